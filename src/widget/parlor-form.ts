/** `<parlor-form>`: what a site asks its visitors, as a form. Rules M2 and W6 in docs/SPEC.md. */
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Answer } from '../core/conversation/visitor-context.ts';
import { type AnswerProblem, consented, problemsIn, type Question } from '../core/forms/form.ts';
import { ratingMax } from '../core/limits.ts';
import { StringsController } from '../ui/controllers/strings-controller.ts';
import { define } from '../ui/define.ts';
import { ParlorElement } from '../ui/element.ts';
import { forms } from '../ui/locales/forms/languages.ts';
import { base } from '../ui/styles/base.ts';
import { controls } from '../ui/styles/controls.ts';
import { tokens } from '../ui/styles/tokens.ts';
import { fieldOf } from './form-fields.ts';
import { formStyles } from './parlor-form.styles.ts';

export type Problems = ReadonlyMap<string, AnswerProblem>;

/** What is filled in, by question; `rating` among it. Kept by who shows the form, so that it outlives it. */
export type Filled = Map<string, string>;

/** A form is filled in as it has to be. Goes no further than to who shows it. */
export class ParlorFormEvent extends Event {
  readonly answers: readonly Answer[];
  readonly rating: number | undefined;

  constructor(answers: readonly Answer[], rating: number | undefined) {
    super('parlor-form');
    this.answers = answers;
    this.rating = rating;
  }
}

const none: Problems = new Map();

/**
 * What is wrong is said beside the field and when it is sent, not while somebody writes; the first wrong field gets the focus.
 *
 * @fires {ParlorFormEvent} parlor-form - It is filled in, and to be sent.
 * @fires {Event} parlor-form-skip - It is not to be filled in.
 *
 * @csspart field - A field that something is written or chosen in.
 * @csspart form-send - The button that sends it.
 */
export class ParlorForm extends ParlorElement {
  static override styles = [tokens, base, controls, formStyles];

  @property() heading = '';

  @property({ attribute: false }) questions: readonly Question[] = [];

  /** Asks how content the visitor is, too. @attr */
  @property({ type: Boolean }) rating = false;

  /** What the button says that sends it, and the one that does not; without a word for that there is none. @attr */
  @property() send = '';

  /** @attr */
  @property() skip = '';

  /** It is on its way. @attr */
  @property({ type: Boolean }) busy = false;

  /** Why what was sent last was not taken. @attr */
  @property() failure = '';

  @property({ attribute: false }) filled: Filled = new Map();

  /** Questions that need not be answered, and are not marked so: one of several has to be. */
  @property({ attribute: false }) unmarked: readonly string[] = [];

  /** What is wrong with answers, if another than each question’s own kind decides. */
  @property({ attribute: false }) judge: (answers: readonly Answer[]) => Problems = (answers) =>
    problemsIn(this.questions, answers);

  @state() private wrong: Problems = none;

  @query('[aria-invalid="true"]') private readonly firstWrong!: HTMLElement | null;

  private readonly words = new StringsController(this, forms);

  protected override render(): unknown {
    const { language, strings } = this.words;
    const said = this.wrong.size > 0 ? strings.wrong : this.failure;
    return html`
      <form novalidate aria-labelledby="heading" @submit=${this.handleSubmit} @keydown=${this.handleKey}>
        <h3 id="heading" dir="auto">${this.heading}</h3>
        ${this.rating ? this.ratingField() : nothing}
        ${this.questions.map((question) =>
          fieldOf(question, {
            strings,
            language,
            isMarked: !this.unmarked.includes(question.id),
            value: this.filled.get(question.id) ?? '',
            problem: this.wrong.get(question.id),
            fill: (value) => this.fill(question.id, value),
          }),
        )}
        <p class="problem" role="alert" dir="auto">${said || nothing}</p>
        <div class="buttons">
          <button class="button primary" part="form-send" type="submit" aria-disabled=${this.busy ? 'true' : 'false'}>
            ${this.busy ? strings.sending : this.send}
          </button>
          ${
            this.skip === ''
              ? nothing
              : html`<button class="button" type="button" @click=${this.handleSkip}>${this.skip}</button>`
          }
        </div>
      </form>
    `;
  }

  private ratingField(): unknown {
    const { rating, ratings } = this.words.strings;
    return html`
      <fieldset role="radiogroup" aria-labelledby="rating">
        <legend id="rating" dir="auto">${rating}</legend>
        <div class="scores">
          ${ratings.map((word, index) => {
            const value = String(index + 1);
            return html`
              <label class="score">
                <input
                  type="radio"
                  name="rating"
                  value=${value}
                  .checked=${this.filled.get('rating') === value}
                  @change=${() => this.fill('rating', value)}
                />
                <span>${index + 1}</span><span class="hidden">${word}</span>
              </label>
            `;
          })}
        </div>
        <p class="aside ends" aria-hidden="true"><span>${ratings[0]}</span><span>${ratings[ratingMax - 1]}</span></p>
      </fieldset>
    `;
  }

  private fill(id: string, value: string): void {
    this.filled.set(id, value);
  }

  private handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy) return;
    const answers = this.questions.flatMap(({ id, kind }): Answer[] => {
      const answer = this.filled.get(id) ?? '';
      const isGiven = kind === 'consent' ? answer === consented : answer.trim() !== '';
      return isGiven ? [{ question: id, answer: kind === 'long-text' ? answer : answer.trim() }] : [];
    });
    this.wrong = this.judge(answers);
    if (this.wrong.size > 0) void this.updateComplete.then(() => this.firstWrong?.focus());
    else this.dispatchEvent(new ParlorFormEvent(answers, Number(this.filled.get('rating')) || undefined));
  }

  private handleSkip(): void {
    this.dispatchEvent(new Event('parlor-form-skip'));
  }

  /** Enter in the middle of a word that is still being composed is no end of anything. */
  private handleKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && event.isComposing) event.preventDefault();
  }
}

define('parlor-form', ParlorForm);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-form': ParlorForm;
  }

  interface HTMLElementEventMap {
    'parlor-form': ParlorFormEvent;
  }
}
