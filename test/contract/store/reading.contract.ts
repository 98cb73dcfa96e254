/** What can be read: the log in pages, heads, lists. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summarise } from '../../../src/core/conversation/summary.ts';
import { textLengthMax } from '../../../src/core/limits.ts';
import { isListed } from '../../../src/core/lists.ts';
import type { Store } from '../../../src/relay/store/store.ts';
import { Sender } from '../../support/sender.ts';
import { until } from '../../support/until.ts';
import { append, appended, type OpenDatabase, openStore, started } from './test-database.ts';

const conversation = 'conversation-1';
const ana = { id: 'agent-Ana', site: 'acme', kind: 'agent' } as const;

const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

/** Texts that have broken databases, drivers and encodings. */
const awkwardTexts = [
  'שלום, עולם! مرحبا بالعالم',
  '👩🏽‍🚀 👨‍👩‍👧‍👦 🇵🇹 é é',
  `'; drop table event; -- "quoted" \`ticks\` $1 $$ :name ?`,
  '\\u0000 \\x00 \\0 \\N \\. {"a":null} %s',
  'tab\tand\r\nlines\u2028\u2029and\u0001controls\u001f\u007f\ufeff',
  '\u{10ffff}\ufffe\uffff',
];

export const describeReading = (open: OpenDatabase): void => {
  test('[D5] the log is read from any position, page by page', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, conversation);
    await store.append(Array.from({ length: 9 }, (_, index) => visitor.say(conversation, `message ${index}`)));
    const pages: (readonly number[])[] = [];
    for (let after = 0; after < 10; after += 4) {
      const page = await store.read(conversation, after, 4);
      assert.equal(page?.head, 10);
      pages.push(page.events.map(({ seq }) => seq));
    }
    assert.deepEqual(pages, [
      [1, 2, 3, 4],
      [5, 6, 7, 8],
      [9, 10],
    ]);
  });

  test('[D5] past the head there is nothing to read but where the head is', async (t) => {
    const store = await openStore(t, open);
    await started(store, conversation);
    for (const after of [1, 7]) {
      const page = await store.read(conversation, after, 10);
      assert.deepEqual([page?.head, page?.events], [1, []]);
    }
    assert.equal(await store.read('conversation-9', 0, 10), undefined);
    assert.equal(await store.conversation('conversation-9'), undefined);
  });

  test('[D7] heads are told of all conversations that exist, however many are asked for', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, conversation);
    await appended(store, visitor.say(conversation, 'Hello'));
    await started(store, 'conversation-2', Sender.visitor('2'));
    const many = Array.from({ length: 70_000 }, (_, index) => `no-conversation-${index}`);
    const heads = await store.heads([conversation, ...many, 'conversation-2']);
    assert.deepEqual(
      new Map(heads),
      new Map([
        [conversation, 2],
        ['conversation-2', 1],
      ]),
    );
    assert.equal((await store.heads([])).size, 0);
  });

  test('[W7] every text comes back as it was sent', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, conversation);
    const texts = [...awkwardTexts, '😀'.repeat(textLengthMax)];
    await store.append(texts.map((text) => visitor.say(conversation, text)));
    const page = await store.read(conversation, 1, 100);
    assert.deepEqual(
      page?.events.map((event) => event.type === 'message.sent' && event.text),
      texts,
    );
  });

  test('[X3] a text with U+0000 in it is refused, and breaks nothing', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, conversation);
    const [bad, good] = await store.append([visitor.say(conversation, 'a\0b'), visitor.say(conversation, 'ab')]);
    assert.equal(bad?.ok === false && bad.code, 'text-malformed');
    assert.equal(good?.ok, true);
  });

  test('where a visitor wrote from may hold anything', async (t) => {
    const store = await openStore(t, open);
    const page = 'https://shop.example/\0\ud800?q=😀';
    const start = {
      ...Sender.visitor('1').start(conversation),
      command: { type: 'conversation.start', page } as const,
    };
    await appended(store, start);
    assert.equal((await store.conversation(conversation))?.conversation.lifecycle.page, page);
  });

  test('a visitor’s conversations that go on are found, newest first', async (t) => {
    const store = await openStore(t, open);
    const visitor = Sender.visitor('1');
    await startedBefore(store, 'conversation-1', visitor, 'sales');
    await startedBefore(store, 'conversation-2', visitor, 'support');
    await startedBefore(store, 'conversation-3', visitor, 'returns');
    await appended(store, visitor.give('conversation-2', { type: 'conversation.end' }));
    const going = await store.ongoing('acme', visitor.actor.id);
    assert.deepEqual(
      [...going].map((one) => ({ ...one })),
      [
        { id: 'conversation-3', workstream: 'returns' },
        { id: 'conversation-1', workstream: 'sales' },
      ],
    );
    assert.deepEqual(await store.ongoing('other', visitor.actor.id), []);
    assert.deepEqual(await store.ongoing('acme', 'visitor-9'), []);
  });

  test('[S9] open work is what nobody has, and mine what I have until I close it', async (t) => {
    const store = await openStore(t, open);
    const agent = Sender.agent('Ana');
    const other = Sender.agent('Ben');
    for (const n of [1, 2, 3, 4, 5]) await started(store, `conversation-${n}`, Sender.visitor(`${n}`));
    const pick = (who: Sender, n: number) =>
      appended(store, who.give(`conversation-${n}`, { type: 'conversation.pick' }));
    await pick(agent, 2);
    await pick(other, 3);
    await pick(agent, 4);
    await appended(store, agent.give('conversation-4', { type: 'conversation.end' }, { fence: 1 }));
    const opens = await store.list('open', ana, 10);
    assert.deepEqual([ids(opens.rows), opens.total], [['conversation-1', 'conversation-5'], 2]);
    const mine = await store.list('mine', ana, 10);
    assert.deepEqual([ids(mine.rows), mine.total], [['conversation-2', 'conversation-4'], 2]);
    await appended(store, agent.give('conversation-4', { type: 'session.close' }, { fence: 1 }));
    assert.deepEqual(ids((await store.list('mine', ana, 10)).rows), ['conversation-2']);
  });

  test('[S9] who has waited longest comes first, also after a return to the queue; beyond the limit is counted', async (t) => {
    const store = await openStore(t, open);
    const agent = Sender.agent('Ana');
    for (const n of [3, 1, 2]) await startedBefore(store, `conversation-${n}`, Sender.visitor(`${n}`));
    await appended(store, agent.give('conversation-3', { type: 'conversation.pick' }));
    await appended(store, agent.give('conversation-3', { type: 'session.close' }, { fence: 1 }));
    const { rows, total } = await store.list('open', ana, 2);
    assert.deepEqual([ids(rows), total], [['conversation-3', 'conversation-1'], 3]);
  });

  test('[S9] a row is the summary of its conversation, and stands in the list it is told to stand in', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, conversation);
    await appended(store, visitor.say(conversation, 'Hello'));
    const { rows } = await store.list('open', ana, 10);
    const stored = await store.conversation(conversation);
    assert.ok(stored);
    const summary = summarise(stored.conversation);
    assert.deepEqual(rows, [summary]);
    assert.ok(isListed('open', summary, ana));
  });

  test('[X2] a list shows nothing of another site, and nobody but staff has one', async (t) => {
    const store = await openStore(t, open);
    await started(store, conversation);
    const nothing = { rows: [], total: 0 };
    assert.deepEqual(await store.list('open', { ...ana, site: 'other' }, 10), nothing);
    assert.deepEqual(await store.list('open', { ...ana, kind: 'visitor' }, 10), nothing);
    assert.deepEqual(await store.list('open', { ...ana, kind: 'system' }, 10), nothing);
    assert.equal((await store.list('open', { ...ana, kind: 'supervisor' }, 10)).total, 1);
  });
};

/** Starts a conversation and resolves when the clock has moved on, so that the next one is later. */
const startedBefore = async (store: Store, id: string, visitor: Sender, workstream = 'sales'): Promise<void> => {
  const result = await append(store, visitor.start(id, { start: { workstream, mode: 'live' } }));
  assert.ok(result.ok);
  await until('the clock moves on', () => Date.now() > result.at);
};
