/** Checks for tests in the browser, and waiting for something to become true. */

/** Longer than anything takes that works. */
const patienceMs = 3_000;

export const equal = (actual: unknown, expected: unknown): void => {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (one !== other) throw new Error(`expected ${other}, got ${one}`);
};

/** The first value of `look` that is neither undefined nor false, looked for anew with each frame. */
export const until = async <T>(what: string, look: () => T | Promise<T>): Promise<Exclude<T, undefined | false>> => {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen as Exclude<T, undefined | false>;
    if (performance.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await new Promise(requestAnimationFrame);
  }
};
