/** What was never sent is removed, bytes before rows, as often as it takes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ParlorError } from '../../../../src/core/errors.ts';
import { orphans as bounds } from '../../../../src/core/limits.ts';
import { Orphans } from '../../../../src/relay/attachments/orphans.ts';
import { createLog } from '../../../../src/relay/log.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

const scene = (count: number) => {
  const clock = new VirtualClock();
  const left = Array.from({ length: count }, (_, index) => `upload-${index}`);
  const done: string[] = [];
  let fails = 0;
  const orphans = new Orphans({
    uploads: {
      orphans: async (most) => left.slice(0, most),
      forget: async (ids) => {
        done.push(...ids.map((id) => `row ${id}`));
        left.splice(0, ids.length);
      },
    },
    blobs: {
      remove: async (id) => {
        if (fails > 0) {
          fails -= 1;
          throw new ParlorError('unavailable');
        }
        done.push(`bytes ${id}`);
      },
    },
    clock,
    log: createLog('silent'),
  });
  return { clock, orphans, left, done, failOnce: () => (fails = 1) };
};

test('[W5] the bytes go before the row, and there is another look after a while', async () => {
  const { clock, orphans, done, left } = scene(1);
  orphans.start();
  await clock.advance(0);
  assert.deepEqual(done, ['bytes upload-0', 'row upload-0']);
  left.push('upload-9');
  await clock.advance(bounds.lookEveryMs - 1);
  assert.equal(left.length, 1);
  await clock.advance(1);
  assert.equal(left.length, 0);
  await orphans.stop();
});

test('[W5] however many there are, they are removed a batch at a time without a pause', async () => {
  const { clock, orphans, left } = scene(2 * bounds.batch + 1);
  orphans.start();
  await clock.advance(1);
  assert.equal(left.length, 0);
  await orphans.stop();
});

test('[W5] what could not be removed is tried again, and its row stays until then', async () => {
  const { clock, orphans, left, failOnce } = scene(2);
  failOnce();
  orphans.start();
  await clock.advance(0);
  assert.equal(left.length, 2);
  await clock.advance(bounds.retryMs);
  assert.equal(left.length, 0);
  await orphans.stop();
  left.push('upload-9');
  await clock.advance(bounds.lookEveryMs);
  assert.equal(left.length, 1, 'nobody looks any more');
});
