/** A relay whose data is replaced by a backup: what clients that had seen more end up with. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, type TestContext, test } from 'node:test';
import { isParlorError } from '../../src/core/errors.ts';
import { restorePostgres } from '../../src/relay/store/postgres/postgres-restore.ts';
import { openPostgresStore } from '../../src/relay/store/postgres/postgres-store.ts';
import { restoreSqlite } from '../../src/relay/store/sqlite/sqlite-restore.ts';
import { openSqliteStore } from '../../src/relay/store/sqlite/sqlite-store.ts';
import { createVisitorClient } from '../../src/sdk/index.ts';
import { eventually } from '../support/eventually.ts';
import { TestPostgres } from '../support/postgres.ts';
import { newSecret, RawSocket } from '../support/raw-socket.ts';
import { site, startRelay } from '../support/relay.ts';
import { appended, logOf, started } from './store/test-database.ts';

const isUnavailable = (message: RegExp) => (error: unknown) =>
  isParlorError(error, 'unavailable') && message.test(error.message);

/** A folder for data with room for backups beside it. */
const newFolder = async (context: TestContext): Promise<{ dataDir: string; file: string; backup: string }> => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-restore-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const dataDir = join(folder, 'data');
  await mkdir(dataDir);
  return { dataDir, file: join(dataDir, 'parlor.db'), backup: join(folder, 'backup.db') };
};

/** As an operator does while the relay runs. */
const backUp = (file: string, backup: string): void => {
  const db = new DatabaseSync(file);
  db.prepare('vacuum into ?').run(backup);
  db.close();
};

const textsOf = (events: readonly { readonly type: string }[] = []): string[] =>
  events.flatMap((event) => ('text' in event ? [String(event.text)] : []));

test('[D5] a client that had seen more than the backup starts over from it and sends again what was not confirmed', async (context) => {
  const { dataDir, file, backup } = await newFolder(context);
  const relay = await startRelay(context, { dataDir });
  const visitor = createVisitorClient({ relay: relay.url, site });
  context.after(() => visitor.close());
  await visitor.send('in the backup');
  backUp(file, backup);
  await visitor.send('after the backup');
  await eventually(visitor, ({ view }) => textsOf(view?.events).length === 2);
  await relay.relay.stop();
  const unconfirmed = visitor.send('not confirmed');
  const { conversations } = restoreSqlite(backup, file, Date.now());
  assert.equal(conversations, 1);
  await startRelay(context, { dataDir, port: relay.port });
  assert.equal((await unconfirmed).seq, 3);
  const { events } = await eventually(visitor, ({ view }) => view?.conversation.seq === 3 && view);
  assert.deepEqual(textsOf(events), ['in the backup', 'not confirmed']);
});

test('[D5] a position in the log from before the backup was restored is reset', async (context) => {
  const { dataDir, file, backup } = await newFolder(context);
  const first = await startRelay(context, { dataDir });
  const secret = newSecret();
  const before = await RawSocket.greeted(first.port, site, 'visitor', secret);
  const c = crypto.randomUUID();
  await before.answer(before.command(c, 1, { type: 'conversation.start' }));
  before.send({ t: 'sub', c, s: 0 });
  const { e, s } = await before.next('live');
  backUp(file, backup);
  await first.relay.stop();
  restoreSqlite(backup, file, Date.now());
  const second = await startRelay(context, { dataDir });
  const after = await RawSocket.greeted(second.port, site, 'visitor', secret);
  after.send({ t: 'sub', c, e, s });
  const reset = await after.next('reset');
  assert.equal(reset.why, 'epoch');
  assert.notEqual(reset.e, e);
  await after.next('ev', ({ first }) => first === 1);
  after.close();
});

test('the former data is kept whole, also what a killed relay left in its write-ahead log', async (context) => {
  const { file, backup } = await newFolder(context);
  const store = await openSqliteStore(file);
  const visitor = await started(store, 'conversation-1');
  backUp(file, backup);
  await appended(store, visitor.say('conversation-1', 'not in the backup'));
  const files = await Promise.all(['', '-wal'].map((name) => readFile(`${file}${name}`)));
  await store.close();
  for (const [index, name] of ['', '-wal'].entries()) await writeFile(`${file}${name}`, files[index] ?? '');
  const { former } = restoreSqlite(backup, file, Date.UTC(2026, 0, 31, 9, 30));
  assert.equal(former, `${file}.before-2026-01-31T09-30-00-000Z`);
  const [restored, kept] = [await openSqliteStore(file), await openSqliteStore(former)];
  assert.equal((await logOf(restored, 'conversation-1')).length, 1);
  assert.equal((await logOf(kept, 'conversation-1')).length, 2);
  await Promise.all([restored.close(), kept.close()]);
});

test('a backup is restored where there is no data yet, and stays as it was', async (context) => {
  const { dataDir, file, backup } = await newFolder(context);
  const store = await openSqliteStore(backup);
  await started(store, 'conversation-1');
  await store.close();
  await rm(dataDir, { recursive: true });
  const bytes = await readFile(backup);
  assert.deepEqual(restoreSqlite(backup, file, 0), { conversations: 1, former: undefined });
  assert.deepEqual(await readFile(backup), bytes);
  assert.deepEqual((await readdir(dataDir)).sort(), ['parlor.db', 'parlor.db.lock']);
});

test('while a relay has the data, and from what is no backup, nothing is restored and nothing changed', async (context) => {
  const { dataDir, file, backup } = await newFolder(context);
  const store = await openSqliteStore(file);
  await started(store, 'conversation-1');
  backUp(file, backup);
  assert.throws(() => restoreSqlite(backup, file, 0), isUnavailable(/in use by another relay/));
  const stored = await store.conversation('conversation-1');
  await store.close();
  const other = join(dataDir, '..', 'other.db');
  new DatabaseSync(other).exec('create table something (name text)');
  const text = join(dataDir, '..', 'text.db');
  await writeFile(text, 'This is not a database, but somebody may want to read it.'.repeat(100));
  const damaged = join(dataDir, '..', 'damaged.db');
  const bytes = await readFile(backup);
  await writeFile(damaged, bytes.fill(0xff, bytes.length - 8_192, bytes.length - 4_096));
  for (const [from, message] of [
    [other, /not a database of Parlor/],
    [text, /not a database/],
    [damaged, /damaged|malformed/],
    [join(dataDir, 'no-such-file'), /no such file/],
  ] as const) {
    assert.throws(() => restoreSqlite(from, file, 0), isUnavailable(message));
  }
  assert.deepEqual((await readdir(dataDir)).sort(), ['parlor.db', 'parlor.db.lock']);
  const again = await openSqliteStore(file);
  assert.deepEqual(await again.conversation('conversation-1'), stored);
  await again.close();
});

test('[X4] a sign-in that was revoked after the backup is not good again, nor a link that was used', async (context) => {
  const { file, backup } = await newFolder(context);
  const store = await openSqliteStore(file);
  const account = { id: 'ana', site: 'acme', login: 'ana', name: 'Ana', role: 'agent', passwordHash: 'hash' } as const;
  await store.saveAgent(account);
  await store.saveSignIn({ id: 'sign-in', agent: 'ana', secretHash: 'hash', expiresAt: Date.now() + 60_000 });
  await store.accounts.keepLink('ana', 'a link that is used later', 60_000);
  backUp(file, backup);
  await store.revokeSignIn('sign-in');
  await store.close();
  restoreSqlite(backup, file, Date.now());
  const restored = await openSqliteStore(file);
  assert.equal(await restored.signIn('sign-in'), undefined);
  assert.equal(await restored.accounts.agentOfLink('a link that is used later'), undefined);
  assert.deepEqual(await restored.agentById('ana'), account);
  await restored.close();
});

test('[S10] articles are found in a restored backup, also one that was compacted, and go on to be', async (context) => {
  const { file, backup } = await newFolder(context);
  const store = await openSqliteStore(file);
  const draft = (id: string, title: string) => ({ id, version: 0, title, body: 'Text', language: 'en' });
  const [, second] = [
    await store.library.articles.save('acme', draft('article-1', 'First')),
    await store.library.articles.save('acme', draft('article-2', 'Second')),
  ];
  await store.library.articles.delete('acme', { id: 'article-1', version: 1 });
  backUp(file, backup);
  await store.close();
  restoreSqlite(backup, file, Date.now());
  const restored = await openSqliteStore(file);
  const { articles } = restored.library;
  const found = (word: string) => articles.search('acme', [{ text: word, isPrefix: false }], 10);
  assert.deepEqual(await found('second'), [second]);
  await articles.save('acme', { ...draft('article-2', 'Changed'), version: 1 });
  assert.deepEqual([(await found('second')).length, (await found('changed')).length], [0, 1]);
  await restored.close();
});

let postgres: TestPostgres;

before(async () => {
  postgres = await TestPostgres.start();
});

after(() => postgres?.close());

test('[D5] a PostgreSQL database that is said to be restored has another epoch and the same log', async (context) => {
  const url = await postgres.createDatabase();
  await assert.rejects(restorePostgres(url), isUnavailable(/tables of Parlor are missing/));
  const store = await openPostgresStore(url);
  context.after(() => store.close());
  await started(store, 'conversation-1');
  const stored = await store.conversation('conversation-1');
  assert.equal(await restorePostgres(url), 1);
  const restored = await store.conversation('conversation-1');
  assert.ok(stored && restored && stored.epoch !== restored.epoch);
  assert.deepEqual(restored.conversation, stored.conversation);
});
