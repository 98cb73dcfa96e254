import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { broadcastSiblings, type Siblings } from '../../../../src/sdk/siblings/siblings.ts';
import { pageAround } from '../../../support/page.ts';

const { BroadcastChannel } = globalThis;

afterEach(() => {
  globalThis.BroadcastChannel = BroadcastChannel;
  pageAround.leave();
});

test('what one page posts the others hear, it itself does not, and nobody after closing', async () => {
  pageAround.enter();
  const [one, other, last] = [broadcastSiblings('tabs'), broadcastSiblings('tabs'), broadcastSiblings('tabs')];
  const heard: unknown[] = [];
  const hears = (siblings: Siblings, name: string): Promise<void> =>
    new Promise((resolve) =>
      siblings.listen((word) => {
        heard.push([name, word]);
        resolve();
      }),
    );
  const first = [hears(one, 'one'), hears(last, 'last')];
  one.listen(() => assert.fail('it listens already'));
  const second = hears(other, 'other');
  other.post({ v: 1 });
  await Promise.all(first);
  one.close();
  one.post('to nobody');
  const again = hears(one, 'one again');
  last.post('second');
  await Promise.all([second, again]);
  for (const siblings of [one, other, last]) siblings.close();
  assert.equal(heard.length, 4);
  assert.deepEqual(
    new Set(heard.map((word) => JSON.stringify(word))),
    new Set(['["one",{"v":1}]', '["last",{"v":1}]', '["other","second"]', '["one again","second"]']),
  );
});

test('outside of browsers, and where there is no channel or it is refused, nobody is there', () => {
  broadcastSiblings('tabs').listen(() => assert.fail());
  pageAround.enter();
  const refusing = class {
    constructor() {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    }
  };
  for (const value of [undefined, refusing]) {
    Object.assign(globalThis, { BroadcastChannel: value });
    const siblings = broadcastSiblings('tabs');
    siblings.listen(() => assert.fail());
    siblings.post('word');
    siblings.close();
  }
});
