/** The judge by a lexicon: what it makes of what is denied, of languages and signs, and how often it is right. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentimentWordLengthMax } from '../../../../src/core/limits.ts';
import { LexiconSentiment } from '../../../../src/relay/sentiment/lexicon.ts';
import { labelledLanguages, labelledMessages, sumOf, tallyOf } from '../../../support/labelled-messages.ts';

const sentiment = new LexiconSentiment();

/** As in the table of levels: below the neutral seventh, in it, above it. */
const judged = (text: string, language?: string): string => {
  const score = sentiment.scoreOf(text, language);
  if (score === undefined) return 'unknown';
  if (Math.abs(score) <= 1 / 7) return 'neutral';
  return score < 0 ? 'negative' : 'positive';
};

const check = (table: readonly (readonly [language: string, text: string, expected: string])[]): void => {
  for (const [language, text, expected] of table) assert.equal(judged(text, language), expected, text);
};

test('[S7] of messages it was not made by, most are judged right in each language, and most negative ones found', () => {
  const tallies = labelledLanguages.map((language) => {
    const tally = tallyOf(labelledMessages(language, 'held out'), (text) => sentiment.scoreOf(text, language));
    assert.ok(tally.count >= 30 && tally.negative >= 12, language);
    assert.ok(tally.right / tally.count >= 0.7, `${language}: ${tally.right} of ${tally.count}`);
    assert.ok(tally.found / tally.negative >= 0.45, `${language}: ${tally.found} of ${tally.negative}`);
    return tally;
  });
  const { right, count, found, negative, falsely } = sumOf(tallies);
  assert.ok(right / count >= 0.84, `${right} of ${count}`);
  assert.ok(found / negative >= 0.75, `${found} of ${negative}`);
  assert.ok(falsely <= 4, `${falsely} false alerts`);
});

test('[S7] a wrong hint or none costs little', () => {
  for (const hint of [undefined, 'en', 'fr', 'ja', 'no tag']) {
    const tallies = labelledLanguages.map((language) =>
      tallyOf(labelledMessages(language, 'held out'), (text) => sentiment.scoreOf(text, hint)),
    );
    const { right, count } = sumOf(tallies);
    assert.ok(right / count >= 0.82, `${hint}: ${right} of ${count}`);
  }
});

test('[S7] what is denied is turned around, until its clause is over', () => {
  check([
    ['en', 'I am happy', 'positive'],
    ['en', 'I am not happy', 'negative'],
    ['en', 'That’s not bad', 'positive'],
    ['en', 'Not now, I am happy', 'positive'],
    ['en', 'Not now\nI am happy', 'positive'],
    ['en', 'Not to me and my wife, great', 'positive'],
    ['de', 'Das gefällt mir nicht', 'negative'],
    ['de', 'Kein Problem', 'positive'],
    ['nl', 'Dat helpt niet', 'negative'],
    ['fr', 'Je n’aime pas ça', 'negative'],
    ['fr', 'ça marche pas', 'negative'],
    ['es', 'No está bien', 'negative'],
    ['pt', 'Não estou feliz', 'negative'],
    ['ro', 'Nu-mi place', 'negative'],
    ['id', 'Saya tidak puas', 'negative'],
  ]);
});

test('[S7] what one may expect is no praise, and a complaint when it does not happen', () => {
  check([
    ['en', 'It works on my phone', 'neutral'],
    ['en', 'It doesn’t work', 'negative'],
    ['en', 'Can you help me?', 'neutral'],
    ['en', 'Nobody helps me', 'negative'],
    ['es', 'El paquete llegó', 'neutral'],
    ['es', 'El paquete no llegó', 'negative'],
  ]);
});

test('[S7] greetings and courtesies are no praise', () => {
  check([
    ['en', 'Good morning, hello dear Maya', 'neutral'],
    ['de', 'Guten Tag, sehr geehrte Frau Lindqvist', 'neutral'],
    ['es', 'Buenos días', 'neutral'],
    ['pt', 'Bom dia', 'neutral'],
    ['ro', 'Bună ziua', 'neutral'],
    ['id', 'Selamat pagi', 'neutral'],
  ]);
});

test('[S7] emoji, typed faces and question marks in a row count, numbers and addresses do not', () => {
  check([
    ['en', 'my order 😡', 'negative'],
    ['en', 'my order ❤️', 'positive'],
    ['en', 'my order :-(', 'negative'],
    ['en', 'my order :)', 'positive'],
    ['en', 'where is my order???', 'negative'],
    ['en', 'where is my order?', 'neutral'],
    ['en', 'it is at 10:30 (https://best.example/love) and me@happy.example', 'neutral'],
    ['ja', '48213', 'unknown'],
  ]);
});

test('[S7] accents may be missing, and forms that are in no list are known by those that are', () => {
  check([
    ['ro', 'multumesc', 'positive'],
    ['fr', 'decu', 'negative'],
    ['de', 'enttauscht', 'negative'],
    ['de', 'eine Enttäuschungen', 'negative'],
  ]);
});

test('[S7] the language of a message is its own where its words say so, and the hint’s where they do not', () => {
  check([
    ['en', 'Ich bin sehr enttäuscht von Ihnen', 'negative'],
    ['de', 'I am very disappointed', 'negative'],
    ['pt-BR', 'péssimo', 'negative'],
    ['EN', 'bad', 'negative'],
    ['pl', 'Jestem bardzo rozczarowana tym, co się stało', 'unknown'],
    ['pl', 'Muchas gracias por todo', 'positive'],
  ]);
  // In German somebody has the poison, in English a present.
  assert.ok((sentiment.scoreOf('Gift', 'de') ?? 0) < 0);
});

test('[S7] quotation marks are no apostrophes, and pairs of words are taken as pairs', () => {
  check([
    ['en', 'your ‘terrible’ idea', 'negative'],
    ['en', "it is 'bad', I think", 'negative'],
    ['en', 'I am fed up', 'negative'],
    ['en', 'fed up north', 'negative'],
    ['en', 'disappointing excellent', 'positive'],
  ]);
});

test('[X3] a word of forty characters is looked up, a longer one is none', () => {
  const longest = `terrible${'x'.repeat(sentimentWordLengthMax - 8)}`;
  assert.equal(judged(longest, 'en'), 'negative');
  assert.equal(judged(`${longest}x`, 'en'), 'unknown');
});
