/** What the other side has seen of a reader's own messages, put into the rows of a transcript. Rule W4 in docs/SPEC.md. Pure. */
import type { MessageRow, Row } from './timeline.ts';
import type { ConversationEvent } from './vocabulary.ts';

/**
 * The rows, with those messages of the reader's own as *seen* that stand up to seq `seenTo`. Where the other side has seen a
 * part of a group, the group ends there: what was seen says so, and what was not says that it was sent.
 */
export const withSeen = (
  rows: readonly Row[],
  events: readonly ConversationEvent[],
  seenTo: number | undefined,
): readonly Row[] => {
  if (seenTo === undefined) return rows;
  const seen = new Set<string>();
  for (const { seq, id, type } of events) if (type === 'message.sent' && seq <= seenTo) seen.add(id);
  const isSeen = (row: Row | undefined): row is MessageRow =>
    row?.kind === 'message' && row.own && row.delivery === 'sent' && seen.has(row.key);
  return rows.map((row, index) =>
    isSeen(row) ? { ...row, delivery: 'seen', ends: row.ends || !isSeen(rows[index + 1]) } : row,
  );
};
