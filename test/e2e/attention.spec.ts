/** A visitor with several tabs, none of them on the chat, is called once. */
import { Desk, expect, test, Visitor } from './demo.ts';

test('[W3] an answer is heard in one of two tabs, and its unread count stands in both', async ({ browser, demo }) => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    class Counted extends AudioContext {
      constructor() {
        super();
        document.documentElement.dataset['sounds'] = String(
          Number(document.documentElement.dataset['sounds'] ?? 0) + 1,
        );
      }
    }
    Object.assign(window, { AudioContext: Counted });
  });
  const first = await Visitor.tab(context, demo);
  await first.open();
  await first.write('Hello');
  const desk = await Desk.open(browser, demo);
  await desk.pick('Visitor 1');
  const second = await Visitor.tab(context, demo);
  await expect(second.log.getByText('Hello')).toBeVisible();
  await second.panel.getByRole('button', { name: 'Minimise' }).click();
  await expect(first.panel).toBeHidden();
  for (const { page } of [first, second]) await page.getByRole('heading', { level: 1 }).click();

  await desk.message.fill('Good morning');
  await desk.message.press('Enter');
  for (const { page } of [first, second]) {
    await expect(page.getByRole('button', { name: 'Chat with us, 1 new message' })).toHaveCount(1);
  }
  const sounds = async (): Promise<number> => {
    const counts = [first, second].map(({ page }) =>
      page.evaluate(() => Number(document.documentElement.dataset['sounds'] ?? 0)),
    );
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  };
  await expect.poll(sounds).toBe(1);

  // The second message is heard as well; had the first been heard twice, there would be three.
  await desk.message.fill('How can I help?');
  await desk.message.press('Enter');
  await expect.poll(sounds).toBe(2);
});
