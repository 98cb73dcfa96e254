/**
 * What there is to a transcript for who reads it, beside its rows: what is new is announced, moves in, or is a click away, and
 * of many rows those in sight are in the page. Loaded with the first row.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Row } from '../../core/conversation/timeline.ts';
import { refusalOf, refusedStyles, refusedTemplate } from './refused-row.ts';
import { RowWindow, type WindowSurroundings } from './row-window.ts';
import { type RowSurroundings, saysOf, sentenceOf } from './transcript-rows.ts';

/** What it takes of style, for the element that shows it. */
export const readingStyles = css`
  ${refusedStyles}

  .newer {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 0;
    display: flex;
    align-items: center;
    gap: 6px;
    inline-size: fit-content;
    min-block-size: 32px;
    margin-inline: auto;
    padding: 4px 10px 4px 14px;
    padding-inline: 14px 10px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-small);
    color: var(--_accent-text);
    font: inherit;
    font-size: 13px;
    font-weight: 600;
    cursor: pointer;
    animation: arrive var(--_motion) var(--_ease);
    --parlor-icon-size: 16px;
  }
`;

/** Rows at the end among which news are looked for: when more have come at once, it is another transcript. */
const newsMax = 250;

export class TranscriptReading {
  readonly refused = refusedTemplate;
  /** There as soon as there are many rows. */
  window: RowWindow | undefined;
  /** Rows that have come while the reader was at the end: they move in. */
  arrived = 0;
  private readonly around: WindowSurroundings;
  private readonly rowsAlone: number;
  private shown: readonly Row[] = [];
  /** Something came while the reader was further up. */
  private unseen = false;
  /** What is announced: what was new the last time that anything was. */
  private news: readonly Row[] = [];

  /** `rowsAlone`: how many are in the page without a choice. */
  constructor(around: WindowSurroundings, rowsAlone: number) {
    this.around = around;
    this.rowsAlone = rowsAlone;
    around.scroller.addEventListener('keydown', this.handleKey);
  }

  /** Call it before rows are rendered; `before` if they have changed. */
  place(rows: readonly Row[], before: readonly Row[] | undefined): void {
    const { anchor } = this.around;
    if (before) this.follow(rows, before);
    if (anchor.atEnd) this.unseen = false;
    else this.arrived = 0;
    if (rows.length > this.rowsAlone) this.window ??= new RowWindow(this.around, this.shown);
    this.window?.place(rows);
  }

  /** Call it when these are. */
  rendered(shown: readonly Row[]): void {
    this.shown = shown;
    this.window?.rendered();
  }

  /** What stands beside the log. */
  render(around: RowSurroundings): TemplateResult {
    return html`
      <div class="spoken" aria-live="polite">
        ${repeat(
          this.news,
          ({ key }) => key,
          (row) => spokenTemplate(row, around),
        )}
      </div>
      ${
        this.unseen
          ? html`<button class="newer" part="new-messages" type="button" @click=${this.handleNewer}>
              ${around.strings.newMessages}<parlor-icon name="arrow-down"></parlor-icon>
            </button>`
          : nothing
      }
    `;
  }

  private readonly handleNewer = (): void => {
    const { anchor, changed, scroller } = this.around;
    scroller.focus({ preventScroll: true });
    anchor.toEnd();
    changed();
  };

  /** A browser that goes there smoothly takes the end for where it was thought to be when the key was pressed. */
  private readonly handleKey = (event: KeyboardEvent): void => {
    const { anchor, changed, scroller } = this.around;
    const isPlain = !(event.ctrlKey || event.altKey || event.metaKey || event.shiftKey);
    if (event.target !== scroller || !isPlain || (event.key !== 'End' && event.key !== 'Home')) return;
    event.preventDefault();
    if (event.key === 'Home') scroller.scrollTop = 0;
    else anchor.toEnd();
    changed();
  };

  /** Keeps the reader where they are, except that what they send themselves is always seen. */
  private follow(rows: readonly Row[], before: readonly Row[]): void {
    const { anchor } = this.around;
    const news = newsAmong(rows, before);
    if (news.length === 0) return;
    this.news = news.filter((row) => !isOwn(row) || isRefused(row));
    const come = news.filter((row) => !isRefused(row));
    this.arrived += come.length;
    if (isOwn(come.at(-1))) anchor.atEnd = true;
    if (!anchor.atEnd && come.length > 0) this.unseen = true;
  }
}

/** What is said of a row when it comes, to who can't see it. */
const spokenTemplate = (row: Row, around: RowSurroundings): TemplateResult | typeof nothing => {
  if (row.kind === 'day') return nothing;
  if (row.kind === 'notice') {
    return html`<p lang=${row.own?.language ?? nothing}>${row.own?.text ?? sentenceOf(row, around)}</p>`;
  }
  return html`<p>${row.refused ? refusalOf(row, around.strings) : [saysOf(row, around), ' ', row.text]}</p>`;
};

const isOwn = (row: Row | undefined): boolean => row !== undefined && 'own' in row && row.own === true;

const isRefused = (row: Row): boolean => 'refused' in row;

/** What has come since, at the end or among what is not sent yet, and what has been refused; nothing of another transcript. */
const newsAmong = (rows: readonly Row[], before: readonly Row[]): readonly Row[] => {
  const known = new Map(before.slice(-newsMax).map((row) => [row.key, row]));
  const tail = rows.slice(-newsMax);
  const from = tail.findIndex(({ key }) => known.has(key));
  const isNews = (row: Row): boolean => {
    const former = known.get(row.key);
    return !former || (isRefused(row) && !isRefused(former));
  };
  return from < 0 ? [] : tail.slice(from).filter(isNews);
};
