/** A store on SQLite in memory whose database has a test's clock instead of the system's. */
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { type Dialect, sqliteDialect } from '../../src/relay/store/dialect.ts';
import { SqlStore } from '../../src/relay/store/sql-store.ts';
import { SqliteAppender } from '../../src/relay/store/sqlite/sqlite-appender.ts';
import { prepareFile } from '../../src/relay/store/sqlite/sqlite-file.ts';
import { sqliteKysely } from '../../src/relay/store/sqlite/sqlite-kysely.ts';
import type { SqliteQuery, SqliteRows } from '../../src/relay/store/sqlite/sqlite-worker.ts';
import type { AppendRequest, AppendResult } from '../../src/relay/store/store.ts';

/** SQLite's words, with another time of day. */
export const clockedDialect = (now: () => number): Dialect => ({
  ...sqliteDialect,
  get now() {
    return sql<number>`cast(${now()} as integer)`;
  },
});

/** Runs one query, as a thread of the real store does. */
export const runQuery = (db: DatabaseSync, { sql: text, parameters }: SqliteQuery): SqliteRows => {
  const statement = db.prepare(text);
  if (statement.columns().length > 0) return { rows: statement.all(...parameters), changes: 0 };
  return { rows: [], changes: Number(statement.run(...parameters).changes) };
};

export class ClockedStore extends SqlStore {
  readonly #db: DatabaseSync;
  readonly #appender: SqliteAppender;

  constructor(now: () => number) {
    const db = new DatabaseSync(':memory:');
    prepareFile(db);
    const run = async (query: SqliteQuery): Promise<SqliteRows> => runQuery(db, query);
    super(new Kysely({ dialect: sqliteKysely({ read: run, write: run }) }), clockedDialect(now));
    this.#db = db;
    this.#appender = new SqliteAppender(db, now);
  }

  append(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    return this.ask(async () => this.#appender.append(requests));
  }

  protected override async release(): Promise<void> {
    this.#db.close();
  }
}
