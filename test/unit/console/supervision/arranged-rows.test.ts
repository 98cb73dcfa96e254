/** The order of rows of what goes on, and that none moves under somebody's pointer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  arrangedRows,
  handledSince,
  type Shown,
  waitsSince,
} from '../../../../src/console/supervision/arranged-rows.ts';
import { columns, type Sort } from '../../../../src/console/supervision/ongoing-view.ts';
import type { Summary } from '../../../../src/core/conversation/summary.ts';
import { rowOf, talk } from '../../../support/desk-conversations.ts';

const row = (number: number, change: Partial<Summary> = {}): Summary => ({
  ...rowOf(talk({ number }).view),
  startedAt: number,
  ...change,
});

const naming = {
  language: 'en',
  title: ({ visitor }: Summary) => `Visitor ${visitor.number}`,
  queue: ({ queue = '' }: Summary) => queue,
  workstream: ({ workstream }: Summary) => workstream,
};

const arrange = (
  before: readonly Shown[],
  rows: readonly Summary[],
  how: Partial<Parameters<typeof arrangedRows>[2]> = {},
) =>
  arrangedRows(before, rows, {
    sort: { by: 'started', isDescending: false },
    naming,
    isHeld: false,
    kept: new Set(),
    ...how,
  });

const numbers = (shown: readonly Shown[]): readonly (number | string | undefined)[] =>
  shown.map(({ row: { visitor }, isGone }) => (isGone ? `${visitor.number} gone` : visitor.number));

test('[V2] rows are ordered by what is chosen; what is not known comes last either way', () => {
  const agent = (name: string) => ({ assignee: { id: name, name } });
  const rows = [
    row(1, {
      ...agent('Cem'),
      sentiment: 'positive',
      state: 'active',
      assignedAt: 30,
      lastMessage: { by: 'visitor', at: 9, excerpt: '' },
    }),
    row(10, {
      ...agent('Ana'),
      sentiment: 'very-negative',
      state: 'active',
      assignedAt: 20,
      queue: 'b',
      mode: 'persistent',
    }),
    row(2, { arrivedAt: 1, queue: 'a', lastMessage: { by: 'visitor', at: 4, excerpt: '' } }),
  ];
  const by = (sort: Sort) => numbers(arrange([], rows, { sort }));
  const expected: Readonly<Record<Sort['by'], readonly [readonly number[], readonly number[]]>> = {
    title: [
      [1, 2, 10],
      [10, 2, 1],
    ],
    state: [
      [2, 1, 10],
      [1, 10, 2],
    ],
    agent: [
      [10, 1, 2],
      [1, 10, 2],
    ],
    queue: [
      [2, 10, 1],
      [10, 2, 1],
    ],
    workstream: [
      [1, 2, 10],
      [1, 2, 10],
    ],
    mode: [
      [1, 2, 10],
      [10, 1, 2],
    ],
    waiting: [
      [2, 1, 10],
      [2, 1, 10],
    ],
    handled: [
      [1, 10, 2],
      [10, 1, 2],
    ],
    last: [
      [1, 2, 10],
      [2, 1, 10],
    ],
    feeling: [
      [10, 1, 2],
      [1, 10, 2],
    ],
    started: [
      [1, 2, 10],
      [10, 2, 1],
    ],
  };
  for (const key of ['title', ...columns] as const) {
    assert.deepEqual([by({ by: key, isDescending: false }), by({ by: key, isDescending: true })], expected[key], key);
  }
});

test('[V2] while somebody is among the rows none moves: what is new comes last, what has gone is marked', () => {
  const [one, two, three, four] = [row(1), row(2), row(3), row(4)];
  const before = arrange([], [two, three]);
  const held = arrange(before, [one, { ...three, startedAt: 0 }, four], { isHeld: true });
  assert.deepEqual(numbers(held), ['2 gone', 3, 1, 4]);
  assert.deepEqual(numbers(arrange(held, [one, two, three, four], { isHeld: true })), [2, 3, 1, 4], 'it is back');
  assert.deepEqual(numbers(arrange(held, [one, three, four])), [1, 3, 4]);
});

test('[V2] [V6] what has gone stays as long as it has something to say', () => {
  const before = arrange([], [row(1), row(2)]);
  const kept = new Set(['conversation-1']);
  assert.deepEqual(numbers(arrange(before, [row(2)], { kept })), ['1 gone', 2]);
  assert.deepEqual(numbers(arrange(before, [row(2)])), [2]);
});

test('[V2] a visitor waits while nobody has it, from their place in the queue; an agent has it while it is active', () => {
  assert.equal(waitsSince(row(1, { state: 'open', arrivedAt: 5 })), 5);
  assert.equal(waitsSince(row(1, { state: 'open' })), 1);
  assert.equal(handledSince(row(1, { state: 'active', assignedAt: 7 })), 7);
  for (const state of ['active', 'waiting', 'wrap-up'] as const) assert.equal(waitsSince(row(1, { state })), undefined);
  for (const state of ['open', 'waiting', 'wrap-up'] as const) assert.equal(handledSince(row(1, { state })), undefined);
});
