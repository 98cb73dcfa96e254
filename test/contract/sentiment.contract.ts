/** What every judge of sentiment promises, as tests: whatever the text, a score or none, soon, and the same again. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { textLengthMax } from '../../src/core/limits.ts';
import type { Sentiment } from '../../src/relay/sentiment/sentiment.ts';

/** Texts as long as they may be, each made to cost much. */
const hostile: Readonly<Record<string, string>> = {
  'no space': 'a'.repeat(textLengthMax),
  'no space, apostrophes': "n'".repeat(textLengthMax / 2),
  'no space, hyphens': 'a-'.repeat(textLengthMax / 2),
  'one word again and again': 'not '.repeat(textLengthMax / 4),
  'a letter a word': 'a '.repeat(textLengthMax / 2),
  'only emoji': '😡'.repeat(textLengthMax),
  'one family of emoji': '👩🏽‍🚀\u200d'.repeat(textLengthMax / 5),
  'only marks': '?!'.repeat(textLengthMax / 2),
  'marks that almost are a face': ":'-".repeat(textLengthMax / 3),
  'mixed directions': 'bad \u202eشكرا\u202c תודה '.repeat(textLengthMax / 18),
  'accents on one letter': `e${'\u0301'.repeat(textLengthMax - 1)}`,
  'accents of many classes': 'e\u0323\u0301'.repeat(textLengthMax / 3),
  'what regular expressions stumble over': `${'a'.repeat(textLengthMax - 1)}!`,
  'nested brackets': '('.repeat(textLengthMax),
  'white space': ' \t'.repeat(textLengthMax / 2),
  'at the end an address': `${'a.'.repeat(textLengthMax / 2 - 1)}@b`,
  'no address': 'a.'.repeat(textLengthMax / 2),
  'U+0000': '\0'.repeat(textLengthMax),
  'halves of characters': '\ud83d'.repeat(textLengthMax),
  'other halves': 'bad \udc00'.repeat(textLengthMax / 5),
  'names that objects have anyway': '__proto__ constructor toString hasOwnProperty '.repeat(textLengthMax / 46),
};

/** Tags that are wrong, unknown, or none. */
const tags = [
  undefined,
  '',
  'en',
  'EN-us',
  'pt-BR',
  'x',
  'tlh',
  '-',
  '__proto__',
  'constructor',
  '\0',
  'e'.repeat(9_999),
];

/** Twenty times what the slowest of them takes. */
const patienceMs = 250;

/** Processor time that `act` takes, in milliseconds: what else the machine does is not in it. */
const costMs = (act: () => void): number => {
  const began = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
};

const isScore = (score: number | undefined): boolean => score === undefined || (score >= -1 && score <= 1);

/** Declares the suite for one implementation. */
export const describeSentiment = (name: string, sentiment: Sentiment): void => {
  describe(`sentiment: ${name}`, () => {
    test('[S7] what is bad scores below 0, what is good above it, what is neither in between', () => {
      const scores = ['This is terrible.', 'Which number is it?', 'Thank you, that is wonderful!'].map(
        (text) => sentiment.scoreOf(text, 'en') ?? Number.NaN,
      );
      assert.ok((scores[0] ?? 0) < -1 / 7 && Math.abs(scores[1] ?? 1) < 1 / 7 && (scores[2] ?? 0) > 1 / 7, `${scores}`);
    });

    test('[S7] without a word that is known there is no score', () => {
      for (const text of ['', ' ', '12345', '…', 'Wszystko jest zepsute', 'すべて壊れています', 'Всё сломано']) {
        for (const language of [undefined, 'ja', 'en'])
          assert.equal(sentiment.scoreOf(text, language), undefined, text);
      }
    });

    test('[S7] upper case says the same', () => {
      for (const text of ['this is terrible', 'das ist schrecklich', 'c’est une déception', 'ŢARA E FRUMOASĂ']) {
        for (const language of ['en', 'de', 'fr', 'ro']) {
          assert.equal(sentiment.scoreOf(text.toUpperCase(), language), sentiment.scoreOf(text, language));
        }
      }
    });

    test('[S7] emoji are understood in any language', () => {
      for (const language of [undefined, 'ja', 'de']) {
        assert.ok((sentiment.scoreOf('😡', language) ?? 0) < 0);
        assert.ok((sentiment.scoreOf('❤️', language) ?? 0) > 0);
        assert.ok((sentiment.scoreOf('👍🏽', language) ?? 0) > 0);
      }
    });

    for (const [what, text] of Object.entries(hostile)) {
      test(`[X3] the longest text is judged soon: ${what}`, () => {
        // What is only done once is done before.
        sentiment.scoreOf('once', 'en');
        assert.ok(costMs(() => assert.ok(isScore(sentiment.scoreOf(text, 'en')))) < patienceMs);
      });
    }

    test('[X3] of a text longer than any message no more is read than of the longest', () => {
      const text = 'fine '.repeat(10_000_000);
      assert.ok(costMs(() => assert.ok(isScore(sentiment.scoreOf(text, 'en')))) < patienceMs);
    });

    test('any text with any tag has a score from -1 to 1 or none, and has it again', () => {
      const words = fc.constantFrom(
        'not',
        'bad',
        'gut',
        'non',
        'n’',
        '👎',
        ':(',
        '??',
        ',',
        '\n',
        'nunca',
        '\ud800',
        '\0',
      );
      const text = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(fc.oneof(words, fc.string())).map((parts) => parts.join(' ')),
      );
      fc.assert(
        fc.property(text, fc.oneof(fc.constantFrom(...tags), fc.string()), (said, tag) => {
          const score = sentiment.scoreOf(said, tag);
          assert.ok(isScore(score), `${score}`);
          assert.equal(sentiment.scoreOf(said, tag), score);
        }),
      );
    });
  });
};
