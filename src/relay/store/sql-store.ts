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
import { SqlAccountBook } from '../auth/sql-account-book.ts';
import type { Blobs } from '../blobs/blobs.ts';
import { DatabaseBlobs } from '../blobs/database.ts';
import { SqlContactBook } from '../contacts/sql-contact-book.ts';
import type { Library } from '../library/library.ts';
import { libraryIn } from '../library/sql-library.ts';
import type { Erasures } from '../privacy/erasures.ts';
import { SqlErasures } from '../privacy/sql-erasures.ts';
import { SqlVisitors } from '../privacy/sql-visitors.ts';
import type { Visitors } from '../privacy/visitors.ts';
import { SqlWishes } from '../transcript-mail/sql-wishes.ts';
import type { Wishes } from '../transcript-mail/wishes.ts';
import { SqlTallies } from '../wallboard/sql-tallies.ts';
import type { Tallies } from '../wallboard/tallies.ts';
import type { Ask } from './ask.ts';
import { withoutRows } from './database-errors.ts';
import type { Dialect } from './dialect.ts';
import type { Queues } from './queues.ts';
import type { ReadCursors } from './read-cursors.ts';
import { conversationOfRow, eventOfRow, isEvent } from './rows.ts';
import { type Database, epochKey } from './schema.ts';
import { replacedSetting, settingOf } from './settings.ts';
import { SqlLists } from './sql-lists.ts';
import { SqlQueues } from './sql-queues.ts';
import { cursorOf, SqlReadCursors } from './sql-read-cursors.ts';
import { SqlSecrets } from './sql-secrets.ts';
import { SqlWorkforce } from './sql-workforce.ts';
import type {
  AgentAccount,
  AppendRequest,
  AppendResult,
  Deadline,
  Departure,
  EventPage,
  SignIn,
  SignInDetails,
  StateLimit,
  Store,
  StoredConversation,
} from './store.ts';
import type { Workforce } from './workforce.ts';

/** States in which a conversation goes on. */
const goingOn = ['open', 'active', 'waiting'];

export abstract class SqlStore implements Store {
  readonly accounts: SqlAccountBook;
  readonly library: Library;
  readonly audit: Audit;
  readonly contactBook: SqlContactBook;
  readonly uploads: Uploads;
  readonly blobs: Blobs;
  readonly readCursors: ReadCursors;
  readonly transcriptMails: Wishes;
  readonly erasures: Erasures;
  readonly visitors: Visitors;
  readonly tallies: Tallies;
  readonly #db: Kysely<Database>;
  readonly #dialect: Dialect;
  readonly workforce: Workforce;
  readonly queues: Queues;
  readonly #lists: SqlLists;
  readonly #secrets: SqlSecrets;
  readonly #asked = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  constructor(db: Kysely<Database>, dialect: Dialect) {
    this.#db = db;
    this.#dialect = dialect;
    const ask: Ask = (question) => this.ask(question);
    const database = { db, dialect, ask };
    this.workforce = new SqlWorkforce(db, dialect, ask);
    this.queues = new SqlQueues(db, dialect, ask);
    this.contactBook = new SqlContactBook(database);
    this.#lists = new SqlLists(database, this.contactBook.cases);
    this.#secrets = new SqlSecrets(database);
    this.accounts = new SqlAccountBook(database);
    this.audit = new SqlAudit(database);
    this.uploads = new SqlUploads(database);
    this.blobs = new DatabaseBlobs(database);
    this.readCursors = new SqlReadCursors(database);
    this.transcriptMails = new SqlWishes(database);
    this.library = libraryIn(database);
    this.erasures = new SqlErasures(database);
    this.visitors = new SqlVisitors(database, this.contactBook);
    this.tallies = new SqlTallies(database);
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
        .where('c.erased_at', 'is', null)
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
      this.#db
        .selectFrom('conversation')
        .select(['id', 'head'])
        .where(this.#dialect.isOneOf('id', ids))
        .where('erased_at', 'is', null)
        .execute(),
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

  visitorBySecret(...asked: Parameters<Store['visitorBySecret']>): ReturnType<Store['visitorBySecret']> {
    return this.#secrets.visitorBySecret(...asked);
  }

  settleNextSecret(...asked: Parameters<Store['settleNextSecret']>): ReturnType<Store['settleNextSecret']> {
    return this.#secrets.settleNextSecret(...asked);
  }

  promoteSecret(...asked: Parameters<Store['promoteSecret']>): ReturnType<Store['promoteSecret']> {
    return this.#secrets.promoteSecret(...asked);
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

  agentByLogin(login: string): Promise<AgentAccount | undefined> {
    return this.accounts.byLogin(login);
  }

  agentById(id: string): Promise<AgentAccount | undefined> {
    return this.accounts.byId(id);
  }

  saveAgent(account: AgentAccount): Promise<void> {
    return this.accounts.save(account);
  }

  saveSignIn(signIn: SignIn, details?: SignInDetails): Promise<void> {
    return this.accounts.begin(signIn, details);
  }

  signIn(id: string): Promise<SignIn | undefined> {
    return this.accounts.signIn(id);
  }

  goodSignIns(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.accounts.good(ids);
  }

  revokeSignIn(id: string): Promise<void> {
    return this.accounts.revoke(id);
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
}
