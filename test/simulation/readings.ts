/** What people have read, as their screens say: it goes forward only, is in the log, and in the end the same everywhere. */
import type { DatabaseSync } from 'node:sqlite';
import { furthest, type ReadCursor } from '../../src/core/conversation/standing.ts';
import { cursorOf } from '../../src/relay/store/sql-read-cursors.ts';
import type { ConversationView } from '../../src/sdk/snapshots.ts';
import type { Violation } from '../support/history.ts';

interface Reader {
  readonly name: string;
  readonly views: readonly ConversationView[];
}

const same = (one: ReadCursor, other: ReadCursor): boolean =>
  one.visitor === other.visitor && one.agent === other.agent;

const violation = (c: string, why: string): Violation => ({ rule: 'reading', c, ids: [], why });

export class Readings {
  /** By page and conversation. */
  readonly #shown = new Map<string, ReadonlyMap<string, ReadCursor>>();
  readonly #violations: Violation[] = [];

  /** What a page shows now. What it shows no longer it may show anew. */
  see(page: string, views: readonly ConversationView[]): void {
    const known = this.#shown.get(page);
    for (const { conversation, read = {} } of views) {
      const former = known?.get(conversation.id) ?? {};
      const back = `on ${page} ${JSON.stringify(former)} became ${JSON.stringify(read)}`;
      if (!same(furthest(former, read), read)) this.#violations.push(violation(conversation.id, back));
    }
    this.#shown.set(page, new Map(views.map(({ conversation, read = {} }) => [conversation.id, read])));
  }

  /** Compares what is shown in the end with what is in the database, and that with the logs. */
  judge(db: DatabaseSync, readers: readonly Reader[]): readonly Violation[] {
    const rows = db
      .prepare('select r.*, c.head from read_cursor r join conversation c on c.id = r.conversation')
      .all() as unknown as { conversation: string; visitor_seq: number; agent_seq: number; head: number }[];
    const beyond = rows.filter(({ visitor_seq, agent_seq, head }) => Math.max(visitor_seq, agent_seq) > head);
    const written = new Map(rows.map((row) => [row.conversation, cursorOf(row)]));
    const others = readers.flatMap(({ name, views }) =>
      views.flatMap(({ conversation: { id }, read = {} }) => {
        const is = written.get(id) ?? {};
        return same(is, read)
          ? []
          : [violation(id, `${name} shows ${JSON.stringify(read)}, and it is ${JSON.stringify(is)}`)];
      }),
    );
    return [
      ...this.#violations,
      ...beyond.map(({ conversation, head }) => violation(conversation, `more was read than its ${head} events`)),
      ...others,
    ];
  }
}
