import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { laneStaleMs, storageTimeoutMs } from '../../../src/core/limits.ts';
import type { AgentClient } from '../../../src/sdk/agent-client.ts';
import type { KeptLane } from '../../../src/sdk/outbox-store/outbox-store.ts';
import { AgentBrowser, isLive, pendingIn, sessionOf, textsIn } from '../../support/agent-browser.ts';
import { ana, ben, visitorOf } from '../../support/memory-connection.ts';
import { rosa } from '../../support/scripted-conversation.ts';
import { outcome } from '../../support/visitor-setting.ts';

const c = 'conversation-1';
const five = ['one', 'two', 'three', 'four', 'five'];

/** A desk with one session on screen. */
const withSession = async (options: { hasLocks?: boolean } = {}) => {
  const browser = new AgentBrowser(options);
  await browser.taken(c);
  const first = browser.open();
  first.client.connect();
  await browser.clock.until(() => isLive(first.client) && sessionOf(first.client, c)?.loaded === true);
  return { browser, first, ...browser, relay: browser.relay, clock: browser.clock, storage: browser.storageOf() };
};

const write = (client: AgentClient, ...texts: readonly string[]) => texts.map((text) => outcome(client.send(c, text)));

const goOffline = ({ relay }: AgentBrowser): void => {
  relay.isReachable = false;
  for (const connection of relay.connections) connection.cut();
};

/** A window of the same agent, on screen and connected. */
const another = async (browser: AgentBrowser): Promise<AgentClient> => {
  const { client } = browser.open();
  client.connect();
  await browser.clock.until(() => isLive(client));
  return client;
};

test('[D4] what an agent wrote offline outlives crashes: messages and notes arrive once, in order, as they were sent', async () => {
  const { browser, first, relay, clock, storage } = await withSession();
  goOffline(browser);
  write(first.client, 'one', 'two');
  outcome(first.client.note(c, 'a note'));
  write(first.client, 'three');
  await clock.until(() => storage.texts.length === 3);
  const [kept] = [...storage.lanes.values()].map((text): KeptLane => JSON.parse(text));
  first.crash();
  const between = browser.open();
  between.client.connect();
  await clock.until(() => between.client.getSnapshot().unsent === 4);
  between.crash();
  relay.isReachable = true;
  const heard = relay.heardOf('send').length;
  const last = await another(browser);
  write(last, 'four');
  await clock.until(() => textsIn(last, c).length === 5 && storage.lanes.size === 0);
  assert.deepEqual(textsIn(last, c), ['one', 'two', 'a note', 'three', 'four']);
  const sent = relay.heardOf('send').slice(heard, heard + 4);
  assert.deepEqual(
    sent.map(({ id, lane, n, fence }) => [id, lane, n, fence]),
    kept?.conversations[0]?.entries.map(({ pending, lane, n }) => [pending.id, lane, n, 1]),
  );
  assert.deepEqual(pendingIn(last, c), []);
});

test('[D4] another window of the agent that is open already sends what a window leaves when it crashes', async () => {
  const { browser, first, relay, clock, storage } = await withSession();
  relay.hears = ({ t }) => t !== 'send';
  write(first.client, ...five);
  await clock.until(() => storage.texts.length === 5);
  const second = await another(browser);
  await clock.advance(laneStaleMs * 2);
  assert.deepEqual(relay.texts(c), []);
  first.crash();
  relay.hears = () => true;
  await clock.until(() => textsIn(second, c).length === 5 && storage.lanes.size === 0);
  assert.deepEqual(relay.texts(c), five);
});

test('[D4] what had arrived before the crash is not there twice, though its answer was lost', async () => {
  const { browser, first, relay, clock, storage } = await withSession();
  relay.tells = ({ t }) => t !== 'ok' && t !== 'ev';
  write(first.client, 'arrived');
  await clock.until(() => relay.texts(c).length === 1);
  first.crash();
  relay.tells = () => true;
  const second = await another(browser);
  await clock.until(() => storage.lanes.size === 0);
  assert.deepEqual([relay.texts(c), textsIn(second, c)], [['arrived'], ['arrived']]);
});

test('[D4] without locks, what a window left counts as left when it has given no sign of life for a while', async () => {
  const { browser, first, clock, storage, relay } = await withSession({ hasLocks: false });
  goOffline(browser);
  write(first.client, 'left behind');
  await clock.until(() => storage.texts.length === 1);
  first.crash();
  relay.isReachable = true;
  const second = await another(browser);
  assert.deepEqual(relay.texts(c), []);
  await clock.until(() => textsIn(second, c).length === 1 && storage.lanes.size === 0);
});

test('[D4] an end and a closed session are kept and happen in their place; a pick is not', async () => {
  const { browser, first, relay, clock, storage } = await withSession();
  relay.append(visitorOf('other'), {
    t: 'send',
    c: 'conversation-2',
    id: 'start-2',
    lane: 'test',
    n: 1,
    command: { type: 'conversation.start' },
  });
  goOffline(browser);
  write(first.client, 'Goodbye');
  for (const given of [first.client.end(c), first.client.note(c, 'Done'), first.client.closeSession(c)]) outcome(given);
  outcome(first.client.pick('conversation-2'));
  await clock.until(() => storage.texts.length === 1);
  await clock.advance(100);
  first.crash();
  relay.isReachable = true;
  const second = await another(browser);
  await clock.until(() => storage.lanes.size === 0);
  await clock.advance(60_000);
  assert.equal(relay.conversations.get(c)?.lifecycle.state, 'closed');
  assert.deepEqual(
    relay.logs
      .get(c)
      ?.slice(-4)
      .map(({ type }) => type),
    ['message.sent', 'conversation.ended', 'note.written', 'conversation.closed'],
  );
  assert.equal(relay.conversations.get('conversation-2')?.lifecycle.state, 'open');
  assert.deepEqual(second.getSnapshot().refused, []);
});

test('[R6] [D6] adopted under a stale fence it is refused and shown as refused in its session, and can be sent again', async () => {
  const { browser, first, relay, clock, storage } = await withSession();
  goOffline(browser);
  write(first.client, 'Written under the former assignment');
  await clock.until(() => storage.texts.length === 1);
  first.crash();
  relay.act(c, ana, { type: 'session.close' });
  relay.act(c, ana, { type: 'conversation.pick' });
  relay.isReachable = true;
  const second = await another(browser);
  await clock.until(() => sessionOf(second, c)?.pending[0]?.refused === 'stale-assignment');
  assert.deepEqual(second.getSnapshot().refused, []);
  assert.equal(second.getSnapshot().unsent, 1);
  const again = outcome(second.resend(c, sessionOf(second, c)?.pending[0]?.id ?? ''));
  await clock.until(() => again.value !== undefined && storage.lanes.size === 0);
  assert.deepEqual(relay.texts(c), ['Written under the former assignment']);
});

test('[D6] what is refused after its session has gone stays in sight, through reloads, until it is discarded', async () => {
  const { browser, first, relay, clock, storage } = await withSession();
  goOffline(browser);
  const [late] = write(first.client, 'Too late');
  const end = outcome(first.client.end(c));
  relay.act(c, ana, { type: 'session.close' });
  relay.act(c, ben, { type: 'conversation.pick' });
  relay.isReachable = true;
  await clock.until(() => late?.code === 'not-assigned' && end.code === 'not-assigned');
  const shown = (client: AgentClient) =>
    client
      .getSnapshot()
      .refused.map(({ conversation, visitor, pending }) => [
        conversation,
        visitor?.number,
        'text' in pending.command ? pending.command.text : pending.command.type,
        pending.refused,
      ]);
  // Who asked for the end was told; nobody is by a promise that a crash has taken.
  assert.deepEqual(shown(first.client), [[c, 1, 'Too late', 'not-assigned']]);
  await clock.until(() => storage.texts.length === 1);
  first.crash();
  const second = await another(browser);
  await clock.until(() => second.getSnapshot().refused.length === 1);
  assert.deepEqual(shown(second), [[c, 1, 'Too late', 'not-assigned']]);
  const [refused] = second.getSnapshot().refused;
  second.discard(c, refused?.pending.id ?? '');
  await clock.until(() => storage.lanes.size === 0);
  assert.deepEqual([second.getSnapshot().refused, second.getSnapshot().unsent], [[], 0]);
});

test('[D6] [I3] what is refused after its session has gone is titled as that was', async () => {
  const { browser, first, relay, clock } = await withSession();
  relay.act(c, ana, { type: 'contact.link', contact: rosa.id });
  await clock.until(() => sessionOf(first.client, c)?.conversation.links !== undefined);
  goOffline(browser);
  write(first.client, 'Too late');
  relay.act(c, ana, { type: 'session.close' });
  relay.act(c, ben, { type: 'conversation.pick' });
  relay.isReachable = true;
  await clock.until(() => first.client.getSnapshot().refused.length === 1);
  assert.deepEqual(first.client.getSnapshot().refused[0]?.links, { contact: rosa });
});

test('[D6] an end that another window left and that is stopped by its fence is told, not forgotten', async () => {
  const { browser, first, relay, clock, storage } = await withSession();
  goOffline(browser);
  outcome(first.client.end(c));
  await clock.until(() => storage.lanes.size === 1);
  first.crash();
  relay.act(c, ana, { type: 'session.close' });
  relay.act(c, ana, { type: 'conversation.pick' });
  relay.isReachable = true;
  const second = await another(browser);
  await clock.until(() => second.getSnapshot().refused.length === 1);
  assert.equal(second.getSnapshot().refused[0]?.pending.refused, 'stale-assignment');
  assert.equal(relay.conversations.get(c)?.lifecycle.state, 'active');
});

test('[D6] whom a refused message was for is only said if what was kept of it can be shown', async () => {
  const { browser, first, relay, clock, storage } = await withSession();
  goOffline(browser);
  write(first.client, 'Too late');
  await clock.until(() => storage.texts.length === 1);
  first.crash();
  for (const [lane, text] of storage.lanes)
    storage.lanes.set(lane, text.replace(/"visitor":\{[^}]*\}/u, '"visitor":7'));
  relay.act(c, ana, { type: 'session.close' });
  relay.act(c, ben, { type: 'conversation.pick' });
  relay.isReachable = true;
  const second = await another(browser);
  await clock.until(() => second.getSnapshot().refused.length === 1);
  assert.equal(second.getSnapshot().refused[0]?.visitor, undefined);
});

test('[D4] another agent on the same computer neither sees nor sends what was left', async () => {
  const { browser, first, relay, clock, storage } = await withSession();
  goOffline(browser);
  write(first.client, 'of Ana');
  await clock.until(() => storage.texts.length === 1);
  first.crash();
  relay.isReachable = true;
  const { client } = browser.open(ben);
  client.connect();
  await clock.until(() => isLive(client));
  await clock.advance(laneStaleMs * 2);
  assert.deepEqual([storage.texts, relay.texts(c), client.getSnapshot().unsent], [['of Ana'], [], 0]);
});

test('[D4] closed, what is not confirmed is kept for the next client, unless it is given up', async () => {
  const { browser, first, relay, clock, storage } = await withSession();
  goOffline(browser);
  const [kept] = write(first.client, 'kept');
  await clock.until(() => storage.texts.length === 1);
  first.client.close();
  await clock.until(() => kept?.code === 'stopped');
  assert.deepEqual(storage.texts, ['kept']);
  const next = browser.open().client;
  next.connect();
  await clock.until(() => next.getSnapshot().unsent === 1);
  const [givenUp] = write(next, 'given up');
  await clock.until(() => storage.texts.length >= 2);
  next.close({ forget: true });
  await clock.until(() => givenUp?.code === 'stopped' && storage.lanes.size === 0);
  relay.isReachable = true;
  await another(browser);
  await clock.advance(10_000);
  assert.deepEqual(relay.texts(c), []);
});

test('[D4] the same client goes on with it after close() and connect()', async () => {
  const { browser, first, relay, clock, storage } = await withSession();
  goOffline(browser);
  write(first.client, 'one', 'two');
  await clock.until(() => storage.texts.length === 2);
  first.client.close();
  relay.isReachable = true;
  first.client.connect();
  await clock.until(() => isLive(first.client));
  write(first.client, 'three');
  await clock.until(() => relay.texts(c).length === 3 && storage.lanes.size === 0);
  assert.deepEqual(relay.texts(c), ['one', 'two', 'three']);
});

for (const fails of ['throws', 'hangs'] as const) {
  test(`[D4] storage that ${fails} on every call keeps no agent from writing, and the desk does not promise to keep it`, async () => {
    const browser = new AgentBrowser();
    const { clock, relay } = browser;
    const storage = browser.storageOf();
    storage.fails = () => fails;
    await browser.taken(c);
    const { client } = browser.open();
    assert.equal(client.getSnapshot().keepsUnsent, true);
    client.connect();
    await clock.until(() => isLive(client) && sessionOf(client, c)?.loaded === true);
    goOffline(browser);
    write(client, ...five);
    assert.deepEqual(pendingIn(client, c), five);
    await clock.advance(storageTimeoutMs + 1_000);
    assert.equal(client.getSnapshot().keepsUnsent, false);
    relay.isReachable = true;
    client.connect();
    await clock.until(() => textsIn(client, c).length === 5);
    assert.deepEqual(relay.texts(c), five);
    assert.ok(storage.calls.length <= 2);
  });
}

test('[D4] storage that fills up costs the reload, not the message, and the desk knows', async () => {
  const { browser, first, relay, clock, storage } = await withSession();
  goOffline(browser);
  write(first.client, 'kept');
  await clock.until(() => storage.texts.length === 1);
  storage.fails = (call) => (call === 'write' ? 'throws' : 'works');
  write(first.client, 'not kept');
  await clock.until(() => !first.client.getSnapshot().keepsUnsent);
  assert.deepEqual(storage.texts, ['kept']);
  relay.isReachable = true;
  await clock.until(() => textsIn(first.client, c).length === 2);
});

test('[D4] storage that is cleared while the desk is open has everything again with the next message', async () => {
  const { browser, first, relay, clock, storage } = await withSession();
  goOffline(browser);
  write(first.client, 'one', 'two');
  await clock.until(() => storage.texts.length === 2);
  storage.lanes.clear();
  write(first.client, 'three');
  await clock.until(() => storage.texts.length === 3);
  first.crash();
  relay.isReachable = true;
  const second = await another(browser);
  await clock.until(() => textsIn(second, c).length === 3);
  assert.deepEqual(relay.texts(c), ['one', 'two', 'three']);
});

test('[D2] [D4] [D6] whenever windows crash and conversations change hands, each text is there once in its order, or refused in sight', async () => {
  const anyAct = fc.oneof(
    { weight: 6, arbitrary: fc.record({ act: fc.constantFrom('write' as const, 'write' as const), which: fc.nat(1) }) },
    {
      weight: 2,
      arbitrary: fc.record({ act: fc.constantFrom('crash', 'wait', 'long wait', 'retake'), which: fc.nat(1) }),
    },
    { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('away', 'back', 'deaf', 'hearing'), which: fc.nat(1) }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { maxLength: 40, size: 'max' }), async (acts) => {
      const browser = new AgentBrowser();
      const { clock, relay } = browser;
      await browser.taken(c);
      const windows = [browser.open(), browser.open()];
      for (const { client } of windows) client.connect();
      await clock.until(() => windows.every(({ client }) => sessionOf(client, c)?.loaded));
      const written: string[] = [];
      const pages = [0, 1];
      for (const { act, which } of acts) {
        const one = windows[which] ?? assert.fail();
        if (act === 'write' && sessionOf(one.client, c)?.loaded) {
          const text = `page ${pages[which]}: ${String(written.length).padStart(3, '0')}`;
          written.push(text);
          write(one.client, text);
          // A crash may take with it what was not yet handed over to the storage.
          await clock.advance(20);
        } else if (act === 'crash') {
          one.crash();
          windows[which] = browser.open();
          pages[which] = Math.max(...pages) + 1;
          windows[which]?.client.connect();
        } else if (act === 'wait' || act === 'long wait') await clock.advance(act === 'wait' ? 50 : 30_000);
        else if (act === 'retake') {
          relay.act(c, ana, { type: 'session.close' });
          relay.act(c, ana, { type: 'conversation.pick' });
        } else if (act === 'away') goOffline(browser);
        else if (act === 'back') relay.isReachable = true;
        else if (act === 'deaf' || act === 'hearing')
          relay.tells = ({ t }) => act === 'hearing' || (t !== 'ok' && t !== 'ev' && t !== 'nack');
      }
      relay.tells = () => true;
      relay.isReachable = true;
      for (const connection of relay.connections) connection.cut();
      await clock.advance(120_000);
      const arrived = relay.texts(c);
      // Each window shows what is refused in the other one too.
      const refused = new Set(windows.flatMap(({ client }) => pendingIn(client, c)));
      assert.deepEqual([...arrived, ...refused].sort(), [...written].sort());
      for (const page of new Set(written.map((text) => text.slice(0, 8)))) {
        const own = arrived.filter((text) => text.startsWith(page));
        assert.deepEqual(own, [...own].sort());
      }
      for (const { client } of windows) client.close({ forget: true });
      await clock.advance(1_000);
      assert.equal(browser.storageOf().lanes.size, 0);
    }),
    { numRuns: 100 },
  );
});
