import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outboxMax, textLengthMax } from '../../../src/core/limits.ts';
import { memoryCredentials } from '../../../src/sdk/credentials/memory.ts';
import { phaseOf } from '../../../src/sdk/visitor-phase.ts';
import { ana } from '../../support/memory-connection.ts';
import { isLive, outcome, pendingTexts, setting, texts } from '../../support/visitor-setting.ts';

test('a verb connects if nothing has before', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  const sent = outcome(client.send('Hello'));
  await clock.until(() => sent.value !== undefined);
  assert.deepEqual(relay.texts(), ['Hello']);
});

test('[X3] a text that cannot be sent is refused at once and shows nowhere', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  const ends = ['', ' \n', 'x'.repeat(textLengthMax + 1), 'half \uD83D'].map((text) => outcome(client.send(text)));
  await clock.advance(0);
  assert.deepEqual(
    ends.map(({ code }) => code),
    ['text-empty', 'text-empty', 'text-too-long', 'text-malformed'],
  );
  assert.equal(client.getSnapshot().view, undefined);
  assert.equal(relay.connections.length, 0);
});

test('[X3] the outbox is bounded: one message past the bound is refused at once', async () => {
  const { clock, visitor } = setting();
  const client = visitor();
  // The start of the conversation is a command too.
  const sent = Array.from({ length: outboxMax - 1 }, () => outcome(client.send('x')));
  const past = outcome(client.send('one more'));
  await clock.advance(0);
  assert.equal(past.code, 'rate-limited');
  assert.ok(sent.every(({ code }) => code === undefined));
  client.close();
  await clock.advance(0);
});

test('ending without a conversation is refused at once', async () => {
  const { clock, visitor } = setting();
  const ended = outcome(visitor().end());
  await clock.advance(0);
  assert.equal(ended.code, 'unknown-conversation');
});

test('a client that is refused for good stops and tries again only when told to', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  client.connect();
  await clock.until(() => isLive(client));
  relay.connection.end('unknown-site', 4501);
  await clock.advance(60 * 60_000);
  assert.deepEqual(client.getSnapshot().connection, { state: 'stopped', code: 'unknown-site' });
  assert.equal(phaseOf(client.getSnapshot()), 'error');
  assert.equal(relay.connections.length, 1);
  client.connect();
  await clock.until(() => isLive(client));
});

test('[I1] a visitor whose secret is worth nothing any more begins again as another, once', async () => {
  const { clock, relay, visitor } = setting();
  const credentials = memoryCredentials();
  const client = visitor({ credentials });
  void client.send('Hello');
  await clock.until(() => texts(client.getSnapshot()).length === 1);
  const former = credentials.read();
  relay.hears = ({ t }) => t !== 'send';
  client.send('Are you there?').catch(() => undefined);
  await clock.advance(1_000);
  relay.connection.end('not-authenticated', 4501);
  await clock.until(() => !isLive(client));
  relay.hears = () => true;
  await clock.until(() => isLive(client));
  const snapshot = client.getSnapshot();
  assert.notEqual(credentials.read()?.secret, former?.secret);
  assert.notEqual(credentials.read()?.device, former?.device);
  assert.deepEqual(texts(snapshot), [], 'what was said before is not theirs to see');
  const [kept] = snapshot.view?.pending ?? [];
  assert.equal(kept?.refused, 'not-authenticated');
  void client.resend(kept.id);
  await clock.until(() => texts(client.getSnapshot()).join() === 'Are you there?');
  relay.connection.end('not-authenticated', 4501);
  await clock.advance(60 * 60_000);
  assert.deepEqual(client.getSnapshot().connection, { state: 'stopped', code: 'not-authenticated' });
});

test('[D6] what is refused after its conversation was left is shown where the visitor went on', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  void client.send('Hello');
  await clock.until(() => texts(client.getSnapshot()).length === 1);
  const first = relay.conversation.id;
  relay.act(first, ana, { type: 'conversation.pick' });
  relay.hears = ({ t }) => t !== 'send';
  client.send('One more thing').catch(() => undefined);
  relay.act(first, ana, { type: 'conversation.end' });
  await clock.until(() => phaseOf(client.getSnapshot()) === 'ended');
  client.startNew();
  void client.send('Something else');
  relay.hears = () => true;
  relay.connection.cut();
  await clock.until(() => texts(client.getSnapshot()).join() === 'Something else');
  await clock.until(() => client.getSnapshot().view?.pending[0]?.refused === 'conversation-ended');
  assert.deepEqual(pendingTexts(client.getSnapshot()), ['One more thing']);
});

test('a relay that cannot be reached is tried again with back-off, and the next try is told', async () => {
  const { clock, relay, visitor } = setting();
  clock.chance = 0.5;
  relay.isReachable = false;
  const client = visitor();
  client.connect();
  const delays: number[] = [];
  client.subscribe(() => {
    const { connection } = client.getSnapshot();
    if (connection.state === 'waiting') delays.push(connection.retryAt - clock.now());
  });
  await clock.advance(60_000);
  assert.equal(delays[0], 250);
  for (const [index, delay] of delays.entries()) assert.ok(delay >= (delays[index - 1] ?? 0), delays.join());
  assert.deepEqual(delays.slice(-2), [10_000, 10_000]);
});

test('[D4] [D5] a relay that goes is left for another without a moment in between, and nothing sent is lost', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  void client.send('one');
  await clock.until(() => texts(client.getSnapshot()).length === 1);
  const states = new Set<string>();
  client.subscribe(() => states.add(client.getSnapshot().connection.state));
  const former = relay.connection;
  former.send({ t: 'go', after: 100, why: 'going-away' });
  await clock.until(() => relay.connections.length === 2);
  // Its answer is lost with the connection that it went over.
  relay.tells = ({ t }) => t !== 'ok';
  void client.send('two');
  await clock.until(() => !former.isOpen);
  relay.tells = () => true;
  void client.send('three');
  await clock.until(() => texts(client.getSnapshot()).length === 3 && pendingTexts(client.getSnapshot()).length === 0);
  assert.deepEqual(relay.texts(), ['one', 'two', 'three']);
  assert.deepEqual([...states], ['live']);
});

test('a wall clock that is set back does not keep the client from trying again', async () => {
  const { clock, relay, visitor } = setting();
  relay.isReachable = false;
  const client = visitor();
  client.connect();
  await clock.until(() => client.getSnapshot().connection.state === 'waiting');
  clock.set(clock.now() - 24 * 60 * 60_000);
  relay.isReachable = true;
  await clock.until(() => isLive(client));
});

test('what is not a frame ends the connection, not the client', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  const sent = outcome(client.send('Hello'));
  await clock.until(() => sent.value !== undefined);
  for (const text of ['not JSON', '42', '{"t":"ev","c":1}', '[{"t":"ok"},null]']) {
    const count = relay.connections.length;
    relay.connection.sendText(text);
    await clock.until(() => relay.connections.length > count && isLive(client));
  }
  relay.connection.sendText('{"t":"a-later-invention"}');
  await clock.advance(1_000);
  assert.ok(isLive(client));
  assert.deepEqual(texts(client.getSnapshot()), ['Hello']);
});

test('closing tells every open promise, stops everything, and connect begins again', async () => {
  const { clock, relay, visitor } = setting();
  relay.isReachable = false;
  const client = visitor();
  const sent = outcome(client.send('Hello'));
  await clock.advance(1_000);
  client.close();
  await clock.advance(0);
  assert.equal(sent.code, 'stopped');
  assert.deepEqual(client.getSnapshot().connection, { state: 'idle' });
  const after = outcome(client.send('Anybody?'));
  await clock.advance(0);
  assert.equal(after.code, 'stopped');
  const tries = relay.connections.length;
  await clock.advance(60_000);
  assert.equal(relay.connections.length, tries);
  assert.equal(clock.waiting, 0);

  relay.isReachable = true;
  client.connect();
  const again = outcome(client.send('Hello again'));
  await clock.until(() => again.value !== undefined);
  assert.deepEqual(relay.texts(), ['Hello again']);
});

test('what has not changed keeps its identity from one snapshot to the next', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  const sent = outcome(client.send('Hello'));
  await clock.until(() => sent.value !== undefined && texts(client.getSnapshot()).length === 1);
  const before = client.getSnapshot();
  relay.connection.ping();
  await clock.advance(100);
  assert.equal(client.getSnapshot(), before);
  relay.connection.cut();
  await clock.advance(0);
  const lost = client.getSnapshot();
  assert.notEqual(lost, before);
  assert.equal(lost.view, before.view);
  assert.equal(lost.me, before.me);
  await clock.until(() => isLive(client));
  assert.equal(client.getSnapshot().view, before.view);
  relay.act(relay.conversation.id, ana, { type: 'conversation.pick' });
  await clock.advance(100);
  assert.notEqual(client.getSnapshot().view, before.view);
  assert.equal(client.getSnapshot().view?.pending, before.view?.pending);
});
