/** What a visitor's page takes over from those that are gone, and goes along with. Pure; loaded with the keeping. Rules D4, D6 and W2. */
import { entriesOf } from './outbox-store/kept-outbox.ts';
import type { KeptConversation } from './outbox-store/outbox-store.ts';
import { adopt, isOpen } from './session/outbox.ts';
import { follow, open, type Replica, startOf } from './session/replica.ts';
import { canGoOn, currentOf, hasOwn, isEnded, leaveFor } from './visitor-role.ts';

/**
 * Takes over what a page that is gone has left, and goes on in its newest conversation if there is none on screen. What
 * was refused is only of use where people see it.
 */
export const adoptKept = (replica: Replica, kept: readonly KeptConversation[]): Replica => {
  let held = replica;
  for (const { c, entries } of [...kept].reverse()) {
    const isFree = held.logs.size === 0;
    // What was committed as said by the device is not said again by who has signed in since.
    const known = new Set(held.logs.get(c)?.events.map(({ id }) => id));
    const left = entriesOf(entries).filter(({ pending }) => !known.has(pending.id));
    held = { ...held, outbox: adopt(held.outbox, c, isFree || held.logs.has(c) ? left : left.filter(isOpen)) };
    if (!isFree) continue;
    // There is something to read of it if the relay is known to have it: not of one that was refused with all in it.
    held = startOf(held, c) === undefined && left.some(isOpen) ? follow(held, c) : open(held, c);
  }
  return held;
};

/**
 * Another page of this visitor has this conversation: it comes on screen here too, unless one that goes on is there.
 * `isStarted` says that the relay has it.
 */
export const goAlong = (replica: Replica, c: string, isStarted: boolean): Replica => {
  const current = currentOf(replica);
  const isInTheWay = current !== undefined && canGoOn(replica, current) && !isEnded(replica, current);
  if (current === c ? isEnded(replica, c) : isInTheWay) return replica;
  if (isStarted) return follow(leaveFor(replica, c), c);
  return current === c ? replica : open(leaveFor(replica, c), c);
};

/** Whether the conversation on screen is to be kept for the next page, as far as it is known by now. */
export const isWorthKeeping = (replica: Replica): boolean => {
  const c = currentOf(replica);
  return c !== undefined && replica.following.has(c) && (!isEnded(replica, c) || hasOwn(replica, c));
};
