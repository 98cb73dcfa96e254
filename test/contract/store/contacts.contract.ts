/** Contacts and cases as they are kept: versions, numbers, alerts, what they are found by, and their bounds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseDraft, CaseSearch } from '../../../src/core/contacts/case.ts';
import type { ContactDraft } from '../../../src/core/contacts/contact.ts';
import { refuse } from '../../../src/core/errors.ts';
import { caseAlertMs, casesMax, contactsMax } from '../../../src/core/limits.ts';
import type { ContactBook } from '../../../src/relay/contacts/contacts.ts';
import { positionOf } from '../../../src/relay/contacts/found-by.ts';
import { kept } from './library.contract.ts';
import { asOfVersion1 } from './migrating.contract.ts';
import { type OpenDatabase, openDatabase, openRelays, openStore } from './test-database.ts';

const site = 'acme';

export const contactDraft = (id: string, other: Partial<ContactDraft> = {}): ContactDraft => ({
  id,
  version: 0,
  ...other,
});

export const caseDraft = (id: string, other: Partial<CaseDraft> = {}): CaseDraft => ({
  id,
  version: 0,
  title: `Title of ${id}`,
  status: 'open',
  ...other,
});

const sam = { by: 'sam' };
/** Sam gives it to Ana. */
const toAna = { by: 'sam', assignee: 'Ana Lopes' };

const found = async ({ contacts }: ContactBook, query: string): Promise<readonly string[]> =>
  (await contacts.search(site, { query, limit: 50 })).map(({ id }) => id);

const foundCases = async ({ cases }: ContactBook, wanted: Partial<CaseSearch>): Promise<readonly number[]> =>
  (await cases.search(site, { query: '', limit: 50, ...wanted })).map(({ number }) => number);

/** As many rows as may be, of which each has a number for its id. */
const filled = (table: string, columns: string, values: string, count: number): string =>
  `insert into ${table} (site, id, version, updated_at, found_by, ${columns})
    with recursive n (i) as (select 1 union all select i + 1 from n where i < ${count})
    select '${site}', 'entry-' || i, 1, 0, 'entry', ${values} from n`;

export const describeContacts = (open: OpenDatabase): void => {
  test('[S10] a contact is kept as it was written, and counts its changes', async (t) => {
    const { contacts } = (await openStore(t, open)).contactBook;
    const rosa = { name: 'Rosa Lópes', email: 'Rosa@Home.Example', phone: '+351 21 234', account: 'Lopes & Filhos 🪴' };
    const first = kept(await contacts.save(site, contactDraft('rosa', rosa)));
    assert.deepEqual(first, { ...rosa, id: 'rosa', site, visitors: [], version: 1, updatedAt: first.updatedAt });
    assert.ok(Math.abs(first.updatedAt - Date.now()) < 60_000);
    assert.deepEqual(await contacts.read(site, 'rosa'), first);
    const second = kept(await contacts.save(site, contactDraft('rosa', { version: 1, phone: '112' })));
    assert.deepEqual(second, { id: 'rosa', site, phone: '112', visitors: [], version: 2, updatedAt: second.updatedAt });
    assert.deepEqual(await contacts.read(site, 'rosa'), second);
    assert.equal(await contacts.read('other', 'rosa'), undefined);
  });

  test('[S10] who has not seen the last change of a contact or a case neither overwrites nor deletes it', async (t) => {
    const { contacts, cases } = (await openStore(t, open)).contactBook;
    const stale = refuse('stale-version', { version: 2 });
    const rosa = kept(await contacts.save(site, contactDraft('rosa', { name: 'Rosa' })));
    kept(await contacts.save(site, { ...rosa, name: 'By somebody else' }));
    assert.deepEqual(await contacts.save(site, { ...rosa, name: 'By me' }), stale);
    assert.deepEqual(await contacts.delete(site, rosa), stale);
    assert.equal((await contacts.read(site, 'rosa'))?.name, 'By somebody else');
    const lamp = kept(await cases.save(site, caseDraft('lamp'), sam));
    kept(await cases.save(site, caseDraft('lamp', { version: 1, title: 'By somebody else' }), sam));
    assert.deepEqual(await cases.save(site, caseDraft('lamp', { version: lamp.version, title: 'By me' }), sam), stale);
    assert.deepEqual(await cases.save(site, caseDraft('lamp'), sam), stale);
    assert.deepEqual(await cases.save(site, caseDraft('none', { version: 3 }), sam), refuse('unknown-entry'));
    assert.deepEqual(await contacts.save(site, contactDraft('none', { version: 3 })), refuse('unknown-entry'));
  });

  test('[S10] the same change made again is answered as the first time', async (t) => {
    const { contacts, cases } = (await openStore(t, open)).contactBook;
    const rosa = await contacts.save(site, contactDraft('rosa', { name: 'Rosa', email: 'rosa@home.example' }));
    assert.deepEqual(
      await contacts.save(site, contactDraft('rosa', { name: 'Rosa', email: 'rosa@home.example' })),
      rosa,
    );
    const lamp = caseDraft('lamp', { contact: 'rosa', assignee: 'ana' });
    const first = await cases.save(site, lamp, toAna);
    assert.deepEqual(await cases.save(site, lamp, toAna), first);
    const change = { ...lamp, version: 1, status: 'resolved' } as const;
    const second = await cases.save(site, change, toAna);
    assert.deepEqual(await cases.save(site, change, toAna), second);
    for (let times = 0; times < 2; times += 1) assert.equal(await contacts.delete(site, kept(rosa)), undefined);
  });

  test('[S10] cases are numbered per site from 1, without gaps, whoever makes them at once', async (t) => {
    const relays = await openRelays(t, open);
    const books = relays.map(({ contactBook }) => contactBook);
    const made = await Promise.all(
      Array.from({ length: 24 }, (_, at) => {
        const book = books[at % books.length];
        // Every second one is made twice, as by somebody who has not heard that it was done.
        return Promise.all(
          [book, ...(at % 2 === 0 ? [books[0]] : [])].map(
            async (one) => one && kept(await one.cases.save(site, caseDraft(`case-${at}`), sam)).number,
          ),
        );
      }),
    );
    for (const numbers of made) assert.equal(new Set(numbers).size, 1, 'one case, one number');
    const numbers = made.map(([number = 0]) => number).sort((one, other) => one - other);
    assert.deepEqual(
      numbers,
      Array.from({ length: 24 }, (_, at) => at + 1),
    );
    const other = await books[0]?.cases.save('other', caseDraft('case-1'), sam);
    assert.equal(other && kept(other).number, 1);
  });

  test('[S10] a case names a contact of its site, and no more when that is deleted', async (t) => {
    const { contacts, cases } = (await openStore(t, open)).contactBook;
    kept(await contacts.save('other', contactDraft('rosa', { name: 'Rosa' })));
    const draft = caseDraft('lamp', { contact: 'rosa' });
    assert.deepEqual(await cases.save(site, draft, sam), refuse('unknown-entry', { field: 'contact' }));
    const rosa = kept(await contacts.save(site, contactDraft('rosa', { name: 'Rosa' })));
    assert.equal(kept(await cases.save(site, draft, sam)).contact, 'rosa');
    assert.equal(await contacts.delete(site, rosa), undefined);
    assert.equal('contact' in ((await cases.read(site, 'lamp')) ?? assert.fail()), false);
  });

  test('[S10] contacts are found by any piece of name, account, e-mail and phone, without case and accents', async (t) => {
    const book = (await openStore(t, open)).contactBook;
    const rosa = { name: 'Rosa Lópes', email: 'Rosa@Home.example', phone: '+351 (21) 234-567', account: 'Filhos_Ltd' };
    kept(await book.contacts.save(site, contactDraft('rosa', rosa)));
    kept(await book.contacts.save(site, contactDraft('otto', { name: 'Otto 100%', phone: '030 7654' })));
    kept(await book.contacts.save('other', contactDraft('rosa', { name: 'Rosa' })));
    const finds: Record<string, readonly string[]> = {
      'lopes ROSA': ['rosa'],
      'osa@HOME': ['rosa'],
      '00351 21 234567': ['rosa'],
      '(21) 234': ['rosa'],
      '4567': ['rosa'],
      filhos_l: ['rosa'],
      '': ['otto', 'rosa'],
      o: ['otto', 'rosa'],
      'otto 7654': ['otto'],
      '%': ['otto'],
      _: ['rosa'],
      '\\': [],
      'rosa otto': [],
      "' or 1 = 1 --": [],
    };
    for (const [query, ids] of Object.entries(finds)) assert.deepEqual(await found(book, query), ids, query);
  });

  test('[S10] contacts come by the alphabet, page by page, and none is left out or twice', async (t) => {
    const { contacts } = (await openStore(t, open)).contactBook;
    const long = 'x'.repeat(contactsMax.orderLength);
    const names = ['Zoe', 'Émile', 'emile', 'Ärne', `${long}a`, `${long}b`, 'Émile'];
    for (const [at, name] of names.entries()) kept(await contacts.save(site, contactDraft(`c${at}`, { name })));
    kept(await contacts.save(site, contactDraft('c7', { email: 'aaa@home.example' })));
    const pages: string[] = [];
    for (let after: { key: string; id: string } | undefined; ; ) {
      const page = await contacts.search(site, { query: '', limit: 3, ...(after && { after }) });
      pages.push(page.map(({ id }) => id).join(' '));
      const last = page.at(-1);
      if (!last || page.length < 3) break;
      after = positionOf(last);
    }
    assert.deepEqual(pages, ['c7 c3 c1', 'c2 c6 c4', 'c5 c0']);
  });

  test('[S10] cases are found by title, number, contact, assignee and status, the newest first', async (t) => {
    const book = (await openStore(t, open)).contactBook;
    kept(await book.contacts.save(site, contactDraft('rosa', { name: 'Rosa' })));
    const drafts: Partial<CaseDraft>[] = [
      { title: 'Kaputte Löwenlampe', contact: 'rosa' },
      { title: 'Lamp 1', assignee: 'ana' },
      { title: 'Refund', contact: 'rosa', status: 'resolved' },
    ];
    for (const [at, draft] of drafts.entries())
      kept(await book.cases.save(site, caseDraft(`case-${at}`, draft), toAna));
    const finds: readonly (readonly [Partial<CaseSearch>, readonly number[]])[] = [
      [{}, [3, 2, 1]],
      [{ query: 'LOWEN kaputte' }, [1]],
      [{ query: 'lamp' }, [2, 1]],
      [{ query: '1' }, [2, 1]],
      [{ query: ' #3 ' }, [3]],
      [{ contact: 'rosa' }, [3, 1]],
      [{ contact: 'rosa', status: 'open' }, [1]],
      [{ assignee: 'ana' }, [2]],
      [{ after: 3 }, [2, 1]],
      [{ query: '999999999' }, []],
    ];
    for (const [wanted, numbers] of finds)
      assert.deepEqual(await foundCases(book, wanted), numbers, JSON.stringify(wanted));
  });

  test('[N11] who is given a case is alerted once, until they have seen it, and who takes it is not', async (t) => {
    const store = await openStore(t, open);
    const { cases } = store.contactBook;
    const reader = { id: 'ana', site, kind: 'agent' } as const;
    const mine = async () => (await store.list('cases', reader, 10)).rows;
    const given = kept(await cases.save(site, caseDraft('lamp', { assignee: 'ana' }), toAna));
    assert.deepEqual(given.assignee, { id: 'ana', name: 'Ana Lopes' });
    const { until } = given.unseen ?? assert.fail();
    assert.ok(Math.abs(until - given.updatedAt - caseAlertMs) < 1_000);
    assert.deepEqual(await mine(), [given]);
    const change = { assignee: 'ana', version: 1, title: 'Broken' };
    const renamed = kept(await cases.save(site, caseDraft('lamp', change), toAna));
    assert.deepEqual(renamed.unseen, { until }, 'another title is no other assignment');
    for (const [agent, seen] of [
      ['ben', { id: 'lamp', until }],
      ['ana', { id: 'lamp', until: until + 1 }],
      ['ana', { id: 'other', until }],
    ] as const) {
      assert.equal(await cases.see(site, agent, seen), undefined);
    }
    assert.equal(await cases.see('other', 'ana', { id: 'lamp', until }), undefined);
    const seen = (await cases.see(site, 'ana', { id: 'lamp', until })) ?? assert.fail();
    assert.ok(!seen.unseen && seen.seq > renamed.seq, 'a newer row');
    assert.equal(
      seen.version,
      renamed.version,
      'and no other version: whoever changes it need not have seen that it was seen',
    );
    assert.equal(await cases.see(site, 'ana', { id: 'lamp', until }), undefined);
    const resolved = kept(
      await cases.save(site, caseDraft('lamp', { ...change, version: 2, status: 'resolved' }), toAna),
    );
    assert.deepEqual([resolved.unseen, await mine()], [undefined, []]);
    const again = kept(await cases.save(site, caseDraft('lamp', { ...change, version: 3 }), toAna));
    assert.ok(again.unseen, 'open again, it is news');
    const taken = kept(
      await cases.save(site, caseDraft('own', { assignee: 'ana' }), { by: 'ana', assignee: 'Ana Lopes' }),
    );
    assert.equal(taken.unseen, undefined);
    assert.equal((await store.list('cases', reader, 1)).total, 2);
    const handed = kept(
      await cases.save(site, caseDraft('own', { version: 1, assignee: 'ben' }), { by: 'ana', assignee: 'Ben' }),
    );
    assert.ok(handed.unseen);
    assert.deepEqual(
      (await mine()).map(({ id }) => id),
      ['lamp'],
    );
  });

  test('[N11] of more cases than a list shows, those are shown that were not seen yet', async (t) => {
    const store = await openStore(t, open);
    const { cases } = store.contactBook;
    for (const id of ['one', 'two', 'three', 'four']) {
      const given = kept(await cases.save(site, caseDraft(id, { assignee: 'ana' }), toAna));
      if (id === 'one' || id === 'three') await cases.see(site, 'ana', { id, until: given.unseen?.until ?? 0 });
    }
    const { rows, total } = await store.list('cases', { id: 'ana', site, kind: 'agent' }, 3);
    assert.deepEqual([rows.map(({ id }) => id), total], [['two', 'four', 'one'], 4]);
  });

  test('[X3] a site has as many contacts and cases as it may, and not one more', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    const { contacts, cases } = (await connect()).contactBook;
    const statements = [
      filled('contact', 'order_key', `'entry'`, contactsMax.site - 1),
      filled('support_case', 'seq, number, title, status', `1, i, 'entry', 'open'`, casesMax.site - 1),
    ];
    for (const statement of statements) await run({ sqlite: statement, postgres: statement });
    kept(await contacts.save(site, contactDraft('last', { name: 'Rosa' })));
    assert.equal(kept(await cases.save(site, caseDraft('last'), sam)).number, casesMax.site);
    const full = (max: number) => refuse('library-full', { max });
    assert.deepEqual(await contacts.save(site, contactDraft('more', { name: 'Otto' })), full(contactsMax.site));
    assert.deepEqual(await cases.save(site, caseDraft('more'), sam), full(casesMax.site));
    kept(await contacts.save('other', contactDraft('more', { name: 'Otto' })));
    kept(await cases.save('other', caseDraft('more'), sam));
  });

  test('[D1] a database of version 1 keeps contacts and cases from its migration on', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    await run(asOfVersion1);
    const { contacts, cases } = (await connect()).contactBook;
    kept(await contacts.save(site, contactDraft('rosa', { name: 'Rosa' })));
    assert.equal(kept(await cases.save(site, caseDraft('lamp', { contact: 'rosa' }), sam)).number, 1);
  });
};
