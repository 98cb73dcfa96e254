/** `<parlor-session-entry>`: one session in the panel. Rules S2, S6, S7 (in part) and S8 in docs/SPEC.md. */
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { State } from '../../core/conversation/transitions.ts';
import type { ConversationView } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { workspace } from '../../ui/locales/desk/workspace.ts';
import { base } from '../../ui/styles/base.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent, type DeskAct } from '../acts.ts';
import { ariaKeys } from '../controllers/shortcuts-controller.ts';
import * as drawings from '../drawings.ts';
import type { ListedSession } from '../session-list.ts';
import { deskStyles } from '../styles/desk.ts';
import { quotedText, titleText } from '../titles.ts';
import { entryStyles } from './parlor-session-entry.styles.ts';
import '../../ui/elements/parlor-avatar.ts';
import '../../ui/elements/parlor-icon.ts';

/**
 * A button named by the session's title, with icon, unread count, state and last message; and the one that closes it, which
 * asks first (S8). In a narrow panel only the icon and its marks are left: `compact`.
 */
export class ParlorSessionEntry extends ParlorElement {
  static override styles = [tokens, base, deskStyles, entryStyles];

  @property({ attribute: false }) session: ListedSession | undefined;

  @property({ type: Number }) unread = 0;

  /** Whether its visitor seems to feel so badly that somebody should look at once (S7). */
  @property({ type: Boolean }) attention = false;

  /** Id of the agent who reads this. */
  @property() me = '';

  /** Whether this session is in front. */
  @property({ type: Boolean }) current = false;

  /** Whether there is room for the icon only. @attr */
  @property({ type: Boolean, reflect: true }) compact = false;

  /** The digit that brings it to the front together with the desk's modifier; 0 for none. */
  @property({ type: Number }) digit = 0;

  private readonly words = new StringsController(this, desk);

  private readonly frame = new StringsController(this, workspace);

  protected override render(): unknown {
    const { session } = this;
    if (!session) return nothing;
    if (session.kind !== 'conversation')
      return this.entry(session.id, session.title, { mark: this.frame.strings.kinds[session.kind] });
    const { conversation } = session.view;
    const { lifecycle, messages } = conversation;
    const words = this.words.strings;
    const title = titleText(conversation, this.strings);
    const updates = this.unread > 0 ? words.updates(title, this.unread) : '';
    const urgent = this.attention ? words.urgent(title) : '';
    return this.entry(conversation.id, title, {
      tooltip: [urgent, updates].filter(Boolean).join('\n'),
      state: lifecycle.state,
      last: messages.last,
    });
  }

  private entry(id: string, title: string, { mark, tooltip = '', state, last }: Shown): unknown {
    const { badge, states } = this.words.strings;
    return html`
      <div class="entry ${this.current ? 'current' : ''}">
        <span class="icon">
          <parlor-avatar name=${title} seed=${id}></parlor-avatar>
          ${this.unread > 0 ? html`<span class="badge" aria-hidden="true">${badge(this.unread)}</span>` : nothing}
          ${this.attention ? html`<span class="urgent" aria-hidden="true">!</span>` : nothing}
          ${state === 'wrap-up' ? html`<span class="dot"></span>` : nothing}
        </span>
        <div class="text">
          <div class="line">
            ${this.button(title, tooltip)}
            ${mark === undefined ? nothing : html`<span class="mark">${mark}</span>`}
            ${state === undefined || state === 'active' ? nothing : html`<span class="mark ${state}">${states[state]}</span>`}
          </div>
          ${last ? this.excerpt(last) : nothing}
        </div>
        ${this.digit > 0 ? html`<kbd aria-hidden="true">${this.digit}</kbd>` : nothing}
        ${this.closeButton()}
        <span id="about" hidden>${tooltip} ${state === undefined ? mark : states[state]}</span>
      </div>
    `;
  }

  // The whole entry is its area; only the title is its text, so that its name is what one sees and says.
  private button(title: string, tooltip: string): unknown {
    return html`
      <button
        type="button"
        id="title"
        class="title"
        dir="auto"
        title=${tooltip || title}
        aria-describedby="about"
        aria-current=${this.current ? 'true' : 'false'}
        aria-keyshortcuts=${this.digit > 0 ? ariaKeys('session', this.digit) : nothing}
        @click=${this.handleClick}
      >
        ${title}
      </button>
    `;
  }

  private closeButton(): unknown {
    const { closeIt } = this.frame.strings;
    return html`
      <button type="button" class="close" aria-label=${closeIt} title=${closeIt} aria-describedby="title" @click=${this.handleClose}>
        <parlor-icon .drawing=${drawings.close}></parlor-icon>
      </button>
    `;
  }

  private excerpt({ by, excerpt }: NonNullable<Last>): unknown {
    const text = by === 'visitor' ? excerpt : quotedText(this.words.strings, this.author, excerpt);
    return html`<p class="excerpt" dir=${by === 'visitor' ? 'auto' : nothing}>${text}</p>`;
  }

  /** Who of the desk has written last: a name, unless it was the reader. */
  private get author(): string {
    const events = this.session?.kind === 'conversation' ? this.session.view.events : [];
    // From the end: transcripts are long.
    let at = events.length - 1;
    while (at >= 0 && events[at]?.type !== 'message.sent') at -= 1;
    const by = events[at]?.by;
    if (by && by.id === this.me) return this.strings.you;
    return by?.name ?? this.strings.someAgent;
  }

  private handleClick(): void {
    const { session } = this;
    if (session?.kind === 'conversation') this.act({ do: 'focus', conversation: session.id });
    else if (session) this.act({ do: 'open', session });
  }

  private handleClose(): void {
    if (this.session) this.act({ do: 'ask-to-close', session: this.session });
  }

  private act(act: DeskAct): void {
    this.dispatchEvent(new ActEvent(act));
  }
}

/** What is shown of a session beside its title. */
interface Shown {
  readonly mark?: string;
  readonly tooltip?: string;
  readonly state?: State;
  readonly last?: Last | undefined;
}

type Last = ConversationView['conversation']['messages']['last'];

define('parlor-session-entry', ParlorSessionEntry);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-session-entry': ParlorSessionEntry;
  }
}
