/** The whole line: visitors in their browsers, an agent at the desk, a relay between them. */
import { Desk, expect, test, Visitor } from './demo.ts';

test('[I2] [C2] [C4] [C15] two visitors, one agent: numbered, answered, switched without losing a draft, ended', async ({
  browser,
  demo,
}) => {
  const first = await Visitor.arrive(browser, demo);
  await first.open();
  await first.write('Is the large planter back in stock?');
  const desk = await Desk.open(browser, demo);
  await desk.pick('Visitor 1');
  await expect(desk.log).toContainText('Is the large planter back in stock?');
  await desk.write('It is, since this morning.');
  await expect(first.log).toContainText('It is, since this morning.');

  const second = await Visitor.arrive(browser, demo);
  await second.open();
  await second.write('Do you ship to Lisbon?');
  await desk.message.fill('Shall I put one asi');
  await desk.home();
  await desk.pick('Visitor 2');
  await expect(desk.log).toContainText('Do you ship to Lisbon?');
  await desk.message.fill('We do, in three da');

  await desk.show('Visitor 1');
  await expect(desk.message).toHaveValue('Shall I put one asi');
  await desk.show('Visitor 2');
  await expect(desk.message).toHaveValue('We do, in three da');

  await desk.show('Visitor 1');
  await desk.page.getByRole('button', { name: 'End', exact: true }).click();
  await desk.page
    .getByRole('dialog', { name: 'End the conversation with Visitor 1?' })
    .getByRole('button', { name: 'End', exact: true })
    .click();
  await expect(first.panel).toContainText('Maya Lindqvist ended');
  await expect(first.log).toContainText('It is, since this morning.');
  await expect(desk.page.getByText('The visitor ended')).toHaveCount(0);

  await first.panel.getByRole('button', { name: 'Start a new conversation' }).click();
  await first.write('One more thing');
  await desk.home();
  await expect(desk.openItems.getByRole('listitem').filter({ hasText: 'Visitor 1' })).toContainText('One more thing');

  await desk.show('Visitor 2');
  await desk.page.getByRole('button', { name: 'Send' }).click();
  await expect(second.log).toContainText('We do, in three da');
  await second.write('Lovely, thank you');
  await expect(desk.log).toContainText('Lovely, thank you');
});

test('[C4] [C13] [C14] ended by the visitor: the desk shows it at once, and no window can write any more', async ({
  browser,
  demo,
}) => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await visitor.write('Hello?');
  const desk = await Desk.open(browser, demo);
  await desk.pick('Visitor 1');
  const otherWindow = await desk.page.context().newPage();
  await otherWindow.goto(desk.page.url());
  const otherDesk = new Desk(otherWindow);
  await otherDesk.show('Visitor 1');
  await otherDesk.message.fill('I was just writing');
  const otherTab = new Visitor(await visitor.page.context().newPage());
  await otherTab.page.goto(visitor.page.url());
  await otherTab.beOpen();
  await expect(otherTab.log).toContainText('Hello?');

  await visitor.panel.getByRole('button', { name: 'End conversation' }).click();
  await visitor.page
    .getByRole('dialog', { name: 'End this conversation?' })
    .getByRole('button', { name: 'End conversation' })
    .click();
  for (const one of [desk, otherDesk]) {
    await expect(one.log).toContainText('visitor ended');
    await expect(one.message).toBeDisabled();
    await expect(one.page.getByText('Wrap-up').first()).toBeVisible();
  }
  for (const one of [visitor, otherTab]) {
    await expect(one.panel.getByRole('button', { name: 'Start a new conversation' })).toBeVisible();
    await expect(one.message).toHaveCount(0);
  }
});

test('nothing is stored in the browser before the first message', async ({ browser, demo }) => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await expect(visitor.message).toBeEditable();
  const stored = () =>
    visitor.page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie.length,
      (await indexedDB.databases()).length,
    ]);
  expect(await stored()).toEqual([0, 0, 0, 0]);
  await visitor.write('Hello');
  await expect(visitor.log).toContainText('Hello');
  expect((await stored())[0]).toBeGreaterThan(0);
});

test('[M6] a visitor who reloads the page is back in the conversation', async ({ browser, demo }) => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await visitor.write('Keep this');
  await expect(visitor.log.getByText('Keep this')).toBeVisible();
  const desk = await Desk.open(browser, demo);
  await desk.pick('Visitor 1');
  await desk.write('Kept.');
  await expect(visitor.log).toContainText('Kept.');
  await visitor.page.reload();
  await visitor.beOpen();
  await expect(visitor.log).toContainText('Keep this');
  await expect(visitor.log).toContainText('Kept.');
});
