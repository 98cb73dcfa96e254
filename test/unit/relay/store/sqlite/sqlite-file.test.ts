import assert from 'node:assert/strict';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { connect, prepareFile } from '../../../../../src/relay/store/sqlite/sqlite-file.ts';

test('[D1] every connection syncs each commit to the disk, as far down as the system can', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-sqlite-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const connections = [connect(join(folder, 'parlor.db')), connect(join(folder, 'parlor.db'))];
  for (const db of connections) {
    const pragma = (name: string): unknown => Object.values(db.prepare(`pragma ${name}`).get() ?? {})[0];
    const full = 2;
    assert.equal(pragma('synchronous'), full);
    assert.equal(pragma('journal_mode'), 'wal');
    assert.equal(pragma('fullfsync'), 1);
    assert.equal(pragma('checkpoint_fullfsync'), 1);
    db.close();
  }
});

test('[D1] what a killed process left in the write-ahead log is synced before it can be acknowledged', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-sqlite-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'parlor.db');
  const left = connect(file);
  prepareFile(left);
  left.exec(`insert into meta (key, value) values ('left', 'behind')`);
  const logBytes = async (): Promise<number> => (await stat(`${file}-wal`)).size;
  assert.ok((await logBytes()) > 0);
  const next = connect(file);
  prepareFile(next);
  // SQLite syncs the log before it copies it and starts it over.
  assert.equal(await logBytes(), 0);
  left.close();
  next.close();
});

test('preparing a file again changes nothing in it', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-sqlite-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const db = connect(join(folder, 'parlor.db'));
  t.after(() => db.close());
  const everything = (): unknown[] => [
    db.prepare('select * from meta order by key').all(),
    db.prepare('select * from sqlite_schema order by name').all(),
  ];
  prepareFile(db);
  const before = everything();
  prepareFile(db);
  assert.deepEqual(everything(), before);
});
