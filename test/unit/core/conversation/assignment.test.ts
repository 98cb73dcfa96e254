/** What is assigned without having been asked for: the complete table, what counts as seen, and what wrap-up takes. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decide, isRefusal } from '../../../../src/core/conversation/conversation.ts';
import type { Actor } from '../../../../src/core/conversation/participants.ts';
import { type AgentStanding, holdingsOf } from '../../../../src/core/conversation/routing.ts';
import { summarise } from '../../../../src/core/conversation/summary.ts';
import { visibleTo } from '../../../../src/core/conversation/visibility.ts';
import type { AssignmentCommand, Command } from '../../../../src/core/conversation/vocabulary.ts';
import type { ErrorCode } from '../../../../src/core/errors.ts';
import { agentSessionsMax } from '../../../../src/core/limits.ts';
import { agentChanges } from '../../../../src/core/routing/workload.ts';
import {
  ana,
  autoAssignment,
  ben,
  handing,
  idle,
  incoming,
  pushed,
  ScriptedConversation,
  sam,
  site,
  system,
  visitor,
} from '../../../support/scripted-conversation.ts';

const heldMs = 30_000;

const queued = (mode: 'live' | 'persistent' = 'persistent'): ScriptedConversation =>
  new ScriptedConversation(mode, { ...pushed, wrapUp: { heldMs } }).started();

type Situation = 'new' | 'queued' | 'offered' | 'unseen' | 'seen' | 'waiting' | 'wrap-up' | 'freed' | 'closed';

const situations: Record<Situation, () => ScriptedConversation> = {
  new: () => new ScriptedConversation('persistent', pushed),
  queued,
  offered: () => queued().offered(ana),
  unseen: () => queued().autoAssigned(ana),
  seen: () => queued().picked(ana),
  waiting: () => queued().autoAssigned(ana).sessionClosed(),
  'wrap-up': () => queued().autoAssigned(ana).ended(),
  freed: () => freed(queued().autoAssigned(ana).ended()),
  closed: () => queued().autoAssigned(ana).ended().sessionClosed(),
};

const freed = (script: ScriptedConversation): ScriptedConversation =>
  script.give(system, { type: 'wrap-up.free', since: script.now.lifecycle.since });

type Type = AssignmentCommand['type'] | 'conversation.recall';

const noSuch = 'unknown-conversation';
const ended = 'conversation-ended';
const wrong = 'wrong-state';
const nobody = 'not-assigned';

const table: Record<Situation, Record<Type, ErrorCode | 'happens'>> = {
  new: {
    'conversation.auto-assign': wrong,
    'assignment.see': noSuch,
    'conversation.recall': noSuch,
    'wrap-up.free': wrong,
  },
  queued: {
    'conversation.auto-assign': 'happens',
    'assignment.see': nobody,
    'conversation.recall': wrong,
    'wrap-up.free': wrong,
  },
  offered: {
    'conversation.auto-assign': wrong,
    'assignment.see': nobody,
    'conversation.recall': wrong,
    'wrap-up.free': wrong,
  },
  unseen: {
    'conversation.auto-assign': wrong,
    'assignment.see': 'happens',
    'conversation.recall': 'happens',
    'wrap-up.free': wrong,
  },
  seen: {
    'conversation.auto-assign': wrong,
    'assignment.see': wrong,
    'conversation.recall': wrong,
    'wrap-up.free': wrong,
  },
  waiting: {
    'conversation.auto-assign': wrong,
    'assignment.see': nobody,
    'conversation.recall': wrong,
    'wrap-up.free': wrong,
  },
  'wrap-up': {
    'conversation.auto-assign': wrong,
    'assignment.see': wrong,
    'conversation.recall': ended,
    'wrap-up.free': 'happens',
  },
  freed: {
    'conversation.auto-assign': wrong,
    'assignment.see': wrong,
    'conversation.recall': ended,
    'wrap-up.free': wrong,
  },
  closed: {
    'conversation.auto-assign': wrong,
    'assignment.see': ended,
    'conversation.recall': ended,
    'wrap-up.free': wrong,
  },
};

const given = ({ now: { lifecycle } }: ScriptedConversation): Record<Type, readonly [Actor, Command]> => ({
  'conversation.auto-assign': [system, autoAssignment(ana)],
  'assignment.see': [ana, { type: 'assignment.see' }],
  'conversation.recall': [system, { type: 'conversation.recall', epoch: lifecycle.assignmentEpoch }],
  'wrap-up.free': [system, { type: 'wrap-up.free', since: lifecycle.since }],
});

describe('[A6] [N5] [R7] everything about what was not asked for, whatever the conversation is like', () => {
  for (const [situation, row] of Object.entries(table) as [Situation, (typeof table)[Situation]][]) {
    for (const [type, expected] of Object.entries(row) as [Type, ErrorCode | 'happens'][]) {
      test(`${expected}: ${type} where it is ${situation}`, () => {
        const script = situations[situation]();
        const before = script.now;
        const [by, command] = given(script)[type];
        const refused = script.try(by, command, { agent: idle });
        assert.equal(refused ?? 'happens', expected);
        if (refused !== undefined) assert.equal(script.now, before, 'a refusal changes nothing');
      });
    }
  }
});

test('[N5] what is assigned at once is its agent’s without a word of theirs, who is notified as long as the workstream says', () => {
  const script = queued().autoAssigned(ana);
  assert.partialDeepStrictEqual(script.now.lifecycle, {
    state: 'active',
    assignee: { id: ana.id },
    assignmentEpoch: 1,
  });
  const [assigned, notified] = script.events.slice(-2);
  assert.partialDeepStrictEqual(assigned, { type: 'conversation.assigned', reason: 'auto-assigned', epoch: 1 });
  assert.partialDeepStrictEqual(notified, { type: 'assignment.notified', reasons: incoming.reasons });
  const unseen = { scenario: 'assigned', epoch: 1, until: (notified?.at ?? 0) + incoming.ms } as const;
  assert.deepEqual(script.now.routing.unseen, unseen);
  assert.deepEqual(summarise(script.now).unseen, unseen);
});

test('[N5] [R3] [R5] who may get it is judged as for an offer', () => {
  const assign = (agent: AgentStanding, script = queued()) => script.try(system, autoAssignment(ana), { agent });
  const no = 'agent-unavailable';
  assert.equal(queued().try(system, autoAssignment(ana)), no, 'nobody knows the agent');
  assert.equal(assign({ ...idle, presence: 'away' }), no);
  assert.equal(assign({ ...idle, freeUnits: pushed.units - 1 }), no);
  assert.equal(assign({ ...idle, freeUnits: pushed.units }), undefined);
  assert.equal(assign({ ...idle, sessions: agentSessionsMax }), no);
  assert.equal(assign({ ...idle, sessions: agentSessionsMax - 1 }), undefined);
  const declined = queued().offered(ana);
  declined.give(ana, { type: 'offer.decline', offer: declined.offer });
  assert.equal(assign(idle, declined), no, 'who declined it in this round');
  const former: Command = { ...autoAssignment(ana), reasons: { ...incoming.reasons, method: 'same-agent' } };
  assert.equal(queued().try(system, former, { agent: { ...idle, presence: 'away', freeUnits: 0 } }), undefined);
  assert.equal(queued().try(system, former, { agent: { ...idle, presence: 'offline' } }), no);
});

test('[A6] an offer that accepted itself was its own notification; a supervisor’s assignment has one of its own', () => {
  const accepted = queued().offered(ana, idle, { timeout: 'accept' });
  accepted.give(system, { type: 'offer.expire', offer: accepted.offer });
  const { at = 0 } = accepted.events.at(-1) ?? {};
  assert.deepEqual(accepted.now.routing.unseen, { scenario: 'assigned', epoch: 1, until: at });
  const assigned = queued().give(sam, { type: 'conversation.assign', agent: ben.id }, { agent: idle, handing });
  const until = (assigned.events.at(-1)?.at ?? 0) + handing.offer.ms;
  assert.deepEqual(assigned.now.routing.unseen, { scenario: 'supervisor-assigned', epoch: 1, until });
});

test('[A6] who asked for it has seen it: picked, accepted, gone on with, taken over, or given by a supervisor to themselves', () => {
  const accepted = queued().offered(ana);
  const scripts = [
    queued().picked(ana),
    accepted.give(ana, { type: 'offer.accept', offer: accepted.offer }),
    queued().picked(ana).sessionClosed().reopened(ana),
    queued().picked(ana).transferred(ana, ben).accepted(ben),
    queued().give(sam, { type: 'conversation.assign', agent: sam.id }, { agent: idle, handing }),
  ];
  for (const { now } of scripts) assert.equal(now.routing.unseen, undefined);
});

test('[A6] [N7] it is seen once its agent has opened it, has written, or asks somebody else; not by what others do', () => {
  const unseen = () => queued().autoAssigned(ana);
  const note: Command = { type: 'note.write', text: 'Called back' };
  assert.deepEqual(unseen().give(ana, { type: 'assignment.see' }).events.at(-1)?.type, 'assignment.seen');
  for (const script of [
    unseen().give(ana, { type: 'assignment.see' }),
    unseen().said(ana, 'Hello'),
    unseen().give(ana, note),
    unseen().transferred(ana, ben),
  ]) {
    assert.equal(script.now.routing.unseen, undefined);
    assert.equal(script.try(system, { type: 'conversation.recall', epoch: 1 }), 'wrong-state');
    assert.equal(script.try(ana, { type: 'assignment.see' }), 'wrong-state');
  }
  for (const script of [
    unseen().said(visitor, 'Hello?'),
    unseen().give(sam, note),
    unseen().joined(sam).said(sam, 'Hello'),
    unseen().transferred(sam, ben),
  ]) {
    assert.equal(script.now.routing.unseen?.epoch, 1);
  }
});

test('[A6] [R6] only who has it sees it, and only the assignment that they know of', () => {
  const script = queued().autoAssigned(ana).give(system, { type: 'conversation.recall', epoch: 1 }).autoAssigned(ben);
  assert.equal(script.try(ana, { type: 'assignment.see' }), 'not-assigned');
  assert.equal(script.try(visitor, { type: 'assignment.see' }), 'not-allowed');
  assert.equal(script.try(system, { type: 'assignment.see' }), 'not-allowed');
  assert.equal(script.try(ben, { type: 'assignment.see' }, { fence: 1 }), 'stale-assignment');
  assert.equal(script.try(ben, { type: 'assignment.see' }, { fence: 3 }), 'stale-assignment');
  assert.equal(script.try(ben, { type: 'assignment.see' }), undefined);
});

for (const mode of ['live', 'persistent'] as const) {
  test(`[A6] [C5] [R2] what nobody has seen is open again, a ${mode} one too, at its old place, and others are asked first`, () => {
    const script = queued(mode).autoAssigned(ana);
    const { arrivedAt } = script.now.routing;
    assert.equal(script.try(system, { type: 'conversation.recall', epoch: 2 }), 'wrong-state', 'another assignment');
    script.give(system, { type: 'conversation.recall', epoch: 1 });
    assert.partialDeepStrictEqual(script.now.lifecycle, { state: 'open', former: { id: ana.id } });
    assert.partialDeepStrictEqual(script.now.routing, { arrivedAt, tried: [ana.id] });
    assert.equal(script.now.routing.unseen, undefined);
    assert.deepEqual(holdingsOf(script.now.routing, script.now.lifecycle), []);
    assert.equal(script.events.filter(({ type }) => type === 'offer.ended').length, 0, 'neither missed nor declined');
  });
}

test('[A6] whoever it goes to, or wherever, what was not seen before is over', () => {
  const ends = [
    queued().autoAssigned(ana).ended(),
    queued().autoAssigned(ana).sessionClosed(),
    queued().autoAssigned(ana).released(),
    queued().autoAssigned(ana).transferred(sam, ben).accepted(ben),
    queued().autoAssigned(ana).give(sam, { type: 'conversation.requeue', queue: 'returns' }, { handing }),
    queued().autoAssigned(ana).give(sam, { type: 'conversation.force-close' }),
  ];
  for (const { now } of ends) assert.equal(now.routing.unseen, undefined, now.lifecycle.state);
  const picking = new ScriptedConversation('live').started();
  picking.give(sam, { type: 'conversation.assign', agent: ana.id }, { agent: idle, handing });
  assert.equal(picking.now.routing.unseen?.scenario, 'supervisor-assigned', 'where nothing is offered, too');
  assert.equal(picking.ended().now.routing.unseen, undefined);
});

test('[A6] a visitor is told nothing of what was seen', () => {
  const script = queued().autoAssigned(ana);
  assert.doesNotMatch(JSON.stringify(visibleTo(script.now, 'visitor')), /unseen|notified/);
  script.give(system, { type: 'conversation.recall', epoch: 1 });
  assert.partialDeepStrictEqual(script.events.at(-1), { type: 'conversation.released', reason: 'rerouted' });
});

test('[R7] wrap-up takes capacity for as long as the workstream says, and then no more; the session is still one', () => {
  const held = ({ now }: ScriptedConversation) => holdingsOf(now.routing, now.lifecycle);
  const script = queued('live').picked(ana).ended(ana);
  const since = script.now.lifecycle.since;
  assert.deepEqual(held(script), [{ agent: ana.id, units: pushed.units }]);
  assert.equal(script.now.routing.heldUntil, since + heldMs);
  assert.equal(script.try(system, { type: 'wrap-up.free', since: since - 1 }), 'wrong-state', 'another wrap-up');
  script.give(system, { type: 'wrap-up.free', since });
  assert.deepEqual(held(script), [{ agent: ana.id, units: 0 }]);
  assert.deepEqual(held(script.sessionClosed(ana)), []);
  const picked = new ScriptedConversation('live', { ...pushed, pushes: false, wrapUp: { heldMs } }).started();
  assert.equal(held(picked.picked(ana).ended(ana))[0]?.units, pushed.units, 'where it is picked, too');
  assert.equal(held(freed(picked))[0]?.units, 0);
});

test('[R7] where wrap-up takes capacity always or never, there is nothing to be freed', () => {
  for (const wrapUp of ['held', 'freed'] as const) {
    const script = new ScriptedConversation('live', { ...pushed, wrapUp }).started().picked(ana).ended(ana);
    const { since } = script.now.lifecycle;
    assert.equal(script.try(system, { type: 'wrap-up.free', since }), 'wrong-state');
  }
});

test('[R7] [R4] what is assigned at once takes capacity, and counts as given to its agent; what wrap-up frees is one change', () => {
  const before = queued();
  const { now } = before;
  const after = before.autoAssigned(ana);
  const events = after.events.slice(-2);
  assert.deepEqual(agentChanges(now, after.now, events), [
    { agent: ana.id, units: pushed.units, sessions: 1, by: 'accept', isOffered: true },
  ]);
  const ending = after.ended(ana);
  const held = ending.now;
  const end = freed(ending);
  assert.deepEqual(agentChanges(held, end.now, end.events.slice(-1)), [
    { agent: ana.id, units: -pushed.units, sessions: 0, by: 'other', isOffered: false },
  ]);
});

test('[N5] two relays that assign it at once: one of them does', () => {
  const verdict = decide(queued().autoAssigned(ana).now, autoAssignment(ben), { actor: system, site, agent: idle });
  assert.ok(isRefusal(verdict) && verdict.refused === 'wrong-state');
});
