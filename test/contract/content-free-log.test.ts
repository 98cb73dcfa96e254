/**
 * What people write is in no line of the relay's log, at its most talkative, whatever becomes of it: taken, refused, malformed,
 * or met by a database that fails and says with what.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, type TestContext, test } from 'node:test';
import { askingConfig } from '../support/asking-site.ts';
import { askerOf } from '../support/desk-asker.ts';
import { writeEverywhere } from '../support/every-door.ts';
import { keptLog } from '../support/everything-kept.ts';
import { FileDoor } from '../support/file-door.ts';
import { TestPostgres } from '../support/postgres.ts';
import { post } from '../support/raw-requests.ts';
import { newSecret, RawSocket } from '../support/raw-socket.ts';
import { demoPassword, site, startRelay, type TestRelay } from '../support/relay.ts';

let postgres: TestPostgres;

before(async () => {
  postgres = await TestPostgres.start();
});

after(() => postgres?.close());

/** In everything that is written here, and in nothing else. */
const word = 'Zwergfledermaus';

/** Has the database refuse every row of the log and of contacts, cases and articles, and quote it. */
const databases = {
  SQLite: async (context: TestContext) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'parlor-log-'));
    context.after(() => rm(dataDir, { recursive: true, force: true }));
    const spoil = async (): Promise<void> => {
      const database = new DatabaseSync(join(dataDir, 'parlor.db'));
      const tables = { event: 'fact', contact: 'name', support_case: 'title', article: 'body' };
      for (const [table, column] of Object.entries(tables)) {
        database.exec(`
          create trigger spoilt_${table} before insert on ${table}
          begin select raise(abort, 'no row with ' || new.${column}); end`);
      }
      database.close();
    };
    return { options: { dataDir }, config: {}, spoil };
  },
  PostgreSQL: async () => {
    const database = await postgres.createDatabase();
    const spoil = async (): Promise<void> => {
      for (const table of ['event', 'contact', 'support_case', 'article']) {
        await postgres.query(database, `alter table ${table} add constraint spoilt check (false) not valid`);
      }
    };
    return { options: {}, config: { postgres: database }, spoil };
  },
} as const;

/** Somebody tries everything that is refused, with the word wherever a word can stand. */
const beRefused = async (context: TestContext, relay: TestRelay): Promise<void> => {
  const visitor = await RawSocket.greeted(relay.port, site, 'visitor', newSecret());
  context.after(() => visitor.close());
  const c = randomUUID();
  const give = (command: object) => visitor.answer(visitor.command(c, 1, command, { lane: randomUUID() }));
  for (const command of [
    { type: 'conversation.start', workstream: word },
    { type: 'conversation.start', workstream: 'chat', answers: [{ question: 'topic', answer: word }] },
    { type: 'message.send', text: word },
    { type: 'message.send', text: word.repeat(600) },
    { type: 'message.send', text: { word } },
    { type: 'visitor.identify', token: `${word}.${word}.${word}` },
    { type: word },
  ]) {
    assert.equal((await give(command)).t, 'nack', JSON.stringify(command));
  }
  const ask = askerOf(relay, '/v1/', await relay.token('admin'));
  const version = 0;
  const refused = [
    await ask('POST agents/sign-in', { login: word, password: word }),
    await ask('POST agents/sign-in', { login: 'agent-1', password: `${demoPassword}${word}` }),
    await askerOf(relay, '/v1/', word)('GET me/sign-ins'),
    await ask('PUT contacts/contact-2', { name: `${word}\0`, version }),
    await ask('PUT contacts/contact-2', { name: { word }, version }),
    await ask('PUT cases/case-0002', { title: word.repeat(600), status: 'open', version }),
    await ask('PUT cases/case-0002', { title: word, status: word, version }),
    await ask('PUT library/articles/article-2', { title: word, body: word, language: word.repeat(30), version }),
    await ask('POST admin/config/check', { sites: word, [word]: word }),
    await ask('POST admin/masking-trial', {
      masking: { rules: [{ id: word, hides: word }] },
      text: word,
      side: 'agents',
    }),
    await ask('POST admin/visitors/search', { query: word.repeat(60) }),
    await ask(`GET conversations/${word}/events`),
    await ask(`GET ${word}`),
    await ask(`POST sites/${word}/requests`, { word }),
    await ask('POST contacts/search', { query: word }, { origin: `https://${word}.example` }),
    await new FileDoor(relay, { as: 'agent', token: await relay.token() }).send(
      `${word}.exe`,
      Buffer.from(`MZ${word}`),
    ),
    await new FileDoor(relay, { as: 'agent', token: word }).announce(word, 10),
  ];
  for (const { status, body } of refused) assert.ok(status >= 400 && status < 500, JSON.stringify(body));
  const text = { 'content-type': 'application/json', authorization: `Bearer ${await relay.token()}` };
  const broken = await fetch(`${relay.url}/v1/contacts/search`, {
    method: 'POST',
    headers: text,
    body: `{"query":${word}`,
  });
  assert.equal(broken.status, 400);
};

/** Frames that are none, each on a socket of its own, and by request. */
const beMalformed = async (relay: TestRelay): Promise<void> => {
  for (const frame of [
    word,
    `{"t":"${word}"`,
    { t: word },
    { t: 'send', c: word, command: { type: word, text: word } },
    { t: 'sub', c: { word } },
    { t: 'hello', site: word, as: word, tok: word },
    `[${JSON.stringify({ t: 'sig', c: word, kind: word })}]`,
    word.repeat(6_000),
  ]) {
    const socket = await RawSocket.greeted(relay.port, site, 'visitor', newSecret());
    socket.send(frame);
    assert.notEqual((await socket.end()).code, 1000, JSON.stringify(frame).slice(0, 80));
    const { status } = await post({ port: relay.port, site }, typeof frame === 'string' ? frame : [frame]);
    assert.ok(status >= 200);
  }
};

/** The database fails with each row that somebody wants to write, and quotes it. */
const beLost = async (context: TestContext, relay: TestRelay): Promise<void> => {
  const visitor = await RawSocket.greeted(relay.port, site, 'visitor', newSecret());
  context.after(() => visitor.close());
  const answer = await visitor.answer(
    visitor.command(randomUUID(), 1, {
      type: 'conversation.start',
      workstream: 'free',
      page: `https://shop.example/${word}`,
    }),
  );
  assert.partialDeepStrictEqual(answer, { t: 'nack', code: 'unavailable' });
  const ask = askerOf(relay, '/v1/', await relay.token('admin'));
  const version = 0;
  for (const lost of [
    await ask('PUT contacts/contact-3', { name: word, version }),
    await ask('PUT cases/case-0003', { title: word, status: 'open', version }),
    await ask('PUT library/articles/article-3', { title: word, body: word, language: 'en', version }),
  ]) {
    assert.ok(lost.status >= 500, JSON.stringify(lost.body));
    assert.ok(!JSON.stringify(lost.body).includes(word));
  }
};

for (const on of ['SQLite', 'PostgreSQL'] as const) {
  test(`[X7] on ${on}, no line of the log has a name, a text, a file’s name, a refusal’s or a broken frame’s, or what a database quotes`, async (context) => {
    const { options, config, spoil } = await databases[on](context);
    const { log, lines } = keptLog();
    const relay = await startRelay(context, { ...options, log, config: { ...askingConfig(), ...config } });
    const clean = (when: string): void => {
      const told = lines.filter((line) => line.includes(word));
      assert.deepEqual(told, [], when);
    };
    await writeEverywhere(relay, word);
    clean('what is taken');
    await beRefused(context, relay);
    clean('what is refused');
    await beMalformed(relay);
    clean('what is malformed');
    assert.ok(lines.length > 0, 'it is talkative');
    await spoil();
    const before = lines.length;
    await beLost(context, relay);
    await relay.relay.stop();
    clean('what the database fails with');
    const errors = lines.slice(before).filter((line) => Number(JSON.parse(line).level) >= 40);
    assert.ok(errors.length > 0, 'and says that it failed');
  });
}
