/** The agent's library against a real relay: from a quick reply and an article to what a visitor reads. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isParlorError } from '../../src/core/errors.ts';
import {
  createAgentClient,
  createAgentLibrary,
  fillPlaceholders,
  messageOfArticle,
  quickReplyFilter,
} from '../../src/sdk/agent.ts';
import { createVisitorClient } from '../../src/sdk/index.ts';
import { AdminApi } from '../support/admin-api.ts';
import { askerOf, codeOf } from '../support/desk-asker.ts';
import { eventually } from '../support/eventually.ts';
import { site, startRelay, type TestRelay } from '../support/relay.ts';

const libraryOf = (relay: TestRelay, as: string) =>
  createAgentLibrary({ relay: relay.url, token: () => relay.token(as) });

const article = { version: 0, title: 'Returns', body: 'Within **30** days. <b>{visitor}</b>', language: 'en' };

test('[S10] an agent fills a quick reply and sends an article, and the visitor reads them as text', async (context) => {
  const relay = await startRelay(context);
  const [supervisor, agent] = [libraryOf(relay, 'supervisor'), libraryOf(relay, 'agent-1')];
  await supervisor.saveArticle({ ...article, id: supervisor.newId() });
  await supervisor.saveQuickReply('site', {
    id: supervisor.newId(),
    version: 0,
    title: 'Bye',
    text: 'Bye, {visitor}!',
  });
  const text = 'Hello {visitor}, this is {agent} of {site}. {{ok}}';
  await agent.saveQuickReply('own', { id: agent.newId(), version: 0, title: 'Hëllo', text });

  const replies = await agent.refreshQuickReplies();
  assert.equal(replies.length, 2);
  const [hello] = quickReplyFilter(replies)('hel');
  const [returns] = await agent.searchArticles('RETURNS');
  assert.ok(hello && returns);
  const filled = fillPlaceholders(hello.text, { visitor: '{agent}', agent: 'Maya', site: 'Fern & Clay' });
  const message = messageOfArticle(await agent.article(returns.id));
  assert.ok(typeof filled === 'string' && typeof message === 'string');

  const visitor = createVisitorClient({ relay: relay.url, site });
  const desk = createAgentClient({ relay: relay.url, site, token: () => relay.token('agent-1') });
  context.after(() => {
    visitor.close();
    desk.close();
  });
  desk.connect();
  await visitor.send('May I return it?');
  const id = visitor.getSnapshot().view?.conversation.id ?? '';
  await desk.pick(id);
  await eventually(desk, ({ sessions }) =>
    sessions.some(({ conversation, loaded }) => loaded && conversation.id === id),
  );
  await desk.send(id, filled);
  await desk.send(id, message);
  const read = await eventually(visitor, ({ view }) => {
    const texts = view?.events.flatMap((event) => (event.type === 'message.sent' ? [event.text] : []));
    return texts?.length === 3 && texts;
  });
  assert.deepEqual(read.slice(1), [
    'Hello {agent}, this is Maya of Fern & Clay. {ok}',
    'Returns\n\nWithin **30** days. <b>{visitor}</b>',
  ]);
});

test('[S10] what an agent may not change, or has not seen, is refused with its code', async (context) => {
  const relay = await startRelay(context);
  const [admin, agent] = [libraryOf(relay, 'admin'), libraryOf(relay, 'agent-1')];
  const id = admin.newId();
  const first = await admin.saveArticle({ ...article, id });
  const isNotAllowed = (error: unknown): boolean => isParlorError(error, 'not-allowed');
  await assert.rejects(agent.saveArticle({ ...first, title: 'Mine' }), isNotAllowed);
  await assert.rejects(agent.deleteArticle(first), isNotAllowed);
  await assert.rejects(agent.saveQuickReply('site', { id, version: 0, title: 'T', text: 'X' }), isNotAllowed);
  const second = await admin.saveArticle({ ...first, title: 'Changed' });
  assert.deepEqual(await admin.saveArticle({ ...first, title: 'Changed' }), second);
  await assert.rejects(
    admin.saveArticle({ ...first, title: 'Mine' }),
    (error) => isParlorError(error, 'stale-version') && error.params['version'] === 2,
  );
  assert.deepEqual(
    (await admin.articles()).map(({ title }) => title),
    ['Changed'],
  );
  assert.deepEqual(await admin.articles(second), []);
  await admin.deleteArticle(second);
  await assert.rejects(admin.article(id), (error) => isParlorError(error, 'unknown-entry'));
});

test('[X4] who has become an agent changes nothing that is everybody’s, though their token still says supervisor', async (context) => {
  const relay = await startRelay(context);
  const [adminToken, token] = await Promise.all(['admin', 'supervisor'].map((as) => relay.token(as)));
  const ask = askerOf(relay, '/v1/library/', token);
  assert.equal((await ask('PUT articles/article-1', article)).status, 200);
  await new AdminApi(relay.url, adminToken).change((config) => ({
    ...config,
    agents: config.agents.map(({ rights: _, ...one }) => (one.id === 'supervisor' ? { ...one, role: 'agent' } : one)),
  }));
  assert.deepEqual(codeOf(await ask('PUT articles/article-2', article)), [403, 'not-allowed']);
});
