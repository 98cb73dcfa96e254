/** Each command once, in its order, at the next seq. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apply, newConversation } from '../../../src/core/conversation/conversation.ts';
import { Sender } from '../../support/sender.ts';
import { append, appended, logOf, type OpenDatabase, openStore, refused, started } from './test-database.ts';

const conversation = 'conversation-1';

export const describeOnceAndInOrder = (open: OpenDatabase): void => {
  test('[D3] events get the next seqs, within a batch and from batch to batch', async (t) => {
    const store = await openStore(t, open);
    const visitor = Sender.visitor('1');
    const batch = [visitor.start(conversation), visitor.say(conversation, 'one'), visitor.say(conversation, 'two')];
    const results = await store.append(batch);
    assert.deepEqual(
      results.map((result) => result.ok && result.seq),
      [1, 2, 3],
    );
    assert.equal(await appended(store, visitor.say(conversation, 'three')), 4);
    assert.equal((await logOf(store, conversation)).length, 4);
  });

  test('[D2] a repeat is answered with the first result, in a later batch and in the same', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, conversation);
    const message = visitor.say(conversation, 'Hello');
    const [first, second] = await store.append([message, message]);
    const third = await append(store, message);
    assert.ok(first?.ok && first.commit);
    const repeat = { ok: true, seq: first.seq, at: first.at, repeat: true };
    assert.deepEqual([second, third], [repeat, repeat]);
    assert.equal((await logOf(store, conversation)).length, 2);
  });

  test('[D2] a repeat on another lane is a repeat', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, conversation);
    const message = visitor.say(conversation, 'Hello');
    await appended(store, message);
    const again = await append(store, { ...message, lane: 'a-fresh-lane', n: 1 });
    assert.equal(again.ok && again.repeat, true);
    // And it took its place there.
    assert.equal(await appended(store, visitor.say(conversation, 'more', { lane: 'a-fresh-lane', n: 2 })), 3);
  });

  test('[D2] [X5] what was masked is the same by either digest, and keeps the one that it is stored with', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, conversation);
    const message = {
      ...visitor.say(conversation, '####', { digest: 'blind' }),
      alike: 'seeing',
      masked: true,
    } as const;
    await appended(store, message);
    for (const digests of [{ digest: 'seeing', alike: 'blind' }, { digest: 'blind' }]) {
      const again = await append(store, { ...message, ...digests });
      assert.equal(again.ok && again.repeat, true);
    }
    const others = { digest: 'seeing', alike: 'another' };
    assert.equal(await refused(store, { ...message, ...others }), 'id-conflict');
    const page = await store.read(conversation, 1, 10);
    assert.partialDeepStrictEqual(page?.events, [{ type: 'message.sent', text: '####', masked: true }]);
  });

  test('[D2] an id used again for something else is refused, and the first stays', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, conversation);
    const message = visitor.say(conversation, 'Hello');
    await appended(store, message);
    assert.equal(await refused(store, visitor.say(conversation, 'Bye', { id: message.id })), 'id-conflict');
    assert.equal(await refused(store, { ...message, digest: 'another' }), 'id-conflict');
    const page = await store.read(conversation, 1, 10);
    assert.deepEqual(
      page?.events.map((event) => event.type === 'message.sent' && event.text),
      ['Hello'],
    );
  });

  test('[D4] a command whose predecessor is missing waits: the sender is told where to go on', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, conversation);
    const gap = { ok: false, code: 'lane-gap', fatal: false, want: 2 };
    const [second, third] = [visitor.say(conversation, 'two'), visitor.say(conversation, 'three')];
    assert.deepEqual(await append(store, third), gap);
    assert.deepEqual(await append(store, { ...third, n: 9 }), gap);
    const results = await store.append([second, third]);
    assert.deepEqual(
      results.map((result) => result.ok && result.seq),
      [2, 3],
    );
  });

  test('[D4] a refused command takes its place, so that what follows is not held up', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, conversation);
    const empty = visitor.say(conversation, ' ');
    assert.equal(await refused(store, empty), 'text-empty');
    assert.equal(await appended(store, visitor.say(conversation, 'Hello')), 2);
    assert.deepEqual(await append(store, empty), { ok: false, code: 'consumed', fatal: true });
  });

  test('[D4] lanes go on independently, each in its own order', async (t) => {
    const store = await openStore(t, open);
    const one = await started(store, conversation);
    const two = new Sender(one.actor, { lane: 'another-lane' });
    await store.append([
      two.say(conversation, 'b1'),
      one.say(conversation, 'a1'),
      two.say(conversation, 'b2'),
      one.say(conversation, 'a2'),
    ]);
    const ids = await logOf(store, conversation);
    assert.deepEqual(ids.slice(1), ['another-lane-1', 'lane-of-visitor-1-2', 'another-lane-2', 'lane-of-visitor-1-3']);
  });

  test('[X2] what does not exist and what is not theirs look the same', async (t) => {
    const store = await openStore(t, open);
    await started(store, conversation);
    const stranger = Sender.visitor('stranger');
    const foreigner = Sender.agent('Zoe', { site: 'other' });
    for (const someone of [stranger, foreigner]) {
      const theirs = await append(store, someone.say(conversation, 'Hello', { n: 1 }));
      const nobodys = await append(store, someone.say('conversation-9', 'Hello', { n: 1 }));
      assert.deepEqual(theirs, nobodys);
      assert.deepEqual(theirs, { ok: false, code: 'unknown-conversation', fatal: true });
    }
    assert.equal(await refused(store, stranger.start(conversation)), 'unknown-conversation');
    assert.equal((await logOf(store, conversation)).length, 1);
  });

  test('[X2] a stranger who repeats a command learns nothing of it', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, conversation);
    const message = visitor.say(conversation, 'Hello');
    await appended(store, message);
    const stranger = Sender.visitor('stranger');
    assert.equal(await refused(store, { ...message, actor: stranger.actor }), 'unknown-conversation');
  });

  test('a command that makes Parlor stumble is refused alone; the rest of its batch is written', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, conversation);
    // No relay sends a start without saying what to start.
    const { start: _, ...impossible } = Sender.visitor('2').start('conversation-2');
    const [stumble, message] = await store.append([impossible, visitor.say(conversation, 'Hello')]);
    assert.ok(stumble && !stumble.ok);
    assert.deepEqual([stumble.code, stumble.fatal], ['internal', true]);
    assert.match(stumble.mistake ?? '', /^TypeError\n +at /);
    assert.equal(message?.ok && message.seq, 2);
    assert.equal(await store.conversation('conversation-2'), undefined);
  });

  test('what is kept of a conversation is what its log makes it', async (t) => {
    const store = await openStore(t, open);
    const visitor = await started(store, conversation);
    const agent = Sender.agent('Ana');
    const steps = [
      visitor.say(conversation, 'Hello'),
      agent.give(conversation, { type: 'conversation.pick' }),
      agent.say(conversation, 'Good morning', { fence: 1 }),
      agent.give(conversation, { type: 'note.write', text: 'A regular.' }, { fence: 1 }),
      agent.give(conversation, { type: 'session.close' }, { fence: 1 }),
      agent.give(conversation, { type: 'conversation.pick' }),
      agent.give(conversation, { type: 'conversation.end' }, { fence: 2 }),
      agent.give(conversation, { type: 'session.close' }, { fence: 2 }),
    ];
    for (const step of steps) {
      await appended(store, step);
      const events = (await store.read(conversation, 0, 100))?.events ?? [];
      const stored = await store.conversation(conversation);
      assert.deepEqual(stored?.conversation, events.reduce(apply, newConversation(conversation)));
    }
  });
};
