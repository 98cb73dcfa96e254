/** Accounts and sign-ins in a store's database, written once for both dialects. Rule X4 in docs/SPEC.md. */
import { sql } from 'kysely';
import { loginKey } from '../../core/accounts/login.ts';
import { ParlorError } from '../../core/errors.ts';
import type { AgentAccount, AgentRole, SignIn, SignInDetails } from '../store/store.ts';
import type { RowsDatabase } from '../store/versioned-rows.ts';
import type { AccountBook, ListedSignIn, NewPassword, OwnPassword, WhichSignIns } from './account-book.ts';
import type { AccountTables } from './account-tables.ts';

export class SqlAccountBook implements AccountBook {
  readonly #database: RowsDatabase;

  constructor(database: RowsDatabase) {
    this.#database = database;
  }

  byLogin(login: string): Promise<AgentAccount | undefined> {
    return this.#agent('login_key', loginKey(login));
  }

  byId(id: string): Promise<AgentAccount | undefined> {
    return this.#agent('id', id);
  }

  async save({ id, site, login, name, role, passwordHash }: AgentAccount): Promise<void> {
    const { ask, db, dialect } = this.#database;
    const account = { site, login, login_key: loginKey(login), name, role, password_hash: passwordHash };
    await ask(() =>
      db
        .insertInto('agent')
        .values({ id, ...account })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(account))
        .execute()
        .catch((error: unknown) => {
          throw dialect.isKeyTaken(error) ? new ParlorError('login-taken', { cause: error }) : error;
        }),
    );
  }

  async begin(
    { id, agent, secretHash, expiresAt }: SignIn,
    { browser, system, begunAt }: SignInDetails = {},
  ): Promise<void> {
    const { ask, db, dialect } = this.#database;
    const { now } = dialect;
    const row = {
      ...{ agent, secret_hash: secretHash, expires_at: expiresAt, begun_at: begunAt ?? now, used_at: now },
      ...{ browser: browser ?? null, system: system ?? null },
    };
    await ask(() => db.deleteFrom('sign_in').where('expires_at', '<=', now).execute());
    await ask(() =>
      db
        .insertInto('sign_in')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute(),
    );
  }

  async signIn(id: string): Promise<SignIn | undefined> {
    const [row] = await this.#database.ask(() => this.#good().where('id', '=', id).execute());
    return row && { id: row.id, agent: row.agent, secretHash: row.secret_hash, expiresAt: row.expires_at };
  }

  async good(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const { ask, dialect } = this.#database;
    const rows = await ask(() => this.#good().where(dialect.isOneOf('id', ids)).execute());
    return new Set(rows.map(({ id }) => id));
  }

  async revoke(id: string): Promise<void> {
    const { ask, db } = this.#database;
    await ask(() => db.deleteFrom('sign_in').where('id', '=', id).execute());
  }

  async signInsOf(agent: string, limit: number): Promise<readonly ListedSignIn[]> {
    const rows = await this.#database.ask(() =>
      this.#good()
        .where('agent', '=', agent)
        .orderBy(sql`coalesce(used_at, 0)`, 'desc')
        .orderBy('id')
        .limit(limit)
        .execute(),
    );
    return rows.map(listed);
  }

  async signInUsed(id: string): Promise<void> {
    const { ask, db, dialect } = this.#database;
    await ask(() => db.updateTable('sign_in').set({ used_at: dialect.now }).where('id', '=', id).execute());
  }

  async endSignIns(agent: string, which: WhichSignIns): Promise<readonly string[]> {
    const { ask, db } = this.#database;
    const theirs = db.deleteFrom('sign_in').where('agent', '=', agent);
    const meant =
      which === 'all'
        ? theirs
        : 'only' in which
          ? theirs.where('id', '=', which.only)
          : theirs.where('id', '<>', which.but);
    const ended = await ask(() => meant.returning('id').execute());
    return ended.map(({ id }) => id);
  }

  async ownPassword(agent: string): Promise<OwnPassword> {
    const { ask, db, dialect } = this.#database;
    const row = await ask(() =>
      db
        .selectFrom(sql<{ now: number }>`(select ${dialect.now} as now)`.as('clock'))
        .leftJoin('own_account as o', (join) => join.on('o.agent', '=', agent))
        .select(['clock.now as at', 'o.password_hash as hash', 'o.set_over as over'])
        .executeTakeFirstOrThrow(),
    );
    const { at, hash, over } = row;
    return { at, ...(hash !== null && { hash }), ...(over !== null && { over }) };
  }

  async changePassword(agent: string, former: string | undefined, next: NewPassword): Promise<boolean> {
    const { ask, db } = this.#database;
    const row = this.#passwordRow(next);
    const [result] = await ask(() =>
      db
        .insertInto('own_account')
        .values({ agent, ...row })
        .onConflict((conflict) =>
          conflict
            .column('agent')
            .doUpdateSet(row)
            .where(sql<string>`coalesce(own_account.password_hash, '')`, '=', former ?? ''),
        )
        .execute(),
    );
    return result?.numInsertedOrUpdatedRows === 1n;
  }

  async keepLink(agent: string, hash: string, ms: number): Promise<number> {
    const { ask, db, dialect } = this.#database;
    const link = { link_hash: hash, link_until: sql<number>`${dialect.now} + ${sql.lit(ms)}` };
    const { link_until } = await ask(() =>
      db
        .insertInto('own_account')
        .values({ agent, ...link })
        .onConflict((conflict) => conflict.column('agent').doUpdateSet(link))
        .returning('link_until')
        .executeTakeFirstOrThrow(),
    );
    return link_until ?? 0;
  }

  async agentOfLink(hash: string): Promise<string | undefined> {
    const { ask, db, dialect } = this.#database;
    const row = await ask(() =>
      db
        .selectFrom('own_account')
        .select('agent')
        .where('link_hash', '=', hash)
        .where('link_until', '>', dialect.now)
        .executeTakeFirst(),
    );
    return row?.agent;
  }

  async usePasswordLink(hash: string, next: NewPassword): Promise<boolean> {
    const { ask, db, dialect } = this.#database;
    const [result] = await ask(() =>
      db
        .updateTable('own_account')
        .set(this.#passwordRow(next))
        .where('link_hash', '=', hash)
        .where('link_until', '>', dialect.now)
        .execute(),
    );
    return result?.numUpdatedRows === 1n;
  }

  /** Whatever link there is was meant for the password before. */
  #passwordRow({ hash, over, keeps }: NewPassword) {
    const { now } = this.#database.dialect;
    return { password_hash: hash, set_over: over, changed_at: now, keeps, link_hash: null, link_until: null };
  }

  /** Sign-ins that have neither expired nor been revoked, nor ended with a change of the password. */
  #good() {
    const { db, dialect } = this.#database;
    return db
      .selectFrom('sign_in')
      .selectAll()
      .where('expires_at', '>', dialect.now)
      .where(
        sql<boolean>`not exists (
          select 1 from own_account as o where o.agent = sign_in.agent
          and o.changed_at >= coalesce(sign_in.begun_at, 0) and o.keeps is distinct from sign_in.id
        )`,
      );
  }

  async #agent(column: 'id' | 'login_key', value: string): Promise<AgentAccount | undefined> {
    // PostgreSQL has no text with U+0000, so nobody is called by one.
    if (value.includes('\0')) return undefined;
    const { ask, db } = this.#database;
    const row = await ask(() => db.selectFrom('agent').selectAll().where(column, '=', value).executeTakeFirst());
    if (!row) return undefined;
    const { id, site, login, name, role, password_hash: passwordHash } = row;
    return { id, site, login, name, role: role as AgentRole, passwordHash };
  }
}

const listed = ({ id, begun_at, used_at, browser, system }: AccountTables['sign_in']): ListedSignIn => ({
  id,
  ...(begun_at !== null && { begunAt: begun_at }),
  ...(used_at !== null && { usedAt: used_at }),
  ...(browser !== null && { browser }),
  ...(system !== null && { system }),
});
