/** A visitor and an agent who see each other write, and what was seen, over a real relay. Rule W4. */
import type { Locator, Page } from '@playwright/test';
import { Desk, expect, test, Visitor } from './demo.ts';

/** Who is shown typing, as it is read on screen. */
const typing = (page: Page): Locator => page.locator('parlor-typing .sentence');

test('[W4] each sees that the other one is typing, and what they have seen', async ({ browser, demo }) => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await visitor.write('Is the large planter back in stock?');
  await expect(visitor.log).toContainText('Sent');
  const desk = await Desk.open(browser, demo);
  await desk.pick('Visitor 1');
  await expect(desk.log).toContainText('Is the large planter back in stock?');
  // The desk has it in front of whoever looks.
  await expect(visitor.log).toContainText('Seen');

  await desk.message.pressSequentially('It is, since');
  await expect(typing(visitor.page)).toHaveText(/Maya Lindqvist\u2069 is typing/);
  await expect(typing(desk.page)).toHaveCount(0);
  await visitor.message.pressSequentially('I ask because');
  await expect(typing(desk.page)).toHaveText(/Visitor 1\u2069 is typing/);

  await desk.page.getByRole('button', { name: 'Send' }).click();
  await expect(visitor.log).toContainText('It is, since');
  await expect(typing(visitor.page)).toHaveCount(0);
  await expect(desk.log).toContainText('Seen');

  await visitor.message.fill('');
  await expect(typing(desk.page)).toHaveCount(0);

  // With the panel closed nothing more is seen; open again, it is.
  await visitor.panel.getByRole('button', { name: 'Minimise' }).click();
  await desk.write('Shall I put one aside?');
  const last = desk.log.locator('.message').last();
  await expect(last).toContainText('Sent');
  await visitor.page.getByRole('button', { name: /Chat with us/ }).click();
  await expect(last).toContainText('Seen');

  await visitor.page.reload();
  await visitor.page.getByRole('button', { name: /Chat with us/ }).click();
  await expect(visitor.log.locator('.message-own, .own.message').first()).toContainText('Seen');
});
