/** The tables in PostgreSQL: created by whichever relay comes first. */
import { randomUUID } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import { creation, epochKey, schemaVersion, schemaVersionKey, versionProblem } from '../schema.ts';

/** Creates what is missing. Throws with a sentence for the operator if the tables are not for this build. */
export const preparePostgres = async (pool: Pool): Promise<void> => {
  const client = await pool.connect();
  try {
    // A database that is as it should be takes no lock, and needs no right to create tables.
    if ((await checkedVersion(client)) === schemaVersion) return;
    await client.query('begin');
    // Two relays that start together would both find no table and both create it.
    await client.query(`select pg_advisory_xact_lock(hashtextextended('parlor.schema', 0))`);
    await checkedVersion(client);
    for (const statement of creation('postgres')) await client.query(statement);
    const keep = 'insert into meta (key, value) values ($1, $2) on conflict do nothing';
    await client.query(keep, [epochKey, randomUUID()]);
    await client.query(keep, [schemaVersionKey, String(schemaVersion)]);
    await client.query('commit');
  } finally {
    // A transaction that did not get to its commit goes with its connection.
    client.release(true);
  }
};

/** The version of tables that are complete, or undefined if there is something to create. Throws with a sentence if it is too new. */
export const checkedVersion = async (client: ClientBase): Promise<number | undefined> => {
  const { rows: tables } = await client.query<{ found: string | null }>(`select to_regclass('meta')::text as found`);
  if (!tables[0]?.found) return undefined;
  const { rows } = await client.query<{ key: string; value: string }>(
    'select key, value from meta where key = any($1)',
    [[schemaVersionKey, epochKey]],
  );
  const found = new Map(rows.map(({ key, value }) => [key, value]));
  const version = found.get(schemaVersionKey);
  const problem = versionProblem(version);
  if (problem !== undefined) throw new Error(problem);
  return version === undefined || !found.has(epochKey) ? undefined : Number(version);
};
