import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appendQueueMax, loopLag } from '../../../src/core/limits.ts';
import { Load, measuredLag } from '../../../src/relay/load.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

/** A load whose figures the test sets. */
const open = () => {
  const clock = new VirtualClock();
  const figures = { lagMs: 0, queue: 0 };
  const lag = { start: () => undefined, take: () => figures.lagMs, stop: () => undefined };
  const load = new Load({ clock, lag, appendQueue: () => figures.queue });
  load.start();
  return { load, figures, sampled: () => clock.advance(loopLag.sampleMs) };
};

test('[X3] the load is high when the event loop is later than it may be, and no longer when it is not', async () => {
  const { load, figures, sampled } = open();
  figures.lagMs = loopLag.maxMs;
  await sampled();
  assert.equal(load.isHigh, false);
  figures.lagMs = loopLag.maxMs + 1;
  await sampled();
  assert.equal(load.isHigh, true);
  figures.lagMs = 0;
  await sampled();
  assert.equal(load.isHigh, false);
});

test('[X3] the load is high when as many commands wait as may', () => {
  const { load, figures } = open();
  figures.queue = appendQueueMax - 1;
  assert.equal(load.isHigh, false);
  figures.queue = appendQueueMax;
  assert.equal(load.isHigh, true);
});

test('what can wait goes on when the load has eased, at once if it is not high, and when the relay stops', async () => {
  const { load, figures, sampled } = open();
  await load.eased();
  figures.lagMs = loopLag.maxMs + 1;
  await sampled();
  let gone = 0;
  const wait = () => load.eased().then(() => (gone += 1));
  void wait();
  await sampled();
  assert.equal(gone, 0);
  figures.lagMs = 0;
  await sampled();
  assert.equal(gone, 1);
  figures.lagMs = loopLag.maxMs + 1;
  await sampled();
  const last = wait();
  load.stop();
  await last;
  assert.equal(gone, 2);
});

test('an event loop that stood still is measured as late, and as on time after it', async () => {
  const lag = measuredLag();
  lag.start();
  const end = performance.now() + 3 * loopLag.maxMs;
  while (performance.now() < end);
  assert.ok(lag.take() > loopLag.maxMs);
  // Nothing stands still for longer than it is waited for, so this ends on any machine that is not standing still.
  do await new Promise((resolve) => setTimeout(resolve, 4 * loopLag.resolutionMs));
  while (lag.take() > loopLag.maxMs);
  lag.stop();
});
