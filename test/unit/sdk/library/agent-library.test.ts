/** The agent's library against scripted answers: what is asked, with which token, and what a refusal becomes. */
import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { type TestContext, test } from 'node:test';
import { type ErrorCode, isParlorError, ParlorError } from '../../../../src/core/errors.ts';
import { createAgentLibrary } from '../../../../src/sdk/agent.ts';
import { type Answering, type ScriptedAnswer, startScriptedRelay } from '../../../support/scripted-relay.ts';
import { until } from '../../../support/until.ts';

/** An agent's library on a relay that answers as the test says, and what that was asked. */
const setting = async (context: TestContext, answer: Answering, token: () => Promise<string> = async () => 't1') => {
  const { relay, all } = await startScriptedRelay(context, answer);
  return { library: createAgentLibrary({ relay, token }), all, lines: () => all.map(({ line }) => line) };
};

const codeOf = async (promise: Promise<unknown>): Promise<readonly [ErrorCode, object]> => {
  const error = await promise.then(
    () => assert.fail('It was not refused.'),
    (reason: unknown) => reason,
  );
  assert.ok(isParlorError(error));
  return [error.code, error.params];
};

const article = { id: 'article-1', site: 'acme', title: 'T', body: 'B', language: 'en', updatedAt: 1, version: 2 };
const reply = { id: 'reply-01', site: 'acme', title: 'T', text: 'X', updatedAt: 1, version: 2 };

/** The answer to each request, as a relay has it. */
const fitting: Answering = ({ line }) => {
  if (line.startsWith('DELETE')) return { status: 204 };
  if (line.endsWith('/quick-replies')) return { body: { quickReplies: [reply] } };
  if (line.includes('/quick-replies/')) return { body: reply };
  return { body: line.includes('/article-1') ? article : { articles: [article] } };
};

test('[S10] each verb is asked in its way, with the token, and gives what the relay answered', async (context) => {
  const { library, all } = await setting(context, fitting);
  const { id: _, ...content } = article;
  assert.deepEqual(await library.searchArticles('a "b*'), [article]);
  assert.deepEqual(await library.articles(), [article]);
  assert.deepEqual(await library.articles({ id: 'article-9', title: 'Ä & b' }), [article]);
  assert.deepEqual(await library.article('article-1'), article);
  assert.deepEqual(await library.saveArticle(article), article);
  await library.deleteArticle(article);
  await library.saveQuickReply('own', { id: 'reply-01', version: 0, title: 'T', text: 'X' });
  await library.deleteQuickReply({ ...reply, owner: 'ana' });
  await library.deleteQuickReply(reply);
  assert.deepEqual(
    all.map(({ line, text }) => [line.replace('/v1/library/', ''), text === '' ? undefined : JSON.parse(text)]),
    [
      ['POST articles/search', { query: 'a "b*' }],
      ['GET articles', undefined],
      ['GET articles?afterTitle=%C3%84+%26+b&afterId=article-9', undefined],
      ['GET articles/article-1', undefined],
      ['PUT articles/article-1', content],
      ['DELETE articles/article-1?version=2', undefined],
      ['PUT quick-replies/own/reply-01', { version: 0, title: 'T', text: 'X' }],
      ['DELETE quick-replies/own/reply-01?version=2', undefined],
      ['DELETE quick-replies/site/reply-01?version=2', undefined],
    ],
  );
  assert.ok(all.every(({ token }) => token === 't1'));
  assert.notEqual(library.newId(), library.newId());
  assert.match(library.newId(), /^[\w-]{36}$/);
});

test('[S10] quick replies are kept, refreshed when asked to, and follow what is saved and deleted', async (context) => {
  const { library, lines } = await setting(context, fitting);
  assert.deepEqual(library.quickReplies.getSnapshot(), { loaded: false, replies: [] });
  const [first, second] = await Promise.all([library.refreshQuickReplies(), library.refreshQuickReplies()]);
  assert.equal(first, second);
  assert.equal(lines().length, 1);
  const shown = library.quickReplies.getSnapshot();
  assert.deepEqual(shown, { loaded: true, replies: [reply] });
  await library.saveQuickReply('site', reply);
  assert.deepEqual(library.quickReplies.getSnapshot(), shown);
  await library.deleteQuickReply({ ...reply, owner: 'ana' });
  assert.deepEqual(library.quickReplies.getSnapshot(), shown);
  await library.deleteQuickReply(reply);
  assert.deepEqual(library.quickReplies.getSnapshot(), { loaded: true, replies: [] });
  await library.refreshQuickReplies();
  assert.deepEqual(library.quickReplies.getSnapshot(), shown);
});

test('[S10] a list that was on its way when something changed is asked for again', async (context) => {
  const held: ServerResponse[] = [];
  let lists = 0;
  const { library } = await setting(context, (asked, response) => {
    if (!asked.line.endsWith('/quick-replies')) return fitting(asked, response);
    lists += 1;
    if (lists > 1) return { body: { quickReplies: [reply] } };
    held.push(response);
    return 'silence';
  });
  const refreshed = library.refreshQuickReplies();
  await until('the list is asked for', () => lists === 1);
  await library.saveQuickReply('site', reply);
  held[0]?.end(JSON.stringify({ quickReplies: [] }));
  assert.deepEqual(await refreshed, [reply]);
});

test('[X4] a token that is refused is renewed once, for all who wait, and then what was asked is asked again', async (context) => {
  let tokens = 0;
  const renewed = async (): Promise<string> => {
    tokens += 1;
    return `t${tokens}`;
  };
  const refuseT1: Answering = (asked, response) =>
    asked.token === 't1' ? { status: 401, body: { code: 'token-expired' } } : fitting(asked, response);
  const { library, all } = await setting(context, refuseT1, renewed);
  await Promise.all([library.article('article-1'), library.article('article-1')]);
  await library.article('article-1');
  assert.equal(tokens, 2);
  assert.deepEqual(all.map(({ token }) => token).sort(), ['t1', 't1', 't2', 't2', 't2']);
});

test('[X4] when no token helps, it is said once and asked for anew the next time', async (context) => {
  let tokens = 0;
  const { library, all } = await setting(
    context,
    () => ({ status: 401, body: { code: 'not-authenticated' } }),
    async () => {
      tokens += 1;
      if (tokens > 3) throw new ParlorError('not-authenticated');
      return `t${tokens}`;
    },
  );
  assert.deepEqual(await codeOf(library.articles()), ['not-authenticated', {}]);
  assert.equal(all.length, 2);
  assert.deepEqual(await codeOf(library.articles()), ['not-authenticated', {}]);
  assert.deepEqual([all.length, tokens], [4, 3]);
});

test('a token that can’t be had is unavailable, with the reason as its cause', async (context) => {
  const cause = new Error('offline');
  const { library } = await setting(context, fitting, () => Promise.reject(cause));
  const error = await library.articles().catch((reason: unknown) => reason);
  assert.ok(isParlorError(error, 'unavailable'));
  assert.equal(error.cause, cause);
});

const refusals: readonly (readonly [string, ScriptedAnswer, ErrorCode, object])[] = [
  ['a newer change', { status: 409, body: { code: 'stale-version', version: 3 } }, 'stale-version', { version: 3 }],
  [
    'a field that is too long',
    { status: 400, body: { code: 'text-too-long', message: 'm', field: 'title', max: 300 } },
    'text-too-long',
    { field: 'title', max: 300 },
  ],
  ['a role', { status: 403, body: { code: 'not-allowed' } }, 'not-allowed', {}],
  ['a rate', { status: 429, body: { code: 'rate-limited', retryMs: 50 } }, 'rate-limited', { retryMs: 50 }],
  ['a shape', { status: 400, body: { code: 'bad-request', message: 'body/version …' } }, 'invalid-command', {}],
  ['a relay without a library', { status: 404, body: { statusCode: 404 } }, 'unknown-command', {}],
  ['a proxy’s sign-in', { status: 401, body: '<html>' }, 'not-authenticated', {}],
  ['a proxy’s rate', { status: 429, body: '' }, 'rate-limited', {}],
  ['a broken gateway', { status: 502, body: '<html>' }, 'unavailable', {}],
  ['a page that is no relay', { body: '<html>' }, 'unavailable', {}],
  ['an answer of another shape', { body: { articles: 4 } }, 'unavailable', {}],
];

for (const [what, answer, code, params] of refusals) {
  test(`a request to the library is refused with a code and its details: ${what}`, async (context) => {
    const { library } = await setting(context, () => answer);
    assert.deepEqual(await codeOf(library.searchArticles('a')), [code, params]);
  });
}

test('a search that is given up is stopped; one that is never answered is unavailable', async (context) => {
  const { library, all } = await setting(context, () => 'silence');
  const controller = new AbortController();
  const search = codeOf(library.searchArticles('a', { signal: controller.signal }));
  await until('it is asked', () => all.length === 1);
  controller.abort();
  assert.deepEqual(await search, ['stopped', {}]);
  context.mock.method(AbortSignal, 'timeout', () => AbortSignal.abort(new DOMException('', 'TimeoutError')));
  assert.deepEqual(await codeOf(library.searchArticles('a')), ['unavailable', {}]);
});
