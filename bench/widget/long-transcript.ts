/** A conversation of 10,000 messages in the widget: opened, read upwards to its beginning, scrolled through, gone on with. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { openSqliteStore } from '../../src/relay/store/sqlite/sqlite-store.ts';
import { Sender } from '../../test/support/sender.ts';
import { distributionOf, type Finding, ratio } from '../delivery/report.ts';
import { openPanel, type Shop, site, slowed } from './shop.ts';
import { slowness } from './times.ts';

const messages = 10_000;
const rounds = 7;
const batch = 500;

/** Writes them past the relay, which would not take so many from one visitor, while it is stopped. */
const fill = async (shop: Shop): Promise<void> => {
  await shop.relay.stop('TERM');
  const file = join(shop.dataDir, 'parlor.db');
  const db = new DatabaseSync(file, { readOnly: true });
  const { id, visitor } = db.prepare('select id, visitor from conversation').get() as { id: string; visitor: string };
  db.close();
  const store = await openSqliteStore(file);
  const [guest, agent] = [
    new Sender({ kind: 'visitor', id: visitor }, { site, lane: 'bench-visitor' }),
    new Sender({ kind: 'agent', id: 'agent-1', name: 'Maya' }, { site, lane: 'bench-agent' }),
  ];
  await store.append([agent.give(id, { type: 'conversation.pick' })]);
  for (let first = 1; first < messages; first += batch) {
    const some = Array.from({ length: Math.min(batch, messages - first) }, (_, index) => {
      const n = first + index;
      const text = `Message ${n}.${' And a sentence more about it.'.repeat((n * n) % 9)}`;
      return n % 7 < 4 ? guest.say(id, text) : agent.say(id, text, { fence: 1 });
    });
    for (const result of await store.append(some)) {
      if (!result.ok) throw new Error(`A message was refused: ${JSON.stringify(result)}`);
    }
  }
  await store.close();
  await shop.relay.resume();
};

/** Runs in the page: collects the times between frames, in milliseconds, until it is stopped. */
const countFrames = (): void => {
  const frames: number[] = [];
  let last = performance.now();
  const next = (now: number): void => {
    frames.push(now - last);
    last = now;
    if (Reflect.get(window, 'frameTimes') === frames) requestAnimationFrame(next);
  };
  Reflect.set(window, 'frameTimes', frames);
  requestAnimationFrame((now) => {
    last = now;
    requestAnimationFrame(next);
  });
};

const framesDuring = async (page: Page, act: () => Promise<unknown>): Promise<readonly number[]> => {
  await page.evaluate(countFrames);
  await act();
  return page.evaluate(() => {
    const frames = Reflect.get(window, 'frameTimes') as number[];
    Reflect.set(window, 'frameTimes', undefined);
    return frames;
  });
};

const log = 'parlor-chat parlor-transcript .scroller';

/** Up to the beginning of the conversation, as somebody does who pulls the bar up again and again. */
const readUpwards = (page: Page): Promise<void> =>
  page.locator(log).evaluate(async (scroller) => {
    const isAll = (): boolean => scroller.textContent.includes('Conversation started') && scroller.scrollTop === 0;
    for (let still = 0; still < 30; still = isAll() ? still + 1 : 0) {
      scroller.scrollTop = 0;
      await new Promise(requestAnimationFrame);
    }
  });

/** Through the whole of it: a stretch step by step, up and down, at a tenth of it, the next, and so on. */
const scrollThrough = (page: Page): Promise<number> =>
  page.locator(log).evaluate(async (scroller) => {
    let inPage = 0;
    for (let part = 0; part <= 10; part += 1) {
      scroller.scrollTop = (part / 10) * scroller.scrollHeight;
      for (let step = 0; step < 40; step += 1) {
        await new Promise(requestAnimationFrame);
        scroller.scrollTop += step % 20 < 10 ? -120 : 160;
        inPage = Math.max(inPage, scroller.querySelectorAll('*').length);
      }
    }
    return inPage;
  });

/** A box of the same height with nothing but plain paragraphs, scrolled the same way. */
const plainBox = async (page: Page): Promise<readonly number[]> =>
  framesDuring(page, () =>
    page.evaluate(async () => {
      const box = document.createElement('div');
      box.style.cssText = 'block-size: 600px; overflow: auto; position: fixed; inset: 0';
      box.innerHTML = '<p>A plain paragraph.</p>'.repeat(200);
      document.body.append(box);
      for (let step = 0; step < 200; step += 1) {
        await new Promise(requestAnimationFrame);
        box.scrollTop += step % 20 < 10 ? -120 : 160;
      }
      box.remove();
    }),
  );

const heapOf = async (session: CDPSession): Promise<number> => {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024;
};

const worstOf = (frames: readonly number[]): string =>
  `worst ${Math.max(...frames).toFixed(1)} ms, ${frames.filter((ms) => ms > 50).length} over 50 ms`;

/** From a click to the frame in which the newest message is in the page and the field has the focus; as the page times it. */
const opening = (page: Page): Promise<number> =>
  page.evaluate(
    (newest) =>
      new Promise<number>((resolve) => {
        const inside = (host: Element | null | undefined, selector: string): Element | null | undefined =>
          host?.shadowRoot?.querySelector(selector);
        const chat = document.querySelector('parlor-chat');
        const began = performance.now();
        const look = (): void => {
          const panel = inside(chat, 'parlor-panel');
          const rows = inside(inside(panel, 'parlor-transcript'), '.rows');
          const isThere = panel?.shadowRoot?.activeElement && rows?.textContent?.includes(newest);
          if (isThere) setTimeout(() => resolve(performance.now() - began));
          else requestAnimationFrame(look);
        };
        (inside(chat, '.launcher') as HTMLElement).click();
        requestAnimationFrame(look);
      }),
    `Message ${messages - 1}.`,
  );

/** What it costs at one speed of the processor. */
const measureAt = async (shop: Shop, context: BrowserContext, rate: number): Promise<readonly Finding[]> => {
  const opened: number[] = [];
  const openedAtOnce: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await context.newPage();
    await slowed(page, rate);
    await page.goto(`${shop.origin}/chat/en`, { waitUntil: 'load' });
    openedAtOnce.push(await opening(page));
    await page.reload({ waitUntil: 'networkidle' });
    await page.waitForFunction(() =>
      /open|active/.test(Reflect.get(document.querySelector('parlor-chat') ?? {}, 'state')),
    );
    opened.push(await opening(page));
    await page.close();
  }
  const page = await context.newPage();
  const session = await slowed(page, rate);
  await page.goto(`${shop.origin}/chat/en`);
  await opening(page);
  const before = await heapOf(session);
  const upwards = await framesDuring(page, () => readUpwards(page));
  const after = await heapOf(session);
  const plain = distributionOf(await plainBox(page));
  let inPage = 0;
  const scrolling = await framesDuring(page, async () => {
    inPage = await scrollThrough(page);
  });
  const going = await framesDuring(page, async () => {
    for (let n = 0; n < 5; n += 1) {
      const text = `One more, ${n}, ${rate}`;
      await page.locator('parlor-chat textarea').fill(text);
      await page.keyboard.press('Enter');
      await page.locator(log).getByText(text).waitFor();
    }
  });
  await page.close();
  const speed = rate === 1 ? '' : `, ${rate}× slowed`;
  const beside = (frames: readonly number[]): string =>
    `no frame over 50; ${worstOf(frames)}; ${ratio(distributionOf(frames).p99, plain.p99)} at p99 what a plain box takes, ${plain.p99.toFixed(1)}`;
  return [
    {
      what: `10,000 messages: from a click to the newest${speed}`,
      unit: 'ms',
      value: distributionOf(opened),
      beside: '≤ 150; in a page that is loaded, and has taken the conversation up',
    },
    {
      what: `the same, clicked in the moment the page is loaded${speed}`,
      unit: 'ms',
      value: distributionOf(openedAtOnce),
      beside: 'with the connection, and all that is loaded for it',
    },
    {
      what: `… reading up to the first: frames${speed}`,
      unit: 'ms',
      value: distributionOf(upwards),
      beside: `${beside(upwards)}; all of them fetched, a hundred at a time`,
    },
    {
      what: `… scrolling through all: frames${speed}`,
      unit: 'ms',
      value: distributionOf(scrolling),
      beside: beside(scrolling),
    },
    { what: `… writing five more: frames${speed}`, unit: 'ms', value: distributionOf(going), beside: beside(going) },
    { what: '… elements in the transcript, at most', unit: '', value: inPage, beside: 'bounded, whatever the length' },
    {
      what: '… memory for the 9,900 before the newest',
      unit: 'KB',
      value: after - before,
      beside: 'JavaScript’s heap, garbage collected',
    },
  ];
};

export const measureLongTranscript = async (shop: Shop): Promise<readonly Finding[]> => {
  const context = await shop.visitor();
  const first = await context.newPage();
  await first.goto(`${shop.origin}/chat/en`);
  await openPanel(first);
  await first.keyboard.type('The first message');
  await first.keyboard.press('Enter');
  await first.locator(log).getByText('Sent').waitFor();
  await first.close();
  await fill(shop);

  const findings: Finding[] = [];
  for (const rate of [1, slowness]) findings.push(...(await measureAt(shop, context, rate)));
  await context.close();
  return findings;
};
