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

/** What counts where an element stands. */
export interface Surroundings {
  /** The nearest `lang`: the element's own or an ancestor's, through shadow roots, else the browser's. */
  readonly language: string;
  /** The site's own words, which the nearest element that has any has been given. */
  readonly reword: Reword | undefined;
}

export const surroundingsOf = (element: Element): Surroundings => {
  let language: string | undefined;
  let reword: Reword | undefined;
  for (let node: Node | null = element; node; node = above(node)) {
    if (!(node instanceof Element)) continue;
    language ??= canonical(node.getAttribute('lang'));
    reword ??= (node as { reword?: Reword }).reword;
  }
  return { language: language ?? canonical(navigator.language) ?? 'en', reword };
};

/** Asked without naming the class of shadow roots, which a page view would pay for: they alone have no parent but a host. */
const above = (node: Node): Node | null =>
  (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null;

/** Pages say `lang="en_US"` and worse, on which `Intl` throws. */
export const canonical = (tag: string | null): string | undefined => {
  if (!tag) return undefined;
  if (tag !== former?.tag) former = { tag, is: canonicalAnew(tag) };
  return former.is;
};

/** Nearly always the same one is asked for again, and `Intl` takes its time. */
let former: { readonly tag: string; readonly is: string | undefined } | undefined;

const canonicalAnew = (tag: string): string | undefined => {
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
