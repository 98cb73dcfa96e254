/** Everything of a store but its append, written once for both dialects. */
import { type Kysely, sql } from 'kysely';
import type { ParticipantKind } from '../../core/conversation/participants.ts';
import type { LimitedState } from '../../core/conversation/time-limits.ts';
import { isParlorError, ParlorError } from '../../core/errors.ts';
import type { ListName, ListReader } from '../../core/lists.ts';
import { SqlUploads } from '../attachments/sql-uploads.ts';
import type { Uploads } from '../attachments/uploads.ts';
import type { Audit } from '../audit/audit.ts';
import { SqlAudit } from '../audit/sql-audit.ts';
import type { Blobs } from '../blobs/blobs.ts';
import { DatabaseBlobs } from '../blobs/database.ts';
import { SqlContactBook } from '../contacts/sql-contact-book.ts';
import type { Library } from '../library/library.ts';
import { libraryIn } from '../library/sql-library.ts';
import { SqlWishes } from '../transcript-mail/sql-wishes.ts';
import type { Wishes } from '../transcript-mail/wishes.ts';
import type { Dialect } from './dialect.ts';
import type { Queues } from './queues.ts';
import type { ReadCursors } from './read-cursors.ts';
import { conversationOfRow, eventOfRow, isEvent } from './rows.ts';
import { type Database, epochKey } from './schema.ts';
import { replacedSetting, settingOf } from './settings.ts';
import { SqlLists } from './sql-lists.ts';
import { SqlQueues } from './sql-queues.ts';
import { cursorOf, SqlReadCursors } from './sql-read-cursors.ts';
import { SqlWorkforce } from './sql-workforce.ts';
import type {
  AgentAccount,
  AgentRole,
  AppendRequest,
  AppendResult,
  Deadline,
  Departure,
  EventPage,
  KnownVisitor,
  NextSecret,
  SignIn,
  StateLimit,
  Store,
  StoredConversation,
} from './store.ts';
import type { Workforce } from './workforce.ts';

/** States in which a conversation goes on. */
const goingOn = ['open', 'active', 'waiting'];

export abstract class SqlStore implements Store {
  readonly library: Library;
  readonly audit: Audit;
  readonly contactBook: SqlContactBook;
  readonly uploads: Uploads;
  readonly blobs: Blobs;
  readonly readCursors: ReadCursors;
  readonly transcriptMails: Wishes;
  readonly #db: Kysely<Database>;
  readonly #dialect: Dialect;
  readonly workforce: Workforce;
  readonly queues: Queues;
  readonly #lists: SqlLists;
  readonly #asked = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  constructor(db: Kysely<Database>, dialect: Dialect) {
    this.#db = db;
    this.#dialect = dialect;
    this.workforce = new SqlWorkforce(db, dialect, (question) => this.ask(question));
    this.queues = new SqlQueues(db, dialect, (question) => this.ask(question));
    this.contactBook = new SqlContactBook({ db, dialect, ask: (question) => this.ask(question) });
    this.#lists = new SqlLists({ db, dialect, ask: (question) => this.ask(question) }, this.contactBook.cases);
    this.audit = new SqlAudit({ db, dialect, ask: (question) => this.ask(question) });
    this.uploads = new SqlUploads({ db, dialect, ask: (question) => this.ask(question) });
    this.blobs = new DatabaseBlobs({ db, dialect, ask: (question) => this.ask(question) });
    this.readCursors = new SqlReadCursors({ db, dialect, ask: (question) => this.ask(question) });
    this.transcriptMails = new SqlWishes({ db, dialect, ask: (question) => this.ask(question) });
    this.library = libraryIn({ db, dialect, ask: (question) => this.ask(question) });
  }

  abstract append(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]>;

  /** Lets go of the database; nothing is under way any more. */
  protected abstract release(): Promise<void>;

  /** A store that connects again by itself never fails for good. */
  onFailure(_listener: (cause: Error) => void): void {}

  close(): Promise<void> {
    this.#closing ??= Promise.allSettled(this.#asked).then(() => this.release());
    return this.#closing;
  }

  /** What the database answers. Rejects with `unavailable` instead of whatever the driver says, and after `close`. */
  protected async ask<T>(question: () => Promise<T>): Promise<T> {
    if (this.#closing !== undefined) throw new ParlorError('unavailable', { message: 'The store is closed.' });
    const answer = question();
    this.#asked.add(answer);
    try {
      return await answer;
    } catch (cause) {
      throw isParlorError(cause) ? cause : new ParlorError('unavailable', { cause: withoutRows(cause) });
    } finally {
      this.#asked.delete(answer);
    }
  }

  async read(conversation: string, after: number, limit: number): Promise<EventPage | undefined> {
    // One statement, so that head, epoch and events belong together; a row without an event if there are none.
    const rows = await this.ask(() =>
      this.#conversations()
        .leftJoin('event as e', (join) => join.onRef('e.conversation', '=', 'c.id').on('e.seq', '>', after))
        .where('c.id', '=', conversation)
        .orderBy('e.seq')
        .limit(Math.max(1, limit))
        .select(['c.head', 'm.value as epoch', 'e.seq', 'e.id', 'e.type', 'e.at', 'e.actor', 'e.fact'])
        .execute(),
    );
    const [first] = rows;
    if (!first) return undefined;
    const events = rows.slice(0, limit).filter(isEvent).map(eventOfRow);
    return { epoch: first.epoch, head: first.head, events };
  }

  async conversation(id: string): Promise<StoredConversation | undefined> {
    const row = await this.ask(() =>
      this.#conversations()
        .leftJoin('read_cursor as r', 'r.conversation', 'c.id')
        .where('c.id', '=', id)
        .select(['c.snapshot', 'm.value as epoch', 'r.visitor_seq', 'r.agent_seq'])
        .executeTakeFirst(),
    );
    if (!row) return undefined;
    const isRead = row.visitor_seq !== null;
    return { epoch: row.epoch, conversation: conversationOfRow(row), ...(isRead && { read: cursorOf(row) }) };
  }

  async heads(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.ask(() =>
      this.#db.selectFrom('conversation').select(['id', 'head']).where(this.#dialect.isOneOf('id', ids)).execute(),
    );
    return new Map(rows.map(({ id, head }) => [id, head]));
  }

  async deadlines(limits: readonly StateLimit[], count: number): Promise<readonly Deadline[]> {
    const first = ({ site, workstream, state, limitMs }: StateLimit) => {
      const oldest = this.#db
        .selectFrom('conversation')
        .select(['id as conversation', 'site', 'since'])
        .select([
          sql<LimitedState>`state`.as('state'),
          sql<number>`since + cast(${limitMs} as bigint) - ${this.#dialect.now}`.as('remainingMs'),
        ])
        .where('site', '=', site)
        .where('workstream', '=', workstream)
        .where('state', '=', state)
        .orderBy('since')
        .limit(count);
      return this.#db.selectFrom(oldest.as('oldest')).selectAll();
    };
    const [one, ...others] = limits;
    if (one === undefined) return [];
    return this.ask(() => others.reduce((all, other) => all.unionAll(first(other)), first(one)).execute());
  }

  async attend(conversations: readonly string[], ms: number): Promise<void> {
    if (conversations.length === 0) return;
    const each = this.#dialect.eachOf([...conversations].sort());
    const until = sql`${this.#dialect.now} + cast(${ms} as bigint)`;
    await this.ask(() =>
      sql`insert into attendance (conversation, gone_at) select value, ${until} from (${each}) as here where true
        on conflict (conversation) do update set gone_at = excluded.gone_at`.execute(this.#db),
    );
  }

  async departures(count: number): Promise<readonly Departure[]> {
    const first = await this.ask(() =>
      this.#db
        .selectFrom('attendance as a')
        .innerJoin('conversation as c', 'c.id', 'a.conversation')
        .select(['a.conversation', 'c.site', 'c.since', 'c.state'])
        .select(sql<number>`a.gone_at - ${this.#dialect.now}`.as('remainingMs'))
        .orderBy('a.gone_at')
        .limit(count)
        .execute(),
    );
    const isOver = ({ state }: { state: string }): boolean => state !== 'open' && state !== 'active';
    const over = first.filter(isOver).map(({ conversation }) => conversation);
    if (over.length > 0) {
      await this.ask(() =>
        this.#db.deleteFrom('attendance').where(this.#dialect.isOneOf('conversation', over)).execute(),
      );
    }
    return first.filter((one) => !isOver(one)).map(({ state: _, ...departure }) => departure);
  }

  async visitorBySecret(site: string, secretHash: string, id: string): Promise<KnownVisitor | undefined> {
    const by = (column: 'secret_hash' | 'next_hash' | 'former_hash' | 'id', value: string) =>
      this.#db
        .selectFrom('visitor')
        .select(['id', 'number', 'secret_hash', 'next_hash', 'next_salt', 'former_hash'])
        .select([
          sql<number>`${this.#dialect.now} - coalesce(secret_since, 0)`.as('age'),
          sql<number>`coalesce(former_until, 0) - ${this.#dialect.now}`.as('grace'),
        ])
        .where('site', '=', site)
        .where(column, '=', value);
    // It is the present one, nearly always.
    const [present] = await this.ask(() => by('secret_hash', secretHash).execute());
    if (present) return knownVisitor(present, secretHash);
    // One statement, so that a secret that is changing is found as one thing or the other; and one look-up by key for
    // each, since asked for any of them at once, SQLite would read all visitors of the site.
    const any = by('secret_hash', secretHash)
      .unionAll(by('next_hash', secretHash))
      .unionAll(by('former_hash', secretHash))
      .unionAll(by('id', id));
    const known = (await this.ask(() => any.execute())).map((row) => knownVisitor(row, secretHash));
    return known.find(({ secret }) => secret !== 'spent') ?? known[0];
  }

  async settleNextSecret(
    site: string,
    visitor: string,
    present: string,
    { hash, salt }: NextSecret,
  ): Promise<string | undefined> {
    const row = await this.ask(() =>
      this.#db
        .updateTable('visitor')
        .set(({ fn, ref, val }) => ({
          next_hash: fn.coalesce(ref('next_hash'), val(hash)),
          next_salt: fn.coalesce(ref('next_salt'), val(salt)),
        }))
        .where('site', '=', site)
        .where('id', '=', visitor)
        .where('secret_hash', '=', present)
        .returning('next_salt')
        .executeTakeFirst(),
    );
    return row?.next_salt ?? undefined;
  }

  async promoteSecret(
    site: string,
    visitor: string,
    used: string,
    { next, graceMs }: { readonly next: NextSecret; readonly graceMs: number },
  ): Promise<void> {
    await this.ask(() =>
      this.#db
        .updateTable('visitor')
        .set(({ ref }) => ({
          secret_hash: ref('next_hash'),
          secret_since: this.#dialect.now,
          next_hash: next.hash,
          next_salt: next.salt,
          former_hash: ref('secret_hash'),
          former_until: sql<number>`${this.#dialect.now} + ${graceMs}`,
        }))
        .where('site', '=', site)
        .where('id', '=', visitor)
        .where('next_hash', '=', used)
        .execute(),
    );
  }

  async ongoing(site: string, visitor: string): Promise<readonly { id: string; workstream: string }[]> {
    return this.ask(() =>
      this.#db
        .selectFrom('conversation')
        .select(['id', 'workstream'])
        .where('site', '=', site)
        .where('visitor', '=', visitor)
        .where('state', 'in', goingOn)
        .orderBy('started_at', 'desc')
        .orderBy('id', 'desc')
        .execute(),
    );
  }

  list(
    list: ListName,
    reader: ListReader & { readonly kind: ParticipantKind },
    limit: number,
  ): ReturnType<Store['list']> {
    return this.#lists.list(list, reader, limit);
  }

  async agentByLogin(login: string): Promise<AgentAccount | undefined> {
    return this.#agent('login_key', loginKey(login));
  }

  async agentById(id: string): Promise<AgentAccount | undefined> {
    return this.#agent('id', id);
  }

  async saveAgent({ id, site, login, name, role, passwordHash }: AgentAccount): Promise<void> {
    const account = { site, login, login_key: loginKey(login), name, role, password_hash: passwordHash };
    await this.ask(() =>
      this.#db
        .insertInto('agent')
        .values({ id, ...account })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(account))
        .execute()
        .catch((error: unknown) => {
          throw this.#dialect.isKeyTaken(error) ? new ParlorError('login-taken', { cause: error }) : error;
        }),
    );
  }

  async saveSignIn({ id, agent, secretHash, expiresAt }: SignIn): Promise<void> {
    const row = { agent, secret_hash: secretHash, expires_at: expiresAt };
    await this.ask(() => this.#db.deleteFrom('sign_in').where('expires_at', '<=', this.#dialect.now).execute());
    await this.ask(() =>
      this.#db
        .insertInto('sign_in')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute(),
    );
  }

  async signIn(id: string): Promise<SignIn | undefined> {
    const row = await this.ask(() =>
      this.#db
        .selectFrom('sign_in')
        .selectAll()
        .where('id', '=', id)
        .where('expires_at', '>', this.#dialect.now)
        .executeTakeFirst(),
    );
    return row && { id: row.id, agent: row.agent, secretHash: row.secret_hash, expiresAt: row.expires_at };
  }

  async goodSignIns(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.ask(() =>
      this.#db
        .selectFrom('sign_in')
        .select('id')
        .where(this.#dialect.isOneOf('id', ids))
        .where('expires_at', '>', this.#dialect.now)
        .execute(),
    );
    return new Set(rows.map(({ id }) => id));
  }

  async revokeSignIn(id: string): Promise<void> {
    await this.ask(() => this.#db.deleteFrom('sign_in').where('id', '=', id).execute());
  }

  async setting(key: string, initial: string): Promise<string> {
    return this.ask(() => settingOf(this.#db, key, initial));
  }

  async replaceSetting(key: string, former: string, next: string): Promise<boolean> {
    return this.ask(() => replacedSetting(this.#db, key, { former, next }));
  }

  async ping(): Promise<void> {
    await this.ask(() =>
      this.#db.selectFrom('meta').select('value').where('key', '=', epochKey).executeTakeFirstOrThrow(),
    );
  }

  /** Conversations, each with the log's epoch. */
  #conversations() {
    return this.#db.selectFrom('conversation as c').innerJoin('meta as m', (join) => join.on('m.key', '=', epochKey));
  }

  async #agent(column: 'id' | 'login_key', value: string): Promise<AgentAccount | undefined> {
    // PostgreSQL has no text with U+0000, so nobody is called by one.
    if (value.includes('\0')) return undefined;
    const row = await this.ask(() =>
      this.#db.selectFrom('agent').selectAll().where(column, '=', value).executeTakeFirst(),
    );
    if (!row) return undefined;
    const { id, site, login, name, role, password_hash: passwordHash } = row;
    return { id, site, login, name, role: role as AgentRole, passwordHash };
  }
}

/** A login as it is compared: without case, and with each letter written in one way only. */
const loginKey = (login: string): string => login.normalize('NFKC').toLowerCase();

/** An error without the fields in which PostgreSQL quotes rows: they may hold what people wrote, and errors are logged. */
const withoutRows = (error: unknown): unknown =>
  error instanceof Error && 'detail' in error
    ? Object.assign(error, { detail: undefined, where: undefined, internalQuery: undefined })
    : error;

type VisitorRow = Pick<
  Database['visitor'],
  'id' | 'number' | 'secret_hash' | 'next_hash' | 'next_salt' | 'former_hash'
>;

const knownVisitor = (row: VisitorRow & { age: number; grace: number }, secretHash: string): KnownVisitor => {
  const { id, number, next_salt: salt, age, grace } = row;
  const known = { id, number, ageMs: age };
  if (row.secret_hash === secretHash) return { ...known, secret: 'present', ...(salt !== null && { nextSalt: salt }) };
  if (row.next_hash === secretHash) return { ...known, secret: 'next' };
  return { ...known, secret: row.former_hash === secretHash && grace > 0 ? 'former' : 'spent' };
};
