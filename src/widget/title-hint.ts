/**
 * How many messages wait, in the title of a page that nobody looks at: `(2) Page title`. Rule W3 in docs/SPEC.md.
 *
 * The title is the page's. What the page makes of it meanwhile is kept, and is there again without the number.
 */

/** On a title that somebody's number is in already: of several chats in a page, one counts. */
const mark = 'data-parlor-hint';

export class TitleHint {
  private readonly observer = new MutationObserver(() => this.follow());
  /** What the page calls itself, letter for letter; undefined while nothing of ours is there. */
  private own: string | undefined;
  private shown = '';
  private hint = '';

  /** Shows the number before the page's title; with `undefined` there is none. */
  show(count: string | undefined): void {
    if (count === undefined) return this.restore();
    if (this.own === undefined) {
      if (element()?.hasAttribute(mark)) return;
      this.own = element()?.textContent ?? '';
      this.observer.observe(document.head, { childList: true, characterData: true, subtree: true });
    }
    this.hint = `(${count})`;
    this.write(this.own);
  }

  /** Leaves the page's title as the page has it. */
  restore(): void {
    if (this.own === undefined) return;
    this.observer.disconnect();
    if (element()?.textContent === this.shown) document.title = this.own;
    element()?.removeAttribute(mark);
    this.own = undefined;
  }

  /** The page has changed its title, or something else in its head. */
  private follow(): void {
    const title = element()?.textContent ?? '';
    if (title === this.shown) return;
    this.own = title;
    this.write(title);
  }

  private write(own: string): void {
    this.shown = `${this.hint} ${own}`;
    document.title = this.shown;
    element()?.setAttribute(mark, '');
    // What was written here is no news.
    this.observer.takeRecords();
  }
}

const element = (): HTMLTitleElement | null => document.head.querySelector('title');
