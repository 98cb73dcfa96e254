/** What counts as an e-mail address, and what stays. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emailSpans } from '../../../../src/core/masking/email.ts';
import { hideSpans } from '../../../../src/core/masking/spans.ts';
import { countCalls } from '../../../support/counted-calls.ts';

const hide = (text: string): string => hideSpans(text, emailSpans(text), '#');
const gone = (length: number): string => '#'.repeat(length);

const hidden: readonly (readonly [text: string, left: string])[] = [
  ['Write to ana@shop.example.', `Write to ${gone(16)}.`],
  ['(ana.lopes+chat@mail.shop.example)', `(${gone(32)})`],
  ['<mailto:ana@shop.example>', `<mailto:${gone(16)}>`],
  ['ana@shop.example,bo@shop.example', `${gone(16)},${gone(15)}`],
  ['ana@shop.example-', `${gone(16)}-`],
  ['ＡＮＡ＠ｓｈｏｐ．ｅｘａｍｐｌｅ', gone(16)],
  ['josé@café.example', gone(17)],
  ['用户@例子。公司', gone(8)],
  ['ana\u200b@shop\u200b.example', gone(18)],
  ['𝒶na@shop.example', gone(16)],
  ['one@two.example@three.example', gone(29)],
];

for (const [text, left] of hidden) {
  test(`[X5] an address in “${text}” is hidden`, () => assert.equal(hide(text), left));
}

for (const text of [
  '3 @ 4.50',
  'me@home',
  '@ana',
  'ana@',
  '@shop.example',
  'a@b.c',
  'a@1.25',
  'a@..de',
  'x@y..example',
  '',
]) {
  test(`[X5] “${text}” has no address`, () => assert.equal(hide(text), text));
}

test('[X5] no text is looked at more often than a few times', () => {
  for (const part of ['a@', 'a', '@', 'a.', '-', 'a@a.', '.@', 'aa@-.']) {
    const [once, twice] = [3_000, 6_000].map((length) => looksAt(part.repeat(length / part.length)));
    assert.ok(once !== undefined && twice !== undefined && twice <= once * 2 + 10, `${part}: ${once}, then ${twice}`);
  }
});

/** How many characters are looked at. */
const looksAt = (text: string): number => countCalls(String.prototype, 'charAt', () => emailSpans(text));
