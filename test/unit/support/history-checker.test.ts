/** The judge itself: it finds nothing in a good history, and in a bad one what was planted there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConversationEvent } from '../../../src/core/conversation/vocabulary.ts';
import type { FinalLog, History, HistoryRule, Observation, Person, Screen } from '../../support/history.ts';
import { checkHistory, describeViolations } from '../../support/history-checker.ts';

const vera: Person = { kind: 'visitor', id: 'vera' };
const ana: Person = { kind: 'agent', id: 'ana' };
const ben: Person = { kind: 'agent', id: 'ben' };
const c = 'talk';
const at = 0;

const log: readonly ConversationEvent[] = [
  {
    type: 'conversation.started',
    seq: 1,
    id: 'start',
    at,
    by: vera,
    site: 'shop',
    workstream: 'chat',
    mode: 'live',
    visitor: { id: 'vera', number: 1 },
  },
  { type: 'message.sent', seq: 2, id: 'hello', at, by: vera, text: 'Hello' },
  {
    type: 'conversation.assigned',
    seq: 3,
    id: 'pick',
    at,
    by: ana,
    agent: { id: 'ana', name: 'Ana' },
    epoch: 1,
    reason: 'picked',
  },
  { type: 'note.written', seq: 4, id: 'note', at, by: ana, text: 'Careful' },
  { type: 'message.sent', seq: 5, id: 'answer', at, by: ana, text: 'Yes?' },
];

const invoke = (client: string, id: string, n: number, more: { by?: Person; text?: string; fence?: number } = {}) => {
  const by = more.by ?? (client === 'page' ? vera : ana);
  return { kind: 'invoke', client, c, at, by, id, lane: `lane-${client}`, n, ...more } as const;
};
const ok = (client: string, id: string, seq: number): Observation => ({ kind: 'ok', client, c, at, id, seq });
const nack = (client: string, id: string, code: string, conversation: string = c): Observation => ({
  kind: 'nack',
  client,
  c: conversation,
  at,
  id,
  code,
  fatal: true,
});

const screen = (client: string, seqs: readonly number[], pending: readonly string[] = [], reader?: Person): Screen => ({
  kind: 'screen',
  client,
  c,
  at,
  reader: reader ?? (client === 'page' ? vera : ana),
  epoch: 'e1',
  events: seqs.flatMap((seq) => log.filter((event) => event.seq === seq)),
  pending,
});

const observations: readonly Observation[] = [
  invoke('page', 'start', 1),
  invoke('page', 'hello', 2, { text: 'Hello' }),
  screen('page', [], ['hello']),
  ok('page', 'start', 1),
  ok('page', 'hello', 2),
  screen('page', [1, 2]),
  invoke('desk', 'pick', 1),
  ok('desk', 'pick', 3),
  screen('desk', [1, 2, 3]),
  invoke('desk', 'note', 2, { text: 'Careful', fence: 1 }),
  invoke('desk', 'answer', 3, { text: 'Yes?', fence: 1 }),
  screen('desk', [1, 2, 3], ['note', 'answer']),
  ok('desk', 'note', 4),
  ok('desk', 'answer', 5),
  screen('desk', [1, 2, 3, 4, 5]),
  screen('page', [1, 2, 3, 5]),
];

const good: History = {
  observations,
  logs: [{ c, epoch: 'e1', events: log }],
  outboxes: [
    { client: 'page', ids: [] },
    { client: 'desk', ids: [] },
  ],
  finalScreens: [screen('page', [1, 2, 3, 5]), screen('desk', [1, 2, 3, 4, 5])],
};

const withMore = (...more: readonly Observation[]): History => ({ ...good, observations: [...observations, ...more] });
const withLog = (change: (events: readonly ConversationEvent[]) => readonly ConversationEvent[]): History => ({
  ...good,
  logs: good.logs.map((one): FinalLog => ({ ...one, events: change(one.events) })),
});
const without = (id: string) => (events: readonly ConversationEvent[]) => events.filter((event) => event.id !== id);
const renumbered = (events: readonly ConversationEvent[]): readonly ConversationEvent[] =>
  events.map((event, index) => ({ ...event, seq: index + 1 }));
const place = (id: string, seq: number): ConversationEvent => ({
  type: 'message.sent',
  seq,
  id,
  at,
  by: vera,
  text: 'More',
});

test('A history in which all went well has no violations', () => {
  assert.equal(describeViolations(checkHistory(good)), '');
});

test('A restart of the screen, a history above it and a discarded message are no violations', () => {
  const history = withMore(
    { kind: 'left', client: 'desk', c, at },
    screen('desk', []),
    screen('desk', [1, 2, 3]),
    { kind: 'left', client: 'desk', c, at },
    { ...screen('desk', [4, 5], ['late']), from: 4 },
    { kind: 'discard', client: 'desk', c, at, id: 'late' },
    { ...screen('desk', [4, 5]), from: 4 },
  );
  assert.equal(describeViolations(checkHistory(history)), '');
});

test('A pending message of another tab that goes before this tab has read the log is no violation', () => {
  const history = withMore(
    screen('tab', [1], ['hello'], vera),
    screen('tab', [1], [], vera),
    screen('tab', [1, 2], [], vera),
  );
  assert.equal(describeViolations(checkHistory(history)), '');
});

test('A message that came before the start of its conversation had been tried again is no violation', () => {
  const [start, hello, ...rest] = observations;
  assert.ok(start && hello);
  const early = nack('page', 'hello', 'unknown-conversation');
  assert.equal(describeViolations(checkHistory({ ...good, observations: [start, hello, early, ...rest] })), '');
});

/** Another tab, signed in to the site as Rosa, takes over Vera's start and is refused; Vera signs in as Rosa, too. */
const takenAlong = ({ code = 'unknown-conversation', isKnown = false, startedBy = vera }): History => {
  const rosa: Person = { kind: 'visitor', id: 'rosa' };
  const visitor = { id: 'rosa', title: 'Rosa', number: 1 };
  const identified: ConversationEvent = { type: 'visitor.identified', seq: 6, id: c, at, by: vera, visitor };
  const refused = [{ ...invoke('tab', 'start', 1, { by: rosa }), lane: 'lane-page' }, nack('tab', 'start', code)];
  const known = [invoke('page', c, 9), ok('page', c, 6)];
  const events = [...log, identified].map((event) => (event.id === 'start' ? { ...event, by: startedBy } : event));
  return {
    ...withMore(...(isKnown ? [...known, ...refused] : [...refused, ...known])),
    logs: [{ c, epoch: 'e1', events }],
    finalScreens: [],
  };
};

test('What a signed-in tab took over of a device and was refused, before the device signed in too, is no violation', () => {
  assert.equal(describeViolations(checkHistory(takenAlong({}))), '');
});

const bad: readonly { rule: HistoryRule; title: string; history: History }[] = [
  { rule: 'durable', title: 'an acknowledged command is not in the log', history: withMore(ok('page', 'gone', 6)) },
  { rule: 'durable', title: 'an acknowledged command stands elsewhere', history: withMore(ok('page', 'hello', 4)) },
  {
    rule: 'once',
    title: 'a command is in the log twice',
    history: withLog((events) => [...events, { ...place('hello', 6) }]),
  },
  {
    rule: 'once',
    title: 'a command is in two logs',
    history: { ...good, logs: [...good.logs, { c: 'other', epoch: 'e1', events: [place('hello', 1)] }] },
  },
  { rule: 'dense', title: 'the log has a hole', history: withLog(without('note')) },
  {
    rule: 'agreement',
    title: 'a screen showed another event at a seq',
    history: withMore({ ...screen('page', [1, 2, 3]), client: 'tab', events: [...log.slice(0, 1), place('ghost', 2)] }),
  },
  {
    rule: 'agreement',
    title: 'a screen showed another text',
    history: withMore({
      ...screen('page', []),
      client: 'tab',
      events: [
        { seq: 1, id: 'start' },
        { seq: 2, id: 'hello', text: 'Hallo' },
      ],
    }),
  },
  {
    rule: 'agreement',
    title: 'a screen showed what was never committed',
    history: withMore({ ...screen('desk', []), client: 'tab', events: [...log, place('ghost', 6)] }),
  },
  {
    rule: 'agreement',
    title: 'a refused command was acknowledged',
    history: withMore(nack('page', 'hello', 'consumed'), ok('page', 'hello', 2)),
  },
  { rule: 'screen', title: 'a screen had a gap', history: withMore(screen('tab', [1, 2, 4, 5])) },
  { rule: 'screen', title: 'a screen began in the middle', history: withMore(screen('tab', [2, 3])) },
  { rule: 'screen', title: 'a screen went back', history: withMore(screen('desk', [1, 2, 3])) },
  {
    rule: 'screen',
    title: 'a message was shown twice',
    history: withMore(screen('desk', [1, 2, 3, 4, 5], ['answer'])),
  },
  {
    rule: 'screen',
    title: 'a pending message vanished',
    history: withMore(screen('desk', [1, 2, 3, 4, 5], ['late']), screen('desk', [1, 2, 3, 4, 5])),
  },
  {
    rule: 'convergence',
    title: 'a screen stayed behind',
    history: { ...good, finalScreens: [screen('page', [1, 2, 3])] },
  },
  {
    rule: 'lane-order',
    title: 'two commands of a lane stand the wrong way round',
    history: withLog((events) => renumbered([...events.slice(0, 3), ...events.slice(4), ...events.slice(3, 4)])),
  },
  {
    rule: 'lane-order',
    title: 'two commands have one number',
    history: withMore(invoke('page', 'other', 2)),
  },
  {
    rule: 'lane-order',
    title: 'a lane was forgotten',
    history: { ...withMore({ ...invoke('page', 'hello', 1), lane: 'lane-page-1' }), lanesLast: true },
  },
  {
    rule: 'real-time',
    title: 'a command stands before one that was acknowledged when it was given',
    history: {
      ...good,
      observations: [...observations, invoke('tab', 'late', 1, { by: vera })],
      logs: [{ c, epoch: 'e1', events: renumbered([...log.slice(0, 2), place('late', 0), ...log.slice(2)]) }],
    },
  },
  {
    rule: 'phantom',
    title: 'nobody sent what stands in the log',
    history: withLog((events) => [...events, place('ghost', 6)]),
  },
  {
    rule: 'phantom',
    title: 'a refused command stands in the log',
    history: withMore(nack('desk', 'answer', 'not-assigned')),
  },
  {
    rule: 'phantom',
    title: 'a conversation was denied to who was known to have taken it along',
    history: takenAlong({ isKnown: true }),
  },
  {
    rule: 'phantom',
    title: 'what was taken over was refused for another reason',
    history: takenAlong({ code: 'not-allowed' }),
  },
  {
    rule: 'phantom',
    title: 'a start was refused to whom the log has as its author',
    history: takenAlong({ startedBy: { kind: 'visitor', id: 'rosa' } }),
  },
  {
    rule: 'phantom',
    title: 'the log names another sender',
    history: withLog((events) => events.map((event) => (event.id === 'hello' ? { ...event, by: ana } : event))),
  },
  {
    rule: 'membership',
    title: 'another visitor saw the conversation',
    history: withMore(screen('tab', [1, 2], [], { kind: 'visitor', id: 'other' })),
  },
  {
    rule: 'membership',
    title: 'an agent saw a conversation that was never theirs',
    history: withMore(screen('tab', [1, 2], [], ben)),
  },
  {
    rule: 'membership',
    title: 'a visitor saw a note',
    history: withMore(screen('tab', [1, 2, 3, 4, 5], [], vera)),
  },
  {
    rule: 'membership',
    title: 'a relay told somebody of it who does not show it',
    history: withMore({ kind: 'told', client: 'tab', c, at, reader: ben, events: log.slice(0, 1) }),
  },
  {
    rule: 'membership',
    title: 'somebody came in after having been signed out',
    history: withMore(
      { kind: 'revoked', at: 5, person: ben },
      { kind: 'admitted', client: 'tab', at: 7, person: ben, askedAt: 6 },
    ),
  },
  {
    rule: 'one-holder',
    title: 'two agents got it',
    history: withLog((events) => [
      ...events,
      {
        type: 'conversation.assigned',
        seq: 6,
        id: 'pick-2',
        at,
        by: ben,
        agent: { id: 'ben', name: 'Ben' },
        epoch: 1,
        reason: 'picked',
      },
    ]),
  },
  {
    rule: 'one-holder',
    title: 'an agent spoke who did not have it',
    history: withLog((events) => [...events, { ...place('ghost', 6), by: ben }]),
  },
  {
    rule: 'one-holder',
    title: 'a command counted for another assignment than it was meant for',
    history: {
      ...withMore(invoke('desk', 'stale', 4, { fence: 2, text: 'More' })),
      logs: [{ c, epoch: 'e1', events: [...log, { ...place('stale', 6), by: ana }] }],
    },
  },
  {
    rule: 'settled',
    title: 'an outbox is not empty',
    history: { ...good, outboxes: [{ client: 'page', ids: ['hello'] }] },
  },
  {
    rule: 'settled',
    title: 'a command was forgotten',
    history: withMore(invoke('page', 'forgotten', 3, { text: 'Hm' })),
  },
  {
    rule: 'settled',
    title: 'what was written with a start did not move on with it',
    history: withMore(
      { ...invoke('page', 'start-2', 1), c: 'unborn' },
      { ...invoke('page', 'behind', 2, { text: 'Hm' }), c: 'unborn' },
      nack('page', 'start-2', 'conversation-exists', 'unborn'),
      nack('page', 'behind', 'unknown-conversation', 'unborn'),
    ),
  },
];

for (const { rule, title, history } of bad) {
  test(`The judge finds that ${title} (${rule})`, () => {
    const rules = checkHistory(history).map((violation) => violation.rule);
    assert.ok(rules.includes(rule), `found ${rules.join(', ') || 'nothing'}`);
  });
}

test('The judge lets a lane begin anew behind one that was taken over with something missing, and not without', () => {
  const moved = (...before: readonly Observation[]): History => ({
    ...withMore(...before, { ...invoke('page', 'hello', 1), lane: 'lane-page-1' }),
    lanesLast: true,
  });
  const left = { ...invoke('page', 'left', 2, { by: vera }), lane: 'lane-gone' };
  const missing = { ...nack('page', 'left', 'lane-gap'), fatal: false } as Observation;
  const isAboutLanes = (history: History) => checkHistory(history).some(({ rule }) => rule === 'lane-order');
  assert.equal(isAboutLanes(moved(left, missing)), false);
  assert.equal(isAboutLanes(moved(left)), true);
});
