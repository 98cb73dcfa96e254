/** Filtering and ordering the work lists. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Sifting, sifted, unsifted } from '../../../src/console/home/sifting.ts';
import { titleText } from '../../../src/console/titles.ts';
import { workItems } from '../../../src/console/work-items.ts';
import { en } from '../../../src/ui/locales/talk/en.ts';
import { rowOf, talk } from '../../support/desk-conversations.ts';
import { startedAt } from '../../support/scripted-conversation.ts';

const rows = [
  talk({ number: 10, at: startedAt }).visitorSays('Where is my lamp?'),
  talk({ number: 2, at: startedAt + 1_000 }).visitorSays('A refund, please'),
  talk({ number: 3, name: 'Zoë Ängström', at: startedAt + 2_000 }).visitorSays('Hello'),
].map(({ view }) => rowOf(view));
const items = workItems(rows, new Map());
const reader = { titleOf: (row: (typeof rows)[number]): string => titleText(row, en), language: 'en' };
const titles = (sifting: Partial<Sifting>, from = items): readonly string[] =>
  sifted(from, { ...unsifted, ...sifting }, reader).map(({ summary }) => reader.titleOf(summary));

test('[S9] without a wish the list is as it comes, the very same', () => {
  assert.equal(sifted(items, unsifted, reader), items);
  assert.equal(sifted(items, { ...unsifted, text: '  ' }, reader), items);
});

test('[S9] all words have to be said somewhere in the row, whatever their case and accents', () => {
  assert.deepEqual(titles({ text: 'LAMP where' }), ['Visitor 10']);
  assert.deepEqual(titles({ text: 'zoe angs' }), ['Zoë Ängström']);
  assert.deepEqual(titles({ text: 'visitor' }), ['Visitor 10', 'Visitor 2']);
  assert.deepEqual(titles({ text: 'lamp refund' }), []);
});

test('[S9] rows are ordered by name as people count, or the newest first', () => {
  assert.deepEqual(titles({ order: 'title' }), ['Visitor 2', 'Visitor 10', 'Zoë Ängström']);
  assert.deepEqual(titles({ order: 'newest' }), ['Zoë Ängström', 'Visitor 2', 'Visitor 10']);
  assert.deepEqual(titles({ order: 'newest', text: 'visitor' }), ['Visitor 2', 'Visitor 10']);
});

test('[S9] a row whose taking was refused is never filtered away', () => {
  const [row] = rows;
  assert.ok(row);
  const refused = { verb: 'pick' as const, row, refused: { code: 'already-assigned' as const, params: {} } };
  const tried = workItems(rows, new Map([[row.id, refused]]));
  assert.deepEqual(titles({ text: 'refund' }, [...tried]), ['Visitor 10', 'Visitor 2']);
});
