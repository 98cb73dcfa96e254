import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siblingWatchMs } from '../../../src/core/limits.ts';
import type { AgentClient } from '../../../src/sdk/agent-client.ts';
import { AgentBrowser, isLive, pendingIn, sessionOf, textsIn } from '../../support/agent-browser.ts';
import { ana, ben, visitorOf } from '../../support/memory-connection.ts';
import { outcome } from '../../support/visitor-setting.ts';

const c = 'conversation-1';

/** Two windows of one agent with the same session on screen, each with its own connection. */
const twoWindows = async () => {
  const browser = new AgentBrowser();
  await browser.taken(c);
  const [first, second] = [browser.open(), browser.open()];
  for (const { client } of [first, second]) {
    client.connect();
    await browser.clock.until(() => isLive(client) && sessionOf(client, c)?.loaded === true);
  }
  return { browser, first, second, relay: browser.relay, clock: browser.clock, storage: browser.storageOf() };
};

const write = (client: AgentClient, ...texts: readonly string[]) => texts.map((text) => outcome(client.send(c, text)));

const screenOf = (client: AgentClient) => {
  const { sessions, open, refused } = client.getSnapshot();
  return {
    open: open.rows,
    sessions: sessions.map(({ conversation, events }) => ({ conversation, events })),
    pending: sessions.flatMap(({ pending }) => pending),
    refused: refused.map(({ pending }) => pending),
  };
};

test('[C14] two windows of one agent show the same, whichever of them acts, and whatever the visitor does', async () => {
  const { clock, first, second, relay, browser } = await twoWindows();
  await browser.taken('conversation-2', ben);
  relay.act('conversation-2', ben, { type: 'session.close' });
  const acts: (() => unknown)[] = [
    () => outcome(second.client.pick('conversation-2')),
    () => write(first.client, 'from the first'),
    () => write(second.client, 'from the second'),
    () => relay.act(c, visitorOf(c), { type: 'message.send', text: 'from the visitor' }),
    () => outcome(first.client.note(c, 'a note')),
    () => outcome(second.client.end(c)),
    () => outcome(first.client.closeSession(c)),
  ];
  for (const act of acts) {
    act();
    await clock.advance(100);
    assert.deepEqual(screenOf(first.client), screenOf(second.client));
  }
  assert.deepEqual(relay.texts(c), ['from the first', 'from the second', 'from the visitor']);
  assert.equal(sessionOf(first.client, c), undefined);
});

test('[D4] what one window has not confirmed shows as pending in the other, and in its place when it is', async () => {
  const { clock, first, second, relay } = await twoWindows();
  relay.hears = ({ t }) => t !== 'send';
  write(first.client, 'one', 'two');
  await clock.advance(50);
  assert.deepEqual(pendingIn(second.client, c), ['one', 'two']);
  // It is not its to send, nor to be asked about when it signs out.
  assert.equal(second.client.getSnapshot().unsent, 0);
  write(second.client, 'three');
  await clock.advance(50);
  for (const { client } of [first, second]) assert.deepEqual(pendingIn(client, c), ['one', 'two', 'three']);
  relay.hears = () => true;
  for (const connection of relay.connections) connection.cut();
  await clock.until(() => textsIn(first.client, c).length === 3 && textsIn(second.client, c).length === 3);
  await clock.advance(50);
  for (const { client } of [first, second]) assert.deepEqual(pendingIn(client, c), []);
});

test('[D4] a window that comes later asks what there is', async () => {
  const { clock, first, relay, browser } = await twoWindows();
  relay.hears = ({ t }) => t !== 'send';
  write(first.client, 'one');
  await clock.advance(50);
  const { client } = browser.open();
  client.connect();
  await clock.until(() => pendingIn(client, c).length === 1);
});

test('[D4] what a window leaves when it crashes is sent by one that was there before it wrote', async () => {
  const { clock, first, second, relay, storage } = await twoWindows();
  relay.hears = ({ t }) => t !== 'send';
  write(first.client, 'one', 'two');
  await clock.advance(siblingWatchMs + 100);
  first.crash();
  relay.hears = () => true;
  await clock.until(() => textsIn(second.client, c).length === 2 && storage.lanes.size === 0);
  assert.deepEqual([relay.texts(c), pendingIn(second.client, c)], [['one', 'two'], []]);
});

test('[D4] it is sent too when the window crashes before the other one could wait for its end', async () => {
  const { clock, first, second, relay, storage } = await twoWindows();
  relay.hears = ({ t }) => t !== 'send';
  write(first.client, 'one');
  await clock.until(() => storage.texts.length === 1);
  await clock.advance(10);
  first.crash();
  relay.hears = () => true;
  await clock.until(() => textsIn(second.client, c).length === 1 && storage.lanes.size === 0);
});

test('[D6] what was refused in one window is shown in both, and discarded or sent again from either', async () => {
  const { clock, first, second, relay } = await twoWindows();
  relay.refuses = () => ({ code: 'not-allowed', fatal: true });
  write(first.client, 'one', 'two');
  await clock.advance(100);
  relay.refuses = () => undefined;
  const refused = (client: AgentClient) => sessionOf(client, c)?.pending ?? [];
  assert.deepEqual(refused(second.client), refused(first.client));
  assert.equal(refused(second.client)[0]?.refused, 'not-allowed');
  second.client.discard(c, refused(second.client)[0]?.id ?? '');
  await clock.advance(50);
  for (const { client } of [first, second]) assert.deepEqual(pendingIn(client, c), ['two']);
  const again = outcome(second.client.resend(c, refused(second.client)[0]?.id ?? ''));
  await clock.until(() => again.value !== undefined);
  await clock.advance(50);
  for (const { client } of [first, second]) {
    assert.deepEqual([textsIn(client, c), pendingIn(client, c)], [['two'], []]);
  }
});

test('[D6] what was refused after its session had gone is on Home in both windows', async () => {
  const { clock, first, second, relay } = await twoWindows();
  relay.hears = ({ t }) => t !== 'send';
  write(first.client, 'Too late');
  await clock.advance(50);
  relay.act(c, ana, { type: 'session.close' });
  relay.act(c, ben, { type: 'conversation.pick' });
  relay.hears = () => true;
  for (const connection of relay.connections) connection.cut();
  await clock.until(() => [first, second].every(({ client }) => client.getSnapshot().refused.length === 1));
  const [shown] = second.client.getSnapshot().refused;
  assert.deepEqual(shown, first.client.getSnapshot().refused[0]);
  assert.equal(shown?.visitor?.number, 1);
  second.client.discard(c, shown?.pending.id ?? '');
  await clock.advance(50);
  for (const { client } of [first, second]) assert.deepEqual(client.getSnapshot().refused, []);
});

test('[D4] given up in one window, it leaves the screen of the other', async () => {
  const { clock, first, second, relay } = await twoWindows();
  relay.hears = ({ t }) => t !== 'send';
  write(first.client, 'one');
  await clock.advance(siblingWatchMs + 100);
  assert.deepEqual(pendingIn(second.client, c), ['one']);
  first.client.close({ forget: true });
  relay.hears = () => true;
  await clock.advance(30_000);
  assert.deepEqual([pendingIn(second.client, c), relay.texts(c)], [[], []]);
});

test('words of another shape, of another version or of nobody change nothing', async () => {
  const { clock, browser, first } = await twoWindows();
  const before = first.client.getSnapshot();
  const pending = { id: 'a', command: { type: 'message.send', text: 'x' }, at: 1 };
  const words: readonly unknown[] = [
    undefined,
    'unsent',
    { v: 2, lane: 'lane-x', kind: 'unsent', unsent: [{ c, pending: [pending] }] },
    { v: 1, kind: 'unsent', unsent: [{ c, pending: [pending] }] },
    { v: 1, lane: 'lane-x', kind: 'unsent', unsent: [{ c, pending: [{}] }] },
    { v: 1, lane: 'lane-x', kind: 'unsent', unsent: [{ c, visitor: 7, pending: [pending] }] },
    { v: 1, lane: 'lane-x', kind: 'unsent', unsent: 'many' },
    { v: 1, lane: 'lane-x', kind: 'discard', c, id: 'a' },
    { v: 1, lane: 'lane-x', kind: 'no such word' },
  ];
  for (const word of words) browser.channelOf().post(word);
  await clock.advance(100);
  assert.equal(first.client.getSnapshot(), before);
});
