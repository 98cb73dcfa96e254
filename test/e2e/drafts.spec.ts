/** What an agent has written and not sent, over reloads, crashes and windows; and what was read, in all of them. */
import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';
import { crash } from './browser-faults.ts';
import { type Demo, Desk, expect, test, Visitor } from './demo.ts';

const openIn = async (context: BrowserContext, demo: Demo): Promise<Desk> => {
  const desk = new Desk(await context.newPage());
  await desk.page.goto(`${demo.url}/console/?as=agent-1`);
  await expect(desk.page.getByText('Connected')).toBeVisible();
  return desk;
};

/** A visitor who has said hello, and the agent who has picked that, at two windows. */
const atTwoWindows = async (browser: Browser, demo: Demo, options?: BrowserContextOptions) => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await visitor.write('Hello');
  const context = await browser.newContext(options);
  const first = await openIn(context, demo);
  await first.pick('Visitor 1');
  const second = await openIn(context, demo);
  await second.show('Visitor 1');
  return { visitor, context, first, second };
};

test('[S3] a text that is not sent is in every window at once, and outlives the crash of the tab and a reload', async ({
  browser,
  demo,
}) => {
  const { visitor, context, first, second } = await atTwoWindows(browser, demo);
  await first.message.fill('It left this mor');
  await expect(second.message).toHaveValue('It left this mor');
  await second.message.fill('It left this morning');
  await expect(first.message).toHaveValue('It left this morning');
  await crash(first.page);
  await crash(second.page);

  const third = await openIn(context, demo);
  await third.show('Visitor 1');
  await expect(third.message).toHaveValue('It left this morning');
  const asked = third.page.waitForEvent('dialog');
  const reload = third.page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await reload;
  await expect(third.message).toHaveValue('It left this morning');
  await third.page.getByRole('button', { name: 'Send' }).click();
  await expect(visitor.log).toContainText('It left this morning');
  await expect(third.message).toHaveValue('');
  await third.page.reload();
  await expect(third.log).toContainText('It left this morning');
  await expect(third.message).toHaveValue('');
});

test('[S3] [C14] who types in one window while the conversation is ended in another keeps the text, and reads why it can’t be sent', async ({
  browser,
  demo,
}) => {
  const { first, second } = await atTwoWindows(browser, demo);
  await first.message.fill('One more thing');
  await second.end('Visitor 1');
  await expect(first.message).toBeDisabled();
  await expect(first.message).toHaveValue('One more thing');
  await expect(first.page.getByText('The conversation has ended. You can still add notes.').first()).toBeVisible();
});

test('[S3] where one stood in a text one stands again after a reload, in each mode', async ({ browser, demo }) => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await visitor.write('Hello');
  const desk = await openIn(await browser.newContext(), demo);
  await desk.pick('Visitor 1');
  const { page, message } = desk;
  const note = page.getByRole('textbox', { name: 'Note' });
  await message.fill('It left this morning');
  await message.press('Home');
  for (const _ of 'It left ') await message.press('ArrowRight');
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await note.fill('Has called');
  await note.press('ControlOrMeta+a');
  await page.getByRole('button', { name: 'Message', exact: true }).click();
  await message.press('Shift+End');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(message).toHaveValue('It left this morning');
  await message.focus();
  await page.keyboard.type('yesterday');
  await expect(message).toHaveValue('It left yesterday');
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await expect(note).toHaveValue('Has called');
  await page.keyboard.type('Wants a refund');
  await expect(note).toHaveValue('Wants a refund');
});

test('[S3] what is half filled in of a contact stands in the other window at once, and is done with in both', async ({
  browser,
  demo,
}) => {
  const viewport = { width: 1600, height: 1000 };
  const { first, second } = await atTwoWindows(browser, demo, { viewport });
  const nameIn = ({ page }: Desk) => page.getByRole('textbox', { name: 'Name' });
  await first.page.getByRole('button', { name: 'New contact' }).click();
  await nameIn(first).fill('Rosa');
  await expect(nameIn(second)).toHaveValue('Rosa');
  await nameIn(second).fill('Rosa Lopes');
  await expect(nameIn(first)).toHaveValue('Rosa Lopes');
  await second.page.getByRole('button', { name: 'Save' }).click();
  for (const desk of [first, second]) {
    await expect(desk.sessions.getByRole('listitem')).toHaveText(/Rosa Lopes/);
    await expect(nameIn(desk)).toHaveCount(0);
  }
});
