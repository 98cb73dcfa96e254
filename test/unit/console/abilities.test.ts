/** What the agent's buttons offer, by state. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { abilities } from '../../../src/console/abilities.ts';
import { talk, visitorOf } from '../../support/desk-conversations.ts';
import { ana } from '../../support/scripted-conversation.ts';

const active = talk().picked();
const wrapUp = active.ended(visitorOf(active.view));
const everything = {
  message: true,
  note: true,
  aside: true,
  end: true,
  link: true,
  close: true,
  handOn: true,
  leave: false,
};
const nothing = {
  message: false,
  note: false,
  aside: false,
  end: false,
  link: false,
  close: false,
  handOn: false,
  leave: false,
};

test('an active session offers everything', () => {
  assert.deepEqual(abilities(active.view.conversation, ana), everything);
});

test('[C13] in wrap-up notes can be written, contact and case linked and the session closed, and no message goes out', () => {
  assert.deepEqual(abilities(wrapUp.view.conversation, ana), { ...nothing, note: true, link: true, close: true });
});

test('[C12] a closed conversation offers nothing', () => {
  const closed = wrapUp.then(ana, { type: 'conversation.closed', reason: 'session-closed' });
  assert.deepEqual(abilities(closed.view.conversation, ana), nothing);
});

test('[S10] who is consulted writes notes and to colleagues, and can leave', () => {
  const consult = active.view.conversation.seq + 1;
  const ben = { id: 'ben', name: 'Ben' };
  const there = active
    .then(ana, { type: 'consult.asked', agent: ben, ms: 1_000, countdown: true })
    .then({ kind: 'agent', ...ben }, { type: 'consult.accepted', consult });
  const can = abilities(there.view.conversation, { kind: 'agent', ...ben });
  assert.deepEqual(can, { ...nothing, note: true, aside: true, leave: true });
});

test('[R6] what another agent has offers nothing', () => {
  const taken = talk().picked({ kind: 'agent', id: 'agent-2', name: 'Ben Okafor' });
  assert.deepEqual(abilities(taken.view.conversation, ana), nothing);
});
