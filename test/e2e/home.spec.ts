/** What Home shows, with a real relay: an admin chooses by the screen, and open desks follow. */
import { Desk, expect, test } from './demo.ts';

test('[S1] [O2] an admin has Home show the wallboard: a supervisor’s open desk does within a second, an agent’s stays as it is', async ({
  browser,
  demo,
}) => {
  const [ingrid, maya] = [await Desk.open(browser, demo, 'supervisor'), await Desk.open(browser, demo)];
  const work = { name: 'Open work items' };
  await expect(ingrid.page.getByRole('heading', work)).toBeVisible();
  await expect(maya.page.getByRole('heading', work)).toBeVisible();

  const { page } = await Desk.open(browser, demo, 'admin');
  await page.getByRole('button', { name: 'Administration' }).click();
  await page.getByRole('combobox', { name: 'Home shows' }).selectOption('Wallboard');
  await page.getByRole('button', { name: 'Review changes' }).click();
  await page.getByRole('dialog', { name: 'What you are about to save' }).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. It is in force everywhere.')).toBeVisible();

  await expect(ingrid.page.getByRole('heading', { name: 'Wallboard' })).toBeVisible({ timeout: 1_000 });
  await expect(ingrid.page.getByRole('button', { name: 'Home' })).toHaveAttribute('aria-current', 'true');
  await expect(maya.page.getByRole('heading', work)).toBeVisible();
  await expect(maya.page.getByRole('button', { name: 'Work items', exact: true })).toHaveCount(0);

  // The admin was at another place, and finds it on Home.
  await page.getByRole('button', { name: 'Home' }).click();
  await expect(page.getByRole('heading', { name: 'Wallboard' })).toBeVisible();
  await page.getByRole('button', { name: 'Work items', exact: true }).click();
  await expect(page.getByRole('heading', work)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', work)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Wallboard' })).toBeVisible();
});
