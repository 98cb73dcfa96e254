/** What a page says of its visitor: with each conversation it starts and the one that goes on, and never in a message's way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SendFrame } from '../../../src/core/protocol/up.ts';
import { isLive, outcome, pendingTexts, setting, texts } from '../../support/visitor-setting.ts';

const answers = [{ question: 'What is it about?', answer: 'A planter' }];
const typesOf = (frames: readonly SendFrame[]): string[] => frames.map(({ command }) => command.type);

test('[S5] [W6] what the page says goes out between the start and the first message of every conversation', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor({ context: { order: 7, premium: true }, answers });
  await client.setContext({ order: 7, premium: true }, answers);
  client.connect();
  await clock.until(() => isLive(client));
  await Promise.all([clock.until(() => texts(client.getSnapshot()).length === 1), client.send('Hello')]);
  assert.deepEqual(typesOf(relay.heardOf('send')), ['conversation.start', 'context.update', 'message.send']);
  assert.deepEqual(relay.conversation.context, { page: { order: '7', premium: 'true' }, answers });
  assert.deepEqual(client.getSnapshot().view?.conversation.context, {}, 'a visitor’s browser is told nothing of it');
  client.close();
});

test('[S5] said during a conversation it is there once the promise resolves; without one it waits for the next', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  await client.setContext({ cart: 'empty' });
  assert.equal(relay.heard.length, 0, 'nobody connects for it');
  void client.send('Hello');
  await clock.until(() => texts(client.getSnapshot()).length === 1);
  assert.deepEqual(relay.conversation.context.page, { cart: 'empty' });
  let isSaid = false;
  const saying = client.setContext({ cart: 'full' }).then(() => {
    isSaid = true;
  });
  await clock.until(() => isSaid);
  await saying;
  assert.deepEqual(relay.conversation.context.page, { cart: 'full' });
  client.close();
});

test('[W6] a context that is refused costs no message', async () => {
  const { clock, relay, visitor } = setting();
  relay.refuses = ({ command }) =>
    command.type === 'context.update' ? { code: 'invalid-command', fatal: true } : undefined;
  const client = visitor();
  await client.setContext({ cart: 'empty' });
  const sent = outcome(client.send('Hello'));
  await clock.until(() => texts(client.getSnapshot()).length === 1);
  assert.ok(sent.value);
  assert.deepEqual(pendingTexts(client.getSnapshot()), []);
  client.close();
});

test('[X3] what no relay takes is told at once, and nothing of it is kept', async () => {
  const { clock, relay, visitor } = setting();
  const client = visitor();
  const most = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`v${index}`, 1]));
  const tooMuch = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`v${index}`, 'x'.repeat(500)]));
  for (const context of [most, tooMuch, { ['n'.repeat(65)]: 1 }, { order: 'x'.repeat(501) }]) {
    await assert.rejects(client.setContext(context), RangeError);
  }
  for (const question of ['', 'q'.repeat(301)]) {
    await assert.rejects(client.setContext({}, [{ question, answer: '' }]), RangeError);
  }
  await assert.rejects(
    client.setContext(
      {},
      Array.from({ length: 11 }, () => ({ question: 'Why?', answer: '' })),
    ),
    RangeError,
  );
  await assert.rejects(client.setContext({}, [{ question: 'Why?', answer: 'x'.repeat(2_001) }]), RangeError);
  void client.send('Hello');
  await clock.until(() => texts(client.getSnapshot()).length === 1);
  assert.deepEqual(relay.conversation.context, {});
  client.close();
});
