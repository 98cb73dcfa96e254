/** Puts a backup of the SQLite database in the place of the data. Rule D5 in docs/SPEC.md. */
import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { ParlorError } from '../../../core/errors.ts';
import { restoredStatements } from '../restored.ts';
import { ProcessLock, realPath } from './process-lock.ts';
import { connect, hasTables, prepareFile } from './sqlite-file.ts';

/** What SQLite keeps beside a database that is in use, or whose last user was killed. */
const companions = ['-wal', '-shm'] as const;

export interface Restored {
  /** Conversations in the data that is now in place. */
  readonly conversations: number;
  /** Where the former data is, if there was any. */
  readonly former: string | undefined;
}

/**
 * Replaces the database `file` by the backup `from`, as a new epoch of the log, so that clients that had seen more than
 * the backup holds start over. The backup is left as it is and the former data is kept aside under a name with `now`, in
 * milliseconds since 1970. If the backup is no good, or a relay has the data, nothing is changed.
 *
 * @throws ParlorError `unavailable`, its message saying why.
 */
export const restoreSqlite = (from: string, file: string, now: number): Restored => {
  mkdirSync(dirname(file), { recursive: true });
  const target = realPath(file);
  const lock = new ProcessLock(target);
  const staged = `${target}.restoring`;
  try {
    // From here on the backup is not touched: opening it would write beside it.
    copy(from, staged);
    const conversations = makeNewEpoch(staged);
    sync(staged);
    const former = setAside(target, now);
    renameSync(staged, target);
    sync(dirname(target));
    return { conversations, former };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ParlorError('unavailable', { message: `${from} can't be restored. ${reason}`, cause });
  } finally {
    remove(staged);
    lock.release();
  }
};

const copy = (from: string, to: string): void => {
  remove(to);
  copyFileSync(from, to);
  // A database that was copied while its relay was stopped by force has its last commits there.
  if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${to}-wal`);
};

/** Checks the copy from end to end and makes its log another one; gives how many conversations it has. */
const makeNewEpoch = (staged: string): number => {
  const db = connect(staged);
  try {
    const health = db.prepare('pragma integrity_check(1)').get()?.['integrity_check'];
    if (health !== 'ok') throw new Error(`It is damaged: ${health}`);
    if (!hasTables(db)) throw new Error('It is not a database of Parlor.');
    prepareFile(db);
    db.exec('begin immediate');
    for (const { sql, parameters } of restoredStatements('sqlite')) db.prepare(sql).run(...parameters);
    db.exec('commit');
    return Number(db.prepare('select count(*) as count from conversation').get()?.['count']);
  } finally {
    db.close();
  }
};

/** Gives the database another name, with what is in its write-ahead log; undefined if there is none. */
const setAside = (target: string, now: number): string | undefined => {
  if (!existsSync(target)) return undefined;
  const former = `${target}.before-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`;
  try {
    // Closing copies the write-ahead log into the one file, which is easier to keep.
    connect(target).close();
  } catch {
    // It is damaged, which may be why it is replaced: it is kept as it is, in its several files.
  }
  for (const companion of companions)
    if (existsSync(target + companion)) renameSync(target + companion, former + companion);
  renameSync(target, former);
  return former;
};

const remove = (file: string): void => {
  for (const companion of ['', ...companions]) rmSync(file + companion, { force: true });
};

/** Waits until what stands in the file, or in the folder, is on disk. */
const sync = (path: string): void => {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
};
