/** What a page that goes hands over, on virtual time. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { lastWordsBytesMax, sendWindow, textLengthMax } from '../../../../src/core/limits.ts';
import type { HelloFrame, SendFrame } from '../../../../src/core/protocol/up.ts';
import { createAgentClient } from '../../../../src/sdk/agent.ts';
import { ana, site } from '../../../support/memory-connection.ts';
import { pageAround } from '../../../support/page.ts';
import { isLive, setting, texts } from '../../../support/visitor-setting.ts';

afterEach(() => pageAround.leave());

/** A visitor on a page, in a conversation, and what the page leaves behind. */
const visit = async () => {
  const page = pageAround.enter();
  const scene = setting();
  const left: string[] = [];
  const transport = { ...scene.relay.transport, leave: (_address: string, text: string) => void left.push(text) };
  const client = scene.visitor({ transport });
  void client.send('Hello');
  await scene.clock.until(() => texts(client.getSnapshot()).length === 1 && isLive(client));
  const hide = (): void => {
    page.document.visibilityState = 'hidden';
    page.document.dispatchEvent(new Event('visibilitychange'));
  };
  return { ...scene, transport, page, client, left, hide, go: () => page.window.dispatchEvent(new Event('pagehide')) };
};

const framesOf = (text = '[]') => {
  const [hello, ...sends] = JSON.parse(text) as [HelloFrame, ...SendFrame[]];
  return { hello, sends };
};

const said = ({ command }: SendFrame) => (command.type === 'message.send' ? command.text : command.type);

test('a page that has nothing to send leaves nothing behind', async () => {
  const { left, hide, go } = await visit();
  hide();
  go();
  assert.deepEqual(left, []);
});

test('[D4] a page that is hidden, or goes, hands over what is not confirmed: in order, under its ids, once', async () => {
  const { client, relay, clock, left, hide, go } = await visit();
  relay.hears = ({ t }) => t !== 'send';
  void client.send('under way');
  await clock.advance(1_000);
  for (const connection of relay.connections) connection.cut();
  void client.send('not yet sent');
  hide();
  const { hello, sends } = framesOf(left[0]);
  const [greeted] = relay.heardOf('hello');
  assert.equal(hello.tok, greeted?.tok);
  assert.deepEqual(hello.subs, []);
  assert.deepEqual(sends.map(said), ['under way', 'not yet sent']);
  const [first, second] = client.getSnapshot().view?.pending ?? [];
  assert.deepEqual(
    sends.map(({ id }) => id),
    [first?.id, second?.id],
  );
  assert.deepEqual(
    sends.map(({ lane, n }) => [lane, n]),
    [
      [hello.lane, 3],
      [hello.lane, 4],
    ],
  );
  go();
  assert.equal(left.length, 1);
  void client.send('and one more');
  go();
  assert.deepEqual(framesOf(left[1]).sends.map(said), ['under way', 'not yet sent', 'and one more']);
  assert.equal(client.getSnapshot().view?.pending.length, 3, 'it is kept until it is confirmed');
});

test('[D2] [D4] what was handed over and what is sent again is there once, in order', async () => {
  const { client, relay, clock, left, hide } = await visit();
  relay.isReachable = false;
  relay.connection.cut();
  for (const text of ['One', 'Two']) void client.send(text);
  hide();
  const actor = { kind: 'visitor', id: relay.conversation.visitor.id } as const;
  for (const frame of framesOf(left[0]).sends) assert.equal(relay.append(actor, frame).t, 'ok');
  relay.isReachable = true;
  void client.send('Three');
  await clock.until(() => texts(client.getSnapshot()).length === 4);
  assert.deepEqual(relay.texts(), ['Hello', 'One', 'Two', 'Three']);
  assert.deepEqual(client.getSnapshot().view?.pending, []);
});

test('[X3] what is handed over keeps to its bounds, and is the beginning of what waits', async () => {
  const { client, relay, left, go } = await visit();
  relay.isReachable = false;
  relay.connection.cut();
  const short = Array.from({ length: sendWindow + 1 }, (_, index) => `short ${index}`);
  for (const text of short) void client.send(text);
  go();
  assert.deepEqual(framesOf(left[0]).sends.map(said), short.slice(0, sendWindow));

  const other = await visit();
  other.relay.isReachable = false;
  other.relay.connection.cut();
  // Three bytes each: two fit, a third is one past.
  const long = Array.from({ length: 3 }, (_, index) => `${index}`.padEnd(textLengthMax, '€'));
  for (const text of long) void other.client.send(text);
  other.go();
  assert.deepEqual(framesOf(other.left[0]).sends.map(said), long.slice(0, 2));
  assert.ok(Buffer.byteLength(other.left[0] ?? '') <= lastWordsBytesMax);
});

test('[D4] an agent’s page does the same, but takes no conversation in parting', async () => {
  const { relay, clock, transport, left, hide } = await visit();
  const agent = createAgentClient({ relay: 'https://chat.example', site, clock, transport, token: async () => ana.id });
  agent.connect();
  await clock.until(() => agent.getSnapshot().connection.state === 'live');
  relay.hears = ({ t }) => t !== 'send';
  void agent.pick(relay.conversation.id);
  hide();
  assert.deepEqual(left, []);
  void agent.note('another-conversation', 'Call back');
  hide();
  const { hello, sends } = framesOf(left.at(-1));
  assert.deepEqual([hello.as, hello.tok], ['agent', ana.id]);
  assert.deepEqual(sends.map(said), ['note.write']);
});
