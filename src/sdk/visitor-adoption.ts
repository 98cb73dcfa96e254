/** What a visitor's page takes over from those that are gone. Pure; loaded with the keeping. Rules D4 and D6 in docs/SPEC.md. */
import { entriesOf } from './outbox-store/kept-outbox.ts';
import type { KeptConversation } from './outbox-store/outbox-store.ts';
import { adopt, isOpen } from './session/outbox.ts';
import { follow, open, type Replica, startOf } from './session/replica.ts';

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
