/** Pictures of the widget, or of the desk, in every state and look, and contact sheets of them. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';

/** States on one sheet: more can't be looked at. */
const rowsMax = 4;

export interface Look {
  readonly page: BrowserContextOptions;
  readonly locale?: string;
  /** What is done once a state is there, before its picture is taken. */
  readonly prepare?: (tab: Page) => Promise<void>;
}

/** Something that pictures are taken of. */
export interface Gallery {
  readonly title: string;
  readonly looks: Readonly<Record<string, Look>>;
  /** What a page gets of an address, beside what is built; its page is at `/`, and says with `data-states` which states there are. */
  readonly served: () => Promise<Readonly<Record<string, string>>>;
  /** Pixels that a picture has on a sheet. */
  readonly sheetPx: number;
  /** The size in which a state is brought about, if not that of the look. */
  readonly madeIn?: { readonly width: number; readonly height: number };
}

export const size = (width: number, height: number) => ({ viewport: { width, height } });

/** Takes all pictures into `folder`; resolves with how many states there are, and looks. */
export const takePictures = async (
  gallery: Gallery,
  folder: string,
): Promise<{ readonly states: number; readonly looks: number }> => {
  await mkdir(folder, { recursive: true });
  const server = await serve(await gallery.served());
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  try {
    let states: readonly string[] = [];
    const looks = Object.entries(gallery.looks);
    for (const [name, look] of looks) states = await picture(browser, server, gallery, { folder, name, look });
    await makeSheets(browser, gallery, folder, states);
    return { states: states.length, looks: looks.length };
  } finally {
    await browser.close();
    server.close();
  }
};

const serve = async (made: Readonly<Record<string, string>>): Promise<Server> => {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const body = made[pathname] ?? (await readFile(join('dist/web', pathname), 'utf8').catch(() => undefined));
    const type = types[pathname.split('.').at(-1) ?? ''] ?? 'text/html';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  return server;
};

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

const fileOf = (state: string, look: string): string => `${state}, ${look}.png`;

interface Place {
  readonly folder: string;
  readonly name: string;
  readonly look: Look;
}

const picture = async (
  browser: Browser,
  server: Server,
  { madeIn }: Gallery,
  { folder, name, look }: Place,
): Promise<readonly string[]> => {
  const { page: options, locale = '', prepare } = look;
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
  const tab = await context.newPage();
  const failed = new Promise<never>((_, fail) => void tab.on('pageerror', fail));
  failed.catch(() => undefined);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await tab.goto(address);
  const states: string[] = JSON.parse(await tab.evaluate(() => document.documentElement.dataset['states'] ?? '[]'));
  for (const state of states) {
    if (madeIn) await tab.setViewportSize(madeIn);
    await tab.goto(`${address}?${new URLSearchParams({ state, locale })}`);
    await Promise.race([tab.locator('html[data-shown]').waitFor(), failed]);
    if (madeIn && options.viewport) await tab.setViewportSize(options.viewport);
    // What is loaded for this state only may take the place of something else.
    await tab.waitForLoadState('networkidle');
    await prepare?.(tab);
    await tab.screenshot({ path: join(folder, fileOf(state, name)), animations: 'disabled' });
  }
  await context.close();
  return states;
};

const style = `body { font: 14px system-ui; background: #fff; color: #111 } th { text-align: start }
  tr > * { vertical-align: top }`;

const makeSheets = async (
  browser: Browser,
  { looks, sheetPx, title }: Gallery,
  folder: string,
  states: readonly string[],
): Promise<void> => {
  const width = 200 + Object.keys(looks).length * sheetPx;
  const tab = await browser.newPage({ viewport: { width, height: 900 } });
  const cells = (tag: string, all: readonly string[]): string => all.map((one) => `<${tag}>${one}</${tag}>`).join('');
  const row = (state: string): string =>
    `<tr>${cells('th', [state])}${cells(
      'td',
      Object.keys(looks).map((look) => `<img width="${sheetPx}" src="${encodeURIComponent(fileOf(state, look))}">`),
    )}</tr>`;
  for (let first = 0; first < states.length; first += rowsMax) {
    const name = `contact-sheet-${first / rowsMax + 1}`;
    const head = `<tr>${cells('th', ['', ...Object.keys(looks)])}</tr>`;
    const rows = states
      .slice(first, first + rowsMax)
      .map(row)
      .join('');
    const sheet = `<!doctype html><html lang="en"><title>${title}</title><style>${style}</style><table>${head}${rows}</table>`;
    await writeFile(join(folder, `${name}.html`), sheet);
    await tab.goto(`file://${join(folder, name)}.html`);
    await tab.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
};
