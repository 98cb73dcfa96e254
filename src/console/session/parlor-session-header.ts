/** `<parlor-session-header>`: whose session it is, where it stands, and how it is left. Rules C4, C5, C10 and M4 in docs/SPEC.md. */
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Actor } from '../../core/conversation/participants.ts';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import type { ConversationView } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import type { Choice } from '../../ui/elements/parlor-dialog.ts';
import type { MenuEntry, ParlorMenu } from '../../ui/elements/parlor-menu.ts';
import type { ParlorChoiceEvent } from '../../ui/events.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { replies } from '../../ui/locales/desk/replies.ts';
import { talkDesk } from '../../ui/locales/desk/talk.ts';
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
import { isReadAlong } from '../talk/beside.ts';
import type { HandingQuestion, ParlorHanding } from '../talk/parlor-handing.ts';
import { agentText, titleText } from '../titles.ts';
import { headerStyles } from './parlor-session-header.styles.ts';
import '../../ui/elements/parlor-avatar.ts';
import '../../ui/elements/parlor-icon.ts';
import '../../ui/elements/parlor-dialog.ts';
import '../../ui/elements/parlor-menu.ts';
import '../talk/parlor-handing.ts';

/**
 * *End* asks first. *Close session* has the desk ask while the conversation goes on, because it leaves the agent's hands
 * then, as the ✖ at its entry does (S8); in wrap-up it closes at once.
 *
 * @fires {Event} parlor-replies - The agent wants to see to their quick replies.
 */
export class ParlorSessionHeader extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, headerStyles];

  @property({ attribute: false }) view: ConversationView | undefined;

  @property({ attribute: false }) me: Actor | undefined;

  /** What the site calls its things. */
  @property({ attribute: false }) names: DeskFacts | undefined;

  @property({ attribute: false }) abilities: Abilities | undefined;

  /** The agent's last attempt to end or close. */
  @property({ attribute: false }) attempt: Attempt | undefined;

  /** What happened last, if the conversation is over. */
  @property() outcome = '';

  @state() private isAsking = false;

  @query('parlor-handing') private readonly handing!: ParlorHanding;

  @query('parlor-menu') private readonly menu!: ParlorMenu | null;

  @query('.close') private readonly closeButton!: HTMLElement | null;

  private readonly words = new StringsController(this, desk);

  private readonly replyWords = new StringsController(this, replies);

  private readonly talkWords = new StringsController(this, talkDesk);

  /** What has the focus here while it is drawn anew. */
  private held: Element | null | undefined;

  protected override willUpdate(): void {
    this.held = this.shadowRoot?.activeElement;
  }

  // Who ends a conversation by keyboard goes on with what is left to do: the button is gone that had the focus.
  protected override updated(): void {
    if (this.held?.isConnected === false) this.closeButton?.focus();
  }

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
            ${this.mark()}
          </div>
          <p class="times">${this.outcome || this.times()}</p>
        </div>
        ${this.buttons(this.abilities)}
      </header>
      ${this.refusal(this.abilities)}
      <parlor-handing
        .view=${this.view}
        .me=${this.me}
        .names=${this.names}
        @parlor-focus-lost=${this.handleFocusLost}
      ></parlor-handing>
      ${this.question(title)}
    `;
  }

  private mark(): unknown {
    const { conversation } = this.view ?? {};
    if (!conversation) return nothing;
    const { state } = conversation.lifecycle;
    const isBeside = this.me !== undefined && isReadAlong(conversation, this.me);
    return html`<span class="mark ${isBeside ? 'beside' : state}">${
      isBeside ? this.talkWords.strings.readingAlong : this.words.strings.states[state]
    }</span>`;
  }

  private times(): unknown {
    if (!this.view) return nothing;
    const { conversation } = this.view;
    if (this.me && isReadAlong(conversation, this.me))
      return this.talkWords.strings.readingAlongWith(
        agentText(conversation.lifecycle.assignee ?? { name: '' }, this.words.strings.rows),
      );
    const { startedAt } = this.view.conversation.lifecycle;
    const waited = waitedMs(startedAt, this.view.events);
    const words = this.words.strings;
    const started = words.startedAt(new Times(this.language).time(startedAt));
    return waited === undefined ? started : html`${started} · ${words.waited(elapsedText(waited, this.language))}`;
  }

  private buttons({ end, close, handOn, leave }: Abilities): unknown {
    const words = this.words.strings;
    const isBusy = isLeaving(this.attempt) && !this.attempt.refused ? 'true' : 'false';
    return html`
      <div class="buttons">
        ${
          handOn
            ? html`<parlor-menu label=${this.talkWords.strings.more} .entries=${this.handingEntries()}></parlor-menu>`
            : nothing
        }
        ${
          leave
            ? html`<button class="button" type="button" @click=${() => this.handing.ask('leave')}>${this.talkWords.strings.leave}</button>`
            : nothing
        }
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

  private handingEntries(): readonly MenuEntry[] {
    const { ask, release } = this.talkWords.strings;
    // The menu gives the focus back to its button first: that is where a dialog leaves it.
    const entry = (label: string, question: HandingQuestion): MenuEntry => ({
      label,
      act: () => this.handing.ask(question),
    });
    return [
      entry(ask.transfer.entry, 'transfer'),
      entry(ask.consult.entry, 'consult'),
      entry(release, 'release'),
      { label: this.replyWords.strings.manage, act: () => this.dispatchEvent(new Event('parlor-replies')) },
    ];
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
    return html`
      <parlor-dialog
        .open=${this.isAsking}
        heading=${words.endQuestion(title)}
        text=${words.endMeans(title)}
        .choices=${[end]}
        @parlor-choice=${this.handleAnswer}
      ></parlor-dialog>
    `;
  }

  private handleFocusLost(): void {
    // There are other colleagues to be asked; whose it is no more can leave it.
    (this.menu ?? this.renderRoot.querySelector<HTMLElement>('.buttons .button'))?.focus();
  }

  private handleEnd(): void {
    this.isAsking = true;
  }

  private handleClose(): void {
    const id = this.view?.conversation.id;
    if (id === undefined) return;
    if (!this.abilities?.end) this.act('close');
    else this.dispatchEvent(new ActEvent({ do: 'ask-to-close', session: { kind: 'conversation', id } }));
  }

  private handleAnswer({ value }: ParlorChoiceEvent): void {
    this.isAsking = false;
    if (value === 'end') this.act(value);
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
