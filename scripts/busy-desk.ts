/** `npm run busy-desk -- --minutes 10 --seed 1`: ten sessions at once, at length. Exits with 1 if anything was lost or miscounted. */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { BusyDesk } from '../test/e2e/busy-desk/busy-desk.ts';
import { wholeNumber } from './whole-number.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const first = wholeNumber('seed', values.seed);
const end = performance.now() + wholeNumber('minutes', values.minutes) * 60_000;

function* seeds(): Generator<number> {
  for (let seed = first; performance.now() < end; seed += 1) yield seed;
}

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
const begun = performance.now();
const said = (): string => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
const { wrongs, acts, messages, checks } = await BusyDesk.run(browser, seeds(), (line) =>
  console.log(`${said()}  ${line}`),
);
await browser.close();
console.log(
  `\n--seed ${first}: ${said()}, ${messages.visitors} messages of ten visitors, ${messages.agent} of the agent.`,
);
console.log([...acts].map(([kind, count]) => `${kind}: ${count}`).join(', '));
console.log(`All screens were compared ${checks} times. ${wrongs.length === 0 ? 'Nothing was wrong.' : 'Wrong:'}`);
for (const wrong of wrongs) console.log(`- ${wrong}`);
process.exitCode = wrongs.length === 0 ? 0 : 1;
