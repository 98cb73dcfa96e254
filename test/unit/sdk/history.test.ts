import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAgentClient } from '../../../src/sdk/agent-client.ts';
import { readTranscript, type Transcript } from '../../../src/sdk/transcript.ts';
import type { VisitorClient } from '../../../src/sdk/visitor-verbs.ts';
import { ana, site } from '../../support/memory-connection.ts';
import { isLive, outcome, pendingTexts, setting, texts } from '../../support/visitor-setting.ts';

/** A visitor whose conversation has `count` messages, on a relay that sends no more than `most` at a time. */
const longConversation = async ({ count = 40, most = 10 } = {}) => {
  const scene = setting();
  const { clock, relay, visitor } = scene;
  relay.replayMax = most;
  relay.pageSize = most;
  const client = visitor();
  void client.send('message 1');
  await clock.until(() => texts(client.getSnapshot()).length === 1);
  const say = (from: number, to: number): void => {
    const { id, visitor: writer } = relay.conversation;
    const actor = { kind: 'visitor', id: writer.id } as const;
    for (let index = from; index <= to; index += 1) {
      relay.act(id, actor, { type: 'message.send', text: `message ${index}` });
    }
  };
  return { ...scene, client, say, count };
};

const away = async (scene: Awaited<ReturnType<typeof longConversation>>): Promise<void> => {
  scene.relay.isReachable = false;
  scene.relay.connection.cut();
  await scene.clock.advance(100);
};

const back = async ({ relay, clock, client }: Awaited<ReturnType<typeof longConversation>>): Promise<void> => {
  relay.isReachable = true;
  client.connect();
  await clock.until(() => isLive(client));
};

const viewOf = (client: VisitorClient) => client.getSnapshot().view ?? assert.fail('There is no view.');

test('[D5] who missed too much gets the newest page, and reads upwards from there to the beginning', async () => {
  const scene = await longConversation();
  const { client, clock, relay } = scene;
  await away(scene);
  scene.say(2, 40);
  await back(scene);
  assert.deepEqual(texts(client.getSnapshot()), relay.texts().slice(-10));
  assert.equal(viewOf(client).hasEarlier, true);
  assert.equal(viewOf(client).conversation.messages.count, 40);
  while (viewOf(client).hasEarlier) {
    const loaded = outcome(client.loadEarlier());
    assert.equal(viewOf(client).loadsEarlier, true);
    await clock.until(() => 'value' in loaded);
    assert.equal(viewOf(client).loadsEarlier, false);
  }
  assert.deepEqual(texts(client.getSnapshot()), relay.texts());
  assert.equal(viewOf(client).conversation.messages.count, 40);
  assert.deepEqual(
    relay.heardOf('page').map(({ before }) => before),
    [32, 22, 12, 2],
  );
});

test('asking for what is not there, and asking twice, does no harm', async () => {
  const scene = await longConversation();
  const { client, clock, relay } = scene;
  await client.loadEarlier();
  await away(scene);
  scene.say(2, 30);
  await back(scene);
  const both = [outcome(client.loadEarlier()), outcome(client.loadEarlier())];
  await clock.until(() => both.every((one) => 'value' in one));
  assert.equal(relay.heardOf('page').length, 1);
  assert.equal(texts(client.getSnapshot()).length, 20);
});

test('[D5] a page that was asked for comes after a lost connection too', async () => {
  const scene = await longConversation();
  const { client, clock, relay } = scene;
  await away(scene);
  scene.say(2, 30);
  await back(scene);
  relay.tells = ({ t }) => t !== 'page';
  const loaded = outcome(client.loadEarlier());
  await clock.until(() => relay.heardOf('page').length === 1);
  relay.tells = () => true;
  await away(scene);
  assert.equal('value' in loaded, false);
  await back(scene);
  await clock.until(() => 'value' in loaded);
  assert.equal(texts(client.getSnapshot()).length, 20);
});

test('[D4] a message whose answer was lost is no longer pending when the log has gone past it', async () => {
  const scene = await longConversation();
  const { client, clock, relay } = scene;
  relay.tells = ({ t }) => t !== 'ok' && t !== 'ev';
  const unheard = outcome(client.send('unheard'));
  await clock.until(() => relay.texts().includes('unheard'));
  relay.tells = ({ t }) => t !== 'ev';
  const unseen = outcome(client.send('unseen'));
  await clock.until(() => 'value' in unseen);
  assert.deepEqual(pendingTexts(client.getSnapshot()), ['unheard', 'unseen']);
  relay.tells = () => true;
  await away(scene);
  scene.say(2, 40);
  await back(scene);
  await clock.until(() => 'value' in unheard);
  assert.deepEqual(pendingTexts(client.getSnapshot()), []);
  assert.equal(relay.texts().filter((text) => text.startsWith('un')).length, 2);
});

test('close() answers who waits for a page', async () => {
  const scene = await longConversation();
  const { client, clock } = scene;
  await away(scene);
  scene.say(2, 30);
  await back(scene);
  const loaded = outcome(client.loadEarlier());
  client.close();
  await clock.advance(0);
  assert.ok('value' in loaded);
});

test('an agent reads upwards in each session', async () => {
  const scene = await longConversation();
  const { clock, relay } = scene;
  const agent = createAgentClient({
    relay: 'https://chat.example',
    site,
    clock,
    transport: relay.transport,
    token: async () => ana.id,
  });
  scene.say(2, 30);
  await agent.loadEarlier('unknown');
  const picked = outcome(agent.pick(relay.conversation.id));
  await clock.until(() => 'value' in picked && agent.getSnapshot().sessions[0]?.loaded === true);
  const [before] = agent.getSnapshot().sessions;
  assert.equal(before?.events.length, 10);
  assert.equal(before.hasEarlier, true);
  const loaded = outcome(agent.loadEarlier(relay.conversation.id));
  await clock.until(() => 'value' in loaded);
  assert.equal(agent.getSnapshot().sessions[0]?.events.length, 20);
});

test('[W6] a transcript is the whole of it: what is not here yet is fetched first, and how much of it is there is told', async () => {
  const scene = await longConversation();
  const { client, clock, relay } = scene;
  await away(scene);
  scene.say(2, 40);
  await back(scene);
  const parts: number[] = [];
  const read = outcome(readTranscript(client, { progress: (part) => parts.push(part) }));
  await clock.until(() => 'value' in read);
  const { events } = read.value as Transcript;
  const said = events.flatMap((event) => (event.type === 'message.sent' ? [event.text] : []));
  assert.deepEqual(said, relay.texts());
  assert.deepEqual(
    parts.map((part) => Math.round(part * 41)),
    [10, 20, 30, 40],
  );
});

test('[W6] a transcript waits for the network, is there as a whole or not at all, and can be given up', async () => {
  const scene = await longConversation();
  const { client, clock, relay } = scene;
  await away(scene);
  scene.say(2, 40);
  await back(scene);
  await away(scene);
  const stop = new AbortController();
  const [wanted, given] = [outcome(readTranscript(client)), outcome(readTranscript(client, { signal: stop.signal }))];
  await clock.advance(5_000);
  assert.deepEqual([wanted, given], [{}, {}]);
  stop.abort(new Error('Not wanted any more.'));
  await clock.until(() => 'code' in given);
  await back(scene);
  await clock.until(() => 'value' in wanted);
  const { events } = wanted.value as Transcript;
  assert.equal(events.filter(({ type }) => type === 'message.sent').length, relay.texts().length);

  const closed = await longConversation();
  await away(closed);
  closed.say(2, 40);
  await back(closed);
  const never = outcome(readTranscript(closed.client));
  closed.client.close();
  await closed.clock.until(() => 'code' in never);
  assert.equal(never.code, 'unavailable');
});
