/** What visitors leave behind while nobody is there, by request: once, by whom, and one past each bound. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { contactFormMax, identifierLength, languageLengthMax, pageLengthMax } from '../../../../src/core/limits.ts';
import { parseConfig } from '../../../../src/relay/config.ts';
import { askingConfig } from '../../../support/asking-site.ts';
import { askerOf } from '../../../support/desk-asker.ts';
import { site, startRelay, testConfig } from '../../../support/relay.ts';

const origin = 'https://shop.example';

const answers = (given: Readonly<Record<string, string>> = {}) =>
  Object.entries({
    name: 'Rosa',
    email: 'rosa@lopes.example',
    number: 'AB-17',
    message: 'Where is my lamp?',
    ...given,
  }).map(([question, answer]) => ({ question, answer }));

const open = async (context: TestContext, assignee?: string) => {
  const relay = await startRelay(context, { config: parseConfig(askingConfig(assignee)) });
  const leave = async (more: object = {}, headers: Readonly<Record<string, string>> = { origin }) => {
    const body = { key: randomUUID(), workstream: 'away', language: 'en', answers: answers(), ...more };
    const response = await fetch(`${relay.url}/v1/sites/${site}/requests`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const answer = text === '' ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>);
    return { status: response.status, headers: response.headers, answer };
  };
  const ask = askerOf(relay, '/v1/', await relay.token());
  const cases = async () =>
    (await ask('POST cases/search', { query: '' })).body['cases'] as { id: string; title: string }[];
  return { relay, leave, ask, cases };
};

test('[M2] what is left behind is a case that agents find and read, with the site’s questions in its words', async (t) => {
  const { leave, ask, cases } = await open(t, 'agent-2');
  await ask('PUT contacts/contact-1', { version: 0, name: 'Rosa Lopes', email: 'ROSA@lopes.example' });
  const { status, headers } = await leave({ page: 'https://shop.example/lamps' });
  assert.deepEqual([status, headers.get('access-control-allow-origin')], [204, origin]);
  const [one] = await cases();
  const name = testConfig.agents.find(({ id }) => id === 'agent-2')?.name;
  assert.partialDeepStrictEqual(one, {
    title: 'Rosa: Where is my lamp?',
    status: 'open',
    number: 1,
    contact: 'contact-1',
    assignee: { id: 'agent-2', name },
  });
  const { body } = await ask(`GET cases/${one?.id}`);
  assert.partialDeepStrictEqual(body['request'], {
    workstream: 'away',
    page: 'https://shop.example/lamps',
    name: 'Rosa',
    email: 'rosa@lopes.example',
    message: 'Where is my lamp?',
    answers: [{ id: 'number', question: 'Order number', answer: 'AB-17' }],
  });
});

test('[M2] sent again under its key it is one case; another content or key is another one', async (t) => {
  const { leave, cases } = await open(t);
  const key = randomUUID();
  const [first, second] = await Promise.all([leave({ key }), leave({ key })]);
  assert.deepEqual([first?.status, second?.status, (await leave({ key })).status], [204, 204, 204]);
  assert.equal((await cases()).length, 1);
  await leave({ key, answers: answers({ message: 'And my other lamp?' }) });
  assert.equal((await cases()).length, 2);
  await leave();
  assert.equal((await cases()).length, 3);
});

test('[M2] what is not answered or no answer is named, and nothing is kept of it', async (t) => {
  const { leave, cases } = await open(t);
  const outcome = async (given: Readonly<Record<string, string>>) => {
    const { status, answer } = await leave({ answers: answers(given) });
    return [status, answer['code'], answer['question']];
  };
  assert.deepEqual(await outcome({ number: '' }), [400, 'answers-required', 'number']);
  assert.deepEqual(await outcome({ email: '' }), [400, 'answers-required', 'email']);
  assert.deepEqual(await outcome({ email: 'rosa' }), [400, 'answer-invalid', 'email']);
  assert.deepEqual(await outcome({ size: '38' }), [400, 'answer-invalid', 'size']);
  assert.deepEqual(await cases(), []);
});

test('[M2] [X1] [X2] only a page of the site leaves anything, and only where there is such a form', async (t) => {
  const { leave, relay } = await open(t);
  const code = async (asked: ReturnType<typeof leave>) => [(await asked).status, (await asked).answer['code']];
  assert.deepEqual(await code(leave({}, { origin: 'https://elsewhere.example' })), [403, 'origin-not-allowed']);
  assert.deepEqual(await code(leave({ workstream: 'free' })), [403, 'not-allowed']);
  assert.deepEqual(await code(leave({ workstream: 'nowhere' })), [404, 'unknown-workstream']);
  const stranger = await fetch(`${relay.url}/v1/sites/nowhere/requests`, { method: 'POST', body: '{}' });
  assert.equal(stranger.status, 404);
});

test('[X3] a key, language, page, answers and body have bounds, and what is no JSON is named', async (t) => {
  const taken = async (more: object): Promise<number> => {
    const { leave } = await open(t);
    return (await leave(more)).status;
  };
  const many = (count: number) => ({ answers: Array.from({ length: count }, () => ({ question: 'x', answer: 'x' })) });
  const { min, max } = identifierLength;
  const cases: readonly (readonly [object, object])[] = [
    [{ key: 'x'.repeat(max) }, { key: 'x'.repeat(max + 1) }],
    [{ key: 'x'.repeat(min) }, { key: 'x'.repeat(min - 1) }],
    [{ language: 'x'.repeat(languageLengthMax) }, { language: 'x'.repeat(languageLengthMax + 1) }],
    [{ page: 'x'.repeat(pageLengthMax) }, { page: 'x'.repeat(pageLengthMax + 1) }],
  ];
  for (const [good, bad] of cases) assert.deepEqual([await taken(good), await taken(bad)], [204, 400]);
  const { leave, relay } = await open(t);
  assert.equal((await leave(many(14))).answer['code'], 'answer-invalid');
  assert.equal((await leave(many(15))).answer['code'], 'bad-request');
  assert.equal((await leave({ padding: 'x'.repeat(contactFormMax.bytes) })).status, 413);
  const text = await fetch(`${relay.url}/v1/sites/${site}/requests`, {
    method: 'POST',
    headers: { origin },
    body: '{',
  });
  assert.deepEqual([text.status, (await text.json()).code], [400, 'bad-frame']);
});

test('[X3] one address leaves so many in a minute; the page can read that', async (t) => {
  const { leave } = await open(t);
  for (let count = 0; count < contactFormMax.perMinute; count += 1) assert.equal((await leave()).status, 204);
  const { status, answer, headers } = await leave();
  assert.deepEqual([status, answer['code'], headers.get('access-control-allow-origin')], [429, 'rate-limited', origin]);
});
