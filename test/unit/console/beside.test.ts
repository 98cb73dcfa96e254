/** What an agent reads along with, among their sessions; and colleagues as the header of a session shows them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReadAlong, withBeside } from '../../../src/console/talk/beside.ts';
import { standingsOf } from '../../../src/console/talk/standings.ts';
import { snapshotOf, talk } from '../../support/desk-conversations.ts';
import { ana } from '../../support/scripted-conversation.ts';
import { transferOffered } from '../../support/transfers.ts';

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

test('[V5] who has asked a colleague to take it over can take that back, where it waits, too; who has it reads that it stays', () => {
  const sam = { kind: 'supervisor', id: 'sam', name: 'Sam' } as const;
  const waiting = taken.then(ana, { type: 'conversation.released', to: 'waiting', reason: 'session-closed' });
  for (const [start, holder] of [
    [taken, true],
    [waiting, false],
  ] as const) {
    const bySam = start.then(sam, transferOffered).view.conversation;
    const handed = { kind: 'handed', key: `handed:${bySam.seq}`, agent: ben } as const;
    assert.deepEqual(standingsOf(bySam, ana), [{ ...handed, isOurs: false, isHolder: holder }]);
    assert.deepEqual(standingsOf(bySam, sam), [{ ...handed, isOurs: true, isHolder: false }]);
    const byAna = start.then(ana, transferOffered).view.conversation;
    assert.deepEqual(standingsOf(byAna, ana), [{ ...handed, isOurs: true, isHolder: holder }]);
    assert.deepEqual(standingsOf(byAna, sam), [{ ...handed, isOurs: false, isHolder: false }]);
  }
});
