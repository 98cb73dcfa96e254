/** The store on SQLite keeps the store's promises, and those of a file that one process has for itself. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, open, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { isParlorError } from '../../src/core/errors.ts';
import { openSqliteStore } from '../../src/relay/store/sqlite/sqlite-store.ts';
import { logOf, started } from './store/test-database.ts';
import { describeStore } from './store.contract.ts';

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'parlor-sqlite-'));

describeStore('SQLite', async () => {
  const folder = await newFolder();
  const file = join(folder, 'parlor.db');
  return {
    relays: 1,
    connect: () => openSqliteStore(file),
    run: async ({ sqlite }) => {
      const db = new DatabaseSync(file);
      db.exec(sqlite);
      db.close();
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
});

const newFile = async (t: TestContext): Promise<string> => {
  const folder = await newFolder();
  t.after(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'parlor.db');
};

/** Fails unless the file is refused with a message like this. */
const assertRefused = (file: string, message: RegExp): Promise<void> =>
  assert.rejects(openSqliteStore(file), (error) => isParlorError(error, 'unavailable') && message.test(error.message));

/** Lets a process of its own append to the file and kills it while it does; gives what it was told was written. */
const appendUntilKilled = async (file: string, run: string): Promise<ReadonlyMap<number, string>> => {
  const program = new URL('../support/append-until-killed.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [program, file, run], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const acknowledged = new Map<number, string>();
  for await (const line of createInterface(child.stdout)) {
    const [seq, id = ''] = line.split(' ');
    acknowledged.set(Number(seq), id);
    if (acknowledged.size === 100) {
      await assertRefused(file, /in use by another relay/);
      child.kill('SIGKILL');
    }
  }
  await exited;
  return acknowledged;
};

test('[D1] [D7] what was acknowledged before the relay was killed is there when it is started again', async (t) => {
  const file = await newFile(t);
  for (const run of ['1', '2', '3']) {
    const acknowledged = await appendUntilKilled(file, run);
    assert.ok(acknowledged.size >= 100);
    const store = await openSqliteStore(file);
    const ids = await logOf(store, `conversation-${run}`);
    for (const [seq, id] of acknowledged) assert.equal(ids[seq - 1], id);
    const stored = await store.conversation(`conversation-${run}`);
    assert.equal(stored?.conversation.seq, ids.length);
    assert.equal(stored.conversation.visitor.number, Number(run));
    await store.close();
  }
});

test('a second relay on the same file is refused, also by way of a link, until the first is gone', async (t) => {
  const file = await newFile(t);
  const first = await openSqliteStore(file);
  const link = `${file}.link`;
  await symlink(file, link);
  await assertRefused(file, /in use by another relay/);
  await assertRefused(link, /in use by another relay/);
  await started(first, 'conversation-1');
  await first.close();
  const second = await openSqliteStore(link);
  assert.equal((await logOf(second, 'conversation-1')).length, 1);
  await second.close();
});

test('[D5] a log that has lost its epoch, as after a restored backup, gets a new one', async (t) => {
  const file = await newFile(t);
  const before = await openSqliteStore(file);
  await started(before, 'conversation-1');
  const epoch = (await before.conversation('conversation-1'))?.epoch;
  await before.close();
  const db = new DatabaseSync(file);
  db.exec(`delete from meta where key = 'log-epoch'`);
  db.close();
  const after = await openSqliteStore(file);
  const restored = await after.conversation('conversation-1');
  await after.close();
  assert.ok(restored && epoch && restored.epoch !== epoch);
});

test('a file that is no database is refused and left alone, and so is one of a newer version', async (t) => {
  const file = await newFile(t);
  await writeFile(file, 'This is not a database, but somebody may want to read it.'.repeat(100));
  await assertRefused(file, /not a database/);
  await rm(file);
  await (await openSqliteStore(file)).close();
  const db = new DatabaseSync(file);
  db.exec(`update meta set value = '99' where key = 'schema-version'`);
  db.close();
  await assertRefused(file, /newer Parlor \(schema 99\)/);
});

test('a damaged database is refused', async (t) => {
  const file = await newFile(t);
  const store = await openSqliteStore(file);
  const visitor = await started(store, 'conversation-1');
  await store.append(Array.from({ length: 500 }, (_, index) => visitor.say('conversation-1', `message ${index}`)));
  await store.close();
  const pageBytes = 4_096;
  const { size } = await stat(file);
  const db = await open(file, 'r+');
  await db.write(Buffer.alloc(pageBytes, 0xff), 0, pageBytes, size - 2 * pageBytes);
  await db.close();
  await assertRefused(file, /damaged|malformed/);
});

test('a folder in the place of the file is refused in words', async (t) => {
  const file = await newFile(t);
  await mkdir(file);
  await assertRefused(file, /can't be used/);
});
