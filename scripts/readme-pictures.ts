/** `npm run readme-pictures`: the pictures of the README, of the demonstration as it is now. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startRelay, stopRelay } from '../bench/demo-relay.ts';

const question = 'Hello! Is the large terracotta planter back in stock? I would need two of them before the weekend.';
const answers = [
  'Hi, and welcome! Let me look that up for you.',
  'Good news: eleven came in this morning. If you order before noon tomorrow, two will be with you on Friday.',
];

const write = async (page: Page, text: string): Promise<void> => {
  const message = page.getByRole('textbox', { name: 'Message' });
  await message.fill(text);
  await message.press('Enter');
  await page.getByRole('log').getByText(text, { exact: true }).waitFor();
};
const dataDir = await mkdtemp(join(tmpdir(), 'parlor-pictures-'));
const { child, url } = await startRelay(dataDir, 0);
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const open = async (path: string, width: number, height: number): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })).newPage();
  await page.goto(`${url}${path}`);
  return page;
};
const inLightAndDark = async (page: Page, name: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: `docs/images/${name}-${colorScheme}.png`, animations: 'disabled' });
  }
};

const arrive = async (text: string): Promise<Page> => {
  const page = await open('/shop.html', 1280, 800);
  await page.getByRole('button', { name: 'Chat with us' }).click();
  await write(page, text);
  return page;
};
try {
  const desk = await open('/console/?as=agent-1', 1360, 850);
  const offer = desk.getByRole('alertdialog', { name: 'Incoming conversation' });
  const visitor = await arrive(question);
  await offer.getByRole('button', { name: 'Accept' }).click();
  for (const text of answers) await write(desk, text);
  await visitor.getByText('Seen').first().waitFor();
  await write(visitor, 'Wonderful, thank you!');
  await inLightAndDark(visitor, 'widget');
  await arrive('Do you ship to Lisbon?');
  await desk.getByRole('textbox', { name: 'Message' }).fill('You are welcome. Shall I set two aside');
  await offer.waitFor();
  await inLightAndDark(desk, 'desk');
} finally {
  await browser.close();
  await stopRelay(child);
  await rm(dataDir, { recursive: true, force: true });
}
