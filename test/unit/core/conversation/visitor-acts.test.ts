/** What a visitor's buttons are told is what `decide` would say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { could } from '../../../../src/core/conversation/conversation.ts';
import { states } from '../../../../src/core/conversation/transitions.ts';
import { visitorCouldEnd } from '../../../../src/core/conversation/visitor-acts.ts';
import { conversationIn, site, visitor } from '../../../support/scripted-conversation.ts';

test('[M1] a visitor is offered the end of a conversation in exactly the states and modes in which it could be ended', () => {
  for (const mode of ['live', 'persistent'] as const) {
    for (const state of states.filter((one) => mode === 'persistent' || one !== 'waiting')) {
      const { now } = conversationIn(state, mode);
      const expected = could(now, { type: 'conversation.end' }, { actor: visitor, site });
      assert.equal(visitorCouldEnd(now), expected, `${mode} ${state}`);
    }
  }
});
