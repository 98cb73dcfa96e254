/** Languages beside English, each fetched as one file with several sets of words. */
import type { Languages } from '../languages.ts';

/** By the tags of the languages. */
export type WordFiles<W> = Readonly<Record<string, () => Promise<{ readonly words: W }>>>;

/** Of each language, what `pick` takes. */
export const pickedFrom = <W, T>(files: WordFiles<W>, pick: (words: W) => T): Languages<T>['others'] =>
  Object.fromEntries(
    Object.entries(files).map(([tag, fetch]) => [tag, () => fetch().then(({ words }) => pick(words))]),
  );
