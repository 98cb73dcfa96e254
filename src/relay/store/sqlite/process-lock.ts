/**
 * One process per database: a lock that the operating system lets go of when its holder dies, however it dies.
 *
 * It is SQLite's own lock on an empty database beside the real one. A file with a process id in it would have to be
 * believed after a crash, when the id may be somebody else's.
 */
import { realpathSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { ParlorError } from '../../../core/errors.ts';

const busy = 5;

export class ProcessLock {
  readonly #holder: DatabaseSync;

  /** @throws ParlorError `unavailable` if a process holds it: another one, or this one. */
  constructor(file: string) {
    this.#holder = new DatabaseSync(`${realPath(file)}.lock`);
    try {
      this.#holder.exec('begin exclusive');
    } catch (cause) {
      this.#holder.close();
      if (!(cause instanceof Error && 'errcode' in cause && cause.errcode === busy)) throw cause;
      const message = `${file} is in use by another relay. One SQLite database serves one relay; several share a PostgreSQL.`;
      throw new ParlorError('unavailable', { message, cause });
    }
  }

  release(): void {
    this.#holder.close();
  }
}

/** The file itself, whichever link leads to it. */
export const realPath = (file: string): string => {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
};
