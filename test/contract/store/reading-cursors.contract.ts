/** What was read: one cursor for each side of a conversation, on any number of relays. Rule W4. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Sender } from '../../support/sender.ts';
import { appended, type OpenDatabase, openDatabase, openRelays, openStore, started } from './test-database.ts';

const c = 'conversation-read';

export const describeReadCursors = (open: OpenDatabase): void => {
  test('[W4] a cursor goes forward only, and what was moved is told', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, c);
    for (const n of [2, 3, 4]) await appended(store, visitor.say(c, `Message ${n}`, { n }));
    const { readCursors } = store;
    const advance = async (side: 'visitor' | 'agent', seq: number) =>
      (await readCursors.advance([{ conversation: c, side, seq }])).get(c);
    assert.equal((await store.conversation(c))?.read, undefined, 'nobody has read anything');
    assert.deepEqual(await readCursors.of([c]), new Map());
    assert.deepEqual(await advance('agent', 3), { agent: 3 });
    assert.equal(await advance('agent', 2), undefined, 'not backwards');
    assert.equal(await advance('agent', 3), undefined, 'not again');
    assert.deepEqual(await advance('visitor', 1), { visitor: 1, agent: 3 });
    assert.deepEqual(await advance('agent', 4), { visitor: 1, agent: 4 });
    assert.deepEqual((await store.conversation(c))?.read, { visitor: 1, agent: 4 });
    assert.deepEqual(await readCursors.of([c, 'conversation-other']), new Map([[c, { visitor: 1, agent: 4 }]]));
  });

  test('[W4] nothing is read beyond the head, nor of what does not exist', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, c);
    await appended(store, visitor.say(c, 'Hello', { n: 2 }));
    const { conversation } = (await store.conversation(c)) ?? {};
    const head = conversation?.seq ?? 0;
    const { readCursors } = store;
    const marks = [
      { conversation: c, side: 'agent', seq: head + 1 },
      { conversation: c, side: 'visitor', seq: Number.MAX_SAFE_INTEGER },
      { conversation: c, side: 'agent', seq: 0 },
      { conversation: 'conversation-unknown', side: 'agent', seq: 1 },
    ] as const;
    for (const mark of marks) assert.equal((await readCursors.advance([mark])).size, 0, JSON.stringify(mark));
    assert.equal((await store.conversation(c))?.read, undefined);
    const both = await readCursors.advance([
      { conversation: c, side: 'agent', seq: head },
      { conversation: c, side: 'visitor', seq: head + 1 },
    ]);
    assert.deepEqual(both, new Map([[c, { agent: head }]]), 'what is sound of it is written');
  });

  test('[W4] of many marks the furthest counts, whatever their order', async (t) => {
    const store = await openStore(t, open);
    const conversations = Array.from({ length: 40 }, (_, index) => `conversation-${index}`);
    for (const [index, one] of conversations.entries()) {
      const visitor = await started(store, one, Sender.visitor(`visitor-${index}`));
      await appended(store, visitor.say(one, 'One', { n: 2 }));
    }
    const marks = conversations.flatMap((conversation) => [
      { conversation, side: 'agent', seq: 2 } as const,
      { conversation, side: 'agent', seq: 1 } as const,
      { conversation, side: 'visitor', seq: 1 } as const,
    ]);
    const moved = await store.readCursors.advance([...marks].reverse());
    assert.deepEqual([...moved.keys()].sort(), [...conversations].sort());
    for (const cursor of moved.values()) assert.deepEqual(cursor, { visitor: 1, agent: 2 });
  });

  test('[W4] relays that write the same cursors at the same time agree on the furthest', async (t) => {
    const relays = await openRelays(t, open);
    const [first] = relays;
    assert.ok(first);
    const conversations = Array.from({ length: 12 }, (_, index) => `conversation-${index}`);
    for (const [index, one] of conversations.entries()) {
      const visitor = await started(first, one, Sender.visitor(`visitor-${index}`));
      for (const n of [2, 3, 4, 5]) await appended(first, visitor.say(one, `Message ${n}`, { n }));
    }
    const writes = [1, 3, 5, 2, 4].flatMap((seq, index) =>
      relays.map((relay) => {
        const marks = conversations.map((conversation) => ({ conversation, side: 'agent', seq }) as const);
        return relay.readCursors.advance(index % 2 === 0 ? marks : marks.reverse());
      }),
    );
    await Promise.all(writes);
    for (const relay of relays) {
      const cursors = await relay.readCursors.of(conversations);
      assert.deepEqual(cursors, new Map(conversations.map((one) => [one, { agent: 5 }])));
    }
  });

  test('[W4] what was read is there after everything has been closed', async (t) => {
    const { connect } = await openDatabase(t, open);
    const store = await connect();
    const visitor = await started(store, c);
    await appended(store, visitor.say(c, 'Hello', { n: 2 }));
    await store.readCursors.advance([{ conversation: c, side: 'agent', seq: 2 }]);
    await store.close();
    const another = await connect();
    assert.deepEqual((await another.conversation(c))?.read, { agent: 2 });
  });
};
