/** The engine as a state machine: whatever anybody asks in whatever order, the promises hold after every step. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { apply, could, decide, isRefusal, newConversation } from '../../../../src/core/conversation/conversation.ts';
import { type State, states, transition, transitions } from '../../../../src/core/conversation/transitions.ts';
import type { LifecycleCommand } from '../../../../src/core/conversation/vocabulary.ts';
import { isErrorCode } from '../../../../src/core/errors.ts';
import { anyWalk, type Step, take } from '../../../support/command-sequences.ts';
import { conversationIn, ScriptedConversation, site, visitor } from '../../../support/scripted-conversation.ts';

/** Walks through any steps in both modes and looks at what each did. */
const everyStep = (
  look: (script: ScriptedConversation, step: Step, before: ScriptedConversation['now'], refused?: string) => void,
): void => {
  fc.assert(
    fc.property(fc.constantFrom('live' as const, 'persistent' as const), anyWalk, (mode, steps) => {
      const script = new ScriptedConversation(mode);
      for (const step of steps) {
        const before = script.now;
        look(script, step, before, take(script, step));
      }
    }),
    { numRuns: 300 },
  );
};

const isLifecycle = (step: Step): step is Step & { command: LifecycleCommand } => step.command.type in transitions.new;

/** Where what is no command of the lifecycle leads, besides staying. */
const led = (step: Step, state: State): State => {
  const { type } = step.command;
  if (type === 'message.send') return step.actor.kind === 'visitor' && state === 'waiting' ? 'open' : state;
  if (type === 'conversation.assign' || type === 'offer.accept') return 'active';
  if (type === 'queue.overflow') return step.command.action === 'end' ? 'closed' : state;
  return type === 'conversation.requeue' ? 'open' : state;
};

test('[C1] states follow the table and nothing but the table, from any sequence of commands', () => {
  everyStep((script, step, before, refused) => {
    const { state, mode } = before.lifecycle;
    if (refused !== undefined) return assert.equal(script.now, before);
    if (!isLifecycle(step)) return assert.equal(script.state, led(step, state));
    const move = transition(state, step.command.type, state === 'new' ? script.now.lifecycle.mode : mode);
    assert.ok(typeof move !== 'string', `${step.command.type} in ${state} is not in the table`);
    return assert.equal(script.state, move.to);
  });
});

test('the walks of these properties take every move of the table', () => {
  const taken = new Set<string>();
  for (const mode of ['live', 'persistent'] as const) {
    for (const walk of fc.sample(anyWalk, { numRuns: 2_400, seed: 1 })) {
      const script = new ScriptedConversation(mode);
      for (const step of walk) {
        const { state } = script;
        if (take(script, step) === undefined) taken.add(`${mode} ${state} ${step.command.type}`);
      }
    }
  }
  for (const mode of ['live', 'persistent'] as const) {
    for (const state of states.filter((one) => mode === 'persistent' || one !== 'waiting')) {
      for (const command of Object.keys(transitions[state]) as LifecycleCommand['type'][]) {
        const isMove = typeof transition(state, command, mode) !== 'string';
        assert.equal(taken.has(`${mode} ${state} ${command}`), isMove, `${command} in a ${mode} one that is ${state}`);
      }
    }
  }
});

test('[C12] closed is final: nothing happens to a closed conversation any more, but that its visitor says once how it was', () => {
  everyStep((script, { command }, before, refused) => {
    if (before.lifecycle.state !== 'closed') return;
    if (command.type === 'survey.answer' && before.rated === undefined) {
      assert.deepEqual({ ...script.now, seq: before.seq, rated: undefined }, { ...before, rated: undefined });
      return;
    }
    assert.ok(refused !== undefined);
    assert.equal(script.now, before);
  });
});

test('[C14] no message is taken once a conversation has ended, from anybody', () => {
  everyStep((script, step, before) => {
    if (step.command.type !== 'message.send' || before.lifecycle.ended === undefined) return;
    assert.equal(script.now.messages.count, before.messages.count);
  });
});

test('[R6] a conversation has at most one assignee, who is there exactly from the pick to the release or for good', () => {
  everyStep((script, _step, before) => {
    const { state, assignee, assignmentEpoch } = script.now.lifecycle;
    if (state === 'active' || state === 'wrap-up') assert.ok(assignee !== undefined);
    if (state === 'new' || state === 'open' || state === 'waiting') assert.equal(assignee, undefined);
    const assigned = script.events.filter((event) => event.type === 'conversation.assigned').length;
    assert.equal(assignmentEpoch, assigned);
    assert.ok(assignmentEpoch >= before.lifecycle.assignmentEpoch);
  });
});

test('[D3] seqs are dense from 1, whatever was refused in between', () => {
  everyStep((script) => {
    assert.equal(script.now.seq, script.events.length);
    assert.equal(script.events.at(-1)?.seq ?? 0, script.events.length);
  });
});

test('every refusal is a code of the table', () => {
  everyStep((_script, _step, _before, refused) => assert.ok(refused === undefined || isErrorCode(refused)));
});

test('decide and apply are pure: they leave a frozen conversation alone and say the same again', () => {
  everyStep((script, step, before) => {
    deepFreeze(before);
    const context = {
      actor: step.actor,
      site: step.site,
      start: { workstream: 'sales', mode: 'live', visitorNumber: 7 },
    } as const;
    assert.deepEqual(decide(before, step.command, context), decide(before, step.command, context));
    const event = script.events.at(-1);
    if (event) assert.deepEqual(apply(before, event), apply(before, event));
  });
});

test('the same log gives the same conversation, through JSON and back', () => {
  everyStep((script) => {
    const stored = JSON.parse(JSON.stringify(script.events)) as typeof script.events;
    assert.deepEqual(stored.reduce(apply, newConversation(script.now.id)), script.now);
    assert.deepEqual(JSON.parse(JSON.stringify(script.now)), script.now);
  });
});

test('could is decide as a yes or no', () => {
  const from: State[] = ['open', 'active', 'wrap-up', 'closed'];
  const may = from.map((state) =>
    could(conversationIn(state, 'live').now, { type: 'conversation.end' }, { actor: visitor, site }),
  );
  assert.deepEqual(may, [true, true, false, false]);
  assert.equal(isRefusal({ refused: 'not-allowed' }), true);
  assert.equal(isRefusal([]), false);
});

const deepFreeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
};
