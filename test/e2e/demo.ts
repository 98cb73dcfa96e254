/** The demo as a stranger meets it: `npm start`'s own process on a free port, with a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, test as base, type Locator, type Page } from '@playwright/test';
import { relayProgram } from './relay-program.ts';

export interface Demo {
  readonly url: string;
}

interface OwnDemo extends Demo {
  /** Its database, and its mails. */
  readonly dataDir: string;
}

/** `test` with a demo of its own for each test; `isRevived` is one that is started again when it is killed, as `npm start`'s is. */
export const test = base.extend<{ demo: OwnDemo; isRevived: boolean }>({
  isRevived: [false, { option: true }],
  demo: async ({ browser, isRevived }, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'parlor-e2e-'));
    const args = ['demo', '--port', '0', '--data', dataDir, ...(isRevived ? ['--revive'] : [])];
    const child = spawn(process.execPath, [...relayProgram, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    await use({ url: await readyAt(child), dataDir });
    // Else its pages would go on looking for this relay for as long as the browser lives, and slow down all tests to come.
    await Promise.all(browser.contexts().map((context) => context.close()));
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    await rm(dataDir, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';

const readyAt = async (child: ChildProcess): Promise<string> => {
  if (!child.stdout) throw new Error('The demo has no output.');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^Parlor is ready at (\S+)$/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error('The demo stopped before it was ready.');
};

/** A visitor's browser on a page of the shop. Everything is found as a person finds it: by role and name. */
export class Visitor {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async arrive(browser: Browser, demo: Demo, at = 'shop.html'): Promise<Visitor> {
    return Visitor.tab(await browser.newContext(), demo, at);
  }

  /** In a tab of a browser that there is already. */
  static async tab(context: BrowserContext, demo: Demo, at = 'shop.html'): Promise<Visitor> {
    const page = await context.newPage();
    await page.goto(`${demo.url}/${at}`);
    return new Visitor(page);
  }

  get panel(): Locator {
    return this.page.getByRole('dialog', { name: 'Chat' });
  }

  get log(): Locator {
    return this.panel.getByRole('log');
  }

  get message(): Locator {
    return this.panel.getByRole('textbox', { name: 'Message' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Chat with us' }).click();
  }

  /** Open, whether other tabs have led this one there or it was closed: a click would close what was just opened. */
  async beOpen(): Promise<void> {
    await this.page
      .locator('parlor-chat:defined')
      .evaluate((chat) => (chat as unknown as { open(): Promise<void> }).open());
    await this.panel.waitFor();
  }

  async write(text: string): Promise<void> {
    await this.message.fill(text);
    await this.panel.getByRole('button', { name: 'Send' }).click();
  }
}

/** The desk in an agent's browser. */
export class Desk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: Browser, demo: Demo, as = 'agent-1'): Promise<Desk> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${demo.url}/console/?as=${as}`);
    return new Desk(page);
  }

  get openItems(): Locator {
    return this.page.getByRole('list', { name: 'Open work items' });
  }

  get sessions(): Locator {
    return this.page.getByRole('list', { name: 'Sessions' });
  }

  get log(): Locator {
    return this.page.getByRole('log');
  }

  get message(): Locator {
    return this.page.getByRole('textbox', { name: 'Message' });
  }

  /** What is offered to the agent. */
  get offer(): Locator {
    return this.page.getByRole('alertdialog', { name: 'Incoming conversation' });
  }

  get presence(): Locator {
    return this.page.getByRole('button', { name: /^Presence:/ });
  }

  /** By its name in the menu. */
  async choosePresence(name: string): Promise<void> {
    await this.presence.click();
    await this.page.getByRole('menu', { name: 'Presence' }).getByRole('menuitemradio', { name }).click();
  }

  async pick(title: string): Promise<void> {
    await this.openItems.getByRole('listitem').filter({ hasText: title }).getByRole('button', { name: 'Pick' }).click();
  }

  /** Brings a session to the front. */
  async show(title: string): Promise<void> {
    await this.sessions.getByRole('listitem').filter({ hasText: title }).getByRole('button').first().click();
  }

  /** Closes the session in front, and confirms it. */
  async closeSession(title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Close session' }).first().click();
    const asked = this.page.getByRole('dialog', { name: `Close the session with ${title}?` });
    await asked.getByRole('button', { name: 'Close session' }).click();
  }

  /** Ends the conversation in front, and confirms it. */
  async end(title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'End', exact: true }).click();
    const asked = this.page.getByRole('dialog', { name: `End the conversation with ${title}?` });
    await asked.getByRole('button', { name: 'End', exact: true }).click();
  }

  async home(): Promise<void> {
    await this.page.getByRole('button', { name: 'Home' }).click();
  }

  async write(text: string): Promise<void> {
    await this.message.fill(text);
    await this.page.getByRole('button', { name: 'Send' }).click();
  }
}
