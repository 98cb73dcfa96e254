/** What a visitor may know: nothing of what is internal, and everything else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyShared, newConversation } from '../../../../src/core/conversation/conversation.ts';
import { participantKinds } from '../../../../src/core/conversation/participants.ts';
import { isVisible, seenBy, visibleTo } from '../../../../src/core/conversation/visibility.ts';
import type { FactType } from '../../../../src/core/conversation/vocabulary.ts';
import { anyWalk, take } from '../../../support/command-sequences.ts';
import { ana, ben, conversationIn, pushed, ScriptedConversation, sam } from '../../../support/scripted-conversation.ts';

test('[C13] [S10] [A6] notes, offers, consulting, what is said on the side and what was seen are for the desk alone', () => {
  const staffOnly: Record<FactType, boolean> = {
    'conversation.started': false,
    'conversation.assigned': false,
    'conversation.released': false,
    'conversation.ended': false,
    'conversation.closed': false,
    'message.sent': false,
    'note.written': true,
    'context.set': true,
    'visitor.identified': false,
    'consent.given': false,
    'survey.answered': false,
    'conversation.queued': true,
    'offer.made': true,
    'offer.ended': true,
    'round.ended': true,
    'conversation.overflowed': true,
    'assignment.notified': true,
    'assignment.seen': true,
    'wrap-up.freed': true,
    'supervisor.joined': false,
    'supervisor.left': false,
    'consultant.left': true,
    'aside.written': true,
    'consult.asked': true,
    'consult.accepted': true,
    'consult.failed': true,
    'consult.ended': true,
    'contact.linked': true,
    'contact.changed': true,
    'contact.unlinked': true,
    'case.linked': true,
    'case.changed': true,
    'case.unlinked': true,
  };
  for (const [type, hidden] of Object.entries(staffOnly) as [FactType, boolean][]) {
    const readers = participantKinds.filter((kind) => isVisible({ type }, kind));
    assert.deepEqual(readers, hidden ? ['agent', 'bot', 'supervisor'] : participantKinds, type);
  }
});

test('[C13] nothing of a note is left in what a visitor sees of a conversation', () => {
  const noted = conversationIn('active', 'live').give(ana, { type: 'note.write', text: 'Rude, be patient' });
  assert.doesNotMatch(JSON.stringify(visibleTo(noted.now, 'visitor')), /Rude|"count":1/);
  assert.equal(visibleTo(noted.now, 'agent'), noted.now);
});

test('[S10] nothing of who is asked, consulted or heard on the side is left in what a visitor sees of a conversation', () => {
  const script = conversationIn('active', 'live').consulted(ana, ben).asked(ana, sam);
  script.give(ben, { type: 'aside.write', text: 'Rude, be patient' });
  assert.doesNotMatch(JSON.stringify(visibleTo(script.now, 'visitor')), /Ben|Sam|Rude|consult|supervision/);
  assert.doesNotMatch(JSON.stringify(seenBy(script.events, 'visitor')), /Ben|Sam|Rude|consult|aside/);
  assert.equal(visibleTo(script.now, 'agent'), script.now);
});

test('[D3] applying only what a visitor sees gives the state a visitor may know, for any history', () => {
  fc.assert(
    fc.property(fc.constantFrom('live' as const, 'persistent' as const), anyWalk, (mode, steps) => {
      const script = new ScriptedConversation(mode, pushed);
      for (const step of steps) take(script, step);
      const seen = seenBy(script.events, 'visitor');
      const pieced = seen.reduce(applyShared, newConversation(script.now.id));
      // The position is what frames say they cover, hidden events included.
      assert.deepEqual({ ...pieced, seq: script.now.seq }, visibleTo(script.now, 'visitor'));
    }),
    { numRuns: 300 },
  );
});
