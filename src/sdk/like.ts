/** Reading what anybody may have written: other scripts of the page, and other versions of this one. */

/** Whether a value has all that a sample has, each of the same kind. */
export const isLike = <T>(sample: T, value: unknown): value is T =>
  typeof sample === typeof value &&
  (typeof sample !== 'object' ||
    (value !== null &&
      Object.entries(sample ?? {}).every(([name, one]) => isLike(one, (value as Record<string, unknown>)[name]))));
