/** Cases in a store's database, written once for both dialects. */
import { type RawBuilder, sql } from 'kysely';
import type { CaseDraft, CaseRequest, CaseRow } from '../../core/contacts/case.ts';
import { emailKey, phoneKey, soleFit } from '../../core/contacts/reaching.ts';
import { ParlorError, type Refusal, refuse } from '../../core/errors.ts';
import { requestTitle } from '../../core/forms/contact-form.ts';
import { caseAlertMs, casesMax, contactFormMax } from '../../core/limits.ts';
import type { Database } from '../store/schema.ts';
import { type RowsDatabase, unsaved, VersionedRows } from '../store/versioned-rows.ts';
import type { Asked, Cases } from './contacts.ts';
import { foundBy, matching } from './found-by.ts';

type StoredCase = Omit<Database['support_case'], 'found_by' | 'request' | 'requested_at' | 'request_found_by'>;

export class SqlCases implements Cases {
  readonly #database: RowsDatabase;
  readonly #rows: VersionedRows;

  constructor(database: RowsDatabase) {
    this.#database = database;
    this.#rows = new VersionedRows(database, 'support_case');
  }

  async search(site: string, wanted: Parameters<Cases['search']>[1]): Promise<readonly CaseRow[]> {
    const { query, contact, assignee, status, after, limit } = wanted;
    const number = /^\s*#?(\d{1,9})\s*$/u.exec(query)?.[1];
    const columns = Object.entries({ contact, assignee, status }) as [
      keyof typeof wanted & keyof StoredCase,
      string?,
    ][];
    const ofSite = this.#cases(site).where(({ or, eb }) =>
      or([
        matching('s.found_by', query),
        matching('s.request_found_by', query),
        ...(number === undefined ? [] : [eb('s.number', '=', Number(number))]),
      ]),
    );
    const all = columns.reduce(
      (some, [column, is]) => (is === undefined ? some : some.where(`s.${column}`, '=', is)),
      ofSite,
    );
    const rest = after === undefined ? all : all.where('s.number', '<', after);
    const rows = await this.#database.ask(() => rest.orderBy('s.number', 'desc').limit(limit).execute());
    return rows.map(caseOf);
  }

  async read(site: string, id: string): Promise<CaseRow | undefined> {
    const row = await this.#database.ask(() => this.#cases(site).where('s.id', '=', id).executeTakeFirst());
    return row && caseOf(row);
  }

  async save(
    site: string,
    draft: CaseDraft,
    { by, assignee: name }: Parameters<Cases['save']>[2],
  ): Promise<CaseRow | Refusal> {
    if (!(await this.#hasContact(site, draft.contact))) return refuse('unknown-entry', { field: 'contact' });
    return this.#write(site, draft, { by, content: contentOf(draft, name), isSame: (one) => isAsIn(draft, one) });
  }

  async open(site: string, { id, request, assignee }: Asked): Promise<CaseRow | Refusal> {
    const present = await this.read(site, id);
    if (present) return present;
    if ((await this.#countRequests(site)) >= contactFormMax.open) return refuse('queue-full');
    const contact = await this.#fitting(site, request);
    const draft: CaseDraft = {
      id,
      version: 0,
      title: requestTitle(request),
      status: 'open',
      ...(contact !== undefined && { contact }),
      ...(assignee && { assignee: assignee.id }),
    };
    const { name, email, phone, message } = request;
    const content = {
      ...contentOf(draft, assignee?.name),
      request: JSON.stringify(request),
      requested_at: this.#database.dialect.now,
      request_found_by: foundBy([name, email, phone, phone && phoneKey(phone), message]),
    };
    return this.#write(site, draft, { by: '', content, isSame: () => true });
  }

  async request(site: string, id: string): Promise<CaseRequest | undefined> {
    const { ask, db } = this.#database;
    const one = db.selectFrom('support_case').select(['request', 'requested_at']).where('site', '=', site);
    const row = await ask(() => one.where('id', '=', id).executeTakeFirst());
    return row?.request ? { ...JSON.parse(row.request), at: row.requested_at } : undefined;
  }

  async #write(
    site: string,
    draft: CaseDraft,
    { by, content, isSame }: { by: string; content: Content; isSame: (one: CaseRow) => boolean },
  ): Promise<CaseRow | Refusal> {
    for (let attempt = 1; attempt <= casesMax.attempts; attempt += 1) {
      const counted = draft.version === 0 ? this.#firstOf(site, draft, by) : this.#nextOf(draft, by);
      const stamp = await this.#rows.save({ site }, draft, { ...content, ...counted }, casesMax.site);
      const present = await this.read(site, draft.id);
      if (stamp && present) return present;
      // Somebody else was faster with the number: the next one is to be had.
      const isOvertaken = !present && draft.version === 0 && (await this.#count(site)) < casesMax.site;
      if (!isOvertaken) return unsaved(draft, present, { isSame, max: casesMax.site });
    }
    throw new ParlorError('unavailable', { message: 'Others took the next number of a case again and again.' });
  }

  async see(site: string, agent: string, { id, until }: Parameters<Cases['see']>[2]): Promise<CaseRow | undefined> {
    const { ask, db } = this.#database;
    const [result] = await ask(() =>
      db
        .updateTable('support_case')
        .set(({ eb }) => ({ alert_until: null, seq: eb('seq', '+', 1) }))
        .where('site', '=', site)
        .where('id', '=', id)
        .where('assignee', '=', agent)
        .where('alert_until', '=', until)
        .execute(),
    );
    return result?.numUpdatedRows === 1n ? this.read(site, id) : undefined;
  }

  /** The open cases of an agent, those first that they have not seen, and how many there are. */
  async mine(site: string, agent: string, limit: number): Promise<{ rows: readonly CaseRow[]; total: number }> {
    const rows = await this.#database.ask(() =>
      this.#cases(site)
        .select(sql<number>`count(*) over ()`.as('total'))
        .where('s.assignee', '=', agent)
        .where('s.status', '=', 'open')
        .orderBy(sql`case when s.alert_until is null then 1 else 0 end`)
        .orderBy('s.number')
        .limit(limit)
        .execute(),
    );
    return { rows: rows.map(caseOf), total: rows[0]?.total ?? 0 };
  }

  /** Each with its contact, if there is one still. */
  #cases(site: string) {
    return this.#database.db
      .selectFrom('support_case as s')
      .leftJoin('contact as k', (join) => join.onRef('k.site', '=', 's.site').onRef('k.id', '=', 's.contact'))
      .select(['s.site', 's.id', 's.version', 's.updated_at', 's.seq', 's.number', 's.title', 's.status'])
      .select(['k.id as contact', 's.assignee', 's.assignee_name', 's.alert_until'])
      .where('s.site', '=', site);
  }

  async #hasContact(site: string, contact: string | undefined): Promise<boolean> {
    if (contact === undefined) return true;
    const { ask, db } = this.#database;
    const one = db.selectFrom('contact').select('id').where('site', '=', site).where('id', '=', contact);
    return (await ask(() => one.executeTakeFirst())) !== undefined;
  }

  /** The one contact who is reached in the way that was given, if it is exactly one (decision 29). */
  async #fitting(site: string, { email = '', phone = '' }: Asked['request']): Promise<string | undefined> {
    const { ask, db } = this.#database;
    const contacts = async (column: 'email_key' | 'phone_key', key: string | undefined): Promise<readonly string[]> => {
      if (key === undefined) return [];
      const some = db.selectFrom('contact').select('id').where('site', '=', site).where(column, '=', key);
      return (await ask(() => some.limit(2).execute())).map(({ id }) => id);
    };
    const [byEmail, byPhone] = [
      await contacts('email_key', emailKey(email)),
      await contacts('phone_key', phoneKey(phone)),
    ];
    return soleFit({ visitor: [], email: byEmail, phone: byPhone });
  }

  async #countRequests(site: string): Promise<number> {
    const { ask, db } = this.#database;
    const open = db.selectFrom('support_case').select(({ fn }) => fn.countAll<number>().as('count'));
    const counted = open.where('site', '=', site).where('request', 'is not', null).where('status', '=', 'open');
    return Number((await ask(() => counted.executeTakeFirst()))?.count ?? 0);
  }

  async #count(site: string): Promise<number> {
    const { ask, db } = this.#database;
    const highest = db.selectFrom('support_case').select(({ fn }) => fn.max('number').as('count'));
    return (await ask(() => highest.where('site', '=', site).executeTakeFirst()))?.count ?? 0;
  }

  /** What a new one has besides. It takes the number after the last: nothing is left out, as none is ever deleted. */
  #firstOf(site: string, draft: CaseDraft, by: string): Record<string, RawBuilder<unknown>> {
    const number = sql`(select coalesce(max(number), 0) + 1 from support_case where site = ${site})`;
    return { number, seq: sql`1`, alert_until: isNews(draft, by) ? this.#alertEnd : nobody };
  }

  /** What becomes of a former one besides. Who is told of it once more is whom it is given to anew. */
  #nextOf(draft: CaseDraft, by: string): Record<string, RawBuilder<unknown>> {
    const isAnew = sql`assignee is distinct from ${draft.assignee ?? null} or status <> 'open'`;
    const alert = sql`case when ${isAnew} then ${this.#alertEnd} else alert_until end`;
    return { seq: sql`seq + 1`, alert_until: isNews(draft, by) ? alert : nobody };
  }

  get #alertEnd(): RawBuilder<unknown> {
    return sql`${this.#database.dialect.now} + ${sql.lit(caseAlertMs)}`;
  }
}

const nobody = sql`cast(null as bigint)`;

/** Whether somebody is to be told that it is theirs. */
const isNews = ({ status, assignee }: CaseDraft, by: string): boolean =>
  status === 'open' && assignee !== undefined && assignee !== by;

/** What stands in the columns of a case. */
type Content = Readonly<Record<string, string | null | RawBuilder<unknown>>>;

const contentOf = ({ title, status, contact, assignee }: CaseDraft, name: string | undefined) => ({
  title,
  found_by: foundBy([title]),
  status,
  contact: contact ?? null,
  assignee: assignee ?? null,
  assignee_name: (assignee !== undefined && name) || null,
});

const isAsIn = ({ title, status, contact, assignee }: CaseDraft, one: CaseRow): boolean =>
  one.title === title && one.status === status && one.contact === contact && one.assignee?.id === assignee;

const caseOf = (row: StoredCase): CaseRow => {
  const { id, site, version, updated_at: updatedAt, seq, number, title, contact } = row;
  const { assignee, assignee_name: name, alert_until: until } = row;
  return {
    id,
    site,
    number,
    title,
    status: row.status === 'open' ? 'open' : 'resolved',
    ...(contact !== null && { contact }),
    ...(assignee !== null && { assignee: { id: assignee, name: name ?? '' } }),
    updatedAt,
    version,
    seq,
    ...(until !== null && { unseen: { until } }),
  };
};
