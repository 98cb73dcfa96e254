/** Time limits that change while a relay waits by the former ones. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { expiry as bounds } from '../../../../src/core/limits.ts';
import type { SiteConfig } from '../../../../src/relay/config.ts';
import { conversationLimits, Expiry } from '../../../../src/relay/expiry.ts';
import type { Store } from '../../../../src/relay/store/store.ts';
import { siteOf } from '../../../support/config-folder.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

const siteWith = (wrapUpMs: number): SiteConfig =>
  siteOf('shop', { workstreams: [{ id: 'chat', name: 'Chat', mode: 'live', timeLimits: { wrapUpMs } }] });

/** A relay that keeps the limits of one site, and by which limits of wrap-up it has looked. */
const keep = (context: TestContext) => {
  const clock = new VirtualClock();
  const sites = new Map([['shop', siteWith(600_000)]]);
  const asked: (number | undefined)[] = [];
  const gate = { opened: Promise.resolve() };
  const deadlines: Store['deadlines'] = async (limits) => {
    asked.push(limits.find(({ state }) => state === 'wrap-up')?.limitMs);
    await gate.opened;
    return [];
  };
  const expiry = new Expiry({
    source: conversationLimits({ deadlines, departures: async () => [] }, sites),
    appender: { append: () => assert.fail('nothing is due') },
    clock,
    log: { warn: () => undefined },
  });
  context.after(() => expiry.stop());
  const change = (wrapUpMs: number): void => {
    sites.set('shop', siteWith(wrapUpMs));
    expiry.lookAgain();
  };
  return { clock, expiry, asked, gate, change };
};

test('[O2] a limit that has changed is looked by at once, not when the former one would have been due', async (t) => {
  const { clock, expiry, asked, change } = keep(t);
  change(500_000);
  assert.deepEqual(asked, [], 'a relay that has not started looks when it does');
  expiry.start();
  await clock.advance(0);
  change(5_000);
  await clock.advance(0);
  assert.deepEqual(asked, [500_000, 5_000]);
  assert.equal(clock.waiting, 1, 'the former look is called off');
  await clock.advance(5_000);
  assert.deepEqual(asked, [500_000, 5_000, 5_000]);
  assert.ok(5_000 < bounds.lookEveryMs);
});

test('[O2] a limit that changes while the database is asked is asked for next', async (t) => {
  const { clock, expiry, asked, gate, change } = keep(t);
  const open = Promise.withResolvers<void>();
  gate.opened = open.promise;
  expiry.start();
  change(5_000);
  assert.deepEqual(asked, [600_000]);
  open.resolve();
  await clock.advance(1);
  assert.deepEqual(asked, [600_000, 5_000]);
  await expiry.stop();
  change(1_000);
  await clock.advance(bounds.lookEveryMs);
  assert.deepEqual(asked, [600_000, 5_000], 'who has stopped looks no more');
});
