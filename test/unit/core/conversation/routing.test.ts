/** Offers: the complete table, who is eligible, what is taken from whom. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide, isRefusal } from '../../../../src/core/conversation/conversation.ts';
import type { Actor } from '../../../../src/core/conversation/participants.ts';
import { type AgentStanding, holdingsOf } from '../../../../src/core/conversation/routing.ts';
import type { Command, RoutingCommand } from '../../../../src/core/conversation/vocabulary.ts';
import type { ErrorCode } from '../../../../src/core/errors.ts';
import { agentSessionsMax, roundPauseMs } from '../../../../src/core/limits.ts';
import {
  ana,
  ben,
  idle,
  incoming,
  pushed,
  ScriptedConversation,
  sam,
  site,
  startedAt,
  system,
  visitor,
} from '../../../support/scripted-conversation.ts';

const queued = (mode: 'live' | 'persistent' = 'live'): ScriptedConversation =>
  new ScriptedConversation(mode, pushed).started();

const offer = ({ id, name = '' }: Actor): Extract<Command, { type: 'offer.make' }> => ({
  ...incoming,
  presences: [...incoming.presences],
  agent: { id, name },
});

type Situation = 'new' | 'queued' | 'offered' | 'active' | 'waiting' | 'wrap-up' | 'closed';

const situations: Record<Situation, () => ScriptedConversation> = {
  new: () => new ScriptedConversation('persistent', pushed),
  queued: () => queued('persistent'),
  offered: () => queued('persistent').offered(ana),
  active: () => queued('persistent').picked(ana),
  waiting: () => queued('persistent').picked(ana).sessionClosed(),
  'wrap-up': () => queued('persistent').picked(ana).ended(),
  closed: () => queued('persistent').picked(ana).ended().sessionClosed(),
};

const givers: Record<RoutingCommand['type'], Actor> = {
  'offer.make': system,
  'offer.accept': ana,
  'offer.decline': ana,
  'offer.expire': system,
  'offer.withdraw': system,
  'transfer.cancel': ana,
  'round.end': system,
  'queue.overflow': system,
};

const noSuch = 'unknown-conversation';
const over = 'offer-over';
const wrong = 'wrong-state';

const nothingToAnswer = {
  'offer.make': wrong,
  'offer.accept': over,
  'offer.decline': over,
  'offer.expire': over,
  'offer.withdraw': over,
  'transfer.cancel': over,
  'round.end': wrong,
  'queue.overflow': wrong,
} as const satisfies Record<RoutingCommand['type'], ErrorCode>;

const table: Record<Situation, Record<RoutingCommand['type'], ErrorCode | 'happens'>> = {
  new: {
    'offer.make': wrong,
    'offer.accept': noSuch,
    'offer.decline': noSuch,
    'offer.expire': over,
    'offer.withdraw': over,
    'transfer.cancel': noSuch,
    'round.end': wrong,
    'queue.overflow': wrong,
  },
  queued: { ...nothingToAnswer, 'offer.make': 'happens', 'round.end': 'happens', 'queue.overflow': 'happens' },
  offered: {
    'offer.make': wrong,
    'offer.accept': 'happens',
    'offer.decline': 'happens',
    'offer.expire': 'happens',
    'offer.withdraw': 'happens',
    // What the router offers nobody has asked for.
    'transfer.cancel': over,
    'round.end': wrong,
    'queue.overflow': wrong,
  },
  active: nothingToAnswer,
  waiting: nothingToAnswer,
  'wrap-up': nothingToAnswer,
  closed: nothingToAnswer,
};

const commandOf = (type: RoutingCommand['type'], seq: number, since: number): Command => {
  if (type === 'offer.make') return offer(ben);
  if (type === 'queue.overflow') return { type, since, action: 'offer' };
  return type === 'round.end' ? { type } : { type, offer: seq };
};

for (const [situation, row] of Object.entries(table) as [Situation, (typeof table)[Situation]][]) {
  test(`[R6] what can be done about offers in a conversation that is ${situation}`, () => {
    for (const [type, expected] of Object.entries(row) as [RoutingCommand['type'], string][]) {
      const script = situations[situation]();
      const { seq, lifecycle } = script.now;
      const command = commandOf(type, script.offer || 1, lifecycle.since);
      const refused = script.try(givers[type], command, { agent: idle });
      assert.equal(refused ?? 'happens', expected, type);
      if (refused !== undefined) assert.equal(script.now.seq, seq, 'a refusal changes nothing');
    }
  });
}

test('[R1] a conversation enters its queue as its workstream says; one that is to be picked is offered to nobody', () => {
  const { now, events } = queued();
  assert.deepEqual(
    events.map(({ type }) => type),
    ['conversation.started', 'conversation.queued'],
  );
  assert.partialDeepStrictEqual(now.routing, { ...pushed, arrivedAt: startedAt + 1_000 });
  const picking = new ScriptedConversation('live', { ...pushed, pushes: false }).started();
  assert.equal(picking.try(system, offer(ana), { agent: idle }), 'wrong-state');
});

test('[R3] an agent who is not eligible when it is written gets no offer, whatever the router thought', () => {
  const refusedTo = (agent: AgentStanding, script = queued()) => script.try(system, offer(ana), { agent });
  assert.equal(refusedTo(idle), undefined);
  assert.equal(refusedTo({ ...idle, presence: 'away' }), 'agent-unavailable');
  assert.equal(refusedTo({ ...idle, presence: 'inactive' }), 'agent-unavailable');
  assert.equal(refusedTo({ ...idle, freeUnits: pushed.units - 1 }), 'agent-unavailable');
  assert.equal(refusedTo({ ...idle, sessions: agentSessionsMax }), 'agent-unavailable');
  const declined = queued().offered(ana);
  declined.give(ana, { type: 'offer.decline', offer: declined.offer });
  assert.equal(refusedTo(idle, declined), 'agent-unavailable');
  assert.equal(declined.try(system, offer(ben), { agent: idle }), undefined);
});

test('[R5] the former agent is asked whatever their capacity and presence, as long as they are there and have a session left', () => {
  const reasons = { ...incoming.reasons, method: 'same-agent' as const };
  const refusedTo = (agent: AgentStanding) => queued().try(system, { ...offer(ana), reasons }, { agent });
  assert.equal(refusedTo({ presence: 'do-not-disturb', freeUnits: -20, sessions: 6 }), undefined);
  assert.equal(refusedTo({ ...idle, presence: 'offline' }), 'agent-unavailable');
  assert.equal(refusedTo({ ...idle, sessions: agentSessionsMax }), 'agent-unavailable');
});

test('[C2] [R6] who accepts has it, with the next epoch; the offer is over for everybody', () => {
  const script = queued().offered(ana);
  const { offer: seq } = script;
  script.give(ana, { type: 'offer.accept', offer: seq });
  assert.partialDeepStrictEqual(script.now.lifecycle, {
    state: 'active',
    assignee: { id: ana.id },
    assignmentEpoch: 1,
  });
  assert.equal(script.now.routing.offer, undefined);
  for (const by of [ana, ben]) assert.equal(script.try(by, { type: 'offer.accept', offer: seq }), 'offer-over');
});

test('[R6] an offer is answered by whom it is made to, by its own seq, and by nobody else', () => {
  const script = queued().offered(ana);
  const { offer: seq } = script;
  for (const type of ['offer.accept', 'offer.decline'] as const) {
    for (const by of [ben, sam]) assert.equal(script.try(by, { type, offer: seq }), 'offer-over');
    assert.equal(script.try(visitor, { type, offer: seq }), 'not-allowed');
    assert.equal(script.try(ana, { type, offer: seq + 1 }), 'offer-over');
  }
  for (const by of [visitor, ana, sam]) {
    assert.equal(script.try(by, offer(ana), { agent: idle }), 'not-allowed');
    assert.equal(script.try(by, { type: 'offer.expire', offer: seq }), 'not-allowed');
    assert.equal(script.try(by, { type: 'round.end' }), 'not-allowed');
  }
});

test('[R6] an answer to an earlier offer does not answer the next one, to the same agent', () => {
  const script = queued().offered(ana);
  const { offer: first } = script;
  script.give(system, { type: 'offer.withdraw', offer: first }).offered(ana);
  assert.equal(script.try(ana, { type: 'offer.accept', offer: first }), 'offer-over');
  assert.equal(script.try(system, { type: 'offer.expire', offer: first }), 'offer-over');
});

test('[N8] [N9] who missed or declined is not asked again in this round, and is alerted where the workstream says so', () => {
  const script = queued().offered(ana).give(system, { type: 'offer.expire', offer: 3 });
  script.offered(ben, idle, { declinedAlert: false });
  script.give(ben, { type: 'offer.decline', offer: script.offer });
  assert.deepEqual(script.now.routing.tried, [ana.id, ben.id]);
  const ended = script.events.flatMap((event) => (event.type === 'offer.ended' ? [[event.why, event.alert]] : []));
  assert.deepEqual(ended, [
    ['missed', true],
    ['declined', false],
  ]);
});

test('[R3] after a round everybody is asked again, when its pause is over', () => {
  const script = queued().offered(ana);
  script.give(ana, { type: 'offer.decline', offer: script.offer });
  script.give(system, { type: 'round.end' }, { at: startedAt + 60_000 });
  assert.partialDeepStrictEqual(script.now.routing, { tried: [], pausedUntil: startedAt + 60_000 + roundPauseMs });
});

test('[A6] who was away when the offer was taken back has neither missed nor declined it', () => {
  const script = queued().offered(ana);
  script.give(system, { type: 'offer.withdraw', offer: script.offer });
  assert.deepEqual(script.now.routing.tried, []);
  assert.partialDeepStrictEqual(script.events.at(-1), { type: 'offer.ended', why: 'agent-gone', alert: false });
});

test('[N5] where declining is not allowed it is refused; where it is accepted by itself it is at the end of the time', () => {
  const script = queued().offered(ana, idle, { declinable: false, timeout: 'accept' });
  assert.equal(script.try(ana, { type: 'offer.decline', offer: script.offer }), 'not-allowed');
  script.give(system, { type: 'offer.expire', offer: script.offer });
  assert.partialDeepStrictEqual(script.now.lifecycle, { state: 'active', assignee: { id: ana.id } });
  assert.partialDeepStrictEqual(script.events.at(-2), { type: 'conversation.assigned', reason: 'auto-accepted' });
});

test('[N3] the time to answer begins when the offer is written', () => {
  const script = queued().offered(ana, idle, { ms: 30_000 });
  assert.equal(script.now.routing.offer?.until, (script.events.at(-1)?.at ?? 0) + 30_000);
});

test('[R11] what is offered to somebody else is not picked; who it is offered to may take it either way', () => {
  const script = queued().offered(ana);
  const context = { actor: ben, site, agent: idle };
  const verdict = decide(script.now, { type: 'conversation.pick' }, context);
  assert.deepEqual(verdict, { refused: 'already-offered', params: { agent: ana.name } });
  assert.equal(
    script.try(ana, { type: 'conversation.pick' }, { agent: { ...idle, sessions: agentSessionsMax } }),
    undefined,
  );
  assert.equal(script.now.routing.offer, undefined);
});

test('[R11] [A5] an agent picks from their own queues, and no eleventh session', () => {
  const pick = (agent: AgentStanding) => queued().try(ana, { type: 'conversation.pick' }, { agent });
  assert.equal(pick({ ...idle, queues: ['support'] }), 'not-allowed');
  assert.equal(pick({ ...idle, queues: ['sales'] }), undefined);
  assert.equal(pick({ ...idle, freeUnits: -100, presence: 'away' }), undefined, 'capacity is theirs to overdraw');
  assert.equal(pick({ ...idle, sessions: agentSessionsMax - 1 }), undefined);
  assert.equal(pick({ ...idle, sessions: agentSessionsMax }), 'session-limit');
});

test('[R2] who returns to the queue keeps the place; who waited for the visitor joins anew; who gave it back is not first', () => {
  const script = queued('live').offered(ana);
  script.give(ana, { type: 'offer.accept', offer: script.offer }).sessionClosed(ana);
  assert.partialDeepStrictEqual(script.now.routing, { arrivedAt: startedAt + 1_000, tried: [ana.id] });
  const back = queued('persistent')
    .picked(ana)
    .sessionClosed(ana)
    .said(visitor, 'Me again', { at: startedAt + 90_000 });
  assert.partialDeepStrictEqual(back.now.routing, { arrivedAt: startedAt + 90_000, tried: [] });
  const gone = queued('live').picked(ana).give(system, { type: 'conversation.reclaim', epoch: 1 });
  assert.partialDeepStrictEqual(gone.now.routing, { arrivedAt: startedAt + 1_000, tried: [] });
});

test('[R7] capacity is taken by an offer, kept by its acceptance, and freed by waiting, closing and any other end', () => {
  const held = ({ now }: ScriptedConversation) => holdingsOf(now.routing, now.lifecycle);
  const script = queued('persistent');
  const mine = [{ agent: ana.id, units: pushed.units }];
  assert.deepEqual(held(script), []);
  assert.deepEqual(held(script.offered(ana)), mine);
  assert.deepEqual(held(script.give(ana, { type: 'offer.accept', offer: script.offer })), mine);
  assert.deepEqual(held(script.sessionClosed(ana)), []);
  assert.deepEqual(held(script.reopened(ana)), mine);
  assert.deepEqual(held(script.ended(ana)), mine, 'wrap-up holds it');
  assert.deepEqual(held(script.sessionClosed(ana)), []);
  const freed = new ScriptedConversation('live', { ...pushed, wrapUp: 'freed' }).started().picked(ana).ended(ana);
  assert.deepEqual(held(freed), [{ agent: ana.id, units: 0 }], 'the session is still one');
  for (const end of ['offer.expire', 'offer.withdraw'] as const) {
    const lost = queued().offered(ana);
    assert.deepEqual(held(lost.give(system, { type: end, offer: lost.offer })), []);
  }
});

test('[C11] a conversation that is ended while it is offered is offered no more', () => {
  const closed = queued().offered(ana).give(sam, { type: 'conversation.force-close' });
  assert.equal(closed.now.routing.offer, undefined);
  assert.deepEqual(holdingsOf(closed.now.routing, closed.now.lifecycle), []);
  const ended = decide(closed.now, { type: 'offer.accept', offer: 3 }, { actor: ana, site });
  assert.ok(isRefusal(ended) && ended.refused === 'offer-over');
});
