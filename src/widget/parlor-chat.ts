/** `<parlor-chat>`: the chat in a page. */

import type { Answer } from '../core/conversation/visitor-context.ts';
import type { Availability } from '../sdk/availability.ts';
import type { TokenProvider } from '../sdk/credentials/visitor-token.ts';
import type { PageVariables } from '../sdk/page-context.ts';
import type { Delivered } from '../sdk/snapshots.ts';
import type { VisitorOptions } from '../sdk/visitor-options.ts';
import type { VisitorPhase } from '../sdk/visitor-phase.ts';
import { define } from '../ui/define.ts';
import { accentSheet, tokenSheet } from '../ui/styles/token-sheet.ts';
import { adopt, sheetOf } from './adopted-styles.ts';
import { advise } from './attribute-mistakes.ts';
import { isColour } from './attribute-values.ts';
import type { Chat, ChatHost, ClientFactory } from './chat.ts';
import { placeAttributes } from './chat-attributes.ts';
import { ChatWords } from './chat-words.ts';
import { ParlorErrorEvent, ParlorPanelEvent } from './events.ts';
import { whenSettled } from './in-time.ts';
import { Launcher } from './launcher.ts';
import { chatStyles, furtherChatStyles } from './parlor-chat.styles.ts';
import type { ParlorPanel } from './parlor-panel.ts';
import { isRemembered, keyOf, placeOf } from './place.ts';
import { preload } from './preload.ts';
import { rise } from './top-layer.ts';

/** `idle` until there is a client; then what the visitor's conversation is in. */
export type ChatState = 'idle' | VisitorPhase;

/**
 * A launcher at the edge of the page, and behind it a panel to talk to the site's agents.
 *
 * Only the launcher is loaded with the page. The rest follows when the visitor means to use it, or when this browser
 * remembers a conversation. Nothing is stored before the first message, but which invitations a tab has shown, where the
 * page has any.
 *
 * Looks follow the `color-scheme` of the page around it; `theme` overrides it. Further parts are those of the panel, and
 * further custom properties every colour of `ui/styles/tokens.ts`.
 *
 * @tagname parlor-chat
 *
 * @fires {ParlorPanelEvent} parlor-ready - The element can be used.
 * @fires {ParlorPanelEvent} parlor-open - The panel opens.
 * @fires {ParlorPanelEvent} parlor-close - The panel closes; the conversation goes on.
 * @fires {ParlorStartEvent} parlor-start - The visitor has started a conversation.
 * @fires {ParlorQueuedEvent} parlor-queued - The visitor waits for an agent, or stands elsewhere in the queue.
 * @fires {ParlorAgentJoinedEvent} parlor-agent-joined - Somebody of the site has come into the conversation.
 * @fires {ParlorMessageEvent} parlor-message-sent - The relay has the visitor's message.
 * @fires {ParlorMessageEvent} parlor-message-received - Somebody else's message has arrived.
 * @fires {ParlorUnreadEvent} parlor-unread - The number of messages that the visitor has not seen has changed.
 * @fires {ParlorEndEvent} parlor-end - The conversation is over, with who ended it.
 * @fires {ParlorErrorEvent} parlor-error - The chat can't go on, or not as whom the page has named, with the code of why.
 *
 * @slot launcher-icon - Instead of the speech bubble on the launcher: a drawing of 26 × 26 px.
 * @slot header - Instead of picture, title and status at the top of the panel; there when it is opened first.
 *
 * @csspart launcher - The button at the edge of the page.
 * @csspart badge - The number of unread messages on it.
 * @csspart invitation - An invitation to talk, beside it.
 *
 * @cssprop [--parlor-accent=#0d6b5a] - Colour of launcher, buttons and the visitor's messages. What stands on it is
 *   black or white, whichever is more readable.
 * @cssprop --parlor-on-accent - That colour, if the choice should be another.
 * @cssprop [--parlor-radius=16px] - Corner of the panel; the others follow.
 * @cssprop --parlor-font - Font family; the system's by default.
 * @cssprop --parlor-shadow - Shadow of the panel, where it floats.
 * @cssprop [--parlor-offset-inline=20px] - Distance from the edge at the side.
 * @cssprop [--parlor-offset-block=20px] - Distance from the edge below.
 * @cssprop [--parlor-launcher-size=56px] - Width and height of the launcher.
 * @cssprop [--parlor-panel-width=384px] - Width of the panel.
 * @cssprop [--parlor-panel-height=640px] - Height of the panel, as far as the window has it.
 * @cssprop [--parlor-layer=2147483000] - Its `z-index`.
 */
export class ParlorChat extends ChatWords implements ChatHost {
  /** Makes the client, in place of the SDK. Set it before the panel is opened for the first time. */
  clientFactory: ClientFactory | undefined;

  readonly #region = document.createElement('section');
  readonly #launcher = new Launcher({
    toggle: () => this.#handleClick(),
    intent: () => {
      this.dress();
      preload(this);
    },
  });
  #panel: ParlorPanel | undefined;
  #loading: Promise<Chat> | undefined;
  #chat: Chat | undefined;
  #token: TokenProvider | undefined;
  #agreed: string | undefined;
  #told: Pick<VisitorOptions, 'context' | 'answers'> = {};
  #isReady = false;
  #opened = false;
  /** @internal Whether the visitor can see an open panel. */
  isInView = true;
  /** @internal What the console was told of this element. */
  advised?: Set<string>;
  /** @internal Ends the watch over an element in the page. */
  unwatch?: () => void;
  #failed = false;
  #furtherStyles: CSSStyleSheet | undefined;

  /** What is going on. */
  get state(): ChatState {
    return this.#chat?.state ?? 'idle';
  }

  /** Whether the panel is open. */
  get isOpen(): boolean {
    return this.#opened;
  }

  /** Messages that the visitor has not seen. */
  get unread(): number {
    return this.#chat?.unread ?? 0;
  }

  /** Opens the panel. Resolves when it can be used; never rejects: what fails is shown, and told as `parlor-error`. */
  async open(): Promise<void> {
    if (!this.#opened) {
      this.#opened = true;
      this.dispatchEvent(new ParlorPanelEvent('parlor-open'));
    } else if (this.layout !== 'inline') return;
    await this.#show();
  }

  /** Closes the panel, and leaves a conversation that is over: opened again, there is nothing of it. One that goes on, does. */
  close(): void {
    this.minimise();
    this.#chat?.leave();
  }

  /** Hides the panel; all that is in it stays as it is. A panel in the page stays where it is. */
  minimise(): void {
    if (!this.#opened || this.layout === 'inline') return;
    const hadFocus = this.#panel !== undefined && this.shadowRoot?.activeElement === this.#panel;
    this.#opened = false;
    this.#chat?.hide();
    this.render();
    if (hadFocus) this.#launcher.element.focus();
    this.dispatchEvent(new ParlorPanelEvent('parlor-close'));
  }

  /** Opens the panel, or minimises it. */
  toggle(): void {
    if (this.#opened) this.minimise();
    else void this.open();
  }

  /**
   * Opens the panel and starts a conversation before the visitor has written anything; one that goes on, goes on. What the
   * page knows of the visitor is said as by `setContext`. Rejects with a `ParlorError`, as the SDK's `start` does.
   */
  async start({ context, answers }: Pick<VisitorOptions, 'context' | 'answers'> = {}): Promise<void> {
    const chat = await this.#load();
    if (context || answers) await this.setContext(context ?? {}, answers);
    void this.open();
    await chat.start();
  }

  /** Whether a conversation can begin now. Nothing is connected or stored for it. Rejects as the SDK's `availabilityOf`. */
  async availability(): Promise<Availability> {
    return (await import('../sdk/availability.ts')).availabilityOf(placeOf(this));
  }

  /** Sends a message of the visitor's. Rejects with a `ParlorError`, as the SDK's `send` does. */
  async send(text: string): Promise<Delivered> {
    return (await this.#load()).send(text);
  }

  /** Ends the conversation without asking. Rejects with a `ParlorError`, as the SDK's `end` does. */
  async end(): Promise<Delivered> {
    return (await this.#load()).end();
  }

  /**
   * Says what the page knows of the visitor, and what they have answered before, to the agents of this conversation and the
   * next ones. Nobody vouches for it. Rejects as the SDK's `setContext` does, at the latest when there is a client.
   */
  async setContext(variables: PageVariables, answers?: readonly Answer[]): Promise<void> {
    this.#told = { context: variables, ...(answers && { answers }) };
    await this.#chat?.client.setContext(variables, answers);
  }

  /**
   * The visitor has agreed to this version of the site’s notice, in the page; left out, they have not. As the SDK’s `consent`:
   * said with every conversation that this page starts, and kept nowhere.
   */
  consent(version?: string): void {
    this.#agreed = version;
    this.#chat?.client.consent(version);
  }

  /**
   * From here on the visitor is whom the site vouches for with `token`, or what it gives when it is asked: the same in every
   * browser. A conversation of this browser that goes on comes along. Left out, the visitor is anonymous again, and what the
   * other one saw goes with them. Rejects as the SDK's `identify` does, at the latest when there is a client: then what was
   * refused is told as `parlor-error`, and the chat goes on as it was.
   */
  async identify(token?: string | TokenProvider): Promise<void> {
    this.#token = typeof token === 'string' ? () => token : token;
    if (!this.#token) this.#startOver();
    else await this.#chat?.identify(this.#token);
  }

  /**
   * Signs out of the chat: nothing of the visitor is left in this browser, and its other tabs follow at once. Who opens the
   * panel next is somebody new. Rejects as the SDK's `reset` does.
   */
  async reset(): Promise<void> {
    await (await this.#load()).reset();
  }

  /** @internal */
  forgotten(chat: Chat): void {
    // Who has come since stays.
    if (chat !== this.#chat) return;
    this.#token = undefined;
    this.#told = {};
    this.#agreed = undefined;
    this.minimise();
    this.#startOver();
    this.render();
  }

  /** @internal */
  look(isInView: boolean): void {
    this.isInView = isInView;
    this.#chat?.look();
  }

  /** @internal Takes on the looks of what is not there with the page. */
  dress(): void {
    this.#furtherStyles ??= sheetOf(tokenSheet + furtherChatStyles);
    adopt(this, this.#furtherStyles);
  }

  /** @internal */
  mount(panel: ParlorPanel): void {
    this.#panel = panel;
    this.#region.prepend(panel);
    this.render();
  }

  /** @internal */
  chatChanged(): void {
    // Nobody needs a connection for a conversation that is over or never was.
    if (this.#chat?.isIdle && !this.#opened) this.#chat.rest();
    this.render();
  }

  connectedCallback(): void {
    if (!this.#isReady) this.#build();
    this.takeStrings();
    this.render();
    // Before the first frame with it is drawn: what has to rise is never seen elsewhere.
    requestAnimationFrame(this.#settleIn);
    whenSettled(this.#remember);
    this.#settle();
  }

  disconnectedCallback(): void {
    removeEventListener('storage', this.#handleStorage);
    // Frameworks move an element by taking it out and putting it in again.
    setTimeout(() => {
      if (this.isConnected) return;
      this.#opened = false;
      this.#release();
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === 'accent') this.style.setProperty('--parlor-accent', after && isColour(after) ? after : null);
    if (name === 'locale') this.lang = after ?? '';
    if (name === 'invitations' && after)
      import('./invitations.ts').then(
        ({ invite }) => invite(this),
        () => undefined,
      );
    if (placeAttributes.some((attribute) => attribute === name)) this.#startOver();
    if (!this.#isReady) return;
    if (name === 'layout') {
      this.#opened = false;
      this.#release();
      this.#settle();
    }
    this.render();
    advise(this);
  }

  /** In the page, the panel is there without a click. */
  #settle(): void {
    if (this.layout === 'inline' && this.isConnected)
      import('./inline.ts').then(({ showInView }) => showInView(this), this.#fail);
  }

  /** With another client, if there was one. */
  #startOver(): void {
    if (!this.#chat) return;
    this.#release();
    if (this.#opened) void this.#show();
  }

  #build(): void {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheetOf(accentSheet + chatStyles)];
    this.#region.append(this.#launcher.element);
    root.append(this.#region);
    this.#isReady = true;
    // After the page's own script that makes the element and listens to it.
    queueMicrotask(() => this.dispatchEvent(new ParlorPanelEvent('parlor-ready')));
  }

  protected render(): void {
    this.words.listenTo(this);
    const { strings } = this.words;
    const name = this.label || strings.launcher;
    if (this.#chat || this.#opened || this.#failed) this.dress();
    this.#region.setAttribute('aria-label', strings.region);
    this.#region.toggleAttribute('data-open', this.#opened && this.#panel !== undefined);
    if (this.#panel) {
      this.#panel.heading = name;
      this.#panel.lang = this.lang;
    }
    this.#launcher.update({
      name: this.unread > 0 ? `${name}, ${strings.unread(this.unread)}` : name,
      isOpen: this.#opened,
      isBusy: this.#opened && this.#panel === undefined,
      unread: this.unread,
      problem: this.#failed ? strings.notLoaded : '',
    });
  }

  async #show(): Promise<void> {
    this.#failed = false;
    this.render();
    try {
      const chat = await this.#load();
      if (this.#opened) await chat.show();
    } catch {
      this.#fail();
    }
    this.render();
  }

  readonly #fail = (): void => {
    this.#failed = true;
    this.#opened = false;
    this.dispatchEvent(new ParlorErrorEvent('unavailable'));
    this.render();
  };

  /** The chat: made once, until it is let go of. What can't be fetched is fetched again the next time. */
  async #load(): Promise<Chat> {
    this.#loading ??= this.#makeChat();
    try {
      return await this.#loading;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }

  async #makeChat(): Promise<Chat> {
    const { Chat } = await import('./chat.ts');
    // What stands behind a # is between the page and its visitor.
    const page = (): string => location.href.split('#', 1)[0] ?? '';
    const token = this.#token;
    const comesAlong = isRemembered(this);
    const options = { ...this.#told, ...placeOf(this), page, ...(token && !comesAlong && { token }) };
    this.#chat = new Chat(this, options, this.clientFactory);
    if (this.#agreed !== undefined) this.#chat.client.consent(this.#agreed);
    if (token && comesAlong) this.#chat.identify(token).catch(noMatter);
    this.render();
    return this.#chat;
  }

  #release(): void {
    this.#chat?.release();
    this.#chat = undefined;
    this.#loading = undefined;
    this.#panel = undefined;
  }

  #handleClick(): void {
    if (this.#opened && this.#chat?.isJustLed) void this.#chat.show();
    else this.toggle();
  }

  readonly #settleIn = (): void => {
    if (!this.isConnected) return;
    if (this.layout !== 'inline') rise(this.#region);
    advise(this);
  };

  /** Takes up a conversation that this browser remembers. To touch storage is slow, and so is to listen to it. */
  readonly #remember = (): void => {
    if (!this.isConnected) return;
    this.#launcher.feelTouch();
    addEventListener('storage', this.#handleStorage);
    this.#takeUp();
  };

  #takeUp(): void {
    if (!isRemembered(this)) return;
    this.#load().then((chat) => chat.connect(), noMatter);
  }

  /** The visitor has written the first message in another tab, or been signed out there. */
  readonly #handleStorage = ({ key, newValue }: StorageEvent): void => {
    if (key !== keyOf(this)) return;
    if (this.#chat) {
      if (newValue === null) this.#chat.connect();
      // Whom the site vouches for takes along what this browser remembers when they come, not what begins elsewhere later.
    } else if (!this.#token) this.#takeUp();
  };
}

const noMatter = (): void => undefined;

define('parlor-chat', ParlorChat);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-chat': ParlorChat;
  }
}
