/** What a transcript shows to whom: rows, groups, days, pendings in place and the wording of the end. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { deskTimeline, deskTimelineAfter } from '../../../../src/core/conversation/desk-timeline.ts';
import {
  type Pending,
  type Reader,
  type Row,
  type Timeline,
  timeline,
  timelineAfter,
} from '../../../../src/core/conversation/timeline.ts';
import type { ConversationEvent } from '../../../../src/core/conversation/vocabulary.ts';
import { anyWalk, take } from '../../../support/command-sequences.ts';
import {
  ana,
  ben,
  conversationIn,
  ScriptedConversation,
  sam,
  startedAt,
  visitor,
} from '../../../support/scripted-conversation.ts';

const minute = 60_000;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const rowsFor = (reader: Reader, events: readonly ConversationEvent[], pending: readonly Pending[] = []) =>
  (reader.kind === 'visitor' ? timeline : deskTimeline)(events, pending, reader, dayOf);

/** Rows as one word each. */
const words = (rows: readonly Row[]): string[] =>
  rows.map((row) => {
    if (row.kind === 'day') return 'day';
    return row.kind === 'notice' ? row.code : `${row.own ? 'own' : 'other'} ${row.kind} ${row.delivery}`;
  });

const pendingMessage = (id: string, text: string, at = startedAt + minute): Pending => ({
  id,
  at,
  command: { type: 'message.send', text },
});

test('each reader sees the same facts from where they stand', () => {
  const { events } = conversationIn('active', 'live').said(visitor, 'Hello').said(ana, 'Hi').sessionClosed();
  assert.deepEqual(words(rowsFor(visitor, events)), [
    'day',
    'started',
    'agent-joined',
    'own message sent',
    'other message sent',
    'agent-left',
  ]);
  assert.deepEqual(words(rowsFor(ana, events)), [
    'day',
    'started',
    'you-joined',
    'other message sent',
    'own message sent',
    'you-left',
  ]);
  assert.deepEqual(words(rowsFor(ben, events)).slice(2), [
    'agent-joined',
    'other message sent',
    'other message sent',
    'agent-left',
  ]);
});

test('a notice names who it is about', () => {
  const { events } = conversationIn('active', 'live');
  const joined = rowsFor(visitor, events).find((row) => row.kind === 'notice' && row.code === 'agent-joined');
  assert.ok(joined?.kind === 'notice');
  assert.equal(joined.name, 'Ana');
});

test('[C15] whoever ends it is told that they did, everybody else who did', () => {
  const endedBy = (by: typeof ana, reader: Reader): string | undefined =>
    words(rowsFor(reader, conversationIn('active', 'live').ended(by).events)).at(-1);
  assert.equal(endedBy(visitor, visitor), 'you-ended');
  assert.equal(endedBy(visitor, ana), 'visitor-ended');
  assert.equal(endedBy(ana, ana), 'you-ended');
  assert.equal(endedBy(ana, visitor), 'agent-ended');
  assert.equal(endedBy(ana, ben), 'agent-ended');
});

test('[C11] after a forced end everybody is told that a supervisor ended it, but the supervisor', () => {
  const { events } = conversationIn('active', 'live').give(sam, { type: 'conversation.force-close' });
  assert.equal(words(rowsFor(visitor, events)).at(-1), 'supervisor-ended');
  assert.equal(words(rowsFor(ana, events)).at(-1), 'supervisor-ended');
  assert.equal(words(rowsFor(sam, events)).at(-1), 'you-ended');
});

test('[C3] an end that nobody gave says why', () => {
  for (const reason of ['visitor-gone', 'unanswered', 'time-over'] as const) {
    const { events } = conversationIn('open', 'live').expired(reason);
    assert.equal(words(rowsFor(visitor, events)).at(-1), reason);
  }
});

test('[C10] the end of wrap-up is the desk’s affair: the visitor does not see it', () => {
  const { events } = conversationIn('closed', 'live');
  assert.equal(words(rowsFor(ana, events)).at(-1), 'closed');
  assert.equal(words(rowsFor(visitor, events)).at(-1), 'agent-ended');
});

test('a visitor whose id happens to be an agent’s is still somebody else', () => {
  const { events } = conversationIn('active', 'live').said(ana, 'Hi').ended(ana);
  const namesake: Reader = { kind: 'visitor', id: ana.id };
  assert.deepEqual(words(rowsFor(namesake, events)), [
    'day',
    'started',
    'agent-joined',
    'other message sent',
    'agent-ended',
  ]);
});

test('[D4] a pending message stands after the log and is replaced in place when it comes by', () => {
  const script = conversationIn('active', 'live').said(visitor, 'First');
  const pending = [pendingMessage('mine-1', 'Second'), pendingMessage('mine-2', 'Third')];
  const before = rowsFor(visitor, script.events, pending);
  assert.deepEqual(words(before).slice(3), ['own message sent', 'own message sending', 'own message sending']);

  script.said(visitor, 'Second', { id: 'mine-1' });
  const after = rowsFor(visitor, script.events, pending);
  assert.deepEqual(words(after).slice(3), ['own message sent', 'own message sent', 'own message sending']);
  assert.deepEqual(
    after.map((row) => row.key),
    before.map((row) => row.key),
    'no row moves or changes its key',
  );
});

test('[D6] a refused message stays, with its reason', () => {
  const { events } = conversationIn('wrap-up', 'live');
  const row = rowsFor(visitor, events, [{ ...pendingMessage('mine-1', 'Too late'), refused: 'conversation-ended' }]).at(
    -1,
  );
  assert.ok(row?.kind === 'message');
  assert.deepEqual([row.delivery, row.refused, row.text], ['refused', 'conversation-ended', 'Too late']);
});

test('pending commands that are not text have no row', () => {
  const pending: Pending[] = [{ id: 'mine-1', at: startedAt, command: { type: 'conversation.end' } }];
  assert.deepEqual(rowsFor(visitor, [], pending), []);
});

test('a pending note is a note', () => {
  const pending: Pending[] = [{ id: 'mine-1', at: startedAt, command: { type: 'note.write', text: 'Called back' } }];
  assert.deepEqual(words(rowsFor(ana, [], pending)), ['day', 'own note sending']);
});

test('messages of one sender within five minutes stand together', () => {
  const script = conversationIn('active', 'live');
  const at = (minutes: number) => ({ at: startedAt + minutes * minute });
  script.said(visitor, '1', at(1)).said(visitor, '2', at(2)).said(visitor, '3', at(6.9)).said(visitor, '4', at(11.9));
  script.said(ana, '5', at(12)).give(ana, { type: 'note.write', text: '6' }, at(12.1)).said(ana, '7', at(12.2));
  const edges = rowsFor(ana, script.events).flatMap((row) =>
    row.kind === 'message' || row.kind === 'note'
      ? [`${row.text}${row.starts ? ' starts' : ''}${row.ends ? ' ends' : ''}`]
      : [],
  );
  assert.deepEqual(edges, [
    '1 starts',
    '2',
    '3 ends',
    '4 starts ends',
    '5 starts ends',
    '6 starts ends',
    '7 starts ends',
  ]);
});

test('a day is announced once, before its first row', () => {
  const script = new ScriptedConversation().started();
  const day = 24 * 60 * minute;
  script.said(visitor, 'Today', { at: startedAt }).said(visitor, 'Tomorrow', { at: startedAt + day });
  script.said(visitor, 'Still tomorrow', { at: startedAt + day + minute });
  assert.deepEqual(words(rowsFor(visitor, script.events)), [
    'day',
    'started',
    'own message sent',
    'day',
    'own message sent',
    'own message sent',
  ]);
});

test('a reader’s clock that runs ahead or behind does not put a pending message on another day', () => {
  const { events } = conversationIn('open', 'live');
  for (const skew of [-1, 1]) {
    const pending = [pendingMessage('mine-1', 'Now', startedAt + skew * 48 * 60 * minute)];
    assert.deepEqual(words(rowsFor(visitor, events, pending)), ['day', 'started', 'own message sending']);
  }
});

test('[D3] any conversation gives every reader each message once, in the order of the log, under unique keys', () => {
  fc.assert(
    fc.property(anyWalk, fc.nat(30), fc.array(fc.integer({ min: -3, max: 3 })), (steps, seen, skews) => {
      const script = new ScriptedConversation();
      for (const step of steps) take(script, step);
      // Times may even go back: the order is the log's, never the clock's.
      const all = script.events.map((event, index) => ({
        ...event,
        at: event.at + (skews[index] ?? 0) * 24 * 60 * minute,
      }));
      const pending = all
        .slice(seen)
        .flatMap((event) => (event.type === 'message.sent' ? [pendingMessage(event.id, event.text)] : []));
      for (const reader of [visitor, ana, sam]) {
        const rows = rowsFor(reader, all.slice(0, seen), pending);
        const keys = rows.map((row) => row.key);
        assert.equal(new Set(keys).size, keys.length);
        const messages = rows.flatMap((row) => (row.kind === 'message' ? [row.key] : []));
        assert.deepEqual(
          messages,
          all.flatMap((event) => (event.type === 'message.sent' ? [event.id] : [])),
        );
      }
    }),
  );
});

test('[C6] the visitor of a conversation that waits or comes back is told of nobody leaving', () => {
  const { events } = conversationIn('waiting', 'persistent').said(visitor, 'Hello again');
  assert.ok(!words(rowsFor(visitor, events)).includes('agent-left'));
  assert.ok(words(rowsFor(ana, events)).includes('you-left'));
});

/** What a client holds of a log, one time after the other: a stretch that grows at both ends, and now and then another one. */
const stretches = fc.array(
  fc.record({ from: fc.nat(40), to: fc.nat(40), pending: fc.nat(3), by: fc.constantFrom(visitor, ana, sam) }),
  { maxLength: 12 },
);

test('[D3] rows made from those before are the rows that are made from the beginning', () => {
  fc.assert(
    fc.property(anyWalk, stretches, fc.array(fc.integer({ min: -3, max: 3 })), (steps, held, skews) => {
      const script = new ScriptedConversation();
      for (const step of steps) take(script, step);
      const all = script.events.map((event, index) => ({
        ...event,
        at: event.at + (skews[index] ?? 0) * 12 * 60 * minute,
      }));
      let former: Timeline | undefined;
      for (const { from, to, pending, by } of held) {
        const events = all.slice(from, to);
        const ahead = all.slice(Math.max(0, to - 1), to + pending).map(({ id, at }) => pendingMessage(id, 'Mine', at));
        const after = by === visitor ? timelineAfter : deskTimelineAfter;
        former = after(former, { events, pending: ahead }, by, dayOf);
        assert.deepEqual(former.rows, rowsFor(by, events, ahead));
      }
    }),
  );
});

test('rows that stay as they are stay the same, whatever comes before or after them', () => {
  const script = conversationIn('active', 'live');
  for (let n = 0; n < 50; n += 1) script.said(n % 3 ? visitor : ana, `${n}`);
  const { events } = script;
  let asked: number[] = [];
  const counted = (at: number): string => {
    asked.push(at);
    return dayOf(at);
  };
  const some = timelineAfter(undefined, { events: events.slice(20, 40), pending: [] }, visitor, counted);
  asked = [];
  const more = timelineAfter(some, { events: events.slice(10, 45), pending: [] }, visitor, counted);
  assert.ok(asked.length < 25, 'only what is new is looked at');
  const before = new Set<Row>(some.rows);
  // The day now begins earlier, and the groups at both ends may go on.
  assert.ok(more.rows.filter((row) => before.has(row)).length >= some.rows.length - 3);
  assert.equal(timelineAfter(more, { events: more.events, pending: [] }, visitor, counted).told, more.told);
});
