/** Kysely over the threads that hold the connections: it compiles queries here, they run there. */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SelectQueryNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { SqliteQuery, SqliteRows } from './sqlite-worker.ts';

type Run = (query: SqliteQuery) => Promise<SqliteRows>;

/** Where queries run. */
interface Threads {
  readonly read: Run;
  readonly write: Run;
}

export const sqliteKysely = (threads: Threads): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new ThreadDriver(threads),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});

/** Each query stands alone: the threads take them in order, and only the append has a transaction. */
class ThreadDriver implements Driver {
  readonly #connection: ThreadConnection;

  constructor(threads: Threads) {
    this.#connection = new ThreadConnection(threads);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  async beginTransaction(): Promise<void> {
    throw new TypeError('Only the append has transactions.');
  }

  async commitTransaction(): Promise<void> {}

  async rollbackTransaction(): Promise<void> {}

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {}
}

class ThreadConnection implements DatabaseConnection {
  readonly #threads: Threads;

  constructor(threads: Threads) {
    this.#threads = threads;
  }

  async executeQuery<R>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<R>> {
    const run = SelectQueryNode.is(query) ? this.#threads.read : this.#threads.write;
    const { rows, changes } = await run({ sql, parameters: parameters as SqliteQuery['parameters'] });
    return { rows: rows as R[], numAffectedRows: BigInt(changes) };
  }

  // biome-ignore lint/correctness/useYield: Kysely wants the method; nothing here streams.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new TypeError('Queries are not streamed.');
  }
}
