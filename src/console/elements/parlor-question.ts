/** `<parlor-question>`: asks before something is done that can't be undone. */
import { html, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { questionStyles } from './parlor-question.styles.ts';

/** One way to answer. */
export interface Answer {
  readonly value: string;
  readonly label: string;
  readonly look: 'primary' | 'danger' | 'plain';
}

/** The question was answered; `undefined` if it was left without an answer. */
export class AnswerEvent extends Event {
  static readonly type = 'parlor-answer';
  readonly value: string | undefined;

  constructor(value: string | undefined) {
    super(AnswerEvent.type);
    this.value = value;
  }
}

/**
 * A native modal dialog with its buttons inside it, *Cancel* first and focused.
 *
 * @fires {AnswerEvent} parlor-answer - With the value of the answer; without one after *Cancel*, Escape or a click beside it.
 */
export class ParlorQuestion extends ParlorElement {
  static override styles = [tokens, base, controls, questionStyles];

  /** Whether it is being asked. */
  @property({ type: Boolean }) open = false;

  @property() heading = '';

  /** What each answer leads to. */
  @property() text = '';

  @property({ attribute: false }) answers: readonly Answer[] = [];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  protected override updated(_changed: PropertyValues<this>): void {
    if (this.open === this.dialog.open) return;
    if (this.open) this.dialog.showModal();
    else this.dialog.close();
  }

  protected override render(): unknown {
    return html`
      <dialog
        aria-labelledby="heading"
        aria-describedby="text"
        @cancel=${this.handleCancel}
        @close=${this.handleClose}
        @click=${this.handleClick}
      >
        <div class="content">
          <h2 id="heading">${this.heading}</h2>
          <p id="text">${this.text}</p>
          <div class="answers">
            <button class="button" type="button" autofocus @click=${() => this.answer(undefined)}>
              ${this.strings.cancel}
            </button>
            ${this.answers.map(
              ({ value, label, look }) =>
                html`<button class="button ${look}" type="button" @click=${() => this.answer(value)}>${label}</button>`,
            )}
          </div>
        </div>
      </dialog>
    `;
  }

  private answer(value: string | undefined): void {
    this.dispatchEvent(new AnswerEvent(value));
  }

  private handleCancel(event: Event): void {
    event.preventDefault();
    this.answer(undefined);
  }

  // A browser may close a dialog on a second Escape without asking again.
  private handleClose(): void {
    if (this.open) this.answer(undefined);
  }

  // The content covers the dialog: what hits the dialog itself is its backdrop.
  private handleClick(event: MouseEvent): void {
    if (event.target === this.dialog) this.answer(undefined);
  }
}

define('parlor-question', ParlorQuestion);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-question': ParlorQuestion;
  }

  interface HTMLElementEventMap {
    'parlor-answer': AnswerEvent;
  }
}
