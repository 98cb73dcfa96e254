/** The store's part for live lists, written once for both dialects. Rule S9 (in part) in docs/SPEC.md. */
import { type Kysely, sql } from 'kysely';
import { isStaff, type ParticipantKind } from '../../core/conversation/participants.ts';
import { summarise } from '../../core/conversation/summary.ts';
import {
  type AgentList,
  type ConversationList,
  isAgentList,
  type ListName,
  type ListReader,
  type ListRow,
} from '../../core/lists.ts';
import { agentRowOf } from '../../core/presence/agent-state.ts';
import type { Dialect } from './dialect.ts';
import { agentOfRow, conversationOfRow } from './rows.ts';
import type { Database } from './schema.ts';

/** States in which a conversation is in its agent's list. */
const inHand = ['active', 'wrap-up'];

interface Listed {
  readonly rows: readonly ListRow[];
  readonly total: number;
}

export class SqlLists {
  readonly #db: Kysely<Database>;
  readonly #dialect: Dialect;
  readonly #ask: <T>(question: () => Promise<T>) => Promise<T>;

  constructor(db: Kysely<Database>, dialect: Dialect, ask: <T>(question: () => Promise<T>) => Promise<T>) {
    this.#db = db;
    this.#dialect = dialect;
    this.#ask = ask;
  }

  async list(list: ListName, reader: ListReader & { readonly kind: ParticipantKind }, limit: number): Promise<Listed> {
    if (!isStaff(reader.kind)) return { rows: [], total: 0 };
    if (isAgentList(list)) return this.#agentRows(list, reader, limit);
    const rows = await this.#ask(() =>
      this.#listed(list, reader)
        .select(['snapshot', sql<number>`count(*) over ()`.as('total')])
        .orderBy('started_at')
        .orderBy('id')
        .limit(limit)
        .execute(),
    );
    return { rows: rows.map((row) => summarise(conversationOfRow(row))), total: rows[0]?.total ?? 0 };
  }

  #listed(list: ConversationList, { id, site, queues }: ListReader) {
    const ofSite = this.#db.selectFrom('conversation').where('site', '=', site);
    switch (list) {
      case 'open': {
        const open = ofSite.where('state', '=', 'open');
        if (queues === undefined) return open;
        const isOneOf = this.#dialect.isOneOf('queue', queues);
        return open.where(({ or, eb }) => or([eb('queue', 'is', null), isOneOf]));
      }
      case 'mine':
        return ofSite.where('assignee', '=', id).where('state', 'in', inHand);
      case 'waiting':
        return ofSite.where('assignee', '=', id).where('state', '=', 'waiting');
      case 'offers':
        return ofSite.where('offered_to', '=', id);
    }
  }

  async #agentRows(list: AgentList, { id, site }: ListReader, limit: number): Promise<Listed> {
    const ofSite = this.#db.selectFrom('agent_state').where('site', '=', site);
    const rows = await this.#ask(() =>
      (list === 'me' ? ofSite.where('id', '=', id) : ofSite)
        .select(['state', sql<number>`count(*) over ()`.as('total')])
        .orderBy('id')
        .limit(limit)
        .execute(),
    );
    return { rows: rows.map((row) => agentRowOf(agentOfRow(row))), total: rows[0]?.total ?? 0 };
  }
}
