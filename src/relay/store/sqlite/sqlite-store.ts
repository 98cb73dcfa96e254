/** The store in one SQLite file, for one relay. Rule D1 in docs/SPEC.md. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import { isParlorError, ParlorError } from '../../../core/errors.ts';
import { sqliteDialect } from '../dialect.ts';
import { SqlStore } from '../sql-store.ts';
import type { AppendRequest, AppendResult, Store } from '../store.ts';
import { ProcessLock } from './process-lock.ts';
import { sqliteKysely } from './sqlite-kysely.ts';
import type { SqliteAsks, SqliteRole } from './sqlite-worker.ts';
import { Thread } from './thread.ts';

const workerModule = new URL(
  import.meta.url.endsWith('.ts') ? './sqlite-worker.ts' : './sqlite-worker.js',
  import.meta.url,
);

/** What a store holds on to while it is open. */
interface Held {
  readonly lock: ProcessLock;
  readonly writer: Thread<SqliteAsks>;
  readonly reader: Thread<SqliteAsks>;
}

/**
 * Opens the database in `file`, which is created with its folder if there is none.
 *
 * @throws ParlorError `unavailable`, its message saying why: in use by another relay, damaged, of a newer version.
 */
export const openSqliteStore = async (file: string): Promise<Store> => {
  let lock: ProcessLock | undefined;
  const threads: Thread<SqliteAsks>[] = [];
  const open = async (role: SqliteRole): Promise<Thread<SqliteAsks>> => {
    const thread = new Thread<SqliteAsks>(workerModule);
    threads.push(thread);
    await thread.ask('open', { file, role });
    return thread;
  };
  try {
    mkdirSync(dirname(file), { recursive: true });
    lock = new ProcessLock(file);
    const writer = await open('writer');
    return new SqliteStore({ lock, writer, reader: await open('reader') });
  } catch (cause) {
    await Promise.all(threads.map((thread) => thread.end()));
    lock?.release();
    if (isParlorError(cause)) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ParlorError('unavailable', { message: `${file} can't be used. ${reason}`, cause });
  }
};

class SqliteStore extends SqlStore {
  readonly #held: Held;

  constructor(held: Held) {
    const { writer, reader } = held;
    const threads = sqliteKysely({
      read: (query) => reader.ask('query', query),
      write: (query) => writer.ask('query', query),
    });
    super(new Kysely({ dialect: threads }), sqliteDialect);
    this.#held = held;
  }

  async append(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    return this.ask(() => this.#held.writer.ask('append', requests));
  }

  override onFailure(listener: (cause: Error) => void): void {
    let isTold = false;
    const tell = (cause: Error): void => {
      if (!isTold) listener(cause);
      isTold = true;
    };
    this.#held.writer.onFailure(tell);
    this.#held.reader.onFailure(tell);
  }

  protected override async release(): Promise<void> {
    const { lock, writer, reader } = this.#held;
    // The writer closes last: it copies what is left of the write-ahead log into the database.
    for (const thread of [reader, writer]) {
      await thread.ask('close', undefined).catch(() => undefined);
      await thread.end();
    }
    lock.release();
  }
}
