/** Contacts in a store's database, written once for both dialects. */
import type { Contact, ContactDraft } from '../../core/contacts/contact.ts';
import { emailKey, phoneKey } from '../../core/contacts/reaching.ts';
import type { Refusal } from '../../core/errors.ts';
import { contactsMax } from '../../core/limits.ts';
import type { Database } from '../store/schema.ts';
import { type RowsDatabase, type Seen, staleVersion, unsaved, VersionedRows } from '../store/versioned-rows.ts';
import type { Contacts } from './contacts.ts';
import { foundBy, matching, positionOf } from './found-by.ts';

/** What is read of a row: the rest is for the database alone. */
const columns = ['site', 'id', 'version', 'updated_at', 'name', 'email', 'phone', 'account'] as const;

type ContactRow = Pick<Database['contact'], (typeof columns)[number]>;

export class SqlContacts implements Contacts {
  readonly #database: RowsDatabase;
  readonly #rows: VersionedRows;

  constructor(database: RowsDatabase) {
    this.#database = database;
    this.#rows = new VersionedRows(database, 'contact');
  }

  async search(site: string, { query, after, limit }: Parameters<Contacts['search']>[1]): Promise<readonly Contact[]> {
    const { ask, db } = this.#database;
    const found = db.selectFrom('contact').select(columns).where('site', '=', site).where(matching('found_by', query));
    const rest = after
      ? found.where(({ eb, or, and }) =>
          or([eb('order_key', '>', after.key), and([eb('order_key', '=', after.key), eb('id', '>', after.id)])]),
        )
      : found;
    const rows = await ask(() => rest.orderBy('order_key').orderBy('id').limit(limit).execute());
    return this.#withVisitors(site, rows);
  }

  async read(site: string, id: string): Promise<Contact | undefined> {
    const { ask, db } = this.#database;
    const one = db.selectFrom('contact').select(columns).where('site', '=', site).where('id', '=', id);
    const rows = await ask(() => one.execute());
    const [contact] = await this.#withVisitors(site, rows);
    return contact;
  }

  async save(site: string, draft: ContactDraft): Promise<Contact | Refusal> {
    const { id, name = null, email = null, phone = null, account = null } = draft;
    const content = { name, email, phone, account };
    const stamp = await this.#rows.save({ site }, draft, { ...content, ...keysOf(draft) }, contactsMax.site);
    if (stamp) {
      const [contact] = await this.#withVisitors(site, [{ site, id, ...content, ...stamp }]);
      if (contact) return contact;
    }
    return unsaved(draft, await this.read(site, id), {
      isSame: (one) =>
        one.name === draft.name &&
        one.email === draft.email &&
        one.phone === draft.phone &&
        one.account === draft.account,
      max: contactsMax.site,
    });
  }

  async delete(site: string, seen: Seen): Promise<Refusal | undefined> {
    const isDeleted = await this.#rows.delete({ site }, seen);
    const present = isDeleted ? undefined : await this.read(site, seen.id);
    if (present) return staleVersion(present);
    const { ask, db } = this.#database;
    // Whoever dies before this finds it done when they delete it again; until then it leads nowhere.
    await ask(() => db.deleteFrom('contact_visitor').where('site', '=', site).where('contact', '=', seen.id).execute());
    return undefined;
  }

  async #withVisitors(site: string, rows: readonly ContactRow[]): Promise<readonly Contact[]> {
    if (rows.length === 0) return [];
    const { ask, db } = this.#database;
    const ids = rows.map(({ id }) => id);
    const known = await ask(() =>
      db
        .selectFrom('contact_visitor')
        .select(['contact', 'visitor'])
        .where('site', '=', site)
        .where('contact', 'in', ids)
        .orderBy('visitor')
        .execute(),
    );
    return rows.map((row) =>
      contactOf(
        row,
        known.flatMap(({ contact, visitor }) => (contact === row.id ? [visitor] : [])),
      ),
    );
  }
}

const keysOf = (draft: ContactDraft) => {
  const { name, email, phone, account } = draft;
  const email_key = (email !== undefined && emailKey(email)) || null;
  const phone_key = (phone !== undefined && phoneKey(phone)) || null;
  const found_by = foundBy([name, account, email, phone, phone_key]);
  return { order_key: positionOf(draft).key, email_key, phone_key, found_by };
};

const contactOf = (row: ContactRow, visitors: readonly string[]): Contact => {
  const { id, site, name, email, phone, account, updated_at: updatedAt, version } = row;
  return {
    id,
    site,
    ...(name !== null && { name }),
    ...(email !== null && { email }),
    ...(phone !== null && { phone }),
    ...(account !== null && { account }),
    visitors,
    updatedAt,
    version,
  };
};
