/** The bars of the wallboard's chart, and what its address says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { piecesOf, placeOf, ticksOf } from '../../../../src/console/wallboard/bars.ts';
import { addressOf, readQueue } from '../../../../src/console/wallboard/wallboard-address.ts';
import { noTally } from '../../../../src/core/wallboard/tally.ts';

test('[V9] the axis has whole, round numbers from 0 to above all bars, and few of them', () => {
  assert.deepEqual(ticksOf([]), [0, 1]);
  assert.deepEqual(ticksOf([{ ...noTally, inTime: 4, handled: 900 }]), [0, 1, 2, 3, 4]);
  assert.deepEqual(ticksOf([{ ...noTally, inTime: 10, late: 7 }]), [0, 5, 10, 15, 20]);
  fc.assert(
    fc.property(fc.nat(1_000_000), (most) => {
      const ticks = ticksOf([{ ...noTally, abandoned: most }]);
      const top = ticks.at(-1) ?? 0;
      assert.ok(ticks.every(Number.isInteger) && top >= Math.max(1, most) && ticks.length >= 2 && ticks.length <= 5);
      assert.ok(top <= Math.max(1, most) * 3, 'no bar is a speck');
    }),
  );
});

test('[V9] what is stacked fills its bar without gaps', () => {
  const pieces = piecesOf({ ...noTally, inTime: 2, abandoned: 1, unserved: 1, handled: 9 }, 8);
  assert.deepEqual(pieces, [
    { of: 'inTime', y: 75, height: 25 },
    { of: 'abandoned', y: 62.5, height: 12.5 },
    { of: 'unserved', y: 50, height: 12.5 },
  ]);
  assert.deepEqual(piecesOf(noTally, 8), []);
});

test('[V9] bars stand within the chart, mirrored where people read from the right', () => {
  for (const hours of [23, 24, 25])
    for (let hour = 0; hour < hours; hour += 1) {
      const { x, width, middle } = placeOf(hour, hours, false);
      const mirrored = placeOf(hour, hours, true);
      assert.ok(x >= 0 && x + width <= 100 && middle > x);
      assert.ok(Math.abs(mirrored.middle + middle - 100) < 1e-9);
    }
});

test('[V9] the address names a queue, or none; what can’t be read is all of them', () => {
  for (const queue of ['', 'care', 'a&b=c?#', 'ü ñ']) assert.equal(readQueue(addressOf(queue)), queue);
  for (const at of ['', 'care', '?other=1', '?queue=']) assert.equal(readQueue(at), '');
  assert.equal(readQueue(`?queue=${'x'.repeat(301)}`).length, 300);
});
