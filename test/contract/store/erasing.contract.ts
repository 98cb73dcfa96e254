/** Erasures: kept once, taken in hand by one at a time, and conversations that go step by step, for good. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Erasure, ErasureWish } from '../../../src/core/privacy/visitor-data.ts';
import { erasing as bounds, dayMs } from '../../../src/core/privacy-limits.ts';

import { isErased, nobody } from '../../../src/relay/privacy/scrubbed.ts';
import type { Store } from '../../../src/relay/store/store.ts';
import { Sender } from '../../support/sender.ts';
import { asOfVersion1 } from './migrating.contract.ts';
import {
  append,
  appended,
  type OpenDatabase,
  openDatabase,
  openRelays,
  openStore,
  refused,
  started,
} from './test-database.ts';

const c = 'conversation-1';
const by = { id: 'agent-rui', name: 'Rui' };

const wishOf = (id: string, visitor: Sender, more: Partial<ErasureWish> = {}): ErasureWish => ({
  id,
  site: visitor.site,
  visitor: visitor.actor.id,
  by,
  ...more,
});

const asked = async (store: Store, wish: ErasureWish): Promise<Erasure> => {
  const erasure = await store.erasures.ask(wish);
  assert.ok(!('refused' in erasure), JSON.stringify(erasure));
  return erasure;
};

/** A conversation that somebody had, and that is over. */
const over = async (store: Store, conversation = c, visitor = Sender.visitor('vera')): Promise<Sender> => {
  const ana = Sender.agent('Ana', { lane: `lane-of-ana-in-${conversation}` });
  await started(store, conversation, visitor);
  await appended(store, visitor.say(conversation, 'My passport is lost'));
  await appended(store, ana.give(conversation, { type: 'conversation.pick' }));
  await appended(store, ana.give(conversation, { type: 'note.write', text: 'Lost a passport' }, { fence: 1 }));
  await appended(store, ana.give(conversation, { type: 'conversation.end' }, { fence: 1 }));
  await appended(store, ana.give(conversation, { type: 'session.close' }, { fence: 1 }));
  return visitor;
};

const sealed = async (store: Store, conversation = c): Promise<void> => {
  const stored = await store.conversation(conversation);
  assert.ok(stored && (await store.erasures.seal(stored.conversation)));
};

const emptied = async (store: Store, conversation = c): Promise<void> => {
  while (await store.erasures.emptyEvents(conversation, 2));
  await store.erasures.finishEmptying(conversation);
};

/** Counts rows of a query, as a setting. */
const counted = async (
  { run, store }: { run: (dialect: { sqlite: string; postgres: string }) => Promise<void>; store: Store },
  query: string,
): Promise<number> => {
  const count = `delete from meta where key = 'setting/count';
    insert into meta (key, value) select 'setting/count', cast(count(*) as text) from (${query}) as found`;
  await run({ sqlite: count, postgres: count });
  return Number(await store.setting('count', ''));
};

const aged = (table: string, columns: readonly string[], ms: number) => {
  const statement = `update ${table} set ${columns.map((one) => `${one} = ${one} - ${ms}`).join(', ')}`;
  return { sqlite: statement, postgres: statement };
};

export const describeErasing = (open: OpenDatabase): void => {
  test('[X6] [X2] a sealed conversation is nobody’s at once: it is in no list, and nothing can be given to it or read of it', async (t) => {
    const store = await openStore(t, open);
    const vera = await over(store);
    const reader = { id: 'agent-Ana', site: 'acme', kind: 'agent' } as const;
    assert.equal((await store.list('closed', reader, 10)).total, 1);
    await sealed(store);
    const left = (await store.conversation(c))?.conversation;
    assert.ok(left && isErased(left));
    assert.equal(await store.read(c, 0, 10), undefined);
    assert.deepEqual([...(await store.heads([c]))], []);
    assert.deepEqual(await store.list('closed', reader, 10), { rows: [], total: 0 });
    assert.deepEqual(await store.contactBook.past.find('acme', { visitor: vera.actor.id, limit: 10 }), []);
    assert.deepEqual(await store.contactBook.past.find('acme', { visitor: nobody, limit: 10 }), []);
    const ana = Sender.agent('Ana', { lane: 'another' });
    assert.equal(await refused(store, vera.say(c, 'Found it')), 'unknown-conversation');
    assert.equal(await refused(store, ana.give(c, { type: 'note.write', text: 'Found' })), 'unknown-conversation');
    const start = vera.start(c, { lane: 'a-page-from-before', n: 1 });
    assert.equal(await refused(store, start), 'unknown-conversation', 'it does not begin anew');
  });

  test('[X6] what is emptied keeps its places in the log, when and by whose work they came, and nothing that was said', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    const store = await connect();
    await over(store);
    const before = (await store.conversation(c))?.conversation;
    await sealed(store);
    assert.deepEqual(await store.erasures.sealed(10), [c]);
    await emptied(store);
    assert.deepEqual(await store.erasures.sealed(10), []);
    const count = (query: string) => counted({ run, store }, query);
    assert.equal(await count(`select 1 from event where conversation = '${c}'`), before?.seq);
    assert.equal(await count(`select 1 from event where fact like '%assport%' or digest <> ''`), 0);
    assert.equal(await count(`select 1 from conversation where snapshot like '%assport%'`), 0);
    assert.equal(await count(`select 1 from event where actor like '%visitor-vera%' or fact like '%visitor-vera%'`), 0);
    assert.equal(
      await count(`select 1 from event where type = 'conversation.assigned' and fact like '%agent-Ana%'`),
      1,
    );
    assert.equal(await count(`select 1 from conversation where site = 'acme' and state = 'closed'`), 1);
    for (const table of ['lane', 'read_cursor', 'attendance', 'conversation_link', 'transcript_mail']) {
      assert.equal(await count(`select 1 from ${table}`), 0, table);
    }
    const { lifecycle: was } = before ?? assert.fail();
    const { lifecycle } = (await store.conversation(c))?.conversation ?? assert.fail();
    assert.deepEqual(lifecycle, { ...was, site: '' });
  });

  test('[X6] only what is closed is sealed, as it was read, and once', async (t) => {
    const [here, there = here] = await openRelays(t, open);
    assert.ok(here && there);
    const vera = await started(here, c, Sender.visitor('vera'));
    const opened = (await here.conversation(c))?.conversation ?? assert.fail();
    assert.equal(await here.erasures.seal(opened), false);
    await appended(here, vera.give(c, { type: 'conversation.end' }));
    assert.equal(await there.erasures.seal(opened), false, 'it has gone on since');
    const ended = (await there.conversation(c))?.conversation ?? assert.fail();
    const outcomes = await Promise.all([here, there].map((store) => store.erasures.seal(ended)));
    assert.equal(outcomes.filter(Boolean).length, 1);
  });

  test('[X6] [V8] an erasure is kept and written down once, whoever asks for it how often', async (t) => {
    const [here, there = here] = await openRelays(t, open);
    assert.ok(here && there);
    const vera = await over(here);
    const wish = wishOf('erasure-1', vera);
    const [first, ...others] = await Promise.all([here, there, here].map((store) => asked(store, wish)));
    for (const other of others) assert.deepEqual(other, first);
    await here.erasures.writeDown(first ?? assert.fail());
    const entries = await there.audit.list('acme', { limit: 10 });
    assert.partialDeepStrictEqual(entries, [
      { action: 'visitor.erase', visitor: 'visitor-vera', by, at: first?.askedAt },
    ]);
    assert.equal(entries.length, 1);
    assert.deepEqual(await here.erasures.read('other', 'erasure-1'), undefined);
    assert.deepEqual(await here.erasures.ask(wishOf('erasure-1', Sender.visitor('otto'))), { refused: 'id-conflict' });
    assert.deepEqual(await here.erasures.ask(wishOf('erasure-2', Sender.visitor('otto'))), {
      refused: 'unknown-entry',
    });
    assert.deepEqual(await here.erasures.ask(wishOf('erasure-2', vera, { site: 'other' })), {
      refused: 'unknown-entry',
    });
  });

  test('[X6] it is in one hand at a time, goes on in another one’s if that dies, and is done once nothing is left', async (t) => {
    const { connect, run, relays } = await openDatabase(t, open);
    const stores = await Promise.all(Array.from({ length: relays }, connect));
    const [store = assert.fail()] = stores;
    const vera = await over(store);
    await over(store, 'conversation-2', vera);
    await over(store, 'of-otto', Sender.visitor('otto'));
    await asked(store, wishOf('erasure-1', vera));
    const taken = (await Promise.all(stores.map((one) => one.erasures.take(10, 60_000)))).flat();
    assert.deepEqual(
      taken.map(({ id }) => id),
      ['erasure-1'],
    );
    const next = await store.erasures.nextMs();
    assert.ok(next !== undefined && next > 50_000 && next <= 60_000, `${next}`);
    const isAbout = async (id: string): Promise<boolean> => {
      const stored = await store.conversation(id);
      return stored !== undefined && store.erasures.isUnderWay(stored.conversation);
    };
    assert.deepEqual([await isAbout(c), await isAbout('of-otto')], [true, false]);
    const [erasure = assert.fail()] = taken;
    const theirs = (await store.erasures.unsealed(erasure, 10)).map(({ id }) => id);
    assert.deepEqual(theirs.sort(), [c, 'conversation-2']);
    await sealed(store);
    // Whoever had it in hand has died.
    await run(aged('erasure', ['due_at'], 60_000));
    const [again = assert.fail()] = await store.erasures.take(10, 60_000);
    assert.deepEqual(
      (await store.erasures.unsealed(again, 10)).map(({ id }) => id),
      ['conversation-2'],
    );
    await sealed(store, 'conversation-2');
    for (const id of await store.erasures.sealed(10)) await emptied(store, id);
    await store.erasures.finish(again);
    assert.equal(await store.erasures.nextMs(), undefined);
    assert.ok((await store.erasures.read('acme', 'erasure-1'))?.doneAt);
    assert.equal((await store.read('of-otto', 0, 10))?.events.length, (await store.read('of-otto', 0, 10))?.head);
  });

  test('[X6] [I2] who is erased and comes back is somebody new, with a number of their own, and what they begin stays', async (t) => {
    const store = await openStore(t, open);
    const vera = await over(store);
    const erasure = await asked(store, wishOf('erasure-1', vera));
    assert.equal(await store.visitorBySecret('acme', 'secret of visitor-vera', ''), undefined);
    await appended(store, vera.start('conversation-2'));
    assert.equal((await store.conversation('conversation-2'))?.conversation.visitor.number, 2);
    const late = await append(store, vera.start('conversation-2', { lane: 'another', n: 1 }));
    assert.ok(!late.ok && late.code === 'conversation-exists');
    const found = await store.erasures.unsealed({ ...erasure, upTo: erasure.askedAt - 1 }, 10);
    assert.deepEqual(found.map(({ id }) => id).includes('conversation-2'), false);
    await sealed(store);
    await store.erasures.finish(erasure);
    assert.equal((await store.visitorBySecret('acme', 'secret of visitor-vera', ''))?.number, 2);
  });

  test('[X6] [W6] a transcript that is to go by mail does not go any more', async (t) => {
    const store = await openStore(t, open);
    const vera = await over(store);
    const mail = { address: 'vera@home.example', language: 'de', timeZone: 'Europe/Lisbon', head: 1 };
    const wish = { id: 'wish-1', site: 'acme', conversation: c, visitor: vera.actor.id, ...mail };
    assert.equal(await store.transcriptMails.add(wish), undefined);
    await sealed(store);
    await emptied(store);
    assert.deepEqual(await store.transcriptMails.take(10, 60_000), []);
    const later = await store.transcriptMails.add({ ...wish, id: 'wish-2' });
    assert.deepEqual(later, { refused: 'unknown-conversation' });
  });

  test('[X6] a contact that goes with its visitor takes along what visitors wrote into its cases, and leaves these their numbers', async (t) => {
    const store = await openStore(t, open);
    const { contacts, cases } = store.contactBook;
    const vera = await over(store);
    const contact = await contacts.save('acme', {
      id: 'contact-1',
      version: 0,
      name: 'Vera',
      email: 'vera@home.example',
    });
    assert.ok(!('refused' in contact));
    const request = {
      name: 'Vera',
      email: 'vera@home.example',
      message: 'My passport',
      workstream: 'sales',
      answers: [],
    };
    await cases.open('acme', { id: 'case-1', request });
    await cases.save(
      'acme',
      { id: 'case-2', version: 0, title: 'A pot', status: 'open', contact: 'contact-1' },
      { by: '' },
    );
    await store.erasures.finish(await asked(store, wishOf('erasure-1', vera, { contact: 'contact-1' })));
    assert.equal(await contacts.read('acme', 'contact-1'), undefined);
    assert.equal(await cases.request('acme', 'case-1'), undefined);
    const [one, other] = [await cases.read('acme', 'case-1'), await cases.read('acme', 'case-2')];
    assert.partialDeepStrictEqual(
      [one, other],
      [
        { number: 1, title: '—' },
        { number: 2, title: 'A pot' },
      ],
    );
    assert.deepEqual([one?.contact, other?.contact], [undefined, undefined]);
    assert.deepEqual(await cases.search('acme', { query: 'passport', limit: 10 }), []);
  });

  test('[X6] [C9] what has been closed for as long as its site keeps it is found then, never earlier, and of that site alone', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    const store = await connect();
    await over(store);
    await started(store, 'goes-on', Sender.visitor('otto'));
    const keeping = { site: 'acme', ms: 30 * dayMs };
    await run(aged('conversation', ['since', 'started_at'], 30 * dayMs - 60_000));
    assert.deepEqual(await store.erasures.overdue(keeping, 10), []);
    await run(aged('conversation', ['since', 'started_at'], 60_000));
    const ids = async (site: string) => (await store.erasures.overdue({ ...keeping, site }, 10)).map(({ id }) => id);
    assert.deepEqual([await ids('acme'), await ids('other')], [[c], []]);
    await sealed(store);
    assert.deepEqual(await ids('acme'), []);
  });

  test('[X6] [W5] files are out of reach before their bytes are gone, and found again until they are', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    const store = await connect();
    const vera = await started(store, c, Sender.visitor('vera'));
    const file = { site: 'acme', owner: 'visitor/visitor-vera', workstream: 'sales', name: 'passport.png', bytes: 10 };
    for (const id of ['upload-1', 'upload-2', 'upload-3']) {
      await store.uploads.begin({ ...file, id, ...(id !== 'upload-3' && { conversation: c }) });
      await store.uploads.grow(id, 0, { name: 'passport.png', type: 'image/png' });
    }
    await appended(store, vera.give(c, { type: 'message.send', text: '', attachments: ['upload-1'] }));
    assert.deepEqual(await store.erasures.dropOldFiles({ site: 'acme', ms: dayMs }, 10), []);
    const first = await store.erasures.dropFiles({ conversation: c }, 10);
    assert.deepEqual([...first].sort(), ['upload-1', 'upload-2']);
    assert.equal(await store.uploads.attachment(c, 'upload-1'), undefined);
    assert.deepEqual([...(await store.erasures.dropFiles({ conversation: c }, 1))].length, 1);
    await store.uploads.forget(first);
    assert.deepEqual(await store.erasures.dropFiles({ conversation: c }, 10), []);
    const owner = { site: 'acme', owner: 'visitor/visitor-vera' };
    assert.deepEqual(await store.erasures.dropFiles(owner, 10), ['upload-3']);
    const sent = "update upload set state = 'sent'";
    await run({ sqlite: sent, postgres: sent });
    await run(aged('upload', ['changed_at'], dayMs));
    assert.deepEqual(await store.erasures.dropOldFiles({ site: 'acme', ms: dayMs }, 10), ['upload-3']);
  });

  test('[X6] [X3] no step takes more than it is told to, and the list of erasures has pages', async (t) => {
    const store = await openStore(t, open);
    const vera = await over(store);
    await over(store, 'conversation-2', vera);
    const erasure = await asked(store, wishOf('erasure-1', vera));
    assert.equal((await store.erasures.unsealed(erasure, 1)).length, 1);
    await sealed(store);
    await sealed(store, 'conversation-2');
    assert.equal((await store.erasures.sealed(1)).length, 1);
    const { seq = 0 } = (await store.conversation(c))?.conversation ?? {};
    let steps = 0;
    while (await store.erasures.emptyEvents(c, 2)) steps += 1;
    assert.equal(steps, Math.ceil(seq / 2));
    assert.ok(bounds.events > 2);
    for (const id of ['erasure-2', 'erasure-3']) {
      const otto = await over(store, `of-${id}`, Sender.visitor(id));
      await asked(store, wishOf(id, otto));
    }
    const page = await store.erasures.list('acme', { limit: 2 });
    const rest = await store.erasures.list('acme', { limit: 2, before: page[1] ?? assert.fail() });
    assert.deepEqual([...page, ...rest].map(({ id }) => id).sort(), ['erasure-1', 'erasure-2', 'erasure-3']);
  });

  test('[X6] a database of version 1 can be erased from once it is opened', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    await run(asOfVersion1);
    const store = await connect();
    const vera = new Sender({ kind: 'visitor', id: 'visitor-vera' });
    const erasure = await asked(store, wishOf('erasure-1', vera));
    const [conversation = assert.fail()] = await store.erasures.unsealed(erasure, 10);
    const { id } = conversation;
    if (conversation.lifecycle.state !== 'closed') {
      const force = { rights: ['force-close'] } as const;
      await appended(store, Sender.supervisor('Sam').give(id, { type: 'conversation.force-close' }, force));
    }
    await sealed(store, id);
    await emptied(store, id);
    assert.equal(await store.read(id, 0, 10), undefined);
  });
};
