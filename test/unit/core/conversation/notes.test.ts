/** Private notes: where they may be written, and that nothing of them reaches a visitor. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { State } from '../../../../src/core/conversation/transitions.ts';
import type { ErrorCode } from '../../../../src/core/errors.ts';
import { ana, conversationIn, visitor } from '../../../support/scripted-conversation.ts';

const note = { type: 'note.write', text: 'Called back' } as const;

test('[C13] the agent who has it can write notes while it is active and through wrap-up', () => {
  const expected: Record<State, ErrorCode | undefined> = {
    new: 'unknown-conversation',
    open: 'not-assigned',
    active: undefined,
    waiting: 'not-assigned',
    'wrap-up': undefined,
    closed: 'conversation-ended',
  };
  for (const [state, refused] of Object.entries(expected) as [State, ErrorCode | undefined][]) {
    assert.equal(conversationIn(state, 'persistent').try(ana, note), refused, state);
  }
});

test('[C13] a visitor cannot write notes, in any state', () => {
  for (const state of ['open', 'active', 'wrap-up'] as const) {
    assert.equal(conversationIn(state, 'live').try(visitor, note), 'not-allowed');
  }
});

test('[X3] a note has the bounds of a message', () => {
  const script = conversationIn('active', 'live');
  assert.equal(script.try(ana, { type: 'note.write', text: 'x'.repeat(6_001) }), 'text-too-long');
  assert.equal(script.try(ana, { type: 'note.write', text: '\n' }), 'text-empty');
  assert.equal(script.try(ana, { type: 'note.write', text: 'x'.repeat(6_000) }), undefined);
  assert.equal(script.now.notes.count, 1);
});
