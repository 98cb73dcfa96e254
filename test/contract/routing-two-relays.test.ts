/** Work and agents on different relays, on one PostgreSQL and one NATS. */
import assert from 'node:assert/strict';
import { after, before, type TestContext, test } from 'node:test';
import type { Config } from '../../src/relay/config.ts';
import { createAgentClient } from '../../src/sdk/agent.ts';
import { eventually } from '../support/eventually.ts';
import { TestNats } from '../support/nats.ts';
import { TestPostgres } from '../support/postgres.ts';
import { demoPassword, site, startRelay, type TestRelay, testConfig } from '../support/relay.ts';
import { processConfig, RelayProcess } from '../support/relay-process.ts';
import { arriveAt, codeOf, comeTo, conversationOf, offered } from '../support/sdk-scene.ts';
import { until } from '../support/until.ts';

let postgres: TestPostgres;
let nats: TestNats;

before(async () => {
  [postgres, nats] = await Promise.all([TestPostgres.start(), TestNats.start()]);
});

after(async () => {
  await Promise.all([postgres?.close(), nats?.close()]);
});

const pushing = (config: Config): Config => ({
  ...config,
  sites: config.sites.map((one) => ({
    ...one,
    queues: [{ id: 'service', name: 'Service' }],
    workstreams: [{ id: 'chat', name: 'Chat', mode: 'live', routing: { queue: 'service' } }],
  })),
});

const startTwo = async (context: TestContext, as = pushing): Promise<readonly [TestRelay, TestRelay]> => {
  const config = { ...as(testConfig), postgres: await postgres.createDatabase(), nats: nats.url };
  return [await startRelay(context, { config }), await startRelay(context, { config })];
};

/** There is room for one conversation at a time, and to be asked about one. */
const roomForOne = (config: Config): Config => {
  const pushed = pushing(config);
  return { ...pushed, agents: pushed.agents.map((agent) => ({ ...agent, capacity: 20 })) };
};

const write = async (context: TestContext, relay: TestRelay, text: string): Promise<string> => {
  const visitor = comeTo(context, relay);
  await visitor.send(text);
  return conversationOf(visitor);
};

test('[R8] what is written on one relay is offered to an agent of the other, whichever comes last', async (context) => {
  const [here, there] = await startTwo(context);
  const agent = await arriveAt(context, here, 'agent-1');
  const first = await write(context, there, 'Hello');
  await offered(agent, first);
  await agent.decline(first);
  const later = await arriveAt(context, here, 'agent-2');
  await offered(later, first);
});

test('[N7] [A6] an agent at two relays sees the same offer at both, and is there until both have lost them', async (context) => {
  const [here, there] = await startTwo(context);
  const [one, other] = [await arriveAt(context, here, 'agent-1'), await arriveAt(context, there, 'agent-1')];
  const c = await write(context, there, 'Hello');
  for (const window of [one, other]) await offered(window, c);
  one.close();
  await other.accept(c);
  await eventually(other, ({ sessions, self }) => sessions.length === 1 && self?.presence.base === 'busy');
});

test('[X4] [A6] who signs out at one relay is out at the other, and what was offered to them is another’s at once', async (context) => {
  const [here, there] = await startTwo(context);
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ login: 'agent-1', password: demoPassword });
  const signedIn = await fetch(`${here.url}/v1/agents/sign-in`, { method: 'POST', headers: json, body });
  const { token } = (await signedIn.json()) as { token: string };
  const agent = createAgentClient({ relay: there.url, site, token: async () => token });
  context.after(() => agent.close());
  agent.connect();
  await eventually(agent, ({ self }) => self?.presence.base === 'available');
  const c = await write(context, there, 'Hello');
  await offered(agent, c);
  const other = await arriveAt(context, here, 'agent-2');
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  await fetch(`${here.url}/v1/agents/sign-out`, { method: 'POST', headers: { cookie } });
  await eventually(
    agent,
    ({ connection }) => connection.state === 'stopped' && connection.code === 'not-authenticated',
  );
  await offered(other, c);
});

test('[A6] a relay that is killed takes its agents along only for as long as nobody notices', async (context) => {
  const config = { ...pushing(processConfig), postgres: await postgres.createDatabase(), nats: nats.url };
  const killed = await RelayProcess.start({ config });
  context.after(() => killed.close());
  const relay = await startRelay(context, { config: { ...config, agents: testConfig.agents } });
  const agent = createAgentClient({ relay: killed.url, site, token: () => relay.token('agent-1') });
  context.after(() => agent.close());
  agent.connect();
  await eventually(agent, ({ self }) => self?.presence.base === 'available');
  await killed.stop('KILL');
  agent.close();
  const rows = () => postgres.query(config.postgres, `select lost_at, state from agent_state where id = 'agent-1'`);
  const isAway = async () => !String((await rows())[0]?.['state']).includes('"links":["');
  await until('the other relay has taken it out', isAway);
});

test('[V5] [R7] [R8] [A3] a transfer taken back at one relay is gone at the other, in all windows, and the next work comes', async (context) => {
  const [here, there] = await startTwo(context, roomForOne);
  const ana = await arriveAt(context, here, 'agent-1');
  const c = await write(context, there, 'Hello');
  await offered(ana, c);
  await ana.accept(c);
  const [ben, window] = [await arriveAt(context, there, 'agent-2'), await arriveAt(context, here, 'agent-2')];
  const presence = ben.getSnapshot().self?.presence.base;
  await ana.transfer(c, { agent: 'agent-2' });
  for (const one of [ben, window]) await offered(one, c);
  const next = await write(context, here, 'Me too');
  await eventually(ana, ({ sessions }) => sessions[0]?.conversation.routing.offer?.scenario === 'transfer');
  await ana.cancelTransfer(c);
  assert.equal(await codeOf(ana.cancelTransfer(c)), 'offer-over', 'once');
  for (const one of [ben, window]) {
    await offered(one, next);
    assert.equal(one.getSnapshot().offers.length, 1);
    assert.equal(await codeOf(one.accept(c)), 'offer-over');
  }
  await ben.accept(next);
  await eventually(ben, ({ self, sessions }) => self?.load === 20 && sessions.length === 1);
  await ben.end(next);
  await ben.closeSession(next);
  // Who had missed or declined something would get nothing more.
  await eventually(ben, ({ self }) => self?.load === 0 && self.presence.base === presence);
  assert.equal(ana.getSnapshot().sessions[0]?.conversation.lifecycle.assignee?.id, 'agent-1');
});

test('[V5] [R6] accepted and taken back at two relays in the same moment, it is with exactly one of the two', async (context) => {
  const [here, there] = await startTwo(context);
  const [ana, ben] = [await arriveAt(context, here, 'agent-1'), await arriveAt(context, there, 'agent-2')];
  const c = await write(context, here, 'Hello');
  const offer = await Promise.race([offered(ana, c).then(() => 'ana'), offered(ben, c).then(() => 'ben')]);
  const [has, other, id] = offer === 'ana' ? [ana, ben, 'agent-2'] : [ben, ana, 'agent-1'];
  await has.accept(c);
  await has.transfer(c, { agent: id });
  await offered(other, c);
  await eventually(has, ({ sessions }) => sessions[0]?.conversation.routing.offer?.scenario === 'transfer');
  const told = await Promise.all([codeOf(has.cancelTransfer(c)), codeOf(other.accept(c))]);
  assert.deepEqual(told.toSorted(), ['offer-over', 'ok']);
  const [holder, loser] = told[0] === 'ok' ? [has, other] : [other, has];
  for (const [one, load, sessions] of [
    [holder, 20, 1],
    [loser, 0, 0],
  ] as const) {
    await eventually(one, ({ self, offers }) => self?.load === load && offers.length === 0);
    await eventually(one, (snapshot) => snapshot.sessions.length === sessions);
  }
});
