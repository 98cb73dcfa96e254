import assert from 'node:assert/strict';
import { test } from 'node:test';
import { retryDefaultMs } from '../../../../src/core/limits.ts';
import type { NackFrame, OkFrame } from '../../../../src/core/protocol/down.ts';
import type { SendFrame } from '../../../../src/core/protocol/up.ts';
import {
  adopt,
  type Draft,
  type Entry,
  enqueue,
  laneOf,
  newOutbox,
  nextResume,
  type Outbox,
  rewindAll,
  rewindCommitted,
  sizeOf,
  take,
} from '../../../../src/sdk/session/outbox.ts';
import {
  abandon,
  acknowledge,
  confirm,
  discard,
  leave,
  passOver,
  refuse,
  rehome,
} from '../../../../src/sdk/session/verdict.ts';

const c = 'conversation-1';
const now = 1_000;
const wide = 32;

const message = (id: string): Draft => ({ id, command: { type: 'message.send', text: `text of ${id}` }, at: now });
const start: Draft = { id: 'start', command: { type: 'conversation.start' }, at: now };
const end: Draft = { id: 'end', command: { type: 'conversation.end' }, at: now };

const filled = (...drafts: readonly Draft[]): Outbox =>
  drafts.reduce((outbox, draft) => enqueue(outbox, c, draft), newOutbox('lane-1'));

const sentWith = (...drafts: readonly Draft[]): Outbox => take(filled(...drafts), wide, now).outbox;

const ok = (id: string, more: Partial<OkFrame> = {}): OkFrame => ({ t: 'ok', c, id, s: 7, at: 500, ...more });
const nack = (id: string, code: string, more: Partial<NackFrame> = {}): NackFrame => ({
  t: 'nack',
  c,
  id,
  code,
  fatal: true,
  ...more,
});

const brief = (frames: readonly SendFrame[]): string[] => frames.map(({ id, lane, n }) => `${id} ${lane} ${n}`);
const states = (outbox: Outbox): string[] =>
  laneOf(outbox, c).entries.map(({ pending, n, status }) => `${pending.id} ${n} ${status}`);
const event = (id: string, seq: number) =>
  ({ type: 'message.sent', text: '', seq, id, at: 500, by: { kind: 'visitor', id: 'v' } }) as const;

test('[D4] commands go out in order, numbered from 1 in their conversation', () => {
  const outbox = enqueue(filled(message('a'), message('b')), 'conversation-2', message('x'));
  const { frames, outbox: after } = take(outbox, wide, now);
  assert.deepEqual(brief(frames), ['a lane-1 1', 'b lane-1 2', 'x lane-1 1']);
  assert.deepEqual(take(after, wide, now).frames, []);
});

test('at most a window of commands is on its way without an answer, in all conversations together', () => {
  const outbox = enqueue(filled(message('a'), message('b'), message('d')), 'conversation-2', message('x'));
  const first = take(outbox, 2, now);
  assert.deepEqual(brief(first.frames), ['a lane-1 1', 'b lane-1 2']);
  const answered = acknowledge(first.outbox, ok('a'), 0).outbox;
  assert.deepEqual(brief(take(answered, 2, now).frames), ['d lane-1 3']);
  assert.deepEqual(take(first.outbox, 1, now).frames, []);
});

test('[D2] an ok settles the promise once, and the message stays until it comes by in the log', () => {
  const { outbox, settled } = acknowledge(sentWith(message('a'), end), ok('a'), 0);
  assert.deepEqual(settled, [{ id: 'a', delivered: { id: 'a', seq: 7, at: 500 } }]);
  assert.deepEqual(states(outbox), ['a 1 committed', 'end 2 sent']);
  assert.deepEqual(acknowledge(outbox, ok('a'), 0).settled, []);
  const seen = confirm(outbox, c, [event('a', 7)]);
  assert.deepEqual(seen.settled, []);
  assert.deepEqual(states(seen.outbox), ['end 2 sent']);
});

test('what nobody sees leaves with its ok, and so does a message of a log that is not read here', () => {
  assert.deepEqual(states(acknowledge(sentWith(end), ok('end'), 0).outbox), []);
  assert.deepEqual(states(acknowledge(sentWith(message('a')), ok('a'), undefined).outbox), []);
});

test('[D2] a lost ok is made up for by the log', () => {
  const { outbox, settled } = confirm(sentWith(message('a'), message('b')), c, [event('a', 3)]);
  assert.deepEqual(settled, [{ id: 'a', delivered: { id: 'a', seq: 3, at: 500 } }]);
  assert.deepEqual(states(outbox), ['b 2 sent']);
});

test('[D4] on another connection everything unanswered goes out again, in order, with the same ids and numbers', () => {
  const outbox = acknowledge(sentWith(message('a'), message('b'), message('d')), ok('b'), 0).outbox;
  assert.deepEqual(brief(take(rewindAll(outbox), wide, now).frames), ['a lane-1 1', 'd lane-1 3']);
});

test('[D4] a temporary refusal pauses the lane and rewinds it, so that nothing overtakes', () => {
  const sent = sentWith(message('a'), message('b'), message('d'));
  const { outbox, settled } = refuse(sent, nack('b', 'rate-limited', { fatal: false, retryMs: 300 }), now, true);
  assert.deepEqual(settled, []);
  assert.deepEqual(states(outbox), ['a 1 sent', 'b 2 waiting', 'd 3 waiting']);
  assert.deepEqual(take(outbox, wide, now + 299).frames, []);
  assert.equal(nextResume(outbox), now + 300);
  const resumed = take(outbox, wide, now + 300);
  assert.deepEqual(brief(resumed.frames), ['b lane-1 2', 'd lane-1 3']);
  assert.equal(nextResume(resumed.outbox), undefined);
});

test('a pause that names no time has a default, and a later shorter one does not shorten it', () => {
  const sent = sentWith(message('a'), message('b'));
  const first = refuse(sent, nack('a', 'unavailable', { fatal: false }), now, true).outbox;
  assert.equal(nextResume(first), now + retryDefaultMs);
  const short = refuse(first, nack('b', 'overloaded', { fatal: false, retryMs: 1 }), now, true).outbox;
  assert.equal(nextResume(short), now + retryDefaultMs);
  const long = refuse(first, nack('b', 'overloaded', { fatal: false, retryMs: 5_000 }), now, true).outbox;
  assert.equal(nextResume(long), now + 5_000);
});

test('[D4] a lane goes on from the number the relay wants', () => {
  const sent = sentWith(message('a'), message('b'), message('d'));
  const { outbox } = refuse(sent, nack('d', 'lane-gap', { fatal: false, want: 2, retryMs: 0 }), now, true);
  assert.deepEqual(brief(take(outbox, wide, now).frames), ['b lane-1 2', 'd lane-1 3']);
});

test('[D2] a relay that has forgotten the lane gets a fresh one with the same ids', () => {
  const acknowledged = confirm(sentWith(message('a'), message('b'), message('d')), c, [event('a', 1)]).outbox;
  const { outbox } = refuse(acknowledged, nack('b', 'lane-gap', { fatal: false, want: 1, retryMs: 0 }), now, true);
  assert.deepEqual(brief(take(outbox, wide, now).frames), ['b lane-1-1 1', 'd lane-1-1 2']);
  const later = enqueue(take(outbox, wide, now).outbox, c, message('x'));
  assert.deepEqual(brief(take(later, wide, now).frames), ['x lane-1-1 3']);
});

test('[D6] a refused message stays with its reason, its promise is told, and those behind it go on', () => {
  const refused = refuse(sentWith(message('a'), message('b')), nack('a', 'conversation-ended'), now, true);
  assert.deepEqual(refused.settled, [{ id: 'a', refused: 'conversation-ended', params: {} }]);
  assert.deepEqual(states(refused.outbox), ['a 1 refused', 'b 2 sent']);
  assert.equal(laneOf(refused.outbox, c).entries[0]?.pending.refused, 'conversation-ended');
  assert.deepEqual(brief(take(rewindAll(refused.outbox), wide, now).frames), ['b lane-1 2']);
  assert.deepEqual(states(discard(refused.outbox, c, 'a')), ['b 2 sent']);
  assert.deepEqual(states(discard(refused.outbox, c, 'b')), ['a 1 refused', 'b 2 sent']);
});

test('a refused command that nobody sees is gone, and its promise learns the details', () => {
  const params = { agent: 'Ben' };
  const refused = refuse(sentWith(end), nack('end', 'already-assigned', { params }), now, true);
  assert.deepEqual(refused.settled, [{ id: 'end', refused: 'already-assigned', params }]);
  assert.deepEqual(states(refused.outbox), []);
});

test('a code from a newer relay is a refusal too', () => {
  const { settled } = refuse(sentWith(message('a')), nack('a', 'a-later-invention'), now, true);
  assert.deepEqual(settled, [{ id: 'a', refused: 'not-allowed', params: {} }]);
});

test('[D6] without its start a conversation does not come to be, and what was written into it shows why', () => {
  const sent = sentWith(start, message('a'), message('b'), end);
  const { outbox, settled } = refuse(sent, nack('start', 'unknown-workstream'), now, true);
  assert.deepEqual(states(outbox), ['a 2 refused', 'b 3 refused']);
  assert.deepEqual(
    settled.map((one) => [one.id, 'refused' in one && one.refused]),
    ['start', 'a', 'b', 'end'].map((id) => [id, 'unknown-workstream']),
  );
});

test('a message that arrives before the start of its conversation is not refused by that', () => {
  const sent = sentWith(start, message('a'));
  const limited = refuse(sent, nack('start', 'rate-limited', { fatal: false, retryMs: 100 }), now, true).outbox;
  const { outbox, settled } = refuse(limited, nack('a', 'unknown-conversation'), now, true);
  assert.deepEqual(settled, []);
  assert.deepEqual(states(outbox), ['start 1 waiting', 'a 2 waiting']);
  const early = refuse(sent, nack('a', 'unknown-conversation'), now, true);
  assert.deepEqual(states(early.outbox), ['start 1 sent', 'a 2 waiting']);
});

test('[D2] what was written into a conversation that exists already goes there: same ids, in order', () => {
  const sent = sentWith(start, message('a'), message('b'));
  const both = ['x', 'y'].reduce((outbox, id) => enqueue(outbox, 'conversation-2', message(id)), sent);
  const { outbox } = rehome(both, c, 'conversation-2');
  assert.deepEqual(brief(take(outbox, wide, now).frames), ['x lane-1 1', 'y lane-1 2', 'a lane-1 3', 'b lane-1 4']);
  assert.deepEqual(states(outbox), []);
});

test('after a reset what was committed but not seen goes in again', () => {
  const { outbox } = acknowledge(sentWith(message('a'), message('b')), ok('a'), 0);
  assert.deepEqual(states(rewindCommitted(outbox, c)), ['a 1 waiting', 'b 2 sent']);
});

test('a conversation that is left keeps only what the relay has still to answer', () => {
  const answered = acknowledge(sentWith(message('a'), message('b'), message('d')), ok('a'), 0).outbox;
  const refused = refuse(answered, nack('b', 'not-assigned'), now, true).outbox;
  assert.deepEqual(states(leave(refused, c)), ['d 3 sent']);
});

test('giving up tells every promise, and later commands open a fresh lane', () => {
  const committed = acknowledge(sentWith(message('a'), message('b')), ok('a'), 0).outbox;
  const { outbox, settled } = abandon(committed, 'stopped');
  assert.deepEqual(settled, [{ id: 'b', refused: 'stopped', params: {} }]);
  assert.equal(sizeOf(outbox), 0);
  assert.deepEqual(brief(take(enqueue(outbox, c, message('x')), wide, now).frames), ['x lane-1-1 1']);
});

test('an answer to a command that is not known changes nothing', () => {
  const outbox = sentWith(message('a'));
  assert.equal(acknowledge(outbox, ok('other'), 0).outbox, outbox);
  assert.equal(acknowledge(outbox, ok('a', { c: 'conversation-2' }), 0).outbox, outbox);
  assert.equal(refuse(outbox, nack('other', 'not-allowed'), now, true).outbox, outbox);
  assert.equal(confirm(outbox, c, [event('other', 1)]).outbox, outbox);
});

/** What another client has left in its lane: messages with the numbers from 3 on. */
const left = (...ids: readonly string[]): Entry[] =>
  ids.map((id, index) => {
    const { command, at } = message(id);
    return { pending: { id, command, at }, lane: 'lane-0', n: 3 + index, fence: undefined, status: 'waiting' };
  });

test('[D4] what was adopted goes first, with its own lane and numbers; what is new follows when all of it is answered', () => {
  const adopted = adopt(filled(message('new')), c, left('x', 'y'));
  const first = take(adopted, wide, now);
  assert.deepEqual(brief(first.frames), ['x lane-0 3', 'y lane-0 4']);
  const half = acknowledge(first.outbox, ok('x'), 0).outbox;
  assert.deepEqual(take(half, wide, now).frames, []);
  const { outbox } = acknowledge(half, ok('y'), 0);
  assert.deepEqual(brief(take(outbox, wide, now).frames), ['new lane-1 1']);
});

test('[D4] adopting twice adds nothing, and what is there already stays as it is', () => {
  const adopted = adopt(filled(message('new')), c, left('x', 'y'));
  assert.equal(adopt(adopted, c, left('x', 'y')), adopted);
  assert.equal(adopt(adopted, c, left('new')), adopted);
});

test('[D2] a relay that has forgotten an adopted lane gets everything in a fresh one of ours, in the same order', () => {
  const sent = take(adopt(filled(message('new')), c, left('x', 'y')), wide, now).outbox;
  const { outbox } = refuse(sent, nack('x', 'lane-gap', { fatal: false, want: 1, retryMs: 0 }), now, true);
  assert.deepEqual(brief(take(outbox, wide, now).frames), ['x lane-1-1 1', 'y lane-1-1 2', 'new lane-1-1 3']);
});

test('[D2] a wanted number counts in the lane of what was refused, not in another one', () => {
  const sent = take(adopt(filled(message('new')), c, left('x', 'y')), wide, now).outbox;
  const { outbox } = refuse(sent, nack('y', 'lane-gap', { fatal: false, want: 3, retryMs: 0 }), now, true);
  assert.deepEqual(brief(take(outbox, wide, now).frames), ['x lane-0 3', 'y lane-0 4']);
});

test('[D4] what stands in a part of the log that has gone by is not waited for', () => {
  const sent = sentWith(message('a'), message('b'), message('d'));
  assert.deepEqual(states(acknowledge(sent, ok('a', { s: 7 }), 7).outbox), ['b 2 sent', 'd 3 sent']);
  const committed = acknowledge(acknowledge(sent, ok('a', { s: 7 }), 0).outbox, ok('b', { s: 9 }), 0).outbox;
  assert.deepEqual(states(passOver(committed, c, 9)), ['b 2 committed', 'd 3 sent']);
  assert.equal(passOver(committed, c, 7), committed);
});
