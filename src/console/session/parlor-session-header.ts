/** `<parlor-session-header>`: whose session it is, where it stands, and how it is left. Rules C4, C5, C10 and M4 in docs/SPEC.md. */
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ConversationView } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import type { Choice } from '../../ui/elements/parlor-dialog.ts';
import type { ParlorChoiceEvent } from '../../ui/events.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { Times } from '../../ui/times.ts';
import type { Abilities } from '../abilities.ts';
import { ActEvent } from '../acts.ts';
import type { Attempt } from '../desk-state.ts';
import * as drawings from '../drawings.ts';
import { elapsedText, waitedMs } from '../elapsed.ts';
import { deskStyles } from '../styles/desk.ts';
import { titleText } from '../titles.ts';
import { headerStyles } from './parlor-session-header.styles.ts';
import '../../ui/elements/parlor-avatar.ts';
import '../../ui/elements/parlor-icon.ts';
import '../../ui/elements/parlor-dialog.ts';

/**
 * *End* asks first. *Close session* asks while the conversation goes on, because it leaves the agent's hands then; in
 * wrap-up it closes at once.
 *
 * @fires {Event} parlor-facts - The facts are to be opened or shut.
 */
export class ParlorSessionHeader extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, headerStyles];

  @property({ attribute: false }) view: ConversationView | undefined;

  @property({ attribute: false }) abilities: Abilities | undefined;

  /** The agent's last attempt to end or close. */
  @property({ attribute: false }) attempt: Attempt | undefined;

  /** What happened last, if the conversation is over. */
  @property() outcome = '';

  /** Whether the facts are open, where there is no room to show them always. */
  @property({ type: Boolean }) showsFacts = false;

  @state() private asking: 'end' | 'close' | undefined;

  private readonly words = new StringsController(this, desk);

  protected override render(): unknown {
    if (!this.view || !this.abilities) return nothing;
    const { conversation } = this.view;
    const title = titleText(conversation, this.strings);
    return html`
      <header>
        <parlor-avatar name=${title} seed=${conversation.id}></parlor-avatar>
        <div class="text">
          <div class="line">
            <h1 dir="auto">${title}</h1>
            <span class="mark ${conversation.lifecycle.state}">${this.words.strings.states[conversation.lifecycle.state]}</span>
          </div>
          <p class="times">${this.outcome || this.times()}</p>
        </div>
        ${this.buttons(this.abilities)}
      </header>
      ${this.refusal(this.abilities)} ${this.question(title)}
    `;
  }

  private times(): unknown {
    if (!this.view) return nothing;
    const { startedAt } = this.view.conversation.lifecycle;
    const waited = waitedMs(startedAt, this.view.events);
    const words = this.words.strings;
    const started = words.startedAt(new Times(this.language).time(startedAt));
    return waited === undefined ? started : html`${started} · ${words.waited(elapsedText(waited, this.language))}`;
  }

  private buttons({ end, close }: Abilities): unknown {
    const words = this.words.strings;
    const isBusy = isLeaving(this.attempt) && !this.attempt.refused ? 'true' : 'false';
    return html`
      <div class="buttons">
        <button
          class="icon-button facts"
          type="button"
          aria-label=${words.facts}
          title=${words.facts}
          aria-expanded=${this.showsFacts ? 'true' : 'false'}
          @click=${this.handleFacts}
        >
          <parlor-icon .drawing=${drawings.more}></parlor-icon>
        </button>
        ${
          end
            ? html`<button class="button" type="button" aria-disabled=${isBusy} @click=${this.handleEnd}>${words.end}</button>`
            : nothing
        }
        ${
          close
            ? html`
                <button class="button close ${end ? 'quiet' : 'primary'}" type="button" aria-disabled=${isBusy} @click=${this.handleClose}>
                  <parlor-icon .drawing=${drawings.close}></parlor-icon><span class="label">${words.close}</span>
                </button>
              `
            : nothing
        }
      </div>
    `;
  }

  // What can no longer be tried needs no reason why it failed.
  private refusal(can: Abilities): unknown {
    const { attempt } = this;
    if (!isLeaving(attempt) || !attempt.refused || !can[attempt.verb]) return nothing;
    const { endFailed, closeFailed, dismiss } = this.words.strings;
    const reason = this.strings.problems[attempt.refused.code];
    return html`
      <div class="refusal" role="alert">
        <parlor-icon name="alert"></parlor-icon>
        <span>${attempt.verb === 'end' ? endFailed(reason) : closeFailed(reason)}</span>
        <button class="button small quiet" type="button" @click=${this.handleDismiss}>${dismiss}</button>
      </div>
    `;
  }

  private question(title: string): unknown {
    const words = this.words.strings;
    const end: Choice = { value: 'end', label: words.end, look: 'danger' };
    const close: Choice = { value: 'close', label: words.close, look: 'primary' };
    const isEnd = this.asking === 'end';
    const mode = this.view?.conversation.lifecycle.mode ?? 'live';
    return html`
      <parlor-dialog
        .open=${this.asking !== undefined}
        heading=${isEnd ? words.endQuestion(title) : words.closeQuestion(title)}
        text=${isEnd ? words.endMeans(title) : words.closeMeans[mode]}
        .choices=${isEnd ? [end] : [end, close]}
        @parlor-choice=${this.handleAnswer}
      ></parlor-dialog>
    `;
  }

  private handleFacts(): void {
    this.dispatchEvent(new Event('parlor-facts'));
  }

  private handleEnd(): void {
    this.asking = 'end';
  }

  private handleClose(): void {
    if (this.abilities?.end) this.asking = 'close';
    else this.act('close');
  }

  private handleAnswer({ value }: ParlorChoiceEvent): void {
    this.asking = undefined;
    if (value === 'end' || value === 'close') this.act(value);
  }

  private handleDismiss(): void {
    this.act('dismiss');
  }

  private act(what: 'end' | 'close' | 'dismiss'): void {
    if (this.view) this.dispatchEvent(new ActEvent({ do: what, conversation: this.view.conversation.id }));
  }
}

/** Of the agent's acts those that this header offers. */
const isLeaving = (attempt: Attempt | undefined): attempt is Attempt & { readonly verb: 'end' | 'close' } =>
  attempt?.verb === 'end' || attempt?.verb === 'close';

define('parlor-session-header', ParlorSessionHeader);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-session-header': ParlorSessionHeader;
  }
}
