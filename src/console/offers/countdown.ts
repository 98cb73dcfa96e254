/** How long an offer can still be answered, and when that is worth a word. Rule N3 in docs/SPEC.md. Pure. */

const secondMs = 1_000;

/** Whole seconds until `endsAt`; 0 once it is over. */
export const secondsLeft = (endsAt: number, now: number): number => Math.max(0, Math.ceil((endsAt - now) / secondMs));

/** Milliseconds until `secondsLeft` changes; undefined when it never will again. */
export const nextTickMs = (endsAt: number, now: number): number | undefined =>
  endsAt > now ? (endsAt - now) % secondMs || secondMs : undefined;

/** Seconds at which who can't see them run is told: often enough to make it, too seldom to be a nuisance. */
const toldAt = [10, 30] as const;

/** The one of `toldAt` that has been reached last; undefined before the first. */
export const reached = (seconds: number): number | undefined => toldAt.find((told) => seconds <= told);
