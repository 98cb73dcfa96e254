import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { laneStaleMs, storageTimeoutMs } from '../../../src/core/limits.ts';
import { memoryCredentials } from '../../../src/sdk/credentials/memory.ts';
import type { KeptLane } from '../../../src/sdk/outbox-store/outbox-store.ts';
import type { VisitorClient } from '../../../src/sdk/visitor-verbs.ts';
import { TestLocks, type TestPage, TestStorage } from '../../support/outbox-places.ts';
import { isLive, outcome, pendingTexts, setting, texts } from '../../support/visitor-setting.ts';

interface Tab {
  readonly client: VisitorClient;
  readonly page: TestPage;
  /** Ends like a tab that crashes: without a word to anybody. */
  readonly crash: () => void;
}

/** One browser: its storage, its locks, its visitor, and as many tabs as a test opens. */
const browser = ({ hasLocks = true } = {}) => {
  const { clock, relay, visitor } = setting();
  const storage = new TestStorage();
  const locks = new TestLocks();
  const credentials = memoryCredentials();
  const tab = (): Tab => {
    const page = locks.page();
    let isDead = false;
    const outbox = { store: storage.of(() => isDead), ...(hasLocks && { locks: page }) };
    const { transport } = relay;
    const client = visitor({
      credentials,
      outbox,
      // Of a page that is gone nothing reaches the network any more, and no timer of it rings.
      clock: {
        now: clock.now,
        random: clock.random,
        bytes: clock.bytes,
        after: (ms, run) => clock.after(ms, () => isDead || run()),
      },
      transport: { open: (...given) => (isDead ? { send() {}, close() {} } : transport.open(...given)) },
    });
    const crash = (): void => {
      isDead = true;
      for (const connection of relay.connections) connection.cut();
      page.dies();
    };
    return { client, page, crash };
  };
  const write = (client: VisitorClient, ...given: readonly string[]) => given.map((text) => outcome(client.send(text)));
  return { clock, relay, storage, locks, credentials, tab, write };
};

const five = ['one', 'two', 'three', 'four', 'five'];

test('[D4] what was written offline outlives reloads and a crash: it arrives once, in order, before what comes after', async () => {
  const { clock, relay, storage, tab, write } = browser();
  relay.isReachable = false;
  const first = tab();
  write(first.client, ...five);
  await clock.until(() => storage.texts.length === 5);
  first.crash();
  // Twice a page that shows it, has no network, and goes.
  for (let reload = 0; reload < 2; reload += 1) {
    const again = tab();
    again.client.connect();
    await clock.until(() => pendingTexts(again.client.getSnapshot()).length === 5);
    await clock.until(() => storage.lanes.size === 1);
    again.crash();
  }
  const last = tab();
  last.client.connect();
  await clock.until(() => pendingTexts(last.client.getSnapshot()).length === 5);
  write(last.client, 'six');
  assert.deepEqual(pendingTexts(last.client.getSnapshot()), [...five, 'six']);
  relay.isReachable = true;
  await clock.until(() => texts(last.client.getSnapshot()).length === 6);
  assert.deepEqual(relay.texts(), [...five, 'six']);
  await clock.until(() => storage.lanes.size === 0);
});

test('[W6] [D4] a survey that is answered offline outlives its page like a message, though its conversation was left: it is there once', async () => {
  const { clock, relay, storage, tab, write } = browser();
  const first = tab();
  write(first.client, 'Hello');
  await clock.until(() => texts(first.client.getSnapshot()).length === 1);
  const { id: c } = relay.conversation;
  outcome(first.client.end());
  await clock.until(() => first.client.getSnapshot().view?.conversation.lifecycle.state === 'closed');
  relay.isReachable = false;
  relay.connection.cut();
  outcome(first.client.survey({ rating: 3 }));
  first.client.startNew();
  await clock.until(() => [...storage.lanes.values()].some((lane) => lane.includes('survey.answer')));
  first.crash();
  relay.isReachable = true;
  const second = tab();
  second.client.connect();
  await clock.until(() => relay.conversations.get(c)?.rated === 3);
  await clock.until(() => storage.lanes.size === 0);
  assert.equal(relay.logs.get(c)?.filter(({ type }) => type === 'survey.answered').length, 1);
});

test('[D4] an orphan is sent with its own ids, lane and numbers, so that what had arrived is not there twice', async () => {
  const { clock, relay, storage, tab, write } = browser();
  const first = tab();
  write(first.client, 'arrived');
  relay.tells = ({ t }) => t === 'welcome' || t === 'live';
  await clock.until(() => relay.conversations.size === 1 && relay.texts().length === 1);
  relay.hears = ({ t }) => t !== 'send';
  write(first.client, 'lost on the way');
  await clock.until(() => storage.texts.includes('lost on the way'));
  first.crash();
  relay.tells = () => true;
  relay.hears = () => true;
  const sent = relay.heardOf('send');
  const lane = sent[0]?.lane;
  const [kept] = [...storage.lanes.values()].map((text): KeptLane => JSON.parse(text));
  const last = kept?.conversations[0]?.entries.at(-1);
  const second = tab();
  second.client.connect();
  await clock.until(() => isLive(second.client) && storage.lanes.size === 0);
  const again = relay.heardOf('send').slice(sent.length);
  assert.deepEqual(
    again.map((frame) => [frame.id, frame.lane, frame.n]),
    [[last?.pending.id, lane, 3]],
  );
  await clock.until(() => texts(second.client.getSnapshot()).length === 2);
  assert.deepEqual(relay.texts(), ['arrived', 'lost on the way']);
});

test('[D4] a tab that lives keeps its outbox to itself; when it dies, its sibling takes over at once', async () => {
  const { clock, relay, storage, tab, write } = browser();
  const first = tab();
  write(first.client, 'begun');
  await clock.until(() => texts(first.client.getSnapshot()).length === 1 && storage.lanes.size === 0);
  relay.hears = ({ t }) => t !== 'send';
  write(first.client, 'left behind');
  await clock.until(() => storage.texts.length === 1);
  const second = tab();
  second.client.connect();
  await clock.until(() => isLive(second.client));
  await clock.advance(laneStaleMs * 2);
  assert.deepEqual(pendingTexts(second.client.getSnapshot()), []);
  first.crash();
  relay.hears = () => true;
  await clock.until(() => texts(second.client.getSnapshot()).length === 2);
  await clock.until(() => storage.lanes.size === 0);
});

test('[D4] without locks, an outbox counts as left when its page has given no sign of life for a while', async () => {
  const { clock, relay, storage, tab, write } = browser({ hasLocks: false });
  relay.isReachable = false;
  const first = tab();
  write(first.client, 'left behind');
  await clock.until(() => storage.texts.length === 1);
  const second = tab();
  second.client.connect();
  await clock.advance(laneStaleMs * 3);
  assert.deepEqual(pendingTexts(second.client.getSnapshot()), []);
  first.crash();
  await clock.advance(laneStaleMs * 2);
  assert.deepEqual(pendingTexts(second.client.getSnapshot()), ['left behind']);
  relay.isReachable = true;
  await clock.until(() => texts(second.client.getSnapshot()).length === 1);
});

test('nothing is asked of the storage before the first message', async () => {
  const { clock, storage, tab, write } = browser();
  const { client } = tab();
  client.connect();
  await clock.until(() => isLive(client));
  assert.deepEqual(storage.calls, []);
  write(client, 'Hello');
  await clock.until(() => storage.calls.includes('write'));
});

test('[D4] [D6] a refused message is kept until it is discarded, and shown with its reason after a reload', async () => {
  const { clock, relay, storage, tab, write } = browser();
  const first = tab();
  write(first.client, 'begun');
  await clock.until(() => texts(first.client.getSnapshot()).length === 1);
  relay.refuses = () => ({ code: 'not-allowed', fatal: true });
  const [refused] = write(first.client, 'refused');
  await clock.until(() => refused?.code === 'not-allowed');
  first.crash();
  relay.refuses = () => undefined;
  const second = tab();
  second.client.connect();
  await clock.until(() => pendingTexts(second.client.getSnapshot()).length === 1);
  const [pending] = second.client.getSnapshot().view?.pending ?? [];
  assert.equal(pending?.refused, 'not-allowed');
  second.client.discard(pending.id);
  await clock.until(() => storage.lanes.size === 0);
  assert.deepEqual(relay.texts(), ['begun']);
});

test('[D6] what was refused with the start of its conversation is shown after a reload too, and can be sent again', async () => {
  const { clock, relay, storage, tab, write } = browser();
  relay.refuses = () => ({ code: 'unknown-workstream', fatal: true });
  const first = tab();
  const [refused] = write(first.client, 'Hello');
  await clock.until(() => refused?.code === 'unknown-workstream' && storage.texts.length === 1);
  first.crash();
  relay.refuses = () => undefined;
  const { client } = tab();
  client.connect();
  await clock.until(() => isLive(client) && pendingTexts(client.getSnapshot()).length === 1);
  const [pending] = client.getSnapshot().view?.pending ?? [];
  assert.equal(pending?.refused, 'unknown-workstream');
  outcome(client.resend(pending.id));
  await clock.until(() => texts(client.getSnapshot()).length === 1);
  await clock.until(() => storage.lanes.size === 0);
});

test('[D6] what was left for a conversation that has ended since is shown as refused in the one that goes on', async () => {
  const { clock, relay, storage, tab, write } = browser();
  const first = tab();
  write(first.client, 'begun');
  await clock.until(() => texts(first.client.getSnapshot()).length === 1);
  relay.hears = (frame) => !JSON.stringify(frame).includes('too late');
  write(first.client, 'too late');
  await clock.until(() => storage.texts.includes('too late'));
  const { id, visitor } = relay.conversation;
  relay.act(id, { kind: 'visitor', id: visitor.id }, { type: 'conversation.end' });
  const second = tab();
  write(second.client, 'begun anew');
  await clock.until(() => texts(second.client.getSnapshot()).length === 1);
  first.crash();
  relay.hears = () => true;
  await clock.until(() => isLive(second.client) && pendingTexts(second.client.getSnapshot()).length === 1);
  const [pending] = second.client.getSnapshot().view?.pending ?? [];
  assert.equal(pending?.refused, 'conversation-ended');
  outcome(second.client.resend(pending.id));
  await clock.until(() => texts(second.client.getSnapshot()).includes('too late'));
  await clock.until(() => storage.lanes.size === 0);
});

test('[D4] a client is not called live before what was left for it to send is there, however slow the storage', async () => {
  const { clock, relay, storage, tab, write } = browser();
  relay.isReachable = false;
  const first = tab();
  write(first.client, 'left behind');
  await clock.until(() => storage.texts.length === 1);
  first.crash();
  relay.isReachable = true;
  const { client } = tab();
  const seen: string[] = [];
  client.subscribe(() => {
    const { connection, view } = client.getSnapshot();
    seen.push(`${connection.state} ${view ? 'with' : 'without'}`);
  });
  storage.delayed = new Promise((resolve) => clock.after(500, resolve));
  client.connect();
  await clock.until(() => texts(client.getSnapshot()).length === 1);
  assert.ok(seen.includes('syncing without'));
  assert.ok(!seen.includes('live without'));
});

test('what was given up with close() is not kept', async () => {
  const { clock, relay, storage, tab, write } = browser();
  relay.isReachable = false;
  const { client } = tab();
  const [given] = write(client, 'given up');
  await clock.until(() => storage.lanes.size === 1);
  client.close();
  await clock.until(() => given?.code === 'stopped' && storage.lanes.size === 0);
});

test('what another visitor of this browser left cannot be sent by anybody, and goes', async () => {
  const { clock, relay, storage, tab, write, credentials } = browser();
  relay.isReachable = false;
  const first = tab();
  write(first.client, 'of somebody else');
  await clock.until(() => storage.lanes.size === 1);
  first.crash();
  credentials.write({ secret: 'x'.repeat(43), device: 'another-device' });
  const second = tab();
  second.client.connect();
  await clock.until(() => storage.lanes.size === 0);
  assert.deepEqual(pendingTexts(second.client.getSnapshot()), []);
});

for (const fails of ['throws', 'hangs'] as const) {
  test(`[D4] storage that ${fails} on every call keeps nobody from sending, offline or not`, async () => {
    const { clock, relay, storage, tab, write } = browser();
    storage.fails = () => fails;
    relay.isReachable = false;
    const { client } = tab();
    write(client, ...five);
    await clock.advance(100);
    assert.deepEqual(pendingTexts(client.getSnapshot()), five);
    relay.isReachable = true;
    client.connect();
    await clock.advance(storageTimeoutMs / 2);
    assert.deepEqual(relay.texts(), five);
    await clock.advance(storageTimeoutMs * 4);
    assert.ok(storage.calls.length <= 2);
  });
}

test('[D4] storage that fills up costs the reload, not the message', async () => {
  const { clock, relay, storage, tab, write } = browser();
  relay.isReachable = false;
  const { client } = tab();
  write(client, 'kept');
  await clock.until(() => storage.texts.length === 1);
  storage.fails = (call) => (call === 'write' ? 'throws' : 'works');
  write(client, 'not kept');
  await clock.advance(1_000);
  assert.deepEqual(storage.texts, ['kept']);
  relay.isReachable = true;
  client.connect();
  await clock.until(() => texts(client.getSnapshot()).length === 2);
});

test('[D4] storage that is cleared while the page is open has everything again with the next message', async () => {
  const { clock, relay, storage, tab, write } = browser();
  relay.isReachable = false;
  const first = tab();
  write(first.client, 'one', 'two');
  await clock.until(() => storage.texts.length === 2);
  storage.lanes.clear();
  write(first.client, 'three');
  await clock.until(() => storage.texts.length === 3);
  first.crash();
  relay.isReachable = true;
  const second = tab();
  second.client.connect();
  await clock.until(() => texts(second.client.getSnapshot()).length === 3);
  assert.deepEqual(relay.texts(), ['one', 'two', 'three']);
});

test('[D2] [D4] whenever tabs crash, every message is there once, and each page’s messages are in their order', async () => {
  const anyAct = fc.oneof(
    { weight: 5, arbitrary: fc.record({ act: fc.constant('write' as const), which: fc.nat(2) }) },
    { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('crash', 'wait', 'long wait'), which: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('away', 'back', 'deaf', 'hearing'), which: fc.nat(2) }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { maxLength: 40, size: 'max' }), async (acts) => {
      const { clock, relay, storage, tab, write } = browser();
      const tabs = [tab(), tab(), tab()];
      const written = new Map<string, string[]>();
      const pages = [0, 1, 2];
      let count = 0;
      for (const { client } of tabs) client.connect();
      for (const { act, which } of acts) {
        const one = tabs[which] ?? assert.fail();
        if (act === 'write') {
          count += 1;
          const who = `page ${pages[which]}`;
          write(one.client, `${who}: ${count}`);
          written.set(who, [...(written.get(who) ?? []), `${who}: ${count}`]);
          // A crash may take with it what was not yet handed over to the storage.
          await clock.advance(20);
        } else if (act === 'crash') {
          one.crash();
          tabs[which] = tab();
          pages[which] = Math.max(...pages) + 1;
          tabs[which]?.client.connect();
        } else if (act === 'wait' || act === 'long wait') await clock.advance(act === 'wait' ? 50 : 30_000);
        else if (act === 'away' || act === 'back') {
          relay.isReachable = act === 'back';
          for (const connection of act === 'away' ? relay.connections : []) connection.cut();
        } else relay.tells = ({ t }) => act === 'hearing' || (t !== 'ok' && t !== 'ev');
      }
      relay.isReachable = true;
      relay.tells = () => true;
      for (const connection of relay.connections) connection.cut();
      await clock.advance(120_000);
      const all = [...relay.conversations.keys()].flatMap((c) => relay.texts(c));
      assert.equal(new Set(all).size, all.length);
      for (const [who, given] of written) {
        const arrived = all.filter((text) => text.startsWith(`${who}:`));
        assert.deepEqual(arrived, given);
      }
      assert.equal(storage.lanes.size, 0);
      assert.ok(relay.conversations.size <= 1);
      for (const { client } of tabs) client.close();
    }),
    { numRuns: 100 },
  );
});
