/** Who had a conversation, from when to when, and why no longer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agentSessionsOf } from '../../../../src/core/conversation/agent-sessions.ts';
import {
  ana,
  ben,
  conversationIn,
  pushed,
  ScriptedConversation,
  sam,
  system,
  visitor,
} from '../../../support/scripted-conversation.ts';

const told = (script: ScriptedConversation) =>
  agentSessionsOf(script.events).map(({ agent, how, epoch, closed }) => [agent.id, how, epoch, closed?.why ?? 'open']);

test('[C16] each session has a record of its own: how it was opened, and why it was closed', () => {
  const script = new ScriptedConversation('persistent', pushed).started().offered(ana);
  script.give(ana, { type: 'offer.accept', offer: script.offer }).sessionClosed(ana);
  script.said(visitor, 'Me again').picked(ben).released(ben).picked(ana).ended(ana);
  assert.deepEqual(told(script), [
    [ana.id, 'accepted', 1, 'closed'],
    [ben.id, 'picked', 2, 'released'],
    [ana.id, 'picked', 3, 'open'],
  ]);
  assert.equal(told(script.sessionClosed(ana)).at(-1)?.at(-1), 'ended', 'wrap-up is a part of it');
});

test('[C16] an agent who is gone, a supervisor who ends it, and a conversation that nobody had', () => {
  const gone = conversationIn('active', 'live').give(system, { type: 'conversation.reclaim', epoch: 1 });
  assert.deepEqual(told(gone), [[ana.id, 'picked', 1, 'agent-gone']]);
  const forced = conversationIn('active', 'live').give(sam, { type: 'conversation.force-close' });
  assert.deepEqual(told(forced), [[ana.id, 'picked', 1, 'force-closed']]);
  const waiting = conversationIn('waiting', 'persistent').give(sam, { type: 'conversation.force-close' });
  assert.deepEqual(told(waiting), [[ana.id, 'picked', 1, 'closed']], 'what was closed stays as it was');
  assert.deepEqual(told(conversationIn('open', 'live').ended(visitor)), []);
});

test('[C16] [A6] who had it without being asked, and did not see it', () => {
  const script = new ScriptedConversation('persistent', pushed).started().autoAssigned(ana);
  script.give(system, { type: 'conversation.recall', epoch: 1 });
  assert.deepEqual(told(script), [[ana.id, 'auto-assigned', 1, 'rerouted']]);
});

test('[C16] times are those of the log', () => {
  const script = conversationIn('active', 'live').sessionClosed(ana);
  const [session] = agentSessionsOf(script.events);
  const [opened, closed] = script.events.slice(-2);
  assert.deepEqual([session?.openedAt, session?.closed?.at], [opened?.at, closed?.at]);
});
