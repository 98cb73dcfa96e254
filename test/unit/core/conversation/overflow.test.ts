/** What becomes of a conversation when its queue is full, or it has waited there for too long. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInLine, overflowsSince } from '../../../../src/core/conversation/overflow.ts';
import { timeline } from '../../../../src/core/conversation/timeline.ts';
import type { Command } from '../../../../src/core/conversation/vocabulary.ts';
import {
  ana,
  ben,
  idle,
  pushed,
  ScriptedConversation,
  system,
  visitor,
} from '../../../support/scripted-conversation.ts';

const start: Command = { type: 'conversation.start' };

const overflow = (
  { now }: ScriptedConversation,
  action: Extract<Command, { type: 'queue.overflow' }>['action'],
): Command => ({ type: 'queue.overflow', since: now.lifecycle.since, action });

const sinceOf = ({ now }: ScriptedConversation): number | undefined => overflowsSince(now.routing, now.lifecycle);

test('[R9] a start is refused where the queue is full, goes to the other queue, or is offered to everybody', () => {
  const refused = new ScriptedConversation('live', pushed);
  assert.equal(refused.try(visitor, start, { overflow: 'end' }), 'queue-full');
  assert.equal(refused.now.seq, 0);
  const moved = new ScriptedConversation('live', pushed).give(visitor, start, { overflow: { queue: 'returns' } });
  assert.deepEqual(
    moved.events.map(({ type }) => type),
    ['conversation.started', 'conversation.queued', 'conversation.overflowed'],
  );
  assert.partialDeepStrictEqual(moved.now.routing, { queue: 'returns', overflow: 'queue' });
  const offered = new ScriptedConversation('live', pushed).give(visitor, start, { overflow: 'offer' });
  assert.partialDeepStrictEqual(offered.now.routing, { queue: 'sales', overflow: 'offer' });
  const again = offered.try(visitor, start, { overflow: 'end' });
  assert.equal(again, 'conversation-exists', 'who has a conversation is told so first');
});

test('[R9] [C3] who has waited for too long is told so truthfully when it ends', () => {
  const script = new ScriptedConversation('live', pushed).started();
  script.give(system, overflow(script, 'end'));
  assert.equal(script.state, 'closed');
  const rows = timeline(script.events, [], visitor, () => 'today');
  assert.ok(rows.some((row) => row.kind === 'notice' && row.code === 'overflow'));
});

test('[R9] each wait overflows once, never while somebody is asked, and the next wait anew', () => {
  const script = new ScriptedConversation('live', pushed).started();
  assert.equal(sinceOf(script), script.now.lifecycle.since);
  script.offered(ana);
  assert.equal(sinceOf(script), undefined, 'somebody is being asked');
  assert.equal(script.try(system, overflow(script, 'end')), 'wrong-state');
  script.give(ana, { type: 'offer.decline', offer: script.offer });
  const place = script.now.routing.arrivedAt;
  script.give(system, overflow(script, { queue: 'returns' }));
  assert.partialDeepStrictEqual(script.now.routing, { queue: 'returns', arrivedAt: place, tried: [], pausedUntil: 0 });
  assert.equal(script.try(system, overflow(script, 'end')), 'wrong-state', 'once');
  assert.equal(sinceOf(script), undefined);
  script.give(ben, { type: 'conversation.pick' }, { agent: { ...idle, queues: ['returns'] } });
  script.give(ben, { type: 'conversation.release' });
  assert.equal(sinceOf(script), script.now.lifecycle.since, 'it waits again');
  assert.equal(script.now.routing.queue, 'returns', 'where it is known by now');
});

test('[R9] one that means another wait is refused', () => {
  const script = new ScriptedConversation('live', pushed).started();
  const since = script.now.lifecycle.since - 1;
  assert.equal(script.try(system, { type: 'queue.overflow', since, action: 'end' }), 'wrong-state');
});

test('what stands in no queue is in no line', () => {
  const { routing, lifecycle } = new ScriptedConversation('live').started().now;
  assert.equal(isInLine(routing, lifecycle), false);
});
