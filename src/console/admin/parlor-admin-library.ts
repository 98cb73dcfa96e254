/** `<parlor-admin-library>`: quick replies for everybody of a site, or its articles: found, written, changed, deleted. Rule S10 in docs/SPEC.md. */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type ErrorCode, isParlorError } from '../../core/errors.ts';
import { searchLengthMax } from '../../core/limits.ts';
import type { AgentAdmin } from '../../sdk/admin/agent-admin.ts';
import type { SiteLibrary } from '../../sdk/library/agent-library.ts';
import { SnapshotController } from '../../ui/controllers/snapshot-controller.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { adminLibrary, type LibrarySection } from '../../ui/locales/desk/admin/library.ts';
import { knowledge } from '../../ui/locales/desk/knowledge.ts';
import { ActEvent } from '../acts.ts';
import { languageName } from '../language-name.ts';
import { loadingTemplate, refusedTemplate } from '../records/asked-templates.ts';
import { typingPauseMs } from '../records/asking.ts';
import { recordStyles } from '../records/record.styles.ts';
import { adminStyles } from './admin.styles.ts';
import { type EntryEdit, type EntryEdits, editOfEntry, newEntry } from './entry-edits.ts';
import { type Shelf, type ShelfRow, shelfOf } from './library-shelf.ts';
import type { EntryDoneEvent } from './parlor-admin-entry.ts';
import { adminLibraryStyles } from './parlor-admin-library.styles.ts';
import './parlor-admin-entry.ts';

interface Listed {
  readonly query: string;
  readonly rows: readonly ShelfRow[];
  readonly hasMore: boolean;
}

export class ParlorAdminLibrary extends ParlorElement {
  static override styles = [...adminStyles, recordStyles, adminLibraryStyles];

  @property() section: LibrarySection = 'replies';

  /** Id of the site whose it is. */
  @property() site = '';

  /** Whether the site is there for the relay. */
  @property({ type: Boolean }) saved = false;

  /** Whether its reader works there: they have the same at hand in their conversations. */
  @property({ type: Boolean }) own = false;

  /** What gives the library of another one. */
  @property({ attribute: false }) admin: Pick<AgentAdmin, 'library'> | undefined;

  /** What is written and not saved. */
  @property({ attribute: false }) edits: EntryEdits | undefined;

  /** Which something new is written in, and those that are proposed. */
  @property({ attribute: false }) languages: readonly string[] = [];

  /** What is seen to; undefined for the list. */
  @state() private edit: EntryEdit | undefined;

  @state() private listed: Listed | undefined;

  @state() private refused: ErrorCode | undefined;

  @state() private isBusy = false;

  /** What was done last. */
  @state() private done: { readonly as: 'saved' | 'removed'; readonly title: string } | undefined;

  @query('input[type=search]') private readonly field!: HTMLInputElement | null;

  private readonly words = new StringsController(this, adminLibrary);

  private readonly knowledgeWords = new StringsController(this, knowledge);

  private readonly kept = new SnapshotController<readonly EntryEdit[]>(this);

  private library: SiteLibrary | undefined;
  private asking: AbortController | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  /** What the list was left for. */
  private left = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.pause);
    this.asking?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('edits')) this.kept.follow(this.edits);
    const isElsewhere = changed.has('site') || changed.has('own') || changed.has('saved');
    if (!(isElsewhere || changed.has('section'))) return;
    if (isElsewhere) this.library = undefined;
    this.asking?.abort();
    clearTimeout(this.pause);
    this.edit = undefined;
    this.listed = undefined;
    this.done = undefined;
    if (this.saved) void this.look('');
  }

  protected override updated(changed: PropertyValues): void {
    // Rows that are asked for anew may change places.
    if (!(changed.has('edit') || changed.has('isBusy')) || this.edit || this.isBusy || this.left === '') return;
    const row = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`entry-${this.left}`)}`);
    this.left = '';
    (row ?? this.field)?.focus();
  }

  protected override render(): unknown {
    const { edit, library } = this;
    if (!this.saved) return html`<p class="hint">${this.words.strings.saveSiteFirst}</p>`;
    return edit && library
      ? html`<parlor-admin-entry
          .edit=${edit}
          .shelf=${shelfOf(this.section, library)}
          .languages=${this.languages}
          @parlor-entry-change=${this.handleChange}
          @parlor-entry-done=${this.handleDone}
        ></parlor-admin-entry>`
      : this.list();
  }

  private list(): unknown {
    const words = this.words.strings;
    const { section, listed, refused } = this;
    const again = { label: this.knowledgeWords.strings.tryAgain, take: () => void this.look(this.field?.value ?? '') };
    return html`
      <div class="head">
        <input type="search" aria-label=${words.find[section]} placeholder=${words.find[section]} autocomplete="off" dir="auto" maxlength=${searchLengthMax} @input=${this.handleInput} />
        <button class="button" type="button" @click=${this.begin}>${words.make[section]}</button>
      </div>
      <p class="hint" role="status">${this.done ? words[this.done.as](this.done.title) : this.standing}</p>
      ${refused ? refusedTemplate(words.failed(this.strings.problems[refused] ?? ''), again) : nothing}
      ${listed || refused ? nothing : loadingTemplate(words.loading[section])}
      <ul role="list" class="entries" aria-label=${words.sections[section]}>
        ${repeat(
          this.rows,
          ({ id }) => id,
          (one) => this.row(one),
        )}
      </ul>
      ${
        listed?.hasMore
          ? html`<button class="button small" type="button" aria-disabled=${this.isBusy ? 'true' : 'false'} @click=${this.handleMore}>${this.knowledgeWords.strings.more}</button>`
          : nothing
      }
    `;
  }

  /** Those that are not saved first: nobody else has them. */
  private get rows(): readonly ShelfRow[] {
    const { rows = [], query = '' } = this.listed ?? {};
    const fresh = (this.edits?.in(this) ?? []).filter(({ version }) => version === 0);
    const unsaved = fresh.map(({ id, title, text, language }) => ({ id, title, language, piece: text }));
    return query === '' ? [...unsaved, ...rows.filter(({ id }) => !unsaved.some((one) => one.id === id))] : rows;
  }

  private get standing(): string {
    const words = this.words.strings;
    const { listed } = this;
    if (!listed || this.rows.length > 0) return '';
    return listed.query === '' ? words.noneYet[this.section] : words.noneFound(listed.query);
  }

  private row({ id, title, language, piece }: ShelfRow): unknown {
    const words = this.words.strings;
    const edit = this.edits?.of(this, id);
    return html`
      <li>
        <button class="one" id="entry-${id}" type="button" @click=${() => this.open(id)}>
          <span class="title">
            <span dir="auto" lang=${language || nothing}>${edit?.title ?? title}</span>
            ${language === '' ? nothing : html`<span class="tag">${languageName(language, this.words.language)}</span>`}
            ${edit ? html`<span class="tag unsaved">${words.unsaved}</span>` : nothing}
          </span>
          ${piece === '' ? nothing : html`<span class="piece" dir="auto" lang=${language || nothing}>${piece}</span>`}
        </button>
      </li>
    `;
  }

  private handleInput(): void {
    clearTimeout(this.pause);
    this.done = undefined;
    this.pause = setTimeout(() => void this.look(this.field?.value ?? ''), typingPauseMs);
  }

  private handleMore(): void {
    const last = this.listed?.rows.at(-1);
    if (last && !this.isBusy) void this.look('', last);
  }

  private async look(typed: string, after?: ShelfRow): Promise<void> {
    const query = typed.trim();
    await this.ask(async (shelf, signal) => {
      const { rows, hasMore } = await shelf.find(query, { signal, ...(after && { after }) });
      const before = after ? (this.listed?.rows ?? []) : [];
      if (!signal.aborted) this.listed = { query, rows: [...before, ...rows], hasMore };
    });
  }

  private async open(id: string): Promise<void> {
    const { site, section } = this;
    this.done = undefined;
    this.left = id;
    await this.ask(async (shelf, signal) => {
      const edit = this.edits?.of({ site, section }, id) ?? editOfEntry({ site, section }, await shelf.read(id));
      if (!signal.aborted) this.edit = edit;
    });
  }

  private readonly begin = async (): Promise<void> => {
    const { site, section } = this;
    this.done = undefined;
    await this.ask(async () => {
      const id = this.library?.newId() ?? '';
      this.left = id;
      this.edit = newEntry({ site, section }, id, section === 'articles' ? (this.languages[0] ?? 'en') : '');
    });
  };

  /** One question at a time: the one before is given up. */
  private async ask(give: (shelf: Shelf, signal: AbortSignal) => Promise<void>): Promise<void> {
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    this.isBusy = true;
    this.refused = undefined;
    try {
      this.library ??= await this.fetched();
      if (!asking.signal.aborted) await give(shelfOf(this.section, this.library), asking.signal);
    } catch (error) {
      if (asking.signal.aborted) return;
      this.refused = isParlorError(error) ? error.code : 'unavailable';
    } finally {
      if (this.asking === asking) this.isBusy = false;
    }
  }

  private fetched(): Promise<SiteLibrary> {
    const { admin, own, site } = this;
    if (!own && admin) return Promise.resolve(admin.library(site));
    return new Promise((resolve, reject) => {
      this.dispatchEvent(new ActEvent({ do: 'library', give: (library) => library.then(resolve, reject) }));
    });
  }

  private handleChange({ detail }: CustomEvent<EntryEdit>): void {
    this.edit = detail;
    this.edits?.keep(detail);
  }

  private handleDone({ edit, outcome }: EntryDoneEvent): void {
    if (outcome !== 'left') this.edits?.drop(edit);
    this.edit = undefined;
    if (outcome !== 'saved' && outcome !== 'removed') return;
    this.done = { as: outcome, title: edit.title };
    void this.look('');
  }
}

define('parlor-admin-library', ParlorAdminLibrary);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-admin-library': ParlorAdminLibrary;
  }
}
