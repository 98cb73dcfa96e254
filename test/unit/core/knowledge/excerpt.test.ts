/** The piece of an article that a search shows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { excerptOf } from '../../../../src/core/knowledge/excerpt.ts';
import { searchTerms } from '../../../../src/core/knowledge/words.ts';
import { excerptLength } from '../../../../src/core/limits.ts';
import { textLength } from '../../../../src/core/text.ts';

/** An excerpt as one text, with what was found in brackets. */
const shown = (text: string, typed: string): string =>
  excerptOf(text, searchTerms(typed))
    .map((part) => (part.isFound ? `[${part.text}]` : part.text))
    .join('');

test('[S10] an excerpt shows the words that were found, as they are written', () => {
  assert.equal(shown('How to reset\n\nyour Pássword.', 'RESET pass'), 'How to [reset] your [Pássword].');
  assert.equal(shown('東京都に行く', '東京都'), '[東京都]に行く');
  assert.equal(shown('猫と犬', '犬'), '猫と[犬]');
  assert.equal(shown('iPhone用ケース', 'ケース'), '[iPhone用ケース]');
  assert.equal(shown('Nothing of it is here.', 'title'), 'Nothing of it is here.');
});

test('[S10] markup in an article is text in its excerpt', () => {
  assert.equal(
    shown('<script>alert(1)</script> **bold** [x](y)', 'alert'),
    '<script>[alert](1)</script> **bold** [x](y)',
  );
});

test('[S10] an excerpt of a long text begins before the first word that was found, between words', () => {
  const text = `${'before '.repeat(100)}needle ${'behind '.repeat(100)}`;
  const excerpt = shown(text, 'needle');
  assert.match(excerpt, /^…(before ){8}\[needle\] (behind ?)+…$/);
  assert.match(shown(text, 'nothing'), /^(before )+before…$/);
});

test('[X3] an excerpt has 240 characters at most, whole ones, and what was found', () => {
  assert.equal(shown('x'.repeat(excerptLength.max), 'y'), 'x'.repeat(excerptLength.max));
  assert.equal(shown('x'.repeat(excerptLength.max + 1), 'y'), `${'x'.repeat(excerptLength.max)}…`);
  const anything = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('😀', ' ', '東京', 'needle ')), {
    maxLength: 400,
  });
  fc.assert(
    fc.property(anything, (pieces) => {
      const text = `${pieces.join('')} needle ${pieces.join('')}`;
      const parts = excerptOf(text, searchTerms('needle'));
      const whole = parts.map((part) => part.text).join('');
      assert.ok(textLength(whole) <= excerptLength.max + 2);
      assert.ok(whole.isWellFormed() || !text.isWellFormed());
      assert.ok(parts.some((part) => part.isFound && part.text === 'needle'));
    }),
  );
});
