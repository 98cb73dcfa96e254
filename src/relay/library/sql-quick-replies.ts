/** The quick replies of the library, written once for both dialects. */
import type { Refusal } from '../../core/errors.ts';
import { libraryMax } from '../../core/limits.ts';
import type { QuickReply, QuickReplyDraft } from '../../core/quick-replies/quick-reply.ts';
import { type RowsDatabase, type Seen, staleVersion, unsaved, VersionedRows } from '../store/versioned-rows.ts';
import type { QuickReplies, Shelf } from './library.ts';
import type { LibraryTables } from './library-tables.ts';

/** In the place of an owner, what is the whole site's. No agent has such an id. */
const nobody = '';

export class SqlQuickReplies implements QuickReplies {
  readonly #database: RowsDatabase;
  readonly #rows: VersionedRows;

  constructor(database: RowsDatabase) {
    this.#database = database;
    this.#rows = new VersionedRows(database, 'quick_reply');
  }

  async list(site: string, agent: string = nobody): Promise<readonly QuickReply[]> {
    const { ask, db } = this.#database;
    const rows = await ask(() =>
      db
        .selectFrom('quick_reply')
        .selectAll()
        .where('site', '=', site)
        .where('owner', 'in', [nobody, agent])
        .orderBy('owner')
        .orderBy('id')
        .execute(),
    );
    return rows.map(quickReplyOf);
  }

  async save(shelf: Shelf, draft: QuickReplyDraft): Promise<QuickReply | Refusal> {
    const { id, title, text, language = null } = draft;
    const key = keyOf(shelf);
    const content = { language, title, text };
    const max = shelf.owner === undefined ? libraryMax.siteReplies : libraryMax.ownReplies;
    const stamp = await this.#rows.save(key, draft, content, max);
    if (stamp) return quickReplyOf({ ...key, id, ...content, ...stamp });
    return unsaved(draft, await this.#read(shelf, id), {
      isSame: (one) => one.title === title && one.text === text && one.language === draft.language,
      max,
    });
  }

  async delete(shelf: Shelf, seen: Seen): Promise<Refusal | undefined> {
    if (await this.#rows.delete(keyOf(shelf), seen)) return undefined;
    const present = await this.#read(shelf, seen.id);
    return present && staleVersion(present);
  }

  async #read(shelf: Shelf, id: string): Promise<QuickReply | undefined> {
    const { ask, db } = this.#database;
    const { site, owner } = keyOf(shelf);
    const one = db.selectFrom('quick_reply').selectAll().where('site', '=', site).where('owner', '=', owner);
    const row = await ask(() => one.where('id', '=', id).executeTakeFirst());
    return row && quickReplyOf(row);
  }
}

const keyOf = ({ site, owner = nobody }: Shelf) => ({ site, owner });

const quickReplyOf = (row: LibraryTables['quick_reply']): QuickReply => {
  const { id, site, owner, title, text, language, updated_at: updatedAt, version } = row;
  return {
    id,
    site,
    ...(owner !== nobody && { owner }),
    title,
    text,
    ...(language !== null && { language }),
    updatedAt,
    version,
  };
};
