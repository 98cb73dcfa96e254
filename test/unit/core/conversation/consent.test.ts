/** Consent: what begins without it, what stands in the log of it, and who is asked again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyShared, newConversation } from '../../../../src/core/conversation/conversation.ts';
import { timeline } from '../../../../src/core/conversation/timeline.ts';
import { seenBy, visibleTo } from '../../../../src/core/conversation/visibility.ts';
import type { Command } from '../../../../src/core/conversation/vocabulary.ts';
import { refuse } from '../../../../src/core/errors.ts';
import {
  ana,
  type Circumstances,
  pushed,
  ScriptedConversation,
  visitor,
} from '../../../support/scripted-conversation.ts';

const start = (consent?: string): Command => ({
  type: 'conversation.start',
  ...(consent !== undefined && { consent }),
});
const notice = { version: 'v3', required: true };

/** What a start leads to: its events, or the code that it is refused with. */
const outcome = (consent: string | undefined, circumstances: Circumstances): readonly string[] | string => {
  const script = new ScriptedConversation('live', pushed);
  return script.try(visitor, start(consent), circumstances) ?? script.events.map(({ type }) => type);
};

const begun = ['conversation.started', 'conversation.queued'];
const agreed = ['conversation.started', 'consent.given', 'conversation.queued'];

test('[V7] without consent to the notice as it is now nothing begins where it is required; with it, it stands behind the start', () => {
  assert.equal(outcome(undefined, { notice }), 'consent-required');
  assert.equal(outcome('v2', { notice }), 'consent-required');
  assert.equal(outcome('', { notice }), 'consent-required');
  assert.deepEqual(outcome('v3', { notice }), agreed);
});

test('[V7] where it is only shown, it begins either way; to a notice that is not there, nobody has agreed', () => {
  const shown = { version: 'v3', required: false };
  assert.deepEqual(outcome(undefined, { notice: shown }), begun);
  assert.deepEqual(outcome('v2', { notice: shown }), begun);
  assert.deepEqual(outcome('v3', { notice: shown }), agreed);
  assert.deepEqual(outcome('v3', {}), begun);
});

test('[V7] who could not begin for another reason is told that one, and need not agree to anything', () => {
  assert.equal(outcome(undefined, { notice, overflow: 'end' }), 'queue-full');
  assert.equal(outcome(undefined, { notice, problem: refuse('out-of-hours') }), 'out-of-hours');
  const script = new ScriptedConversation().give(visitor, start('v3'), { notice });
  assert.equal(script.try(visitor, start(), { notice }), 'conversation-exists');
});

test('[V7] desk and visitor know the version, whatever the notice says by then; only the desk reads of it', () => {
  const script = new ScriptedConversation().give(visitor, start('v3'), { notice }).picked().said(visitor, 'Hello');
  assert.equal(script.now.consent, 'v3');
  const pieced = seenBy(script.events, 'visitor').reduce(applyShared, newConversation(script.now.id));
  assert.deepEqual(pieced, visibleTo(script.now, 'visitor'));
  assert.equal(pieced.consent, 'v3');
  const told = (reader: typeof ana) =>
    timeline(script.events, [], reader, () => 'today').flatMap((row) =>
      row.kind === 'notice' && row.code === 'consented' ? [row.name] : [],
    );
  assert.deepEqual([told(ana), told(visitor)], [['v3'], []]);
});
