/** What visitors read beside the launcher, in other languages than English. */
import { type Languages, wordsOf } from '../languages.ts';
import { othersOf } from './languages.ts';
import type { VisitorWords } from './words.ts';

/** Of each language, what `pick` takes. */
export const restOf = <T>(pick: (words: VisitorWords) => T | Promise<T>): Languages<T>['others'] =>
  othersOf(({ rest }) => rest().then(pick));

/** Fetches all words of `language`, so that whoever needs them next has them at once. Never rejects. */
export const fetchWords = async (language: string): Promise<unknown> =>
  wordsOf({ others: restOf((words) => words) }, language)?.().catch(() => undefined);
