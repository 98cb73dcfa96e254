/**
 * The visitor's part in the session: one conversation at a time, followed to its end and, until the visitor starts
 * anew on any page, beyond it. Pure. Rules C1, M6, M9 and W2 in docs/SPEC.md.
 */
import { isOver } from '../core/conversation/lifecycle.ts';
import { placeLastsMs } from '../core/limits.ts';
import type { DownFrame, WelcomeFrame } from '../core/protocol/down.ts';
import type { Opening } from './opening.ts';
import { type Draft, enqueue, laneOf } from './session/outbox.ts';
import { drop, follow, open, type Replica, startOf, withLog } from './session/replica.ts';
import { connectionOf, type Role, type Session } from './session/session-state.ts';
import { bringRefused } from './session/verdict.ts';
import type { Connection } from './snapshots.ts';

/** `workstream` is the site's default if left out: then whatever conversation goes on is taken for this one. */
export const visitorRole = (about: NonNullable<Role['about']>): Role => ({
  as: 'visitor',
  about,
  lists: () => [],
  // All pages of a browser are one anonymous visitor, and each of them may be given the next secret.
  sharesCredential: true,
  welcomed: (replica, frame) => resume(replica, frame.conversations, about.workstream),
  listed: (replica) => replica,
  heard: hearOwn,
});

const hearOwn = (replica: Replica, frame: DownFrame): Replica => {
  if (frame.t === 'front') return { ...replica, front: frame.front };
  if (frame.t !== 'queue') return replica;
  const { t: _, c, ...place } = frame;
  return { ...replica, queue: { c, place } };
};

/** What is held, without the place in a queue if it is old: who was away for long is told another one. */
export const withFreshPlace = ({ replica, phase, awaySince = Infinity }: Session, now: number): Replica =>
  'link' in phase || now - awaySince < placeLastsMs ? replica : { ...replica, queue: undefined };

/**
 * The connection as people should be told about it. Whoever closes a client that is live and has no conversation must not
 * miss what is about to be adopted: `isLooking`.
 */
export const shownConnection = (session: Session, isLooking: boolean): Connection => {
  const connection = connectionOf(session);
  return connection.state === 'live' && isLooking && currentOf(session.replica) === undefined
    ? { state: 'syncing' }
    : connection;
};

/** The conversation on screen; undefined if there is none. */
export const currentOf = ({ logs }: Replica): string | undefined => logs.keys().next().value;

/**
 * The conversation that the next message belongs to; undefined if one has to be started. An ended conversation takes
 * messages as far as is known here: it is the relay that refuses them.
 */
export const openOf = (replica: Replica): string | undefined => {
  const current = currentOf(replica);
  return current !== undefined && canGoOn(replica, current) ? current : undefined;
};

/** The same for a message that was refused: to be refused again because the conversation is over is of no use. */
export const openAgainOf = (replica: Replica): string | undefined => {
  const current = openOf(replica);
  return current !== undefined && isEnded(replica, current) ? undefined : current;
};

/**
 * Writes the first message of a conversation: start and message travel together, and the relay takes them in their
 * order. What the page says stands between them: refused, it leaves the message alone.
 */
export const writeFirst = (replica: Replica, message: Draft, opening: Opening): Replica => {
  const { conversation: c, id, command, told } = opening;
  const drafts = [{ id, command, at: message.at }, ...(told ? [told] : []), message];
  return drafts.reduce((held, draft) => submit(held, c, draft), open(leaveFor(replica, c), c));
};

/** Leaves what is on screen for conversation `c`. What was refused stays visible where the visitor goes on. */
export const leaveFor = (replica: Replica, c: string): Replica => {
  const current = currentOf(replica);
  if (current === undefined || current === c) return replica;
  return drop({ ...replica, outbox: bringRefused(replica.outbox, current, c) }, current);
};

export const submit = (replica: Replica, c: string, draft: Draft): Replica => ({
  ...replica,
  outbox: enqueue(replica.outbox, c, draft),
});

/** Leaves a conversation behind that is over or did not come to be. One that goes on stays. */
export const leaveEnded = (replica: Replica): Replica => {
  const current = currentOf(replica);
  if (current === undefined) return replica;
  return isEnded(replica, current) || !canGoOn(replica, current) ? drop(replica, current) : replica;
};

/**
};

/** Whether the visitor is expected to be there: a live conversation ends without them (M5). */
export const isExpected = (replica: Replica): boolean => {
  const c = currentOf(replica);
  const lifecycle = c === undefined ? undefined : replica.logs.get(c)?.conversation.lifecycle;
  return lifecycle?.mode === 'live' && (lifecycle.state === 'open' || lifecycle.state === 'active');
};

export const isEnded = ({ logs }: Replica, c: string): boolean =>
  isOver(logs.get(c)?.conversation.lifecycle.state ?? 'new');

/** Whether there is something of this visitor's own in it that was not confirmed. */
export const hasOwn = ({ outbox }: Replica, c: string): boolean => laneOf(outbox, c).entries.length > 0;

/** It is in the relay's hands, or on its way there. */
export const canGoOn = (replica: Replica, c: string): boolean =>
  replica.following.has(c) || startOf(replica, c) !== undefined;

/** Which of the conversations that go on is ours, after a reload or a while away. */
const resume = (replica: Replica, ongoing: WelcomeFrame['conversations'], workstream: string | undefined): Replica => {
  const current = currentOf(replica);
  const log = current === undefined ? undefined : replica.logs.get(current);
  if (current !== undefined && log && ongoing.some(({ c }) => c === current)) {
    return follow(withLog(replica, { ...log, recalled: false }), current);
  }
  // One that this client is about to start is the relay's to judge: only the answer to its start may have been lost.
  const isPast = current !== undefined && log?.recalled === true && !hasOwn(replica, current);
  if (current !== undefined && !isPast && canGoOn(replica, current)) return replica;
  const held = isPast ? drop(replica, current) : replica;
  const [newest] = ongoing.filter((one) => workstream === undefined || one.workstream === workstream);
  return newest ? follow(leaveFor(held, newest.c), newest.c) : held;
};
