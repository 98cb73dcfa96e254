/** What an agent is told wherever they look: by the system while the desk is in the background, by toasts, by sounds. */
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext } from '@playwright/test';
import type { SiteConfig, WorkstreamConfig } from '../../src/relay/config.ts';
import { AdminApi } from '../support/admin-api.ts';
import { askerOf } from '../support/desk-asker.ts';
import { type Demo, Desk, expect, test, Visitor } from './demo.ts';
import { changeWorkstreams, tokenOf } from './demo-admin.ts';
import { lookAgain, lookElsewhere, pressNotice, shownNotices } from './system-notifications.ts';

/** A browser in which notifications of the system are allowed. */
const allowingBrowser = async (browser: Browser, { url }: Demo): Promise<BrowserContext> => {
  const context = await browser.newContext();
  await context.grantPermissions(['notifications'], { origin: url });
  return context;
};

const deskIn = async (context: BrowserContext, { url }: Demo, as = 'agent-1'): Promise<Desk> => {
  const desk = new Desk(await context.newPage());
  await desk.page.goto(`${url}/console/?as=${as}`);
  await expect(desk.page.getByText('Connected')).toBeVisible();
  return desk;
};

const visitorWho = async (browser: Browser, demo: Demo, text: string): Promise<Visitor> => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await visitor.write(text);
  await expect(visitor.log).toContainText(text);
  return visitor;
};

const titlesIn = async (context: BrowserContext): Promise<string[]> =>
  (await shownNotices(context)).map(({ title }) => title);

/** Nobody looks at any desk there, and the system shows what a visitor has begun. */
const offeredElsewhere = async (browser: Browser, demo: Demo, context: BrowserContext): Promise<void> => {
  for (const page of context.pages()) await lookElsewhere(page);
  await visitorWho(browser, demo, 'Hello?');
  await expect.poll(() => titlesIn(context)).toEqual(['Incoming conversation']);
};

const withOffer = (
  one: WorkstreamConfig,
  offer: NonNullable<NonNullable<WorkstreamConfig['routing']>['offer']>,
): WorkstreamConfig => (one.routing ? { ...one, routing: { ...one.routing, offer } } : one);

const changeNotifications = async (demo: Demo, notifications: SiteConfig['notifications']): Promise<void> => {
  await new AdminApi(demo.url, await tokenOf(demo, 'admin')).change(({ sites, agents }) => ({
    sites: sites.map((site) => ({ ...site, notifications })),
    agents,
  }));
};

const assignCase = async (demo: Demo, title: string, assignee: string): Promise<void> => {
  const ask = askerOf(demo, '/v1/', await tokenOf(demo, 'admin'));
  const { status } = await ask(`PUT cases/${randomUUID()}`, { version: 0, title, status: 'open', assignee });
  expect(status).toBe(200);
};

test('[N6] in the background the system shows an offer; Accept there takes it and opens the session while the page is hidden', async ({
  browser,
  demo,
}) => {
  const context = await allowingBrowser(browser, demo);
  const desk = await deskIn(context, demo);
  await lookElsewhere(desk.page);
  const visitor = await visitorWho(browser, demo, 'Is anybody there?');
  const shown = { title: 'Incoming conversation', buttons: ['Accept', 'Decline'] };
  await expect.poll(() => shownNotices(context)).toEqual([{ ...shown, body: expect.stringContaining('Visitor 1') }]);
  const [notice] = await shownNotices(context);
  expect(notice?.body).toContain('Queue: Service');
  expect(notice?.body).not.toContain('Is anybody there?');

  await pressNotice(context, 'accept');
  await expect(desk.page.getByRole('heading', { name: 'Visitor 1' })).toBeVisible();
  await expect.poll(() => titlesIn(context)).toEqual([]);
  await desk.write('I am.');
  await expect(visitor.log).toContainText('I am.');
});

test('[N6] [N9] Decline there declines it, and the desk says why nothing comes any more', async ({ browser, demo }) => {
  const context = await allowingBrowser(browser, demo);
  const desk = await deskIn(context, demo);
  await offeredElsewhere(browser, demo, context);
  await pressNotice(context, 'decline');
  await expect(desk.page.getByText('You declined a conversation')).toBeVisible();
  await expect.poll(() => titlesIn(context)).toEqual(['You declined a conversation']);
  await lookAgain(desk.page);
  await expect.poll(() => titlesIn(context)).toEqual([]);
});

test('[N6] [N7] of two windows one has it shown, which goes when somebody looks at either, and a click on it leads to the offer', async ({
  browser,
  demo,
}) => {
  const context = await allowingBrowser(browser, demo);
  const [first, second] = [await deskIn(context, demo), await deskIn(context, demo)];
  await offeredElsewhere(browser, demo, context);
  await lookAgain(first.page);
  await expect.poll(() => titlesIn(context)).toEqual([]);
  await lookElsewhere(first.page);
  await expect.poll(() => titlesIn(context)).toEqual(['Incoming conversation']);
  // The window that had it shown is gone: the other one goes on.
  await first.page.close();
  await pressNotice(context, '');
  await lookAgain(second.page);
  await expect(second.offer.getByRole('button', { name: 'Accept' })).toBeFocused();
  await expect.poll(() => titlesIn(context)).toEqual([]);
});

test('[N6] [R6] [N7] two accepts in the same moment, one there and one in a window: one session, and nobody is told of a failure', async ({
  browser,
  demo,
}) => {
  const context = await allowingBrowser(browser, demo);
  const [first, second] = [await deskIn(context, demo), await deskIn(context, demo)];
  await offeredElsewhere(browser, demo, context);
  // Whoever is too late finds no button any more.
  const click = ({ offer }: Desk) =>
    offer
      .getByRole('button', { name: 'Accept' })
      .click({ timeout: 2_000 })
      .catch(() => undefined);
  await Promise.all([pressNotice(context, 'accept'), click(first), click(second)]);
  for (const { offer, sessions, page } of [first, second]) {
    await expect(offer).toHaveCount(0);
    await expect(sessions.getByRole('listitem')).toHaveCount(1);
    await expect(page.getByText('taken back')).toHaveCount(0);
  }
});

test('[N6] [R6] an offer that is over by the time it is accepted there is said to be', async ({ browser, demo }) => {
  await changeWorkstreams(demo, (one) => withOffer(one, { ms: 10_000 }));
  const context = await allowingBrowser(browser, demo);
  const desk = await deskIn(context, demo);
  await offeredElsewhere(browser, demo, context);
  // Accepted at a desk that hears of nothing meanwhile.
  await context.setOffline(true);
  await pressNotice(context, 'accept');
  await expect(desk.offer.getByRole('button', { name: 'Accepting…' })).toBeVisible();
  const colleague = await Desk.open(browser, demo, 'agent-2');
  await expect(colleague.offer).toContainText('Visitor 1', { timeout: 30_000 });
  await colleague.offer.getByRole('button', { name: 'Accept' }).click();
  await expect(colleague.log).toContainText('Hello?');
  await context.setOffline(false);
  await expect(desk.page.getByText('was taken back before you had it')).toBeVisible({ timeout: 20_000 });
});

test('[N6] with no window left, one is opened that does what was chosen', async ({ browser, demo }) => {
  const context = await allowingBrowser(browser, demo);
  const desk = await deskIn(context, demo);
  await offeredElsewhere(browser, demo, context);
  await desk.page.close();
  // Only the system may have a worker open a window: here somebody else does, when it wants to.
  const pressed = pressNotice(context, 'accept');
  const again = await deskIn(context, demo);
  await pressed;
  await expect(again.page.getByRole('heading', { name: 'Visitor 1' })).toBeVisible();
});

test('[N6] always is always, never is never, as the site says at this moment', async ({ browser, demo }) => {
  await changeNotifications(demo, { incoming: { desktop: 'always', title: 'A guest', fields: ['language'] } });
  const context = await allowingBrowser(browser, demo);
  const desk = await deskIn(context, demo);
  await visitorWho(browser, demo, 'Hello?');
  await expect(desk.page.getByRole('alertdialog', { name: 'A guest' })).toContainText('English');
  await expect
    .poll(() => shownNotices(context))
    .toEqual([expect.objectContaining({ title: 'A guest', body: 'Language: English' })]);
  await changeNotifications(demo, { incoming: { desktop: 'never' } });
  await expect.poll(() => titlesIn(context)).toEqual([]);
});

test('[N6] who has blocked notifications is told how to undo it; who was not asked yet is asked on a click', async ({
  browser,
  demo,
}) => {
  const context = await browser.newContext();
  const desk = await deskIn(context, demo);
  await desk.page.getByRole('button', { name: /^Notifications/ }).click();
  const settings = desk.page.getByRole('dialog', { name: 'Notifications' });
  await context.grantPermissions(['notifications'], { origin: demo.url });
  await expect(settings).toContainText('Allowed in this browser.');
  await settings.getByRole('button', { name: 'Test notification' }).click();
  await expect.poll(() => titlesIn(context)).toContain('Notifications work');
  await context.clearPermissions();
  await context.grantPermissions([], { origin: demo.url });
  await expect(settings).toContainText('Blocked in this browser.');
  await expect(settings).toContainText('set Notifications to Allow');
});

test('[N11] [N1] a case that is given to an agent alerts them in both windows until they have seen it; there is nothing to decline', async ({
  browser,
  demo,
}) => {
  const context = await allowingBrowser(browser, demo);
  const [first, second] = [await deskIn(context, demo), await deskIn(context, demo)];
  await assignCase(demo, 'The planter arrived broken', 'agent-1');
  const alert = ({ page }: Desk) => page.getByRole('alertdialog', { name: 'Case assigned to you' });
  for (const desk of [first, second]) {
    await expect(alert(desk)).toContainText('Case 1: The planter arrived broken');
    await expect(alert(desk).getByRole('button', { name: 'Decline' })).toHaveCount(0);
  }
  await second.page.reload();
  await expect(alert(second)).toContainText('seconds left');
  await first.page.bringToFront();
  await alert(first).getByRole('button', { name: 'Seen' }).click();
  for (const desk of [first, second]) await expect(alert(desk)).toHaveCount(0);
});

test('[N2] [N5] what is assigned by itself is told until it is opened, in all windows', async ({ browser, demo }) => {
  await changeWorkstreams(demo, (one) => withOffer(one, { ask: false }));
  const context = await allowingBrowser(browser, demo);
  const [first, second] = [await deskIn(context, demo), await deskIn(context, demo)];
  await visitorWho(browser, demo, 'Hello?');
  const toast = ({ page }: Desk) => page.getByRole('group', { name: 'Conversation assigned to you' });
  for (const desk of [first, second]) await expect(toast(desk)).toContainText('Visitor 1');
  await first.page.bringToFront();
  await toast(first).getByRole('button', { name: 'Open' }).click();
  await expect(first.page.getByRole('heading', { name: 'Visitor 1' })).toBeVisible();
  for (const desk of [first, second]) await expect(toast(desk)).toHaveCount(0);
});

test('[N1] [S7] who may monitor is told of a visitor who feels badly, and can put it away', async ({
  browser,
  demo,
}) => {
  const agent = await Desk.open(browser, demo, 'agent-1');
  const visitor = await visitorWho(browser, demo, 'Hello?');
  await agent.offer.getByRole('button', { name: 'Accept' }).click();
  const supervisor = await Desk.open(browser, demo, 'supervisor');
  await expect(supervisor.page.getByText('Connected')).toBeVisible();
  await visitor.write('This is terrible, I hate it, the worst service ever!');
  const toast = supervisor.page.getByRole('group', { name: 'A visitor needs urgent attention' });
  await expect(toast).toContainText('Visitor 1');
  await toast.getByRole('button', { name: /^Dismiss/ }).click();
  await expect(toast).toHaveCount(0);
  await expect(agent.page.getByText('A visitor needs urgent attention')).toHaveCount(0);
});

test('[N4] an offer is heard in one of two windows, again and again until it is answered; an agent can do without', async ({
  browser,
  demo,
}) => {
  const context = await allowingBrowser(browser, demo);
  await context.addInitScript(() => {
    class Counted extends AudioContext {
      constructor() {
        super();
        const { dataset } = document.documentElement;
        dataset['sounds'] = String(Number(dataset['sounds'] ?? 0) + 1);
      }
    }
    Object.assign(window, { AudioContext: Counted });
  });
  const desks = [await deskIn(context, demo), await deskIn(context, demo)] as const;
  for (const { page } of desks) await page.getByRole('heading', { name: 'Open work items' }).click();
  const counts = (): Promise<number[]> =>
    Promise.all(desks.map(({ page }) => page.evaluate(() => Number(document.documentElement.dataset['sounds'] ?? 0))));
  await visitorWho(browser, demo, 'Hello?');
  await expect.poll(async () => Math.max(...(await counts())), { timeout: 15_000 }).toBeGreaterThan(1);
  expect(Math.min(...(await counts()))).toBe(0);

  const [first] = desks;
  await first.page.bringToFront();
  await first.page.getByRole('button', { name: 'Notifications', exact: true }).click();
  await first.page.getByRole('checkbox', { name: 'Play sounds' }).uncheck();
  const other = desks[1].page;
  await other.bringToFront();
  await other.getByRole('button', { name: /^Notifications/ }).click();
  await expect(other.getByRole('checkbox', { name: 'Play sounds' })).not.toBeChecked();
});
