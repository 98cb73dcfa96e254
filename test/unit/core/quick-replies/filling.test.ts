/** Placeholders: what is filled, what stays, and that what is put in stays text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { refuse } from '../../../../src/core/errors.ts';
import { nameLengthMax, quickReplyLengthMax, textLengthMax } from '../../../../src/core/limits.ts';
import { fillPlaceholders, placeholders } from '../../../../src/core/quick-replies/filling.ts';
import { quickReplyProblem } from '../../../../src/core/quick-replies/quick-reply.ts';

const values = { visitor: 'Vera', agent: 'Ana', site: 'Fern & Clay' };

/** What is made of a text with these values. */
const filled: Readonly<Record<string, string>> = {
  'Hello {visitor}, this is {agent} of {site}.': 'Hello Vera, this is Ana of Fern & Clay.',
  '{visitor}{visitor}': 'VeraVera',
  'Hello {name}, {Visitor}, { visitor }, {}': 'Hello {name}, {Visitor}, { visitor }, {}',
  '{constructor} {toString} {__proto__}': '{constructor} {toString} {__proto__}',
  '{{visitor}} is a placeholder': '{visitor} is a placeholder',
  '{{{visitor}}}': '{Vera}',
  'a { b } c {visitor': 'a { b } c {visitor',
  '{{ }}': '{ }',
  '{visitor}}': 'Vera}',
};

test('[S10] placeholders are filled, unknown ones stay, braces can be written', () => {
  for (const [text, expected] of Object.entries(filled)) assert.equal(fillPlaceholders(text, values), expected, text);
});

test('[S10] what is put in is text, whatever it looks like', () => {
  const hostile = '{agent} {{site}} $& $1 $` <b>';
  assert.equal(fillPlaceholders('{visitor}!', { ...values, visitor: hostile }), `${hostile}!`);
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (name) => {
      const text = fillPlaceholders('<{visitor}>', { visitor: name });
      assert.ok(text === `<${name}>` || name.includes('\0') || !name.isWellFormed());
    }),
  );
});

test('[S10] a name that is not known leaves its placeholder for the agent to see', () => {
  assert.equal(fillPlaceholders('Hello {visitor}, {agent} here', { agent: 'Ana' }), 'Hello {visitor}, Ana here');
  assert.equal(fillPlaceholders('Hello {visitor}', { visitor: '' }), 'Hello ');
});

test('[S10] [X3] a text that is too long once it is filled is refused, with the bound', () => {
  const long = { visitor: 'x'.repeat(nameLengthMax) };
  const times = textLengthMax / nameLengthMax;
  assert.equal(fillPlaceholders('{visitor}'.repeat(times), long), 'x'.repeat(textLengthMax));
  assert.deepEqual(
    fillPlaceholders(`{visitor}`.repeat(times).concat('.'), long),
    refuse('text-too-long', { max: textLengthMax }),
  );
  assert.deepEqual(fillPlaceholders('{visitor}', { visitor: '' }), refuse('text-empty'));
  assert.deepEqual(fillPlaceholders('{visitor}', { visitor: '\ud800' }), refuse('text-malformed'));
  assert.ok(quickReplyLengthMax > '{visitor}'.length * times);
});

test('[S10] [X3] a quick reply at its bounds is kept, one past them is refused and says which', () => {
  const ok = { title: 'T'.repeat(nameLengthMax), text: '😀'.repeat(quickReplyLengthMax) };
  assert.equal(quickReplyProblem(ok), undefined);
  assert.deepEqual(
    quickReplyProblem({ ...ok, title: `${ok.title}T` }),
    refuse('text-too-long', { field: 'title', max: nameLengthMax }),
  );
  assert.deepEqual(
    quickReplyProblem({ ...ok, text: `${ok.text}x` }),
    refuse('text-too-long', { field: 'text', max: quickReplyLengthMax }),
  );
  assert.deepEqual(placeholders, ['visitor', 'agent', 'site']);
});
