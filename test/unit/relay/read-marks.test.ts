/** What was read on its way into the database: seldom, together, forward only, and told once it is written. Rule W4. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReadCursor } from '../../../src/core/conversation/standing.ts';
import { reading } from '../../../src/core/limits.ts';
import { ReadMarks } from '../../../src/relay/read-marks.ts';
import type { ReadMark } from '../../../src/relay/store/read-cursors.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

const mark = (seq: number, conversation = 'a', side: ReadMark['side'] = 'agent'): ReadMark => ({
  conversation,
  side,
  seq,
});

/** Marks on their way to a database that takes everything, unless it is away or its gate is shut. */
const open = () => {
  const clock = new VirtualClock();
  const written: (readonly ReadMark[])[] = [];
  const told: [string, ReadCursor][] = [];
  const world = {
    isAway: false,
    eased: Promise.resolve(),
    gate: undefined as PromiseWithResolvers<void> | undefined,
    warned: 0,
  };
  const marks = new ReadMarks({
    store: {
      readCursors: {
        advance: async (some) => {
          if (world.isAway) throw new Error('away');
          written.push(some);
          await world.gate?.promise;
          return new Map(some.map(({ conversation, side, seq }) => [conversation, { [side]: seq }]));
        },
      },
    },
    load: { eased: () => world.eased },
    clock,
    log: {
      warn: () => {
        world.warned += 1;
      },
    },
    moved: (conversation, cursor) => void told.push([conversation, cursor]),
  });
  return { clock, marks, written, told, world };
};

test('[W4] the first mark is written at once, and told when it is', async () => {
  const { clock, marks, written, told, world } = open();
  world.gate = Promise.withResolvers();
  marks.add(mark(3));
  await clock.advance(0);
  assert.deepEqual(written, [[mark(3)]]);
  assert.deepEqual(told, [], 'not before it is written');
  world.gate.resolve();
  await clock.advance(0);
  assert.deepEqual(told, [['a', { agent: 3 }]]);
});

test('[W4] however much is read, it is written a few times a second, the furthest of each', async () => {
  const { clock, marks, written } = open();
  marks.add(mark(1));
  await clock.advance(0);
  for (let seq = 2; seq <= 100; seq += 1) {
    for (const conversation of ['a', 'b', 'c']) marks.add(mark(seq, conversation));
    marks.add(mark(seq - 1));
    marks.add(mark(seq, 'a', 'visitor'));
  }
  await clock.advance(reading.writeEveryMs - 1);
  assert.equal(written.length, 1);
  await clock.advance(1);
  assert.equal(written.length, 2);
  assert.deepEqual(
    new Set(written[1]),
    new Set([mark(100), mark(100, 'a', 'visitor'), mark(100, 'b'), mark(100, 'c')]),
  );
  await clock.advance(10 * reading.writeEveryMs);
  assert.equal(written.length, 2, 'nothing is left to be written');
});

test('[W4] more than one batch goes one after the other', async () => {
  const { clock, marks, written } = open();
  for (let index = 0; index <= reading.batch; index += 1) marks.add(mark(1, `conversation-${index}`));
  await clock.advance(reading.writeEveryMs);
  assert.deepEqual(
    written.map(({ length }) => length),
    [reading.batch, 1],
  );
});

test('[W4] [X3] while the database is away marks wait, as many as may, and the furthest is written in the end', async () => {
  const { clock, marks, written, told, world } = open();
  world.isAway = true;
  marks.add(mark(3));
  await clock.advance(0);
  assert.equal(world.warned, 1);
  marks.add(mark(5));
  for (let index = 0; index < reading.waitingMax; index += 1) marks.add(mark(1, `conversation-${index}`));
  marks.add(mark(7));
  await clock.advance(reading.retryMs - 1);
  assert.equal(world.warned, 1, 'not asked again at once');
  world.isAway = false;
  await clock.advance(1 + (reading.waitingMax / reading.batch + 1) * reading.writeEveryMs);
  const all = written.flat();
  assert.equal(all.length, reading.waitingMax, 'one more than may wait is dropped');
  assert.deepEqual(
    all.filter(({ conversation }) => conversation === 'a'),
    [mark(7)],
  );
  assert.deepEqual(told.at(0), ['a', { agent: 7 }]);
});

test('[W4] [X3] while the relay has more to do than it gets done, they wait', async () => {
  const { clock, marks, written, world } = open();
  const easing = Promise.withResolvers<void>();
  world.eased = easing.promise;
  marks.add(mark(1));
  await clock.advance(60_000);
  marks.add(mark(2));
  assert.deepEqual(written, []);
  easing.resolve();
  await clock.advance(0);
  assert.deepEqual(written, [[mark(2)]]);
});

test('[W4] a relay that stops writes what is left, if the database answers', async () => {
  const { clock, marks, written } = open();
  marks.add(mark(1));
  await clock.advance(0);
  marks.add(mark(2));
  await marks.stop();
  assert.deepEqual(written, [[mark(1)], [mark(2)]]);
  const another = open();
  another.world.isAway = true;
  another.marks.add(mark(1));
  await another.marks.stop();
  assert.equal(another.world.warned, 1, 'it is asked once');
});
