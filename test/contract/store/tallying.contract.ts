/** What is counted in the queues of a site, with what happens there and never without; and who waits. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from '../../../src/core/conversation/vocabulary.ts';
import { noTally, sumOf, type Tally } from '../../../src/core/wallboard/tally.ts';
import { tallySlotMs } from '../../../src/core/wallboard-limits.ts';
import type { AppendRequest, Store } from '../../../src/relay/store/store.ts';
import { pushed } from '../../support/scripted-conversation.ts';
import { Sender } from '../../support/sender.ts';
import { append, appended, type OpenDatabase, openRelays, openStore, refused } from './test-database.ts';

const site = 'acme';
const start = (id: string, queue = 'sales', mode: 'live' | 'persistent' = 'live'): AppendRequest => {
  const queueing = queue === '' ? {} : { queueing: { ...pushed, queue } };
  return Sender.visitor(id).start(id, { start: { workstream: 'sales', mode, ...queueing } });
};

const ever = { from: 0, to: Number.MAX_SAFE_INTEGER };

const countedIn = async (store: Store, queue: string): Promise<Tally> => {
  const rows = await store.tallies.counted(site, ever);
  return sumOf(rows.filter((row) => row.queue === queue).map(({ queue: _, slot: _slot, ...tally }) => tally));
};

const left = (id: string): AppendRequest => Sender.visitor(id).give(id, { type: 'conversation.end' }, { n: 2 });

/** An agent of a test's own, with what they do in a conversation that they take. */
const someone = (name = 'Ana') => {
  const agent = Sender.agent(name);
  const give =
    (command: Command, fence?: number) =>
    (id: string): AppendRequest =>
      agent.give(id, command, fence === undefined ? {} : { fence });
  return {
    pick: give({ type: 'conversation.pick' }),
    end: give({ type: 'conversation.end' }, 1),
    close: give({ type: 'session.close' }, 1),
    release: give({ type: 'conversation.release' }, 1),
  };
};

export const describeTallying = (open: OpenDatabase): void => {
  test('[V9] what happens is counted in its queue, in the quarter of an hour in which it does, once', async (t) => {
    const store = await openStore(t, open);
    const ana = someone();
    for (const id of ['taken', 'left', 'over']) await appended(store, start(id));
    await appended(store, start('elsewhere', 'returns'));
    await appended(store, start('unqueued', ''));
    for (const id of ['taken', 'over', 'elsewhere', 'unqueued']) await appended(store, ana.pick(id));
    const gone = left('left');
    await appended(store, gone);
    assert.ok((await append(store, gone)).ok, 'what is given again is answered as the first time');
    await appended(store, ana.end('over'));
    await appended(store, ana.close('over'));
    assert.deepEqual(await countedIn(store, 'sales'), { ...noTally, inTime: 2, abandoned: 1, handled: 1 });
    assert.deepEqual(await countedIn(store, 'returns'), { ...noTally, inTime: 1 });
    assert.deepEqual(await countedIn(store, ''), { ...noTally, inTime: 1 });
    const rows = await store.tallies.counted(site, ever);
    assert.ok(rows.every(({ slot }) => slot % tallySlotMs === 0 && Math.abs(Date.now() - slot) < 2 * tallySlotMs));
    assert.deepEqual(await store.tallies.counted('another', ever), []);
  });

  test('[V9] a span has what begins in it, its end not included', async (t) => {
    const store = await openStore(t, open);
    const ana = someone();
    await appended(store, start('one'));
    await appended(store, ana.pick('one'));
    const [row] = await store.tallies.counted(site, ever);
    assert.ok(row);
    const { slot } = row;
    assert.equal((await store.tallies.counted(site, { from: slot, to: slot + 1 })).length, 1);
    assert.deepEqual(await store.tallies.counted(site, { from: slot + 1, to: slot + tallySlotMs }), []);
    assert.deepEqual(await store.tallies.counted(site, { from: 0, to: slot }), []);
  });

  test('[V9] what is refused is not counted, and what comes in one batch is counted each by itself', async (t) => {
    const store = await openStore(t, open);
    const ana = someone();
    const ids = ['one', 'two', 'three'];
    await store.append(ids.map((id) => start(id)));
    await store.append([...ids.map(ana.pick), ana.end('one'), start('four', 'returns')]);
    assert.equal(
      await refused(store, Sender.agent('Ben').give('two', { type: 'conversation.pick' })),
      'already-assigned',
    );
    assert.deepEqual(await countedIn(store, 'sales'), { ...noTally, inTime: 3, handled: 1 });
  });

  test('[V9] several relays count in one table and lose nothing of each other', async (t) => {
    const stores = await openRelays(t, open);
    const ids = Array.from({ length: 40 }, (_, index) => `conversation-${index}`);
    const at = (index: number): Store => stores[index % stores.length] as Store;
    await Promise.all(ids.map((id, index) => appended(at(index), start(id, index % 2 === 0 ? 'sales' : 'returns'))));
    await Promise.all(ids.map((id, index) => appended(at(index + 1), someone(`Ana ${index % 8}`).pick(id))));
    for (const queue of ['sales', 'returns'])
      assert.deepEqual(await countedIn(at(0), queue), { ...noTally, inTime: ids.length / 2 });
  });

  test('[V9] who waits is counted by queue, with since when the first of them does', async (t) => {
    const store = await openStore(t, open);
    const ana = someone();
    assert.deepEqual(await store.tallies.waiting(site), []);
    for (const [id, queue] of [
      ['one', 'sales'],
      ['two', 'sales'],
      ['three', 'returns'],
      ['four', ''],
      ['taken', 'sales'],
    ] as const)
      await appended(store, start(id, queue));
    await appended(store, ana.pick('taken'));
    const waiting = await store.tallies.waiting(site);
    assert.deepEqual(
      waiting.map(({ queue, waiting: count }) => [queue, count]),
      [
        ['returns', 1],
        ['sales', 2],
        ['', 1],
      ],
    );
    const first = (await store.conversation('one'))?.conversation.lifecycle.startedAt;
    assert.equal(waiting.find(({ queue }) => queue === 'sales')?.since, first);
    // Who is given back waits since they came.
    await appended(store, ana.pick('one'));
    await appended(store, ana.release('one'));
    assert.equal((await store.tallies.waiting(site)).find(({ queue }) => queue === 'sales')?.since, first);
    assert.deepEqual(await store.tallies.waiting('another'), []);
  });
};
