/** The level of a conversation: what the last six messages add up to, and when it needs attention. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sentimentMessagesMax } from '../../../../src/core/limits.ts';
import {
  needsAttention,
  type SentimentLevel,
  sentimentLevels,
  sentimentOf,
} from '../../../../src/core/sentiment/sentiment.ts';

const score = fc.double({ min: -1, max: 1, noNaN: true });
const place = (level: SentimentLevel | undefined): number => (level ? sentimentLevels.indexOf(level) : Number.NaN);

test('[S7] there are seven levels, and one message is on the level of its score', () => {
  assert.deepEqual(
    [-1, -0.6, -0.3, 0, 0.3, 0.6, 1].map((one) => sentimentOf([one])),
    sentimentLevels,
  );
  assert.deepEqual([sentimentOf([-0.72]), sentimentOf([-0.71])], ['very-negative', 'negative']);
  assert.deepEqual([sentimentOf([0.14]), sentimentOf([0.15])], ['neutral', 'slightly-positive']);
});

test('[S7] with nothing to go on there is no level, and no attention is asked for', () => {
  assert.equal(sentimentOf([]), undefined);
  assert.equal(sentimentOf([undefined, undefined]), undefined);
  assert.equal(needsAttention(undefined, 'very-positive'), false);
});

test('[S7] six messages count, and the seventh from the end does not', () => {
  const six: readonly number[] = [0, 0, 0, 0, 0, 0];
  assert.equal(six.length, sentimentMessagesMax);
  assert.equal(sentimentOf([-1, ...six]), 'neutral');
  assert.equal(sentimentOf([1, ...six.map(() => -1)]), 'very-negative');
  fc.assert(
    fc.property(fc.array(score), fc.array(score, { minLength: 6, maxLength: 6 }), (older, last) => {
      assert.equal(sentimentOf([...older, ...last]), sentimentOf(last));
    }),
  );
});

test('[S7] a message of which nothing is known says nothing, but takes its place', () => {
  assert.equal(sentimentOf([-0.6, undefined, undefined]), 'negative');
  assert.equal(sentimentOf([-0.6, undefined, undefined, undefined, undefined, undefined, undefined]), undefined);
});

test('[S7] the newer a message, the more it counts', () => {
  assert.equal(sentimentOf([-1, 0, 0, 0, 0, 0]), 'neutral');
  assert.equal(sentimentOf([0, 0, 0, 0, 0, -1]), 'slightly-negative');
  assert.equal(sentimentOf([0, 0, 0, 0, -1, -1]), 'negative');
  fc.assert(
    fc.property(fc.array(score, { minLength: 2, maxLength: 6 }), (scores) => {
      const sorted = [...scores].sort((a, b) => a - b);
      assert.ok(place(sentimentOf(sorted)) >= place(sentimentOf(sorted.toReversed())));
    }),
  );
});

test('[S7] a worse message never makes the level better', () => {
  fc.assert(
    fc.property(fc.array(score, { minLength: 1, maxLength: 6 }), fc.nat(5), score, (scores, at, other) => {
      const index = at % scores.length;
      const worse = scores.with(index, Math.min(scores[index] ?? 0, other));
      assert.ok(place(sentimentOf(worse)) <= place(sentimentOf(scores)));
    }),
  );
});

test('[S7] attention is needed at the threshold and below it, and not above it', () => {
  for (const threshold of sentimentLevels) {
    assert.deepEqual(
      sentimentLevels.filter((level) => needsAttention(level, threshold)),
      sentimentLevels.slice(0, sentimentLevels.indexOf(threshold) + 1),
    );
  }
});
