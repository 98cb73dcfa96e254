/**
 * `npm run bench:widget`: what the chat costs a page, its visitor and their computer, row by row of the budget, as a table: in
 * headless Chromium, fetched from a real relay. `-- --only NAME` measures a part; it may be given several times.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { conditions, type Finding, lineOf, tableHead } from '../delivery/report.ts';
import { measureBytes } from './bytes.ts';
import { measureLongTranscript } from './long-transcript.ts';
import { Shop } from './shop.ts';
import { measureClick, measureLoad } from './times.ts';

const parts: Readonly<Record<string, (shop: Shop) => Promise<readonly Finding[]>>> = {
  bytes: measureBytes,
  load: measureLoad,
  click: measureClick,
  transcript: measureLongTranscript,
};

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const chosen = values.only ?? Object.keys(parts);
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}

const loadBefore = loadavg();
let browser = '';
console.log(tableHead);
for (const name of chosen) {
  // Each with a relay and a browser of its own: nothing is warm that should be cold.
  const shop = await Shop.open();
  try {
    for (const finding of (await parts[name]?.(shop)) ?? []) console.log(lineOf(finding));
  } catch (error) {
    console.error(`The part ${name} failed.`, error);
    process.exitCode = 1;
  } finally {
    browser = shop.browserVersion;
    await shop.close();
  }
}
const lines = [
  ...(await conditions(loadBefore, undefined)),
  `Chromium ${browser}, headless, 1280 × 800, without a GPU.`,
];
console.log(`\n${lines.map((line) => `- ${line}`).join('\n')}`);
