/** What the numbers of the wallboard count, and what they don't. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mode } from '../../../../src/core/conversation/transitions.ts';
import {
  type Counted,
  counted,
  countedAs,
  noTally,
  serviceLevelOf,
  slotOf,
  sumOf,
  takenOf,
} from '../../../../src/core/wallboard/tally.ts';
import { serviceLevelMs, tallySlotMs } from '../../../../src/core/wallboard-limits.ts';
import { ana, pushed, ScriptedConversation, sam, startedAt, visitor } from '../../../support/scripted-conversation.ts';

/** What each command of a conversation's life was counted as. */
const life = (play: (script: ScriptedConversation) => unknown, mode: Mode = 'live'): readonly Counted[] => {
  const script = new ScriptedConversation(mode, pushed);
  const found: Counted[] = [];
  const give = script.give.bind(script);
  script.give = (...command) => {
    const [before, had] = [script.now, script.events.length];
    give(...command);
    const as = countedAs(before, script.now, script.events.slice(had));
    if (as !== undefined) found.push(as);
    return script;
  };
  play(script);
  return found;
};

const pickedAfter = (ms: number) => (script: ScriptedConversation) =>
  script
    .give(visitor, { type: 'conversation.start' }, { at: startedAt })
    .give(ana, { type: 'conversation.pick' }, { at: startedAt + ms });

test('[V9] whoever is taken within the time is taken in time, and a moment later is late', () => {
  assert.deepEqual(life(pickedAfter(0)), ['inTime']);
  assert.deepEqual(life(pickedAfter(serviceLevelMs)), ['inTime']);
  assert.deepEqual(life(pickedAfter(serviceLevelMs + 1)), ['late']);
});

test('[V9] abandoned is what its visitor left, or was gone from, before any agent took it', () => {
  assert.deepEqual(
    life((one) => one.started().ended(visitor)),
    ['abandoned'],
  );
  assert.deepEqual(
    life((one) => one.started().expired('visitor-gone')),
    ['abandoned'],
  );
  assert.deepEqual(
    life((one) => one.started().offered().ended(visitor)),
    ['abandoned'],
    'an offer is nobody who took it',
  );
});

test('[V9] what ends otherwise before anybody took it was served by nobody', () => {
  assert.deepEqual(
    life((one) => one.started().expired('unanswered')),
    ['unserved'],
  );
  assert.deepEqual(
    life((one) => one.started().give(sam, { type: 'conversation.force-close' })),
    ['unserved'],
  );
});

test('[V9] handled is what is over after some agent had it, once, whoever ends it and whatever follows', () => {
  for (const [play, also] of [
    [(one: ScriptedConversation) => one.started().picked().ended().sessionClosed(), []],
    [(one: ScriptedConversation) => one.started().picked().ended(visitor).expired('time-over'), []],
    [(one: ScriptedConversation) => one.started().picked().ended().give(sam, { type: 'conversation.force-close' }), []],
    [(one: ScriptedConversation) => one.started().picked().released().ended(visitor), []],
    [(one: ScriptedConversation) => one.started().picked().released().picked().ended(), []],
    [(one: ScriptedConversation) => one.started().picked().transferred().accepted(), undefined],
  ] as const)
    assert.deepEqual(life(play), also === undefined ? ['inTime'] : ['inTime', 'handled', ...also]);
});

test('[V9] of persistent conversations only that they are over counts: a wait may last until the morning', () => {
  assert.deepEqual(
    life((one) => one.started().picked().sessionClosed().reopened().ended(), 'persistent'),
    ['handled'],
  );
  assert.deepEqual(
    life((one) => one.started().give(sam, { type: 'conversation.force-close' }), 'persistent'),
    [],
  );
});

test('[V9] the service level is the share that was taken in time, of those taken or abandoned; of none there is none', () => {
  const tally = { ...noTally, inTime: 6, late: 1, abandoned: 1, unserved: 5, handled: 9 };
  assert.equal(serviceLevelOf(tally), 0.75);
  assert.equal(takenOf(tally), 7);
  assert.equal(serviceLevelOf({ ...noTally, unserved: 3, handled: 3 }), undefined);
  assert.equal(serviceLevelOf({ ...noTally, abandoned: 1 }), 0);
  assert.deepEqual(sumOf([tally, { ...noTally, late: 2 }, noTally]), { ...tally, late: 3 });
  assert.deepEqual(sumOf([]), noTally);
  assert.deepEqual(Object.keys(noTally), counted);
});

test('[V9] a moment is counted in the quarter of an hour that it is in', () => {
  const quarter = Date.UTC(2026, 2, 4, 9, 30);
  for (const at of [quarter, quarter + tallySlotMs - 1]) assert.equal(slotOf(at, tallySlotMs), quarter);
  assert.equal(slotOf(quarter + tallySlotMs, tallySlotMs), quarter + tallySlotMs);
});
