/** Colleagues who are asked and come: found by deadline and by absence, listed, never counted, one answer of several. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConsultRequest } from '../../../src/core/conversation/consulting.ts';
import type { Command } from '../../../src/core/conversation/vocabulary.ts';
import { absence } from '../../../src/core/limits.ts';
import type { ListName } from '../../../src/core/lists.ts';
import type { AppendRequest, AppendResult, Store } from '../../../src/relay/store/store.ts';
import { handing, pushed } from '../../support/scripted-conversation.ts';
import { Sender } from '../../support/sender.ts';
import { append, appended, type OpenDatabase, openRelays, openStore } from './test-database.ts';

const site = 'acme';
const c = 'conversation-1';

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index + 1);

const signIn = (store: Store, { actor: { id, name = '' } }: Sender) =>
  store.workforce.step({ id, site }, { kind: 'linked', relay: 'relay-1', name, capacity: 100 });

/** A conversation that the agent has picked. */
const taken = async (store: Store, agent: Sender, id = c): Promise<void> => {
  const start = { workstream: 'sales', mode: 'persistent', queueing: { ...pushed, pushes: false } } as const;
  await appended(store, Sender.visitor(id).start(id, { start }));
  await appended(store, agent.give(id, { type: 'conversation.pick' }));
};

/** Who has the conversation asks a colleague. */
const ask = (by: Sender, { actor: { id, name = '' } }: Sender, { of = c, ms = 60_000 } = {}): AppendRequest => {
  const usual = { ...handing, name, offer: { ...handing.offer, ms } };
  return by.give(of, { type: 'consult.ask', agent: id }, { fence: 1, handing: { usual, workstreams: {} } });
};

const requestsIn = async (store: Store, of = c): Promise<readonly ConsultRequest[]> =>
  (await store.conversation(of))?.conversation.consulting?.requests ?? [];

const nameIn = async (store: Store, of = c): Promise<number> => (await requestsIn(store, of)).at(-1)?.seq ?? 0;

const rowsOf = async (
  store: Store,
  list: ListName,
  { actor: { id } }: Sender,
  limit = 10,
): Promise<readonly string[]> => {
  const { rows, total } = await store.list(list, { id, site, kind: 'agent' }, limit);
  return [...rows.map((row) => row.id), `of ${total}`];
};

/** What the relays' timers do. */
const timers = new Sender({ kind: 'system', id: 'system' });
const byItself = (command: Command, id: string, of = c): AppendRequest =>
  timers.give(of, command, { id, lane: id, n: 1, digest: id });

export const describeConsulting = (open: OpenDatabase): void => {
  const setting = async (t: Parameters<typeof openStore>[0]) => {
    const store = await openStore(t, open);
    const [ana, ben, eva] = [Sender.agent('Ana'), Sender.agent('Ben'), Sender.agent('Eva')];
    for (const agent of [ana, ben, eva]) await signIn(store, agent);
    await taken(store, ana);
    return { store, ana, ben, eva };
  };

  test('[S10] [N3] wishes that run out are found by the database’s clock, those that end first first', async (t) => {
    const { store, ana, ben, eva } = await setting(t);
    await taken(store, ana, 'conversation-2');
    await appended(store, ask(ana, ben, { ms: 600_000 }));
    await appended(store, ask(ana, ben, { of: 'conversation-2', ms: 60_000 }));
    const [first, second] = await store.workforce.openConsults(10);
    assert.partialDeepStrictEqual(first, { conversation: 'conversation-2', site });
    assert.partialDeepStrictEqual(second, { conversation: c, consult: await nameIn(store) });
    assert.ok((first?.remainingMs ?? 0) > 30_000 && (first?.remainingMs ?? 0) <= 60_000);
    assert.equal(first?.awayMs, undefined);
    assert.equal((await store.workforce.openConsults(1)).length, 1);
    await appended(store, ask(ana, eva, { ms: 1 }));
    const due = (await store.workforce.openConsults(10)).filter(({ remainingMs }) => remainingMs <= 1);
    assert.deepEqual(
      due.map(({ conversation, consult }) => [conversation, consult]),
      [[c, await nameIn(store)]],
    );
    await appended(store, byItself({ type: 'consult.expire', consult: due[0]?.consult ?? 0 }, 'consult-over'));
    assert.equal((await store.workforce.openConsults(10)).length, 2);
    await appended(store, ana.give(c, { type: 'conversation.release' }, { fence: 1 }));
    assert.deepEqual(
      (await store.workforce.openConsults(10)).map(({ conversation }) => conversation),
      ['conversation-2'],
      'what is over with the assignment is not looked for',
    );
  });

  test('[S10] [A6] of who is asked and goes it is known for how long they have been away, though nothing is theirs', async (t) => {
    const { store, ana, ben, eva } = await setting(t);
    await appended(store, ask(ana, ben));
    await appended(store, ask(ana, eva));
    for (const { actor } of [ben, eva]) {
      await store.workforce.step({ id: actor.id, site }, { kind: 'unlinked', relay: 'relay-1' });
    }
    await store.workforce.step({ id: eva.actor.id, site }, { kind: 'signed-out' });
    const open = await store.workforce.openConsults(10);
    assert.deepEqual(
      open.map(({ awayMs = -1 }) => [awayMs >= 0 && awayMs < absence.offerMs, awayMs >= absence.offerMs]),
      [
        [true, false],
        [false, true],
      ],
      'who has signed out is not waited for',
    );
    assert.deepEqual(await store.workforce.absences(10), []);
    await signIn(store, ben);
    const back = (await store.workforce.openConsults(10)).map(({ awayMs }) => awayMs === undefined);
    assert.deepEqual(back, [true, false]);
  });

  test('[S10] [R7] nothing is counted of who is asked or consulted; who is full is asked all the same', async (t) => {
    const { store, ana, ben } = await setting(t);
    for (const n of range(10)) await taken(store, ben, `of-ben-${n}`);
    await store.workforce.step({ id: ben.actor.id, site }, { kind: 'chosen', choice: { base: 'busy' } });
    const before = await store.workforce.agent(ben.actor.id);
    assert.partialDeepStrictEqual(before, { sessions: 10, presence: { workload: { load: 200 } } });
    await appended(store, ask(ana, ben));
    await appended(store, ben.give(c, { type: 'consult.accept', consult: await nameIn(store) }));
    await appended(store, ben.give(c, { type: 'aside.write', text: 'Only by sea' }));
    assert.deepEqual(await store.workforce.agent(ben.actor.id), before, 'not even when they were idle last');
    await appended(store, ben.give(c, { type: 'conversation.leave' }));
    assert.deepEqual(await store.workforce.agent(ben.actor.id), before);
  });

  test('[S10] [X2] who is away or nobody of the site is not asked; the refusal names the presence', async (t) => {
    const { store, ana, ben } = await setting(t);
    const nobody = await append(store, ask(ana, Sender.agent('Nobody')));
    assert.ok(!nobody.ok && nobody.code === 'agent-unavailable');
    assert.deepEqual(nobody.params, { presence: 'offline' });
    const unknown = await append(store, ana.give(c, { type: 'consult.ask', agent: ben.actor.id }, { fence: 1 }));
    assert.ok(!unknown.ok && unknown.code === 'agent-unavailable');
    const stale = await append(store, { ...ask(ana, ben), fence: 7 });
    assert.ok(!stale.ok && stale.code === 'stale-assignment');
  });

  test('[S10] [N7] a wish is in the list of offers of who is asked, and of nobody else', async (t) => {
    const { store, ana, ben, eva } = await setting(t);
    await appended(store, ask(ana, ben));
    await appended(store, ask(ana, eva));
    assert.deepEqual(await rowsOf(store, 'offers', ben), [c, 'of 1']);
    assert.deepEqual(await rowsOf(store, 'offers', eva), [c, 'of 1']);
    assert.deepEqual(await rowsOf(store, 'offers', ana), ['of 0']);
    assert.deepEqual(await rowsOf(store, 'joined', ben), ['of 0']);
    await appended(store, ben.give(c, { type: 'consult.accept', consult: (await requestsIn(store))[0]?.seq ?? 0 }));
    assert.deepEqual(await rowsOf(store, 'offers', ben), ['of 0']);
    assert.deepEqual(await rowsOf(store, 'joined', ben), [c, 'of 1']);
    assert.deepEqual(await rowsOf(store, 'mine', ben), ['of 0']);
    await appended(store, ana.give(c, { type: 'consult.end', agent: ben.actor.id }, { fence: 1 }));
    assert.deepEqual(await rowsOf(store, 'joined', ben), ['of 0']);
  });

  test('[S10] [N7] what is asked of somebody and offered to them as well is one row', async (t) => {
    const { store, ana, ben } = await setting(t);
    await appended(store, ask(ana, ben));
    const settings = { usual: { ...handing, name: 'Ben' }, workstreams: {} };
    const transfer = { type: 'conversation.transfer', agent: ben.actor.id } as const;
    await appended(store, ana.give(c, transfer, { fence: 1, handing: settings }));
    assert.deepEqual(await rowsOf(store, 'offers', ben), [c, 'of 1']);
    await taken(store, ana, 'conversation-2');
    await appended(store, ask(ana, ben, { of: 'conversation-2' }));
    assert.deepEqual((await rowsOf(store, 'offers', ben, 1)).length, 2);
    assert.deepEqual((await rowsOf(store, 'offers', ben, 1)).at(-1), 'of 2');
  });

  test('[S10] of accepting, taking back and running out at the same moment one happens, on however many relays', async (t) => {
    const stores = await openRelays(t, open);
    const [store] = stores;
    assert.ok(store);
    const [ana, ben] = [Sender.agent('Ana'), Sender.agent('Ben')];
    for (const agent of [ana, ben]) await signIn(store, agent);
    for (const n of range(6)) {
      const of = `race-${n}`;
      await taken(store, ana, of);
      await appended(store, ask(ana, ben, { of }));
      const consult = await nameIn(store, of);
      const requests = [
        ben.give(of, { type: 'consult.accept', consult }, { lane: 'one-window', n: 1 }),
        ben.give(of, { type: 'consult.decline', consult }, { lane: 'another-window', n: 1 }),
        ana.give(of, { type: 'consult.cancel', consult }, { lane: 'of-ana', n: 1, fence: 1 }),
        byItself({ type: 'consult.expire', consult }, `consult-over-${consult}`, of),
      ];
      const results: readonly AppendResult[] = await Promise.all(
        requests.map((request, index) => append(stores[index % stores.length] ?? store, request)),
      );
      const codes = results.map((result) => (result.ok ? 'ok' : result.code)).toSorted();
      assert.deepEqual(codes, ['offer-over', 'offer-over', 'offer-over', 'ok']);
      assert.deepEqual(await requestsIn(store, of), []);
    }
  });
};
