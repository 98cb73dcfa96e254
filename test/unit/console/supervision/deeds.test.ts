/** What supervisors can do with a conversation where it stands, and who could be given it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alike, canBeGiven, combined, hindrances, isPossible } from '../../../../src/console/supervision/deeds.ts';
import { outcomeText, refusalText, standingText } from '../../../../src/console/supervision/overlook-rows.ts';
import type { Summary } from '../../../../src/core/conversation/summary.ts';
import type { Colleague } from '../../../../src/core/desk/handing-on.ts';
import { agentSessionsMax } from '../../../../src/core/limits.ts';
import { allRights, type Right } from '../../../../src/core/rights.ts';
import { desk } from '../../../../src/ui/locales/desk/languages.ts';
import { supervision } from '../../../../src/ui/locales/desk/supervision.ts';
import { talkDesk } from '../../../../src/ui/locales/desk/talk.ts';
import { en } from '../../../../src/ui/locales/talk/en.ts';
import { rowOf, talk } from '../../../support/desk-conversations.ts';
import { handingOn } from '../../../support/fake-colleagues.ts';

const row = (change: Partial<Summary> = {}): Summary => ({ ...rowOf(talk().view), ...change });

const possible: Readonly<Record<Summary['state'], readonly Right[]>> = {
  new: [],
  open: ['assign', 'force-close'],
  active: ['monitor', 'transfer', 'force-close'],
  waiting: ['monitor', 'transfer', 'force-close'],
  'wrap-up': ['monitor', 'force-close'],
  closed: [],
};

test('[V3] [V4] [V5] [V6] what looks possible where', () => {
  for (const [state, rights] of Object.entries(possible) as [Summary['state'], readonly Right[]][]) {
    const found = allRights.filter((right) => isPossible(right, row({ state }), 'sam'));
    assert.deepEqual(found, rights, state);
  }
});

test('[V3] what is one’s own is not monitored, nor what waits for its visitor and was', () => {
  const sam = { id: 'sam', name: 'Sam' };
  assert.equal(isPossible('monitor', row({ state: 'active', assignee: sam }), 'sam'), false);
  assert.equal(isPossible('monitor', row({ state: 'waiting', former: sam }), 'sam'), false);
  assert.equal(isPossible('monitor', row({ state: 'active', assignee: sam }), 'rui'), true);
});

test('[V4] to whom all of several can be given: of every queue, in presences that each allows, for all that they take', () => {
  const elsewhere = { ...handingOn, units: 10, presences: ['busy'] as const };
  const others = elsewhere.colleagues.map((one) => ({ ...one, isOfQueue: one.id !== 'ben' }));
  const all = combined([
    { handingOn, count: 2 },
    { handingOn: { ...elsewhere, colleagues: others }, count: 3 },
  ]);
  assert.deepEqual([all?.units, all?.presences], [110, ['busy']]);
  assert.deepEqual(
    all?.colleagues.map(({ id, isOfQueue }) => [id, isOfQueue]),
    [
      ['ada', true],
      ['ben', false],
      ['cem', false],
    ],
  );
  assert.equal(combined([]), undefined);
  const rows = [row(), row({ queue: 'a' }), row({ queue: 'a', id: 'conversation-2' }), row({ workstream: 'other' })];
  assert.deepEqual(
    alike(rows).map(({ rows: some }) => some.length),
    [1, 2, 1],
  );
});

test('[V4] an override overcomes presence and capacity, and nothing else; who is asked needs no room', () => {
  const [, ben] = handingOn.colleagues;
  assert.ok(ben);
  const can = (change: Partial<Colleague>) => {
    const found = hindrances({ ...ben, ...change }, handingOn);
    const how = [
      { deed: 'assign', isForced: false },
      { deed: 'assign', isForced: true },
      { deed: 'transfer', isForced: false },
    ] as const;
    return how.map((one) => canBeGiven(found, one));
  };
  const presence = (base: 'away' | 'offline') => ({ presence: { ...ben.presence, base } });
  assert.deepEqual(can({}), [true, true, true]);
  assert.deepEqual(can(presence('away')), [false, true, false]);
  assert.deepEqual(can(presence('offline')), [false, false, false]);
  assert.deepEqual(can({ load: 61 }), [false, true, true]);
  assert.deepEqual(can({ isOfQueue: false }), [false, false, false]);
  assert.deepEqual(can({ sessions: agentSessionsMax }), [false, false, false]);
  assert.equal(hindrances({ ...ben, load: 61 }, handingOn).units, 1);
  assert.equal(
    hindrances({ ...ben, load: 200 }, { ...handingOn, units: 0 }).units,
    0,
    'what takes nothing always fits',
  );
});

const speech = {
  words: supervision.en,
  desk: desk.en,
  talk: talkDesk.en,
  problems: en.problems as never,
  facts: undefined,
  isConnected: true,
};

test('[V4] [V6] what became of it is said with all that is in the way, and who was faster', () => {
  const refused = { of: 'assign', is: 'refused' } as const;
  const params = { queue: 'sales', presence: 'away', units: 1, sessions: 10 };
  assert.equal(
    outcomeText({ ...refused, refused: { code: 'agent-unavailable', params } }, speech),
    'Not done. They don’t work in sales. Their presence is away. It would be 1 unit too many. They have ten sessions open.',
  );
  assert.equal(refusalText({ code: 'agent-unavailable', params: {} }, speech), 'They can’t take it right now.');
  assert.equal(
    refusalText({ code: 'already-assigned', params: { agent: 'Ben' } }, speech),
    'Ben already has this conversation.',
  );
  assert.equal(refusalText({ code: 'already-offered', params: {} }, speech), 'Another agent is being asked already.');
  const underWay = { of: 'transfer', is: 'under-way' } as const;
  assert.equal(outcomeText(underWay, speech), 'Transferring…');
  assert.equal(outcomeText(underWay, { ...speech, isConnected: false }), 'Is done as soon as you’re connected again.');
  assert.equal(outcomeText({ of: 'requeue', is: 'done', name: 'Sales' }, speech), 'Put into Sales');
});

test('[V5] a row says by itself what became of a transfer', () => {
  const ben = { id: 'ben', name: 'Ben' };
  const offer = { agent: ben, scenario: 'transfer' } as NonNullable<Summary['offer']>;
  assert.equal(standingText(row({ offer }), speech), 'Ben was asked to take it over');
  assert.equal(standingText(row({ offer: { ...offer, scenario: 'incoming' } }), speech), 'Offered to Ben');
  assert.equal(
    standingText(row({ failedTransfer: { agent: ben, why: 'declined' } }), speech),
    'Ben declined to take it over',
  );
  assert.equal(standingText(row({ beside: ['sam'] }), speech), '1 other takes part');
  assert.equal(standingText(row(), speech), '');
});
