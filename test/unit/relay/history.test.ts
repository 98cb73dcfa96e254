import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '../../../src/core/conversation/participants.ts';
import { historyPageMax, historyRequestsMax } from '../../../src/core/limits.ts';
import type { DownFrame } from '../../../src/core/protocol/down.ts';
import { History } from '../../../src/relay/history.ts';
import type { Outlet } from '../../../src/relay/subscription.ts';
import { agent, ScriptedLog, visitor } from '../../support/scripted-log.ts';

/** Everything that is due has happened. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A started conversation that `head` events are in, and somebody who reads its history. */
const open = (head: number, actor: Actor = visitor) => {
  const log = new ScriptedLog();
  log.start();
  while (log.conversation.seq < head) log.say(`${log.conversation.seq + 1}`);
  const frames: DownFrame[] = [];
  const relay = { busy: undefined as PromiseWithResolvers<void> | undefined };
  const socket = { full: undefined as PromiseWithResolvers<void> | undefined, isOpen: true };
  const outlet: Outlet = {
    reader: { actor, site: 'shop' },
    send: (frame) => void frames.push(frame),
    get isFull() {
      return socket.full !== undefined;
    },
    drained: () => socket.full?.promise ?? Promise.resolve(),
    get isOpen() {
      return socket.isOpen;
    },
    failed: (error) => assert.fail(String(error)),
  };
  const load = { eased: () => relay.busy?.promise ?? Promise.resolve() };
  const history = new History({ store: log.store, load }, outlet);
  const ask = (before: number, limit: number, c = log.id): boolean => history.ask({ t: 'page', c, before, limit });
  const ranges = (): (readonly [number, number, boolean])[] =>
    frames.flatMap((frame) => (frame.t === 'page' ? [[frame.first, frame.last, frame.more] as const] : []));
  return { log, frames, ask, ranges, relay, socket };
};

test('[D3] history is read upwards in pages that join without a hole, down to the first event', async () => {
  const { log, frames, ask, ranges } = open(10);
  for (const before of [9, 5, 1 + 1]) ask(before, 4);
  await settled();
  assert.deepEqual(ranges(), [
    [5, 8, true],
    [1, 4, false],
    [1, 1, false],
  ]);
  assert.deepEqual(frames[0], {
    t: 'page',
    c: log.id,
    e: log.epoch,
    first: 5,
    last: 8,
    events: log.events.slice(4, 8),
    more: true,
  });
});

test('[X3] a position beyond the head is read from the head', async () => {
  const { ask, ranges } = open(3);
  ask(Number.MAX_SAFE_INTEGER, 2);
  ask(4, historyPageMax);
  await settled();
  assert.deepEqual(ranges(), [
    [2, 3, true],
    [1, 3, false],
  ]);
});

test('[X2] events hidden from a reader are covered by the page and not in it', async () => {
  const { log, frames, ask } = open(2);
  log.assign();
  log.append(agent, { type: 'note.written', text: 'secret' });
  log.say('after the note');
  ask(5, 4);
  await settled();
  assert.partialDeepStrictEqual(frames[0] as object, { first: 1, last: 4, more: false });
  assert.ok(frames[0]?.t === 'page');
  assert.deepEqual(
    frames[0].events.map(({ seq }) => seq),
    [1, 2, 3],
  );
});

test('[X2] what is not theirs to read is answered as if it were not there', async () => {
  const { log, frames, ask } = open(3, agent);
  ask(3, 2);
  ask(3, 2, 'no-such-conversation');
  await settled();
  assert.deepEqual(frames, [
    { t: 'denied', c: log.id, code: 'unknown-conversation' },
    { t: 'denied', c: 'no-such-conversation', code: 'unknown-conversation' },
  ]);
});

test('[D5] history of a log that becomes another one while it is read is read again', async () => {
  const { log, frames, ask } = open(3);
  log.holds = true;
  ask(3, 1);
  await settled();
  log.release();
  await settled();
  log.epoch = 'epoch-2';
  log.holds = false;
  log.release();
  await settled();
  assert.deepEqual(
    frames.map((frame) => frame.t === 'page' && [frame.e, frame.first]),
    [['epoch-2', 2]],
  );
});

test('[X3] one page is read at a time, and one request more than may wait is not taken', async () => {
  const { log, ask, ranges } = open(3);
  log.holds = true;
  for (let index = 0; index < historyRequestsMax; index += 1) assert.ok(ask(3, 1));
  assert.equal(ask(3, 1), false);
  await settled();
  for (let index = 0; index < 2 * historyRequestsMax; index += 1) {
    assert.ok(log.reads <= index);
    log.release();
    await settled();
  }
  assert.equal(ranges().length, historyRequestsMax);
  assert.ok(ask(3, 1));
});

test('[D8] a page waits until the socket takes more', async () => {
  const { log, ask, ranges, socket } = open(3);
  socket.full = Promise.withResolvers();
  ask(3, 1);
  await settled();
  assert.equal(log.reads, 0);
  socket.full.resolve();
  socket.full = undefined;
  await settled();
  assert.deepEqual(ranges(), [[2, 2, true]]);
});

test('[X3] a page waits while the relay has too much to do, and is not read for who has gone', async () => {
  const { log, ask, ranges, relay, socket } = open(3);
  relay.busy = Promise.withResolvers();
  ask(3, 1);
  await settled();
  assert.equal(log.reads, 0);
  relay.busy.resolve();
  await settled();
  assert.deepEqual(ranges(), [[2, 2, true]]);
  relay.busy = Promise.withResolvers();
  ask(3, 1);
  socket.isOpen = false;
  relay.busy.resolve();
  await settled();
  assert.equal(log.reads, 1);
});
