/** The store's part for routing and presence, written once for both dialects. */
import { type Kysely, sql } from 'kysely';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { ParlorError } from '../../core/errors.ts';
import { agentStepAttemptsMax } from '../../core/limits.ts';
import { type AgentInput, type AgentState, newAgentState, stepAgent } from '../../core/presence/agent-state.ts';
import type { Ask } from './ask.ts';
import type { Dialect } from './dialect.ts';
import { agentOfRow, awaySince, conversationOfRow, rowOfAgent } from './rows.ts';
import type { Database } from './schema.ts';
import type { Absence, AgentStep, DueOffer, Lapse, OpenConsult, Workforce } from './workforce.ts';

export class SqlWorkforce implements Workforce {
  readonly #db: Kysely<Database>;
  readonly #dialect: Dialect;
  readonly #ask: Ask;

  constructor(db: Kysely<Database>, dialect: Dialect, ask: Ask) {
    this.#db = db;
    this.#dialect = dialect;
    this.#ask = ask;
  }

  async agents(site: string): Promise<readonly AgentState[]> {
    const rows = await this.#ask(() =>
      this.#db.selectFrom('agent_state').select('state').where('site', '=', site).execute(),
    );
    return rows.map(agentOfRow);
  }

  async agent(id: string): Promise<AgentState | undefined> {
    const row = await this.#ask(() =>
      this.#db.selectFrom('agent_state').select('state').where('id', '=', id).executeTakeFirst(),
    );
    return row && agentOfRow(row);
  }

  /** The state is written over the one it was reckoned from, or reckoned again. */
  async step({ id, site }: Pick<AgentState, 'id' | 'site'>, input: AgentInput): Promise<AgentStep> {
    for (let attempt = 1; attempt <= agentStepAttemptsMax; attempt += 1) {
      const { known, now } = await this.#known(id);
      const before = known ?? newAgentState(id, site);
      const moved = stepAgent(before, input, now);
      if (moved === before) return { state: before, changed: false };
      const state = { ...moved, version: before.version + 1 };
      if (await this.#write(state, known)) return { state, changed: true };
    }
    throw new ParlorError('unavailable', { message: 'An agent’s state was changed by others again and again.' });
  }

  async #known(id: string): Promise<{ readonly known: AgentState | undefined; readonly now: number }> {
    const row = await this.#ask(() =>
      this.#db
        .selectFrom(sql<{ now: number }>`(select ${this.#dialect.now} as now)`.as('clock'))
        .leftJoin('agent_state as a', (join) => join.on('a.id', '=', id))
        .select(['clock.now', 'a.state'])
        .executeTakeFirstOrThrow(),
    );
    return { known: row.state === null ? undefined : agentOfRow({ state: row.state }), now: row.now };
  }

  async #write(state: AgentState, known: AgentState | undefined): Promise<boolean> {
    const row = rowOfAgent(state);
    if (known) {
      const { state: text, lost_at, version } = row;
      const [result] = await this.#ask(() =>
        this.#db
          .updateTable('agent_state')
          .set({ state: text, lost_at, version })
          .where('id', '=', state.id)
          .where('version', '=', known.version)
          .execute(),
      );
      return result?.numUpdatedRows === 1n;
    }
    const [result] = await this.#ask(() =>
      this.#db
        .insertInto('agent_state')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute(),
    );
    return result?.numInsertedOrUpdatedRows === 1n;
  }

  async linkedTo(relay: string): Promise<readonly AgentState[]> {
    // Read rarely, when a relay has died: there is no index of it.
    const rows = await this.#ask(() =>
      this.#db.selectFrom('agent_state').select('state').where('state', 'like', `%${relay}%`).execute(),
    );
    return rows.map(agentOfRow).filter(({ links }) => links.includes(relay));
  }

  async beat(relay: string, ms: number): Promise<boolean> {
    const until = sql<number>`${this.#dialect.now} + cast(${ms} as bigint)`;
    const [known] = await this.#ask(() =>
      this.#db.updateTable('relay_beat').set({ until }).where('relay', '=', relay).execute(),
    );
    if (known?.numUpdatedRows === 1n) return true;
    await this.#ask(() =>
      this.#db
        .insertInto('relay_beat')
        .values({ relay, until })
        .onConflict((conflict) => conflict.column('relay').doUpdateSet({ until }))
        .execute(),
    );
    return false;
  }

  async silentRelays(): Promise<readonly string[]> {
    const rows = await this.#ask(() =>
      this.#db.selectFrom('relay_beat').select('relay').where('until', '<', this.#dialect.now).execute(),
    );
    return rows.map(({ relay }) => relay);
  }

  async forgetRelay(relay: string): Promise<void> {
    await this.#ask(() => this.#db.deleteFrom('relay_beat').where('relay', '=', relay).execute());
  }

  async toRoute(site: string, workstreams: readonly string[], count: number): Promise<readonly Conversation[]> {
    const first = (workstream: string) => {
      const waiting = this.#db
        .selectFrom('conversation')
        .select('snapshot')
        .where('site', '=', site)
        .where('workstream', '=', workstream)
        .where('to_route', '=', 1)
        .where('paused_until', '<=', this.#dialect.now)
        .orderBy('priority', 'desc')
        .orderBy('arrived_at')
        .orderBy('id')
        .limit(count);
      return this.#db.selectFrom(waiting.as('waiting')).selectAll();
    };
    const [one, ...others] = workstreams;
    if (one === undefined) return [];
    const all = others.reduce((query, other) => query.unionAll(first(other)), first(one));
    return (await this.#ask(() => all.execute())).map(conversationOfRow);
  }

  async dueOffers(count: number): Promise<readonly DueOffer[]> {
    const rows = await this.#ask(() =>
      this.#db
        .selectFrom('conversation')
        .select(['snapshot', sql<number>`offer_until - ${this.#dialect.now}`.as('remaining')])
        .where('offered_to', 'is not', null)
        .orderBy('offer_until')
        .limit(count)
        .execute(),
    );
    return rows.flatMap(({ remaining, ...row }) => {
      const { id, lifecycle, routing } = conversationOfRow(row);
      const { offer } = routing;
      return offer ? [{ conversation: id, site: lifecycle.site, offer: offer.seq, remainingMs: remaining }] : [];
    });
  }

  async lapses(count: number): Promise<readonly Lapse[]> {
    const rows = await this.#ask(() =>
      this.#db
        .selectFrom('conversation')
        .select(['snapshot', sql<number>`lapses_at - ${this.#dialect.now}`.as('remainingMs')])
        .where('lapses_at', 'is not', null)
        .orderBy('lapses_at')
        .limit(count)
        .execute(),
    );
    return rows.map(({ remainingMs, ...row }) => ({ conversation: conversationOfRow(row), remainingMs }));
  }

  async openConsults(count: number): Promise<readonly OpenConsult[]> {
    const rows = await this.#ask(() =>
      this.#db
        .selectFrom('conversation')
        .select(['snapshot', sql<number>`${this.#dialect.now}`.as('now')])
        .where('consult_until', 'is not', null)
        .orderBy('consult_until')
        .limit(count)
        .execute(),
    );
    const found = rows.flatMap(({ now, ...row }) => {
      const { id: conversation, lifecycle, consulting } = conversationOfRow(row);
      const { site } = lifecycle;
      return (consulting?.requests ?? []).map((request) => ({ ...request, conversation, site, now }));
    });
    const away = await this.#awaySince(found.map(({ agent }) => agent.id));
    return found.map(({ conversation, site, seq: consult, agent, until, now }) => {
      const since = away.get(agent.id);
      const gone = since === undefined ? {} : { awayMs: now - since };
      return { conversation, site, consult, remainingMs: until - now, ...gone };
    });
  }

  /** Since when those of these agents have been away who are, in milliseconds since 1970. */
  async #awaySince(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.#ask(() =>
      this.#db.selectFrom('agent_state').select('state').where(this.#dialect.isOneOf('id', ids)).execute(),
    );
    return new Map(
      rows.map(agentOfRow).flatMap((agent): [string, number][] => {
        const since = awaySince(agent);
        return since === null ? [] : [[agent.id, since]];
      }),
    );
  }

  async absences(count: number): Promise<readonly Absence[]> {
    const away = this.#db.selectFrom('agent_state as a').where('a.lost_at', 'is not', null);
    const columns = ['c.snapshot', 'a.id as agent', sql<number>`${this.#dialect.now} - a.lost_at`.as('away')] as const;
    const offered = away.innerJoin('conversation as c', 'c.offered_to', 'a.id').select(columns);
    const held = away
      .innerJoin('conversation as c', (join) => join.onRef('c.assignee', '=', 'a.id').on('c.reclaimable', '=', 1))
      .select(columns);
    const rows = await this.#ask(() => offered.unionAll(held).orderBy('away', 'desc').limit(count).execute());
    return rows.map(({ agent, away: awayMs, ...row }) => {
      const { id, lifecycle, routing } = conversationOfRow(row);
      const base = { conversation: id, site: lifecycle.site, awayMs };
      const { offer } = routing;
      return offer?.agent.id === agent ? { ...base, offer: offer.seq } : { ...base, epoch: lifecycle.assignmentEpoch };
    });
  }
}
