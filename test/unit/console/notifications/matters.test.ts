/** What an agent is to know, and what the system is told of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withAttempt, withFocus } from '../../../../src/console/desk-state.ts';
import { fieldsOf, headingOf, subjectOf } from '../../../../src/console/notifications/fields.ts';
import { keptMatters, mattersOf } from '../../../../src/console/notifications/matters.ts';
import { type SystemView, shownBySystem } from '../../../../src/console/notifications/told-to-system.ts';
import {
  type DeskFacts,
  type Notification,
  scenarios,
  usualNotification,
} from '../../../../src/core/desk/desk-facts.ts';
import { offerOf, selfWith, snapshotOf, talk } from '../../../support/desk-conversations.ts';
import { caseOf, homeWith, noticeOf, speech, uneasyOf } from '../../../support/desk-notices.ts';

const waiting = talk({ number: 1 }).visitorSays('Hello?');
const assigned = talk({ number: 2, name: 'Kenny Smith' }).assigned();
const uneasy = talk({ number: 3 }).visitorSays('Terrible');
const offer = offerOf(waiting.view, { endsAt: 120_000 });
const parts = { offers: [offer], notices: [noticeOf(assigned.view, 120_000), uneasyOf(uneasy.view)] };
const full = {
  ...snapshotOf({ ...parts, sessions: [assigned.view], self: selfWith({ alert: 'missed' }) }),
  cases: [caseOf(1), caseOf(2, 120_000)],
};

const factsWith = (change: Partial<Notification>): DeskFacts => ({
  queues: [{ id: 'service', name: 'Service' }],
  workstreams: [{ id: 'website', name: 'Live chat', mode: 'live' }],
  presences: [],
  notifications: Object.fromEntries(scenarios.map((one) => [one, { ...usualNotification(one), ...change }])),
});

test('[N1] offers, cases that were not seen, what was assigned, what calls for a supervisor, why no work comes: each says so', () => {
  const matters = mattersOf(homeWith(full));
  assert.deepEqual(
    matters.map((matter) => [headingOf(matter, speech()), subjectOf(matter, speech())]),
    [
      ['Incoming conversation', 'Visitor 1'],
      ['Case assigned to you', 'Case 2: A broken planter'],
      ['Conversation assigned to you', 'Kenny Smith'],
      ['A visitor needs urgent attention', 'Visitor 3'],
      ['You missed a conversation', ''],
    ],
  );
  assert.equal(new Set(matters.map(({ key }) => key)).size, matters.length);
});

test('what has not changed is the same value', () => {
  const before = mattersOf(homeWith(full));
  const after = keptMatters(before, mattersOf(homeWith({ ...full, offers: [{ ...offer, endsAt: 60_000 }] })));
  assert.deepEqual(
    after.map((matter, at) => matter === before[at]),
    [false, true, true, true, true],
  );
});

test('[N7] what is being answered does not wait any more, unless it is refused; what is in front is seen', () => {
  const { client, desk } = homeWith(full);
  const answer = { verb: 'accept', answers: offer.offer } as const;
  const has = (desks: typeof desk, kind: string, key = '') =>
    mattersOf({ client, desk: desks }).some((one) => one.kind === kind && one.key.includes(key));
  assert.equal(has(withAttempt(desk, 'conversation-1', answer), 'offer'), false);
  const refused = { ...answer, refused: { code: 'session-limit', params: {} } } as const;
  assert.equal(has(withAttempt(desk, 'conversation-1', refused), 'offer'), true);
  assert.equal(has(withFocus(desk, 'conversation-2'), 'notice', 'conversation-2'), false);
});

test('[N4] a site has its title, and the fields that are known: of who is asked from the offer, of one’s own from the log', () => {
  const fields: Notification['fields'] = ['language', 'case', { answer: 'order' }, 'page', 'device'];
  const told = speech(factsWith({ title: 'Look', fields }));
  const case_ = { id: 'case-9', version: 1, number: 9, title: 'Late delivery' };
  const asked = {
    ...offer,
    summary: {
      ...offer.summary,
      links: { case: case_ },
      told: {
        language: 'pt-BR',
        page: 'https://shop.example/a?b',
        device: 'Chrome, Android',
        answers: [{ id: 'order', question: 'Order', answer: '17' }],
      },
    },
  };
  const matters = mattersOf(homeWith({ ...full, offers: [asked] }));
  const shown = (at: number) => {
    const matter = matters[at];
    assert.ok(matter);
    assert.equal(headingOf(matter, told), 'Look');
    return fieldsOf(matter, told, full).map(({ label, value }) => [label, value]);
  };
  assert.deepEqual(shown(0), [
    ['Language', 'Brazilian Portuguese'],
    ['Case', 'Case 9: Late delivery'],
    ['Order', '17'],
    ['Page', 'shop.example/a'],
    ['Device', 'Chrome, Android'],
  ]);
  assert.deepEqual(shown(2), [
    ['Language', 'English'],
    ['Page', 'shop.example/teapots'],
  ]);
});

const system = (more: Partial<SystemView> = {}): SystemView => ({
  client: full,
  speech: speech(factsWith({})),
  agent: 'ana',
  url: 'https://chat.example/console/',
  isLookedAt: false,
  gone: new Set(),
  isHeard: true,
  now: 0,
  ...more,
});

test('[N6] never, while nobody looks, or always, as the site says; not what is over, nor what was taken away there', () => {
  const matters = mattersOf(homeWith(full));
  const count = (change: Partial<Notification>, more: Partial<SystemView> = {}): number =>
    shownBySystem(matters, system({ speech: speech(factsWith(change)), ...more })).length;
  assert.equal(count({ desktop: 'background' }), 5);
  assert.equal(count({ desktop: 'background' }, { isLookedAt: true }), 0);
  assert.equal(count({ desktop: 'always' }, { isLookedAt: true }), 5);
  assert.equal(count({ desktop: 'never' }), 0);
  assert.equal(count({}, { now: 120_000 }), 2, 'what has no end is left');
  assert.equal(count({}, { gone: new Set(matters.map(({ key }) => key)) }), 0);
});

test('[N6] it says what the template says and no time, has the buttons of what it is about, and nothing that was written', () => {
  const facts = factsWith({ fields: ['name', 'queue', 'waited'], accept: 'Take it' });
  const notices = shownBySystem(mattersOf(homeWith(full)), system({ speech: speech(facts), isHeard: false }));
  const said = notices.map(({ title, body, buttons, stays }) => [title, body, buttons.map((one) => one.title), stays]);
  assert.deepEqual(said, [
    ['Incoming conversation', 'Visitor 1\nQueue: Service', ['Take it', 'Decline'], true],
    ['Case assigned to you', 'Case 2: A broken planter', ['Open', 'Seen'], true],
    ['Conversation assigned to you', 'Kenny Smith', ['Open'], false],
    ['A visitor needs urgent attention', 'Visitor 3', ['Open'], false],
    ['You missed a conversation', '', [], false],
  ]);
  assert.equal(JSON.stringify(notices).includes('Hello?'), false);
  assert.equal(
    notices.every(({ silent }) => !silent),
    true,
    'the system is heard where the desk is not',
  );
});

test('[N1] [N6] of what was handed on it says by whom, and nothing of the note', () => {
  const rob = { kind: 'bot', id: 'bot-1', name: 'Rob' } as const;
  const { view } = waiting.picked(rob).escalated(rob, 'Asks for a person');
  const client = snapshotOf({ offers: [offerOf(view, { scenario: 'bot-escalation' })] });
  const notices = shownBySystem(mattersOf(homeWith(client)), system({ client }));
  assert.deepEqual(
    notices.map(({ title, body }) => [title, body.split('\n')[0]]),
    [['Escalated by a bot', 'Escalated by Rob (bot)']],
  );
  assert.doesNotMatch(JSON.stringify(notices), /person/);
});

test('[N5] [N6] what can’t be declined has no button for it', () => {
  const client = snapshotOf({ offers: [offerOf(waiting.view, { declinable: false })] });
  const [notice] = shownBySystem(mattersOf(homeWith(client)), system({ client }));
  assert.deepEqual(
    notice?.buttons.map(({ action }) => action),
    ['accept'],
  );
});
