/**
 * The visitor's part in the session: one conversation at a time, followed to its end and, until the visitor starts
 * anew, beyond it. Pure. Rules C1, M6 and M9 in docs/SPEC.md.
 */
import { isOver } from '../core/conversation/lifecycle.ts';
import type { ListName } from '../core/conversation/summary.ts';
import type { LifecycleCommand } from '../core/conversation/vocabulary.ts';
import type { WelcomeFrame } from '../core/protocol/down.ts';
import { entriesOf } from './outbox-store/kept-outbox.ts';
import type { KeptConversation } from './outbox-store/outbox-store.ts';
import { adopt, type Draft, enqueue, isOpen } from './session/outbox.ts';
import { drop, follow, open, type Replica, startOf } from './session/replica.ts';
import type { Role } from './session/session-state.ts';
import { rehome } from './session/verdict.ts';

const lists: readonly ListName[] = [];

/** `workstream` is the site's default if left out: then whatever conversation goes on is taken for this one. */
export const visitorRole = (workstream: string | undefined): Role => ({
  as: 'visitor',
  lists,
  welcomed: (replica, frame) => resume(replica, frame.conversations, workstream),
  listed: (replica) => replica,
});

/** The conversation on screen; undefined if there is none. */
export const currentOf = ({ logs }: Replica): string | undefined => logs.keys().next().value;

/** What a first message needs: a conversation with an id of our own making, and the command that starts it. */
export interface Opening {
  readonly conversation: string;
  readonly id: string;
  readonly command: Extract<LifecycleCommand, { type: 'conversation.start' }>;
}

/**
 * The conversation that the next message belongs to; undefined if one has to be started. An ended conversation takes
 * messages as far as is known here: it is the relay that refuses them.
 */
export const openOf = (replica: Replica): string | undefined => {
  const current = currentOf(replica);
  return current !== undefined && canGoOn(replica, current) ? current : undefined;
};

/**
 * Writes the first message of a conversation: start and message travel together, and the relay takes them in their
 * order.
 */
export const writeFirst = (replica: Replica, message: Draft, opening: Opening): Replica => {
  const { conversation: c, id, command } = opening;
  const former = currentOf(replica);
  const opened = submit(open({ ...replica, logs: new Map() }, c), c, { id, command, at: message.at });
  // What the relay refused together with a former start stays visible where the visitor goes on.
  const moved = former === undefined ? opened : { ...opened, outbox: rehome(opened.outbox, former, c).outbox };
  return submit(moved, c, message);
};

export const submit = (replica: Replica, c: string, draft: Draft): Replica => ({
  ...replica,
  outbox: enqueue(replica.outbox, c, draft),
});

/** Leaves a conversation behind that is over or did not come to be. One that goes on stays. */
export const leaveEnded = (replica: Replica): Replica => {
  const current = currentOf(replica);
  if (current === undefined) return replica;
  const state = replica.logs.get(current)?.conversation.lifecycle.state ?? 'new';
  return isOver(state) || !canGoOn(replica, current) ? drop(replica, current) : replica;
};

/**
 * Takes over what a page that is gone has left, and goes on in its newest conversation if there is none on screen. What
 * was refused is only of use where people see it.
 */
export const adoptKept = (replica: Replica, kept: readonly KeptConversation[]): Replica => {
  let held = replica;
  for (const { c, entries } of [...kept].reverse()) {
    const isFree = held.logs.size === 0;
    const left = entriesOf(entries);
    held = { ...held, outbox: adopt(held.outbox, c, isFree || held.logs.has(c) ? left : left.filter(isOpen)) };
    if (!isFree) continue;
    // There is something to read of it if the relay is known to have it: not of one that was refused with all in it.
    held = startOf(held, c) === undefined && left.some(isOpen) ? follow(held, c) : open(held, c);
  }
  return held;
};

/** It is in the relay's hands, or on its way there. */
const canGoOn = (replica: Replica, c: string): boolean => replica.following.has(c) || startOf(replica, c) !== undefined;

/** Which of the conversations that go on is ours, after a reload or a while away. */
const resume = (replica: Replica, ongoing: WelcomeFrame['conversations'], workstream: string | undefined): Replica => {
  const current = currentOf(replica);
  if (current !== undefined && ongoing.some(({ c }) => c === current)) return follow(replica, current);
  // One that this client is about to start is the relay's to judge: only the answer to its start may have been lost.
  if (current !== undefined) return replica;
  const [newest] = ongoing.filter((one) => workstream === undefined || one.workstream === workstream);
  return newest ? follow(replica, newest.c) : replica;
};
