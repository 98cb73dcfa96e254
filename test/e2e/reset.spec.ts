/** Signed out of the page: whatever the browser's storages had is gone, in every tab, and nobody brings it back. */
import type { Page } from '@playwright/test';
import { expect, test, Visitor } from './demo.ts';

/** Everything of the origin that outlives a page, by name. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name = '' }) => name),
    ...(await caches.keys()),
  ]);

const reset = (page: Page): Promise<void> =>
  page.evaluate(() => (document.querySelector('parlor-chat') as unknown as { reset(): Promise<void> }).reset());

test('[I5] signing out removes every trace from the browser, with two tabs and a message that was not sent', async ({
  browser,
  demo,
}) => {
  const context = await browser.newContext();
  const [first, second] = [await Visitor.tab(context, demo), await Visitor.tab(context, demo)];
  const before = await kept(first.page);
  await first.open();
  await first.write('Hello');
  for (const { log } of [first, second]) await expect(log).toContainText('Sent');
  await context.setOffline(true);
  await second.write('Not sent');
  await expect(first.log).toContainText('Not sent');
  await first.message.fill('A draft');
  await second.message.fill('Another draft');
  await expect.poll(async () => (await kept(first.page)).length).toBeGreaterThan(2);

  await reset(first.page);
  for (const { page, panel } of [first, second]) {
    await expect(panel).toBeHidden();
    await expect.poll(() => kept(page)).toEqual(before);
  }

  await context.setOffline(false);
  await second.open();
  await expect(second.message).toHaveValue('');
  await expect(second.panel).not.toContainText('Hello');
  await second.write('Somebody else');
  await expect(second.log).toContainText('Sent');
  await expect(second.panel).not.toContainText('Not sent');
});

test('[I5] a page that was never written on has nothing to remove, and makes nothing', async ({ browser, demo }) => {
  const visitor = await Visitor.arrive(browser, demo);
  const before = await kept(visitor.page);
  await reset(visitor.page);
  expect(await kept(visitor.page)).toEqual(before);
});
