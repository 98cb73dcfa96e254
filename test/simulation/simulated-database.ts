/**
 * The database of a simulation: Parlor's own SQLite append and queries on a database in memory, shared by all relays, at
 * the far end of a line on which questions and answers get lost.
 */
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { ParlorError } from '../../src/core/errors.ts';
import { SqlStore } from '../../src/relay/store/sql-store.ts';
import { SqliteAppender } from '../../src/relay/store/sqlite/sqlite-appender.ts';
import { prepareFile } from '../../src/relay/store/sqlite/sqlite-file.ts';
import { sqliteKysely } from '../../src/relay/store/sqlite/sqlite-kysely.ts';
import type { SqliteQuery, SqliteRows } from '../../src/relay/store/sqlite/sqlite-worker.ts';
import type { AppendRequest, AppendResult } from '../../src/relay/store/store.ts';
import { clockedDialect, runQuery } from '../support/clocked-store.ts';
import type { Life, Time } from './life.ts';
import type { Plant } from './plant.ts';

/** What happens to one append: all is well, it is not done, or it is done and nobody hears of it. */
type Fate = 'well' | 'undone' | 'unheard';

export class SimulatedDatabase {
  readonly db: DatabaseSync = new DatabaseSync(':memory:');
  readonly time: Time;
  readonly plant: Plant;
  readonly #appender: SqliteAppender;
  readonly #rehearsals: SqliteAppender;
  /** Share of the questions that fail for now. */
  failure = 0.01;

  constructor(time: Time, plant: Plant) {
    this.time = time;
    this.plant = plant;
    prepareFile(this.db);
    const isDoctored = plant.prepare !== undefined || plant.schema !== undefined;
    for (const statement of plant.schema ?? []) this.db.exec(statement);
    this.#appender = new SqliteAppender(isDoctored ? doctored(this.db, plant.prepare) : this.db, time.now);
    const undone = (text: string): string => (text === 'commit' ? 'rollback' : text);
    this.#rehearsals = new SqliteAppender(doctored(this.db, undone), time.now);
  }

  append(requests: readonly AppendRequest[]): readonly AppendResult[] {
    const { plant, db } = this;
    const results = this.#appender.append(plant.requests?.(requests, db) ?? requests);
    plant.appended?.(requests, results, db);
    return results;
  }

  /** What an append would give; nothing is kept of it. */
  rehearse(requests: readonly AppendRequest[]): readonly AppendResult[] {
    return this.#rehearsals.append(requests);
  }

  query({ sql, parameters }: SqliteQuery): SqliteRows {
    return runQuery(this.db, { sql: this.plant.query?.(sql) ?? sql, parameters });
  }

  fate(): Fate {
    if (this.time.random() >= this.failure) return 'well';
    return this.time.random() < 0.5 ? 'undone' : 'unheard';
  }
}

/** The database with other statements than were asked for. */
const doctored = (db: DatabaseSync, prepare: (sql: string) => string = (sql) => sql): DatabaseSync =>
  new Proxy(db, {
    get: (target, name) => {
      if (name === 'prepare') return (sql: string) => target.prepare(prepare(sql));
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

/** One relay's store. When the relay is dead, what it has asked for may still happen, and nobody hears of it. */
export class SimulatedStore extends SqlStore {
  readonly #database: SimulatedDatabase;
  readonly #life: Life;
  readonly #asked: (requests: readonly AppendRequest[]) => void;

  /** `asked` is called with each append before it is under way. */
  constructor(database: SimulatedDatabase, life: Life, asked: (requests: readonly AppendRequest[]) => void) {
    const run = async (query: SqliteQuery): Promise<SqliteRows> => {
      await this.#travel();
      if (database.fate() !== 'well') throw unreachable();
      const rows = database.query(query);
      await this.#travel();
      return rows;
    };
    super(new Kysely({ dialect: sqliteKysely({ read: run, write: run }) }), clockedDialect(database.time.now));
    this.#database = database;
    this.#life = life;
    this.#asked = asked;
  }

  append(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    return this.ask(async () => {
      const { time, plant } = this.#database;
      this.#asked(requests);
      await time.delay(time.random() * 20);
      // What a dead relay had sent may have arrived.
      if (this.#life.isOver && time.random() < 0.5) return never();
      const fate = this.#database.fate();
      if (fate === 'undone' && plant.answersUndone) return this.#database.rehearse(requests);
      if (fate === 'undone') throw unreachable();
      const results = this.#database.append(requests);
      await this.#travel();
      if (fate === 'unheard') throw unreachable();
      return results;
    });
  }

  protected override async release(): Promise<void> {}

  async #travel(): Promise<void> {
    const { time } = this.#database;
    await time.delay(time.random() * 10);
    if (this.#life.isOver) await never();
  }
}

const never = (): Promise<never> => new Promise(() => undefined);

const unreachable = (): ParlorError => new ParlorError('unavailable');
