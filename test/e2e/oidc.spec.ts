/** Agents sign in by an identity provider, in a browser to which that is another site: what a cookie is sent with counts there. */
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { clientSecret, TestProvider } from '../support/identity-provider.ts';
import { demoPassword } from '../support/relay.ts';
import { unroutedConfig } from '../support/unrouted-config.ts';
import { freeAddress, Served } from './served.ts';

interface Installation {
  readonly url: string;
  readonly provider: TestProvider;
}

const people = {
  maya: { email: 'maya@shop.example', email_verified: true },
  rui: { email: 'rui@shop.example', email_verified: true },
  stranger: { email: 'stranger@shop.example', email_verified: true },
};

const agents = unroutedConfig.agents.map((one) => ({
  ...one,
  ...(one.id === 'agent-1' && { email: 'maya@shop.example' }),
  ...(one.id === 'admin' && { email: 'rui@shop.example' }),
}));

const test = base.extend<{ passwords: boolean; installation: Installation }>({
  passwords: [true, { option: true }],
  installation: async ({ browser, passwords }, use) => {
    const url = await freeAddress();
    const provider = await TestProvider.start({ callbacks: [`${url}/v1/agents/oidc/callback`], people });
    const { clientSecret: _, ...oidc } = provider.settings();
    const config = { ...unroutedConfig, agents, publicUrl: url, signIn: { oidc, passwords } };
    const relay = await Served.start(config, { PARLOR_OIDC_CLIENT_SECRET: clientSecret });
    await use({ url, provider });
    await Promise.all(browser.contexts().map((context) => context.close()));
    await relay.stop();
    await provider.stop();
  },
});

const toProvider = (page: Page): Locator => page.getByRole('button', { name: 'Sign in with Acme' });

const openItems = (page: Page): Locator => page.getByRole('heading', { name: 'Open work items' });

/** What somebody does at the provider. */
const signInThere = async (page: Page, login: string): Promise<void> => {
  await page.getByPlaceholder('Enter any login').fill(login);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
};

test('[X4] [X1] the button leads to the provider and back to the desk, which is signed in as after a password', async ({
  page,
  installation: { url, provider },
}) => {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && message.location().url.startsWith(url)) errors.push(message.text());
  });
  await page.goto(`${url}/console/`);
  await expect(page.getByLabel('Password')).toBeVisible();
  await toProvider(page).click();
  await expect(page.getByPlaceholder('Enter any login')).toBeVisible();
  expect(new URL(page.url()).origin).toBe(provider.issuer);
  await signInThere(page, 'maya');
  await expect(openItems(page)).toBeVisible();
  expect(page.url()).toBe(`${url}/console/`);
  expect(await page.evaluate(() => document.referrer)).not.toContain('code=');
  const cookies = (await page.context().cookies(`${url}/v1/agents/`)).map(({ name, httpOnly, sameSite }) => [
    name,
    httpOnly,
    sameSite,
  ]);
  expect(cookies).toEqual([['parlor_sign_in', true, 'Strict']]);
  // Nothing but that there is no sign-in yet, which the desk asks as it begins.
  expect(errors.filter((text) => !text.includes('401'))).toEqual([]);

  await page.reload();
  await expect(openItems(page)).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('list', { name: 'Where you are signed in' }).getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');

  // Signing out ends it here, not there.
  await page.getByRole('button', { name: 'Sign out' }).click();
  await toProvider(page).click();
  await expect(openItems(page)).toBeVisible();
  // No entry of the history has what was brought back.
  await page.goBack();
  await expect(page).not.toHaveURL(/code=/);
});

test('[X4] who is known to nobody reads so, and can be somebody else', async ({ page, installation: { url } }) => {
  await page.goto(`${url}/console/`);
  await toProvider(page).click();
  await signInThere(page, 'stranger');
  await expect(page.getByRole('alert')).toContainText('Nobody here is known by that account.');
  expect(page.url()).toBe(`${url}/console/`);
  await toProvider(page).click();
  await signInThere(page, 'maya');
  await expect(openItems(page)).toBeVisible();
});

test('[X4] who says no there reads that, in their language', async ({ browser, installation: { url } }) => {
  const page = await (await browser.newContext({ locale: 'de' })).newPage();
  await page.goto(`${url}/console/`);
  await page.getByRole('button', { name: 'Mit Acme anmelden' }).click();
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page.getByRole('alert')).toHaveText('Die Anmeldung wurde abgebrochen.');
});

test('[X4] a provider that does not answer is said not to, and passwords are as ever', async ({
  page,
  installation,
}) => {
  const { url, provider } = installation;
  await provider.stop();
  await page.goto(`${url}/console/`);
  await toProvider(page).click();
  await expect(page.getByRole('alert')).toContainText('The place where you sign in can’t be reached.');
  expect(page.url()).toBe(`${url}/console/`);
  await page.getByLabel('Name').fill('agent-1');
  await page.getByLabel('Password').fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(openItems(page)).toBeVisible();
});

test('[X4] somebody else’s way back opened here signs nobody in', async ({ browser, page, installation: { url } }) => {
  const backs: string[] = [];
  page.on('request', (request) => request.url().includes('/callback?') && backs.push(request.url()));
  await page.goto(`${url}/console/`);
  await toProvider(page).click();
  await signInThere(page, 'maya');
  await expect(openItems(page)).toBeVisible();
  const other = await (await browser.newContext()).newPage();
  await other.goto(backs[0] ?? '');
  await expect(other.getByRole('alert')).toContainText('This took too long, or was begun in another window.');
  expect(other.url()).toBe(`${url}/console/`);
});

test('[X4] who was on the way to a place of the desk gets there', async ({ page, installation: { url } }) => {
  await page.goto(`${url}/console/#/audit`);
  await toProvider(page).click();
  await signInThere(page, 'rui');
  await expect(page.getByRole('heading', { name: 'Audit log' })).toBeVisible();
  await expect(page).toHaveURL(/\/console\/#\/audit/);
});

test.describe('without passwords', () => {
  test.use({ passwords: false });

  test('[X4] there is the button alone, reached and pressed by keyboard', async ({ page, installation: { url } }) => {
    await page.goto(`${url}/console/`);
    await expect(toProvider(page)).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await page.keyboard.press('Tab');
    await expect(toProvider(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await signInThere(page, 'rui');
    await expect(openItems(page)).toBeVisible();
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect(page.getByRole('list', { name: 'Where you are signed in' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Change password' })).toHaveCount(0);
  });
});
