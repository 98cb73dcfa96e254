/** Shrinking: the shortest list of acts found that still makes a run fail. */
import type { Act } from './acts.ts';

/** Runs that a search may take. */
const runsMax = 400;

/**
 * Drops acts, first many at a time, then one by one, as long as `fails` says that what is left still fails. Anything
 * that fails is a find, even if it fails in another way: the shorter it is, the sooner it is understood.
 */
export const shrink = async (
  acts: readonly Act[],
  fails: (acts: readonly Act[]) => Promise<boolean>,
): Promise<readonly Act[]> => {
  let shortest = acts;
  let runs = 0;
  for (let size = Math.ceil(acts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < shortest.length && runs < runsMax; ) {
      const candidate = shortest.toSpliced(from, size);
      runs += 1;
      if (await fails(candidate)) shortest = candidate;
      else from += size;
    }
  }
  return shortest;
};
