/** The audit log as a file: nothing in it can run in a spreadsheet, and nothing is lost on the way there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AuditEntry } from '../../../../src/core/privacy/audit-entry.ts';
import { auditHead, auditLine } from '../../../../src/relay/audit/audit-file.ts';

const entry = (more: Partial<AuditEntry> = {}): AuditEntry => ({
  id: 'entry-1',
  site: 'acme',
  at: Date.UTC(2026, 2, 4, 9, 30),
  by: { id: 'sam', name: 'Sam' },
  action: 'conversation.assign',
  ...more,
});

/** The cells of a table's row, as RFC 4180 has them. */
const cellsOf = (row: string): readonly string[] =>
  [...row.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));

test('[V8] a cell that begins like a formula begins with an apostrophe, whatever stands before it', () => {
  for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\rA', '\n=1', '＝1', '\u00a0-1']) {
    const cells = cellsOf(auditLine(entry({ by: { id: 'sam', name } }), 'csv'));
    assert.equal(cells[3], `'${name}`, JSON.stringify(name));
  }
  for (const name of ['Sam', "'Sam", '1-1', 'a=b', '']) {
    assert.equal(cellsOf(auditLine(entry({ by: { id: 'sam', name } }), 'csv'))[3], name);
  }
});

test('[V8] any name comes through, and every row has as many cells as the first', () => {
  const columns = cellsOf(auditHead('csv').slice(1)).length;
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const cells = cellsOf(auditLine(entry({ by: { id: 'sam', name } }), 'csv'));
      return cells.length === columns && (cells[3] === name || cells[3] === `'${name}`);
    }),
  );
});

test('[V8] a line of JSON is the entry, with its time as people read it', () => {
  const line = auditLine(entry({ conversation: 'c', override: true }), 'jsonl');
  assert.ok(line.endsWith('}\n') && auditHead('jsonl') === '');
  assert.deepEqual(JSON.parse(line), {
    ...entry({ conversation: 'c', override: true }),
    at: '2026-03-04T09:30:00.000Z',
  });
});
