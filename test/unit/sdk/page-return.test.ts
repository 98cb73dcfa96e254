import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { onPageReturn } from '../../../src/sdk/page-return.ts';

/** As much of a page as is listened to here. */
const page = () => {
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  Object.assign(globalThis, { document, addEventListener: window.addEventListener.bind(window) });
  return { window, document };
};

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'document');
  Reflect.deleteProperty(globalThis, 'addEventListener');
});

test('the network coming back, the page being seen and being restored are all told, until one stops listening', () => {
  const { window, document } = page();
  const told: string[] = [];
  let happening = '';
  const happens = (name: string, target: EventTarget, more: object = {}): void => {
    happening = name;
    target.dispatchEvent(Object.assign(new Event(name.split(' ')[0] ?? ''), more));
  };
  const stop = onPageReturn(() => told.push(happening));
  happens('online', window);
  happens('visibilitychange to visible', document);
  document.visibilityState = 'hidden';
  happens('visibilitychange to hidden', document);
  happens('pageshow for the first time', window, { persisted: false });
  happens('pageshow from the cache', window, { persisted: true });
  assert.deepEqual(told, ['online', 'visibilitychange to visible', 'pageshow from the cache']);
  stop();
  happens('online', window);
  happens('visibilitychange', document);
  assert.equal(told.length, 3);
});

test('without a page there is nothing to listen to', () => {
  onPageReturn(() => assert.fail('Nothing returns.'))();
});
