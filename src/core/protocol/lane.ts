/**
 * Lanes: the order of one client's commands. Rule D2 and D4 in docs/SPEC.md.
 *
 * A lane is one SDK instance; it numbers its commands 1, 2, 3… per conversation. The relay keeps the last number taken
 * in the transaction that stores the events. `id` makes a command happen once; the lane makes them happen in order.
 */

/** What to do with command `n` of a lane whose last number is `lastN`. */
export type LaneVerdict = 'next' | 'repeat' | 'ahead';

/**
 * - `next`: take it.
 * - `repeat`: look it up by id and answer as the first time.
 * - `ahead`: one before it is missing; ask for `lastN + 1`.
 */
export const judgeLane = (lastN: number, n: number): LaneVerdict => {
  if (n <= lastN) return 'repeat';
  return n === lastN + 1 ? 'next' : 'ahead';
};
