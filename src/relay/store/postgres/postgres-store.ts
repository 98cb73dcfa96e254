/** The store in PostgreSQL, for any number of relays. Rule D1 in docs/SPEC.md. */
import { Kysely, PostgresDialect } from 'kysely';
import type { Pool, PoolConfig } from 'pg';
import { ParlorError } from '../../../core/errors.ts';
import { databaseConnections, databaseTimeout } from '../../../core/limits.ts';
import { loadPeer } from '../../optional-peer.ts';
import { postgresDialect } from '../dialect.ts';
import { SqlStore } from '../sql-store.ts';
import type { AppendRequest, AppendResult, Store } from '../store.ts';
import { PostgresAppender } from './postgres-appender.ts';
import { preparePostgres } from './postgres-schema.ts';

/**
 * Opens the database at `url` and creates the tables if there are none.
 *
 * @throws ParlorError `unavailable`, its message saying why: not reachable, of a newer version, package not installed.
 */
export const openPostgresStore = async (url: string): Promise<Store> => {
  const pg = await loadPeer('pg', () => import('pg'));
  const open = (config: PoolConfig): Pool => {
    const pool = new pg.Pool({ ...connection(url, pg.types.getTypeParser), ...config });
    // A lost connection is found by whoever uses it next; unheard, its error would end the process.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    return pool;
  };
  const appends = open({ max: databaseConnections.append, pipeline: true });
  const reads = open({ max: databaseConnections.read });
  try {
    await preparePostgres(reads);
  } catch (cause) {
    await Promise.all([appends.end(), reads.end()]);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ParlorError('unavailable', { message: `PostgreSQL can't be used. ${reason}`, cause });
  }
  return new PostgresStore(appends, reads);
};

type GetTypeParser = NonNullable<PoolConfig['types']>['getTypeParser'];

/** Type id of `bigint`, which pg gives as text; none of ours is beyond what a number can hold. */
const bigintType = 20;

const connection = (url: string, getTypeParser: GetTypeParser): PoolConfig => ({
  connectionString: url,
  application_name: 'parlor',
  keepAlive: true,
  connectionTimeoutMillis: databaseTimeout.connectMs,
  statement_timeout: databaseTimeout.answerMs,
  // The server's limit comes first; this one is for a server that has gone silent.
  query_timeout: databaseTimeout.answerMs + databaseTimeout.connectMs,
  // A relay that stops in the middle of an append must not hold its rows from the others.
  idle_in_transaction_session_timeout: databaseTimeout.idleInTransactionMs,
  types: { getTypeParser: (id, format) => (id === bigintType ? Number : getTypeParser(id, format)) },
});

class PostgresStore extends SqlStore {
  readonly #appends: Pool;
  readonly #appender: PostgresAppender;
  readonly #reads: Pool;

  constructor(appends: Pool, reads: Pool) {
    super(new Kysely({ dialect: new PostgresDialect({ pool: reads }) }), postgresDialect);
    this.#appends = appends;
    this.#appender = new PostgresAppender(appends);
    this.#reads = reads;
  }

  async append(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    return this.ask(() => this.#appender.append(requests));
  }

  protected override async release(): Promise<void> {
    await Promise.all([this.#appends.end(), this.#reads.end()]);
  }
}
