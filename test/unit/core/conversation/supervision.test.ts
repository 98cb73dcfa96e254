/** Supervision: the complete table, who can be given work, what becomes of a transfer, who takes part. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayRead } from '../../../../src/core/conversation/access.ts';
import { decide, isRefusal } from '../../../../src/core/conversation/conversation.ts';
import type { Actor } from '../../../../src/core/conversation/participants.ts';
import { type AgentStanding, holdingsOf } from '../../../../src/core/conversation/routing.ts';
import { type State, states } from '../../../../src/core/conversation/transitions.ts';
import type { Command, SupervisionCommand } from '../../../../src/core/conversation/vocabulary.ts';
import type { ErrorCode, Refusal } from '../../../../src/core/errors.ts';
import { agentSessionsMax } from '../../../../src/core/limits.ts';
import { allRights, type Right } from '../../../../src/core/rights.ts';
import {
  ana,
  ben,
  handing,
  idle,
  pushed,
  ScriptedConversation,
  sam,
  site,
  system,
  visitor,
} from '../../../support/scripted-conversation.ts';

const eve: Actor = { kind: 'supervisor', id: 'supervisor-2', name: 'Eve' };

const queued = (mode: 'live' | 'persistent' = 'persistent') => new ScriptedConversation(mode, pushed).started();

const situations: Record<State, () => ScriptedConversation> = {
  new: () => new ScriptedConversation('persistent', pushed),
  open: () => queued(),
  active: () => queued().picked(ana),
  waiting: () => queued().picked(ana).sessionClosed(),
  'wrap-up': () => queued().picked(ana).ended(),
  closed: () => queued().picked(ana).ended().sessionClosed(),
};

const commands: Record<SupervisionCommand['type'], Command> = {
  'conversation.assign': { type: 'conversation.assign', agent: ben.id },
  'conversation.requeue': { type: 'conversation.requeue', queue: 'returns' },
  'conversation.transfer': { type: 'conversation.transfer', agent: ben.id },
  'conversation.join': { type: 'conversation.join' },
  'conversation.leave': { type: 'conversation.leave' },
};

const noSuch = 'unknown-conversation';
const ended = 'conversation-ended';

/** The state it leads to, or the code it is refused with, for a supervisor with all rights. */
const table: Record<State, Record<SupervisionCommand['type'], State | ErrorCode>> = {
  new: {
    'conversation.assign': noSuch,
    'conversation.requeue': noSuch,
    'conversation.transfer': noSuch,
    'conversation.join': noSuch,
    'conversation.leave': noSuch,
  },
  open: {
    'conversation.assign': 'active',
    'conversation.requeue': 'open',
    'conversation.transfer': 'wrong-state',
    'conversation.join': 'wrong-state',
    'conversation.leave': 'not-assigned',
  },
  active: {
    'conversation.assign': 'already-assigned',
    'conversation.requeue': 'open',
    'conversation.transfer': 'active',
    'conversation.join': 'active',
    'conversation.leave': 'not-assigned',
  },
  waiting: {
    'conversation.assign': 'wrong-state',
    'conversation.requeue': 'open',
    'conversation.transfer': 'waiting',
    'conversation.join': 'waiting',
    'conversation.leave': 'not-assigned',
  },
  'wrap-up': {
    'conversation.assign': ended,
    'conversation.requeue': ended,
    'conversation.transfer': ended,
    'conversation.join': ended,
    'conversation.leave': 'not-assigned',
  },
  closed: {
    'conversation.assign': ended,
    'conversation.requeue': ended,
    'conversation.transfer': ended,
    'conversation.join': ended,
    'conversation.leave': 'not-assigned',
  },
};

const rightFor = (type: SupervisionCommand['type'], state: State): Right | undefined => {
  if (type === 'conversation.assign') return 'assign';
  if (type === 'conversation.join') return 'monitor';
  if (type === 'conversation.leave') return undefined;
  return state === 'open' ? 'assign' : 'transfer';
};

for (const state of states) {
  test(`[V1] [V4] [V5] what a supervisor can do with a conversation that is ${state}, with the right and without`, () => {
    for (const [type, expected] of Object.entries(table[state]) as [SupervisionCommand['type'], string][]) {
      const script = situations[state]();
      const before = script.now;
      const refused = script.try(sam, commands[type], { agent: idle, handing });
      assert.equal(refused ?? script.state, expected, type);
      if (refused !== undefined) assert.equal(script.now, before, 'a refusal changes nothing');
      const right = rightFor(type, state);
      if (right === undefined || state === 'new') continue;
      const others = allRights.filter((one) => one !== right);
      const without = situations[state]().try(sam, commands[type], { agent: idle, handing, rights: others });
      const isOver = state === 'closed' && type !== 'conversation.assign' && type !== 'conversation.join';
      assert.equal(without, isOver ? ended : 'not-allowed', `${type} without ${right}`);
    }
  });
}

const refusalTo = (
  agent: AgentStanding,
  { override = false, script = queued() }: { override?: boolean; script?: ScriptedConversation } = {},
): Refusal | undefined => {
  const command = { type: 'conversation.assign', agent: ben.id, override } as const;
  const verdict = decide(script.now, command, { actor: sam, site, rights: allRights, agent, handing });
  return isRefusal(verdict) ? verdict : undefined;
};

test('[V4] [C2] what is open is an agent’s at once when a supervisor assigns it; what it was offered to is over', () => {
  const script = queued().offered(ana);
  script.give(sam, { type: 'conversation.assign', agent: ben.id }, { agent: idle, handing });
  assert.partialDeepStrictEqual(script.now.lifecycle, { state: 'active', assignee: { id: ben.id, name: 'Ben' } });
  assert.partialDeepStrictEqual(script.events.at(-2), { type: 'conversation.assigned', reason: 'assigned', epoch: 1 });
  assert.equal(script.now.routing.offer, undefined);
  assert.deepEqual(holdingsOf(script.now.routing, script.now.lifecycle), [{ agent: ben.id, units: 20 }]);
});

test('[V4] who can’t be given it: the refusal says all that is in the way, and which of it an override overcomes', () => {
  const code = 'agent-unavailable';
  assert.equal(refusalTo(idle), undefined);
  const busy: AgentStanding = { presence: 'do-not-disturb', freeUnits: 5, sessions: 4 };
  assert.deepEqual(refusalTo(busy), { refused: code, params: { presence: 'do-not-disturb', units: 15 } });
  assert.equal(refusalTo(busy, { override: true }), undefined);
  const overdrawn: AgentStanding = { presence: 'available', freeUnits: -20, sessions: 6 };
  assert.deepEqual(refusalTo(overdrawn), { refused: code, params: { units: 40 } });
  assert.equal(refusalTo(overdrawn, { override: true }), undefined);
  const full = { ...idle, sessions: agentSessionsMax };
  for (const override of [false, true]) {
    assert.deepEqual(refusalTo(full, { override }), { refused: code, params: { sessions: agentSessionsMax } });
    assert.deepEqual(refusalTo({ ...idle, presence: 'offline' }, { override }), {
      refused: code,
      params: { presence: 'offline' },
    });
    assert.deepEqual(refusalTo({ ...idle, queues: ['returns'] }, { override }), {
      refused: code,
      params: { queue: 'sales' },
    });
  }
});

test('[V4] what is offered to the agent already is not counted twice', () => {
  const script = queued().offered(ben);
  const standing: AgentStanding = { presence: 'busy', freeUnits: 0, sessions: agentSessionsMax };
  assert.equal(refusalTo(standing, { script }), undefined);
  assert.equal(refusalTo({ ...standing, freeUnits: -1 }, { script })?.params?.units, 1);
});

test('[V4] nobody is assigned who is not of the site, and no queue taken that there is not', () => {
  const script = queued();
  assert.equal(script.try(sam, commands['conversation.assign'], { agent: idle }), 'agent-unavailable');
  assert.equal(script.try(sam, commands['conversation.requeue'], {}), 'unknown-entry');
});

test('[V4] [R2] another queue begins with nobody asked, and the place stays', () => {
  const script = queued().offered(ana);
  script.give(ana, { type: 'offer.decline', offer: script.offer });
  const { arrivedAt, tried } = script.now.routing;
  assert.deepEqual(tried, [ana.id]);
  script.offered(ben).give(sam, commands['conversation.requeue'], { handing });
  assert.partialDeepStrictEqual(script.now.routing, {
    queue: 'returns',
    tried: [],
    arrivedAt,
    pushes: true,
    units: 20,
  });
  assert.equal(script.now.routing.offer, undefined);
  assert.equal(script.try(sam, commands['conversation.requeue'], { handing }), 'wrong-state', 'it is there');
});

test('[V5] [C5] handed on to a queue it is open again, nobody is asked first, and its agent comes last', () => {
  for (const by of [ana, sam]) {
    const script = queued().picked(ana).give(by, commands['conversation.requeue'], { handing });
    const { assignee, state } = script.now.lifecycle;
    assert.deepEqual({ assignee, state }, { assignee: undefined, state: 'open' });
    assert.partialDeepStrictEqual(script.now.routing, { queue: 'returns', tried: [ana.id], isHandedOn: true });
    assert.partialDeepStrictEqual(script.events.at(-1), { type: 'conversation.released', reason: 'transferred' });
  }
  const waited = queued().picked(ana).sessionClosed().give(sam, commands['conversation.requeue'], { handing });
  assert.equal(waited.now.routing.arrivedAt, waited.events.at(-1)?.at, 'who waited for the visitor joins anew');
  assert.equal(waited.now.routing.isHandedOn, true);
  assert.equal(waited.picked(ben).now.routing.isHandedOn, undefined, 'who has it next is asked first again');
});

test('[V5] a transfer is offered while its agent goes on, and done when the other one accepts', () => {
  const script = queued().picked(ana).transferred(ana, ben);
  assert.partialDeepStrictEqual(script.now.routing.offer, {
    scenario: 'transfer',
    agent: { id: ben.id },
    declinable: true,
  });
  assert.equal(script.now.lifecycle.assignee?.id, ana.id);
  script.said(ana, 'A colleague will look').said(visitor, 'Thanks');
  const both = holdingsOf(script.now.routing, script.now.lifecycle).map(({ agent }) => agent);
  assert.deepEqual(both, [ben.id, ana.id]);
  script.accepted(ben);
  assert.partialDeepStrictEqual(script.events.at(-1), {
    type: 'conversation.assigned',
    reason: 'transferred',
    epoch: 2,
  });
  assert.equal(script.now.lifecycle.assignee?.id, ben.id);
  assert.deepEqual(holdingsOf(script.now.routing, script.now.lifecycle), [{ agent: ben.id, units: 20 }]);
  assert.deepEqual(script.now.supervision?.consultants, [{ id: ana.id, name: 'Ana' }]);
});

test('[V5] declined, missed or withdrawn, it stays with its agent, and everybody at the desk sees why', () => {
  const answers = {
    declined: { by: ben, type: 'offer.decline' },
    missed: { by: system, type: 'offer.expire' },
    'agent-gone': { by: system, type: 'offer.withdraw' },
  } as const;
  for (const [why, { by, type }] of Object.entries(answers)) {
    const script = queued().picked(ana).transferred(sam, ben);
    script.give(by, { type, offer: script.offer });
    assert.partialDeepStrictEqual(script.now.lifecycle, { state: 'active', assignee: { id: ana.id } });
    assert.partialDeepStrictEqual(script.events.at(-1), { type: 'offer.ended', why, scenario: 'transfer' });
    assert.deepEqual(script.now.supervision?.failedTransfer, { agent: { id: ben.id, name: 'Ben' }, why });
    assert.deepEqual(script.now.routing.tried, []);
    script.transferred(sam, ben);
    assert.equal(script.now.supervision?.failedTransfer, undefined, 'the next one is under way');
  }
});

test('[V5] one transfer at a time, never to who has it, and only to who is there for it', () => {
  const script = queued().picked(ana);
  const transfer = commands['conversation.transfer'];
  assert.equal(
    script.try(ana, { type: 'conversation.transfer', agent: ana.id }, { agent: idle, handing }),
    'already-assigned',
  );
  assert.equal(script.try(ana, transfer, { agent: { ...idle, presence: 'away' }, handing }), 'agent-unavailable');
  assert.equal(script.try(ana, transfer, { agent: { ...idle, queues: ['returns'] }, handing }), 'agent-unavailable');
  assert.equal(
    script.try(ana, transfer, { agent: { ...idle, sessions: agentSessionsMax }, handing }),
    'agent-unavailable',
  );
  assert.equal(script.try(ana, transfer, { agent: idle, handing, fence: 7 }), 'stale-assignment');
  assert.equal(script.try(ben, transfer, { agent: idle, handing }), 'not-assigned');
  assert.equal(
    script.try(ana, transfer, { agent: { ...idle, freeUnits: 0 }, handing }),
    undefined,
    'capacity may be over',
  );
  assert.equal(script.try(sam, transfer, { agent: idle, handing }), 'already-offered');
});

test('[V5] what ends, is given back or waits takes the transfer with it', () => {
  const moves: Record<string, (script: ScriptedConversation) => ScriptedConversation> = {
    ended: (script) => script.ended(ana),
    released: (script) => script.released(ana),
    closed: (script) => script.sessionClosed(ana),
    forced: (script) => script.give(sam, { type: 'conversation.force-close' }),
  };
  for (const pushes of [true, false]) {
    for (const [name, move] of Object.entries(moves)) {
      const start = new ScriptedConversation('persistent', { ...pushed, pushes }).started();
      const script = move(start.picked(ana).transferred(ana, ben));
      assert.equal(script.now.routing.offer, undefined, name);
      assert.equal(script.try(ben, { type: 'offer.accept', offer: 4 }, { agent: idle }), 'offer-over');
    }
  }
});

test('[V5] what waits is handed on too; its visitor’s message calls it back before the answer', () => {
  const waiting = () => queued().picked(ana).sessionClosed();
  assert.equal(waiting().transferred(ana, ben).accepted(ben).now.lifecycle.assignee?.id, ben.id);
  const called = waiting().transferred(sam, ben).said(visitor, 'Me again');
  assert.equal(called.state, 'open');
  assert.equal(called.now.routing.offer, undefined);
  const reopened = waiting().transferred(sam, ben);
  assert.equal(reopened.try(ana, { type: 'conversation.reopen' }, { agent: idle }), 'already-offered');
});

test('[V5] [C13] a consultant reads and writes notes, and nothing else, until they leave or nobody is there to consult them', () => {
  const script = () => queued().picked(ana).transferred(ana, ben).accepted(ben);
  assert.equal(mayRead(script().now, { actor: ana, site }), true);
  assert.equal(script().try(ana, { type: 'note.write', text: 'They want a refund' }), undefined);
  assert.equal(script().try(ana, { type: 'message.send', text: 'Hello' }), 'not-assigned');
  assert.equal(script().try(ana, { type: 'conversation.end' }), 'not-assigned');
  const left = script().give(ana, { type: 'conversation.leave' });
  assert.equal(left.events.at(-1)?.type, 'consultant.left');
  assert.equal(mayRead(left.now, { actor: ana, site }), false);
  for (const over of [script().ended(ben), script().released(ben)]) {
    assert.equal(mayRead(over.now, { actor: ana, site }), false);
  }
  const back = script().transferred(ben, ana).accepted(ana).now.supervision;
  assert.deepEqual(back?.consultants, [{ id: ben.id, name: 'Ben' }]);
});

test('[V3] who has joined writes to everybody, for as long as they have the right', () => {
  const script = queued().picked(ana);
  assert.equal(script.try(sam, { type: 'message.send', text: 'Hello' }), 'not-assigned');
  script.joined(sam).said(sam, 'I am Ana’s supervisor').said(ana, 'Indeed');
  assert.equal(script.now.lifecycle.assignee?.id, ana.id, 'the agent stays');
  assert.equal(script.try(sam, { type: 'conversation.join' }), 'wrong-state');
  assert.equal(script.try(sam, { type: 'message.send', text: 'Hello' }, { rights: [] }), 'not-assigned');
  assert.equal(script.joined(eve).now.supervision?.joined.length, 2);
  script.give(sam, { type: 'conversation.leave' }, { rights: [] });
  assert.equal(script.try(sam, { type: 'message.send', text: 'Hello' }), 'not-assigned');
  assert.deepEqual(script.now.supervision?.joined, [{ id: eve.id, name: 'Eve' }]);
  assert.deepEqual(script.ended(ana).give(sam, { type: 'conversation.force-close' }).now.supervision?.joined, []);
});

test('[V3] nobody joins what is their own', () => {
  assert.equal(queued().picked(sam).try(sam, { type: 'conversation.join' }), 'not-allowed');
  assert.equal(queued().picked(sam).sessionClosed(sam).try(sam, { type: 'conversation.join' }), 'not-allowed');
});

test('[V3] who may monitor whispers by notes, through wrap-up, and joined or not', () => {
  const note = { type: 'note.write', text: 'Offer them a discount' } as const;
  for (const script of [queued().picked(ana), queued().picked(ana).joined(sam), queued().picked(ana).ended()]) {
    assert.equal(script.try(sam, note), undefined);
    assert.equal(script.try(sam, note, { rights: ['assign'] }), 'not-assigned');
  }
  assert.equal(queued().try(sam, note), 'wrong-state');
});

test('[V3] a supervisor with the right reads what an agent has or had, and nobody else’s site', () => {
  const reads = (script: ScriptedConversation, rights: readonly Right[] = ['monitor'], of = site) =>
    mayRead(script.now, { actor: sam, site: of, rights });
  const readable: Record<State, boolean> = {
    new: false,
    open: false,
    active: true,
    waiting: true,
    'wrap-up': true,
    closed: false,
  };
  for (const state of states) {
    assert.equal(reads(situations[state]()), readable[state], state);
    assert.equal(reads(situations[state](), ['assign', 'transfer', 'force-close']), false);
    assert.equal(mayRead(situations[state]().now, { actor: ben, site, rights: allRights }), false, 'no agent has it');
  }
  assert.equal(reads(situations.active(), allRights, 'other-site'), false);
  const joined = queued().picked(ana).joined(sam).released(ana);
  assert.equal(reads(joined), true, 'who has joined stays when nobody has it');
  assert.equal(reads(joined, []), false);
});
