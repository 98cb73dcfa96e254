/**
 * Which rows of a long transcript are in the page: those in sight and some around them; for the others there is room. Loaded
 * by itself, with the first row, at work when there are more than a few. Why not a library, in decision 0039.
 *
 * What is in sight stays where it is by itself: the room above gives or takes what rows are higher or lower than was thought.
 * So nobody's scrolling is interfered with, except at the beginning, where there is no room to give.
 */
import type { Row } from '../../core/conversation/timeline.ts';
import type { ScrollAnchorController } from '../controllers/scroll-anchor-controller.ts';

/** Rows that come into the page at a time: no more than a slow computer draws without anybody noticing. */
const rowsPerStep = 8;

/** Heights of the box above and below what is in sight that are filled with rows, and that may stay so. */
const boxesAhead = 1;
const boxesKept = 3;

/** Rows in the page at most while something is selected, or the focus is among them: what is taken out can't be copied. */
const heldRowsMax = 600;

/** What it needs to know of its transcript. */
export interface WindowSurroundings {
  /** What scrolls; its first child holds the rows. */
  readonly scroller: HTMLElement;
  /** The rows in the page, in their order. */
  readonly elements: () => ArrayLike<HTMLElement>;
  /** Those of them that don't go when what belongs before them comes. */
  readonly lasting: () => ArrayLike<HTMLElement>;
  readonly anchor: Pick<ScrollAnchorController, 'atEnd' | 'toEnd'>;
  /** Other rows are to be in the page. */
  readonly changed: () => void;
}

/** Which rows are in the page, `to` behind the last, and the room above them in pixels. */
interface Choice {
  readonly from: number;
  readonly to: number;
  readonly above: number;
}

export class RowWindow implements Choice {
  from = 0;
  to = 0;
  above = 0;
  private readonly around: WindowSurroundings;
  private readonly content: HTMLElement;
  private readonly padding: { readonly above: number; readonly below: number };
  private rows: readonly Row[] = [];
  private hasRoom = false;
  private shown: readonly Row[];
  /** Something in sight, and where it was before other rows were rendered. */
  private fixed: { readonly element: HTMLElement; readonly edge: number } | undefined;

  /** Takes over a transcript that has `shown` in the page. */
  constructor(around: WindowSurroundings, shown: readonly Row[]) {
    this.around = around;
    this.shown = shown;
    this.content = around.scroller.firstElementChild as HTMLElement;
    const { paddingBlockStart, paddingBlockEnd } = getComputedStyle(this.content);
    this.padding = { above: Number.parseFloat(paddingBlockStart), below: Number.parseFloat(paddingBlockEnd) };
  }

  /** Chooses among all rows. Call it before they are rendered. */
  place(rows: readonly Row[]): void {
    if (rows !== this.rows) this.follow(rows);
    const { scrollTop } = this.around.scroller;
    const element = Array.from(this.around.lasting()).find((one) => lowerEdge(one) > scrollTop);
    this.fixed = element && { element, edge: lowerEdge(element) };
    Object.assign(this, this.choice());
  }

  /** Makes room for the others. Call it when they are rendered, before the place of what is in sight is looked at. */
  rendered(): void {
    const { around, fixed, from, to, rows } = this;
    this.shown = rows.slice(from, to);
    const elements = around.elements();
    const [first, last] = endsOf(elements);
    if (!first || !last) return;
    const mean = (lowerEdge(last) - first.offsetTop) / elements.length;
    if (fixed?.element.isConnected) this.above += fixed.edge - lowerEdge(fixed.element);
    if (from === 0) this.above = 0;
    // None has been made yet, or so many have come above that there is none left: as much as the others may need.
    else if (!this.hasRoom || this.above <= 0) this.above = mean * from;
    this.hasRoom = true;
    const below = mean * (rows.length - to);
    this.content.style.paddingBlock = `${this.padding.above + this.above}px ${this.padding.below + below}px`;
    requestAnimationFrame(() => this.look());
  }

  /** Looks whether other rows are to be in the page. */
  look(): void {
    const { from, to } = this.choice();
    if (from !== this.from || to !== this.to) this.around.changed();
  }

  /** The rows in the page, by the places they have now. Other rows altogether are shown from their end. */
  private follow(rows: readonly Row[]): void {
    const { around, shown } = this;
    const places = new Map(shown.map(({ key }, index) => [key, index]));
    const at = rows.findIndex(({ key }) => places.has(key));
    this.rows = rows;
    this.from = Math.max(0, at < 0 ? rows.length - shown.length : at - (places.get(rows[at]?.key ?? '') ?? 0));
    this.to = at < 0 || around.anchor.atEnd ? rows.length : Math.min(rows.length, this.from + shown.length);
  }

  /** Which rows are to be in the page, by what is in sight. */
  private choice(): Choice {
    const { above, around, from, to } = this;
    const count = this.rows.length;
    const elements = around.elements();
    const [first, last] = endsOf(elements);
    const { scrollTop: top, clientHeight: box, scrollHeight } = around.scroller;
    if (!first || !last || box === 0) return { from, to, above };
    const [start, end] = [first.offsetTop, lowerEdge(last)];
    if (top + box < start && from > 0) return this.jump(top, 0, 0, start / from);
    if (top > end && to < count) return this.jump(top, to, end, (scrollHeight - end) / (count - to));
    const spare = this.isHeld ? [0, 0] : spareOf(elements, top, box);
    return {
      from: start > top - boxesAhead * box ? Math.max(0, from - rowsPerStep) : from + (spare[0] ?? 0),
      to: end < top + box + boxesAhead * box ? Math.min(count, to + rowsPerStep) : to - (spare[1] ?? 0),
      above,
    };
  }

  /** Where there is nothing but room: rows of about `perRow` pixels, of which number `index` is at `px`. */
  private jump(top: number, index: number, px: number, perRow: number): Choice {
    const { length } = this.rows;
    const from = Math.max(0, Math.min(index + Math.floor((top - px) / perRow), length - rowsPerStep));
    return { from, to: Math.min(length, from + rowsPerStep), above: px + (from - index) * perRow - this.padding.above };
  }

  /** Whether nothing may be taken out of the page. */
  private get isHeld(): boolean {
    const { content } = this;
    const { activeElement } = content.getRootNode() as ShadowRoot;
    const isUsed = getSelection()?.type === 'Range' || content.contains(activeElement);
    return isUsed && this.to - this.from < heldRowsMax;
  }
}

/** How many rows at the beginning and at the end are too far away to stay in the page. */
const spareOf = (elements: ArrayLike<HTMLElement>, top: number, box: number): readonly [number, number] => {
  const all = Array.from(elements);
  const [first, last] = endsOf(all);
  if (!first || !last) return [0, 0];
  // Not one by one: more of them go, and then none for a while.
  const [upper, lower] = [top - (boxesKept - 1) * box, top + boxesKept * box];
  const isLong = lowerEdge(first) < upper - box;
  const isDeep = last.offsetTop > lower + box;
  return [
    isLong ? all.findIndex((one) => lowerEdge(one) >= upper) : 0,
    isDeep ? all.length - all.findIndex((one) => one.offsetTop > lower) : 0,
  ];
};

const endsOf = <T>(all: ArrayLike<T>): readonly [T | undefined, T | undefined] => [all[0], all[all.length - 1]];

const lowerEdge = ({ offsetTop, offsetHeight }: HTMLElement): number => offsetTop + offsetHeight;
