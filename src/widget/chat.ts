/** The part of `<parlor-chat>` that is loaded when the visitor means to talk: client, panel, and what goes between them. */

import { type ErrorCode, isParlorError } from '../core/errors.ts';
import { credentialKey } from '../sdk/credentials/credential-key.ts';
import type { TokenProvider } from '../sdk/credentials/visitor-token.ts';
import type { Delivered, VisitorSnapshot } from '../sdk/snapshots.ts';
import { createVisitorClient } from '../sdk/visitor-client.ts';
import type { VisitorOptions } from '../sdk/visitor-options.ts';
import { phaseOf, type VisitorPhase } from '../sdk/visitor-phase.ts';
import type { VisitorClient } from '../sdk/visitor-verbs.ts';
import { surroundingsOf } from '../ui/locales/languages.ts';
import { fetchWords } from '../ui/locales/visitors/rest.ts';
import { adopt, sheetOf } from './adopted-styles.ts';
import type { Attention } from './attention.ts';
import { ParlorErrorEvent } from './events.ts';
import { launcherStyles } from './launcher.styles.ts';
import { unreadAfter } from './news.ts';
import { type PanelAct, type PanelActEvent, panelParts } from './panel-acts.ts';
import { panelPlaceStyles } from './panel-place.styles.ts';
import type { ParlorPanel } from './parlor-panel.ts';
import { forgetSeen, keepSeen, keptSeen, type Seen } from './seen.ts';
import type { Tabs } from './tabs.ts';
import type { Moment } from './telling.ts';

/** Makes a client that is not connected yet. */
export type ClientFactory = (options: VisitorOptions) => VisitorClient;

/** What the root gives its chat. */
export interface ChatHost extends HTMLElement {
  readonly isOpen: boolean;
  readonly site: string;
  readonly unread: number;
  /** Whether the panel is where the visitor sees it, if it is open. */
  readonly isInView: boolean;
  /** `inline`: the panel stands in the page, and is always open. */
  readonly layout: 'floating' | 'inline';
  /** Puts the panel where it belongs. */
  mount(panel: ParlorPanel): void;
  open(): unknown;
  minimise(): void;
  /** The visitor has been signed out: what this chat has shown is nobody's any more. */
  forgotten(chat: Chat): void;
  /** State or unread count may have changed. */
  chatChanged(): void;
}

export class Chat {
  readonly #host: ChatHost;
  /** For what needs no connection. */
  readonly client: VisitorClient;
  readonly #unsubscribe: () => void;
  readonly #place: string;
  #snapshot: VisitorSnapshot;
  #panel: ParlorPanel | undefined;
  #seen: Seen | undefined;
  /** Nobody has looked: what was there before this tab is taken for seen, unless another tab knows better. */
  #isAssumed = false;
  /** What the page has still to be told: the first of these it knows. */
  readonly #moments: Moment[] = [];
  readonly #tabsName: string;
  #tabs: Tabs | undefined;
  #isReleased = false;
  #isResting = false;
  /** Loaded with the first message that comes. */
  #attention: Promise<Attention> | undefined;
  /** Whoever is signing in needs the connection. */
  #signingIn = 0;

  constructor(host: ChatHost, options: VisitorOptions, makeClient: ClientFactory = createVisitorClient) {
    this.#host = host;
    adopt(host, launcherLooks);
    this.client = makeClient({ ...options, signedOut: () => this.#forget() });
    const { relay, site, workstream = '' } = options;
    this.#place = `${site}:${workstream}`;
    this.#snapshot = this.client.getSnapshot();
    this.#moments.push({ snapshot: this.#snapshot, unread: 0 });
    this.#seen = keptSeen(this.#place);
    this.#unsubscribe = this.client.subscribe(() => this.#handleChange());
    this.#tabsName = `${credentialKey(relay, site)}:${workstream}:widget`;
    document.addEventListener('visibilitychange', this.#handleVisibility);
    addEventListener('pagehide', this.#handleLeave);
    this.#ask();
  }

  get state(): VisitorPhase | 'idle' {
    return this.#isResting ? 'idle' : phaseOf(this.#snapshot);
  }

  /** Messages of others that the visitor has not seen. */
  get unread(): number {
    const { view } = this.#snapshot;
    if (!view?.loaded || this.#isResting || this.#seen?.conversation !== view.conversation.id) return 0;
    return unreadAfter(view, this.#seen.seq);
  }

  /** Nothing goes on: no conversation, or one that is over with nothing left unsent, and the panel was never opened. */
  get isIdle(): boolean {
    const { connection, view } = this.#snapshot;
    if (this.#panel !== undefined || this.#signingIn > 0 || connection.state !== 'live' || view?.pending.length)
      return false;
    return this.state === 'new' || this.state === 'ended';
  }

  /** Another tab has opened the panel a moment ago: a click on its way here was meant to do that. */
  get isJustLed(): boolean {
    return this.#tabs?.isJustLed === true;
  }

  connect(): void {
    this.#isResting = false;
    this.client.connect();
  }

  /** Lets go of the connection until something happens, here or in another tab. */
  rest(): void {
    this.#isResting = true;
    this.client.close();
  }

  /** Opens the panel, with the focus where the visitor can go on. */
  async show(): Promise<void> {
    this.connect();
    this.#tabs?.agree(true);
    const isLed = this.#tabs?.arrive();
    const { language } = surroundingsOf(this.#host);
    await Promise.all([import('./parlor-panel.ts'), fetchWords(language)]);
    // Meanwhile it may have been closed, and even opened again.
    if (!this.#host.isOpen) return;
    // Nobody has asked for a panel that comes with its page.
    const isUnasked = isLed || (this.#isInline && this.#panel === undefined);
    const panel = this.#panel ?? this.#makePanel();
    this.#refresh();
    // It asks for its words, then what is in it asks: they are here, and come in the order they are asked for.
    for (let asked = 0; asked < 2; asked += 1) {
      await panel.updateComplete;
      await fetchWords(language);
    }
    if (!this.#host.isOpen) return;
    panel.open = true;
    this.look();
    await panel.updateComplete;
    if (!isUnasked) await panel.focusStart();
  }

  /** Closes the panel. A visitor who has written nothing needs no connection until it is opened again. */
  hide(): void {
    const { connection, view } = this.#snapshot;
    this.#tabs?.agree(false);
    if (this.#panel) this.#panel.open = false;
    if (connection.state === 'live' && view === undefined && this.#signingIn === 0) this.client.close();
  }

  /** Leaves a conversation behind that is over, unless something in it was not sent. */
  leave(): void {
    if (this.state === 'ended' && !this.#snapshot.view?.pending.length) this.client.startNew();
  }

  /** Whether the panel can be seen has changed. */
  look(): void {
    this.#markSeen();
    this.#tell();
  }

  async start(): Promise<void> {
    this.connect();
    this.leave();
    await this.client.start();
  }

  async send(text: string): Promise<Delivered> {
    this.connect();
    return this.client.send(text);
  }

  async end(): Promise<Delivered> {
    this.connect();
    return this.client.end();
  }

  /** Goes on as whom the site vouches for. */
  async identify(token: TokenProvider): Promise<void> {
    this.#isResting = false;
    this.#signingIn += 1;
    try {
      await this.client.identify(token);
    } catch (error) {
      this.#host.dispatchEvent(new ParlorErrorEvent(codeOf(error)));
      throw error;
    } finally {
      this.#signingIn -= 1;
    }
  }

  /** Signs out, in every tab. */
  async reset(): Promise<void> {
    await this.client.reset();
  }

  /** Lets go of the connection and the panel. */
  release(): void {
    document.removeEventListener('visibilitychange', this.#handleVisibility);
    removeEventListener('pagehide', this.#handleLeave);
    this.#isReleased = true;
    this.#tabs?.close();
    this.#unsubscribe();
    this.client.close();
    this.#attention?.then(
      (attention) => attention.close(),
      () => undefined,
    );
    this.#panel?.remove();
  }

  #makePanel(): ParlorPanel {
    const panel = document.createElement('parlor-panel');
    panel.setAttribute('exportparts', panelParts);
    panel.inline = this.#isInline;
    adopt(this.#host, panelPlace);
    if (hasHeader(this.#host)) panel.append(headerSlot());
    // What people do here is not the page's to hear.
    const on = <T extends keyof HTMLElementEventMap>(type: T, act?: (event: HTMLElementEventMap[T]) => void): void =>
      panel.addEventListener(type, (event) => {
        event.stopPropagation();
        act?.(event);
      });
    on('parlor-send', ({ text }) => forgive(this.client.send(text)));
    on('parlor-draft');
    on('parlor-resend', ({ id }) => forgive(this.client.resend(id)));
    on('parlor-discard', ({ id }) => this.client.discard(id));
    on('parlor-earlier', () => void this.client.loadEarlier());
    on('parlor-consent', ({ version }) => this.client.consent(version));
    on('parlor-panel-deed', ({ deed }) => void deed(this.client));
    panel.addEventListener('parlor-panel-act', this.#handleAct);
    this.#panel = panel;
    this.#host.mount(panel);
    return panel;
  }

  readonly #handleAct = ({ act }: PanelActEvent): void => {
    const { client } = this;
    if (this.#panel) this.#panel.problem = undefined;
    const acts: Readonly<Record<PanelAct, () => void>> = {
      minimise: () => this.#host.minimise(),
      retry: () => this.connect(),
      'start-new': () => client.startNew(),
      end: () => void this.#endAsked(),
    };
    acts[act]();
  };

  async #endAsked(): Promise<void> {
    const panel = this.#panel;
    if (!panel) return;
    panel.ending = true;
    panel.problem = await this.client.end().then(() => undefined, codeOf);
    panel.ending = false;
  }

  #handleChange(): void {
    this.#snapshot = this.client.getSnapshot();
    this.#refresh();
    this.#markSeen();
    this.#tell();
  }

  /** What the page hears of it is loaded meanwhile; if it can't be, it is told with the next change. */
  #tell(): void {
    const { unread } = this;
    this.#moments.push({ snapshot: this.#snapshot, unread });
    import('./telling.ts')
      .then(({ tell }) => tell(this.#host, this.#moments, (id) => this.#callAttention(id)))
      .catch(() => undefined);
    this.#host.chatChanged();
  }

  #forget(): void {
    forgetSeen(this.#place, this.#host.site);
    this.#host.forgotten(this);
  }

  #refresh(): void {
    if (this.#panel) this.#panel.snapshot = this.#snapshot;
  }

  /** Takes everything as seen while the visitor looks; what was there before this tab, too. */
  #markSeen(): void {
    const { view } = this.#snapshot;
    if (!view?.loaded || view.conversation.seq === 0) return;
    const { id: conversation, seq } = view.conversation;
    const { isInView, isOpen } = this.#host;
    const looking = isOpen && isInView && document.visibilityState === 'visible';
    if (looking) this.client.markRead();
    const seen = this.#seen;
    if (seen?.conversation === conversation && (!looking || (seen.seq === seq && !this.#isAssumed))) return;
    this.#isAssumed = !looking;
    this.#takeSeen({ conversation, seq });
    if (looking) this.#tabs?.seen();
  }

  #takeSeen(seen: Seen): void {
    this.#seen = seen;
    keepSeen(this.#place, seen);
  }

  /** Asks the other tabs; they are first told of this one when what tells them is there. */
  #ask(): void {
    if (this.#tabs) return this.#tabs.ask();
    const ports = {
      host: this.#host,
      seen: () => (this.#isAssumed ? undefined : this.#seen),
      heard: (seen: Seen) => this.#hearSeen(seen),
    };
    import('./tabs.ts').then(
      ({ Tabs }) => {
        if (!this.#isReleased) this.#tabs ??= new Tabs(this.#tabsName, ports);
      },
      // It is asked for again when the visitor is back in this tab.
      () => undefined,
    );
  }

  #hearSeen(seen: Seen): void {
    const { conversation, seq } = seen;
    const { connection, view } = this.#snapshot;
    const shown = view?.conversation.id;
    // A conversation that this tab knows nothing of: there is something to connect for.
    if (shown !== conversation && connection.state === 'idle') this.connect();
    const isSame = this.#seen?.conversation === conversation;
    if (isSame ? !this.#isAssumed && seq <= (this.#seen?.seq ?? 0) : this.#seen && this.#seen.conversation === shown)
      return;
    this.#isAssumed = false;
    this.#takeSeen(seen);
    this.#tell();
  }

  readonly #handleLeave = (): void => this.#tabs?.close();

  readonly #handleVisibility = (): void => {
    if (document.visibilityState === 'visible') this.#ask();
    this.look();
  };

  #callAttention(message: string): void {
    this.#attention ??= import('./attention.ts').then(({ Attention }) => new Attention(this.#host));
    this.#attention.then(
      (attention) => attention.heard(message),
      // It is asked for again with the next one.
      () => {
        this.#attention = undefined;
      },
    );
  }

  get #isInline(): boolean {
    return this.#host.layout === 'inline';
  }
}

/** What its launcher takes on as soon as this is here. */
export const launcherLooks = sheetOf(launcherStyles);

const panelPlace = sheetOf(panelPlaceStyles);

const codeOf = (error: unknown): ErrorCode => (isParlorError(error) ? error.code : 'internal');

/** A refused message shows its reason in the transcript: there is nobody else to tell. */
const forgive = (sending: Promise<unknown>): void => {
  sending.catch(() => undefined);
};

/** What the page puts into the header takes the place of picture and title. */
const hasHeader = (host: Element): boolean => host.querySelector(':scope > [slot=header]') !== null;

const headerSlot = (): HTMLSlotElement =>
  Object.assign(document.createElement('slot'), { name: 'header', slot: 'header' });
