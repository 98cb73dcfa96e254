/** The slash that asks for a quick reply: where it does, and what takes its place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filledReply, slashAt } from '../../../src/console/talk/slash.ts';
import { textLengthMax } from '../../../src/core/limits.ts';

/** What is typed at the bar, which stands for the caret. */
const typedAt = (text: string): string | undefined => {
  const caret = text.indexOf('|');
  return slashAt(text.replace('|', ''), caret)?.typed;
};

test('[S10] a slash asks at the start and behind white space, for what stands between it and the caret', () => {
  assert.equal(typedAt('/|'), '');
  assert.equal(typedAt('/hel|lo'), 'hel');
  assert.equal(typedAt('Well,\n/return pol|'), 'return pol');
  assert.equal(typedAt('Well, /ü|'), 'ü');
  assert.deepEqual(slashAt('Well, /re', 9), { start: 6, typed: 're' });
});

test('[S10] a slash within a word, before a space or in an address asks for nothing', () => {
  for (const text of ['and/or|', '1 / 2|', '/ |', '|/hello', '/hello\n|', 'see /a/b|', 'https://x.example/|', '//|'])
    assert.equal(typedAt(text), undefined, text);
  assert.equal(typedAt(`/${'a'.repeat(61)}|`), 'a'.repeat(61));
  assert.equal(typedAt(`/${'a'.repeat(62)}|`), undefined);
});

test('[S10] names are filled in; the first placeholder that stays is to be written over', () => {
  assert.deepEqual(filledReply('Hello {visitor}!', { visitor: '{agent}' }), { text: 'Hello {agent}!' });
  assert.deepEqual(filledReply('{{a}} {agent}, {order} {visitor}', { agent: 'Ana' }), {
    text: '{a} Ana, {order} {visitor}',
    open: [9, 16],
  });
  const refused = filledReply('{visitor}', { visitor: 'a'.repeat(textLengthMax + 1) });
  assert.deepEqual(refused, { refused: 'text-too-long', params: { max: textLengthMax } });
});
