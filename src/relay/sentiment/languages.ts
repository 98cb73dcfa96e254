/** The languages that the lexicon is used in, and which of them a text is in. */
import { createRequire } from 'node:module';
import { listed } from './vocabulary.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { id } from './words/id.ts';
import { nl } from './words/nl.ts';
import { pt } from './words/pt.ts';
import { ro } from './words/ro.ts';
import type { Words } from './words/words.ts';

const ownWords = { de, en, es, fr, id, nl, pt, ro } as const satisfies Record<string, Words>;

export type Language = keyof typeof ownWords;

const isLanguage = (tag: string): tag is Language => Object.hasOwn(ownWords, tag);

const require = createRequire(import.meta.url);

/** AFINN-165 in these languages. Each is read when it is first needed: few sites speak all of them. */
const lexicons: Readonly<Record<Language, () => Readonly<Record<string, unknown>>>> = {
  de: () => require('afinn-165-multilingual/build/AFINN-de.json'),
  en: () => require('afinn-165-multilingual/build/AFINN-en.json'),
  es: () => require('afinn-165-multilingual/build/AFINN-es.json'),
  fr: () => require('afinn-165-multilingual/build/AFINN-fr.json'),
  id: () => require('afinn-165-multilingual/build/AFINN-id.json'),
  nl: () => require('afinn-165-multilingual/build/AFINN-nl.json'),
  pt: () => require('afinn-165-multilingual/build/AFINN-pt.json'),
  ro: () => require('afinn-165-multilingual/build/AFINN-ro.json'),
};

/** What a vocabulary is made of. */
export const sourcesOf = (language: Language): readonly [Words, Readonly<Record<string, unknown>>] => [
  ownWords[language],
  lexicons[language](),
];

/** Which languages have a word among their own, by the word. */
const speakers: ReadonlyMap<string, readonly Language[]> = (() => {
  const found = new Map<string, Language[]>();
  for (const language of Object.keys(ownWords).filter(isLanguage)) {
    for (const word of new Set(Object.values(ownWords[language]).flatMap(listed))) {
      found.set(word, [...(found.get(word) ?? []), language]);
    }
  }
  return found;
})();

/** Words by which another language has to be ahead of the one that is hinted at. */
const leadMin = 2;

/**
 * The language that `words` are in, told by the words of our own lists; undefined if it is none of ours.
 *
 * `hint`, a BCP 47 tag, is believed until the words speak against it: a page's language is mostly its readers', and a
 * short message shows little of its own.
 */
export const languageOf = (words: readonly string[], hint: string | undefined): Language | undefined => {
  const [tag = ''] = (hint ?? '').toLowerCase().split('-', 1);
  const hinted = isLanguage(tag) ? tag : undefined;
  const votes = new Map<Language, number>();
  for (const word of words) {
    for (const language of speakers.get(word) ?? []) votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  const [first, second] = [...votes].sort(([, a], [, b]) => b - a);
  if (!first || first[1] === second?.[1]) return hinted;
  const isMost = first[1] * 4 >= words.length;
  const lead = first[1] - (hinted ? (votes.get(hinted) ?? 0) : 0);
  return isMost && lead >= leadMin ? first[0] : hinted;
};
