/** How a database of an older version is brought to the present one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complete } from '../../../src/core/conversation/conversation.ts';
import { schemaVersion } from '../../../src/relay/store/schema.ts';
import { handing } from '../../support/scripted-conversation.ts';
import { Sender } from '../../support/sender.ts';
import { append, appended, logOf, type OpenDatabase, openDatabase, refused } from './test-database.ts';
import version1 from './version-1.json' with { type: 'json' };

type Value = string | number | null;

const literal = (value: Value): string => (typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : `${value}`);

const insertions = (rows: Readonly<Record<string, readonly object[]>>): readonly string[] =>
  Object.entries(rows).flatMap(([table, some]) =>
    some.map((row) => {
      const values = Object.values(row).map((value: Value) => literal(value));
      return `insert into ${table} (${Object.keys(row).join(', ')}) values (${values.join(', ')})`;
    }),
  );

/** A database as a relay of version 1 left it: two visitors, one of whom has been refused a second conversation. */
export const asOfVersion1: { readonly sqlite: string; readonly postgres: string } = {
  sqlite: [...version1.tables.sqlite, ...insertions(version1.rows)].join(';\n'),
  postgres: [...version1.tables.postgres, ...insertions(version1.rows)].join(';\n'),
};

export const describeMigrating = (open: OpenDatabase): void => {
  test('[D1] a database of version 1 is opened with all that it holds, and goes on from there', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    await run(asOfVersion1);
    const store = await connect();
    for (const { id, head, snapshot } of version1.rows.conversation) {
      assert.equal((await logOf(store, id)).length, head);
      assert.deepEqual((await store.conversation(id))?.conversation, complete(JSON.parse(snapshot)));
    }
    const [epoch] = version1.rows.meta.filter(({ key }) => key === 'log-epoch');
    assert.equal((await store.conversation('conversation-1'))?.epoch, epoch?.value);
    assert.equal((await store.agentByLogin('ana@acme.example'))?.name, 'Ana');
    assert.equal((await store.signIn('sign-in-1'))?.agent, 'agent-ana');
    assert.equal(await store.setting('agent-token-key', 'another'), 'a key');
    const vera = new Sender({ kind: 'visitor', id: 'visitor-vera' });
    const again = vera.start('conversation-1');
    assert.deepEqual(await append(store, again), { ...(await append(store, again)), repeat: true });
    assert.equal(await appended(store, vera.say('conversation-1', 'Still there?', { n: 3 })), 3);
    const newcomer = Sender.visitor('newcomer');
    await appended(store, newcomer.start('conversation-4'));
    assert.equal((await store.conversation('conversation-4'))?.conversation.visitor.number, 3);
    assert.deepEqual(await store.workforce.openConsults(10), [], 'what was there asks nobody');
  });

  test('[I1] [C1] what version 1 did not keep is kept from the migration on', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    await run(asOfVersion1);
    const store = await connect();
    const otto = new Sender({ kind: 'visitor', id: 'visitor-otto' });
    const late = otto.start('conversation-3', { lane: 'another-tab', n: 1 });
    assert.equal(await refused(store, late), 'consumed');
    const { ageMs = 0, ...known } = (await store.visitorBySecret('acme', 'secret of visitor-otto', '')) ?? {};
    assert.deepEqual(known, { id: 'visitor-otto', number: 2, secret: 'present' });
    assert.ok(ageMs > Date.UTC(2026, 0), 'a secret of unknown age is an old one');
    const next = { hash: 'hash of next', salt: 'salt of next' };
    assert.equal(await store.settleNextSecret('acme', 'visitor-otto', 'secret of visitor-otto', next), next.salt);
    await appended(store, otto.start('conversation-4'));
    const start = otto.start('conversation-5', { lane: 'another-tab', n: 1 });
    const first = await append(store, start);
    await appended(store, otto.give('conversation-4', { type: 'conversation.end' }));
    assert.deepEqual(await append(store, start), first);
  });

  test('[A6] what nobody has seen is found in a migrated database, too, in conversations that are older than that', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    await run(asOfVersion1);
    const store = await connect();
    assert.deepEqual(await store.workforce.lapses(10), []);
    const [ana, sam] = [Sender.agent('Ana'), Sender.supervisor('Sam')];
    await store.workforce.step({ id: ana.actor.id, site: 'acme' }, { kind: 'linked', relay: 'relay-1', name: 'Ana' });
    const assignment = { type: 'conversation.assign', agent: ana.actor.id } as const;
    const known = { rights: ['assign'], handing: { usual: handing, workstreams: {} } } as const;
    await appended(store, sam.give('conversation-1', assignment, known));
    const [lapse] = await store.workforce.lapses(10);
    assert.equal(lapse?.conversation.id, 'conversation-1');
  });

  test('[W4] what was read is kept in a migrated database, too', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    await run(asOfVersion1);
    const store = await connect();
    assert.equal((await store.conversation('conversation-1'))?.read, undefined);
    const moved = await store.readCursors.advance([{ conversation: 'conversation-1', side: 'agent', seq: 2 }]);
    assert.deepEqual(moved.get('conversation-1'), { agent: 2 });
  });

  test('a migrated database is of this version: it is opened again as it is', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    await run(asOfVersion1);
    await (await connect()).close();
    const asItIs = `insert into meta (key, value) select 'setting/version', value from meta where key = 'schema-version'`;
    await run({ sqlite: asItIs, postgres: asItIs });
    const store = await connect();
    assert.equal(await store.setting('version', 'none'), String(schemaVersion));
    assert.equal((await logOf(store, 'conversation-2')).length, 5);
  });

  test('relays that find a database of version 1 at the same moment migrate it once', async (t) => {
    const { connect, run, relays } = await openDatabase(t, open);
    await run(asOfVersion1);
    const stores = await Promise.all(Array.from({ length: relays }, connect));
    for (const store of stores) assert.equal((await logOf(store, 'conversation-2')).length, 5);
  });
};
