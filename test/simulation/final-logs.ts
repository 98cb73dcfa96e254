/** What the database has of all conversations in the end. */
import type { DatabaseSync } from 'node:sqlite';
import { eventOfRow } from '../../src/relay/store/rows.ts';
import type { FinalLog } from '../support/history.ts';

export const logsIn = (db: DatabaseSync): readonly FinalLog[] => {
  const rows = db.prepare('select * from event order by conversation, seq').all() as unknown[];
  const logs = new Map<string, FinalLog & { events: ReturnType<typeof eventOfRow>[] }>();
  for (const row of rows as (Parameters<typeof eventOfRow>[0] & { conversation: string })[]) {
    const log = logs.get(row.conversation) ?? { c: row.conversation, epoch: '', events: [] };
    log.events.push(eventOfRow(row));
    logs.set(row.conversation, log);
  }
  return [...logs.values()];
};
