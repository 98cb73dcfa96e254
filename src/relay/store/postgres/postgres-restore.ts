/** Tells a PostgreSQL database that it was restored from a backup. Rule D5 in docs/SPEC.md. */
import type { Client } from 'pg';
import { ParlorError } from '../../../core/errors.ts';
import { databaseTimeout } from '../../../core/limits.ts';
import { loadPeer } from '../../optional-peer.ts';
import { restoredStatements } from '../restored.ts';
import { checkedVersion } from './postgres-schema.ts';

/**
 * Makes the tables at `url` a new epoch of the log, so that clients that had seen more than the backup held start over;
 * gives how many conversations there are.
 *
 * @throws ParlorError `unavailable`, its message saying why.
 */
export const restorePostgres = async (url: string): Promise<number> => {
  const pg = await loadPeer('pg', () => import('pg'));
  const client = new pg.Client({
    connectionString: url,
    application_name: 'parlor restore',
    connectionTimeoutMillis: databaseTimeout.connectMs,
    statement_timeout: databaseTimeout.answerMs,
  });
  // What goes wrong with the connection comes out of what is asked next.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await makeNewEpoch(client);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ParlorError('unavailable', { message: `PostgreSQL can't be used. ${reason}`, cause });
  } finally {
    await client.end().catch(() => undefined);
  }
};

const makeNewEpoch = async (client: Client): Promise<number> => {
  if ((await checkedVersion(client)) === undefined)
    throw new Error('The tables of Parlor are missing: restore the dump first.');
  await client.query('begin');
  for (const { sql, parameters } of restoredStatements('postgres')) await client.query(sql, [...parameters]);
  const { rows } = await client.query<{ count: string }>('select count(*) as count from conversation');
  await client.query('commit');
  return Number(rows[0]?.count);
};
