/** The store's part for queues, written once for both dialects. */
import { type Kysely, sql } from 'kysely';
import type { Ask } from './ask.ts';
import type { Dialect } from './dialect.ts';
import type { Overdue, QueueName, Queues, WaitLimit, Waits } from './queues.ts';
import type { Database } from './schema.ts';

export class SqlQueues implements Queues {
  readonly #db: Kysely<Database>;
  readonly #dialect: Dialect;
  readonly #ask: Ask;

  constructor(db: Kysely<Database>, dialect: Dialect, ask: Ask) {
    this.#db = db;
    this.#dialect = dialect;
    this.#ask = ask;
  }

  async positions(queue: QueueName, conversations: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (conversations.length === 0) return new Map();
    // The index has the line in its order, with all that is asked for: no row is read.
    const line = this.#inLine(queue)
      .select('id')
      .select(sql<number>`row_number() over (order by priority desc, arrived_at, id)`.as('position'));
    const rows = await this.#ask(() =>
      this.#db
        .selectFrom(line.as('line'))
        .select(['id', sql<number>`cast(position as bigint)`.as('position')])
        .where(this.#dialect.isOneOf('id', conversations))
        .execute(),
    );
    return new Map(rows.map(({ id, position }) => [id, position]));
  }

  async length(queue: QueueName, most: number): Promise<number> {
    const some = this.#inLine(queue).select('id').limit(most);
    const { length } = await this.#ask(() =>
      this.#db.selectFrom(some.as('some')).select(sql<number>`count(*)`.as('length')).executeTakeFirstOrThrow(),
    );
    return length;
  }

  async waits({ site, queue }: QueueName): Promise<Waits> {
    const row = await this.#ask(() =>
      this.#db
        .selectFrom('queue_wait')
        .select(['count', 'mean_ms'])
        .where('site', '=', site)
        .where('queue', '=', queue)
        .executeTakeFirst(),
    );
    return { count: row?.count ?? 0, meanMs: row?.mean_ms ?? 0 };
  }

  async overdue(limits: readonly WaitLimit[], count: number): Promise<readonly Overdue[]> {
    const first = ({ site, workstream, limitMs }: WaitLimit) => {
      const oldest = this.#db
        .selectFrom('conversation')
        .select(['id as conversation', 'site', 'workstream', 'head'])
        .select([
          sql<string>`queue`.as('queue'),
          sql<number>`overflow_since`.as('since'),
          sql<number>`overflow_since + cast(${limitMs} as bigint) - ${this.#dialect.now}`.as('remainingMs'),
        ])
        .where('site', '=', site)
        .where('workstream', '=', workstream)
        .where('overflow_since', 'is not', null)
        .orderBy('overflow_since')
        .limit(count);
      return this.#db.selectFrom(oldest.as('oldest')).selectAll();
    };
    const [one, ...others] = limits;
    if (one === undefined) return [];
    return this.#ask(() => others.reduce((all, other) => all.unionAll(first(other)), first(one)).execute());
  }

  #inLine({ site, queue }: QueueName) {
    return (
      this.#db
        .selectFrom('conversation')
        .where('site', '=', site)
        .where('queue', '=', queue)
        // A literal, or the index would not do for it.
        .where(sql<boolean>`state = 'open'`)
    );
  }
}
