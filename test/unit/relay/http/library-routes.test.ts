/** The library by request: who may do what, what comes back, and one past each bound. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { pino } from 'pino';
import type { ErrorCode } from '../../../../src/core/errors.ts';
import {
  articleLengthMax,
  articlesMax,
  commandRate,
  libraryBytesMax,
  loopLag,
  nameLengthMax,
  quickReplyLengthMax,
  requestReturns,
  searchLengthMax,
  turnedAwaySeconds,
} from '../../../../src/core/limits.ts';

import { type Ask, askerOf as askerBelow, codeOf, type Person, people } from '../../../support/desk-asker.ts';
import { demoPassword, site, startRelay, type TestRelay } from '../../../support/relay.ts';
import { twoSites } from '../../../support/two-sites.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

/** Asks below the library. */
const askerOf = (relay: TestRelay, token?: string): Ask => askerBelow(relay, '/v1/library/', token);

const opened = async (context: TestContext, role: Person = 'supervisor') => {
  const relay = await startRelay(context);
  const as = async (one: Person): Promise<Ask> => askerOf(relay, await relay.token(people[one]));
  return { relay, as, ask: await as(role) };
};

const article = { version: 0, title: 'Returns', body: 'Within **30** days. <b>', language: 'en' };
const reply = { version: 0, title: 'Hello', text: 'Hello {visitor}' };

test('[S10] an article is saved, found with an excerpt, read, listed and deleted', async (context) => {
  const { ask } = await opened(context);
  const saved = await ask('PUT articles/article-1', article);
  assert.equal(saved.status, 200);
  const { version: _, ...content } = article;
  assert.partialDeepStrictEqual(saved.body, { ...content, id: 'article-1', site, version: 1 });
  assert.equal(saved.headers.get('cache-control'), 'no-store');
  const { body: __, ...summary } = saved.body;
  const excerpt = [
    { text: 'Within **30** ', isFound: false },
    { text: 'days', isFound: true },
    { text: '. <b>', isFound: false },
  ];
  assert.deepEqual((await ask('POST articles/search', { query: 'RETURNS day' })).body, {
    articles: [{ ...summary, excerpt }],
  });
  for (const query of ['nothing', '', '"*"']) {
    assert.deepEqual((await ask('POST articles/search', { query })).body, { articles: [] });
  }
  assert.deepEqual((await ask('GET articles/article-1')).body, saved.body);
  assert.deepEqual((await ask('GET articles')).body, { articles: [summary] });
  assert.deepEqual((await ask('GET articles?afterTitle=Returns&afterId=article-1')).body, { articles: [] });
  assert.equal((await ask('DELETE articles/article-1?version=1')).status, 204);
  assert.deepEqual(codeOf(await ask('GET articles/article-1')), [404, 'unknown-entry']);
});

test('[S10] who has not seen the last change is told so, and which version there is', async (context) => {
  const { ask } = await opened(context);
  await ask('PUT articles/article-1', article);
  await ask('PUT articles/article-1', { ...article, version: 1, body: 'Changed' });
  for (const late of [
    await ask('PUT articles/article-1', { ...article, version: 1, body: 'Mine' }),
    await ask('DELETE articles/article-1?version=1'),
  ]) {
    assert.deepEqual(codeOf(late), [409, 'stale-version']);
    assert.equal(late.body['version'], 2);
  }
  assert.deepEqual(codeOf(await ask('PUT articles/article-2', { ...article, version: 1 })), [404, 'unknown-entry']);
});

test('[S10] [X4] an admin keeps what the agents of any site have at hand, and nobody else does', async (context) => {
  const relay = await startRelay(context, { config: twoSites });
  const token = (one: string): Promise<string> => relay.token(one);
  const below = async (other: string, one: Person): Promise<Ask> =>
    askerBelow(relay, `/v1/admin/sites/${other}/library/`, await token(people[one]));
  const admin = await below('other', 'admin');
  const elsewhere = askerOf(relay, await token('stranger'));
  const saved = await admin('PUT articles/article-1', article);
  assert.equal(saved.body['site'], 'other');
  assert.deepEqual((await elsewhere('GET articles/article-1')).body, saved.body);
  assert.equal(((await admin('POST articles/search', { query: 'returns' })).body['articles'] as object[]).length, 1);
  const all = await admin('PUT quick-replies/site/reply-01', reply);
  await elsewhere('PUT quick-replies/own/reply-02', reply);
  assert.deepEqual((await admin('GET quick-replies')).body, { quickReplies: [all.body] });
  assert.equal((await admin('PUT quick-replies/own/reply-03', reply)).status, 404);
  // Their own site has none of it.
  const own = askerOf(relay, await token(people.admin));
  assert.deepEqual((await own('GET articles')).body, { articles: [] });
  assert.deepEqual((await own('GET quick-replies')).body, { quickReplies: [] });
  assert.deepEqual(codeOf(await (await below('nowhere', 'admin'))('GET articles')), [404, 'unknown-site']);
  assert.deepEqual(codeOf(await (await below('nowhere', 'supervisor'))('GET articles')), [403, 'not-allowed']);
  assert.deepEqual(codeOf(await (await below('other', 'supervisor'))('GET articles')), [403, 'not-allowed']);
  assert.equal((await admin('DELETE articles/article-1?version=1')).status, 204);
  assert.equal((await admin('DELETE quick-replies/site/reply-01?version=1')).status, 204);
  assert.equal(((await elsewhere('GET quick-replies')).body['quickReplies'] as object[]).length, 1);
});

test('[S10] quick replies are saved on two shelves, listed together and deleted from where they are', async (context) => {
  const { as } = await opened(context);
  const [agent, supervisor] = [await as('agent'), await as('supervisor')];
  const own = await agent('PUT quick-replies/own/reply-01', { ...reply, language: 'pt-BR' });
  const all = await supervisor('PUT quick-replies/site/reply-01', reply);
  assert.partialDeepStrictEqual(own.body, { owner: 'agent-1', language: 'pt-BR', version: 1 });
  assert.equal(all.body['owner'], undefined);
  assert.deepEqual((await agent('GET quick-replies')).body, { quickReplies: [all.body, own.body] });
  assert.deepEqual((await supervisor('GET quick-replies')).body, { quickReplies: [all.body] });
  assert.equal((await agent('DELETE quick-replies/own/reply-01?version=1')).status, 204);
  assert.deepEqual((await agent('GET quick-replies')).body, { quickReplies: [all.body] });
});

/** What can be asked, what is answered where there is nothing yet, and who is refused. */
const rights: Readonly<Record<string, Readonly<Record<Person, number>>>> = {
  'POST articles/search': { agent: 200, supervisor: 200, admin: 200 },
  'GET articles': { agent: 200, supervisor: 200, admin: 200 },
  'GET articles/article-1': { agent: 404, supervisor: 404, admin: 404 },
  'PUT articles/article-1': { agent: 403, supervisor: 200, admin: 200 },
  'DELETE articles/article-1?version=1': { agent: 403, supervisor: 204, admin: 204 },
  'GET quick-replies': { agent: 200, supervisor: 200, admin: 200 },
  'PUT quick-replies/own/reply-01': { agent: 200, supervisor: 200, admin: 200 },
  'DELETE quick-replies/own/reply-01?version=1': { agent: 204, supervisor: 204, admin: 204 },
  'PUT quick-replies/site/reply-01': { agent: 403, supervisor: 200, admin: 200 },
  'DELETE quick-replies/site/reply-01?version=1': { agent: 403, supervisor: 204, admin: 204 },
};

const bodyOf = (line: string): object | undefined => {
  if (line.startsWith('POST')) return { query: 'returns' };
  if (!line.startsWith('PUT')) return undefined;
  return line.includes('articles') ? article : reply;
};

test('[S10] [X4] everybody reads, and has quick replies of their own; what is the site’s is for supervisors and admins', async (context) => {
  const { as } = await opened(context);
  for (const role of Object.keys(people) as Person[]) {
    const ask = await as(role);
    for (const [line, expected] of Object.entries(rights)) {
      const answer = await ask(line, bodyOf(line));
      assert.equal(answer.status, expected[role], `${role}: ${line}`);
      if (answer.status === 403) assert.equal(answer.body['code'], 'not-allowed');
    }
  }
});

test('[X1] [X4] without a token, with a wrong one or from another page, nothing is answered', async (context) => {
  const { relay, ask } = await opened(context);
  const signedIn = await fetch(`${relay.url}/v1/agents/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'supervisor', password: demoPassword }),
  });
  const { token } = (await signedIn.json()) as { token: string };
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const revoked = askerOf(relay, token);
  assert.equal((await revoked('GET articles')).status, 200);
  await fetch(`${relay.url}/v1/agents/sign-out`, { method: 'POST', headers: { cookie } });
  for (const line of Object.keys(rights)) {
    for (const asker of [askerOf(relay), askerOf(relay, 'not.a.token'), revoked]) {
      assert.deepEqual(codeOf(await asker(line, bodyOf(line), { cookie })), [401, 'not-authenticated'], line);
    }
    const elsewhere = await ask(line, bodyOf(line), { origin: 'https://shop.example' });
    assert.deepEqual(codeOf(elsewhere), [403, 'origin-not-allowed'], line);
  }
  assert.equal((await ask('GET articles', undefined, { origin: relay.url })).status, 200);
});

test('[X4] a token that has expired is told as such', async (context) => {
  const clock = new VirtualClock(1, Date.now());
  const relay = await startRelay(context, { clock });
  const ask = askerOf(relay, await relay.token());
  await clock.advance(11 * 60_000);
  assert.deepEqual(codeOf(await ask('GET articles')), [401, 'token-expired']);
});

test('[X3] a relay with too much to do lets the library wait', async (context) => {
  const clock = new VirtualClock(1, Date.now());
  const figures = { lagMs: 0 };
  const lag = { start: () => undefined, take: () => figures.lagMs, stop: () => undefined };
  const relay = await startRelay(context, { clock, lag });
  const ask = askerOf(relay, await relay.token());
  figures.lagMs = loopLag.maxMs + 1;
  await clock.advance(loopLag.sampleMs);
  const answer = await ask('GET articles');
  assert.deepEqual(codeOf(answer), [503, 'overloaded']);
  assert.ok(Number(answer.headers.get('retry-after')) >= 1);
  // A desk comes back by itself, if it is not for longer than that.
  const retryMs = Number(answer.body['retryMs']);
  assert.ok(retryMs >= turnedAwaySeconds.min * 1_000 && retryMs <= turnedAwaySeconds.max * 1_000);
  assert.ok(turnedAwaySeconds.max * 1_000 <= requestReturns.waitMaxMs);
});

test('[X3] who asks more than their rate is told when to go on, and others are not', async (context) => {
  const clock = new VirtualClock(1, Date.now());
  const relay = await startRelay(context, { clock });
  const [one, other] = [askerOf(relay, await relay.token()), askerOf(relay, await relay.token('agent-2'))];
  for (let count = 0; count < commandRate.agent.burst; count += 1) {
    assert.equal((await one('GET quick-replies')).status, 200);
  }
  const refused = await one('GET quick-replies');
  assert.deepEqual(codeOf(refused), [429, 'rate-limited']);
  assert.equal(refused.body['retryMs'], 1_000 / commandRate.agent.perSecond);
  assert.equal((await other('GET quick-replies')).status, 200);
  await clock.advance(1_000);
  assert.equal((await one('GET quick-replies')).status, 200);
});

/** What is at a bound, what is one past it, and how that is refused. */
const bounds: readonly (readonly [line: string, fits: object, over: object, code: ErrorCode, max: number])[] = [
  [
    'POST articles/search',
    { query: '😀'.repeat(searchLengthMax) },
    { query: '😀'.repeat(searchLengthMax + 1) },
    'text-too-long',
    searchLengthMax,
  ],
  [
    'PUT articles/article-1',
    { ...article, title: '😀'.repeat(nameLengthMax) },
    { ...article, title: '😀'.repeat(nameLengthMax + 1) },
    'text-too-long',
    nameLengthMax,
  ],
  [
    'PUT articles/article-2',
    { ...article, body: '😀'.repeat(articleLengthMax) },
    { ...article, body: '😀'.repeat(articleLengthMax + 1) },
    'text-too-long',
    articleLengthMax,
  ],
  [
    'PUT quick-replies/own/reply-01',
    { ...reply, text: '😀'.repeat(quickReplyLengthMax) },
    { ...reply, text: '😀'.repeat(quickReplyLengthMax + 1) },
    'text-too-long',
    quickReplyLengthMax,
  ],
];

test('[X3] texts at their bounds are taken, one past them is refused with the bound', async (context) => {
  const { ask } = await opened(context);
  for (const [line, fits, over, code, max] of bounds) {
    assert.equal((await ask(line, fits)).status, 200, line);
    const refused = await ask(line, over);
    assert.deepEqual([codeOf(refused), refused.body['max']], [[400, code], max], line);
  }
});

test('[X3] what is not of the shape is refused, and nothing is kept of it', async (context) => {
  const { ask } = await opened(context);
  const shapeless: readonly (readonly [line: string, body?: object])[] = [
    ['PUT articles/short', article],
    ['PUT articles/article%00', article],
    [`PUT articles/${'x'.repeat(65)}`, article],
    ['PUT articles/article-1', { ...article, version: -1 }],
    ['PUT articles/article-1', { ...article, version: 1.5 }],
    ['PUT articles/article-1', { ...article, title: undefined }],
    ['PUT articles/article-1', { ...article, language: 'not a language' }],
    ['PUT articles/article-1', { ...article, language: `en${'-abcdefgh'.repeat(4)}` }],
    ['PUT articles/article-1', { ...article, title: ' ' }],
    ['PUT articles/article-1', { ...article, body: 'a\0b' }],
    ['PUT articles/article-1', { ...article, body: '\ud800' }],
    ['PUT quick-replies/own/reply-01', { ...reply, text: '\u200b' }],
    ['DELETE articles/article-1'],
    [`GET articles?limit=${articlesMax.page + 1}`],
    ['GET articles?limit=0'],
    ['POST articles/search', {}],
  ];
  for (const [line, body] of shapeless)
    assert.equal((await ask(line, body)).status, 400, `${line} ${JSON.stringify(body)}`);
  assert.equal((await ask('PUT quick-replies/everybody/reply-01', reply)).status, 404);
  assert.deepEqual((await ask('GET articles')).body, { articles: [] });
  assert.deepEqual((await ask('GET quick-replies')).body, { quickReplies: [] });
});

test('[X3] a body over 256 KiB is refused, and the longest article fits however it is written', async (context) => {
  const { relay, ask } = await opened(context);
  const token = await relay.token('supervisor');
  const put = (body: string): Promise<Response> =>
    fetch(`${relay.url}/v1/library/articles/article-1`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body,
    });
  const escaped = `"${'\\ud83d\\ude00'.repeat(articleLengthMax)}"`;
  const whole = JSON.stringify({ ...article, title: '', body: '' });
  const fits = whole.replace('"title":""', `"title":"${'\\ud83d\\ude00'.repeat(nameLengthMax)}"`);
  assert.equal((await put(fits.replace('"body":""', `"body":${escaped}`))).status, 200);
  assert.equal((await put(`${JSON.stringify(article)}${' '.repeat(libraryBytesMax)}`)).status, 413);
  assert.equal((await ask('GET articles/article-1')).body['version'], 1);
});

test('[X7] what is written and looked for is not in the relay’s log, at its most talkative', async (context) => {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const relay = await startRelay(context, { log });
  const ask = askerOf(relay, await relay.token('supervisor'));
  await ask('PUT articles/article-1', { ...article, title: 'A secret', body: 'a secret' });
  await ask('PUT quick-replies/own/reply-01', { ...reply, text: 'a secret' });
  await ask('PUT articles/article-1', { ...article, title: 'A secret', body: 'a secret\0' });
  assert.equal((await ask('POST articles/search', { query: 'a secret' })).status, 200);
  assert.doesNotMatch(lines.join(''), /secret/i);
});
