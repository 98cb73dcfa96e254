/**
 * How fast a processor runs a browser's scripts, on the scale of Lighthouse's BenchmarkIndex: what "four times slower" means is
 * told by it. By the definition in Lighthouse's docs/throttling.md, where desktops that are slowed four times are 1,500 to 2,000.
 */
import type { Shop } from './shop.ts';

/** What a slowed processor has, if it is the slowest of those that are meant to be slowed four times. */
export const slowedIndex = 1_500 / 4;

/** Runs in a page, for a second. */
const indexHere = (): number => {
  /** Tenths of the rounds that a second has room for, looked at the clock every ten rounds. */
  const tenthsPerSecond = (round: (n: number) => void): number => {
    const began = performance.now();
    let rounds = 0;
    while (performance.now() - began < 500) for (let n = 0; n < 10; n += 1) round(rounds++);
    return rounds / 10 / ((performance.now() - began) / 1_000);
  };
  const [left, right] = [0, 1].map(() => Array.from({ length: 100_000 }, (_, n) => n)) as [number[], number[]];
  const copies = tenthsPerSecond((round) => {
    const [from, to] = round % 2 === 0 ? [left, right] : [right, left];
    for (let n = 0; n < from.length; n += 1) to[n] = from[n] ?? 0;
  });
  const strings = tenthsPerSecond(() => {
    let text = '';
    for (let n = 0; n < 10_000; n += 1) text += 'a';
    if (text.length === 1) throw new Error('Nobody may leave this out.');
  });
  return (copies + strings) / 2;
};

/** Of the browser that the shop is looked at with, at full speed. */
export const benchmarkIndex = async (shop: Shop): Promise<number> => {
  const context = await shop.visitor();
  try {
    return await (await context.newPage()).evaluate(indexHere);
  } finally {
    await context.close();
  }
};
