/** The time limits: which state may last how long, and what the relay says when its time is over. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  defaultTimeLimits,
  expiryOf,
  type LimitedState,
  limitedStates,
} from '../../../../src/core/conversation/time-limits.ts';
import { type Mode, type State, states } from '../../../../src/core/conversation/transitions.ts';
import { conversationIn, system } from '../../../support/scripted-conversation.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

const lasting: Record<Mode, Record<State, number | undefined>> = {
  live: {
    new: undefined,
    open: 20 * minute,
    active: undefined,
    waiting: undefined,
    'wrap-up': 15 * minute,
    closed: undefined,
  },
  persistent: {
    new: undefined,
    open: 30 * day,
    active: undefined,
    waiting: 28 * day,
    'wrap-up': day,
    closed: undefined,
  },
};

const isLimited = (state: State): state is LimitedState => state in limitedStates;

const rules = { open: 'C3', waiting: 'C9', 'wrap-up': 'C10' } as const;

for (const mode of ['live', 'persistent'] as const) {
  for (const state of states.filter((one) => mode === 'persistent' || one !== 'waiting')) {
    const expected = lasting[mode][state];
    const rule = isLimited(state) ? `[${rules[state]}] ` : '[C12] ';
    const title = expected === undefined ? 'may last for ever' : `lasts ${expected / minute} minutes`;
    test(`${rule}a ${mode} conversation that is ${state} ${title}`, () => {
      assert.equal(isLimited(state) ? defaultTimeLimits[mode][limitedStates[state].limit] : undefined, expected);
    });
  }
}

test('[C10] what the relay gives closes a conversation from every state whose time is limited', () => {
  for (const state of states.filter(isLimited)) {
    const script = conversationIn(state, 'persistent');
    const { since } = script.now.lifecycle;
    assert.equal(script.give(system, expiryOf({ state, since })).state, 'closed', state);
  }
});
