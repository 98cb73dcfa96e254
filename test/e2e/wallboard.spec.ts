/** The wallboard, with a real relay: what happens in the site is on a supervisor's wall without a reload. */
import { AdminApi } from '../support/admin-api.ts';
import { type Demo, Desk, expect, test, Visitor } from './demo.ts';
import { tokenOf } from './demo-admin.ts';

const writing = async (...[browser, demo]: Parameters<typeof Visitor.arrive>): Promise<Visitor> => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await visitor.write('Is anybody there?');
  await expect(visitor.log).toContainText('Is anybody there?');
  return visitor;
};

const figure = (wall: Desk, name: string) =>
  wall.page.locator('parlor-wallboard-figures div').filter({ has: wall.page.getByText(name, { exact: true }) });

const takeRights = async (demo: Demo): Promise<void> => {
  await new AdminApi(demo.url, await tokenOf(demo, 'admin')).change(({ sites, agents }) => ({
    sites,
    agents: agents.map((one) => (one.id === 'supervisor' ? { ...one, rights: [] } : one)),
  }));
};

test('[V9] [V1] who waits, is taken, gives up or is served appears on the wallboard by itself, as long as one may see it', async ({
  browser,
  demo,
}) => {
  const wall = await Desk.open(browser, demo, 'supervisor');
  await wall.page.getByRole('button', { name: 'Wallboard' }).click();
  await expect(wall.page).toHaveURL(/#\/wallboard$/);
  await expect(figure(wall, 'Waiting now')).toContainText('0');
  await expect(wall.page.getByText('Nothing has been counted yet today')).toBeVisible();

  const waiting = await writing(browser, demo);
  await expect(figure(wall, 'Waiting now')).toContainText('1');
  await expect(figure(wall, 'Longest wait')).toContainText(/0:\d\d/u);
  await waiting.panel.getByRole('button', { name: 'End conversation' }).click();
  await waiting.page
    .getByRole('dialog', { name: 'End this conversation?' })
    .getByRole('button', { name: 'End conversation' })
    .click();
  await expect(figure(wall, 'Abandoned')).toContainText('1');
  await expect(figure(wall, 'Waiting now')).toContainText('0');
  await expect(figure(wall, 'Service level')).toContainText('0%');

  const maya = await Desk.open(browser, demo);
  await expect(maya.presence).toBeVisible();
  await writing(browser, demo);
  await maya.offer.getByRole('button', { name: 'Accept' }).click();
  await expect(figure(wall, 'Service level')).toContainText('50%');
  await maya.end('Visitor 2');
  await expect(figure(wall, 'Handled')).toContainText('1');
  const hours = wall.page.getByRole('table', { name: 'Over the day' });
  await expect(hours.getByRole('row', { name: /^Whole day/u })).toHaveText(/1\s*0\s*1\s*0\s*1\s*50%/u);

  await takeRights(demo);
  await expect(wall.page.getByRole('heading', { name: 'Wallboard' })).toHaveCount(0);
  await expect(wall.page.getByRole('heading', { name: 'Open work items' })).toBeVisible();
});
