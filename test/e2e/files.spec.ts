/** Files both ways, under the demo's policy: pasted, sent, seen, saved, and what cannot be sent. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { files, png } from '../support/files.ts';
import { Desk, expect, test, Visitor } from './demo.ts';

/** Pastes a file where the caret is, as a screenshot comes from the clipboard. */
const paste = (into: Locator, name: string, type: string, bytes: Buffer): Promise<void> =>
  into.evaluate(
    (element, file) => {
      const clipboardData = new DataTransfer();
      const content = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
      clipboardData.items.add(new File([content], file.name, { type: file.type }));
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }),
      );
    },
    { name, type, base64: bytes.toString('base64') },
  );

const choose = async (page: Page, within: Locator, file: { name: string; mimeType: string; buffer: Buffer }) => {
  const chooser = page.waitForEvent('filechooser');
  await within.getByRole('button', { name: 'Attach files' }).click();
  await (await chooser).setFiles(file);
};

test('[W5] a visitor pastes a picture, the agent sees it and sends a file back, which the visitor saves', async ({
  browser,
  demo,
}) => {
  const visitor = await Visitor.arrive(browser, demo);
  const violations: string[] = [];
  visitor.page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  await visitor.open();
  const field = visitor.panel.getByRole('textbox');
  await expect(visitor.panel.getByRole('button', { name: 'Attach files' })).toBeVisible();
  await paste(field, 'shelf.png', 'image/png', png(320, 200));
  await expect(visitor.panel.getByRole('list', { name: 'Files to send' })).toContainText('Ready to send');
  await field.fill('This is the shelf');
  await field.press('Enter');
  await expect(visitor.log.getByRole('link', { name: 'Open shelf.png' })).toBeVisible();

  const desk = await Desk.open(browser, demo);
  desk.page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  await desk.pick('Visitor 1');
  await expect(desk.log).toContainText('This is the shelf');
  const picture = desk.log.getByRole('link', { name: 'Open shelf.png' });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320);

  const offer = { name: 'offer.pdf', mimeType: 'application/pdf', buffer: files.pdf };
  await choose(desk.page, desk.page.getByRole('main'), offer);
  await expect(desk.page.getByRole('list', { name: 'Files to send' })).toContainText('Ready to send');
  await desk.page.getByRole('button', { name: 'Send' }).click();
  const saving = visitor.page.waitForEvent('download');
  await visitor.log.getByRole('button', { name: 'Save offer.pdf' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('offer.pdf');
  expect(await readFile(await saved.path())).toEqual(files.pdf);
  expect(violations).toEqual([]);
});

test('[W5] what cannot be sent says why, and is taken away by keyboard; what can be is sent', async ({
  browser,
  demo,
}) => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await choose(visitor.page, visitor.panel, { name: 'cat.png', mimeType: 'image/png', buffer: files.exe });
  const list = visitor.panel.getByRole('list', { name: 'Files to send' });
  await expect(list.getByRole('alert')).toHaveText('Files of this type can’t be sent.');
  await list.getByRole('button', { name: 'Remove cat.png' }).press('Enter');
  await expect(list).toHaveCount(0);
  await choose(visitor.page, visitor.panel, { name: 'note.txt', mimeType: 'text/plain', buffer: files.text });
  await expect(list).toContainText('Ready to send');
  await visitor.panel.getByRole('button', { name: 'Send' }).click();
  await expect(visitor.log.getByRole('button', { name: 'Save note.txt' })).toBeVisible();
  await visitor.page.reload();
  await visitor.open();
  await expect(visitor.log.getByRole('button', { name: 'Save note.txt' })).toBeVisible();
});
