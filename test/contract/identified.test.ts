/** Visitors whom the site vouches for, over the SDK and a real relay: the same on every device, and nobody else. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Config } from '../../src/relay/config.ts';
import { createAgentClient } from '../../src/sdk/agent-client.ts';
import { memoryOutbox } from '../../src/sdk/outbox-store/memory.ts';
import type { VisitorSnapshot } from '../../src/sdk/snapshots.ts';
import { createVisitorClient } from '../../src/sdk/visitor-client.ts';
import type { VisitorOptions } from '../../src/sdk/visitor-options.ts';
import type { VisitorClient } from '../../src/sdk/visitor-verbs.ts';
import { eventually } from '../support/eventually.ts';
import { site, startRelay, testConfig } from '../support/relay.ts';
import { until } from '../support/until.ts';
import { identity, tokenOf } from '../support/vouching-site.ts';

const config: Config = {
  ...testConfig,
  sites: testConfig.sites.map((one) => ({
    ...one,
    identity,
    workstreams: [{ id: 'account', name: 'Account', mode: 'persistent' }],
  })),
};

const open = async (context: TestContext) => {
  const { url } = await startRelay(context, { config });
  return (options: Partial<VisitorOptions>, relay = url): VisitorClient => {
    const client = createVisitorClient({ relay, site, ...options });
    context.after(() => client.close());
    client.connect();
    return client;
  };
};

const texts = ({ view }: VisitorSnapshot): readonly string[] =>
  (view?.events ?? []).flatMap((event) => (event.type === 'message.sent' ? [event.text] : []));

test('[M6] what an identified visitor wrote on one device is there on another, and both go on', async (t) => {
  const visit = await open(t);
  const phone = visit({ token: () => tokenOf('customer-1') });
  await phone.send('From my phone');
  const laptop = visit({ token: () => tokenOf('customer-1') });
  await eventually(laptop, (shown) => texts(shown).join() === 'From my phone');
  await laptop.send('From my laptop');
  await eventually(phone, (shown) => texts(shown).length === 2);
  assert.deepEqual(phone.getSnapshot().me, laptop.getSnapshot().me);
  assert.equal(phone.getSnapshot().view?.conversation.visitor.name, 'Rosa');
});

test('[I1] somebody else’s token stops a client: what is on screen is not theirs', async (t) => {
  const visit = await open(t);
  let subject = 'customer-1';
  const client = visit({ token: () => tokenOf(subject) });
  await client.send('Mine');
  subject = 'customer-2';
  client.close();
  client.connect();
  await eventually(client, ({ connection }) => connection.state === 'stopped');
  assert.deepEqual(client.getSnapshot().connection, { state: 'stopped', code: 'not-authenticated' });
  const other = visit({ token: () => tokenOf('customer-2') });
  await eventually(other, ({ connection }) => connection.state === 'live');
  assert.equal(other.getSnapshot().view, undefined);
});

test('[D4] [I1] what one customer left unsent in a browser is sent by nobody else', async (t) => {
  const visit = await open(t);
  const store = memoryOutbox();
  const kept = { outbox: { store } };
  const nowhere = 'http://127.0.0.1:9';
  const away = visit({ ...kept, token: () => tokenOf('customer-1') }, nowhere);
  away.send('Written without a network').catch(() => undefined);
  await until('it is kept', async () => (await store.all()).length === 1);
  const other = visit({ ...kept, token: () => tokenOf('customer-2') });
  await other.send('Somebody else');
  // An acknowledgement may be there before the event that it is about.
  await eventually(other, (shown) => texts(shown).length > 0);
  assert.deepEqual(texts(other.getSnapshot()), ['Somebody else']);
  assert.equal((await store.all()).length, 1, 'it waits for its own visitor');
});

test('[I1] a site whose token cannot be had at the moment is asked again; a token that nobody believes is final', async (t) => {
  const visit = await open(t);
  let asked = 0;
  const patient = visit({
    token: async () => {
      asked += 1;
      if (asked === 1) throw new Error('The shop is restarting.');
      return tokenOf('customer-1');
    },
  });
  await eventually(patient, ({ connection }) => connection.state === 'live');
  const forged = visit({ token: () => 'e30.eyJzdWIiOiJjdXN0b21lci0xIn0.AAAA' });
  await eventually(forged, ({ connection }) => connection.state === 'stopped');
  assert.deepEqual(forged.getSnapshot().connection, { state: 'stopped', code: 'not-authenticated' });
  const nonsense = visit({ token: () => 'no token at all' });
  await eventually(nonsense, ({ connection }) => connection.state === 'stopped');
});

test('[I1] [S5] the agent sees what the token vouches for and what the page says apart from each other', async (t) => {
  const { url, token } = await startRelay(t, { config });
  const claims = { name: 'Rosa', email: 'rosa@home.example', context: { plan: 'gold', orders: 3 } };
  const page = { email: 'boss@shop.example', plan: 'platinum' };
  const visitor = createVisitorClient({ relay: url, site, token: () => tokenOf('customer-1', claims), context: page });
  t.after(() => visitor.close());
  await visitor.setContext(page);
  await visitor.send('Hello');
  const agent = createAgentClient({ relay: url, site, token: () => token() });
  t.after(() => agent.close());
  agent.connect();
  const row = await eventually(agent, ({ open: { rows } }) => rows[0]);
  assert.doesNotMatch(JSON.stringify(row), /home\.example|boss/u);
  await agent.pick(row.id);
  const context = await eventually(agent, ({ sessions }) => sessions[0]?.loaded && sessions[0].conversation.context);
  assert.deepEqual(context, {
    verified: { email: 'rosa@home.example', variables: { plan: 'gold', orders: '3' } },
    page,
  });
  assert.deepEqual(visitor.getSnapshot().view?.conversation.context, {});
});
