/**
 * Loaded into a relay's process before its program, this kills it, as by kill -9, before one of the steps of an erasure: the one
 * whose number, counted from 1, stands in the file `die-at` of its data folder. What is written down, and each file that is
 * removed, is a step; the first is the one in which an erasure is asked for.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { DiskBlobs } from '../../src/relay/blobs/disk.ts';
import { Thread } from '../../src/relay/store/sqlite/thread.ts';

const last = (): number => {
  const folder = process.argv[process.argv.indexOf('--data') + 1] ?? '';
  try {
    return Number(readFileSync(join(folder, 'die-at'), 'utf8'));
  } catch {
    return Number.POSITIVE_INFINITY;
  }
};

let steps = 0;

const step = (): void => {
  steps += 1;
  if (steps === last()) process.kill(process.pid, 'SIGKILL');
};

const isBeginning = (sql: string): boolean => /^\s*delete from visitor\b/i.test(sql);

const isWriting = (kind: PropertyKey, sql: string): boolean =>
  kind === 'append' || /^\s*(insert|update|delete|with)\b/i.test(sql);

if (isMainThread) {
  const { ask } = Thread.prototype;
  Thread.prototype.ask = function counted(this: Thread<never>, kind: never, asked: never) {
    const { sql = '' } = asked as { readonly sql?: string };
    if (isBeginning(sql)) steps = 0;
    if (isBeginning(sql) || (steps > 0 && isWriting(kind, sql))) step();
    return ask.call(this, kind, asked);
  } as typeof ask;
  const { remove } = DiskBlobs.prototype;
  DiskBlobs.prototype.remove = function counted(this: DiskBlobs, blob: string) {
    if (steps > 0) step();
    return remove.call(this, blob);
  };
}
