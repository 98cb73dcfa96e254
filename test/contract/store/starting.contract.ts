/** How conversations and visitors come to be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AppendRequest, AppendResult, Store } from '../../../src/relay/store/store.ts';
import { Sender } from '../../support/sender.ts';
import { append, appended, logOf, type OpenDatabase, openStore, refused, started } from './test-database.ts';

const numberOf = async (store: Store, conversation: string): Promise<number | undefined> =>
  (await store.conversation(conversation))?.conversation.visitor.number;

export const describeStarting = (open: OpenDatabase): void => {
  test('[D2] [M2] a start that was committed is answered as the first time after closing, too; a new one is told when it opens', async (t) => {
    const store = await openStore(t, open);
    const visitor = Sender.visitor('1');
    const start = visitor.start('conversation-1');
    const { commit: _, ...rest } = (await append(store, start)) as Extract<AppendResult, { ok: true }>;
    const problem = { refused: 'out-of-hours', params: { opensAt: 1_000 } } as const;
    const closed = (request: AppendRequest): AppendRequest => ({
      ...request,
      ...(request.start && { start: { ...request.start, problem } }),
    });
    assert.deepEqual(await append(store, closed(start)), { ...rest, repeat: true });
    const late = Sender.visitor('2').start('conversation-2');
    const told = { ok: false, code: 'out-of-hours', fatal: true, params: { opensAt: 1_000 } };
    assert.deepEqual(await append(store, closed(late)), told);
    const later = await append(store, late);
    assert.ok(later.ok && !later.repeat, 'when it is open again the same start begins it');
  });

  test('[C1] a start makes the conversation, and says what it made', async (t) => {
    const store = await openStore(t, open);
    const visitor = Sender.visitor('1');
    const result = await append(store, visitor.start('conversation-1'));
    assert.ok(result.ok && result.commit);
    const { before, after, events, epoch } = result.commit;
    assert.equal(result.seq, 1);
    assert.equal(before.seq, 0);
    assert.equal(after.lifecycle.state, 'open');
    assert.deepEqual(await store.conversation('conversation-1'), { epoch, conversation: after });
    assert.deepEqual(await store.read('conversation-1', 0, 10), { epoch, head: 1, events });
  });

  test('[C1] the same start again is the same conversation', async (t) => {
    const store = await openStore(t, open);
    const visitor = Sender.visitor('1');
    const start = visitor.start('conversation-1');
    const first = await append(store, start);
    const again = await append(store, start);
    assert.ok(first.ok && again.ok);
    assert.deepEqual(again, { ok: true, seq: 1, at: first.at, repeat: true });
    assert.equal((await logOf(store, 'conversation-1')).length, 1);
  });

  test('[C1] a visitor with a conversation here is told which, instead of getting a second one', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, 'conversation-1');
    const exists = { ok: false, code: 'conversation-exists', fatal: true, params: { conversation: 'conversation-1' } };
    assert.deepEqual(await append(store, visitor.start('conversation-2')), exists);
    assert.deepEqual(await append(store, visitor.start('conversation-1')), exists);
    assert.equal(await store.conversation('conversation-2'), undefined);
  });

  test('[C1] of two starts in one batch the second is told of the first', async (t) => {
    const store = await openStore(t, open);
    const visitor = Sender.visitor('1');
    const [first, second] = await store.append([visitor.start('conversation-1'), visitor.start('conversation-2')]);
    assert.equal(first?.ok, true);
    assert.deepEqual(second?.ok === false && second.params, { conversation: 'conversation-1' });
  });

  test('[C1] [D2] a start that was refused is answered the same when it comes again, whatever has become of the other', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, 'conversation-1');
    const tab = new Sender(visitor.actor, { lane: 'tab' });
    const start = tab.start('conversation-2');
    const first = await append(store, start);
    assert.deepEqual(first, {
      ok: false,
      code: 'conversation-exists',
      fatal: true,
      params: { conversation: 'conversation-1' },
    });
    await appended(store, visitor.give('conversation-1', { type: 'conversation.end' }));
    assert.deepEqual(await append(store, start), first);
    await started(store, 'conversation-3', visitor);
    assert.deepEqual(await store.append([start, start]), [first, first]);
    assert.equal(await refused(store, tab.say('conversation-2', 'Hello')), 'unknown-conversation');
    assert.equal(await store.conversation('conversation-2'), undefined);
    await appended(store, visitor.say('conversation-3', 'And on'));
  });

  test('[C12] after the end a visitor starts another conversation, in the same batch if need be', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, 'conversation-1');
    const end = visitor.give('conversation-1', { type: 'conversation.end' });
    const [ended, restarted] = await store.append([end, visitor.start('conversation-2')]);
    assert.equal(ended?.ok && restarted?.ok, true);
    assert.equal(await refused(store, visitor.start('conversation-1')), 'conversation-ended');
  });

  test('another workstream is another conversation', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, 'conversation-1');
    await appended(store, visitor.start('conversation-2', { start: { workstream: 'support', mode: 'persistent' } }));
    assert.equal((await store.conversation('conversation-2'))?.conversation.lifecycle.mode, 'persistent');
  });

  test('[I2] visitors are numbered from 1 in the order of their first conversations, and keep their number', async (t) => {
    const store = await openStore(t, open);
    const first = await started(store, 'conversation-1', Sender.visitor('a'));
    await started(store, 'conversation-2', Sender.visitor('b'));
    await appended(store, first.give('conversation-1', { type: 'conversation.end' }));
    await started(store, 'conversation-3', first);
    await started(store, 'conversation-4', Sender.visitor('c'));
    const numbers = [1, 2, 3, 4].map((n) => numberOf(store, `conversation-${n}`));
    assert.deepEqual(await Promise.all(numbers), [1, 2, 1, 3]);
  });

  test('[I2] each site counts its own visitors, also those who visit several', async (t) => {
    const store = await openStore(t, open);
    await store.append([
      Sender.visitor('a').start('conversation-1'),
      Sender.visitor('b').start('conversation-2'),
      Sender.visitor('b', { site: 'other' }).start('conversation-3'),
    ]);
    assert.equal(await numberOf(store, 'conversation-2'), 2);
    assert.equal(await numberOf(store, 'conversation-3'), 1);
  });

  test('[I2] a refused start uses up no number', async (t) => {
    const store = await openStore(t, open);
    const agent = Sender.agent('Ana');
    assert.equal(await refused(store, agent.start('conversation-1')), 'not-allowed');
    await started(store, 'conversation-2');
    assert.equal(await numberOf(store, 'conversation-2'), 1);
  });

  test('[I1] [I2] the device that started as a visitor is known as that visitor', async (t) => {
    const store = await openStore(t, open);
    const visitor = Sender.visitor('1');
    const known = (site: string) => store.visitorBySecret(site, `secret of ${visitor.actor.id}`, visitor.actor.id);
    assert.equal(await known('acme'), undefined);
    await started(store, 'conversation-1', visitor);
    const { ageMs, ...found } = (await known('acme')) ?? {};
    assert.deepEqual(found, { id: visitor.actor.id, number: 1, secret: 'present' });
    assert.ok(ageMs !== undefined && ageMs < 60_000);
    assert.equal(await known('other'), undefined);
  });

  test('[I1] nobody becomes a second visitor with a secret that is taken', async (t) => {
    const store = await openStore(t, open);
    await started(store, 'conversation-1', Sender.visitor('a'));
    const start = { workstream: 'sales', mode: 'live', secretHash: 'secret of visitor-a' } as const;
    const [other, later] = [Sender.visitor('b'), Sender.visitor('c')];
    assert.equal(await refused(store, other.start('conversation-2', { start })), 'not-authenticated');
    await started(store, 'conversation-3', later);
    assert.equal(await numberOf(store, 'conversation-3'), 2);
  });
};
