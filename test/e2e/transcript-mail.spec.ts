/** A transcript by mail, from the visitor’s menu to the mail that comes. */
import { join } from 'node:path';
import { mailsIn } from '../support/mail-folder.ts';
import { Desk, expect, test, Visitor } from './demo.ts';

test('[W6] [M9] a visitor asks for the transcript, and the mail says what their panel shows', async ({
  browser,
  demo,
}) => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await visitor.write('Where is my <b>lamp</b>?');
  const desk = await Desk.open(browser, demo);
  await desk.pick('Visitor 1');
  await desk.write('On its way to you.');
  await expect(visitor.log).toContainText('On its way to you.');

  const { panel, page } = visitor;
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('menuitem', { name: 'Send transcript by e-mail' }).click();
  const field = panel.getByRole('textbox', { name: 'E-mail address' });
  await expect(field).toBeFocused();
  await page.keyboard.type('rosa');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('alert').filter({ hasText: 'Write an e-mail address' })).toBeVisible();
  await field.fill('rosa@home.example');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('The transcript is on its way to rosa@home.example.')).toBeVisible();

  const folder = join(demo.dataDir, 'mail');
  await expect.poll(async () => (await mailsIn(folder)).length).toBe(1);
  const [mail] = await mailsIn(folder);
  expect(mail?.headers.get('to')).toBe('rosa@home.example');
  expect(mail?.headers.get('subject')).toBe('Chat transcript · Fern & Clay');
  const shown = ['Conversation started', 'Where is my <b>lamp</b>?', 'Maya Lindqvist joined', 'On its way to you.'];
  let at = 0;
  for (const text of shown) {
    await expect(visitor.log).toContainText(text);
    const found = mail?.text.indexOf(text, at) ?? -1;
    expect(found, text).toBeGreaterThan(-1);
    at = found;
  }
  expect(mail?.html).toContain('Where is my &lt;b&gt;lamp&lt;/b&gt;?');

  // It is offered where the conversation has ended, too, and the mail says how.
  await desk.end('Visitor 1');
  await panel.getByRole('button', { name: 'Send transcript by e-mail' }).click();
  await field.fill('rosa@home.example');
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(async () => (await mailsIn(folder)).length).toBe(2);
  expect((await mailsIn(folder))[1]?.text).toContain('Maya Lindqvist ended the conversation');
});
