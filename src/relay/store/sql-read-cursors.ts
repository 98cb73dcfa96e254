/** What was read, written once for both dialects. */
import { type RawBuilder, sql } from 'kysely';
import { furthest, type ReadCursor } from '../../core/conversation/standing.ts';
import type { ReadCursors, ReadMark } from './read-cursors.ts';
import type { Database } from './schema.ts';
import type { RowsDatabase } from './versioned-rows.ts';

type CursorRow = Database['read_cursor'];

export class SqlReadCursors implements ReadCursors {
  readonly #database: RowsDatabase;

  constructor(database: RowsDatabase) {
    this.#database = database;
  }

  async advance(marks: readonly ReadMark[]): Promise<ReadonlyMap<string, ReadCursor>> {
    const wanted = furthestOf(marks);
    if (wanted.length === 0) return new Map();
    const { db, dialect, ask } = this.#database;
    const said = dialect.itemsOf(JSON.stringify(wanted));
    // Rows are taken in one order, so that relays that write the same ones wait for each other and not in a circle.
    const { rows } = await ask(() =>
      sql<CursorRow>`
        insert into read_cursor (conversation, visitor_seq, agent_seq)
        select c.id,
          case when s.visitor <= c.head then s.visitor else 0 end,
          case when s.agent <= c.head then s.agent else 0 end
        from (
          select value ->> 0 as id, cast(value ->> 1 as bigint) as visitor, cast(value ->> 2 as bigint) as agent
          from (${said}) as item
        ) as s
        join conversation as c on c.id = s.id
        where s.visitor between 1 and c.head or s.agent between 1 and c.head
        order by c.id
        on conflict (conversation) do update set
          visitor_seq = ${further('visitor_seq')}, agent_seq = ${further('agent_seq')}
        where excluded.visitor_seq > read_cursor.visitor_seq or excluded.agent_seq > read_cursor.agent_seq
        returning conversation, visitor_seq, agent_seq`.execute(db),
    );
    return byConversation(rows);
  }

  async of(conversations: readonly string[]): Promise<ReadonlyMap<string, ReadCursor>> {
    const { db, dialect, ask } = this.#database;
    const rows = await ask(() =>
      db.selectFrom('read_cursor').selectAll().where(dialect.isOneOf('conversation', conversations)).execute(),
    );
    return byConversation(rows);
  }
}

/** What the columns say; 0 is nothing. */
export const cursorOf = (row: { readonly visitor_seq: number | null; readonly agent_seq: number | null }): ReadCursor =>
  furthest({ visitor: row.visitor_seq ?? 0 }, { agent: row.agent_seq ?? 0 });

const byConversation = (rows: readonly CursorRow[]): ReadonlyMap<string, ReadCursor> =>
  new Map(rows.map((row) => [row.conversation, cursorOf(row)]));

/** Of each conversation its id and what is said of either side, in the order of the ids; 0 moves nothing. */
const furthestOf = (marks: readonly ReadMark[]): readonly (readonly [string, number, number])[] => {
  const cursors = new Map<string, ReadCursor>();
  for (const { conversation, side, seq } of marks) {
    cursors.set(conversation, furthest(cursors.get(conversation) ?? {}, { [side]: seq }));
  }
  return [...cursors]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, { visitor = 0, agent = 0 }]) => [id, visitor, agent]);
};

const further = (column: 'visitor_seq' | 'agent_seq'): RawBuilder<number> => {
  const [said, kept] = [sql.ref(`excluded.${column}`), sql.ref(`read_cursor.${column}`)];
  return sql<number>`case when ${said} > ${kept} then ${said} else ${kept} end`;
};
