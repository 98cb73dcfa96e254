/** What an agent reads along with, among their sessions; and colleagues as the header of a session shows them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReadAlong, withBeside } from '../../../src/console/talk/beside.ts';
import { standingsOf } from '../../../src/console/talk/standings.ts';
import { snapshotOf, talk } from '../../support/desk-conversations.ts';
import { ana } from '../../support/scripted-conversation.ts';

const ben = { id: 'ben', name: 'Ben' };
const taken = talk({ number: 1 }).picked();
const other = talk({ number: 2 }).picked({ kind: 'agent', ...ben });

test('[S10] [V5] what is read along stands behind the agent’s own sessions; the same snapshot stays the same value', () => {
  const shown = withBeside();
  const alone = snapshotOf({ sessions: [taken.view] });
  assert.equal(shown(alone), alone);
  const both = { ...alone, monitored: [other.view] };
  assert.deepEqual(shown(both).sessions, [taken.view, other.view]);
  assert.equal(shown(both), shown(both));
  assert.equal(isReadAlong(other.view.conversation, ana), true);
  assert.equal(isReadAlong(taken.view.conversation, ana), false);
});

test('[S10] who has a conversation can do without those they asked; others see them only', () => {
  const asked = taken.then(ana, { type: 'consult.asked', agent: ben, ms: 1_000, countdown: true }).view.conversation;
  const key = `asked:${asked.seq}`;
  assert.deepEqual(standingsOf(asked, ana), [{ kind: 'asked', key, agent: ben, isOurs: true }]);
  assert.deepEqual(standingsOf(asked, { id: 'eve' }), [{ kind: 'asked', key, agent: ben, isOurs: false }]);
  assert.deepEqual(standingsOf(taken.ended(ana).view.conversation, ana), []);
});
