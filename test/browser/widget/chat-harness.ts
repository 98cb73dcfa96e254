/** `<parlor-chat>` on a page, used as a visitor uses it: by role and name. */
import type { VisitorOptions } from '../../../src/sdk/visitor-options.ts';
import type { ParlorChat } from '../../../src/widget/parlor-chat.ts';
import '../../../src/widget/parlor-chat.ts';
import { until } from '../support/checks.ts';
import { allByRole, spokenText } from '../support/roles.ts';
import { press, still, typeInto } from '../ui/stage.ts';
import { FakeVisitorClient } from './fake-visitor-client.ts';

/** Where the visitor comes from: within the site, as most do who have a conversation, or from elsewhere. */
export const comeFrom = (referrer = `${location.origin}/`): void => {
  Object.defineProperty(document, 'referrer', { configurable: true, value: referrer });
};

comeFrom();

export class ChatHarness {
  readonly client = new FakeVisitorClient();
  readonly chat: ParlorChat;
  /** What each client was made with. */
  readonly made: VisitorOptions[] = [];

  /** Puts the element on the page, with a heading beside it as on any page. */
  constructor(attributes: Readonly<Record<string, string>> = {}) {
    document.title = 'A page';
    document.documentElement.lang = 'en';
    const main = document.createElement('main');
    main.append(Object.assign(document.createElement('h1'), { textContent: 'A page' }));
    this.chat = document.createElement('parlor-chat');
    for (const [name, value] of Object.entries({ site: 'acme', ...attributes })) this.chat.setAttribute(name, value);
    this.chat.clientFactory = (options) => {
      this.made.push(options);
      return this.client;
    };
    document.body.append(main, this.chat);
  }

  /** With its panel open. */
  static async open(
    prepare: (client: FakeVisitorClient) => unknown = (client) => client.knows(),
  ): Promise<ChatHarness> {
    const harness = new ChatHarness();
    prepare(harness.client);
    await harness.chat.open();
    await still();
    return harness;
  }

  get launcher(): HTMLElement {
    return this.chat.shadowRoot?.querySelector('.launcher') as HTMLElement;
  }

  /** What is there of that role and name, as soon as it is. */
  async get(role: string, name?: string): Promise<HTMLElement> {
    return until(`${role} ${name ?? ''}`, () => allByRole(role, name, this.chat)[0] ?? false);
  }

  has(role: string, name?: string): boolean {
    return allByRole(role, name, this.chat).length > 0;
  }

  async press(name: string): Promise<void> {
    (await this.get('button', name)).click();
    await still();
  }

  async write(text: string): Promise<void> {
    const field = (await this.get('textbox', 'Message')) as HTMLTextAreaElement;
    typeInto(field, text);
    press(field, 'Enter');
  }

  /** Waits until the text is there to be read. */
  async says(text: string): Promise<void> {
    await until(text, () => spokenText(this.chat).includes(text));
  }

  get text(): string {
    return spokenText(this.chat);
  }
}

/** Leaves page and browser as they were found. */
export const clearChat = (): void => {
  for (const chat of document.querySelectorAll('parlor-chat')) chat.remove();
  localStorage.clear();
  sessionStorage.clear();
};
