/** The languages beside English that people of the desk can read, each in a folder, fetched as one file. */
import type { Languages } from '../languages.ts';
import { pickedFrom, type WordFiles } from './fetched.ts';
import type { DeskWords } from './words.ts';

const files: WordFiles<DeskWords> = {
  ar: () => import('./ar/words.ts'),
  de: () => import('./de/words.ts'),
  es: () => import('./es/words.ts'),
  fr: () => import('./fr/words.ts'),
  id: () => import('./id/words.ts'),
  ja: () => import('./ja/words.ts'),
  nl: () => import('./nl/words.ts'),
  pt: () => import('./pt-br/words.ts'),
  ro: () => import('./ro/words.ts'),
};

/** The tags of the languages that the desk speaks. */
export const deskLanguages: readonly string[] = ['en', ...Object.keys(files)];

/** Of each language, what `pick` takes. */
export const deskOthersOf = <T>(pick: (words: DeskWords) => T): Languages<T>['others'] => pickedFrom(files, pick);

/** All words of the desk in a language; undefined if it has none. */
export const deskWordsIn = async (tag: string): Promise<DeskWords | undefined> => (await files[tag]?.())?.words;
