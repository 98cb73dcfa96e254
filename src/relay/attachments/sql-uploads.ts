/** Uploads in a store's database, written once for both dialects. */
import { type RawBuilder, sql } from 'kysely';
import type { Attachment } from '../../core/conversation/attachments.ts';
import { type Refusal, refuse } from '../../core/errors.ts';
import { orphans as bounds, filePartBytes, unsentUploadsMax } from '../../core/limits.ts';
import type { RowsDatabase } from '../store/versioned-rows.ts';
import { attachmentOfRow, type UploadState, type UploadTables } from './upload-table.ts';
import type { Announced, Looks, StoredUpload, Uploads } from './uploads.ts';

const unsent = sql<boolean>`state in ('receiving', 'whole')`;

export class SqlUploads implements Uploads {
  readonly #database: RowsDatabase;

  constructor(database: RowsDatabase) {
    this.#database = database;
  }

  /** Of several that are announced at the same moment one too many may slip in. */
  async begin(announced: Announced): Promise<StoredUpload | Refusal> {
    const { id, site, owner, conversation = null, workstream, name, bytes } = announced;
    const { count, siteBytes } = unsentUploadsMax;
    const text = (value: string | null): RawBuilder<unknown> => sql`cast(${value} as text)`;
    await this.#run(sql`
      insert into upload (id, site, owner, conversation, workstream, state, name, bytes, parts, changed_at)
      select ${sql.join([id, site, owner, conversation, workstream, 'receiving', name].map(text))},
        ${sql.lit(bytes)}, 0, ${this.#database.dialect.now}
      where (select count(*) from upload where site = ${site} and owner = ${owner} and ${unsent}) < ${sql.lit(count)}
        and (select coalesce(sum(bytes), 0) from upload where site = ${site} and ${unsent}) <= ${sql.lit(siteBytes - bytes)}
      on conflict do nothing`);
    const stored = await this.find(id);
    if (!stored)
      return (await this.#unsentOf(announced)) < count
        ? refuse('overloaded')
        : refuse('too-many-files', { max: count });
    if (stored.state === 'dropped') return refuse('unknown-file');
    const isSame = stored.bytes === bytes && stored.conversation === announced.conversation;
    return isSame ? stored : refuse('id-conflict');
  }

  async find(id: string): Promise<StoredUpload | undefined> {
    const { ask, db } = this.#database;
    const row = await ask(() => db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst());
    return row && storedOf(row);
  }

  async grow(id: string, part: number, looks?: Looks): Promise<boolean> {
    const { ask, db, dialect } = this.#database;
    const kept = sql.lit((part + 1) * filePartBytes);
    const state = sql<string>`case when ${kept} >= bytes then 'whole' else 'receiving' end`;
    const grown = await ask(() =>
      db
        .updateTable('upload')
        .set({ parts: part + 1, changed_at: dialect.now, state, ...(looks && columnsOf(looks)) })
        .where('id', '=', id)
        .where('state', '=', 'receiving')
        .where('parts', '=', part)
        .returning('id')
        .executeTakeFirst(),
    );
    return grown !== undefined;
  }

  async drop(id: string): Promise<void> {
    await this.#move(id, 'receiving', 'dropped');
    await this.#move(id, 'whole', 'dropped');
  }

  async orphans(count: number): Promise<readonly string[]> {
    const now = this.#database.dialect.now;
    const isOver = sql<boolean>`(state = 'dropped'
      or (state = 'receiving' and changed_at < ${now} - ${sql.lit(bounds.unfinishedMs)})
      or (state = 'whole' and changed_at < ${now} - ${sql.lit(bounds.unsentMs)}))`;
    // What somebody sends or adds to meanwhile is looked at again when it is its turn to be given up.
    const rows = await this.#run<{ id: string }>(sql`
      update upload set state = 'dropped'
      where id in (select id from upload where ${isOver} and state <> 'sent' order by changed_at limit ${sql.lit(count)})
        and ${isOver}
      returning id`);
    return rows.map(({ id }) => id);
  }

  async forget(ids: readonly string[]): Promise<void> {
    const { ask, db, dialect } = this.#database;
    await ask(() => db.deleteFrom('upload').where(dialect.isOneOf('id', ids)).where('state', '=', 'dropped').execute());
  }

  async attachment(conversation: string, id: string): Promise<Attachment | undefined> {
    const { ask, db } = this.#database;
    const row = await ask(() =>
      db
        .selectFrom('upload')
        .select(['id', 'name', 'type', 'bytes', 'width', 'height'])
        .where('id', '=', id)
        .where('conversation', '=', conversation)
        .where('state', '=', 'sent')
        .executeTakeFirst(),
    );
    return row && attachmentOfRow(row);
  }

  async #move(id: string, from: UploadState, to: UploadState): Promise<void> {
    const { ask, db, dialect } = this.#database;
    await ask(() =>
      db
        .updateTable('upload')
        .set({ state: to, changed_at: dialect.now })
        .where('id', '=', id)
        .where('state', '=', from)
        .execute(),
    );
  }

  async #unsentOf({ site, owner }: Announced): Promise<number> {
    const rows = await this.#run<{ count: number }>(
      sql`select count(*) as count from upload where site = ${site} and owner = ${owner} and ${unsent}`,
    );
    return Number(rows[0]?.count ?? 0);
  }

  async #run<T>(statement: RawBuilder<T>): Promise<readonly T[]> {
    const { ask, db } = this.#database;
    return (await ask(() => statement.execute(db))).rows;
  }
}

const columnsOf = ({ name, type, width, height }: Looks): Partial<UploadTables['upload']> => ({
  name,
  type,
  ...(width !== undefined && { width }),
  ...(height !== undefined && { height }),
});

const storedOf = (row: UploadTables['upload']): StoredUpload => {
  const { id, site, owner, conversation, workstream, name, bytes, parts, type } = row;
  const state = row.state as UploadState;
  return {
    ...{ id, site, owner, workstream, name, bytes, parts, state },
    ...(conversation !== null && { conversation }),
    ...(type !== null && { type }),
    ...((state === 'whole' || state === 'sent') && { attachment: attachmentOfRow(row) }),
  };
};
