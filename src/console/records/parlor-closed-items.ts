/** `<parlor-closed-items>`: what was the agent's and was closed in the last 24 hours, to be read. Rules S4 and S9 in docs/SPEC.md. */
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Actor } from '../../core/conversation/participants.ts';
import type { Summary } from '../../core/conversation/summary.ts';
import type { ListView } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { records } from '../../ui/locales/desk/records.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { Times } from '../../ui/times.ts';
import { ActEvent } from '../acts.ts';
import { deskStyles } from '../styles/desk.ts';
import { titleText } from '../titles.ts';
import { homeListStyles } from './home-list.styles.ts';
import { recordStyles } from './record.styles.ts';
import { RowReading } from './row-reading.ts';
import '../../ui/elements/parlor-icon.ts';
import './parlor-past-reader.ts';

/** Folded at first: the list is watched only while somebody looks at it. */
export class ParlorClosedItems extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, recordStyles, homeListStyles];

  /** Undefined while nobody watches it. */
  @property({ attribute: false }) list: ListView | undefined;

  @property({ attribute: false }) me: Actor | undefined;

  /** Whether it was unfolded. The desk's list goes with its connection, and this does not. */
  @state() private isOpen = false;

  private readonly reading = new RowReading(this);

  private readonly words = new StringsController(this, records);

  private readonly deskWords = new StringsController(this, desk);

  protected override render(): unknown {
    const { isOpen } = this;
    const { closedItems } = this.words.strings;
    return html`
      <h2 id="heading">
        <button type="button" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls="content" @click=${this.handleFold}>
          ${closedItems}<parlor-icon name="chevron"></parlor-icon>
        </button>
      </h2>
      <div id="content" ?hidden=${!isOpen}>${isOpen ? this.content() : nothing}</div>
    `;
  }

  private content(): TemplateResult {
    const { list, reading } = this;
    if (reading.id !== undefined) {
      return html`
        <parlor-past-reader conversation=${reading.id} .me=${this.me} @parlor-back=${this.reading.back}></parlor-past-reader>
      `;
    }
    const { closedItemsHint, noClosedItems, loading } = this.words.strings;
    if (!list?.loaded) return html`<p class="muted" role="status">${loading}</p>`;
    const more = list.total - list.rows.length;
    const rows = [...list.rows].sort((one, other) => other.since - one.since);
    return html`
      <p class="muted">${rows.length === 0 ? noClosedItems : closedItemsHint}</p>
      ${rows.length > 0 ? this.rows(rows) : nothing}
      ${more > 0 ? html`<p class="muted more">${this.deskWords.strings.moreWaiting(more)}</p>` : nothing}
    `;
  }

  private rows(rows: readonly Summary[]): TemplateResult {
    return html`
      <ul class="rows" role="list" aria-labelledby="heading">
        ${repeat(
          rows,
          ({ id }) => id,
          (row) => this.row(row),
        )}
      </ul>
    `;
  }

  private row(row: Summary): TemplateResult {
    const { closedAt, open, openOf } = this.words.strings;
    const title = titleText(row, this.strings);
    const times = new Times(this.language);
    return html`
      <li class="row" aria-label=${title} @click=${(event: MouseEvent) => event.shiftKey && this.reading.open(row.id)}>
        <div class="text">
          <span class="title" dir="auto">${title}</span>
          ${row.lastMessage ? html`<p class="excerpt" dir="auto">${row.lastMessage.excerpt}</p>` : nothing}
        </div>
        <time class="muted" datetime=${new Date(row.since).toISOString()} title=${times.full(row.since)}>
          ${closedAt(times.time(row.since))}
        </time>
        <button class="button small" type="button" data-reads=${row.id} aria-label=${openOf(title)} @click=${() => this.reading.open(row.id)}>${open}</button>
      </li>
    `;
  }

  private handleFold(): void {
    this.isOpen = !this.isOpen;
    this.reading.close();
    this.dispatchEvent(new ActEvent({ do: 'watch', list: 'closed', isWanted: this.isOpen }));
  }
}

define('parlor-closed-items', ParlorClosedItems);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-closed-items': ParlorClosedItems;
  }
}
