/** A site's visitors: found by what is known of them, a part of the conversations at a time, and read with all that is theirs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitorData as bounds } from '../../../src/core/privacy-limits.ts';
import type { Store } from '../../../src/relay/store/store.ts';
import { Sender } from '../../support/sender.ts';
import { appended, type OpenDatabase, openDatabase, openStore, started } from './test-database.ts';

const form = {
  questions: [{ id: 'email', kind: 'email', label: 'E-mail' }],
} as never;

const begunWith = async (store: Store, conversation: string, visitor: Sender, email: string): Promise<void> => {
  const answers = [{ question: 'email', answer: email }];
  const start = { workstream: 'sales', mode: 'live', secretHash: `secret of ${visitor.actor.id}`, form } as const;
  await appended(store, visitor.give(conversation, { type: 'conversation.start', answers }, { start }));
};

const idsOf = async (store: Store, query: string, site = 'acme'): Promise<readonly string[]> =>
  (await store.visitors.find(site, { query })).visitors.map(({ id }) => id);

export const describeVisitors = (open: OpenDatabase): void => {
  test('[X6] a visitor is found by number, by ids, by answers and by the contact they are, and in their own site', async (t) => {
    const store = await openStore(t, open);
    const vera = Sender.visitor('vera');
    await begunWith(store, 'conversation-1', vera, 'Vera@home.example');
    await started(store, 'conversation-2', Sender.visitor('otto'));
    for (const query of ['visitor-vera', 'conversation-1', '#1', '1', 'vera@HOME.example', 'home.ex']) {
      assert.deepEqual(await idsOf(store, query), ['visitor-vera'], query);
      assert.deepEqual(await idsOf(store, query, 'other'), [], query);
    }
    for (const query of ['conversation', 'visitor-', '%', '\\', "'", 'sales', ' ']) {
      assert.deepEqual(await idsOf(store, query), [], query);
    }
    const contact = await store.contactBook.contacts.save('acme', { id: 'contact-1', version: 0, name: 'Otto Quell' });
    assert.ok(!('refused' in contact));
    const ana = Sender.agent('Ana');
    await appended(store, ana.give('conversation-2', { type: 'conversation.pick' }));
    await appended(store, ana.give('conversation-2', { type: 'contact.link', contact: 'contact-1' }, { fence: 1 }));
    for (const query of ['contact-1', 'otto quell'])
      assert.deepEqual(await idsOf(store, query), ['visitor-otto'], query);
    assert.partialDeepStrictEqual(await store.visitors.read('acme', 'visitor-otto'), {
      number: 2,
      conversations: 1,
      ongoing: 1,
      contacts: [{ id: 'contact-1', name: 'Otto Quell' }],
    });
    assert.equal(await store.visitors.read('acme', 'nobody'), undefined);
    assert.equal(await store.visitors.read('other', 'visitor-otto'), undefined);
  });

  test('[X6] what is kept beside conversations is the contacts, their cases with what was written, and the mails', async (t) => {
    const store = await openStore(t, open);
    const { contacts, cases } = store.contactBook;
    await started(store, 'conversation-1', Sender.visitor('vera'));
    await contacts.save('acme', { id: 'contact-1', version: 0, email: 'vera@home.example' });
    const request = { name: 'Vera', email: 'vera@home.example', message: 'My pot', workstream: 'sales', answers: [] };
    await cases.open('acme', { id: 'case-1', request });
    const ana = Sender.agent('Ana');
    await appended(store, ana.give('conversation-1', { type: 'conversation.pick' }));
    await appended(store, ana.give('conversation-1', { type: 'contact.link', contact: 'contact-1' }, { fence: 1 }));
    const mail = { address: 'vera@home.example', language: 'de', timeZone: 'UTC', head: 1 };
    const wish = { id: 'wish-1', site: 'acme', conversation: 'conversation-1', visitor: 'visitor-vera', ...mail };
    assert.equal(await store.transcriptMails.add(wish), undefined);
    const beside = await store.visitors.besideConversations('acme', 'visitor-vera');
    assert.partialDeepStrictEqual(beside, {
      contacts: [{ id: 'contact-1' }],
      cases: [{ id: 'case-1', request: { message: 'My pot' } }],
      mails: [{ conversation: 'conversation-1', address: 'vera@home.example' }],
    });
    assert.deepEqual(await store.visitors.besideConversations('acme', 'nobody'), {
      contacts: [],
      cases: [],
      mails: [],
    });
  });

  test('[X6] [X3] no question looks through more conversations than it may, and the next one goes on behind them', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    const store = await connect();
    await started(store, 'a', Sender.visitor('otto'));
    await begunWith(store, 'z', Sender.visitor('vera'), 'vera@home.example');
    const many = `with recursive n (i) as (select 1 union all select i + 1 from n where i < ${bounds.lookedThrough})
      insert into conversation (id, site, workstream, visitor, state, head, snapshot, started_at, since, updated_at)
      select 'm' || i, site, workstream, 'visitor-otto', 'closed', head, snapshot, started_at, since, updated_at
      from n join conversation on id = 'a'`;
    await run({ sqlite: many, postgres: many });
    const first = await store.visitors.find('acme', { query: 'vera@home.example' });
    assert.deepEqual(first.visitors, []);
    const second = await store.visitors.find('acme', {
      query: 'vera@home.example',
      after: first.next ?? assert.fail(),
    });
    assert.deepEqual([second.visitors.map(({ id }) => id), second.next], [['visitor-vera'], undefined]);
  });
};
