/** Messages: where they may be written, and what a list keeps of the newest. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { State } from '../../../../src/core/conversation/transitions.ts';
import type { ErrorCode } from '../../../../src/core/errors.ts';
import { ana, conversationIn, sam, startedAt, visitor } from '../../../support/scripted-conversation.ts';

const hello = { type: 'message.send', text: 'Hello' } as const;

test('[C13] a visitor can write until the conversation is over', () => {
  const expected: Record<State, ErrorCode | undefined> = {
    new: 'unknown-conversation',
    open: undefined,
    active: undefined,
    waiting: undefined,
    'wrap-up': 'conversation-ended',
    closed: 'conversation-ended',
  };
  for (const [state, refused] of Object.entries(expected) as [State, ErrorCode | undefined][]) {
    assert.equal(conversationIn(state, 'persistent').try(visitor, hello), refused, state);
  }
});

test('[C14] after the end a message is refused whoever sends it, and whoever ended it', () => {
  const ends = [
    conversationIn('active', 'live').ended(ana),
    conversationIn('active', 'live').ended(visitor),
    conversationIn('active', 'live').expired('visitor-gone'),
    conversationIn('active', 'live').give(sam, { type: 'conversation.force-close' }),
  ];
  for (const script of ends) {
    assert.equal(script.try(ana, hello), 'conversation-ended');
    assert.equal(script.try(visitor, hello), 'conversation-ended');
  }
});

test('[X3] a message is refused for its text only after it is refused for its conversation', () => {
  const tooLong = { type: 'message.send', text: 'x'.repeat(6_001) } as const;
  assert.equal(conversationIn('active', 'live').try(visitor, tooLong), 'text-too-long');
  assert.equal(conversationIn('closed', 'live').try(visitor, tooLong), 'conversation-ended');
  assert.equal(conversationIn('open', 'live').try(visitor, { type: 'message.send', text: ' ' }), 'text-empty');
});

test('a conversation counts its messages and keeps a short form of the newest', () => {
  const script = conversationIn('active', 'live')
    .said(visitor, 'First')
    .said(ana, `Second\n${'x'.repeat(200)}`);
  const { count, last } = script.now.messages;
  assert.equal(count, 2);
  assert.deepEqual([last?.by, last?.at], ['agent', startedAt + 4_000]);
  assert.equal(last?.excerpt, `Second ${'x'.repeat(112)}…`);
});
