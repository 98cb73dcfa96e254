/** The texts of sets of words, whatever they are made of: for tests that look at all of them. */

/** As pages name them: whoever speaks one of these is spoken to in it. */
export const tags = ['ar', 'de', 'es', 'fr', 'id', 'ja', 'nl', 'pt-BR', 'ro'];

export type Text = string | ((...values: readonly unknown[]) => string);

/** Every text by its path. */
export const textsIn = (words: object, path = ''): readonly (readonly [path: string, text: Text])[] =>
  Object.entries(words).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return typeof value === 'object' && value !== null ? textsIn(value, at) : [[at, value as Text] as const];
  });

export const said = (text: Text, ...values: readonly unknown[]): string =>
  typeof text === 'string' ? text : text(...values);

/** Arabic has words for these, without a figure. */
export const isInWords = (tag: string, count: number): boolean =>
  tag === 'ar' && count <= 2 && new Intl.PluralRules(tag).select(count) !== 'other';
