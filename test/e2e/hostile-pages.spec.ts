/** The chat on pages that forbid, break or withhold what it stands on; and what such pages notice of it. */
import type { Page } from '@playwright/test';
import { expect, test, Visitor } from './demo.ts';
import { complaintsOf, otherSite } from './other-site.ts';

/** Opens the chat, writes, and waits until the relay has it. */
const talk = async (visitor: Visitor): Promise<void> => {
  const sent = visitor.page.evaluate(
    () => new Promise((resolve) => document.addEventListener('parlor-message-sent', resolve, { once: true })),
  );
  await visitor.open();
  await visitor.write('Do you ship to Lisbon?');
  await sent;
  await expect(visitor.log).toContainText('Do you ship to Lisbon?');
};

/** A picture of one pixel. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const strict =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' blob:; style-src 'self'; require-trusted-types-for 'script'";

test('under a strict policy with trusted types it works, and nothing is reported', async ({ page, demo }) => {
  const complaints = await complaintsOf(page);
  // A page whose answer a test gives counts as one from nowhere.
  await page.context().grantPermissions(['local-network-access']);
  await page.route(/\.html$/u, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': strict } });
  });
  await page.goto(`${demo.url}/shop.html`);
  const visitor = new Visitor(page);
  await talk(visitor);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Attach files' }).click();
  await (await chooser).setFiles({ name: 'dot.png', mimeType: 'image/png', buffer: Buffer.from(dot, 'base64') });
  await expect(page.getByRole('list', { name: 'Files to send' })).toContainText('Ready to send');
  await visitor.write('Like this one?');
  await expect(visitor.log.locator('parlor-attachment img')).toHaveAttribute('src', /^blob:/u);
  await page.getByRole('button', { name: 'End conversation' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End conversation' }).last().click();
  await expect(page.getByRole('button', { name: 'Start a new conversation' })).toBeVisible();
  expect(complaints).toEqual([]);
});

/** Run before anything of the page. */
const breakages: Readonly<Record<string, () => void>> = {
  'storage that throws when it is touched': () => {
    const refuse = {
      get: () => {
        throw new DOMException('No.', 'SecurityError');
      },
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, refuse);
  },
  'no channels, no locks, no idle time': () => {
    for (const name of ['BroadcastChannel', 'requestIdleCallback']) Reflect.deleteProperty(window, name);
    Object.defineProperty(navigator, 'locks', { value: undefined });
  },
  'arrays and objects that a library has added to': () => {
    const add = (to: object, name: string): boolean => Reflect.set(to, name, () => 'mine');
    for (const to of [Array.prototype, String.prototype, Function.prototype]) add(to, 'extended');
    Reflect.set(Object.prototype, 'inherited', 'mine');
  },
  'methods of arrays that a library has replaced by its own': () => {
    for (const name of ['map', 'filter', 'find', 'some', 'includes', 'reduce', 'flatMap'] as const) {
      const own = Array.prototype[name] as (...args: unknown[]) => unknown;
      Reflect.set(Array.prototype, name, function replaced(this: unknown[], ...args: unknown[]) {
        return own.apply(this, args);
      });
    }
  },
  'elements that are registered by way of a wrapper': () => {
    const { define } = CustomElementRegistry.prototype;
    CustomElementRegistry.prototype.define = function wrapped(name, element, options) {
      define.call(this, name, element, options);
    };
  },
  'a fetch that throws': () => {
    window.fetch = () => {
      throw new Error('Replaced.');
    };
  },
  'no windows to open': () => {
    window.open = () => null;
  },
};

for (const [what, broken] of Object.entries(breakages)) {
  test(`it works on a page with ${what}`, async ({ page, demo }) => {
    const complaints = await complaintsOf(page);
    await page.addInitScript(broken);
    await page.goto(`${demo.url}/shop.html`);
    await talk(new Visitor(page));
    expect(complaints).toEqual([]);
  });
}

test('where sockets and requests are both blocked it says so, and the page hears no error', async ({ page, demo }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    window.fetch = () => {
      throw new Error('Blocked.');
    };
    window.WebSocket = class {
      constructor() {
        throw new Error('Blocked.');
      }
    } as unknown as typeof WebSocket;
  });
  await page.goto(`${demo.url}/shop.html`);
  const visitor = new Visitor(page);
  await visitor.open();
  await expect(visitor.panel).toContainText('try', { ignoreCase: true });
  expect(errors).toEqual([]);
});

test('a relay that is down costs a page one line in its console, and nothing else', async ({ page }) => {
  const complaints = await complaintsOf(page);
  const site = await otherSite('<script type="module" src="http://localhost:1/parlor.js" data-site="demo"></script>');
  await page.goto(site.url);
  await page.waitForLoadState('networkidle');
  expect(complaints).toHaveLength(1);
  expect(await page.locator('parlor-chat').count()).toBe(0);
  site.stop();
});

test('a relay that goes down behind its script costs a page nothing until somebody opens the chat', async ({
  page,
  demo,
}) => {
  const complaints = await complaintsOf(page);
  const site = await otherSite(
    `<script type="module" src="${demo.url}/parlor.js"></script><parlor-chat site="demo" relay="http://localhost:1"></parlor-chat>`,
  );
  await page.goto(site.url);
  const visitor = new Visitor(page);
  await expect(page.getByRole('button', { name: 'Chat with us' })).toBeVisible();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve(undefined))));
  expect(complaints).toEqual([]);
  await visitor.open();
  await expect(visitor.panel).toContainText('try', { ignoreCase: true });
  expect(complaints.filter((line) => line.startsWith('error: ') && !line.includes('localhost:1'))).toEqual([]);
  site.stop();
});

interface LayoutShift extends PerformanceEntry {
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRect;
    readonly currentRect: DOMRect;
  }[];
}

/** What has moved on the page, by what the browser counts, and from where to where. */
const movesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const moves: string[] = [];
        const told = ({ x, y, width, height }: DOMRect): string => `${x},${y} ${width}×${height}`;
        new PerformanceObserver((list) => {
          for (const { sources } of list.getEntries() as LayoutShift[])
            for (const { node, previousRect, currentRect } of sources) {
              const { nodeName, className = '' } = (node ?? {}) as Partial<Element>;
              moves.push(`${nodeName}.${className}: ${told(previousRect)} → ${told(currentRect)}`);
            }
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(moves))));
      }),
  );

test('nothing on the page moves when the chat comes, floating or in a box, nor when it opens', async ({
  page,
  demo,
}) => {
  const site = await otherSite(
    `<p>Before</p><div style="height:420px"><parlor-chat site="demo" layout="inline"></parlor-chat></div><p>After</p>
     <script type="module" src="${demo.url}/parlor.js" data-site="demo" data-workstream="account" data-label="Orders"></script>`,
  );
  await page.goto(site.url);
  await expect(page.getByRole('region', { name: 'Chat' }).getByRole('textbox', { name: 'Message' })).toBeVisible();
  await page.getByRole('button', { name: 'Orders' }).click();
  await expect(page.getByRole('dialog', { name: 'Chat' }).getByRole('textbox', { name: 'Message' })).toBeVisible();
  expect(await movesOf(page)).toEqual([]);
  site.stop();
});

test('nor when it comes back with a conversation, of which all buttons come later', async ({ page, demo }) => {
  const site = await otherSite(
    `<div style="height:420px"><parlor-chat site="demo" layout="inline"></parlor-chat></div>
     <script type="module" src="${demo.url}/parlor.js"></script>`,
  );
  await page.goto(site.url);
  const chat = page.getByRole('region', { name: 'Chat' });
  await chat.getByRole('textbox', { name: 'Message' }).fill('Is my order on its way?');
  await chat.getByRole('button', { name: 'Send' }).click();
  const isWhole = async (): Promise<void> => {
    await expect(chat.getByText('Is my order on its way?')).toBeVisible();
    for (const name of ['More', 'End conversation', 'Emoji', 'Attach files'])
      await expect(chat.getByRole('button', { name })).toBeVisible();
  };
  await isWhole();
  await page.reload();
  await isWhole();
  expect(await movesOf(page)).toEqual([]);
  site.stop();
});
