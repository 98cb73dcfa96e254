/** When a page shows a text, by a clock that all pages of this computer share: shadow trees are looked into as well. */
import type { BrowserContext, Page } from '@playwright/test';

declare global {
  interface Window {
    /** Resolves with the time of the first change of the page after which it shows `text`, in milliseconds since 1970. */
    parlorShown?: (text: string) => Promise<number>;
  }
}

/** Watches every page of `context` that is opened from now on. */
export const watchScreens = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(() => {
    const shownAt = new Map<string, number>();
    const waiting = new Map<string, (at: number) => void>();
    /** Texts by what was written last, without the tree around them. */
    const seen = (node: Node): void => {
      const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : '';
      if (text !== '' && !shownAt.has(text)) {
        const at = performance.timeOrigin + performance.now();
        shownAt.set(text, at);
        waiting.get(text)?.(at);
      }
      for (const child of node.childNodes) seen(child);
    };
    const observer = new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        seen(target.nodeType === Node.TEXT_NODE ? target : document.createTextNode(''));
        for (const node of addedNodes) seen(node);
      }
    });
    const watched = { childList: true, characterData: true, subtree: true };
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) {
      const root = attachShadow.call(this, init);
      observer.observe(root, watched);
      return root;
    };
    window.parlorShown = (text) => {
      const at = shownAt.get(text);
      return at === undefined ? new Promise((resolve) => waiting.set(text, resolve)) : Promise.resolve(at);
    };
  });
};

/** When `page` came to show `text`, a text node of its own; waits until it does. */
export const whenShown = (page: Page, text: string): Promise<number> =>
  page.evaluate((given) => window.parlorShown?.(given) ?? 0, text);

/** The middle one of several delays. */
export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
