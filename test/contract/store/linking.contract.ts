/** How conversations are linked to contacts: by hand, by what a site vouches for, and what becomes of it when these change. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContactContent } from '../../../src/core/contacts/contact.shape.ts';
import type { Verified } from '../../../src/core/conversation/visitor-context.ts';
import { contactsMax } from '../../../src/core/limits.ts';
import { linkChanges } from '../../../src/relay/contacts/link-changes.ts';
import type { AppendRequest, Store } from '../../../src/relay/store/store.ts';
import { Sender } from '../../support/sender.ts';
import { caseDraft, contactDraft } from './contacts.contract.ts';
import { kept } from './library.contract.ts';
import { appended, type OpenDatabase, openDatabase, openRelays, openStore, refused, started } from './test-database.ts';

const site = 'acme';

/** Somebody whom the site vouches for. */
const customer = (name: string, lane = 'phone'): Sender => new Sender({ kind: 'visitor', id: `i_${name}` }, { lane });

const vouchedStart = (visitor: Sender, conversation: string, verified: Verified): AppendRequest =>
  visitor.start(conversation, { start: { workstream: 'sales', mode: 'live', verified } });

const saved = async ({ contactBook }: Store, id: string, content: ContactContent, version = 0) =>
  kept(await contactBook.contacts.save(site, contactDraft(id, { ...content, version })));

const linksOf = async (store: Store, conversation: string) =>
  (await store.conversation(conversation))?.conversation.links ?? {};

/** The id of the contact that a conversation is linked to. */
const contactOf = async (store: Store, conversation: string) => (await linksOf(store, conversation)).contact?.id;

const typesOf = async (store: Store, conversation: string): Promise<readonly string[]> =>
  ((await store.read(conversation, 0, 100))?.events ?? []).map(({ type }) => type);

/** What a relay does about what has changed, until nothing is left. */
const refreshed = async (store: Store): Promise<number> => {
  const due = await linkChanges(store.contactBook).find(100);
  const requests = due.map(({ conversation, command, id }): AppendRequest => {
    const actor = { kind: 'system', id: 'system' } as const;
    return { conversation, id, lane: id, n: 1, command, digest: id, site, actor };
  });
  const results = requests.length === 0 ? [] : await store.append(requests);
  assert.ok(
    results.every(({ ok }) => ok),
    JSON.stringify(results),
  );
  return results.length;
};

/** Ana has picked the conversation of somebody, and gives commands in it. */
const held = async (store: Store, conversation: string, visitor?: Sender) => {
  if (visitor) await appended(store, vouchedStart(visitor, conversation, {}));
  else await started(store, conversation);
  const ana = Sender.agent('ana');
  await appended(store, ana.give(conversation, { type: 'conversation.pick' }));
  return { ana, link: (contact: string) => ana.give(conversation, { type: 'contact.link', contact }, { fence: 1 }) };
};

export const describeLinking = (open: OpenDatabase): void => {
  test('[S10] a conversation is linked by e-mail or phone that the site vouches for, and by its visitor from then on', async (t) => {
    const store = await openStore(t, open);
    await saved(store, 'rosa', { name: 'Rosa', email: 'Rosa@Home.Example' });
    await saved(store, 'otto', { name: 'Otto', phone: '+49 30 1234567', account: 'Otto AG' });
    const rosa = customer('rosa');
    await appended(store, vouchedStart(rosa, 'c1', { email: 'rosa@home.example', phone: '0049301234567' }));
    const contact = { id: 'rosa', version: 1, name: 'Rosa' };
    assert.deepEqual(await linksOf(store, 'c1'), { contact }, 'e-mail goes before phone');
    assert.deepEqual(await typesOf(store, 'c1'), ['conversation.started', 'context.set', 'contact.linked']);
    await appended(store, vouchedStart(customer('otto'), 'c2', { email: 'o@x.example', phone: '0049 (30) 123-4567' }));
    assert.deepEqual(await linksOf(store, 'c2'), {
      contact: { id: 'otto', version: 1, name: 'Otto', account: 'Otto AG' },
    });
    await appended(store, rosa.give('c1', { type: 'conversation.end' }));
    await appended(store, vouchedStart(rosa, 'c3', { email: 'another@home.example', phone: '0049301234567' }));
    assert.equal(await contactOf(store, 'c3'), 'rosa', 'who is known by now is known whatever else the token says');
    assert.deepEqual((await store.contactBook.contacts.read(site, 'rosa'))?.visitors, ['i_rosa']);
  });

  test('[S10] what fits two contacts, or none, or one of another site, links nothing', async (t) => {
    const store = await openStore(t, open);
    const shared = { email: 'family@home.example' };
    await saved(store, 'one', { name: 'One', ...shared });
    await saved(store, 'two', { name: 'Two', email: 'Family@home.example', phone: '+49301234567' });
    kept(await store.contactBook.contacts.save('other', contactDraft('three', { email: 'only@home.example' })));
    await appended(store, vouchedStart(customer('a'), 'c1', { ...shared, phone: '+49301234567' }));
    await appended(store, vouchedStart(customer('b'), 'c2', { email: 'only@home.example' }));
    await appended(store, vouchedStart(customer('c'), 'c3', { email: 'none', phone: '12' }));
    for (const c of ['c1', 'c2', 'c3']) assert.deepEqual(await linksOf(store, c), {}, c);
    await appended(store, vouchedStart(customer('d'), 'c4', { phone: '+49301234567' }));
    assert.equal(await contactOf(store, 'c4'), 'two');
  });

  test('[I1] [S10] nothing that a page says, or a device that nobody vouches for, links anything', async (t) => {
    const store = await openStore(t, open);
    await saved(store, 'rosa', { name: 'Rosa', email: 'rosa@home.example' });
    const device = Sender.visitor('1');
    await appended(
      store,
      device.start('c1', { start: { workstream: 'sales', mode: 'live', verified: { email: 'rosa@home.example' } } }),
    );
    const page = { email: 'rosa@home.example', contact: 'rosa' };
    await appended(
      store,
      device.give('c1', { type: 'context.update', page, answers: [{ question: 'E-mail', answer: page.email }] }),
    );
    const named = new Sender({ kind: 'visitor', id: 'visitor-2', name: 'Rosa' }, { lane: 'tab' });
    await appended(store, named.start('c2'));
    for (const c of ['c1', 'c2']) assert.deepEqual(await linksOf(store, c), {}, c);
  });

  test('[I4] [S10] who signs in midway is linked in the same commit, and stays that contact', async (t) => {
    const store = await openStore(t, open);
    await saved(store, 'rosa', { name: 'Rosa', email: 'rosa@home.example' });
    const device = await started(store, 'c1');
    const vouched = { id: 'i_rosa', verified: { email: 'rosa@home.example' } };
    await appended(store, { ...device.give('c1', { type: 'visitor.identify', token: '' }), vouched });
    assert.equal(await contactOf(store, 'c1'), 'rosa');
    const types = await typesOf(store, 'c1');
    assert.deepEqual(types, ['conversation.started', 'visitor.identified', 'context.set', 'contact.linked']);
    assert.deepEqual((await store.contactBook.contacts.read(site, 'rosa'))?.visitors, ['i_rosa']);
  });

  test('[I4] [S10] whom an agent had linked before they signed in is known by it afterwards', async (t) => {
    const store = await openStore(t, open);
    await saved(store, 'rosa', { name: 'Rosa' });
    const device = await started(store, 'c1');
    const ana = Sender.agent('ana');
    await appended(store, ana.give('c1', { type: 'conversation.pick' }));
    await appended(store, ana.give('c1', { type: 'contact.link', contact: 'rosa' }, { fence: 1 }));
    assert.deepEqual((await store.contactBook.contacts.read(site, 'rosa'))?.visitors, [], 'a device is nobody yet');
    const vouched = { id: 'i_rosa', verified: {} };
    await appended(store, { ...device.give('c1', { type: 'visitor.identify', token: '' }), vouched });
    assert.deepEqual((await store.contactBook.contacts.read(site, 'rosa'))?.visitors, ['i_rosa']);
  });

  test('[S10] by hand it is linked to what the site has at that moment; who was linked is remembered, and forgotten', async (t) => {
    const store = await openStore(t, open);
    const { contacts, cases } = store.contactBook;
    await saved(store, 'rosa', { name: 'Rosa' });
    const otto = await saved(store, 'otto', { name: 'Otto' });
    kept(await cases.save(site, caseDraft('lamp', { title: 'Lamp' }), { by: 'ana' }));
    kept(await contacts.save('other', contactDraft('foreign', { name: 'Foreign' })));
    kept(await cases.save('other', caseDraft('foreign'), { by: 'zoe' }));
    const rosa = customer('rosa');
    const { ana, link } = await held(store, 'c1', rosa);
    for (const id of ['nobody', 'foreign']) {
      assert.equal(await refused(store, link(id)), 'unknown-entry');
      assert.equal(
        await refused(store, ana.give('c1', { type: 'case.link', case: id }, { fence: 1 })),
        'unknown-entry',
      );
    }
    await appended(store, link('otto'));
    await appended(store, link('rosa'));
    await appended(store, ana.give('c1', { type: 'case.link', case: 'lamp' }, { fence: 1 }));
    const about = { id: 'lamp', version: 1, number: 1, title: 'Lamp' };
    assert.deepEqual(await linksOf(store, 'c1'), { contact: { id: 'rosa', version: 1, name: 'Rosa' }, case: about });
    const visitorsOf = async (id: string) => (await contacts.read(site, id))?.visitors;
    assert.deepEqual([await visitorsOf('rosa'), await visitorsOf(otto.id)], [['i_rosa'], []]);
    await appended(store, ana.give('c1', { type: 'contact.unlink' }, { fence: 1 }));
    assert.deepEqual(await visitorsOf('rosa'), []);
    await appended(store, rosa.give('c1', { type: 'conversation.end' }));
    await appended(store, vouchedStart(rosa, 'c2', {}));
    assert.deepEqual(await linksOf(store, 'c2'), {});
  });

  test('[V8] what a supervisor who has joined links stands in the audit log, without a name; what the agent links does not', async (t) => {
    const store = await openStore(t, open);
    await saved(store, 'rosa', { name: 'Rosa Secret' });
    const { link } = await held(store, 'c1');
    await appended(store, link('rosa'));
    const sam = Sender.supervisor('sam');
    const rights = { rights: ['monitor'] } as const;
    await appended(store, sam.give('c1', { type: 'conversation.join' }, rights));
    await appended(store, sam.give('c1', { type: 'contact.unlink' }, rights));
    await appended(store, sam.give('c1', { type: 'contact.link', contact: 'rosa' }, rights));
    const entries = await store.audit.list(site, { limit: 10 });
    assert.deepEqual(entries.map(({ action }) => action).sort(), [
      'contact.link',
      'contact.unlink',
      'conversation.join',
    ]);
    assert.doesNotMatch(JSON.stringify(entries), /Secret/u);
  });

  test('[D2] the same link made again is answered as the first time, though the contact is another by now', async (t) => {
    const store = await openStore(t, open);
    await saved(store, 'rosa', { name: 'Rosa' });
    const { link } = await held(store, 'c1');
    const request = link('rosa');
    const seq = await appended(store, request);
    await saved(store, 'rosa', { name: 'Rosa Lima' }, 1);
    assert.equal(await appended(store, request), seq);
    assert.equal((await linksOf(store, 'c1')).contact?.name, 'Rosa');
  });

  test('[I3] what changes of contact and case comes to every conversation that is not closed, and nothing else does', async (t) => {
    const store = await openStore(t, open);
    const { contacts, cases } = store.contactBook;
    const rosa = await saved(store, 'rosa', { name: 'Rosa' });
    kept(await cases.save(site, caseDraft('lamp', { title: 'Lamp' }), { by: 'ana' }));
    const open1 = customer('rosa');
    for (const [c, visitor] of [
      ['c1', open1],
      ['c2', undefined],
      ['c3', customer('third')],
    ] as const) {
      const { ana, link } = await held(store, c, visitor);
      await appended(store, link('rosa'));
      await appended(store, ana.give(c, { type: 'case.link', case: 'lamp' }, { fence: 1 }));
      if (c !== 'c3') continue;
      await appended(store, ana.give(c, { type: 'conversation.end' }, { fence: 1 }));
      await appended(store, ana.give(c, { type: 'session.close' }, { fence: 1 }));
    }
    assert.equal(await refreshed(store), 0);
    const renamed = await saved(store, 'rosa', { name: 'Rosa Lima', account: 'Lima' }, 1);
    assert.equal(await refreshed(store), 2);
    assert.equal(await refreshed(store), 0);
    for (const c of ['c1', 'c2']) {
      const { contact } = await linksOf(store, c);
      assert.deepEqual(contact, { id: 'rosa', version: 2, name: 'Rosa Lima', account: 'Lima' });
    }
    kept(await cases.save(site, caseDraft('lamp', { title: 'Lamps', version: 1 }), { by: 'ana' }));
    assert.equal(await contacts.delete(site, renamed), undefined);
    assert.equal(await refreshed(store), 2);
    for (const c of ['c1', 'c2']) {
      assert.deepEqual(await linksOf(store, c), { case: { id: 'lamp', version: 2, number: 1, title: 'Lamps' } });
    }
    assert.deepEqual(
      (await linksOf(store, 'c3')).contact,
      { id: rosa.id, version: 1, name: 'Rosa' },
      'closed, it stays as it was',
    );
    assert.deepEqual((await typesOf(store, 'c1')).slice(-2), ['contact.unlinked', 'case.changed']);
    await appended(store, open1.give('c1', { type: 'conversation.end' }));
    await appended(store, vouchedStart(open1, 'c4', {}));
    assert.deepEqual(await linksOf(store, 'c4'), {}, 'who was a contact that is deleted is nobody’s');
  });

  test('[I3] several relays that find the same change tell it once', async (t) => {
    const stores = await openRelays(t, open);
    const [store] = stores;
    assert.ok(store);
    await saved(store, 'rosa', { name: 'Rosa' });
    const { link } = await held(store, 'c1');
    await appended(store, link('rosa'));
    await saved(store, 'rosa', { name: 'Rosa Lima' }, 1);
    await Promise.all([...stores, ...stores].map(refreshed));
    const changes = (await typesOf(store, 'c1')).filter((type) => type === 'contact.changed');
    assert.equal(changes.length, 1);
  });

  test('[S10] a contact that is changed while it is being linked, or deleted, is put right', async (t) => {
    const stores = await openRelays(t, open);
    const [store, other = store] = stores;
    assert.ok(store && other);
    await saved(store, 'rosa', { name: 'Rosa' });
    await saved(store, 'otto', { name: 'Otto', email: 'otto@home.example' });
    const { link } = await held(store, 'c1');
    const otto = customer('otto');
    await Promise.all([
      appended(store, link('rosa')),
      saved(other, 'rosa', { name: 'Rosa Lima' }, 1),
      appended(other, vouchedStart(otto, 'c2', { email: 'otto@home.example' })),
      store.contactBook.contacts.delete(site, { id: 'otto', version: 1 }),
    ]);
    await refreshed(store);
    assert.equal((await linksOf(store, 'c1')).contact?.name, 'Rosa Lima');
    assert.deepEqual((await linksOf(store, 'c2')).contact, undefined);
    await saved(store, 'otto', { name: 'Another Otto' });
    await appended(store, otto.give('c2', { type: 'conversation.end' }));
    await appended(store, vouchedStart(otto, 'c3', {}));
    assert.deepEqual(await linksOf(store, 'c3'), {}, 'nothing leads to the contact that was');
  });

  test('[S10] starts of the same person at once, in one batch or several, come to the same contact', async (t) => {
    const stores = await openRelays(t, open);
    const [store, other = store] = stores;
    assert.ok(store && other);
    await saved(store, 'rosa', { name: 'Rosa', email: 'rosa@home.example' });
    const verified = { email: 'rosa@home.example' };
    const starts = Array.from({ length: 8 }, (_, at) => vouchedStart(customer(`rosa-${at}`), `c${at}`, verified));
    const results = await Promise.all([
      store.append(starts.slice(0, 4)),
      ...starts.slice(4).map((start) => other.append([start])),
    ]);
    assert.ok(results.flat().every(({ ok }) => ok));
    for (const { conversation } of starts) assert.equal(await contactOf(store, conversation), 'rosa');
    assert.equal((await store.contactBook.contacts.read(site, 'rosa'))?.visitors.length, 8);
  });

  test('[X3] as many visitors are remembered as one contact as may be; one more is found by e-mail all the same', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    const store = await connect();
    await saved(store, 'rosa', { name: 'Rosa', email: 'rosa@home.example' });
    const statement = `insert into contact_visitor (site, visitor, contact)
      with recursive n (i) as (select 1 union all select i + 1 from n where i < ${contactsMax.visitors - 1})
      select '${site}', 'i_' || i, 'rosa' from n`;
    await run({ sqlite: statement, postgres: statement });
    for (const name of ['last', 'more']) {
      await appended(store, vouchedStart(customer(name), name, { email: 'rosa@home.example' }));
      assert.equal(await contactOf(store, name), 'rosa');
    }
    const { visitors = [] } = (await store.contactBook.contacts.read(site, 'rosa')) ?? {};
    assert.equal(visitors.length, contactsMax.visitors);
    assert.deepEqual([visitors.includes('i_last'), visitors.includes('i_more')], [true, false]);
  });
};
