/** The terms of articles and of searches: what is found, and that nothing typed is more than words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { indexedTerms, searchTerms, wordsOf } from '../../../../src/core/knowledge/words.ts';
import { searchTermsMax, termLengthMax } from '../../../../src/core/limits.ts';
import { isFoundIn } from '../../../support/found-articles.ts';

const looked = (typed: string): readonly string[] =>
  searchTerms(typed).map(({ text, isPrefix }) => (isPrefix ? `${text}*` : text));

test('[S10] a text is found by its words, whatever is between them', () => {
  assert.equal(indexedTerms('Reset — your “pass-word” (it’s *easy*)!'), 'reset your pass word it s easy');
  assert.equal(indexedTerms('<b>Été</b> & C++ 3.5\n\n# Größe'), 'b ete b c 3 5 grosse');
  assert.equal(indexedTerms(' … 🎉 — !'), '');
});

test('[S10] all words that are typed are looked for, the last one by its beginning', () => {
  assert.deepEqual(looked('  Reset PASS'), ['reset', 'pass*']);
  assert.deepEqual(looked('reset reset pass pass'), ['reset', 'pass', 'pass*']);
  for (const nothing of ['', ' ', '"', '***', '--', '🎉', '؟', '\0', '…']) assert.deepEqual(looked(nothing), []);
});

test('[S10] in a script without spaces a text is found by each two letters that stand together', () => {
  assert.equal(indexedTerms('東京都'), '東京 京都 都');
  assert.deepEqual(looked('東京都'), ['東京', '京都']);
  assert.deepEqual(looked('猫'), ['猫*']);
  assert.equal(indexedTerms('iPhone用ケースを返品'), 'iphone 用ケ ケー ース スを を返 返品 品');
  assert.deepEqual(looked('ｹｰｽ iphone'), ['ケー', 'ース', 'iphone*']);
  assert.ok(isFoundIn('パスワードを再設定する', '再設定'));
  assert.ok(isFoundIn('รีเซ็ตรหัสผ่าน', 'รหัส'));
  assert.ok(isFoundIn('返品', '品'));
  assert.ok(!isFoundIn('かき', 'がき'));
});

test('[S10] Korean has spaces: a word is found by its beginning', () => {
  assert.ok(isFoundIn('비밀번호를 재설정', '비밀번호'));
  assert.ok(!isFoundIn('비밀번호를 재설정', '번호'));
});

/** What a database would take for more than a word. */
const hostile: Readonly<Record<string, readonly string[]>> = {
  '"reset"': ['reset*'],
  'reset*': ['reset*'],
  'a NEAR b': ['a', 'near', 'b*'],
  'NEAR(a b, 2)': ['near', 'a', 'b', '2*'],
  'a OR b AND NOT c': ['a', 'or', 'b', 'and', 'not', 'c*'],
  '-reset': ['reset*'],
  'title : reset': ['title', 'reset*'],
  '{title body}: x': ['title', 'body', 'x*'],
  '^reset + now': ['reset', 'now*'],
  "'reset':*A & !b | c <-> d": ['reset', 'a', 'b', 'c', 'd*'],
  '((((': [],
  'a\0b': ['a', 'b*'],
  'x\\': ['x*'],
  'a\ud800b': ['a', 'b*'],
  '\u202eمرحبا\u202c': ['مرحبا*'],
  'co\u0140lapse': ['col', 'lapse*'],
};

test('[S10] what databases take for more than a word is a word, or between words', () => {
  for (const [typed, terms] of Object.entries(hostile)) assert.deepEqual(looked(typed), terms, typed);
});

test('[S10] whatever is typed, a term has letters, digits and marks only', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(anything, (typed) => {
      for (const { text } of searchTerms(typed)) assert.match(text, /^[\p{L}\p{N}\p{M}]+$/u);
      assert.match(indexedTerms(typed), /^([\p{L}\p{N}\p{M}]+( |$))*$/u);
    }),
  );
});

test('[S10] a text is found by what stands in it, as it stands there', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.lorem(),
    fc.constantFrom('東京都', 'a猫b'),
  );
  fc.assert(fc.property(anything, (text) => isFoundIn(text, text)));
  fc.assert(
    fc.property(
      fc.lorem(),
      fc.nat(20),
      (text, cut) => isFoundIn(text, text.slice(0, text.length - cut)) || cut > text.length,
    ),
  );
});

test('[S10] words say where they stand', () => {
  const text = '  Größe: 東京';
  assert.deepEqual(
    [...wordsOf(text)].map(({ start, end, terms }) => [text.slice(start, end), ...terms]),
    [
      ['Größe', 'grosse'],
      ['東京', '東京'],
      ['京', '京'],
    ],
  );
});

test('[X3] a search has 32 terms and not one more, and a word 40 letters', () => {
  const words = (count: number): string => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');
  assert.equal(searchTerms(words(searchTermsMax)).length, searchTermsMax);
  assert.equal(searchTerms(words(searchTermsMax + 1)).length, searchTermsMax);
  assert.equal(searchTerms('漢'.repeat(10_000)).length, 1);
  const long = 'x'.repeat(termLengthMax);
  assert.deepEqual(looked(long), [`${long}*`]);
  assert.deepEqual(looked(`${long}y`), [long]);
  assert.equal(indexedTerms(`${long}z`), long);
  assert.equal(indexedTerms('𝔵'.repeat(100)), long);
});
