import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Observable } from '../../../src/sdk/observable.ts';

const counted = (observable: Observable<number>) => {
  const seen: number[] = [];
  const stop = observable.subscribe(() => seen.push(observable.getSnapshot()));
  return { seen, stop };
};

test('the value is there at once, and watchers are told once for all changes of a moment', async () => {
  const observable = new Observable(1);
  const { seen } = counted(observable);
  observable.set(2);
  observable.set(3);
  assert.equal(observable.getSnapshot(), 3);
  assert.deepEqual(seen, []);
  await Promise.resolve();
  assert.deepEqual(seen, [3]);
  observable.set(4);
  await Promise.resolve();
  assert.deepEqual(seen, [3, 4]);
});

test('an identical value tells nobody', async () => {
  const observable = new Observable(1);
  const { seen } = counted(observable);
  observable.set(1);
  await Promise.resolve();
  assert.deepEqual(seen, []);
});

test('who has stopped watching is not told any more', async () => {
  const observable = new Observable(1);
  const { seen, stop } = counted(observable);
  stop();
  observable.set(2);
  await Promise.resolve();
  assert.deepEqual(seen, []);
});

test('its functions can be handed on without it', async () => {
  const { getSnapshot, subscribe } = new Observable(1);
  assert.equal(getSnapshot(), 1);
  subscribe(() => undefined)();
});
