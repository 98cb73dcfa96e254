/** Work that comes by itself: offered in every window, answered once, handed on, and still there after a reload. */
import { Desk, expect, test, Visitor } from './demo.ts';
import { twoWindows } from './two-windows.ts';

const secondsOf = async ({ offer }: Desk): Promise<number> =>
  Number(/(\d+) seconds? left/.exec((await offer.textContent()) ?? '')?.[1]);

test('[N7] [R8] [C2] [S4] what is offered is in both windows of an agent, accepted in one and gone from both', async ({
  browser,
  demo,
}) => {
  const [first, second] = await twoWindows(browser, demo);
  await expect(first.presence).toHaveAccessibleName('Presence: Available, set by the system');
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await visitor.write('Is the large planter back in stock?');
  for (const { offer, presence, page } of [first, second]) {
    await expect(offer).toContainText('Visitor 1');
    await expect(offer).toContainText('Is the large planter back in stock?');
    await expect(offer).toContainText('Service');
    await expect(presence).toHaveAccessibleName('Presence: Busy, set by the system');
    await expect(page.getByRole('meter', { name: 'Capacity' })).toHaveAttribute('aria-valuetext', '20 of 100 units');
  }
  expect(Math.abs((await secondsOf(first)) - (await secondsOf(second)))).toBeLessThanOrEqual(1);

  await first.page.bringToFront();
  await first.offer.getByRole('button', { name: 'Accept' }).click();
  for (const { offer, sessions } of [first, second]) {
    await expect(offer).toHaveCount(0);
    await expect(sessions.getByRole('listitem')).toHaveCount(1);
  }
  await expect(first.message).toBeFocused();
  await first.write('It is, since this morning.');
  await expect(visitor.log).toContainText('It is, since this morning.');
  await expect(second.page.getByRole('heading', { name: 'Open work items' })).toBeVisible();
  await expect(second.page.getByText('taken back')).toHaveCount(0);
});

test('[N9] [R3] [A8] what is declined goes to the next agent; who declined is told why nothing comes, and resets it', async ({
  browser,
  demo,
}) => {
  const maya = await Desk.open(browser, demo, 'agent-1');
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await visitor.write('Do you ship to Lisbon?');
  await expect(maya.offer).toContainText('Visitor 1');
  const tomas = await Desk.open(browser, demo, 'agent-2');
  await expect(tomas.openItems).toContainText('Offered to Maya Lindqvist');
  await expect(tomas.offer).toHaveCount(0);

  await maya.offer.getByRole('button', { name: 'Decline' }).click();
  await expect(maya.offer).toHaveCount(0);
  await expect(tomas.offer).toContainText('Visitor 1');
  await expect(maya.page.getByText('You declined a conversation')).toBeVisible();
  await expect(maya.presence).toHaveAccessibleName('Presence: Do not disturb, set by the system');
  await maya.page.getByRole('button', { name: 'Reset presence' }).click();
  await expect(maya.page.getByText('You declined a conversation')).toHaveCount(0);
  await expect(maya.presence).toHaveAccessibleName('Presence: Available, set by the system');

  await tomas.offer.getByRole('button', { name: 'Accept' }).click();
  await tomas.write('We do, in three days.');
  await expect(visitor.log).toContainText('We do, in three days.');
});

test('[N10] [N3] a reload neither declines nor misses: the offer is there again with the seconds that are left', async ({
  browser,
  demo,
}) => {
  const desk = await Desk.open(browser, demo);
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await visitor.write('Hello?');
  await expect(desk.offer).toContainText('seconds left');
  const before = await secondsOf(desk);
  // A second goes by, so that a countdown that began anew would show.
  await expect.poll(() => secondsOf(desk)).toBeLessThan(before);
  await desk.page.reload();
  await expect(desk.offer).toContainText('seconds left');
  const after = await secondsOf(desk);
  expect(after).toBeLessThan(before);
  expect(after).toBeGreaterThan(before - 30);
  await expect(desk.page.getByRole('button', { name: 'Reset presence' })).toHaveCount(0);
  await desk.offer.getByRole('button', { name: 'Accept' }).click();
  await expect(desk.log).toContainText('Hello?');
});

test('[N2] [A3] who is writing is not interrupted, and nothing is offered to who is away', async ({
  browser,
  demo,
}) => {
  const desk = await Desk.open(browser, demo);
  const first = await Visitor.arrive(browser, demo);
  await first.open();
  await first.write('Hello?');
  await desk.offer.getByRole('button', { name: 'Accept' }).click();
  await desk.message.pressSequentially('Good mor');
  const second = await Visitor.arrive(browser, demo);
  await second.open();
  await second.write('Me too');
  await expect(desk.offer).toContainText('Visitor 2');
  await desk.page.keyboard.type('ning');
  await expect(desk.message).toHaveValue('Good morning');
  await desk.page.keyboard.press('F8');
  await expect(desk.offer.getByRole('button', { name: 'Accept' })).toBeFocused();
  await desk.page.keyboard.press('Escape');
  await expect(desk.message).toBeFocused();
  await desk.page.keyboard.press('F8');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByRole('heading', { name: 'Visitor 2' })).toBeVisible();

  await desk.choosePresence('Away');
  await expect(desk.presence).toHaveAccessibleName('Presence: Away, chosen by you');
  const third = await Visitor.arrive(browser, demo);
  await third.open();
  await third.write('And me');
  await desk.home();
  await expect(desk.openItems).toContainText('And me');
  await expect(desk.offer).toHaveCount(0);
  await desk.choosePresence('Available');
  await expect(desk.offer).toContainText('Visitor 3');
});
