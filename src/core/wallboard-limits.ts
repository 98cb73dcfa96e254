/** Bounds of the wallboard: part of `limits.ts`. Rule V9 in docs/SPEC.md. */

/** Whoever is taken within so many milliseconds is taken in time: what the service level says. */
export const serviceLevelMs = 20_000;

/** Milliseconds that are counted together. Every time zone is so many quarters of an hour ahead of UTC, so each of its hours is made of them. */
export const tallySlotMs = 15 * 60_000;

/**
 * How often a desk asks for the numbers while they can be seen, and after a failure; and for how long a relay gives the same ones to
 * everybody who asks, in milliseconds.
 */
export const wallboardMs = { lookEvery: 1_000, retry: 5_000, fresh: 500 } as const;
