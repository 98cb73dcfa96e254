/** Supervision, with a real relay: what a visitor, an agent and a supervisor each see of it, in three browsers. */
import type { Browser, Locator } from '@playwright/test';
import { allRights, type Right } from '../../src/core/rights.ts';
import { AdminApi } from '../support/admin-api.ts';
import { askerOf } from '../support/desk-asker.ts';
import { type Demo, Desk, expect, test, Visitor } from './demo.ts';
import { tokenOf } from './demo-admin.ts';

/** The desk of somebody who looks at what goes on. */
class Overseer extends Desk {
  static async arrive(browser: Browser, demo: Demo): Promise<Overseer> {
    const { page } = await Desk.open(browser, demo, 'supervisor');
    await page.getByRole('button', { name: 'Ongoing conversations' }).click();
    return new Overseer(page);
  }

  get table(): Locator {
    return this.page.getByRole('table', { name: 'Ongoing conversations' });
  }

  row(title: string): Locator {
    return this.table.getByRole('row').filter({ hasText: title });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async select(...titles: readonly string[]): Promise<void> {
    for (const title of titles) await this.page.getByRole('checkbox', { name: `Select ${title}` }).check();
  }

  /** Does it, and confirms it with the same word. */
  async confirm(name: string): Promise<void> {
    await this.button(name).last().click();
    await this.dialog.getByRole('button', { name, exact: true }).click();
  }

  async monitor(title: string): Promise<void> {
    await this.row(title).getByRole('button', { name: 'Monitor' }).click();
    await expect(this.page.getByText('You’re monitoring.')).toBeVisible();
  }
}

const writing = async (browser: Browser, demo: Demo, text: string): Promise<Visitor> => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await visitor.write(text);
  await expect(visitor.log).toContainText(text);
  return visitor;
};

/** Who the configuration says has which rights. */
const giveRights = async (demo: Demo, rights: readonly Right[]): Promise<void> => {
  await new AdminApi(demo.url, await tokenOf(demo, 'admin')).change(({ sites, agents }) => ({
    sites,
    agents: agents.map((one) => (one.id === 'supervisor' ? { ...one, rights: [...rights] } : one)),
  }));
};

test('[V2] [V3] [V8] what goes on appears live; monitored unseen, whispered to the agent alone, joined for all to see', async ({
  browser,
  demo,
}) => {
  const ingrid = await Overseer.arrive(browser, demo);
  await expect(ingrid.page.getByText('Nothing goes on')).toBeVisible();
  const maya = await Desk.open(browser, demo);
  await expect(maya.presence).toBeVisible();
  const visitor = await writing(browser, demo, 'Is the teapot safe for the oven?');
  await expect(ingrid.row('Visitor 1')).toContainText('Open');
  await maya.offer.getByRole('button', { name: 'Accept' }).click();
  await expect(ingrid.row('Visitor 1')).toContainText('Active');
  await expect(ingrid.row('Visitor 1')).toContainText('Maya Lindqvist');
  await expect(ingrid.row('Visitor 1')).toContainText('Is the teapot safe');
  await ingrid.monitor('Visitor 1');
  await expect(ingrid.log).toContainText('Is the teapot safe for the oven?');
  await expect(ingrid.message).toHaveCount(0);
  await expect(ingrid.page.getByText('0 of 100 units')).toBeVisible();

  await ingrid.button('Whisper').click();
  await ingrid.page.getByRole('textbox', { name: 'Note' }).fill('Up to 200 degrees');
  await ingrid.page.keyboard.press('Enter');
  await expect(maya.log).toContainText('Up to 200 degrees');
  await expect(visitor.log).not.toContainText('supervisor');

  await ingrid.confirm('Join');
  await expect(visitor.log).toContainText('A supervisor has joined the conversation');
  await expect(maya.log).toContainText('A supervisor has joined the conversation');
  await ingrid.write('I can tell you more about our clay');
  await expect(visitor.log).toContainText('I can tell you more about our clay');
  await expect(maya.message).toBeVisible();

  await ingrid.confirm('Leave');
  await expect(visitor.log).toContainText('A supervisor has left');
  await ingrid.button('Stop monitoring').click();
  await expect(ingrid.row('Visitor 1')).toBeVisible();
  await expect(ingrid.sessions.getByRole('listitem')).toHaveCount(0);
  await expect(visitor.log).not.toContainText('200 degrees');
  const ask = askerOf(demo, '/v1/', await tokenOf(demo, 'supervisor'));
  const { entries } = (await ask('GET audit')).body as { entries: { action: string }[] };
  expect(entries.map(({ action }) => action)).toEqual([
    'conversation.leave',
    'conversation.join',
    'conversation.monitor',
  ]);
});

test('[V4] several are assigned at once, beyond what somebody has room for if that is said; who came second is told', async ({
  browser,
  demo,
}) => {
  const maya = await Desk.open(browser, demo);
  await expect(maya.presence).toBeVisible();
  await maya.choosePresence('Away');
  for (const text of ['One', 'Two']) await writing(browser, demo, text);
  const [ingrid, other] = [await Overseer.arrive(browser, demo), await Overseer.arrive(browser, demo)];
  await ingrid.select('Visitor 1', 'Visitor 2');
  await other.select('Visitor 2');
  await other.button('Assign').click();
  await ingrid.button('Assign').click();
  await expect(ingrid.dialog).toContainText('Assign 2 conversations?');
  const choice = ingrid.dialog.getByRole('radio', { name: 'Maya Lindqvist' });
  await expect(choice).toBeDisabled();
  await expect(ingrid.dialog).toContainText('Gets no work: away');
  await ingrid.dialog.getByRole('checkbox', { name: 'Override presence and capacity' }).check();
  await choice.check();
  await ingrid.dialog.getByRole('button', { name: 'Assign' }).click();
  for (const title of ['Visitor 1', 'Visitor 2']) {
    await expect(ingrid.row(title)).toContainText('Assigned to Maya Lindqvist');
    await expect(maya.sessions).toContainText(title);
  }
  await other.dialog.getByRole('checkbox', { name: 'Override presence and capacity' }).check();
  await other.dialog.getByRole('radio', { name: 'Maya Lindqvist' }).check();
  await other.dialog.getByRole('button', { name: 'Assign' }).click();
  await expect(other.row('Visitor 2')).toContainText('Not done. Maya Lindqvist already has this conversation.');
});

test('[V5] a transfer stays with its agent until somebody accepts; the supervisor sees what becomes of it', async ({
  browser,
  demo,
}) => {
  const maya = await Desk.open(browser, demo);
  await expect(maya.presence).toBeVisible();
  const visitor = await writing(browser, demo, 'Do you glaze to order?');
  await maya.offer.getByRole('button', { name: 'Accept' }).click();
  const tomas = await Desk.open(browser, demo, 'agent-2');
  await expect(tomas.presence).toBeVisible();
  const ingrid = await Overseer.arrive(browser, demo);
  const transfer = async (): Promise<void> => {
    await ingrid.select('Visitor 1');
    await ingrid.button('Transfer').click();
    await ingrid.dialog.getByRole('radio', { name: 'Tomás Ferreira' }).check();
    await expect(ingrid.dialog).toContainText('Until they accept it stays with who has it');
    await ingrid.dialog.getByRole('button', { name: 'Transfer' }).click();
    await expect(ingrid.row('Visitor 1')).toContainText('Tomás Ferreira was asked to take it over');
    await expect(asked).toBeVisible();
  };
  const asked = tomas.page.getByRole('alertdialog', { name: 'Transfer request' });
  await transfer();
  await ingrid.row('Visitor 1').getByRole('button', { name: 'Take back' }).click();
  await expect(asked).toBeHidden();
  await expect(ingrid.row('Visitor 1')).toContainText('Tomás Ferreira is no longer asked');
  await ingrid.row('Visitor 1').getByRole('button', { name: 'Dismiss' }).click();
  await transfer();
  await asked.getByRole('button', { name: 'Decline' }).click();
  await expect(ingrid.row('Visitor 1')).toContainText('Tomás Ferreira declined to take it over');
  await expect(ingrid.row('Visitor 1')).toContainText('Maya Lindqvist');
  await tomas.page.getByRole('button', { name: 'Reset presence' }).click();
  await transfer();
  await asked.getByRole('button', { name: 'Accept' }).click();
  await expect(ingrid.row('Visitor 1').getByText('Tomás Ferreira')).toBeVisible();
  await expect(maya.page.getByText('You read along with Tomás Ferreira')).toBeVisible();
  await expect(visitor.log).toContainText('Tomás Ferreira joined');
});

test('[V6] [C11] force-closed, it is over for everybody in it, who all read why', async ({ browser, demo }) => {
  const maya = await Desk.open(browser, demo);
  await expect(maya.presence).toBeVisible();
  const visitor = await writing(browser, demo, 'Hello?');
  await maya.offer.getByRole('button', { name: 'Accept' }).click();
  await expect(maya.message).toBeVisible();
  const ingrid = await Overseer.arrive(browser, demo);
  await ingrid.select('Visitor 1');
  await ingrid.button('Force close').click();
  await expect(ingrid.dialog).toContainText('Both see that a supervisor ended it.');
  await ingrid.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(ingrid.row('Visitor 1')).toContainText('Active');
  await ingrid.confirm('Force close');
  await expect(ingrid.row('Visitor 1')).toContainText('Closed');
  await expect(visitor.log).toContainText('A supervisor ended this conversation');
  await expect(maya.sessions.getByRole('listitem')).toHaveCount(0);
  await ingrid.row('Visitor 1').getByRole('button', { name: 'Dismiss' }).click();
  // As long as the pointer is there, it stays in its place.
  await expect(ingrid.row('Visitor 1')).toContainText('Not in this list any more');
  await ingrid.page.mouse.move(0, 0);
  await expect(ingrid.page.getByText('Nothing goes on')).toBeVisible();
});

test('[V1] [V2] only what somebody may do is there, also when that changes while they look; a link opens the same view', async ({
  browser,
  demo,
}) => {
  const maya = await Desk.open(browser, demo);
  await expect(maya.presence).toBeVisible();
  await expect(maya.page.getByRole('button', { name: 'Ongoing conversations' })).toHaveCount(0);
  for (const text of ['I want my money back, this is terrible', 'Good morning']) await writing(browser, demo, text);
  const ingrid = await Overseer.arrive(browser, demo);
  await expect(ingrid.row('Visitor')).toHaveCount(2);
  await ingrid.page.getByRole('combobox', { name: 'Sentiment' }).selectOption('negative');
  await expect(ingrid.row('Visitor')).toHaveCount(1);
  await expect(ingrid.row('Visitor 1')).toBeVisible();
  await expect(ingrid.page).toHaveURL(/#\/ongoing\?sentiment=negative$/);
  const again = await (await browser.newContext()).newPage();
  await again.goto(ingrid.page.url());
  await expect(new Overseer(again).row('Visitor')).toHaveCount(1);
  await ingrid.select('Visitor 1');
  await expect(ingrid.button('Force close')).toBeEnabled();
  await giveRights(demo, ['monitor', 'assign']);
  await expect(ingrid.button('Force close')).toHaveCount(0);
  await expect(ingrid.button('Transfer')).toHaveCount(0);
  await expect(ingrid.button('Assign')).toBeVisible();
  await giveRights(demo, []);
  await expect(ingrid.button('Ongoing conversations')).toHaveCount(0);
  await expect(ingrid.openItems).toBeVisible();
  await giveRights(demo, allRights);
  await expect(ingrid.button('Ongoing conversations')).toBeVisible();
});

test('[V2] [A8] [V8] everybody’s presence, load and sessions are seen; a presence is reset from there', async ({
  browser,
  demo,
}) => {
  const maya = await Desk.open(browser, demo);
  await expect(maya.presence).toBeVisible();
  await maya.choosePresence('Away');
  const ingrid = await Overseer.arrive(browser, demo);
  await ingrid.page.getByRole('tab', { name: 'Agents' }).click();
  const row = ingrid.page.getByRole('row').filter({ hasText: 'Maya Lindqvist' });
  await expect(row).toContainText('Away');
  await expect(row).toContainText('The agent');
  await expect(row).toContainText('0 of 100 units');
  await row.getByRole('button', { name: 'Reset presence' }).click();
  await ingrid.dialog.getByRole('button', { name: 'Reset presence' }).click();
  await expect(row).toContainText('Available');
  await expect(maya.page.getByRole('button', { name: 'Presence: Available, set by the system' })).toBeVisible();
});
