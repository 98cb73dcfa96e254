/** The session panel and the lists of Home with a real relay: what stands where, what closing does, and what a missed offer leaves. */
import { type Demo, Desk, expect, test, Visitor } from './demo.ts';
import { changeWorkstreams } from './demo-admin.ts';

const visitorWho = async (browser: Parameters<typeof Visitor.arrive>[0], demo: Demo, text: string) => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await visitor.write(text);
  await expect(visitor.log).toContainText('Sent');
  return visitor;
};

test('[S1] [S2] [S8] [S9] sessions stand below Home in the order they were taken, with icon and colour; ✖ asks, and what is closed is where it belongs', async ({
  browser,
  demo,
}) => {
  const desk = await Desk.open(browser, demo);
  const { page, sessions, openItems } = desk;
  for (const number of [1, 2]) await visitorWho(browser, demo, `Question ${number}`);
  // The other way round: they are taken in this order.
  for (const number of [2, 1]) {
    await desk.home();
    await desk.pick(`Visitor ${number}`);
    await expect(page.getByRole('heading', { level: 1, name: `Visitor ${number}` })).toBeVisible();
  }
  const entries = sessions.getByRole('listitem');
  await expect(entries).toHaveCount(2);
  for (const [index, title] of ['Visitor 2', 'Visitor 1'].entries())
    await expect(entries.nth(index)).toHaveAccessibleName(title);
  const discs = entries.locator('parlor-avatar [part=avatar]');
  await expect(discs).toHaveText(['Vi', 'Vi']);
  const colours = () => discs.evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
  const before = await colours();

  await page.getByRole('button', { name: 'Session panel' }).click();
  await page.reload();
  const panel = page.getByRole('button', { name: 'Session panel' });
  await expect(panel).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('button', { name: 'Home' })).toBeVisible();
  await panel.click();
  await expect.poll(colours).toEqual(before);

  const close = entries.filter({ hasText: 'Visitor 2' }).getByRole('button', { name: 'Close', exact: true });
  await close.click();
  const question = page.getByRole('dialog', { name: 'Close the session with Visitor 2?' });
  await expect(question).toContainText('it returns to its place in the queue');
  await question.getByRole('button', { name: 'Close session' }).click();
  await expect(entries).toHaveCount(1);
  await desk.home();
  await expect(openItems).toContainText('Question 2');

  await entries.getByRole('button', { name: 'Close', exact: true }).click();
  const other = page.getByRole('dialog', { name: 'Close the session with Visitor 1?' });
  await other.getByRole('button', { name: 'End', exact: true }).click();
  await expect(other).toHaveCount(0);
  await entries.getByRole('button', { name: 'Close', exact: true }).click();
  const last = page.getByRole('dialog', { name: 'Close the session with Visitor 1?' });
  await expect(last.getByRole('button', { name: 'End', exact: true })).toHaveCount(0);
  await last.getByRole('button', { name: 'Close session' }).click();
  await expect(entries).toHaveCount(0);
  await page.getByRole('button', { name: 'Closed work items' }).click();
  const closed = page.getByRole('list', { name: 'Closed work items' });
  await expect(closed).toContainText('Question 1');
  await expect(closed).not.toContainText('Question 2');
});

test('[N8] [N3] an offer that nobody answers is gone when its time is over; its agent is inactive until they reset it', async ({
  browser,
  demo,
}) => {
  await changeWorkstreams(demo, (one) =>
    one.routing ? { ...one, routing: { ...one.routing, offer: { ms: 5_000 } } } : one,
  );
  const maya = await Desk.open(browser, demo);
  await expect(maya.presence).toHaveAccessibleName('Presence: Available, set by the system');
  await visitorWho(browser, demo, 'Anybody there?');
  await expect(maya.offer).toContainText('Visitor 1');
  const tomas = await Desk.open(browser, demo, 'agent-2');
  await expect(tomas.offer).toContainText('Visitor 1', { timeout: 15_000 });
  await expect(maya.offer).toHaveCount(0);
  await expect(maya.page.getByText('You missed a conversation')).toBeVisible();
  await expect(maya.presence).toHaveAccessibleName('Presence: Inactive, set by the system');
  await maya.page.reload();
  await maya.page.getByRole('button', { name: 'Reset presence' }).click();
  await expect(maya.page.getByText('You missed a conversation')).toHaveCount(0);
  await expect(maya.presence).toHaveAccessibleName('Presence: Available, set by the system');
});
