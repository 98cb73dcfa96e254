/** The side conversation: who speaks in it and when, how it is judged, and how the desk's transcript shows it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskTimeline } from '../../../../src/core/conversation/desk-timeline.ts';
import type { Actor } from '../../../../src/core/conversation/participants.ts';
import { summarise } from '../../../../src/core/conversation/summary.ts';
import type { Command } from '../../../../src/core/conversation/vocabulary.ts';
import type { ErrorCode } from '../../../../src/core/errors.ts';
import { textLengthMax } from '../../../../src/core/limits.ts';
import {
  ana,
  ben,
  pushed,
  ScriptedConversation,
  sam,
  system,
  visitor,
} from '../../../support/scripted-conversation.ts';

const eva: Actor = { kind: 'agent', id: 'agent-3', name: 'Eva' };

const active = (): ScriptedConversation => new ScriptedConversation('persistent', pushed).started().picked(ana);

const aside = (text = 'Do we ship there?'): Command => ({ type: 'aside.write', text });

test('[S10] on the side speak who has it, who is consulted and who may monitor, while somebody has it', () => {
  const script = () => active().consulted(ana, ben).asked(ana, eva);
  for (const by of [ana, ben, sam]) assert.equal(script().try(by, aside()), undefined, by.id);
  assert.equal(script().joined(sam).try(sam, aside()), undefined);
  assert.equal(script().try(sam, aside(), { rights: ['assign', 'transfer', 'force-close'] }), 'not-assigned');
  assert.equal(script().try(eva, aside()), 'not-assigned', 'who has not accepted');
  assert.equal(script().try(visitor, aside()), 'not-allowed');
  assert.equal(script().try(system, aside()), 'not-allowed');
  assert.equal(script().try(ana, aside(), { fence: 7 }), 'stale-assignment');
  assert.equal(script().try(ben, aside(), { site: 'other-site' }), 'unknown-conversation');
  assert.equal(active().joined(sam).released(ana).try(sam, aside()), 'wrong-state', 'nobody has it');
});

test('[S10] [W7] what is said on the side is judged as a message is', () => {
  const judged: Readonly<Record<string, ErrorCode>> = {
    ' \n': 'text-empty',
    ['x'.repeat(textLengthMax + 1)]: 'text-too-long',
    '\ud800': 'text-malformed',
  };
  for (const [text, code] of Object.entries(judged)) assert.equal(active().try(ana, aside(text)), code);
  const script = active().give(ana, aside('x'.repeat(textLengthMax)));
  assert.equal(script.now.messages.count, 0);
  assert.equal(script.now.notes.count, 0, 'it is no note');
  assert.equal(summarise(script.now).lastMessage, undefined);
});

test('[S10] [D3] the desk’s transcript tells it from messages and notes, and says who is asked, comes and goes', () => {
  const script = active().consulted(ana, ben).give(ben, aside('Only by sea')).asked(ana, eva);
  script.give(eva, { type: 'consult.decline', consult: script.consults[0] ?? 0 });
  script.give(ana, { type: 'consult.end', agent: ben.id });
  const pending = [{ id: 'pending', command: aside('Thanks'), at: script.events.at(-1)?.at ?? 0 }] as const;
  const refused = { ...pending[0], id: 'refused', refused: 'conversation-ended' } as const;
  const rows = deskTimeline(script.events, [...pending, refused], ana, () => 'today');
  const told = rows.slice(3).map((row) => {
    if (row.kind === 'day') return 'day';
    return row.kind === 'notice' ? `${row.code} ${row.name}` : `${row.kind} ${row.delivery} ${row.text}`;
  });
  assert.deepEqual(told, [
    'consult-asked Ben',
    'consult-accepted Ben',
    'aside sent Only by sea',
    'consult-asked Eva',
    'consult-declined Eva',
    'consult-ended Ben',
    'aside sending Thanks',
    'aside refused Thanks',
  ]);
});
