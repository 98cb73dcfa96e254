/** Work given and handed on by supervisors: load that is never miscounted, one answer of several, whoever asks at once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OngoingFilter } from '../../../src/core/lists.ts';
import { allRights } from '../../../src/core/rights.ts';
import type { AppendRequest, AppendResult, Store } from '../../../src/relay/store/store.ts';
import { handing, pushed } from '../../support/scripted-conversation.ts';
import { type Otherwise, Sender } from '../../support/sender.ts';
import { append, appended, type OpenDatabase, openRelays, openStore } from './test-database.ts';

const site = 'acme';
const c = 'conversation-1';

/** What the relay adds to what a supervisor asks. */
const entitled: Otherwise = { rights: allRights, handing: { usual: handing, workstreams: {} } };

const signIn = (store: Store, { actor: { id, name = '' } }: Sender) =>
  store.workforce.step({ id, site }, { kind: 'linked', relay: 'relay-1', name, capacity: 100 });

const queue = (store: Store, mode: 'live' | 'persistent' = 'live', id = c): Promise<number> => {
  const start = { workstream: 'sales', mode, queueing: pushed };
  return appended(store, Sender.visitor(id).start(id, { start }));
};

/** Units and sessions of agents. */
const loads = (store: Store, ...agents: readonly Sender[]): Promise<readonly (readonly [number, number])[]> =>
  Promise.all(
    agents.map(async ({ actor }) => {
      const state = await store.workforce.agent(actor.id);
      return [state?.presence.workload.load ?? 0, state?.sessions ?? 0] as const;
    }),
  );

const offerIn = async (store: Store): Promise<number> =>
  (await store.conversation(c))?.conversation.routing.offer?.seq ?? 0;

const outcomes = (results: readonly (AppendResult | undefined)[]): readonly string[] =>
  results.map((result) => (result?.ok ? 'ok' : (result?.code ?? '-'))).toSorted();

export const describeSupervising = (open: OpenDatabase): void => {
  const setting = async (t: Parameters<typeof openStore>[0]) => {
    const store = await openStore(t, open);
    const [ana, ben, sam] = [Sender.agent('Ana'), Sender.agent('Ben'), Sender.supervisor('Sam')];
    for (const agent of [ana, ben]) await signIn(store, agent);
    return { store, ana, ben, sam };
  };
  const assign = (by: Sender, to: Sender, more: Otherwise = {}): AppendRequest =>
    by.give(c, { type: 'conversation.assign', agent: to.actor.id }, { ...entitled, ...more });
  const transfer = (by: Sender, to: Sender, more: Otherwise = {}): AppendRequest =>
    by.give(c, { type: 'conversation.transfer', agent: to.actor.id }, { ...entitled, ...more });

  test('[V4] [R7] what is assigned is counted where it goes, and given back by who had the offer', async (t) => {
    const { store, ana, ben, sam } = await setting(t);
    await queue(store);
    await appended(store, assign(sam, ana));
    assert.deepEqual(await loads(store, ana, ben), [
      [20, 1],
      [0, 0],
    ]);
    const away = await append(store, assign(sam, Sender.agent('Nobody')));
    assert.ok(!away.ok && away.code === 'already-assigned');
  });

  test('[V4] who was never there is assigned nothing; the refusal names the presence', async (t) => {
    const { store, sam } = await setting(t);
    await queue(store);
    const result = await append(store, assign(sam, Sender.agent('Eve')));
    assert.ok(!result.ok && result.code === 'agent-unavailable');
    assert.deepEqual(result.params, { presence: 'offline' });
  });

  test('[V5] [R7] a transfer takes capacity when it is offered, and gives it back however it ends', async (t) => {
    const { store, ana, ben, sam } = await setting(t);
    await queue(store);
    await appended(store, assign(sam, ana));
    await appended(store, transfer(ana, ben, { fence: 1 }));
    assert.deepEqual(await loads(store, ana, ben), [
      [20, 1],
      [20, 1],
    ]);
    await appended(store, ben.give(c, { type: 'offer.decline', offer: await offerIn(store) }));
    assert.deepEqual(await loads(store, ana, ben), [
      [20, 1],
      [0, 0],
    ]);
    await store.workforce.step({ id: ben.actor.id, site }, { kind: 'reset' });
    await appended(store, transfer(sam, ben));
    await appended(store, ben.give(c, { type: 'offer.accept', offer: await offerIn(store) }));
    assert.deepEqual(await loads(store, ana, ben), [
      [0, 0],
      [20, 1],
    ]);
    await appended(store, transfer(sam, ana));
    await appended(store, ben.give(c, { type: 'conversation.end' }, { fence: 2 }));
    assert.deepEqual(
      await loads(store, ana, ben),
      [
        [0, 0],
        [20, 1],
      ],
      'the end takes the offer with it',
    );
  });

  test('[V5] [C8] the visitor who writes calls back what waits, and the agent who was asked is as before', async (t) => {
    const { store, ana, ben, sam } = await setting(t);
    await queue(store, 'persistent');
    await appended(store, assign(sam, ana));
    await appended(store, ana.give(c, { type: 'session.close' }, { fence: 1 }));
    await appended(store, transfer(sam, ben));
    await store.workforce.step({ id: ben.actor.id, site }, { kind: 'chosen', choice: { base: 'busy' } });
    assert.deepEqual(await loads(store, ana, ben), [
      [0, 0],
      [20, 1],
    ]);
    await appended(store, Sender.visitor(c).say(c, 'Me again', { lane: 'another', n: 1 }));
    assert.deepEqual(await loads(store, ana, ben), [
      [0, 0],
      [0, 0],
    ]);
    assert.equal((await store.workforce.agent(ben.actor.id))?.presence.chosen?.base, 'busy', 'nothing else is lost');
  });

  test('[V5] [R7] handed to another queue it is nobody’s, and waits there to be routed', async (t) => {
    const { store, ana, sam } = await setting(t);
    await queue(store);
    await appended(store, assign(sam, ana));
    await appended(store, sam.give(c, { type: 'conversation.requeue', queue: 'returns' }, entitled));
    assert.deepEqual(await loads(store, ana), [[0, 0]]);
    const [waiting] = await store.workforce.toRoute(site, ['sales'], 10);
    assert.equal(waiting?.routing.queue, 'returns');
    const reader = { id: 'ben', site, kind: 'agent', queues: ['returns'] } as const;
    assert.equal((await store.list('open', reader, 10)).total, 1);
  });

  test('[V1] without the right the store refuses, whoever else has it', async (t) => {
    const { store, ana, sam } = await setting(t);
    await queue(store);
    const refused = await append(store, assign(sam, ana, { rights: ['monitor', 'transfer', 'force-close'] }));
    assert.ok(!refused.ok && refused.code === 'not-allowed');
    const forced = await append(store, sam.give(c, { type: 'conversation.force-close' }, { rights: [] }));
    assert.ok(!forced.ok && forced.code === 'not-allowed');
  });

  test('[V8] what a supervisor did stands in the audit log, in the same transaction; what was refused or is another’s does not', async (t) => {
    const { store, ana, ben, sam } = await setting(t);
    await queue(store);
    await append(store, assign(sam, Sender.agent('Eve')));
    await appended(store, assign(sam, ana, { id: 'command-1' }));
    const again = await append(store, assign(sam, ana, { id: 'command-1', n: 2 }));
    assert.ok(again.ok && again.repeat, 'a repeat is not written down again');
    await appended(store, transfer(ana, ben, { fence: 1 }));
    await appended(store, ana.say(c, 'Something private', { fence: 1 }));
    await appended(store, sam.give(c, { type: 'conversation.join' }, entitled));
    await appended(store, sam.say(c, 'Something private', entitled));
    await appended(store, sam.give(c, { type: 'conversation.requeue', queue: 'returns' }, entitled));
    await appended(store, sam.give(c, { type: 'conversation.force-close' }, entitled));
    const entries = await store.audit.list(site, { limit: 10 });
    const { id, name } = sam.actor;
    for (const entry of entries) {
      assert.partialDeepStrictEqual(entry, { site, conversation: c, by: { id, name } });
      assert.ok(Math.abs(entry.at - Date.now()) < 60_000);
    }
    assert.doesNotMatch(JSON.stringify(entries), /private/);
    const actions = entries.map(({ action }) => action);
    assert.deepEqual(actions.toSorted(), [
      'conversation.assign',
      'conversation.force-close',
      'conversation.join',
      'conversation.requeue',
    ]);
    assert.partialDeepStrictEqual(
      entries.find(({ action }) => action === 'conversation.assign'),
      { agent: ana.actor.id },
    );
    assert.equal(entries.find(({ action }) => action === 'conversation.requeue')?.queue, 'returns');
  });

  test('[V8] the audit log is read newest first, page by page, each site its own', async (t) => {
    const store = await openStore(t, open);
    const by = { id: 'sam', name: 'Sam' };
    const ids = Array.from({ length: 7 }, (_, index) => `entry-${index}`);
    for (const id of ids) await store.audit.add({ id, site, by, action: 'presence.reset', agent: 'ana' });
    await store.audit.add({ id: 'theirs', site: 'other', by, action: 'conversation.monitor', conversation: c });
    const found: string[] = [];
    let page = await store.audit.list(site, { limit: 3 });
    while (page.length > 0) {
      found.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      page = await store.audit.list(site, { limit: 3, ...(last && { before: last }) });
    }
    assert.deepEqual(found.toSorted(), ids);
    const [newest] = await store.audit.list(site, { limit: 1 });
    assert.deepEqual(newest && { ...newest, at: 0 }, {
      id: found[0],
      site,
      at: 0,
      by,
      action: 'presence.reset',
      agent: 'ana',
    });
    const [theirs, ...more] = await store.audit.list('other', { limit: 10 });
    assert.equal(theirs?.action, 'conversation.monitor');
    assert.deepEqual(more, []);
  });

  test('[V8] the audit log is filtered by exactly who, what, on what and when, whatever the ids are made of', async (t) => {
    const store = await openStore(t, open);
    const ids = ['sam', 'SAM', 'sa%', 'sa_', 'sa"', 'sa\\', 'ş'];
    for (const one of ids) {
      await store.audit.add({ id: one, site, by: { id: one, name: 'Sam' }, action: 'presence.reset', agent: one });
      await store.audit.add({ id: `${one}+`, site, by: { id: one }, action: 'conversation.monitor', conversation: c });
    }
    const found = async (filter: object) => (await store.audit.list(site, { limit: 100, ...filter })).length;
    for (const one of ids) {
      assert.equal(await found({ by: one }), 2, one);
      assert.equal(await found({ about: one }), 1, one);
      assert.equal(await found({ by: one, about: c, action: 'conversation.monitor' }), 1, one);
    }
    for (const nobody of ['s', 'sa', '', 'agent', 'Sam']) {
      assert.equal((await found({ by: nobody })) + (await found({ about: nobody })), 0, nobody);
    }
    const all = await store.audit.list(site, { limit: 100 });
    const at = all[4]?.at ?? 0;
    assert.equal(await found({ from: at }), all.filter((one) => one.at >= at).length);
    assert.equal(await found({ to: at }), all.filter((one) => one.at < at).length);
  });

  test('[V2] what goes on is listed and counted as the filter says, page by page, and only with a right', async (t) => {
    const { store, ana, sam } = await setting(t);
    for (const index of [1, 2, 3, 4, 5]) await queue(store, index > 3 ? 'persistent' : 'live', `conversation-${index}`);
    await appended(store, assign(sam, ana));
    await appended(store, sam.give('conversation-2', { type: 'conversation.force-close' }, entitled));
    await appended(store, sam.give('conversation-3', { type: 'conversation.requeue', queue: 'returns' }, entitled));
    const reader = { id: 'sam', site, kind: 'supervisor', rights: allRights } as const;
    const listed = async (filter?: OngoingFilter, limit = 10) => {
      const { rows, total } = await store.list('ongoing', { ...reader, ...(filter && { filter }) }, limit);
      return { ids: rows.map(({ id }) => id), total, rows };
    };
    const all = await listed();
    assert.deepEqual(all.ids.toSorted(), ['conversation-1', 'conversation-3', 'conversation-4', 'conversation-5']);
    assert.equal(all.total, 4);
    assert.deepEqual((await listed({ state: 'active' })).ids, [c]);
    assert.deepEqual((await listed({ agent: ana.actor.id, mode: 'live', workstream: 'sales' })).ids, [c]);
    assert.deepEqual((await listed({ queue: 'returns' })).ids, ['conversation-3']);
    assert.equal((await listed({ mode: 'persistent' })).total, 2);
    const paged: string[] = [];
    for (let page = await listed({}, 2); page.ids.length > 0; ) {
      paged.push(...page.ids);
      assert.equal(page.total, 4 - paged.length + page.ids.length, 'counted from there');
      const last = page.rows.at(-1);
      assert.ok(last && 'startedAt' in last);
      page = await listed({ after: { startedAt: last.startedAt, id: last.id } }, 2);
    }
    assert.deepEqual(paged, all.ids);
    assert.equal((await store.list('ongoing', { ...reader, rights: [] }, 10)).total, 0);
    assert.equal((await store.list('ongoing', { ...reader, site: 'other' }, 10)).total, 0);
  });

  test('[S7] [N1] [V2] whose visitor feels badly is listed for who may monitor, at the level of the site, as long as it is so', async (t) => {
    const { store, ana, sam } = await setting(t);
    const say = async (id: string, score: number) => {
      await queue(store, 'live', id);
      const { visitor } = (await store.conversation(id))?.conversation ?? assert.fail();
      const speaker = new Sender({ kind: 'visitor', id: visitor.id });
      const lane = { lane: `talk-${id}-${score}`, n: 1 };
      await appended(store, { ...speaker.say(id, 'Well …', lane), score });
      return (better: number) =>
        appended(store, { ...speaker.say(id, 'Thanks', { ...lane, lane: `${lane.lane}-2` }), score: better });
    };
    const others = ['conversation-2', 'conversation-3', 'conversation-4', 'conversation-5'] as const;
    const calm = await say(others[0], -1);
    await say(others[1], -0.2);
    await say(others[2], 0.5);
    await say(others[3], -0.6);
    const listed = async (attentionAt?: 'very-negative' | 'negative' | 'slightly-negative', reader: object = {}) => {
      const supervisor = { id: sam.actor.id, site, kind: 'supervisor', rights: allRights } as const;
      const { rows, total } = await store.list('attention', { ...supervisor, attentionAt, ...reader }, 10);
      assert.equal(total, rows.length);
      return rows.map(({ id }) => id).toSorted();
    };
    assert.deepEqual(await listed('very-negative'), [others[0]]);
    assert.deepEqual(await listed('negative'), [others[0], others[3]]);
    assert.deepEqual(await listed('slightly-negative'), [others[0], others[1], others[3]]);
    const reader = { id: sam.actor.id, site, kind: 'supervisor', rights: allRights } as const;
    const ongoing = await store.list('ongoing', { ...reader, filter: { sentiment: 'negative', mode: 'live' } }, 1);
    assert.deepEqual([ongoing.rows.map(({ id }) => id), ongoing.total], [[others[0]], 2], 'whose else it is');
    assert.deepEqual(await listed(), []);
    assert.deepEqual(await listed('negative', { rights: ['assign'] }), []);
    assert.deepEqual(await listed('negative', { site: 'other' }), []);
    await appended(store, { ...assign(sam, ana), conversation: others[3] });
    assert.deepEqual(await listed('negative', { id: ana.actor.id }), [others[0]], 'not what is one’s own');
    await calm(1);
    assert.deepEqual(await listed('negative'), [others[3]]);
    await appended(store, ana.give(others[3], { type: 'conversation.end' }, { fence: 1 }));
    assert.deepEqual(await listed('negative'), []);
  });

  test('[V3] [V5] who takes part without having it finds it again, until they leave or it is over', async (t) => {
    const { store, ana, ben, sam } = await setting(t);
    await queue(store);
    await appended(store, assign(sam, ana));
    await appended(store, sam.give(c, { type: 'conversation.join' }, entitled));
    await appended(store, transfer(sam, ben));
    await appended(store, ben.give(c, { type: 'offer.accept', offer: await offerIn(store) }));
    const joined = async ({ actor }: Sender) =>
      (await store.list('joined', { id: actor.id, site, kind: 'agent' }, 10)).total;
    const all = async () => [await joined(sam), await joined(ana), await joined(ben)];
    assert.deepEqual(await all(), [1, 1, 0]);
    await appended(store, ana.give(c, { type: 'conversation.leave' }));
    assert.deepEqual(await all(), [1, 0, 0]);
    await appended(store, sam.give(c, { type: 'conversation.force-close' }, entitled));
    assert.deepEqual(await all(), [0, 0, 0]);
  });

  test('[V4] [V5] two supervisors on two relays in the same moment: one is obeyed, the other hears what was faster', async (t) => {
    const relays = await openRelays(t, open);
    const [store, other = store] = relays;
    assert.ok(store && other);
    const [ana, ben, sam, eve] = [
      Sender.agent('Ana'),
      Sender.agent('Ben'),
      Sender.supervisor('Sam'),
      Sender.supervisor('Eve'),
    ];
    for (const agent of [ana, ben]) await signIn(store, agent);
    await queue(store);
    const assigned = await Promise.all([append(store, assign(sam, ana)), append(other, assign(eve, ben))]);
    assert.deepEqual(outcomes(assigned), ['already-assigned', 'ok']);
    const holder = (await store.conversation(c))?.conversation.lifecycle.assignee?.id;
    const [first, second] = holder === ana.actor.id ? [ana, ben] : [ben, ana];
    assert.deepEqual(await loads(store, first, second), [
      [20, 1],
      [0, 0],
    ]);
    const handed = await Promise.all([append(store, transfer(sam, second)), append(other, transfer(eve, second))]);
    assert.deepEqual(outcomes(handed), ['already-offered', 'ok']);
    const offer = await offerIn(store);
    const race = await Promise.all([
      append(store, second.give(c, { type: 'offer.accept', offer })),
      append(other, eve.give(c, { type: 'conversation.requeue', queue: 'returns' }, entitled)),
      append(other, sam.give(c, { type: 'conversation.force-close' }, entitled)),
    ]);
    assert.ok(race[2]?.ok, 'force close comes through in any state');
    assert.deepEqual(
      await loads(store, first, second),
      [
        [0, 0],
        [0, 0],
      ],
      'nothing is held of what is closed',
    );
  });
};
