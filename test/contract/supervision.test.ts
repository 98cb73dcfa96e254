/** Supervision at a real relay, through the SDK: what visitor, agents and supervisors each see, and who is refused what. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { allRights, type Right } from '../../src/core/rights.ts';
import type { Config } from '../../src/relay/config.ts';
import { type AgentClient, timeline } from '../../src/sdk/agent.ts';
import type { VisitorClient } from '../../src/sdk/index.ts';
import { eventually } from '../support/eventually.ts';
import { testConfig } from '../support/relay.ts';
import { codeOf, errorOf, inSession, offered, openScene, twoQueues } from '../support/sdk-scene.ts';

/** Nothing is pushed, so that nobody is asked but by a supervisor; *returns* is the queue of the second agent. */
const configWith = (rights?: readonly Right[]): Config => ({
  ...testConfig,
  sites: testConfig.sites.map((one) => ({
    ...one,
    queues: twoQueues,
    workstreams: [
      { id: 'chat', name: 'Chat', mode: 'live', routing: { queue: 'sales', assign: 'pick' } },
      {
        id: 'orders',
        name: 'Orders',
        mode: 'persistent',
        allowsAnonymous: true,
        routing: { queue: 'sales', assign: 'pick' },
      },
    ],
  })),
  agents: testConfig.agents.map((agent) => ({
    ...agent,
    ...(agent.id === 'supervisor' && rights && { rights: [...rights] }),
  })),
});

const open = async (context: TestContext, rights?: readonly Right[]) => {
  const { relay, arrive, write } = await openScene(context, configWith(rights));
  const entries = async (): Promise<readonly { action: string; conversation?: string }[]> => {
    const headers = { authorization: `Bearer ${await relay.token('admin')}` };
    const response = await fetch(`${relay.url}/v1/audit`, { headers });
    return ((await response.json()) as { entries: { action: string; conversation?: string }[] }).entries;
  };
  return { relay, arrive, write, entries };
};

const picked = async (agent: AgentClient, c: string): Promise<void> => {
  await agent.pick(c);
  await inSession(agent, c);
};

/** The words of the notices that a visitor reads. */
const noticesOf = (visitor: VisitorClient): readonly string[] => {
  const { view, me } = visitor.getSnapshot();
  const rows = timeline(view?.events ?? [], [], { kind: 'visitor', id: me?.id ?? '' }, () => 'today');
  return rows.flatMap((row) => (row.kind === 'notice' ? [`${row.code} ${row.name}`.trim()] : []));
};

const monitoredBy = (agent: AgentClient, c: string) =>
  agent.getSnapshot().monitored.find(({ conversation }) => conversation.id === c);

test('[V3] [V8] a supervisor reads along unseen, whispers, joins for all to see, and leaves', async (context) => {
  const { arrive, write, entries } = await open(context);
  const [ana, sam] = [await arrive('agent-1'), await arrive('supervisor')];
  const { c, visitor } = await write();
  await picked(ana, c);
  await sam.monitor(c);
  assert.deepEqual(monitoredBy(sam, c)?.events.length, ana.getSnapshot().sessions[0]?.events.length);
  assert.partialDeepStrictEqual(sam.getSnapshot().self, { load: 0, sessions: 0 });
  assert.equal(await codeOf(sam.send(c, 'Not yet')), 'not-assigned');
  await sam.note(c, 'Offer a discount');
  await eventually(ana, ({ sessions }) => sessions[0]?.events.some(({ type }) => type === 'note.written'));
  assert.deepEqual(noticesOf(visitor), ['started', 'agent-joined Maya Lindqvist']);
  await sam.join(c);
  await sam.send(c, 'I can help');
  await eventually(visitor, ({ view }) =>
    view?.events.some(({ type, by }) => type === 'message.sent' && by.kind === 'supervisor'),
  );
  assert.equal(ana.getSnapshot().sessions[0]?.conversation.lifecycle.assignee?.id, 'agent-1');
  await sam.leave(c);
  await eventually(visitor, () => noticesOf(visitor).length === 4);
  assert.deepEqual(noticesOf(visitor).slice(2), ['supervisor-joined Ingrid Osei', 'supervisor-left Ingrid Osei']);
  assert.doesNotMatch(JSON.stringify(visitor.getSnapshot()), /discount|supervision|consultant/);
  sam.stopMonitoring(c);
  assert.equal(monitoredBy(sam, c), undefined);
  await sam.monitor(c);
  assert.deepEqual((await entries()).map(({ action }) => action).toReversed(), [
    'conversation.monitor',
    'conversation.join',
    'conversation.leave',
    'conversation.monitor',
  ]);
});

test('[V3] [X2] what is not to be monitored looks as if it were not there: open work, and everything to who has not the right', async (context) => {
  const { arrive, write } = await open(context, ['assign', 'transfer', 'force-close']);
  const [ana, sam, rui] = [await arrive('agent-1'), await arrive('supervisor'), await arrive('admin')];
  const { c } = await write();
  assert.equal(await codeOf(rui.monitor(c)), 'unknown-conversation');
  await picked(ana, c);
  assert.equal(await codeOf(sam.monitor(c)), 'unknown-conversation');
  assert.equal(await codeOf((await arrive('agent-2')).monitor(c)), 'unknown-conversation');
  await rui.monitor(c);
});

test('[V1] [V3] a right that is taken away ends the reading with the next thing that happens, unread', async (context) => {
  const { relay, arrive, write } = await open(context);
  const [ana, sam] = [await arrive('agent-1'), await arrive('supervisor')];
  const { c } = await write();
  await picked(ana, c);
  await sam.monitor(c);
  const url = `${relay.url}/v1/admin/config`;
  assert.deepEqual(sam.getSnapshot().desk?.rights, allRights);
  assert.equal(ana.getSnapshot().desk?.rights, undefined);
  const authorization = `Bearer ${await relay.token('admin')}`;
  const etag = (await fetch(url, { headers: { authorization } })).headers.get('etag') ?? '';
  const { sites, agents } = configWith(['assign']);
  const headers = { authorization, 'if-match': etag, 'content-type': 'application/json' };
  assert.equal((await fetch(url, { method: 'PUT', headers, body: JSON.stringify({ sites, agents }) })).status, 200);
  await eventually(sam, ({ desk }) => desk?.rights?.join() === 'assign');
  await ana.send(c, 'Between the two of us');
  await eventually(sam, ({ monitored }) => monitored.length === 0);
  assert.doesNotMatch(JSON.stringify(sam.getSnapshot()), /Between the two/);
  assert.equal(await codeOf(sam.join(c)), 'not-allowed');
});

test('[V4] a supervisor assigns; who is away needs an override, and the refusal says what is in the way', async (context) => {
  const { arrive, write } = await open(context);
  const [ana, sam] = [await arrive('agent-1'), await arrive('supervisor')];
  const { c } = await write();
  await ana.setPresence({ base: 'away' });
  const error = await errorOf(sam.assign(c, 'agent-1'));
  assert.deepEqual([error?.code, error?.params], ['agent-unavailable', { presence: 'away' }]);
  assert.equal((await errorOf(sam.assign(c, 'agent-2', { override: true })))?.params['presence'], 'offline');
  assert.equal(await codeOf(sam.assign(c, 'nobody')), 'agent-unavailable');
  await sam.assign(c, 'agent-1', { override: true });
  await inSession(ana, c);
  assert.equal(await codeOf(sam.assign(c, 'agent-1')), 'already-assigned');
});

test('[V4] what is put into another queue is seen by the agents of that one', async (context) => {
  const { arrive, write } = await open(context);
  const [ana, ben, sam] = [await arrive('agent-1'), await arrive('agent-2'), await arrive('supervisor')];
  const { c } = await write();
  await eventually(ana, ({ open: { rows } }) => rows.length === 1);
  await sam.requeue(c, 'returns');
  await eventually(ana, ({ open: { rows } }) => rows.length === 0);
  await eventually(ben, ({ open: { rows } }) => rows[0]?.queue === 'returns');
  assert.equal(await codeOf(sam.requeue(c, 'nowhere')), 'unknown-entry');
  const error = await errorOf(sam.assign(c, 'agent-1', { override: true }));
  assert.deepEqual(error?.params, { queue: 'returns' });
});

test('[V5] [N1] a transfer that is accepted makes the first agent a consultant, in a session that goes on', async (context) => {
  const { arrive, write } = await open(context);
  const [ana, ben] = [await arrive('agent-1'), await arrive('agent-2')];
  const { c, visitor } = await write();
  await picked(ana, c);
  await ana.transfer(c, { agent: 'agent-2' });
  const { summary } = await eventually(ben, ({ offers }) => offers[0]);
  assert.partialDeepStrictEqual(summary.offer, { scenario: 'transfer', agent: { id: 'agent-2' } });
  await ana.send(c, 'Tomás takes over in a moment');
  await ben.accept(c);
  await inSession(ben, c);
  await eventually(ana, ({ sessions, monitored }) => sessions.length === 0 && monitored[0]?.loaded);
  await ana.note(c, 'They want the blue one');
  assert.equal(await codeOf(ana.send(c, 'Hello?')), 'not-assigned');
  await eventually(ben, ({ sessions }) => sessions[0]?.events.some(({ type }) => type === 'note.written'));
  assert.partialDeepStrictEqual(ana.getSnapshot().self, { load: 0, sessions: 0 });
  const again = await arrive('agent-1');
  await eventually(again, ({ monitored }) => monitored.length === 1);
  await ana.leave(c);
  await eventually(again, ({ monitored }) => monitored.length === 0);
  assert.deepEqual(noticesOf(visitor).slice(1), ['agent-joined Maya Lindqvist', 'agent-joined Tomás Ferreira']);
});

test('[V5] a supervisor sees what became of a transfer without asking again', async (context) => {
  const { arrive, write } = await open(context);
  const [ana, ben, sam] = [await arrive('agent-1'), await arrive('agent-2'), await arrive('supervisor')];
  const { c } = await write('Hello', 'orders');
  await picked(ana, c);
  sam.watchOngoing({});
  const rowOf = () => sam.getSnapshot().ongoing?.rows.find(({ id }) => id === c);
  await sam.transfer(c, { agent: 'agent-2' });
  await eventually(sam, () => rowOf()?.offer?.scenario === 'transfer');
  await eventually(ben, ({ offers }) => offers.length === 1);
  await ben.decline(c);
  await eventually(sam, () => rowOf()?.failedTransfer?.why === 'declined');
  assert.partialDeepStrictEqual(rowOf(), { state: 'active', assignee: { id: 'agent-1' } });
  await sam.transfer(c, { queue: 'returns' });
  await eventually(sam, () => rowOf()?.state === 'open' && rowOf()?.queue === 'returns');
  await eventually(ana, ({ sessions }) => sessions.length === 0);
});

test('[V5] [V8] a supervisor takes back what they have handed on, from its row alone; who has it can’t, and keeps it', async (context) => {
  const { arrive, write, entries } = await open(context);
  const [ana, ben, sam] = [await arrive('agent-1'), await arrive('agent-2'), await arrive('supervisor')];
  const { c } = await write('Hello', 'orders');
  await picked(ana, c);
  sam.watchOngoing({});
  const rowOf = () => sam.getSnapshot().ongoing?.rows.find(({ id }) => id === c);
  await eventually(sam, () => rowOf() !== undefined);
  const presence = ben.getSnapshot().self?.presence.base;
  assert.equal(await codeOf(sam.cancelTransfer(c)), 'offer-over', 'nobody is asked');
  await sam.transfer(c, { agent: 'agent-2' });
  await eventually(sam, () => rowOf()?.offer?.askedBy === 'supervisor');
  await eventually(ana, ({ sessions }) => sessions[0]?.conversation.routing.offer);
  await offered(ben, c);
  assert.equal(await codeOf(ana.cancelTransfer(c)), 'not-allowed');
  await sam.cancelTransfer(c);
  await eventually(ben, ({ offers, self }) => offers.length === 0 && self?.load === 0);
  assert.equal(ben.getSnapshot().self?.presence.base, presence, 'nothing was missed or declined');
  await eventually(sam, () => rowOf()?.offer === undefined);
  assert.equal(rowOf()?.failedTransfer, undefined);
  assert.equal(ana.getSnapshot().sessions[0]?.conversation.lifecycle.assignee?.id, 'agent-1');
  const written = (await entries()).map(({ action }) => action);
  assert.deepEqual(written, ['transfer.cancel', 'conversation.transfer']);
  await sam.transfer(c, { agent: 'agent-2' });
  await offered(ben, c);
  await ben.accept(c);
  await inSession(ben, c);
  await eventually(sam, () => rowOf()?.assignee?.id === 'agent-2');
  assert.equal(await codeOf(sam.cancelTransfer(c)), 'offer-over', 'too late');
});

test('[V2] a supervisor with any right watches what goes on, by queue, agent, state, mode and workstream, and in pages', async (context) => {
  const { arrive, write } = await open(context, ['monitor']);
  const [ana, ben, sam] = [await arrive('agent-1'), await arrive('agent-2'), await arrive('supervisor')];
  const [first, second, third] = [await write(), await write('Hello', 'orders'), await write('Third')];
  await picked(ana, second.c);
  const seen = async (ids: readonly string[]) => {
    await eventually(sam, ({ ongoing }) => ongoing?.loaded && ongoing.rows.map(({ id }) => id).join() === ids.join());
    assert.equal(sam.getSnapshot().ongoing?.total, ids.length);
  };
  const rows = [first.c, second.c, third.c];
  sam.watchOngoing({});
  await eventually(sam, ({ ongoing }) => ongoing?.rows.length === 3);
  const inOrder = sam.getSnapshot().ongoing?.rows.map(({ id }) => id) ?? [];
  assert.deepEqual(inOrder.toSorted(), rows.toSorted());
  sam.watchOngoing({ state: 'active', agent: 'agent-1', queue: 'sales' });
  await seen([second.c]);
  sam.watchOngoing({ mode: 'persistent' });
  await seen([second.c]);
  sam.watchOngoing({ queue: 'returns' });
  await seen([]);
  const [oldest] = inOrder;
  sam.watchOngoing({});
  const row = await eventually(sam, ({ ongoing }) => ongoing?.rows.find(({ id }) => id === oldest));
  sam.watchOngoing({ after: { startedAt: row.startedAt, id: row.id } });
  await seen(inOrder.slice(1));
  await first.visitor.end();
  sam.watchOngoing({ workstream: 'chat' });
  await seen([third.c]);
  sam.watchOngoing();
  assert.equal(sam.getSnapshot().ongoing, undefined);
  sam.watchAgents();
  sam.watchAgents();
  sam.watchAgents(false);
  await eventually(sam, ({ agents }) => agents?.rows.some(({ id, sessions }) => id === 'agent-1' && sessions === 1));
  sam.watchAgents(false);
  assert.equal(sam.getSnapshot().agents, undefined, 'nobody looks any more');
  ben.watchOngoing({});
  await eventually(ben, ({ ongoing }) => ongoing?.loaded && ongoing.total === 0);
});

test('[V6] [C11] [C14] everybody in it, in every window, hears at once that a supervisor ended it', async (context) => {
  const { arrive, write } = await open(context);
  const [ana, window, sam] = [await arrive('agent-1'), await arrive('agent-1'), await arrive('supervisor')];
  const { c, visitor } = await write();
  await picked(ana, c);
  await inSession(window, c);
  await sam.forceClose(c);
  await eventually(visitor, () => noticesOf(visitor).includes('supervisor-ended Ingrid Osei'));
  for (const one of [ana, window]) await eventually(one, ({ sessions }) => sessions.length === 0);
  assert.equal(await codeOf(visitor.send('Hello?')), 'conversation-ended');
});

type Act = 'monitor' | 'join' | 'assign' | 'requeue' | 'transfer' | 'forceClose';
type Standing = 'open' | 'active' | 'waiting' | 'wrap-up' | 'closed';

const acts: Readonly<Record<Act, (desk: AgentClient, c: string) => Promise<unknown>>> = {
  monitor: (desk, c) => desk.monitor(c),
  join: (desk, c) => desk.join(c),
  assign: (desk, c) => desk.assign(c, 'agent-2'),
  requeue: (desk, c) => desk.requeue(c, 'returns'),
  transfer: (desk, c) => desk.transfer(c, { agent: 'agent-2' }),
  forceClose: (desk, c) => desk.forceClose(c),
};

const unseen = 'unknown-conversation';
const over = 'conversation-ended';

/** What who has all rights is told. */
const told: Record<Standing, Record<Act, string>> = {
  open: {
    monitor: unseen,
    join: 'wrong-state',
    assign: 'ok',
    requeue: 'ok',
    transfer: 'wrong-state',
    forceClose: 'ok',
  },
  active: { monitor: 'ok', join: 'ok', assign: 'already-assigned', requeue: 'ok', transfer: 'ok', forceClose: 'ok' },
  waiting: { monitor: 'ok', join: 'ok', assign: 'wrong-state', requeue: 'ok', transfer: 'ok', forceClose: 'ok' },
  'wrap-up': { monitor: 'ok', join: over, assign: over, requeue: over, transfer: over, forceClose: 'ok' },
  closed: { monitor: unseen, join: over, assign: over, requeue: over, transfer: over, forceClose: over },
};

/** What who has no right is told, be it an agent or a supervisor. */
const refusalOf = (act: Act, state: Standing, isAgent: boolean): string => {
  if (act === 'monitor') return unseen;
  if (act === 'requeue' || act === 'transfer') {
    if (state === 'closed') return over;
    return isAgent ? 'not-assigned' : 'not-allowed';
  }
  return 'not-allowed';
};

for (const state of Object.keys(told) as Standing[]) {
  test(`[V1] every action of supervision by everybody, with rights and without, in a conversation that is ${state}`, async (context) => {
    const having = await open(context);
    const lacking = await open(context, []);
    for (const act of Object.keys(acts) as Act[]) {
      for (const [{ arrive, write }, as, expected] of [
        [having, 'supervisor', told[state][act]],
        [having, 'admin', told[state][act]],
        [having, 'agent-2', refusalOf(act, state, true)],
        [lacking, 'supervisor', refusalOf(act, state, false)],
      ] as const) {
        const [ana, ben] = [await arrive('agent-1'), await arrive('agent-2')];
        const desk = as === 'agent-2' ? ben : await arrive(as);
        const { c } = await write('Hello', 'orders');
        if (state !== 'open') await picked(ana, c);
        if (state === 'waiting') await ana.closeSession(c);
        if (state === 'wrap-up' || state === 'closed') await ana.end(c);
        if (state === 'closed') await ana.closeSession(c);
        assert.equal(await codeOf(acts[act](desk, c)), expected, `${act} by ${as}`);
        await (await arrive('admin')).forceClose(c).catch(() => undefined);
        for (const client of [ana, ben, desk]) client.close();
      }
    }
  });
}

test('[V4] [V5] of two supervisors in the same moment one is obeyed, and the other is told what was faster', async (context) => {
  const { arrive, write } = await open(context);
  const agents = [await arrive('agent-1'), await arrive('agent-2')];
  const [sam, rui] = [await arrive('supervisor'), await arrive('admin')];
  const { c } = await write();
  const assigned = await Promise.all([codeOf(sam.assign(c, 'agent-1')), codeOf(rui.assign(c, 'agent-2'))]);
  assert.deepEqual(assigned.toSorted(), ['already-assigned', 'ok']);
  const other = assigned[0] === 'ok' ? 'agent-2' : 'agent-1';
  const handed = await Promise.all([
    codeOf(sam.transfer(c, { agent: other })),
    codeOf(rui.transfer(c, { agent: other })),
  ]);
  assert.deepEqual(handed.toSorted(), ['already-offered', 'ok']);
  const ended = await Promise.all([codeOf(sam.forceClose(c)), codeOf(rui.forceClose(c))]);
  assert.deepEqual(ended.toSorted(), ['conversation-ended', 'ok']);
  for (const agent of agents) {
    await eventually(agent, ({ sessions, offers, self }) => sessions.length + offers.length + (self?.load ?? 0) === 0);
  }
});
