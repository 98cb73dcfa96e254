/** `<parlor-visitor-data>`: a visitor is found, exported, or erased. For admins. Rule X6 in docs/SPEC.md. */
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type ErrorCode, isParlorError } from '../../core/errors.ts';
import type { Erasure, KnownOfVisitor } from '../../core/privacy/visitor-data.ts';
import { visitorData as bounds } from '../../core/privacy-limits.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { privacy } from '../../ui/locales/desk/privacy.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { loadingTemplate, refusedTemplate } from '../records/asked-templates.ts';
import { Asking, recordsFor } from '../records/asking.ts';
import { recordStyles } from '../records/record.styles.ts';
import { recordFormStyles } from '../records/record-form.styles.ts';
import { deskStyles } from '../styles/desk.ts';
import { auditStyles } from './audit.styles.ts';
import { type ExportedFile, filesIn } from './exported-files.ts';
import type { ErasureWanted } from './parlor-erase-question.ts';
import { save } from './saving.ts';
import './parlor-erase-question.ts';
import './parlor-export-files.ts';

/** How often it is asked how far erasures are, while some are not done. */
const lookEveryMs = 2_000;

interface Found {
  readonly query: string;
  readonly visitors: readonly KnownOfVisitor[];
  readonly next?: string;
}

export class ParlorVisitorData extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, recordStyles, recordFormStyles, auditStyles];

  /** Whom somebody is about to erase. */
  @state() private doomed: KnownOfVisitor | undefined;

  /** Whose export is under way, and why the last one was refused. */
  @state() private exporting: string | undefined;

  /** What was exported last, with the files that go with it. */
  @state() private taken:
    | { readonly visitor: KnownOfVisitor; readonly files: readonly ExportedFile[] | undefined }
    | undefined;

  @state() private refused: ErrorCode | undefined;

  @query('input[type=search]') private readonly input!: HTMLInputElement;

  private readonly words = new StringsController(this, privacy);

  private readonly found = new Asking<Found>(this);

  private readonly erasures = new Asking<readonly Erasure[]>(this);

  private look: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.look = setInterval(() => {
      const isWaiting = this.erasures.value?.some(({ doneAt }) => doneAt === undefined);
      if (isWaiting && !this.erasures.isUnderWay) void this.erasures.again();
    }, lookEveryMs);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.look);
  }

  protected override firstUpdated(): void {
    this.erasures.ask(async ({ privacy: asked }, signal) => (await asked.erasures({ signal })).erasures);
  }

  protected override render(): unknown {
    const { find, findHint, look, loading, tryAgain } = this.words.strings;
    const { value, refused, isUnderWay } = this.found;
    return html`
      <form role="search" class="find" @submit=${this.handleSubmit}>
        <div class="field"><label for="query">${find}</label><input id="query" type="search" dir="auto" autocomplete="off" maxlength=${bounds.queryLength} placeholder=${findHint} /></div>
        <button class="button primary" type="submit">${look}</button>
      </form>
      ${this.refused === undefined ? nothing : refusedTemplate(this.strings.problems[this.refused])}
      ${refused ? refusedTemplate(this.strings.problems[refused], { label: tryAgain, take: () => void this.found.again() }) : nothing}
      ${isUnderWay ? loadingTemplate(loading) : nothing} ${value ? this.results(value) : nothing} ${this.files()} ${this.lately()}
      <parlor-erase-question .visitor=${this.doomed} @parlor-erase=${this.handleErase}></parlor-erase-question>
    `;
  }

  private results({ query: text, visitors, next }: Found): TemplateResult {
    const { find, nobodyFound, lookFurther } = this.words.strings;
    return html`
      <div role="status">${visitors.length === 0 ? html`<p class="muted">${nobodyFound}</p>` : nothing}</div>
      ${
        visitors.length === 0
          ? nothing
          : html`<ul class="rows" role="list" aria-label=${find}>
              ${repeat(
                visitors,
                ({ id }) => id,
                (one) => this.row(one),
              )}
            </ul>`
      }
      ${
        next === undefined || this.found.isUnderWay
          ? nothing
          : html`<button class="button small more" type="button" @click=${() => this.ask(text, next)}>${lookFurther}</button>`
      }
    `;
  }

  private row(visitor: KnownOfVisitor): TemplateResult {
    const words = this.words.strings;
    const { email, phone, account, conversations, ongoing, lastAt, contacts } = visitor;
    const name = nameOf(visitor, words.visitorNumber);
    const known = [
      visitor.name === undefined ? undefined : numberOf(visitor, words.visitorNumber),
      email,
      phone,
      account,
    ];
    const names = new Intl.ListFormat(this.language).format(contacts.map((one) => one.name ?? one.id));
    const facts = [
      words.talks(conversations, ongoing),
      lastAt === undefined ? undefined : words.lastTalk(this.timeOf(lastAt)),
      contacts.length === 0 ? undefined : words.contacts(names),
    ];
    return html`
      <li class="row" aria-label=${name}>
        <div class="text">
          <span class="title" dir="auto">${name}</span>
          <p class="excerpt" dir="auto">${joined(known)}</p>
          <p class="excerpt" dir="auto">${joined(facts)}</p>
        </div>
        <button
          class="button small"
          type="button"
          aria-label=${words.exportOf(name)}
          aria-disabled=${this.exporting === undefined ? nothing : 'true'}
          @click=${() => void this.export(visitor)}
        >${words.exportIt}</button>
        <button class="button small danger" type="button" aria-label=${words.eraseOf(name)} @click=${() => this.askToErase(visitor)}>${words.eraseIt}</button>
      </li>
    `;
  }

  private files(): unknown {
    const { taken } = this;
    if (!taken) return nothing;
    const name = nameOf(taken.visitor, this.words.strings.visitorNumber);
    return html`<parlor-export-files called=${name} .files=${taken.files}></parlor-export-files>`;
  }

  private lately(): unknown {
    const { value = [], refused } = this.erasures;
    const words = this.words.strings;
    if (refused)
      return refusedTemplate(this.strings.problems[refused], {
        label: words.tryAgain,
        take: () => void this.erasures.again(),
      });
    if (value.length === 0) return nothing;
    return html`
      <h2>${words.erasures}</h2>
      <ol class="rows" role="list" aria-label=${words.erasures}>
        ${repeat(
          value,
          ({ id }) => id,
          ({ visitor, by, askedAt, doneAt }) => html`
            <li class="entry">
              <time datetime=${new Date(askedAt).toISOString()}>${this.timeOf(askedAt)}</time>
              <p dir="auto">${words.erasureOf(visitor, by.name ?? by.id)}</p>
              <p class="of" role=${doneAt === undefined ? 'status' : nothing}>${doneAt === undefined ? words.erasing : words.erased}</p>
            </li>
          `,
        )}
      </ol>
    `;
  }

  private handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const text = this.input.value.trim();
    this.refused = undefined;
    this.taken = undefined;
    if (text === '') this.found.forget();
    else this.ask(text);
    this.requestUpdate();
  }

  /** Looks for them; with `after`, further back, and keeps whom it has found. */
  private ask(text: string, after?: string): void {
    const before = after === undefined ? [] : (this.found.value?.visitors ?? []);
    if (after === undefined) this.found.forget();
    this.found.ask(async ({ privacy: asked }, signal) => {
      const part = await asked.findVisitors(text, { signal, ...(after !== undefined && { after }) });
      const known = new Set(before.map(({ id }) => id));
      const more = part.visitors.filter(({ id }) => !known.has(id));
      return { query: text, visitors: [...before, ...more], ...(part.next !== undefined && { next: part.next }) };
    });
  }

  private async export(visitor: KnownOfVisitor): Promise<void> {
    if (this.exporting !== undefined) return;
    this.exporting = visitor.id;
    this.taken = undefined;
    this.refused = undefined;
    try {
      const { privacy: asked } = await recordsFor(this);
      const document = await asked.exportVisitor(visitor.id);
      save(document, 'visitor.json');
      this.taken = { visitor, files: await filesIn(document) };
    } catch (error) {
      if (!isParlorError(error)) throw error;
      this.refused = error.code;
    }
    this.exporting = undefined;
  }

  private askToErase(visitor: KnownOfVisitor): void {
    this.doomed = visitor;
  }

  /** It is written down, or nobody wants it any more. */
  private handleErase({ detail }: CustomEvent<ErasureWanted>): void {
    const { visitor } = detail;
    this.doomed = undefined;
    if (visitor === undefined) return;
    if (this.taken?.visitor.id === visitor) this.taken = undefined;
    const { value } = this.found;
    if (value) this.found.value = { ...value, visitors: value.visitors.filter(({ id }) => id !== visitor) };
    void this.erasures.again();
  }

  private timeOf(at: number): string {
    return new Intl.DateTimeFormat(this.language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  }
}

const numberOf = ({ number }: KnownOfVisitor, word: (number: number) => string): string | undefined =>
  number === undefined ? undefined : word(number);

export const nameOf = (visitor: KnownOfVisitor, word: (number: number) => string): string =>
  visitor.name ?? numberOf(visitor, word) ?? visitor.id;

const joined = (texts: readonly (string | undefined)[]): string => texts.filter((text) => text).join(' · ');

define('parlor-visitor-data', ParlorVisitorData);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-visitor-data': ParlorVisitorData;
  }
}
