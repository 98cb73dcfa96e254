/** What counts as news between two snapshots. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { VisitorSnapshot } from '../../../src/sdk/snapshots.ts';
import { newsBetween, unreadAfter } from '../../../src/widget/news.ts';
import { ana, ScriptedConversation, visitor } from '../../support/scripted-conversation.ts';

const snapshot = (script: ScriptedConversation, loaded = true): VisitorSnapshot => ({
  connection: { state: 'live' },
  view: {
    conversation: script.now,
    events: [...script.events],
    pending: [],
    loaded,
    hasEarlier: false,
    loadsEarlier: false,
  },
});
const nothing: VisitorSnapshot = { connection: { state: 'live' } };
const talk = (): ScriptedConversation => new ScriptedConversation().started().said(visitor, 'Hello').picked();
const types = (before: VisitorSnapshot, after: VisitorSnapshot): string[] =>
  newsBetween(before, after).map(({ type }) => type);

suite('news', () => {
  test('what was appended is news, in its order', () => {
    const before = snapshot(talk());
    assert.deepEqual(types(before, snapshot(talk().said(ana, 'Hi').ended(ana))), [
      'message.sent',
      'conversation.ended',
    ]);
  });

  test('what is read from the log is history', () => {
    assert.deepEqual(types(nothing, snapshot(talk())), []);
    assert.deepEqual(types(snapshot(new ScriptedConversation(), false), snapshot(talk())), []);
  });

  test('a conversation that the visitor begins is news from its first event', () => {
    const before = snapshot(new ScriptedConversation());
    assert.deepEqual(types(before, snapshot(new ScriptedConversation().started())), ['conversation.started']);
  });

  test('nothing changed, or nothing left, is no news', () => {
    const same = snapshot(talk());
    assert.deepEqual(types(same, same), []);
    assert.deepEqual(types(same, nothing), []);
  });

  test('another conversation is not compared', () => {
    const other = snapshot(talk().said(ana, 'Hi'));
    const { view } = other;
    assert.ok(view);
    const renamed = { ...other, view: { ...view, conversation: { ...view.conversation, id: 'conversation-2' } } };
    assert.deepEqual(types(snapshot(talk()), renamed), []);
  });

  test('messages of others are unread, the visitor’s own and what happened are not', () => {
    const { view } = snapshot(talk().said(ana, 'One').said(visitor, 'Two').said(ana, 'Three').ended(ana));
    assert.ok(view);
    assert.equal(unreadAfter(view, 0), 2);
    assert.equal(unreadAfter(view, 4), 1);
    assert.equal(unreadAfter(view, view.conversation.seq), 0);
  });
});
