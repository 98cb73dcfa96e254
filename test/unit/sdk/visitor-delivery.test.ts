import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gapTimeoutMs, sendWindow } from '../../../src/core/limits.ts';
import { ana } from '../../support/memory-connection.ts';
import { isLive, outcome, pendingTexts, setting, texts } from '../../support/visitor-setting.ts';

test('[D4] a message written before there is a connection is on screen at once and sent when there is one', async () => {
  const { clock, relay, visitor } = setting();
  relay.isReachable = false;
  const client = visitor();
  client.connect();
  const sent = outcome(client.send('Hello'));
  assert.deepEqual(pendingTexts(client.getSnapshot()), ['Hello']);
  assert.equal(client.getSnapshot().view?.loaded, true);
  await clock.advance(5_000);
  assert.deepEqual(sent, {});
  relay.isReachable = true;
  await clock.until(() => sent.value !== undefined);
  await clock.until(() => pendingTexts(client.getSnapshot()).length === 0);
  assert.deepEqual(texts(client.getSnapshot()), ['Hello']);
  assert.deepEqual(relay.texts(), ['Hello']);
});

test('[D2] a connection that drops between send and ok: the message is there once, and its promise resolves', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  client.connect();
  await clock.until(() => isLive(client));
  relay.tells = (frame) => frame.t !== 'ok';
  const sent = outcome(client.send('Hello'));
  await clock.until(() => relay.heardOf('send').length === 2);
  assert.deepEqual(relay.texts(), ['Hello']);
  relay.connection.cut();
  relay.tells = () => true;
  await clock.until(() => sent.value !== undefined);
  await clock.until(() => texts(client.getSnapshot()).length === 1);
  assert.deepEqual(relay.texts(), ['Hello']);
  assert.deepEqual(client.getSnapshot().view?.pending, []);
});

test('[D2] a connection that drops before anything arrived: the message is sent again, once', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  client.connect();
  await clock.until(() => isLive(client));
  relay.hears = (frame) => frame.t !== 'send';
  const sent = outcome(client.send('Hello'));
  await clock.advance(100);
  relay.connection.cut();
  relay.hears = () => true;
  await clock.until(() => sent.value !== undefined);
  assert.deepEqual(relay.texts(), ['Hello']);
});

test('[D6] a timeout is unknown, not failed: nothing is said of a message until the relay has', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  client.connect();
  await clock.until(() => isLive(client));
  relay.isReachable = false;
  relay.connection.cut();
  const sent = outcome(client.send('Hello'));
  await clock.advance(3 * 24 * 60 * 60_000);
  assert.deepEqual(sent, {});
  assert.deepEqual(
    client.getSnapshot().view?.pending.map(({ refused }) => refused),
    [undefined, undefined],
  );
  relay.isReachable = true;
  await clock.until(() => sent.value !== undefined);
});

test('[D4] a rate limit pauses and rewinds: every message arrives, in the order of writing', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  client.connect();
  let tokens = 5;
  relay.refuses = () => {
    tokens -= 1;
    return tokens >= 0 ? undefined : { code: 'rate-limited', fatal: false, retryMs: 400 };
  };
  const written = Array.from({ length: 40 }, (_, index) => `message ${index}`);
  const sent = Promise.all(written.map((text) => client.send(text)));
  const done = outcome(sent);
  const refill = (): void => {
    tokens = 5;
    clock.after(1_000, refill);
  };
  refill();
  await clock.until(() => done.value !== undefined || done.code !== undefined, 120_000);
  assert.equal(done.code, undefined);
  assert.deepEqual(relay.texts(), written);
});

test('no more commands than the window are on their way at a time', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  client.connect();
  await clock.until(() => isLive(client));
  relay.tells = (frame) => frame.t !== 'ok' && frame.t !== 'ev';
  const sent = outcome(Promise.all(Array.from({ length: 50 }, (_, index) => client.send(`message ${index}`))));
  await clock.advance(1_000);
  assert.equal(relay.heardOf('send').length, sendWindow);
  relay.tells = () => true;
  relay.connection.cut();
  await clock.until(() => sent.value !== undefined);
  assert.equal(relay.texts().length, 50);
});

test('[D6] a refused message stays visible with its reason and can be sent again or discarded', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  const first = outcome(client.send('Hello'));
  await clock.until(() => first.value !== undefined);
  relay.refuses = () => ({ code: 'invalid-command', fatal: true });
  const ends = [outcome(client.send('one')), outcome(client.send('two'))];
  await clock.until(() => ends.every(({ code }) => code !== undefined));
  assert.deepEqual(ends, [{ code: 'invalid-command' }, { code: 'invalid-command' }]);
  const [one, two] = client.getSnapshot().view?.pending ?? [];
  assert.deepEqual([one?.refused, two?.refused], ['invalid-command', 'invalid-command']);

  relay.refuses = () => undefined;
  client.discard(two?.id ?? '');
  const again = outcome(client.resend(one?.id ?? ''));
  await clock.until(() => again.value !== undefined);
  await clock.until(() => client.getSnapshot().view?.pending.length === 0);
  assert.deepEqual(relay.texts(), ['Hello', 'one']);
});

test('[D6] resending what is not refused is refused itself, and changes nothing', async () => {
  const { clock, visitor } = setting();
  const client = visitor();
  const sent = outcome(client.send('Hello'));
  const pending = client.getSnapshot().view?.pending.at(-1);
  const again = outcome(client.resend(pending?.id ?? ''));
  client.discard(pending?.id ?? '');
  await clock.until(() => sent.value !== undefined);
  assert.equal(again.code, 'wrong-state');
  assert.equal(outcome(client.resend('no-such-id')).value, undefined);
});

test('[D3] a gap is never shown: what comes after it waits until the client has fetched what is missing', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  const sent = outcome(client.send('Hello'));
  await clock.until(() => sent.value !== undefined && texts(client.getSnapshot()).length === 1);
  const { id } = relay.conversation;
  relay.act(id, ana, { type: 'conversation.pick' });
  await clock.advance(0);
  relay.tells = (frame) => frame.t !== 'ev';
  relay.act(id, ana, { type: 'message.send', text: 'lost' });
  await clock.advance(0);
  relay.tells = () => true;
  relay.act(id, ana, { type: 'message.send', text: 'after' });
  await clock.advance(relay.latencyMs + gapTimeoutMs - 1);
  assert.deepEqual(texts(client.getSnapshot()), ['Hello']);
  await clock.advance(1 + 2 * relay.latencyMs);
  assert.deepEqual(texts(client.getSnapshot()), ['Hello', 'lost', 'after']);
  assert.deepEqual(relay.heardOf('sub').at(-1), { t: 'sub', c: id, e: 'epoch-1', s: 3 });
});

test('[D3] a loss that nothing follows is found by the next ping', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  const sent = outcome(client.send('Hello'));
  await clock.until(() => sent.value !== undefined && texts(client.getSnapshot()).length === 1);
  const { id } = relay.conversation;
  relay.act(id, ana, { type: 'conversation.pick' });
  relay.tells = (frame) => frame.t !== 'ev';
  relay.act(id, ana, { type: 'message.send', text: 'lost' });
  await clock.advance(1_000);
  relay.tells = () => true;
  relay.connection.ping();
  await clock.advance(3 * relay.latencyMs);
  assert.deepEqual(texts(client.getSnapshot()), ['Hello', 'lost']);
  assert.equal(relay.heardOf('pong').length, 1);
});

test('[D5] after an outage the client resumes from its own position and is sent only what it missed', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  const sent = outcome(client.send('Hello'));
  await clock.until(() => sent.value !== undefined && texts(client.getSnapshot()).length === 1);
  const { id } = relay.conversation;
  relay.isReachable = false;
  relay.connection.cut();
  relay.act(id, ana, { type: 'conversation.pick' });
  relay.act(id, ana, { type: 'message.send', text: 'while you were away' });
  await clock.advance(60 * 60_000);
  const received: number[] = [];
  relay.tells = (frame) => {
    if (frame.t === 'ev') received.push(...frame.events.map(({ seq }) => seq));
    return true;
  };
  relay.isReachable = true;
  await clock.until(() => isLive(client));
  assert.deepEqual(relay.heardOf('hello').at(-1)?.subs, [{ c: id, e: 'epoch-1', s: 2 }]);
  assert.deepEqual(received, [3, 4]);
  assert.deepEqual(texts(client.getSnapshot()), ['Hello', 'while you were away']);
});

test('[D5] a log restored from a backup is read anew, and what it has lost of ours is sent again', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  const first = outcome(client.send('kept'));
  await clock.until(() => first.value !== undefined && texts(client.getSnapshot()).length === 1);
  relay.tells = (frame) => frame.t !== 'ev';
  const second = outcome(client.send('acknowledged, not seen'));
  await clock.until(() => second.value !== undefined);
  relay.restore(relay.conversation.id, 2, 'epoch-2');
  relay.tells = () => true;
  relay.connection.cut();
  await clock.until(() => texts(client.getSnapshot()).length === 2);
  assert.deepEqual(relay.texts(), ['kept', 'acknowledged, not seen']);
  assert.deepEqual(client.getSnapshot().view?.pending, []);
});
