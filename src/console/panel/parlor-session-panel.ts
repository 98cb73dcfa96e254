/** `<parlor-session-panel>`: Home and the agent's sessions. Rules S1 and S7 (in part) in docs/SPEC.md. */
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
import { base } from '../../ui/styles/base.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import type { DeskView } from '../desk.ts';
import { sessionInFront, unreadCount } from '../desk-state.ts';
import * as drawings from '../drawings.ts';
import { deskStyles } from '../styles/desk.ts';
import { titleText } from '../titles.ts';
import { panelStyles } from './parlor-session-panel.styles.ts';
import '../../ui/elements/parlor-icon.ts';
import './parlor-session-entry.ts';

/** The last digit of a keyboard that can name a session. */
const lastDigit = 9;

/** Home is pinned above the list; the list is in the order in which the sessions were taken. */
export class ParlorSessionPanel extends ParlorElement {
  static override styles = [tokens, base, deskStyles, panelStyles];

  @property({ attribute: false }) view: DeskView | undefined;

  private readonly words = new StringsController(this, deskWords);

  protected override render(): unknown {
    if (!this.view) return nothing;
    const { client, desk } = this.view;
    const words = this.words.strings;
    const front = sessionInFront(desk, client.sessions);
    return html`
      <div class="brand"><span class="logo" aria-hidden="true"><parlor-icon name="speech"></parlor-icon></span><span class="name">Parlor</span></div>
      <nav aria-label=${words.desk}>
        ${this.homeButton(front === undefined, client.open.total, client.refused.length > 0)}
        <div class="sessions">
          <h2 id="sessions">${words.sessions}</h2>
          <ul role="list" aria-labelledby="sessions">
            ${repeat(
              client.sessions,
              ({ conversation }) => conversation.id,
              (session, index) => this.entry(session, index, session === front),
            )}
          </ul>
          ${client.loaded && client.sessions.length === 0 ? html`<p class="hint">${words.noSessions}</p>` : nothing}
          ${client.loaded ? nothing : this.skeleton()}
        </div>
      </nav>
    `;
  }

  private homeButton(current: boolean, waiting: number, hasRefused: boolean): unknown {
    const { home, badge, waitingCount } = this.words.strings;
    return html`
      <div class="home">
        <button
          type="button"
          title=${waiting > 0 ? waitingCount(waiting) : home}
          aria-current=${current ? 'true' : 'false'}
          aria-keyshortcuts="Alt+0"
          @click=${this.handleHome}
        >
          <parlor-icon .drawing=${drawings.home}></parlor-icon><span class="label">${home}</span>
          ${hasRefused ? this.refusedMark() : nothing}
        </button>
        ${waiting > 0 ? html`<span class="badge" aria-hidden="true">${badge(waiting)}</span>` : nothing}
      </div>
    `;
  }

  private refusedMark(): unknown {
    const { notSent } = this.strings;
    return html`<span class="refused" title=${notSent}><parlor-icon name="alert"></parlor-icon><span class="spoken">${notSent}</span></span>`;
  }

  private entry(session: ConversationView, index: number, current: boolean): unknown {
    const unread = this.view ? unreadCount(this.view.desk, session) : 0;
    return html`
      <li aria-label=${titleText(session.conversation, this.strings)}>
        <parlor-session-entry
          .view=${session}
          .unread=${unread}
          .attention=${isUrgent(session, this.view?.client.desk?.attentionAt)}
          .current=${current}
          .digit=${index < lastDigit ? index + 1 : 0}
        ></parlor-session-entry>
      </li>
    `;
  }

  private skeleton(): unknown {
    return html`<div class="bones" aria-hidden="true"><span class="bone"></span><span class="bone"></span></div>`;
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
