/** `<parlor-knowledge>`: the site's articles: searched as one types, read, and sent into a conversation. Rules S5 (in part) and S10 in docs/SPEC.md. */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { isParlorError } from '../../core/errors.ts';
import {
  type Article,
  type ArticleSummary,
  type FoundArticle,
  messageOfArticle,
} from '../../core/knowledge/article.ts';
import { articlesMax, searchLengthMax } from '../../core/limits.ts';
import type { AgentLibrary } from '../../sdk/library/agent-library.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { markedStyles, markedText } from '../../ui/elements/marked-text.ts';
import { withText } from '../../ui/events.ts';
import { knowledge } from '../../ui/locales/desk/knowledge.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { Times } from '../../ui/times.ts';
import type { Refused } from '../access.ts';
import { ActEvent } from '../acts.ts';
import { typingPauseMs } from '../records/asking.ts';
import { deskStyles } from '../styles/desk.ts';
import { fieldStyles } from '../styles/fields.ts';
import { knowledgeStyles } from './parlor-knowledge.styles.ts';

type Listed = ArticleSummary & Partial<Pick<FoundArticle, 'excerpt'>>;

/**
 * Nothing is asked for before the element is seen for the first time: `shown`.
 *
 * @fires {Event} parlor-back - Somebody has done with the one article that `opens` names.
 */
export class ParlorKnowledge extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, markedStyles, fieldStyles, knowledgeStyles];

  /** Into which conversation articles go. @attr */
  @property() conversation = '';

  /** What is being written to the visitor: what is inserted goes behind it. */
  @property({ attribute: false }) message = '';

  /** Whether messages can be written now. @attr */
  @property({ type: Boolean }) writable = false;

  /** Whether it is in sight. @attr */
  @property({ type: Boolean }) shown = false;

  /** Id of an article that is read here without the list, if one is. @attr */
  @property() opens = '';

  @state() private typed = '';

  /** What the list shows; undefined until something is known. */
  @state() private listed: readonly Listed[] | undefined;

  /** What it was asked for. */
  @state() private asked = '';

  @state() private hasMore = false;

  @state() private isBusy = false;

  @state() private refused: Refused | undefined;

  @state() private article: Article | undefined;

  /** What was done with the article. */
  @state() private used: 'sent' | 'inserted' | undefined;

  @query('input') private readonly field!: HTMLInputElement | null;

  @query('.back') private readonly backButton!: HTMLElement | null;

  private readonly words = new StringsController(this, knowledge);

  private library: AgentLibrary | undefined;
  private asking: AbortController | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private again: () => void = () => undefined;
  /** The article that the list was left for. */
  private left = '';

  override focus(options?: FocusOptions): void {
    (this.field ?? this.backButton)?.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.pause);
    this.asking?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('opens') && this.opens !== '') void this.read(this.opens);
    else if (changed.has('shown') && this.shown && !this.listed && !this.isBusy) void this.look();
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('article')) return;
    const isInside = this.shadowRoot?.activeElement !== undefined;
    if (this.article && isInside) this.backButton?.focus();
    else if (!this.article) this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(this.left)}`)?.focus();
  }

  protected override render(): unknown {
    if (this.article) return this.page(this.article);
    return this.opens === '' ? this.list() : this.opening();
  }

  /** While the one article is fetched, or can't be. */
  private opening(): unknown {
    const { back, loading } = this.words.strings;
    return html`
      <button class="button small back" type="button" @click=${this.handleBack}>${back}</button>
      <p class="status" role="status">${this.isBusy ? loading : ''}</p>
      ${this.problem()} ${this.skeleton()}
    `;
  }

  private list(): unknown {
    const words = this.words.strings;
    return html`
      <input
        type="search"
        aria-label=${words.search}
        placeholder=${words.search}
        autocomplete="off"
        dir="auto"
        maxlength=${searchLengthMax}
        .value=${this.typed}
        @input=${this.handleInput}
      />
      <p class="status" role="status">${this.status}</p>
      ${this.problem()} ${this.listed ? nothing : this.skeleton()}
      <ul role="list" aria-label=${words.results}>${(this.listed ?? []).map((one) => this.row(one))}</ul>
      ${
        this.hasMore && this.asked === ''
          ? html`<button class="button" type="button" aria-disabled=${this.isBusy ? 'true' : 'false'} @click=${this.handleMore}>${words.more}</button>`
          : nothing
      }
    `;
  }

  private get status(): string {
    const words = this.words.strings;
    if (this.refused) return '';
    if (this.isBusy) return this.listed ? words.searching : words.loading;
    const { listed, asked } = this;
    if (!listed) return '';
    if (listed.length === 0) return asked === '' ? words.noneYet : words.noneFound(asked);
    return asked === '' ? '' : words.found(listed.length);
  }

  private problem(): unknown {
    const words = this.words.strings;
    const { refused } = this;
    return html`
      <div class="problem" role="alert">${
        refused
          ? html`
              <span>${refused.code === 'unknown-entry' ? words.gone : words.failed(this.strings.problems[refused.code])}</span>
              <button class="button small" type="button" @click=${() => this.again()}>${words.tryAgain}</button>
            `
          : nothing
      }</div>
    `;
  }

  private row({ id, title, language, excerpt }: Listed): unknown {
    return html`
      <li>
        <button class="one" id="article-${id}" type="button" @click=${() => this.read(id)}>
          <span class="title" lang=${language} dir="auto">${title}</span>
          ${
            excerpt
              ? html`<span class="piece" lang=${language} dir="auto">${excerpt.map(({ text, isFound }) =>
                  isFound ? html`<mark>${text}</mark>` : text,
                )}</span>`
              : nothing
          }
        </button>
      </li>
    `;
  }

  private page(article: Article): unknown {
    const words = this.words.strings;
    const { title, body, language, updatedAt } = article;
    const message = messageOfArticle(article);
    const isLong = typeof message !== 'string';
    const isOff = isLong || !this.writable ? 'true' : 'false';
    return html`
      <button class="button small back" type="button" @click=${this.handleBack}>${words.back}</button>
      <article lang=${language}>
        <h2 dir="auto">${title}</h2>
        <p class="status" lang=${this.words.language}>${words.changedOn(new Times(this.words.language).full(updatedAt))}</p>
        <div class="text">${markedText(body, true)}</div>
      </article>
      <div class="ways">
        <button class="button primary" type="button" aria-disabled=${isOff} @click=${() => this.use(message, 'send')}>${words.send}</button>
        <button class="button" type="button" aria-disabled=${isOff} @click=${() => this.use(message, 'insert')}>${words.insert}</button>
        <span class="status" role="status">${isLong ? words.tooLong : this.writable ? (this.used ? words[this.used] : nothing) : words.cannotWrite}</span>
      </div>
    `;
  }

  private skeleton(): unknown {
    if (this.refused) return nothing;
    return html`<div aria-hidden="true"><span class="bone"></span><span class="bone"></span><span class="bone"></span></div>`;
  }

  private use(message: ReturnType<typeof messageOfArticle>, how: 'send' | 'insert'): void {
    const { conversation, writable } = this;
    if (typeof message !== 'string' || !writable) return;
    this.used = how === 'send' ? 'sent' : 'inserted';
    this.dispatchEvent(
      new ActEvent(
        how === 'send'
          ? { do: 'write', conversation, mode: 'message', text: message }
          : {
              do: 'draft',
              conversation,
              draft: { mode: 'message', message: withText(this.message, message) },
            },
      ),
    );
  }

  private handleInput(): void {
    this.typed = this.field?.value ?? '';
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.look(), typingPauseMs);
  }

  private handleBack(): void {
    if (this.opens !== '') {
      this.dispatchEvent(new Event('parlor-back'));
      return;
    }
    this.article = undefined;
    this.refused = undefined;
  }

  private handleMore(): void {
    const last = this.listed?.at(-1);
    if (last && !this.isBusy) void this.look(last);
  }

  /** Asks for what is typed, or for the whole list; what was asked for before is given up. */
  private look(after?: ArticleSummary): Promise<void> {
    const query = this.typed.trim();
    return this.ask(async (library, signal) => {
      const isSearch = query !== '';
      const found: readonly Listed[] = isSearch
        ? await library.searchArticles(query, { signal })
        : await library.articles(after);
      if (signal.aborted) return;
      this.listed = after ? [...(this.listed ?? []), ...found] : found;
      this.asked = query;
      this.hasMore = !isSearch && found.length === articlesMax.page;
    });
  }

  private read(id: string): Promise<void> {
    return this.ask(async (library, signal) => {
      const article = await library.article(id);
      if (signal.aborted) return;
      this.left = `article-${id}`;
      this.used = undefined;
      this.article = article;
    });
  }

  private async ask(give: (library: AgentLibrary, signal: AbortSignal) => Promise<void>): Promise<void> {
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    this.again = () => void this.ask(give);
    this.isBusy = true;
    this.refused = undefined;
    try {
      this.library ??= await this.fetched();
      await give(this.library, asking.signal);
    } catch (error) {
      if (asking.signal.aborted) return;
      this.refused = isParlorError(error)
        ? { code: error.code, params: error.params }
        : { code: 'unavailable', params: {} };
    } finally {
      if (this.asking === asking) this.isBusy = false;
    }
  }

  private fetched(): Promise<AgentLibrary> {
    return new Promise((resolve, reject) => {
      this.dispatchEvent(new ActEvent({ do: 'library', give: (library) => library.then(resolve, reject) }));
    });
  }
}

define('parlor-knowledge', ParlorKnowledge);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-knowledge': ParlorKnowledge;
  }
}
