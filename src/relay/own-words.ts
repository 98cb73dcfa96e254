/** Which of a site's words somebody reads, by their language. Rule M3 in docs/SPEC.md. */
import type { Static } from 'typebox';
import type { FrontShape } from './config/front.shape.ts';

type Words = NonNullable<Static<typeof FrontShape>['words']>[number];

/**
 * The words for somebody of this language, what is most about it first: those of `pt-BR` before those of `pt` (RFC 4647,
 * 3.4). Where there are none, those that are for others.
 */
export const spokenTo = (words: readonly Words[], language: string): readonly Words[] => {
  const tag = canonicalTag(language) ?? '';
  const near = words
    .filter((one) => `${tag}-`.startsWith(`${canonicalTag(one.language)}-`))
    .sort((one, other) => other.language.length - one.language.length);
  return near.length > 0 ? near : words.filter(({ forOthers }) => forOthers);
};

/** The same, and behind them all others: for what the page has no words for, and is better read in any language than not. */
export const wordsInTurn = (words: readonly Words[], language: string): readonly Words[] => [
  ...spokenTo(words, language),
  ...words.filter(({ forOthers }) => forOthers),
  ...words,
];

/** A language's tag in the one way to write it; undefined if it is none. */
export const canonicalTag = (language: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
};
