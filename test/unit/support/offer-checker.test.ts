/** The judge of routing: each wrong it is there to find is found, and nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConversationEvent } from '../../../src/core/conversation/vocabulary.ts';
import type { FinalLog } from '../../support/history.ts';
import { type Burden, checkOffers } from '../../support/offer-checker.ts';
import { ana, ben, idle, pushed, ScriptedConversation, system } from '../../support/scripted-conversation.ts';

const logOf = (events: readonly ConversationEvent[]): FinalLog => ({ c: 'conversation-1', epoch: 'e', events });

const found = (events: readonly ConversationEvent[], burdens: readonly Burden[] = []): readonly string[] =>
  checkOffers([logOf(events)], burdens).map(({ rule, why }) => `${rule}: ${why}`);

const script = (): ScriptedConversation => new ScriptedConversation('live', pushed).started();

test('[R6] offers that are made, declined, missed and accepted in turn are as they should be', () => {
  const all = script().offered(ana).give(ana, { type: 'offer.decline', offer: 3 }).offered(ben, idle, { ms: 500 });
  all.give(system, { type: 'offer.expire', offer: 5 }).give(system, { type: 'round.end' }).offered(ana);
  all.give(ana, { type: 'offer.accept', offer: all.offer });
  assert.deepEqual(found(all.events, [{ agent: ana.id, load: 20, sessions: 1 }]), []);
});

test('[R6] a second offer, one to who has it, and an answer of somebody else are found', () => {
  const { events } = script().offered(ana);
  const [, , made] = events;
  assert.ok(made?.type === 'offer.made');
  const second = { ...made, seq: 4, agent: { id: 'ben', name: 'Ben' } };
  assert.match(found([...events, second])[0] ?? '', /one-offer: it is offered to ben while .* has it at seq 4/);
  const taken = script().offered(ana).give(ana, { type: 'offer.accept', offer: 3 }).events;
  assert.match(found([...taken, { ...second, seq: 5 }])[0] ?? '', /one-offer/);
  const stolen = taken.map((one) => (one.type === 'conversation.assigned' ? { ...one, agent: second.agent } : one));
  assert.match(found(stolen)[0] ?? '', /ben got what was offered to/);
});

test('[N8] an offer that ended before its time is found', () => {
  const { events } = script().offered(ana).give(system, { type: 'offer.expire', offer: 3 });
  assert.match(found(events)[0] ?? '', /had time until/);
});

test('[R7] load that is not what is held is found, too much and too little', () => {
  const { events } = script().offered(ana);
  assert.deepEqual(found(events, [{ agent: ana.id, load: 20, sessions: 1 }]), []);
  for (const burden of [
    { agent: ana.id, load: 0, sessions: 0 },
    { agent: ana.id, load: 40, sessions: 1 },
    { agent: ana.id, load: 20, sessions: 2 },
  ]) {
    assert.match(found(events, [burden])[0] ?? '', /workload/);
  }
});
