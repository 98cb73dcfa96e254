/** Conversations by whom they are with and what they are about, in a store's database. Written once for both dialects. */
import { type SelectQueryBuilder, sql } from 'kysely';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { conversationOfRow } from '../store/rows.ts';
import type { Database } from '../store/schema.ts';
import type { RowsDatabase } from '../store/versioned-rows.ts';
import type { Past, PastWish, TheirsWish } from './past.ts';

type Found = Pick<Database['conversation'], 'id' | 'started_at' | 'snapshot'>;

export class SqlPast implements Past {
  readonly #database: RowsDatabase;

  constructor(database: RowsDatabase) {
    this.#database = database;
  }

  async find(site: string, wanted: PastWish): Promise<readonly Conversation[]> {
    const { visitor, contact, case: about, limit } = wanted;
    const { ask, db } = this.#database;
    // One look-up by an index for each: asked for any of them at once, no database uses one.
    const found = await Promise.all([
      visitor === undefined ? [] : ask(() => this.#page(site, wanted).where('c.visitor', '=', visitor).execute()),
      ...[['contact', contact] as const, ['case_id', about] as const].map(([column, id]) => {
        if (id === undefined) return [];
        const linked = db.selectFrom('conversation_link').select('conversation').where('site', '=', site);
        const ids = linked.where(column, '=', id);
        return ask(() => this.#page(site, wanted).where('c.id', 'in', ids).execute());
      }),
    ]);
    return newest(found.flat(), limit);
  }

  async theirs(site: string, wanted: TheirsWish): Promise<readonly Conversation[]> {
    const { agent, monitors, limit } = wanted;
    const { ask } = this.#database;
    const inState = (state: string) => this.#page(site, wanted).where('c.state', '=', state);
    const own = (state: string) => inState(state).where('c.assignee', '=', agent);
    const ongoing = ['active', 'waiting', 'wrap-up'].map((state) => (monitors ? inState(state) : own(state)));
    // Few have anybody beside their agent.
    const beside = this.#page(site, wanted).where(sql<boolean>`c.accompanied = 1`);
    const found = await Promise.all([own('closed'), ...ongoing, beside].map((rows) => ask(() => rows.execute())));
    return newest(found.flat(), limit);
  }

  #page(
    site: string,
    { except, after, limit }: Pick<PastWish, 'except' | 'after' | 'limit'>,
  ): SelectQueryBuilder<{ c: Database['conversation'] }, 'c', Found> {
    const { db } = this.#database;
    return db
      .selectFrom('conversation as c')
      .select(['c.id', 'c.started_at', 'c.snapshot'])
      .where('c.site', '=', site)
      .where('c.erased_at', 'is', null)
      .$if(except !== undefined, (all) => all.where('c.id', '<>', except ?? ''))
      .$if(after !== undefined, (all) =>
        all.where(sql<boolean>`(c.started_at, c.id) < (cast(${after?.startedAt} as bigint), ${after?.id})`),
      )
      .orderBy('c.started_at', 'desc')
      .orderBy('c.id', 'desc')
      .limit(limit);
  }
}

/** The newest of these, each once. */
const newest = (found: readonly Found[], limit: number): readonly Conversation[] => {
  const rows = new Map(found.map((row) => [row.id, row]));
  return [...rows.values()].sort(newestFirst).slice(0, limit).map(conversationOfRow);
};

const newestFirst = (one: Found, other: Found): number =>
  other.started_at - one.started_at || (one.id < other.id ? 1 : -1);
