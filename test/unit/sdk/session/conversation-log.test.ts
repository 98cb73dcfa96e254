import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { apply, type Conversation, newConversation } from '../../../../src/core/conversation/conversation.ts';
import type { ConversationEvent } from '../../../../src/core/conversation/vocabulary.ts';
import { gapTimeoutMs, heldEventsMax } from '../../../../src/core/limits.ts';
import type { EvFrame, GapFrame, HistoryFrame } from '../../../../src/core/protocol/down.ts';
import {
  asked,
  type ConversationLog,
  newLog,
  positionOf,
  receiveEvents,
  receiveGap,
  receiveHead,
  receiveLive,
  receivePage,
  receiveReset,
  wantEarlier,
} from '../../../../src/sdk/session/conversation-log.ts';

const c = 'conversation-1';
const now = 1_000;

const place = (seq: number) => ({ seq, id: `event-${seq}`, at: 100 + seq, by: { kind: 'visitor', id: 'v' } as const });

/** A whole log: a start, and then messages, with notes that this reader does not see. */
const logOf = (isNote: readonly boolean[]): readonly ConversationEvent[] => [
  {
    ...place(1),
    type: 'conversation.started',
    site: 'shop',
    workstream: 'chat',
    mode: 'live',
    visitor: { id: 'v', number: 1 },
  },
  ...isNote.map((note, index): ConversationEvent => {
    const text = `text ${index}`;
    return { ...place(index + 2), type: note ? 'note.written' : 'message.sent', text };
  }),
];

const isSeen = ({ type }: ConversationEvent): boolean => type !== 'note.written';

const frameOf = (events: readonly ConversationEvent[], first: number, last: number, e = 'epoch-1'): EvFrame => ({
  t: 'ev',
  c,
  e,
  first,
  last,
  events: events.slice(first - 1, last).filter(isSeen),
});

const stateAt = (events: readonly ConversationEvent[], seq: number): Conversation =>
  events.slice(0, seq).filter(isSeen).reduce(apply, newConversation(c));

const gapOf = (events: readonly ConversationEvent[], first: number, last: number): GapFrame => ({
  ...frameOf(events, first, last),
  t: 'gap',
  conversation: { ...stateAt(events, last), seq: last },
});

const pageOf = (events: readonly ConversationEvent[], first: number, last: number): HistoryFrame => ({
  ...frameOf(events, first, last),
  t: 'page',
  more: first > 1,
});

/** Frames in any order that cover every seq at least once, some of them twice, cut anywhere. */
const anyDelivery = fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }).chain((isNote) => {
  const events = logOf(isNote);
  const length = events.length;
  const range = fc
    .tuple(fc.integer({ min: 1, max: length }), fc.integer({ min: 1, max: length }))
    .map(([one, other]): [number, number] => [Math.min(one, other), Math.max(one, other)]);
  return fc
    .tuple(fc.uniqueArray(fc.integer({ min: 1, max: length })), fc.array(range, { maxLength: 15 }))
    .chain(([cuts, extra]) => {
      const ends = [...new Set([...cuts, length])].sort((one, other) => one - other);
      const parts = ends.map((end, index): [number, number] => [(ends[index - 1] ?? 0) + 1, end]);
      const frames = [...parts, ...parts, ...extra].map(([first, last]) => frameOf(events, first, last));
      const shuffled = fc.shuffledSubarray(frames, { minLength: frames.length });
      return shuffled.map((order) => ({ events, frames: order }));
    });
});

const assertContiguous = (log: ConversationLog, events: readonly ConversationEvent[]): void => {
  assert.deepEqual(log.events, events.slice(log.from - 1, log.have).filter(isSeen));
  assert.deepEqual({ ...log.conversation, seq: 0 }, { ...stateAt(events, log.have), seq: 0 });
  assert.equal(log.hasEarlier, log.from > 1);
};

test('[D3] frames in any order, cut and repeated in any way, give the same log, a contiguous run at every moment', () => {
  fc.assert(
    fc.property(anyDelivery, ({ events, frames }) => {
      let log = newLog(c, false, apply);
      for (const frame of frames) {
        const before = log.have;
        log = receiveEvents(log, frame, now);
        assert.ok(log.have >= before);
        assertContiguous(log, events);
        assert.equal(log.askAt !== undefined, log.held.length > 0);
      }
      assert.equal(log.have, events.length);
      assert.deepEqual(log.held, []);
    }),
  );
});

test('[D3] [D5] gaps and pages anywhere between, in any order: always one run of the log, and the state of its end', () => {
  const mixed = anyDelivery.chain(({ events, frames }) => {
    const kinds = fc.array(fc.constantFrom('ev', 'gap', 'page'), {
      minLength: frames.length,
      maxLength: frames.length,
    });
    return kinds.map((given) => ({ events, frames, kinds: given }));
  });
  fc.assert(
    fc.property(mixed, ({ events, frames, kinds }) => {
      let log = newLog(c, false, apply);
      for (const [index, frame] of frames.entries()) {
        const { have, from } = log;
        const { first, last } = frame;
        if (kinds[index] === 'gap') log = receiveGap(log, gapOf(events, first, last), now);
        else if (kinds[index] === 'page') log = receivePage(log, pageOf(events, first, last));
        else log = receiveEvents(log, frame, now);
        assert.ok(log.have >= have);
        assert.ok(log.from <= from || log.have > have);
        assertContiguous(log, events);
      }
      // The newest window, and then upwards page by page: everything is there.
      log = receiveGap(log, gapOf(events, events.length, events.length), now);
      while (log.hasEarlier) {
        log = receivePage(log, pageOf(events, Math.max(1, log.from - 7), log.from - 1));
        assertContiguous(log, events);
      }
      assert.equal(log.from, 1);
      assert.deepEqual(log.events, events.filter(isSeen));
    }),
  );
});

test('[D3] a gap replaces the log by its newest stretch, and what was held beyond it goes on from there', () => {
  const events = logOf(Array.from({ length: 9 }, () => false));
  const held = [frameOf(events, 1, 2), frameOf(events, 5, 5), frameOf(events, 9, 10)].reduce(
    (log, frame) => receiveEvents(log, frame, now),
    newLog(c, false, apply),
  );
  const log = receiveGap(held, gapOf(events, 6, 8), now);
  assert.deepEqual(
    log.events.map(({ seq }) => seq),
    [6, 7, 8, 9, 10],
  );
  assert.deepEqual(log.held, []);
  assert.equal(log.askAt, undefined);
  assert.equal(receiveGap(log, gapOf(events, 6, 8), now), log);
  assert.equal(receiveGap(log, { ...gapOf(events, 8, 11), e: 'epoch-2' }, now).have, 10);
});

test('[D3] only the page that ends right before the run has a place, and nothing in it changes the state', () => {
  const events = logOf([false, false, true, false, false]);
  const log = receiveGap(newLog(c, false, apply), gapOf(events, 5, 6), now);
  const wanting = wantEarlier(log);
  assert.equal(wanting.wantsEarlier, true);
  assert.equal(wantEarlier(wanting), wanting);
  assert.equal(receivePage(wanting, pageOf(events, 1, 3)), wanting);
  assert.equal(receivePage(wanting, { ...pageOf(events, 3, 4), e: 'epoch-2' }), wanting);
  const paged = receivePage(wanting, pageOf(events, 3, 4));
  assert.equal(paged.wantsEarlier, false);
  assert.equal(paged.conversation, log.conversation);
  assert.deepEqual(
    paged.events.map(({ seq }) => seq),
    [3, 5, 6],
  );
  const whole = receivePage(paged, pageOf(events, 1, 2));
  assert.equal(whole.hasEarlier, false);
  assert.equal(wantEarlier(whole), whole);
});

test('[D3] whatever is lost, asking again from the position gives the whole log', () => {
  const lossy = anyDelivery.chain(({ events, frames }) =>
    fc.subarray(frames).map((arrived) => ({ events, frames: arrived })),
  );
  fc.assert(
    fc.property(lossy, ({ events, frames }) => {
      let log = frames.reduce((held, frame) => receiveEvents(held, frame, now), newLog(c, false, apply));
      assertContiguous(log, events);
      log = receiveHead(log, events.length, now);
      if (log.have < events.length) {
        assert.equal(log.askAt, now);
        log = receiveEvents(asked(log), frameOf(events, positionOf(log).s + 1, events.length), now);
      }
      assertContiguous(log, events);
      assert.equal(log.have, events.length);
      assert.equal(log.askAt, undefined);
    }),
  );
});

test('[D3] a gap is asked for after a while, counted from when it was first seen', () => {
  const events = logOf([false, false, false, false]);
  const gapped = receiveEvents(newLog(c, false, apply), frameOf(events, 3, 3), now);
  assert.equal(gapped.askAt, now + gapTimeoutMs);
  assert.deepEqual(gapped.events, []);
  assert.equal(receiveEvents(gapped, frameOf(events, 4, 4), now + 100).askAt, now + gapTimeoutMs);
  assert.equal(receiveEvents(gapped, frameOf(events, 1, 2), now + 100).askAt, undefined);
});

test('[D3] events hidden from the reader leave no hole: a frame covers them without showing them', () => {
  const events = logOf([false, true, true, false]);
  const first = receiveEvents(newLog(c, false, apply), frameOf(events, 1, 4), now);
  assert.equal(first.have, 4);
  assert.deepEqual(
    first.events.map(({ seq }) => seq),
    [1, 2],
  );
  const all = receiveEvents(first, frameOf(events, 5, 5), now);
  assert.deepEqual(
    all.events.map(({ seq }) => seq),
    [1, 2, 5],
  );
});

test('what is held beyond a gap is bounded: past the bound it is dropped and asked for at once', () => {
  const events = logOf(Array.from({ length: heldEventsMax + 2 }, () => true));
  let log = newLog(c, false, apply);
  for (let seq = 3; seq < 3 + heldEventsMax; seq += 1) log = receiveEvents(log, frameOf(events, seq, seq), now);
  assert.equal(log.held.length, heldEventsMax);
  const over = receiveEvents(log, frameOf(events, 3 + heldEventsMax, 3 + heldEventsMax), now + 1);
  assert.deepEqual(over.held, []);
  assert.equal(over.askAt, now + 1);
});

test('a repeat changes nothing, not even the identity of the log', () => {
  const events = logOf([false, false]);
  const log = receiveEvents(newLog(c, false, apply), frameOf(events, 1, 3), now);
  assert.equal(receiveEvents(log, frameOf(events, 1, 3), now), log);
  assert.equal(receiveEvents(log, frameOf(events, 2, 2), now), log);
  const beyond = receiveEvents(newLog(c, false, apply), frameOf(events, 3, 3), now);
  assert.equal(receiveEvents(beyond, frameOf(events, 3, 3), now), beyond);
});

test('a log is loaded when it has been read up to its head once', () => {
  const events = logOf([false]);
  const live = { t: 'live', c, e: 'epoch-1', s: 2 } as const;
  const early = receiveLive(newLog(c, false, apply), live, now);
  assert.equal(early.loaded, false);
  assert.equal(early.askAt, now + gapTimeoutMs);
  const read = receiveEvents(early, frameOf(events, 1, 2), now);
  const loaded = receiveLive(read, live, now);
  assert.equal(loaded.loaded, true);
  assert.equal(receiveLive(loaded, live, now), loaded);
});

test('[D5] after a reset nothing is left of the former log, and the position is the beginning of the new one', () => {
  const events = logOf([false, false]);
  const log = receiveEvents(newLog(c, true), frameOf(events, 1, 3), now);
  assert.deepEqual(positionOf(log), { c, e: 'epoch-1', s: 3 });
  const reset = receiveReset(log, { t: 'reset', c, e: 'epoch-2', why: 'epoch' });
  assert.deepEqual(positionOf(reset), { c, e: 'epoch-2', s: 0 });
  assert.deepEqual(reset.events, []);
  assert.equal(reset.loaded, false);
});

test('[D3] events of another epoch never get between those of this one', () => {
  const events = logOf([false, false]);
  const log = receiveEvents(newLog(c, false, apply), frameOf(events, 1, 2), now);
  const foreign = receiveEvents(log, frameOf(events, 3, 3, 'epoch-2'), now);
  assert.equal(foreign.have, 2);
  assert.equal(foreign.askAt, now + gapTimeoutMs);
  const held = receiveEvents(newLog(c, false, apply), frameOf(events, 2, 2, 'epoch-2'), now);
  const drained = receiveEvents(held, frameOf(events, 1, 1), now);
  assert.equal(drained.have, 1);
  assert.deepEqual(drained.held, []);
});
