/** `<parlor-record-search>`: contacts or cases, found as one types. Rules S4 and S10 in docs/SPEC.md. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { searchLengthMax } from '../../core/limits.ts';
import type { AgentRecords } from '../../sdk/recording.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { type RecordStrings, records } from '../../ui/locales/desk/records.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { deskStyles } from '../styles/desk.ts';
import { contactTitle } from '../titles.ts';
import { refusedTemplate } from './asked-templates.ts';
import { Asking, typingPauseMs } from './asking.ts';
import { opensBeside } from './opening.ts';
import { recordStyles } from './record.styles.ts';
import { RecordChosenEvent } from './record-events.ts';
import { recordFormStyles } from './record-form.styles.ts';

/** How many are shown: who does not find theirs among them types on. */
const shownMax = 8;

interface Found {
  readonly id: string;
  readonly title: string;
  readonly more: string;
}

/**
 * A field, and what is found. Nothing is looked for until something is typed.
 *
 * @fires {RecordChosenEvent} parlor-record-chosen - It is to be linked.
 */
export class ParlorRecordSearch extends ParlorElement {
  static override styles = [
    tokens,
    base,
    controls,
    deskStyles,
    recordStyles,
    recordFormStyles,
    css`
      .status {
        min-block-size: 20px;
        margin-block: 6px;
      }
    `,
  ];

  @property() kind: 'contact' | 'case' = 'contact';

  /** Whether what is found can be linked. */
  @property({ type: Boolean }) linkable = false;

  @query('input') private readonly input!: HTMLInputElement;

  private readonly words = new StringsController(this, records);

  private readonly found = new Asking<readonly Found[]>(this);

  private text = '';

  private pause: ReturnType<typeof setTimeout> | undefined;

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.input.focus(options));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.pause);
  }

  protected override render(): unknown {
    const { search, searchHint } = this.words.strings[this.kind];
    const { tryAgain } = this.words.strings;
    const { refused, value } = this.found;
    return html`
      <div role="search" aria-label=${search}>
        <input
          type="search"
          dir="auto"
          autocomplete="off"
          maxlength=${searchLengthMax}
          aria-label=${search}
          placeholder=${searchHint}
          @input=${this.handleInput}
        />
        <p class="status muted" role="status">${this.status()}</p>
        ${refused ? refusedTemplate(this.strings.problems[refused], { label: tryAgain, take: this.look }) : this.results(value ?? [])}
      </div>
    `;
  }

  private status(): string {
    const { loading, [this.kind]: words } = this.words.strings;
    const { value, refused, isUnderWay } = this.found;
    if (isUnderWay) return loading;
    if (refused || !value) return '';
    return value.length === 0 ? words.nothingFound : words.found(value.length);
  }

  private results(found: readonly Found[]): unknown {
    if (found.length === 0) return nothing;
    const { name } = this.words.strings[this.kind];
    return html`
      <ul class="rows" role="list" aria-label=${name}>
        ${repeat(
          found,
          ({ id }) => id,
          (one) => this.row(one),
        )}
      </ul>
    `;
  }

  private row({ id, title, more }: Found): TemplateResult {
    const words = this.words.strings;
    const record = { kind: this.kind, id, title } as const;
    return html`
      <li class="row" aria-label=${title} @click=${opensBeside(record)}>
        <div class="text">
          <span class="title" dir="auto">${title}</span>
          ${more === '' ? nothing : html`<p class="excerpt" dir="auto">${more}</p>`}
        </div>
        ${
          this.linkable
            ? html`<button class="button small" type="button" aria-label=${words.linkOf(title)} @click=${() => this.choose(id)}>${words.link}</button>`
            : nothing
        }
        <button class="button small quiet" type="button" data-opens aria-label=${words.openOf(title)}>${words.open}</button>
      </li>
    `;
  }

  private choose(id: string): void {
    this.dispatchEvent(new RecordChosenEvent({ kind: this.kind, id }));
  }

  private handleInput(): void {
    this.text = this.input.value;
    clearTimeout(this.pause);
    if (this.text.trim() === '') {
      this.found.forget();
      this.requestUpdate();
    } else this.pause = setTimeout(this.look, typingPauseMs);
  }

  private readonly look = (): void => {
    const { kind, text } = this;
    const words = this.words.strings;
    this.found.ask((from, signal) =>
      kind === 'contact' ? contactsIn(from, text, signal) : casesIn(from, text, words, signal),
    );
  };
}

const contactsIn = async ({ contacts }: AgentRecords, text: string, signal: AbortSignal): Promise<readonly Found[]> => {
  const page = await contacts.searchContacts(text, { signal });
  return page.contacts.slice(0, shownMax).map((one) => {
    const known = [one.name, one.account, one.email, one.phone].filter((part) => part !== undefined);
    return { id: one.id, title: contactTitle(one), more: known.slice(1).join(' · ') };
  });
};

const casesIn = async (
  { contacts }: AgentRecords,
  query: string,
  { caseTitle, statuses, nobody }: RecordStrings,
  signal: AbortSignal,
): Promise<readonly Found[]> => {
  const page = await contacts.searchCases({ query }, { signal });
  return page.cases.slice(0, shownMax).map(({ id, number, title, status, assignee }) => ({
    id,
    title: caseTitle(number, title),
    more: `${statuses[status]} · ${assignee?.name ?? nobody}`,
  }));
};

define('parlor-record-search', ParlorRecordSearch);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-record-search': ParlorRecordSearch;
  }
}
