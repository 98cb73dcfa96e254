/** The judge is judged: each bug that is planted around the product's parts has to be found, and soon. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMetrics } from '../../src/relay/metrics.ts';
import { plantedBugs } from './plants.ts';
import { plantedRoutingBugs } from './routing-plants.ts';
import { simulate } from './simulation.ts';

/** Seeds within which each of them has to be found. */
const seedsMax = 300;

const metrics = createMetrics(() => 0);

for (const { name, plant, breaks, acts } of [...plantedBugs, ...plantedRoutingBugs]) {
  test(`The simulator finds ${name}`, async (t) => {
    for (let seed = 1; seed <= seedsMax; seed += 1) {
      const { violations } = await simulate({ seed, plant, metrics, ...(acts && { acts: acts(seed) }) });
      const found = violations.find(({ rule }) => breaks.includes(rule));
      if (!found) continue;
      t.diagnostic(`found with seed ${seed} of at most ${seedsMax}: ${found.rule}, ${found.why}`);
      return;
    }
    assert.fail(`not found within ${seedsMax} seeds`);
  });
}
