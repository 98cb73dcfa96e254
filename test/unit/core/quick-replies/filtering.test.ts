/** Which quick replies are meant by what is typed, and which comes first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { quickReplyFilter } from '../../../../src/core/quick-replies/filtering.ts';

const replies = [
  { id: '1', title: 'Returns', text: 'You can send it back within 30 days.' },
  { id: '2', title: 'How to return', text: 'Print the label.' },
  { id: '3', title: 'Unreturned', text: 'We have not got it.' },
  { id: '4', title: 'Label', text: 'It is for returns.' },
  { id: '5', title: 'Zoë', text: 'preturn' },
  { id: '6', title: 'Élan', text: 'Grüße, {agent}' },
  { id: '7', title: 'こんにちは', text: 'いらっしゃいませ' },
];

const filter = quickReplyFilter(replies);
const titles = (typed: string): string[] => filter(typed).map(({ title }) => title);

test('[S10] what a title begins with comes first, then its words, then its middle, then the text', () => {
  assert.deepEqual(titles('return'), ['Returns', 'How to return', 'Unreturned', 'Label', 'Zoë']);
  assert.deepEqual(titles('how re'), ['How to return']);
  assert.deepEqual(titles('return label'), ['How to return', 'Label']);
  assert.deepEqual(titles('nothing like it'), []);
});

test('[S10] neither case nor accents matter, nor how letters are put together', () => {
  assert.deepEqual(titles('ÉLAN'), ['Élan']);
  assert.deepEqual(titles('elan'), ['Élan']);
  assert.deepEqual(titles('e\u0301lan'), ['Élan']);
  assert.deepEqual(titles('GRÜSSE'), ['Élan']);
  assert.deepEqual(titles('にち'), ['こんにちは']);
});

test('[S10] before anything is typed there are all, by the alphabet', () => {
  const all = ['Élan', 'How to return', 'Label', 'Returns', 'Unreturned', 'Zoë', 'こんにちは'];
  assert.deepEqual(titles(''), all);
  assert.deepEqual(titles('  '), all);
});

test('[S10] what is typed is text: nothing in it is a pattern', () => {
  for (const typed of ['.*', '(', '[a-z]', '\\', '$&', '\0', '\ud800']) assert.deepEqual(titles(typed), [], typed);
  assert.deepEqual(titles('{AGENT}'), ['Élan']);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => filter(typed).length <= replies.length));
});

test('[S10] typing on never brings back what was gone', () => {
  const typed = fc.constantFrom(...replies.flatMap(({ title, text }) => [title, text]));
  fc.assert(
    fc.property(typed, fc.nat(20), fc.nat(20), (text, cut, more) => {
      const before = new Set(filter(text.slice(0, cut)));
      assert.ok(filter(text.slice(0, cut + more)).every((one) => before.has(one)));
    }),
  );
});
