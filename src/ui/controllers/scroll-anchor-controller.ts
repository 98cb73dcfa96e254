/** Keeps a scrolled list at its end while its reader is there, and where it is while they read further up. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pixels from the end that still count as the end: browsers round, and people nudge. */
const slackPx = 24;

export class ScrollAnchorController implements ReactiveController {
  /** Whether the reader is at the end. */
  atEnd = true;
  private readonly host: ReactiveControllerHost;
  private readonly find: () => HTMLElement | null;
  private readonly scrolled: () => void;
  private readonly resized: ResizeObserver;
  private scroller: HTMLElement | null = null;
  private heightBefore = 0;
  /** Where it was scrolled to when that was last looked at or set. */
  private topBefore = 0;

  /** `scrolled` is called after each scroll, when `atEnd` is right again. */
  constructor(
    host: ReactiveControllerHost,
    scroller: () => HTMLElement | null,
    scrolled: () => void = () => undefined,
  ) {
    this.host = host;
    this.find = scroller;
    this.scrolled = scrolled;
    this.resized = new ResizeObserver(() => this.follow());
    host.addController(this);
  }

  /** Goes to the end. */
  toEnd(behavior: ScrollBehavior = 'instant'): void {
    this.scroller?.scrollTo({ top: this.scroller.scrollHeight, behavior });
    this.topBefore = this.scroller?.scrollTop ?? 0;
  }

  /** Call before content is added above what is seen, so that it stays where it is. */
  keepFromEnd(): void {
    this.heightBefore = this.scroller?.scrollHeight ?? 0;
  }

  hostUpdated(): void {
    const scroller = this.find();
    if (scroller !== this.scroller) this.attach(scroller);
    if (scroller === null) return;
    if (this.heightBefore > 0 && !this.atEnd) scroller.scrollTop += scroller.scrollHeight - this.heightBefore;
    this.heightBefore = 0;
    this.follow();
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

  private follow(): void {
    if (this.atEnd) this.toEnd();
  }

  private readonly handleScroll = (): void => {
    const { scroller } = this;
    if (scroller === null) return;
    const isNear = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight <= slackPx;
    // Only who scrolls up leaves the end: a box that shrank in the same frame has not moved its reader.
    const atEnd = isNear || (this.atEnd && scroller.scrollTop >= this.topBefore);
    this.topBefore = scroller.scrollTop;
    if (atEnd !== this.atEnd) {
      this.atEnd = atEnd;
      this.host.requestUpdate();
    }
    this.scrolled();
  };
}
