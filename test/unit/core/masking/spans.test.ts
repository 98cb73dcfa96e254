/** How stretches of a text are hidden. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hideSpans } from '../../../../src/core/masking/spans.ts';
import { textLength } from '../../../../src/core/text.ts';

test('[X5] each code point becomes one character, and white space stays', () => {
  assert.equal(hideSpans('a 👩‍👩‍👧 b\nc', [{ from: 2, to: 12 }], '#'), 'a ##### #\nc');
  assert.equal(hideSpans('abc', [{ from: 0, to: 3 }], '$'), '$$$');
});

test('[X5] spans may overlap, touch, and come in any order', () => {
  const spans = [
    { from: 6, to: 8 },
    { from: 1, to: 3 },
    { from: 2, to: 5 },
    { from: 2, to: 3 },
    { from: 5, to: 6 },
  ];
  assert.equal(hideSpans('0123456789', spans, '•'), '0•••••••89');
  assert.equal(hideSpans('0123', [], '#'), '0123');
});

test('[X5] nothing gets longer by it', () => {
  const text = '𝟒𝟏𝟏𝟏 1';
  const left = hideSpans(text, [{ from: 0, to: text.length }], '█');
  assert.equal(textLength(left), textLength(text));
  assert.ok(left.length <= text.length);
});
