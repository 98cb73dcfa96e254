/** What a visitor has written outlives the page: offline, through reloads and crashes, with storage that fails. */
import { chromium, type Page } from '@playwright/test';
import { crash, socketSwitch } from './browser-faults.ts';
import { type Demo, Desk, expect, test, Visitor } from './demo.ts';
import { watchScreens, whenShown } from './screen-clock.ts';

const five = ['One planter', 'Two saucers', 'Three bags of soil', 'Four bulbs', 'Five stakes'];

const arriveIn = async (page: Page, demo: Demo): Promise<Visitor> => {
  await page.goto(`${demo.url}/shop.html`);
  const visitor = new Visitor(page);
  await visitor.beOpen();
  // The panel comes on demand, and has to be there before the network goes.
  await expect(visitor.message).toBeEditable();
  return visitor;
};

/** How many pages' outboxes the browser's database holds. */
const keptOutboxes = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const name = (await indexedDB.databases()).find((one) => one.name?.endsWith(':outbox'))?.name;
    if (name === undefined) return 0;
    return new Promise<number>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => {
        const counting = opening.result.transaction('lanes').objectStore('lanes').count();
        counting.onsuccess = () => {
          opening.result.close();
          resolve(counting.result);
        };
      };
    });
  });

const messagesOf = (visitor: Visitor): Promise<string[]> => visitor.log.locator('.text').allInnerTexts();

test('[D4] five messages written offline outlive two reloads and a crash, and arrive once and in order', async ({
  browser,
  demo,
}) => {
  const context = await browser.newContext();
  const sockets = await socketSwitch(context);
  const page = await context.newPage();
  const visitor = await arriveIn(page, demo);
  await visitor.write('Hello');
  await expect(visitor.log).toContainText('Sent');
  await context.setOffline(true);
  for (const text of five) await visitor.write(text);
  await expect(visitor.log).toContainText('Five stakes');

  await sockets.off();
  await context.setOffline(false);
  for (let reload = 0; reload < 2; reload += 1) {
    await page.reload();
    await visitor.beOpen();
    await expect(visitor.log).toContainText('Five stakes');
    await expect.poll(() => messagesOf(visitor)).toEqual(['Hello', ...five]);
  }
  await crash(page);

  sockets.on();
  const again = await arriveIn(await context.newPage(), demo);
  await again.write('And that is all');
  const desk = await Desk.open(browser, demo);
  await desk.pick('Visitor 1');
  await expect(desk.log).toContainText('And that is all');
  const all = ['Hello', ...five, 'And that is all'];
  await expect.poll(() => desk.log.locator('.text').allInnerTexts()).toEqual(all);
  await expect.poll(() => messagesOf(again)).toEqual(all);
  await expect(again.log).not.toContainText('Sending');
});

test('[D4] what a tab that crashes leaves behind is sent by its sibling, which was there before', async ({
  browser,
  demo,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sockets = await socketSwitch(page);
  const first = await arriveIn(page, demo);
  await first.write('Hello');
  await expect(first.log).toContainText('Sent');
  await sockets.off();
  for (const text of five) await first.write(text);
  await expect(first.log).toContainText('Five stakes');
  // It opens by itself, as it is open in the other.
  const second = new Visitor(await context.newPage());
  await second.page.goto(`${demo.url}/shop.html`);
  await expect.poll(() => messagesOf(second)).toEqual(['Hello', ...five]);
  await expect(second.log).toContainText('Sending');
  await crash(page);
  await expect.poll(() => messagesOf(second)).toEqual(['Hello', ...five]);
  await expect(second.log).not.toContainText('Sending');
});

test('[D4] with IndexedDB failing on every call, what was written offline arrives when the network is back', async ({
  browser,
  demo,
}) => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('No database today.', 'InvalidStateError');
    };
  });
  const visitor = await arriveIn(await context.newPage(), demo);
  await context.setOffline(true);
  for (const text of five) await visitor.write(text);
  await expect(visitor.log).toContainText('Five stakes');
  await expect(visitor.panel).toContainText('offline');
  await context.setOffline(false);
  const desk = await Desk.open(browser, demo);
  await desk.pick('Visitor 1');
  await expect.poll(() => desk.log.locator('.text').allInnerTexts()).toEqual(five);
});

test('[D4] without IndexedDB a reload loses nothing either: there is another storage', async ({ browser, demo }) => {
  const context = await browser.newContext();
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'indexedDB'));
  const sockets = await socketSwitch(context);
  const page = await context.newPage();
  const visitor = await arriveIn(page, demo);
  await sockets.off();
  for (const text of five) await visitor.write(text);
  const isKept = (): Promise<boolean> =>
    page.evaluate(() => Object.values(localStorage).some((text: string) => text.includes('Five stakes')));
  await expect.poll(isKept).toBe(true);
  await page.reload();
  await visitor.beOpen();
  await expect.poll(() => messagesOf(visitor)).toEqual(five);
  sockets.on();
  const desk = await Desk.open(browser, demo);
  await desk.pick('Visitor 1');
  await expect.poll(() => desk.log.locator('.text').allInnerTexts()).toEqual(five);
});

test('[D4] a first message that was never sent is sent by the next page, though nobody opens the chat there', async ({
  browser,
  demo,
}) => {
  const context = await browser.newContext();
  const sockets = await socketSwitch(context);
  await sockets.off();
  const visitor = await arriveIn(await context.newPage(), demo);
  await visitor.write('Is anybody there?');
  await expect.poll(() => keptOutboxes(visitor.page)).toBe(1);
  await crash(visitor.page);
  sockets.on();
  const next = await context.newPage();
  await next.goto(`${demo.url}/shop.html`);
  const desk = await Desk.open(browser, demo);
  await desk.pick('Visitor 1');
  await expect(desk.log).toContainText('Is anybody there?');
});

test('the shop page with the chat open is restored from the browser’s back-forward cache, and the chat lives', async ({
  browser,
  demo,
  launchOptions,
}) => {
  const own = await chromium.launch({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  try {
    const context = await own.newContext();
    await watchScreens(context);
    const page = await context.newPage();
    await page.addInitScript(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset['restored'] = String(persisted);
        document.documentElement.dataset['restoredAt'] = String(performance.timeOrigin + performance.now());
      });
    });
    const visitor = await arriveIn(page, demo);
    await visitor.write('Hello');
    await expect(visitor.log).toContainText('Sent');
    const desk = await Desk.open(browser, demo);
    await desk.pick('Visitor 1');
    await page.goto(`${demo.url}/`);
    await desk.write('Are you still there?');
    await page.goBack({ waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute('data-restored', 'true');
    await expect(visitor.log).toContainText('Are you still there?');
    const restoredAt = Number(await page.locator('html').getAttribute('data-restored-at'));
    const livedMs = (await whenShown(page, 'Are you still there?')) - restoredAt;
    process.stdout.write(`From the restored page to what was said meanwhile: ${Math.round(livedMs)} ms\n`);
    await visitor.write('I am');
    await expect(desk.log).toContainText('I am');
  } finally {
    await own.close();
  }
});
