/**
 * What an article is found by: the terms in its text, and those in what somebody types into a search. Rule S10.
 *
 * Both databases get their terms from here and split nothing themselves, so that both find the same. A term has letters,
 * digits and their marks only; what a query language would obey never reaches one.
 */
import { fold } from '../folding.ts';
import { searchTermsMax, termLengthMax } from '../limits.ts';

/** A stretch of a text, in UTF-16 units, and the terms that it is found by. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly string[];
  /** In a script without spaces: one letter, and what may begin with it. */
  readonly isLetter?: true;
}

/** What an article has to have to be found. */
export interface Term {
  readonly text: string;
  /** Whether a word that begins with it will do. */
  readonly isPrefix: boolean;
}

/** A word with what may stand within it without being seen: soft hyphens, joiners. */
const written = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200c\u200d]*/gu;

/** Scripts that put no space between words. */
const spaceless =
  '\\p{Script_Extensions=Han}\\p{Script_Extensions=Hiragana}\\p{Script_Extensions=Katakana}' +
  '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

/** Within a folded word, a run of one kind. Folding may bring in what is none: the point within `ŀ`. */
const run = new RegExp(['?=', '?!'].map((look) => `(?:(${look}[${spaceless}])[\\p{L}\\p{N}\\p{M}])+`).join('|'), 'gu');
const isSpaceless = new RegExp(`^[${spaceless}]`, 'u');

/** A letter with its marks. */
const letter = /\P{M}\p{M}*|^\p{M}+/gu;

/** The words of a text in their order, one after the other as they are asked for. */
export function* wordsOf(text: string): Generator<Word, void, undefined> {
  for (const { 0: word, index: start } of text.matchAll(written)) {
    const runs = runsIn(word);
    const [only] = runs;
    // Else a place in the folded word says nothing of the place in the text.
    const isAsWritten = runs.length === 1 && only !== undefined && only.length === word.length;
    if (isAsWritten && isSpaceless.test(only)) yield* lettersOf(only, start);
    else if (runs.length > 0) yield { start, end: start + word.length, terms: runs.flatMap(termsOf) };
  }
}

/** The terms that a text is found by, for an index: between two of them there is a space. */
export const indexedTerms = (text: string): string => [...wordsOf(text)].flatMap(({ terms }) => terms).join(' ');

/**
 * What somebody looks for who has typed this: all of these terms. The last word may still be going on, so that its
 * beginning will do. Empty if there is nothing to look for.
 */
export const searchTerms = (typed: string): readonly Term[] => {
  const runs = [...typed.matchAll(written)].flatMap(([word]) => runsIn(word));
  const terms = runs.flatMap((one, index): readonly Term[] =>
    isSpaceless.test(one)
      ? pairsOf(one)
      : [{ text: shortened(one), isPrefix: index === runs.length - 1 && one.length === shortened(one).length }],
  );
  const distinct = new Map(terms.map((term) => [`${term.text}${term.isPrefix ? '*' : ''}`, term]));
  return [...distinct.values()].slice(0, searchTermsMax);
};

/** Whether a word is one of those that are looked for. */
export const isFound = ({ text, isPrefix }: Term, term: string): boolean =>
  isPrefix ? term.startsWith(text) : term === text;

/**
 * Each letter of a run without spaces, found by itself and its neighbour: where a word ends is not known, but every word
 * of two letters or more consists of such pairs. The last letter has no neighbour.
 */
const lettersOf = (letters: string, start: number): readonly Word[] => {
  const all = letters.match(letter) ?? [];
  let at = start;
  return all.map((one, index) => {
    const place = at;
    at += one.length;
    const next = all[index + 1] ?? '';
    return { start: place, end: place + one.length + next.length, terms: [one + next], isLetter: true };
  });
};

/** What a run without spaces is looked for by: its pairs, or, if it is one letter only, whatever begins with that. */
const pairsOf = (letters: string): readonly Term[] => {
  const pairs = lettersOf(letters, 0).flatMap(({ terms }) => terms);
  return pairs.length === 1
    ? pairs.map((text) => ({ text, isPrefix: true }))
    : pairs.slice(0, -1).map((text) => ({ text, isPrefix: false }));
};

/** What a run is found by. */
const termsOf = (one: string): readonly string[] =>
  isSpaceless.test(one) ? lettersOf(one, 0).flatMap(({ terms }) => terms) : [shortened(one)];

const runsIn = (word: string): readonly string[] => fold(word).match(run) ?? [];

const shortened = (word: string): string =>
  word.length <= termLengthMax ? word : [...word].slice(0, termLengthMax).join('');
