/** What a contact and a case have in common where one is shown and changed. Rules S3, S4 and S10 in docs/SPEC.md. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isParlorError } from '../../core/errors.ts';
import type { AgentRecords } from '../../sdk/recording.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { ParlorElement } from '../../ui/element.ts';
import { records } from '../../ui/locales/desk/records.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import type { Refused } from '../access.ts';
import { ActEvent } from '../acts.ts';
import { deskStyles } from '../styles/desk.ts';
import { loadingTemplate, refusedTemplate } from './asked-templates.ts';
import { Asking, recordsFor } from './asking.ts';
import { formKey, type RecordForm } from './paper.ts';
import type { Field, Theirs } from './parlor-record-form.ts';
import { recordStyles } from './record.styles.ts';
import { type FormSaveEvent, RecordSavedEvent, RecordTitledEvent } from './record-events.ts';
import './parlor-record-form.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/**
 * Shows what is kept, or the form of it once somebody has begun to fill that in. What is kept is read anew when the
 * conversation tells of another version.
 *
 * @slot - More buttons, beside *Edit*.
 * @fires {RecordSavedEvent} parlor-record-saved - It was saved.
 * @fires {RecordTitledEvent} parlor-record-titled - What it goes by has become known, or is another now.
 */
export abstract class RecordElement<R extends Versioned> extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, recordStyles];

  /** Id of what is shown; left out for a new one. */
  @property() record: string | undefined;

  /** The conversation that a new one is for. */
  @property({ attribute: 'new-for' }) newFor = '';

  /** The version that is known of elsewhere, if there is one. */
  @property({ type: Number }) version = 0;

  /** As far as it is filled in; undefined while nobody writes. */
  @property({ attribute: false }) form: RecordForm | undefined;

  @state() private refused: Refused | undefined;

  @state() private theirs: Theirs | undefined;

  @state() private busy = false;

  /** What it went by when that was last told. */
  private told: string | undefined;

  protected readonly words = new StringsController(this, records);

  protected readonly kept = new Asking<R>(this);

  abstract readonly kind: 'contact' | 'case';

  protected abstract load(from: AgentRecords, id: string): Promise<R>;
  protected abstract write(to: AgentRecords, form: RecordForm): Promise<R>;
  /** What a form of it is filled with at first. */
  protected abstract valuesOf(record: R): RecordForm['values'];
  protected abstract fields(): readonly Field[];
  protected abstract facts(record: R): TemplateResult;
  /** What it goes by where it stands by itself. */
  protected abstract titleOf(record: R): string;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { record } = this;
    if (changed.has('record')) {
      this.kept.forget();
      this.refused = undefined;
      this.theirs = undefined;
    }
    const isOld = changed.has('version') && this.version > (this.kept.value?.version ?? 0);
    if (record !== undefined && (changed.has('record') || isOld)) this.kept.ask((from) => this.load(from, record));
    // Whoever begins anew is told nothing of what was refused before.
    if (changed.has('form') && !this.form) {
      this.refused = undefined;
      this.theirs = undefined;
    }
  }

  protected override updated(): void {
    const { value } = this.kept;
    const title = value && this.titleOf(value);
    if (title === undefined || title === this.told) return;
    this.told = title;
    this.dispatchEvent(new RecordTitledEvent(title));
  }

  protected override render(): unknown {
    if (this.form) return this.filling();
    const { value, refused } = this.kept;
    if (value) return html`${this.facts(value)}${refused ? this.problem(refused) : nothing}${this.actions()}`;
    if (this.record === undefined) return nothing;
    return refused ? this.problem(refused) : loadingTemplate(this.words.strings.loading);
  }

  /** Where its form is kept. */
  protected get key(): string {
    return formKey(this.kind, this.record === undefined ? { newFor: this.newFor } : { id: this.record });
  }

  protected fact(name: string, value: unknown): unknown {
    if (value === undefined || value === '') return nothing;
    return html`<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>`;
  }

  private filling(): TemplateResult {
    const { edit, newOne } = this.words.strings[this.kind];
    return html`
      <parlor-record-form
        key=${this.key}
        heading=${this.record === undefined ? newOne : edit}
        .form=${this.form}
        .fields=${this.fields()}
        .theirs=${this.theirs}
        .refused=${this.refused}
        ?busy=${this.busy}
        @parlor-form-save=${this.handleSave}
      ></parlor-record-form>
    `;
  }

  private actions(): TemplateResult {
    return html`
      <div class="actions">
        <button class="button small" type="button" @click=${this.handleEdit}>${this.words.strings[this.kind].edit}</button>
        <slot></slot>
      </div>
    `;
  }

  private problem(code: Refused['code']): TemplateResult {
    const { tryAgain, [this.kind]: words } = this.words.strings;
    if (code === 'unknown-entry') return refusedTemplate(words.gone);
    return refusedTemplate(this.strings.problems[code], { label: tryAgain, take: () => this.kept.again() });
  }

  private handleEdit(): void {
    const { value } = this.kept;
    if (!value) return;
    const form = { id: value.id, version: value.version, values: this.valuesOf(value) };
    this.dispatchEvent(new ActEvent({ do: 'fill-in', key: this.key, form }));
  }

  private handleSave(event: FormSaveEvent): void {
    event.stopPropagation();
    void this.save(event.form);
  }

  private async save(form: RecordForm): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.refused = undefined;
    // What is written on behind another session's back is written down all the same: its key says whose it is.
    const { key } = this;
    try {
      const saved = await this.write(await recordsFor(this), form);
      this.kept.value = saved;
      this.dispatchEvent(new RecordSavedEvent(saved.id));
      this.dispatchEvent(new ActEvent({ do: 'fill-in', key, form: undefined }));
    } catch (error) {
      if (!isParlorError(error)) throw error;
      this.refused = { code: error.code, params: error.params };
      if (error.code === 'stale-version') await this.compare(form.id);
    } finally {
      this.busy = false;
    }
  }

  /** Fetches what somebody else has saved. If even that fails, the refusal says so, and *Save* tries all of it again. */
  private async compare(id: string): Promise<void> {
    try {
      const present = await this.load(await recordsFor(this), id);
      this.kept.value = present;
      this.theirs = { version: present.version, values: this.valuesOf(present) };
    } catch (error) {
      if (!isParlorError(error)) throw error;
      this.refused = { code: error.code, params: error.params };
    }
  }
}
