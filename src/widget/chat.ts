/** The part of `<parlor-chat>` that is loaded when the visitor means to talk: client, panel, and what goes between them. */

import type { Answer } from '../core/conversation/visitor-context.ts';
import type { ConversationEvent } from '../core/conversation/vocabulary.ts';
import { type ErrorCode, isParlorError } from '../core/errors.ts';
import { credentialKey } from '../sdk/credentials/credential-key.ts';
import type { TokenProvider } from '../sdk/credentials/visitor-token.ts';
import type { PageVariables } from '../sdk/page-context.ts';
import { broadcastSiblings, type Siblings } from '../sdk/siblings/siblings.ts';
import type { Delivered, VisitorSnapshot } from '../sdk/snapshots.ts';
import { createVisitorClient } from '../sdk/visitor-client.ts';
import type { VisitorOptions } from '../sdk/visitor-options.ts';
import { phaseOf, type VisitorPhase } from '../sdk/visitor-phase.ts';
import type { VisitorClient } from '../sdk/visitor-verbs.ts';
import { nearestLanguage } from '../ui/locales/languages.ts';
import { fetchWords } from '../ui/locales/visitors/rest.ts';
import { ParlorEndEvent, ParlorErrorEvent, ParlorMessageEvent, ParlorStartEvent } from './events.ts';
import { isIncoming, newsBetween, unreadAfter } from './news.ts';
import { type PanelAct, type PanelActEvent, panelParts } from './panel-acts.ts';
import type { ParlorPanel } from './parlor-panel.ts';
import { forgetSeen, keepSeen, keptSeen, type Seen } from './seen.ts';
import { readTabWord, spoken, type TabWord } from './tab-word.ts';

/** Makes a client that is not connected yet. */
export type ClientFactory = (options: VisitorOptions) => VisitorClient;

/** What the root gives its chat. */
export interface ChatHost extends HTMLElement {
  readonly site: string;
  readonly isOpen: boolean;
  /** Puts the panel where it belongs. */
  mount(panel: ParlorPanel): void;
  open(): unknown;
  close(): void;
  /** The visitor has been signed out: what this chat has shown is nobody's any more. */
  forgotten(chat: Chat): void;
  /** State or unread count may have changed. */
  chatChanged(): void;
}

/** Time in which nobody closes on purpose what another tab has opened, in milliseconds. */
const ledGraceMs = 1_000;

export class Chat {
  private readonly host: ChatHost;
  private readonly client: VisitorClient;
  private readonly unsubscribe: () => void;
  private snapshot: VisitorSnapshot;
  private panel: ParlorPanel | undefined;
  private seen: Seen | undefined;
  /** Nobody has looked: what was there before this tab is taken for seen, unless another tab knows better. */
  private isAssumed = false;
  private readonly tabs: Siblings;
  /** Whether the panel is open, as the tabs have agreed. */
  private agreed = false;
  /** Another tab has opened the panel: the visitor is not here. */
  private isLed = false;
  private ledAt = Number.NEGATIVE_INFINITY;
  private isResting = false;
  /** Whoever is signing in needs the connection. */
  private signingIn = 0;

  constructor(host: ChatHost, options: VisitorOptions, makeClient: ClientFactory = createVisitorClient) {
    this.host = host;
    this.client = makeClient({ ...options, signedOut: () => this.forget() });
    this.snapshot = this.client.getSnapshot();
    this.seen = keptSeen(host.site);
    this.unsubscribe = this.client.subscribe(() => this.handleChange());
    const { relay, site, workstream = '' } = options;
    this.tabs = broadcastSiblings(`${credentialKey(relay, site)}:${workstream}:widget`);
    document.addEventListener('visibilitychange', this.handleVisibility);
    addEventListener('pagehide', this.handleLeave);
    this.ask();
  }

  get state(): VisitorPhase | 'idle' {
    return this.isResting ? 'idle' : phaseOf(this.snapshot);
  }

  /** Messages of others that the visitor has not seen. */
  get unread(): number {
    const { view } = this.snapshot;
    if (!view?.loaded || this.isResting || this.seen?.conversation !== view.conversation.id) return 0;
    return unreadAfter(view, this.seen.seq);
  }

  /** Nothing goes on: no conversation, or one that is over with nothing left unsent, and the panel was never opened. */
  get isIdle(): boolean {
    const { connection, view } = this.snapshot;
    if (this.panel !== undefined || this.signingIn > 0 || connection.state !== 'live' || view?.pending.length)
      return false;
    return this.state === 'new' || this.state === 'ended';
  }

  /** Another tab has opened the panel a moment ago: a click on its way here was meant to do that. */
  get isJustLed(): boolean {
    return performance.now() - this.ledAt < ledGraceMs;
  }

  connect(): void {
    this.isResting = false;
    this.client.connect();
  }

  /** Lets go of the connection until something happens, here or in another tab. */
  rest(): void {
    this.isResting = true;
    this.client.close();
  }

  /** Opens the panel, with the focus where the visitor can go on. */
  async show(): Promise<void> {
    this.connect();
    this.agree(true);
    const { isLed } = this;
    this.isLed = false;
    const language = nearestLanguage(this.host);
    await Promise.all([import('./parlor-panel.ts'), fetchWords(language)]);
    // Meanwhile it may have been closed, and even opened again.
    if (!this.host.isOpen) return;
    const panel = this.panel ?? this.makePanel();
    this.refresh();
    // It asks for its words, then what is in it asks: they are here, and come in the order they are asked for.
    for (let asked = 0; asked < 2; asked += 1) {
      await panel.updateComplete;
      await fetchWords(language);
    }
    if (!this.host.isOpen) return;
    panel.open = true;
    this.markSeen();
    await panel.updateComplete;
    if (!isLed) await panel.focusStart();
  }

  /** Closes the panel. A visitor who has written nothing needs no connection until it is opened again. */
  hide(): void {
    const { connection, view } = this.snapshot;
    this.agree(false);
    if (this.panel) this.panel.open = false;
    if (connection.state === 'live' && view === undefined && this.signingIn === 0) this.client.close();
  }

  async send(text: string): Promise<Delivered> {
    this.connect();
    return this.client.send(text);
  }

  async end(): Promise<Delivered> {
    this.connect();
    return this.client.end();
  }

  setContext(variables: PageVariables, answers?: readonly Answer[]): Promise<void> {
    return this.client.setContext(variables, answers);
  }

  /** Goes on as whom the site vouches for. */
  async identify(token: TokenProvider): Promise<void> {
    this.isResting = false;
    this.signingIn += 1;
    try {
      await this.client.identify(token);
    } catch (error) {
      this.host.dispatchEvent(new ParlorErrorEvent(codeOf(error)));
      throw error;
    } finally {
      this.signingIn -= 1;
    }
  }

  /** Signs out, in every tab. */
  async reset(): Promise<void> {
    await this.client.reset();
  }

  /** Lets go of the connection and the panel. */
  release(): void {
    document.removeEventListener('visibilitychange', this.handleVisibility);
    removeEventListener('pagehide', this.handleLeave);
    this.tabs.close();
    this.unsubscribe();
    this.client.close();
    this.panel?.remove();
  }

  private makePanel(): ParlorPanel {
    const panel = document.createElement('parlor-panel');
    panel.setAttribute('exportparts', panelParts);
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
    panel.addEventListener('parlor-panel-act', this.handleAct);
    this.panel = panel;
    this.host.mount(panel);
    return panel;
  }

  private readonly handleAct = ({ act }: PanelActEvent): void => {
    const { client, host, panel } = this;
    if (panel) panel.problem = undefined;
    const acts: Readonly<Record<PanelAct, () => void>> = {
      minimise: () => host.close(),
      retry: () => this.connect(),
      'start-new': () => client.startNew(),
      end: () => void this.endAsked(),
    };
    acts[act]();
  };

  private async endAsked(): Promise<void> {
    const { panel } = this;
    if (!panel) return;
    panel.ending = true;
    panel.problem = await this.client.end().then(() => undefined, codeOf);
    panel.ending = false;
  }

  private handleChange(): void {
    const before = this.snapshot;
    this.snapshot = this.client.getSnapshot();
    this.refresh();
    this.markSeen();
    for (const event of newsBetween(before, this.snapshot)) this.tell(event);
    const { connection } = this.snapshot;
    if (connection.state === 'stopped' && before.connection !== connection) {
      this.host.dispatchEvent(new ParlorErrorEvent(connection.code));
    }
    this.host.chatChanged();
  }

  private forget(): void {
    forgetSeen(this.host.site);
    this.host.forgotten(this);
  }

  private refresh(): void {
    if (this.panel) this.panel.snapshot = this.snapshot;
  }

  /** Takes everything as seen while the visitor looks; what was there before this tab, too. */
  private markSeen(): void {
    const { view } = this.snapshot;
    if (!view?.loaded || view.conversation.seq === 0) return;
    const { id: conversation, seq } = view.conversation;
    const looking = this.host.isOpen && document.visibilityState === 'visible';
    if (looking) this.client.markRead();
    const { isAssumed, seen } = this;
    if (seen?.conversation === conversation && (!looking || (seen.seq === seq && !isAssumed))) return;
    this.isAssumed = !looking;
    this.takeSeen({ conversation, seq });
    if (looking) this.say({ seen: this.seen });
  }

  private takeSeen(seen: Seen): void {
    this.seen = seen;
    keepSeen(this.host.site, seen);
  }

  private say(word: TabWord): void {
    this.tabs.post(spoken(word));
  }

  /** Harmless while it listens: a page that comes back has to ask again. */
  private ask(): void {
    this.tabs.listen((word) => this.hear(readTabWord(word) ?? {}));
    this.say({ ask: true });
  }

  /** What another tab did is not told again. */
  private agree(open: boolean): void {
    if (open !== this.agreed) this.say({ open });
    this.agreed = open;
  }

  private hear({ ask, open, seen }: TabWord): void {
    const { host } = this;
    // Only what is open is worth an answer: a tab that has just been opened by its visitor stays so.
    if (ask) this.say({ ...(host.isOpen && { open: true }), seen: this.isAssumed ? undefined : this.seen });
    if (seen) this.hearSeen(seen);
    if (open === undefined) return;
    this.agreed = open;
    if (open === host.isOpen) return;
    this.isLed = open;
    if (open) {
      this.ledAt = performance.now();
      void host.open();
    } else host.close();
  }

  private hearSeen(seen: Seen): void {
    const { conversation, seq } = seen;
    const { connection, view } = this.snapshot;
    const shown = view?.conversation.id;
    // A conversation that this tab knows nothing of: there is something to connect for.
    if (shown !== conversation && connection.state === 'idle') this.connect();
    const isSame = this.seen?.conversation === conversation;
    if (isSame ? !this.isAssumed && seq <= (this.seen?.seq ?? 0) : this.seen && this.seen.conversation === shown)
      return;
    this.isAssumed = false;
    this.takeSeen(seen);
    this.host.chatChanged();
  }

  private readonly handleLeave = (): void => this.tabs.close();

  private readonly handleVisibility = (): void => {
    if (document.visibilityState === 'visible') this.ask();
    this.markSeen();
    this.host.chatChanged();
  };

  private tell(event: ConversationEvent): void {
    const conversation = this.snapshot.view?.conversation.id ?? '';
    switch (event.type) {
      case 'conversation.started':
        this.host.dispatchEvent(new ParlorStartEvent(conversation));
        break;
      case 'message.sent': {
        const type = isIncoming(event) ? 'parlor-message-received' : 'parlor-message-sent';
        const { id, text, at } = event;
        this.host.dispatchEvent(new ParlorMessageEvent(type, { conversation, id, text, at }));
        break;
      }
      case 'conversation.ended':
        this.host.dispatchEvent(new ParlorEndEvent({ conversation, by: event.by.kind, reason: event.reason }));
        break;
      default:
    }
  }
}

const codeOf = (error: unknown): ErrorCode => (isParlorError(error) ? error.code : 'internal');

/** A refused message shows its reason in the transcript: there is nobody else to tell. */
const forgive = (sending: Promise<unknown>): void => {
  sending.catch(() => undefined);
};
