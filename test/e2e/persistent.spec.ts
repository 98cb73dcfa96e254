/** A conversation that stays: closed by its agent to wait, written into again, gone on with, ended for good. */
import { Desk, expect, test, Visitor } from './demo.ts';

test('[M4] [C6] [C7] [C8] [M9] a persistent conversation waits, comes back both ways, and ends with its agent', async ({
  browser,
  demo,
}) => {
  const visitor = await Visitor.arrive(browser, demo, 'account.html');
  await visitor.open();
  await visitor.write('When will my planter be here?');
  const desk = await Desk.open(browser, demo);
  await desk.pick('Rosa Marques');
  await desk.write('On Thursday, before noon.');
  await expect(visitor.log).toContainText('On Thursday, before noon.');
  // Only an agent ends it.
  await expect(visitor.panel.getByRole('button', { name: 'End conversation' })).toHaveCount(0);

  await desk.closeSession('Rosa Marques');
  const mine = desk.page.getByRole('list', { name: 'My work items' });
  await expect(mine.getByRole('listitem')).toContainText('Waits for the visitor');
  await expect(visitor.log).not.toContainText('left');

  await mine.getByRole('button', { name: 'Open' }).click();
  await desk.write('It is on the van already.');
  await expect(visitor.log).toContainText('It is on the van already.');
  await desk.closeSession('Rosa Marques');
  await expect(mine.getByRole('listitem')).toHaveCount(1);

  await visitor.page.close();
  const back = new Visitor(await visitor.page.context().newPage());
  await back.page.goto(`${demo.url}/account.html`);
  await back.beOpen();
  await expect(back.log).toContainText('On Thursday, before noon.');
  await back.write('It is here, thank you!');
  await expect(mine).toHaveCount(0);
  await desk.pick('Rosa Marques');
  await expect(desk.log).toContainText('It is here, thank you!');

  await desk.end('Rosa Marques');
  await expect(back.panel).toContainText('Maya Lindqvist ended');
  await back.page.close();
  const later = new Visitor(await visitor.page.context().newPage());
  await later.page.goto(`${demo.url}/account.html`);
  await later.open();
  await expect(later.message).toBeEnabled();
  await expect(later.panel).not.toContainText('On Thursday');
});

test('[M6] [I3] a customer of the site has the same conversation in another browser, under their name', async ({
  browser,
  demo,
}) => {
  const phone = await Visitor.arrive(browser, demo, 'account.html');
  await phone.open();
  await phone.write('Written on the phone');
  const laptop = await Visitor.arrive(browser, demo, 'account.html');
  await laptop.open();
  await expect(laptop.log).toContainText('Written on the phone');
  const desk = await Desk.open(browser, demo);
  await desk.pick('Rosa Marques');
  await desk.write('Hello Rosa');
  for (const one of [phone, laptop]) await expect(one.log).toContainText('Hello Rosa');
});

test('[M8] a visitor has a live conversation in the shop and a persistent one at the orders, each its own', async ({
  browser,
  demo,
}) => {
  const orders = await Visitor.arrive(browser, demo, 'account.html');
  await orders.open();
  await orders.write('About order 2204');
  const shop = new Visitor(await orders.page.context().newPage());
  await shop.page.goto(`${demo.url}/shop.html`);
  await shop.open();
  await shop.write('Do you have a taller vase?');
  await expect(shop.log).not.toContainText('About order 2204');
  await expect(shop.panel.getByRole('button', { name: 'End conversation' })).toBeVisible();
  await expect(orders.log).not.toContainText('Do you have a taller vase?');
  const desk = await Desk.open(browser, demo);
  await expect(desk.openItems.getByRole('listitem')).toHaveCount(2);
});
