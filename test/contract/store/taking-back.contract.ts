/** Transfers that are taken back: what is given back with them, and one end of several, whoever asks at once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allRights } from '../../../src/core/rights.ts';
import type { AppendRequest, AppendResult, Store } from '../../../src/relay/store/store.ts';
import { handing, pushed } from '../../support/scripted-conversation.ts';
import { type Otherwise, Sender } from '../../support/sender.ts';
import { append, appended, type OpenDatabase, openRelays, openStore } from './test-database.ts';

const site = 'acme';

/** What the relay adds to what is asked. */
const entitled: Otherwise = { rights: allRights, handing: { usual: handing, workstreams: {} } };

const signIn = (store: Store, { actor: { id, name = '' } }: Sender) =>
  store.workforce.step({ id, site }, { kind: 'linked', relay: 'relay-1', name, capacity: 100 });

/** A conversation that the agent has. */
const taken = async (store: Store, agent: Sender, id: string): Promise<void> => {
  const start = { workstream: 'sales', mode: 'live', queueing: { ...pushed, pushes: false } } as const;
  await appended(store, Sender.visitor(id).start(id, { start }));
  await appended(store, agent.give(id, { type: 'conversation.pick' }));
};

const transfer = (by: Sender, to: Sender, id: string): AppendRequest =>
  by.give(id, { type: 'conversation.transfer', agent: to.actor.id }, { ...entitled, fence: 1 });

const routingOf = async (store: Store, id: string) => (await store.conversation(id))?.conversation.routing;

const offerIn = async (store: Store, id: string): Promise<number> => (await routingOf(store, id))?.offer?.seq ?? 0;

/** What counts against somebody, and how they are found: nothing of when. */
const standingOf = async (store: Store, { actor: { id } }: Sender) => {
  const { presence, sessions } = (await store.workforce.agent(id)) ?? assert.fail();
  return { chosen: presence.chosen, alert: presence.alert, load: presence.workload.load, sessions };
};

const holderOf = async (store: Store, id: string): Promise<string | undefined> =>
  (await store.conversation(id))?.conversation.lifecycle.assignee?.id;

const countedOf = async (store: Store, agent: Sender): Promise<string> => {
  const { load, sessions } = await standingOf(store, agent);
  return `${load} in ${sessions}`;
};

export const describeTakingBack = (open: OpenDatabase): void => {
  test('[V5] [R7] [A3] [A4] a transfer that is taken back gives back what it took, and who was asked is found as before', async (t) => {
    const store = await openStore(t, open);
    const [ana, ben, sam] = [Sender.agent('Ana'), Sender.agent('Ben'), Sender.supervisor('Sam')];
    for (const agent of [ana, ben]) await signIn(store, agent);
    await store.workforce.step({ id: ben.actor.id, site }, { kind: 'chosen', choice: { base: 'busy' } });
    const before = await standingOf(store, ben);
    for (const [by, id] of [
      [ana, 'of-who-has-it'],
      [sam, 'of-a-supervisor'],
    ] as const) {
      await taken(store, ana, id);
      await appended(store, transfer(by, ben, id));
      assert.deepEqual(await standingOf(store, ben), { ...before, load: before.load + 20, sessions: 1 });
      const reader = { id: ben.actor.id, site, kind: 'agent' } as const;
      assert.equal((await store.list('offers', reader, 10)).total, 1);
      assert.equal((await store.workforce.dueOffers(10)).length, 1);
      const offer = await offerIn(store, id);
      await appended(store, by.give(id, { type: 'transfer.cancel', offer }, { ...entitled, fence: 1 }));
      assert.deepEqual(await standingOf(store, ben), before);
      assert.equal((await store.list('offers', reader, 10)).total, 0);
      assert.deepEqual(await store.workforce.dueOffers(10), [], 'no timer waits for an answer');
      assert.deepEqual((await routingOf(store, id))?.tried, []);
    }
  });

  test('[V5] [V8] what a supervisor took back stands in the audit log; without the right it is refused', async (t) => {
    const store = await openStore(t, open);
    const [ana, ben, sam] = [Sender.agent('Ana'), Sender.agent('Ben'), Sender.supervisor('Sam')];
    for (const agent of [ana, ben]) await signIn(store, agent);
    await taken(store, ana, 'c');
    await appended(store, transfer(sam, ben, 'c'));
    const cancel = { type: 'transfer.cancel', offer: await offerIn(store, 'c') } as const;
    const refused = await append(store, sam.give('c', cancel, { rights: ['monitor', 'assign', 'force-close'] }));
    assert.ok(!refused.ok && refused.code === 'not-allowed');
    const another = await append(store, ana.give('c', cancel, { fence: 1 }));
    assert.ok(!another.ok && another.code === 'not-allowed', 'she has not asked for it');
    await appended(store, sam.give('c', cancel, entitled));
    const actions = (await store.audit.list(site, { limit: 10 })).map(({ action }) => action);
    assert.deepEqual(actions.toSorted(), ['conversation.transfer', 'transfer.cancel']);
  });

  test('[V5] [R6] of taking back, accepting, declining and running out at the same moment one happens, on however many relays', async (t) => {
    const stores = await openRelays(t, open);
    const [store] = stores;
    assert.ok(store);
    const [ana, ben] = [Sender.agent('Ana'), Sender.agent('Ben')];
    const timers = new Sender({ kind: 'system', id: 'timers' });
    for (const agent of [ana, ben]) await signIn(store, agent);
    for (let round = 0; round < 8; round += 1) {
      const id = `race-${round}`;
      await taken(store, ana, id);
      await appended(store, transfer(ana, ben, id));
      const offer = await offerIn(store, id);
      const requests = [
        ana.give(id, { type: 'transfer.cancel', offer }, { lane: `of-ana-${round}`, n: 1, fence: 1 }),
        ben.give(id, { type: 'offer.accept', offer }, { lane: `one-window-${round}`, n: 1 }),
        ben.give(id, { type: 'offer.decline', offer }, { lane: `another-window-${round}`, n: 1 }),
        timers.give(id, { type: 'offer.expire', offer }, { id: `over-${round}`, lane: `over-${round}`, n: 1 }),
      ];
      const turned = [...requests.slice(round % 4), ...requests.slice(0, round % 4)];
      const results: readonly AppendResult[] = await Promise.all(
        turned.map((request, index) => append(stores[index % stores.length] ?? store, request)),
      );
      const codes = results.map((result) => (result.ok ? 'ok' : result.code)).toSorted();
      assert.deepEqual(codes, ['offer-over', 'offer-over', 'offer-over', 'ok']);
      const winner = turned[results.findIndex(({ ok }) => ok)]?.command.type;
      const holder = winner === 'offer.accept' ? ben : ana;
      assert.equal(await holderOf(store, id), holder.actor.id, winner);
      assert.equal(await offerIn(store, id), 0);
      const counted: readonly string[] = [
        await countedOf(store, holder),
        await countedOf(store, holder === ana ? ben : ana),
      ];
      assert.deepEqual(counted, ['20 in 1', '0 in 0'], winner);
      const fence = holder === ana ? 1 : 2;
      await appended(store, holder.give(id, { type: 'conversation.release' }, { fence }));
      // Who has missed or declined one would get no other.
      await store.workforce.step({ id: ben.actor.id, site }, { kind: 'reset' });
    }
  });
};
