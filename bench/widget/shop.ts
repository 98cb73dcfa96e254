/** A shop's page with the chat in it, in a headless browser, and the relay behind it: what is measured is what is shipped. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import type { Config } from '../../src/relay/config.ts';
import { processConfig, RelayProcess } from '../../test/support/relay-process.ts';

export const site = processConfig.sites[0]?.id ?? '';

/** A page that has more to it than the chat, so that the chat has something to disturb. */
const filling = `<h1>Plants</h1>${'<p>A fern wants shade, and water before it is thirsty.</p>'.repeat(60)}`;

/** The least that a chat could be: a script from elsewhere, and a button at the edge that does nothing. */
const leastScript = `
  customElements.define('least-chat', class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('button { position: fixed; inset: auto 20px 20px auto; inline-size: 56px; block-size: 56px; border-radius: 50% }');
      root.adoptedStyleSheets = [sheet];
      const button = document.createElement('button');
      button.setAttribute('aria-label', 'Chat');
      root.append(button);
    }
  });
  document.body.append(document.createElement('least-chat'));
`;

export class Shop {
  readonly relay: RelayProcess;
  readonly dataDir: string;
  /** Where the shop's pages are: `/chat/en` with the chat in it, `/plain/en` without, `/least/en` with the least of all chats. */
  readonly origin: string;
  readonly #pages: Server;
  readonly #browser: Browser;

  private constructor(relay: RelayProcess, dataDir: string, origin: string, pages: Server, browser: Browser) {
    this.relay = relay;
    this.dataDir = dataDir;
    this.origin = origin;
    this.#pages = pages;
    this.#browser = browser;
  }

  static async open(): Promise<Shop> {
    const dataDir = await mkdtemp(join(tmpdir(), 'parlor-bench-'));
    const pages = createServer((request, response) => {
      const [, kind, language] = (request.url ?? '').split('/');
      if (kind === 'least.js') {
        response.setHeader('content-type', 'text/javascript').setHeader('access-control-allow-origin', '*');
        return response.end(leastScript);
      }
      const scripts: Readonly<Record<string, string>> = {
        chat: `<script type="module" src="${relay.url}/parlor.js" data-site="${site}"></script>`,
        least: `<script type="module" src="http://localhost:${(pages.address() as AddressInfo).port}/least.js"></script>`,
      };
      const head = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Shop</title>`;
      response.setHeader('content-type', 'text/html');
      return response.end(`${head}${scripts[kind ?? ''] ?? ''}${filling}</html>`);
    });
    pages.listen(0);
    await once(pages, 'listening');
    const origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
    const sites = processConfig.sites.map((one): Config['sites'][number] => ({ ...one, origins: [origin] }));
    const config = { ...processConfig, sites };
    const relay = await RelayProcess.start({ program: 'dist/relay/main.js', config, dataDir });
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
    });
    return new Shop(relay, dataDir, origin, pages, browser);
  }

  get browserVersion(): string {
    return this.#browser.version();
  }

  /** A visitor's browser, in which nothing is cached. */
  visitor(): Promise<BrowserContext> {
    return this.#browser.newContext({ viewport: { width: 1280, height: 800 } });
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.relay.close();
    this.#pages.close();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

/** Has the page's processor pretend to be that many times slower. */
export const slowed = async (page: Page, rate: number): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return session;
};

/** Opens the panel, as a visitor does, and waits until there is something to write in. */
export const openPanel = async (page: Page): Promise<void> => {
  await page.locator('parlor-chat .launcher').click();
  await page.locator('parlor-chat parlor-composer textarea:focus').waitFor();
};
