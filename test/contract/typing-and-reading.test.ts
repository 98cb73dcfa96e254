/** Typing and reading over two relays on one database: who hears of it, what outlives what, and what a lost bus costs. Rule W4. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, type TestContext, test } from 'node:test';
import type { Bus } from '../../src/relay/bus/bus.ts';
import { InProcessBus } from '../../src/relay/bus/in-process.ts';
import { Subscribers } from '../../src/relay/bus/subscribers.ts';
import type { Present } from '../../src/relay/config/edits.ts';
import { AdminApi } from '../support/admin-api.ts';
import { TestNats } from '../support/nats.ts';
import { TestPostgres } from '../support/postgres.ts';
import { newSecret, RawSocket } from '../support/raw-socket.ts';
import { site, startRelay, type TestRelay, testConfig } from '../support/relay.ts';

let postgres: TestPostgres;
let nats: TestNats;

before(async () => {
  [postgres, nats] = await Promise.all([TestPostgres.start(), TestNats.start()]);
});

after(async () => {
  await Promise.all([postgres?.close(), nats?.close()]);
});

/** Two relays on one database, over NATS unless they are given other buses. */
const startTwo = async (context: TestContext, buses: readonly Bus[] = []) => {
  const config = { ...testConfig, postgres: await postgres.createDatabase(), nats: nats.url };
  const start = (bus?: Bus): Promise<TestRelay> => startRelay(context, { config, ...(bus && { bus }) });
  const [here, there] = [await start(buses[0]), await start(buses[1])];
  return { here, there, start };
};

const windowAt = async (
  context: TestContext,
  { port }: TestRelay,
  as: 'visitor' | 'agent',
  tok: string,
  c?: string,
) => {
  const raw = await RawSocket.open(port, site);
  context.after(() => raw.close());
  raw.send(raw.hello(site, as, tok, { subs: c === undefined ? [] : [{ c, s: 0 }] }));
  await raw.next('welcome');
  if (c !== undefined) await raw.next('live');
  return raw;
};

/** A visitor at one relay whom the first agent at the other talks with; each of them has a second window at the other one's. */
const talking = async (context: TestContext, { here, there }: { here: TestRelay; there: TestRelay }) => {
  const secret = newSecret();
  const c = randomUUID();
  const first = await windowAt(context, here, 'visitor', secret);
  await first.answer(first.command(c, 1, { type: 'conversation.start' }));
  const ana = await windowAt(context, there, 'agent', await there.token());
  assert.equal((await ana.answer(ana.command(c, 1, { type: 'conversation.pick' }))).t, 'ok');
  ana.send({ t: 'sub', c, s: 0 });
  await ana.next('live');
  const visitor = await windowAt(context, here, 'visitor', secret, c);
  const windows = [
    await windowAt(context, there, 'visitor', secret, c),
    await windowAt(context, here, 'agent', await here.token(), c),
  ] as const;
  const all = [visitor, ana, ...windows];
  let n = 1;
  /** Says something that everybody has heard when it resolves; gives its place. */
  const say = async (): Promise<number> => {
    n += 1;
    const answer = await first.answer(first.command(c, n, { type: 'message.send', text: `Message ${n}` }));
    const seq = answer.t === 'ok' ? answer.s : 0;
    for (const one of all) await one.next('ev', ({ last }) => last >= seq);
    return seq;
  };
  return { c, secret, visitor, ana, windows, all, say };
};

const heard = ({ frames }: RawSocket) => frames.filter(({ t }) => t === 'sig');
const cursorOf = ({ frames }: RawSocket) => frames.findLast((frame) => frame.t === 'read');

test('[W4] who types at one relay is shown at the other, in every window but their own', async (context) => {
  const { c, visitor, ana, windows, say } = await talking(context, await startTwo(context));
  visitor.send({ t: 'sig', c, kind: 'typing' });
  for (const window of [ana, windows[1]]) assert.equal((await window.next('sig')).by.kind, 'visitor');
  ana.send({ t: 'sig', c, kind: 'typing' });
  for (const window of [visitor, windows[0]]) assert.equal((await window.next('sig')).by.name, 'Maya Lindqvist');
  await say();
  assert.deepEqual(
    [visitor, ana, ...windows].map((window) => heard(window).length),
    [1, 1, 1, 1],
  );
});

test('[W4] [D5] what was read at one relay is told at the other, to who comes later, and after a restart', async (context) => {
  const { here, there, start } = await startTwo(context);
  const { c, secret, visitor, ana, all, say } = await talking(context, { here, there });
  const seq = await say();
  ana.send({ t: 'read', c, s: seq });
  visitor.send({ t: 'read', c, s: seq - 1 });
  for (const window of all) await window.next('read', (cursor) => cursor.agent === seq && cursor.visitor === seq - 1);
  await Promise.all([here.relay.stop(), there.relay.stop()]);
  const third = await start();
  const later = await windowAt(context, third, 'visitor', secret, c);
  assert.deepEqual(await later.next('read'), { t: 'read', c, visitor: seq - 1, agent: seq });
});

test('[W4] a relay that stops has written down what it was told last', async (context) => {
  const { here, there } = await startTwo(context);
  const { c, secret, ana, say } = await talking(context, { here, there });
  await say();
  const seq = await say();
  for (let s = 1; s <= seq; s += 1) ana.send({ t: 'read', c, s });
  ana.send({ t: 'ping' });
  await ana.next('pong');
  await there.relay.stop();
  const later = await windowAt(context, here, 'visitor', secret, c);
  assert.equal((await later.next('read')).agent, seq);
});

test('[W4] [D7] a bus that loses everything loses typing, and nothing that was read for more than five seconds', async (context) => {
  const relays = await startTwo(context, [new InProcessBus(), new InProcessBus()]);
  const { c, visitor, ana, windows } = await talking(context, relays);
  ana.send({ t: 'sig', c, kind: 'typing' });
  ana.send({ t: 'read', c, s: 1 });
  // The visitor's window at the same relay hears it at once; the one at the other when cursors have been compared.
  await windows[0].next('sig');
  await windows[0].next('read', ({ agent }) => agent === 1);
  const toldAt = performance.now();
  await visitor.next('read', ({ agent }) => agent === 1);
  assert.ok(performance.now() - toldAt < 6_000);
  assert.deepEqual(heard(visitor), []);
});

test('[W4] marks that cross each other leave every window with the same place', async (context) => {
  const { c, visitor, ana, windows, all, say } = await talking(context, await startTwo(context));
  let head = 0;
  for (let index = 0; index < 12; index += 1) {
    head = await say();
    for (const window of [ana, windows[1]]) window.send({ t: 'read', c, s: head - (index % 3) });
    for (const window of [visitor, windows[0]]) window.send({ t: 'read', c, s: Math.max(1, head - (index % 5)) });
  }
  for (const window of [ana, visitor]) window.send({ t: 'read', c, s: head });
  for (const window of all) await window.next('read', (cursor) => cursor.agent === head && cursor.visitor === head);
  for (const { frames } of all) {
    const places = frames.flatMap((frame) => (frame.t === 'read' ? [[frame.visitor ?? 0, frame.agent ?? 0]] : []));
    for (const side of [0, 1] as const) {
      const own = places.map((place) => place[side] ?? 0);
      assert.deepEqual(
        own,
        own.toSorted((one, other) => one - other),
        'never backwards',
      );
      assert.ok(own.every((place) => place <= head));
    }
  }
});

const withSignals =
  (signals: object) =>
  ({ sites, agents }: Present['config']) => ({
    sites: sites.map((one) => ({
      ...one,
      workstreams: one.workstreams.map((workstream) => ({ ...workstream, signals })),
    })),
    agents,
  });

test('[W4] what a site switches off and on holds within a second, at both relays, for who is there already', async (context) => {
  const subscribers = new Subscribers();
  const relays = await startTwo(context, [new InProcessBus(subscribers), new InProcessBus(subscribers)]);
  const { c, visitor, ana, windows, say } = await talking(context, relays);
  const api = new AdminApi(relays.here.url, await relays.here.token('admin'));
  const seq = await say();
  for (const window of [visitor, ana]) window.send({ t: 'read', c, s: seq });
  for (const window of [visitor, ana, ...windows]) {
    await window.next('read', ({ visitor: one, agent }) => one === seq && agent === seq);
  }
  const changedAt = performance.now();
  await api.change(withSignals({ typing: false, agentRead: false }));
  const withoutAgent = (frame: { agent?: number; visitor?: number }) =>
    frame.agent === undefined && frame.visitor === seq;
  for (const window of [visitor, windows[0]]) await window.until(() => withoutAgent(cursorOf(window) ?? {}));
  assert.ok(performance.now() - changedAt < 1_000);
  ana.send({ t: 'sig', c, kind: 'typing' });
  await say();
  assert.deepEqual(heard(visitor), []);
  assert.partialDeepStrictEqual(cursorOf(ana), { visitor: seq, agent: seq });
  await api.change(withSignals({ visitorRead: false }));
  for (const window of [visitor, windows[0]]) await window.until(() => cursorOf(window)?.agent === seq);
  for (const window of [ana, windows[1]]) await window.until(() => cursorOf(window)?.visitor === undefined);
  ana.send({ t: 'sig', c, kind: 'typing' });
  await visitor.next('sig');
});
