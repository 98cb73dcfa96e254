/** `<parlor-chat>`: the chat in a page. */

import type { Answer } from '../core/conversation/visitor-context.ts';
import { credentialKey } from '../sdk/credentials/credential-key.ts';
import type { TokenProvider } from '../sdk/credentials/visitor-token.ts';
import type { PageVariables } from '../sdk/page-context.ts';
import type { Delivered } from '../sdk/snapshots.ts';
import type { VisitorOptions } from '../sdk/visitor-options.ts';
import type { VisitorPhase } from '../sdk/visitor-phase.ts';
import { define } from '../ui/define.ts';
import { nearestLanguage, type Reword } from '../ui/locales/languages.ts';
import { launcher } from '../ui/locales/launcher/languages.ts';
import { Speaker } from '../ui/locales/speaker.ts';
import { tokenSheet } from '../ui/styles/token-sheet.ts';
import type { Chat, ChatHost, ClientFactory } from './chat.ts';
import { ChatAttributes, placeAttributes } from './chat-attributes.ts';
import { ParlorErrorEvent, ParlorPanelEvent } from './events.ts';
import { Launcher } from './launcher.ts';
import { chatStyles } from './parlor-chat.styles.ts';
import type { ParlorPanel } from './parlor-panel.ts';
import type { SiteStrings } from './site-strings.ts';

/** `idle` until there is a client; then what the visitor's conversation is in. */
export type ChatState = 'idle' | VisitorPhase;

/**
 * A launcher at the edge of the page, and behind it a panel to talk to the site's agents.
 *
 * Only the launcher is loaded with the page. The rest follows when the visitor means to use it, or when this browser
 * remembers a conversation. Nothing is stored before the first message.
 *
 * Looks follow the `color-scheme` of the page around it; `theme` overrides it.
 *
 * @fires {ParlorPanelEvent} parlor-ready - The element can be used.
 * @fires {ParlorPanelEvent} parlor-open - The panel opens.
 * @fires {ParlorPanelEvent} parlor-close - The panel closes; the conversation goes on.
 * @fires {ParlorStartEvent} parlor-start - The visitor has started a conversation.
 * @fires {ParlorMessageEvent} parlor-message-sent - The relay has the visitor's message.
 * @fires {ParlorMessageEvent} parlor-message-received - Somebody else's message has arrived.
 * @fires {ParlorEndEvent} parlor-end - The conversation is over, with who ended it.
 * @fires {ParlorErrorEvent} parlor-error - The chat can't go on, or not as whom the page has named, with the code of why.
 *
 * @csspart launcher - The button at the edge of the page.
 * @csspart badge - The number of unread messages on it.
 * @csspart panel - The panel.
 * @csspart header - The panel's header.
 * @csspart footer - What is below the transcript.
 * @csspart transcript - The messages, and what happened.
 * @csspart message - A message with its surroundings; `message-own` too if it is the visitor's.
 * @csspart bubble - A message's text; `bubble-own` too if it is the visitor's.
 * @csspart notice - Something that happened.
 * @csspart composer - The box that messages are written in.
 *
 * @cssprop [--parlor-accent=#0d6b5a] - Colour of launcher, buttons and the visitor's messages. What stands on it is
 *   black or white, whichever is more readable.
 * @cssprop --parlor-on-accent - That colour, if the choice should be another.
 * @cssprop [--parlor-radius=16px] - Corner of the panel; the others follow.
 * @cssprop --parlor-font - Font family; the system's by default.
 * @cssprop --parlor-surface, --parlor-surface-raised, --parlor-bubble, --parlor-text, --parlor-text-muted, --parlor-line -
 *   The other colours, and further ones as in `ui/styles/token-sheet.ts`. Whoever sets one sets it for light and dark.
 * @cssprop [--parlor-offset-inline=20px] - Distance from the edge at the side.
 * @cssprop [--parlor-offset-block=20px] - Distance from the edge below.
 * @cssprop [--parlor-launcher-size=56px] - Width and height of the launcher.
 * @cssprop [--parlor-panel-width=384px] - Width of the panel.
 * @cssprop [--parlor-panel-height=640px] - Height of the panel, as far as the window has it.
 * @cssprop [--parlor-layer=2147483000] - Its `z-index`.
 */
export class ParlorChat extends ChatAttributes implements ChatHost {
  /** Makes the client, in place of the SDK. Set it before the panel is opened for the first time. */
  clientFactory: ClientFactory | undefined;

  /** @internal */
  reword: Reword | undefined;

  private own: SiteStrings | undefined;
  private readonly words = new Speaker(launcher, () => this.render());
  private readonly region = document.createElement('section');
  private readonly launcher = new Launcher({ toggle: () => this.handleClick(), intent: () => preload() });
  private panel: ParlorPanel | undefined;
  private loading: Promise<Chat> | undefined;
  private chat: Chat | undefined;
  private token: TokenProvider | undefined;
  private told: Pick<VisitorOptions, 'context' | 'answers'> = {};
  private isReady = false;
  private opened = false;
  private failed = false;

  /** What is going on. */
  get state(): ChatState {
    return this.chat?.state ?? 'idle';
  }

  /** Whether the panel is open. */
  get isOpen(): boolean {
    return this.opened;
  }

  /** Messages that the visitor has not seen. */
  get unread(): number {
    return this.chat?.unread ?? 0;
  }

  /**
   * The page's own texts, in the place of ours: by set, as in `ui/locales`. Where ours depends on something, a function, or a
   * text with that in braces. One whose name is not known is warned of, and nothing else.
   */
  get strings(): SiteStrings | undefined {
    return this.own;
  }

  set strings(strings: SiteStrings | undefined) {
    this.own = strings;
    import('./site-strings.ts').then(
      ({ putInto }) => {
        putInto(this);
        if (this.isReady) this.render();
      },
      // Ours will do.
      () => undefined,
    );
  }

  /** Opens the panel. Resolves when it can be used; never rejects: what fails is shown, and told as `parlor-error`. */
  async open(): Promise<void> {
    if (this.opened) return;
    this.opened = true;
    this.dispatchEvent(new ParlorPanelEvent('parlor-open'));
    await this.show();
  }

  /** Closes the panel. The conversation goes on. */
  close(): void {
    if (!this.opened) return;
    const hadFocus = this.panel !== undefined && this.shadowRoot?.activeElement === this.panel;
    this.opened = false;
    this.chat?.hide();
    this.render();
    if (hadFocus) this.launcher.element.focus();
    this.dispatchEvent(new ParlorPanelEvent('parlor-close'));
  }

  toggle(): void {
    if (this.opened) this.close();
    else void this.open();
  }

  /** Sends a message of the visitor's. Rejects with a `ParlorError`, as the SDK's `send` does. */
  async send(text: string): Promise<Delivered> {
    return (await this.load()).send(text);
  }

  /** Ends the conversation without asking. Rejects with a `ParlorError`, as the SDK's `end` does. */
  async end(): Promise<Delivered> {
    return (await this.load()).end();
  }

  /**
   * Says what the page knows of the visitor, and what they have answered before, to the agents of this conversation and the
   * next ones. Nobody vouches for it. Rejects as the SDK's `setContext` does, at the latest when there is a client.
   */
  async setContext(variables: PageVariables, answers?: readonly Answer[]): Promise<void> {
    this.told = { context: variables, ...(answers && { answers }) };
    await this.chat?.setContext(variables, answers);
  }

  /**
   * From here on the visitor is whom the site vouches for with `token`, or what it gives when it is asked: the same in every
   * browser. A conversation of this browser that goes on comes along. Left out, the visitor is anonymous again, and what the
   * other one saw goes with them. Rejects as the SDK's `identify` does, at the latest when there is a client: then what was
   * refused is told as `parlor-error`, and the chat goes on as it was.
   */
  async identify(token?: string | TokenProvider): Promise<void> {
    this.token = typeof token === 'string' ? () => token : token;
    if (!this.token) this.startOver();
    else await this.chat?.identify(this.token);
  }

  /**
   * Signs out of the chat: nothing of the visitor is left in this browser, and its other tabs follow at once. Who opens the
   * panel next is somebody new. Rejects as the SDK's `reset` does.
   */
  async reset(): Promise<void> {
    await (await this.load()).reset();
  }

  /** @internal */
  forgotten(chat: Chat): void {
    // Who has come since stays.
    if (chat !== this.chat) return;
    this.token = undefined;
    this.told = {};
    this.close();
    this.release();
    this.render();
  }

  /** @internal */
  mount(panel: ParlorPanel): void {
    this.panel = panel;
    this.region.prepend(panel);
    this.render();
  }

  /** @internal */
  chatChanged(): void {
    // Nobody needs a connection for a conversation that is over or never was.
    if (this.chat?.isIdle && !this.opened) this.chat.rest();
    this.render();
  }

  connectedCallback(): void {
    if (!this.isReady) this.build();
    const { strings } = this;
    // Set before this script was there, they are in the way.
    if (Reflect.deleteProperty(this, 'strings') && strings !== this.own) this.strings = strings;
    this.render();
    this.resume();
    addEventListener('storage', this.handleStorage);
  }

  disconnectedCallback(): void {
    removeEventListener('storage', this.handleStorage);
    // Frameworks move an element by taking it out and putting it in again.
    setTimeout(() => {
      if (this.isConnected) return;
      this.opened = false;
      this.release();
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === 'accent') this.style.setProperty('--parlor-accent', after);
    if (name === 'locale') this.lang = after ?? '';
    if (placeAttributes.some((attribute) => attribute === name)) this.startOver();
    if (this.isReady) this.render();
  }

  /** With another client, if there was one. */
  private startOver(): void {
    if (!this.chat) return;
    this.release();
    if (this.opened) void this.show();
  }

  private build(): void {
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tokenSheet + chatStyles);
    root.adoptedStyleSheets = [sheet];
    this.region.append(this.launcher.element, this.launcher.note);
    root.append(this.region);
    this.isReady = true;
    // After the page's own script that makes the element and listens to it.
    queueMicrotask(() => this.dispatchEvent(new ParlorPanelEvent('parlor-ready')));
  }

  private render(): void {
    this.words.listenTo(this);
    const { strings } = this.words;
    const name = this.label || strings.launcher;
    this.region.setAttribute('aria-label', strings.region);
    this.region.toggleAttribute('data-open', this.opened && this.panel !== undefined);
    if (this.panel) {
      this.panel.heading = name;
      this.panel.lang = this.lang;
    }
    this.launcher.update({
      name: this.unread > 0 ? `${name}, ${strings.unread(this.unread)}` : name,
      isOpen: this.opened,
      isBusy: this.opened && this.panel === undefined,
      unread: this.unread,
      problem: this.failed ? strings.notLoaded : '',
    });
  }

  private async show(): Promise<void> {
    this.failed = false;
    this.render();
    try {
      const chat = await this.load();
      if (this.opened) await chat.show();
    } catch {
      this.failed = true;
      this.opened = false;
      this.dispatchEvent(new ParlorErrorEvent('unavailable'));
    }
    this.render();
  }

  /** The chat: made once, until it is let go of. What can't be fetched is fetched again the next time. */
  private async load(): Promise<Chat> {
    this.loading ??= this.makeChat();
    try {
      return await this.loading;
    } catch (error) {
      this.loading = undefined;
      throw error;
    }
  }

  private async makeChat(): Promise<Chat> {
    const { Chat } = await import('./chat.ts');
    const { site, workstream, relayAddress: relay } = this;
    // What stands behind a # is between the page and its visitor.
    const page = (): string => location.href.split('#', 1)[0] ?? '';
    const { token, told } = this;
    // What a device has begun here may have to come along.
    const comesAlong = isRemembered(relay, site);
    const options = {
      ...told,
      relay,
      site,
      language: nearestLanguage(this),
      page,
      ...(workstream && { workstream }),
      ...(token && !comesAlong && { token }),
    };
    this.chat = new Chat(this, options, this.clientFactory);
    if (token && comesAlong) this.chat.identify(token).catch(() => undefined);
    this.render();
    return this.chat;
  }

  private release(): void {
    this.chat?.release();
    this.chat = undefined;
    this.loading = undefined;
    this.panel = undefined;
  }

  /** Takes up a conversation that this browser remembers, once the page has nothing better to do: storage is slow too. */
  private resume(): void {
    if ('requestIdleCallback' in window) requestIdleCallback(this.look, { timeout: 3_000 });
    else setTimeout(this.look, 200);
  }

  private handleClick(): void {
    if (this.opened && this.chat?.isJustLed) void this.chat.show();
    else this.toggle();
  }

  private readonly look = (): void => {
    if (!this.isConnected || !isRemembered(this.relayAddress, this.site)) return;
    this.load().then(
      (chat) => chat.connect(),
      () => undefined,
    );
  };

  /** The visitor has written the first message in another tab, or been signed out there. */
  private readonly handleStorage = ({ key, newValue }: StorageEvent): void => {
    if (key !== credentialKey(this.relayAddress, this.site)) return;
    if (this.chat) {
      if (newValue === null) this.chat.connect();
      // Whom the site vouches for takes along what this browser remembers when they come, not what begins elsewhere later.
    } else if (!this.token) this.look();
  };

  private get relayAddress(): string {
    return this.relay === '' ? new URL(import.meta.url).origin : new URL(this.relay, document.baseURI).href;
  }
}

/** Fetches what opening will need. What fails now is tried again then. */
const preload = (): void => {
  Promise.all([import('./chat.ts'), import('./parlor-panel.ts')]).catch(() => undefined);
};

const isRemembered = (relay: string, site: string): boolean => {
  try {
    return localStorage.getItem(credentialKey(relay, site)) !== null;
  } catch {
    return false;
  }
};

define('parlor-chat', ParlorChat);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-chat': ParlorChat;
  }
}
