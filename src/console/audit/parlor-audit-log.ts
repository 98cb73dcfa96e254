/** `<parlor-audit-log>`: the entries of the audit log, newest first, filtered, and as a file. Rule V8 in docs/SPEC.md. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type ErrorCode, isParlorError } from '../../core/errors.ts';
import { nameLengthMax } from '../../core/limits.ts';
import { type AuditEntry, auditedCommands } from '../../core/privacy/audit-entry.ts';
import type { AuditPage } from '../../sdk/privacy/agent-privacy.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { privacy } from '../../ui/locales/desk/privacy.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import { loadingTemplate, refusedTemplate } from '../records/asked-templates.ts';
import { Asking, recordsFor } from '../records/asking.ts';
import { recordStyles } from '../records/record.styles.ts';
import { recordFormStyles } from '../records/record-form.styles.ts';
import { deskStyles } from '../styles/desk.ts';
import { auditStyles } from './audit.styles.ts';
import { type AuditWish, addressOf, filterOf, noWish } from './audit-address.ts';
import { save } from './saving.ts';

/** How often the newest entries are asked for anew while they can be seen. */
const lookEveryMs = 15_000;

const otherActions = [
  'conversation.monitor',
  'presence.reset',
  'agent.invite',
  'agent.sign-out',
  'visitor.export',
  'visitor.erase',
] as const;

const actions = [...(Object.keys(auditedCommands) as (keyof typeof auditedCommands)[]), ...otherActions];

const subjects = ['conversation', 'agent', 'queue', 'visitor', 'contact'] as const;

export class ParlorAuditLog extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, recordStyles, recordFormStyles, auditStyles];

  @property({ attribute: false }) wish: AuditWish = noWish;

  /** Whether it can be seen: then what is new comes by itself. */
  @property({ type: Boolean }) front = false;

  /** Pages behind the newest one. */
  @state() private older: readonly AuditPage[] = [];

  @state() private saving: 'under-way' | { readonly refused: ErrorCode } | undefined;

  private readonly words = new StringsController(this, privacy);

  private readonly newest = new Asking<AuditPage>(this);

  private readonly further = new Asking<AuditPage>(this);

  private look: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.look = setInterval(() => {
      // Whoever reads further back is not to lose their place.
      if (this.front && this.older.length === 0 && !this.newest.isUnderWay) void this.newest.again();
    }, lookEveryMs);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.look);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('wish') && !isSame(changed.get('wish'), this.wish)) this.ask();
  }

  protected override render(): unknown {
    const { loading, noEntries, tryAgain, more } = this.words.strings;
    const { value, refused, isUnderWay } = this.newest;
    const pages = value ? [value, ...this.older] : [];
    const entries = pages.flatMap((page) => page.entries);
    const next = pages.at(-1)?.next;
    return html`
      ${this.filters()}
      ${refused ? refusedTemplate(this.strings.problems[refused], { label: tryAgain, take: () => void this.newest.again() }) : nothing}
      ${!value && isUnderWay ? loadingTemplate(loading) : nothing}
      ${value && entries.length === 0 ? html`<p class="muted" role="status">${noEntries}</p>` : nothing}
      ${
        entries.length > 0
          ? html`<ol class="rows" role="list" aria-label=${this.words.strings.views.log}>
              ${repeat(
                entries,
                ({ id, at }) => `${at} ${id}`,
                (entry) => this.entry(entry),
              )}
            </ol>`
          : nothing
      }
      ${this.further.refused ? refusedTemplate(this.strings.problems[this.further.refused]) : nothing}
      ${
        next === undefined
          ? nothing
          : html`<button
              class="button small more"
              type="button"
              aria-disabled=${this.further.isUnderWay ? 'true' : nothing}
              @click=${() => void this.goBack(next)}
            >${more}</button>`
      }
    `;
  }

  private filters(): TemplateResult {
    const words = this.words.strings;
    const { by, action, about, from, to } = this.wish;
    const field = (name: keyof AuditWish, label: string, value: string, type = 'text') => html`
      <label class="field">${label}<input name=${name} type=${type} dir=${type === 'text' ? 'auto' : nothing} maxlength=${nameLengthMax} autocomplete="off" .value=${value} /></label>
    `;
    const isSaving = this.saving === 'under-way';
    return html`
      <form role="search" class="filters" @change=${this.handleChange} @submit=${this.handleSubmit}>
        ${field('by', words.by, by)}
        <label class="field">${words.action}
          <select name="action">
            <option value="" ?selected=${action === ''}>${words.anyAction}</option>
            ${actions.map((one) => html`<option value=${one} ?selected=${one === action}>${words.actions[one]}</option>`)}
          </select>
        </label>
        ${field('about', words.aboutWhat, about)} ${field('from', words.from, from, 'date')} ${field('to', words.to, to, 'date')}
      </form>
      <div class="actions">
        <button class="button small" type="button" aria-disabled=${isSaving ? 'true' : nothing} @click=${() => void this.save('csv')}>${words.exportTable}</button>
        <button class="button small" type="button" aria-disabled=${isSaving ? 'true' : nothing} @click=${() => void this.save('jsonl')}>${words.exportLines}</button>
        ${
          isSame(this.wish, noWish)
            ? nothing
            : html`<button class="button small quiet" type="button" @click=${() => this.visit(noWish)}>${words.clear}</button>`
        }
      </div>
      ${typeof this.saving === 'object' ? refusedTemplate(this.strings.problems[this.saving.refused]) : nothing}
    `;
  }

  private entry(entry: AuditEntry): TemplateResult {
    const { actions: done, about, overridden } = this.words.strings;
    const { at, by, action } = entry;
    const named = subjects.flatMap((one) => {
      const id = entry[one];
      return id === undefined ? [] : [about[one](id)];
    });
    const of = [...named, ...(entry.override ? [overridden] : [])];
    return html`
      <li class="entry">
        <time datetime=${new Date(at).toISOString()}>${this.timeOf(at)}</time>
        <p><bdi class="who">${by.name ?? by.id}</bdi> · ${done[action] ?? action}</p>
        ${of.length === 0 ? nothing : html`<p class="of" dir="auto">${of.join(' · ')}</p>`}
      </li>
    `;
  }

  private timeOf(at: number): string {
    return new Intl.DateTimeFormat(this.language, { dateStyle: 'medium', timeStyle: 'medium' }).format(at);
  }

  private ask(): void {
    this.older = [];
    this.further.forget();
    const filter = filterOf(this.wish);
    this.newest.ask(({ privacy: asked }, signal) => asked.audit(filter, { signal }));
  }

  private async goBack(before: string): Promise<void> {
    if (this.further.isUnderWay) return;
    const filter = filterOf(this.wish);
    const { wish } = this;
    this.further.forget();
    this.further.ask(async ({ privacy: asked }, signal) => {
      const page = await asked.audit(filter, { before, signal });
      if (isSame(wish, this.wish)) this.older = [...this.older, page];
      return page;
    });
  }

  private async save(format: 'csv' | 'jsonl'): Promise<void> {
    if (this.saving === 'under-way') return;
    this.saving = 'under-way';
    try {
      const { privacy: asked } = await recordsFor(this);
      save(await asked.auditFile(filterOf(this.wish), format), `audit.${format}`);
      this.saving = undefined;
    } catch (error) {
      if (!isParlorError(error)) throw error;
      this.saving = { refused: error.code };
    }
  }

  private handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.handleChange(event);
  }

  private handleChange(event: Event): void {
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const wish = Object.fromEntries(Object.keys(noWish).map((name) => [name, String(data.get(name) ?? '')]));
    this.visit({ ...noWish, ...wish });
  }

  private visit(wish: AuditWish): void {
    this.dispatchEvent(new ActEvent({ do: 'visit', place: { id: 'audit', at: addressOf('log', wish) } }));
  }
}

const isSame = (one: AuditWish | undefined, other: AuditWish): boolean =>
  one !== undefined && addressOf('log', one) === addressOf('log', other);

define('parlor-audit-log', ParlorAuditLog);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-audit-log': ParlorAuditLog;
  }
}
