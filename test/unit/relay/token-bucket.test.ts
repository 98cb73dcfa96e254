import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TokenBucket } from '../../../src/relay/token-bucket.ts';

test('[X3] a bucket gives its burst at once, then waits for the next token', () => {
  const bucket = new TokenBucket({ perSecond: 5, burst: 3 }, 1_000);
  assert.deepEqual(
    [0, 0, 0, 0].map(() => bucket.take(1_000)),
    [0, 0, 0, 200],
  );
  assert.equal(bucket.take(1_199), 1);
  assert.equal(bucket.take(1_200), 0);
  assert.equal(bucket.take(1_200), 200);
});

test('[X3] a bucket never holds more than its burst, and a clock that steps back gives nothing', () => {
  const bucket = new TokenBucket({ perSecond: 5, burst: 2 }, 0);
  assert.deepEqual(
    [0, 0, 0].map(() => bucket.take(60_000)),
    [0, 0, 200],
  );
  assert.equal(bucket.take(30_000), 200);
});
