/** `<parlor-session-composer>`: writes messages and private notes. Rules C13 and S3 (in part) in docs/SPEC.md. */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ErrorCode } from '../../core/errors.ts';
import { textProblem } from '../../core/text.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import type { ParlorComposer } from '../../ui/elements/parlor-composer.ts';
import type { ParlorDraftEvent, ParlorSendEvent } from '../../ui/events.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { base } from '../../ui/styles/base.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import type { Abilities } from '../abilities.ts';
import { ActEvent, type DeskAct } from '../acts.ts';
import { type Draft, emptyDraft, type WriteMode } from '../desk-state.ts';
import { sessionComposerStyles } from './parlor-session-composer.styles.ts';
import '../../ui/elements/parlor-composer.ts';
import '../../ui/elements/parlor-icon.ts';

/** Two modes, each with its own text and its own look. In wrap-up only notes can be written. */
export class ParlorSessionComposer extends ParlorElement {
  static override styles = [tokens, base, sessionComposerStyles];

  @property() conversation = '';

  @property({ attribute: false }) draft: Draft = emptyDraft;

  @property({ attribute: false }) abilities: Abilities | undefined;

  /** Whether a colleague takes part. @attr */
  @property({ type: Boolean }) consulted = false;

  /** There is something to send beside the text. @attr has-more */
  @property({ type: Boolean, attribute: 'has-more' }) hasMore = false;

  /** Why the text that was to be sent can't be. */
  @state() private problem: ErrorCode | undefined;

  @query('parlor-composer') private readonly composer!: ParlorComposer;

  @query('[aria-pressed="false"]') private readonly otherMode!: HTMLElement | null;

  private readonly words = new StringsController(this, desk);

  /** To where one can write; to the other mode's button if nothing can be written in this one. */
  override focus(options?: FocusOptions): void {
    void this.focusWhenReady(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draft')) this.problem = undefined;
  }

  // Who chose a mode goes on to write in it.
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('draft')?.mode;
    const isHere = this.shadowRoot?.activeElement?.matches('.modes button') ?? false;
    if (before !== undefined && before !== this.draft.mode && isHere) this.focus();
  }

  protected override render(): unknown {
    const words = this.words.strings;
    const { mode } = this.draft;
    const can = this.canWrite(mode);
    const { label, hint, send } = words.writing[mode];
    return html`
      <div class="modes" role="group" aria-label=${words.writeWhat}>
        ${this.modeButton('message')} ${this.modeButton('note')} ${this.isAside ? this.modeButton('aside') : nothing}
        ${can || this.draft[mode] === '' ? nothing : html`<span class="over">${words.onlyNotes}</span>`}
      </div>
      ${mode === 'message' ? html`<slot></slot>` : nothing}
      <parlor-composer
        label=${label}
        placeholder=${can ? hint : words.onlyNotes}
        send-label=${send}
        tone=${mode === 'message' ? mode : 'note'}
        .value=${this.draft[mode]}
        ?disabled=${!can}
        ?has-more=${this.hasMore && mode === 'message'}
        @parlor-draft=${this.handleDraft}
        @parlor-send=${this.handleSend}
        >${mode === 'message' ? html`<slot name="tools" slot="tools"></slot>` : nothing}</parlor-composer
      >
      ${this.problem ? html`<p class="problem" role="alert">${this.strings.problems[this.problem]}</p>` : nothing}
    `;
  }

  /** The side conversation has its place where somebody is there to talk to, and while something of it is written. */
  private get isAside(): boolean {
    return this.consulted || this.draft.mode === 'aside' || this.draft.aside !== '';
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

  // After its own update the field is as usable as this element says.
  private async focusWhenReady(options?: FocusOptions): Promise<void> {
    await this.updateComplete;
    await this.composer.updateComplete;
    if (this.canWrite(this.draft.mode)) this.composer.focus(options);
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
