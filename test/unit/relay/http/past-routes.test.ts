/** What was said with somebody before, by request: whose it is, other sites, visitors, pages, and one past each bound. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { contactsMax, cursorLengthMax, historyPageMax, searchLengthMax } from '../../../../src/core/limits.ts';
import { type AgentClient, createAgentPast } from '../../../../src/sdk/agent.ts';
import type { VisitorClient } from '../../../../src/sdk/index.ts';
import { type Ask, askerOf, codeOf } from '../../../support/desk-asker.ts';
import { startRelay, type TestRelay } from '../../../support/relay.ts';
import { arriveAt, comeTo, conversationOf, inSession, codeOf as refusalOf } from '../../../support/sdk-scene.ts';
import { twoSites } from '../../../support/two-sites.ts';

interface Scene {
  readonly relay: TestRelay;
  readonly as: (who: string) => Promise<Ask>;
  readonly visitor: VisitorClient;
  readonly ana: AgentClient;
  /** Says this, in a conversation that is new if the last one is over. */
  readonly taken: (text: string, by?: AgentClient) => Promise<string>;
}

const opened = async (context: TestContext): Promise<Scene> => {
  const relay = await startRelay(context, { config: twoSites });
  const [ana, visitor] = [await arriveAt(context, relay), comeTo(context, relay)];
  const taken = async (text: string, by = ana): Promise<string> => {
    visitor.startNew();
    await visitor.send(text);
    const c = conversationOf(visitor);
    await by.pick(c);
    await inSession(by, c);
    return c;
  };
  return { relay, as: async (who) => askerOf(relay, '/v1/', await relay.token(who)), visitor, ana, taken };
};

const over = async (agent: AgentClient, c: string): Promise<void> => {
  await agent.note(c, 'not for visitors');
  await agent.end(c);
  await agent.closeSession(c);
};

const rowsOf = ({ body }: { readonly body: Record<string, unknown> }) =>
  (body['conversations'] as { id: string; readable: boolean; lastMessage?: { excerpt: string } }[]).map((row) => [
    row.id,
    row.readable,
    row.lastMessage?.excerpt,
  ]);

test('[S5] [X2] who has a conversation finds and reads what was said with its visitor before, and nobody else does', async (context) => {
  const { relay, as, ana, taken } = await opened(context);
  const first = await taken('The first time');
  await over(ana, first);
  const ben = await arriveAt(context, relay, 'agent-2');
  const second = await taken('And again', ben);
  const [asBen, asAna, stranger] = [await as('agent-2'), await as('agent-1'), await as('stranger')];
  const listed = await asBen(`GET conversations/${second}/earlier`);
  assert.deepEqual(rowsOf(listed), [[first, true, 'The first time']]);
  assert.equal(listed.headers.get('cache-control'), 'no-store');
  const read = await asBen(`GET conversations/${first}/events?through=${second}`);
  assert.equal(read.status, 200);
  assert.match(JSON.stringify(read.body), /The first time.*not for visitors/u);
  const unknown = [404, 'unknown-conversation'];
  for (const [ask, line] of [
    [asBen, `conversations/${first}/events`],
    [asAna, `conversations/${second}/earlier`],
    [asAna, `conversations/${second}/events?through=${first}`],
    [stranger, `conversations/${second}/earlier`],
    [stranger, `conversations/${first}/events?through=${second}`],
    [asBen, `conversations/nobody-knows-it/earlier`],
    [asBen, `conversations/${first}/events?through=nobody-knows-it`],
  ] as const) {
    assert.deepEqual(codeOf(await ask(`GET ${line}`)), unknown, line);
  }
  assert.equal((await asAna(`GET conversations/${first}/events`)).status, 200, 'what was hers last');
});

test('[S9] [X2] whoever looks for a conversation finds what they may read, by its title and what was said last', async (context) => {
  const { relay, as, ana, taken } = await opened(context);
  const c = await taken('The lamp is broken');
  await over(ana, c);
  const [asAna, asBen, supervisor] = [await as('agent-1'), await as('agent-2'), await as('supervisor')];
  const found = async (ask: Ask, query: string) =>
    ((await ask('POST conversations/search', { query })).body['conversations'] as { id: string }[]).map(({ id }) => id);
  assert.deepEqual(await found(asAna, 'LAMP'), [c]);
  assert.deepEqual(await found(asAna, '1'), [c], 'by the visitor’s number');
  assert.deepEqual(await found(asAna, 'lamp teapot'), []);
  const now = await taken('Where is the teapot?');
  assert.deepEqual(await found(supervisor, 'teapot'), [now], 'what goes on and may be monitored');
  assert.deepEqual([await found(asBen, 'lamp'), await found(asBen, 'teapot')], [[], []]);
  assert.deepEqual(await found(await as('stranger'), ''), []);
  const past = createAgentPast({ relay: relay.url, token: () => relay.token() });
  const [row] = await past.search('lamp');
  assert.deepEqual([row?.id, row?.readable, row?.lastMessage?.excerpt], [c, true, 'The lamp is broken']);
});

test('[X3] [S9] what is looked for has a bound, and so has what is found', async (context) => {
  const { as } = await opened(context);
  const ask = await as('agent-1');
  const search = async (body: object) => codeOf(await ask('POST conversations/search', body));
  assert.deepEqual(await search({ query: 'x'.repeat(searchLengthMax) }), [200, undefined]);
  assert.deepEqual(await search({ query: 'x'.repeat(searchLengthMax + 1) }), [400, 'text-too-long']);
  assert.deepEqual(await search({ query: '\ud800' }), [400, 'text-malformed']);
  assert.equal(((await search({ query: '', limit: contactsMax.past })) as unknown[])[0], 200);
  assert.equal(((await search({ query: '', limit: contactsMax.past + 1 })) as unknown[])[0], 400);
});

test('[M9] [X4] no visitor and nobody without a token is answered', async (context) => {
  const { relay, ana, taken, visitor } = await opened(context);
  const first = await taken('Hello');
  await over(ana, first);
  for (const token of [undefined, 'v'.repeat(43)]) {
    const ask = askerOf(relay, '/v1/', token);
    for (const line of [
      `conversations/${first}/earlier`,
      `conversations/${first}/events`,
      'contacts/contact-1/conversations',
    ])
      assert.deepEqual(codeOf(await ask(`GET ${line}`)), [401, 'not-authenticated'], line);
    assert.deepEqual(codeOf(await ask('POST conversations/search', { query: '' })), [401, 'not-authenticated']);
  }
  assert.doesNotMatch(JSON.stringify(visitor.getSnapshot()), /not for visitors/u);
});

test('[S5] [S10] of a contact and a case all conversations are listed, and what is not one’s own tells nothing of what was said', async (context) => {
  const { relay, as, ana, taken } = await opened(context);
  const [asAna, asBen, stranger] = [await as('agent-1'), await as('agent-2'), await as('stranger')];
  await asAna('PUT contacts/contact-1', { version: 0, name: 'Rosa' });
  await asAna('PUT cases/case-0001', { version: 0, title: 'Lamp', status: 'open' });
  const c = await taken('The lamp is broken');
  await ana.linkContact(c, 'contact-1');
  await ana.linkCase(c, 'case-0001');
  for (const path of ['contacts/contact-1', 'cases/case-0001']) {
    assert.deepEqual(rowsOf(await asAna(`GET ${path}/conversations`)), [[c, true, 'The lamp is broken']]);
    assert.deepEqual(rowsOf(await asBen(`GET ${path}/conversations`)), [[c, false, undefined]]);
    assert.deepEqual(rowsOf(await stranger(`GET ${path}/conversations`)), []);
  }
  const past = createAgentPast({ relay: relay.url, token: () => relay.token('agent-2') });
  assert.equal(await refusalOf(past.read(c)), 'unknown-conversation');
});

test('[V8] what a supervisor reads by their right alone stands in the audit log before they see it', async (context) => {
  const { as, ana, taken } = await opened(context);
  const first = await taken('The first time');
  await over(ana, first);
  const second = await taken('And again');
  const [supervisor, admin] = [await as('supervisor'), await as('admin')];
  assert.equal((await supervisor(`GET conversations/${first}/events?through=${second}`)).status, 200);
  const { body } = await admin('GET audit');
  assert.partialDeepStrictEqual(body['entries'], [{ action: 'conversation.monitor', conversation: first }]);
});

test('[X3] lists and logs come in pages, of at most so many', async (context) => {
  const { relay, as, ana, taken } = await opened(context);
  const earlier: string[] = [];
  for (const text of ['one', 'two', 'three']) {
    const c = await taken(text);
    await over(ana, c);
    earlier.unshift(c);
  }
  const now = await taken('now');
  const ask = await as('agent-1');
  const past = createAgentPast({ relay: relay.url, token: () => relay.token() });
  const first = await ask(`GET conversations/${now}/earlier?limit=2`);
  assert.deepEqual(
    rowsOf(first).map(([id]) => id),
    earlier.slice(0, 2),
  );
  const rest = await past.list({ conversation: now }, { after: String(first.body['next']) });
  assert.deepEqual([rest.conversations.map(({ id }) => id), rest.next], [earlier.slice(2), undefined]);
  const newest = await ask(`GET conversations/${earlier[0]}/events?limit=2`);
  const events = newest.body['events'] as { seq: number }[];
  assert.deepEqual([events.length, newest.body['more']], [2, true]);
  const before = await past.read(earlier[0] ?? '', { before: events[0]?.seq ?? 0 });
  assert.deepEqual(
    [before.events[0]?.seq, before.events.at(-1)?.seq, before.more],
    [1, (events[0]?.seq ?? 0) - 1, false],
  );
  for (const [query, status] of [
    [`earlier?limit=${contactsMax.past}`, 200],
    [`earlier?limit=${contactsMax.past + 1}`, 400],
    [`earlier?after=${'1'.repeat(cursorLengthMax + 1)}`, 400],
    ['earlier?after=nonsense', 400],
    [`events?limit=${historyPageMax}`, 200],
    [`events?limit=${historyPageMax + 1}`, 400],
    ['events?before=0', 400],
    ['events?through=a', 400],
  ] as const)
    assert.equal((await ask(`GET conversations/${now}/${query}`)).status, status, query);
});
