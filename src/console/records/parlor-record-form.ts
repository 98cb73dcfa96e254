/** `<parlor-record-form>`: a contact or a case as it is being written, and what to do if somebody else was faster. Rules S3 and S10. */
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { records } from '../../ui/locales/desk/records.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import type { Refused } from '../access.ts';
import { ActEvent } from '../acts.ts';
import { deskStyles } from '../styles/desk.ts';
import type { RecordForm } from './paper.ts';
import { recordStyles } from './record.styles.ts';
import { FormSaveEvent } from './record-events.ts';
import { recordFormStyles } from './record-form.styles.ts';
import '../../ui/elements/parlor-icon.ts';

/** One thing that is written down. */
export interface Field {
  readonly name: string;
  readonly label: string;
  /** One of these, instead of a text. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** What is written in it: helps keyboards of tablets. */
  readonly type?: 'text' | 'email' | 'tel';
  readonly isWide?: boolean;
}

/** The same thing as somebody else has saved it meanwhile. */
export type Theirs = Pick<RecordForm, 'version' | 'values'>;

/**
 * Every key that is pressed goes into the desk's state, which is kept: what is half filled in outlives everything.
 *
 * @fires {FormSaveEvent} parlor-form-save - It is to be saved.
 */
export class ParlorRecordForm extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, recordStyles, recordFormStyles];

  /** Under which it is kept. */
  @property() key = '';

  @property({ attribute: false }) form: RecordForm | undefined;

  @property({ attribute: false }) fields: readonly Field[] = [];

  /** Name of the form as a whole. */
  @property() heading = '';

  @property({ attribute: false }) theirs: Theirs | undefined;

  /** Why it was not saved; `params.field` says which field is meant. */
  @property({ attribute: false }) refused: Refused | undefined;

  @property({ type: Boolean }) busy = false;

  private readonly words = new StringsController(this, records);

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('input, select')?.focus(options));
  }

  protected override render(): unknown {
    const { form } = this;
    if (!form) return nothing;
    const { save, saving } = this.words.strings;
    return html`
      <form aria-label=${this.heading} novalidate @submit=${this.handleSubmit}>
        <div class="fields">${this.fields.map((field) => this.field(field, form))}</div>
        ${this.theirs ? this.stale(this.theirs, form) : this.problem()}
        <div class="actions">
          <button class="button primary" type="submit" aria-disabled=${this.busy ? 'true' : 'false'}>
            ${this.busy ? saving : save}
          </button>
          <button class="button" type="button" @click=${this.handleCancel}>${this.strings.cancel}</button>
        </div>
      </form>
    `;
  }

  private field({ name, label, choices, type = 'text', isWide = false }: Field, { values }: RecordForm): unknown {
    const value = values[name] ?? '';
    const wrong = this.wrongWith(name);
    const about = { invalid: wrong ? 'true' : 'false', by: wrong ? `${name}-wrong` : nothing };
    return html`
      <div class="field ${isWide ? 'wide' : ''}">
        <label for=${name}>${label}</label>
        ${
          choices
            ? html`
                <select id=${name} name=${name} .value=${value} @change=${this.handleInput}>
                  ${choices.map((one) => html`<option value=${one.value} ?selected=${one.value === value}>${one.label}</option>`)}
                </select>
              `
            : html`
                <input
                  id=${name}
                  name=${name}
                  type=${type}
                  dir="auto"
                  autocomplete="off"
                  aria-invalid=${about.invalid}
                  aria-describedby=${about.by}
                  .value=${value}
                  @input=${this.handleInput}
                />
              `
        }
        ${wrong ? html`<p class="wrong" id="${name}-wrong" role="alert">${wrong}</p>` : nothing}
      </div>
    `;
  }

  /** What is said below a field. */
  private wrongWith(name: string): string | undefined {
    const { code, params } = this.refused ?? {};
    if (code === undefined || params?.field !== name) return undefined;
    const { nameMissing, titleMissing, fieldTooLong } = this.words.strings;
    if (code === 'text-empty') return name === 'title' ? titleMissing : nameMissing;
    if (code === 'text-too-long' && typeof params.max === 'number') return fieldTooLong(params.max);
    return this.strings.problems[code];
  }

  /** What is said of the form as a whole. */
  private problem(): unknown {
    const { refused } = this;
    if (!refused || this.fields.some(({ name }) => name === refused.params.field)) return nothing;
    return html`
      <p class="problem" role="alert">
        <parlor-icon name="alert"></parlor-icon><span>${this.strings.problems[refused.code]}</span>
      </p>
    `;
  }

  /** Both versions are to be seen: theirs here, one's own in the fields. */
  private stale({ values: theirs }: Theirs, { values }: RecordForm): unknown {
    const words = this.words.strings;
    const differing = this.fields.filter(({ name }) => (theirs[name] ?? '') !== (values[name] ?? ''));
    return html`
      <div class="stale" role="alert">
        <p>${words.stale}</p>
        <dl>
          ${differing.map(
            ({ name, label, choices }) => html`
              <div>
                <dt>${words.theirs(label)}</dt>
                <dd dir="auto">${textOf(theirs[name] ?? '', choices) || words.emptied}</dd>
              </div>
            `,
          )}
        </dl>
        <div class="actions">
          <button class="button small" type="button" @click=${this.handleKeep}>${words.keepMine}</button>
          <button class="button small" type="button" @click=${this.handleCancel}>${words.takeTheirs}</button>
        </div>
      </div>
    `;
  }

  private handleInput({ currentTarget }: Event): void {
    const { form } = this;
    if (!form || !(currentTarget instanceof HTMLInputElement || currentTarget instanceof HTMLSelectElement)) return;
    const { name, value } = currentTarget;
    this.fillIn({ ...form, values: { ...form.values, [name]: value } });
  }

  /** As it stands on the screen: the last key may not have come back from the desk's state. */
  private filled(form: RecordForm): RecordForm {
    const inputs = this.renderRoot.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select');
    return {
      ...form,
      values: { ...form.values, ...Object.fromEntries([...inputs].map(({ name, value }) => [name, value])) },
    };
  }

  private handleSubmit(event: Event): void {
    event.preventDefault();
    if (!this.busy && this.form) this.dispatchEvent(new FormSaveEvent(this.filled(this.form)));
  }

  /** What they have saved is seen now, and written over with the next *Save*. */
  private handleKeep(): void {
    if (!this.form || !this.theirs || this.busy) return;
    const form = { ...this.filled(this.form), version: this.theirs.version };
    this.fillIn(form);
    this.dispatchEvent(new FormSaveEvent(form));
  }

  private handleCancel(): void {
    this.fillIn(undefined);
  }

  private fillIn(form: RecordForm | undefined): void {
    this.dispatchEvent(new ActEvent({ do: 'fill-in', key: this.key, form }));
  }
}

const textOf = (value: string, choices: Field['choices']): string =>
  choices?.find((one) => one.value === value)?.label ?? value;

define('parlor-record-form', ParlorRecordForm);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-record-form': ParlorRecordForm;
  }
}
