/** Contacts and cases in a store's database, and which conversations have to be told of a change. */
import { sql } from 'kysely';
import { SqlPast } from '../past/sql-past.ts';
import type { RowsDatabase } from '../store/versioned-rows.ts';
import type { ContactBook, OutdatedLink } from './contacts.ts';
import { SqlCases } from './sql-cases.ts';
import { SqlContacts } from './sql-contacts.ts';

export class SqlContactBook implements ContactBook {
  readonly contacts: SqlContacts;
  readonly cases: SqlCases;
  readonly past: SqlPast;
  readonly #database: RowsDatabase;

  constructor(database: RowsDatabase) {
    this.#database = database;
    this.contacts = new SqlContacts(database);
    this.cases = new SqlCases(database);
    this.past = new SqlPast(database);
  }

  /** Compared with what there is, and not with what was said to have changed: so nothing that was said can be lost. */
  async outdated(count: number): Promise<readonly OutdatedLink[]> {
    const { ask, db } = this.#database;
    const [contact, about] = [sql<number>`coalesce(k.version, 0)`, sql<number>`coalesce(s.version, 0)`];
    return ask(() =>
      db
        .selectFrom('conversation_link as l')
        .innerJoin('conversation as c', 'c.id', 'l.conversation')
        .leftJoin('contact as k', (join) => join.onRef('k.site', '=', 'l.site').onRef('k.id', '=', 'l.contact'))
        .leftJoin('support_case as s', (join) => join.onRef('s.site', '=', 'l.site').onRef('s.id', '=', 'l.case_id'))
        .select(['l.conversation', 'l.site', 'c.head', contact.as('contact'), about.as('case')])
        .where(sql<boolean>`l.ongoing = 1`)
        .where(sql<boolean>`(${contact} <> coalesce(l.contact_version, 0) or ${about} <> coalesce(l.case_version, 0))`)
        .limit(count)
        .execute(),
    );
  }
}
