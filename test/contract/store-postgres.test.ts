/** The store on PostgreSQL keeps the store's promises with two relays on each database, and through the server's absences. */
import assert from 'node:assert/strict';
import { after, before, describe, type TestContext, test } from 'node:test';
import { inspect } from 'node:util';
import pg from 'pg';
import { isParlorError } from '../../src/core/errors.ts';
import { begin } from '../../src/relay/store/postgres/postgres-statements.ts';
import { openPostgresStore } from '../../src/relay/store/postgres/postgres-store.ts';
import type { Store } from '../../src/relay/store/store.ts';
import { TestPostgres } from '../support/postgres.ts';
import { until } from '../support/until.ts';
import { describeFinding } from './store/finding.contract.ts';
import { asOfVersion1 } from './store/migrating.contract.ts';
import { append, appended, logOf, started, type TestDatabase } from './store/test-database.ts';
import { describeStore } from './store.contract.ts';

let postgres: TestPostgres;
before(async () => {
  postgres = await TestPostgres.start();
});
after(() => postgres.close());

const openDatabase = async (options?: string): Promise<TestDatabase> => {
  const url = await postgres.createDatabase(options);
  return {
    relays: 2,
    connect: () => openPostgresStore(url),
    run: async (statements) => void (await postgres.query(url, statements.postgres)),
    remove: async () => undefined,
  };
};

describeStore('PostgreSQL', openDatabase);

// Its locale says what PostgreSQL takes for a letter, and how it is compared.
describe('store: PostgreSQL with another locale', () => {
  describeFinding(() => openDatabase(`template template0 locale 'C.UTF-8'`));
});

const isUnavailable = (error: unknown): boolean => isParlorError(error, 'unavailable');

const openOn = async (t: TestContext, url: string): Promise<Store> => {
  const store = await openPostgresStore(url);
  t.after(() => store.close());
  return store;
};

test('relays that start at the same moment on an empty database agree on one log', async (t) => {
  const url = await postgres.createDatabase();
  const relays = await Promise.all(Array.from({ length: 6 }, () => openOn(t, url)));
  const [first] = relays;
  assert.ok(first);
  await started(first, 'conversation-1');
  const epochs = await Promise.all(relays.map(async (relay) => (await relay.conversation('conversation-1'))?.epoch));
  assert.equal(new Set(epochs).size, 1);
  assert.ok(epochs[0]);
});

test('a relay that may not create tables can use those that are there', async (t) => {
  const url = await postgres.createDatabase();
  await (await openPostgresStore(url)).close();
  await postgres.query(
    url,
    `create role clerk login;
    revoke create on schema public from public;
    grant select, insert, update, delete on all tables in schema public to clerk`,
  );
  const store = await openOn(t, url.replace('parlor@', 'clerk@'));
  await started(store, 'conversation-1');
});

test('[D5] a log that has lost its epoch, as after a restored backup, gets a new one', async (t) => {
  const url = await postgres.createDatabase();
  const before = await openPostgresStore(url);
  await started(before, 'conversation-1');
  const epoch = (await before.conversation('conversation-1'))?.epoch;
  await before.close();
  await postgres.query(url, `delete from meta where key = 'log-epoch'`);
  const restored = await (await openOn(t, url)).conversation('conversation-1');
  assert.ok(restored && epoch && restored.epoch !== epoch);
});

test('a database of a newer version is refused', async () => {
  const url = await postgres.createDatabase();
  await (await openPostgresStore(url)).close();
  await postgres.query(url, `update meta set value = '99' where key = 'schema-version'`);
  await assert.rejects(openPostgresStore(url), (error) => isUnavailable(error) && /schema 99/.test(String(error)));
});

test('an append of the version before that is under way is done before the tables change, and is in them then', async (t) => {
  const url = await postgres.createDatabase();
  await postgres.query(url, asOfVersion1.postgres);
  const former = new pg.Client({ connectionString: url });
  await former.connect();
  t.after(() => former.end());
  await former.query(`begin; select id from conversation where id = 'conversation-1' for update`);
  const migrated = openOn(t, url);
  await until('the migration waits', async () => {
    const [row] = await postgres.query(url, 'select count(*)::int as waiting from pg_locks where not granted');
    return row?.['waiting'] === 1;
  });
  await former.query(`select number from visitor where id = 'visitor-vera' for update;
    update lane set last_n = 3 where conversation = 'conversation-1'; commit`);
  await migrated;
  const [lane] = await postgres.query(url, `select * from lane where conversation = 'conversation-1'`);
  assert.deepEqual([lane?.['last_n'], lane?.['elsewhere']], ['3', null]);
});

test('a server that can’t be reached is said to be, without the password', async () => {
  const url = 'postgresql://parlor:a-secret-word@%2Fno%2Fsuch%2Ffolder/parlor';
  await assert.rejects(
    openPostgresStore(url),
    (error) => isUnavailable(error) && /can't be used/.test(String(error)) && !String(error).includes('a-secret-word'),
  );
});

test('[D1] [D7] what was acknowledged outlives a crash of the server; until it is back, nothing is', async (t) => {
  // A server of its own: after a crash, all that it holds is read anew.
  const postgres = await TestPostgres.start();
  t.after(() => postgres.close());
  const url = await postgres.createDatabase();
  // With this default, the server would acknowledge first and write within the next fifth of a second.
  await postgres.query('postgres', `alter database ${url.split('/').at(-1)} set synchronous_commit = off`);
  const store = await openOn(t, url);
  const visitor = await started(store, 'conversation-1');
  const acknowledged = ['lane-of-visitor-1-1'];
  let crash: Promise<void> | undefined;
  await assert.rejects(async () => {
    for (;;) {
      const message = visitor.say('conversation-1', `message ${acknowledged.length}`);
      const result = await append(store, message);
      assert.ok(result.ok);
      acknowledged.push(message.id);
      if (acknowledged.length === 100) crash = postgres.halt('crash');
    }
  }, isUnavailable);
  await crash;
  await assert.rejects(store.append([visitor.say('conversation-1', 'Hello?', { lane: 'lost-lane' })]), isUnavailable);
  await assert.rejects(store.read('conversation-1', 0, 10), isUnavailable);
  await assert.rejects(store.ping(), isUnavailable);

  await postgres.resume();
  await until('the store finds the server again', () =>
    store.ping().then(
      () => true,
      () => false,
    ),
  );
  const log = await logOf(store, 'conversation-1');
  assert.deepEqual(log.slice(0, acknowledged.length), acknowledged);
  // What was under way when the server crashed is in the log or not; given again, it is there once.
  const missed = visitor.say('conversation-1', `message ${acknowledged.length}`, { n: acknowledged.length + 1 });
  await appended(store, missed);
  assert.deepEqual(await logOf(store, 'conversation-1'), [...acknowledged, missed.id]);
});

test('a connection that the server ends is replaced', async (t) => {
  const url = await postgres.createDatabase();
  const store = await openOn(t, url);
  const visitor = await started(store, 'conversation-1');
  const end = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'parlor'`;
  await postgres.query(url, end);
  await until('the store has connections again', () =>
    store.ping().then(
      () => true,
      () => false,
    ),
  );
  const message = visitor.say('conversation-1', 'Hello');
  await until('an append gets through', () =>
    append(store, message).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  assert.equal((await logOf(store, 'conversation-1')).length, 2);
});

test('[D1] an append waits for the disk and sees what others have just written, whatever the server’s defaults', async () => {
  const url = await postgres.createDatabase();
  const name = url.split('/').at(-1);
  await postgres.query(
    'postgres',
    `alter database ${name} set synchronous_commit = off;
    alter database ${name} set default_transaction_isolation = serializable`,
  );
  const shown = async (setting: string): Promise<unknown> => {
    const [row] = await postgres.query(url, `${begin}; show ${setting}`);
    return row?.[setting];
  };
  assert.equal(await shown('synchronous_commit'), 'on');
  assert.equal(await shown('transaction_isolation'), 'read committed');
});

test('what the server says of a row it can’t take does not quote the row', async (t) => {
  const url = await postgres.createDatabase();
  const store = await openOn(t, url);
  const visitor = await started(store, 'conversation-1');
  await postgres.query(url, `alter table event add check (fact not like '%a secret%') not valid`);
  const error: unknown = await store.append([visitor.say('conversation-1', 'a secret')]).catch((thrown) => thrown);
  assert.ok(isUnavailable(error));
  assert.match(inspect(error), /violates check constraint/);
  assert.doesNotMatch(inspect(error), /a secret/);
});

test('an append looks up what it needs by key, however much the tables have grown since they were empty', async () => {
  const url = await postgres.createDatabase();
  const store = await openPostgresStore(url);
  const scans = async (): Promise<{ whole: number; byKey: number }> => {
    const [row] = await postgres.query(
      url,
      `select sum(seq_scan)::int as "whole", sum(idx_scan)::int as "byKey" from pg_stat_user_tables`,
    );
    return row as { whole: number; byKey: number };
  };
  const { whole } = await until('the server has counted what creating the tables took', async () => {
    const counted = await scans();
    return counted.whole > 0 && counted;
  });
  const visitor = await started(store, 'conversation-1');
  for (let round = 0; round < 30; round += 1) {
    await store.append(Array.from({ length: 20 }, (_, index) => visitor.say('conversation-1', `${round} ${index}`)));
  }
  // A server counts what a connection did when it ends.
  await store.close();
  const counted = await until('the server has counted the appends', async () => {
    const now = await scans();
    return now.byKey >= 90 && now;
  });
  assert.equal(counted.whole, whole);
});
