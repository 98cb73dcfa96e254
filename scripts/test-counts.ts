/** What each runner of `npm test` reports, as passed and failed. A test that was skipped did not pass. */

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** From the summary at the end of node:test's TAP; nothing passed if the run broke off before it. */
export const fromTap = (tap: string): Counts => {
  const summary = tap.slice(tap.lastIndexOf('\n# tests '));
  const of = (word: string): number => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(summary)?.[1] ?? 0);
  return { passed: of('pass'), failed: of('fail') + of('cancelled') + of('skipped') + of('todo') };
};

/** From what `test/support/count-reporter.mjs` wrote. */
export const fromCounts = (json: string): Counts => JSON.parse(json) as Counts;

/** From Playwright's JSON report. A test that passed when it was tried again is a failure. */
export const fromPlaywright = (json: string): Counts => {
  const { stats } = JSON.parse(json) as { stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number> };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
};
