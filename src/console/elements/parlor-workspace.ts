/** `<parlor-workspace>`: the desk of somebody who is signed in: panel, offers, and Home or the session in front. Rules S1–S3 (in part). */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AgentRow } from '../../core/presence/agent-state.ts';
import type { ConversationView } from '../../sdk/snapshots.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { base } from '../../ui/styles/base.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { abilities } from '../abilities.ts';
import { ActEvent, type DeskAct } from '../acts.ts';
import { MediaController } from '../controllers/media-controller.ts';
import { OnlineController } from '../controllers/online-controller.ts';
import { RoomController } from '../controllers/room-controller.ts';
import { ShortcutsController } from '../controllers/shortcuts-controller.ts';
import { TurnsController } from '../controllers/turns-controller.ts';
import type { DeskView } from '../desk.ts';
import { draftOf, focusedConversation, inFront, sessionInFront, showingOf, unreadCount } from '../desk-state.ts';
import { workItemsTemplate } from '../home/work-items-template.ts';
import { type Link, linkOf } from '../link.ts';
import { AlertingController } from '../notifications/alerting-controller.ts';
import { TabController } from '../notifications/tab-controller.ts';
import type { ParlorOffers } from '../offers/parlor-offers.ts';
import { PaletteController } from '../palette/palette-controller.ts';
import { homePlaceOf, type Place, placesBesideHome, placesFor } from '../places.ts';
import type { Preferences } from '../preferences.ts';
import type { ParlorAccount } from '../presence/parlor-account.ts';
import { isSameSession, listedSessions, type RecordSession } from '../session-list.ts';
import { bothSidesPx } from '../showing.ts';
import { isJoined } from '../talk/beside.ts';
import { workspaceStyles } from './parlor-workspace.styles.ts';
import './parlor-connection-note.ts';
import './parlor-desk-notes.ts';
import './parlor-place.ts';
import '../home/parlor-not-sent.ts';
import '../notifications/parlor-toasts.ts';
import '../records/parlor-record-session.ts';
import '../offers/parlor-offers.ts';
import '../presence/parlor-account.ts';
import '../presence/parlor-presence-alert.ts';
import '../session/parlor-session.ts';
import '../panel/parlor-closing.ts';
import '../panel/parlor-session-panel.ts';

/**
 * Every session is in the page, stacked; only the one in front can be seen and reached. The others are drawn one after the
 * other when there is time, and stay. What is offered has a place of its
 * own beside them, so that it neither covers nor moves what somebody is about to press.
 */
export class ParlorWorkspace extends ParlorElement {
  static override styles = [tokens, base, workspaceStyles];

  @property({ attribute: false }) view: DeskView | undefined;

  /** Address of the desk's service worker; undefined where there is none. */
  @property({ attribute: false }) worker: string | undefined;

  /** Undefined where the page does not ask for them. */
  @property({ attribute: false }) preferences: Preferences | undefined;

  /** Whether the session panel shows icons only. */
  @property({ type: Boolean, reflect: true }) compact = false;

  @query('parlor-offers') private readonly offers!: ParlorOffers | null;

  @query('parlor-account') private readonly account!: ParlorAccount | null;

  @query('parlor-toasts') private readonly toasts!: HTMLElement | null;

  @query('.stack') private readonly stack!: HTMLElement | null;

  private readonly isTablet = new MediaController(this, '(width < 900px)');

  private readonly isPhone = new MediaController(this, '(width < 600px)');

  private readonly online = new OnlineController(this);

  private readonly turns = new TurnsController(this);

  private readonly alerting = new AlertingController(this, {
    view: () => this.view,
    worker: () => this.worker,
    lead: () => this.toWhatWaits(),
  });

  private readonly palette = new PaletteController(this, {
    standing: () => {
      const { view, preferences, compact: isCompact } = this;
      const isMuted = this.alerting.state?.own.muted;
      return view && { view, preferences, places: placesBesideHome(view.client), isCompact, isMuted };
    },
    isConnected: () => this.view !== undefined && linkOf(this.view.client, this.online.isOnline) === 'live',
    lead: (to) => (to === 'next-unread' ? this.toUnread() : this.account?.show(to)),
    toFront: () => this.toFront(),
  });

  constructor() {
    super();
    new ShortcutsController(this, {
      search: () => void this.palette.open(),
      session: (digit) => this.bringToFront(digit),
      home: () => this.act({ do: 'focus' }),
      'next-unread': () => this.toUnread(),
      close: () => this.askToClose(),
      minimise: () => this.minimise(),
      offer: () => this.toWhatWaits(),
      accept: () => this.offers?.answer('accept') ?? false,
      decline: () => this.offers?.answer('decline') ?? false,
    });
    new TabController(this, () => this.view);
    new RoomController(
      this,
      () => this.stack,
      bothSidesPx,
      (isNarrow) => this.act({ do: 'lay-out', layout: { isNarrow } }),
    );
  }

  protected override willUpdate(): void {
    const isCollapsed = this.view?.desk.layout.isPanelCollapsed ?? this.isTablet.matches;
    this.compact = this.isPhone.matches || isCollapsed;
  }

  // Who goes to a session goes there to write, and who is sent Home must not lose the keyboard; on a touch screen, though,
  // the focus would open a keyboard over half of it.
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('view');
    // Where the admin has Home show something else, nobody has gone anywhere.
    const home = this.view && homePlaceOf(this.view.client);
    if (before === undefined || frontOf(before, home) === frontOf(this.view, home)) return;
    if (matchMedia('(pointer: coarse)').matches) return;
    this.toFront();
  }

  protected override render(): unknown {
    if (!this.view) return nothing;
    const { client, desk } = this.view;
    const link = linkOf(client, this.online.isOnline);
    const { connection, sessions } = client;
    const shown = inFront(desk, client);
    const front = sessionInFront(desk, sessions);
    const drawn = this.turns.of(
      sessions.map(({ conversation }) => conversation.id),
      front?.conversation.id,
    );
    const open = placesFor(client);
    const home = homePlaceOf(client);
    const place = open.find(({ id }) => id === desk.place?.id) ?? (shown ? undefined : home);
    return html`
      <parlor-session-panel .view=${this.view} ?compact=${this.compact} @parlor-search=${this.palette.open}></parlor-session-panel>
      <parlor-offers
        .offers=${client.offers}
        .sessions=${sessions}
        .monitored=${client.monitored}
        .attempts=${desk.attempts}
        .facts=${client.desk}
        @parlor-offers-left=${this.toFront}
      >
        <parlor-toasts
          .state=${this.alerting.state}
          .facts=${client.desk}
          .sessions=${sessions}
          @parlor-toasts-left=${this.toFront}
        ></parlor-toasts>
      </parlor-offers>
      <parlor-account
        .view=${this.view}
        .link=${link}
        .preferences=${this.preferences}
        .alerting=${this.alerting.state}
        ?compact=${this.compact}
      ></parlor-account>
      <main>
        <parlor-connection-note
          .link=${link}
          .code=${connection.state === 'stopped' ? connection.code : undefined}
        ></parlor-connection-note>
        <parlor-desk-notes
          ?unkept=${desk.storage === 'refuses'}
          ?unkept-files=${desk.filesUnkept === 'some' && desk.storage === 'keeps'}
          ?full=${desk.isFull}
          ?unsearchable=${this.palette.isMissing}
          @parlor-noted=${this.palette.note}
        ></parlor-desk-notes>
        <parlor-presence-alert
          .alert=${client.self?.alert}
          .attempt=${desk.presence}
          @parlor-presence-alert-left=${this.toFront}
        ></parlor-presence-alert>
        ${home && place === home ? html`<parlor-not-sent class="above" .refused=${client.refused}></parlor-not-sent>` : nothing}
        <div class="stack">
          ${
            home
              ? nothing
              : html`<div class=${shown || place ? 'layer back' : 'layer'}>${workItemsTemplate(this.view, shown || place ? undefined : 'front')}</div>`
          }
          ${repeat(
            sessions,
            ({ conversation }) => conversation.id,
            (session) => this.session(session, session === front, drawn.has(session.conversation.id)),
          )}
          ${repeat(
            desk.records,
            ({ kind, id }) => `${kind}:${id}`,
            (record) => this.record(record, isSameSession(record, shown)),
          )}
          ${repeat(
            open.filter((one) => one === home || desk.visited.has(one.id)),
            ({ id }) => id,
            (one) => html`
              <parlor-place
                class=${one === place ? 'front' : 'back'}
                .place=${one}
                .view=${this.view}
                .at=${desk.visited.get(one.id) ?? ''}
                ?front=${one === place}
              ></parlor-place>
            `,
          )}
        </div>
      </main>
      ${this.closing(this.view, link)} ${this.palette.render()}
    `;
  }

  /** Asks before a session is closed (S8). */
  private closing({ client, desk }: DeskView, link: Link): unknown {
    const view = client.sessions.find(({ conversation }) => conversation.id === desk.closing);
    const id = view?.conversation.id ?? '';
    const { message, note, aside } = draftOf(desk, id);
    return html`
      <parlor-closing
        .view=${view}
        ?joined=${view && client.me ? isJoined(view.conversation, client.me) : false}
        .abilities=${view && client.me && abilities(view.conversation, client.me, client.desk?.rights)}
        .attempt=${desk.attempts.get(id)}
        ?unsent=${`${message}${note}${aside}`.trim() !== '' || (desk.carried.get(id)?.files ?? 0) > 0}
        ?connected=${link === 'live'}
      ></parlor-closing>
    `;
  }

  private session(session: ConversationView, isFront: boolean, isDrawn: boolean): unknown {
    const { client, desk } = this.view ?? {};
    const { id } = session.conversation;
    return html`
      <parlor-session
        class=${isFront ? 'front' : 'back'}
        ?current=${isFront}
        .view=${isDrawn ? session : undefined}
        .me=${client?.me}
        .names=${client?.desk}
        .draft=${desk && draftOf(desk, id)}
        .carets=${desk?.carets.get(id)}
        .attempt=${desk?.attempts.get(id)}
        .showing=${desk && showingOf(desk, id)}
        .paper=${desk?.paper}
        .agents=${client?.agents?.rows ?? noAgents}
        .layout=${desk?.layout}
        .unread=${desk ? unreadCount(desk, session) : 0}
      ></parlor-session>
    `;
  }

  private record(record: RecordSession, isFront: boolean): unknown {
    const { client, desk } = this.view ?? {};
    return html`
      <parlor-record-session
        class=${isFront ? 'front' : 'back'}
        .session=${record}
        .paper=${desk?.paper}
        .me=${client?.me}
        .names=${client?.desk}
        .agents=${client?.agents?.rows ?? noAgents}
        .cases=${client?.cases}
        ?front=${isFront}
        ?asks=${isSameSession(desk?.shutting, record)}
      ></parlor-record-session>
    `;
  }

  /** To what is offered, else to what is told; nowhere if there is neither. */
  private toWhatWaits(): void {
    if (this.view && this.view.client.offers.length > 0) this.offers?.focus();
    else this.toasts?.focus();
  }

  private toFront(): void {
    this.renderRoot.querySelector<HTMLElement>('.front')?.focus({ preventScroll: true });
  }

  private bringToFront(digit: number): void {
    if (!this.view) return;
    const session = listedSessions(this.view.desk.records, this.view.client)[digit - 1];
    if (session?.kind === 'conversation') this.act({ do: 'focus', conversation: session.id });
    else if (session) this.act({ do: 'open', session });
  }

  /** The next session below the one in front in which something is unread, and from the top again. */
  private toUnread(): void {
    if (!this.view) return;
    const { client, desk } = this.view;
    const { sessions } = client;
    const at = sessions.findIndex(({ conversation }) => conversation.id === focusedConversation(desk));
    const inTurn = [...sessions.slice(at + 1), ...sessions.slice(0, at + 1)];
    const next = inTurn.find((session) => unreadCount(desk, session) > 0);
    if (next) this.act({ do: 'focus', conversation: next.conversation.id });
  }

  private askToClose(): void {
    const session = this.view && inFront(this.view.desk, this.view.client);
    if (session) this.act({ do: 'ask-to-close', session });
  }

  private minimise(): void {
    const { layout } = this.view?.desk ?? {};
    if (layout) this.act({ do: 'lay-out', layout: { isTalkMinimised: !layout.isTalkMinimised } });
  }

  private act(act: DeskAct): void {
    this.dispatchEvent(new ActEvent(act));
  }
}

const noAgents: readonly AgentRow[] = [];

/** What is in front, as something that can be compared; of Home what it shows, undefined for the work items. */
const frontOf = (view: DeskView | undefined, home: Place | undefined): string | undefined => {
  const session = view && inFront(view.desk, view.client);
  if (view?.desk.place) return `place:${view.desk.place.id}`;
  if (session) return `${session.kind}:${session.id}`;
  return home && `place:${home.id}`;
};

define('parlor-workspace', ParlorWorkspace);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-workspace': ParlorWorkspace;
  }
}
