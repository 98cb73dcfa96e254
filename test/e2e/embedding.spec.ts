/** The ways onto a page: several at once, pinned by its content, through navigation without loading, and where it can’t be. */
import { writeFile } from 'node:fs/promises';
import { type Demo, expect, test, Visitor } from './demo.ts';
import { complaintsOf, otherSite } from './other-site.ts';

/** What a page pins. */
const pinOf = async ({ url }: Demo): Promise<{ readonly src: string; readonly integrity: string }> =>
  (await (await fetch(`${url}/parlor.json`)).json()) as { src: string; integrity: string };

test('a live and a persistent chat on one page are two conversations, each in its language and its look', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo.url}/account.html`);
  await page.evaluate(() => {
    const chat = document.createElement('parlor-chat');
    for (const [name, value] of Object.entries({
      site: 'demo',
      workstream: 'live-chat',
      position: 'start',
      label: 'Ask the potter',
      accent: '#7a1fa2',
      locale: 'de',
      theme: 'dark',
    })) {
      chat.setAttribute(name, value);
    }
    document.body.append(chat);
  });
  const [orders, live] = [
    page.locator('parlor-chat[workstream=account]'),
    page.locator('parlor-chat[workstream=live-chat]'),
  ];
  await page.getByRole('button', { name: 'Chat with us' }).click();
  await page.getByRole('button', { name: 'Ask the potter' }).click();
  await orders.getByRole('textbox', { name: 'Message' }).fill('Where is my order?');
  await orders.getByRole('button', { name: 'Send' }).click();
  await live.getByRole('textbox', { name: 'Nachricht' }).fill('Which clay is it?');
  await live.getByRole('button', { name: 'Senden' }).click();
  await expect(orders.getByRole('log')).toContainText('Where is my order?');
  await expect(live.getByRole('log')).toContainText('Which clay is it?');
  await expect(orders.getByRole('log')).not.toContainText('clay');
  await expect(live.getByRole('log')).not.toContainText('order');
  await expect(orders.locator('parlor-panel .panel')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(live.locator('parlor-panel .panel')).toHaveCSS('background-color', 'rgb(26, 28, 31)');
  // Live ones are ended by visitors, persistent ones are not.
  await expect(live.getByRole('button', { name: 'Gespräch beenden' })).toBeVisible();
  await expect(orders.getByRole('button', { name: 'End conversation' })).toHaveCount(0);
  await page.reload();
  await page.getByRole('button', { name: 'Chat with us' }).click();
  await expect(orders.getByRole('log')).toContainText('Where is my order?');
});

test('a page elsewhere pins the script by its content, and all that it loads is pinned too', async ({ page, demo }) => {
  const complaints = await complaintsOf(page);
  const { src, integrity } = await pinOf(demo);
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') loaded.push(new URL(request.url()).pathname);
  });
  const site = await otherSite(
    `<script type="module" src="${demo.url}${src}" integrity="${integrity}" crossorigin data-site="demo"></script>`,
  );
  await page.goto(site.url);
  const visitor = new Visitor(page);
  await visitor.open();
  await visitor.write('Hello');
  await expect(visitor.log).toContainText('Hello');
  expect(loaded.length).toBeGreaterThan(2);
  expect(loaded.filter((path) => !path.startsWith(src.replace(/parlor\.js$/u, '')))).toEqual([]);
  expect(complaints).toEqual([]);
  site.stop();
});

test('a script that is not the one that was pinned does not run, and the page goes on', async ({ page, demo }) => {
  const { src, integrity } = await pinOf(demo);
  const other = integrity.replace(/-./u, (start) => `-${start.endsWith('A') ? 'B' : 'A'}`);
  const site = await otherSite(
    `<script type="module" src="${demo.url}${src}" integrity="${other}" crossorigin data-site="demo"></script>`,
  );
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(site.url);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('parlor-chat').count()).toBe(0);
  expect(errors).toEqual([]);
  site.stop();
});

test('a conversation goes on through navigation that replaces the body, and loading the script again', async ({
  page,
  demo,
}) => {
  const site = await otherSite(`<script type="module" src="${demo.url}/parlor.js" data-site="demo"></script>`);
  await page.goto(site.url);
  const visitor = new Visitor(page);
  await visitor.open();
  await visitor.write('Hello');
  await expect(visitor.log).toContainText('Hello');
  await page.evaluate((src) => {
    const next = document.createElement('body');
    const again = Object.assign(document.createElement('script'), { type: 'module', src });
    again.dataset['site'] = 'demo';
    next.append(Object.assign(document.createElement('h1'), { textContent: 'The next page' }), again);
    document.body.replaceWith(next);
    history.pushState(null, '', '/next');
  }, `${demo.url}/parlor.js`);
  await expect(visitor.panel).toBeVisible();
  await visitor.write('Still here?');
  await expect(visitor.log).toContainText('Still here?');
  await expect(visitor.log).toContainText('Hello');
  await expect(page.locator('parlor-chat')).toHaveCount(1);
  site.stop();
});

test('calls made before the script is there are answered, and the element can be written by hand', async ({
  page,
  demo,
}) => {
  const site = await otherSite(
    `<script>window.Parlor ||= (...call) => (window.Parlor.q ||= []).push(call); Parlor('open'); Parlor('send', 'From the page');</script>
     <parlor-chat site="demo" relay="${demo.url}"></parlor-chat>
     <script type="module" src="${demo.url}/parlor.js"></script><script type="module" src="${demo.url}/parlor.js?again"></script>`,
  );
  await page.goto(site.url);
  const visitor = new Visitor(page);
  await expect(visitor.log).toContainText('From the page');
  await expect(page.locator('parlor-chat')).toHaveCount(1);
  site.stop();
});

test('a page from a file has no origin: the relay turns it away, and the page hears no error', async ({
  page,
  demo,
}, info) => {
  const file = info.outputPath('page.html');
  const tag = `<script type="module" src="${demo.url}/parlor.js" data-site="demo"></script>`;
  await writeFile(file, `<!doctype html><title>A file</title><body>${tag}`);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`file://${file}`);
  const visitor = new Visitor(page);
  await visitor.open();
  await expect(visitor.panel).toContainText('We can’t reach the chat right now');
  expect(errors).toEqual([]);
});
