/**
 * `npm run bench:ongoing`: a supervisor's desk in Chromium at a relay where 20,000 conversations go on, 2,000 of them with 200
 * agents, and 50 messages a second come: how late a message is on the screen, what scrolling does to frames, and what it takes of
 * memory. Beside it the same desk at the same relay before, with 25 conversations and the same messages.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { createVisitorClient } from '../../src/sdk/index.ts';
import { conditions, type Distribution, distributionOf, lineOf, ratio, tableHead } from '../delivery/report.ts';
import { seed, site, startRelay, stopRelay } from '../demo-relay.ts';

const conversations = Number(process.env['PARLOR_ONGOING'] ?? 20_000);
const agents = 200;
const each = 10;
const talkers = 25;
const perSecond = 50;
const measuredMs = 20_000;

/** Ten conversations each. */
const holders = Array.from({ length: agents * each }, (_, index) => {
  const agent = index % agents;
  return { id: `bench-agent-${agent}`, name: `Agent ${agent}` };
});

/** Visitors who each say when they say it. */
const talk = (relay: string) => {
  const clients = Array.from({ length: talkers }, () => createVisitorClient({ relay, site, workstream: 'live-chat' }));
  let said = 0;
  const say = (): Promise<unknown> => {
    const client = clients[said % talkers];
    said += 1;
    return client?.send(`tick ${Date.now()}`) ?? Promise.resolve();
  };
  let timer: NodeJS.Timeout | undefined;
  return {
    began: () => Promise.all(clients.map(() => say())),
    go: () => {
      timer = setInterval(() => void say().catch(() => undefined), 1_000 / perSecond);
    },
    rest: () => clearInterval(timer),
    close: () => Promise.all(clients.map((client) => client.close())),
  };
};

interface Seen {
  /** From a message's sending to the frame that has it. */
  readonly late: readonly number[];
  /** Between two frames. */
  readonly frames: readonly number[];
}

/** Runs in the page: the rows in sight are read with each frame, and the list is scrolled from end to end if that is wanted. */
const watchPage = `(ms, scrolls) => new Promise((resolve) => {
  const inside = (host, selector) => host?.shadowRoot?.querySelector(selector);
  const place = inside(inside(document.querySelector('parlor-console'), 'parlor-workspace'), 'parlor-place');
  const table = () => inside(inside(place, 'parlor-ongoing'), 'parlor-ongoing-table');
  const until = performance.now() + ms;
  const seen = new Set();
  const late = [];
  const frames = [];
  let before;
  let step = 160;
  const frame = (now) => {
    if (before !== undefined) frames.push(now - before);
    before = now;
    const root = table()?.shadowRoot;
    for (const one of root?.querySelectorAll('.excerpt') ?? []) {
      const [, at] = /^tick (\\d+)$/.exec(one.textContent) ?? [];
      if (at === undefined || seen.has(at)) continue;
      seen.add(at);
      late.push(Date.now() - Number(at));
    }
    const scroller = root?.querySelector('.scroll');
    if (scrolls && scroller) {
      const end = scroller.scrollHeight - scroller.clientHeight;
      if (scroller.scrollTop >= end) step = -160;
      if (scroller.scrollTop <= 0) step = 160;
      scroller.scrollTop += step;
    }
    if (now < until) requestAnimationFrame(frame);
    else resolve({ late: late.slice(${talkers}), frames: frames.slice(1) });
  };
  requestAnimationFrame(frame);
})`;

const watched = (page: Page, scrolls: boolean): Promise<Seen> =>
  page.evaluate(`(${watchPage})(${measuredMs}, ${scrolls})`) as Promise<Seen>;

/** What the page's objects take, and its whole process with the browser's own, in MB: after what is garbage has gone. */
const memoryOf = async (browser: Browser, page: Page): Promise<{ heap: number; process: number }> => {
  const own: CDPSession = await page.context().newCDPSession(page);
  await own.send('HeapProfiler.collectGarbage');
  const { usedSize } = await own.send('Runtime.getHeapUsage');
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = (await whole.send('SystemInfo.getProcessInfo')) as {
    processInfo: readonly { type: string; id: number }[];
  };
  const sizes = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(async ({ id }) => {
        const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
        return Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
      }),
  );
  return { heap: usedSize / 2 ** 20, process: Math.max(0, ...sizes) };
};

interface Measured {
  readonly opened: number;
  readonly still: Seen;
  readonly scrolled: Seen;
  readonly heap: number;
  readonly process: number;
}

const measure = async (browser: Browser, url: string, talking: ReturnType<typeof talk>): Promise<Measured> => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 1_400 } })).newPage();
  const began = performance.now();
  await page.goto(`${url}/console/?as=supervisor#/ongoing`);
  await page
    .getByRole('table', { name: 'Ongoing conversations' })
    .getByRole('row')
    .nth(10)
    .waitFor({ timeout: 60_000 });
  const opened = performance.now() - began;
  await delay(5_000);
  talking.go();
  await delay(2_000);
  const still = await watched(page, false);
  const scrolled = await watched(page, true);
  talking.rest();
  const memory = await memoryOf(browser, page);
  await page.context().close();
  return { opened, still, scrolled, ...memory };
};

const longest = (frames: readonly number[]): string =>
  `longest ${Math.round(Math.max(...frames))} ms, ${frames.filter((ms) => ms > 50).length} of ${frames.length} over 50 ms`;

const loadBefore = loadavg();
const dataDir = await mkdtemp(join(tmpdir(), 'parlor-bench-'));
let relay = await startRelay(dataDir, 0);
const { port } = new URL(relay.url);
const talking = talk(relay.url);
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});
try {
  // First of all, so that they stand where the list begins.
  await talking.began();
  const few = await measure(browser, relay.url, talking);
  await stopRelay(relay.child);
  await seed(dataDir, conversations - talkers, holders);
  relay = await startRelay(dataDir, Number(port));
  await talking.began();
  const many = await measure(browser, relay.url, talking);
  const beside = (value: Distribution, base: Distribution): string =>
    `${ratio(value.p50, base.p50)} the same with ${talkers} conversations (p99 ${Math.round(base.p99)} ms)`;
  const line = (what: string, samples: readonly number[], base: readonly number[], more = ''): string => {
    const value = distributionOf(samples);
    return lineOf({ what, unit: 'ms', value, beside: `${beside(value, distributionOf(base))}${more}` });
  };
  console.log(tableHead);
  console.log(line('a message, from its sending to the row', many.still.late, few.still.late));
  console.log(line('frames, nobody scrolling', many.still.frames, few.still.frames, `; ${longest(many.still.frames)}`));
  console.log(
    line(
      'frames, scrolled from end to end',
      many.scrolled.frames,
      few.scrolled.frames,
      `; ${longest(many.scrolled.frames)}; before, ${longest(few.scrolled.frames)}`,
    ),
  );
  for (const [what, value, base] of [
    ['from the address to the rows, ms', many.opened, few.opened],
    ['the page’s heap, MB', many.heap, few.heap],
    ['the page’s process, MB', many.process, few.process],
  ] as const)
    console.log(lineOf({ what, unit: '', value, beside: `${ratio(value, base)} that with ${talkers} conversations` }));
  const lines = [
    ...(await conditions(loadBefore, undefined)),
    `Load average after: ${loadavg()
      .map((load) => load.toFixed(2))
      .join(' ')}`,
    `Chromium ${browser.version()}, headless, 1280 × 1400, without a GPU; ${perSecond} messages a second by ${talkers} visitors.`,
  ];
  console.log(`\n${lines.map((one) => `- ${one}`).join('\n')}`);
} finally {
  talking.rest();
  await talking.close();
  await browser.close();
  await stopRelay(relay.child);
  await rm(dataDir, { recursive: true, force: true });
}
