/**
 * `npm run bench:desk`: what switching between ten sessions costs, of which one has 10,000 messages, and what a key does while
 * somebody types there, in headless Chromium, with a client that has everything at hand; and how soon the desk can be worked at,
 * at a relay.
 */
import { loadavg } from 'node:os';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { conditions, distributionOf, lineOf, tableHead } from '../delivery/report.ts';
import { measureUsable } from './usable.ts';

const rounds = 60;
const frameMs = 1000 / 60;

interface Measured {
  readonly toLong: readonly number[];
  readonly toOthers: readonly number[];
  readonly typed: { readonly ms: readonly number[]; readonly changes: number };
}

const loadBefore = loadavg();
const { outputFiles } = await build({
  entryPoints: ['bench/desk/desk-page.ts'],
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  tsconfig: 'src/console/tsconfig.json',
  // What the package calls free of side effects are sources here, and elements define themselves.
  ignoreAnnotations: true,
});
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  const measured = (await page.evaluate(`measure(${rounds})`)) as Measured;
  const { toLong, toOthers, typed } = measured;
  const beside = `a frame alone takes ${frameMs.toFixed(1)} ms`;
  console.log(tableHead);
  for (const finding of [
    {
      what: 'to the session with 10,000 messages',
      value: distributionOf(toLong),
      beside: `from the press to the frame; ${beside}`,
    },
    { what: 'to one with 100', value: distributionOf(toOthers), beside: 'the same' },
    {
      what: 'a key, typed beside 10,000 messages',
      value: distributionOf(typed.ms),
      beside: `from the key to the frame; changes of the transcript: ${typed.changes}`,
    },
    {
      what: 'from the address to ten sessions and 500 who wait, warm',
      value: distributionOf(await measureUsable(browser)),
      beside: 'with signing in, at a relay on SQLite',
    },
  ])
    console.log(lineOf({ ...finding, unit: 'ms' }));
  const lines = [
    ...(await conditions(loadBefore, undefined)),
    `Load average after: ${loadavg()
      .map((load) => load.toFixed(2))
      .join(' ')}`,
    `Chromium ${browser.version()}, headless, 1280 × 800, without a GPU.`,
  ];
  console.log(`\n${lines.map((line) => `- ${line}`).join('\n')}`);
} finally {
  await browser.close();
}
