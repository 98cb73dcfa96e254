/** A card’s number that a visitor types, on every screen that shows the conversation. */
import { Desk, expect, test, Visitor } from './demo.ts';

const card = '4111 1111 1111 1111';
const gone = '#### #### #### ####';
const note = 'Part of this was hidden';

test('[X5] a card’s number arrives as #### in both of the visitor’s tabs and at the desk, and stays so', async ({
  browser,
  demo,
}) => {
  const visitor = await Visitor.arrive(browser, demo);
  const tab = await Visitor.tab(visitor.page.context(), demo);
  await visitor.open();
  await visitor.write(`My card is ${card}, order 1000000000000008`);
  const views = [visitor.log];
  const read = async () => {
    for (const log of views) {
      await expect(log).toContainText(`My card is ${gone}, order 1000000000000008`);
      await expect(log).toContainText(note);
      await expect(log).not.toContainText('4111');
    }
  };
  await read();
  await tab.beOpen();
  views.push(tab.log);
  const desk = await Desk.open(browser, demo);
  await expect(desk.page.getByText('Connected')).toBeVisible();
  await expect(desk.page.getByRole('main')).not.toContainText('4111');
  await desk.pick('Visitor 1');
  views.push(desk.log);
  await read();

  await desk.message.fill(`Is it ${card}?`);
  await desk.page.getByRole('button', { name: 'Send' }).click();
  for (const log of views) await expect(log).toContainText(`Is it ${gone}?`);

  await Promise.all([visitor, tab, desk].map(({ page }) => page.reload()));
  for (const one of [visitor, tab]) await one.beOpen();
  await desk.show('Visitor 1');
  await read();
  for (const log of views) await expect(log).toContainText(`Is it ${gone}?`);
});
