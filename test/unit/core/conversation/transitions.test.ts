/** The complete table: what every command does in every state of both modes, given by whoever is most entitled to it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '../../../../src/core/conversation/participants.ts';
import {
  type Mode,
  type State,
  states,
  transition,
  transitions,
  woken,
} from '../../../../src/core/conversation/transitions.ts';
import type {
  CommandType as AnyType,
  AssignmentCommand,
  Command,
  ConsultCommand,
  LifecycleCommand,
  LinkCommand,
  RoutingCommand,
  SupervisionCommand,
} from '../../../../src/core/conversation/vocabulary.ts';
import { type ErrorCode, isErrorCode } from '../../../../src/core/errors.ts';
import { ana, conversationIn, sam, system, visitor } from '../../../support/scripted-conversation.ts';

/** The state it leads to, a refusal, or *stays*: something happens, but not to the state. The rule says why, if one does. */
type Expected = `[${string}] ${State}` | `[${string}] ${ErrorCode | 'stays'}` | ErrorCode | 'stays';

/**
 * What is done with offers is in `routing.test.ts`, what supervisors do in `supervision.test.ts`, what becomes of work that
 * nobody asked for in `assignment.test.ts`, consulting in `consulting.test.ts`, and what links in `links.test.ts`.
 */
type CommandType = Exclude<
  AnyType,
  (RoutingCommand | AssignmentCommand | SupervisionCommand | ConsultCommand | LinkCommand)['type']
>;

const givers: Record<CommandType, { readonly by: Actor; readonly command: Command }> = {
  'conversation.start': { by: visitor, command: { type: 'conversation.start' } },
  'conversation.pick': { by: ana, command: { type: 'conversation.pick' } },
  'conversation.end': { by: ana, command: { type: 'conversation.end' } },
  'session.close': { by: ana, command: { type: 'session.close' } },
  'conversation.release': { by: ana, command: { type: 'conversation.release' } },
  'conversation.reopen': { by: ana, command: { type: 'conversation.reopen' } },
  'conversation.reclaim': { by: system, command: { type: 'conversation.reclaim', epoch: 1 } },
  // Whoever has it in these tables has taken it, and so has seen it.
  'conversation.recall': { by: system, command: { type: 'conversation.recall', epoch: 1 } },
  'conversation.expire': { by: system, command: { type: 'conversation.expire', reason: 'time-over', since: 0 } },
  'conversation.force-close': { by: sam, command: { type: 'conversation.force-close' } },
  'message.send': { by: visitor, command: { type: 'message.send', text: 'Hello' } },
  'note.write': { by: ana, command: { type: 'note.write', text: 'Called back' } },
  'aside.write': { by: ana, command: { type: 'aside.write', text: 'Do we ship there?' } },
  'visitor.identify': { by: visitor, command: { type: 'visitor.identify', token: 'a.token' } },
  'context.update': { by: visitor, command: { type: 'context.update', page: { order: '7' } } },
  'survey.answer': { by: visitor, command: { type: 'survey.answer', rating: 4, answers: [] } },
};

type Table = Record<Exclude<State, 'waiting'>, Record<CommandType, Expected>>;

const sameInBothModes = {
  new: {
    'conversation.start': '[C1] open',
    'conversation.pick': 'unknown-conversation',
    'conversation.end': 'unknown-conversation',
    'session.close': 'unknown-conversation',
    'conversation.release': 'unknown-conversation',
    'conversation.reopen': 'unknown-conversation',
    'conversation.reclaim': 'unknown-conversation',
    'conversation.recall': 'unknown-conversation',
    'conversation.expire': 'unknown-conversation',
    'conversation.force-close': 'unknown-conversation',
    'message.send': 'unknown-conversation',
    'note.write': 'unknown-conversation',
    'aside.write': 'unknown-conversation',
    'visitor.identify': 'unknown-conversation',
    'context.update': 'unknown-conversation',
    'survey.answer': 'unknown-conversation',
  },
  open: {
    'conversation.start': '[C1] conversation-exists',
    'conversation.pick': '[C2] active',
    'conversation.end': 'not-assigned',
    'session.close': 'not-assigned',
    'conversation.release': 'not-assigned',
    'conversation.reopen': 'not-assigned',
    'conversation.reclaim': 'wrong-state',
    'conversation.recall': 'wrong-state',
    'conversation.expire': '[C3] closed',
    'conversation.force-close': '[C11] closed',
    'message.send': 'stays',
    'note.write': 'not-assigned',
    'aside.write': 'not-assigned',
    'visitor.identify': '[I4] not-authenticated',
    'context.update': 'stays',
    'survey.answer': 'wrong-state',
  },
  'wrap-up': {
    'conversation.start': '[C12] conversation-ended',
    'conversation.pick': 'conversation-ended',
    'conversation.end': 'conversation-ended',
    'session.close': '[C10] closed',
    'conversation.release': 'conversation-ended',
    'conversation.reopen': 'conversation-ended',
    'conversation.reclaim': 'conversation-ended',
    'conversation.recall': 'conversation-ended',
    'conversation.expire': '[C10] closed',
    'conversation.force-close': '[C11] closed',
    'message.send': '[C13] conversation-ended',
    'note.write': '[C13] stays',
    'aside.write': '[S10] conversation-ended',
    'visitor.identify': '[C13] conversation-ended',
    'context.update': '[C13] conversation-ended',
    'survey.answer': '[W6] stays',
  },
  closed: {
    'conversation.start': '[C12] conversation-ended',
    'conversation.pick': '[C12] conversation-ended',
    'conversation.end': '[C12] conversation-ended',
    'session.close': '[C12] conversation-ended',
    'conversation.release': '[C12] conversation-ended',
    'conversation.reopen': '[C12] conversation-ended',
    'conversation.reclaim': '[C12] conversation-ended',
    'conversation.recall': '[C12] conversation-ended',
    'conversation.expire': '[C12] conversation-ended',
    'conversation.force-close': '[C12] conversation-ended',
    'message.send': '[C12] conversation-ended',
    'note.write': '[C12] conversation-ended',
    'aside.write': '[C12] conversation-ended',
    'visitor.identify': '[C12] conversation-ended',
    'context.update': '[C12] conversation-ended',
    'survey.answer': '[C12] stays',
  },
} as const satisfies Omit<Table, 'active'>;

const active = {
  'conversation.start': '[C1] conversation-exists',
  'conversation.pick': '[R6] already-assigned',
  'conversation.end': '[C4] wrap-up',
  'conversation.release': '[C5] open',
  'conversation.reopen': '[R6] already-assigned',
  'conversation.recall': 'wrong-state',
  'conversation.expire': '[C4] wrap-up',
  'conversation.force-close': '[C11] closed',
  'message.send': 'stays',
  'note.write': '[C13] stays',
  'aside.write': '[S10] stays',
  'visitor.identify': '[I4] not-authenticated',
  'context.update': 'stays',
  'survey.answer': 'wrong-state',
} as const satisfies Partial<Record<CommandType, Expected>>;

const live: Table = {
  ...sameInBothModes,
  active: { ...active, 'session.close': '[C5] open', 'conversation.reclaim': '[C5] open' },
};

const persistent: Record<State, Record<CommandType, Expected>> = {
  ...sameInBothModes,
  active: { ...active, 'session.close': '[C6] waiting', 'conversation.reclaim': 'wrong-state' },
  waiting: {
    'conversation.start': '[C1] conversation-exists',
    'conversation.pick': 'wrong-state',
    'conversation.end': 'not-assigned',
    'session.close': 'not-assigned',
    'conversation.release': 'not-assigned',
    'conversation.reopen': '[C7] active',
    'conversation.reclaim': 'wrong-state',
    'conversation.recall': 'wrong-state',
    'conversation.expire': '[C9] closed',
    'conversation.force-close': '[C11] closed',
    'message.send': '[C8] open',
    'note.write': 'not-assigned',
    'aside.write': 'not-assigned',
    'visitor.identify': '[I4] not-authenticated',
    'context.update': 'stays',
    'survey.answer': 'wrong-state',
  },
};

const check = (mode: Mode, state: State, command: CommandType, expected: Expected): void => {
  const [, rule, outcome] = /^(?:\[(\w+)\] )?(.+)$/.exec(expected) ?? [];
  const script = conversationIn(state, mode);
  const before = script.now;
  const { by, command: given } = givers[command];
  const { since } = before.lifecycle;
  const refused = script.try(by, given.type === 'conversation.expire' ? { ...given, since } : given);
  if (outcome !== undefined && isErrorCode(outcome)) {
    assert.equal(refused, outcome);
    assert.equal(script.now, before, 'a refusal changes nothing');
    return;
  }
  assert.equal(refused, undefined);
  assert.equal(script.state, outcome === 'stays' ? state : outcome);
  const isWaking = given.type === 'message.send' && outcome !== 'stays';
  assert.equal(script.now.seq, before.seq + (isWaking ? 2 : 1), 'one command, one event; what it wakes is a second');
  if (outcome === 'stays') return;
  const move = isWaking ? woken[state] : transition(state, given.type as LifecycleCommand['type'], mode);
  assert.deepEqual(move, { rule, to: outcome });
};

for (const [mode, table] of Object.entries({ live, persistent }) as [Mode, typeof persistent][]) {
  for (const [state, row] of Object.entries(table) as [State, Record<CommandType, Expected>][]) {
    for (const [command, expected] of Object.entries(row) as [CommandType, Expected][]) {
      test(`${expected}: ${command} in a ${mode} conversation that is ${state}`, () => {
        check(mode, state, command, expected);
      });
    }
  }
}

test('[C6] a live conversation never waits: no move of the table leads there', () => {
  for (const state of states) {
    for (const command of Object.keys(transitions[state]) as LifecycleCommand['type'][]) {
      const move = transition(state, command, 'live');
      assert.ok(typeof move === 'string' || move.to !== 'waiting', `${command} in ${state}`);
    }
  }
});

test('[C3] a live conversation that nobody has taken is closed when its visitor ends it', () => {
  assert.equal(conversationIn('open', 'live').ended(visitor).state, 'closed');
});

test('[C4] a live conversation goes to wrap-up when its visitor ends it', () => {
  assert.equal(conversationIn('active', 'live').ended(visitor).state, 'wrap-up');
});
