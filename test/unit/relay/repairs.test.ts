import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ReadCursor } from '../../../src/core/conversation/standing.ts';
import { compareHeadsMs } from '../../../src/core/limits.ts';
import type { Bus } from '../../../src/relay/bus/bus.ts';
import { Repairs } from '../../../src/relay/repairs.ts';
import { openSqliteStore } from '../../../src/relay/store/sqlite/sqlite-store.ts';
import { newSecret, RawSocket } from '../../support/raw-socket.ts';
import { site, startRelay } from '../../support/relay.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

/** A bus on which nothing ever arrives, and which comes back when a test says so. */
class DeafBus implements Bus {
  readonly connected = true;
  readonly #listeners = new Set<() => void>();

  publish(): void {}

  subscribe(): () => void {
    return () => undefined;
  }

  onReturn(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  comeBack(): void {
    for (const listener of this.#listeners) listener();
  }

  async close(): Promise<void> {}
}

/** Repairs over a database whose heads a test sets; `gate` holds its answers back. */
const open = () => {
  const clock = new VirtualClock();
  const bus = new DeafBus();
  const asked: (readonly string[])[] = [];
  const told: (readonly [string, number])[] = [];
  const read: (readonly [string, ReadCursor])[] = [];
  const warned: unknown[] = [];
  const database = { head: 1, gate: undefined as PromiseWithResolvers<void> | undefined, lists: 0 };
  const repairs = new Repairs({
    bus,
    clock,
    hub: {
      conversations: ['a', 'b'],
      headsAre: (heads) => void told.push(...heads),
      cursorsAre: (cursors) => void read.push(...cursors),
    },
    store: {
      heads: async (ids) => {
        asked.push(ids);
        const { head } = database;
        await database.gate?.promise;
        return new Map(ids.map((id) => [id, head]));
      },
      readCursors: { of: async () => new Map([['a', { agent: database.head }]]) },
    },
    workLists: {
      refresh: async () => {
        database.lists += 1;
        if (database.lists === 1) throw new Error('away');
      },
    },
    log: { warn: (fields: unknown) => void warned.push(fields) },
  });
  repairs.start();
  return { clock, bus, repairs, asked, told, read, warned, database };
};

test('[D7] every five seconds at the latest one query reads all heads, and goes on after a failure', async () => {
  const { clock, asked, told, warned, database } = open();
  clock.chance = 0.999;
  await clock.advance(compareHeadsMs);
  assert.deepEqual(asked, [['a', 'b']]);
  assert.deepEqual(told, [
    ['a', 1],
    ['b', 1],
  ]);
  assert.equal(warned.length, 1);
  await clock.advance(compareHeadsMs);
  assert.equal(asked.length, 2);
  assert.equal(database.lists, 2);
});

test('[D7] a bus that comes back is compared for at once, and once more if a comparison was under way', async () => {
  const { clock, bus, asked, told, database } = open();
  database.gate = Promise.withResolvers();
  bus.comeBack();
  bus.comeBack();
  bus.comeBack();
  database.head = 2;
  assert.equal(asked.length, 1);
  database.gate.resolve();
  await clock.advance(0);
  assert.equal(asked.length, 2);
  assert.deepEqual(told.at(-1), ['b', 2]);
});

test('stopped, nothing is compared any more', async () => {
  const { clock, bus, repairs, asked } = open();
  bus.comeBack();
  await repairs.stop();
  bus.comeBack();
  await clock.advance(10 * compareHeadsMs);
  assert.equal(asked.length, 1);
  assert.equal(clock.waiting, 0);
});

test('[D7] over a bus that loses everything, messages and lists reach the other relay within five seconds', async (context) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parlor-repairs-'));
  context.after(() => rm(dataDir, { recursive: true, force: true }));
  const store = await openSqliteStore(join(dataDir, 'parlor.db'));
  const clock = new VirtualClock(1, Date.now());
  const [here, there] = [
    await startRelay(context, { store, clock, bus: new DeafBus() }),
    await startRelay(context, { store, clock, bus: new DeafBus() }),
  ];
  const secret = newSecret();
  const writer = await RawSocket.greeted(here.port, site, 'visitor', secret);
  const c = randomUUID();
  await writer.answer(writer.command(c, 1, { type: 'conversation.start' }));
  const reader = await RawSocket.greeted(there.port, site, 'visitor', secret);
  reader.send({ t: 'sub', c, s: 0 });
  await reader.next('live');
  const agent = await RawSocket.greeted(there.port, site, 'agent', await there.token());
  agent.send({ t: 'watch', q: 'open', list: 'open' });
  await agent.next('rows');
  await writer.answer(writer.command(c, 2, { type: 'message.send', text: 'Lost on the bus' }));
  await clock.advance(compareHeadsMs);
  await reader.next('ev', ({ last }) => last === 2);
  await agent.next('rows', ({ reset, upsert }) => !reset && upsert.some(({ id, seq }) => id === c && seq === 2));
  for (const raw of [writer, reader, agent]) raw.close();
});

test('[W4] what was read is compared as often, so that a word that the bus has lost is found', async () => {
  const { clock, read, database } = open();
  await clock.advance(compareHeadsMs);
  database.head = 2;
  await clock.advance(compareHeadsMs);
  assert.deepEqual(read, [
    ['a', { agent: 1 }],
    ['a', { agent: 2 }],
  ]);
});
