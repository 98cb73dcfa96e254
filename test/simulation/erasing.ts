/** Somebody is erased in the middle of a simulation: how that is asked for, and what has to be so in the end. Rule X6. */
import { Kysely } from 'kysely';
import { erasing } from '../../src/core/privacy-limits.ts';
import { SqlErasures } from '../../src/relay/privacy/sql-erasures.ts';
import type { Database } from '../../src/relay/store/schema.ts';
import { sqliteKysely } from '../../src/relay/store/sqlite/sqlite-kysely.ts';
import type { SqliteQuery, SqliteRows } from '../../src/relay/store/sqlite/sqlite-worker.ts';
import { clockedDialect } from '../support/clocked-store.ts';
import type { FinalLog, Observation, Screen, Violation } from '../support/history.ts';
import type { Time } from './life.ts';
import type { SimulatedDatabase } from './simulated-database.ts';

/** Time for one to be gone on with that a relay had in hand when it died. */
export const erasingMs = erasing.leaseMs + 2 * erasing.lookEveryMs;

const id = 'erasure-1';

const violation = (c: string, why: string): Violation => ({ rule: 'erasing', c, ids: [], why });

/** What was seen, and is there, at the end. */
interface End {
  readonly observations: readonly Observation[];
  readonly logs: readonly FinalLog[];
  readonly screens: readonly Screen[];
}

export class SimulatedErasure {
  readonly #database: SimulatedDatabase;
  readonly #time: Time;
  readonly #site: string;
  /** Who is to be erased; undefined as long as nobody is. */
  #visitor: string | undefined;

  constructor(database: SimulatedDatabase, time: Time, site: string) {
    this.#database = database;
    this.#time = time;
    this.#site = site;
  }

  /** As an admin does who got through to the database. Whom it does not know is not erased. */
  async ask(visitor: string): Promise<void> {
    const run = async (query: SqliteQuery): Promise<SqliteRows> => this.#database.query(query);
    const db = new Kysely<Database>({ dialect: sqliteKysely({ read: run, write: run }) });
    const erasures = new SqlErasures({ db, dialect: clockedDialect(this.#time.now), ask: (question) => question() });
    const asked = await erasures.ask({ id, site: this.#site, visitor, by: { id: 'boss', name: 'Boss' } });
    if (!('refused' in asked)) this.#visitor = visitor;
  }

  /** Nobody was erased, or all of it is gone. */
  get isDone(): boolean {
    if (this.#visitor === undefined) return true;
    const left = this.#database.db
      .prepare('select 1 from erasure where done_at is null union all select 1 from conversation where to_empty = 1')
      .all();
    return left.length === 0;
  }

  /** Conversations that are erased: to nobody who looks from outside is there anything of them. */
  get conversations(): ReadonlySet<string> {
    const rows = this.#database.db.prepare('select id from conversation where erased_at is not null').all();
    return new Set(rows.map(({ id: c }) => String(c)));
  }

  /** It is whole, it is of nobody else, and nothing of it is anywhere. */
  judge({ observations, logs, screens }: End): readonly Violation[] {
    const erased = this.conversations;
    const told = erased.size > 0 || this.#visitor !== undefined;
    if (!told) return [];
    return [
      ...(this.isDone ? [] : [violation('', 'the erasure is not done')]),
      ...this.#others(observations, erased),
      ...this.#kept(erased),
      ...this.#left(observations, logs, erased),
      // What was on its way there and was refused stands where it was written, for its author to see (D6).
      ...screens
        .filter(({ c, events }) => erased.has(c) && events.length > 0)
        .map(({ c, client, events }) => violation(c, `${client} shows ${events.length} events of it still`)),
    ];
  }

  /** Conversations that were somebody else's. */
  #others(observations: readonly Observation[], erased: ReadonlySet<string>): readonly Violation[] {
    return observations.flatMap((seen) => {
      if (seen.kind !== 'told' || !erased.has(seen.c)) return [];
      const start = seen.events.find(({ seq }) => seq === 1) as
        | { readonly visitor?: { readonly id: string } }
        | undefined;
      const of = start?.visitor?.id;
      return of === undefined || of === this.#visitor ? [] : [violation(seen.c, `it was ${of}'s`)];
    });
  }

  /** Conversations that began before it was asked for, and are theirs still. */
  #kept(erased: ReadonlySet<string>): readonly Violation[] {
    const rows = this.#database.db
      .prepare(
        `select c.id from conversation c join erasure e on c.visitor = e.visitor and c.site = e.site
         where c.started_at <= e.up_to`,
      )
      .all();
    return rows.map(({ id: c }) =>
      violation(String(c), erased.has(String(c)) ? 'it is theirs still' : 'it was left out'),
    );
  }

  /** Texts that were written there and nowhere else, in any row of any table. */
  #left(
    observations: readonly Observation[],
    logs: readonly FinalLog[],
    erased: ReadonlySet<string>,
  ): readonly Violation[] {
    const { db } = this.#database;
    const tables = db.prepare(`select name from sqlite_master where type = 'table'`).all();
    const rows = JSON.stringify(tables.map(({ name }) => db.prepare(`select * from "${name}"`).all()));
    const elsewhere = new Set(
      logs.filter(({ c }) => !erased.has(c)).flatMap(({ events }) => events.map((event) => JSON.stringify(event))),
    );
    const isElsewhere = (text: string): boolean => [...elsewhere].some((event) => event.includes(`"${text}"`));
    return observations.flatMap((seen) => {
      if (seen.kind !== 'invoke' || seen.text === undefined || !erased.has(seen.c)) return [];
      const text = seen.text;
      // In JSON within JSON.
      const isThere = rows.includes(`\\"${text}\\"`) && !isElsewhere(text);
      return isThere ? [violation(seen.c, `“${text}” is in the database`)] : [];
    });
  }
}

/** What is left for all other judges: nothing of conversations that are erased. */
export const withoutErased = <T extends object>(all: readonly T[], erased: ReadonlySet<string>): readonly T[] =>
  erased.size === 0 ? all : all.filter((one) => !('c' in one) || !erased.has(String(one.c)));
