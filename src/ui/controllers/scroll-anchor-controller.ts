/** Keeps a scrolled list at its end while its reader is there, and what they look at where it is while they read further up. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pixels from the end that still count as the end: browsers round, and people nudge. */
const slackPx = 24;

export class ScrollAnchorController implements ReactiveController {
  /** Whether the reader is at the end. */
  atEnd = true;
  private readonly host: ReactiveControllerHost;
  private readonly find: () => HTMLElement | null;
  private readonly rows: () => Iterable<HTMLElement>;
  private readonly scrolled: () => void;
  private readonly resized: ResizeObserver;
  private scroller: HTMLElement | null = null;
  /** Where it was scrolled to when that was last looked at or set. */
  private topBefore = 0;
  /** What the reader looks at: an edge of a row, and how far below that of the box it is. */
  private seen: { readonly edge: () => number; readonly row: HTMLElement; readonly top: number } | undefined;

  /** Of `rows` one is kept where it is. `scrolled` is called after each scroll, when `atEnd` is right again. */
  constructor(
    host: ReactiveControllerHost,
    scroller: () => HTMLElement | null,
    rows: () => Iterable<HTMLElement>,
    scrolled: () => void = () => undefined,
  ) {
    this.host = host;
    this.find = scroller;
    this.rows = rows;
    this.scrolled = scrolled;
    this.resized = new ResizeObserver(() => this.settle());
    host.addController(this);
  }

  /** Goes to the end. */
  toEnd(): void {
    const { scroller } = this;
    this.atEnd = true;
    if (!scroller) return;
    scroller.scrollTop = scroller.scrollHeight;
    this.topBefore = scroller.scrollTop;
  }

  /** Puts what the reader looks at back to where it was, whatever has come, gone or grown. Call it when all is rendered. */
  settle(): void {
    const { scroller, seen } = this;
    if (!scroller?.clientHeight) return;
    if (this.atEnd) this.toEnd();
    else if (seen?.row.isConnected) {
      const top = seen.edge() - seen.top;
      // A browser that is about to scroll smoothly stops when it is told where to.
      if (Math.abs(top - scroller.scrollTop) >= 1) scroller.scrollTop = this.topBefore = top;
    }
    this.look();
  }

  hostUpdate(): void {
    // Its reader may have scrolled, and the event be still to come.
    this.read();
  }

  hostUpdated(): void {
    const scroller = this.find();
    if (scroller !== this.scroller) this.attach(scroller);
  }

  hostDisconnected(): void {
    this.attach(null);
  }

  private attach(scroller: HTMLElement | null): void {
    this.scroller?.removeEventListener('scroll', this.handleScroll);
    this.resized.disconnect();
    this.scroller = scroller;
    this.topBefore = 0;
    if (scroller === null) return;
    scroller.addEventListener('scroll', this.handleScroll, { passive: true });
    this.resized.observe(scroller);
    // Content grows without an update too: a font arrives, a slotted element unfolds.
    for (const child of scroller.children) this.resized.observe(child);
  }

  /**
   * At the first row that ends in sight, and there where it ends: its upper part may go, if it follows another of the same
   * sender now. Where none ends in sight one fills the box.
   */
  private look(): void {
    const { scroller } = this;
    if (this.atEnd || !scroller?.clientHeight) return;
    const { scrollTop, clientHeight } = scroller;
    for (const row of this.rows()) {
      const lower = (): number => row.offsetTop + row.offsetHeight;
      if (lower() <= scrollTop) continue;
      const edge = lower() <= scrollTop + clientHeight ? lower : () => row.offsetTop;
      this.seen = { edge, row, top: edge() - scrollTop };
      return;
    }
  }

  /** Where the reader is. */
  private read(): void {
    const { scroller } = this;
    if (!scroller?.clientHeight) return;
    const isNear = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight <= slackPx;
    // Only who scrolls up leaves the end: a box that shrank in the same frame has not moved its reader.
    this.atEnd = isNear || (this.atEnd && scroller.scrollTop >= this.topBefore);
    this.topBefore = scroller.scrollTop;
    this.look();
  }

  private readonly handleScroll = (): void => {
    const { atEnd } = this;
    this.read();
    if (atEnd !== this.atEnd) this.host.requestUpdate();
    this.scrolled();
  };
}
