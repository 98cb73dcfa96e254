/** Queues that are too long, and what visitors are told while they wait: at real relays, through the SDK. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import type { Config } from '../../src/relay/config.ts';
import type { RoutingConfig } from '../../src/relay/routing-settings.ts';
import type { VisitorClient } from '../../src/sdk/index.ts';
import { eventually } from '../support/eventually.ts';
import { newSecret, RawSocket } from '../support/raw-socket.ts';
import { site, testConfig } from '../support/relay.ts';
import { codeOf, comeTo, conversationOf, offered, openScene } from '../support/sdk-scene.ts';

const configWith = (routing: Partial<RoutingConfig> = {}): Config => ({
  ...testConfig,
  sites: testConfig.sites.map((one) => ({
    ...one,
    queues: [
      { id: 'sales', name: 'Sales' },
      { id: 'returns', name: 'Returns' },
    ],
    workstreams: [{ id: 'chat', name: 'Chat', mode: 'live', routing: { queue: 'sales', ...routing } }],
  })),
});

const open = async (context: TestContext, config: Config) => {
  const { relay, arrive } = await openScene(context, config);
  return { relay, arrive, come: () => comeTo(context, relay) };
};

test('[R9] one more than the queue has room for is told so, and what they wrote stays with them', async (t) => {
  const { come } = await open(t, configWith({ assign: 'pick', overflow: { full: { length: 1, action: 'end' } } }));
  await come().send('Hello');
  const second = come();
  assert.equal(await codeOf(second.send('Me too')), 'queue-full');
  const { view } = await eventually(
    second,
    (snapshot) => snapshot.view?.pending.some(({ refused }) => refused) && snapshot,
  );
  const texts = view?.pending.flatMap(({ command }) => (command.type === 'message.send' ? [command.text] : []));
  assert.deepEqual(texts, ['Me too']);
});

test('[R9] what is offered anyway reaches an agent who is not to be disturbed', async (t) => {
  const { come, arrive } = await open(t, configWith({ overflow: { waited: { afterMs: 1_000, action: 'offer' } } }));
  const agent = await arrive();
  await agent.setPresence({ base: 'away' });
  const visitor = come();
  await visitor.send('Hello');
  const c = conversationOf(visitor);
  await offered(agent, c);
});

test('[R9] [C3] who has waited for too long sees why it is over', async (t) => {
  const { come } = await open(t, configWith({ overflow: { waited: { afterMs: 1_000, action: 'end' } } }));
  const visitor = come();
  await visitor.send('Hello');
  const { view } = await eventually(
    visitor,
    (snapshot) => snapshot.view?.conversation.lifecycle.state === 'closed' && snapshot,
  );
  assert.equal(view?.conversation.lifecycle.ended?.reason, 'overflow');
});

test('[R10] [M3] who waits is told their place until an agent comes', async (t) => {
  const { come, arrive } = await open(t, configWith({ assign: 'pick' }));
  const [first, second] = [come(), come()];
  await first.send('Hello');
  await second.send('Me too');
  const placeOf = (visitor: VisitorClient) => visitor.getSnapshot().view?.queue?.position;
  await eventually(first, () => placeOf(first) === 1);
  await eventually(second, () => placeOf(second) === 2);
  const agent = await arrive();
  await agent.pick(conversationOf(first));
  await eventually(first, ({ view }) => view?.conversation.lifecycle.state === 'active');
  assert.equal(placeOf(first), undefined);
});

test('[R10] a client of version 3 is not sent what it does not know', async (t) => {
  const { relay, come } = await open(t, configWith({ assign: 'pick' }));
  const visitor = await RawSocket.open(relay.port, site);
  t.after(() => visitor.close());
  visitor.send(visitor.hello(site, 'visitor', newSecret(), { v: 3 }));
  await visitor.next('welcome');
  const c = randomUUID();
  await visitor.answer(visitor.command(c, 1, { type: 'conversation.start' }));
  visitor.send({ t: 'sub', c, s: 0 });
  await visitor.next('live');
  const later = come();
  await later.send('Hello');
  await eventually(later, ({ view }) => view?.queue?.position === 2);
  assert.ok(!visitor.frames.some(({ t: type }) => type === 'queue'));
});
