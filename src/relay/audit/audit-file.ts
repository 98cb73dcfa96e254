/** The audit log as a file to take along: a table for spreadsheets, or a line of JSON for each entry. Pure. Rule V8. */
import type { AuditEntry } from '../../core/privacy/audit-entry.ts';

export type AuditFormat = 'csv' | 'jsonl';

export const auditMediaTypes: Readonly<Record<AuditFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
};

/** The columns of the table, and what of an entry stands in them. */
const columns: Readonly<Record<string, (entry: AuditEntry) => string | undefined>> = {
  time: ({ at }) => new Date(at).toISOString(),
  action: ({ action }) => action,
  'by-id': ({ by }) => by.id,
  'by-name': ({ by }) => by.name,
  conversation: ({ conversation }) => conversation,
  agent: ({ agent }) => agent,
  queue: ({ queue }) => queue,
  visitor: ({ visitor }) => visitor,
  contact: ({ contact }) => contact,
  override: ({ override }) => (override ? 'yes' : undefined),
  id: ({ id }) => id,
};

/** What stands before the first entry. Spreadsheets know by the mark that it is UTF-8. */
export const auditHead = (format: AuditFormat): string =>
  format === 'csv' ? `\ufeff${rowOf(Object.keys(columns))}` : '';

export const auditLine = (entry: AuditEntry, format: AuditFormat): string =>
  format === 'csv'
    ? rowOf(Object.values(columns).map((column) => column(entry) ?? ''))
    : `${JSON.stringify({ ...entry, at: new Date(entry.at).toISOString() })}\n`;

/** As RFC 4180 has it. */
const rowOf = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;

/** Spreadsheets run what begins like a formula, in quotation marks or not, and behind blanks: such a cell begins with an apostrophe. */
const harmless = (cell: string): string => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell);
