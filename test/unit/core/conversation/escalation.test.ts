/** What somebody has handed on to a queue: what is told of it, for how long, and what a bot may not do with it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { complete, newConversation } from '../../../../src/core/conversation/conversation.ts';
import type { Escalation } from '../../../../src/core/conversation/escalation.ts';
import { type Actor, system } from '../../../../src/core/conversation/participants.ts';
import { scenarioOf } from '../../../../src/core/conversation/routing.ts';
import { summarise } from '../../../../src/core/conversation/summary.ts';
import { seenBy } from '../../../../src/core/conversation/visibility.ts';
import { escalationNoteLength, textLengthMax } from '../../../../src/core/limits.ts';
import { rowIn } from '../../../../src/core/lists.ts';
import {
  ana,
  autoAssignment,
  ben,
  handing,
  idle,
  pushed,
  ScriptedConversation,
  sam,
} from '../../../support/scripted-conversation.ts';

const rob: Actor = { kind: 'bot', id: 'bot-1', name: 'Rob' };

const queued = (mode: 'live' | 'persistent' = 'live') => new ScriptedConversation(mode, pushed).started();

const requeue = (note?: string, queue = 'service') =>
  ({ type: 'conversation.requeue', queue, ...(note !== undefined && { note }) }) as const;

const escalated = (by: Actor = ana, note?: string, script = queued().picked(by)) =>
  script.give(by, requeue(note), { handing });

const scenarioIn = ({ now }: ScriptedConversation) => scenarioOf(now.routing, now.lifecycle);

const escalationIn = ({ now }: ScriptedConversation): Escalation | undefined => summarise(now).escalation;

test('[N1] what an agent, a supervisor or a bot hands on to a queue is an escalation, and says by whom', () => {
  const byAna = escalated(ana, 'Wants a refund');
  assert.equal(scenarioIn(byAna), 'escalation');
  assert.deepEqual(escalationIn(byAna), { by: { id: ana.id, name: 'Ana' }, note: 'Wants a refund' });
  const bySam = escalated(sam, undefined, queued().picked(ana));
  assert.equal(scenarioIn(bySam), 'escalation');
  assert.deepEqual(escalationIn(bySam), { by: { id: sam.id, name: 'Sam' } });
  const byRob = escalated(rob);
  assert.equal(scenarioIn(byRob), 'bot-escalation');
  assert.deepEqual(escalationIn(byRob), { by: { id: rob.id, name: 'Rob', isBot: true } });
  // What waits, and what nobody has, is handed on as well.
  assert.equal(scenarioIn(escalated(ana, undefined, queued('persistent').picked(ana).sessionClosed())), 'escalation');
  assert.equal(scenarioIn(escalated(sam, undefined, queued())), 'escalation');
});

test('[N1] what comes in, comes back, overflows or was written down by an older build is none', () => {
  assert.equal(scenarioIn(queued()), 'incoming');
  assert.equal(scenarioIn(queued().picked(ana).released(ana)), 'returning');
  assert.equal(scenarioIn(queued('persistent').picked(ana).sessionClosed().said(visitor, 'Hello')), 'returning');
  const full = queued();
  full.give(system, { type: 'queue.overflow', since: full.now.lifecycle.since, action: { queue: 'service' } });
  assert.equal(scenarioIn(full), 'incoming');
  const { now } = escalated();
  const { escalation: _, ...older } = now.routing;
  assert.equal(
    scenarioOf(complete({ ...newConversation('c'), ...now, routing: older }).routing, now.lifecycle),
    'returning',
  );
});

const visitor: Actor = { kind: 'visitor', id: 'visitor-1' };

test('[N1] it stays one, whoever declines it, misses it or has not seen it, until somebody has it who knows of it', () => {
  const declined = escalated().offered(ben, idle, { scenario: 'escalation' });
  declined.give(ben, { type: 'offer.decline', offer: declined.offer });
  assert.equal(scenarioIn(declined), 'escalation');
  const unseen = escalated(ana, 'Wants a refund').give(system, autoAssignment(ben), { agent: idle });
  assert.equal(unseen.now.routing.unseen?.scenario, 'escalation');
  assert.deepEqual(escalationIn(unseen)?.note, 'Wants a refund');
  unseen.give(system, { type: 'conversation.recall', epoch: unseen.now.lifecycle.assignmentEpoch });
  assert.equal(scenarioIn(unseen), 'escalation');
  const gone = escalated(rob).give(system, autoAssignment(ben), { agent: idle });
  assert.equal(gone.now.routing.unseen?.scenario, 'bot-escalation');
  gone.give(system, { type: 'conversation.reclaim', epoch: gone.now.lifecycle.assignmentEpoch });
  assert.equal(scenarioIn(gone), 'bot-escalation');
  const late = escalated().offered(ben, idle, { scenario: 'escalation', timeout: 'accept' });
  late.give(system, { type: 'offer.expire', offer: late.offer });
  assert.equal(late.now.routing.unseen?.scenario, 'escalation');
});

describe('[N1] it is over', () => {
  const ends: Readonly<Record<string, (script: ScriptedConversation) => ScriptedConversation>> = {
    'once its offer is accepted': (script) => script.offered(ben, idle, { scenario: 'escalation' }).accepted(ben),
    'once it is picked': (script) => script.picked(ben),
    'once a supervisor has given it to somebody': (script) =>
      script.give(sam, { type: 'conversation.assign', agent: ben.id }, { agent: idle, handing }),
    'once who was not asked has seen it': (script) => script.autoAssigned(ben).give(ben, { type: 'assignment.see' }),
    'once who was not asked has answered': (script) => script.autoAssigned(ben).said(ben, 'Hello'),
    'once its visitor ends it': (script) => script.ended(visitor),
  };
  for (const [title, end] of Object.entries(ends)) {
    test(title, () => {
      const script = end(escalated(ana, 'Wants a refund'));
      assert.equal(escalationIn(script), undefined);
      if (script.state === 'active') assert.equal(scenarioIn(script.released(ben)), 'returning');
    });
  }
});

test('[N1] who hands it on anew is named, and the note of who did before is not told with it', () => {
  const script = escalated(rob, 'Cannot help');
  script.give(sam, requeue(undefined, 'returns'), { handing });
  assert.deepEqual(escalationIn(script), { by: { id: sam.id, name: 'Sam' } });
});

test('[N1] [C13] the note is a private note of its own, written with it or not at all; no visitor is told', () => {
  const script = escalated(ana, 'Wants a refund');
  assert.deepEqual(
    script.events.slice(-3).map(({ type }) => type),
    ['note.written', 'conversation.queued', 'conversation.released'],
  );
  assert.equal(script.now.notes.count, 1);
  assert.doesNotMatch(JSON.stringify(seenBy(script.events, 'visitor')), /refund|Escal/);
  const picked = queued().picked(ana);
  assert.equal(picked.try(ana, requeue(' '), { handing }), 'text-empty');
  assert.equal(picked.try(ana, requeue('x'.repeat(textLengthMax + 1)), { handing }), 'text-too-long');
  assert.equal(picked.try(ana, requeue('Wants a refund')), 'unknown-entry');
  assert.equal(queued().try(sam, requeue('Wants a refund'), { handing }), 'wrong-state');
  assert.deepEqual([picked.state, picked.now.notes.count], ['active', 0]);
});

test('[N1] [N4] of a note as much is told as fits, to who is asked or has it without having been asked, and to nobody else', () => {
  const fits = 'x'.repeat(escalationNoteLength);
  assert.equal(escalationIn(escalated(ana, fits))?.note, fits);
  const cut = escalationIn(escalated(ana, `${fits}x`))?.note ?? '';
  assert.deepEqual([[...cut].length, cut.at(-1)], [escalationNoteLength, '…']);
  const row = summarise(escalated(ana, 'Wants a refund').now);
  const noteIn = (list: Parameters<typeof rowIn>[0]) => {
    const shown = rowIn(list, row);
    return 'escalation' in shown ? shown.escalation?.note : undefined;
  };
  assert.deepEqual([noteIn('offers'), noteIn('mine')], ['Wants a refund', 'Wants a refund']);
  for (const list of ['open', 'ongoing', 'attention'] as const) {
    assert.equal(noteIn(list), undefined);
    assert.partialDeepStrictEqual(rowIn(list, row), { escalation: { by: { name: 'Ana' } } });
  }
});

test('[N1] [V5] a bot does what an agent does, is told to be one, and is given nothing by anybody', () => {
  const script = queued().picked(rob).said(rob, 'How can I help?');
  assert.deepEqual(script.now.lifecycle.assignee, { id: rob.id, name: 'Rob', isBot: true });
  assert.equal(script.now.messages.last?.by, 'bot');
  const bot = { ...handing, name: 'Rob', isBot: true } as const;
  const asked = { agent: idle, handing: bot };
  const held = queued('persistent').picked(ana);
  assert.equal(held.try(ana, { type: 'conversation.transfer', agent: rob.id }, asked), 'agent-unavailable');
  assert.equal(held.try(ana, { type: 'consult.ask', agent: rob.id }, asked), 'agent-unavailable');
  assert.equal(queued().try(sam, { type: 'conversation.assign', agent: rob.id }, asked), 'agent-unavailable');
  assert.equal(script.try(rob, { type: 'conversation.force-close' }), 'not-allowed');
  assert.equal(script.try(rob, { type: 'conversation.join' }), 'not-allowed');
});

test('[N1] what a bot has handed on is for people: no bot picks it; what people hand on, a bot may', () => {
  assert.equal(escalated(rob).try(rob, { type: 'conversation.pick' }, { agent: idle }), 'not-allowed');
  assert.equal(escalated(rob).try(ana, { type: 'conversation.pick' }, { agent: idle }), undefined);
  assert.equal(escalated(ana).try(rob, { type: 'conversation.pick' }, { agent: idle }), undefined);
});
