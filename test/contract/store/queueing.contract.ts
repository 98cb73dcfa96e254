/** Who stands where in a queue, what has waited there for too long, how long the waits are, and when a queue is full. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { queueLengthMax, waitMean } from '../../../src/core/limits.ts';
import type { AppendRequest, Store } from '../../../src/relay/store/store.ts';
import { pushed } from '../../support/scripted-conversation.ts';
import { Sender } from '../../support/sender.ts';
import { asOfVersion1 } from './migrating.contract.ts';
import { append, appended, type OpenDatabase, openDatabase, openRelays, openStore, refused } from './test-database.ts';

const site = 'acme';
const sales = { site, queue: 'sales' };

type Start = NonNullable<AppendRequest['start']>;

const start = (id: string, more: Partial<Start> = {}): AppendRequest =>
  Sender.visitor(id).start(id, { start: { workstream: 'sales', mode: 'live', queueing: pushed, ...more } });

const atPriority = (priority: number): Partial<Start> => ({ queueing: { ...pushed, priority } });

const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `conversation-${index + 1}`);

const places = async (store: Store, ids: readonly string[]) =>
  Object.fromEntries(await store.queues.positions(sales, ids));

export const describeQueueing = (open: OpenDatabase): void => {
  test('[R10] a place is counted in the order of the queue; who is taken, gone or elsewhere has none', async (t) => {
    const store = await openStore(t, open);
    const ids = numbered(4);
    for (const id of ids.slice(0, 3)) await appended(store, start(id));
    await appended(store, start('conversation-4', atPriority(5)));
    await appended(store, start('conversation-5', { queueing: { ...pushed, queue: 'returns' } }));
    const first = await places(store, [...ids, 'conversation-5', 'nowhere']);
    assert.equal(first['conversation-4'], 1);
    assert.deepEqual(Object.keys(first).toSorted(), ids);
    assert.deepEqual(Object.values(first).toSorted(), [1, 2, 3, 4]);
    await appended(store, Sender.agent('Ana').give('conversation-4', { type: 'conversation.pick' }));
    const then = await places(store, ids);
    assert.deepEqual(Object.values(then).toSorted(), [1, 2, 3]);
    assert.deepEqual(await places(store, []), {});
    assert.equal(await store.queues.length(sales, 10), 3);
    assert.equal(await store.queues.length(sales, 2), 2, 'as far as it was asked for');
  });

  test('[R10] whatever happens, the places are those of the line as it is', async () => {
    const acts = fc.array(
      fc.record({ who: fc.nat(7), act: fc.constantFrom('start', 'pick', 'release', 'end'), priority: fc.nat(2) }),
      { minLength: 1, maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(acts, async (steps) => {
        const database = await open();
        const store = await database.connect();
        try {
          const ids = numbered(8);
          for (const [index, { who, act, priority }] of steps.entries()) {
            await store.append([requestOf(act, ids[who] as string, priority, index)]);
          }
          const known = await Promise.all(ids.map((id) => store.conversation(id)));
          const line = known
            .flatMap((one) => (one?.conversation.lifecycle.state === 'open' ? [one.conversation] : []))
            .toSorted(
              ({ routing: one, id }, { routing: other, id: otherId }) =>
                other.priority - one.priority || one.arrivedAt - other.arrivedAt || (id < otherId ? -1 : 1),
            );
          const expected = Object.fromEntries(line.map(({ id }, index) => [id, index + 1]));
          assert.deepEqual(await places(store, ids), expected);
        } finally {
          await store.close();
          await database.remove();
        }
      }),
      { numRuns: 8 },
    );
  });

  test('[R9] whoever starts in a queue that is full overflows, in one batch too; a start is answered as the first time', async (t) => {
    const store = await openStore(t, open);
    const full = { length: 2, action: 'end' } as const;
    const [one, two, three] = numbered(3).map((id) => start(id, { full })) as [
      AppendRequest,
      AppendRequest,
      AppendRequest,
    ];
    const [first, second, third] = await store.append([one, two, three]);
    assert.ok(first?.ok && second?.ok);
    assert.ok(!third?.ok && third?.code === 'queue-full' && third.fatal);
    assert.deepEqual(await append(store, one), { ok: true, seq: first.seq, at: first.at, repeat: true });
    await appended(store, Sender.agent('Ana').give(two.conversation, { type: 'conversation.pick' }));
    await appended(store, start('conversation-4', { full }));
    assert.equal(await refused(store, start('conversation-5', { full })), 'queue-full');
    await appended(store, start('conversation-6', { full: { length: 2, action: { queue: 'returns' } } }));
    const known = (await store.conversation('conversation-6'))?.conversation;
    assert.deepEqual([known?.routing.queue, known?.routing.overflow], ['returns', 'queue']);
    assert.equal(await store.queues.length(sales, 10), 2);
    assert.equal(await store.queues.length({ site, queue: 'returns' }, queueLengthMax), 1);
  });

  test('[R9] what waits for too long is found, who waits longest first, by the limits that hold now', async (t) => {
    const store = await openStore(t, open);
    await appended(store, start('conversation-1'));
    await appended(store, start('conversation-2', { full: { length: 1, action: 'offer' } }));
    const limit = (limitMs: number) => [{ site, workstream: 'sales', limitMs }];
    const [found, ...others] = await store.queues.overdue(limit(60_000), 10);
    assert.deepEqual(others, [], 'what has overflowed waits');
    const { remainingMs = 0, ...overdue } = found ?? {};
    assert.ok(remainingMs > 0 && remainingMs <= 60_000);
    const since = (await store.conversation('conversation-1'))?.conversation.lifecycle.since;
    assert.deepEqual(overdue, {
      conversation: 'conversation-1',
      site,
      workstream: 'sales',
      queue: 'sales',
      since,
      head: 2,
    });
    const [late] = await store.queues.overdue(limit(0), 10);
    assert.ok(late && late.remainingMs <= 0);
    assert.deepEqual(await store.queues.overdue([], 10), []);
    await appended(store, Sender.agent('Ana').give('conversation-1', { type: 'conversation.pick' }));
    assert.deepEqual(await store.queues.overdue(limit(0), 10), []);
  });

  test('[R10] waits are reckoned once for all relays: live ones, from their place to their first agent', async (t) => {
    const [one, another = one] = await openRelays(t, open);
    assert.ok(one && another);
    assert.deepEqual(await one.queues.waits(sales), { count: 0, meanMs: 0 });
    const ana = Sender.agent('Ana');
    for (const id of numbered(waitMean.of + 3)) {
      await appended(one, start(id));
      const pick = ana.give(id, { type: 'conversation.pick' });
      await appended(another, pick);
      await appended(one, pick);
      await appended(another, ana.give(id, { type: 'conversation.end' }, { fence: 1 }));
      await appended(another, ana.give(id, { type: 'session.close' }, { fence: 1 }));
    }
    await appended(one, start('persistent', { mode: 'persistent' }));
    await appended(one, ana.give('persistent', { type: 'conversation.pick' }));
    const { count, meanMs } = await one.queues.waits(sales);
    assert.equal(count, waitMean.of + 3);
    assert.ok(meanMs >= 0 && meanMs < 60_000, `${meanMs} ms`);
    assert.deepEqual(await another.queues.waits(sales), { count, meanMs });
  });

  test('[R9] a database that is migrated has what waits in it overflow', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    await run(asOfVersion1);
    const store = await connect();
    assert.deepEqual(await store.queues.overdue([{ site, workstream: 'sales', limitMs: 0 }], 10), []);
    await appended(store, start('conversation-9'));
    assert.equal((await store.queues.overdue([{ site, workstream: 'sales', limitMs: 0 }], 10)).length, 1);
  });
};

const requestOf = (act: string, id: string, priority: number, index: number): AppendRequest => {
  const lane = { lane: `lane-${index}`, n: 1 };
  if (act === 'start') return { ...start(id, atPriority(priority)), ...lane, id: `start-${index}` };
  const ana = Sender.agent('Ana');
  if (act === 'end') return Sender.visitor(id).give(id, { type: 'conversation.end' }, { ...lane, id: `end-${index}` });
  if (act === 'pick') return ana.give(id, { type: 'conversation.pick' }, { ...lane, id: `pick-${index}` });
  return ana.give(id, { type: 'conversation.release' }, { ...lane, id: `release-${index}`, fence: 1 });
};
