import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedPendingMax } from '../../../../src/core/limits.ts';
import { memoryCredentials } from '../../../../src/sdk/credentials/memory.ts';
import { phaseOf } from '../../../../src/sdk/visitor-phase.ts';
import { ana } from '../../../support/memory-connection.ts';
import { visitorBrowser } from '../../../support/visitor-browser.ts';
import { isLive, outcome } from '../../../support/visitor-setting.ts';
import { shown, three, viewOf, waiting, write } from '../../../support/visitor-tabs.ts';

test('[W2] the first message in one tab opens the conversation in those that were there before, nobody written down yet', async () => {
  const { clock, relay, tab } = visitorBrowser();
  const [a, b, c] = [tab(), tab(), tab()];
  for (const { client } of [a, b, c]) client.connect();
  await clock.until(() => [a, b, c].every(({ client }) => isLive(client)));
  assert.equal(new Set(relay.heardOf('hello').map(({ tok }) => tok)).size, 3);
  write(a, 'Hello');
  assert.deepEqual(waiting(a), ['Hello']);
  await clock.advance(5);
  assert.deepEqual([b, c].map(waiting), [['Hello'], ['Hello']]);
  await clock.until(() => [a, b, c].every((one) => shown(one).length === 1 && waiting(one).length === 0));
  await clock.until(() => [b, c].every(({ client }) => isLive(client) && phaseOf(client.getSnapshot()) === 'open'));
  write(c, 'And from here');
  await clock.until(() => [a, b, c].every((one) => shown(one).length === 2));
  assert.deepEqual(relay.texts(), ['Hello', 'And from here']);
});

test('[W2] what one tab receives is on the screens of those without a connection, and the end is', async () => {
  const { clock, relay, channel, tabs } = await three();
  const { id } = relay.conversation;
  channel.words.length = 0;
  relay.act(id, ana, { type: 'conversation.pick' });
  relay.act(id, ana, { type: 'message.send', text: 'Good morning' });
  relay.act(id, ana, { type: 'conversation.end' });
  await clock.advance(relay.latencyMs + 50);
  const told = channel.words.filter((word) => (word as { kind: string }).kind === 'log');
  assert.equal(told.length, 3, 'what was heard from another tab is not told again');
  for (const one of tabs) {
    assert.deepEqual(shown(one), ['Hello', 'Good morning']);
    assert.equal(phaseOf(one.client.getSnapshot()), 'ended');
  }
});

test('[D3] a tab that missed a word shows no gap: it holds what comes after, and has it all with its connection', async () => {
  const { clock, relay, channel, tabs } = await three();
  const [, b] = tabs;
  const { id } = relay.conversation;
  relay.act(id, ana, { type: 'conversation.pick' });
  relay.act(id, ana, { type: 'message.send', text: 'one' });
  channel.delayMs = 1_000_000;
  await clock.advance(relay.latencyMs);
  channel.delayMs = 2;
  relay.act(id, ana, { type: 'message.send', text: 'two' });
  await clock.advance(relay.latencyMs + 5);
  assert.deepEqual(shown(b), ['Hello']);
  b.lose(false);
  await clock.until(() => isLive(b.client));
  assert.deepEqual(shown(b), ['Hello', 'one', 'two']);
});

test('[D3] a tab that missed words fills what it missed when others are asked, and keeps what it shows', async () => {
  const { clock, relay, channel, credentials, tabs } = await three();
  const [, b] = tabs;
  const { id } = relay.conversation;
  relay.act(id, ana, { type: 'conversation.pick' });
  channel.delayMs = 1_000_000;
  relay.act(id, ana, { type: 'message.send', text: 'one' });
  await clock.advance(relay.latencyMs);
  channel.delayMs = 2;
  channel.post({ v: 1, device: credentials.read()?.device, lane: 'fresh-tab', kind: 'ask' });
  await clock.advance(5);
  assert.deepEqual(shown(b), ['Hello', 'one']);
  relay.act(id, ana, { type: 'message.send', text: 'two' });
  const { conversation } = relay;
  const [first, last] = [4, conversation.seq];
  const frame = { t: 'gap', c: id, e: relay.epoch, first, last, events: relay.logs.get(id)?.slice(3), conversation };
  channel.post({ v: 1, device: credentials.read()?.device, lane: 'fresh-tab', kind: 'log', frame });
  await clock.advance(5);
  assert.deepEqual(shown(b), ['Hello', 'one', 'two']);
});

test('[D3] [D5] who has the newest page of much that was missed hands on no gap', async () => {
  const { clock, relay, tabs } = await three();
  const [a, b] = tabs;
  a.lose(true);
  relay.replayMax = 5;
  relay.pageSize = 3;
  const { id } = relay.conversation;
  relay.act(id, ana, { type: 'conversation.pick' });
  for (let index = 0; index < 9; index += 1) relay.act(id, ana, { type: 'message.send', text: `${index}` });
  a.lose(false);
  await clock.until(() => isLive(a.client));
  await clock.advance(50);
  assert.deepEqual([shown(a), shown(b)], [['6', '7', '8'], ['Hello']]);
  b.lose(false);
  await clock.until(() => isLive(b.client));
  assert.deepEqual(shown(b), ['6', '7', '8']);
});

test('[D2] what is committed here and comes by in another tab is done with', async () => {
  const { clock, relay, channel, credentials, log, tabs } = await three();
  const [a, ...others] = tabs;
  for (const { client } of others) client.close();
  relay.tells = ({ t }) => t !== 'ev';
  const [sent] = write(a, 'mine');
  await clock.until(() => sent?.value !== undefined);
  assert.deepEqual([shown(a), waiting(a)], [['Hello'], ['mine']]);
  const { id: c, seq } = relay.conversation;
  const events = relay.logs.get(c)?.slice(-1);
  const frame = { t: 'ev', c, e: relay.epoch, first: seq, last: seq, events };
  channel.post({ v: 1, device: credentials.read()?.device, lane: 'another-tab', kind: 'log', frame });
  await clock.advance(5);
  assert.deepEqual([shown(a), waiting(a)], [['Hello', 'mine'], []]);
  relay.tells = () => true;
  outcome(a.client.end());
  await clock.until(() => phaseOf(a.client.getSnapshot()) === 'ended' && log.record === undefined);
});

test('[W2] [D4] what is pending in one tab is pending in all, in one order, and replaced in place when it is committed', async () => {
  const { clock, relay, tabs } = await three();
  const [a, b, c] = tabs;
  relay.isReachable = false;
  a.lose(true);
  write(b, 'b1');
  await clock.advance(5);
  write(c, 'c1');
  await clock.advance(5);
  write(b, 'b2');
  await clock.advance(5);
  for (const one of tabs) assert.deepEqual(waiting(one), ['b1', 'c1', 'b2']);
  const ids = viewOf(a)?.pending.map(({ id }) => id);
  assert.deepEqual(
    [b, c].map((one) => viewOf(one)?.pending.map(({ id }) => id)),
    [ids, ids],
  );
  relay.isReachable = true;
  const seen: string[][] = [];
  a.client.subscribe(() => seen.push([...shown(a), ...waiting(a)]));
  b.lose(false);
  await clock.until(() => waiting(b).length === 1);
  c.lose(false);
  await clock.until(() => tabs.every((one) => shown(one).length === 4 && waiting(one).length === 0));
  assert.deepEqual(relay.texts(), ['Hello', 'b1', 'b2', 'c1']);
  for (const one of seen) assert.equal(new Set(one).size, 4, `doubled or gone: ${one.join()}`);
});

test('[W2] what is written before its tab has connected is pending in the others too', async () => {
  const { clock, relay, tab } = visitorBrowser();
  const [a, b] = [tab(), tab()];
  b.client.connect();
  await clock.until(() => isLive(b.client));
  relay.isReachable = false;
  write(a, 'Hello');
  await clock.until(() => waiting(b).join() === 'Hello', 100);
});

test('[D4] what a tab that dies had pending stays on the screens, and is sent by one of them', async () => {
  const { clock, relay, storage, tabs } = await three();
  const [a, b, c] = tabs;
  relay.hears = ({ t }) => t !== 'send';
  write(b, 'left behind');
  await clock.until(() => storage.texts.length === 1);
  await clock.advance(2_000);
  const seen: string[][] = [];
  for (const one of [a, c]) one.client.subscribe(() => seen.push([...shown(one), ...waiting(one)]));
  b.crash();
  relay.hears = () => true;
  c.lose(false);
  a.client.connect();
  await clock.until(() => [a, c].every((one) => shown(one).length === 2 && waiting(one).length === 0));
  assert.deepEqual(relay.texts(), ['Hello', 'left behind']);
  for (const one of seen) assert.deepEqual(one, ['Hello', 'left behind']);
  await clock.until(() => storage.lanes.size === 0);
});

test('[D4] what a dead tab could write down nowhere goes from the other screens with it', async () => {
  const { clock, storage, tabs } = await three();
  const [a, b] = tabs;
  storage.fails = () => 'throws';
  write(b, 'lost');
  await clock.advance(5);
  assert.deepEqual(waiting(a), ['lost']);
  await clock.advance(2_000);
  b.crash();
  await clock.until(() => waiting(a).length === 0);
});

test('[D4] the last words of a dead tab, which are heard after its end, go from the other screens, too', async () => {
  const { clock, storage, tabs } = await three();
  const [a, b] = tabs;
  storage.fails = () => 'throws';
  write(b, 'lost');
  await clock.advance(2_000);
  write(b, 'last words');
  b.crash();
  await clock.until(() => waiting(a).length === 2);
  await clock.until(() => waiting(a).length === 0);
});

test('without locks nothing proves that a tab lives, and its pendings are shown nowhere else', async () => {
  const { clock, relay, tab } = visitorBrowser({ hasLocks: false });
  const [a, b] = [tab(), tab()];
  for (const { client } of [a, b]) client.connect();
  write(a, 'Hello');
  await clock.until(() => [a, b].every((one) => shown(one).length === 1));
  relay.hears = ({ t }) => t !== 'send';
  write(a, 'waits');
  await clock.advance(50);
  assert.deepEqual([waiting(a), waiting(b)], [['waits'], []]);
});

test('another visitor’s pages, other versions and nonsense change nothing', async () => {
  const { clock, relay, channel, credentials, tab, tabs } = await three();
  const stranger = tab({ credentials: memoryCredentials({ secret: 'x'.repeat(43), device: 'another-device' }) });
  stranger.client.connect();
  write(stranger, 'of somebody else');
  await clock.until(() => shown(stranger).length === 1);
  const [a, b] = tabs;
  assert.deepEqual([shown(a), shown(b)], [['Hello'], ['Hello']]);
  const device = credentials.read()?.device;
  const { id: c } = viewOf(b)?.conversation ?? { id: '' };
  const own = { v: 1, device, lane: 'lane-of-nobody' };
  const event = { type: 'message.sent', text: 'forged', id: 'forged', seq: 3, at: 1, by: { kind: 'agent', id: 'x' } };
  const frame = { t: 'ev', c, e: relay.epoch, first: 3, last: 3, events: [event] };
  const nonsense: unknown[] = [
    undefined,
    null,
    7,
    'word',
    [],
    {},
    own,
    { ...own, kind: 'ask', v: 2 },
    { ...own, kind: 'log' },
    { ...own, kind: 'log', v: 2, frame },
    { ...own, kind: 'log', device: 'another-device', frame },
    { ...own, kind: 'log', frame: { ...frame, e: 'another-epoch' } },
    { ...own, kind: 'log', frame: { ...frame, last: 1e9, events: 'many' } },
    { ...own, kind: 'log', frame: { ...frame, last: Number.NaN } },
    { ...own, kind: 'log', frame: { ...frame, first: 3.5 } },
    { ...own, kind: 'log', frame: { ...frame, events: [{ ...event, seq: 9 }] } },
    { ...own, kind: 'log', frame: { ...frame, events: [event, event] } },
    { ...own, kind: 'log', frame: { ...frame, events: [{ ...event, text: 7 }] } },
    ...['conversation.started', 'conversation.assigned', 'conversation.released', 'conversation.ended'].map((type) => ({
      ...own,
      kind: 'log',
      frame: { ...frame, events: [{ ...event, type }] },
    })),
    { ...own, kind: 'log', frame: { ...frame, events: [{ ...event, type: 'conversation.released', to: 'sleep' }] } },
    { ...own, kind: 'log', frame: { ...frame, t: 'gap', conversation: { id: c, seq: 3 } } },
    { ...own, kind: 'log', frame: { ...frame, t: 'reset', why: 'epoch' } },
    { ...own, kind: 'pending', c, pending: 'many' },
    { ...own, kind: 'pending', c, pending: [{ id: 7 }] },
    { ...own, kind: 'pending', c, pending: [{ id: 'x', at: 1, command: { type: 'message.send' } }] },
    { ...own, kind: 'discard', c },
    { ...own, kind: 'dance', c },
  ];
  const asked = relay.heardOf('sub').length;
  for (const word of nonsense) channel.post(word);
  await clock.advance(500);
  assert.equal(relay.heardOf('sub').length, asked);
  for (const one of tabs) assert.deepEqual([shown(one), waiting(one)], [['Hello'], []]);
  relay.act(c, ana, { type: 'conversation.pick' });
  relay.act(c, ana, { type: 'message.send', text: 'Good morning' });
  await clock.advance(relay.latencyMs + 5);
  for (const one of tabs) assert.deepEqual(shown(one), ['Hello', 'Good morning']);
});

test('[X3] of a long outbox the other tabs show the beginning', async () => {
  const { clock, relay, tabs } = await three();
  const [a, b] = tabs;
  relay.hears = ({ t }) => t !== 'send';
  write(a, ...Array.from({ length: sharedPendingMax + 1 }, (_, index) => `${index + 1}`));
  await clock.advance(50);
  assert.deepEqual([waiting(a).length, waiting(b).length, waiting(b).at(-1)], [201, 200, '200']);
});

test('a tab that is closed gives up what it had pending, on the other screens too', async () => {
  const { clock, relay, tabs } = await three();
  const [a, b] = tabs;
  relay.hears = ({ t }) => t !== 'send';
  write(a, 'given up');
  await clock.advance(5);
  assert.deepEqual(waiting(b), ['given up']);
  a.client.close();
  await clock.advance(5);
  assert.deepEqual(waiting(b), []);
});

test('[D4] a last word that arrives after its tab has died, and been taken over, leaves nothing on the other screens', async () => {
  const { clock, storage, channel, tabs } = await three();
  const [a, b] = tabs;
  storage.fails = () => 'throws';
  write(b, 'one');
  await clock.until(() => waiting(a).length === 1);
  await clock.advance(2_000);
  channel.delayMs = 1_500;
  write(b, 'two');
  b.crash();
  await clock.until(() => waiting(a).length === 2);
  await clock.until(() => waiting(a).length === 0);
});
