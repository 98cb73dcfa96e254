import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CredentialStore, Credentials } from '../../../src/sdk/credentials/credentials.ts';
import { memoryCredentials } from '../../../src/sdk/credentials/memory.ts';
import { phaseOf } from '../../../src/sdk/visitor-phase.ts';
import { ana } from '../../support/memory-connection.ts';
import { isLive, outcome, pendingTexts, setting, texts } from '../../support/visitor-setting.ts';

/** A store that tells what was written to it. */
class RecordedCredentials implements CredentialStore {
  kept: Credentials | undefined;
  readonly written: Credentials[] = [];
  readonly read = (): Credentials | undefined => this.kept;
  readonly write = (credentials: Credentials): void => {
    this.kept = credentials;
    this.written.push(credentials);
  };
  readonly clear = (): void => {
    this.kept = undefined;
  };
}

test('[D6] when a conversation cannot be started, what was written shows why, and is sent with the next start', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  relay.refuses = ({ command }) =>
    command.type === 'conversation.start' ? { code: 'unknown-workstream', fatal: true } : undefined;
  const ends = [outcome(client.send('one')), outcome(client.send('two'))];
  await clock.until(() => ends.every(({ code }) => code === 'unknown-workstream'));
  const former = client.getSnapshot().view?.conversation.id;
  assert.deepEqual(pendingTexts(client.getSnapshot()), ['one', 'two']);
  assert.equal(phaseOf(client.getSnapshot()), 'new');

  relay.refuses = () => undefined;
  const [one] = client.getSnapshot().view?.pending ?? [];
  const again = outcome(client.resend(one?.id ?? ''));
  await clock.until(() => again.value !== undefined && texts(client.getSnapshot()).length === 1);
  assert.notEqual(client.getSnapshot().view?.conversation.id, former);
  assert.deepEqual(relay.texts(), ['one']);
  assert.deepEqual(
    client.getSnapshot().view?.pending.map(({ refused }) => refused),
    ['unknown-workstream'],
  );
});

test('[C1] the start of a conversation and its first message travel in the same moment', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor({ workstream: 'chat', page: () => 'https://shop.example/teapots', language: 'pt-BR' });
  client.connect();
  await clock.until(() => isLive(client));
  const sent = outcome(client.send('Hello'));
  await clock.until(() => relay.heardOf('send').length > 0);
  await clock.advance(0);
  const [start, message] = relay.heardOf('send');
  assert.deepEqual(start?.command, {
    type: 'conversation.start',
    workstream: 'chat',
    page: 'https://shop.example/teapots',
    language: 'pt-BR',
  });
  assert.deepEqual(message?.command, { type: 'message.send', text: 'Hello' });
  assert.deepEqual([start?.n, message?.n], [1, 2]);
  assert.equal(start?.c, message?.c);
  await clock.until(() => sent.value !== undefined);
  assert.deepEqual(sent.value, { id: message?.id, seq: 2, at: clock.now() - relay.latencyMs });
});

test('nothing is written to the browser before the first message', async () => {
  const { clock, relay, visitor } = setting();
  const credentials = new RecordedCredentials();
  const client = visitor({ credentials });
  client.connect();
  await clock.until(() => isLive(client));
  await outcome(client.send('   '));
  assert.equal(credentials.written.length, 0);
  const sent = outcome(client.send('Hello'));
  await clock.until(() => sent.value !== undefined);
  const [kept] = credentials.written;
  assert.equal(credentials.written.length, 1);
  assert.match(kept?.secret ?? '', /^[\w-]{43}$/);
  assert.equal(relay.heardOf('hello')[0]?.tok, kept?.secret);
  assert.equal(relay.heardOf('hello')[0]?.dev, kept?.device);
});

test('[I2] [D5] after a reload the same visitor is back in the conversation that goes on', async () => {
  const { clock, relay, visitor } = setting();
  const credentials = memoryCredentials();
  const before = visitor({ credentials });
  const sent = outcome(before.send('Hello'));
  await clock.until(() => sent.value !== undefined);
  before.close();
  const after = visitor({ credentials });
  after.connect();
  assert.equal(phaseOf(after.getSnapshot()), 'connecting');
  await clock.until(() => isLive(after));
  assert.deepEqual(texts(after.getSnapshot()), ['Hello']);
  assert.equal(phaseOf(after.getSnapshot()), 'open');
  const more = outcome(after.send('Still here'));
  await clock.until(() => more.value !== undefined);
  assert.deepEqual(relay.texts(), ['Hello', 'Still here']);
});

test('[C1] a message written before the welcome joins the conversation that goes on', async () => {
  const { clock, relay, visitor } = setting();
  const credentials = memoryCredentials();
  const before = visitor({ credentials });
  const sent = outcome(before.send('Hello'));
  await clock.until(() => sent.value !== undefined);
  before.close();
  const after = visitor({ credentials });
  const early = outcome(after.send('Me again'));
  assert.deepEqual(pendingTexts(after.getSnapshot()), ['Me again']);
  await clock.until(() => early.value !== undefined && texts(after.getSnapshot()).length === 2);
  assert.deepEqual(relay.texts(), ['Hello', 'Me again']);
});

test('[D2] what was committed before its ok was lost is not written again into a later conversation', async () => {
  const { clock, relay, visitor } = setting();
  const kept = { secret: 'same-secret', device: 'same-device' };
  const [one, two] = [
    visitor({ credentials: memoryCredentials(kept) }),
    visitor({ credentials: memoryCredentials(kept) }),
  ];
  one.connect();
  await clock.until(() => isLive(one));
  relay.tells = (frame) => frame.t !== 'ok';
  const sent = outcome(one.send('Hello'));
  await clock.until(() => relay.conversations.size === 1 && relay.texts().length === 1);
  const first = relay.conversation.id;
  relay.isReachable = false;
  relay.connection.cut();
  relay.act(first, ana, { type: 'conversation.pick' });
  relay.act(first, ana, { type: 'conversation.end' });
  relay.tells = () => true;
  relay.isReachable = true;
  const later = outcome(two.send('From another tab'));
  await clock.until(() => sent.value !== undefined && later.value !== undefined);
  await clock.until(() => isLive(one) && phaseOf(one.getSnapshot()) === 'ended');
  assert.equal(one.getSnapshot().view?.conversation.id, first);
  assert.deepEqual(relay.texts(first), ['Hello']);
  assert.deepEqual(relay.texts(two.getSnapshot().view?.conversation.id ?? ''), ['From another tab']);
});

test('a conversation of another workstream is not taken for this one', async () => {
  const { clock, visitor } = setting();
  const credentials = memoryCredentials();
  const before = visitor({ credentials });
  const sent = outcome(before.send('Hello'));
  await clock.until(() => sent.value !== undefined);
  const other = visitor({ credentials, workstream: 'orders' });
  other.connect();
  await clock.until(() => isLive(other));
  assert.equal(other.getSnapshot().view, undefined);
  const same = visitor({ credentials, workstream: 'chat' });
  same.connect();
  await clock.until(() => isLive(same));
  assert.deepEqual(texts(same.getSnapshot()), ['Hello']);
});

test('[C1] a message written into a second tab at once lands in the conversation that the first one started', async () => {
  const { clock, relay, visitor } = setting();
  const credentials = memoryCredentials();
  const [one, two] = [visitor({ credentials }), visitor({ credentials })];
  one.connect();
  two.connect();
  await clock.until(() => isLive(one) && isLive(two));
  const ends = [outcome(one.send('from one')), outcome(two.send('from two')), outcome(two.send('and more'))];
  await clock.until(() => ends.every(({ value }) => value !== undefined));
  await clock.until(() => texts(one.getSnapshot()).length === 3 && texts(two.getSnapshot()).length === 3);
  assert.deepEqual(relay.texts(), ['from one', 'from two', 'and more']);
  assert.deepEqual(texts(one.getSnapshot()), texts(two.getSnapshot()));
  assert.deepEqual(two.getSnapshot().view?.pending, []);
});

test('[C1] a conversation started elsewhere meanwhile takes what was written for a new one', async () => {
  const { clock, relay, visitor } = setting();
  const kept = { secret: 'same-secret', device: 'same-device' };
  const [one, two] = [
    visitor({ credentials: memoryCredentials(kept) }),
    visitor({ credentials: memoryCredentials(kept) }),
  ];
  one.connect();
  two.connect();
  await clock.until(() => isLive(one) && isLive(two));
  const first = outcome(one.send('from one'));
  await clock.until(() => first.value !== undefined);
  // The second tab is connected already and has not heard of it: only the refusal of its start tells.
  const ends = [outcome(two.send('from two')), outcome(two.send('and more'))];
  await clock.until(() => ends.every(({ value }) => value !== undefined));
  assert.equal(two.getSnapshot().view?.conversation.id, one.getSnapshot().view?.conversation.id);
  assert.deepEqual(relay.texts(), ['from one', 'from two', 'and more']);
});

test('[C12] [M9] an ended conversation stays readable until the visitor starts anew, and then another one begins', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  const sent = outcome(client.send('Hello'));
  await clock.until(() => sent.value !== undefined);
  client.startNew();
  const { id } = relay.conversation;
  assert.equal(client.getSnapshot().view?.conversation.id, id, 'one that goes on stays');

  const ended = outcome(client.end());
  await clock.until(() => ended.value !== undefined && phaseOf(client.getSnapshot()) === 'ended');
  assert.deepEqual(texts(client.getSnapshot()), ['Hello']);
  const late = outcome(client.send('Too late'));
  await clock.until(() => late.code !== undefined);
  assert.equal(late.code, 'conversation-ended');

  client.startNew();
  assert.equal(client.getSnapshot().view, undefined);
  assert.equal(phaseOf(client.getSnapshot()), 'new');
  const anew = outcome(client.send('Hello again'));
  await clock.until(() => anew.value !== undefined);
  const next = client.getSnapshot().view?.conversation.id ?? '';
  assert.notEqual(next, id);
  assert.deepEqual(relay.texts(next), ['Hello again']);
  assert.ok(relay.heardOf('unsub').some(({ c }) => c === id));
});

test('[M1] in persistent mode ending is refused, and the conversation goes on', async () => {
  const { clock, relay, visitor } = setting();
  relay.mode = 'persistent';
  const client = visitor();
  const sent = outcome(client.send('Hello'));
  await clock.until(() => sent.value !== undefined);
  const ended = outcome(client.end());
  await clock.until(() => ended.code !== undefined);
  assert.equal(ended.code, 'not-allowed');
  assert.deepEqual(client.getSnapshot().view?.pending, []);
  assert.equal(phaseOf(client.getSnapshot()), 'open');
});
