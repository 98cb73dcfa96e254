/** Erasing at real relays on both databases: all of it goes, whoever is in it is told, and nothing on its way brings it back. */

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import type { Erasure, KnownOfVisitor } from '../../src/core/privacy/visitor-data.ts';
import { InProcessBus } from '../../src/relay/bus/in-process.ts';
import { Subscribers } from '../../src/relay/bus/subscribers.ts';

import { askingConfig } from '../support/asking-site.ts';
import { type Answer, askerOf, codeOf } from '../support/desk-asker.ts';
import { eventually } from '../support/eventually.ts';
import { talkEverywhere } from '../support/every-door.ts';
import { keptInFolder, keptInPostgres, keptLog } from '../support/everything-kept.ts';
import { FileDoor } from '../support/file-door.ts';
import { png } from '../support/files.ts';
import { TestPostgres } from '../support/postgres.ts';
import { newSecret, RawSocket } from '../support/raw-socket.ts';
import { site, startRelay, type TestRelay, testConfig } from '../support/relay.ts';
import { arriveAt, codeOf as codeOfPromise, comeTo, conversationOf, inSession } from '../support/sdk-scene.ts';
import { until } from '../support/until.ts';

let postgres: TestPostgres;

before(async () => {
  postgres = await TestPostgres.start();
});

after(() => postgres?.close());

const databases = {
  SQLite: async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'parlor-erasing-'));
    const remove = () => rm(dataDir, { recursive: true, force: true });
    const blobs = join(dataDir, 'blobs');
    // What was sent up lies in folders of its own; `new` is where parts are while they are written.
    const files = () =>
      existsSync(blobs)
        ? readdirSync(blobs).flatMap((folder) => (folder === 'new' ? [] : readdirSync(join(blobs, folder))))
        : [];
    return { options: { dataDir }, config: {}, kept: async () => keptInFolder(dataDir), files, remove };
  },
  PostgreSQL: async () => {
    const database = await postgres.createDatabase();
    const kept = () => keptInPostgres(postgres, database);
    const files = async () => postgres.query(database, 'select blob from blob_part');
    return { options: {}, config: { postgres: database }, kept, files, remove: async () => undefined };
  },
} as const;

const admin = async (relay: TestRelay) => askerOf(relay, '/v1/admin/', await relay.token('admin'));

const found = async (relay: TestRelay, query: string): Promise<readonly KnownOfVisitor[]> => {
  const { status, body } = await (await admin(relay))('POST visitors/search', { query });
  assert.equal(status, 200, JSON.stringify(body));
  return body['visitors'] as KnownOfVisitor[];
};

/** Erases a visitor, and waits until it is done. */
const erased = async (relay: TestRelay, visitor: string): Promise<Erasure> => {
  const ask = await admin(relay);
  const id = randomUUID();
  const { status, body } = await ask('POST erasures', { id, visitor });
  assert.equal(status, 202, JSON.stringify(body));
  return until('it is done', async () => {
    const answer: Answer = await ask(`GET erasures/${id}`);
    const erasure = answer.body as unknown as Erasure;
    return erasure.doneAt !== undefined && erasure;
  });
};

for (const on of ['SQLite', 'PostgreSQL'] as const) {
  test(`[X6] [X7] on ${on}, what was written everywhere is nowhere: no row, no file, no line of the log`, async (t) => {
    const { options, config, kept, files, remove } = await databases[on]();
    t.after(remove);
    const { log, lines } = keptLog();
    const relay = await startRelay(t, { ...options, log, config: { ...askingConfig(), ...config } });
    const [text, other] = ['Zwergfledermaus', 'Wasserspitzmaus'];
    await talkEverywhere(relay, text);
    await talkEverywhere(relay, other);
    assert.ok((await files()).length > 0);
    const [visitor = assert.fail(), ...others] = await found(relay, text);
    assert.deepEqual(others, []);
    await erased(relay, visitor.id);
    assert.deepEqual(await found(relay, text), []);
    const [stays = assert.fail()] = await found(relay, other);
    assert.equal(stays.conversations, 1);
    await relay.relay.stop();
    const left = await kept();
    const at = left.indexOf(text);
    assert.equal(at, -1, left.slice(Math.max(0, at - 200), at + 50));
    assert.ok(left.split(other).length > 10, 'what others wrote is there');
    assert.ok(!lines.join('').includes(text));
    assert.ok((await files()).length > 0, 'so are their files');
  });
}

/** A visitor who talks to an agent. */
const talk = async (context: TestContext, relay: TestRelay) => {
  const visitor = comeTo(context, relay);
  await visitor.send('My number is 4711');
  const c = conversationOf(visitor);
  const agent = await arriveAt(context, relay);
  await agent.pick(c);
  await inSession(agent, c);
  const { me } = visitor.getSnapshot();
  return { visitor, agent, c, id: me?.id ?? '' };
};

test('[X6] [C11] erased in the middle of a talk: it is ended, all screens let go of it, and the visitor is somebody new', async (t) => {
  const relay = await startRelay(t, { config: testConfig });
  const { visitor, agent, c, id } = await talk(t, relay);
  await erased(relay, id);
  await eventually(visitor, ({ view }) => view === undefined);
  await eventually(agent, ({ sessions }) => sessions.every(({ conversation }) => conversation.id !== c));
  const { body } = await askerOf(
    relay,
    '/v1/',
    await relay.token('admin'),
  )('GET audit?action=conversation.force-close');
  assert.partialDeepStrictEqual(body['entries'], [{ conversation: c, by: { id: 'admin' } }], 'it was ended first');
  assert.doesNotMatch(JSON.stringify([visitor.getSnapshot(), agent.getSnapshot()]), /4711/);
  await visitor.send('Hello again');
  assert.notEqual(conversationOf(visitor), c);
  // What was sent is acknowledged before the log says who has sent it.
  await eventually(visitor, ({ view }) => view?.conversation.visitor.number === 2);
  await agent.pick(conversationOf(visitor));
  await inSession(agent, conversationOf(visitor));
});

test('[X6] [D6] [X2] what was on its way into it is refused, and so is whoever asks for it', async (t) => {
  const relay = await startRelay(t, { config: testConfig });
  const secret = newSecret();
  const visitor = await RawSocket.greeted(relay.port, site, 'visitor', secret);
  t.after(() => visitor.close());
  const c = randomUUID();
  await visitor.answer(visitor.command(c, 1, { type: 'conversation.start' }));
  await visitor.answer(visitor.command(c, 2, { type: 'message.send', text: 'My number is 4711' }));
  const door = new FileDoor(relay, { as: 'visitor', token: secret });
  const { body: begun } = await door.announce('passport.png', 600_000, { conversation: c });
  const { body: sent } = await door.send('pot.png', png(4, 3, 64), { conversation: c });
  const [known = assert.fail()] = await found(relay, c);
  await erased(relay, known.id);
  for (const command of [
    { type: 'message.send', text: 'Still here' },
    { type: 'message.send', text: '', attachments: [sent['upload']] },
    { type: 'context.update', page: { plan: 'gold' } },
    { type: 'conversation.start' },
  ]) {
    const answer = await visitor.answer(visitor.command(c, 1, command, { lane: randomUUID() }));
    assert.partialDeepStrictEqual(answer, { t: 'nack', code: 'unknown-conversation' }, JSON.stringify(command));
  }
  assert.deepEqual(codeOf(await door.part(begun['upload'], 0, png(4, 3, 64))), [404, 'unknown-file']);
  assert.deepEqual(codeOf(await door.announce('pot.png', 64, { conversation: c })), [404, 'unknown-conversation']);
  const page = await RawSocket.greeted(relay.port, site, 'visitor', secret);
  t.after(() => page.close());
  page.send({ t: 'sub', c, s: 2 });
  assert.partialDeepStrictEqual(await page.next('reset'), { c });
  assert.partialDeepStrictEqual(await page.next('denied'), { c, code: 'unknown-conversation' });
  assert.doesNotMatch(JSON.stringify(page.frames), /4711/);
});

test('[X6] [D7] on several relays windows let go of it wherever they are, with a bus that says so and with one that does not', async (t) => {
  const config = { ...testConfig, postgres: await postgres.createDatabase() };
  const buses = new Subscribers();
  const relays = [
    await startRelay(t, { config, bus: new InProcessBus(buses) }),
    await startRelay(t, { config, bus: new InProcessBus(buses) }),
    // Nobody tells this one anything.
    await startRelay(t, { config }),
  ] as const;
  const [here, there, deaf] = relays;
  const { c, id } = await talk(t, here);
  const window = await arriveAt(t, there);
  await inSession(window, c);
  const alone = await arriveAt(t, deaf);
  await inSession(alone, c);
  await erased(there, id);
  for (const one of [window, alone]) {
    await eventually(one, ({ sessions }) => sessions.every(({ conversation }) => conversation.id !== c));
    assert.doesNotMatch(JSON.stringify(one.getSnapshot()), /4711/);
  }
});

test('[X6] [I1] a page that was away lets go of it when it is back, and its visitor goes on as somebody new', async (t) => {
  const relay = await startRelay(t, { config: testConfig });
  const { visitor, c, id } = await talk(t, relay);
  visitor.close();
  await erased(relay, id);
  visitor.connect();
  await eventually(visitor, ({ connection, view }) => connection.state === 'live' && view === undefined);
  assert.doesNotMatch(JSON.stringify(visitor.getSnapshot()), /4711/);
  await visitor.send('Hello again');
  assert.notEqual(conversationOf(visitor), c);
});

test('[X6] [D5] it stays erased when the relay is started again, and one that was asked for is gone on with', async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parlor-erasing-'));
  t.after(() => rm(dataDir, { recursive: true, force: true }));
  const first = await startRelay(t, { config: testConfig, dataDir });
  const visitor = comeTo(t, first);
  await visitor.send('My number is 4711');
  const [{ id } = assert.fail()] = await found(first, conversationOf(visitor));
  const ask = await admin(first);
  assert.equal((await ask('POST erasures', { id: 'erasure-1', visitor: id })).status, 202);
  // Whatever it has done by then.
  await first.relay.stop();
  const second = await startRelay(t, { config: testConfig, dataDir });
  const again = await admin(second);
  assert.equal((await again('POST erasures', { id: 'erasure-1', visitor: id })).status, 202);
  await until('it is done', async () => (await again('GET erasures/erasure-1')).body['doneAt'] !== undefined);
  await second.relay.stop();
  assert.ok(!keptInFolder(dataDir).includes('4711'));
});

test('[X6] on SQLite nothing of it stands in the write-ahead log either, while the relay goes on', async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parlor-erasing-'));
  t.after(() => rm(dataDir, { recursive: true, force: true }));
  const relay = await startRelay(t, { config: testConfig, dataDir });
  const { id } = await talk(t, relay);
  const kept = (): string =>
    ['parlor.db', 'parlor.db-wal'].map((name) => readFileSync(join(dataDir, name), 'latin1')).join('');
  assert.ok(kept().includes('My number is 4711'));
  await erased(relay, id);
  assert.ok(!kept().includes('My number is 4711'));
});

test('[X6] [D4] an agent’s message that is on its way is refused with that reason', async (t) => {
  const relay = await startRelay(t, { config: testConfig });
  const { agent, c, id } = await talk(t, relay);
  await erased(relay, id);
  assert.equal(await codeOfPromise(agent.send(c, 'Is it 4711?')), 'unknown-conversation');
});
