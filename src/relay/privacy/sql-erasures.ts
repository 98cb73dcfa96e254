/** Erasures in a store's database, written once for both dialects. */

import { type RawBuilder, sql } from 'kysely';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { type Refusal, refuse } from '../../core/errors.ts';
import type { Erasure, ErasureWish } from '../../core/privacy/visitor-data.ts';
import { rowOfAudit } from '../audit/audit-table.ts';
import { conversationOfRow } from '../store/rows.ts';
import type { RowsDatabase } from '../store/versioned-rows.ts';
import type { ErasureTable } from './erasure-table.ts';
import type { ErasurePosition, Erasures, Files, Keeping } from './erasures.ts';
import { emptied, emptiedEvent, nobody } from './scrubbed.ts';

type Row = ErasureTable['erasure'];

/** What is kept of a conversation beside its row and its log, by tables. */
const besideTheLog = ['lane', 'read_cursor', 'attendance', 'conversation_link', 'transcript_mail'] as const;

export class SqlErasures implements Erasures {
  readonly #database: RowsDatabase;

  constructor(database: RowsDatabase) {
    this.#database = database;
  }

  async ask(wish: ErasureWish): Promise<Erasure | Refusal> {
    const { id, site, visitor, contact = null, upTo = null, by } = wish;
    const { now } = this.#database.dialect;
    const known = await this.read(site, id);
    if (!known) {
      if (!(await this.#isKnown(site, visitor))) return refuse('unknown-entry');
      // Whoever is beginning a conversation holds this row: what they begin comes before the time that is taken below.
      await this.#run(sql`delete from visitor where site = ${site} and id = ${visitor}`);
      const text = (value: string | null): RawBuilder<unknown> => sql`cast(${value} as text)`;
      const end = sql`coalesce(cast(${upTo} as bigint), ${now})`;
      await this.#run(sql`
        insert into erasure (id, site, visitor, contact, actor, up_to, asked_at, due_at, tries)
        select ${sql.join([id, site, visitor, contact, JSON.stringify(by)].map(text))}, ${end}, ${now}, ${now}, 0
        where true on conflict do nothing`);
    }
    const stored = known ?? (await this.read(site, id));
    if (stored?.visitor !== visitor || stored.contact !== wish.contact) return refuse('id-conflict');
    await this.writeDown(stored);
    return stored;
  }

  async writeDown({ id, site, visitor, contact, askedAt: at, by }: Erasure): Promise<void> {
    const entry = { id, site, at, by, visitor, ...(contact !== undefined && { contact }) };
    // At the moment that the erasure itself has: written again, it is there already.
    const row = rowOfAudit({ ...entry, action: 'visitor.erase' });
    const { ask, db } = this.#database;
    await ask(() =>
      db
        .insertInto('audit')
        .values(row)
        .onConflict((taken) => taken.doNothing())
        .execute(),
    );
  }

  async read(site: string, id: string): Promise<Erasure | undefined> {
    const { ask, db } = this.#database;
    const one = db.selectFrom('erasure').selectAll().where('site', '=', site).where('id', '=', id);
    const row = await ask(() => one.executeTakeFirst());
    return row && erasureOfRow(row);
  }

  async list(
    site: string,
    { before, limit }: { readonly before?: ErasurePosition; readonly limit: number },
  ): Promise<readonly Erasure[]> {
    const { ask, db } = this.#database;
    const ofSite = db.selectFrom('erasure').selectAll().where('site', '=', site);
    const older = before
      ? ofSite.where(sql<boolean>`(asked_at, id) < (cast(${before.askedAt} as bigint), ${before.id})`)
      : ofSite;
    const rows = await ask(() => older.orderBy('asked_at', 'desc').orderBy('id', 'desc').limit(limit).execute());
    return rows.map(erasureOfRow);
  }

  async take(count: number, leaseMs: number): Promise<readonly Erasure[]> {
    const { now, skipLocked } = this.#database.dialect;
    const rows = await this.#run<Row>(sql`
      with due as materialized (
        select id from erasure where due_at <= ${now} order by due_at limit ${sql.lit(count)} ${skipLocked}
      )
      update erasure set tries = tries + 1, due_at = ${now} + ${sql.lit(leaseMs)}
      where id in (select id from due)
      returning *`);
    return rows.map(erasureOfRow);
  }

  async putOff({ id }: Pick<Erasure, 'id'>, ms: number): Promise<void> {
    const { now } = this.#database.dialect;
    await this.#run(sql`
      update erasure set due_at = ${now} + cast(${ms} as bigint) where id = ${id} and due_at is not null`);
  }

  async nextMs(): Promise<number | undefined> {
    const { now } = this.#database.dialect;
    const [row] = await this.#run<{ readonly ms: number | null }>(
      sql`select min(due_at) - ${now} as ms from erasure where due_at is not null`,
    );
    return row?.ms ?? undefined;
  }

  async isUnderWay({ lifecycle: { site, startedAt }, visitor }: Conversation): Promise<boolean> {
    const { ask, db } = this.#database;
    const wished = db
      .selectFrom('erasure')
      .select('id')
      .where('due_at', 'is not', null)
      .where('site', '=', site)
      .where('visitor', '=', visitor.id)
      .where('up_to', '>=', startedAt)
      .limit(1);
    return (await ask(() => wished.executeTakeFirst())) !== undefined;
  }

  async unsealed({ site, visitor, upTo }: Erasure, count: number): Promise<readonly Conversation[]> {
    const { ask, db } = this.#database;
    const theirs = db
      .selectFrom('conversation')
      .select('snapshot')
      .where('site', '=', site)
      .where('visitor', '=', visitor)
      .where('started_at', '<=', upTo)
      .orderBy('started_at')
      .limit(count);
    return (await ask(() => theirs.execute())).map(conversationOfRow);
  }

  async overdue({ site, ms }: Keeping, count: number): Promise<readonly Conversation[]> {
    const { ask, db, dialect } = this.#database;
    const old = db
      .selectFrom('conversation')
      .select('snapshot')
      .where('site', '=', site)
      // The words as they stand in the index.
      .where(sql<boolean>`state = 'closed' and erased_at is null`)
      .where(sql<boolean>`since <= ${dialect.now} - cast(${ms} as bigint)`)
      .orderBy('since')
      .limit(count);
    return (await ask(() => old.execute())).map(conversationOfRow);
  }

  async seal(conversation: Conversation): Promise<boolean> {
    const { id, seq } = conversation;
    const rows = await this.#run(sql`
      update conversation
      set snapshot = ${JSON.stringify(emptied(conversation))}, visitor = ${nobody}, to_empty = 1,
        erased_at = ${this.#database.dialect.now}
      where id = ${id} and head = ${sql.lit(seq)} and state = 'closed' and erased_at is null
      returning id`);
    return rows.length > 0;
  }

  async sealed(count: number): Promise<readonly string[]> {
    const { ask, db } = this.#database;
    const full = db
      .selectFrom('conversation')
      .select('id')
      .where(sql<boolean>`to_empty = 1`)
      .orderBy('id')
      .limit(count);
    return (await ask(() => full.execute())).map(({ id }) => id);
  }

  async emptyEvents(conversation: string, count: number): Promise<boolean> {
    const { ask, db, dialect } = this.#database;
    // What is emptied has no digest: nothing that was said can be guessed and compared.
    const full = db
      .selectFrom('event')
      .select(['seq', 'type', 'actor', 'fact'])
      .where('conversation', '=', conversation)
      .where('digest', '<>', '')
      .orderBy('seq')
      .limit(count);
    const rows = await ask(() => full.execute());
    if (rows.length === 0) return false;
    const items = dialect.itemsOf(JSON.stringify(rows.map(emptiedEvent)));
    await this.#run(sql`
      update event set actor = one.actor, fact = one.fact, digest = ''
      from (
        select cast(value ->> 'seq' as bigint) as seq, value ->> 'actor' as actor, value ->> 'fact' as fact
        from (${items}) as item
      ) as one
      where event.conversation = ${conversation} and event.seq = one.seq`);
    return true;
  }

  async finishEmptying(conversation: string): Promise<void> {
    for (const table of besideTheLog) {
      await this.#run(sql`delete from ${sql.table(table)} where conversation = ${conversation}`);
    }
    await this.#run(sql`update conversation set to_empty = null where id = ${conversation}`);
  }

  async dropFiles(files: Files, count: number): Promise<readonly string[]> {
    return 'conversation' in files
      ? this.#drop(sql`conversation = ${files.conversation}`, count)
      : this.#drop(sql`site = ${files.site} and owner = ${files.owner} and state in ('receiving', 'whole')`, count);
  }

  async dropOldFiles({ site, ms }: Keeping, count: number): Promise<readonly string[]> {
    const { now } = this.#database.dialect;
    const before = sql`${now} - cast(${ms} as bigint)`;
    return this.#drop(sql`site = ${site} and state = 'sent' and changed_at <= ${before}`, count);
  }

  async finish(erasure: Erasure): Promise<void> {
    const { id, site, visitor, contact } = erasure;
    await this.#run(sql`delete from transcript_mail where site = ${site} and visitor = ${visitor}`);
    await this.#run(sql`delete from contact_visitor where site = ${site} and visitor = ${visitor}`);
    if (contact !== undefined) await this.#forgetContact(site, contact);
    const { emptyLog } = this.#database.dialect;
    if (emptyLog) await this.#run(emptyLog);
    await this.#run(sql`update erasure set due_at = null, done_at = ${this.#database.dialect.now} where id = ${id}`);
  }

  /** Its cases stay, with their numbers, for whoever works on them, but with nothing that a visitor has written. */
  async #forgetContact(site: string, contact: string): Promise<void> {
    const ofContact = sql`site = ${site} and contact = ${contact}`;
    await this.#run(sql`
      update support_case set request = null, requested_at = null, request_found_by = null, title = '—', found_by = '—',
        version = version + 1, seq = seq + 1
      where ${ofContact} and request is not null`);
    await this.#run(sql`
      update support_case set contact = null, version = version + 1, seq = seq + 1 where ${ofContact}`);
    await this.#run(sql`delete from contact_visitor where ${ofContact}`);
    await this.#run(sql`delete from contact where site = ${site} and id = ${contact}`);
  }

  async #isKnown(site: string, visitor: string): Promise<boolean> {
    const { ask, db } = this.#database;
    const [known, talked] = await Promise.all([
      ask(() =>
        db.selectFrom('visitor').select('id').where('site', '=', site).where('id', '=', visitor).executeTakeFirst(),
      ),
      ask(() =>
        db
          .selectFrom('conversation')
          .select('id')
          .where('site', '=', site)
          .where('visitor', '=', visitor)
          .where('erased_at', 'is', null)
          .limit(1)
          .executeTakeFirst(),
      ),
    ]);
    return known !== undefined || talked !== undefined;
  }

  async #drop(which: RawBuilder<unknown>, count: number): Promise<readonly string[]> {
    const rows = await this.#run<{ readonly id: string }>(sql`
      update upload set state = 'dropped', name = '', changed_at = ${this.#database.dialect.now}
      where id in (select id from upload where ${which} limit ${sql.lit(count)})
      returning id`);
    return rows.map(({ id }) => id);
  }

  async #run<T>(statement: RawBuilder<T>): Promise<readonly T[]> {
    const { ask, db } = this.#database;
    return (await ask(() => statement.execute(db))).rows;
  }
}

const erasureOfRow = (row: Row): Erasure => ({
  id: row.id,
  site: row.site,
  visitor: row.visitor,
  ...(row.contact !== null && { contact: row.contact }),
  upTo: row.up_to,
  askedAt: row.asked_at,
  by: JSON.parse(row.actor) as Erasure['by'],
  ...(row.done_at !== null && { doneAt: row.done_at }),
});
