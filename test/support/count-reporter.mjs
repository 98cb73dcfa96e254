/**
 * A reporter for @web/test-runner that leaves the run's counts as JSON in the file named by `PARLOR_COUNTS`, where
 * `scripts/test.ts` picks them up. Without the variable it does nothing.
 */
import { writeFileSync } from 'node:fs';

/** @typedef {import('@web/test-runner').TestSuiteResult} Suite */

/** @type {(suite: Suite | undefined) => import('@web/test-runner').TestResult[]} */
const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

/** A file that did not load or broke off counts as one failure; a skipped test did not pass. */
export const countReporter = () => ({
  /** @param {{ sessions: import('@web/test-runner').TestSession[] }} run */
  onTestRunFinished: ({ sessions }) => {
    const target = process.env.PARLOR_COUNTS;
    if (target === undefined) return;
    const tests = sessions.flatMap((session) => testsOf(session.testResults));
    const passed = tests.filter((test) => test.passed && !test.skipped).length;
    const broken = sessions.filter((session) => session.errors.length > 0 || session.testResults === undefined).length;
    writeFileSync(target, JSON.stringify({ passed, failed: tests.length - passed + broken }));
  },
});
