/** Who comes back is known: a contact made in one conversation, and what was said in it, read in the next. */
import { Desk, expect, test, Visitor } from './demo.ts';

test('[S5] [S10] a contact is made beside the talk; in the next conversation what was said before is read, and can’t be answered', async ({
  browser,
  demo,
}) => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await visitor.write('The pot arrived broken');
  const desk = await Desk.open(browser, demo);
  const { page } = desk;
  await page.setViewportSize({ width: 1600, height: 1000 });
  await desk.pick('Visitor 1');
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Rosa Lopes');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(desk.sessions.getByRole('listitem')).toHaveText(/Rosa Lopes/);
  await desk.end('Rosa Lopes');
  await page.getByRole('button', { name: 'Close session' }).first().click();
  await expect(desk.sessions.getByRole('listitem')).toHaveCount(0);

  await page.getByRole('button', { name: 'Closed work items' }).click();
  await expect(page.getByRole('list', { name: 'Closed work items' })).toContainText('The pot arrived broken');

  await visitor.page.reload();
  await visitor.open();
  await visitor.write('Me again');
  await desk.pick('Visitor 1');
  await page.getByRole('button', { name: /^Read the conversation of Rosa Lopes/ }).click();
  const before = page.getByRole('log', { name: 'Rosa Lopes' });
  await expect(before).toContainText('The pot arrived broken');
  await expect(before.getByRole('button')).toHaveCount(0);
  await expect(visitor.page.getByRole('log')).not.toContainText('The pot arrived broken');

  const found = page.getByRole('searchbox', { name: 'Search contacts' });
  await found.fill('lop ros');
  await page.getByRole('button', { name: 'Link Rosa Lopes' }).click();
  await expect(desk.sessions.getByRole('listitem')).toHaveText(/Rosa Lopes/);
});
