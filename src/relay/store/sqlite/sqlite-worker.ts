/**
 * What runs in a thread with one connection to a SQLite database. There are two such threads.
 *
 * The *writer* appends, one batch after the other, and does the few other writes. The *reader* answers queries, so that
 * no page of history holds up an acknowledgement, and copies the write-ahead log into the database (a PASSIVE
 * checkpoint waits for nobody), so that the append doesn't have to.
 */
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { parentPort } from 'node:worker_threads';
import { statementsKeptMax, walCheckpoint } from '../../../core/limits.ts';
import type { AppendRequest, AppendResult } from '../store.ts';
import { SqliteAppender } from './sqlite-appender.ts';
import { connect, prepareFile } from './sqlite-file.ts';
import { serve } from './thread.ts';

/** What the thread can be asked. It is opened first, and closed last. */
export interface SqliteAsks {
  readonly open: { readonly ask: { readonly file: string; readonly role: SqliteRole }; readonly answer: undefined };
  readonly append: { readonly ask: readonly AppendRequest[]; readonly answer: readonly AppendResult[] };
  readonly query: { readonly ask: SqliteQuery; readonly answer: SqliteRows };
  readonly close: { readonly ask: undefined; readonly answer: undefined };
}

export type SqliteRole = 'writer' | 'reader';

export interface SqliteQuery {
  readonly sql: string;
  readonly parameters: readonly SQLInputValue[];
}

export interface SqliteRows {
  readonly rows: readonly Readonly<Record<string, SQLOutputValue>>[];
  /** Rows written by a statement that gives none back. */
  readonly changes: number;
}

class Connection {
  readonly #db: DatabaseSync;
  readonly #appender: SqliteAppender | undefined;
  readonly #checkpoints: NodeJS.Timeout | undefined;
  readonly #statements = new Map<string, StatementSync>();

  constructor(file: string, role: SqliteRole) {
    this.#db = connect(file);
    if (role === 'writer') {
      prepareFile(this.#db);
      this.#appender = new SqliteAppender(this.#db);
    } else {
      const checkpoint = this.#db.prepare('pragma wal_checkpoint(passive)');
      this.#checkpoints = setInterval(() => checkpoint.all(), walCheckpoint.everyMs);
    }
  }

  append(requests: readonly AppendRequest[]): readonly AppendResult[] {
    if (!this.#appender) throw new TypeError('Only the writer appends.');
    return this.#appender.append(requests);
  }

  query({ sql, parameters }: SqliteQuery): SqliteRows {
    const statement = this.#prepared(sql);
    if (statement.columns().length > 0) return { rows: statement.all(...parameters), changes: 0 };
    return { rows: [], changes: Number(statement.run(...parameters).changes) };
  }

  close(): void {
    clearInterval(this.#checkpoints);
    this.#db.close();
  }

  #prepared(sql: string): StatementSync {
    const statement = this.#statements.get(sql) ?? this.#db.prepare(sql);
    // Asked again, it goes to the end: the first one is always the longest unused.
    this.#statements.delete(sql);
    this.#statements.set(sql, statement);
    const [oldest] = this.#statements.keys();
    if (this.#statements.size > statementsKeptMax && oldest !== undefined) this.#statements.delete(oldest);
    return statement;
  }
}

const run = (port: NonNullable<typeof parentPort>): void => {
  let connection: Connection | undefined;
  const opened = (): Connection => {
    if (!connection) throw new TypeError('The database has to be opened first.');
    return connection;
  };
  serve<SqliteAsks>(port, {
    open: ({ file, role }) => {
      connection = new Connection(file, role);
      return undefined;
    },
    append: (requests) => opened().append(requests),
    query: (query) => opened().query(query),
    close: () => {
      opened().close();
      connection = undefined;
      return undefined;
    },
  });
};

if (parentPort) run(parentPort);
