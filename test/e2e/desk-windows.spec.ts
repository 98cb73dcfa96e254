/** One agent in several windows: the same screens at once, and nothing lost with one of them. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { crash, keptTexts, socketSwitch } from './browser-faults.ts';
import { type Demo, Desk, expect, test, Visitor } from './demo.ts';
import { median, whenShown } from './screen-clock.ts';
import { twoWindows } from './two-windows.ts';

test('[C14] two windows of one agent show the same within 200 ms: who was picked, what is said, and that it ended', async ({
  browser,
  demo,
}) => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await visitor.write('Hello');
  await expect(visitor.log).toContainText('Sent');
  const [first, second] = await twoWindows(browser, demo);
  const delays = new Map<string, number>();
  /** How much later one window shows `text` than the other. */
  const compare = async (what: string, text: string): Promise<void> => {
    const [one, other] = await Promise.all([first, second].map(({ page }) => whenShown(page, text)));
    delays.set(what, Math.round(Math.abs((one ?? 0) - (other ?? 0))));
  };

  await first.pick('Visitor 1');
  await compare('picked in the first', 'You took this conversation');
  await second.show('Visitor 1');
  for (const [index, desk] of [first, second, first, second].entries()) {
    await desk.write(`Answer ${index}`);
    await compare(`message ${index} from the ${desk === first ? 'first' : 'second'}`, `Answer ${index}`);
  }
  for (let index = 0; index < 3; index += 1) {
    await visitor.write(`Question ${index}`);
    await compare(`message ${index} from the visitor`, `Question ${index}`);
  }
  await second.page.getByRole('button', { name: 'End', exact: true }).click();
  const question = second.page.getByRole('dialog', { name: 'End the conversation with Visitor 1?' });
  await question.getByRole('button', { name: 'End', exact: true }).click();
  await compare('ended in the second', 'You ended the conversation');
  for (const { log, message } of [first, second]) {
    await expect(message).toBeDisabled();
    expect(await log.locator('.text').allInnerTexts()).toHaveLength(8);
  }
  process.stdout.write(`Between two windows of one agent, in ms: ${JSON.stringify(Object.fromEntries(delays))}\n`);
  expect(median([...delays.values()])).toBeLessThan(200);

  await first.page.getByRole('button', { name: 'Close session' }).click();
  for (const { sessions } of [first, second]) await expect(sessions.getByRole('listitem')).toHaveCount(0);
});

/** An agent in a session, in a browser whose sockets can be cut. */
const inSession = async (browser: Browser, demo: Demo, prepare?: (context: BrowserContext) => Promise<unknown>) => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await visitor.write('Hello');
  const context = await browser.newContext();
  await prepare?.(context);
  const openIn = async (page: Page): Promise<Desk> => {
    await page.goto(`${demo.url}/console/?as=agent-1`);
    return new Desk(page);
  };
  const page = await context.newPage();
  const sockets = await socketSwitch(page);
  const desk = await openIn(page);
  await desk.pick('Visitor 1');
  await expect(desk.log).toContainText('Hello');
  return { visitor, context, sockets, desk, openIn };
};

const three = ['It left this morning', 'It takes two days', 'Anything else?'];

const addNote = async ({ page }: Desk, text: string): Promise<void> => {
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill(text);
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.getByRole('button', { name: 'Message', exact: true }).click();
};

const answersIn = async ({ log }: { log: Desk['log'] }): Promise<string[]> =>
  (await log.locator('.text').allInnerTexts()).slice(1);

test('[D4] what an agent wrote without a connection outlives the crash of the tab: the next one sends it, notes too', async ({
  browser,
  demo,
}) => {
  const { visitor, context, sockets, desk, openIn } = await inSession(browser, demo);
  await sockets.off();
  await desk.write(three[0] ?? '');
  await addNote(desk, 'A regular');
  for (const text of three.slice(1)) await desk.write(text);
  // In that very moment: nothing is waited for.
  await crash(desk.page);
  const again = await openIn(await context.newPage());
  await again.show('Visitor 1');
  await expect.poll(() => answersIn(again)).toEqual([three[0], 'A regular', ...three.slice(1)]);
  await expect.poll(() => answersIn(visitor)).toEqual(three);
  await expect(again.log).not.toContainText('Sending');
});

test('[D4] what a window of the desk leaves when it crashes is sent by another one, which was there before', async ({
  browser,
  demo,
}) => {
  const { visitor, context, sockets, desk, openIn } = await inSession(browser, demo);
  const other = await openIn(await context.newPage());
  await expect(other.sessions.getByRole('listitem')).toHaveCount(1);
  await desk.page.bringToFront();
  await sockets.off();
  for (const text of three) await desk.write(text);
  // In that very moment: nothing is waited for.
  await crash(desk.page);
  await expect.poll(() => answersIn(visitor)).toEqual(three);
});

test('[D4] without IndexedDB an agent’s tab that crashes loses nothing either: there is another storage', async ({
  browser,
  demo,
}) => {
  const { visitor, context, sockets, desk, openIn } = await inSession(browser, demo, (where) =>
    where.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('No database today.', 'InvalidStateError');
      };
    }),
  );
  await sockets.off();
  for (const text of three) await desk.write(text);
  const kept = (): Promise<string> => desk.page.evaluate(() => Object.values(localStorage).join());
  await expect.poll(kept).toContain('Anything else?');
  await crash(desk.page);
  await openIn(await context.newPage());
  await expect.poll(() => answersIn(visitor)).toEqual(three);
});

test('[D6] what was written for a conversation that somebody else has meanwhile is said on Home, and kept until it is discarded', async ({
  browser,
  demo,
}) => {
  const { context, sockets, desk, openIn } = await inSession(browser, demo);
  await sockets.off();
  await desk.write('Too late');
  await expect.poll(() => keptTexts(desk.page)).toContain('Too late');
  const other = await openIn(await context.newPage());
  await other.show('Visitor 1');
  await expect(other.log).toContainText('Too late');
  await expect(other.log).toContainText('Sending');
  await other.page.getByRole('button', { name: 'Close session' }).click();
  await other.page.getByRole('dialog').getByRole('button', { name: 'Close session' }).click();
  await expect(other.sessions.getByRole('listitem')).toHaveCount(0);
  const colleague = await Desk.open(browser, demo, 'agent-2');
  await colleague.pick('Visitor 1');
  await expect(colleague.log).toContainText('Hello');

  sockets.on();
  const refused = desk.page.getByRole('listitem', { name: 'Message to Visitor 1' });
  await expect(refused).toContainText('Too late');
  await desk.page.reload();
  await expect(refused).toContainText('This conversation isn’t assigned to you.');
  await refused.getByRole('button', { name: 'Discard' }).click();
  await expect(refused).toHaveCount(0);
  await desk.page.reload();
  await expect(desk.page.getByRole('heading', { name: 'Open work items' })).toBeVisible();
  await expect(refused).toHaveCount(0);
  await expect(colleague.log).not.toContainText('Too late');
});

test('[D4] who signs out with something not sent is asked, and finds it sent after coming back', async ({
  browser,
  demo,
}) => {
  const { visitor, context, sockets, desk, openIn } = await inSession(browser, demo);
  await sockets.off();
  await desk.write('Kept for later');
  await expect.poll(() => keptTexts(desk.page)).toContain('Kept for later');
  await desk.page.getByRole('button', { name: 'Sign out' }).click();
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Keep and sign out' }).click();
  await expect(desk.page.getByRole('textbox', { name: 'Name' })).toBeVisible();
  const colleague = new Desk(await context.newPage());
  await colleague.page.goto(`${demo.url}/console/?as=agent-2`);
  await expect(colleague.page.getByText('Connected')).toBeVisible();
  await openIn(await context.newPage());
  await expect.poll(() => answersIn(visitor)).toEqual(['Kept for later']);
});
