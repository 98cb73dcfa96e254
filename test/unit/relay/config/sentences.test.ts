/** What is said of each kind of mistake, and what goes along for who says it in another language. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProblemKind, Shown } from '../../../../src/core/configuration/problems.ts';
import { shownLengthMax } from '../../../../src/core/limits.ts';
import { ConfigShape } from '../../../../src/relay/config/config.shape.ts';
import { problemsOf, type Schema } from '../../../../src/relay/config/mistakes.ts';
import { sentences, shown, shownOf } from '../../../../src/relay/config/sentences.ts';
import { formOf } from '../../../../src/relay/config/text-forms.ts';
import { wrongConfigurations } from '../../../support/wrong-configurations.ts';

/** What a kind is given is bounded by what its own field takes, and by the shape of the configuration. */
const givenLengthMax = 2_400;

test('[O1] there is a wrong configuration of every kind', () => {
  assert.deepEqual(Object.keys(wrongConfigurations).toSorted(), Object.keys(sentences).toSorted());
});

for (const [kind, all] of Object.entries(wrongConfigurations)) {
  test(`[O1] ${kind}: the place, the kind, the sentence, and what it is made of as plain JSON`, async (context) => {
    for (const { find, path, says } of all) {
      const mistakes = await find(context);
      assert.deepEqual(
        mistakes.map((one) => [one.path, one.kind, one.says]),
        [[path, kind, says]],
      );
      const [problem] = problemsOf(mistakes);
      const sent = JSON.parse(JSON.stringify(problem));
      assert.deepEqual(sent, { path: path || '/', message: says, kind, given: mistakes[0]?.given });
      assert.ok(JSON.stringify(sent.given).length < givenLengthMax, `${JSON.stringify(sent.given).length}`);
      // From what was sent the same sentence can be made.
      assert.equal(sentences[sent.kind as ProblemKind](sent.given as never), says);
    }
  });
}

test('[O1] [X3] a value is sent as far as it is shown, whatever it is', () => {
  const values: readonly (readonly [unknown, Shown, string])[] = [
    [null, null, 'null'],
    [-0.5, -0.5, '-0.5'],
    [false, false, 'false'],
    [Number.POSITIVE_INFINITY, null, 'null'],
    [{ a: 1 }, { object: true }, 'an object'],
    [[], { list: 0 }, 'a list of 0'],
    [[[]], { list: 1 }, 'a list of one'],
    ['a "b"', 'a "b"', '"a \\"b\\""'],
    ['x'.repeat(shownLengthMax - 2), 'x'.repeat(shownLengthMax - 2), `"${'x'.repeat(shownLengthMax - 2)}"`],
    ['x'.repeat(5_000), 'x'.repeat(shownLengthMax), `"${'x'.repeat(shownLengthMax - 1)}…`],
    // Of a character that would be cut in two nothing is left.
    [`${'x'.repeat(shownLengthMax - 1)}😀`, 'x'.repeat(shownLengthMax - 1), `"${'x'.repeat(shownLengthMax - 1)}…`],
  ];
  for (const [value, sent, says] of values) {
    assert.deepEqual(shownOf(value), sent);
    assert.equal(shown(shownOf(value)), says);
  }
});

/** The patterns of what an admin can change at the desk. */
const patternsIn = (schema: Schema): readonly string[] => [
  ...(schema.pattern === undefined ? [] : [schema.pattern]),
  ...Object.values(schema.properties ?? {}).flatMap(patternsIn),
  ...[schema.items ?? [], schema.anyOf ?? []].flat().flatMap(patternsIn),
];

test('[O1] how a text is to be written is known of each that an admin can write', () => {
  const { sites, agents } = ConfigShape.properties;
  const patterns = [...new Set([...patternsIn(sites), ...patternsIn(agents)])];
  assert.ok(patterns.length > 8);
  for (const pattern of patterns) assert.notEqual(formOf(pattern), 'own', pattern);
});
