/** Signing in during a conversation, with the SDK against a real relay, over networks that break in the middle of it. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Config } from '../../src/relay/config.ts';
import { createAgentClient } from '../../src/sdk/agent-client.ts';
import { systemClock } from '../../src/sdk/clock.ts';
import { memoryCredentials } from '../../src/sdk/credentials/memory.ts';
import type { VisitorSnapshot } from '../../src/sdk/snapshots.ts';
import { anyWay } from '../../src/sdk/transport/any-way.ts';
import type { Transport } from '../../src/sdk/transport/transport.ts';
import { webSocketTransport } from '../../src/sdk/transport/websocket.ts';
import { createVisitorClient } from '../../src/sdk/visitor-client.ts';
import type { VisitorOptions } from '../../src/sdk/visitor-options.ts';
import type { VisitorClient } from '../../src/sdk/visitor-verbs.ts';
import { eventually } from '../support/eventually.ts';
import { site, startRelay, type TestRelay, testConfig } from '../support/relay.ts';
import { codeOf, conversationOf } from '../support/sdk-scene.ts';
import { identity, tokenOf } from '../support/vouching-site.ts';

const config: Config = { ...testConfig, sites: testConfig.sites.map((one) => ({ ...one, identity })) };

const rosa = () => tokenOf('customer-1');

const visitAt = (context: TestContext, url: string, options: Partial<VisitorOptions> = {}): VisitorClient => {
  const client = createVisitorClient({ relay: url, site, ...options });
  context.after(() => client.close());
  return client;
};

const isRosa = ({ connection, me }: VisitorSnapshot): boolean => connection.state === 'live' && me?.name === 'Rosa';
const textsOf = ({ view }: VisitorSnapshot): readonly string[] =>
  (view?.events ?? []).flatMap((event) => (event.type === 'message.sent' ? [event.text] : []));

/** The whole log, as another device of the visitor reads it: places, ids, and who said what. */
const readBack = async (context: TestContext, relay: Pick<TestRelay, 'url'>, length: number) => {
  const phone = visitAt(context, relay.url, { token: rosa });
  phone.connect();
  const events = await eventually(phone, (shown) => textsOf(shown).length === length && shown.view?.events);
  const seqs = events.map(({ seq }) => seq);
  assert.deepEqual(
    seqs,
    [...new Set(seqs)].sort((one, other) => one - other),
  );
  assert.equal(new Set(events.map(({ id }) => id)).size, events.length);
  assert.equal(events.filter(({ type }) => type === 'visitor.identified').length, 1);
  return { phone, texts: textsOf(phone.getSnapshot()) };
};

test('[I4] it comes along: the desk has the name, every device of the visitor the conversation, the agent’s words reach both', async (t) => {
  const relay = await startRelay(t, { config });
  const visitor = visitAt(t, relay.url);
  await visitor.send('Hello');
  const c = conversationOf(visitor);
  const agent = createAgentClient({ relay: relay.url, site, token: () => relay.token() });
  t.after(() => agent.close());
  agent.connect();
  await eventually(agent, ({ open }) => open.rows.find(({ id }) => id === c));
  await agent.pick(c);
  await eventually(agent, ({ sessions }) => sessions[0]?.loaded);
  const signingIn = visitor.identify(rosa);
  const written = ['one', 'two', 'three'].map((text) => visitor.send(text));
  await signingIn;
  await Promise.all(written);
  await eventually(agent, ({ sessions }) => sessions[0]?.conversation.visitor.name === 'Rosa');
  await agent.send(c, 'Good morning, Rosa');
  await eventually(visitor, (shown) => textsOf(shown).length === 5);
  const { texts } = await readBack(t, relay, 5);
  assert.deepEqual(texts, ['Hello', 'one', 'two', 'three', 'Good morning, Rosa']);
  assert.equal(conversationOf(visitor), c);
});

for (const cutAfter of [1, 2, 3, 4, 5, 6]) {
  test(`[I4] [D2] the connection breaks around frame ${cutAfter} of the sign-in: it happens once, and nothing is lost or doubled`, async (t) => {
    const relay = await startRelay(t, { config });
    let left = Number.POSITIVE_INFINITY;
    const visitor = visitAt(t, relay.url, {
      transport: {
        // Counts frames in both directions; the one that is too many is lost, and the connection with it.
        open: (address, listener) => {
          const passes = (): boolean => {
            left -= 1;
            if (left >= 0) return true;
            left = Number.POSITIVE_INFINITY;
            wire.close();
            listener.closed(1006);
            return false;
          };
          const wire = webSocketTransport.open(address, {
            opened: () => listener.opened(),
            closed: (code) => listener.closed(code),
            received: (text) => void (passes() && listener.received(text)),
          });
          return { close: () => wire.close(), send: (text) => void (passes() && wire.send(text)) };
        },
      },
    });
    await visitor.send('Hello');
    await eventually(visitor, (shown) => textsOf(shown).length === 1);
    const before = visitor.send('Before');
    left = cutAfter;
    const signingIn = visitor.identify(rosa);
    const behind = [visitor.send('one'), visitor.send('two')];
    await Promise.all([before, signingIn, ...behind]);
    await eventually(visitor, (shown) => isRosa(shown) && textsOf(shown).length === 4);
    const { texts } = await readBack(t, relay, 4);
    assert.deepEqual(texts, ['Hello', 'Before', 'one', 'two']);
    assert.deepEqual(visitor.getSnapshot().view?.pending, []);
  });
}

test('[I4] [D5] the relay ends in the middle of it and comes back: it goes on', async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parlor-sign-in-'));
  t.after(() => rm(dataDir, { recursive: true, force: true }));
  const relay = await startRelay(t, { config, dataDir });
  const visitor = visitAt(t, relay.url);
  await visitor.send('Hello');
  const stopping = relay.relay.stop();
  const signingIn = visitor.identify(rosa);
  const written = visitor.send('While it was away');
  await stopping;
  const again = await startRelay(t, { config, dataDir, port: relay.port });
  await Promise.all([signingIn, written]);
  await eventually(visitor, isRosa);
  const { texts } = await readBack(t, again, 2);
  assert.deepEqual(texts, ['Hello', 'While it was away']);
});

test('[I4] the device’s page has nothing any more, may begin another one, and goes along when it signs in', async (t) => {
  const relay = await startRelay(t, { config });
  const credentials = memoryCredentials();
  const visitor = visitAt(t, relay.url, { credentials });
  await visitor.send('Hello');
  const c = conversationOf(visitor);
  const other = visitAt(t, relay.url, { credentials });
  other.connect();
  await eventually(other, (shown) => textsOf(shown).length === 1);
  await visitor.identify(rosa);
  await visitor.send('As Rosa');
  await eventually(other, ({ view }) => view?.conversation.visitor.name === 'Rosa');
  assert.deepEqual(textsOf(other.getSnapshot()), ['Hello']);
  await other.send('As the device');
  assert.notEqual(conversationOf(other), c);
  await other.identify(rosa);
  await eventually(other, (shown) => textsOf(shown).length === 2 && shown.view?.conversation.id === c);
  assert.deepEqual(textsOf(other.getSnapshot()), ['Hello', 'As Rosa'], 'hers goes on, the device keeps its own');
});

test('[I4] where sockets are blocked it works by requests', async (t) => {
  const relay = await startRelay(t, { config });
  const blocked: Transport = {
    open: (_address, listener) => {
      queueMicrotask(() => listener.closed(1006));
      return { send: () => undefined, close: () => undefined };
    },
  };
  const visitor = visitAt(t, relay.url, { transport: anyWay(systemClock, blocked) });
  await visitor.send('Hello');
  const [written] = await Promise.all([visitor.send('Meanwhile'), visitor.identify(rosa)]);
  assert.ok(written.seq > 1);
  await visitor.send('As Rosa');
  const { texts } = await readBack(t, relay, 3);
  assert.deepEqual(texts, ['Hello', 'Meanwhile', 'As Rosa']);
});

test('[I4] a token that nobody believes, or a site whose keys can’t be had, keeps nobody from talking', async (t) => {
  const { issuer, audience } = identity;
  const keyless = { issuer, audience, jwksUrl: 'http://127.0.0.1:9/keys' };
  for (const [settings, token, code] of [
    [identity, 'e30.eyJzdWIiOiJjdXN0b21lci0xIn0.AAAA', 'not-authenticated'],
    [keyless, await rosa(), 'unavailable'],
  ] as const) {
    const sites = testConfig.sites.map((one) => ({ ...one, identity: settings }));
    const relay = await startRelay(t, { config: { ...testConfig, sites } });
    const visitor = visitAt(t, relay.url);
    await visitor.send('Hello');
    const [refused] = await Promise.all([codeOf(visitor.identify(token)), visitor.send('Still here')]);
    assert.equal(refused, code);
    await visitor.send('And here');
    await eventually(visitor, (shown) => textsOf(shown).length === 3);
    assert.equal(visitor.getSnapshot().view?.conversation.visitor.name, undefined);
  }
});
