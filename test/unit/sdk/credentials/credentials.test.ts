import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { localStorageCredentials } from '../../../../src/sdk/credentials/local-storage.ts';
import { memoryCredentials } from '../../../../src/sdk/credentials/memory.ts';

const kept = { secret: 'A'.repeat(42).concat('_'), device: 'device-1' };
const other = { secret: 'B'.repeat(43), device: 'device-2' };
const key = 'parlor:chat.example:shop';

/** As much of the browser's storage as is used here. */
const storage = (items: Map<string, string>): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> => ({
  getItem: (name) => items.get(name) ?? null,
  setItem: (name, value) => void items.set(name, value),
  removeItem: (name) => void items.delete(name),
});

const original = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
const setStorage = (get: () => unknown): void => {
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get });
};

afterEach(() => {
  if (original) Object.defineProperty(globalThis, 'localStorage', original);
  else Reflect.deleteProperty(globalThis, 'localStorage');
});

const browserStore = () => localStorageCredentials('https://chat.example', 'shop');

test('memory keeps credentials as long as it is kept itself', () => {
  const store = memoryCredentials();
  assert.equal(store.read(), undefined);
  store.write(kept);
  assert.deepEqual(store.read(), kept);
  store.clear();
  assert.equal(store.read(), undefined);
  assert.deepEqual(memoryCredentials(other).read(), other);
});

test('the browser keeps one visitor per relay and site', () => {
  const items = new Map<string, string>();
  setStorage(() => storage(items));
  const store = browserStore();
  assert.equal(store.read(), undefined);
  store.write(kept);
  assert.deepEqual(JSON.parse(items.get(key) ?? ''), kept);
  assert.deepEqual(browserStore().read(), kept);
  assert.equal(localStorageCredentials('https://chat.example', 'other').read(), undefined);
  assert.equal(localStorageCredentials('https://other.example', 'shop').read(), undefined);
});

test('clearing leaves no trace', () => {
  const items = new Map<string, string>();
  setStorage(() => storage(items));
  const store = browserStore();
  store.write(kept);
  store.clear();
  assert.equal(items.size, 0);
  assert.equal(store.read(), undefined);
});

test('what is not of our shape is not ours', () => {
  const broken = [
    'not JSON',
    'null',
    '42',
    '[]',
    '{}',
    JSON.stringify({ secret: kept.secret }),
    JSON.stringify({ ...kept, secret: 'short' }),
    JSON.stringify({ ...kept, secret: 42 }),
    JSON.stringify({ ...kept, device: 'x' }),
    JSON.stringify({ ...kept, device: 'x'.repeat(65) }),
    JSON.stringify({ ...kept, device: 'two words' }),
  ];
  for (const text of broken) {
    setStorage(() => storage(new Map([[key, text]])));
    assert.equal(browserStore().read(), undefined, text);
  }
});

test('a browser that refuses its storage gets the visitor kept in memory instead', () => {
  const refusals: (() => unknown)[] = [
    () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    },
    () => ({
      getItem: () => null,
      setItem: () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      },
      removeItem: () => undefined,
    }),
    () => undefined,
  ];
  for (const get of refusals) {
    setStorage(get);
    const store = browserStore();
    assert.equal(store.read(), undefined);
    store.write(kept);
    assert.deepEqual(store.read(), kept);
    store.clear();
    assert.equal(store.read(), undefined);
  }
});

test('[I1] what is in the storage counts, even if another secret can not be written there', () => {
  const items = new Map([[key, JSON.stringify(kept)]]);
  setStorage(() => ({
    ...storage(items),
    setItem: () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    },
  }));
  const store = browserStore();
  assert.deepEqual(store.read(), kept);
  store.write({ ...kept, secret: other.secret });
  assert.deepEqual(browserStore().read(), kept);
  setStorage(() => undefined);
  assert.deepEqual(store.read(), kept);
});
