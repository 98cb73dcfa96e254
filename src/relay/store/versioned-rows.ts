/** Rows that count their changes: nobody overwrites or deletes what they have not seen. Written once for both dialects. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type Refusal, refuse } from '../../core/errors.ts';
import type { Ask } from './ask.ts';
import type { Dialect } from './dialect.ts';
import type { Database } from './schema.ts';

/** Something as somebody has last seen it. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** What they need of a store. */
export interface RowsDatabase {
  readonly db: Kysely<Database>;
  readonly dialect: Dialect;
  readonly ask: Ask;
}

/** Columns by name, and what stands in them: texts, or an expression. */
type Columns = Readonly<Record<string, string | null | RawBuilder<unknown>>>;

/** What a change has made of a row. */
export type Stamp = Pick<Database['article'], 'version' | 'updated_at'>;

/** The tables whose rows have a site, an id and a version. */
type VersionedTable = 'article' | 'quick_reply' | 'contact' | 'support_case';

export class VersionedRows {
  readonly #database: RowsDatabase;
  readonly #table: RawBuilder<unknown>;

  constructor(database: RowsDatabase, table: VersionedTable) {
    this.#database = database;
    this.#table = sql.table(table);
  }

  /** Writes a row of `shelf`, if there is one in the version that was seen, or none yet and room for it. */
  save(shelf: Columns, seen: Seen, content: Columns, max: number): Promise<Stamp | undefined> {
    return seen.version === 0 ? this.#add(shelf, seen.id, content, max) : this.#change(shelf, seen, content);
  }

  /** Deletes a row in the version that was seen; says whether it did. */
  async delete(shelf: Columns, seen: Seen): Promise<boolean> {
    const deletion = sql`delete from ${this.#table} where ${isSeen(shelf, seen)} returning id`;
    return (await this.#run(deletion)) !== undefined;
  }

  /** `max` rows of a shelf there may be; of several that are added at the same moment one too many may slip in. */
  #add(shelf: Columns, id: string, content: Columns, max: number): Promise<Stamp | undefined> {
    const row = { ...shelf, id, ...content };
    return this.#run(sql<Stamp>`
      insert into ${this.#table} (${names(row)}, version, updated_at)
      select ${sql.join(Object.values(row).map(selected))}, 1, ${this.#database.dialect.now}
      where (select count(*) from ${this.#table} where ${all(shelf)}) < ${sql.lit(max)}
      on conflict do nothing returning version, updated_at`);
  }

  #change(shelf: Columns, seen: Seen, content: Columns): Promise<Stamp | undefined> {
    const changes = Object.entries(content).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
    return this.#run(sql<Stamp>`
      update ${this.#table}
      set ${sql.join(changes)}, version = version + 1, updated_at = ${this.#database.dialect.now}
      where ${isSeen(shelf, seen)} returning version, updated_at`);
  }

  async #run<T>(statement: RawBuilder<T>): Promise<T | undefined> {
    const { ask, db } = this.#database;
    const { rows } = await ask(() => statement.execute(db));
    return rows[0];
  }
}

/**
 * What is told of a save that wrote nothing. `present` is what there is; if it is what the same save has made of it
 * before, the first answer was lost on its way. `max` is how many there may be, which keeps new ones out.
 */
export const unsaved = <T extends { readonly version: number }>(
  { version }: Seen,
  present: T | undefined,
  { isSame, max }: { readonly isSame: (present: T) => boolean; readonly max: number },
): T | Refusal => {
  if (present === undefined) return version === 0 ? refuse('library-full', { max }) : refuse('unknown-entry');
  if (present.version === version + 1 && isSame(present)) return present;
  return staleVersion(present);
};

/** What is told of a change that was made from something else than what there is. */
export const staleVersion = ({ version }: { readonly version: number }): Refusal =>
  refuse('stale-version', { version });

/** PostgreSQL wants to know of what kind the parameters of a selection are. */
const selected = (value: Columns[string]): RawBuilder<unknown> =>
  typeof value === 'string' || value === null ? sql`cast(${value} as text)` : value;

const names = (columns: Columns): RawBuilder<unknown> => sql.join(Object.keys(columns).map((name) => sql.ref(name)));

const all = (columns: Columns): RawBuilder<unknown> =>
  sql.join(
    Object.entries(columns).map(([name, value]) => sql`${sql.ref(name)} = ${value}`),
    sql` and `,
  );

const isSeen = (shelf: Columns, { id, version }: Seen): RawBuilder<unknown> =>
  sql`${all({ ...shelf, id })} and version = ${version}`;
