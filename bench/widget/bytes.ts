/** What a browser fetches from a relay for the chat, in bytes on the wire without headers. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { Finding } from '../delivery/report.ts';
import { openPanel, type Shop } from './shop.ts';

/** Languages that a page may have (W9); those that are not built in fetch nothing. */
const languages = ['pt-BR', 'id', 'ro', 'nl', 'de', 'fr', 'es', 'ar', 'ja'];

type Fetched = ReadonlyMap<string, number>;

/** Follows what a page fetches from the relay; gives what has come so far. */
const follow = (page: Page, from: string): (() => Promise<Fetched>) => {
  const sizes: Promise<readonly [string, number]>[] = [];
  page.on('requestfinished', (request) => {
    const { pathname, origin: where } = new URL(request.url());
    if (where !== from || pathname.startsWith('/v1/')) return;
    sizes.push(request.sizes().then(({ responseBodySize }) => [pathname.slice(1), responseBodySize] as const));
  });
  return async () => new Map(await Promise.all(sizes));
};

const total = (fetched: Fetched): number => [...fetched.values()].reduce((sum, size) => sum + size, 0);

const without = (all: Fetched, some: Fetched): Fetched => new Map([...all].filter(([name]) => !some.has(name)));

/** Names without the hash that changes with their content. */
const named = (fetched: Fetched): string =>
  [...fetched]
    .map(
      ([name, size]) => `${name.replace(/^chunks\//, '').replace(/-[\w-]{7}\.js$/, '')} ${size.toLocaleString('en')}`,
    )
    .join(', ');

/** One page view, then the panel, then a while in which nothing more is asked for. */
const visit = async (shop: Shop, language: string) => {
  const context = await shop.visitor();
  const page = await context.newPage();
  const sofar = follow(page, shop.relay.url);
  await page.goto(`${shop.origin}/chat/${language}`);
  await page.waitForLoadState('networkidle');
  const seen = await sofar();
  await openPanel(page);
  const opened = await sofar();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1_000);
  const later = await sofar();
  await context.close();
  return { seen, opened, later };
};

export const measureBytes = async (shop: Shop): Promise<readonly Finding[]> => {
  const { seen, opened, later } = await visit(shop, 'en');
  const after = without(later, opened);
  const peers =
    'others, measured from published builds: Zammad 23 kB, Live Helper Chat 204, Chatwoot 329, Papercups 342, Rocket.Chat 373, Tiledesk 544, Microsoft’s over 1,000';
  return [
    { what: 'a page view without a click', unit: 'B', value: total(seen), beside: `≤ 6,000; ${named(seen)}; ${peers}` },
    {
      what: 'until the panel can be written in',
      unit: 'B',
      value: total(opened),
      beside: `≤ 40,000, with the page view; ${named(opened)}`,
    },
    { what: 'right after it', unit: 'B', value: total(after), beside: named(after) || 'nothing' },
    ...(await languageRows(shop, later)),
    await sdkRow(),
  ];
};

/** What a page in another language fetches beside what one in English does. */
const languageRows = async (shop: Shop, english: Fetched): Promise<readonly Finding[]> => {
  const found: [string, number][] = [];
  for (const language of languages) {
    const { later } = await visit(shop, language);
    const more = without(later, english);
    if (more.size > 0) found.push([language, total(more)]);
  }
  const [most] = found.sort(([, one], [, other]) => other - one);
  if (!most) return [{ what: 'one more language', unit: 'B', value: 0, beside: '≤ 3,000; none is there yet' }];
  const each = found.map(([language, size]) => `${language} ${size.toLocaleString('en')}`).join(', ');
  return [{ what: 'one more language, the largest', unit: 'B', value: most[1], beside: `≤ 3,000; ${each}` }];
};

/** No relay serves the SDK: these are the files that a page would bundle, compressed. */
const sdkRow = async (): Promise<Finding> => {
  const folder = 'dist/.check/sdk';
  const needed = (await readdir(folder)).filter((name) => ['sdk.js', 'visitor-client.js'].includes(name));
  const sizes = await Promise.all(
    needed.map(async (name) => brotliCompressSync(await readFile(join(folder, name))).length),
  );
  const value = sizes.reduce((sum, size) => sum + size, 0);
  return {
    what: 'headless SDK for visitors',
    unit: 'B',
    value,
    beside: '≤ 14,000; brotli of the bundled files, not fetched',
  };
};
