/** Somebody who has never seen it sets up a site by the screens alone, while a second admin saves. */
import type { Browser, Locator, Page } from '@playwright/test';
import { createAgentLibrary } from '../../src/sdk/agent.ts';
import { AdminApi } from '../support/admin-api.ts';
import { type Demo, Desk, expect, test, Visitor } from './demo.ts';
import { tokenOf } from './demo-admin.ts';
import { otherSite } from './other-site.ts';

const sections = (page: Page): Locator => page.getByRole('navigation', { name: 'Administration' });

const go = (page: Page, name: string): Promise<void> =>
  sections(page).getByRole('button', { name, exact: true }).click();

const administer = async (browser: Browser, demo: Demo): Promise<Page> => {
  const { page } = await Desk.open(browser, demo, 'admin');
  await page.getByRole('button', { name: 'Administration' }).click();
  await expect(page.getByRole('heading', { name: 'Site', exact: true })).toBeVisible();
  return page;
};

/** The part of a list that is about this. */
const item = (page: Page, name: string): Locator =>
  page
    .getByRole('group')
    .filter({ has: page.getByText(name, { exact: true }) })
    .first();

const save = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Review changes' }).click();
  const dialog = page.getByRole('dialog', { name: 'What you are about to save' });
  await dialog.getByRole('button', { name: 'Save' }).click();
};

test('[O3] by the screens alone: a site, a persistent workstream with hours, two agents, and the chat in a page elsewhere, while another admin saves', async ({
  browser,
  page: visiting,
  demo,
}) => {
  const site = await otherSite('<div id="here"></div>');
  const page = await administer(browser, demo);

  await page.getByRole('button', { name: 'Add a site' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Acme Pots');
  await expect(page.getByRole('textbox', { name: 'Identifier' })).toHaveValue('acme-pots');
  await page.getByRole('textbox', { name: 'Addresses of pages' }).fill(new URL(site.url).origin);

  await go(page, 'Workstreams');
  await page.getByRole('button', { name: 'Add: Workstream' }).click();
  const fresh = page.getByRole('group').last();
  await fresh.getByRole('textbox', { name: 'Name' }).fill('Orders');
  await page.getByRole('combobox', { name: 'Kind', exact: true }).last().selectOption('Persistent');

  await go(page, 'Agents');
  for (const name of ['Zoe Marsh', 'Yusuf Adeyemi']) {
    const login = name.split(' ', 1)[0]?.toLowerCase() ?? '';
    await page.getByRole('button', { name: 'Add: Agent' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).last().fill(name);
    await page.getByRole('textbox', { name: 'Sign-in name' }).last().fill(login);
    await page.getByLabel('New password').last().fill('a cat sat there');
  }

  // The relay says what is missing, and the link leads there.
  await page.getByRole('button', { name: 'Review changes' }).click();
  await expect(page.getByRole('heading', { name: '1 place is wrong' })).toBeVisible();
  await page.getByRole('button', { name: / › Workstream › Orders$/ }).click();
  await expect(page.getByText('turn on “Visitors need no sign-in” here.').last()).toBeVisible();
  await page.getByRole('checkbox', { name: 'Visitors need no sign-in' }).last().check();

  await go(page, 'Hours');
  await page.getByRole('combobox', { name: 'Workstream' }).selectOption('Orders');
  await page.getByRole('button', { name: 'Set hours' }).click();
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Europe/Lisbon');
  await page.getByRole('button', { name: 'Add hours on Saturday' }).click();
  await expect(page.getByRole('table', { name: 'Around the next change of clocks' })).toBeVisible();

  // Meanwhile somebody else saves something, of another site.
  const other = await administer(browser, demo);
  await other.getByRole('textbox', { name: 'Name' }).fill('Fern & Clay & Co');
  await save(other);
  await expect(other.getByText('Saved. It is in force everywhere.')).toBeVisible();

  await save(page);
  const dialog = page.getByRole('dialog', { name: 'What you are about to save' });
  await expect(dialog.getByText('Somebody else has saved meanwhile.')).toBeVisible();
  await expect(dialog.getByRole('list', { name: 'What somebody else has saved' })).toContainText('Fern & Clay & Co');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. It is in force everywhere.')).toBeVisible();
  await other.reload();
  await expect(other.getByRole('textbox', { name: 'Name' })).toHaveValue('Fern & Clay & Co');

  await go(page, 'Site');
  await page.getByRole('combobox', { name: 'Workstream' }).selectOption('Orders');
  const preview = page.frameLocator('iframe[title=Preview]');
  await expect(preview.getByRole('button', { name: 'Chat with us' })).toBeVisible();
  const snippet = (await page.getByRole('region', { name: 'Snippet' }).textContent()) ?? '';
  site.stop();

  const shop = await otherSite(snippet, {}, Number(new URL(site.url).port));
  await visiting.goto(shop.url);
  const visitor = new Visitor(visiting);
  await visitor.open();
  await visitor.write('Where is my order?');
  await expect(visitor.log).toContainText('Where is my order?');

  const agent = await (await browser.newContext()).newPage();
  await agent.goto(`${demo.url}/console/`);
  await agent.getByRole('textbox', { name: 'Name' }).fill('zoe');
  await agent.getByLabel('Password').fill('a cat sat there');
  await agent.getByRole('button', { name: 'Sign in' }).click();
  await expect(new Desk(agent).openItems).toContainText('Visitor 1');
  await expect(agent.getByRole('button', { name: 'Administration' })).toHaveCount(0);
  shop.stop();
});

test('[S3] a change that is not saved outlives a reload, and the address leads back to its section', async ({
  browser,
  demo,
}) => {
  const page = await administer(browser, demo);
  await go(page, 'Queues');
  await item(page, 'Service').getByText('Service', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Front desk');
  await expect(page.getByText('1 change not saved')).toBeVisible();
  page.on('dialog', (asked) => void asked.accept());
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Queues' })).toBeVisible();
  await expect(page.getByText('1 change not saved')).toBeVisible();
  await page.getByRole('button', { name: 'Home' }).click();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Queues' })).toBeVisible();
});

test('[X4] somebody new is saved without a password, invited by a link, and at their desk in another browser', async ({
  browser,
  demo,
}) => {
  const page = await administer(browser, demo);
  await go(page, 'Agents');
  await page.getByRole('button', { name: 'Add: Agent' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).last().fill('Zoe Marsh');
  await page.getByRole('textbox', { name: 'Sign-in name' }).last().fill('zoe');
  await expect(page.getByText('Zoe Marsh is not saved yet.')).toBeVisible();
  await save(page);
  await expect(page.getByText('Saved. It is in force everywhere.')).toBeVisible();

  // Its part is still open.
  const zoe = item(page, 'Zoe Marsh');
  await zoe.getByRole('textbox', { name: /^Send it to this address/ }).fill('zoe@home.example');
  await zoe.getByRole('button', { name: 'Make a link' }).click();
  // It has no address of its own that a mail could name.
  await expect(zoe.getByText('It was not sent to zoe@home.example')).toBeVisible();
  const link = await zoe.getByRole('textbox', { name: 'Link for Zoe Marsh' }).inputValue();

  const agent = await (await browser.newContext()).newPage();
  await agent.goto(link);
  await agent.getByLabel('New password').fill('velvet otter under glass');
  await agent.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(agent.getByRole('heading', { name: 'Open work items' })).toBeVisible();

  // The admin sees the browser that it was, and ends what goes on there.
  await zoe.getByText('Where they are signed in').click();
  const places = zoe.getByRole('list', { name: 'Where they are signed in' });
  await expect(places.getByRole('listitem')).toHaveCount(1);
  await places.getByRole('button').click();
  await expect(zoe.getByText(/^Signed out:/)).toBeVisible();
  await expect(agent.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('[S10] an admin writes an article and a quick reply by keyboard, and an agent has them at hand', async ({
  browser,
  demo,
}) => {
  const page = await administer(browser, demo);
  const write = async (fields: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, text] of Object.entries(fields)) {
      await page.getByLabel(name, { exact: true }).focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    }
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  };
  await sections(page).getByRole('button', { name: 'Articles' }).press('Enter');
  await page.getByRole('button', { name: 'New article' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await write({ Title: 'Frost', Language: 'en', Text: 'Our pots stand frost down to -10.' });
  await expect(page.getByText('Saved: Frost')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('button')).toBeFocused();
  await sections(page).getByRole('button', { name: 'Quick replies' }).press('Enter');
  await page.getByRole('button', { name: 'New quick reply' }).press('Enter');
  await write({ Title: 'Frosty', Text: 'Yes, {visitor}, they do.' });
  await expect(page.getByText('Saved: Frosty')).toBeVisible();

  const library = createAgentLibrary({ relay: demo.url, token: () => tokenOf(demo, 'agent-1') });
  const found = await library.searchArticles('frost');
  expect(found.map(({ title }) => title)).toEqual(['Frost']);
  const replies = await library.refreshQuickReplies();
  expect(replies.map(({ text, owner }) => [text, owner])).toEqual([['Yes, {visitor}, they do.', undefined]]);
});

test('[S10] an admin writes what the agents of another site have at hand, and their own have none of it', async ({
  browser,
  demo,
}) => {
  await new AdminApi(demo.url, await tokenOf(demo, 'admin')).change(({ sites, agents }) => ({
    sites: [...sites, ...sites.slice(0, 1).map((one) => ({ ...one, id: 'mill', name: 'The Mill' }))],
    agents: [...agents, { id: 'miller', site: 'mill', login: 'miller', name: 'Mila Ley', role: 'agent' }],
  }));
  const page = await administer(browser, demo);
  await page.getByRole('combobox', { name: 'Site' }).selectOption('The Mill');
  await go(page, 'Articles');
  await page.getByRole('button', { name: 'New article' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Flour');
  await page.getByRole('combobox', { name: 'Language' }).fill('en');
  await page.getByRole('textbox', { name: 'Text' }).fill('Of rye and of wheat.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved: Flour')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('list', { name: 'Articles' })).toContainText('Flour');

  const foundBy = async (agent: string): Promise<readonly string[]> => {
    const library = createAgentLibrary({ relay: demo.url, token: () => tokenOf(demo, agent) });
    return (await library.searchArticles('rye')).map(({ title }) => title);
  };
  expect(await foundBy('miller')).toEqual(['Flour']);
  expect(await foundBy('agent-1')).toEqual([]);
});
