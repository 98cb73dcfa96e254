/** What counts as the number of a card, and what stays. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textLengthMax } from '../../../../src/core/limits.ts';
import { cardSpans } from '../../../../src/core/masking/card.ts';
import { hideSpans } from '../../../../src/core/masking/spans.ts';
import { countCalls } from '../../../support/counted-calls.ts';

const hide = (text: string): string => hideSpans(text, cardSpans(text), '#');

const cards = {
  Visa: '4111111111111111',
  'Visa with nineteen digits': '4000000000000000006',
  Mastercard: '5555555555554444',
  'Mastercard from two on': '2223003122003222',
  'American Express': '378282246310005',
  'Diners Club': '30569309025904',
  JCB: '3530111333300000',
  Discover: '6011111111111117',
  UnionPay: '6200000000000005',
  Maestro: '6759649826438453',
} as const;

for (const [network, number] of Object.entries(cards)) {
  test(`[X5] a card of ${network} is hidden, and with another check digit it is no card`, () => {
    assert.equal(hide(`It is ${number}.`), `It is ${'#'.repeat(number.length)}.`);
    const wrong = number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10);
    assert.equal(hide(wrong), wrong);
  });
}

const hidden: readonly (readonly [title: string, text: string, left: string])[] = [
  ['in fours', '4111 1111 1111 1111', '#### #### #### ####'],
  ['with hyphens', '4111-1111-1111-1111', '####-####-####-####'],
  ['with dashes and spaces', '4111 – 1111 – 1111 – 1111', '#### – #### – #### – ####'],
  ['with dots', '4111.1111.1111.1111', '####.####.####.####'],
  ['as it is on the card', '3782 822463 10005', '#### ###### #####'],
  ['as it is on another one', '3056 930902 5904', '#### ###### ####'],
  ['across a line break', '4111 1111\n1111 1111', '#### ####\n#### ####'],
  ['in eights', '41111111 11111111', '######## ########'],
  ['in pairs', '41 11 11 11 11 11 11 11', '## ## ## ## ## ## ## ##'],
  ['digit by digit', [...cards.Visa].join(' '), [...'#'.repeat(16)].join(' ')],
  ['with a long last piece', '4000 0000 0000 0000 006', '#### #### #### #### ###'],
  ['beside letters', 'Visa4111111111111111ok', 'Visa################ok'],
  ['beside other numbers', '2 x 4111 1111 1111 1111 12/27 123', '2 x #### #### #### #### 12/27 123'],
  ['twice', '4111 1111 1111 1111, 5555 5555 5555 4444', '#### #### #### ####, #### #### #### ####'],
  ['in wide digits', '４１１１ １１１１ １１１１ １１１１', '#### #### #### ####'],
  ['in Arabic digits', '٤١١١ ١١١١ ١١١١ ١١١١', '#### #### #### ####'],
  ['in Persian digits', '۴۱۱۱۱۱۱۱۱۱۱۱۱۱۱۱', '#'.repeat(16)],
  ['in digits of the second plane', '𝟒𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏', '#'.repeat(16)],
  ['with what is not seen in between', '4111\u200b1111\u00ad1111\u20601111', '#'.repeat(19)],
  ['drawn as keys', [...'4111'].join('\ufe0f\u20e3') + cards.Visa.slice(4), '#'.repeat(22)],
];

for (const [title, text, left] of hidden) {
  test(`[X5] a card’s number is hidden, written ${title}`, () => assert.equal(hide(text), left));
}

const kept: readonly (readonly [title: string, text: string])[] = [
  ['an order without a network’s digits', '1000000000000008'],
  ['an order with a wrong check digit', 'Order 4111111111111112'],
  ['a number in pieces that nobody makes of a card', '411 1111 11111 1111'],
  ['a number within a longer one', '94111111111111111094111'],
  ['an account', 'DE89 3704 0044 0532 0130 00'],
  ['a product’s code', '4006381333931'],
  ['a moment', '2026-11-21 09:13:01.123456'],
  ['phone numbers', '+49 1520 1234567, 0044 20 7946 0958'],
  ['an amount', '4.111.111.111.111,11'],
  ['nothing', ''],
  ['digits with words in between', '4111 or 1111 or 1111 or 1111'],
];

for (const [title, text] of kept) {
  test(`[X5] ${title} stays`, () => assert.equal(hide(text), text));
}

test('[X5] whatever stands around it: a card between spaces is hidden, and nothing else but digits is', () => {
  const around = fc.string({ unit: 'grapheme', maxLength: 40 });
  fc.assert(
    fc.property(around, fc.constantFrom(...Object.values(cards)), around, (before, card, after) => {
      const left = hide(`${before} — ${card} — ${after}`);
      assert.ok(!left.includes(card));
      const plain = (text: string) => text.replace(/[\p{Decimal_Number}#]/gu, '');
      // What is not seen may stand within a number.
      assert.ok(plain(`${before}${after}`).length >= plain(left).length - ' —  — '.length);
    }),
  );
});

test('[X5] no text makes it look further than a card is long from each of its digits', () => {
  for (const digit of ['4', '4 ', '4\u200b', '4111 ', '41 ']) {
    const text = digit.repeat(Math.floor(textLengthMax / digit.length));
    const looks = countingLooks(text);
    const half = countingLooks(text.slice(0, Math.floor(text.length / 2)));
    assert.ok(looks <= half * 2.2 + 100, `${digit}: ${half} looks became ${looks}`);
  }
});

/** How often the search asks anything of a number: each asks how it begins. */
const countingLooks = (text: string): number => countCalls(String.prototype, 'slice', () => cardSpans(text));
