/** What a site keeps of its visitors by request: for its admins alone, as a whole, written down, and one past each bound. */

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { AuditEntry } from '../../../../src/core/privacy/audit-entry.ts';
import type { KnownOfVisitor } from '../../../../src/core/privacy/visitor-data.ts';
import { visitorData as bounds } from '../../../../src/core/privacy-limits.ts';
import type { Config } from '../../../../src/relay/config.ts';

import type { RelayOptions } from '../../../../src/relay/relay.ts';
import { openSqliteStore } from '../../../../src/relay/store/sqlite/sqlite-store.ts';
import { createAgentPrivacy } from '../../../../src/sdk/privacy/agent-privacy.ts';
import { askingConfig } from '../../../support/asking-site.ts';
import { type Ask, askerOf, codeOf } from '../../../support/desk-asker.ts';
import { talkEverywhere } from '../../../support/every-door.ts';
import { newSecret, RawSocket } from '../../../support/raw-socket.ts';
import { site, startRelay, type TestRelay } from '../../../support/relay.ts';
import { until } from '../../../support/until.ts';

const text = 'Zwergfledermaus';

const open = async (context: TestContext, config: Config = askingConfig(), options: Partial<RelayOptions> = {}) => {
  const relay = await startRelay(context, { config, ...options });
  const ask = async (line: string, body?: object, as = 'admin') =>
    askerOf(relay, '/v1/admin/', await relay.token(as))(line, body);
  const find = async (query: string): Promise<readonly KnownOfVisitor[]> =>
    (await ask('POST visitors/search', { query })).body['visitors'] as KnownOfVisitor[];
  const entries = async (): Promise<readonly AuditEntry[]> =>
    (await askerOf(relay, '/v1/', await relay.token('supervisor'))('GET audit')).body['entries'] as AuditEntry[];
  return { relay, ask, find, entries };
};

/** A visitor who has begun a conversation; gives its id. */
const begun = async (context: TestContext, relay: TestRelay, more: object = {}): Promise<string> => {
  const visitor = await RawSocket.greeted(relay.port, site, 'visitor', newSecret());
  context.after(() => visitor.close());
  const c = randomUUID();
  const start = { type: 'conversation.start', workstream: 'free', ...more };
  assert.equal((await visitor.answer(visitor.command(c, 1, start))).t, 'ok');
  return c;
};

interface Document {
  readonly format: string;
  readonly visitor: KnownOfVisitor;
  readonly contacts: readonly object[];
  readonly cases: readonly object[];
  readonly conversations: readonly {
    readonly id: string;
    readonly context: object;
    readonly events: readonly {
      readonly seq: number;
      readonly type: string;
      readonly at: string;
      readonly text?: string;
      readonly attachments?: readonly { readonly name: string; readonly address: string }[];
    }[];
  }[];
}

test('[X6] an export has all of it in one document: what was said by whom and when, notes, answers, files, contact and case', async (t) => {
  const { relay, ask, find, entries } = await open(t);
  await talkEverywhere(relay, text);
  await begun(t, relay);
  const [visitor = assert.fail(), ...others] = await find(text);
  assert.deepEqual(others, []);
  const { status, body, headers } = await ask(`GET visitors/${visitor.id}/export`);
  assert.equal(status, 200);
  assert.match(headers.get('content-disposition') ?? '', /^attachment/);
  const document = body as unknown as Document;
  assert.deepEqual(
    [document.format, document.visitor.id, document.conversations.length],
    ['parlor-visitor', visitor.id, 1],
  );
  const [{ events, context } = assert.fail()] = document.conversations;
  assert.deepEqual(
    events.map(({ seq }) => seq),
    events.map((_, index) => index + 1),
  );
  const types = new Set(events.map(({ type }) => type));
  for (const type of ['message.sent', 'note.written', 'aside.written', 'survey.answered', 'context.set']) {
    assert.ok(types.has(type), type);
  }
  assert.match(events[0]?.at ?? '', /^\d{4}-\d\d-\d\dT/);
  assert.match(JSON.stringify(context), new RegExp(text));
  const files = events.flatMap(({ attachments = [] }) => attachments);
  assert.equal(files.length, 2);
  for (const { address } of files) {
    const file = await fetch(`${relay.url}${address}`, {
      headers: { authorization: `Bearer ${await relay.token('admin')}` },
    });
    assert.deepEqual([file.status, (await file.arrayBuffer()).byteLength > 0], [200, true]);
  }
  const written = (await entries()).filter(({ action }) => action === 'visitor.export');
  assert.equal(written.length, 3, 'the document and each file');
  assert.ok(written.every(({ by, visitor: whom }) => by.name === 'Rui Tanaka' && whom === visitor.id));
});

test('[X6] visitors are found by number, id, conversation, contact, name, account, answer and e-mail address, and by nothing else', async (t) => {
  const { relay, ask, find } = await open(t);
  const answers = [
    { question: 'Your name', answer: 'Ärger Müller' },
    { question: 'Mail', answer: 'mueller@home.example' },
  ];
  const c = await begun(t, relay, { answers });
  await begun(t, relay);
  const [{ id, number } = assert.fail()] = await find(c);
  const desk = askerOf(relay, '/v1/', await relay.token('agent-1'));
  const contact = { name: 'Vera Quell', email: 'vera@home.example', account: 'Quell GmbH', version: 0 };
  assert.equal((await desk('PUT contacts/contact-1', contact)).status, 200);
  const agent = await RawSocket.greeted(relay.port, site, 'agent', await relay.token());
  t.after(() => agent.close());
  await agent.answer(agent.command(c, 1, { type: 'conversation.pick' }));
  await agent.answer(agent.command(c, 2, { type: 'contact.link', contact: 'contact-1' }, { fence: 1 }));
  for (const query of [
    id,
    `#${number}`,
    c,
    'contact-1',
    'arger',
    'MUELLER@home.example',
    'vera quell',
    'Quell GmbH',
    'vera@home',
  ]) {
    assert.deepEqual(
      (await find(query)).map((one) => one.id),
      [id],
      query,
    );
  }
  for (const query of ['nobody', '%', '_', '"', '\\', '4711', ' ']) assert.deepEqual(await find(query), [], query);
  const [known] = await find(c);
  assert.partialDeepStrictEqual(known, {
    conversations: 1,
    ongoing: 1,
    contacts: [{ id: 'contact-1', name: 'Vera Quell' }],
  });
  const { body } = await ask(`GET visitors/${id}/export`);
  assert.partialDeepStrictEqual(body['contacts'], [{ name: 'Vera Quell' }]);
});

const everything = (ask: Ask) =>
  Promise.all([
    ask('POST visitors/search', { query: 'vera' }),
    ask('GET visitors/somebody/export'),
    ask('GET conversations/conversation-1/files/file-0001'),
    ask('POST erasures', { id: 'erasure-1', visitor: 'somebody' }),
    ask('GET erasures'),
    ask('GET erasures/erasure-1'),
  ]);

test('[X6] [X4] [X2] nobody but an admin asks for any of it, and what is another site’s looks as if it were not there', async (t) => {
  const base = askingConfig();
  const [first = assert.fail()] = base.sites;
  const config: Config = {
    ...base,
    sites: [first, { ...first, id: 'other' }],
    agents: [
      ...base.agents,
      {
        ...(base.agents[0] as Config['agents'][number]),
        id: 'stranger',
        login: 'stranger',
        site: 'other',
        role: 'admin',
      },
    ],
  };
  const { relay, ask, find } = await open(t, config);
  for (const as of ['agent-1', 'supervisor']) {
    for (const answer of await everything(askerOf(relay, '/v1/admin/', await relay.token(as)))) {
      assert.deepEqual(codeOf(answer), [403, 'not-allowed']);
    }
  }
  for (const { status } of await everything(askerOf(relay, '/v1/admin/'))) assert.equal(status, 401);
  const c = await begun(t, relay);
  const [{ id } = assert.fail()] = await find(c);
  const stranger = (line: string, body?: object) => ask(line, body, 'stranger');
  assert.deepEqual((await stranger('POST visitors/search', { query: c })).body['visitors'], []);
  assert.deepEqual(codeOf(await stranger(`GET visitors/${id}/export`)), [404, 'unknown-entry']);
  assert.deepEqual(codeOf(await stranger('POST erasures', { id: 'erasure-1', visitor: id })), [404, 'unknown-entry']);
  assert.equal((await ask('POST erasures', { id: 'erasure-2', visitor: id })).status, 202);
  assert.deepEqual(codeOf(await stranger('GET erasures/erasure-2')), [404, 'unknown-entry']);
  assert.deepEqual((await stranger('GET erasures')).body['erasures'], []);
});

test('[X6] [D5] what was erased since a backup was made is erased again by its list, and what came later stays', async (t) => {
  const { relay, ask, find } = await open(t);
  const c = await begun(t, relay);
  const [{ id } = assert.fail()] = await find(c);
  const { body } = await ask('POST erasures', { id: 'erasure-1', visitor: id });
  const done = () => until('it is done', async () => (await find(c)).length === 0);
  await done();
  const { erasures } = (await ask('GET erasures')).body as {
    erasures: { visitor: string; upTo: number; askedAt: number }[];
  };
  assert.partialDeepStrictEqual(erasures, [{ visitor: id, askedAt: body['askedAt'] }]);
  // As after a backup: there is a conversation of theirs that began by then, and one that began later.
  const other = await begun(t, relay);
  const [{ id: later } = assert.fail()] = await find(other);
  const again = { id: 'erasure-2', visitor: later, upTo: erasures[0]?.upTo };
  assert.equal((await ask('POST erasures', again)).status, 202);
  await until('it is done', async () => (await ask('GET erasures/erasure-2')).body['doneAt'] !== undefined);
  assert.equal((await find(other)).length, 1);
});

test('[X6] [X3] one past each bound is refused', async (t) => {
  const { ask } = await open(t);
  assert.equal((await ask('POST visitors/search', { query: 'v'.repeat(bounds.queryLength) })).status, 200);
  assert.equal((await ask('POST visitors/search', { query: 'v'.repeat(bounds.queryLength + 1) })).status, 400);
  assert.equal((await ask('POST visitors/search', { query: '' })).status, 400);
  assert.equal((await ask(`GET erasures?limit=${bounds.erasuresPage}`)).status, 200);
  assert.equal((await ask(`GET erasures?limit=${bounds.erasuresPage + 1}`)).status, 400);
  assert.equal((await ask('GET erasures?before=yesterday')).status, 400);
  assert.equal((await ask('POST erasures', { id: 'erasure-1' })).status, 400);
});

test('[X6] [X3] a relay writes so many exports at a time; one more is told to come again, and has its place when one is done', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-exporting-'));
  const store = await openSqliteStore(join(folder, 'parlor.db'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const gate = Promise.withResolvers<void>();
  const besideConversations = store.visitors.besideConversations.bind(store.visitors);
  let underWay = 0;
  Object.assign(store.visitors, {
    besideConversations: async (...asked: Parameters<typeof besideConversations>) => {
      underWay += 1;
      await gate.promise;
      return besideConversations(...asked);
    },
  });
  const { relay, ask, find } = await open(t, askingConfig(), { store });
  const [{ id } = assert.fail()] = await find(await begun(t, relay));
  const headers = { authorization: `Bearer ${await relay.token('admin')}` };
  const exportIt = () => fetch(`${relay.url}/v1/admin/visitors/${id}/export`, { headers });
  const held = Promise.all(Array.from({ length: bounds.exportsAtOnce }, exportIt));
  await until('they are under way', () => underWay === bounds.exportsAtOnce);
  assert.deepEqual(codeOf(await ask(`GET visitors/${id}/export`)), [503, 'overloaded']);
  gate.resolve();
  for (const one of await held) assert.equal(((await one.json()) as Document).visitor.id, id);
  await until('there is a place again', async () => (await ask(`GET visitors/${id}/export`)).status === 200);
});

test('[X6] [X3] exports that are asked for in the same moment have no more places than that, and what fails gives its own back', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-exporting-'));
  const store = await openSqliteStore(join(folder, 'parlor.db'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const gate = Promise.withResolvers<void>();
  const add = store.audit.add.bind(store.audit);
  const failure = new Error('the disk is full');
  let writing = 0;
  let isFailing = true;
  Object.assign(store.audit, {
    add: async (...asked: Parameters<typeof add>) => {
      writing += 1;
      await gate.promise;
      if (isFailing) throw failure;
      return add(...asked);
    },
  });
  const { relay, ask, find } = await open(t, askingConfig(), { store });
  const [{ id } = assert.fail()] = await find(await begun(t, relay));
  let refused = 0;
  const exportIt = async (): Promise<number> => {
    const { status } = await ask(`GET visitors/${id}/export`);
    if (status === 503) refused += 1;
    return status;
  };
  const asked = Promise.all(Array.from({ length: bounds.exportsAtOnce + 1 }, exportIt));
  await until('each is being written down or refused', () => writing + refused === bounds.exportsAtOnce + 1);
  gate.resolve();
  assert.deepEqual((await asked).toSorted(), [...new Array<number>(bounds.exportsAtOnce).fill(500), 503]);
  isFailing = false;
  assert.equal(await exportIt(), 200);
});

test('[X6] the SDK asks for a file that an export names, and is told which ones are not kept any more', async (t) => {
  const { relay } = await open(t);
  const privacy = createAgentPrivacy({ relay: relay.url, token: () => relay.token('admin') });
  const file = { conversation: 'conversation-1', id: 'file-0001' };
  await assert.rejects(privacy.exportedFile(file), { code: 'unknown-file' });
  const supervisors = createAgentPrivacy({ relay: relay.url, token: () => relay.token('supervisor') });
  await assert.rejects(supervisors.exportedFile(file), { code: 'not-allowed' });
});
