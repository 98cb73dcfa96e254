/** Lanes: the order of one client's commands. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { judgeLane } from '../../../../src/core/protocol/lane.ts';

test('[D2] a number taken before is a repeat', () => {
  assert.deepEqual(
    [1, 2, 3].map((n) => judgeLane(3, n)),
    ['repeat', 'repeat', 'repeat'],
  );
});

test('[D4] the next number is taken, one beyond it waits for those before', () => {
  assert.equal(judgeLane(0, 1), 'next');
  assert.equal(judgeLane(3, 4), 'next');
  assert.deepEqual(
    [5, 6, 400].map((n) => judgeLane(3, n)),
    ['ahead', 'ahead', 'ahead'],
  );
});

test('[D4] numbers that come in any order and any often are taken once each, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 60 }), (arrivals) => {
      const taken: number[] = [];
      for (const n of arrivals) if (judgeLane(taken.length, n) === 'next') taken.push(n);
      assert.deepEqual(
        taken,
        taken.map((_, index) => index + 1),
      );
    }),
  );
});
