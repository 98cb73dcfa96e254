/** `npm run simulate -- --seeds 20000 --from 1`: the simulator at length. Exits with 1 at the first seed that fails. */
import { parseArgs } from 'node:util';
import { createMetrics } from '../src/relay/metrics.ts';
import { reportFailure } from '../test/simulation/report.ts';
import { hasFailed, simulate } from '../test/simulation/simulation.ts';
import { wholeNumber } from './whole-number.ts';

/** Time between two lines of progress, in milliseconds. */
const progressMs = 5_000;

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '500' }, from: { type: 'string', default: '1' } },
});
const seeds = wholeNumber('seeds', values.seeds);
const from = wholeNumber('from', values.from);

const metrics = createMetrics(() => 0);
const startedAt = performance.now();
let steps = 0;
let messages = 0;
let toldAt = startedAt;

const tell = (done: number): void => {
  const seconds = (performance.now() - startedAt) / 1000;
  const rate = Math.round(steps / seconds);
  console.log(`${done} of ${seeds} seeds, ${messages} events committed, ${steps} steps, ${rate} steps/s`);
};

for (let done = 0; done < seeds; done += 1) {
  const seed = from + done;
  const outcome = await simulate({ seed, metrics });
  if (hasFailed(outcome)) {
    console.log(await reportFailure({ seed, metrics }));
    process.exit(1);
  }
  steps += outcome.steps;
  messages += outcome.logs.reduce((sum, { events }) => sum + events.length, 0);
  if (performance.now() - toldAt < progressMs) continue;
  toldAt = performance.now();
  tell(done + 1);
}
tell(seeds);
console.log(`Nothing was lost, doubled or reordered in ${Math.round((performance.now() - startedAt) / 1000)} s.`);
