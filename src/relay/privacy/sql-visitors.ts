/** A site's visitors in a store's database, written once for both dialects. */

import { sql } from 'kysely';
import type { CaseWithRequest } from '../../core/contacts/case.ts';
import type { Contact } from '../../core/contacts/contact.ts';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { fold } from '../../core/folding.ts';
import type { KnownOfVisitor } from '../../core/privacy/visitor-data.ts';
import { visitorData as bounds } from '../../core/privacy-limits.ts';
import type { ContactBook } from '../contacts/contacts.ts';
import { conversationOfRow } from '../store/rows.ts';
import type { RowsDatabase } from '../store/versioned-rows.ts';
import type { AskedMail, BesideConversations, Visitors } from './visitors.ts';

/** What a part of the conversations has that a query asks for. */
interface LookedThrough {
  readonly visitors: readonly string[];
  readonly next?: string;
}

export class SqlVisitors implements Visitors {
  readonly #database: RowsDatabase;
  readonly #book: Pick<ContactBook, 'contacts' | 'cases'>;

  constructor(database: RowsDatabase, book: Pick<ContactBook, 'contacts' | 'cases'>) {
    this.#database = database;
    this.#book = book;
  }

  async find(
    site: string,
    { query, after }: { readonly query: string; readonly after?: string },
  ): Promise<{ readonly visitors: readonly KnownOfVisitor[]; readonly next?: string }> {
    const wanted = query.trim();
    if (wanted === '') return { visitors: [] };
    const named = after === undefined ? await this.#named(site, wanted) : [];
    const { visitors: met, next } = await this.#lookThrough(site, wanted, after ?? '');
    const ids = [...new Set([...named, ...met])].slice(0, bounds.found);
    const found = await Promise.all(ids.map((id) => this.read(site, id)));
    return { visitors: found.flatMap((one) => one ?? []), ...(next !== undefined && { next }) };
  }

  async read(site: string, id: string): Promise<KnownOfVisitor | undefined> {
    const { ask, db } = this.#database;
    const theirs = db
      .selectFrom('conversation')
      .where('site', '=', site)
      .where('visitor', '=', id)
      .where('erased_at', 'is', null);
    const [row, counts, newest] = await Promise.all([
      ask(() =>
        db.selectFrom('visitor').select('number').where('site', '=', site).where('id', '=', id).executeTakeFirst(),
      ),
      ask(() =>
        theirs
          .select([
            sql<number>`count(*)`.as('conversations'),
            sql<number | null>`sum(case when state = 'closed' then 0 else 1 end)`.as('ongoing'),
            sql<number | null>`min(started_at)`.as('firstAt'),
            sql<number | null>`max(started_at)`.as('lastAt'),
          ])
          .executeTakeFirstOrThrow(),
      ),
      ask(() => theirs.select('snapshot').orderBy('started_at', 'desc').limit(1).executeTakeFirst()),
    ]);
    if (!row && counts.conversations === 0) return undefined;
    const contacts = await this.#contactsOf(site, id);
    const { firstAt, lastAt } = counts;
    return {
      id,
      ...(row && { number: row.number }),
      ...(newest && knownIn(conversationOfRow(newest))),
      conversations: Number(counts.conversations),
      ongoing: Number(counts.ongoing ?? 0),
      ...(firstAt !== null && { firstAt }),
      ...(lastAt !== null && { lastAt }),
      contacts: contacts.map(({ id: contact, name }) => ({ id: contact, ...(name !== undefined && { name }) })),
    };
  }

  async besideConversations(site: string, id: string): Promise<BesideConversations> {
    const { ask, db } = this.#database;
    const mails = db.selectFrom('transcript_mail').selectAll().where('site', '=', site).where('visitor', '=', id);
    const [contacts, rows] = await Promise.all([
      this.#contactsOf(site, id),
      ask(() => mails.orderBy('asked_at').execute()),
    ]);
    return {
      contacts,
      cases: await this.#casesOf(site, id, contacts),
      mails: rows.map(
        ({ conversation, address, language, asked_at: askedAt, outcome }): AskedMail => ({
          conversation,
          ...(address !== null && { address }),
          language,
          askedAt,
          ...(outcome !== null && { outcome }),
        }),
      ),
    };
  }

  /** By an id or a number that is the query, and by the site's contacts. */
  async #named(site: string, query: string): Promise<readonly string[]> {
    const { ask, db } = this.#database;
    const number = /^#?(\d{1,9})$/u.exec(query)?.[1];
    const known = db.selectFrom('visitor').select('id').where('site', '=', site);
    const talks = db.selectFrom('conversation').where('site', '=', site).where('erased_at', 'is', null);
    const [byId, byNumber, talked, within, contacts] = await Promise.all([
      ask(() => known.where('id', '=', query).execute()),
      number === undefined ? [] : ask(() => known.where('number', '=', Number(number)).execute()),
      ask(() => talks.select('visitor as id').where('visitor', '=', query).limit(1).execute()),
      ask(() => talks.select('visitor as id').where('id', '=', query).execute()),
      this.#book.contacts.search(site, { query, limit: bounds.found }),
    ]);
    const exact = await this.#book.contacts.read(site, query);
    const through = await Promise.all(
      [...contacts, ...(exact ? [exact] : [])].map((one) => this.#visitorsOf(site, one)),
    );
    return [...[byId, byNumber, talked, within].flat().map(({ id }) => id), ...through.flat()];
  }

  async #visitorsOf(site: string, { id, visitors }: Contact): Promise<readonly string[]> {
    const { ask, db } = this.#database;
    const linked = db
      .selectFrom('conversation_link as l')
      .innerJoin('conversation as c', 'c.id', 'l.conversation')
      .select('c.visitor')
      .distinct()
      .where('l.site', '=', site)
      .where('l.contact', '=', id)
      .where('c.erased_at', 'is', null)
      .limit(bounds.found);
    return [...visitors, ...(await ask(() => linked.execute())).map(({ visitor }) => visitor)];
  }

  /** What the site vouches for and what visitors have answered stands in no column: a part of the conversations is read for it. */
  async #lookThrough(site: string, query: string, after: string): Promise<LookedThrough> {
    const { ask, db } = this.#database;
    const part = db
      .selectFrom('conversation')
      .select(['id', 'site', 'erased_at', 'snapshot'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(bounds.lookedThrough);
    const ofSite = db
      .selectFrom(part.as('part'))
      .select('snapshot')
      .where('site', '=', site)
      .where('erased_at', 'is', null);
    const bounded = db
      .selectFrom(part.as('part'))
      .select([sql<string | null>`max(id)`.as('last'), sql<number>`count(*)`.as('count')]);
    const [rows, { last, count }] = await Promise.all([
      ask(() => ofSite.execute()),
      ask(() => bounded.executeTakeFirstOrThrow()),
    ]);
    const wanted = fold(query);
    const visitors = rows
      .map(conversationOfRow)
      .filter((one) => textsOf(one).some((text) => fold(text).includes(wanted)))
      .map(({ visitor }) => visitor.id);
    return { visitors, ...(last !== null && Number(count) === bounds.lookedThrough && { next: last }) };
  }

  async #contactsOf(site: string, visitor: string): Promise<readonly Contact[]> {
    const { ask, db } = this.#database;
    const [known, linked] = await Promise.all([
      ask(() =>
        db
          .selectFrom('contact_visitor')
          .select('contact')
          .where('site', '=', site)
          .where('visitor', '=', visitor)
          .execute(),
      ),
      ask(() => this.#linksOf(site, visitor).select('l.contact').distinct().execute()),
    ]);
    const ids = new Set([...known, ...linked].flatMap(({ contact }) => contact ?? []));
    const contacts = await Promise.all([...ids].map((id) => this.#book.contacts.read(site, id)));
    return contacts.flatMap((one) => one ?? []);
  }

  /** Those that conversations are about, and those of contacts. */
  async #casesOf(site: string, visitor: string, contacts: readonly Contact[]): Promise<readonly CaseWithRequest[]> {
    const { ask, db } = this.#database;
    const linked = await ask(() => this.#linksOf(site, visitor).select('l.case_id').distinct().execute());
    const theirs = await Promise.all(
      contacts.map(({ id }) =>
        ask(() =>
          db.selectFrom('support_case').select('id').where('site', '=', site).where('contact', '=', id).execute(),
        ),
      ),
    );
    const ids = new Set([...linked.flatMap(({ case_id }) => case_id ?? []), ...theirs.flat().map(({ id }) => id)]);
    const cases = await Promise.all(
      [...ids].map(async (id): Promise<readonly CaseWithRequest[]> => {
        const [row, request] = await Promise.all([this.#book.cases.read(site, id), this.#book.cases.request(site, id)]);
        return row ? [{ ...row, ...(request && { request }) }] : [];
      }),
    );
    return cases.flat();
  }

  #linksOf(site: string, visitor: string) {
    return this.#database.db
      .selectFrom('conversation as c')
      .innerJoin('conversation_link as l', 'l.conversation', 'c.id')
      .where('c.site', '=', site)
      .where('c.visitor', '=', visitor);
  }
}

/** What a conversation knows of whom it is with: what the site vouches for, else what they have answered. */
const knownIn = ({ visitor, context: { verified, answers = [] }, links }: Conversation) => {
  const answered = (id: string): string | undefined => answers.find((one) => one.id === id)?.answer;
  const name = visitor.name ?? answered('name') ?? links?.contact?.name;
  const account = visitor.account ?? links?.contact?.account;
  const email = verified?.email ?? answered('email');
  const phone = verified?.phone ?? answered('phone');
  return {
    ...(name !== undefined && { name }),
    ...(account !== undefined && { account }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
  };
};

const textsOf = (conversation: Conversation): readonly string[] => [
  ...Object.values(knownIn(conversation)),
  ...(conversation.context.answers ?? []).map(({ answer }) => answer),
];
