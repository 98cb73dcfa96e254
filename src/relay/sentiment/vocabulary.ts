/** The words of a language with what they say of a mood: the lexicon's, corrected and completed by our own. */
import { fold } from './tokens.ts';
import type { Words } from './words/words.ts';

/** What a word says, in points from -5 to 5, as AFINN gives them. */
export interface Sense {
  readonly affirmed: number;
  /** What it says after *not*. */
  readonly denied: number;
  /** Whether it denies what comes after it, or what stands before it as well. */
  readonly denies?: 'ahead' | 'around';
}

/** Denied, a mood is the opposite and weaker: what is not bad is not yet good. The factor is VADER's. */
const denialFactor = -0.74;

/** Points of our own words; those of the lexicon are mostly 2 and 3, too. */
const points = { awful: -3, bad: -2, good: 2, great: 3 } as const;

/** Two words with so many first letters in common are taken for forms of one: a stemmer for any language. */
const stemLength = 8;

const mood = (affirmed: number): Sense => ({ affirmed, denied: affirmed * denialFactor });

/** The words of a list, folded; a pair of words has a space between them. */
export const listed = (list: string): readonly string[] =>
  list
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => fold(word).replaceAll('_', ' '));

export class Vocabulary {
  readonly #senses = new Map<string, Sense>();
  readonly #stems: ReadonlyMap<string, Sense>;

  /** `lexicon` has words, and several words, with their points. */
  constructor(words: Words, lexicon: Readonly<Record<string, unknown>>) {
    for (const [word, value] of Object.entries(lexicon)) {
      if (typeof value === 'number') this.#senses.set(fold(word), mood(value));
    }
    // What is said later counts: our own words correct the lexicon's.
    this.#add(words.plain, mood(0));
    this.#add(words.expected, { affirmed: 0, denied: points.bad });
    for (const degree of ['awful', 'bad', 'good', 'great'] as const) this.#add(words[degree], mood(points[degree]));
    this.#add(words.negators, { ...mood(0), denies: 'ahead' });
    this.#add(words.trailing ?? '', { ...mood(0), denies: 'around' });
    this.#stems = stemsOf(this.#senses);
  }

  /** What two words, folded, say together; undefined if it is not known. */
  pairSenseOf(first: string, second: string): Sense | undefined {
    return this.#senses.get(`${first} ${second}`);
  }

  /** What a word, folded, says; undefined if it is not known. */
  senseOf(word: string): Sense | undefined {
    return this.#senses.get(word) ?? (word.length < stemLength ? undefined : this.#stems.get(stem(word)));
  }

  #add(list: string, sense: Sense): void {
    for (const word of listed(list)) this.#senses.set(word, sense);
  }
}

const stem = (word: string): string => word.slice(0, stemLength);

/** What all words that begin alike say, where they are of one mind. */
const stemsOf = (senses: ReadonlyMap<string, Sense>): ReadonlyMap<string, Sense> => {
  const families = new Map<string, number[]>();
  for (const [word, { affirmed }] of senses) {
    if (affirmed === 0 || word.length < stemLength || word.includes(' ')) continue;
    const family = families.get(stem(word)) ?? [];
    family.push(affirmed);
    families.set(stem(word), family);
  }
  const stems = new Map<string, Sense>();
  for (const [begin, family] of families) {
    if (Math.min(...family) * Math.max(...family) < 0) continue;
    stems.set(begin, mood(family.reduce((sum, value) => sum + value, 0) / family.length));
  }
  return stems;
};
