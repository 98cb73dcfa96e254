/** Who has a conversation, and what its end means to whom. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AppendResult } from '../../../src/relay/store/store.ts';
import { Sender } from '../../support/sender.ts';
import {
  append,
  appended,
  logOf,
  type OpenDatabase,
  openRelays,
  openStore,
  refused,
  started,
} from './test-database.ts';

const conversation = 'conversation-1';

export const describeAssigning = (open: OpenDatabase): void => {
  test('[R6] [R11] of many who pick at once one gets it, and the others are told who', async (t) => {
    const relays = await openRelays(t, open);
    const [store] = relays;
    assert.ok(store);
    await started(store, conversation);
    const agents = Array.from({ length: 12 }, (_, index) => Sender.agent(`Agent ${index}`));
    const picks = agents.map((agent, index) =>
      append(relays[index % relays.length] ?? store, agent.give(conversation, { type: 'conversation.pick' })),
    );
    const results = await Promise.all(picks);
    const winner = agents[results.findIndex(({ ok }) => ok)];
    const losses = results.filter((result) => !result.ok);
    assert.equal(losses.length, agents.length - 1);
    for (const { code, params } of losses) {
      assert.deepEqual({ code, params }, { code: 'already-assigned', params: { agent: winner?.actor.name } });
    }
    assert.equal((await store.conversation(conversation))?.conversation.lifecycle.assignee?.id, winner?.actor.id);
  });

  test('[R6] what an agent sends on the strength of an old assignment is refused', async (t) => {
    const store = await openStore(t, open);
    await started(store, conversation);
    const agent = Sender.agent('Ana');
    const pick = () => appended(store, agent.give(conversation, { type: 'conversation.pick' }));
    await pick();
    await appended(store, agent.give(conversation, { type: 'session.close' }, { fence: 1 }));
    await pick();
    assert.equal(await refused(store, agent.say(conversation, 'Hello', { fence: 1 })), 'stale-assignment');
    assert.equal(await refused(store, agent.say(conversation, 'Hello')), 'stale-assignment');
    await appended(store, agent.say(conversation, 'Hello', { fence: 2 }));
  });

  test('[R6] an agent who does not have the conversation can say nothing in it', async (t) => {
    const store = await openStore(t, open);
    await started(store, conversation);
    const [ana, ben] = [Sender.agent('Ana'), Sender.agent('Ben')];
    assert.equal(await refused(store, ben.say(conversation, 'Hello', { fence: 0 })), 'not-assigned');
    await appended(store, ana.give(conversation, { type: 'conversation.pick' }));
    assert.equal(await refused(store, ben.say(conversation, 'Hello', { fence: 1 })), 'not-assigned');
  });

  test('[C14] after the end every message is refused, whoever sends it and on whichever lane', async (t) => {
    const relays = await openRelays(t, open);
    const [store] = relays;
    assert.ok(store);
    const visitor = await started(store, conversation);
    const agent = Sender.agent('Ana');
    await appended(store, agent.give(conversation, { type: 'conversation.pick' }));
    await appended(store, agent.give(conversation, { type: 'conversation.end' }, { fence: 1 }));
    const otherWindow = new Sender(visitor.actor, { lane: 'another-window' });
    for (const relay of relays) {
      assert.equal(await refused(relay, visitor.say(conversation, 'But')), 'conversation-ended');
      assert.equal(await refused(relay, otherWindow.say(conversation, 'But')), 'conversation-ended');
      assert.equal(await refused(relay, agent.say(conversation, 'Bye', { fence: 1 })), 'conversation-ended');
    }
  });

  test('[C14] a message and an end that race are both in the log in one order, or the message is refused', async (t) => {
    const relays = await openRelays(t, open);
    const [store] = relays;
    const other = relays.at(-1);
    assert.ok(store && other);
    for (let round = 1; round <= 20; round += 1) {
      const id = `conversation-${round}`;
      const visitor = await started(store, id, Sender.visitor(`${round}`));
      const window = new Sender(visitor.actor, { lane: `window-${round}` });
      const [end, message]: readonly AppendResult[] = await Promise.all([
        append(store, visitor.give(id, { type: 'conversation.end' })),
        append(other, window.say(id, 'Wait')),
      ]);
      assert.equal(end?.ok, true);
      const last = (await logOf(store, id)).at(-1);
      assert.equal(last, `lane-of-visitor-${round}-2`, 'the end is the last event');
      assert.ok(message && (message.ok || message.code === 'conversation-ended'));
    }
  });

  test('[C13] in wrap-up the agent writes notes, and nothing else is written', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, conversation);
    const agent = Sender.agent('Ana');
    await appended(store, agent.give(conversation, { type: 'conversation.pick' }));
    await appended(store, visitor.give(conversation, { type: 'conversation.end' }));
    await appended(store, agent.give(conversation, { type: 'note.write', text: 'Call back.' }, { fence: 1 }));
    assert.equal(await refused(store, agent.say(conversation, 'Bye', { fence: 1 })), 'conversation-ended');
  });
};
