/** Cases that come of what visitors leave behind: once, with whom it fits, found by it, bounded; and surveys, by the database's clock. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseRow } from '../../../src/core/contacts/case.ts';
import type { Command } from '../../../src/core/conversation/vocabulary.ts';
import { caseAlertMs, contactFormMax, surveyMs } from '../../../src/core/limits.ts';
import type { Asked, ContactBook } from '../../../src/relay/contacts/contacts.ts';
import { Sender } from '../../support/sender.ts';
import { contactDraft } from './contacts.contract.ts';
import { kept } from './library.contract.ts';
import {
  appended,
  logOf,
  type OpenDatabase,
  openDatabase,
  openRelays,
  openStore,
  refused,
  started,
} from './test-database.ts';

const site = 'acme';

const asked = (id: string, more: Partial<Asked['request']> = {}): Asked => ({
  id,
  request: {
    workstream: 'chat',
    name: 'Rosa',
    email: 'Rosa@Home.example',
    message: 'Where is my lamp?\nIt is late.',
    answers: [{ id: 'order', question: 'Order number', answer: 'AB-17' }],
    ...more,
  },
});

const open = async ({ cases }: ContactBook, one: Asked): Promise<CaseRow> => kept(await cases.open(site, one));

export const describeRequests = (database: OpenDatabase): void => {
  test('[M2] what a visitor leaves behind is an open case that nobody has, titled by it, and is read with it as it came', async (t) => {
    const { contactBook } = await openStore(t, database);
    const { cases } = contactBook;
    const one = await open(contactBook, asked('case-0001'));
    assert.partialDeepStrictEqual(one, { number: 1, status: 'open', title: 'Rosa: Where is my lamp? It is late.' });
    assert.deepEqual([one.contact, one.assignee, one.unseen], [undefined, undefined, undefined]);
    const { at, ...request } = (await cases.request(site, 'case-0001')) ?? assert.fail();
    assert.deepEqual(request, asked('case-0001').request);
    assert.ok(Math.abs(at - Date.now()) < 60_000);
    // It stays what it was, whatever becomes of the case.
    kept(await cases.save(site, { id: one.id, version: 1, title: 'Lamp', status: 'resolved' }, { by: 'sam' }));
    assert.deepEqual(await cases.request(site, 'case-0001'), { ...request, at });
    for (const query of ['home.example', 'rosa late', 'lamp', '#1']) {
      const found = await cases.search(site, { query, limit: 5 });
      assert.deepEqual(
        found.map(({ id }) => id),
        ['case-0001'],
        query,
      );
    }
    assert.equal(await cases.request('other', 'case-0001'), undefined);
    kept(await cases.save(site, { id: 'case-0002', version: 0, title: 'By hand', status: 'open' }, { by: 'sam' }));
    assert.equal(await cases.request(site, 'case-0002'), undefined);
  });

  test('[M2] it is one case however often and from wherever it is opened, whatever has become of it', async (t) => {
    const stores = (await openRelays(t, database)).map(({ contactBook }) => contactBook);
    const opened = await Promise.all(
      Array.from({ length: 8 }, (_, index) => open(stores[index % stores.length] ?? assert.fail(), asked('case-0001'))),
    );
    assert.deepEqual(new Set(opened.map(({ number }) => number)), new Set([1]));
    const [book = assert.fail()] = stores;
    kept(
      await book.cases.save(site, { id: 'case-0001', version: 1, title: 'Lamp', status: 'resolved' }, { by: 'sam' }),
    );
    assert.partialDeepStrictEqual(await open(book, asked('case-0001')), { title: 'Lamp', version: 2 });
    assert.equal((await open(book, asked('case-0002'))).number, 2);
  });

  test('[M2] [S10] its contact is the one who is reached like that, by e-mail before phone, and nobody where several are', async (t) => {
    const { contactBook } = await openStore(t, database);
    const save = async (id: string, how: object) => kept(await contactBook.contacts.save(site, contactDraft(id, how)));
    await save('contact-1', { name: 'Rosa', email: 'rosa@home.example', phone: '+351 21 234 5678' });
    await save('contact-2', { name: 'Lia', phone: '+351 99 999 9999' });
    await save('contact-3', { name: 'Ana', email: 'both@home.example' });
    await save('contact-4', { name: 'Ben', email: 'both@home.example' });
    let count = 0;
    const contactOf = async (more: Partial<Asked['request']>) => {
      count += 1;
      const { email: _, ...rest } = asked('x').request;
      return (await open(contactBook, { id: `case-${1_000 + count}`, request: { ...rest, ...more } })).contact;
    };
    assert.equal(await contactOf({ email: 'ROSA@home.example' }), 'contact-1');
    assert.equal(await contactOf({ phone: '00351 212345678' }), 'contact-1');
    assert.equal(await contactOf({ email: 'rosa@home.example', phone: '+351 99 999 9999' }), 'contact-1');
    assert.equal(await contactOf({ email: 'new@home.example', phone: '+351 99 999 9999' }), 'contact-2');
    assert.equal(await contactOf({ email: 'both@home.example', phone: '+351 99 999 9999' }), undefined);
    assert.equal(await contactOf({ email: 'new@home.example' }), undefined);
  });

  test('[M2] [N11] whom the site gives such cases to is alerted of each', async (t) => {
    const { contactBook } = await openStore(t, database);
    const assignee = { id: 'ana', name: 'Ana Lopes' };
    const { unseen, ...one } = await open(contactBook, { ...asked('case-0001'), assignee });
    assert.deepEqual(one.assignee, assignee);
    assert.ok(Math.abs((unseen?.until ?? 0) - Date.now() - caseAlertMs) < 60_000);
  });

  test('[M2] [X3] so many of them may be open, and no more: what agents open themselves has room besides', async (t) => {
    const { connect, run } = await openDatabase(t, database);
    const { contactBook } = await connect();
    const filled = `insert into support_case
      (site, id, version, updated_at, seq, number, title, found_by, status, request)
      with recursive n (i) as (select 1 union all select i + 1 from n where i < ${contactFormMax.open - 1})
      select '${site}', 'case-' || i, 1, 0, 1, i, 'x', 'x', 'open', '{}' from n`;
    await run({ sqlite: filled, postgres: filled });
    assert.equal((await open(contactBook, asked('last-one'))).number, contactFormMax.open);
    assert.deepEqual(await contactBook.cases.open(site, asked('one-more')), { refused: 'queue-full' });
    assert.equal((await open(contactBook, asked('last-one'))).number, contactFormMax.open, 'a repeat is no new one');
    kept(
      await contactBook.cases.save(site, { id: 'by-hand-1', version: 0, title: 'x', status: 'open' }, { by: 'sam' }),
    );
    kept(
      await contactBook.cases.save(site, { id: 'case-1', version: 1, title: 'x', status: 'resolved' }, { by: 'sam' }),
    );
    assert.equal((await open(contactBook, asked('one-more'))).status, 'open');
  });
  test('[W6] a survey is taken until a day after the end by the database’s clock, and stands in the log once', async (t) => {
    const { connect, run } = await openDatabase(t, database);
    const store = await connect();
    const ana = Sender.agent('Ana');
    const surveys = { sales: { rating: true, questions: [] } };
    const ended = async (c: string): Promise<Sender> => {
      const visitor = await started(store, c, Sender.visitor(c));
      await appended(store, ana.give(c, { type: 'conversation.pick' }));
      await appended(store, ana.give(c, { type: 'conversation.end' }, { fence: 1 }));
      await appended(store, ana.give(c, { type: 'session.close' }, { fence: 1 }));
      return visitor;
    };
    const survey: Command = { type: 'survey.answer', rating: 3, answers: [] };
    const [soon, late] = [await ended('conversation-1'), await ended('conversation-2')];
    const request = soon.give('conversation-1', survey, { surveys });
    const seq = await appended(store, request);
    assert.equal(await appended(store, request), seq);
    assert.equal(await refused(store, soon.give('conversation-1', survey, { surveys })), 'survey-answered');
    assert.equal((await logOf(store, 'conversation-1')).length, seq);
    assert.deepEqual((await store.conversation('conversation-1'))?.conversation.rated, 3);
    const { ended: end } = (await store.conversation('conversation-2'))?.conversation.lifecycle ?? {};
    await run(endedAt('conversation-2', (end?.at ?? 0) - surveyMs - 1));
    assert.equal(await refused(store, late.give('conversation-2', survey, { surveys })), 'survey-over');
  });
};

/** Statements that have a conversation end at another time. */
const endedAt = (c: string, at: number): { readonly sqlite: string; readonly postgres: string } => ({
  sqlite: `update conversation set snapshot = json_set(snapshot, '$.lifecycle.ended.at', ${at}) where id = '${c}'`,
  postgres: `update conversation set snapshot = jsonb_set(snapshot::jsonb, '{lifecycle,ended,at}', '${at}')::text
    where id = '${c}'`,
});
