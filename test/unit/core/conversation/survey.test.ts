/** What a visitor says of a conversation once it is over: when, once, and what is no answer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apply, applyShared, decide, newConversation } from '../../../../src/core/conversation/conversation.ts';
import { deskTimeline } from '../../../../src/core/conversation/desk-timeline.ts';
import { timeline } from '../../../../src/core/conversation/timeline.ts';
import { seenBy, visibleTo } from '../../../../src/core/conversation/visibility.ts';
import type { Command } from '../../../../src/core/conversation/vocabulary.ts';
import { ratingMax, surveyMs } from '../../../../src/core/limits.ts';
import { question } from '../../../support/questions.ts';
import { ana, conversationIn, sam, startedAt, visitor } from '../../../support/scripted-conversation.ts';

const answer = (rating?: number, answers: readonly { question: string; answer: string }[] = []): Command => ({
  type: 'survey.answer',
  ...(rating !== undefined && { rating }),
  answers: [...answers],
});

const questions = [question('long-text', { id: 'better', required: true })];
const asking = (rating: boolean, now = startedAt) => ({
  surveying: { now, surveys: { sales: { rating, questions } } },
});
const better = [{ question: 'better', answer: 'More lamps' }];

test('[W6] it stands in the log in the words of the questions, whoever ended the conversation, and changes nothing else', () => {
  const endings: readonly ((script: ReturnType<typeof conversationIn>) => unknown)[] = [
    (script) => script.ended(ana),
    (script) => script.give(visitor, { type: 'conversation.end' }),
    (script) => script.give(sam, { type: 'conversation.force-close' }),
  ];
  for (const end of endings) {
    const script = conversationIn('active', 'live');
    end(script);
    const { lifecycle } = script.now;
    script.give(visitor, answer(4, better), asking(true));
    assert.equal(script.now.rated, 4);
    assert.deepEqual(script.now.lifecycle, lifecycle);
    assert.partialDeepStrictEqual(script.events.at(-1), {
      type: 'survey.answered',
      rating: 4,
      answers: [{ id: 'better', question: 'Your better?', answer: 'More lamps' }],
    });
  }
});

test('[W6] it is answered once, until a day after the end and not a millisecond later', () => {
  const script = conversationIn('wrap-up', 'live');
  const endedAt = script.now.lifecycle.ended?.at ?? 0;
  const late = asking(true, endedAt + surveyMs + 1);
  assert.equal(script.try(visitor, answer(4, better), late), 'survey-over');
  // That somebody has closed it meanwhile makes no difference.
  script.give(ana, { type: 'session.close' }, { at: endedAt + surveyMs - 1 });
  assert.equal(script.try(visitor, answer(4, better), late), 'survey-over');
  assert.equal(script.try(visitor, answer(4, better), asking(true, endedAt + surveyMs)), undefined);
  assert.equal(script.try(visitor, answer(5, better), asking(true, endedAt)), 'survey-answered');
});

test('[W6] what is not asked can’t be answered, and what has to be answered is', () => {
  const outcome = (command: Command, circumstances = asking(true)) =>
    conversationIn('closed', 'live').try(visitor, command, circumstances);
  assert.equal(outcome(answer(4)), 'answers-required');
  assert.equal(outcome(answer(4, [...better, { question: 'worse', answer: 'x' }])), 'answer-invalid');
  assert.equal(outcome(answer(4, [...better, ...better])), 'answer-invalid');
  assert.equal(outcome(answer(undefined, better)), undefined, 'to rate is free');
  assert.equal(outcome(answer(4, better), asking(false)), 'answer-invalid');
  assert.equal(outcome(answer(undefined, better), asking(false)), undefined);
  assert.equal(outcome(answer(4), { surveying: { now: startedAt, surveys: {} } } as never), 'survey-over');
});

test('[W6] where nobody knows what is asked, nothing is answered', () => {
  const { now } = conversationIn('closed', 'live');
  const verdict = decide(now, answer(ratingMax), { actor: visitor, site: 'acme' });
  assert.deepEqual(verdict, { refused: 'survey-over' });
});

test('[W6] agents read the rating in the transcript, and the visitor’s client knows that it was answered', () => {
  const script = conversationIn('wrap-up', 'live').give(visitor, answer(2));
  const pieced = seenBy(script.events, 'visitor').reduce(applyShared, newConversation(script.now.id));
  assert.deepEqual(pieced, visibleTo(script.now, 'visitor'));
  assert.equal(pieced.rated, 2);
  assert.equal(conversationIn('closed', 'live').give(visitor, answer()).now.rated, 0, 'answered without a rating');
  const names = (rows: ReturnType<typeof timeline>) =>
    rows.flatMap((row) => (row.kind === 'notice' && row.code === 'surveyed' ? [row.name] : []));
  assert.deepEqual(names(deskTimeline(script.events, [], ana, () => 'today')), ['2']);
  assert.deepEqual(names(timeline(script.events, [], visitor, () => 'today')), []);
  assert.deepEqual(script.events.reduce(apply, newConversation(script.now.id)), script.now);
});
