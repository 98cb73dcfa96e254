/** The mean of a queue's waits, as the database reckons it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitMean } from '../../../../src/core/limits.ts';
import { ClockedStore } from '../../../support/clocked-store.ts';
import { pushed } from '../../../support/scripted-conversation.ts';
import { Sender } from '../../../support/sender.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

const minute = 60_000;
const start = { start: { workstream: 'sales', mode: 'live', queueing: pushed } } as const;

const waiting = () => {
  const clock = new VirtualClock();
  const store = new ClockedStore(clock.now);
  const ana = Sender.agent('Ana');
  let started = 0;
  const give = async (request: Parameters<ClockedStore['append']>[0][number]): Promise<void> => {
    const [result] = await store.append([request]);
    assert.ok(result?.ok, JSON.stringify(result));
  };
  return {
    clock,
    ana,
    give,
    mean: async () => store.queues.waits({ site: 'acme', queue: 'sales' }),
    /** Somebody who waits so long for their agent; gives the conversation. */
    taken: async (waitMs: number): Promise<string> => {
      started += 1;
      const c = `conversation-${started}`;
      await give(Sender.visitor(c).start(c, start));
      await clock.advance(waitMs);
      await give(ana.give(c, { type: 'conversation.pick' }));
      return c;
    },
    end: async (c: string): Promise<void> => {
      await give(ana.give(c, { type: 'conversation.end' }, { fence: 1 }));
      await give(ana.give(c, { type: 'session.close' }, { fence: 1 }));
    },
  };
};

test('[R10] the mean is that of all waits at first; later each counts for a tenth', async () => {
  const { taken, end, mean } = waiting();
  let expected = 0;
  for (const [index, waitMs] of Array.from({ length: 25 }, (_, n) => (n % 7) * minute).entries()) {
    await end(await taken(waitMs));
    expected += (waitMs - expected) / Math.min(index + 1, waitMean.of);
  }
  const { count, meanMs } = await mean();
  assert.equal(count, 25);
  assert.ok(Math.abs(meanMs - expected) < 100, `${meanMs} ms, not ${expected}`);
});

test('[R10] a conversation that comes back to the queue says nothing of how long the wait is', async () => {
  const { clock, ana, give, taken, mean } = waiting();
  const c = await taken(minute);
  await clock.advance(60 * minute);
  await give(ana.give(c, { type: 'conversation.release' }, { fence: 1 }));
  await give(ana.give(c, { type: 'conversation.pick' }));
  assert.deepEqual(await mean(), { count: 1, meanMs: minute });
});
