/** `POST …/frames`: the same frames by request, each of which stands for itself. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import {
  commandRate,
  frameBytesMax,
  framesPerBatchMax,
  helloBytesMax,
  historyRequestsMax,
  loopLag,
  rateRefusalsMax,
  turnedAwaySeconds,
  unauthenticatedSocketsPerAddressMax,
} from '../../../../src/core/limits.ts';
import type { DownFrame } from '../../../../src/core/protocol/down.ts';
import { openSqliteStore } from '../../../../src/relay/store/sqlite/sqlite-store.ts';
import { helloOf } from '../../../support/hello.ts';
import { begin, type Door, post, sendOf } from '../../../support/raw-requests.ts';
import { newSecret, RawSocket } from '../../../support/raw-socket.ts';
import { site, startRelay, startServing, testConfig } from '../../../support/relay.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

const start = { type: 'conversation.start' };
const say = (text: string) => ({ type: 'message.send', text });
const codesOf = (frames: readonly DownFrame[]) => frames.map((frame) => ('code' in frame ? frame.code : frame.t));

/** A door, and a visitor with a conversation behind it. */
const visited = async (context: TestContext, options: Parameters<typeof startRelay>[1] = {}) => {
  const relay = await startRelay(context, options);
  const door: Door = { port: relay.port, site };
  const [secret, c] = [newSecret(), randomUUID()];
  const { frames } = await post(door, [helloOf(site, secret), sendOf(c, 1, start)]);
  assert.deepEqual(codesOf(frames), ['ok']);
  return { relay, door, secret, c };
};

test('[D2] what is sent by request is committed once, and heard on sockets', async (context) => {
  const { door, secret, c } = await visited(context);
  const reader = await RawSocket.greeted(door.port, site, 'visitor', secret);
  reader.send({ t: 'sub', c, s: 0 });
  await reader.next('live');
  const batch = [helloOf(site, secret), sendOf(c, 2, say('One')), sendOf(c, 3, say('Two')), { t: 'ping' }];
  const first = await post(door, batch);
  assert.equal(first.status, 200);
  const again = await post(door, batch);
  const seqs = ({ frames }: { frames: readonly DownFrame[] }) =>
    frames.flatMap((frame) => (frame.t === 'ok' ? [[frame.s, frame.dup ?? false]] : []));
  assert.deepEqual(seqs(first), [
    [2, false],
    [3, false],
  ]);
  assert.deepEqual(seqs(again), [
    [2, true],
    [3, true],
  ]);
  assert.ok(first.frames.some(({ t }) => t === 'pong'));
  await reader.next('ev', ({ last }) => last === 3);
  reader.close();
});

test('[D1] a request is answered after its commit, while others are answered', async (context) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parlor-frames-'));
  context.after(() => rm(dataDir, { recursive: true, force: true }));
  const store = await openSqliteStore(join(dataDir, 'parlor.db'));
  const asked = Promise.withResolvers<void>();
  const disk = Promise.withResolvers<void>();
  const append = store.append.bind(store);
  store.append = async (requests) => {
    asked.resolve();
    await disk.promise;
    return append(requests);
  };
  const { port } = await startRelay(context, { store });
  let answered = false;
  const sent = post({ port, site }, [helloOf(site, newSecret()), sendOf(randomUUID(), 1, start)]).finally(() => {
    answered = true;
  });
  await asked.promise;
  const pinged = await post({ port, site }, [helloOf(site, newSecret()), { t: 'ping' }]);
  assert.deepEqual(pinged.frames, [{ t: 'pong' }]);
  assert.equal(answered, false);
  disk.resolve();
  assert.deepEqual(codesOf((await sent).frames), ['ok']);
});

test('a hello alone is answered with nothing', async (context) => {
  const { port } = await startRelay(context);
  const { status, frames } = await post({ port, site }, [helloOf(site, newSecret())]);
  assert.deepEqual({ status, frames }, { status: 200, frames: [] });
});

test('pages of history come by request', async (context) => {
  const { door, secret, c } = await visited(context);
  const { frames } = await post(door, [helloOf(site, secret), { t: 'page', c, before: 2, limit: 1 }]);
  assert.deepEqual(
    frames.map((frame) => frame.t === 'page' && [frame.first, frame.last, frame.more]),
    [[1, 1, false]],
  );
});

test('[X1] only pages of an allowed origin are answered, before anything they sent is read, and without cookies', async (context) => {
  const { port } = await startServing(context);
  const door = { port, site };
  const hello = [helloOf(site, newSecret())];
  const allowed = await post(door, hello, { origin: 'https://shop.example', 'content-type': 'text/plain' });
  assert.equal(allowed.status, 200);
  assert.equal(allowed.headers['access-control-allow-origin'], 'https://shop.example');
  assert.equal(allowed.headers['vary'], 'origin');
  assert.equal(allowed.headers['access-control-allow-credentials'], undefined);
  assert.equal(allowed.headers['set-cookie'], undefined);
  for (const origin of ['https://evil.example', 'https://shop.example.evil.example', 'http://shop.example', 'null']) {
    for (const route of ['frames', 'stream']) {
      const asking = begin(door, route, { origin, 'content-length': '100' });
      asking.on('error', () => undefined);
      asking.flushHeaders();
      const [response] = (await once(asking, 'response')) as [IncomingMessage];
      assert.equal(response.statusCode, 403, `${origin} ${route}`);
      assert.equal(response.headers['access-control-allow-origin'], undefined);
      asking.destroy();
    }
  }
  const elsewhere = await post({ port, site: 'nowhere' }, hello);
  assert.deepEqual([elsewhere.status, codesOf(elsewhere.frames)], [404, ['unknown-site']]);
});

test('[X1] a preflight is granted to allowed origins only', async (context) => {
  const { port } = await startServing(context);
  const ask = async (origin: string) => {
    const asking = begin(
      { port, site },
      'frames',
      { origin, 'access-control-request-method': 'POST' },
      'OPTIONS',
    ).end();
    const [response] = (await once(asking, 'response')) as [IncomingMessage];
    response.resume();
    return { status: response.statusCode, allows: response.headers['access-control-allow-origin'] };
  };
  assert.deepEqual(await ask('https://shop.example'), { status: 204, allows: 'https://shop.example' });
  assert.deepEqual(await ask('https://evil.example'), { status: 403, allows: undefined });
});

test('[X2] what is not theirs looks to others as if it were not there', async (context) => {
  const { door, c } = await visited(context);
  const { status, frames } = await post(door, [
    helloOf(site, newSecret()),
    sendOf(c, 1, say('Mine?')),
    { t: 'page', c, before: 2, limit: 1 },
    sendOf(randomUUID(), 1, say('Nobody’s')),
  ]);
  assert.equal(status, 200);
  assert.deepEqual(
    codesOf(frames).sort(),
    Array.from({ length: 3 }, () => 'unknown-conversation'),
  );
});

test('[X2] [X1] a credential of one site opens nothing at another', async (context) => {
  const [here] = testConfig.sites;
  assert.ok(here);
  const config = { ...testConfig, sites: [here, { ...here, id: 'other' }] };
  const { door, relay, secret, c } = await visited(context, { config });
  const other = { ...door, site: 'other' };
  const agent = helloOf('other', await relay.token(), { as: 'agent' });
  assert.deepEqual((await post(other, [agent])).status, 401);
  assert.deepEqual(codesOf((await post(other, [helloOf(site, secret)])).frames), ['unknown-site']);
  const { frames } = await post(other, [helloOf('other', secret), { t: 'page', c, before: 2, limit: 1 }]);
  assert.deepEqual(codesOf(frames), ['unknown-conversation']);
});

test('[X3] what is too large, too many or out of place is refused with its code', async (context) => {
  const { door, secret, c } = await visited(context);
  const hello = helloOf(site, secret);
  const page = { t: 'page', c, before: 2, limit: 1 };
  const cases: Record<string, [unknown, number, string]> = {
    'no JSON': ['frames', 400, 'bad-frame'],
    'no hello': [[{ t: 'ping' }], 400, 'hello-expected'],
    nothing: ['', 400, 'bad-frame'],
    'an empty list': [[], 400, 'hello-expected'],
    'another hello': [[hello, hello], 400, 'bad-frame'],
    'what belongs on a stream': [[hello, { t: 'sub', c, s: 0 }], 400, 'bad-frame'],
    'one frame too many': [
      [hello, ...Array.from({ length: framesPerBatchMax }, () => ({ t: 'ping' }))],
      400,
      'bad-frame',
    ],
    'one page too many': [[hello, ...Array.from({ length: historyRequestsMax + 1 }, () => page)], 429, 'rate-abused'],
    'one byte too many': [JSON.stringify([hello]).padEnd(frameBytesMax + 1), 413, 'frame-too-large'],
    'a hello too large': [[{ ...hello, more: 'x'.repeat(helloBytesMax) }], 413, 'frame-too-large'],
    'a secret too short': [[helloOf(site, 'short')], 401, 'not-authenticated'],
    'a version too old': [[helloOf(site, secret, { v: 1 })], 400, 'unsupported-version'],
  };
  for (const [what, [body, status, code]] of Object.entries(cases)) {
    const answer = await post(door, body);
    assert.deepEqual([answer.status, codesOf(answer.frames)], [status, [code]], what);
  }
  const fits = [hello, ...Array.from({ length: framesPerBatchMax - 1 }, () => ({ t: 'ping' }))];
  assert.equal((await post(door, fits)).frames.length, framesPerBatchMax - 1);
  assert.equal((await post(door, JSON.stringify([hello]).padEnd(frameBytesMax))).status, 200);
  assert.equal((await post(door, [hello, ...Array.from({ length: historyRequestsMax }, () => page)])).status, 200);
});

test('[X3] a visitor’s rate holds over all requests, whatever device they say it is', async (context) => {
  const clock = new VirtualClock(1, Date.now());
  const { door, secret, c } = await visited(context, { clock });
  const ask = async (n: number) =>
    codesOf((await post(door, [helloOf(site, secret), sendOf(c, n, say('x'))])).frames)[0];
  for (let n = 2; n <= commandRate.visitor.burst; n += 1) assert.equal(await ask(n), 'ok');
  const next = commandRate.visitor.burst + 1;
  assert.equal(await ask(next), 'rate-limited');
  await clock.advance(1_000 / commandRate.visitor.perSecond);
  assert.equal(await ask(next), 'ok');
  const flood = Array.from({ length: 60 }, () => sendOf(c, next + 1, say('flood')));
  let last = await post(door, [helloOf(site, secret), ...flood]);
  for (let sent = 60; sent <= rateRefusalsMax; sent += 60) {
    assert.equal(last.status, 200);
    last = await post(door, [helloOf(site, secret), ...flood]);
  }
  assert.deepEqual([last.status, codesOf(last.frames)], [429, ['rate-abused']]);
  assert.equal((await post(door, [helloOf(site, newSecret()), { t: 'ping' }])).status, 200);
});

test('[X3] a relay that lags answers requests and streams with a time to come back after', async (context) => {
  const clock = new VirtualClock(1, Date.now());
  const figures = { lagMs: 0 };
  const lag = { start: () => undefined, take: () => figures.lagMs, stop: () => undefined };
  const { port } = await startRelay(context, { clock, lag });
  const door = { port, site };
  figures.lagMs = loopLag.maxMs + 1;
  await clock.advance(loopLag.sampleMs);
  for (const [chance, seconds] of [
    [0, turnedAwaySeconds.min],
    [0.999, turnedAwaySeconds.max],
  ] as const) {
    clock.chance = chance;
    const { status, headers, frames } = await post(door, [helloOf(site, newSecret())]);
    assert.deepEqual([status, headers['retry-after'], codesOf(frames)], [503, String(seconds), ['overloaded']]);
  }
  const [turnedAway] = (await once(begin(door, 'stream').end('[]'), 'response')) as [IncomingMessage];
  turnedAway.resume();
  assert.equal(turnedAway.statusCode, 503);
  figures.lagMs = 0;
  await clock.advance(loopLag.sampleMs);
  assert.equal((await post(door, [helloOf(site, newSecret())])).status, 200);
});

test('[X3] half a body does nothing, and an address has so much room for those who send one', async (context) => {
  const { door, secret, c } = await visited(context);
  const whole = JSON.stringify([helloOf(site, secret), sendOf(c, 2, say('Half'))]);
  const halves: ClientRequest[] = [];
  for (let count = 0; count < unauthenticatedSocketsPerAddressMax; count += 1) {
    const half = begin(door, 'frames', { 'content-length': String(whole.length), expect: '100-continue' });
    half.on('error', () => undefined);
    await once(half, 'continue');
    half.write(whole.slice(0, -1));
    halves.push(half);
  }
  const crowded = await post(door, [helloOf(site, secret)]);
  assert.deepEqual([crowded.status, codesOf(crowded.frames)], [429, ['too-many-sockets']]);
  for (const half of halves) half.destroy();
  const { port } = door;
  const reader = await retried(() => RawSocket.greeted(port, site, 'visitor', secret));
  reader.send({ t: 'sub', c, s: 0 });
  assert.equal((await reader.next('live')).s, 1);
  reader.close();
});

/** The relay hears of a connection that broke when the network says so. */
const retried = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (;;) {
    const done = await attempt().catch(() => undefined);
    if (done !== undefined) return done;
  }
};

test('an upgrade to what is no address is refused, and the relay goes on', async (context) => {
  const { port, url } = await startRelay(context);
  const asking = request({
    host: 'localhost',
    port,
    path: '//',
    headers: { connection: 'upgrade', upgrade: 'websocket' },
  }).end();
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  response.resume();
  assert.equal(response.statusCode, 404);
  assert.equal((await fetch(`${url}/healthz`)).status, 200);
});
