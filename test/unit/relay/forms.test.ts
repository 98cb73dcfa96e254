/** What is asked of visitors over real sockets: in their language, without what the site knows, and what liars are told. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { parseConfig } from '../../../src/relay/config.ts';
import { preChatOf, surveysOf } from '../../../src/relay/forms.ts';
import { frontFactsOf, frontFor } from '../../../src/relay/front-facts.ts';
import { askingConfig, askingFront } from '../../support/asking-site.ts';
import { newSecret, RawSocket } from '../../support/raw-socket.ts';
import { site, startRelay } from '../../support/relay.ts';

const open = async (context: TestContext) => {
  const { port, token } = await startRelay(context, { config: parseConfig(askingConfig()) });
  const come = async (as: 'visitor' | 'agent', tok: string = newSecret()): Promise<RawSocket> => {
    const socket = await RawSocket.greeted(port, site, as, tok);
    context.after(() => socket.close());
    return socket;
  };
  /** A visitor whose conversation Ana has had and ended. */
  const ended = async () => {
    const [visitor, c] = [await come('visitor'), randomUUID()];
    const answers = [{ question: 'name', answer: 'Rosa' }];
    await visitor.answer(visitor.command(c, 1, { type: 'conversation.start', answers }));
    const agent = await come('agent', await token());
    await agent.answer(agent.command(c, 1, { type: 'conversation.pick' }));
    await agent.answer(agent.command(c, 2, { type: 'conversation.end' }, { fence: 1 }));
    return { visitor, agent, c };
  };
  return { come, ended };
};

test('[W6] questions are read in the visitor’s language, each as far as the site has words for it', () => {
  const workstream = { front: askingFront };
  const told = preChatOf(workstream, 'de-AT')?.questions.map(({ language, label }) => [language, label]);
  assert.deepEqual(told, [
    ['de', 'Ihr Name'],
    ['en', 'E-mail'],
    ['en', 'What is it about?'],
  ]);
  const [name, email, topic] = preChatOf(workstream)?.questions ?? [];
  const english = { language: 'en' };
  assert.deepEqual(name, { id: 'name', kind: 'text', about: 'name', required: true, ...english, label: 'Your name' });
  assert.equal(email?.help, 'In case we lose each other.');
  assert.deepEqual(topic?.choices?.[1], { id: 'other', text: 'Something else' });
  const survey = surveysOf({ workstreams: [{ id: 'chat', name: 'Chat', mode: 'live', front: askingFront }] }, 'en');
  assert.deepEqual([survey['chat']?.rating, survey['chat']?.questions.length], [true, 1]);
  assert.deepEqual(preChatOf({}), undefined);
});

test('[W6] [I1] whoever the site vouches for is not asked what it says; where that was all, nothing is asked', () => {
  const front = frontFactsOf({ front: askingFront, mode: 'live' }, 'en') ?? assert.fail();
  const asked = (known: object) => frontFor(front, known).preChat?.questions.map(({ id }) => id);
  assert.deepEqual(asked({}), ['name', 'email', 'topic']);
  assert.deepEqual(asked({ name: 'Rosa', email: 'rosa@lopes.example' }), ['topic']);
  const { preChat, ...others } = front;
  const onlyName = { ...front, preChat: { questions: preChat?.questions.slice(0, 1) ?? [] } };
  assert.deepEqual(frontFor(onlyName, { name: 'Rosa' }), others);
});

test('[W6] a start without the answers that are needed, or with wrong ones, begins nothing; what was written can go again', async (t) => {
  const { come } = await open(t);
  const visitor = await come('visitor');
  const start = async (answers: readonly object[]) => {
    const c = randomUUID();
    const answer = await visitor.answer(visitor.command(c, 1, { type: 'conversation.start', answers }));
    const said = await visitor.answer(visitor.command(c, 2, { type: 'message.send', text: 'Hello' }));
    return answer.t === 'nack' ? { code: answer.code, params: answer.params, said: said.t } : said.t;
  };
  const refused = (code: string, question: string, more: object = {}) => ({
    code,
    params: { question, ...more },
    said: 'nack',
  });
  assert.deepEqual(await start([]), refused('answers-required', 'name'));
  assert.deepEqual(await start([{ question: 'name', answer: ' ' }]), refused('answers-required', 'name'));
  const name = { question: 'name', answer: 'Rosa' };
  const wrong = await start([name, { question: 'email', answer: 'rosa' }]);
  assert.deepEqual(wrong, refused('answer-invalid', 'email', { problem: 'no-email' }));
  const chosen = await start([name, { question: 'topic', answer: 'An order' }]);
  assert.deepEqual(chosen, refused('answer-invalid', 'topic', { problem: 'no-choice' }));
  assert.deepEqual(
    await start([name, { question: 'topic', answer: 'order' }, { question: 'Size', answer: '38' }]),
    'ok',
  );
});

test('[W6] [D2] a survey is answered once: sent again it is answered as the first time, anew it is refused, and all see it', async (t) => {
  const { ended } = await open(t);
  const { visitor, agent, c } = await ended();
  for (const reader of [visitor, agent]) reader.send({ t: 'sub', c, s: 0 });
  const survey = { type: 'survey.answer', rating: 4, answers: [{ question: 'better', answer: 'More lamps' }] };
  const id = visitor.command(c, 2, survey);
  const first = await visitor.answer(id);
  assert.equal(first.t, 'ok');
  visitor.command(c, 2, survey, { id });
  await visitor.next('ok', (frame) => frame.id === id && frame.dup === true);
  assert.partialDeepStrictEqual(await visitor.answer(visitor.command(c, 3, survey)), { code: 'survey-answered' });
  for (const reader of [visitor, agent]) {
    const { events } = await reader.next('ev', (frame) => frame.events.some(({ type }) => type === 'survey.answered'));
    const answers = [{ id: 'better', question: 'What could we do better?', answer: 'More lamps' }];
    assert.partialDeepStrictEqual(
      events.find(({ type }) => type === 'survey.answered'),
      { rating: 4, answers },
    );
  }
});

test('[W6] [X2] [X3] whoever lies about a survey is told no: another’s, an ongoing one, what is not asked, too much', async (t) => {
  const { come, ended } = await open(t);
  const { visitor, agent, c } = await ended();
  const told = async (who: RawSocket, command: object, of = c) => {
    const answer = await who.answer(
      who.command(of, 10 + who.frames.length, { answers: [], ...command }, { lane: randomUUID() }),
    );
    return answer.t === 'nack' ? answer.code : answer.t;
  };
  const lane = async (who: RawSocket, command: object, of = c) => {
    const answer = await who.answer(
      who.command(of, 1, { type: 'survey.answer', answers: [], ...command }, { lane: randomUUID() }),
    );
    return answer.t === 'nack' ? answer.code : answer.t;
  };
  assert.equal(await told(visitor, { type: 'survey.answer' }), 'lane-gap');
  assert.equal(await lane(await come('visitor'), { rating: 1 }), 'unknown-conversation');
  assert.equal(await lane(agent, { rating: 5 }), 'not-allowed');
  assert.equal(await lane(visitor, { rating: 5 }, randomUUID()), 'unknown-conversation');
  for (const rating of [0, 6, 4.5, '5', null]) assert.equal(await lane(visitor, { rating }), 'invalid-command');
  assert.equal(await lane(visitor, { answers: [{ question: 'worse', answer: 'x' }] }), 'answer-invalid');
  const long = (length: number) => lane(visitor, { answers: [{ question: 'better', answer: 'x'.repeat(length) }] });
  assert.equal(await long(2_001), 'invalid-command');
  const many = Array.from({ length: 11 }, () => ({ question: 'better', answer: 'x' }));
  assert.equal(await lane(visitor, { answers: many }), 'invalid-command');
  const [other, going] = [await come('visitor'), randomUUID()];
  const answers = [{ question: 'name', answer: 'Lia' }];
  await other.answer(other.command(going, 1, { type: 'conversation.start', answers }));
  assert.equal(await lane(other, { rating: 5 }, going), 'wrong-state');
  const claimed = await visitor.answer(visitor.command(c, 2, { type: 'survey.answered', rating: 5, answers: [] }));
  assert.partialDeepStrictEqual(claimed, { code: 'unknown-command' });
  assert.equal(await long(2_000), 'ok');
});
