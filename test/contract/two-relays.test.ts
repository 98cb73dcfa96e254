/** Two relays on one PostgreSQL and one NATS: what they promise together. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, type TestContext, test } from 'node:test';
import type { Summary } from '../../src/core/conversation/summary.ts';
import { unauthenticatedSocketsPerAddressMax } from '../../src/core/limits.ts';
import { openNatsBus } from '../../src/relay/bus/nats.ts';
import { TestNats } from '../support/nats.ts';
import { TestPostgres } from '../support/postgres.ts';
import { newSecret, RawSocket } from '../support/raw-socket.ts';
import { site, startRelay, type TestRelay, testConfig } from '../support/relay.ts';
import { until } from '../support/until.ts';

let postgres: TestPostgres;
let nats: TestNats;

before(async () => {
  [postgres, nats] = await Promise.all([TestPostgres.start(), TestNats.start()]);
});

after(async () => {
  await Promise.all([postgres?.close(), nats?.close()]);
});

const startTwo = async (context: TestContext): Promise<readonly [TestRelay, TestRelay]> => {
  const config = { ...testConfig, postgres: await postgres.createDatabase(), nats: nats.url };
  return [await startRelay(context, { config }), await startRelay(context, { config })];
};

/** As many visitors as asked for, half on each relay; greeted few at a time, as an address may. */
const arrive = async (relays: readonly [TestRelay, TestRelay], count: number): Promise<RawSocket[]> => {
  const visitors: RawSocket[] = [];
  while (visitors.length < count) {
    const size = Math.min(unauthenticatedSocketsPerAddressMax, count - visitors.length);
    const group = Array.from({ length: size }, (_, index) =>
      RawSocket.greeted(relays[index % 2 === 0 ? 0 : 1].port, site, 'visitor', newSecret()),
    );
    visitors.push(...(await Promise.all(group)));
  }
  return visitors;
};

test('[I2] two hundred first messages at once over two relays number the visitors 1 to 200, without gap or repeat', async (context) => {
  const relays = await startTwo(context);
  const visitors = await arrive(relays, 200);
  const watcher = await RawSocket.greeted(relays[0].port, site, 'agent', await relays[0].token());
  watcher.send({ t: 'watch', q: 'open', list: 'open' });
  await watcher.next('rows');
  const answers = visitors.map((visitor) => {
    const c = randomUUID();
    visitor.command(c, 1, { type: 'conversation.start' });
    return visitor.answer(visitor.command(c, 2, { type: 'message.send', text: 'Me first' }));
  });
  for (const answer of await Promise.all(answers)) assert.equal(answer.t, 'ok');
  const rows = new Map<string, Summary>();
  const read = (): boolean => {
    for (const frame of watcher.frames)
      if (frame.t === 'rows') for (const row of frame.upsert as readonly Summary[]) rows.set(row.id, row);
    return rows.size === 200;
  };
  await watcher.until(read);
  const numbers = [...rows.values()].map(({ visitor }) => visitor.number).sort((one, other) => one - other);
  assert.deepEqual(
    numbers,
    Array.from({ length: 200 }, (_, index) => index + 1),
  );
  for (const raw of [...visitors, watcher]) raw.close();
});

test('[D3] a visitor on one relay and an agent on the other see the same messages in the same order', async (context) => {
  const relays = await startTwo(context);
  const visitor = await RawSocket.greeted(relays[0].port, site, 'visitor', newSecret());
  const agent = await RawSocket.greeted(relays[1].port, site, 'agent', await relays[1].token());
  const c = randomUUID();
  await visitor.answer(visitor.command(c, 1, { type: 'conversation.start' }));
  await agent.answer(agent.command(c, 1, { type: 'conversation.pick' }));
  for (const raw of [visitor, agent]) {
    raw.send({ t: 'sub', c, s: 0 });
    await raw.next('live');
  }
  for (let index = 0; index < 15; index += 1) {
    visitor.command(c, 2 + index, { type: 'message.send', text: `visitor ${index}` });
    agent.command(c, 2 + index, { type: 'message.send', text: `agent ${index}` }, { fence: 1 });
  }
  const seen = (raw: RawSocket) => raw.frames.flatMap((frame) => (frame.t === 'ev' ? frame.events : []));
  for (const raw of [visitor, agent]) await raw.until(() => seen(raw).length === 32);
  assert.deepEqual(seen(visitor), seen(agent));
  assert.deepEqual(
    seen(visitor).map(({ seq }) => seq),
    Array.from({ length: 32 }, (_, index) => index + 1),
  );
  for (const raw of [visitor, agent]) raw.close();
});

test('[C14] an end on one relay is known on the other before anything can be written there', async (context) => {
  const relays = await startTwo(context);
  const secret = newSecret();
  const [here, there] = [
    await RawSocket.greeted(relays[0].port, site, 'visitor', secret),
    await RawSocket.greeted(relays[1].port, site, 'visitor', secret),
  ];
  const c = randomUUID();
  await here.answer(here.command(c, 1, { type: 'conversation.start' }));
  there.send({ t: 'sub', c, s: 0 });
  await there.next('live');
  await here.answer(here.command(c, 2, { type: 'conversation.end' }));
  const late = await there.answer(there.command(c, 1, { type: 'message.send', text: 'Too late' }));
  assert.partialDeepStrictEqual(late, { t: 'nack', code: 'conversation-ended', fatal: true });
  await there.next('ev', ({ events }) => events.some(({ type }) => type === 'conversation.ended'));
  for (const raw of [here, there]) raw.close();
});

test('[D7] while NATS is away, what one relay takes in reaches readers on the other, and nothing is missing when it is back', async (context) => {
  const own = await TestNats.start();
  context.after(() => own.close());
  const config = { ...testConfig, postgres: await postgres.createDatabase(), nats: own.url };
  const buses = await Promise.all([openNatsBus(own.url), openNatsBus(own.url)]);
  const [here, there] = [
    await startRelay(context, { config, bus: buses[0] }),
    await startRelay(context, { config, bus: buses[1] }),
  ];
  const secret = newSecret();
  const writer = await RawSocket.greeted(here.port, site, 'visitor', secret);
  const reader = await RawSocket.greeted(there.port, site, 'visitor', secret);
  const agent = await RawSocket.greeted(there.port, site, 'agent', await there.token());
  agent.send({ t: 'watch', q: 'open', list: 'open' });
  const c = randomUUID();
  await writer.answer(writer.command(c, 1, { type: 'conversation.start' }));
  reader.send({ t: 'sub', c, s: 0 });
  await reader.next('live');

  const covered = () => reader.frames.flatMap((frame) => (frame.t === 'ev' ? frame.events.map(({ seq }) => seq) : []));
  const say = async (n: number): Promise<void> => {
    const { t } = await writer.answer(writer.command(c, n, { type: 'message.send', text: `${n}` }));
    assert.equal(t, 'ok');
  };
  const has = (seq: number) => (): boolean => covered().at(-1) === seq;

  await own.halt();
  await until('both relays have noticed', () => buses.every(({ connected }) => !connected));
  for (const n of [2, 3, 4]) await say(n);
  await until('the other relay has found what was said', has(4));
  const isListed = () => agent.frames.some((frame) => frame.t === 'rows' && frame.upsert.some(({ seq }) => seq === 4));
  await until('the other relay has found the change of the list', isListed);
  await own.resume();
  await until('both relays are back', () => buses.every(({ connected }) => connected));
  for (const n of [5, 6]) await say(n);
  await until('what is said now is there as well', has(6));
  assert.deepEqual(covered(), [1, 2, 3, 4, 5, 6]);
  for (const raw of [writer, reader, agent]) raw.close();
});
