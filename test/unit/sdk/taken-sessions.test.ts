/** What an agent takes, they can work in as soon as the promise says so. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mode } from '../../../src/core/conversation/transitions.ts';
import type { AgentClient } from '../../../src/sdk/agent-client.ts';
import { isLive, outcome, sessionIds, setting } from '../../support/agent-setting.ts';
import { ana, ben } from '../../support/memory-connection.ts';

const c = 'conversation-1';

const arrived = async (mode: Mode = 'live') => {
  const scene = setting();
  scene.relay.mode = mode;
  await scene.start(c);
  const client = scene.agent();
  client.connect();
  await scene.clock.until(() => isLive(client));
  return { ...scene, client };
};

const pickAndGreet = async (client: AgentClient): Promise<unknown> => {
  await client.pick(c);
  return client.send(c, 'Good morning');
};

test('[C2] [R6] what is written as soon as a conversation is picked names the assignment, and is taken', async () => {
  const { clock, relay, client } = await arrived();
  const greeted = outcome(pickAndGreet(client));
  await clock.until(() => greeted.value !== undefined || greeted.error !== undefined);
  assert.equal(greeted.error, undefined);
  assert.deepEqual(relay.texts(c), ['Good morning']);
  assert.equal(relay.heardOf('send').at(-1)?.fence, 1);
});

test('[C7] [R6] so it is with one that waited for its visitor', async () => {
  const { clock, relay, client } = await arrived('persistent');
  const goOn = async (): Promise<unknown> => {
    await client.pick(c);
    await client.closeSession(c);
    await client.reopen(c);
    return client.send(c, 'Good morning');
  };
  const greeted = outcome(goOn());
  await clock.until(() => greeted.value !== undefined || greeted.error !== undefined);
  assert.equal(greeted.error, undefined);
  assert.deepEqual(relay.texts(c), ['Good morning']);
  assert.equal(relay.heardOf('send').at(-1)?.fence, 2);
});

test('[R6] one that is taken away before it is there was taken all the same, and is no session', async () => {
  const { clock, relay, client } = await arrived();
  const picked = outcome(client.pick(c));
  await clock.until(() => relay.conversation.lifecycle.state === 'active');
  assert.equal(picked.value, undefined);
  relay.act(c, ana, { type: 'session.close' });
  relay.act(c, ben, { type: 'conversation.pick' });
  await clock.until(() => picked.value !== undefined || picked.error !== undefined);
  assert.equal(picked.error, undefined);
  assert.deepEqual(sessionIds(client), []);
  await clock.advance(1_000);
  assert.deepEqual(
    client.getSnapshot().monitored.map(({ conversation }) => conversation.id),
    [],
  );
  const late = outcome(client.send(c, 'Too late'));
  await clock.until(() => late.error !== undefined);
  assert.equal(late.error?.code, 'not-assigned');
});

test('[D5] a connection that is lost in between is waited for', async () => {
  const { clock, relay, client } = await arrived();
  const greeted = outcome(pickAndGreet(client));
  await clock.until(() => relay.conversation.lifecycle.state === 'active');
  relay.isReachable = false;
  relay.connection.cut();
  await clock.advance(10_000);
  assert.deepEqual([greeted.value, relay.texts(c)], [undefined, []]);
  relay.isReachable = true;
  await clock.until(() => greeted.value !== undefined || greeted.error !== undefined);
  assert.equal(greeted.error, undefined);
  assert.deepEqual(relay.texts(c), ['Good morning']);
});

test('who closes the client has taken what was taken', async () => {
  const { clock, relay, client } = await arrived();
  relay.tells = (frame) => frame.t !== 'rows' && frame.t !== 'ev';
  const picked = outcome(client.pick(c));
  await clock.until(() => relay.conversation.lifecycle.state === 'active');
  await clock.advance(1_000);
  assert.equal(picked.value, undefined);
  client.close();
  await clock.until(() => picked.value !== undefined || picked.error !== undefined);
  assert.equal(picked.error, undefined);
});
