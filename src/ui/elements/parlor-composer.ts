/** `<parlor-composer>`: where a message is written. Rule W7 in docs/SPEC.md. */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { textLengthMax } from '../../core/limits.ts';
import { textLength, textProblem } from '../../core/text.ts';
import { AutoGrowController } from '../controllers/auto-grow-controller.ts';
import { define } from '../define.ts';
import { ParlorElement } from '../element.ts';
import { ParlorDraftEvent, ParlorSendEvent } from '../events.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { composerTones } from '../styles/desk-tones.ts';
import { tokens } from '../styles/tokens.ts';
import { composerStyles } from './parlor-composer.styles.ts';
import './parlor-icon.ts';

/** Code points before the limit at which the counter appears. */
const counterFrom = 200;

/**
 * A text field that grows with its text, and a button. Enter sends, Shift+Enter makes a new line; Enter that ends an
 * input method's composition does neither. It empties itself when it sends, and keeps the focus.
 *
 * @slot tools - Buttons beside the one that sends.
 * @fires {ParlorSendEvent} parlor-send - A text is to be sent. Cancel it to keep the text.
 * @fires {ParlorDraftEvent} parlor-draft - The text has changed; empty after sending.
 * @csspart composer - The box around field and buttons.
 * @csspart input - The text field.
 * @csspart send - The button.
 */
export class ParlorComposer extends ParlorElement {
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };
  static override styles = [tokens, base, controls, composerStyles, composerTones];

  /** Accessible name of the field. @attr */
  @property() label = '';

  /** @attr */
  @property() placeholder = '';

  /** Name of the button; *Send* if left out. @attr send-label */
  @property({ attribute: 'send-label' }) sendLabel = '';

  /** What is written. Setting it fires nothing. */
  @property({ attribute: false }) value = '';

  /** Longest text that can be sent, in code points. @attr max-length */
  @property({ type: Number, attribute: 'max-length' }) maxLength = textLengthMax;

  /** @attr */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** There is something to send beside the text. @attr has-more */
  @property({ type: Boolean, attribute: 'has-more' }) hasMore = false;

  /** `note` looks like a private note, so that nobody writes one to a visitor by mistake. @attr */
  @property({ reflect: true }) tone: 'message' | 'note' = 'message';

  /** Set by an attempt to send what can't be sent, until the text changes: what is wrong is then announced. */
  @state() private insisted = false;

  @query('textarea') private readonly textarea!: HTMLTextAreaElement | null;

  constructor() {
    super();
    new AutoGrowController(this, () => this.textarea);
  }

  /** What can't be sent because it is too long, in code points; 0 if it fits. */
  get excess(): number {
    // Code points are never more than UTF-16 units: counting them one by one is for long texts only.
    return this.value.length <= this.maxLength ? 0 : Math.max(0, textLength(this.value) - this.maxLength);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value')) this.insisted = false;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    // Compared with what is in the field, and not with what was rendered last: that has been written over since.
    const { textarea, value } = this;
    if (textarea && textarea.value !== value) textarea.value = value;
  }

  protected override render(): unknown {
    const { excess } = this;
    return html`
      <div class="composer" part="composer" @click=${this.handleBoxClick}>
        <textarea
          part="input"
          rows="1"
          dir=${this.value === '' ? nothing : 'auto'}
          enterkeyhint="send"
          aria-label=${this.label}
          aria-describedby="limit"
          aria-invalid=${excess > 0 ? 'true' : nothing}
          placeholder=${this.placeholder}
          ?disabled=${this.disabled}
          @input=${this.handleInput}
          @keydown=${this.handleKey}
        ></textarea>
        <slot name="tools"></slot>
        <button
          class="send"
          part="send"
          type="button"
          aria-label=${this.sendLabel || this.strings.send}
          title=${this.sendLabel || this.strings.send}
          aria-disabled=${this.canSend ? 'false' : 'true'}
          ?disabled=${this.disabled}
          @click=${this.handleSend}
        >
          <parlor-icon name="send"></parlor-icon>
        </button>
      </div>
      <div id="limit" class="limit" ?data-wrong=${excess > 0 || this.insisted} role=${this.insisted ? 'alert' : nothing}>
        ${this.feedback(excess)}
      </div>
    `;
  }

  private get canSend(): boolean {
    return !this.disabled && (this.hasMore || this.value.trim() !== '') && this.excess === 0;
  }

  private feedback(excess: number): string | typeof nothing {
    if (excess > 0) return this.strings.charactersTooMany(excess);
    if (this.insisted) return this.strings.problems['text-malformed'];
    if (this.value.length <= this.maxLength - counterFrom) return nothing;
    const left = this.maxLength - textLength(this.value);
    return left <= counterFrom ? this.strings.charactersLeft(left) : nothing;
  }

  private handleInput(): void {
    this.value = this.textarea?.value ?? '';
    this.dispatchEvent(new ParlorDraftEvent(this.value));
  }

  private handleKey(event: KeyboardEvent): void {
    // Safari ends a composition before the Enter that ended it: the key code still tells.
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    this.handleSend();
  }

  private handleSend(): void {
    if (this.disabled) return;
    this.insisted = this.excess > 0 || textProblem(this.value) === 'text-malformed';
    this.textarea?.focus();
    if (!this.canSend || this.insisted) return;
    if (!this.dispatchEvent(new ParlorSendEvent(this.value))) return;
    this.value = '';
    this.dispatchEvent(new ParlorDraftEvent(''));
  }

  private handleBoxClick(event: MouseEvent): void {
    if (event.target === event.currentTarget) this.textarea?.focus();
  }
}

define('parlor-composer', ParlorComposer);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-composer': ParlorComposer;
  }
}
