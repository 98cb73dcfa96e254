/** The few words of SQL in which the two dialects differ outside the append. */
import { type RawBuilder, sql } from 'kysely';
import { type FullText, postgresFullText, sqliteFullText } from '../library/full-text.ts';

export interface Dialect {
  /** The database's clock, in milliseconds since 1970. */
  readonly now: RawBuilder<number>;
  /** A query with one column, `value`: each of the values. */
  eachOf(values: readonly string[]): RawBuilder<unknown>;
  /** A query with one column, `value`: each item of a JSON array, as JSON. */
  itemsOf(json: string): RawBuilder<unknown>;
  /** A condition: the column is one of the values, however many they are. */
  isOneOf(column: string, values: readonly string[]): RawBuilder<boolean>;
  /** Whether the database refused a row because its key is taken. */
  isKeyTaken(error: unknown): boolean;
  /** Behind a query whose rows are to be changed: leaves out those that somebody else is changing. */
  readonly skipLocked: RawBuilder<unknown>;
  /** Empties what the database has beside its tables of what stood there before; undefined where that is not ours to do. */
  readonly emptyLog?: RawBuilder<unknown>;
  /** How articles are kept and found by their terms. */
  readonly fullText: FullText;
}

/** Extended result codes of SQLite for a primary key and a unique index. */
const sqliteKeyTaken: readonly unknown[] = [1555, 2067];

export const sqliteDialect: Dialect = {
  now: sql<number>`cast(unixepoch('subsec') * 1000 as integer)`,
  eachOf: (values) => sql`select value from json_each(${JSON.stringify(values)})`,
  itemsOf: (json) => sql`select value from json_each(${json})`,
  isOneOf: (column, values) =>
    sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`,
  isKeyTaken: (error) => error instanceof Error && 'errcode' in error && sqliteKeyTaken.includes(error.errcode),
  // One at a time writes.
  skipLocked: sql``,
  // Else pages as they were stand in the write-ahead log until others take their place.
  emptyLog: sql`pragma wal_checkpoint(truncate)`,
  fullText: sqliteFullText,
};

export const postgresDialect: Dialect = {
  now: sql<number>`cast(floor(extract(epoch from clock_timestamp()) * 1000) as bigint)`,
  eachOf: (values) => sql`select value from unnest(cast(${values} as text[])) as each (value)`,
  itemsOf: (json) => sql`select value from json_array_elements(cast(${json} as json)) as each (value)`,
  isOneOf: (column, values) => sql<boolean>`${sql.ref(column)} = any(${values})`,
  isKeyTaken: (error) => error instanceof Error && 'code' in error && error.code === '23505',
  skipLocked: sql`for update skip locked`,
  fullText: postgresFullText,
};
