/** `npm run fault -- --rounds 30`: the fault tests in their long form, each fault as often as asked for. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '30' } } });
if (!/^[1-9]\d{0,3}$/.test(values.rounds)) {
  process.stderr.write('--rounds is a number from 1 to 9999.\n');
  process.exit(1);
}
const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=1', 'test/fault/**/*.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, PARLOR_FAULT_ROUNDS: values.rounds },
});
process.exitCode = status ?? 1;
