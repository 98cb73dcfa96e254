/** `<parlor-session-entry>`: one session in the panel. Rules S2, S6 and S7 (in part) in docs/SPEC.md. */
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { ConversationView } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { base } from '../../ui/styles/base.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import { deskStyles } from '../styles/desk.ts';
import { titleText } from '../titles.ts';
import { entryStyles } from './parlor-session-entry.styles.ts';
import '../../ui/elements/parlor-avatar.ts';

/**
 * A button named by the session's title, with icon, unread count, state and last message.
 *
 * In a narrow panel only the icon and its marks are left: `compact`.
 */
export class ParlorSessionEntry extends ParlorElement {
  static override styles = [tokens, base, deskStyles, entryStyles];

  @property({ attribute: false }) view: ConversationView | undefined;

  @property({ type: Number }) unread = 0;

  /** Whether its visitor seems to feel so badly that somebody should look at once (S7). */
  @property({ type: Boolean }) attention = false;

  /** Whether this session is in front. */
  @property({ type: Boolean }) current = false;

  /** The digit that brings it to the front together with Alt; 0 for none. */
  @property({ type: Number }) digit = 0;

  private readonly words = new StringsController(this, desk);

  protected override render(): unknown {
    if (!this.view) return nothing;
    const { conversation } = this.view;
    const { lifecycle, messages } = conversation;
    const words = this.words.strings;
    const title = titleText(conversation, this.strings);
    const updates = this.unread > 0 ? words.updates(title, this.unread) : '';
    const urgent = this.attention ? words.urgent(title) : '';
    return html`
      <div class="entry ${this.current ? 'current' : ''}">
        <span class="icon">
          <parlor-avatar name=${title} seed=${conversation.id}></parlor-avatar>
          ${this.unread > 0 ? html`<span class="badge" aria-hidden="true">${words.badge(this.unread)}</span>` : nothing}
          ${this.attention ? html`<span class="urgent" aria-hidden="true">!</span>` : nothing}
          ${lifecycle.state === 'wrap-up' ? html`<span class="dot"></span>` : nothing}
        </span>
        <div class="text">
          <div class="line">
            ${this.button(title, [urgent, updates].filter(Boolean).join('\n'))}
            ${lifecycle.state === 'active' ? nothing : html`<span class="mark ${lifecycle.state}">${words.states[lifecycle.state]}</span>`}
          </div>
          ${messages.last ? this.excerpt(messages.last) : nothing}
        </div>
        ${this.digit > 0 ? html`<kbd aria-hidden="true">${this.digit}</kbd>` : nothing}
        <span id="about" hidden>${urgent} ${updates} ${words.states[lifecycle.state]}</span>
      </div>
    `;
  }

  // The whole entry is its area; only the title is its text, so that its name is what one sees and says.
  private button(title: string, about: string): unknown {
    return html`
      <button
        type="button"
        dir="auto"
        title=${about || title}
        aria-describedby="about"
        aria-current=${this.current ? 'true' : 'false'}
        aria-keyshortcuts=${this.digit > 0 ? `Alt+${this.digit}` : nothing}
        @click=${this.handleClick}
      >
        ${title}
      </button>
    `;
  }

  private excerpt({ by, excerpt }: NonNullable<ConversationView['conversation']['messages']['last']>): unknown {
    const text = by === 'visitor' ? excerpt : this.words.strings.quoted(this.strings.you, excerpt);
    return html`<p class="excerpt" dir="auto">${text}</p>`;
  }

  private handleClick(): void {
    if (this.view) this.dispatchEvent(new ActEvent({ do: 'focus', conversation: this.view.conversation.id }));
  }
}

define('parlor-session-entry', ParlorSessionEntry);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-session-entry': ParlorSessionEntry;
  }
}
