/** What a conversation's start, assignment and end leave behind, beyond its state. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide, newConversation } from '../../../../src/core/conversation/conversation.ts';
import { isOver } from '../../../../src/core/conversation/lifecycle.ts';
import { states } from '../../../../src/core/conversation/transitions.ts';
import {
  ben,
  conversationIn,
  ScriptedConversation,
  sam,
  site,
  startedAt,
  system,
  visitor,
} from '../../../support/scripted-conversation.ts';

test('[C1] a start records where, how and by whom, and nothing that was not said', () => {
  const script = new ScriptedConversation('persistent');
  script.give(
    { ...visitor, name: 'Rosa' },
    { type: 'conversation.start', page: 'https://shop.example/', language: 'pt-BR' },
  );
  assert.deepEqual(script.events, [
    {
      type: 'conversation.started',
      site,
      workstream: 'sales',
      mode: 'persistent',
      visitor: { id: visitor.id, number: 7, name: 'Rosa' },
      page: 'https://shop.example/',
      language: 'pt-BR',
      seq: 1,
      id: 'command-1',
      at: startedAt + 1_000,
      by: { ...visitor, name: 'Rosa' },
    },
  ]);
  assert.deepEqual(new ScriptedConversation().started().now.lifecycle, {
    state: 'open',
    site,
    workstream: 'sales',
    mode: 'live',
    startedAt: startedAt + 1_000,
    since: startedAt + 1_000,
    assignmentEpoch: 0,
  });
});

test('[C1] a start that the relay has not prepared is a mistake of ours, not a refusal', () => {
  assert.throws(
    () => decide(newConversation('conversation-1'), { type: 'conversation.start' }, { actor: visitor, site }),
    TypeError,
  );
});

test('[C2] a pick names the agent, the epoch and the reason', () => {
  const [, assigned] = conversationIn('active', 'live').events;
  assert.ok(assigned?.type === 'conversation.assigned');
  assert.deepEqual(assigned.agent, { id: 'agent-1', name: 'Ana' });
  assert.deepEqual([assigned.epoch, assigned.reason], [1, 'picked']);
});

test('[R6] a pick that comes second is told who has it', () => {
  const script = conversationIn('active', 'live');
  const verdict = decide(script.now, { type: 'conversation.pick' }, { actor: ben, site });
  assert.deepEqual(verdict, { refused: 'already-assigned', params: { agent: 'Ana' } });
});

test('[R6] every assignment has its own epoch, across releases', () => {
  const script = conversationIn('active', 'live').sessionClosed().picked(ben);
  assert.equal(script.now.lifecycle.assignmentEpoch, 2);
  assert.deepEqual(script.now.lifecycle.assignee, { id: 'agent-2', name: 'Ben' });
});

test('[C5] closing the session of a live conversation puts it back for anybody, with its start unchanged', () => {
  const { lifecycle } = conversationIn('active', 'live').sessionClosed().now;
  assert.equal(lifecycle.assignee, undefined);
  assert.equal(lifecycle.startedAt, startedAt + 1_000);
  assert.equal(lifecycle.since, startedAt + 3_000);
});

test('[C6] closing the session of a persistent conversation frees its agent', () => {
  assert.equal(conversationIn('waiting', 'persistent').now.lifecycle.assignee, undefined);
});

test('[M4] closing the session of an active conversation gives a live one back and lets a persistent one wait', () => {
  assert.equal(conversationIn('active', 'live').sessionClosed().state, 'open');
  assert.equal(conversationIn('active', 'persistent').sessionClosed().state, 'waiting');
});

test('[M8] a conversation keeps the mode its workstream had at the start, whatever happens to it', () => {
  for (const mode of ['live', 'persistent'] as const) {
    const script = conversationIn('closed', mode);
    assert.equal(script.now.lifecycle.mode, mode);
    const modes = script.events.flatMap((event) => ('mode' in event ? [event.mode] : []));
    assert.deepEqual(modes, [mode]);
  }
});

test('[C4] the end keeps who, when and why, and the agent for the wrap-up', () => {
  const { lifecycle } = conversationIn('active', 'live').ended(visitor).now;
  assert.deepEqual(lifecycle.ended, { by: 'visitor', at: startedAt + 3_000, reason: 'ended' });
  assert.deepEqual(lifecycle.assignee, { id: 'agent-1', name: 'Ana' });
});

test('[C11] a forced end says that a supervisor did it', () => {
  const { lifecycle } = conversationIn('active', 'persistent').give(sam, { type: 'conversation.force-close' }).now;
  assert.deepEqual(lifecycle.ended, { by: 'supervisor', name: 'Sam', at: startedAt + 3_000, reason: 'force-closed' });
});

test('[C3] a conversation that expires keeps the reason that the timer gave', () => {
  const open = conversationIn('open', 'live').expired('unanswered');
  assert.equal(open.now.lifecycle.ended?.reason, 'unanswered');
});

test('[C10] wrap-up that expires closes without ending a second time', () => {
  const script = conversationIn('wrap-up', 'live').expired('time-over');
  assert.equal(script.events.at(-1)?.type, 'conversation.closed');
  assert.equal(script.now.lifecycle.ended?.reason, 'ended');
});

test('[C13] a conversation is over from wrap-up on', () => {
  assert.deepEqual(states.filter(isOver), ['wrap-up', 'closed']);
});

test('[C7] the agent who had it goes on with a conversation that waits, in a new assignment; nobody else can', () => {
  const script = conversationIn('waiting', 'persistent');
  assert.equal(script.try(ben, { type: 'conversation.reopen' }), 'not-assigned');
  const { lifecycle } = script.reopened().now;
  assert.deepEqual([lifecycle.state, lifecycle.assignmentEpoch], ['active', 2]);
  assert.deepEqual(lifecycle.assignee, { id: 'agent-1', name: 'Ana' });
  assert.equal(lifecycle.former, undefined);
});

test('[C8] a message of the visitor opens a conversation that waits, in the same commit, and says why', () => {
  const script = conversationIn('waiting', 'persistent').said(visitor, 'I am back');
  const [said, opened] = script.events.slice(-2);
  assert.equal(said?.type, 'message.sent');
  assert.ok(opened?.type === 'conversation.released');
  assert.deepEqual([opened.to, opened.reason, opened.id], ['open', 'visitor-wrote', `${said?.id}.1`]);
  assert.deepEqual(script.now.lifecycle.former, { id: 'agent-1', name: 'Ana' });
});

test('[C8] a text that cannot be sent opens nothing', () => {
  const script = conversationIn('waiting', 'persistent');
  assert.equal(script.try(visitor, { type: 'message.send', text: ' ' }), 'text-empty');
  assert.equal(script.state, 'waiting');
});

test('[C5] an agent gives a conversation of either mode back to the queue', () => {
  for (const mode of ['live', 'persistent'] as const) {
    const { lifecycle } = conversationIn('active', mode).released().now;
    assert.deepEqual([lifecycle.state, lifecycle.assignee], ['open', undefined]);
    assert.equal(lifecycle.startedAt, startedAt + 1_000);
  }
});

test('[C3] a timer that comes after its state has passed does nothing', () => {
  const script = conversationIn('open', 'live');
  const { since } = script.now.lifecycle;
  script.picked().sessionClosed();
  const late = { type: 'conversation.expire', reason: 'unanswered', since } as const;
  assert.equal(script.try(system, late), 'wrong-state');
  assert.equal(script.state, 'open');
});
