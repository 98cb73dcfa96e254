/** What comes to its time, and what waits for its visitor. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StateLimit } from '../../../src/relay/store/store.ts';
import { Sender, workstream } from '../../support/sender.ts';
import { appended, type OpenDatabase, openStore, started } from './test-database.ts';

const hour = 3_600_000;
const ana = { id: 'agent-Ana', site: 'acme', kind: 'agent' } as const;

const limit = (change: Partial<StateLimit> = {}): StateLimit => ({
  site: 'acme',
  workstream,
  state: 'open',
  limitMs: hour,
  ...change,
});

export const describeExpiring = (open: OpenDatabase): void => {
  test('[C3] the conversations that come to a limit first are told, with the time that is left by the database’s clock', async (t) => {
    const store = await openStore(t, open);
    for (const n of [1, 2, 3]) await started(store, `conversation-${n}`, Sender.visitor(`${n}`));
    const since = (await store.conversation('conversation-1'))?.conversation.lifecycle.since ?? 0;
    const [first, ...others] = await store.deadlines([limit()], 2);
    assert.equal(others.length, 1);
    assert.deepEqual(
      { ...first, remainingMs: 0 },
      { conversation: 'conversation-1', site: 'acme', state: 'open', since, remainingMs: 0 },
    );
    assert.ok(first && first.remainingMs > 0 && first.remainingMs <= hour, `${first?.remainingMs}`);
  });

  test('[C3] what has reached its limit has nothing left', async (t) => {
    const store = await openStore(t, open);
    await started(store, 'conversation-1');
    const [reached] = await store.deadlines([limit({ limitMs: 0 })], 10);
    assert.ok(reached && reached.remainingMs <= 0, `${reached?.remainingMs}`);
  });

  test('[C10] each limit has its own site, workstream and state', async (t) => {
    const store = await openStore(t, open);
    const agent = Sender.agent('Ana');
    for (const n of [1, 2]) await started(store, `conversation-${n}`, Sender.visitor(`${n}`));
    await appended(store, agent.give('conversation-2', { type: 'conversation.pick' }));
    const told = async (...limits: StateLimit[]) =>
      (await store.deadlines(limits, 10)).map(({ conversation, state }) => `${conversation} ${state}`);
    assert.deepEqual(await told(limit()), ['conversation-1 open']);
    assert.deepEqual(await told(limit({ state: 'wrap-up' })), []);
    await appended(store, agent.give('conversation-2', { type: 'conversation.end' }, { fence: 1 }));
    assert.deepEqual((await told(limit(), limit({ state: 'wrap-up' }))).sort(), [
      'conversation-1 open',
      'conversation-2 wrap-up',
    ]);
    assert.deepEqual(await told(limit({ site: 'other' }), limit({ workstream: 'returns' })), []);
    assert.deepEqual(await told(), []);
  });

  test('[C7] what waits for its visitor stands in the list of the agent who had it, until one of them goes on', async (t) => {
    const store = await openStore(t, open);
    const visitor = Sender.visitor('1');
    const agent = Sender.agent('Ana');
    await appended(store, visitor.start('conversation-1', { start: { workstream, mode: 'persistent' } }));
    await appended(store, agent.give('conversation-1', { type: 'conversation.pick' }));
    await appended(store, agent.give('conversation-1', { type: 'session.close' }, { fence: 1 }));
    const lists = async () => {
      const ids = async (list: 'open' | 'mine' | 'waiting') =>
        (await store.list(list, ana, 10)).rows.map(({ id }) => id);
      return { open: await ids('open'), mine: await ids('mine'), waiting: await ids('waiting') };
    };
    assert.deepEqual(await lists(), { open: [], mine: [], waiting: ['conversation-1'] });
    assert.deepEqual((await store.list('waiting', { ...ana, id: 'agent-Ben' }, 10)).rows, []);
    await appended(store, agent.give('conversation-1', { type: 'conversation.reopen' }));
    assert.deepEqual(await lists(), { open: [], mine: ['conversation-1'], waiting: [] });
    await appended(store, agent.give('conversation-1', { type: 'session.close' }, { fence: 2 }));
    await appended(store, visitor.say('conversation-1', 'I am back'));
    assert.deepEqual(await lists(), { open: ['conversation-1'], mine: [], waiting: [] });
  });

  test('[C8] the message that wakes a conversation and its waking are one commit, and a repeat is answered as the first', async (t) => {
    const store = await openStore(t, open);
    const visitor = Sender.visitor('1');
    const agent = Sender.agent('Ana');
    await appended(store, visitor.start('conversation-1', { start: { workstream, mode: 'persistent' } }));
    await appended(store, agent.give('conversation-1', { type: 'conversation.pick' }));
    await appended(store, agent.give('conversation-1', { type: 'session.close' }, { fence: 1 }));
    const message = visitor.say('conversation-1', 'I am back');
    assert.equal(await appended(store, message), 4);
    assert.equal(await appended(store, message), 4);
    const page = await store.read('conversation-1', 3, 10);
    assert.deepEqual(
      page?.events.map(({ type, id }) => [type, id]),
      [
        ['message.sent', message.id],
        ['conversation.released', `${message.id}.1`],
      ],
    );
  });

  test('[M5] who is there is known by the conversation, until when, and who goes first', async (t) => {
    const store = await openStore(t, open);
    for (const n of [1, 2, 3]) await started(store, `conversation-${n}`, Sender.visitor(`${n}`));
    const told = async () =>
      (await store.departures(10)).map(
        ({ conversation, remainingMs }) => `${conversation} ${remainingMs > 0 ? 'there' : 'gone'}`,
      );
    assert.deepEqual(await told(), []);
    await store.attend(['conversation-1', 'conversation-3'], hour);
    await store.attend(['conversation-2'], 0);
    await store.attend(['conversation-3'], 2 * hour);
    await store.attend([], hour);
    assert.deepEqual(await told(), ['conversation-2 gone', 'conversation-1 there', 'conversation-3 there']);
    const [first, ...others] = await store.departures(1);
    assert.equal(others.length, 0);
    const { since, site } = (await store.conversation('conversation-2'))?.conversation.lifecycle ?? {};
    assert.deepEqual([first?.since, first?.site], [since, site]);
  });

  test('[M5] whose conversation is over is not told, and forgotten', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, 'conversation-1');
    await store.attend(['conversation-1', 'no-conversation'], 0);
    await appended(store, visitor.give('conversation-1', { type: 'conversation.end' }));
    assert.deepEqual(await store.departures(1), []);
    await store.attend(['conversation-1'], hour);
    assert.deepEqual(await store.departures(10), []);
  });
};
