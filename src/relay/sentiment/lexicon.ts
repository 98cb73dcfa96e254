/**
 * Sentiment by a lexicon: AFINN-165 in eight languages, with words of our own, what denies them, and emoji. Why so stands
 * in decision 24, and how often it is right in docs/PERFORMANCE.md.
 */
import { emojiEmotion } from 'emoji-emotion';
import { textLengthMax } from '../../core/limits.ts';
import { type Language, languageOf, sourcesOf } from './languages.ts';
import { Reading } from './reading.ts';
import type { Sentiment } from './sentiment.ts';
import { type Token, tokensOf } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

/** Points of faces that are typed, and of question marks in a row: somebody is impatient. */
const typed = { smile: 2, frown: -2, impatience: -1 } as const;

export class LexiconSentiment implements Sentiment {
  readonly #vocabularies = new Map<Language, Vocabulary>();
  readonly #emoji: ReadonlyMap<string, number> = new Map(
    emojiEmotion.map(({ emoji, polarity }) => [emoji.replace('\uFE0F', ''), polarity]),
  );

  scoreOf(text: string, language?: string): number | undefined {
    // A code point has two units at most, and what is longer is no message.
    const tokens = [...tokensOf(text.slice(0, 2 * textLengthMax))];
    const words = tokens.filter(({ kind }) => kind === 'word').map((token) => token.text);
    const spoken = languageOf(words, language);
    const vocabulary = spoken && this.#vocabulary(spoken);
    const reading = new Reading();
    for (let at = 0; at < tokens.length; ) at += this.#take(reading, tokens.slice(at, at + 2), vocabulary);
    return reading.score;
  }

  /** Takes what comes next; gives how many tokens that was. */
  #take(reading: Reading, [token, next]: readonly Token[], vocabulary: Vocabulary | undefined): number {
    if (!token) return 1;
    if (token.kind === 'mark') {
      reading.endClause();
      if (/\?[?!]|!\?/u.test(token.text)) reading.takePoints(typed.impatience);
    } else if (token.kind === 'picture') {
      const points = this.#pointsOf(token.text);
      if (points !== undefined) reading.takePoints(points);
    } else {
      const pair = next?.kind === 'word' ? vocabulary?.pairSenseOf(token.text, next.text) : undefined;
      reading.takeWord(pair ?? vocabulary?.senseOf(token.text));
      if (pair) return 2;
    }
    return 1;
  }

  #pointsOf(picture: string): number | undefined {
    if (/^[:;=]/u.test(picture)) return picture.endsWith('(') ? typed.frown : typed.smile;
    return picture === '<3' ? typed.smile : this.#emoji.get(picture);
  }

  #vocabulary(language: Language): Vocabulary {
    const known = this.#vocabularies.get(language);
    if (known) return known;
    const vocabulary = new Vocabulary(...sourcesOf(language));
    this.#vocabularies.set(language, vocabulary);
    return vocabulary;
  }
}
