/** `<parlor-monitoring>`: over a conversation that a supervisor reads along: that nobody sees it, and what they can do. Rule V3. */
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Actor } from '../../core/conversation/participants.ts';
import type { Right } from '../../core/rights.ts';
import type { ConversationView } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import type { ParlorChoiceEvent } from '../../ui/events.ts';
import { supervision } from '../../ui/locales/desk/supervision.ts';
import { talkDesk } from '../../ui/locales/desk/talk.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import type { Refused } from '../access.ts';
import { ActEvent } from '../acts.ts';
import { isJoined } from '../talk/beside.ts';
import { titleText } from '../titles.ts';
import '../../ui/elements/parlor-dialog.ts';
import '../../ui/elements/parlor-icon.ts';

/**
 * @fires {Event} parlor-whisper - The supervisor wants to write a note.
 * @fires {Event} parlor-joined - They have joined, and can write to the visitor.
 */
export class ParlorMonitoring extends ParlorElement {
  static override styles = [
    tokens,
    base,
    controls,
    css`
      :host {
        display: block;
      }

      .ribbon,
      .refusal {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
        padding-block: 8px;
        padding-inline: 20px 12px;
        border-block-start: 1px solid var(--_note-line);
        background: var(--_note);
        color: var(--_note-text);
        font-size: 13px;
        line-height: 18px;
        --parlor-icon-size: 16px;
      }

      .ribbon > span {
        flex: 1 1 calc(100% - 32px);
      }

      .refusal > span {
        flex: 1 1 200px;
      }

      .refusal {
        border-color: var(--_line);
        background: var(--_danger-soft);
        color: var(--_danger);
      }

      .button.quiet {
        color: inherit;
      }

      .ribbon .button:not(.quiet) {
        border-color: currentColor;
        background: transparent;
        color: inherit;
      }
    `,
  ];

  @property({ attribute: false }) view: ConversationView | undefined;

  @property({ attribute: false }) me: Actor | undefined;

  /** What the supervisor may do. */
  @property({ attribute: false }) rights: readonly Right[] = [];

  @state() private isAsking = false;

  @state() private joining: 'under-way' | Refused | undefined;

  private readonly talkWords = new StringsController(this, talkDesk);

  private readonly words = new StringsController(this, supervision);

  protected override render(): unknown {
    const { view, me } = this;
    if (!view || !me) return nothing;
    const words = this.words.strings;
    const hasJoined = isJoined(view.conversation, me);
    const { state: stands } = view.conversation.lifecycle;
    const canJoin = this.rights.includes('monitor') && !hasJoined && (stands === 'active' || stands === 'waiting');
    return html`
      <div class="ribbon">
        <parlor-icon name=${hasJoined ? 'speech' : 'lock'}></parlor-icon>
        <span role="status">${hasJoined ? words.joined : words.monitoring}</span>
        <button class="button small" type="button" @click=${() => this.dispatchEvent(new Event('parlor-whisper'))}>${words.whisper}</button>
        ${canJoin ? this.joinButton() : nothing}
        ${
          hasJoined
            ? nothing
            : html`<button class="button small quiet" type="button" @click=${this.handleStop}>${words.stop}</button>`
        }
      </div>
      ${typeof this.joining === 'object' ? this.refusal(this.joining) : nothing}
      <parlor-dialog
        .open=${this.isAsking}
        heading=${words.joinQuestion(titleText(view.conversation, this.strings))}
        text=${words.joinMeans}
        .choices=${[{ value: 'join', label: words.join, look: 'primary' }]}
        @parlor-choice=${this.handleAnswer}
      ></parlor-dialog>
    `;
  }

  private joinButton(): unknown {
    const { join, joining } = this.words.strings;
    const isUnderWay = this.joining === 'under-way';
    return html`
      <button class="button small" type="button" aria-disabled=${isUnderWay ? 'true' : 'false'} @click=${this.handleJoin}>
        ${isUnderWay ? joining : join}
      </button>
    `;
  }

  private refusal({ code }: Refused): unknown {
    const { notDone, dismiss } = this.talkWords.strings;
    return html`
      <div class="refusal" role="alert">
        <parlor-icon name="alert"></parlor-icon>
        <span>${notDone(this.strings.problems[code])}</span>
        <button class="button small quiet" type="button" @click=${this.handleDismiss}>${dismiss}</button>
      </div>
    `;
  }

  private handleJoin(): void {
    if (this.joining !== 'under-way') this.isAsking = true;
  }

  private handleAnswer({ value }: ParlorChoiceEvent): void {
    this.isAsking = false;
    const conversation = this.view?.conversation.id;
    if (value === undefined || conversation === undefined) return;
    this.joining = 'under-way';
    const give = async (outcome: Promise<Refused | undefined>): Promise<void> => {
      this.joining = await outcome;
      if (!this.joining) this.dispatchEvent(new Event('parlor-joined'));
    };
    this.dispatchEvent(new ActEvent({ do: 'join', conversation, give: (outcome) => void give(outcome) }));
  }

  private handleStop(): void {
    const conversation = this.view?.conversation.id;
    if (conversation !== undefined) this.dispatchEvent(new ActEvent({ do: 'stop-monitoring', conversation }));
  }

  private handleDismiss(): void {
    this.joining = undefined;
  }
}

define('parlor-monitoring', ParlorMonitoring);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-monitoring': ParlorMonitoring;
  }
}
