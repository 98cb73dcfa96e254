/** The fields of a form: native ones, each with its label, what helps to fill it in, and what is wrong with it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type AnswerProblem, answerLengthOf, chosenIn, consented, type Question } from '../core/forms/form.ts';
import type { FormStrings } from '../ui/locales/forms/strings.ts';

interface Field {
  readonly strings: FormStrings;
  /** That of these words: the question’s may be another. */
  readonly language: string;
  /** Whether it says that it need not be answered. */
  readonly isMarked: boolean;
  readonly value: string;
  readonly problem: AnswerProblem | undefined;
  readonly fill: (value: string) => void;
}

/** What browsers can fill in by themselves, and which keyboard phones show. */
const hints: Readonly<Partial<Record<Question['kind'], Readonly<Record<'type' | 'autocomplete', string>>>>> = {
  email: { type: 'email', autocomplete: 'email' },
  phone: { type: 'tel', autocomplete: 'tel' },
};

export const fieldOf = (question: Question, field: Field): TemplateResult => {
  const { id, kind, language, help } = question;
  const isGroup = kind === 'choices';
  const content = html`
    ${help === undefined ? nothing : html`<p class="aside" id="help-${id}" dir="auto">${help}</p>`}
    ${inputOf(question, field)}
    <p class="problem" id="problem-${id}" lang=${field.language} dir="auto" ?hidden=${!field.problem}>
      ${field.problem ? field.strings.problems[field.problem] : nothing}
    </p>
  `;
  return isGroup
    ? html`
        <fieldset lang=${language || nothing} aria-describedby=${describedBy(question, field)}>
          <legend dir="auto">${labelOf(question, field)}</legend>
          ${content}
        </fieldset>
      `
    : html`
        <div class="field" lang=${language || nothing}>
          ${kind === 'consent' ? nothing : html`<label class="label" for=${id} dir="auto">${labelOf(question, field)}</label>`}
          ${content}
        </div>
      `;
};

const labelOf = ({ label, required }: Question, { strings, language, isMarked }: Field): unknown =>
  required || !isMarked ? label : html`${label} <span class="aside" lang=${language}>(${strings.optional})</span>`;

const describedBy = ({ id, help }: Question, { problem }: Field): unknown =>
  [help === undefined ? '' : `help-${id}`, problem ? `problem-${id}` : ''].filter(Boolean).join(' ') || nothing;

const inputOf = (question: Question, field: Field): TemplateResult => {
  switch (question.kind) {
    case 'long-text':
      return longText(question, field);
    case 'choice':
      return choice(question, field);
    case 'choices':
      return choices(question, field);
    case 'consent':
      return consent(question, field);
    default:
      return line(question, field);
  }
};

const textOf = (event: Event): string => (event.target as HTMLInputElement).value;

const line = (question: Question, field: Field): TemplateResult => {
  const { id, kind, about, required } = question;
  const { type, autocomplete } = hints[kind] ?? { type: 'text', autocomplete: about === 'name' ? 'name' : 'off' };
  return html`<input
    class="box"
    part="field"
    id=${id}
    name=${id}
    type=${type}
    inputmode=${type === 'text' ? nothing : type}
    autocomplete=${autocomplete}
    maxlength=${2 * answerLengthOf(question)}
    ?required=${required}
    aria-invalid=${field.problem ? 'true' : 'false'}
    aria-describedby=${describedBy(question, field)}
    .value=${live(field.value)}
    @input=${(event: Event) => field.fill(textOf(event))}
  />`;
};

const longText = (question: Question, field: Field): TemplateResult => html`<textarea
  class="box"
  part="field"
  id=${question.id}
  name=${question.id}
  rows="3"
  ?required=${question.required}
  aria-invalid=${field.problem ? 'true' : 'false'}
  aria-describedby=${describedBy(question, field)}
  .value=${live(field.value)}
  @input=${(event: Event) => field.fill(textOf(event))}
></textarea>`;

const choice = (question: Question, field: Field): TemplateResult => html`<select
  class="box"
  part="field"
  id=${question.id}
  name=${question.id}
  ?required=${question.required}
  aria-invalid=${field.problem ? 'true' : 'false'}
  aria-describedby=${describedBy(question, field)}
  @change=${(event: Event) => field.fill(textOf(event))}
>
  <option value="" ?selected=${field.value === ''}>${field.strings.choose}</option>
  ${question.choices?.map(({ id, text }) => html`<option value=${id} ?selected=${field.value === id}>${text}</option>`)}
</select>`;

const choices = (question: Question, field: Field): TemplateResult => {
  // What is chosen is looked up when it changes: several may, between two drawings.
  const chosen = new Set(chosenIn(field.value));
  const change = (id: string, isChosen: boolean): void => {
    if (isChosen) chosen.add(id);
    else chosen.delete(id);
    const inOrder = question.choices?.filter((one) => chosen.has(one.id)) ?? [];
    field.fill(inOrder.map((one) => one.id).join(' '));
  };
  return html`${question.choices?.map(
    ({ id, text }) => html`
      <label class="check">
        <input
          type="checkbox"
          name=${question.id}
          value=${id}
          aria-invalid=${field.problem ? 'true' : 'false'}
          .checked=${live(chosen.has(id))}
          @change=${(event: Event) => change(id, (event.target as HTMLInputElement).checked)}
        />
        <span dir="auto">${text}</span>
      </label>
    `,
  )}`;
};

const consent = (question: Question, field: Field): TemplateResult => html`
  <label class="check">
    <input
      type="checkbox"
      id=${question.id}
      name=${question.id}
      ?required=${question.required}
      aria-invalid=${field.problem ? 'true' : 'false'}
      aria-describedby=${describedBy(question, field)}
      .checked=${live(field.value === consented)}
      @change=${(event: Event) => field.fill((event.target as HTMLInputElement).checked ? consented : '')}
    />
    <span dir="auto">${labelOf(question, field)}</span>
  </label>
`;
