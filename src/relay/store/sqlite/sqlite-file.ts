/** A SQLite database as Parlor wants it: durable at every commit, whole, with its tables. Rule D1 in docs/SPEC.md. */
import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { fileLockTimeoutMs, pageCacheKiB, walCheckpoint } from '../../../core/limits.ts';
import { epochKey, preparation, schemaVersion, schemaVersionKey, versionProblem } from '../schema.ts';

/** Opens the file with the promises of durability that each connection has to make for itself. */
export const connect = (file: string): DatabaseSync => {
  const db = new DatabaseSync(file);
  db.exec(`
    pragma busy_timeout = ${fileLockTimeoutMs};
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma fullfsync = on;
    pragma checkpoint_fullfsync = on;
    pragma wal_autocheckpoint = ${walCheckpoint.pages};
    pragma cache_size = -${pageCacheKiB};
    pragma trusted_schema = off;
    -- What is erased is overwritten, and not only given free.
    pragma secure_delete = on;
  `);
  const mode = db.prepare('pragma journal_mode').get()?.journal_mode;
  if (mode !== 'wal') throw new Error(`The file system can't keep a write-ahead log (journal mode is ${mode}).`);
  return db;
};

/** Checks the database that is there and brings it to this build's version, or creates it. Throws with a sentence for the operator. */
export const prepareFile = (db: DatabaseSync): void => {
  // What a killed process committed may be in the log without having been synced. It would be acknowledged when its
  // sender repeats it, so it has to be on disk from here on.
  db.exec('pragma wal_checkpoint(truncate)');
  const health = db.prepare('pragma quick_check(1)').get()?.quick_check;
  if (health !== 'ok') throw new Error(`The database is damaged: ${health}`);
  const found = versionOf(db);
  const problem = versionProblem(found);
  if (problem !== undefined) throw new Error(problem);
  prepareTables(db, found);
};

/** Whether the database is one of Parlor's. */
export const hasTables = (db: DatabaseSync): boolean => versionOf(db) !== undefined;

const versionOf = (db: DatabaseSync): string | undefined => {
  const isNew = db.prepare(`select 1 from sqlite_schema where name = 'meta'`).get() === undefined;
  const row = isNew ? undefined : db.prepare('select value from meta where key = ?').get(schemaVersionKey);
  return row === undefined ? undefined : String(row.value);
};

const prepareTables = (db: DatabaseSync, found: string | undefined): void => {
  db.exec('begin immediate');
  for (const statement of preparation('sqlite', found)) db.exec(statement);
  const meta = 'insert into meta (key, value) values (?, ?) on conflict';
  db.prepare(`${meta} do nothing`).run(epochKey, randomUUID());
  db.prepare(`${meta} (key) do update set value = excluded.value`).run(schemaVersionKey, String(schemaVersion));
  db.exec('commit');
};
