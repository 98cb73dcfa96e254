import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from '../../../../src/core/conversation/vocabulary.ts';
import { keptEventsMax, storageTimeoutMs } from '../../../../src/core/limits.ts';
import type { GapFrame } from '../../../../src/core/protocol/down.ts';
import { phaseOf } from '../../../../src/sdk/visitor-phase.ts';
import { ana } from '../../../support/memory-connection.ts';
import { type Tab, visitorBrowser } from '../../../support/visitor-browser.ts';
import { isLive, outcome, pendingTexts, texts } from '../../../support/visitor-setting.ts';

const shown = ({ client }: Tab) => texts(client.getSnapshot());
const waiting = ({ client }: Tab) => pendingTexts(client.getSnapshot());
const viewOf = ({ client }: Tab) => client.getSnapshot().view;
const frameOf = (record: unknown): GapFrame | undefined => (record as { frame?: GapFrame } | undefined)?.frame;

/** A visitor who has talked, and whose page is gone. */
const visited = async (lines: readonly string[] = ['Good morning', 'How can I help?']) => {
  const browser = visitorBrowser();
  const { clock, relay, log, tab } = browser;
  const first = tab();
  first.client.connect();
  outcome(first.client.send('Hello'));
  await clock.until(() => shown(first).length === 1);
  const { id } = relay.conversation;
  const agent = (...commands: readonly Command[]): void => {
    for (const command of commands) relay.act(id, ana, command);
  };
  agent({ type: 'conversation.pick' }, ...lines.map((text): Command => ({ type: 'message.send', text })));
  await clock.until(() => frameOf(log.record)?.last === relay.conversation.seq);
  first.crash();
  return { ...browser, id, agent };
};

test('[D5] a page shows what the one before it knew before it is connected, and asks for no more than what is new', async () => {
  const { clock, relay, agent, tab } = await visited();
  agent({ type: 'message.send', text: 'Are you there?' });
  relay.isReachable = false;
  const { client } = tab();
  client.connect();
  await clock.until(() => texts(client.getSnapshot()).length === 3);
  assert.deepEqual(texts(client.getSnapshot()), ['Hello', 'Good morning', 'How can I help?']);
  assert.equal(phaseOf(client.getSnapshot()), 'connecting');
  relay.isReachable = true;
  client.connect();
  await clock.until(() => isLive(client));
  assert.equal(relay.heardOf('hello').at(-1)?.subs[0]?.s, 5);
  assert.deepEqual(texts(client.getSnapshot()), ['Hello', 'Good morning', 'How can I help?', 'Are you there?']);
  assert.equal(phaseOf(client.getSnapshot()), 'active');
});

test('[D5] what is kept is the newest stretch, and what is older is a page of history', async () => {
  const many = Array.from({ length: keptEventsMax }, (_, index) => `line ${index}`);
  const { clock, relay, log, tab } = await visited(many);
  const frame = frameOf(log.record);
  assert.deepEqual([frame?.events.length, frame?.first, frame?.last], [keptEventsMax, 4, keptEventsMax + 3]);
  const next = tab();
  next.client.connect();
  await clock.until(() => isLive(next.client));
  assert.equal(viewOf(next)?.hasEarlier, true);
  await Promise.all([next.client.loadEarlier(), clock.advance(100)]);
  assert.deepEqual(shown(next), ['Hello', ...many]);
  assert.deepEqual(texts(next.client.getSnapshot()), relay.texts());
});

test('nothing is kept before the visitor writes, and nothing is asked', async () => {
  const { clock, log, tab } = visitorBrowser();
  const { client } = tab();
  client.connect();
  await clock.until(() => isLive(client));
  assert.deepEqual(log.calls, []);
});

test('[M9] a conversation that has ended meanwhile leaves the screen and the storage with the first welcome', async () => {
  const { clock, relay, log, agent, tab } = await visited();
  agent({ type: 'conversation.end' });
  const next = tab();
  next.client.connect();
  await clock.until(() => shown(next).length === 3);
  await clock.until(() => isLive(next.client));
  assert.equal(viewOf(next), undefined);
  await clock.until(() => log.record === undefined);
  outcome(next.client.send('Anew'));
  await clock.until(() => shown(next).join() === 'Anew');
  assert.equal(relay.conversations.size, 2);
});

test('[M9] of a conversation that ended while the page was open nothing is kept', async () => {
  const { clock, relay, log, tab } = visitorBrowser();
  const one = tab();
  outcome(one.client.send('Hello'));
  await clock.until(() => frameOf(log.record)?.last === 2);
  outcome(one.client.end());
  await clock.until(() => phaseOf(one.client.getSnapshot()) === 'ended' && log.record === undefined);
  one.crash();
  relay.isReachable = false;
  const next = tab();
  next.client.connect();
  await clock.advance(1_000);
  assert.equal(viewOf(next), undefined);
});

for (const when of ['known', 'not known'] as const) {
  test(`[D4] [D6] what was not sent stays visible with its transcript after the end, ${when} to the page that wrote it`, async () => {
    const { clock, relay, log, agent, tab } = await visited();
    const writer = tab();
    writer.client.connect();
    await clock.until(() => isLive(writer.client));
    if (when === 'known') {
      agent({ type: 'conversation.end' });
      outcome(writer.client.send('too late'));
      await clock.until(() => waiting(writer).length === 1 && viewOf(writer)?.pending[0]?.refused !== undefined);
      await clock.until(() => frameOf(log.record) !== undefined);
    } else {
      writer.lose(true);
      outcome(writer.client.send('too late'));
      await clock.advance(50);
    }
    writer.crash();
    if (when === 'not known') agent({ type: 'conversation.end' });
    const next = tab();
    next.client.connect();
    await clock.until(() => isLive(next.client) && viewOf(next)?.pending[0]?.refused === 'conversation-ended');
    assert.deepEqual([shown(next), waiting(next)], [['Hello', 'Good morning', 'How can I help?'], ['too late']]);
    assert.equal(phaseOf(next.client.getSnapshot()), 'ended');
    outcome(next.client.resend(viewOf(next)?.pending[0]?.id ?? ''));
    await clock.until(() => shown(next).join() === 'too late');
    assert.equal(relay.conversations.size, 2);
    await clock.until(() => frameOf(log.record)?.c === viewOf(next)?.conversation.id);
  });
}

test('[D5] after a backup was restored, what is kept gives way to what the relay has', async () => {
  const { clock, relay, id, tab, log } = await visited();
  relay.restore(id, 4, 'epoch-2');
  const next = tab();
  next.client.connect();
  await clock.until(() => isLive(next.client));
  assert.deepEqual(shown(next), ['Hello', 'Good morning']);
  await clock.until(() => frameOf(log.record)?.e === 'epoch-2');
});

test('[D5] who was away for too long has the newest page, and that is what is kept', async () => {
  const { clock, relay, agent, tab, log } = await visited();
  relay.replayMax = 5;
  relay.pageSize = 3;
  agent(...Array.from({ length: 9 }, (_, index): Command => ({ type: 'message.send', text: `${index}` })));
  const next = tab();
  next.client.connect();
  await clock.until(() => isLive(next.client));
  assert.deepEqual(shown(next), ['6', '7', '8']);
  await clock.until(() => frameOf(log.record)?.first === 12);
});

test('[M9] a record of what is over shows nothing to who has nothing unsent in it', async () => {
  const { clock, relay, log, storage, agent, tab } = await visited();
  const writer = tab();
  writer.client.connect();
  await clock.until(() => isLive(writer.client));
  agent({ type: 'conversation.end' });
  outcome(writer.client.send('too late'));
  await clock.until(() => viewOf(writer)?.pending[0]?.refused !== undefined && log.record !== undefined);
  writer.crash();
  storage.lanes.clear();
  relay.isReachable = false;
  const next = tab();
  next.client.connect();
  await clock.until(() => log.record === undefined);
  assert.equal(viewOf(next), undefined);
});

test('[M9] a record that is read after the welcome brings nothing back that the welcome did not name', async () => {
  const { clock, log, agent, storage, tab } = await visited();
  agent({ type: 'conversation.end' });
  storage.delayed = new Promise((resolve) => clock.after(500, resolve));
  const next = tab();
  next.client.connect();
  await clock.advance(400);
  assert.equal(viewOf(next), undefined);
  await clock.until(() => log.record === undefined);
  assert.equal(viewOf(next), undefined);
});

test('what is kept stays until the page has found out what else is left', async () => {
  const { clock, relay, log, storage, tab } = await visited();
  relay.isReachable = false;
  storage.delayed = new Promise((resolve) => clock.after(500, resolve));
  const next = tab();
  next.client.connect();
  await clock.advance(400);
  assert.ok(!log.calls.includes('remove'));
  await clock.until(() => shown(next).length === 3);
});

test('another device’s record is not shown, and is replaced', async () => {
  const { clock, relay, credentials, log, tab } = await visited();
  credentials.write({ secret: 'x'.repeat(43), device: 'another-device' });
  relay.isReachable = false;
  const next = tab();
  next.client.connect();
  await clock.until(() => log.calls.includes('remove'));
  assert.equal(viewOf(next), undefined);
});

test('what is no record, or none of this build, is as good as none', async () => {
  const { clock, relay, log, tab } = await visited();
  const { device, frame } = log.record as { device: string; frame: GapFrame };
  const { conversation, events } = frame;
  const altered = (more: object) => ({ device, frame: { ...frame, ...more } });
  const records: unknown[] = [
    undefined,
    null,
    7,
    'text',
    [],
    {},
    { device },
    { device, frame: 'frame' },
    altered({ t: 'ev' }),
    altered({ t: 'live' }),
    altered({ c: 'another' }),
    altered({ e: 7 }),
    altered({ first: 0 }),
    altered({ last: 3 }),
    altered({ last: '5' }),
    altered({ last: Number.MAX_VALUE }),
    altered({ events: undefined }),
    altered({ events: [...events].reverse() }),
    altered({ events: events.map(({ by: _, ...event }) => event) }),
    altered({ conversation: undefined }),
    altered({ conversation: { id: conversation.id, seq: 5 } }),
    altered({ conversation: { ...conversation, seq: 6 } }),
    altered({ conversation: { ...conversation, lifecycle: { ...conversation.lifecycle, state: 'dreaming' } } }),
    altered({ conversation: { ...conversation, lifecycle: { ...conversation.lifecycle, state: 'toString' } } }),
    altered({ conversation: { ...conversation, visitor: null } }),
    altered({ conversation: { ...conversation, lifecycle: { ...conversation.lifecycle, assignee: 7 } } }),
    altered({ events: events.map((event) => ({ ...event, agent: undefined })) }),
  ];
  relay.isReachable = false;
  for (const record of records) {
    log.record = record;
    const page = tab();
    page.client.connect();
    await clock.advance(50);
    assert.equal(viewOf(page), undefined, JSON.stringify(record));
    page.crash();
  }
  log.record = { device, frame };
  relay.isReachable = true;
  const page = tab();
  page.client.connect();
  await clock.until(() => isLive(page.client));
  assert.equal(shown(page).length, 3);
});

test('an event that this build does not know is a step and no more', async () => {
  const { clock, relay, log, tab } = await visited();
  const { device, frame } = log.record as { device: string; frame: GapFrame };
  const events = frame.events.map((event) => (event.seq === 4 ? { ...event, type: 'message.danced' } : event));
  log.record = { device, frame: { ...frame, events } };
  relay.isReachable = false;
  const page = tab();
  page.client.connect();
  await clock.until(() => shown(page).length === 2);
});

for (const fails of ['throws', 'hangs'] as const) {
  for (const call of ['read', 'write', 'remove'] as const) {
    test(`storage that ${fails} when it is to ${call} changes nothing but the speed`, async () => {
      const { clock, relay, agent, log, tab } = await visited();
      log.calls.length = 0;
      log.fails = (one) => (one === call ? fails : 'works');
      const page = tab();
      page.client.connect();
      await clock.until(() => isLive(page.client) && shown(page).length === 3, storageTimeoutMs + 1_000);
      const sent = outcome(page.client.send('Still here'));
      await clock.until(() => sent.value !== undefined);
      agent({ type: 'conversation.end' });
      await clock.until(() => phaseOf(page.client.getSnapshot()) === 'ended');
      await clock.advance(storageTimeoutMs);
      page.client.startNew();
      outcome(page.client.send('Anew'));
      await clock.until(() => shown(page).join() === 'Anew');
      assert.equal(relay.conversations.size, 2);
      assert.ok(log.calls.filter((one) => one === call).length <= 1);
    });
  }
}

test('storage that is cleared while the page is open has everything again with the next event', async () => {
  const { clock, relay, agent, log, tab } = await visited();
  const page = tab();
  page.client.connect();
  await clock.until(() => isLive(page.client));
  log.record = undefined;
  agent({ type: 'message.send', text: 'One more' });
  await clock.until(() => frameOf(log.record)?.last === relay.conversation.seq);
  assert.equal(frameOf(log.record)?.first, 1);
});

test('[D3] of two tabs, whichever wrote last: the next page goes on from there, and shows no gap', async () => {
  const { clock, relay, agent, log, tab } = await visited();
  const [ahead, behind] = [tab(), tab()];
  for (const { client } of [ahead, behind]) client.connect();
  await clock.until(() => isLive(ahead.client) && isLive(behind.client));
  const older = structuredClone(log.record);
  agent({ type: 'message.send', text: 'One more' });
  await clock.until(() => frameOf(log.record)?.last === relay.conversation.seq);
  for (const { crash } of [ahead, behind]) crash();
  log.record = older;
  const next = tab();
  next.client.connect();
  await clock.until(() => isLive(next.client));
  assert.deepEqual(shown(next), relay.texts());
});
