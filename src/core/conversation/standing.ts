/**
 * What somebody is to a conversation, where it is not about commands: whose typing is shown, and whose having read a message
 * counts. Rule W4 in docs/SPEC.md. Durability: typing is a *signal*, never kept; what was read is a *cursor*, of which only
 * the newest is.
 *
 * Who types is shown of those who may write to the other side at that moment: so nothing of consultants, of who monitors,
 * and of what is written on the side can ever show.
 */
import type { Inquirer } from './access.ts';
import type { Conversation } from './conversation.ts';
import type { State } from './transitions.ts';

/** As much of a conversation as it takes. */
export type Standing = Pick<Conversation, 'id' | 'seq' | 'lifecycle' | 'visitor' | 'supervision'>;

export const standingIn = ({ id, seq, lifecycle, visitor, supervision }: Conversation): Standing => ({
  id,
  seq,
  lifecycle,
  visitor,
  ...(supervision && { supervision }),
});

/** Whose reading is told to the other: the visitor's, or that of the agent who has it. */
export type ReadingSide = 'visitor' | 'agent';

/** Up to which seq each side has read; left out of a side that has read nothing, or of which nothing is told. */
export type ReadCursor = Readonly<Partial<Record<ReadingSide, number>>>;

/** Each at the further of its two places. */
export const furthest = (one: ReadCursor, other: ReadCursor): ReadCursor => {
  const visitor = Math.max(one.visitor ?? 0, other.visitor ?? 0);
  const agent = Math.max(one.agent ?? 0, other.agent ?? 0);
  return { ...(visitor > 0 && { visitor }), ...(agent > 0 && { agent }) };
};

/** The visitor, the agent who has it, a supervisor who has joined (V3). */
type Part = 'visitor' | 'holder' | 'joined';

/** Who may be typing: as in `messages.ts`, a message is written by these. */
const typing: Readonly<Record<State, readonly Part[]>> = {
  new: [],
  open: ['visitor', 'joined'],
  active: ['visitor', 'holder', 'joined'],
  waiting: ['visitor', 'joined'],
  'wrap-up': [],
  closed: [],
};

/** Who may be reading, so that it counts: the last word of the other is often read after the end. */
const reading: Readonly<Record<State, readonly Part[]>> = {
  new: [],
  open: ['visitor'],
  active: ['visitor', 'holder'],
  waiting: ['visitor'],
  'wrap-up': ['visitor', 'holder'],
  closed: [],
};

/** Whether others are to be shown that this person is typing. */
export const mayType = (standing: Standing, who: Inquirer): boolean => {
  const part = partOf(standing, who);
  return part !== undefined && typing[standing.lifecycle.state].includes(part);
};

/** For which side it counts that this person has read something; undefined if it does not. */
export const readsFor = (standing: Standing, who: Inquirer): ReadingSide | undefined => {
  const part = partOf(standing, who);
  if (part === undefined || !reading[standing.lifecycle.state].includes(part)) return undefined;
  return part === 'visitor' ? 'visitor' : 'agent';
};

const partOf = (
  { seq, lifecycle, visitor, supervision }: Standing,
  { actor, site, rights }: Inquirer,
): Part | undefined => {
  if (seq === 0 || lifecycle.site !== site) return undefined;
  if (actor.kind === 'visitor') return visitor.id === actor.id ? 'visitor' : undefined;
  if (lifecycle.assignee?.id === actor.id) return 'holder';
  const hasJoined = actor.kind === 'supervisor' && supervision?.joined.some(({ id }) => id === actor.id);
  return hasJoined && rights?.includes('monitor') ? 'joined' : undefined;
};
