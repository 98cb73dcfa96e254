/** Many who append at once, through as many relays as the database may have. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AppendRequest, Store } from '../../../src/relay/store/store.ts';
import { Sender } from '../../support/sender.ts';
import { append, appended, logOf, type OpenDatabase, openRelays, started } from './test-database.ts';

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

const pick = (relays: readonly Store[], index: number): Store => {
  const relay = relays[index % relays.length];
  assert.ok(relay);
  return relay;
};

export const describeRelays = (open: OpenDatabase): void => {
  test('[I2] 200 first messages at once give the numbers 1 to 200 without a gap or a repeat', async (t) => {
    const relays = await openRelays(t, open);
    const visitors = range(200).map((index) => Sender.visitor(`${index}`));
    const firsts = visitors.map(async (visitor, index) => {
      const id = `conversation-${index}`;
      const results = await pick(relays, index).append([visitor.start(id), visitor.say(id, 'Hello')]);
      assert.ok(results.every(({ ok }) => ok));
      return id;
    });
    const ids = await Promise.all(firsts);
    const numbers = await Promise.all(
      ids.map(async (id, index) => (await pick(relays, index + 1).conversation(id))?.conversation.visitor.number),
    );
    assert.deepEqual(
      numbers.toSorted((one, other) => Number(one) - Number(other)),
      range(200).map((index) => index + 1),
    );
  });

  test('[I2] one device that starts everywhere at once is one visitor with one conversation', async (t) => {
    const relays = await openRelays(t, open);
    for (const round of range(10)) {
      const windows = range(6).map((index) => Sender.visitor(`${round}`, { lane: `window-${round}-${index}` }));
      const results = await Promise.all(
        windows.map((window, index) => append(pick(relays, index), window.start(`conversation-${round}-${index}`))),
      );
      const winner = results.findIndex(({ ok }) => ok);
      for (const [index, result] of results.entries()) {
        if (index === winner) continue;
        assert.ok(!result.ok);
        assert.equal(result.code, 'conversation-exists');
        assert.deepEqual(result.params, { conversation: `conversation-${round}-${winner}` });
      }
      const stored = await pick(relays, round).conversation(`conversation-${round}-${winner}`);
      assert.equal(stored?.conversation.visitor.number, round + 1);
    }
  });

  test('[C1] a visitor who comes back everywhere at once gets one conversation each time', async (t) => {
    const relays = await openRelays(t, open);
    const known = await started(pick(relays, 0), 'conversation-0');
    await appended(pick(relays, 0), known.give('conversation-0', { type: 'conversation.end' }));
    for (const round of range(15)) {
      const windows = range(6).map((index) => new Sender(known.actor, { lane: `window-${round}-${index}` }));
      const id = (index: number): string => `conversation-${round}-${index}`;
      const results = await Promise.all(
        windows.map((window, index) => append(pick(relays, index), window.start(id(index)))),
      );
      const winner = results.findIndex(({ ok }) => ok);
      const going = await pick(relays, round).ongoing('acme', known.actor.id);
      assert.deepEqual(
        going.map((one) => one.id),
        [id(winner)],
      );
      await appended(pick(relays, 0), known.give(id(winner), { type: 'conversation.end' }));
    }
  });

  test('[C1] [D2] the same start through several relays at once is made once and answered alike', async (t) => {
    const relays = await openRelays(t, open);
    for (const round of range(20)) {
      const start = Sender.visitor(`${round}`).start(`conversation-${round}`);
      const results = await Promise.all(range(4).map((index) => append(pick(relays, index), start)));
      assert.deepEqual(
        results.map((result) => result.ok && result.seq),
        [1, 1, 1, 1],
      );
      assert.equal(results.filter((result) => result.ok && !result.repeat).length, 1);
    }
  });

  test('[D3] seqs stay dense while many write to the same conversations through all relays', async (t) => {
    const relays = await openRelays(t, open);
    const conversations = range(5).map((index) => `conversation-${index}`);
    const lanes = range(8).map((lane) => conversations.map((id) => ({ id, lane })));
    for (const [index, id] of conversations.entries())
      await started(pick(relays, index), id, Sender.visitor(`${index}`));
    const writes = lanes.flat().map(async ({ id, lane }) => {
      const visitor = Sender.visitor(id.slice('conversation-'.length), { lane: `window-${lane}` });
      for (const n of range(12)) await appended(pick(relays, lane + n), visitor.say(id, `${lane}: ${n}`));
    });
    await Promise.all(writes);
    for (const id of conversations) {
      const log = await logOf(pick(relays, 0), id);
      assert.equal(log.length, 1 + 8 * 12);
      assert.equal(new Set(log).size, log.length);
      for (const lane of range(8)) {
        const own = log.filter((event) => event.startsWith(`window-${lane}-`));
        assert.deepEqual(
          own,
          range(12).map((n) => `window-${lane}-${n + 1}`),
        );
      }
    }
  });

  test('[D2] batches that cross each other, in opposite orders and with repeats, are each taken once', async (t) => {
    const relays = await openRelays(t, open);
    const ids = range(12).map((index) => `conversation-${index}`);
    const visitors = ids.map((_, index) => Sender.visitor(`${index}`));
    for (const [index, id] of ids.entries()) await started(pick(relays, 0), id, visitors[index]);
    for (const round of range(15)) {
      const batch = visitors.map((visitor, index): AppendRequest => visitor.say(`conversation-${index}`, `${round}`));
      const results = await Promise.all([
        pick(relays, 0).append(batch),
        pick(relays, 1).append(batch.toReversed()),
        pick(relays, 0).append(batch.toReversed()),
        pick(relays, 1).append(batch),
      ]);
      for (const result of results.flat()) assert.ok(result.ok && result.seq === round + 2);
      assert.equal(results.flat().filter((result) => result.ok && !result.repeat).length, ids.length);
    }
  });

  test('[D3] what one relay has acknowledged, every relay reads', async (t) => {
    const relays = await openRelays(t, open);
    const visitor = await started(pick(relays, 0), 'conversation-1');
    for (const n of range(30)) {
      const seq = await appended(pick(relays, n), visitor.say('conversation-1', `${n}`));
      const heads = await Promise.all(relays.map((relay) => relay.heads(['conversation-1'])));
      for (const head of heads) assert.equal(head.get('conversation-1'), seq);
    }
  });
};
