/** What is told of a visitor: the site's word and the page's apart from each other, bounded, and for the desk only. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Context, decide, newConversation } from '../../../../src/core/conversation/conversation.ts';
import { summarise } from '../../../../src/core/conversation/summary.ts';
import { timeline } from '../../../../src/core/conversation/timeline.ts';
import { visibleTo } from '../../../../src/core/conversation/visibility.ts';
import { titleOf } from '../../../../src/core/conversation/visitor.ts';
import type { Command } from '../../../../src/core/conversation/vocabulary.ts';
import { refuse } from '../../../../src/core/errors.ts';
import { answersMax } from '../../../../src/core/limits.ts';
import { decodeCommand, isMalformed } from '../../../../src/core/protocol/decode-up.ts';
import { question } from '../../../support/questions.ts';
import { ana, conversationIn, site, visitor } from '../../../support/scripted-conversation.ts';

const told: Extract<Command, { type: 'context.update' }> = {
  type: 'context.update',
  page: { order: '7', email: 'boss@shop.example', name: 'The boss' },
  answers: [{ question: 'Your name?', answer: 'The boss' }],
};

const start = { workstream: 'sales', mode: 'live', visitorNumber: 1 } as const;

const startedBy = (context: Partial<Context['start']>) =>
  decide(
    newConversation('c-1'),
    { type: 'conversation.start' },
    { actor: visitor, site, start: { ...start, ...context } },
  );

test('[I1] what the site vouches for comes with the start, marked as such; with nothing to vouch for nothing comes', () => {
  const verified = { email: 'rosa@home.example', variables: { plan: 'gold' } };
  assert.partialDeepStrictEqual(startedBy({ verified }), [
    { type: 'conversation.started' },
    { type: 'context.set', verified },
  ]);
  for (const context of [{}, { verified: {} }]) {
    const facts = startedBy(context);
    assert.deepEqual('refused' in facts ? [] : facts.map(({ type }) => type), ['conversation.started']);
  }
});

test('[I1] a page that says who its visitor is does not make them that: no title, no name, nothing verified', () => {
  const { now } = conversationIn('active', 'live').give(visitor, told);
  assert.deepEqual(titleOf(now), { visitorNumber: 7 });
  assert.deepEqual(now.visitor, { id: visitor.id, number: 7 });
  assert.deepEqual(now.context, { page: told.page, answers: told.answers });
});

test('[W6] what is said again takes the place of what was said before, and nothing else’s', () => {
  const script = conversationIn('active', 'live').give(visitor, told);
  script.give(visitor, { type: 'context.update', page: { order: '8' } });
  assert.deepEqual(script.now.context, { page: { order: '8' }, answers: told.answers });
  script.give(visitor, { type: 'context.update', answers: [] });
  assert.deepEqual(script.now.context, { page: { order: '8' }, answers: [] });
});

const form = { questions: [question('text', { id: 'order', required: true }), question('choice')] };
const given = (...answers: readonly (readonly [string, string])[]): Command => ({
  type: 'conversation.start',
  answers: answers.map(([asked, answer]) => ({ question: asked, answer })),
});

test('[W6] what the site has to know is answered with the start, which is refused without; it stands behind it in the form’s words', () => {
  const outcome = (command: Command) => conversationIn('new', 'live').try(visitor, command, { form });
  assert.equal(outcome({ type: 'conversation.start' }), 'answers-required');
  assert.equal(outcome(given(['choice', 'sales'])), 'answers-required');
  assert.equal(outcome(given(['order', '17'], ['choice', 'support'])), 'answer-invalid');
  const script = conversationIn('new', 'live').give(visitor, given(['choice', 'sales'], ['order', '17']), { form });
  assert.deepEqual(
    script.events.map(({ type }) => type),
    ['conversation.started', 'context.set'],
  );
  assert.deepEqual(script.now.context.answers, [
    { id: 'order', question: 'Your order?', answer: '17' },
    { id: 'choice', question: 'Your choice?', answer: 'About sales' },
  ]);
});

test('[W6] what could not begin for another reason asks for nothing, and what goes on neither', () => {
  const begin = (circumstances: object) =>
    conversationIn('new', 'live').try(visitor, { type: 'conversation.start' }, { form, ...circumstances });
  assert.equal(begin({ problem: refuse('out-of-hours') }), 'out-of-hours');
  assert.equal(begin({ notice: { version: 'v1', required: true } }), 'consent-required');
  const ongoing = conversationIn('open', 'live').try(visitor, { type: 'conversation.start' }, { form });
  assert.equal(ongoing, 'conversation-exists');
});

test('[W6] what the page answers besides comes along; said anew, it leaves what the form asked, and never passes for that', () => {
  const script = conversationIn('new', 'live').give(visitor, given(['order', '17'], ['Shoe size', '38']), { form });
  const asked = { id: 'order', question: 'Your order?', answer: '17' };
  assert.deepEqual(script.now.context.answers, [asked, { question: 'Shoe size', answer: '38' }]);
  const liar = { id: 'order', question: 'Plan', answer: 'gold' };
  script.give(visitor, { type: 'context.update', answers: [liar] });
  assert.deepEqual(script.now.context.answers, [asked, { question: 'Plan', answer: 'gold' }]);
});

test('[W6] [X3] a start brings so many answers, and no more than a conversation carries', () => {
  const many = (count: number, length = 1) => ({
    type: 'conversation.start',
    answers: Array.from({ length: count }, (_, index) => ({ question: `q${index}`, answer: 'x'.repeat(length) })),
  });
  const isTaken = (command: { type: string }): boolean => !isMalformed(decodeCommand(command));
  assert.ok(isTaken(many(answersMax.atStart)));
  assert.ok(!isTaken(many(answersMax.atStart + 1)));
  const outcome = (count: number) => conversationIn('new', 'live').try(visitor, many(count, 1_900) as Command);
  assert.deepEqual([outcome(8), outcome(9)], [undefined, 'invalid-command']);
});

test('[S5] the desk has it with the conversation; lists, transcripts and visitors have nothing of it', () => {
  const { now, events } = conversationIn('active', 'live').give(visitor, told);
  assert.equal(visibleTo(now, 'agent').context.page?.order, '7');
  assert.deepEqual(visibleTo(now, 'visitor').context, {});
  assert.doesNotMatch(JSON.stringify(summarise(now)), /boss/u);
  const rows = timeline(events, [], ana, () => 'today');
  assert.doesNotMatch(JSON.stringify(rows), /boss/u);
});

test('[X3] variables and answers have bounds, each alone and all of them together', () => {
  const variables = (count: number, length: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`v${index}`, 'x'.repeat(length)]));
  const answers = (count: number, length: number) =>
    Array.from({ length: count }, () => ({ question: 'Why?', answer: 'x'.repeat(length) }));
  const isTaken = (command: object): boolean => !isMalformed(decodeCommand({ type: 'context.update', ...command }));
  assert.ok(isTaken({ page: variables(100, 1), answers: answers(10, 1) }));
  assert.ok(isTaken({ page: variables(1, 500), answers: answers(1, 2_000) }));
  assert.ok(isTaken({ page: { ['n'.repeat(64)]: '' } }));
  for (const command of [
    { page: variables(101, 1) },
    { page: variables(1, 501) },
    { page: { ['n'.repeat(65)]: '' } },
    { page: { order: 7 } },
    { page: ['x'] },
    { answers: answers(11, 1) },
    { answers: answers(1, 2_001) },
    { answers: [{ question: 'q'.repeat(301), answer: '' }] },
    { answers: [{ question: '', answer: 'x' }] },
  ]) {
    assert.equal(isTaken(command), false, JSON.stringify(command).slice(0, 60));
  }
  const script = conversationIn('active', 'live');
  const most = answers(8, 1_900);
  const left = 16_000 - JSON.stringify([{ fill: '' }, most]).length;
  const inAll = (length: number) => ({
    type: 'context.update' as const,
    page: { fill: 'x'.repeat(length) },
    answers: most,
  });
  assert.equal(script.try(visitor, inAll(left)), undefined);
  assert.equal(script.try(visitor, inAll(left + 1)), 'invalid-command');
});
