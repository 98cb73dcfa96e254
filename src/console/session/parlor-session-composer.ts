/** `<parlor-session-composer>`: writes messages and private notes. Rules C13 and S3 (in part) in docs/SPEC.md. */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ErrorCode } from '../../core/errors.ts';
import type { PlaceholderValues } from '../../core/quick-replies/filling.ts';
import { textProblem } from '../../core/text.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import type { ParlorComposer } from '../../ui/elements/parlor-composer.ts';
import type { ParlorDraftEvent, ParlorSendEvent } from '../../ui/events.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { talkDesk } from '../../ui/locales/desk/talk.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import type { Abilities } from '../abilities.ts';
import { ActEvent, type DeskAct } from '../acts.ts';
import { type Carets, type Draft, emptyDraft, type WriteMode } from '../desk-state.ts';
import { quickReplyStyles } from '../talk/quick-replies.styles.ts';
import { ReplyPicker } from '../talk/reply-picker.ts';
import { sessionComposerStyles } from './parlor-session-composer.styles.ts';
import '../../ui/elements/parlor-composer.ts';
import '../../ui/elements/parlor-icon.ts';

/**
 * Modes, each with its own text and its own look. In wrap-up only notes can be written. In a message, a slash asks for quick
 * replies.
 *
 * @fires {Event} parlor-replies - The agent wants to see to the quick replies themselves.
 */
export class ParlorSessionComposer extends ParlorElement {
  static override styles = [tokens, base, controls, sessionComposerStyles, quickReplyStyles];

  @property() conversation = '';

  @property({ attribute: false }) draft: Draft = emptyDraft;

  /** Where its writer stands in each text of it: taken up again once, where the field has not been written in. */
  @property({ attribute: false }) carets: Carets | undefined;

  @property({ attribute: false }) abilities: Abilities | undefined;

  /** Whether a colleague takes part. @attr */
  @property({ type: Boolean }) consulted = false;

  /** Whether the reader has no part in it but to advise. @attr */
  @property({ type: Boolean }) beside = false;

  /** Names for quick replies, as the visitor is to read them. */
  @property({ attribute: false }) values: PlaceholderValues = {};

  /** There is something to send beside the text. @attr has-more */
  @property({ type: Boolean, attribute: 'has-more' }) hasMore = false;

  /** The mode that the field shows: in another one its writer stands elsewhere. */
  private shownMode: WriteMode | undefined;

  /** Why the text that was to be sent can't be. */
  @state() private problem: ErrorCode | undefined;

  @query('parlor-composer') private readonly composer!: ParlorComposer | null;

  @query('[aria-pressed="false"]') private readonly otherMode!: HTMLElement | null;

  private readonly words = new StringsController(this, desk);

  private readonly talkWords = new StringsController(this, talkDesk);

  private readonly picker = new ReplyPicker(this, {
    field: () => this.field,
    values: () => this.values,
    problems: () => this.strings.problems,
    manage: () => this.manageReplies(),
  });

  /** To where one can write; to the other mode's button if nothing can be written in this one. */
  override focus(options?: FocusOptions): void {
    void this.focusWhenReady(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draft')) this.problem = undefined;
    if (this.draft.mode !== 'message' || changed.has('conversation')) this.picker.close();
  }

  // Who chose a mode goes on to write in it.
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('draft')?.mode;
    const isHere = this.shadowRoot?.activeElement?.matches('.modes button') ?? false;
    if (before !== undefined && before !== this.draft.mode && isHere) this.focus();
    if (this.shownMode !== this.draft.mode) void this.takeUp(this.draft.mode);
  }

  protected override render(): unknown {
    const words = this.words.strings;
    const { mode } = this.draft;
    const can = this.canWrite(mode);
    const cannot = this.beside ? this.talkWords.strings.onlyBeside : words.onlyNotes;
    const { label, hint, send } = words.writing[mode];
    return html`
      <div class="modes" role="group" aria-label=${words.writeWhat}>
        ${this.isMessage ? this.modeButton('message') : nothing} ${this.modeButton('note')} ${this.isAside ? this.modeButton('aside') : nothing}
        ${can || this.draft[mode] === '' ? nothing : html`<span class="over">${cannot}</span>`}
      </div>
      ${mode === 'message' ? html`<slot></slot>` : nothing}
      <div class="field">
      ${mode === 'message' ? this.picker.render() : nothing}
      <parlor-composer
        label=${label}
        placeholder=${can ? hint : cannot}
        send-label=${send}
        tone=${mode === 'message' ? mode : 'note'}
        .value=${this.draft[mode]}
        ?disabled=${!can}
        ?has-more=${this.hasMore && mode === 'message'}
        @parlor-draft=${this.handleDraft}
        @parlor-send=${this.handleSend}
        @keydown=${this.keys}
        @keyup=${this.handleCaret}
        @click=${this.handleCaret}
        @focusout=${this.handleBlur}
        >${mode === 'message' ? html`<slot name="tools" slot="tools"></slot>` : nothing}</parlor-composer
      >
      </div>
      ${this.problem ? html`<p class="problem" role="alert">${this.strings.problems[this.problem]}</p>` : nothing}
    `;
  }

  /** The side conversation has its place where somebody is there to talk to, and while something of it is written. */
  private get isAside(): boolean {
    return this.consulted || this.draft.mode === 'aside' || this.draft.aside !== '';
  }

  /** Who only advises writes to the visitor no more than what they had begun. */
  private get isMessage(): boolean {
    return !this.beside || this.draft.mode === 'message' || this.draft.message !== '';
  }

  private modeButton(mode: WriteMode): unknown {
    return html`
      <button
        type="button"
        class=${mode}
        aria-pressed=${this.draft.mode === mode ? 'true' : 'false'}
        @click=${() => this.handleMode(mode)}
      >
        ${mode === 'message' ? nothing : html`<parlor-icon name="lock"></parlor-icon>`}${this.words.strings.writing[mode].label}
      </button>
    `;
  }

  private canWrite(mode: WriteMode): boolean {
    return this.abilities?.[mode] ?? false;
  }

  private handleMode(mode: WriteMode): void {
    this.act({ do: 'draft', conversation: this.conversation, draft: { mode } });
  }

  private handleDraft(event: ParlorDraftEvent): void {
    event.stopPropagation();
    this.act({ do: 'draft', conversation: this.conversation, draft: { [this.draft.mode]: event.text } });
    if (this.isAsked) this.picker.look(event.text);
    this.stand();
  }

  private handleBlur(): void {
    this.stand();
    this.picker.handleBlur();
  }

  private handleCaret(): void {
    this.stand();
    if (this.isAsked) this.picker.look();
  }

  /** Whether a slash asks for quick replies. */
  private get isAsked(): boolean {
    return this.draft.mode === 'message' && this.canWrite('message');
  }

  /** Before the field's own keys. */
  private readonly keys = { handleEvent: (event: KeyboardEvent) => this.picker.handleKey(event), capture: true };

  private manageReplies(): void {
    this.picker.close();
    this.dispatchEvent(new Event('parlor-replies'));
  }

  private handleSend(event: ParlorSendEvent): void {
    const isFiles = this.hasMore && this.draft.mode === 'message';
    this.problem = isFiles && event.text.trim() === '' ? undefined : textProblem(event.text);
    if (this.problem) event.preventDefault();
    // With files it is sent by who has them.
    if (isFiles && !this.problem) return;
    event.stopPropagation();
    if (!this.problem)
      this.act({ do: 'write', conversation: this.conversation, mode: this.draft.mode, text: event.text });
  }

  /** Where its writer stands now. */
  private stand(): void {
    const { field, conversation, draft } = this;
    // Until it is taken up, the field stands where nobody has put it.
    if (!field || this.shownMode !== draft.mode) return;
    const { selectionStart: start, selectionEnd: end } = field;
    const before = this.carets?.[draft.mode];
    if (before?.start === start && before.end === end) return;
    this.act({ do: 'stand', conversation, mode: draft.mode, caret: { start, end } });
  }

  private async takeUp(mode: WriteMode): Promise<void> {
    await this.composer?.updateComplete;
    const { field, carets } = this;
    if (!field || mode !== this.draft.mode || this.shownMode === mode) return;
    this.shownMode = mode;
    const caret = carets?.[mode];
    if (caret) field.setSelectionRange(caret.start, caret.end);
  }

  private get field(): HTMLTextAreaElement | null | undefined {
    return this.composer?.shadowRoot?.querySelector('textarea');
  }

  // After its own update the field is as usable as this element says.
  private async focusWhenReady(options?: FocusOptions): Promise<void> {
    await this.updateComplete;
    await this.composer?.updateComplete;
    if (this.canWrite(this.draft.mode)) this.composer?.focus(options);
    else this.otherMode?.focus(options);
  }

  private act(act: DeskAct): void {
    this.dispatchEvent(new ActEvent(act));
  }
}

define('parlor-session-composer', ParlorSessionComposer);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-session-composer': ParlorSessionComposer;
  }
}
