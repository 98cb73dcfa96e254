/** The part of `<parlor-chat>` that is loaded when the visitor means to talk: client, panel, and what goes between them. */

import type { ConversationEvent } from '../core/conversation/vocabulary.ts';
import { type ErrorCode, isParlorError } from '../core/errors.ts';
import type { Delivered, VisitorSnapshot } from '../sdk/snapshots.ts';
import { createVisitorClient, type VisitorClient, type VisitorOptions } from '../sdk/visitor-client.ts';
import { phaseOf, type VisitorPhase } from '../sdk/visitor-phase.ts';
import { ParlorEndEvent, ParlorErrorEvent, ParlorMessageEvent, ParlorStartEvent } from './events.ts';
import { isIncoming, newsBetween, unreadAfter } from './news.ts';
import { type PanelAct, type PanelActEvent, panelParts } from './panel-acts.ts';
import type { ParlorPanel } from './parlor-panel.ts';
import { readSeen, type Seen, writeSeen } from './seen.ts';

/** Makes a client that is not connected yet. */
export type ClientFactory = (options: VisitorOptions) => VisitorClient;

/** What the root gives its chat. */
export interface ChatHost extends EventTarget {
  readonly site: string;
  readonly isOpen: boolean;
  /** Puts the panel where it belongs. */
  mount(panel: ParlorPanel): void;
  close(): void;
  /** State or unread count may have changed. */
  chatChanged(): void;
}

export class Chat {
  private readonly host: ChatHost;
  private readonly client: VisitorClient;
  private readonly unsubscribe: () => void;
  private snapshot: VisitorSnapshot;
  private panel: ParlorPanel | undefined;
  private seen: Seen | undefined;

  constructor(host: ChatHost, options: VisitorOptions, makeClient: ClientFactory = createVisitorClient) {
    this.host = host;
    this.client = makeClient(options);
    this.snapshot = this.client.getSnapshot();
    this.seen = readSeen(host.site);
    this.unsubscribe = this.client.subscribe(() => this.handleChange());
    document.addEventListener('visibilitychange', this.handleVisibility);
  }

  get state(): VisitorPhase {
    return phaseOf(this.snapshot);
  }

  /** Messages of others that the visitor has not seen. */
  get unread(): number {
    const { view } = this.snapshot;
    if (!view?.loaded || this.seen?.conversation !== view.conversation.id) return 0;
    return unreadAfter(view, this.seen.seq);
  }

  /** Nothing goes on: no conversation, or one that is over with nothing left unsent, and the panel was never opened. */
  get isIdle(): boolean {
    const { connection, view } = this.snapshot;
    if (this.panel !== undefined || connection.state !== 'live' || view?.pending.length) return false;
    return this.state === 'new' || this.state === 'ended';
  }

  connect(): void {
    this.client.connect();
  }

  /** Opens the panel, with the focus where the visitor can go on. */
  async show(): Promise<void> {
    this.client.connect();
    await import('./parlor-panel.ts');
    // Meanwhile it may have been closed, and even opened again.
    if (!this.host.isOpen) return;
    const panel = this.panel ?? this.makePanel();
    this.refresh();
    panel.open = true;
    this.markSeen();
    await panel.updateComplete;
    await panel.focusStart();
  }

  /** Closes the panel. A visitor who has written nothing needs no connection until it is opened again. */
  hide(): void {
    const { connection, view } = this.snapshot;
    if (this.panel) this.panel.open = false;
    if (connection.state === 'live' && view === undefined) this.client.close();
  }

  async send(text: string): Promise<Delivered> {
    this.client.connect();
    return this.client.send(text);
  }

  async end(): Promise<Delivered> {
    this.client.connect();
    return this.client.end();
  }

  /** Lets go of the connection and the panel. */
  release(): void {
    document.removeEventListener('visibilitychange', this.handleVisibility);
    this.unsubscribe();
    this.client.close();
    this.panel?.remove();
  }

  private makePanel(): ParlorPanel {
    const panel = document.createElement('parlor-panel');
    panel.setAttribute('exportparts', panelParts);
    panel.addEventListener('parlor-send', (event) => {
      event.stopPropagation();
      forgive(this.client.send(event.text));
    });
    panel.addEventListener('parlor-draft', (event) => event.stopPropagation());
    panel.addEventListener('parlor-resend', (event) => {
      event.stopPropagation();
      forgive(this.client.resend(event.id));
    });
    panel.addEventListener('parlor-discard', (event) => {
      event.stopPropagation();
      this.client.discard(event.id);
    });
    panel.addEventListener('parlor-earlier', (event) => {
      event.stopPropagation();
      void this.client.loadEarlier();
    });
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
      retry: () => client.connect(),
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

  private refresh(): void {
    if (this.panel) this.panel.snapshot = this.snapshot;
  }

  /** Takes everything as seen while the visitor looks; what was there before this tab, too. */
  private markSeen(): void {
    const { view } = this.snapshot;
    if (!view?.loaded || view.conversation.seq === 0) return;
    const { id: conversation, seq } = view.conversation;
    const looking = this.host.isOpen && document.visibilityState === 'visible';
    if (!looking && this.seen?.conversation === conversation) return;
    if (this.seen?.conversation === conversation && this.seen.seq === seq) return;
    this.seen = { conversation, seq };
    writeSeen(this.host.site, this.seen);
  }

  private readonly handleVisibility = (): void => {
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
