/** What the chat costs a page's main thread on a slow computer, and how long a click takes. */
import type { Page } from '@playwright/test';
import { distributionOf, type Finding, ratio } from '../delivery/report.ts';
import { benchmarkIndex, slowedIndex } from './benchmark-index.ts';
import { type Shop, slowed } from './shop.ts';

const rounds = 15;

/** A few tenths of a millisecond are looked for among tens: it takes more of them. */
const processorRounds = 40;

/** A processor's speed changes with what else the machine does: it is asked again after as many rounds. */
const roundsPerIndex = 4;

/** Slow-down of the processor, as the budgets mean it. */
export const slowness = 4;

interface PageLoad {
  readonly workMs: number;
  readonly longTasks: number;
  readonly layoutShift: number;
}

/** One load of a page, until nothing more happens: what the main thread did in all. */
const load = async (shop: Shop, path: string): Promise<PageLoad> => {
  const context = await shop.visitor();
  const page = await context.newPage();
  const session = await slowed(page, slowness);
  await page.addInitScript(watch);
  await session.send('Performance.enable');
  await page.goto(`${shop.origin}${path}`, { waitUntil: 'networkidle' });
  await page.waitForTimeout(500);
  const { metrics } = await session.send('Performance.getMetrics');
  const workMs = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  const seen = await page.evaluate(() => Reflect.get(window, 'seen') as Omit<PageLoad, 'workMs'>);
  await context.close();
  return { workMs, ...seen };
};

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Time of the thread itself, in microseconds: what others did on the same processor is not in it. */
  readonly tdur?: number;
  readonly args?: { readonly beginData?: { readonly url?: string } };
}

/** One load of a page at full speed: what the main thread used of the processor, in milliseconds. */
const used = async (shop: Shop, path: string): Promise<number> => {
  const context = await shop.visitor();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const includedCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await page.goto(`${shop.origin}${path}`, { waitUntil: 'networkidle' });
  await page.waitForTimeout(500);
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await ended;
  await context.close();
  const thread = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  // The browser's own pages are in it too.
  const ours = events.find(({ name, args }) => name === 'ParseHTML' && args?.beginData?.url?.startsWith(shop.origin));
  const main = ours && thread(ours);
  const tasks = events.filter((one) => one.name === 'RunTask' && thread(one) === main);
  if (tasks.length === 0) throw new Error('The page is not in the trace.');
  return tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000;
};

/** Runs in the page. */
const watch = (): void => {
  const seen = { longTasks: 0, layoutShift: 0 };
  Reflect.set(window, 'seen', seen);
  new PerformanceObserver((list) => {
    seen.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.layoutShift += Number(Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });
};

export const measureLoad = async (shop: Shop): Promise<readonly Finding[]> => {
  const [plain, chat]: [PageLoad[], PageLoad[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    plain.push(await load(shop, '/plain/en'));
    chat.push(await load(shop, '/chat/en'));
  }
  const [without, within] = [plain, chat].map((loads) => distributionOf(loads.map(({ workMs }) => workMs)));
  const processor: [number[], number[], number[]] = [[], [], []];
  const indices: number[] = [];
  for (let round = 0; round < processorRounds; round += 1) {
    if (round % roundsPerIndex === 0) indices.push(await benchmarkIndex(shop));
    for (const [at, path] of ['/plain/en', '/least/en', '/chat/en'].entries()) {
      processor[at]?.push(await used(shop, path));
    }
  }
  const [floor, least, own] = processor.map((each) => distributionOf(each));
  if (!without || !within || !floor || !least || !own) throw new Error('Nothing was loaded.');
  const [leastMore, more] = [least, own].map(({ p50 }) => p50 - floor.p50) as [number, number];
  const index = distributionOf(indices);
  const times = index.p50 / slowedIndex;
  const most = (what: 'longTasks' | 'layoutShift', of: readonly PageLoad[]): number =>
    Math.max(...of.map((one) => one[what]));
  const shift = most('layoutShift', chat);
  return [
    {
      what: 'how fast the processor is: BenchmarkIndex',
      unit: '',
      value: index,
      beside: `at full speed, in turn with the next three rows; a desktop that is to be slowed ${slowness}× has 1,500 to 2,000, and ${slowedIndex} or more then: this one is ${times.toFixed(1)}× as fast`,
    },
    {
      what: 'a page without the chat: processor time of its main thread',
      unit: 'ms',
      value: floor,
      beside: 'at full speed; the baseline of the next row',
    },
    {
      what: 'the same page with a script from elsewhere that shows a button and can do nothing',
      unit: 'ms',
      value: least,
      beside: `${leastMore.toFixed(1)} ms more: the least that a chat can cost`,
    },
    {
      what: 'the same page with the chat',
      unit: 'ms',
      value: own,
      beside: `${more.toFixed(1)} ms more: ${(more * times).toFixed(0)} on a desktop slowed ${slowness}×, of ≤ 20 (${(more * slowness).toFixed(0)} on this processor slowed so); ${ratio(more, leastMore)} the least`,
    },
    {
      what: 'a page without the chat: time of its main thread’s tasks',
      unit: 'ms',
      value: without,
      beside: `${slowness}× slowed; the baseline of the next row`,
    },
    {
      what: 'the same page with it',
      unit: 'ms',
      value: within,
      beside: `${(within.p50 - without.p50).toFixed(1)} ms more, waiting for a processor that others use included; ${ratio(within.p50, without.p50)}; long tasks ${most('longTasks', chat)} (without it ${most('longTasks', plain)}), layout shift ${shift}, both the most of any round`,
    },
  ];
};

/** From a click to a field that has the focus, and the frame in which it is drawn. */
const timeClick = (page: Page, launcher: string, field: string): Promise<number> =>
  page.evaluate(
    ([from, to]) =>
      new Promise<number>((resolve) => {
        const find = (path: string, root: ParentNode = document): Element | null => {
          const [first = '', ...rest] = path.split(' >>> ');
          const found = root.querySelector(first);
          return rest.length === 0 || !found ? found : find(rest.join(' >>> '), found.shadowRoot ?? found);
        };
        const button = find(from ?? '') as HTMLElement;
        const began = performance.now();
        const look = (): void => {
          const target = find(to ?? '');
          const isFocused = target !== null && (target.getRootNode() as Document | ShadowRoot).activeElement === target;
          if (isFocused) setTimeout(() => resolve(performance.now() - began));
          else requestAnimationFrame(look);
        };
        button.click();
        requestAnimationFrame(look);
      }),
    [launcher, field] as const,
  );

const chatField = 'parlor-chat >>> parlor-panel >>> parlor-composer >>> textarea';

/** A click in a page whose browser has fetched everything before, in another page. */
const click = async (shop: Shop, rate: number): Promise<readonly [number, number]> => {
  const context = await shop.visitor();
  const former = await context.newPage();
  await former.goto(`${shop.origin}/chat/en`, { waitUntil: 'networkidle' });
  await timeClick(former, 'parlor-chat >>> .launcher', chatField);
  await former.waitForLoadState('networkidle');
  await former.close();
  const page = await context.newPage();
  await slowed(page, rate);
  await page.goto(`${shop.origin}/chat/en`, { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    const [button, field] = [document.createElement('button'), document.createElement('textarea')];
    button.id = 'plain';
    button.addEventListener('click', () => {
      document.body.append(field);
      field.focus();
    });
    document.body.append(button);
  });
  const plain = await timeClick(page, '#plain', 'body > textarea');
  const chat = await timeClick(page, 'parlor-chat >>> .launcher', chatField);
  await context.close();
  return [plain, chat];
};

export const measureClick = async (shop: Shop): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  for (const rate of [1, slowness]) {
    const samples: (readonly [number, number])[] = [];
    for (let round = 0; round < rounds; round += 1) samples.push(await click(shop, rate));
    const floor = distributionOf(samples.map(([plain]) => plain));
    const value = distributionOf(samples.map(([, chat]) => chat));
    const what = `click to a panel that can be written in${rate === 1 ? '' : `, ${rate}× slowed`}`;
    const beside = `≤ 100, warm cache, without hovering first; ${ratio(value.p50, floor.p50)} a click that focuses a plain field, ${floor.p50.toFixed(1)} ms`;
    findings.push({ what, unit: 'ms', value, beside });
  }
  return findings;
};
