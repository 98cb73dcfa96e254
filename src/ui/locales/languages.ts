/** Which languages a set of words comes in, and which of them an element speaks: the nearest `lang` decides. */

/** A set of words: English at hand, others fetched when an element needs them. */
export interface Languages<T> {
  readonly en: T;
  /** By BCP 47 tag, exact (`pt-BR`) or primary (`pt`). Fetched anew each time: the module loader remembers. */
  readonly others: Readonly<Record<string, () => Promise<T>>>;
}

/** The `lang` that counts for `element`: its own or the nearest ancestor's, through shadow roots, else the browser's. */
export const nearestLanguage = (element: Element): string => {
  for (let node: Node | null = element; node !== null; node = above(node)) {
    const found = node instanceof Element ? canonical(node.getAttribute('lang')) : undefined;
    if (found !== undefined) return found;
  }
  return canonical(navigator.language) ?? 'en';
};

const above = (node: Node): Node | null =>
  node instanceof ShadowRoot ? node.host : ((node as Element).assignedSlot ?? node.parentNode);

/** Pages say `lang="en_US"` and worse, on which `Intl` throws. */
const canonical = (tag: string | null): string | undefined => {
  if (!tag) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
};

/** How to get the words of `language`; undefined if English has to do. */
export const wordsOf = <T>({ others }: Languages<T>, language: string): (() => Promise<T>) | undefined =>
  others[language] ?? others[primary(language)];

/** The language without region and script: what two tags must share for one's dates to suit the other's words. */
export const primary = (language: string): string => language.split('-', 1)[0] ?? language;
