/** What the append on SQLite reads and writes of contacts, cases and links, on its connection and in its transaction. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { soleFit } from '../../../core/contacts/reaching.ts';
import type { LinkedCase, LinkedContact } from '../../../core/conversation/links.ts';
import type { Plan } from '../append-plan.ts';
import { type EntryName, entryKey, type LinkNeeds, type LoadedLinks, vouchedKey } from '../batch-links.ts';
import { linkedContactOf, type StoredContact, writing } from '../link-statements.ts';

const contact = 'select contact.id, contact.version, name, account from contact';

const sql = {
  contact: `${contact} where site = ? and id = ?`,
  case: 'select id, version, number, title from support_case where site = ? and id = ?',
  // Two are as good as many: they say that it fits several.
  visitor: `${contact} join contact_visitor v on v.site = contact.site and v.contact = contact.id
    where v.site = ? and v.visitor = ?`,
  email: `${contact} where site = ? and email_key = ? limit 2`,
  phone: `${contact} where site = ? and phone_key = ? limit 2`,
  ...writing('?1', '?2', '?3'),
  saveLink: `insert into conversation_link
    (conversation, site, contact, contact_version, case_id, case_version, ongoing) values (?, ?, ?, ?, ?, ?, ?)
    on conflict (conversation) do update set contact = excluded.contact, contact_version = excluded.contact_version,
      case_id = excluded.case_id, case_version = excluded.case_version, ongoing = excluded.ongoing`,
} as const;

export class SqliteLinks {
  readonly #statements: Readonly<Record<keyof typeof sql, StatementSync>>;

  constructor(db: DatabaseSync) {
    const prepared = Object.entries(sql).map(([name, text]) => [name, db.prepare(text)]);
    this.#statements = Object.fromEntries(prepared) as Record<keyof typeof sql, StatementSync>;
  }

  load({ contacts, cases, visitors }: LinkNeeds): LoadedLinks {
    const entries = <T>(names: readonly EntryName[], find: (name: EntryName) => T | undefined) =>
      new Map(
        names.flatMap((name): [string, T][] => {
          const found = find(name);
          return found ? [[entryKey(name), found]] : [];
        }),
      );
    const fitting = new Map<string, LinkedContact>();
    for (const vouched of visitors) {
      const { site, visitor, email = null, phone = null } = vouched;
      const fit = soleFit({
        visitor: this.#contacts('visitor', site, visitor),
        email: this.#contacts('email', site, email),
        phone: this.#contacts('phone', site, phone),
      });
      if (fit) fitting.set(vouchedKey(vouched), fit);
    }
    return {
      contacts: entries(contacts, ({ site, id }) => this.#contacts('contact', site, id)[0]),
      cases: entries(cases, ({ site, id }) => this.#all<LinkedCase>('case', site, id)[0]),
      fitting,
    };
  }

  write({ links, knownVisitors }: Pick<Plan, 'links' | 'knownVisitors'>): void {
    for (const { conversation, site, contact, contact_version, case_id, case_version, ongoing } of links) {
      const values = [conversation, site, contact, contact_version, case_id, case_version, ongoing] as const;
      this.#statements.saveLink.run(...values);
    }
    for (const { site, visitor, contact, isForgotten } of knownVisitors) {
      this.#statements[isForgotten ? 'forgetVisitor' : 'saveVisitor'].run(site, visitor, contact);
    }
  }

  #contacts(name: 'contact' | 'visitor' | 'email' | 'phone', ...values: readonly SQLInputValue[]) {
    return this.#all<StoredContact>(name, ...values).map(linkedContactOf);
  }

  #all<Row>(name: keyof typeof sql, ...values: readonly SQLInputValue[]): readonly Row[] {
    return this.#statements[name].all(...values).map((row) => ({ ...row })) as unknown[] as Row[];
  }
}
