/** What is said of masking rules that are wrong, one mistake of each kind; and their bounds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskingMax } from '../../../../src/core/limits.ts';
import { configMistakes } from '../../../../src/relay/config.ts';
import { siteOf } from '../../../support/config-folder.ts';

type Told = readonly (readonly [string, string])[];

/** What is wrong with a site that hides this: places below `masking`, and what is said of them. */
const mistakes = (masking: object): Told =>
  configMistakes({ sites: [{ ...siteOf('shop'), masking }], agents: [] }).map(({ path, says }) => [
    path.replace('/sites/0/masking', ''),
    says,
  ]);

const rule = { id: 'cards', hides: 'card' };

const wrong: readonly (readonly [title: string, masking: object, path: string, says: RegExp])[] = [
  ['two rules of one name', { rules: [rule, rule] }, '/rules/1/id', /^"cards" is used twice/],
  ['a built-in that is none', { rules: [{ ...rule, hides: 'cart' }] }, '/rules/0/hides', /Did you mean "card"\?/],
  ['nobody’s texts', { rules: [{ ...rule, whose: 'all' }] }, '/rules/0/whose', /"visitors", "agents", "both"/],
  ['a letter in the place of what is hidden', { character: 'x', rules: [rule] }, '/character', /one of # \* /],
  ['two characters there', { character: '##', rules: [rule] }, '/character', /one of # \* /],
  ['no rules', {}, '/rules', /is missing/],
  [
    'a pattern that looks back',
    { rules: [rule, { id: 'twice', hides: { pattern: '(\\d)\\1' } }] },
    '/rules/1/hides/pattern',
    /^"\(\\\\d\)\\\\1" can't be matched in linear time, or is no pattern: .*invalid escape sequence/,
  ],
  ['no pattern', { rules: [{ id: 'own', hides: { pattern: '(' } }] }, '/rules/0/hides/pattern', /missing closing \)/],
  ['an empty pattern', { rules: [{ id: 'own', hides: { pattern: '' } }] }, '/rules/0/hides/pattern', /Expected/],
];

for (const [title, masking, path, says] of wrong) {
  test(`[X5] [O2] ${title} is a mistake, told with its place`, () => {
    const [first, ...others] = mistakes(masking);
    assert.equal(first?.[0], path);
    assert.match(first?.[1] ?? '', says);
    assert.deepEqual(others, []);
  });
}

test('[X5] rules as they are meant are none', () => {
  const rules = [
    rule,
    { id: 'mails', on: false, hides: 'email', whose: 'agents' },
    { id: 'members', hides: { pattern: '\\bM-\\d{6}\\b' }, whose: 'visitors' },
  ];
  assert.deepEqual(mistakes({ character: '•', rules }), []);
});

test('[X3] [X5] a site has ten rules, and a pattern 250 characters, and not one more', () => {
  const rules = Array.from({ length: maskingMax.rules + 1 }, (_, index) => ({ ...rule, id: `r${index}` }));
  assert.deepEqual(mistakes({ rules: rules.slice(1) }), []);
  assert.equal(mistakes({ rules })[0]?.[0], '/rules');
  const ofLength = (length: number) =>
    mistakes({ rules: [{ id: 'own', hides: { pattern: `[${'a'.repeat(length - 2)}]` } }] });
  assert.deepEqual(ofLength(maskingMax.patternLength), []);
  assert.equal(ofLength(maskingMax.patternLength + 1)[0]?.[0], '/rules/0/hides/pattern');
});
