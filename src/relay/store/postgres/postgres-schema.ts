/** The tables in PostgreSQL: created, and brought to a newer version, by whichever relay comes first. */
import { randomUUID } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import { epochKey, preparation, schemaVersion, schemaVersionKey, versionProblem } from '../schema.ts';

/** Creates what is missing. Throws with a sentence for the operator if the tables are not for this build. */
export const preparePostgres = async (pool: Pool): Promise<void> => {
  const client = await pool.connect();
  try {
    // A database that is as it should be takes no lock, and needs no right to create tables.
    if ((await checkedVersion(client)) === schemaVersion) return;
    await client.query('begin');
    // Two relays that start together would both find no table and both create it.
    await client.query(`select pg_advisory_xact_lock(hashtextextended('parlor.schema', 0))`);
    const { version } = await checkedState(client);
    // Relays of the version before may be at work. Each of their appends begins with this table: they wait here, before
    // they hold anything that a change waits for.
    if (version !== undefined) await client.query('lock table conversation in exclusive mode');
    for (const statement of preparation('postgres', version)) await client.query(statement);
    const meta = 'insert into meta (key, value) values ($1, $2) on conflict';
    await client.query(`${meta} do nothing`, [epochKey, randomUUID()]);
    await client.query(`${meta} (key) do update set value = excluded.value`, [schemaVersionKey, String(schemaVersion)]);
    await client.query('commit');
  } finally {
    // A transaction that did not get to its commit goes with its connection.
    client.release(true);
  }
};

/** The version of tables that are complete, or undefined if there is something to create. Throws with a sentence if it is too new. */
export const checkedVersion = async (client: ClientBase): Promise<number | undefined> => {
  const { version, hasEpoch } = await checkedState(client);
  return version === undefined || !hasEpoch ? undefined : Number(version);
};

const checkedState = async (client: ClientBase): Promise<{ version: string | undefined; hasEpoch: boolean }> => {
  const { rows: tables } = await client.query<{ found: string | null }>(`select to_regclass('meta')::text as found`);
  if (!tables[0]?.found) return { version: undefined, hasEpoch: false };
  const { rows } = await client.query<{ key: string; value: string }>(
    'select key, value from meta where key = any($1)',
    [[schemaVersionKey, epochKey]],
  );
  const found = new Map(rows.map(({ key, value }) => [key, value]));
  const version = found.get(schemaVersionKey);
  const problem = versionProblem(version);
  if (problem !== undefined) throw new Error(problem);
  return { version, hasEpoch: found.has(epochKey) };
};
