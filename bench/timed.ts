/** How long something takes, again and again. */

/** Milliseconds of each of `rounds` rounds, one after the other; those before that are the compiler's are left out. */
export const timed = async (rounds: number, act: () => unknown): Promise<readonly number[]> => {
  const ms: number[] = [];
  for (let round = 0; round < rounds + 5; round += 1) {
    const began = performance.now();
    await act();
    ms.push(performance.now() - began);
  }
  return ms.slice(5);
};
