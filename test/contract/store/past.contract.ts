/** What was said with somebody before, and what was closed lately: found by person, contact and case, in pages, in their site only. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lateClosedMs } from '../../../src/core/limits.ts';
import type { PastWish } from '../../../src/relay/past/past.ts';
import type { Store } from '../../../src/relay/store/store.ts';
import { Sender } from '../../support/sender.ts';
import { caseDraft, contactDraft } from './contacts.contract.ts';
import { kept } from './library.contract.ts';
import { appended, type OpenDatabase, openDatabase, openStore, started } from './test-database.ts';

const site = 'acme';

const found = async (store: Store, wanted: Omit<PastWish, 'limit'>, limit = 10): Promise<readonly string[]> =>
  (await store.contactBook.past.find(site, { ...wanted, limit })).map(({ id }) => id);

const pick = (store: Store, agent: Sender, c: string): Promise<number> =>
  appended(store, agent.give(c, { type: 'conversation.pick' }));

const ended = async (store: Store, agent: Sender, c: string): Promise<void> => {
  await pick(store, agent, c);
  await appended(store, agent.give(c, { type: 'conversation.end' }, { fence: 1 }));
  await appended(store, agent.give(c, { type: 'session.close' }, { fence: 1 }));
};

export const describePast = (open: OpenDatabase): void => {
  test('[S5] conversations of a visitor are found, the newest first, in pages, without the one that is asked for', async (t) => {
    const store = await openStore(t, open);
    const [visitor, ana] = [Sender.visitor('1'), Sender.agent('Ana')];
    for (const c of ['c1', 'c2', 'c3']) {
      await appended(store, visitor.start(c));
      await ended(store, ana, c);
    }
    await started(store, 'c4', Sender.visitor('2'));
    const { id } = visitor.actor;
    const all = await found(store, { visitor: id });
    assert.deepEqual(all.toSorted(), ['c1', 'c2', 'c3']);
    const rows = await store.contactBook.past.find(site, { visitor: id, limit: 10 });
    const times = rows.map(({ lifecycle }) => lifecycle.startedAt);
    assert.deepEqual(
      times,
      times.toSorted((one, other) => other - one),
    );
    assert.equal(rows[0]?.lifecycle.state, 'closed');
    assert.deepEqual(
      await found(store, { visitor: id, except: 'c2' }),
      all.filter((c) => c !== 'c2'),
    );
    const pages: string[] = [];
    for (let after: PastWish['after']; ; ) {
      const [row] = await store.contactBook.past.find(site, { visitor: id, limit: 1, ...(after && { after }) });
      if (!row) break;
      pages.push(row.id);
      after = { startedAt: row.lifecycle.startedAt, id: row.id };
    }
    assert.deepEqual(pages, all);
    assert.deepEqual(await store.contactBook.past.find('other', { visitor: id, limit: 10 }), []);
    assert.deepEqual(await found(store, {}), []);
  });

  test('[S5] [S10] conversations of a contact and about a case are found as long as they are linked, each once', async (t) => {
    const store = await openStore(t, open);
    const ana = Sender.agent('Ana');
    kept(await store.contactBook.contacts.save(site, contactDraft('rosa-001', { name: 'Rosa' })));
    kept(await store.contactBook.cases.save(site, caseDraft('lamp-001'), { by: 'ana' }));
    for (const [index, c] of ['c1', 'c2'].entries()) {
      await started(store, c, Sender.visitor(`${index}`));
      await pick(store, ana, c);
      await appended(store, ana.give(c, { type: 'contact.link', contact: 'rosa-001' }, { fence: 1 }));
    }
    await appended(store, ana.give('c1', { type: 'case.link', case: 'lamp-001' }, { fence: 1 }));
    const wanted = { visitor: 'visitor-0', contact: 'rosa-001', case: 'lamp-001' };
    assert.deepEqual((await found(store, wanted)).toSorted(), ['c1', 'c2']);
    assert.deepEqual((await found(store, { contact: 'rosa-001' })).toSorted(), ['c1', 'c2']);
    assert.deepEqual(await found(store, { case: 'lamp-001' }), ['c1']);
    assert.deepEqual(await store.contactBook.past.find('other', { ...wanted, limit: 10 }), []);
    await appended(store, ana.give('c2', { type: 'contact.unlink' }, { fence: 1 }));
    assert.deepEqual(await found(store, { contact: 'rosa-001' }), ['c1']);
  });

  test('[S9] what may be somebody’s to read is found, the newest first, in pages, and what others have for who monitors', async (t) => {
    const store = await openStore(t, open);
    const [ana, ben] = [Sender.agent('Ana'), Sender.agent('Ben')];
    for (const c of ['c1', 'c2', 'c3', 'c4']) await started(store, c, Sender.visitor(c));
    await ended(store, ana, 'c1');
    await pick(store, ana, 'c2');
    await pick(store, ben, 'c3');
    const theirs = async (agent: string, monitors = false, at = site) =>
      (await store.contactBook.past.theirs(at, { agent, monitors, limit: 10 })).map(({ id }) => id);
    assert.deepEqual((await theirs(ana.actor.id)).toSorted(), ['c1', 'c2']);
    assert.deepEqual(await theirs(ben.actor.id), ['c3']);
    assert.deepEqual((await theirs(ben.actor.id, true)).toSorted(), ['c2', 'c3']);
    assert.deepEqual(await theirs(ana.actor.id, true, 'other'), []);
    const all = await theirs(ana.actor.id, true);
    const pages: string[] = [];
    for (let after: PastWish['after']; ; ) {
      const wish = { agent: ana.actor.id, monitors: true, limit: 1, ...(after && { after }) };
      const [row] = await store.contactBook.past.theirs(site, wish);
      if (!row) break;
      pages.push(row.id);
      after = { startedAt: row.lifecycle.startedAt, id: row.id };
    }
    assert.deepEqual(pages, all);
    assert.deepEqual(all.toSorted(), ['c1', 'c2', 'c3']);
  });

  test('[S9] closed work items are those that were an agent’s at the end, the newest first, for 24 hours by the database’s clock', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    const store = await connect();
    const [ana, ben] = [Sender.agent('Ana'), Sender.agent('Ben')];
    for (const c of ['c1', 'c2', 'c3', 'c4', 'c5']) await started(store, c, Sender.visitor(c));
    for (const c of ['c1', 'c2']) await ended(store, ana, c);
    await ended(store, ben, 'c3');
    await pick(store, ana, 'c4');
    // What goes back and ends without anybody is nobody's.
    await pick(store, ana, 'c5');
    await appended(store, ana.give('c5', { type: 'conversation.release' }, { fence: 1 }));
    await appended(store, Sender.visitor('c5', { lane: 'again' }).give('c5', { type: 'conversation.end' }));
    const closed = async (id = ana.actor.id) => {
      const { rows, total } = await store.list('closed', { id, site, kind: 'agent' }, 10);
      return [rows.map((row) => row.id), total];
    };
    const late = (c: string, ageMs: number) => {
      const statement = `update conversation set since = since - ${ageMs} where id = '${c}'`;
      return run({ sqlite: statement, postgres: statement });
    };
    await late('c1', 60_000);
    assert.deepEqual(await closed(), [['c2', 'c1'], 2]);
    assert.deepEqual(await closed(ben.actor.id), [['c3'], 1]);
    assert.deepEqual((await store.list('closed', { id: ana.actor.id, site, kind: 'agent' }, 1)).total, 2);
    assert.deepEqual((await store.list('closed', { id: ana.actor.id, site, kind: 'visitor' }, 1)).total, 0);
    await late('c2', lateClosedMs);
    assert.deepEqual(await closed(), [['c1'], 1]);
  });
};
