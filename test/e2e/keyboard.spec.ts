/** The whole conversation without a pointer, and what a screen reader is told meanwhile: by Chromium's own accessibility tree. */
import type { CDPSession, Page } from '@playwright/test';
import { Desk, expect, test, Visitor } from './demo.ts';

interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** How what changes here is announced: as it stands on the nearest around it that says so. */
  readonly live: unknown;
}

/** What assistive technology gets of the page, in the order it is read. */
const treeOf = async (session: CDPSession): Promise<readonly Spoken[]> => {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (node: (typeof nodes)[number], around: unknown): Spoken[] => {
    const { ignored, role, name, properties = [], childIds = [] } = node;
    const traits = Object.fromEntries(properties.map((one) => [one.name, one.value.value]));
    const live = traits['live'] ?? around;
    const spoken = { role: String(role?.value), name: String(name?.value ?? ''), properties: traits, live };
    const within = childIds.flatMap((id) => byId.get(id) ?? []).flatMap((child) => read(child, live));
    return [...(ignored ? [] : [spoken]), ...within];
  };
  return nodes.filter(({ parentId }) => parentId === undefined).flatMap((root) => read(root, 'off'));
};

const focusedIn = (tree: readonly Spoken[]): string => {
  const focused = tree
    .filter(({ role, properties }) => properties['focused'] === true && role !== 'RootWebArea')
    .at(-1);
  return focused ? `${focused.role} ${focused.name}` : 'nothing';
};

/** Presses Tab until that has the focus, as somebody does who looks for it; fails if it can’t be reached. */
const tabTo = async (page: Page, session: CDPSession, sought: string, key = 'Tab'): Promise<void> => {
  const passed: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    const at = focusedIn(await treeOf(session));
    if (at.startsWith(sought)) return;
    passed.push(at);
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${sought}, but past ${passed.join(', ')}`);
};

const expectFocus = (session: CDPSession, sought: string): Promise<void> =>
  expect.poll(async () => focusedIn(await treeOf(session))).toBe(sought);

test('[W1] from the launcher to the end by keyboard, with the focus never lost', async ({ browser, demo }) => {
  const visitor = await Visitor.arrive(browser, demo);
  const { page } = visitor;
  const session = await page.context().newCDPSession(page);
  await tabTo(page, session, 'button Chat with us');
  await page.keyboard.press('Enter');
  await expectFocus(session, 'textbox Message');
  await page.keyboard.type('Is the large planter');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('back in stock?');
  await page.keyboard.press('Enter');
  await expect(visitor.log).toContainText('back in stock?');
  await expectFocus(session, 'textbox Message');

  const desk = await Desk.open(browser, demo);
  await desk.pick('Visitor 1');
  await desk.write('It is, since this morning.');
  await expect(visitor.log).toContainText('It is, since this morning.');

  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, session, 'button Attach files');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'balcony.txt', mimeType: 'text/plain', buffer: Buffer.from('2 × 3 m') });
  await expect(page.getByRole('list', { name: 'Files to send' })).toContainText('Ready to send');
  await tabTo(page, session, 'textbox Message', 'Shift+Tab');
  await page.keyboard.type('This is my balcony.');
  await page.keyboard.press('Enter');
  await expect(visitor.log).toContainText('balcony.txt');
  await expect(desk.log).toContainText('balcony.txt');

  await page.keyboard.press('Escape');
  await expectFocus(session, 'button Chat with us');
  await page.keyboard.press('Enter');
  await expectFocus(session, 'textbox Message');

  await tabTo(page, session, 'button End conversation', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expectFocus(session, 'button Keep talking');
  await page.keyboard.press('Escape');
  await expectFocus(session, 'button End conversation');
  await page.keyboard.press('Enter');
  await expectFocus(session, 'button Keep talking');
  await tabTo(page, session, 'button End conversation');
  await page.keyboard.press('Enter');
  await expect(visitor.log).toContainText('You ended the conversation');
  await tabTo(page, session, 'button Start a new conversation');
  await page.keyboard.press('Enter');
  await expectFocus(session, 'textbox Message');
});

test('[W1] what is new is announced politely, where it stands and who said it; one’s own state is not', async ({
  browser,
  demo,
}) => {
  const visitor = await Visitor.arrive(browser, demo);
  const session = await visitor.page.context().newCDPSession(visitor.page);
  await visitor.open();
  await visitor.write('Hello');
  const desk = await Desk.open(browser, demo);
  await desk.pick('Visitor 1');
  await expect(visitor.log).toContainText('Maya Lindqvist joined');
  await desk.write('Good morning');
  await expect(visitor.log).toContainText('Good morning');

  const heard = async (live: string): Promise<readonly string[]> =>
    (await treeOf(session))
      .filter((one) => one.role === 'StaticText' && one.live === live)
      .map(({ name }) => name.trim());
  // Beside the log, so that what comes into sight by scrolling is not read out.
  await expect.poll(async () => (await heard('polite')).join(' ')).toContain('Maya Lindqvist said: Good morning');
  const news = await heard('polite');
  expect(news).not.toContain('Hello');
  expect(news).not.toContain('Sent');
  const log = (await treeOf(session)).find(({ role }) => role === 'log');
  expect([log?.name, log?.live]).toEqual(['Messages', 'off']);
  const said = await heard('off');
  expect(said.indexOf('Good morning')).toBe(said.indexOf('Maya Lindqvist said:') + 1);
});
