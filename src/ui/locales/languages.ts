/** Which languages a set of words comes in, and which of them an element speaks: the nearest `lang` decides. */

/** A set of words: English at hand, others fetched when an element needs them. */
export interface Languages<T> {
  /** What the set is called where a site puts its own words. */
  readonly name: string;
  readonly en: T;
  /** By BCP 47 tag, exact (`pt-BR`) or primary (`pt`). Fetched anew each time: the module loader remembers. */
  readonly others: Readonly<Record<string, () => Promise<T>>>;
}

/** Puts a site's own words in the place of those of a set: the same for the same. */
export type Reword = <T extends object>(set: string, words: T, language: string) => T;

/** The `lang` that counts for `element`: its own or the nearest ancestor's, through shadow roots, else the browser's. */
export const nearestLanguage = (element: Element): string =>
  outwards(element, (one) => canonical(one.getAttribute('lang'))) ?? canonical(navigator.language) ?? 'en';

/** The site's own words that count for `element`: those that an element around it has been given. */
export const nearestReword = (element: Element): Reword | undefined =>
  outwards(element, (one) => (one as { reword?: Reword }).reword);

const outwards = <T>(element: Element, look: (one: Element) => T | undefined): T | undefined => {
  for (let node: Node | null = element; node !== null; node = above(node)) {
    const found = node instanceof Element ? look(node) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
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
export const wordsOf = <T>(
  { others }: Pick<Languages<T>, 'others'>,
  language: string,
): (() => Promise<T>) | undefined => others[language] ?? others[primary(language)];

/** The language without region and script: what two tags must share for one's dates to suit the other's words. */
export const primary = (language: string): string => language.split('-', 1)[0] ?? language;
