/** What is left of what was handed on, once its conversation is erased: when, where to and by whom; nothing of the note. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptied, emptiedEvent } from '../../../../src/relay/privacy/scrubbed.ts';
import { ana, handing, pushed, ScriptedConversation } from '../../../support/scripted-conversation.ts';

test('[X6] [N1] of an escalation nothing that anybody wrote is left', () => {
  const requeue = { type: 'conversation.requeue', queue: 'service', note: 'Has called twice' } as const;
  const script = new ScriptedConversation('live', pushed).started().picked(ana).give(ana, requeue, { handing });
  const left = script.events.map(({ seq, type, by, id: _, at: _at, ...fact }) => {
    return emptiedEvent({ seq, type, actor: JSON.stringify(by), fact: JSON.stringify(fact) });
  });
  assert.doesNotMatch(JSON.stringify(left), /called/);
  assert.match(JSON.stringify(left), /service/);
  assert.equal(script.now.routing.escalation?.note, 'Has called twice');
  assert.doesNotMatch(JSON.stringify(emptied(script.now)), /called/);
});
