/** What is counted for the wallboard, in a store's database. Written once for both dialects. */
import { sql } from 'kysely';
import type { RowsDatabase } from '../store/versioned-rows.ts';
import type { Tallies } from './tallies.ts';

export class SqlTallies implements Tallies {
  readonly #database: Pick<RowsDatabase, 'db' | 'ask'>;

  constructor(database: Pick<RowsDatabase, 'db' | 'ask'>) {
    this.#database = database;
  }

  async waiting(site: string): ReturnType<Tallies['waiting']> {
    const { db, ask } = this.#database;
    // A literal, or the index that has the line would not do for it.
    const open = db.selectFrom('conversation').where('site', '=', site).where(sql<boolean>`state = 'open'`);
    const [queued, others] = await Promise.all([
      ask(() =>
        open
          .where('queue', 'is not', null)
          .groupBy('queue')
          .orderBy('queue')
          .select([
            sql<string>`queue`.as('queue'),
            sql<number>`count(*)`.as('waiting'),
            sql<number>`min(arrived_at)`.as('since'),
          ])
          .execute(),
      ),
      ask(() =>
        open
          .where('queue', 'is', null)
          .select([sql<number>`count(*)`.as('waiting'), sql<number | null>`min(started_at)`.as('since')])
          .executeTakeFirstOrThrow(),
      ),
    ]);
    const { waiting, since } = others;
    return since === null ? queued : [...queued, { queue: '', waiting, since }];
  }

  async counted(site: string, { from, to }: Parameters<Tallies['counted']>[1]): ReturnType<Tallies['counted']> {
    const { db, ask } = this.#database;
    const rows = await ask(() =>
      db
        .selectFrom('queue_tally')
        .where('site', '=', site)
        .where('slot', '>=', from)
        .where('slot', '<', to)
        .orderBy('slot')
        .orderBy('queue')
        .select(['queue', 'slot', 'in_time as inTime', 'late', 'abandoned', 'unserved', 'handled'])
        .execute(),
    );
    return rows;
  }
}
