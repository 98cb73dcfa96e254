/** The rows of the work lists. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Attempt } from '../../../src/console/desk-state.ts';
import { workItems } from '../../../src/console/work-items.ts';
import { rowOf, talk } from '../../support/desk-conversations.ts';
import { startedAt } from '../../support/scripted-conversation.ts';

const conversations = [1, 2, 3].map((number) => talk({ number, at: startedAt + number * 60_000 }));
const rows = conversations.map(({ view }) => rowOf(view));
const [first, second, third] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];

const refusedPick = (row: typeof first): Attempt => ({
  verb: 'pick',
  row,
  refused: { code: 'already-assigned', params: { agent: 'Ben Okafor' } },
});

test('rows without an attempt are shown as they are', () => {
  assert.deepEqual(
    workItems(rows, new Map()),
    rows.map((summary) => ({ summary, taking: 'pick', open: true })),
  );
});

test('a refused pick is shown at its row, and stays where it was after the row has gone', () => {
  const attempt = refusedPick(second);
  const attempts = new Map([[second.id, attempt]]);
  assert.deepEqual(workItems(rows, attempts)[1], { summary: second, taking: 'pick', attempt, open: true });
  assert.deepEqual(workItems([first, third], attempts)[1], { summary: second, taking: 'pick', attempt, open: false });
  assert.deepEqual(workItems([], attempts), [{ summary: second, taking: 'pick', attempt, open: false }]);
});

test('a refused pick of the newest row stays last', () => {
  const items = workItems([first, second], new Map([[third.id, refusedPick(third)]]));
  assert.deepEqual(
    items.map(({ summary }) => summary.id),
    [first.id, second.id, third.id],
  );
});

test('a conversation that has come back to the queue is a row like any other', () => {
  const back = { ...second, seq: second.seq + 2 };
  assert.deepEqual(workItems([back], new Map([[second.id, refusedPick(second)]])), [
    { summary: back, taking: 'pick', open: true },
  ]);
});

test('a pick under way is marked, whatever arrives meanwhile, and is not kept once the row has gone', () => {
  const attempts = new Map<string, Attempt>([[first.id, { verb: 'pick', row: first }]]);
  const newer = { ...first, seq: first.seq + 1 };
  assert.equal(workItems([newer], attempts)[0]?.attempt?.verb, 'pick');
  assert.deepEqual(workItems([], attempts), []);
});

test('a refused end says nothing in the list', () => {
  const attempts = new Map<string, Attempt>([
    [first.id, { verb: 'end', refused: { code: 'not-assigned', params: {} } }],
  ]);
  assert.deepEqual(workItems([], attempts), []);
});

test('[C7] what an agent goes on with has its own rows: a refusal stands in the list it belongs to', () => {
  const attempt: Attempt = { verb: 'reopen', row: second, refused: { code: 'not-assigned', params: {} } };
  const attempts = new Map([
    [first.id, refusedPick(first)],
    [second.id, attempt],
  ]);
  assert.deepEqual(workItems([], attempts, 'reopen'), [{ summary: second, taking: 'reopen', attempt, open: false }]);
  assert.deepEqual(
    workItems([], attempts).map(({ summary }) => summary.id),
    [first.id],
  );
});
