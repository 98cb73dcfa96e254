/** `<parlor-mail-question>`: asks where a transcript is to be sent. Rule W6 in docs/SPEC.md. */
import { css, html, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { contactLengthMax } from '../core/limits.ts';
import { define } from '../ui/define.ts';
import { ParlorDialog } from '../ui/elements/parlor-dialog.ts';

/**
 * A dialog with a field. It begins in the field, whose content is there to be written over.
 *
 * @fires {ParlorChoiceEvent} parlor-choice - `send`, with `address` as it was written; nothing, after the way out.
 * @csspart field - The field.
 */
export class ParlorMailQuestion extends ParlorDialog {
  static override styles = [
    ...ParlorDialog.styles,
    css`
      label {
        display: block;
        margin-block: 14px 4px;
        font-size: 14px;
        font-weight: 550;
        line-height: 20px;
      }

      input {
        box-sizing: border-box;
        inline-size: 100%;
        min-block-size: 44px;
        margin: 0;
        padding: 9px 12px;
        border: 1px solid var(--_line-strong);
        border-radius: var(--_radius-small);
        background: var(--_surface);
        color: inherit;
        font: inherit;
        /* Smaller, and phones zoom in. */
        font-size: 16px;
        line-height: 24px;
        text-align: start;
      }

      input:read-only {
        border-style: dashed;
        background: none;
      }

      input[aria-invalid='true'] {
        border-color: var(--_danger);
      }

      .problem {
        color: var(--_danger);
        font-size: 13px;
        font-weight: 550;
        line-height: 18px;
      }

      .problem:not(:empty) {
        margin-block-start: 6px;
      }
    `,
  ];

  /** What is in the field. @attr */
  @property() address = '';

  /** Names the field. @attr */
  @property() label = '';

  /** The address is to be seen, and can't be another one. @attr */
  @property({ type: Boolean }) fixed = false;

  /** Why it was not sent, if it is about the address or something else. @attr */
  @property() failure = '';

  /** Whether that is about the address. @attr */
  @property({ type: Boolean }) wrong = false;

  @query('input') private readonly field!: HTMLInputElement;

  protected override get start(): HTMLElement {
    return this.field;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.open && this.wrong && changed.has('failure')) this.field.focus();
  }

  protected override more(): unknown {
    return html`
      <label for="address" dir="auto">${this.label}</label>
      <input
        id="address"
        part="field"
        type="email"
        inputmode="email"
        autocomplete="email"
        dir="ltr"
        maxlength=${2 * contactLengthMax.email}
        required
        ?readonly=${this.fixed}
        aria-invalid=${this.wrong ? 'true' : 'false'}
        aria-describedby="problem"
        .value=${this.address}
        @input=${this.handleInput}
        @focus=${this.handleFocus}
        @keydown=${this.handleEnter}
      />
      <p class="problem" id="problem" role="alert" dir="auto">${this.failure}</p>
    `;
  }

  private handleInput(): void {
    this.address = this.field.value;
  }

  private handleFocus(): void {
    this.field.select();
  }

  /** Enter in the middle of a word that is still being composed is no end of anything. */
  private handleEnter(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.isComposing) this.choose('send');
  }
}

define('parlor-mail-question', ParlorMailQuestion);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-mail-question': ParlorMailQuestion;
  }
}
