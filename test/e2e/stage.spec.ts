/** The stage of the demonstration: visitors, an agent and a supervisor in one window, and the weather that people try on them. */
import type { FrameLocator, Page } from '@playwright/test';
import { expect, test } from './demo.ts';

test.use({ isRevived: true, viewport: { width: 1440, height: 900 } });

const on = (page: Page, title: string): FrameLocator => page.frameLocator(`iframe[title="${title}"]`);

/** By keyboard: a frame may be scrolled out of sight. */
const write = async (frame: FrameLocator, text: string): Promise<void> => {
  const message = frame.getByRole('textbox', { name: 'Message' });
  await message.fill(text);
  await message.press('Enter');
};

/** What was said in a transcript, in order. */
const said = (frame: FrameLocator): Promise<string[]> => frame.getByRole('log').locator('.text').allInnerTexts();

test('[D4] what is written without a line while the relay is killed arrives once, in every window of the stage', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo.url}/stage.html`);
  const visitor = on(page, 'The visitor’s browser');
  const maya = on(page, 'Maya’s desk');
  const ingrid = on(page, 'Ingrid’s desk');
  await expect(ingrid.getByRole('heading', { name: 'Ongoing conversations' })).toBeVisible();
  await write(visitor, 'Is the large planter back?');
  await maya.getByRole('button', { name: 'Pick' }).click();
  await expect.poll(() => said(maya)).toEqual(['Is the large planter back?']);
  await expect(ingrid.getByRole('row', { name: 'Visitor 1' })).toContainText('Active');

  await page.getByRole('button', { name: 'Offline' }).click();
  await write(visitor, 'Two of them');
  await write(visitor, 'By Friday');
  await expect(visitor.getByRole('log')).toContainText('Sending');
  await page.getByRole('button', { name: 'Kill the relay' }).click();
  await expect(page.getByRole('status').first()).toContainText('Another relay is there');
  await write(maya, 'Since this morning');
  await page.getByRole('button', { name: 'Offline' }).click();
  const all = ['Is the large planter back?', 'Since this morning', 'Two of them', 'By Friday'];
  await expect.poll(async () => (await said(maya)).toSorted()).toEqual(all.toSorted());
  await expect.poll(async () => said(visitor)).toEqual(await said(maya));
  await expect(visitor.getByRole('log')).not.toContainText('Sending');
});

test('[I2] [D4] another visitor of the stage is somebody else, a second tab is not, and slow weather keeps the order', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo.url}/stage.html`);
  const first = on(page, 'The visitor’s browser');
  await write(first, 'One');
  await page.getByRole('button', { name: 'Another visitor' }).click();
  const another = on(page, 'Another visitor');
  await write(another, 'And I?');
  const waiting = on(page, 'Maya’s desk').getByRole('list', { name: 'Open work items' });
  await expect(waiting.getByRole('listitem', { name: 'Visitor 2' })).toContainText('And I?');
  await page.getByRole('button', { name: 'Second tab' }).click();
  const tab = on(page, 'The first visitor’s second tab');
  await expect.poll(() => said(tab)).toEqual(['One']);
  await expect(page.getByRole('button', { name: 'Another visitor' })).toBeDisabled();

  await page.getByRole('button', { name: 'Slow' }).click();
  await write(first, 'Two');
  await write(first, 'Three');
  // No longer slow: what is on its way is not overtaken.
  await page.getByRole('button', { name: 'Slow' }).click();
  await write(tab, 'Four');
  for (const frame of [first, tab]) await expect.poll(async () => (await said(frame)).length).toBe(4);
  await expect.poll(async () => said(first)).toEqual(await said(tab));
  const numbers = await said(first);
  expect(numbers.filter((text) => text !== 'Four')).toEqual(['One', 'Two', 'Three']);
  expect(await said(another)).toEqual(['And I?']);

  await page.getByRole('region', { name: 'Another visitor' }).getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Another visitor' })).toBeFocused();
});
