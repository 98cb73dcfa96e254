/** One visitor in several tabs, one agent in two windows: the same on every screen, at once, and one conversation. */
import type { BrowserContext, Page } from '@playwright/test';
import { crash, socketSwitch } from './browser-faults.ts';
import { type Demo, Desk, expect, test, Visitor } from './demo.ts';
import { median, watchScreens, whenShown } from './screen-clock.ts';
import { twoWindows } from './two-windows.ts';

/** What W2 promises, in milliseconds. */
const agreedWithinMs = 200;

const arriveIn = async (context: BrowserContext, demo: Demo): Promise<Visitor> => {
  const page = await context.newPage();
  await page.goto(`${demo.url}/shop.html`);
  return new Visitor(page);
};

/** Milliseconds since 1970 by the clock that all pages share, when the page is next clicked in or typed into. */
const whenActedIn = async (page: Page): Promise<() => Promise<number>> => {
  await page.evaluate(() => {
    const acted = new Promise<number>((resolve) => {
      for (const type of ['click', 'keydown']) {
        addEventListener(type, () => resolve(performance.timeOrigin + performance.now()), {
          capture: true,
          once: true,
        });
      }
    });
    Object.assign(globalThis, { acted });
  });
  return () => page.evaluate(() => (globalThis as unknown as { acted: Promise<number> }).acted);
};

/** When the widget of this page came to be as `state` says. */
const whenWidget = (page: Page, state: { readonly isOpen?: boolean; readonly unread?: number }): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const chat = document.querySelector('parlor-chat');
          const isSo = Object.entries(wanted).every(([name, value]) => Reflect.get(chat ?? {}, name) === value);
          if (isSo) resolve(performance.timeOrigin + performance.now());
          else setTimeout(look);
        };
        look();
      }),
    state,
  );

/** How long it takes from an act in one page to what follows in the last of all. */
class Stopwatch {
  readonly figures: Record<string, number> = {};

  async time(what: string, page: Page, act: () => Promise<unknown>, seen: () => readonly Promise<number>[]) {
    const acted = await whenActedIn(page);
    const shown = seen();
    await act();
    const [from, ...times] = await Promise.all([acted(), ...shown]);
    this.figures[what] = Math.round(Math.max(...times) - from);
  }
}

const messagesOf = (visitor: Visitor): Promise<string[]> => visitor.log.locator('.text').allInnerTexts();

test('[W2] three tabs of a visitor and two windows of an agent: messages, unread, open, minimised and the end, within 200 ms', async ({
  browser,
  demo,
}) => {
  const context = await browser.newContext();
  await watchScreens(context);
  const tabs = [await arriveIn(context, demo), await arriveIn(context, demo), await arriveIn(context, demo)] as const;
  const [a, b, c] = tabs;
  await a.open();
  await a.write('Hello from the first tab');
  // The others had nothing but the launcher: they follow, and open.
  for (const { log } of tabs) await expect(log).toContainText('Hello from the first tab');
  const desks = await twoWindows(browser, demo);
  await desks[0].pick('Visitor 1');
  await desks[1].show('Visitor 1');
  for (const { log } of desks) await expect(log).toContainText('Hello from the first tab');
  const everybody = [...tabs, ...desks].map(({ page }) => page);
  const watch = new Stopwatch();
  const shownBy = (pages: readonly Page[], text: string) => () => pages.map((page) => whenShown(page, text));

  for (const [index, tab] of [a, b, c, a, b, c].entries()) {
    const text = `Question ${index}`;
    await watch.time(`visitor's ${text}`, tab.page, () => tab.write(text), shownBy(everybody, text));
  }
  for (const [index, desk] of [...desks, ...desks].entries()) {
    const text = `Answer ${index}`;
    await watch.time(`agent's ${text}`, desk.page, () => desk.write(text), shownBy(everybody, text));
  }
  const areAll = (state: { readonly isOpen?: boolean; readonly unread?: number }) => () =>
    tabs.map(({ page }) => whenWidget(page, state));
  for (const round of [1, 2]) {
    const minimise = b.panel.getByRole('button', { name: 'Minimise' });
    await watch.time(`minimised ${round}`, b.page, () => minimise.click(), areAll({ isOpen: false }));
    for (const unread of [1, 2]) {
      const text = `Unread ${round}.${unread}`;
      await watch.time(`unread ${round}.${unread}`, desks[1].page, () => desks[1].write(text), areAll({ unread }));
    }
    await expect(a.page.getByRole('button', { name: 'Chat with us, 2 new messages' })).toBeVisible();
    const launcher = c.page.getByRole('button', { name: /Chat with us/u });
    await watch.time(`opened and read ${round}`, c.page, () => launcher.click(), areAll({ isOpen: true, unread: 0 }));
  }
  await b.panel.getByRole('button', { name: 'End conversation' }).click();
  const end = b.panel.getByRole('dialog').getByRole('button', { name: 'End conversation', exact: true });
  await watch.time(
    'ended',
    b.page,
    () => end.click(),
    () => [
      ...tabs.map(({ page }) => whenShown(page, 'You ended the conversation')),
      ...desks.map(({ page }) => whenShown(page, 'The visitor ended the conversation')),
    ],
  );

  const all = await messagesOf(a);
  expect(all).toHaveLength(15);
  for (const visitor of [b, c]) expect(await messagesOf(visitor)).toEqual(all);
  for (const { log } of desks) expect(await log.locator('.text').allInnerTexts()).toEqual(all);
  process.stdout.write(`From the act to the last of five screens, in ms: ${JSON.stringify(watch.figures)}\n`);
  expect(median(Object.values(watch.figures))).toBeLessThan(agreedWithinMs);

  await a.panel.getByRole('button', { name: 'Start a new conversation' }).click();
  await expect(b.panel).toContainText('This conversation has ended.');
  await a.write('One more thing');
  for (const visitor of tabs) await expect.poll(() => messagesOf(visitor)).toEqual(['One more thing']);
});

test('[W2] a tab that comes later is as the others are: open, with what was said, before it has asked the relay', async ({
  browser,
  demo,
}) => {
  const context = await browser.newContext();
  const first = await arriveIn(context, demo);
  await first.open();
  await first.write('Hello');
  await expect(first.log).toContainText('Sent');
  const page = await context.newPage();
  const sockets = await socketSwitch(page);
  await sockets.off();
  await page.goto(`${demo.url}/shop.html`);
  const second = new Visitor(page);
  await expect.poll(() => messagesOf(second)).toEqual(['Hello']);
  await first.write('And more');
  await expect.poll(() => messagesOf(second)).toEqual(['Hello', 'And more']);
});

test('[W2] [D4] without a network, what one tab has pending is shown in the others, and stays when that tab dies', async ({
  browser,
  demo,
}) => {
  const context = await browser.newContext();
  const sockets = await socketSwitch(context);
  const first = await arriveIn(context, demo);
  await first.open();
  await first.write('Hello');
  await expect(first.log).toContainText('Sent');
  const second = await arriveIn(context, demo);
  await expect.poll(() => messagesOf(second)).toEqual(['Hello']);
  await sockets.off();
  await first.write('from the first');
  await expect.poll(() => messagesOf(second)).toEqual(['Hello', 'from the first']);
  await second.write('from the second');
  await first.write('and again');
  const all = ['Hello', 'from the first', 'from the second', 'and again'];
  for (const visitor of [first, second]) {
    await expect.poll(() => messagesOf(visitor)).toEqual(all);
    await expect(visitor.log).toContainText('Sending');
  }
  await crash(first.page);
  sockets.on();
  await expect(second.log).not.toContainText('Sending');
  expect((await messagesOf(second)).sort()).toEqual([...all].sort());
  const desk = await Desk.open(browser, demo);
  await desk.pick('Visitor 1');
  await expect.poll(() => desk.log.locator('.text').allInnerTexts()).toEqual(await messagesOf(second));
});

test('[D5] what was said is there before the relay answers, and with the relay away it is there at all', async ({
  browser,
  demo,
}) => {
  const context = await browser.newContext();
  const sockets = await socketSwitch(context);
  const visitor = await arriveIn(context, demo);
  await visitor.open();
  await visitor.write('Hello');
  const desk = await Desk.open(browser, demo);
  await desk.pick('Visitor 1');
  await desk.write('Good morning');
  await expect(visitor.log).toContainText('Good morning');
  await sockets.off();
  await visitor.page.reload();
  await visitor.beOpen();
  await expect.poll(() => messagesOf(visitor)).toEqual(['Hello', 'Good morning']);
  await expect(visitor.panel).toContainText('We can’t reach the chat right now.');
  await desk.write('Are you there?');
  sockets.on();
  await expect.poll(() => messagesOf(visitor)).toEqual(['Hello', 'Good morning', 'Are you there?']);
});

test('[M9] what is kept of a conversation that ended meanwhile goes when the relay says so', async ({
  browser,
  demo,
}) => {
  const context = await browser.newContext();
  const visitor = await arriveIn(context, demo);
  await visitor.open();
  await visitor.write('Hello');
  const desk = await Desk.open(browser, demo);
  await desk.pick('Visitor 1');
  await desk.write('Good morning');
  await expect(visitor.log).toContainText('Good morning');
  await visitor.page.goto('about:blank');
  await desk.page.getByRole('button', { name: 'End', exact: true }).click();
  const question = desk.page.getByRole('dialog', { name: 'End the conversation with Visitor 1?' });
  await question.getByRole('button', { name: 'End', exact: true }).click();
  await expect(desk.log).toContainText('You ended the conversation');
  await visitor.page.goto(`${demo.url}/shop.html`);
  await visitor.open();
  await expect(visitor.panel).toContainText('How can we help?');
  expect(await messagesOf(visitor)).toEqual([]);
});
