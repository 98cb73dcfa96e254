/** Hues: stable, in range, spread. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hueOf } from '../../../src/ui/styles/hue.ts';

const ids = Array.from({ length: 400 }, (_, n) => `agent-${n}`);

test('the same id has the same hue, always one of the circle', () => {
  for (const id of [...ids, '', '🪴']) {
    assert.equal(hueOf(id), hueOf(id));
    assert.ok(hueOf(id) >= 0 && hueOf(id) < 360);
  }
});

test('ids that follow each other use the whole circle, none of it much more than the rest', () => {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(hueOf(id), (counts.get(hueOf(id)) ?? 0) + 1);
  assert.equal(counts.size, 12);
  assert.ok(Math.max(...counts.values()) < 2 * (ids.length / counts.size));
});
