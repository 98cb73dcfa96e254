/** Forms through the SDK, at a real relay: asked before, after, and while nobody is there; and what is lost on the way. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { parseConfig } from '../../src/relay/config.ts';
import { createAgentContacts } from '../../src/sdk/agent.ts';
import { askingConfig } from '../support/asking-site.ts';
import { eventually } from '../support/eventually.ts';
import { site } from '../support/relay.ts';
import { codeOf, comeTo, conversationOf, errorOf, inSession, openScene } from '../support/sdk-scene.ts';

const open = async (context: TestContext) => {
  const scene = await openScene(context, parseConfig(askingConfig()));
  const come = (workstream = 'chat') => {
    const visitor = comeTo(context, scene.relay, workstream);
    visitor.connect();
    return visitor;
  };
  return { ...scene, come };
};

const name = { question: 'name', answer: 'Rosa' };

test('[W6] asked, answered, talked, ended and answered again: agents read all of it', async (t) => {
  const { arrive, come } = await open(t);
  const visitor = come();
  const asked = await eventually(visitor, ({ front }) => front?.preChat);
  assert.deepEqual(
    asked.questions.map(({ id }) => id),
    ['name', 'email', 'topic'],
  );
  await visitor.answer([name, { question: 'topic', answer: 'order' }]);
  await visitor.send('Hello');
  const c = conversationOf(visitor);
  const agent = await arrive();
  await agent.pick(c);
  await inSession(agent, c);
  const conversation = () => agent.getSnapshot().sessions[0]?.conversation;
  assert.deepEqual(conversation()?.context.answers, [
    { id: 'name', question: 'Your name', answer: 'Rosa' },
    { id: 'topic', question: 'What is it about?', answer: 'An order' },
  ]);
  assert.equal(await codeOf(visitor.survey({ rating: 5 })), 'wrong-state');
  await agent.end(c);
  await eventually(visitor, ({ view }) => view?.conversation.lifecycle.state === 'wrap-up');
  const better = [{ question: 'better', answer: 'More lamps' }];
  await visitor.survey({ rating: 4, answers: better });
  await eventually(visitor, ({ view }) => view?.conversation.rated === 4);
  await eventually(agent, ({ sessions }) => sessions[0]?.conversation.rated === 4);
  assert.equal(await codeOf(visitor.survey({ rating: 1 })), 'survey-answered');
});

test('[W6] what is no answer is told before anything is sent, by the question', async (t) => {
  const { come } = await open(t);
  const visitor = come();
  await eventually(visitor, ({ front }) => front?.preChat);
  const refusal = async (...answers: readonly { question: string; answer: string }[]) => {
    const { code, params } = (await errorOf(visitor.answer(answers))) ?? {};
    return [code, params];
  };
  assert.deepEqual(await refusal(), ['answers-required', { question: 'name' }]);
  const wrong = await refusal(name, { question: 'email', answer: 'rosa' });
  assert.deepEqual(wrong, ['answer-invalid', { question: 'email', problem: 'no-email' }]);
  assert.equal(visitor.getSnapshot().said, undefined);
  assert.equal(await codeOf(visitor.survey({ rating: 1 })), 'unknown-conversation');
});

test('[W6] [D6] a message without the answers is refused and stays; once they are there it goes as if for the first time', async (t) => {
  const { come } = await open(t);
  const visitor = come();
  assert.equal(await codeOf(visitor.send('Hello')), 'answers-required');
  const [pending] = visitor.getSnapshot().view?.pending.filter(({ command }) => 'text' in command) ?? [];
  await visitor.answer([name]);
  await visitor.resend(pending?.id ?? '');
  const view = await eventually(visitor, ({ view }) => (view?.conversation.messages.count === 1 ? view : undefined));
  assert.deepEqual(view.pending, []);
});

test('[W6] what the page answers by a question’s id need not be asked; the visitor’s own word counts before it', async (t) => {
  const { arrive, come } = await open(t);
  const agent = await arrive();
  const answersOf = async (visitor: ReturnType<typeof come>) => {
    await visitor.send('Hello');
    const c = conversationOf(visitor);
    await agent.pick(c);
    await inSession(agent, c);
    const session = agent.getSnapshot().sessions.find(({ conversation }) => conversation.id === c);
    return session?.conversation.context;
  };
  const size = { question: 'Shoe size', answer: '38' };
  const first = come();
  await first.setContext({ plan: 'gold' }, [name, size]);
  assert.deepEqual(first.getSnapshot().said?.page?.answers, [name, size]);
  const asName = (answer: string) => ({ id: 'name', question: 'Your name', answer });
  assert.deepEqual(await answersOf(first), { page: { plan: 'gold' }, answers: [asName('Rosa'), size] });
  const second = come();
  await second.setContext({}, [name]);
  await second.answer([{ question: 'name', answer: 'Rosa Lopes' }]);
  assert.deepEqual(await answersOf(second), { answers: [asName('Rosa Lopes')] });
  // Said again by the page, it leaves what the visitor has answered.
  const third = come();
  await third.answer([{ question: 'name', answer: 'Lia' }]);
  await third.setContext({}, [name, size]);
  assert.deepEqual(await answersOf(third), { answers: [asName('Lia'), size] });
});

test('[W6] [V7] what was agreed to and answered is nobody’s after signing out; what the page says holds for the next', async (t) => {
  const { come } = await open(t);
  const visitor = come();
  await visitor.setContext({ plan: 'gold' }, [{ question: 'topic', answer: 'other' }]);
  await visitor.answer([name]);
  visitor.consent('v1');
  assert.equal(visitor.getSnapshot().said?.consent, 'v1');
  await visitor.reset();
  const { page, ...own } = visitor.getSnapshot().said ?? {};
  assert.deepEqual(own, {});
  assert.deepEqual(page?.answers, [{ question: 'topic', answer: 'other' }]);
});

test('[M2] what is left while nobody is there is one case, though the first answer was lost on its way', async (t) => {
  const { relay, come } = await open(t);
  const visitor = come('away');
  await eventually(visitor, ({ front }) => front?.contactForm);
  const answers = Object.entries({
    name: 'Rosa',
    phone: '030 123456',
    number: 'AB-17',
    message: 'Where is my lamp?',
  }).map(([question, answer]) => ({ question, answer }));
  assert.equal(await codeOf(visitor.contact({ answers: answers.slice(1) })), 'answers-required');
  const request = { answers, key: 'key-of-this-one' };
  const { fetch } = globalThis;
  t.after(() => {
    globalThis.fetch = fetch;
  });
  globalThis.fetch = async (...asked) => {
    await fetch(...asked);
    throw new TypeError('Failed to fetch');
  };
  assert.equal(await codeOf(visitor.contact(request)), 'unavailable');
  globalThis.fetch = fetch;
  await visitor.contact(request);
  const contacts = createAgentContacts({ relay: relay.url, token: () => relay.token() });
  const { cases } = await contacts.searchCases({ query: '' });
  assert.deepEqual(
    cases.map(({ title }) => title),
    ['Rosa: Where is my lamp?'],
  );
  const { request: left } = await contacts.case(cases[0]?.id ?? '');
  assert.partialDeepStrictEqual(left, { phone: '030 123456', workstream: 'away' });
  assert.equal(cases[0]?.site, site);
  assert.equal(await codeOf(come('free').contact({ answers })), 'not-allowed');
});
