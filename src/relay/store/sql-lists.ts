/** The store's part for live lists, written once for both dialects. Rules S9 (in part), V2 and S7 in docs/SPEC.md. */
import { type Kysely, sql } from 'kysely';
import { isStaff, type ParticipantKind } from '../../core/conversation/participants.ts';
import { summarise } from '../../core/conversation/summary.ts';
import { lateClosedMs } from '../../core/limits.ts';
import {
  type AgentList,
  type ConversationList,
  isAgentList,
  isListed,
  type ListName,
  type ListReader,
  type ListRow,
  type OngoingFilter,
} from '../../core/lists.ts';
import { agentRowOf } from '../../core/presence/agent-state.ts';
import { sentimentLevels } from '../../core/sentiment/sentiment.ts';
import type { SqlCases } from '../contacts/sql-cases.ts';
import type { Ask } from './ask.ts';
import type { Dialect } from './dialect.ts';
import { agentOfRow, conversationOfRow } from './rows.ts';
import type { Database } from './schema.ts';
import type { RowsDatabase } from './versioned-rows.ts';

/** States in which a conversation is in its agent's list. */
const inHand = ['active', 'wrap-up'];

/** Whether there is anything in this list for them. */
const mayList = (list: ConversationList, { rights = [], attentionAt }: ListReader): boolean => {
  if (list === 'attention') return rights.includes('monitor') && attentionAt !== undefined;
  return list !== 'ongoing' || rights.length > 0;
};

/** Lists that no column alone tells. */
type LookedThrough = 'joined' | 'offers';

interface Listed {
  readonly rows: readonly ListRow[];
  readonly total: number;
}

export class SqlLists {
  readonly #db: Kysely<Database>;
  readonly #dialect: Dialect;
  readonly #ask: Ask;
  readonly #cases: Pick<SqlCases, 'mine'>;

  constructor({ db, dialect, ask }: RowsDatabase, cases: Pick<SqlCases, 'mine'>) {
    this.#db = db;
    this.#dialect = dialect;
    this.#ask = ask;
    this.#cases = cases;
  }

  async list(list: ListName, reader: ListReader & { readonly kind: ParticipantKind }, limit: number): Promise<Listed> {
    if (!isStaff(reader.kind)) return { rows: [], total: 0 };
    if (isAgentList(list)) return this.#agentRows(list, reader, limit);
    if (list === 'cases') return this.#cases.mine(reader.site, reader.id, limit);
    if (!mayList(list, reader)) return { rows: [], total: 0 };
    if (list === 'joined' || list === 'offers') return this.#lookedThrough(list, reader, limit);
    const counted = this.#listed(list, reader).select(sql<number>`count(*)`.as('counted'));
    const rows = await this.#ask(() =>
      this.#listed(list, reader)
        // Counted by itself, from an index: with each row, the database would read all of them.
        .select(['snapshot', sql<number>`(${counted})`.as('total')])
        .$call((all) => (list === 'closed' ? all.orderBy('since', 'desc') : all.orderBy('started_at')))
        .orderBy('id')
        .limit(limit)
        .execute(),
    );
    return { rows: rows.map((row) => summarise(conversationOfRow(row))), total: rows[0]?.total ?? 0 };
  }

  /** Few conversations have anybody beside their agent, or somebody who is asked: they are looked through. */
  async #lookedThrough(list: LookedThrough, reader: ListReader, limit: number): Promise<Listed> {
    const ofSite = this.#db
      .selectFrom('conversation')
      .select(['snapshot', 'started_at', 'id'])
      .where('site', '=', reader.site);
    const offered = ofSite.where('offered_to', '=', reader.id);
    const asked = ofSite
      .where('consult_until', 'is not', null)
      .where(({ or, eb }) => or([eb('offered_to', 'is', null), eb('offered_to', '<>', reader.id)]));
    const wanted = list === 'offers' ? offered.unionAll(asked) : ofSite.where(sql<boolean>`accompanied = 1`);
    const found = await this.#ask(() => wanted.orderBy('started_at').orderBy('id').execute());
    const rows = found.map((row) => summarise(conversationOfRow(row))).filter((row) => isListed(list, row, reader));
    return { rows: rows.slice(0, limit), total: rows.length };
  }

  #listed(list: Exclude<ConversationList, LookedThrough>, reader: ListReader) {
    const { id, site, queues, filter = {}, attentionAt } = reader;
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
      case 'closed':
        return (
          ofSite
            .where('assignee', '=', id)
            .where('erased_at', 'is', null)
            // The word as it stands in the index.
            .where(sql<boolean>`state = 'closed'`)
            .where('since', '>', sql<number>`${this.#dialect.now} - ${lateClosedMs}`)
        );
      case 'ongoing':
        return this.#ongoing(site, filter);
      case 'attention':
        // Of what is open, who had it last stands there.
        return ofSite
          .where('uneasy', '<=', sentimentLevels.indexOf(attentionAt ?? 'very-negative'))
          .where(({ or, eb }) => or([eb('assignee', 'is', null), eb('assignee', '<>', id), eb('state', '=', 'open')]));
    }
  }

  #ongoing(site: string, filter: OngoingFilter) {
    const { queue, agent, state, mode, workstream, sentiment, after } = filter;
    // The word as it stands in the index: of a parameter, no database knows that it is that one.
    const all = this.#db.selectFrom('conversation').where('site', '=', site).where(sql<boolean>`state <> 'closed'`);
    const wanted = { queue, assignee: agent, state, mode, workstream };
    const columns = Object.entries(wanted) as [keyof typeof wanted, string | undefined][];
    const uneasy = sentiment && all.where('uneasy', '<=', sentimentLevels.indexOf(sentiment));
    const passing = columns.reduce(
      (some, [column, is]) => (is === undefined ? some : some.where(column, '=', is)),
      uneasy ?? all,
    );
    if (!after) return passing;
    return passing
      .where('started_at', '>=', after.startedAt)
      .where(({ or, eb }) => or([eb('started_at', '>', after.startedAt), eb('id', '>', after.id)]));
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
