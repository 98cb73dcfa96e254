/** Work and agents on different relays, on one PostgreSQL and one NATS. */
import { after, before, type TestContext, test } from 'node:test';
import type { Config } from '../../src/relay/config.ts';
import { createAgentClient } from '../../src/sdk/agent.ts';
import { eventually } from '../support/eventually.ts';
import { TestNats } from '../support/nats.ts';
import { TestPostgres } from '../support/postgres.ts';
import { demoPassword, site, startRelay, type TestRelay, testConfig } from '../support/relay.ts';
import { processConfig, RelayProcess } from '../support/relay-process.ts';
import { arriveAt, comeTo, conversationOf, offered } from '../support/sdk-scene.ts';
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

const startTwo = async (context: TestContext): Promise<readonly [TestRelay, TestRelay]> => {
  const config = { ...pushing(testConfig), postgres: await postgres.createDatabase(), nats: nats.url };
  return [await startRelay(context, { config }), await startRelay(context, { config })];
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
