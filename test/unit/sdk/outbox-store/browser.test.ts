import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { browserOutbox } from '../../../../src/sdk/outbox-store/browser.ts';
import type { OutboxStore } from '../../../../src/sdk/outbox-store/outbox-store.ts';
import { pageAround } from '../../../support/page.ts';

const relay = 'https://chat.example';

beforeEach(() => {
  pageAround.enter();
  const methods = {
    getItem: (key: string) => values[key] ?? null,
    setItem: (key: string, text: string) => void Object.assign(values, { [key]: text }),
  };
  const values: Record<string, string> = Object.assign(Object.create(methods), {});
  Object.defineProperty(globalThis, 'localStorage', { value: values, configurable: true });
});

afterEach(() => {
  pageAround.leave();
  Reflect.deleteProperty(globalThis, 'localStorage');
});

const storageOf = (site: string, agent?: string): OutboxStore =>
  browserOutbox(relay, site, agent).stores.at(-1) ?? assert.fail();

test('[D4] agents of one browser, its visitor, and other sites each have an outbox of their own', async () => {
  const stores = [
    storageOf('shop'),
    storageOf('shop', 'ana'),
    storageOf('shop', 'ben'),
    storageOf('shop', 'ana:outbox'),
    storageOf('shop', 'agent:ana'),
    storageOf('bank', 'ana'),
  ];
  for (const [index, store] of stores.entries()) {
    await store.write({ lane: `lane-${index}`, owner: 'somebody', at: 1, conversations: [] });
  }
  for (const [index, store] of stores.entries()) {
    assert.deepEqual(
      (await store.all()).map(({ lane }) => lane),
      [`lane-${index}`],
    );
  }
});

test('outside browsers nothing is kept', () => {
  pageAround.leave();
  assert.deepEqual(browserOutbox(relay, 'shop', 'ana'), { stores: [], locks: undefined });
});
