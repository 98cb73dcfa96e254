/** `POST …/stream`: a connection whose frames come down as an event stream. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtemp, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import {
  eventsPerPageMax,
  heartbeatMs,
  helloBytesMax,
  pongTimeoutMs,
  requestTimeout,
  slowSocketMs,
  socketBuffer,
  socketsPerDeviceMax,
  textLengthMax,
} from '../../../../src/core/limits.ts';
import { openSqliteStore } from '../../../../src/relay/store/sqlite/sqlite-store.ts';
import { helloOf } from '../../../support/hello.ts';
import { post, RawStream, sendOf } from '../../../support/raw-requests.ts';
import { newSecret, RawSocket } from '../../../support/raw-socket.ts';
import { site, startRelay, startServing, testConfig } from '../../../support/relay.ts';
import { Sender } from '../../../support/sender.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

const start = { type: 'conversation.start' };
const say = (text: string) => ({ type: 'message.send', text });

const visited = async (context: TestContext, options: Parameters<typeof startRelay>[1] = {}) => {
  const relay = await startRelay(context, options);
  const door = { port: relay.port, site };
  const [secret, c] = [newSecret(), randomUUID()];
  await post(door, [helloOf(site, secret), sendOf(c, 1, start)]);
  return { relay, door, secret, c };
};

const seqsOf = ({ frames }: RawStream) =>
  frames.flatMap((frame) => (frame.t === 'ev' ? frame.events.map(({ seq }) => seq) : []));

test('[D3] a stream welcomes, catches up from a position, and goes on live', async (context) => {
  const { door, secret, c } = await visited(context);
  await post(door, [helloOf(site, secret), sendOf(c, 2, say('One')), sendOf(c, 3, say('Two'))]);
  const stream = await RawStream.open(door, [helloOf(site, secret, { subs: [{ c, s: 1 }] })]);
  const { headers } = stream.response;
  assert.equal(headers['content-type'], 'text/event-stream; charset=utf-8');
  assert.equal(headers['cache-control'], 'no-store, no-transform');
  assert.equal(headers['x-accel-buffering'], 'no');
  assert.equal(headers['content-encoding'], undefined);
  assert.equal((await stream.next('welcome')).conversations[0]?.c, c);
  assert.equal((await stream.next('live')).s, 3);
  await post(door, [helloOf(site, secret), sendOf(c, 4, say('Three'))]);
  await stream.next('ev', ({ last }) => last === 4);
  assert.deepEqual(seqsOf(stream), [2, 3, 4]);
  stream.close();
});

test('what follows hello line by line is taken as on a socket: more conversations, and lists', async (context) => {
  const { relay, door, secret, c } = await visited(context);
  const visitor = await RawStream.open(door, [helloOf(site, secret), [{ t: 'sub', c, s: 0 }]]);
  await visitor.next('live');
  const agent = await RawStream.open(door, [
    helloOf(site, await relay.token(), { as: 'agent' }),
    { t: 'watch', q: 'open', list: 'open' },
    { t: 'watch', q: 'mine', list: 'mine' },
  ]);
  assert.equal((await agent.next('rows', ({ q }) => q === 'open')).upsert[0]?.id, c);
  assert.deepEqual((await agent.next('rows', ({ q }) => q === 'mine')).upsert, []);
  visitor.close();
  agent.close();
});

test('[X1] a stream is opened for pages of an allowed origin, and its refusals are said in it', async (context) => {
  const { port } = await startServing(context);
  const door = { port, site };
  const stream = await RawStream.open(door, [helloOf(site, newSecret())], { origin: 'https://shop.example' });
  assert.equal(stream.response.headers['access-control-allow-origin'], 'https://shop.example');
  await stream.next('welcome');
  stream.close();
  const refused: Record<string, readonly unknown[]> = {
    'not-authenticated': [helloOf(site, 'short')],
    'unknown-site': [helloOf('other', newSecret())],
    'hello-expected': [{ t: 'ping' }],
    'bad-frame': ['hello'],
    'frame-too-large': [{ ...helloOf(site, newSecret()), more: 'x'.repeat(helloBytesMax) }],
  };
  for (const [code, messages] of Object.entries(refused)) {
    assert.equal(await (await RawStream.open(door, messages)).end(), code);
  }
});

test('[X2] a stream shows nobody what is not theirs', async (context) => {
  const { door, c } = await visited(context);
  const other = await RawStream.open(door, [helloOf(site, newSecret(), { subs: [{ c, s: 0 }] })]);
  assert.equal((await other.next('denied')).code, 'unknown-conversation');
  assert.deepEqual((await other.next('welcome')).conversations, []);
  other.close();
});

test('[X2] nothing of one site is seen by the streams of another', async (context) => {
  const [here] = testConfig.sites;
  assert.ok(here);
  const config = { ...testConfig, sites: [here, { ...here, id: 'other' }] };
  const { relay, door, secret, c } = await visited(context, { config });
  const other = { ...door, site: 'other' };
  const subs = [{ c, s: 0 }];
  const watches = ['open', 'mine'].map((list) => ({ t: 'watch', q: list, list }));
  const spies = [
    await RawStream.open(other, [helloOf('other', secret, { subs }), ...watches]),
    await RawStream.open(other, [helloOf('other', await relay.token(), { as: 'agent', subs }), ...watches]),
    await RawStream.open(other, [helloOf(site, await relay.token(), { as: 'agent', subs }), ...watches]),
  ];
  const agent = await RawStream.open(door, [helloOf(site, await relay.token(), { as: 'agent' }), ...watches]);
  await post(door, [helloOf(site, secret), sendOf(c, 2, say('canary'))]);
  await agent.next('rows', ({ q, upsert }) => q === 'open' && (upsert[0]?.seq ?? 0) === 2);
  await spies[0]?.next('denied');
  assert.equal(await spies[1]?.end(), 'not-authenticated');
  assert.equal(await spies[2]?.end(), 'unknown-site');
  for (const { frames } of spies) {
    assert.ok(!JSON.stringify(frames).includes('canary'));
    assert.ok(frames.every((frame) => frame.t !== 'rows' || frame.upsert.length === 0));
    assert.ok(frames.every((frame) => frame.t !== 'welcome' || frame.conversations.length === 0));
  }
  for (const stream of [...spies, agent]) stream.close();
});

test('[X3] a device’s ninth connection is refused, streams and sockets together', async (context) => {
  const { door, secret } = await visited(context);
  const dev = randomUUID();
  const socket = await RawSocket.open(door.port, site);
  socket.send(socket.hello(site, 'visitor', secret, { dev }));
  await socket.next('welcome');
  const streams: RawStream[] = [];
  for (let index = 1; index < socketsPerDeviceMax; index += 1) {
    const stream = await RawStream.open(door, [helloOf(site, secret, { dev })]);
    await stream.next('welcome');
    streams.push(stream);
  }
  const ninth = await RawStream.open(door, [helloOf(site, secret, { dev })]);
  assert.equal(await ninth.end(), 'too-many-sockets');
  socket.close();
  for (const stream of streams) stream.close();
});

test('[X3] an SDK instance has one stream: the next one replaces it, however often', async (context) => {
  const { door, secret } = await visited(context);
  const hello = helloOf(site, secret);
  let former = await RawStream.open(door, [hello]);
  await former.next('welcome');
  for (let count = 0; count <= socketsPerDeviceMax; count += 1) {
    const next = await RawStream.open(door, [hello]);
    await next.next('welcome');
    assert.equal(await former.end(), undefined);
    former = next;
  }
  former.close();
});

test('a stream is pinged with the heads, needs not answer, and is not cut for being idle', async (context) => {
  const clock = new VirtualClock(1, Date.now());
  const { door, secret, c } = await visited(context, { clock });
  const stream = await RawStream.open(door, [helloOf(site, secret, { subs: [{ c, s: 0 }] })]);
  await stream.next('live');
  const pings = () => stream.frames.filter(({ t }) => t === 'ping');
  for (let count = 1; count <= 4; count += 1) {
    await clock.advance(heartbeatMs * 1.2 + 1_000);
    await stream.until(() => pings().length >= count);
  }
  await clock.advance(pongTimeoutMs + 1_000);
  assert.deepEqual(
    stream.frames.find(({ t }) => t === 'ping'),
    { t: 'ping', heads: [[c, 1]] },
  );
  assert.equal(stream.isOver, false);
  assert.ok(requestTimeout.idleMs < heartbeatMs, 'what is idle without a stream is cut before the first ping');
  stream.close();
});

test('a relay that drains tells its streams to go, opens no more, and answers requests until it stops', async (context) => {
  const { relay, door, secret, c } = await visited(context);
  const stream = await RawStream.open(door, [helloOf(site, secret, { subs: [{ c, s: 0 }] })]);
  await stream.next('live');
  const drained = relay.relay.drain(60_000);
  assert.equal((await stream.next('go')).why, 'going-away');
  const asking = await RawStream.open(door, [helloOf(site, secret)]);
  assert.equal(asking.response.statusCode, 503);
  assert.equal((await post(door, [helloOf(site, secret), sendOf(c, 2, say('Still here'))])).status, 200);
  await stream.next('ev', ({ last }) => last === 2);
  stream.close();
  await drained;
});

/** The relay's ends of streams. */
const responsesOf = (context: TestContext): ServerResponse[] => {
  const responses: ServerResponse[] = [];
  const see = (message: unknown): void => {
    const { request, response } = message as { request: { url: string }; response: ServerResponse };
    if (request.url.endsWith('/stream')) responses.push(response);
  };
  subscribe('http.server.request.start', see);
  context.after(() => unsubscribe('http.server.request.start', see));
  return responses;
};

test('[D8] [X3] a stream that is not read costs the relay no more than its bound, slows nobody, and is ended after a while', async (context) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parlor-stream-'));
  context.after(() => rm(dataDir, { recursive: true, force: true }));
  const store = await openSqliteStore(join(dataDir, 'parlor.db'));
  const clock = new VirtualClock(1, Date.now());
  const [slowEnd] = [responsesOf(context)];
  const { door, secret, c } = await visited(context, { clock, store });
  const follow = () => RawStream.open(door, [helloOf(site, secret, { subs: [{ c, s: 0 }] })]);
  const [slow, reading] = [await follow(), await follow()];
  const { you } = await reading.next('welcome');
  await slow.next('live');
  slow.response.pause();
  // A visitor may not write this fast through a relay: the log grows beside it, and the relay is told now and then.
  const bulk = new Sender({ kind: 'visitor', id: you.id }, { site, lane: 'bulk-of-messages' });
  const text = 'x'.repeat(textLengthMax);
  let most = 0;
  let head = 0;
  for (let n = 2; n <= 26; n += 1) {
    const results = await store.append(Array.from({ length: 100 }, () => bulk.say(c, text)));
    assert.ok(results.every(({ ok }) => ok));
    const { frames } = await post(door, [helloOf(site, secret), sendOf(c, n, say('And another thing'))]);
    head = frames.reduce((last, frame) => (frame.t === 'ok' ? frame.s : last), head);
    await reading.next('ev', ({ last }) => last >= head);
    await clock.advance(200);
    most = Math.max(most, slowEnd[0]?.writableLength ?? 0);
  }
  const pageBytes = eventsPerPageMax * (textLengthMax + 400);
  const told = 25 * 100 * textLengthMax;
  context.diagnostic(`${Math.round(most / 1_024)} KiB buffered at most, of ${Math.round(told / 1_024)} KiB written`);
  assert.ok(most > socketBuffer.highBytes, 'it is full');
  assert.ok(most <= socketBuffer.highBytes + pageBytes, `${most} bytes are buffered`);
  await clock.advance(slowSocketMs + 1_000);
  slow.response.resume();
  assert.equal(await slow.end(), 'slow-reader');
  const seen = seqsOf(slow);
  assert.deepEqual(
    seen,
    Array.from({ length: seen.length }, (_, index) => index + 1),
  );
  assert.ok(seen.length < head);
  assert.deepEqual(
    seqsOf(reading),
    Array.from({ length: head }, (_, index) => index + 1),
  );
  reading.close();
});
