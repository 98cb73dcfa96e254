/** `<parlor-session-panel>`: Home and the agent's sessions. Rules S1 (in part) and S7 (in part) in docs/SPEC.md. */
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { levelOf } from '../../core/conversation/mood.ts';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import { needsAttention } from '../../core/sentiment/sentiment.ts';
import type { ConversationView } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk as deskWords } from '../../ui/locales/desk/languages.ts';
import { palette } from '../../ui/locales/desk/palette.ts';
import { settings } from '../../ui/locales/desk/settings.ts';
import { workspace } from '../../ui/locales/desk/workspace.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import { ariaKeys, keysInWords } from '../controllers/shortcuts-controller.ts';
import type { DeskView } from '../desk.ts';
import { inFront, unreadCount } from '../desk-state.ts';
import * as drawings from '../drawings.ts';
import { homePlaceOf, type Place, type PlaceId, placesBesideHome } from '../places.ts';
import { isSameSession, type ListedSession, listedSessions } from '../session-list.ts';
import { deskStyles } from '../styles/desk.ts';
import { titleText } from '../titles.ts';
import { panelStyles } from './parlor-session-panel.styles.ts';
import '../../ui/elements/parlor-icon.ts';
import './parlor-session-entry.ts';

/** The last digit of a keyboard that can name a session. */
const lastDigit = 9;

/**
 * Home is pinned above the list; the list is in the order in which the sessions were taken.
 *
 * @fires {Event} parlor-search - Somebody wants to find something.
 */
export class ParlorSessionPanel extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, panelStyles];

  @property({ attribute: false }) view: DeskView | undefined;

  /** Whether there is room for icons only. @attr */
  @property({ type: Boolean, reflect: true }) compact = false;

  private readonly words = new StringsController(this, deskWords);

  private readonly palette = new StringsController(this, palette);

  private readonly settings = new StringsController(this, settings);

  private readonly frame = new StringsController(this, workspace);

  protected override render(): unknown {
    if (!this.view) return nothing;
    const { client, desk } = this.view;
    const words = this.words.strings;
    const front = inFront(desk, client);
    const sessions = listedSessions(desk.records, client);
    const home = homePlaceOf(client);
    const open = placesBesideHome(client);
    const place = open.find(({ id }) => id === desk.place?.id);
    const waiting = client.open.total;
    return html`
      <nav aria-label=${words.desk}>
        <div class="brand">
          ${this.hamburger()}
          <span class="logo" aria-hidden="true"><parlor-icon name="speech"></parlor-icon></span><span class="name">Parlor</span>
          ${this.searchButton()}
        </div>
        ${this.homeButton(front === undefined && place === undefined, home ? 0 : waiting, client.refused.length > 0)}
        ${open.map((one) => this.placeButton(one, one === place, one.id === 'work' ? waiting : 0))}
        <div class="sessions" id="sessions-of-panel">
          <h2 id="sessions">${words.sessions}</h2>
          <ul role="list" aria-labelledby="sessions">
            ${repeat(
              sessions,
              ({ kind, id }) => `${kind}:${id}`,
              (session, index) => this.entry(session, index, isSameSession(session, front)),
            )}
          </ul>
          ${client.loaded && sessions.length === 0 ? html`<p class="hint">${words.noSessions}</p>` : nothing}
          ${client.loaded ? nothing : this.skeleton()}
        </div>
      </nav>
    `;
  }

  private homeButton(current: boolean, waiting: number, hasRefused: boolean): unknown {
    const { home, waitingCount } = this.words.strings;
    return html`
      <div class="home">
        <button
          type="button"
          title=${waiting > 0 ? waitingCount(waiting) : home}
          aria-current=${current ? 'true' : 'false'}
          aria-keyshortcuts=${ariaKeys('home')}
          @click=${this.handleHome}
        >
          <parlor-icon .drawing=${drawings.home}></parlor-icon><span class="label">${home}</span>
          ${hasRefused ? this.refusedMark() : nothing}
        </button>
        ${this.badge(waiting)}
      </div>
    `;
  }

  private badge(waiting: number): unknown {
    const { badge } = this.words.strings;
    return waiting > 0 ? html`<span class="badge" aria-hidden="true">${badge(waiting)}</span>` : nothing;
  }

  private placeButton({ id, drawing }: Place, current: boolean, waiting: number): unknown {
    const name = this.frame.strings.places[id];
    const { waitingCount } = this.words.strings;
    return html`
      <div class="home">
        <button
          type="button"
          title=${waiting > 0 ? waitingCount(waiting) : name}
          aria-current=${current ? 'true' : 'false'} @click=${() => this.visit(id)}>
          <parlor-icon .drawing=${drawing}></parlor-icon><span class="label">${name}</span>
        </button>
        ${this.badge(waiting)}
      </div>
    `;
  }

  private refusedMark(): unknown {
    const { notSent } = this.strings;
    return html`<span class="refused" title=${notSent}><parlor-icon name="alert"></parlor-icon><span class="spoken">${notSent}</span></span>`;
  }

  /** Opens and closes the panel, where there is room for either. */
  private hamburger(): unknown {
    const { sessionPanel } = this.frame.strings;
    return html`
      <button
        class="icon-button hamburger"
        type="button"
        aria-label=${sessionPanel}
        title=${sessionPanel}
        aria-expanded=${this.compact ? 'false' : 'true'}
        aria-controls="sessions-of-panel"
        @click=${this.handleHamburger}
      >
        <parlor-icon .drawing=${drawings.hamburger}></parlor-icon>
      </button>
    `;
  }

  private searchButton(): unknown {
    const { search } = this.palette.strings;
    const keys = ariaKeys('search');
    return html`
      <button
        class="icon-button search"
        type="button"
        aria-label=${search}
        title="${search} (${keysInWords(keys, this.settings.strings.keyLabels)})"
        aria-haspopup="dialog"
        aria-keyshortcuts=${keys}
        @click=${this.handleSearch}
      >
        <parlor-icon .drawing=${drawings.search}></parlor-icon>
      </button>
    `;
  }

  private entry(session: ListedSession, index: number, current: boolean): unknown {
    const view = session.kind === 'conversation' ? session.view : undefined;
    const unread = this.view && view ? unreadCount(this.view.desk, view) : 0;
    const title = session.kind === 'conversation' ? titleText(session.view.conversation, this.strings) : session.title;
    return html`
      <li aria-label=${title}>
        <parlor-session-entry
          .session=${session}
          .unread=${unread}
          .attention=${view !== undefined && isUrgent(view, this.view?.client.desk?.attentionAt)}
          .current=${current}
          me=${this.view?.client.me?.id ?? ''}
          ?compact=${this.compact}
          .digit=${index < lastDigit ? index + 1 : 0}
        ></parlor-session-entry>
      </li>
    `;
  }

  private skeleton(): unknown {
    return html`<div class="bones" aria-hidden="true"><span class="bone"></span><span class="bone"></span></div>`;
  }

  private handleHamburger(): void {
    this.dispatchEvent(new ActEvent({ do: 'lay-out', layout: { isPanelCollapsed: !this.compact } }));
  }

  private handleSearch(): void {
    this.dispatchEvent(new Event('parlor-search'));
  }

  /** As it was left there. */
  private visit(id: PlaceId): void {
    this.dispatchEvent(new ActEvent({ do: 'visit', place: { id, at: this.view?.desk.visited.get(id) ?? '' } }));
  }

  private handleHome(): void {
    this.dispatchEvent(new ActEvent({ do: 'focus' }));
  }
}

/** Whether how its visitor seems to feel calls for attention (S7). */
const isUrgent = ({ conversation }: ConversationView, threshold: DeskFacts['attentionAt']): boolean =>
  threshold !== undefined && needsAttention(levelOf(conversation.mood), threshold);

define('parlor-session-panel', ParlorSessionPanel);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-session-panel': ParlorSessionPanel;
  }
}
