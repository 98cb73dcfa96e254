/** What the agent's buttons offer, by state. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { abilities } from '../../../src/console/abilities.ts';
import { talk, visitorOf } from '../../support/desk-conversations.ts';
import { ana } from '../../support/scripted-conversation.ts';

const active = talk().picked();
const wrapUp = active.ended(visitorOf(active.view));
const everything = { message: true, note: true, aside: true, end: true, close: true };
const nothing = { message: false, note: false, aside: false, end: false, close: false };

test('an active session offers everything', () => {
  assert.deepEqual(abilities(active.view.conversation, ana), everything);
});

test('[C13] in wrap-up notes can be written and the session closed, and no message goes out', () => {
  assert.deepEqual(abilities(wrapUp.view.conversation, ana), { ...nothing, note: true, close: true });
});

test('[C12] a closed conversation offers nothing', () => {
  const closed = wrapUp.then(ana, { type: 'conversation.closed', reason: 'session-closed' });
  assert.deepEqual(abilities(closed.view.conversation, ana), nothing);
});

test('[R6] what another agent has offers nothing', () => {
  const taken = talk().picked({ kind: 'agent', id: 'agent-2', name: 'Ben Okafor' });
  assert.deepEqual(abilities(taken.view.conversation, ana), nothing);
});
