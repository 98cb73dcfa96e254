/** What a list shows of a conversation, and which lists it stands in. Rule S9 (in part) in docs/SPEC.md. */
import type { Conversation } from './conversation.ts';
import type { Assignee } from './lifecycle.ts';
import type { Messages } from './messages.ts';
import type { Mode, State } from './transitions.ts';
import type { Visitor } from './visitor.ts';

/** One row of a list. Plain JSON. */
export interface Summary {
  readonly id: string;
  /** Of two summaries of a conversation the one with the higher seq is newer. */
  readonly seq: number;
  readonly site: string;
  readonly state: State;
  readonly mode: Mode;
  readonly workstream: string;
  readonly visitor: Visitor;
  readonly assignee?: Assignee;
  /** Who had it last, while nobody has it. */
  readonly former?: Assignee;
  readonly startedAt: number;
  readonly since: number;
  readonly lastMessage?: NonNullable<Messages['last']>;
}

export const summarise = ({ id, seq, lifecycle, visitor, messages }: Conversation): Summary => ({
  id,
  seq,
  site: lifecycle.site,
  state: lifecycle.state,
  mode: lifecycle.mode,
  workstream: lifecycle.workstream,
  visitor,
  ...(lifecycle.assignee && { assignee: lifecycle.assignee }),
  ...(lifecycle.former && { former: lifecycle.former }),
  startedAt: lifecycle.startedAt,
  since: lifecycle.since,
  ...(messages.last && { lastMessage: messages.last }),
});

/**
 * The live lists an agent can watch: what waits for anybody, what is theirs until they close the session, and what waits
 * for its visitor and is theirs to go on with.
 */
export type ListName = 'open' | 'mine' | 'waiting';

export const listNames: readonly ListName[] = ['open', 'mine', 'waiting'];

/** Whether a conversation stands in that list of that agent. */
export const isListed = (
  list: ListName,
  summary: Summary,
  reader: { readonly id: string; readonly site: string },
): boolean => {
  if (summary.site !== reader.site) return false;
  if (list === 'open') return summary.state === 'open';
  if (list === 'waiting') return summary.state === 'waiting' && summary.former?.id === reader.id;
  return summary.assignee?.id === reader.id && (summary.state === 'active' || summary.state === 'wrap-up');
};
