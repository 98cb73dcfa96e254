/** A page whose visitor no relay knows any more goes on as somebody else. Loaded by itself, for the day it happens. Rule I1. */
import { newIdentifier } from './identifier.ts';
import { drop, open, type Replica } from './session/replica.ts';
import { bringRefused, refuse } from './session/verdict.ts';
import { hasOwn } from './visitor-role.ts';
import type { VisitorSurroundings } from './visitor-surroundings.ts';

/** Has the client begin again. */
export const beginAnew = ({ client, clock, driver }: VisitorSurroundings): void => {
  const c = newIdentifier(clock);
  driver.dispatch({ kind: 'act', change: (held) => beginAgain(held, c, clock.now()) });
  client.connect();
};

/**
 * Whoever this was is unknown to the relay: nothing on screen is theirs any more. What was not sent is refused with that
 * reason and stands where they begin again, in `c`.
 */
export const beginAgain = (replica: Replica, c: string, now: number): Replica => {
  const nack = { t: 'nack', code: 'not-authenticated', fatal: true } as const;
  let { outbox } = replica;
  for (const [from, { entries }] of replica.outbox.lanes) {
    for (const { pending } of entries) ({ outbox } = refuse(outbox, { ...nack, c: from, id: pending.id }, now, true));
    outbox = bringRefused(outbox, from, c);
  }
  const left = [...replica.logs.keys()].reduce(drop, { ...replica, outbox });
  return hasOwn(left, c) ? open(left, c) : left;
};
