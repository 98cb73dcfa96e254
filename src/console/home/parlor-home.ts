/** `<parlor-home>`: who waits, and what was not sent. Rules D6 and S9 in docs/SPEC.md. */
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Actor } from '../../core/conversation/participants.ts';
import type { CaseView, ListView, RefusedCommand } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { sifting as siftingWords } from '../../ui/locales/desk/sifting.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import type { Attempt } from '../desk-state.ts';
import * as drawings from '../drawings.ts';
import { deskStyles } from '../styles/desk.ts';
import { titleText } from '../titles.ts';
import { type WorkItem, workItems } from '../work-items.ts';
import { homeStyles } from './parlor-home.styles.ts';
import type { SiftEvent } from './parlor-sifting.ts';
import { type Sifting, sifted, unsifted } from './sifting.ts';
import '../../ui/elements/parlor-icon.ts';
import '../records/parlor-closed-items.ts';
import '../records/parlor-my-cases.ts';
import './parlor-not-sent.ts';
import './parlor-sifting.ts';
import './parlor-work-item.ts';

/** The lists *Open work items*, the longest waiting first, and *My work items*, if there are any. Live. */
export class ParlorHome extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, homeStyles];

  @property({ attribute: false }) list: ListView = { rows: [], total: 0, loaded: false };

  @property({ attribute: false }) mine: ListView = { rows: [], total: 0, loaded: false };

  @property({ attribute: false }) attempts: ReadonlyMap<string, Attempt> = new Map();

  @property({ attribute: false }) refused: readonly RefusedCommand[] = [];

  /** The agent's own open cases. */
  @property({ attribute: false }) cases: readonly CaseView[] = [];

  /** What they have closed lately, while somebody looks at it. */
  @property({ attribute: false }) closed: ListView | undefined;

  @property({ attribute: false }) agent: Actor | undefined;

  /** The agent's id. */
  @property() me = '';

  @state() private sifting: Sifting = unsifted;

  @query('h1') private readonly heading!: HTMLElement | null;

  private readonly words = new StringsController(this, desk);

  private readonly siftingWords = new StringsController(this, siftingWords);

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.heading?.focus(options));
  }

  protected override render(): unknown {
    const words = this.words.strings;
    const { loaded, total } = this.list;
    return html`
      <div class="column">
        <parlor-not-sent .refused=${this.refused}></parlor-not-sent>
        <header>
          <h1 id="heading" tabindex="-1">${words.openItems}</h1>
          <p class="count" aria-live="polite">${loaded && total > 0 ? words.waitingCount(total) : nothing}</p>
        </header>
        ${this.sifter()} ${loaded ? this.items() : this.skeleton()} ${this.myItems()}
        <parlor-my-cases .cases=${this.cases}></parlor-my-cases>
        <parlor-closed-items .list=${this.closed} .me=${this.agent}></parlor-closed-items>
      </div>
    `;
  }

  private items(): unknown {
    const words = this.words.strings;
    const all = workItems(this.list.rows, this.attempts);
    const items = this.sift(all);
    const more = this.list.total - this.list.rows.length;
    return html`
      ${this.rows('heading', items)} ${this.left(items, all)}
      ${all.length === 0 ? this.nobody() : nothing} ${more > 0 ? html`<p class="more">${words.moreWaiting(more)}</p>` : nothing}
    `;
  }

  /** What waits for its visitor. Most agents have none, and need no place for it then. */
  private myItems(): unknown {
    const { myItems, myItemsHint, moreWaiting } = this.words.strings;
    const all = workItems(this.mine.rows, this.attempts, 'reopen');
    if (all.length === 0) return nothing;
    const items = this.sift(all);
    const more = this.mine.total - this.mine.rows.length;
    return html`
      <header class="next">
        <h2 id="my-heading">${myItems}</h2>
        <p class="count">${myItemsHint}</p>
      </header>
      ${this.rows('my-heading', items)} ${this.left(items, all)} ${more > 0 ? html`<p class="more">${moreWaiting(more)}</p>` : nothing}
    `;
  }

  /** As soon as there is something to choose from; never taken away from whoever is typing in it. */
  private sifter(): unknown {
    if (this.list.rows.length + this.mine.rows.length < 2 && this.sifting === unsifted) return nothing;
    return html`<parlor-sifting .sifting=${this.sifting} @parlor-sift=${this.handleSift}></parlor-sifting>`;
  }

  private sift(items: readonly WorkItem[]): readonly WorkItem[] {
    const { strings, language } = this;
    return sifted(items, this.sifting, { titleOf: (row) => titleText(row, strings), language });
  }

  /** How many of a list are left, and how to see the others again. */
  private left(items: readonly WorkItem[], all: readonly WorkItem[]): unknown {
    if (items.length === all.length) return nothing;
    const { shown, noneMatches, showAll } = this.siftingWords.strings;
    return html`
      <p class="more">
        <span role="status">${items.length === 0 ? noneMatches : shown(items.length, all.length)}</span>
        <button class="button small quiet" type="button" @click=${this.handleShowAll}>${showAll}</button>
      </p>
    `;
  }

  private handleSift({ sifting }: SiftEvent): void {
    this.sifting = sifting;
  }

  private handleShowAll(): void {
    this.sifting = { ...this.sifting, text: '' };
    this.focus();
  }

  private rows(heading: string, items: readonly WorkItem[]): unknown {
    return html`
      <ul role="list" aria-labelledby=${heading} class=${items.length > 0 ? 'card' : ''}>
        ${repeat(
          items,
          ({ summary }) => summary.id,
          (item) => this.row(item),
        )}
      </ul>
    `;
  }

  private row(item: WorkItem): unknown {
    return html`
      <li aria-label=${titleText(item.summary, this.strings)}>
        <parlor-work-item .item=${item} me=${this.me}></parlor-work-item>
      </li>
    `;
  }

  private nobody(): unknown {
    const { nobodyWaiting, nobodyWaitingHint } = this.words.strings;
    return html`
      <div class="nobody">
        <span class="disc"><parlor-icon .drawing=${drawings.inbox}></parlor-icon></span>
        <h2>${nobodyWaiting}</h2>
        <p>${nobodyWaitingHint}</p>
      </div>
    `;
  }

  private skeleton(): unknown {
    return html`
      <div class="card" role="status">
        <span class="spoken">${this.words.strings.loadingItems}</span>
        ${[0, 1, 2].map(
          () => html`
            <div class="bones" aria-hidden="true">
              <span class="bone disc"></span>
              <span class="lines"><span class="bone"></span><span class="bone long"></span></span>
            </div>
          `,
        )}
      </div>
    `;
  }
}

define('parlor-home', ParlorHome);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-home': ParlorHome;
  }
}
