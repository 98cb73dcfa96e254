import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appendBatchMax } from '../../../src/core/limits.ts';
import { Appender } from '../../../src/relay/appender.ts';
import { createLog } from '../../../src/relay/log.ts';
import { createMetrics } from '../../../src/relay/metrics.ts';
import type { AppendRequest, AppendResult, Commit, Store } from '../../../src/relay/store/store.ts';
import { ScriptedLog, visitor } from '../../support/scripted-log.ts';
import { masking as unmasked } from '../../support/unmasked.ts';

const request = (conversation: string, id: string): AppendRequest => ({
  conversation,
  id,
  lane: 'lane',
  n: 1,
  command: { type: 'message.send', text: id },
  digest: id,
  site: 'shop',
  actor: visitor,
});

/** An appender over a store whose transactions end when the test says so. */
const open = (lanes = 1, masking = unmasked) => {
  const batches: {
    readonly ids: string[];
    readonly done: (results?: readonly AppendResult[]) => void;
    readonly fail: () => void;
  }[] = [];
  const store = {
    append: (requests: readonly AppendRequest[]) => {
      const { promise, resolve, reject } = Promise.withResolvers<readonly AppendResult[]>();
      const ok = requests.map((): AppendResult => ({ ok: true, seq: 1, at: 1, repeat: true }));
      batches.push({
        ids: requests.map(({ id }) => id),
        done: (results = ok) => resolve(results),
        fail: () => reject(new Error('The database is away.')),
      });
      return promise;
    },
  } as Partial<Store> as Store;
  const told: string[] = [];
  const appender = new Appender({
    masking,
    store,
    lanes,
    clock: { now: () => 0, random: () => 0, after: () => () => undefined },
    log: createLog('silent'),
    metrics: createMetrics(() => 0),
    committed: (commit: Commit) => void told.push(`commit ${commit.after.seq}`),
  });
  const append = (conversation: string, id: string, bytes = 100): void =>
    appender.append(
      request(conversation, id),
      bytes,
      (result) => void told.push(`${id} ${result.ok ? 'ok' : result.code}`),
    );
  return { appender, batches, told, append };
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('[X5] nothing waits for a transaction before it has been masked, whoever gave it', async () => {
  const { append, batches } = open(1, { request: (given) => ({ ...given, id: `masked ${given.id}` }) });
  append('c', 'a');
  append('d', 'b');
  await turn();
  assert.deepEqual(batches[0]?.ids, ['masked a', 'masked b']);
});

test('[D1] what waits while a transaction runs goes into the next one together, in order', async () => {
  const { append, batches, told } = open();
  append('c', 'a');
  await turn();
  append('c', 'b');
  append('c', 'c');
  await turn();
  assert.deepEqual(
    batches.map(({ ids }) => ids),
    [['a']],
  );
  assert.deepEqual(told, []);
  batches[0]?.done();
  await turn();
  assert.deepEqual(told, ['a ok']);
  assert.deepEqual(batches[1]?.ids, ['b', 'c']);
});

test('[D1] nothing is answered or handed on before the transaction is durable, and the sender hears first', async () => {
  const { append, batches, told } = open();
  append('c', 'a');
  await turn();
  assert.deepEqual(told, []);
  batches[0]?.done([{ ok: true, seq: 1, at: 1, repeat: false, commit: new ScriptedLog().start() }]);
  await turn();
  assert.deepEqual(told, ['a ok', 'commit 1']);
});

test('a database that is away answers `unavailable`, and the next batch is tried', async () => {
  const { append, batches, told } = open();
  append('c', 'a');
  await turn();
  append('c', 'b');
  batches[0]?.fail();
  await turn();
  batches[1]?.done();
  await turn();
  assert.deepEqual(told, ['a unavailable', 'b ok']);
});

test('[X3] a transaction takes so many commands and bytes, and always at least one', async () => {
  const { append, batches } = open();
  append('c', 'first');
  await turn();
  for (let index = 0; index <= appendBatchMax.commands; index += 1) append('c', `${index}`);
  append('c', 'large', appendBatchMax.bytes + 1);
  append('c', 'last');
  const sizes: number[] = [];
  for (let index = 0; index < 5; index += 1) {
    sizes.push(batches[index]?.ids.length ?? 0);
    batches[index]?.done();
    await turn();
  }
  assert.deepEqual(sizes, [1, appendBatchMax.commands, 1, 1, 1]);
});

test('[D3] commands of one conversation keep to one lane, however many there are', async () => {
  const { append, batches } = open(4);
  for (let index = 0; index < 40; index += 1) append(`conversation-${index % 8}`, `${index}`);
  await turn();
  assert.ok(batches.length > 1 && batches.length <= 4);
  for (const { ids } of batches) {
    const byConversation = Map.groupBy(ids.map(Number), (index) => index % 8);
    for (const indexes of byConversation.values()) assert.equal(indexes.length, 5);
    for (const indexes of byConversation.values())
      assert.deepEqual(
        indexes,
        indexes.toSorted((one, other) => one - other),
      );
  }
});

test('flushing waits for what was taken in', async () => {
  const { appender, append, batches, told } = open();
  append('c', 'a');
  const flushed = appender.flush().then(() => told.push('flushed'));
  await turn();
  batches[0]?.done();
  await flushed;
  assert.deepEqual(told, ['a ok', 'flushed']);
});
