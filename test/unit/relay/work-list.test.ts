import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '../../../src/core/conversation/participants.ts';
import type { Summary } from '../../../src/core/conversation/summary.ts';
import { listRowsMax, ongoingRowsMax } from '../../../src/core/limits.ts';
import type { ListName } from '../../../src/core/lists.ts';
import type { RowsFrame } from '../../../src/core/protocol/down.ts';
import type { Store } from '../../../src/relay/store/store.ts';
import { Watch } from '../../../src/relay/work-list.ts';

const ana: Actor = { kind: 'agent', id: 'ana', name: 'Ana' };

const summary = (id: string, seq: number, change: Partial<Summary> = {}): Summary => ({
  id,
  seq,
  site: 'shop',
  state: 'open',
  mode: 'live',
  workstream: 'chat',
  visitor: { id: `v_${id}`, number: 1 },
  startedAt: 1,
  since: 1,
  ...change,
});

/** Everything that is under way has happened. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A watch over rows that the test keeps; `hold` makes queries wait. */
const open = (list: ListName, limit = 10) => {
  const frames: RowsFrame[] = [];
  const rows = new Map<string, Summary>();
  let gate: PromiseWithResolvers<void> | undefined;
  const store = {
    list: async () => {
      const found = [...rows.values()];
      await gate?.promise;
      return { rows: found.slice(0, limit), total: found.length };
    },
  } as Partial<Store> as Store;
  const watch = new Watch(
    { q: 'q', list, limit },
    { ...ana, site: 'shop', rights: ['monitor'] },
    store,
    (frame) => void frames.push(frame),
  );
  const shown = new Map<string, number>();
  /** What a client has on screen after all frames. */
  const screen = (): [string, number][] => {
    shown.clear();
    for (const { reset, upsert, remove } of frames) {
      if (reset) shown.clear();
      for (const { id, seq } of upsert) shown.set(id, seq);
      for (const id of remove) shown.delete(id);
    }
    return [...shown].sort();
  };
  return {
    watch,
    frames,
    rows,
    screen,
    hold: () => {
      gate = Promise.withResolvers();
    },
    release: () => {
      gate?.resolve();
      gate = undefined;
    },
  };
};

test('a watch sends all rows once, then only what changes', async () => {
  const { watch, frames, rows, screen } = open('open');
  rows.set('a', summary('a', 1));
  await watch.refresh();
  watch.changed(summary('b', 1));
  watch.changed(summary('a', 2, { state: 'active', assignee: { id: 'bo', name: 'Bo' } }));
  assert.deepEqual(
    frames.map(({ reset, upsert, remove, total }) => [reset ?? false, upsert.length, remove.length, total]),
    [
      [true, 1, 0, 1],
      [false, 1, 0, 2],
      [false, 0, 1, 1],
    ],
  );
  assert.deepEqual(screen(), [['b', 1]]);
});

test('a change heard while the query is under way is not lost to an older answer', async () => {
  const { watch, rows, screen, hold, release } = open('open');
  rows.set('a', summary('a', 1));
  hold();
  const refreshed = watch.refresh();
  watch.changed(summary('a', 2, { state: 'closed' }));
  watch.changed(summary('b', 1));
  release();
  await refreshed;
  assert.deepEqual(screen(), [['b', 1]]);
});

test('a row that is older than what was sent changes nothing', async () => {
  const { watch, frames, rows } = open('open');
  rows.set('a', summary('a', 5));
  await watch.refresh();
  watch.changed(summary('a', 4, { state: 'closed' }));
  watch.changed(summary('a', 5, { state: 'closed' }));
  assert.equal(frames.length, 1);
});

test('news of a row that has left does not bring it back when it arrives late', async () => {
  const { watch, rows, screen } = open('open');
  rows.set('a', summary('a', 1));
  await watch.refresh();
  watch.changed(summary('a', 3, { state: 'active' }));
  watch.changed(summary('a', 2));
  assert.deepEqual(screen(), []);
});

test('nor does it when the list has been queried meanwhile', async () => {
  const { watch, rows, screen } = open('open');
  rows.set('a', summary('a', 1));
  await watch.refresh();
  watch.changed(summary('a', 3, { state: 'active' }));
  rows.delete('a');
  await watch.refresh();
  watch.changed(summary('a', 2));
  assert.deepEqual(screen(), []);
  watch.changed(summary('a', 4));
  assert.deepEqual(screen(), [['a', 4]]);
});

test('[D7] late news of a row that a query took out do not bring it back, and news that it is back do', async () => {
  const { watch, rows, screen } = open('open');
  rows.set('a', summary('a', 1));
  await watch.refresh();
  // It has been picked, at a seq that nobody heard of; its news before that is still on the way.
  rows.delete('a');
  await watch.refresh();
  watch.changed(summary('a', 2));
  await settled();
  assert.deepEqual(screen(), []);
  rows.set('a', summary('a', 5));
  watch.changed(summary('a', 5));
  await settled();
  assert.deepEqual(screen(), [['a', 5]]);
});

test('querying again tells the difference and nothing else', async () => {
  const { watch, frames, rows, screen } = open('open');
  rows.set('a', summary('a', 1)).set('b', summary('b', 1));
  await watch.refresh();
  await watch.refresh();
  assert.equal(frames.length, 1);
  rows.delete('a');
  rows.set('b', summary('b', 2)).set('c', summary('c', 1));
  await watch.refresh();
  assert.deepEqual(screen(), [
    ['b', 2],
    ['c', 1],
  ]);
});

test('own conversations stay listed through wrap-up and leave when they are closed or go to another agent', async () => {
  const { watch, screen } = open('mine');
  await watch.refresh();
  const assignee = { id: 'ana', name: 'Ana' };
  watch.changed(summary('a', 1, { state: 'active', assignee }));
  watch.changed(summary('b', 1, { state: 'active', assignee }));
  watch.changed(summary('a', 2, { state: 'wrap-up', assignee }));
  assert.deepEqual(screen(), [
    ['a', 2],
    ['b', 1],
  ]);
  watch.changed(summary('a', 3, { state: 'closed', assignee }));
  watch.changed(summary('b', 2, { state: 'active', assignee: { id: 'bo', name: 'Bo' } }));
  watch.changed(summary('c', 1, { state: 'active', assignee, site: 'elsewhere' }));
  assert.deepEqual(screen(), []);
});

test('[X3] rows beyond the limit are counted, and one moves up when there is room', async () => {
  const { watch, frames, rows, screen } = open('open', 2);
  for (const id of ['a', 'b', 'c']) rows.set(id, summary(id, 1));
  await watch.refresh();
  assert.deepEqual(screen(), [
    ['a', 1],
    ['b', 1],
  ]);
  assert.equal(frames.at(-1)?.total, 3);
  watch.changed(summary('d', 1));
  assert.equal(frames.at(-1)?.total, 4);
  rows.delete('a');
  rows.set('d', summary('d', 1));
  watch.changed(summary('a', 2, { state: 'closed' }));
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(screen(), [
    ['b', 1],
    ['c', 1],
  ]);
  assert.equal(frames.at(-1)?.total, 3);
});

test('[X3] [V2] thousands of rows come in frames of 200; when some have left, others move up once there are many of them', async () => {
  const { watch, frames, rows, screen } = open('ongoing', ongoingRowsMax);
  const ids = Array.from({ length: ongoingRowsMax + 1 }, (_, index) => `c${String(index).padStart(4, '0')}`);
  for (const id of ids) rows.set(id, summary(id, 1));
  await watch.refresh();
  assert.deepEqual(
    frames.map(({ reset, upsert, total }) => [reset, upsert.length, total]),
    Array.from({ length: 10 }, (_, index) => [index === 0 ? true : undefined, listRowsMax, ids.length]),
  );
  const leave = async (some: readonly string[]): Promise<void> => {
    for (const id of some) {
      rows.delete(id);
      watch.changed(summary(id, 2, { state: 'closed' }));
    }
    await settled();
  };
  await leave(ids.slice(0, 1));
  assert.equal(screen().length, ongoingRowsMax - 1);
  assert.equal(frames.at(-1)?.total, ongoingRowsMax);
  await leave(ids.slice(1, listRowsMax));
  assert.deepEqual([screen().length, screen().at(-1)?.[0]], [ids.length - listRowsMax, ids.at(-1)]);
});

test('[N4] [S5] what is told of a visitor to who is asked goes out in their list of offers alone, whether it is queried or heard', async () => {
  const told = { language: 'en', answers: [{ question: 'Order', answer: '17' }] };
  const offer = { agent: { id: 'ana', name: 'Ana' } } as Summary['offer'];
  const asked = (seq: number): Summary => summary('c1', seq, { told, ...(offer && { offer }) });
  for (const list of ['open', 'offers'] as const) {
    const { watch, frames, rows } = open(list);
    rows.set('c1', asked(1));
    await watch.refresh();
    watch.changed(asked(2));
    const sent = frames.flatMap(({ upsert }) => upsert.map((row) => 'told' in row));
    assert.deepEqual(sent, [list === 'offers', list === 'offers'], list);
  }
});
