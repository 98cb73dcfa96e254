/** A site's own patterns: what is hidden by them, which are refused, and that no text makes them slow. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RE2JS } from 're2js';
import { maskingMax, textLengthMax } from '../../../../src/core/limits.ts';
import { hideSpans } from '../../../../src/core/masking/spans.ts';
import { finderOf } from '../../../../src/relay/masking/pattern.ts';
import { countCalls } from '../../../support/counted-calls.ts';

const hide = (pattern: string, text: string): string => {
  const finder = finderOf(pattern);
  assert.ok(!('problem' in finder), 'problem' in finder ? finder.problem : '');
  return hideSpans(text, finder(text), '#');
};

const far = 'x'.repeat(3 * maskingMax.aheadLength);

const hidden: readonly (readonly [pattern: string, text: string, left: string])[] = [
  ['\\d', '1a2', '#a#'],
  ['\\bM-\\d{6}\\b', 'M-123456, XM-123456, M-1234567', '########, XM-123456, M-1234567'],
  ['(?i)iban', 'IBAN iban', '#### ####'],
  ['^a', 'aaa', '#aa'],
  ['(?m)^a', 'aa\naa', '#a\n#a'],
  ['a$', `${far}aaa`, `${far}aa#`],
  ['\\b', 'a b', 'a b'],
  ['😀+', 'a😀😀b', 'a##b'],
  ['.', '😀é', '##'],
  // However far it is to the next one, and however long it is.
  ['\\d{4,}', `${far}12345${far}1`, `${far}#####${far}1`],
  ['\\d+\\b', '1'.repeat(1_000), '#'.repeat(1_000)],
  ['\\d{4,}', '1'.repeat(1_001), '#'.repeat(1_001)],
  ['(?s)KEY.*END', `KEY${far}END ${far}`, `${'#'.repeat(far.length + 6)} ${far}`],
];

for (const [pattern, text, left] of hidden) {
  test(`[X5] ${pattern} hides what it matches of “${text.slice(0, 30)}”`, () =>
    assert.equal(hide(pattern, text), left));
}

test('[X5] what is matched across the place up to which it was looked first is hidden whole', () => {
  const { aheadLength } = maskingMax;
  for (let before = aheadLength - 8; before <= aheadLength + 2; before += 1) {
    const start = '😀'.repeat(before % 2) + 'x'.repeat(before - 2 * (before % 2));
    assert.equal(hide('\\b[A-Z]{2}\\d{4}\\b|\\d{6}', `1 ${start} AB1234 1`), `1 ${start} ###### 1`);
  }
});

const refused: readonly (readonly [pattern: string, problem: string, reason?: RegExp])[] = [
  ['(a)\\1', 'no-pattern', /invalid escape sequence: `\\1`/],
  ['a(?=b)', 'no-pattern', /`\(\?=`/],
  ['a(?!b)', 'no-pattern', /`\(\?!`/],
  ['(?<=a)b', 'no-pattern', /`\(\?<=a\)b`/],
  ['(?>a)', 'no-pattern', /`\(\?>`/],
  ['(?P=name)', 'no-pattern'],
  ['(', 'no-pattern', /missing closing \): `\(`/],
  ['[z-a]', 'no-pattern', /invalid character class range: `z-a`/],
  ['a{1001}', 'no-pattern', /invalid repeat count: `\{1001\}`/],
  ['(?:(?:a{10}){10}){10}', 'costly'],
  ['a*', 'empty'],
  ['(?:\\d*)?', 'empty'],
];

for (const [pattern, problem, reason = /./] of refused) {
  test(`[X5] ${pattern} is refused, with the reason`, () => {
    const finder = finderOf(pattern);
    assert.ok(typeof finder !== 'function');
    assert.equal(finder.problem, problem);
    if (finder.problem === 'no-pattern') assert.match(finder.reason, reason);
    if (finder.problem === 'costly') assert.ok(finder.steps > finder.max && finder.max === maskingMax.patternSteps);
  });
}

test('[X3] [X5] a pattern takes 250 steps for each character, and not one more', () => {
  const isUsable = (length: number): boolean => typeof finderOf(`a{${length}}`) === 'function';
  const { patternSteps } = maskingMax;
  const most = patternSteps - (RE2JS.compile('a{100}').programSize() - 100);
  assert.deepEqual([isUsable(most), isUsable(most + 1)], [true, false]);
});

const evil: readonly (readonly [pattern: string, text: string])[] = [
  ['(a+)+$', 'a'],
  ['(?:a|a)+b', 'a'],
  ['(?:a?){50}a{50}b', 'a'],
  ['(.*)*x', 'ab'],
  // Each match but the last would have to be looked for up to the end of the text.
  ['a.*b|a', 'a'],
  ['a[^b]*b|a', 'ac'],
  ['a(?:.*\\z)?', 'a'],
];

for (const [pattern, part] of evil) {
  test(`[X5] ${pattern} looks at twice as much in a text of twice the length, and no more`, () => {
    const [once, twice] = [textLengthMax / 2, textLengthMax].map((length) => {
      // The end of the line is where `.*\z` finds out that it was not the end of the text.
      const text = `${part.repeat(length / part.length).slice(0, -1)}\n`;
      return looksOf(pattern, text);
    });
    assert.ok(once !== undefined && twice !== undefined);
    assert.ok(twice <= once * 2.1 + 1_000, `${once}, then ${twice}`);
    // Each search is given what stands before it, too.
    assert.ok(twice <= (maskingMax.looksPerUnit + 2) * textLengthMax, `${twice}`);
  });
}

test('[X5] what can’t be looked at within its bounds is hidden', () => {
  const text = `${'a'.repeat(textLengthMax - 1)}\n`;
  assert.equal(hide('a(?:.*\\z)?', text), `${'#'.repeat(textLengthMax - 1)}\n`);
});

/** How many characters the engine is given to search, altogether. */
const looksOf = (pattern: string, text: string): number => {
  const finder = finderOf(pattern);
  assert.ok(typeof finder === 'function');
  const given = (input: unknown): number => String(input).length;
  return countCalls(RE2JS.prototype, 'matcher', () => finder(text), given);
};
