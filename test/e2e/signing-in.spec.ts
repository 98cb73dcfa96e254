/** A visitor signs in to the shop in the middle of a conversation: by a script of the page, over a reload, in other tabs. */
import type { Page } from '@playwright/test';
import type { ParlorQueue, QueuedCall } from '../../src/widget/queue.ts';
import { Desk, expect, test, Visitor } from './demo.ts';

/** What the page of a shop does for a customer who is signed in: as an embed does it, before anything is loaded. */
const signIn = (): void => {
  const token = async (): Promise<string> => {
    const answer = await fetch('/v1/demo/visitor-token', { method: 'POST' });
    return ((await answer.json()) as { token: string }).token;
  };
  const page: { Parlor?: ParlorQueue } = window as object;
  page.Parlor ??= Object.assign((...call: QueuedCall) => void page.Parlor?.q?.push(call), { q: [] });
  page.Parlor('identify', token);
};

/** Everything that the origin keeps, as text. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));

test('[I4] the conversation stays through a reload right after the sign-in, and is there in other tabs and browsers', async ({
  browser,
  demo,
}) => {
  const context = await browser.newContext();
  const first = await Visitor.tab(context, demo);
  await first.open();
  await first.write('Do you ship to Lisbon?');
  const second = await Visitor.tab(context, demo);
  await second.beOpen();
  for (const { log } of [first, second]) await expect(log).toContainText('Do you ship to Lisbon?');
  const desk = await Desk.open(browser, demo);
  await desk.pick('Visitor 1');
  await desk.write('We do.');
  await expect(first.log).toContainText('We do.');

  await first.page.evaluate(signIn);
  await context.addInitScript(signIn);
  await first.page.reload();
  // The other tab has it open.
  await expect(first.panel).toBeVisible();
  await expect(first.log).toContainText('We do.');
  await expect(desk.sessions).toContainText('Rosa Marques');
  await first.write('It is for my orders, too');
  await expect(desk.log).toContainText('It is for my orders, too');

  // A tab that was not loaded anew has no token: it sees how it lost the conversation, and nothing of what follows.
  await expect(second.log).toContainText('We do.');
  await expect(second.log).not.toContainText('It is for my orders, too');
  await second.page.reload();
  await expect(second.panel).toBeVisible();
  await expect(second.log).toContainText('It is for my orders, too');
  expect(await kept(second.page)).not.toContain('eyJ');

  const elsewhere = await browser.newContext();
  await elsewhere.addInitScript(signIn);
  const phone = new Visitor(await elsewhere.newPage());
  await phone.page.goto(`${demo.url}/shop.html`);
  await phone.open();
  await expect(phone.log).toContainText('It is for my orders, too');
});

test('[I4] without a reload nothing on the screen moves: what is being written stays, and is sent by who signed in', async ({
  browser,
  demo,
}) => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await visitor.write('Hello');
  await expect(visitor.log).toContainText('Sent');
  await visitor.message.fill('Half a sentence');
  await visitor.page.evaluate(signIn);
  const desk = await Desk.open(browser, demo);
  await desk.pick('Rosa Marques');
  await expect(visitor.message).toHaveValue('Half a sentence');
  await visitor.panel.getByRole('button', { name: 'Send' }).click();
  await expect(desk.log).toContainText('Half a sentence');
  await desk.write('Good morning, Rosa');
  await expect(visitor.log).toContainText('Good morning, Rosa');
  await expect(visitor.log).toContainText('Hello');
});
