/** All that a relay has kept, as one text: every row of every table, the bytes of the database file, and the lines of its log. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Logger, pino } from 'pino';
import type { TestPostgres } from './postgres.ts';

/** Every row of every table of a SQLite database, and its files as they are. The relay has to have stopped. */
export const keptInFolder = (dataDir: string): string => {
  const database = new DatabaseSync(join(dataDir, 'parlor.db'), { readOnly: true });
  try {
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
    const rows = tables.map(({ name }) => database.prepare(`select * from "${name}"`).all());
    const files = readdirSync(dataDir).filter((name) => name.startsWith('parlor.db'));
    return JSON.stringify(rows) + files.map((name) => readFileSync(join(dataDir, name), 'latin1')).join('');
  } finally {
    database.close();
  }
};

/** Every row of every table of a PostgreSQL database. */
export const keptInPostgres = async (postgres: TestPostgres, database: string): Promise<string> => {
  const tables = await postgres.query(database, "select tablename from pg_tables where schemaname = 'public'");
  const rows = await Promise.all(
    tables.map(({ tablename }) => postgres.query(database, `select row_to_json(t) as row from "${tablename}" t`)),
  );
  return JSON.stringify(rows);
};

/** A log that writes down everything, and what it has written. */
export const keptLog = (): { readonly log: Logger; readonly lines: string[] } => {
  const lines: string[] = [];
  return { log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }), lines };
};
