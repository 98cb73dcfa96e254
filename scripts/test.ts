/**
 * `npm test`: everything a release must pass, cheapest first. Goes on after a failure so that the last line, `N passed,
 * N failed`, counts all. A step that breaks, a suite that does not report and a suite without a test count as failed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, fromCounts, fromPlaywright, fromTap } from './test-counts.ts';

const reports = mkdtempSync(join(tmpdir(), 'parlor-test-'));
let passed = 0;
let failed = 0;

/** No step takes this long; one that hangs is ended, and says what it was at. */
const timeout = 30 * 60_000;

const run = (name: string, command: string, env: Record<string, string> = {}): boolean => {
  console.log(`\n── ${name} ── ${command}`);
  // `exec`: the signal is for the command, not for a shell around it.
  const options = { shell: true, stdio: 'inherit', timeout, env: { ...process.env, ...env } } as const;
  return spawnSync(`exec ${command}`, options).status === 0;
};

const step = (name: string, command: string): void => {
  if (!run(name, command)) failed += 1;
};

const suite = (name: string, command: string, read: (report: string) => Counts): void => {
  const report = join(reports, name);
  const succeeded = run(name, command, { PARLOR_COUNTS: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  const counts = existsSync(report) ? read(readFileSync(report, 'utf8')) : { passed: 0, failed: 0 };
  passed += counts.passed;
  // A suite that failed without naming a test, or ran none, is a failure too.
  failed += counts.failed || (succeeded && counts.passed > 0 ? 0 : 1);
};

step('system', 'node scripts/ensure-system.ts');
step('build', 'npm run --silent build');
step('budgets', 'size-limit');
step('check', 'npm run --silent check:static');
const spec = '--test-reporter=spec --test-reporter-destination=stdout';
const tap = '--test-reporter=tap --test-reporter-destination="$PARLOR_COUNTS"';
// Most of what these do is to wait: for servers, for each other.
const files = `--test-concurrency=${Math.max(3, availableParallelism() - 1)}`;
suite('node', `node --test ${files} ${spec} ${tap} "test/unit/**/*.test.ts" "test/contract/**/*.test.ts"`, fromTap);
suite('simulation', `node --test ${spec} ${tap} "test/simulation/**/*.test.ts"`, fromTap);
suite('fault', `node --test --test-concurrency=2 ${spec} ${tap} "test/fault/**/*.test.ts"`, fromTap);
suite('browser', 'wtr', fromCounts);
suite('e2e', 'playwright test --reporter=list,json', fromPlaywright);

rmSync(reports, { recursive: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
