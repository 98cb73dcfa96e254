/** Somebody is invited to the desk: by the link of an admin, in a browser that nobody is signed in with. */
import { createAccountAdmin } from '../../src/sdk/agent.ts';
import { expect, test } from './demo.ts';
import { tokenOf } from './demo-admin.ts';

test('[X4] the link opens a page that sets a password once, is gone from the address, and leads to the desk', async ({
  browser,
  demo,
}) => {
  const admin = createAccountAdmin({ relay: demo.url, token: () => tokenOf(demo, 'admin') });
  const { address } = await admin.invite('agent-2');
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  await expect(page.getByText('For Tomás Ferreira. You sign in as agent-2.')).toBeVisible();
  expect(page.url()).toBe(`${demo.url}/console/`);
  await page.getByLabel('New password').fill('velvet otter under glass');
  await page.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Open work items' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Open work items' })).toBeVisible();

  const later = await (await browser.newContext()).newPage();
  await later.goto(address);
  await expect(later.getByText('This link was used already, or is too old.')).toBeVisible();
  await later.getByRole('button', { name: 'To the sign-in' }).click();
  await later.getByLabel('Name').fill('agent-2');
  await later.getByLabel('Password').fill('velvet otter under glass');
  await later.getByRole('button', { name: 'Sign in' }).click();
  await expect(later.getByRole('heading', { name: 'Open work items' })).toBeVisible();

  // The first browser ends the second one.
  await page.getByRole('button', { name: 'Settings' }).click();
  const places = page.getByRole('list', { name: 'Where you are signed in' });
  await expect(places.getByRole('listitem')).toHaveCount(2);
  await places.getByRole('button').click();
  await expect(later.getByRole('button', { name: 'Sign in' })).toBeVisible();
});
