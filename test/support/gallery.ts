/** Pictures of the widget in every state and look, and contact sheets of them. The widget is the built one, its client made up. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium } from '@playwright/test';
import { withoutTypes } from './browser-bundle.ts';

/** States on one sheet: more can't be looked at. */
const rowsMax = 4;

interface Look {
  readonly page: BrowserContextOptions;
  readonly locale?: string;
  /** Where there is a composer, somebody is writing in it. */
  readonly isWriting?: boolean;
}

const size = (width: number, height: number) => ({ viewport: { width, height } });
const looks: Readonly<Record<string, Look>> = {
  light: { page: { ...size(560, 720), colorScheme: 'light' } },
  dark: { page: { ...size(560, 720), colorScheme: 'dark' } },
  arabic: { page: { ...size(560, 720), colorScheme: 'light' }, locale: 'ar' },
  'forced colours': { page: { ...size(560, 720), forcedColors: 'active', colorScheme: 'dark' } },
  'phone with its keyboard open': { page: { ...size(360, 400), hasTouch: true, isMobile: true }, isWriting: true },
  // A window of 1280 × 800 pixels, magnified.
  '200 % zoom': { page: { ...size(640, 400), deviceScaleFactor: 2 } },
};

const page = `<!doctype html><html lang="en"><title>Gallery</title><meta name="viewport" content="width=device-width"><style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui } body { margin: 24px }</style>
  <h1>Lamps</h1><p>Everything that gives light.</p>
  <script type="module" src="/parlor.js"></script><script type="module" src="/gallery.js"></script></html>`;

/** Takes all pictures into `folder`; resolves with how many states there are, and looks. */
export const takePictures = async (folder: string): Promise<{ readonly states: number; readonly looks: number }> => {
  await mkdir(folder, { recursive: true });
  const server = await serve();
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  try {
    let states: readonly string[] = [];
    for (const name of Object.keys(looks)) states = await picture(browser, server, folder, name);
    await makeSheets(browser, folder, states);
    return { states: states.length, looks: Object.keys(looks).length };
  } finally {
    await browser.close();
    server.close();
  }
};

const serve = async (): Promise<Server> => {
  const script = await withoutTypes('test/browser/gallery/page.ts');
  const made: Readonly<Record<string, string>> = { '/': page, '/gallery.js': script };
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const body = made[pathname] ?? (await readFile(join('dist/web', pathname), 'utf8').catch(() => undefined));
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  return server;
};

const fileOf = (state: string, look: string): string => `${state}, ${look}.png`;

const picture = async (browser: Browser, server: Server, folder: string, look: string): Promise<readonly string[]> => {
  const { page: options, locale = '', isWriting = false } = looks[look] as Look;
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
  const tab = await context.newPage();
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await tab.goto(address);
  const states: string[] = JSON.parse(await tab.evaluate(() => document.documentElement.dataset['states'] ?? '[]'));
  for (const state of states) {
    await tab.goto(`${address}?${new URLSearchParams({ state, locale })}`);
    await tab.locator('html[data-shown]').waitFor();
    // What is loaded for this state only may take the composer's place.
    await tab.waitForLoadState('networkidle');
    const field = tab.locator('parlor-panel .content:not([inert]) parlor-composer textarea');
    if (isWriting && (await field.count()) > 0) await field.fill('Where is my lamp?');
    await tab.screenshot({ path: join(folder, fileOf(state, look)), animations: 'disabled' });
  }
  await context.close();
  return states;
};

const style = `body { font: 14px system-ui; background: #fff; color: #111 } img { inline-size: 250px } th { text-align: start }
  tr > * { vertical-align: top }`;

const makeSheets = async (browser: Browser, folder: string, states: readonly string[]): Promise<void> => {
  const tab = await browser.newPage({ viewport: { width: 1700, height: 900 } });
  const cells = (tag: string, all: readonly string[]): string => all.map((one) => `<${tag}>${one}</${tag}>`).join('');
  const row = (state: string): string =>
    `<tr>${cells('th', [state])}${cells(
      'td',
      Object.keys(looks).map((look) => `<img src="${encodeURIComponent(fileOf(state, look))}">`),
    )}</tr>`;
  for (let first = 0; first < states.length; first += rowsMax) {
    const name = `contact-sheet-${first / rowsMax + 1}`;
    const head = `<tr>${cells('th', ['', ...Object.keys(looks)])}</tr>`;
    const rows = states
      .slice(first, first + rowsMax)
      .map(row)
      .join('');
    const sheet = `<!doctype html><html lang="en"><title>The panel</title><style>${style}</style><table>${head}${rows}</table>`;
    await writeFile(join(folder, `${name}.html`), sheet);
    await tab.goto(`file://${join(folder, name)}.html`);
    await tab.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
};
