/** Transfers that are taken back: by whom, until when, and what is left of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '../../../../src/core/conversation/participants.ts';
import { holdingsOf } from '../../../../src/core/conversation/routing.ts';
import type { Command } from '../../../../src/core/conversation/vocabulary.ts';
import {
  ana,
  ben,
  pushed,
  ScriptedConversation,
  sam,
  system,
  visitor,
} from '../../../support/scripted-conversation.ts';

const eve: Actor = { kind: 'supervisor', id: 'supervisor-2', name: 'Eve' };

const queued = () => new ScriptedConversation('persistent', pushed).started();

const takenBack = (offer: number): Command => ({ type: 'transfer.cancel', offer });

test('[V5] [S10] taken back by who has asked, a transfer is over: it stays where it was, and nobody is blamed', () => {
  for (const by of [ana, sam]) {
    for (const start of [queued().picked(ana), queued().picked(ana).sessionClosed()]) {
      const before = start.now;
      const script = start.transferred(by, ben);
      assert.equal(script.now.routing.offer?.askedBy, by.id);
      script.give(by, takenBack(script.offer));
      const event = script.events.at(-1);
      assert.partialDeepStrictEqual(event, {
        type: 'offer.ended',
        why: 'cancelled',
        scenario: 'transfer',
        alert: false,
      });
      assert.partialDeepStrictEqual(event, { by: { id: by.id }, agent: { id: ben.id } });
      assert.deepEqual(script.now.lifecycle, before.lifecycle);
      assert.deepEqual(script.now.routing, before.routing, 'who was asked has not been tried');
      assert.equal(script.now.supervision?.failedTransfer, undefined);
      const capacity = holdingsOf(script.now.routing, script.now.lifecycle).map(({ agent }) => agent);
      assert.deepEqual(capacity, script.state === 'active' ? [ana.id] : []);
      script.transferred(by, ben).accepted(ben);
      assert.equal(script.now.lifecycle.assignee?.id, ben.id);
    }
  }
});

test('[V5] a transfer is taken back by nobody but who has asked, as long as they may, and by its own name', () => {
  const script = queued().picked(ana).transferred(sam, ben);
  const { offer } = script;
  const before = script.now;
  for (const other of [ana, ben, eve]) assert.equal(script.try(other, takenBack(offer)), 'not-allowed', other.name);
  for (const other of [visitor, system]) assert.equal(script.try(other, takenBack(offer)), 'not-allowed', other.id);
  assert.equal(script.try(sam, takenBack(offer), { rights: ['monitor', 'assign', 'force-close'] }), 'not-allowed');
  for (const seq of [offer - 1, offer + 1]) assert.equal(script.try(sam, takenBack(seq)), 'offer-over');
  assert.equal(script.now, before, 'a refusal changes nothing');
  const hers = queued().picked(ana).transferred(ana, ben);
  assert.equal(hers.try(sam, takenBack(hers.offer)), 'not-allowed', 'who has it has asked');
  assert.equal(hers.try(ana, takenBack(hers.offer), { fence: 7 }), 'stale-assignment');
  assert.equal(hers.try(ana, takenBack(hers.offer)), undefined);
});

test('[V5] too late to take it back: after any answer, a second time, and once somebody else has it or nobody does', () => {
  const ends: Record<string, (script: ScriptedConversation) => ScriptedConversation> = {
    accepted: (script) => script.accepted(ben),
    declined: (script) => script.give(ben, { type: 'offer.decline', offer: script.offer }),
    missed: (script) => script.give(system, { type: 'offer.expire', offer: script.offer }),
    gone: (script) => script.give(system, { type: 'offer.withdraw', offer: script.offer }),
    cancelled: (script) => script.give(ana, takenBack(script.offer)),
    ended: (script) => script.ended(ana),
    released: (script) => script.released(ana),
    closed: (script) => script.sessionClosed(ana),
    forced: (script) => script.give(sam, { type: 'conversation.force-close' }),
  };
  for (const [name, end] of Object.entries(ends)) {
    const script = queued().picked(ana).transferred(ana, ben);
    const { offer } = script;
    const over = end(script).now;
    assert.equal(script.try(ana, takenBack(offer)), 'offer-over', name);
    assert.equal(script.now, over);
  }
  const incoming = queued().offered(ben);
  assert.equal(incoming.try(sam, takenBack(incoming.offer)), 'offer-over', 'what nobody has handed on');
});
