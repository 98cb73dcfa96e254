/** Work that waits, offers that run out, agents and relays that come and go, and load that is never miscounted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgentInput } from '../../../src/core/presence/agent-state.ts';
import type { AppendRequest, Store } from '../../../src/relay/store/store.ts';
import { incoming, pushed } from '../../support/scripted-conversation.ts';
import { Sender } from '../../support/sender.ts';
import { append, appended, type OpenDatabase, openRelays, openStore } from './test-database.ts';

const site = 'acme';

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

/** What a relay does by itself; each command on a lane of its own. */
class System {
  readonly #sender = new Sender({ kind: 'system', id: 'system' });
  #given = 0;

  give(conversation: string, command: AppendRequest['command']): AppendRequest {
    this.#given += 1;
    const id = `system-${conversation}-${this.#given}`;
    return this.#sender.give(conversation, command, { id, lane: id, n: 1, digest: id });
  }

  offer(conversation: string, agent: Sender, more: Partial<typeof incoming & { ms: number }> = {}): AppendRequest {
    const { id, name = '' } = agent.actor;
    return this.give(conversation, { ...incoming, presences: ['available', 'busy'], ...more, agent: { id, name } });
  }
}

const queue = (store: Store, id: string, visitor = Sender.visitor(id), more: Partial<typeof pushed> = {}) =>
  appended(
    store,
    visitor.start(id, { start: { workstream: 'sales', mode: 'live', queueing: { ...pushed, ...more } } }),
  );

const link = (relay: string, name: string, capacity = 100): AgentInput => ({ kind: 'linked', relay, name, capacity });

const signIn = async (store: Store, agent: Sender, capacity?: number): Promise<void> => {
  await store.workforce.step({ id: agent.actor.id, site }, link('relay-1', agent.actor.name ?? '', capacity));
};

const stateOf = async (store: Store, { actor }: Sender) => {
  const state = await store.workforce.agent(actor.id);
  assert.ok(state);
  return state;
};

const idsToRoute = async (store: Store, count = 10): Promise<readonly string[]> =>
  (await store.workforce.toRoute(site, ['sales'], count)).map(({ id }) => id);

export const describeRouting = (open: OpenDatabase): void => {
  test('[R2] what waits is found in the order of its queue, without what is offered, taken or paused', async (t) => {
    const store = await openStore(t, open);
    const [system, ana] = [new System(), Sender.agent('Ana')];
    await signIn(store, ana);
    for (const id of ['conversation-1', 'conversation-2', 'conversation-3']) await queue(store, id);
    await queue(store, 'conversation-4', Sender.visitor('4'), { priority: 5 } as never);
    await queue(store, 'conversation-5', Sender.visitor('5'), { pushes: false } as never);
    const [first, ...others] = await idsToRoute(store);
    assert.equal(first, 'conversation-4');
    assert.deepEqual(others.toSorted(), ['conversation-1', 'conversation-2', 'conversation-3']);
    assert.deepEqual(await idsToRoute(store, 1), ['conversation-4']);
    assert.deepEqual(await store.workforce.toRoute(site, ['another'], 10), []);
    await appended(store, system.offer('conversation-4', ana));
    await appended(store, system.give('conversation-1', { type: 'round.end' }));
    assert.deepEqual((await idsToRoute(store)).toSorted(), ['conversation-2', 'conversation-3']);
    const seq = (await store.conversation('conversation-4'))?.conversation.routing.offer?.seq ?? 0;
    await appended(store, ana.give('conversation-4', { type: 'offer.decline', offer: seq }));
    assert.equal((await idsToRoute(store))[0], 'conversation-4');
  });

  test('[R3] [R7] an offer is judged by what the agent has when it is written', async (t) => {
    const store = await openStore(t, open);
    const [system, ana] = [new System(), Sender.agent('Ana')];
    await queue(store, 'conversation-1');
    await queue(store, 'conversation-2', Sender.visitor('2'));
    const toNobody = await append(store, system.offer('conversation-1', ana));
    assert.ok(!toNobody.ok && toNobody.code === 'agent-unavailable', 'who was never there gets nothing');
    await signIn(store, ana, 30);
    const [one, two] = await store.append([system.offer('conversation-1', ana), system.offer('conversation-2', ana)]);
    assert.ok(one?.ok && one.commit?.agents[0]?.presence.workload.load === 20);
    assert.ok(!two?.ok && two?.code === 'agent-unavailable', 'in one batch too');
    assert.partialDeepStrictEqual(await stateOf(store, ana), { sessions: 1, presence: { workload: { load: 20 } } });
  });

  test('[N3] [N8] offers that run out are found by the database’s clock, the next ones with the time they have', async (t) => {
    const store = await openStore(t, open);
    const [system, ana] = [new System(), Sender.agent('Ana')];
    await signIn(store, ana);
    await queue(store, 'conversation-1');
    await queue(store, 'conversation-2', Sender.visitor('2'));
    await appended(store, system.offer('conversation-1', ana, { ms: 60_000 } as never));
    await appended(store, system.offer('conversation-2', ana, { ms: 1 } as never));
    const due = await store.workforce.dueOffers(10);
    assert.deepEqual(
      due.map(({ conversation }) => conversation),
      ['conversation-2', 'conversation-1'],
    );
    assert.deepEqual(
      due.map(({ offer }) => offer),
      [3, 3],
    );
    assert.ok((due[1]?.remainingMs ?? 0) > 30_000);
    await appended(store, system.give('conversation-2', { type: 'offer.expire', offer: 3 }));
    assert.partialDeepStrictEqual(await stateOf(store, ana), { sessions: 1, presence: { alert: 'missed' } });
    assert.equal((await store.workforce.dueOffers(10)).length, 1);
  });

  test('[A6] the work of who is away is found: offers, and live conversations they have', async (t) => {
    const store = await openStore(t, open);
    const [system, ana, ben] = [new System(), Sender.agent('Ana'), Sender.agent('Ben')];
    for (const agent of [ana, ben]) await signIn(store, agent);
    for (const id of ['1', '2', '3']) await queue(store, `conversation-${id}`, Sender.visitor(id));
    await appended(store, ana.give('conversation-1', { type: 'conversation.pick' }));
    await appended(store, system.offer('conversation-2', ana));
    await appended(store, ben.give('conversation-3', { type: 'conversation.pick' }));
    assert.deepEqual(await store.workforce.absences(10), []);
    await store.workforce.step({ id: ana.actor.id, site }, { kind: 'unlinked', relay: 'relay-1' });
    const found = (await store.workforce.absences(10)).map(({ awayMs, ...one }) => ({ ...one, isAway: awayMs >= 0 }));
    assert.deepEqual(
      found.toSorted((one, other) => (one.conversation < other.conversation ? -1 : 1)),
      [
        { conversation: 'conversation-1', site, epoch: 1, isAway: true },
        { conversation: 'conversation-2', site, offer: 3, isAway: true },
      ],
    );
    await store.workforce.step({ id: ana.actor.id, site }, { kind: 'signed-out' });
    const [offer, session] = await store.workforce.absences(10);
    assert.ok(offer && 'offer' in offer && offer.awayMs > 1e12, 'with an offer who has signed out is not waited for');
    assert.ok(session && 'epoch' in session && session.awayMs < 60_000);
    await appended(store, system.give('conversation-1', { type: 'conversation.reclaim', epoch: 1 }));
    await appended(store, system.give('conversation-2', { type: 'offer.withdraw', offer: 3 }));
    assert.deepEqual(await store.workforce.absences(10), []);
    assert.partialDeepStrictEqual(await stateOf(store, ana), { sessions: 0, presence: { workload: { load: 0 } } });
  });

  test('[A6] a relay that no longer says that it is alive is found, with the agents it had', async (t) => {
    const store = await openStore(t, open);
    const { workforce } = store;
    const [ana, ben] = [Sender.agent('Ana'), Sender.agent('Ben')];
    await workforce.step({ id: ana.actor.id, site }, link('relay-1', 'Ana'));
    await workforce.step({ id: ben.actor.id, site }, link('relay-2', 'Ben'));
    assert.equal(await workforce.beat('relay-1', -1_000), false);
    assert.equal(await workforce.beat('relay-2', 60_000), false);
    assert.equal(await workforce.beat('relay-2', 60_000), true);
    assert.deepEqual(await workforce.silentRelays(), ['relay-1']);
    assert.deepEqual(
      (await workforce.linkedTo('relay-1')).map(({ name }) => name),
      ['Ana'],
    );
    await workforce.forgetRelay('relay-1');
    assert.deepEqual(await workforce.silentRelays(), []);
    assert.equal(await workforce.beat('relay-1', 60_000), false, 'it learns that it was taken for dead');
  });

  test('[A3] changes of one agent from many relays at once are made one after the other, none is lost', async (t) => {
    const relays = await openRelays(t, open);
    const ana = { id: 'agent-Ana', site };
    const steps = range(20).map((index) =>
      relays[index % relays.length]?.workforce.step(ana, link(`relay-${index}`, 'Ana')),
    );
    await Promise.all(steps);
    const state = await relays[0]?.workforce.agent(ana.id);
    assert.equal(state?.links.length, 20);
    assert.equal(state?.version, 20);
  });

  test('[A6] agents are listed as colleagues see them, each site its own', async (t) => {
    const store = await openStore(t, open);
    await store.workforce.step({ id: 'ana', site }, link('relay-1', 'Ana'));
    await store.workforce.step({ id: 'ben', site }, link('relay-1', 'Ben'));
    await store.workforce.step({ id: 'eve', site: 'other' }, link('relay-1', 'Eve'));
    const reader = { id: 'ana', site, kind: 'agent' } as const;
    const listed = async (list: 'me' | 'agents', limit = 10) => {
      const { rows, total } = await store.list(list, reader, limit);
      return [rows.map(({ id }) => id), total];
    };
    assert.deepEqual(await listed('agents'), [['ana', 'ben'], 2]);
    assert.deepEqual(await listed('agents', 1), [['ana'], 2]);
    assert.deepEqual(await listed('me'), [['ana'], 1]);
    assert.deepEqual((await store.list('agents', { ...reader, kind: 'visitor' }, 10)).rows, []);
  });

  test('[S9] [R11] the open list holds the queues of its reader and what stands in none', async (t) => {
    const store = await openStore(t, open);
    await queue(store, 'conversation-1');
    await queue(store, 'conversation-2', Sender.visitor('2'), { queue: 'support' } as never);
    await appended(store, Sender.visitor('3').start('conversation-3'));
    const listed = async (queues?: readonly string[]) => {
      const reader = { id: 'ana', site, kind: 'agent', ...(queues && { queues }) } as const;
      return (await store.list('open', reader, 10)).rows.map(({ id }) => id).toSorted();
    };
    assert.deepEqual(await listed(), ['conversation-1', 'conversation-2', 'conversation-3']);
    assert.deepEqual(await listed(['sales']), ['conversation-1', 'conversation-3']);
    assert.deepEqual(await listed([]), ['conversation-3']);
  });

  test('[R6] [R7] whatever many relays offer, accept, decline and close at once: one holder each, and load that is what is held', async (t) => {
    const relays = await openRelays(t, open);
    const [store] = relays;
    assert.ok(store);
    const agents = range(6).map((index) => Sender.agent(`${index}`));
    for (const agent of agents) await signIn(store, agent, 60);
    const ids = range(24).map((index) => `conversation-${index}`);
    await Promise.all(ids.map((id) => queue(store, id, Sender.visitor(id))));
    const systems = relays.map(() => new System());
    let seed = 7;
    const chance = (bound: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % bound;
    };
    for (const round of range(16)) {
      const acts = range(40).map(async (index): Promise<void> => {
        const relay = relays[index % relays.length] ?? store;
        const id = ids[chance(ids.length)] ?? '';
        const lane = { lane: `lane-${round}-${index}`, n: 1, id: `act-${round}-${index}` };
        const { routing, lifecycle } = (await relay.conversation(id))?.conversation ?? {};
        const offer = routing?.offer?.seq ?? 1;
        const holder = routing?.offer?.agent.id ?? lifecycle?.assignee?.id;
        const anybody = agents[chance(agents.length)] ?? Sender.agent('0');
        const agent = (chance(3) > 0 && agents.find(({ actor }) => actor.id === holder)) || anybody;
        const commands: readonly (() => AppendRequest)[] = [
          () => (systems[index % systems.length] ?? new System()).offer(id, anybody, { declinedAlert: false } as never),
          () => agent.give(id, { type: 'offer.accept', offer }, lane),
          () => agent.give(id, { type: 'offer.decline', offer }, lane),
          () => agent.give(id, { type: 'conversation.pick' }, lane),
          () => agent.give(id, { type: 'session.close' }, { ...lane, fence: lifecycle?.assignmentEpoch ?? 0 }),
        ];
        await relay.append([(commands[chance(commands.length)] ?? commands[0])?.() as AppendRequest]);
      });
      await Promise.all(acts);
    }
    const held = new Map<string, { load: number; sessions: number }>();
    let moves = 0;
    for (const id of ids) {
      const { lifecycle, routing, seq } = (await store.conversation(id))?.conversation ?? assert.fail(id);
      moves += seq;
      assert.ok(!(routing.offer && lifecycle.assignee && lifecycle.state === 'active'), `${id} has two holders`);
      const holder = routing.offer?.agent.id ?? (lifecycle.state === 'active' ? lifecycle.assignee?.id : undefined);
      if (holder === undefined) continue;
      const { load, sessions } = held.get(holder) ?? { load: 0, sessions: 0 };
      held.set(holder, { load: load + routing.units, sessions: sessions + 1 });
    }
    assert.ok(moves > 100, `enough has happened (${moves} events)`);
    for (const agent of agents) {
      const { presence, sessions } = await stateOf(store, agent);
      const should = held.get(agent.actor.id) ?? { load: 0, sessions: 0 };
      assert.deepEqual({ load: presence.workload.load, sessions }, should, agent.actor.id);
    }
  });
};
