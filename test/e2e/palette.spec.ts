/** What an agent finds by keyboard wherever they are: a conversation that is over, a contact and an article, each opened. */
import { askerOf } from '../support/desk-asker.ts';
import { Desk, expect, test, Visitor } from './demo.ts';
import { tokenOf } from './demo-admin.ts';

test('[S9] [S4] [X2] a closed conversation, a contact and an article are found by keyboard, and opened', async ({
  browser,
  demo,
}) => {
  const supervisor = askerOf(demo, '/v1/', await tokenOf(demo, 'supervisor'));
  const article = { version: 0, title: 'Repotting a planter', body: 'Water it *first*.', language: 'en' };
  expect((await supervisor('PUT library/articles/repotting', article)).status).toBe(200);
  expect((await supervisor('PUT contacts/rosa-0001', { version: 0, name: 'Rosa Lopes' })).status).toBe(200);

  const [visitor, desk] = [await Visitor.arrive(browser, demo), await Desk.open(browser, demo)];
  await visitor.open();
  await visitor.write('Is the large planter back?');
  await desk.offer.getByRole('button', { name: 'Accept' }).click();
  await expect(desk.message).toBeFocused();
  await desk.end('Visitor 1');
  await expect(desk.page.getByRole('button', { name: 'End', exact: true })).toHaveCount(0);
  await desk.page.getByRole('button', { name: 'Close session' }).first().click();
  await expect(desk.sessions.getByRole('listitem')).toHaveCount(0);

  const { page } = desk;
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  const option = (name: string | RegExp) => palette.getByRole('option', { name });
  const choose = async (name: string | RegExp): Promise<void> => {
    await expect(option(name)).toBeVisible();
    for (let presses = 0; presses < 20; presses += 1) {
      if ((await option(name).getAttribute('aria-selected')) === 'true') return page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
    }
    throw new Error('The arrows never came to it.');
  };

  await page.keyboard.press('Control+k');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('planter');
  await choose(/^Visitor 1 Closed/);
  await expect(palette.getByRole('log', { name: 'Visitor 1' })).toContainText('Is the large planter back?');
  await page.keyboard.press('Escape');

  await expect(palette.getByRole('combobox')).toBeFocused();
  await choose(/^Repotting a planter/);
  await expect(palette.getByRole('article')).toContainText('Water it first.');
  await expect(palette.getByRole('button', { name: /^Back/ })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('lop ros');
  await choose('Rosa Lopes');
  await expect(page.getByRole('heading', { name: 'Rosa Lopes', level: 1 })).toBeVisible();
  await expect(palette).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Rosa Lopes', level: 1 })).toBeFocused();

  // What is not one's own is not found.
  const tomas = await Desk.open(browser, demo, 'agent-2');
  await expect(tomas.presence).toBeVisible();
  await tomas.page.keyboard.press('Control+k');
  const other = tomas.page.getByRole('dialog', { name: 'Search and commands' });
  await expect(other.getByRole('combobox')).toBeFocused();
  await tomas.page.keyboard.type('planter');
  await expect(other.getByRole('option', { name: /^Repotting a planter/ })).toBeVisible();
  await expect(other.getByRole('option', { name: /^Visitor 1/ })).toHaveCount(0);
});
