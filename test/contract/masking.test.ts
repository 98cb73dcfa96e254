/** Masking at real relays on both databases: whatever door a text comes through, what is hidden is nowhere; and once is once. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import type { Command } from '../../src/core/conversation/vocabulary.ts';
import { isWritten, written } from '../../src/core/masking/written.ts';
import { InProcessBus } from '../../src/relay/bus/in-process.ts';
import { Subscribers } from '../../src/relay/bus/subscribers.ts';
import type { Config, SiteConfig } from '../../src/relay/config.ts';
import { AdminApi } from '../support/admin-api.ts';
import { askingConfig } from '../support/asking-site.ts';
import { eventually } from '../support/eventually.ts';
import { writeEverywhere } from '../support/every-door.ts';
import { keptInFolder, keptInPostgres, keptLog } from '../support/everything-kept.ts';
import { FileDoor } from '../support/file-door.ts';
import { png } from '../support/files.ts';
import { TestPostgres } from '../support/postgres.ts';
import { newSecret, RawSocket } from '../support/raw-socket.ts';
import { site, startRelay, type TestRelay, testConfig } from '../support/relay.ts';
import { arriveAt, comeTo, conversationOf, inSession } from '../support/sdk-scene.ts';
import { until } from '../support/until.ts';

let postgres: TestPostgres;

before(async () => {
  postgres = await TestPostgres.start();
});

after(() => postgres?.close());

type Rules = NonNullable<SiteConfig['masking']>['rules'];

const card = '4111111111111111';
const gone = '#'.repeat(card.length);
const cards: Rules = [{ id: 'cards', hides: 'card' }];

const hiding = <C extends Pick<Config, 'sites'>>(config: C, rules: Rules | undefined): C => ({
  ...config,
  sites: config.sites.map((one) => ({ ...one, ...(rules && { masking: { rules } }) })),
});

const databases = {
  SQLite: async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'parlor-masking-'));
    const remove = () => rm(dataDir, { recursive: true, force: true });
    return { options: { dataDir }, config: {}, kept: async () => keptInFolder(dataDir), remove };
  },
  PostgreSQL: async () => {
    const database = await postgres.createDatabase();
    const kept = () => keptInPostgres(postgres, database);
    return { options: {}, config: { postgres: database }, kept, remove: async () => undefined };
  },
} as const;

/** All that is left of a text once it has been written everywhere: in the database, and in the log of the relay. */
const leftOf = async (context: TestContext, on: keyof typeof databases, rules: Rules | undefined, text: string) => {
  const { options, config, kept, remove } = await databases[on]();
  context.after(remove);
  const { log, lines } = keptLog();
  const relay = await startRelay(context, { ...options, log, config: { ...hiding(askingConfig(), rules), ...config } });
  const taken = await writeEverywhere(relay, text);
  await relay.relay.stop();
  return { taken, kept: await kept(), log: lines.join('') };
};

const texts = (Object.keys(written) as Command['type'][]).filter((type) => isWritten({ type }));

for (const on of ['SQLite', 'PostgreSQL'] as const) {
  test(`[X5] [X7] on ${on}, a card’s number that is written everywhere is nowhere`, async (t) => {
    const { taken, kept, log } = await leftOf(t, on, cards, card);
    assert.deepEqual(
      texts.filter((type) => !taken.has(type)),
      [],
    );
    const at = kept.indexOf(card);
    assert.equal(at, -1, kept.slice(Math.max(0, at - 200), at + 50));
    assert.ok(!log.includes(card));
    assert.ok(log.length > 0);
    // As often as it was written: it has been everywhere.
    assert.ok(kept.split(gone).length > 25, `${kept.split(gone).length}`);
  });

  test(`[X5] on ${on}, what a pattern of the site’s hides is nowhere either, and without rules it is everywhere`, async (t) => {
    const rules: Rules = [{ id: 'members', hides: { pattern: 'Member-\\d+' } }];
    const { kept, log } = await leftOf(t, on, rules, 'Member-4711');
    assert.ok(!kept.includes('Member-4711') && !kept.includes('member-4711') && !log.includes('Member-4711'));
    const open = await leftOf(t, on, undefined, 'Member-4711');
    assert.ok(open.kept.split(/member-4711/i).length > 25);
    assert.ok(!open.log.includes('Member-4711'));
  });
}

const talk = async (context: TestContext, relay: TestRelay) => {
  const visitor = comeTo(context, relay);
  const { seq } = await visitor.send(`Mine is ${card}`);
  const c = conversationOf(visitor);
  const agent = await arriveAt(context, relay);
  await agent.pick(c);
  await inSession(agent, c);
  return { visitor, agent, c, seq };
};

test('[X5] [D4] visitor and agent read what is left of it, with a word that something is hidden; and it is one message', async (t) => {
  const relay = await startRelay(t, { config: hiding(testConfig, cards) });
  const { visitor, agent, c } = await talk(t, relay);
  const messages = ({ events }: { readonly events: readonly object[] }) =>
    events.filter((event) => 'type' in event && event.type === 'message.sent');
  const left = { text: `Mine is ${gone}`, masked: true };
  const view = await eventually(visitor, ({ view }) => (view && messages(view).length === 1 ? view : undefined));
  assert.partialDeepStrictEqual(messages(view), [left]);
  assert.deepEqual(view.pending, []);
  await agent.send(c, 'Write to me, not that number');
  const [session] = await eventually(agent, ({ sessions }) =>
    sessions[0] && messages(sessions[0]).length === 2 ? sessions : undefined,
  );
  const said = session ? messages(session) : [];
  assert.partialDeepStrictEqual(said, [left, { text: 'Write to me, not that number' }]);
  assert.ok(!('masked' in (said[1] ?? {})));
  assert.equal(session?.conversation.messages.last?.excerpt, 'Write to me, not that number');
});

test('[X5] [W5] the name of a file is masked, and ends as before', async (t) => {
  const relay = await startRelay(t, { config: hiding(testConfig, [...cards, { id: 'mails', hides: 'email' }]) });
  const door = new FileDoor(relay, { as: 'visitor', token: newSecret() });
  const names = [`${card}.png`, 'rosa@home.example.png', '4111\u00071111<1111>1111.png', 'pot.png'];
  const left = await Promise.all(
    names.map(async (name) => {
      const { body } = await door.send(name, png(4, 3, 64));
      return (body['attachment'] as { name?: string } | undefined)?.name;
    }),
  );
  assert.deepEqual(left, [`${gone}.png`, `${'#'.repeat(21)}.png`, '########_####_####.png', 'pot.png']);
});

test('[X5] [D2] [O2] sent again it is the same message, whatever the rules are by then, on any relay', async (t) => {
  const config = { ...testConfig, postgres: await postgres.createDatabase() };
  const buses = new Subscribers();
  const [here, there] = [
    await startRelay(t, { config, bus: new InProcessBus(buses) }),
    await startRelay(t, { config, bus: new InProcessBus(buses) }),
  ];
  const api = new AdminApi(here.url, await here.token('admin'));
  const over = new AdminApi(there.url, await there.token('admin'));
  const secret = newSecret();
  const [one, other] = [
    await RawSocket.greeted(here.port, site, 'visitor', secret),
    await RawSocket.greeted(there.port, site, 'visitor', secret),
  ];
  t.after(() => {
    one.close();
    other.close();
  });
  const c = randomUUID();
  await one.answer(one.command(c, 1, { type: 'conversation.start' }));
  let n = 0;
  const lane = randomUUID();
  const send = async (socket: RawSocket, id: string, text: string, at: number) => {
    socket.frames.splice(0);
    return socket.answer(socket.command(c, at, { type: 'message.send', text }, { id, lane }));
  };
  const rules: readonly Rules[] = [[], cards, [{ id: 'all', hides: { pattern: '\\d' } }], [], cards];
  const ids: { readonly id: string; readonly s: number; readonly n: number }[] = [];
  for (const now of rules) {
    const { version } = await api.change((present) => hiding(present, now));
    await until('the other relay follows', async () => (await over.read()).version === version);
    // What was sent before, under whatever rules, is sent again at either.
    for (const [index, { id, s, n: at }] of ids.entries()) {
      const socket = (index + n) % 2 === 0 ? one : other;
      assert.partialDeepStrictEqual(await send(socket, id, `No. ${card}`, at), { t: 'ok', s, dup: true });
    }
    const [first] = ids;
    if (first) {
      const another = await send(one, first.id, 'Another one', first.n);
      assert.partialDeepStrictEqual(another, { t: 'nack', code: 'id-conflict' });
    }
    n += 1;
    const id = randomUUID();
    const answer = await send(n % 2 === 0 ? one : other, id, `No. ${card}`, n);
    assert.ok(answer.t === 'ok' && !answer.dup);
    ids.push({ id, s: answer.s, n });
  }
  one.send({ t: 'sub', c, s: 0 });
  await one.next('ev', ({ events }) => events.at(-1)?.seq === ids.at(-1)?.s);
  const stored = one.frames.flatMap((frame) => (frame.t === 'ev' ? frame.events : []));
  const left = ids.map(({ s }) => stored.find(({ seq }) => seq === s));
  assert.deepEqual(
    left.map((event) => (event?.type === 'message.sent' ? event.text : undefined)),
    [card, gone, gone, card, gone].map((number) => `No. ${number}`),
  );
});

test('[X5] [O2] rules that can’t be are refused with place and reason, and those in force go on', async (t) => {
  const relay = await startRelay(t, { config: hiding(testConfig, cards) });
  const api = new AdminApi(relay.url, await relay.token('admin'));
  const { version, config } = await api.read();
  const body = hiding(config, [{ id: 'own', hides: { pattern: '(?=x)' } }]);
  const response = await api.send('PUT', { version, body });
  assert.equal(response.status, 422);
  const { problems } = (await response.json()) as { problems: { path: string; message: string }[] };
  assert.equal(problems[0]?.path, '/sites/0/masking/rules/0/hides/pattern');
  assert.match(problems[0]?.message ?? '', /linear time/);
  const { visitor } = await talk(t, relay);
  await eventually(visitor, ({ view }) => view?.events.some((event) => 'text' in event && event.text.includes(gone)));
});
