import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isParlorError } from '../../../../../src/core/errors.ts';
import { Thread } from '../../../../../src/relay/store/sqlite/thread.ts';
import type { TestAsks } from '../../../../support/answering-thread.ts';

const start = (): Thread<TestAsks> =>
  new Thread<TestAsks>(new URL('../../../../support/answering-thread.ts', import.meta.url));

const isUnavailable = (error: unknown): boolean => isParlorError(error, 'unavailable');

test('a thread answers what it is asked, in order', async (t) => {
  const thread = start();
  t.after(() => thread.end());
  const order: number[] = [];
  await Promise.all([1, 2, 3].map((n) => thread.ask('double', n).then((answer) => order.push(answer))));
  assert.deepEqual(order, [2, 4, 6]);
});

test('what the thread throws comes out with its fields, and the thread goes on', async (t) => {
  const thread = start();
  t.after(() => thread.end());
  await assert.rejects(thread.ask('refuse', 'taken'), { message: 'taken', errcode: 2067 });
  assert.equal(await thread.ask('double', 4), 8);
});

for (const how of ['by exiting', 'by crashing'] as const) {
  test(`[D7] when the thread is gone ${how}, everybody who waits is told, and everybody who comes later`, async () => {
    const thread = start();
    assert.equal(await thread.ask('double', 1), 2);
    const leaving = thread.ask('leave', how);
    const waiting = [1, 2, 3].map((n) => thread.ask('double', n));
    const [, ...results] = await Promise.allSettled([leaving, ...waiting]);
    assert.equal(results.length, 3);
    for (const result of results) assert.ok(result.status === 'rejected' && isUnavailable(result.reason));
    await assert.rejects(thread.ask('double', 5), isUnavailable);
    await thread.end();
  });
}

for (const how of ['by exiting', 'by crashing'] as const) {
  test(`a thread that is gone ${how} says so once, also to who asks later`, async () => {
    const thread = start();
    const told: Error[] = [];
    const isTold = new Promise<void>((resolve) =>
      thread.onFailure((cause) => {
        told.push(cause);
        resolve();
      }),
    );
    await Promise.all([isTold, thread.ask('leave', how).catch(() => undefined)]);
    await thread.end();
    assert.equal(told.length, 1);
    assert.ok(isUnavailable(told[0]));
  });
}

test('a thread that was ended has not failed', async () => {
  const thread = start();
  let failures = 0;
  thread.onFailure(() => (failures += 1));
  await thread.end();
  assert.equal(failures, 0);
});

test('ending a thread rejects who still waits', async () => {
  const thread = start();
  const asked = thread.ask('double', 1);
  await Promise.all([thread.end(), assert.rejects(asked, isUnavailable)]);
});
