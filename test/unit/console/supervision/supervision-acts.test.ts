/** What supervisors do at the desk: what becomes of it at the client, and what comes to the front. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Refused } from '../../../../src/console/access.ts';
import { Desk } from '../../../../src/console/desk.ts';
import { sessionInFront } from '../../../../src/console/desk-state.ts';
import type { Overlook } from '../../../../src/console/supervision/overlook.ts';
import type { AgentSnapshot } from '../../../../src/sdk/snapshots.ts';
import { snapshotOf, talk } from '../../../support/desk-conversations.ts';
import { FakeAgentClient } from '../../../support/fake-agent-client.ts';
import { MemoryKeep } from '../../../support/memory-keep.ts';
import { nobody } from '../../../support/window-pair.ts';

const sam = { kind: 'supervisor', id: 'sam', name: 'Sam' } as const;
const theirs = talk({ number: 1 }).picked();
const nothing: AgentSnapshot = { ...snapshotOf({}), me: sam };
const monitored: AgentSnapshot = { ...nothing, monitored: [theirs.view] };
const c = theirs.view.conversation.id;

const open = (snapshot = nothing) => {
  const client = new FakeAgentClient(snapshot);
  const keep = new MemoryKeep();
  const desk = new Desk(client, { tab: keep, browser: keep }, () => nobody);
  const front = () => {
    const { client: shown, desk: state } = desk.getSnapshot();
    return sessionInFront(state, shown.sessions)?.conversation.id;
  };
  return { client, desk, front };
};

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('[V3] what is monitored comes to the front once it is there, unless somebody has gone elsewhere before', async () => {
  const { client, desk, front } = open();
  await desk.perform({ do: 'visit', place: { id: 'ongoing', at: '?state=active' } });
  await desk.perform({ do: 'monitor', conversation: c, give: () => undefined });
  assert.deepEqual(client.calls.at(-1), ['monitor', c]);
  client.show(monitored);
  await settle();
  assert.deepEqual([front(), desk.getSnapshot().desk.place], [c, undefined]);
  const other = open();
  await other.desk.perform({ do: 'monitor', conversation: c, give: () => undefined });
  await other.desk.perform({ do: 'visit', place: { id: 'ongoing', at: '' } });
  other.client.show(monitored);
  await settle();
  assert.equal(other.front(), undefined);
});

test('[V3] a refusal goes to where it was asked for, and nothing comes to the front any more', async () => {
  const { client, desk, front } = open();
  const refusals: (Refused | undefined)[] = [];
  await desk.perform({
    do: 'monitor',
    conversation: c,
    give: (outcome) => void outcome.then((one) => refusals.push(one)),
  });
  client.refuse('unknown-conversation');
  await settle();
  assert.deepEqual(refusals, [{ code: 'unknown-conversation', params: {} }]);
  client.show(monitored);
  await settle();
  assert.equal(front(), undefined);
});

test('[V3] [S8] closing what is monitored stops that without a question, and leads back to where it was found', async () => {
  const { client, desk } = open(monitored);
  await desk.perform({ do: 'visit', place: { id: 'ongoing', at: '?queue=a' } });
  await desk.perform({ do: 'monitor', conversation: c, give: () => undefined });
  assert.equal(
    client.calls.some(([verb]) => verb === 'monitor'),
    false,
    'it is there already',
  );
  client.stopMonitoring = (id) => {
    client.calls.push(['stopMonitoring', id]);
    client.show(nothing);
  };
  await desk.perform({ do: 'ask-to-close', session: { kind: 'conversation', id: c } });
  await settle();
  assert.deepEqual(client.calls.at(-1), ['stopMonitoring', c]);
  assert.deepEqual(desk.getSnapshot().desk.place, { id: 'ongoing', at: '?queue=a' });
});

test('[V3] who has joined is asked first', async () => {
  const joined = theirs.then(sam, { type: 'supervisor.joined' });
  const { client, desk } = open({ ...nothing, monitored: [joined.view] });
  await desk.perform({ do: 'ask-to-close', session: { kind: 'conversation', id: c } });
  assert.equal(desk.getSnapshot().desk.closing, c);
  assert.equal(
    client.calls.some(([verb]) => verb === 'stopMonitoring'),
    false,
  );
});

test('[V3] [V4] [V5] [V6] [A8] each act is the client’s verb', async () => {
  const { client, desk } = open();
  const give = (): void => undefined;
  await desk.perform({ do: 'join', conversation: c, give });
  await desk.perform({ do: 'assign', conversation: c, agent: 'ben', isForced: true, give });
  await desk.perform({ do: 'assign', conversation: c, agent: 'ben', isForced: false, give });
  await desk.perform({ do: 'requeue', conversation: c, queue: 'sales', give });
  await desk.perform({ do: 'transfer', conversation: c, agent: 'ben', give });
  await desk.perform({ do: 'force-close', conversation: c, give });
  await desk.perform({ do: 'reset-presence-of', agent: 'ben', give });
  assert.deepEqual(client.calls.slice(1), [
    ['join', c],
    ['assign', c, 'ben', 'override'],
    ['assign', c, 'ben'],
    ['requeue', c, 'sales'],
    ['transfer', c, '{"agent":"ben"}'],
    ['forceClose', c],
    ['resetPresence', 'ben'],
  ]);
});

test('[V2] what goes on is asked for once for each change, and no longer when nobody looks', async () => {
  const { client, desk } = open();
  let overlook: Overlook | undefined;
  await desk.perform({
    do: 'overlook',
    give: (given) => {
      overlook = given;
    },
  });
  overlook?.look({ conversations: {}, agents: true });
  overlook?.look({ conversations: {}, agents: true });
  overlook?.look({ conversations: { state: 'open' }, agents: true });
  overlook?.stop();
  assert.deepEqual(client.calls.slice(1), [
    ['watchOngoing', '{}'],
    ['watchAgents', 'true'],
    ['watchOngoing', '{"state":"open"}'],
    ['watchOngoing', 'null'],
    ['watchAgents', 'false'],
  ]);
});

test('[V2] a link to what goes on leads there, whatever was in front before', async () => {
  const keep = new MemoryKeep();
  const client = new FakeAgentClient({ ...nothing, loaded: false });
  const { me: _, ...unknown } = nothing;
  client.show(unknown);
  const desk = new Desk(client, { tab: keep, browser: keep }, () => nobody);
  void desk.perform({ do: 'visit', place: { id: 'ongoing', at: '?state=open' } });
  client.show(nothing);
  await settle();
  assert.deepEqual(desk.getSnapshot().desk.place, { id: 'ongoing', at: '?state=open' });
});
