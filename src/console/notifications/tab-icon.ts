/** The icon of the desk's tab, with a number on it while something waits. */

/** More is not counted: two characters are what can be read in it. */
const countMax = 9;

/** Colours that hold on light and dark tabs alike. */
const drawn = (count: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0d6b5a" d="M6 28V14a10 10 0 0 1 20 0v14z"/><path fill="#bfe3d8" d="M11 28V14a5 5 0 0 1 10 0v14z"/><circle cx="21" cy="11" r="11" fill="#b3261e"/><text x="21" y="16" fill="#fff" font-family="sans-serif" font-size="${count > countMax ? 13 : 16}" font-weight="700" text-anchor="middle">${count > countMax ? `${countMax}+` : count}</text></svg>`;

/** Where the page has no icon, it gets none. */
export class TabIcon {
  private own: string | undefined;
  private count = 0;

  show(count: number): void {
    const link = document.head.querySelector<HTMLLinkElement>('link[rel~="icon"]');
    if (!link || count === this.count) return;
    this.own ??= link.getAttribute('href') ?? '';
    this.count = count;
    link.setAttribute('href', count > 0 ? `data:image/svg+xml,${encodeURIComponent(drawn(count))}` : this.own);
  }

  /** Leaves the page's icon as the page has it. */
  restore(): void {
    this.show(0);
  }
}
