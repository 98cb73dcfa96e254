/** Visitors by their secrets, and how these change. Written once for both dialects. Rule I1 in docs/SPEC.md. */
import { sql } from 'kysely';
import type { Database } from './schema.ts';
import type { KnownVisitor, NextSecret, Store } from './store.ts';
import type { RowsDatabase } from './versioned-rows.ts';

export class SqlSecrets implements Pick<Store, 'visitorBySecret' | 'settleNextSecret' | 'promoteSecret'> {
  readonly #database: RowsDatabase;

  constructor(database: RowsDatabase) {
    this.#database = database;
  }

  async visitorBySecret(site: string, secretHash: string, id: string): Promise<KnownVisitor | undefined> {
    const by = (column: 'secret_hash' | 'next_hash' | 'former_hash' | 'id', value: string) =>
      this.#database.db
        .selectFrom('visitor')
        .select(['id', 'number', 'secret_hash', 'next_hash', 'next_salt', 'former_hash'])
        .select([
          sql<number>`${this.#database.dialect.now} - coalesce(secret_since, 0)`.as('age'),
          sql<number>`coalesce(former_until, 0) - ${this.#database.dialect.now}`.as('grace'),
        ])
        .where('site', '=', site)
        .where(column, '=', value);
    // It is the present one, nearly always.
    const [present] = await this.#database.ask(() => by('secret_hash', secretHash).execute());
    if (present) return knownVisitor(present, secretHash);
    // One statement, so that a secret that is changing is found as one thing or the other; and one look-up by key for
    // each, since asked for any of them at once, SQLite would read all visitors of the site.
    const any = by('secret_hash', secretHash)
      .unionAll(by('next_hash', secretHash))
      .unionAll(by('former_hash', secretHash))
      .unionAll(by('id', id));
    const known = (await this.#database.ask(() => any.execute())).map((row) => knownVisitor(row, secretHash));
    return known.find(({ secret }) => secret !== 'spent') ?? known[0];
  }

  async settleNextSecret(
    site: string,
    visitor: string,
    present: string,
    { hash, salt }: NextSecret,
  ): Promise<string | undefined> {
    const row = await this.#database.ask(() =>
      this.#database.db
        .updateTable('visitor')
        .set(({ fn, ref, val }) => ({
          next_hash: fn.coalesce(ref('next_hash'), val(hash)),
          next_salt: fn.coalesce(ref('next_salt'), val(salt)),
        }))
        .where('site', '=', site)
        .where('id', '=', visitor)
        .where('secret_hash', '=', present)
        .returning('next_salt')
        .executeTakeFirst(),
    );
    return row?.next_salt ?? undefined;
  }

  async promoteSecret(
    site: string,
    visitor: string,
    used: string,
    { next, graceMs }: { readonly next: NextSecret; readonly graceMs: number },
  ): Promise<void> {
    await this.#database.ask(() =>
      this.#database.db
        .updateTable('visitor')
        .set(({ ref }) => ({
          secret_hash: ref('next_hash'),
          secret_since: this.#database.dialect.now,
          next_hash: next.hash,
          next_salt: next.salt,
          former_hash: ref('secret_hash'),
          former_until: sql<number>`${this.#database.dialect.now} + ${graceMs}`,
        }))
        .where('site', '=', site)
        .where('id', '=', visitor)
        .where('next_hash', '=', used)
        .execute(),
    );
  }
}

type VisitorRow = Pick<
  Database['visitor'],
  'id' | 'number' | 'secret_hash' | 'next_hash' | 'next_salt' | 'former_hash'
>;

const knownVisitor = (row: VisitorRow & { age: number; grace: number }, secretHash: string): KnownVisitor => {
  const { id, number, next_salt: salt, age, grace } = row;
  const known = { id, number, ageMs: age };
  if (row.secret_hash === secretHash) return { ...known, secret: 'present', ...(salt !== null && { nextSalt: salt }) };
  if (row.next_hash === secretHash) return { ...known, secret: 'next' };
  return { ...known, secret: row.former_hash === secretHash && grace > 0 ? 'former' : 'spent' };
};
