import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Mode } from '../../../src/core/conversation/transitions.ts';
import { hiddenPageMs } from '../../../src/core/limits.ts';
import { memoryCredentials } from '../../../src/sdk/credentials/memory.ts';
import { TestLocks, TestStorage } from '../../support/outbox-places.ts';
import { pageAround } from '../../support/page.ts';
import { isLive, pendingTexts, setting, texts } from '../../support/visitor-setting.ts';

afterEach(() => pageAround.leave());

const happens = (name: string, target: EventTarget, more: object = {}): void => {
  target.dispatchEvent(Object.assign(new Event(name), more));
};

/** A visitor on a page of theirs, in a conversation. */
const visit = async (mode: Mode = 'live') => {
  const page = pageAround.enter();
  const { clock, relay, visitor } = setting();
  relay.mode = mode;
  const storage = new TestStorage();
  const locks = new TestLocks();
  const credentials = memoryCredentials();
  const tab = () => visitor({ credentials, outbox: { store: storage.of(() => false), locks: locks.page() } });
  const client = tab();
  void client.send('Hello');
  await clock.until(() => texts(client.getSnapshot()).length === 1 && storage.lanes.size === 0);
  const [{ lane = '' } = {}] = relay.heardOf('hello');
  return { page, clock, relay, storage, locks, tab, client, lane };
};

test('a page that goes lets go of socket and lock, and is live again as soon as it is restored', async () => {
  const { page, clock, relay, locks, client, lane } = await visit();
  const before = relay.connections.length;
  assert.ok(locks.holder(lane));
  happens('pagehide', page.window);
  await clock.advance(60_000);
  assert.equal(
    relay.connections.some(({ isOpen }) => isOpen),
    false,
  );
  assert.equal(relay.connections.length, before);
  assert.equal(locks.holder(lane), undefined);
  assert.equal(client.getSnapshot().connection.state, 'connecting');
  relay.act(
    relay.conversation.id,
    { kind: 'visitor', id: relay.conversation.visitor.id },
    {
      type: 'message.send',
      text: 'meanwhile',
    },
  );
  happens('pageshow', page.window, { persisted: true });
  await clock.until(() => isLive(client), 1_000);
  assert.deepEqual(texts(client.getSnapshot()), ['Hello', 'meanwhile']);
});

test('[D4] a page that comes back from the cache and the one that took over its outbox send nothing twice', async () => {
  const { page, clock, relay, storage, tab, client } = await visit();
  relay.hears = ({ t }) => t !== 'send';
  void client.send('both have it');
  await clock.until(() => storage.texts.length === 1);
  happens('pagehide', page.window);
  const other = tab();
  other.connect();
  await clock.until(() => pendingTexts(other.getSnapshot()).length === 1);
  happens('pageshow', page.window, { persisted: true });
  relay.hears = () => true;
  void client.send('and one more');
  for (const connection of relay.connections) connection.cut();
  await clock.until(() => texts(client.getSnapshot()).length === 3 && texts(other.getSnapshot()).length === 3);
  assert.deepEqual(relay.texts(), ['Hello', 'both have it', 'and one more']);
  await clock.until(() => storage.lanes.size === 0);
});

const turn = (page: ReturnType<typeof pageAround.enter>, visibilityState: 'visible' | 'hidden'): void => {
  page.document.visibilityState = visibilityState;
  happens('visibilitychange', page.document);
};

test('[W2] a page that is hidden for five minutes drops its connection, hears its siblings, and connects when it is seen', async () => {
  const { page, clock, relay, client } = await visit('persistent');
  const isConnected = () => relay.connections.some(({ isOpen }) => isOpen);
  turn(page, 'hidden');
  await clock.advance(hiddenPageMs - 1);
  assert.ok(isLive(client));
  turn(page, 'visible');
  turn(page, 'hidden');
  await clock.advance(hiddenPageMs - 1);
  assert.ok(isLive(client), 'the time counts anew');
  await clock.advance(1 + relay.latencyMs);
  assert.equal(isConnected(), false);
  const tries = relay.connections.length;
  await clock.advance(hiddenPageMs * 3);
  assert.equal(relay.connections.length, tries);
  turn(page, 'visible');
  await clock.until(() => isLive(client), 1_000);
});

test('[M5] a hidden page stays connected to a live conversation that goes on: its visitor is not gone', async () => {
  const { page, clock, relay, client } = await visit();
  turn(page, 'hidden');
  await clock.advance(hiddenPageMs * 5);
  assert.ok(isLive(client));
  void client.end();
  await clock.advance(hiddenPageMs * 2);
  assert.equal(
    relay.connections.some(({ isOpen }) => isOpen),
    false,
  );
});

test('[D4] a hidden page stays connected as long as it has something to send, and connects to send', async () => {
  const { page, clock, relay, client } = await visit('persistent');
  relay.hears = ({ t }) => t !== 'send';
  turn(page, 'hidden');
  void client.send('late');
  await clock.advance(hiddenPageMs + 1_000);
  assert.notEqual(client.getSnapshot().connection.state, 'connecting');
  relay.hears = () => true;
  for (const connection of relay.connections) connection.cut();
  await clock.until(() => texts(client.getSnapshot()).length === 2);
  await clock.advance(hiddenPageMs * 2);
  assert.equal(
    relay.connections.some(({ isOpen }) => isOpen),
    false,
  );
  void client.send('from behind');
  await clock.until(() => texts(client.getSnapshot()).length === 3);
});

test('without a network the connection is called offline once it is lost, and is tried all the same', async () => {
  const { page, clock, relay, client } = await visit();
  page.computer.onLine = false;
  happens('offline', page.window);
  assert.equal(client.getSnapshot().connection.state, 'live');
  relay.isReachable = false;
  relay.connection.cut();
  await clock.advance(0);
  assert.deepEqual(client.getSnapshot().connection, { state: 'offline' });
  const tries = relay.connections.length;
  await clock.advance(60_000);
  assert.ok(relay.connections.length > tries);
  assert.deepEqual(client.getSnapshot().connection, { state: 'offline' });
  relay.isReachable = true;
  page.computer.onLine = true;
  happens('online', page.window);
  await clock.until(() => isLive(client), 1_000);
});
