/** Wishes for transcripts by mail in a store's database, written once for both dialects. */
import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { emailKey } from '../../core/contacts/reaching.ts';
import { type Refusal, refuse } from '../../core/errors.ts';
import { transcriptMailMax } from '../../core/limits.ts';
import type { RowsDatabase } from '../store/versioned-rows.ts';
import type { WishTable } from './wish-table.ts';
import type { Outcome, Wish, Wishes, WishInHand } from './wishes.ts';

type Row = WishTable['transcript_mail'];

const { perConversation, perVisitor, perAddress, withinMs } = transcriptMailMax;

/** Sixteen bits of an address: two that share them share a bound, and who sees them knows nothing. */
const markOf = (site: string, address: string): number =>
  createHash('sha256')
    .update(JSON.stringify([site, emailKey(address) ?? address]))
    .digest()
    .readUInt16BE(0);

export class SqlWishes implements Wishes {
  readonly #database: RowsDatabase;

  constructor(database: RowsDatabase) {
    this.#database = database;
  }

  async add(wish: Wish): Promise<Refusal | undefined> {
    const { id, site, conversation, visitor, address, language, timeZone, head } = wish;
    const { now } = this.#database.dialect;
    const mark = markOf(site, address);
    const text = (value: string): RawBuilder<unknown> => sql`cast(${value} as text)`;
    await this.#run(sql`
      insert into transcript_mail
        (id, site, conversation, visitor, address, language, time_zone, address_mark, head, asked_at, due_at, tries)
      select ${sql.join([id, site, conversation, visitor, address, language, timeZone].map(text))},
        ${sql.lit(mark)}, ${sql.lit(head)}, ${now}, ${now}, 0
      where exists (select 1 from conversation where id = ${conversation} and site = ${site} and visitor = ${visitor})
        and ${this.#isBelow(perConversation, sql`conversation = ${conversation}`)}
        and ${this.#isBelow(perVisitor, sql`site = ${site} and visitor = ${visitor}`)}
        and ${this.#isBelow(perAddress, sql`site = ${site} and address_mark = ${sql.lit(mark)}`)}
      on conflict do nothing`);
    const [stored] = await this.#run<Row>(sql`select * from transcript_mail where id = ${id}`);
    if (!stored) return this.#refusalOf(wish);
    return stored.conversation === conversation && stored.address_mark === mark ? undefined : refuse('id-conflict');
  }

  async take(count: number, leaseMs: number): Promise<readonly WishInHand[]> {
    const { now, skipLocked } = this.#database.dialect;
    const rows = await this.#run<Row & { readonly age_ms: number }>(sql`
      with due as materialized (
        select id from transcript_mail where due_at <= ${now} order by due_at limit ${sql.lit(count)} ${skipLocked}
      )
      update transcript_mail set tries = tries + 1, due_at = ${now} + ${sql.lit(leaseMs)}
      where id in (select id from due)
      returning *, ${now} - asked_at as age_ms`);
    return rows.map(wishOfRow);
  }

  async settle({ id, tries }: Pick<WishInHand, 'id' | 'tries'>, outcome: Outcome): Promise<void> {
    const { now } = this.#database.dialect;
    const change =
      outcome.is === 'later'
        ? sql`due_at = ${now} + ${sql.lit(outcome.afterMs)}`
        : sql`due_at = null, address = null, outcome = ${outcome.is === 'sent' ? 'sent' : outcome.reason}`;
    await this.#run(sql`
      update transcript_mail set ${change} where id = ${id} and tries = ${sql.lit(tries)} and due_at is not null`);
  }

  async nextMs(): Promise<number | undefined> {
    const { now } = this.#database.dialect;
    const [row] = await this.#run<{ readonly ms: number | null }>(
      sql`select min(due_at) - ${now} as ms from transcript_mail where due_at is not null`,
    );
    return row?.ms ?? undefined;
  }

  async forget(): Promise<void> {
    await this.#run(
      sql`delete from transcript_mail
        where due_at is null and asked_at < ${this.#database.dialect.now} - ${sql.lit(withinMs)}`,
    );
  }

  #isBelow(max: number, whose: RawBuilder<unknown>): RawBuilder<unknown> {
    const since = sql`${this.#database.dialect.now} - ${sql.lit(withinMs)}`;
    return sql`(select count(*) from transcript_mail where ${whose} and asked_at > ${since}) < ${sql.lit(max)}`;
  }

  async #refusalOf({ site, conversation, visitor }: Wish): Promise<Refusal> {
    const [theirs] = await this.#run(
      sql`select 1 from conversation where id = ${conversation} and site = ${site} and visitor = ${visitor}`,
    );
    return theirs ? refuse('rate-limited', { retryMs: withinMs }) : refuse('unknown-conversation');
  }

  async #run<T>(statement: RawBuilder<T>): Promise<readonly T[]> {
    const { ask, db } = this.#database;
    return (await ask(() => statement.execute(db))).rows;
  }
}

const wishOfRow = (row: Row & { readonly age_ms: number }): WishInHand => {
  const { id, site, conversation, visitor, address, language, head, tries } = row;
  return {
    ...{ id, site, conversation, visitor, language, head, tries },
    address: address ?? '',
    timeZone: row.time_zone,
    askedAt: row.asked_at,
    ageMs: row.age_ms,
  };
};
