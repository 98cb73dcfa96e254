import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Pool } from 'pg';
import { isParlorError } from '../../../../../src/core/errors.ts';
import { appendAttemptsMax } from '../../../../../src/core/limits.ts';
import { PostgresAppender } from '../../../../../src/relay/store/postgres/postgres-appender.ts';
import { Sender } from '../../../../support/sender.ts';

/** A pool whose every transaction fails with the next of these states, and then finds no conversation. */
const failing = (states: readonly string[]) => {
  const left = [...states];
  const said: string[] = [];
  const query = async (asked: string | { name: string }): Promise<{ rows: object[] }> => {
    const what = typeof asked === 'string' ? (asked.split(/\W/)[0] ?? '') : asked.name;
    said.push(what);
    const state = what === 'parlor.lock-conversations' ? left.shift() : undefined;
    if (state !== undefined) throw Object.assign(new Error('refused'), { code: state });
    return { rows: what === 'parlor.log' ? [{ epoch: 'epoch', now: 1 }] : [] };
  };
  const pool = { connect: async () => ({ query, release: () => undefined }) };
  const count = (what: string): number => said.filter((one) => one === what).length;
  return { appender: new PostgresAppender(pool as unknown as Pool), count };
};

const batch = [Sender.visitor('1').say('conversation-1', 'Hello')];

for (const [state, name] of [
  ['40001', 'a serialization failure'],
  ['40P01', 'a deadlock'],
  ['23505', 'a row that another relay has inserted'],
] as const) {
  test(`after ${name} the batch is tried again from the beginning`, async () => {
    const { appender, count } = failing([state, state]);
    const [result] = await appender.append(batch);
    assert.equal(result?.ok === false && result.code, 'unknown-conversation');
    assert.deepEqual([count('begin'), count('rollback'), count('commit')], [3, 2, 1]);
  });
}

test('[X3] a batch that never gets in is given up after a few attempts, as unavailable', async () => {
  const { appender, count } = failing(Array.from({ length: appendAttemptsMax }, () => '40P01'));
  await assert.rejects(appender.append(batch), (error) => isParlorError(error, 'unavailable'));
  assert.deepEqual([count('begin'), count('commit')], [appendAttemptsMax, 0]);
});

test('any other failure is not tried again', async () => {
  const { appender, count } = failing(['53100']);
  await assert.rejects(appender.append(batch), { code: '53100' });
  assert.deepEqual([count('begin'), count('rollback')], [1, 1]);
});
