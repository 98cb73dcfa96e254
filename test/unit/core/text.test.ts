/** What may stand in a text, at its bounds and one past them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textLengthMax } from '../../../src/core/limits.ts';
import { excerpt, textLength, textProblem } from '../../../src/core/text.ts';

/** One code point, two UTF-16 units, four bytes. */
const emoji = '😀';

test('[X3] a text of 6,000 characters may be sent, one of 6,001 may not', () => {
  assert.equal(textProblem('x'.repeat(6_000)), undefined);
  assert.equal(textProblem('x'.repeat(6_001)), 'text-too-long');
});

test('[W7] an emoji counts once, however many units it takes', () => {
  assert.equal(textProblem(emoji.repeat(6_000)), undefined);
  assert.equal(textProblem(emoji.repeat(6_001)), 'text-too-long');
  assert.equal(textLength(`a${emoji}é`), 3);
});

test('[X3] a text with nothing to read is refused', () => {
  for (const text of ['', ' ', '\n\t', '\u00a0\u3000', '\ufeff', '\u200b', '\u2060\u00ad', '\u202e', '\u0007']) {
    assert.equal(textProblem(text), 'text-empty', JSON.stringify(text));
  }
  assert.equal(textProblem(' \u200bok '), undefined);
});

test('[X3] a text with half a character in it, or U+0000, is refused', () => {
  for (const text of ['\ud83d', '\ude00', 'Hello \ud83d', '\ude00\ud83d', 'a\u0000b']) {
    assert.equal(textProblem(text), 'text-malformed', JSON.stringify(text));
  }
  assert.equal(textProblem('\ud83d\ude00'), undefined);
});

test('[W7] a text is what it is: joined emoji, right-to-left and combining marks are welcome', () => {
  for (const text of ['👩‍👩‍👧', 'مرحبا', 'e\u0301', '日本語', '1️⃣', 'a\u202eb\u202c'])
    assert.equal(textProblem(text), undefined);
});

test('[X3] any string gets a verdict, and a good one is well formed and within the bound', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), anyUnits), (text) => {
      if (textProblem(text) !== undefined) return;
      assert.ok(text.isWellFormed());
      assert.ok([...text].length <= textLengthMax);
      assert.notEqual(text.trim(), '');
    }),
  );
});

/** Strings of any UTF-16 units, halves of pairs included. */
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

test('an excerpt is one line of whole characters, with an ellipsis where something was left out', () => {
  assert.equal(excerpt('  two\n\nlines ', 20), 'two lines');
  assert.equal(excerpt('exactly ten', 11), 'exactly ten');
  assert.equal(excerpt('one too many', 11), 'one too ma…');
  assert.equal(excerpt(emoji.repeat(5), 3), `${emoji}${emoji}…`);
  assert.equal(excerpt('cut at a space', 8), 'cut at…');
});

test('an excerpt is never longer than asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 50 }), (text, max) => {
      assert.ok(textLength(excerpt(text, max)) <= max);
    }),
  );
});
