/** What the wallboard shows: who waits now, and what was counted in each hour of the day. Rule V9 in docs/SPEC.md. Pure. */
import { sumOf, type Tally } from './tally.ts';

/** What was counted in one hour of the day. */
export interface HourTally extends Tally {
  /** Which of `Wallboard.hours`, from 0. */
  readonly hour: number;
}

/** A queue at a moment. */
export interface QueueBoard {
  /** Its id; empty for conversations of no queue. */
  readonly queue: string;
  /** How many conversations are open in it. */
  readonly waiting: number;
  /** Since when the first of them waits, in milliseconds since 1970. */
  readonly since?: number;
  /** The hours in which anything was counted, in their order. */
  readonly day: readonly HourTally[];
}

/** A site at a moment. Plain JSON. */
export interface Wallboard {
  /** When it was so, in milliseconds since 1970, as all times here. */
  readonly at: number;
  /** Where the day is that is shown: an IANA name. */
  readonly timeZone: string;
  /** When the hours of the day begin: 24 of them, or 23 or 25 where clocks change. */
  readonly hours: readonly number[];
  /** Those of the site, in its order, then others that anything was counted in. */
  readonly queues: readonly QueueBoard[];
}

/** All of them as if they were one; `queue` is empty. */
export const allQueues = (queues: readonly QueueBoard[]): QueueBoard => {
  const since = queues.flatMap((one) => one.since ?? []);
  const hours = [...new Set(queues.flatMap(({ day }) => day.map(({ hour }) => hour)))].sort(
    (one, other) => one - other,
  );
  return {
    queue: '',
    waiting: queues.reduce((sum, { waiting }) => sum + waiting, 0),
    ...(since.length > 0 && { since: Math.min(...since) }),
    day: hours.map((hour) => ({
      ...sumOf(queues.flatMap(({ day }) => day.filter((one) => one.hour === hour))),
      hour,
    })),
  };
};
