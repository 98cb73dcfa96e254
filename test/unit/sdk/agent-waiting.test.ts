/** What an agent lets go of, and goes on with: waiting, reopened, released. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgentClient } from '../../../src/sdk/agent-client.ts';
import { isLive, openIds, outcome, sessionIds, sessionOf, setting } from '../../support/agent-setting.ts';
import { ben, visitorOf } from '../../support/memory-connection.ts';

test('[C6] [C7] a persistent session that is closed waits among the agent’s own, and is gone on with from there', async () => {
  const { clock, relay, agent, start } = setting();
  relay.mode = 'persistent';
  await start('conversation-1');
  const [client, other] = [agent(), agent(ben)];
  for (const one of [client, other]) {
    one.connect();
    await clock.until(() => isLive(one));
  }
  const waitingIds = (one: AgentClient): string[] => one.getSnapshot().waiting.rows.map(({ id }) => id);
  await Promise.all([
    client.pick('conversation-1'),
    clock.until(() => sessionOf(client, 'conversation-1')?.loaded === true),
  ]);
  await Promise.all([client.closeSession('conversation-1'), clock.until(() => waitingIds(client).length === 1)]);
  assert.deepEqual([sessionIds(client), waitingIds(other)], [[], []]);
  const refused = outcome(other.reopen('conversation-1'));
  await clock.until(() => refused.error !== undefined);
  assert.equal(refused.error?.code, 'not-assigned');
  await Promise.all([
    client.reopen('conversation-1'),
    clock.until(() => sessionOf(client, 'conversation-1')?.loaded === true),
  ]);
  assert.deepEqual(waitingIds(client), []);
});

test('[C8] a visitor who writes takes the conversation out of the agent’s list, into everybody’s', async () => {
  const { clock, relay, agent, start } = setting();
  relay.mode = 'persistent';
  await start('conversation-1');
  const client = agent();
  client.connect();
  await clock.until(() => isLive(client));
  await Promise.all([
    client.pick('conversation-1'),
    clock.until(() => sessionOf(client, 'conversation-1')?.loaded === true),
  ]);
  await Promise.all([client.closeSession('conversation-1'), clock.until(() => sessionIds(client).length === 0)]);
  relay.act('conversation-1', visitorOf('conversation-1'), { type: 'message.send', text: 'I am back' });
  await clock.until(() => openIds(client).length === 1 && client.getSnapshot().waiting.rows.length === 0);
  const late = outcome(client.reopen('conversation-1'));
  await clock.until(() => late.error !== undefined);
  assert.equal(late.error?.code, 'wrong-state');
});

test('[C5] a conversation that is released is in the queue again, in either mode', async () => {
  for (const mode of ['live', 'persistent'] as const) {
    const { clock, relay, agent, start } = setting();
    relay.mode = mode;
    await start('conversation-1');
    const client = agent();
    client.connect();
    await clock.until(() => isLive(client));
    await Promise.all([
      client.pick('conversation-1'),
      clock.until(() => sessionOf(client, 'conversation-1')?.loaded === true),
    ]);
    const released = outcome(client.release('conversation-1'));
    await clock.until(() => openIds(client).length === 1 && sessionIds(client).length === 0);
    assert.ok(released.value);
  }
});
