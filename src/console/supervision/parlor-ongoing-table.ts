/** `<parlor-ongoing-table>`: what goes on, a row for each conversation, of which those are in the page that can be seen. Rule V2. */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Summary } from '../../core/conversation/summary.ts';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { supervision } from '../../ui/locales/desk/supervision.ts';
import { talkDesk } from '../../ui/locales/desk/talk.ts';
import { workspace } from '../../ui/locales/desk/workspace.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { Times } from '../../ui/times.ts';
import { elapsedSince } from '../elapsed-since.ts';
import { nameOf } from '../site-words.ts';
import { deskStyles } from '../styles/desk.ts';
import { agentText, titleText } from '../titles.ts';
import { handledSince, type Shown, waitsSince } from './arranged-rows.ts';
import { tracksOf } from './ongoing-tracks.ts';
import { type Column, type Sort, type SortKey, usualView } from './ongoing-view.ts';
import { type Outcome, outcomeText, rowAct, standingText, stillSaid } from './overlook-rows.ts';
import { ongoingTableStyles, rowPx } from './parlor-ongoing-table.styles.ts';
import { type TableAct, TableEvent } from './table-events.ts';
import '../../ui/elements/parlor-icon.ts';

/** Rows in the page beyond those in sight, at either end. */
const beyond = 8;

/**
 * A table, and not a grid: what stands in it is read, and what can be pressed are buttons and boxes. One row at a time is a
 * stop of the tab key; the arrows, Home, End and the page keys lead from row to row.
 *
 * @fires {TableEvent} parlor-table - What somebody wants of it.
 */
export class ParlorOngoingTable extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, ongoingTableStyles];

  @property({ attribute: false }) rows: readonly Shown[] = [];

  @property({ attribute: false }) columns: readonly Column[] = usualView.columns;

  @property({ attribute: false }) sort: Sort = usualView.sort;

  @property({ attribute: false }) selected: ReadonlySet<string> = new Set();

  @property({ attribute: false }) outcomes: ReadonlyMap<string, Outcome> = new Map();

  @property({ attribute: false }) facts: DeskFacts | undefined;

  /** The supervisor's id. */
  @property() me = '';

  @property({ type: Boolean }) connected = false;

  /** The row that the tab key comes to. */
  @state() private current: string | undefined;

  /** The rows in sight, counted from 0. */
  @state() private sight = { first: 0, last: 40 };

  @query('.body') private readonly body!: HTMLElement;

  @query('.scroll') private readonly scroller!: HTMLElement;

  private readonly words = new StringsController(this, supervision);

  private readonly frame = new StringsController(this, workspace);

  private readonly deskWords = new StringsController(this, desk);

  private readonly talkWords = new StringsController(this, talkDesk);

  private isHeld = false;
  private hadFocus: Element | undefined;

  private readonly sizes = new ResizeObserver(() => this.lookAt());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.sizes.observe(this.scroller);
  }

  protected override firstUpdated(): void {
    this.sizes.observe(this.scroller);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.hadFocus = this.shadowRoot?.activeElement ?? undefined;
    if (!changed.has('rows')) return;
    if (!this.rows.some(({ row }) => row.id === this.current)) this.current = this.rows[0]?.row.id;
  }

  protected override updated(): void {
    this.keepFocus();
    // As a property: a strict Content-Security-Policy has no style attributes.
    const { widths, leastPx } = tracksOf(this.columns);
    this.style.setProperty('--_columns', widths);
    this.style.setProperty('--_least', `${leastPx}px`);
    this.style.setProperty('--_rows', String(this.rows.length));
    for (const row of this.renderRoot.querySelectorAll<HTMLElement>('.body .row'))
      row.style.insetBlockStart = `${(Number(row.ariaRowIndex) - 2) * rowPx}px`;
  }

  protected override render(): unknown {
    const heading = this.frame.strings.places.ongoing;
    const shown = this.inPage();
    return html`
      <div class="scroll" @scroll=${this.lookAt}>
        <div class="table" role="table" aria-label=${heading} aria-rowcount=${this.rows.length + 1}>
          <div role="rowgroup" class="top">${this.head()}</div>
          <div
            role="rowgroup"
            class="body"
            @keydown=${this.handleKey}
            @pointerenter=${this.tellHeld}
            @pointerleave=${this.tellHeld}
            @focusin=${this.tellHeld}
            @focusout=${this.handleFocusOut}
          >
            ${repeat(
              shown,
              (at) => this.rows[at]?.row.id,
              (at) => guard(this.shownIn(at), () => this.row(at)),
            )}
          </div>
        </div>
      </div>
    `;
  }

  /** A row that is put elsewhere in the page loses the focus by that, and so does a button that has been pressed for the last time. */
  private keepFocus(): void {
    const { hadFocus } = this;
    if (!hadFocus || this.shadowRoot?.activeElement) return;
    const stop = this.body.querySelector<HTMLElement>('[tabindex="0"]');
    const next = hadFocus instanceof HTMLElement && hadFocus.isConnected ? hadFocus : stop;
    next?.focus({ preventScroll: true });
  }

  /** The places of the rows that are in the page: those around what is in sight, and the one that has the focus. */
  private inPage(): readonly number[] {
    const { length } = this.rows;
    const first = Math.max(0, Math.min(this.sight.first, length - 1) - beyond);
    const last = Math.min(length - 1, this.sight.last + beyond);
    const around = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
    const at = this.rows.findIndex(({ row }) => row.id === this.current);
    if (at < 0 || (at >= first && at <= last)) return around;
    return at < first ? [at, ...around] : [...around, at];
  }

  private head(): unknown {
    const { selectAll, title, columns } = this.words.strings;
    const ids = this.rows.filter(({ isGone }) => !isGone).map(({ row }) => row.id);
    const count = ids.filter((id) => this.selected.has(id)).length;
    return html`
      <div role="row" aria-rowindex="1" class="row">
        <span role="columnheader" class="box">
          <input
            type="checkbox"
            aria-label=${selectAll}
            title=${selectAll}
            .checked=${count > 0 && count === ids.length}
            .indeterminate=${count > 0 && count < ids.length}
            @change=${(event: Event) => this.raise({ do: 'select', ids, isSelected: isChecked(event) })}
          />
        </span>
        ${this.columnHead('title', title)} ${this.columns.map((one) => this.columnHead(one, columns[one]))}
        <span role="columnheader"><span class="spoken">${this.words.strings.monitor}</span></span>
      </div>
    `;
  }

  private columnHead(by: SortKey, name: string): unknown {
    const isSorted = this.sort.by === by;
    const order = this.sort.isDescending ? 'descending' : 'ascending';
    return html`
      <span role="columnheader" aria-sort=${isSorted ? order : 'none'}>
        <button type="button" class="sort ${isSorted ? order : ''}" title=${name} @click=${() => this.raise({ do: 'sort', by })}>
          <span>${name}</span>
        </button>
      </span>
    `;
  }

  /** All that a row shows: while it is the same, the row is left as it is, however the list is scrolled. */
  private shownIn(at: number): unknown[] {
    const shown = this.rows[at];
    const id = shown?.row.id ?? '';
    const own = [at, shown?.row, shown?.isGone, this.selected.has(id), id === this.current, this.outcomes.get(id)];
    const words = [this.strings, this.words.strings, this.deskWords.strings, this.talkWords.strings];
    return [...own, ...words, this.columns, this.facts, this.me, this.connected];
  }

  private row(at: number): unknown {
    const shown = this.rows[at];
    if (!shown) return nothing;
    const { row, isGone } = shown;
    const title = titleText(row, this.strings);
    const isSelected = this.selected.has(row.id) && !isGone;
    const stop = row.id === this.current ? 0 : -1;
    return html`
      <div
        role="row"
        aria-rowindex=${at + 2}
        class="row ${isGone ? 'gone' : ''} ${isSelected ? 'selected' : ''}"
        data-row=${row.id}
        @click=${(event: Event) => this.handleRow(event, shown, isSelected)}
        @focusin=${() => {
          this.current = row.id;
        }}
      >
        <span role="cell" class="box">
          <input
            type="checkbox"
            aria-label=${this.words.strings.select(title)}
            tabindex=${stop}
            .checked=${isSelected}
            ?disabled=${isGone}
            @change=${(event: Event) => this.raise({ do: 'select', ids: [row.id], isSelected: isChecked(event) })}
          />
        </span>
        ${this.titleCell(shown, title)} ${this.columns.map((one) => html`<span role="cell" class=${one}>${this.cell(one, row)}</span>`)}
        <span role="cell" class="acts">${this.acts(shown, stop)}</span>
      </div>
    `;
  }

  private titleCell({ row, isGone }: Shown, title: string): unknown {
    const { words } = this;
    const outcome = this.outcomeOf(row, isGone);
    const standing = standingText(row, { words: words.strings, desk: this.deskWords.strings });
    const { lastMessage } = row;
    const below = outcome
      ? html`<span class="outcome ${outcome.is}" role=${outcome.is === 'refused' ? 'alert' : 'status'} dir="auto">${this.said(outcome)}</span>`
      : isGone
        ? html`<span class="outcome">${words.strings.gone}</span>`
        : standing
          ? html`<span class="outcome" dir="auto">${standing}</span>`
          : html`<span class="excerpt" dir="auto">${lastMessage?.excerpt ?? ''}</span>`;
    return html`
      <span role="rowheader" class="title">
        <span class="name" id=${`title-${this.idOf(row)}`} dir="auto" title=${title}>${title}</span>${below}
      </span>
    `;
  }

  private outcomeOf(row: Summary, isGone: boolean): Outcome | undefined {
    const outcome = this.outcomes.get(row.id);
    return isGone ? outcome : stillSaid(outcome, row);
  }

  private said(outcome: Outcome): string {
    const { words, facts, connected: isConnected } = this;
    const { problems } = this.strings;
    const [deskStrings, talk] = [this.deskWords.strings, this.talkWords.strings];
    return outcomeText(outcome, { words: words.strings, desk: deskStrings, talk, problems, facts, isConnected });
  }

  private cell(column: Column, row: Summary): unknown {
    const words = this.words.strings;
    const agent = row.assignee ?? row.former;
    const called = agent && agentText(agent, this.deskWords.strings.rows);
    switch (column) {
      case 'state':
        return html`<span class="mark ${row.state}">${this.deskWords.strings.states[row.state]}</span>`;
      case 'agent':
        return called ? html`<bdi title=${called}>${called}</bdi>` : html`<span class="none">${words.nobody}</span>`;
      case 'queue':
        return row.queue === undefined ? nothing : named(nameOf(this.facts?.queues, row.queue));
      case 'workstream':
        return named(nameOf(this.facts?.workstreams, row.workstream));
      case 'mode':
        return words.modes[row.mode];
      case 'waiting':
        return this.elapsed(waitsSince(row));
      case 'handled':
        return this.elapsed(handledSince(row));
      case 'last':
        return this.elapsed(row.lastMessage?.at);
      case 'feeling':
        return row.sentiment
          ? html`<span class="feeling ${row.sentiment}">${words.feelings[row.sentiment]}</span>`
          : nothing;
      case 'started':
        return new Times(this.language).time(row.startedAt);
    }
  }

  private elapsed(since: number | undefined): unknown {
    return since === undefined ? nothing : elapsedSince(since, this.language);
  }

  // Its name is the same in every row, so that people and tests find it; its description says whose it is.
  private acts({ row, isGone }: Shown, stop: number): unknown {
    const outcome = this.outcomeOf(row, isGone);
    const { me, facts } = this;
    const act = isGone ? outcome && 'dismiss' : rowAct(row, { outcome, me, rights: facts?.rights ?? [] });
    if (!act) return nothing;
    const { takeBack, dismiss } = this.talkWords.strings;
    const label = { 'take-back': takeBack, dismiss, monitor: this.words.strings.monitor }[act];
    const look = act === 'dismiss' ? 'quiet' : '';
    const about = `title-${this.idOf(row)}`;
    return html`
      <button class="button small ${look}" type="button" tabindex=${stop} aria-describedby=${about} @click=${() => this.raise({ do: act, id: row.id })}>
        ${label}
      </button>
    `;
  }

  /** As part of an id: ids of conversations come from visitors' browsers. */
  private idOf({ id }: Summary): string {
    return id.replace(/[^\w-]/gu, '_');
  }

  /** The whole row is its box, but for its buttons and for text that is being marked. */
  private handleRow(event: Event, { row, isGone }: Shown, isSelected: boolean): void {
    const isOnControl = event
      .composedPath()
      .some((one) => one instanceof HTMLButtonElement || one instanceof HTMLInputElement);
    if (isOnControl || isGone || getSelection()?.isCollapsed === false) return;
    this.raise({ do: 'select', ids: [row.id], isSelected: !isSelected });
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = this.rows.findIndex(({ row }) => row.id === this.current);
    const page = Math.max(1, this.sight.last - this.sight.first);
    const last = this.rows.length - 1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last, PageDown: at + page, PageUp: at - page }[
      event.key
    ];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const isButton = event.composedPath()[0] instanceof HTMLButtonElement;
    void this.goTo(Math.min(last, Math.max(0, to)), isButton);
  };

  private async goTo(at: number, isButton: boolean): Promise<void> {
    const { scroller } = this;
    const [top, bottom] = [at * rowPx, (at + 1) * rowPx];
    const room = scroller.clientHeight - rowPx;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (bottom > scroller.scrollTop + room) scroller.scrollTop = bottom - room;
    this.current = this.rows[at]?.row.id;
    this.lookAt();
    await this.updateComplete;
    const row = this.renderRoot.querySelector(`[aria-rowindex="${at + 2}"]`);
    const [box, button] = [row?.querySelector('input'), row?.querySelector('button')];
    ((isButton ? button : undefined) ?? box ?? button)?.focus({ preventScroll: true });
  }

  private readonly lookAt = (): void => {
    const { scrollTop, clientHeight } = this.scroller;
    const first = Math.floor(scrollTop / rowPx);
    const last = Math.ceil((scrollTop + clientHeight) / rowPx);
    if (first !== this.sight.first || last !== this.sight.last) this.sight = { first, last };
  };

  /** By then the focus is somewhere else, or nowhere. */
  private readonly handleFocusOut = (): void => queueMicrotask(this.tellHeld);

  private readonly tellHeld = (): void => {
    const { activeElement } = this.shadowRoot ?? {};
    const isHeld = this.body.matches(':hover') || (activeElement ? this.body.contains(activeElement) : false);
    if (isHeld === this.isHeld) return;
    this.isHeld = isHeld;
    this.raise({ do: 'hold', isHeld });
  };

  private raise(act: TableAct): void {
    this.dispatchEvent(new TableEvent(act));
  }
}

const isChecked = ({ target }: Event): boolean => (target as HTMLInputElement).checked;

const named = (name: string): unknown => html`<bdi title=${name}>${name}</bdi>`;

define('parlor-ongoing-table', ParlorOngoingTable);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-ongoing-table': ParlorOngoingTable;
  }
}
