/** What is assigned without having been asked for, and capacity that wrap-up takes for a while: found when it lapses, and freed once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unseenMs, wrapUpHoldMs } from '../../../src/core/limits.ts';
import type { AppendRequest, Store } from '../../../src/relay/store/store.ts';
import { autoAssignment, pushed } from '../../support/scripted-conversation.ts';
import { Sender } from '../../support/sender.ts';
import { append, appended, type OpenDatabase, openRelays, openStore, refused } from './test-database.ts';

const site = 'acme';

const ids = ['conversation-1', 'conversation-2', 'conversation-3'] as const;

/** What a relay gives by itself, under an id that another relay would give it, too. */
const bySystem = (conversation: string, command: AppendRequest['command'], id = `${command.type}-1`): AppendRequest =>
  new Sender({ kind: 'system', id: 'system' }).give(conversation, command, { id, lane: id, n: 1, digest: id });

const assign = (conversation: string, agent: Sender, more: { readonly ms?: number } = {}): AppendRequest =>
  bySystem(conversation, { ...autoAssignment(agent.actor), ...more });

const queue = (store: Store, id: string, wrapUp: typeof pushed.wrapUp = 'held'): Promise<number> =>
  appended(
    store,
    Sender.visitor(id).start(id, {
      start: { workstream: 'sales', mode: 'live', queueing: { ...pushed, wrapUp } },
    }),
  );

const arrive = async (store: Store, agent: Sender, capacity = 100): Promise<void> => {
  const input = { kind: 'linked', relay: 'relay-1', name: agent.actor.name ?? '', capacity } as const;
  await store.workforce.step({ id: agent.actor.id, site }, input);
};

const burdenOf = async (store: Store, { actor }: Sender): Promise<readonly (number | undefined)[]> => {
  const state = await store.workforce.agent(actor.id);
  return [state?.presence.workload.load, state?.sessions];
};

const lapsing = async (store: Store): Promise<readonly string[]> =>
  (await store.workforce.lapses(10)).map(({ conversation }) => conversation.id);

export const describeAssigned = (open: OpenDatabase): void => {
  test('[N5] [R7] what is assigned at once is judged by what its agent has when it is written', async (t) => {
    const store = await openStore(t, open);
    const ana = Sender.agent('Ana');
    for (const id of ids) await queue(store, id);
    assert.equal(await refused(store, assign(ids[0], ana)), 'agent-unavailable');
    await arrive(store, ana, 30);
    const [one, two] = await store.append([assign(ids[1], ana), assign(ids[2], ana)]);
    assert.ok(one?.ok && !two?.ok && two?.code === 'agent-unavailable', 'in one batch too');
    assert.deepEqual(await burdenOf(store, ana), [pushed.units, 1]);
    const { lifecycle, routing } = (await store.conversation(ids[1]))?.conversation ?? assert.fail();
    assert.equal(lifecycle.assignee?.id, ana.actor.id);
    assert.equal(routing.unseen?.until, lifecycle.since + autoAssignment(ana.actor).ms);
    assert.ok(((await store.workforce.agent(ana.actor.id))?.lastOfferAt ?? 0) > 0, 'the next one is another’s turn');
  });

  test('[A6] what nobody has seen is found by the database’s clock, what comes first in front, until it is seen', async (t) => {
    const store = await openStore(t, open);
    const ana = Sender.agent('Ana');
    await arrive(store, ana);
    for (const id of ids) await queue(store, id);
    await appended(store, assign(ids[0], ana, { ms: 60_000 }));
    await appended(store, assign(ids[1], ana, { ms: 1 }));
    await appended(store, ana.give(ids[2], { type: 'conversation.pick' }));
    assert.deepEqual(await lapsing(store), [ids[1], ids[0]]);
    const [soon, later] = await store.workforce.lapses(2);
    assert.ok(soon && soon.remainingMs > unseenMs - 30_000 && soon.remainingMs <= unseenMs + 1, `${soon?.remainingMs}`);
    assert.ok(later && later.remainingMs > unseenMs + 30_000);
    assert.equal((await store.workforce.lapses(1)).length, 1);
    await appended(store, ana.give(ids[1], { type: 'assignment.see' }, { fence: 1 }));
    await appended(store, ana.say(ids[0], 'Hello', { fence: 1 }));
    assert.deepEqual(await lapsing(store), []);
    assert.equal(await refused(store, bySystem(ids[0], { type: 'conversation.recall', epoch: 1 })), 'wrong-state');
  });

  test('[A6] [R7] it goes back once, whichever of many relays gives it, and its capacity with it', async (t) => {
    const relays = await openRelays(t, open);
    const [store] = relays;
    assert.ok(store);
    const ana = Sender.agent('Ana');
    await arrive(store, ana);
    await queue(store, ids[0]);
    await appended(store, assign(ids[0], ana));
    const recall = bySystem(ids[0], { type: 'conversation.recall', epoch: 1 });
    const results = await Promise.all([...relays, ...relays].map((relay) => append(relay, recall)));
    assert.ok(results.every((result) => result.ok));
    assert.equal(results.filter((result) => result.ok && !result.repeat).length, 1);
    assert.deepEqual(await burdenOf(store, ana), [0, 0]);
    assert.deepEqual(await lapsing(store), []);
    const [waiting] = await store.workforce.toRoute(site, ['sales'], 10);
    assert.deepEqual(waiting?.routing.tried, [ana.actor.id]);
  });

  test('[R7] wrap-up that takes capacity for a while is found, and freed once by whichever of many relays', async (t) => {
    const relays = await openRelays(t, open);
    const [store] = relays;
    assert.ok(store);
    const ana = Sender.agent('Ana');
    await arrive(store, ana);
    for (const [id, wrapUp] of [
      [ids[0], { heldMs: wrapUpHoldMs.min }],
      [ids[1], 'held'],
      [ids[2], 'freed'],
    ] as const) {
      await queue(store, id, wrapUp);
      await appended(store, ana.give(id, { type: 'conversation.pick' }));
      await appended(store, ana.give(id, { type: 'conversation.end' }, { fence: 1 }));
    }
    const [lapse, ...others] = await store.workforce.lapses(10);
    assert.ok(lapse && others.length === 0);
    assert.ok(lapse.remainingMs > 0 && lapse.remainingMs <= wrapUpHoldMs.min);
    assert.deepEqual(await burdenOf(store, ana), [2 * pushed.units, 3]);
    const { since } = lapse.conversation.lifecycle;
    const free = bySystem(ids[0], { type: 'wrap-up.free', since });
    const results = await Promise.all([...relays, ...relays].map((relay) => append(relay, free)));
    assert.equal(results.filter((result) => result.ok && !result.repeat).length, 1);
    assert.deepEqual(await burdenOf(store, ana), [pushed.units, 3]);
    assert.deepEqual(await lapsing(store), []);
    await appended(store, ana.give(ids[0], { type: 'session.close' }, { fence: 1 }));
    assert.deepEqual(await burdenOf(store, ana), [pushed.units, 2]);
  });
};
