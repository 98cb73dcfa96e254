import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { onPageLife } from '../../../src/sdk/page-life.ts';
import { pageAround } from '../../support/page.ts';

afterEach(() => pageAround.leave());

test('returns, departures and the network are told, until one stops listening', () => {
  const { window, document, computer } = pageAround.enter();
  const told: string[] = [];
  const stop = onPageLife({
    returned: () => told.push('returned'),
    left: () => told.push('left'),
    network: (isOnline) => told.push(isOnline ? 'online' : 'offline'),
  });
  const toldOf = (happen: () => void): string[] => {
    told.length = 0;
    happen();
    return [...told];
  };
  const happens = (name: string, target: EventTarget, more: object = {}): string[] =>
    toldOf(() => target.dispatchEvent(Object.assign(new Event(name), more)));
  assert.deepEqual(told, ['online']);
  assert.deepEqual(happens('visibilitychange', document), ['returned']);
  document.visibilityState = 'hidden';
  assert.deepEqual(happens('visibilitychange', document), []);
  assert.deepEqual(happens('pagehide', window), ['left']);
  assert.deepEqual(happens('pageshow', window, { persisted: false }), []);
  assert.deepEqual(happens('pageshow', window, { persisted: true }), ['returned']);
  computer.onLine = false;
  assert.deepEqual(happens('offline', window), ['offline', 'returned']);
  computer.onLine = true;
  assert.deepEqual(happens('online', window), ['online', 'returned']);
  stop();
  for (const name of ['online', 'offline', 'pagehide', 'pageshow']) assert.deepEqual(happens(name, window), []);
});

test('without a page there is nothing to listen to', () => {
  const never = (): never => assert.fail('Nothing happens.');
  onPageLife({ returned: never, left: never, network: never })();
});
