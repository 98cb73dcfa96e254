/** What supervisors can do with a conversation where it stands, and who could be given it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alike, canBeGiven, combined, hindrances, isPossible } from '../../../../src/console/supervision/deeds.ts';
import {
  type Outcome,
  outcomeText,
  refusalText,
  rowAct,
  standingText,
  stillSaid,
} from '../../../../src/console/supervision/overlook-rows.ts';
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
  const back = { of: 'take-back' } as const;
  assert.equal(outcomeText({ ...back, is: 'under-way' }, speech), 'Taking back…');
  assert.equal(outcomeText({ ...back, is: 'done', name: 'Ben' }, speech), 'Ben is no longer asked');
  const over = { code: 'offer-over', params: {} } as const;
  assert.equal(
    outcomeText({ ...back, is: 'refused', refused: over }, speech),
    'Not done. This request was over already.',
  );
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

test('[V5] in its row one thing can be done at a time: what was handed on is taken back as long as nobody has answered', () => {
  const ben = { id: 'ben', name: 'Ben' };
  const offer = { agent: ben, scenario: 'transfer', askedBy: 'sam' } as NonNullable<Summary['offer']>;
  const act = (of: Partial<Summary>, outcome?: Outcome, rights: readonly Right[] = allRights) =>
    rowAct(row({ state: 'active', ...of }), { outcome, me: 'sam', rights });
  const asked = { of: 'transfer', is: 'done', name: 'Ben' } as const;
  const refused = { of: 'take-back', is: 'refused', refused: { code: 'offer-over', params: {} } } as const;
  assert.equal(act({ offer }), 'take-back');
  assert.equal(act({ offer }, asked), 'take-back', 'before it is dismissed that they were asked');
  assert.equal(act({}, asked), 'dismiss');
  assert.equal(act({ offer }, { of: 'take-back', is: 'under-way' }), undefined, 'not twice');
  assert.equal(act({ offer }, refused), 'dismiss');
  assert.equal(act({ offer: { ...offer, askedBy: 'eve' } }), 'monitor');
  assert.equal(act({ offer }, undefined, ['monitor']), 'monitor');
  assert.equal(act({ offer }, undefined, ['transfer']), 'take-back');
  assert.equal(act({}, undefined, ['transfer']), undefined);
});

test('[V5] that somebody has been asked is said until the row says it, and what they answer, by itself', () => {
  const asked = { of: 'transfer', is: 'done', name: 'Ben', seq: 4 } as const;
  assert.equal(stillSaid(asked, row({ seq: 4 })), asked);
  assert.equal(stillSaid(asked, row({ seq: 5 })), undefined);
  const assigned = { ...asked, of: 'assign' } as const;
  assert.equal(stillSaid(assigned, row({ seq: 5 })), assigned);
  assert.equal(stillSaid(undefined, row({ seq: 5 })), undefined);
});
