import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { storageTimeoutMs } from '../../../../src/core/limits.ts';
import { localStorageOutbox } from '../../../../src/sdk/outbox-store/local-storage.ts';
import { memoryOutbox } from '../../../../src/sdk/outbox-store/memory.ts';
import { type KeptLane, readKept } from '../../../../src/sdk/outbox-store/outbox-store.ts';
import { SteadyStore } from '../../../../src/sdk/outbox-store/steady.ts';
import { TestStorage } from '../../../support/outbox-places.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';
import { outcome } from '../../../support/visitor-setting.ts';

const keptAs = (lane: string): KeptLane => ({
  lane,
  owner: 'device-1',
  at: 1,
  conversations: [
    {
      c: 'conversation-1',
      entries: [{ pending: { id: 'a', command: { type: 'message.send', text: 'Hello' }, at: 1 }, lane, n: 1 }],
    },
  ],
});

afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));

/** A `localStorage` in which `text` stands under `key` already. */
const storageWith = (more: Readonly<Record<string, string>>): Record<string, unknown> => {
  const methods = {
    getItem: (key: string) => (Object.hasOwn(values, key) ? values[key] : null),
    setItem: (key: string, text: string) => void Object.assign(values, { [key]: text }),
    removeItem: (key: string) => void Reflect.deleteProperty(values, key),
  };
  const values: Record<string, unknown> = Object.assign(Object.create(methods), more);
  Object.defineProperty(globalThis, 'localStorage', { value: values, configurable: true });
  return values;
};

test('[D4] what is read back is what was written, in memory and in localStorage', async () => {
  storageWith({});
  for (const store of [memoryOutbox(), localStorageOutbox('parlor:chat.example:shop:outbox')]) {
    await store.write(keptAs('lane-1'));
    await store.write(keptAs('lane-2'));
    assert.deepEqual(await store.read('lane-1'), keptAs('lane-1'));
    await store.remove('lane-1');
    assert.equal(await store.read('lane-1'), undefined);
    assert.deepEqual(await store.all(), [keptAs('lane-2')]);
  }
});

test('what others have written into the storage is not taken for an outbox', async () => {
  const kept: unknown = keptAs('lane-1');
  assert.deepEqual(readKept(kept), kept);
  const others: readonly unknown[] = [
    undefined,
    null,
    7,
    'text',
    [],
    {},
    { lane: 'lane-1' },
    { ...keptAs('lane-1'), conversations: 'many' },
    { ...keptAs('lane-1'), conversations: [{ c: 'conversation-1', entries: [{ lane: 'lane-1', n: 1 }] }] },
    { ...keptAs('lane-1'), conversations: [{ c: 'conversation-1', entries: [{ lane: 'lane-1', n: 1, pending: {} }] }] },
  ];
  for (const other of others) assert.equal(readKept(other), undefined, JSON.stringify(other));
  storageWith({ 'outbox:one': '{"lane":', 'outbox:two': '[]', other: JSON.stringify(kept) });
  assert.deepEqual(await localStorageOutbox('outbox').all(), []);
});

test('[D4] the next store does what the one before it refuses, or does not do in time', async () => {
  for (const fails of ['throws', 'hangs'] as const) {
    const clock = new VirtualClock();
    const [first, second] = [new TestStorage(), new TestStorage()];
    const store = new SteadyStore(
      clock,
      [first, second].map((one) => one.of(() => false)),
    );
    await store.write(keptAs('lane-1'));
    first.fails = (call) => (call === 'write' ? fails : 'works');
    const written = outcome(store.write(keptAs('lane-2')));
    await clock.advance(storageTimeoutMs);
    assert.equal(written.value, true);
    assert.deepEqual([[...first.lanes.keys()], [...second.lanes.keys()]], [['lane-1'], ['lane-2']]);
    const asked = first.calls.length;
    assert.deepEqual(await store.all(), [keptAs('lane-2')]);
    assert.equal(first.calls.length, asked);
    second.fails = () => 'throws';
    assert.equal(await store.write(keptAs('lane-3')), false);
    assert.deepEqual(await store.all(), []);
  }
});

test('[D4] what pages left in different storages is all found, each lane once', async () => {
  const [first, second] = [memoryOutbox(), memoryOutbox()];
  await first.write(keptAs('lane-1'));
  await first.write(keptAs('lane-2'));
  await second.write(keptAs('lane-2'));
  await second.write(keptAs('lane-3'));
  const store = new SteadyStore(new VirtualClock(), [first, second]);
  assert.deepEqual((await store.all()).map(({ lane }) => lane).sort(), ['lane-1', 'lane-2', 'lane-3']);
  assert.deepEqual(await store.read('lane-3'), keptAs('lane-3'));
  await store.remove('lane-2');
  assert.deepEqual((await store.all()).map(({ lane }) => lane).sort(), ['lane-1', 'lane-3']);
});
