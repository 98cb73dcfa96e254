/** One window of the agent at a busy desk: what a hand does in it, and what an eye reads from it. */
import type { BrowserContext, Page } from '@playwright/test';
import { crash } from '../browser-faults.ts';
import { Desk } from '../demo.ts';
import type { Mode, SessionModel, Shown } from './model.ts';

/** A session's entry in the panel. */
interface Entry {
  readonly title: string;
  readonly unread: number;
  /** What its badge says; nothing, if there is none. */
  readonly badge: string;
}

const names: Readonly<Record<Mode, string>> = { message: 'Message', note: 'Note' };

export class DeskWindow {
  readonly name: string;
  readonly page: Page;
  readonly desk: Desk;
  /** The session in front; nothing, if that is Home. */
  front: SessionModel | undefined;

  private constructor(name: string, page: Page) {
    this.name = name;
    this.page = page;
    this.desk = new Desk(page);
  }

  static async open(context: BrowserContext, name: string, url: string): Promise<DeskWindow> {
    const page = await context.newPage();
    // Whoever leaves with something written is asked, and leaves.
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    await page.goto(`${url}/console/`);
    return new DeskWindow(name, page);
  }

  async signIn(login: string, password: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Name' }).fill(login);
    await this.page.getByRole('textbox', { name: 'Password' }).fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  /** Resolves when all sessions are there. */
  async ready(sessions: number): Promise<void> {
    await this.page
      .locator('parlor-session-entry')
      .nth(sessions - 1)
      .waitFor();
  }

  async reload(sessions: number): Promise<void> {
    await this.page.reload();
    await this.ready(sessions);
    if (this.front) await this.desk.log.waitFor();
  }

  async crash(): Promise<void> {
    await crash(this.page);
    await this.page.close();
  }

  async close(): Promise<void> {
    const closed = this.page.waitForEvent('close');
    await this.page.close({ runBeforeUnload: true });
    await closed;
  }

  async show(session: SessionModel): Promise<void> {
    await this.page.getByRole('button', { name: session.title, exact: true }).click();
    await this.desk.page.getByRole('heading', { level: 1, name: session.title, exact: true }).waitFor();
  }

  async home(): Promise<void> {
    await this.desk.home();
    await this.page.getByRole('heading', { name: 'Open work items' }).waitFor();
  }

  async choose(mode: Mode): Promise<void> {
    await this.page.getByRole('button', { name: names[mode], exact: true }).click();
    await this.field(mode).waitFor();
  }

  /** Presses the keys of a text at its end. */
  async type(mode: Mode, text: string): Promise<void> {
    await this.field(mode).press('Control+End');
    await this.page.keyboard.type(text);
  }

  async erase(mode: Mode, keys: number): Promise<void> {
    await this.field(mode).press('Control+End');
    for (let key = 0; key < keys; key += 1) await this.page.keyboard.press('Backspace');
  }

  async send(mode: Mode): Promise<void> {
    await this.field(mode).press('Enter');
  }

  field(mode: Mode) {
    return this.page.getByRole('textbox', { name: names[mode], exact: true });
  }

  /** What stands in the composer in front, and as what. */
  async draft(): Promise<{ readonly mode: Mode; readonly text: string }> {
    const isNote = await this.field('note').isVisible();
    const mode: Mode = isNote ? 'note' : 'message';
    return { mode, text: await this.field(mode).inputValue() };
  }

  /** The title of the session in front; nothing, if that is Home. */
  entries(): Promise<readonly Entry[]> {
    return this.page.locator('parlor-session-entry').evaluateAll((all) =>
      all.map(({ shadowRoot }) => {
        const button = shadowRoot?.querySelector('button.title');
        const count = /\. (\d+) new updates? in your conversation$/m.exec(button?.getAttribute('title') ?? '')?.[1];
        return {
          title: button?.textContent?.trim() ?? '',
          unread: Number(count ?? 0),
          badge: shadowRoot?.querySelector('.badge')?.textContent ?? '',
        };
      }),
    );
  }

  /** What the transcript in front holds, and of it what is in the page: its newest part. */
  transcript(): Promise<{ readonly rows: readonly Shown[]; readonly drawn: readonly string[] }> {
    return this.desk.log.evaluate((log) => {
      interface Row {
        readonly kind: string;
        readonly text: string;
        readonly by: { readonly kind: string };
        readonly delivery: string;
      }
      const { host } = log.getRootNode() as ShadowRoot;
      const said = (host as unknown as { readonly rows: readonly Row[] }).rows.filter(
        ({ kind }) => kind === 'message' || kind === 'note',
      );
      const rows = said.map(({ kind, text, by, delivery }) => ({
        mode: kind === 'note' ? ('note' as const) : ('message' as const),
        by: by.kind === 'visitor' ? ('visitor' as const) : ('agent' as const),
        text,
        isSent: delivery === 'sent' || delivery === 'seen',
      }));
      return { rows, drawn: [...log.querySelectorAll('.text')].map((one) => one.textContent?.trim() ?? '') };
    });
  }
}
