import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newConversation } from '../../../src/core/conversation/conversation.ts';
import type { Pending } from '../../../src/core/conversation/timeline.ts';
import { type State, states } from '../../../src/core/conversation/transitions.ts';
import type { Connection, ConversationView, VisitorSnapshot } from '../../../src/sdk/snapshots.ts';
import { phaseOf, type VisitorPhase } from '../../../src/sdk/visitor-phase.ts';

const me = { kind: 'visitor', id: 'v_1' } as const;

const connections: Record<Connection['state'], Connection> = {
  idle: { state: 'idle' },
  connecting: { state: 'connecting' },
  syncing: { state: 'syncing' },
  live: { state: 'live' },
  waiting: { state: 'waiting', retryAt: 0 },
  offline: { state: 'offline' },
  stopped: { state: 'stopped', code: 'not-authenticated' },
};

const viewIn = (state: State, more: Partial<ConversationView> = {}): ConversationView => {
  const conversation = newConversation('conversation-1');
  return {
    conversation: { ...conversation, lifecycle: { ...conversation.lifecycle, state } },
    events: [],
    pending: [],
    loaded: true,
    hasEarlier: false,
    loadsEarlier: false,
    ...more,
  };
};

const phases = (more: Omit<VisitorSnapshot, 'connection'>): Record<string, VisitorPhase> =>
  Object.fromEntries(Object.entries(connections).map(([name, connection]) => [name, phaseOf({ connection, ...more })]));

test('without a conversation there is something to wait for only until the relay has answered once', () => {
  assert.deepEqual(phases({}), {
    idle: 'new',
    connecting: 'connecting',
    syncing: 'connecting',
    live: 'connecting',
    waiting: 'connecting',
    offline: 'connecting',
    stopped: 'error',
  });
  assert.deepEqual(phases({ me }), {
    idle: 'new',
    connecting: 'new',
    syncing: 'new',
    live: 'new',
    waiting: 'new',
    offline: 'new',
    stopped: 'error',
  });
});

test('a conversation that has not been read yet is nothing to show', () => {
  assert.equal(phases({ me, view: viewIn('new', { loaded: false }) })['syncing'], 'connecting');
});

test('in a conversation the phase is that of the conversation, whatever the connection does', () => {
  const expected: Record<State, VisitorPhase> = {
    new: 'new',
    open: 'open',
    active: 'active',
    waiting: 'waiting',
    'wrap-up': 'ended',
    closed: 'ended',
  };
  for (const state of states) {
    const phase = expected[state];
    assert.deepEqual(phases({ me, view: viewIn(state) }), {
      idle: phase,
      connecting: phase,
      syncing: phase,
      live: phase,
      waiting: phase,
      offline: phase,
      stopped: 'error',
    });
  }
});

test('a conversation whose start is on its way is open already', () => {
  const start: Pending = { id: 'start', command: { type: 'conversation.start' }, at: 0 };
  assert.equal(phaseOf({ connection: connections.waiting, view: viewIn('new', { pending: [start] }) }), 'open');
});
