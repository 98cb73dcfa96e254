/** The mood of a conversation's visitor: what the desk sees of it, and the visitor does not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide } from '../../../../src/core/conversation/conversation.ts';
import { levelOf } from '../../../../src/core/conversation/mood.ts';
import { summarise } from '../../../../src/core/conversation/summary.ts';
import { seenBy, visibleTo } from '../../../../src/core/conversation/visibility.ts';
import { sentimentMessagesMax } from '../../../../src/core/limits.ts';
import { ana, conversationIn, site, visitor } from '../../../support/scripted-conversation.ts';

const said = (...scores: readonly (number | undefined)[]) =>
  scores.reduce(
    (script, score) => script.said(visitor, 'Something', score === undefined ? {} : { score }),
    conversationIn('active', 'live'),
  );

test('[S7] the mood is made of the visitor’s last six messages, those of which nothing is known among them', () => {
  assert.deepEqual(said(-1, undefined, 0.5).now.mood, [-1, null, 0.5]);
  const long = said(...Array.from({ length: sentimentMessagesMax + 1 }, (_, n) => n / 10)).now.mood;
  assert.deepEqual(long, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]);
  assert.equal(levelOf([null, null]), undefined);
  assert.equal(levelOf([-1]), 'very-negative');
});

test('[S7] what an agent writes changes nothing about it', () => {
  const script = said(-1);
  assert.deepEqual(script.said(ana, 'I am sorry', { score: 1 }).now.mood, [-1]);
});

test('[S7] lists tell the level, if there is one', () => {
  assert.equal(summarise(said(-1).now).sentiment, 'very-negative');
  assert.equal('sentiment' in summarise(said(undefined).now), false);
});

test('[S7] [X2] nothing of it is left in what a visitor sees: no event, no state', () => {
  const { now, events } = said(-0.75, 0.25);
  const seen = JSON.stringify([seenBy(events, 'visitor'), visibleTo(now, 'visitor')]);
  assert.doesNotMatch(seen, /score|0\.75|0\.25/);
  assert.equal(seenBy(events, 'agent'), events);
});

test('[S7] a visitor does not say how they feel: it is the relay that reckons', () => {
  const command = { type: 'message.send', text: 'Hello', score: 1 } as never;
  const verdict = decide(conversationIn('open', 'live').now, command, { actor: visitor, site });
  assert.deepEqual(verdict, [{ type: 'message.sent', text: 'Hello' }]);
});
