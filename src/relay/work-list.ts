/**
 * Work lists: live queries over a site's conversations, agents and cases. Rules S9 and R11 in docs/SPEC.md, in part.
 *
 * A watch sends its rows once and then what changes. It registers for changes first and queries second; whatever it
 * may have missed is found by querying again and telling the difference (`repairs.ts`).
 */
import type { CaseRow } from '../core/contacts/case.ts';
import type { Actor } from '../core/conversation/participants.ts';
import { summarise } from '../core/conversation/summary.ts';
import { listRowsMax } from '../core/limits.ts';
import { holds, isListed, type ListName, type ListReader, type ListRow, rowIn } from '../core/lists.ts';
import { type AgentState, agentRowOf } from '../core/presence/agent-state.ts';
import type { RowsFrame } from '../core/protocol/down.ts';
import { type Bus, workSubject } from './bus/bus.ts';
import { fromOthers } from './hub.ts';
import type { Commit, Store } from './store/store.ts';

/** One connection's view of one list. */
export class Watch {
  readonly site: string;
  readonly #query: { readonly q: string; readonly list: ListName; readonly limit: number };
  readonly #reader: ListReader & Pick<Actor, 'kind'>;
  readonly #store: Store;
  readonly #send: (frame: RowsFrame) => void;
  /** Seq of each row as it was last sent. */
  readonly #rows = new Map<string, number>();
  /**
   * Seq at which rows left: two relays' news may arrive the wrong way round. Those since the last query, and those before
   * it, since a query may come between the two.
   */
  #left = new Map<string, number>();
  #leftBefore: ReadonlyMap<string, number> = new Map();
  /** Rows that the last two queries took out, nobody knows at which seq: what is heard of them may be older. */
  #taken: ReadonlySet<string> = new Set();
  #takenBefore: ReadonlySet<string> = new Set();
  /** Changes heard while a query is under way; the query may be older than they are. */
  #heard: Map<string, ListRow> | undefined;
  #total = 0;
  #queried = false;
  #stopped = false;

  constructor(
    query: { q: string; list: ListName; limit: number },
    reader: ListReader & Pick<Actor, 'kind'>,
    store: Store,
    send: (frame: RowsFrame) => void,
  ) {
    this.site = reader.site;
    this.#query = query;
    this.#reader = reader;
    this.#store = store;
    this.#send = send;
  }

  /** Queries the list and sends what differs from what was sent before; everything the first time. */
  async refresh(): Promise<void> {
    if (this.#heard || this.#stopped) return;
    this.#heard = new Map();
    const { q, list, limit } = this.#query;
    try {
      const { rows, total } = await this.#store.list(list, this.#reader, limit);
      if (this.#stopped) return;
      this.#sendDifference(q, rows, total);
    } finally {
      const heard = this.#heard;
      this.#heard = undefined;
      for (const summary of heard.values()) this.changed(summary);
    }
  }

  #sendDifference(q: string, rows: readonly ListRow[], total: number): void {
    const listed = new Set(rows.map(({ id }) => id));
    const remove = [...this.#rows.keys()].filter((id) => !listed.has(id));
    const upsert = rows.filter(({ id, seq }) => this.#rows.get(id) !== seq);
    const reset = !this.#queried;
    this.#queried = true;
    this.#leftBefore = this.#left;
    this.#left = new Map();
    this.#takenBefore = this.#taken;
    this.#taken = new Set(remove);
    for (const id of remove) this.#rows.delete(id);
    for (const { id, seq } of upsert) this.#rows.set(id, seq);
    const changed = reset || upsert.length > 0 || remove.length > 0 || total !== this.#total;
    this.#total = total;
    if (!changed) return;
    this.#tell({ q, ...(reset && { reset }), upsert: upsert.slice(0, listRowsMax), remove, total });
    // So that no frame is larger than that of any other list, and the first rows are there at once.
    for (let at = listRowsMax; at < upsert.length; at += listRowsMax)
      this.#tell({ q, upsert: upsert.slice(at, at + listRowsMax), remove: [], total });
  }

  /** A conversation, an agent or a case of the site is now as `row` says. */
  changed(row: ListRow): void {
    if (this.#stopped || !holds(this.#query.list, row)) return;
    if (this.#heard) {
      if (row.seq > (this.#heard.get(row.id)?.seq ?? 0)) this.#heard.set(row.id, row);
      return;
    }
    const { id, seq } = row;
    const had = this.#rows.get(id);
    if ((had ?? this.#left.get(id) ?? this.#leftBefore.get(id) ?? 0) >= seq) return;
    const { q, list, limit } = this.#query;
    const isRow = isListed(list, row, this.#reader);
    if (!isRow && had === undefined) return;
    if (had === undefined && (this.#taken.has(id) || this.#takenBefore.has(id))) {
      // Whether it is back, only the store knows.
      void this.refresh().catch(() => undefined);
      return;
    }
    if (!isRow) {
      this.#rows.delete(id);
      this.#left.set(id, seq);
      this.#total -= 1;
      this.#tell({ q, upsert: [], remove: [id], total: this.#total });
      // A row from beyond the limit moves up, and only the store knows which.
      if (this.#total > this.#rows.size && this.#isThin) void this.refresh().catch(() => undefined);
      return;
    }
    if (had === undefined) this.#total += 1;
    const fits = had !== undefined || this.#rows.size < limit;
    if (fits) this.#rows.set(id, seq);
    this.#tell({ q, upsert: fits ? [row] : [], remove: [], total: this.#total });
  }

  /**
   * Whether so many rows have left that others are to move up at once. A few rows at the end of thousands wait for the next
   * comparison with the database: in a busy site each conversation that ends would be a query for all of them.
   */
  get #isThin(): boolean {
    const { limit } = this.#query;
    return limit <= listRowsMax || this.#rows.size <= limit - listRowsMax;
  }

  #tell({ upsert, ...rest }: Omit<RowsFrame, 't'>): void {
    this.#send({ t: 'rows', ...rest, upsert: upsert.map((row) => rowIn(this.#query.list, row)) });
  }

  stop(): void {
    this.#stopped = true;
  }
}

/** The watches of this relay, by site, and how changes reach them. */
export class WorkLists {
  readonly #bus: Bus;
  readonly #relayId: string;
  readonly #sites = new Map<string, { readonly watches: Set<Watch>; readonly stop: () => void }>();

  constructor(bus: Bus, relayId: string) {
    this.#bus = bus;
    this.#relayId = relayId;
  }

  add(watch: Watch): void {
    const known = this.#sites.get(watch.site);
    if (known) {
      known.watches.add(watch);
      return;
    }
    const stop = this.#bus.subscribe(workSubject(watch.site), (text) => {
      const row = fromOthers(text, this.#relayId);
      if (row !== undefined) this.#tell(watch.site, row as ListRow);
    });
    this.#sites.set(watch.site, { watches: new Set([watch]), stop });
  }

  remove(watch: Watch): void {
    watch.stop();
    const known = this.#sites.get(watch.site);
    if (!known?.watches.delete(watch) || known.watches.size > 0) return;
    known.stop();
    this.#sites.delete(watch.site);
  }

  /** Queries every watched list again, one after the other. Rejects if one could not be queried. */
  async refresh(): Promise<void> {
    for (const { watches } of [...this.#sites.values()]) for (const watch of [...watches]) await watch.refresh();
  }

  /** A commit was made on this relay: tell those here, then the other relays. */
  committed({ after, agents }: Commit): void {
    this.#publish(after.lifecycle.site, summarise(after));
    for (const agent of agents) this.agentChanged(agent);
  }

  /** An agent's state was changed by this relay. */
  agentChanged(state: AgentState): void {
    this.#publish(state.site, agentRowOf(state));
  }

  /** A case was changed by this relay, or has been seen. */
  caseChanged(row: CaseRow): void {
    this.#publish(row.site, row);
  }

  #publish(site: string, row: ListRow): void {
    this.#tell(site, row);
    this.#bus.publish(workSubject(site), `${this.#relayId} ${JSON.stringify(row)}`);
  }

  #tell(site: string, row: ListRow): void {
    for (const watch of [...(this.#sites.get(site)?.watches ?? [])]) watch.changed(row);
  }
}
