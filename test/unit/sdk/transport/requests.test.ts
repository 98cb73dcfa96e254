/** The wire by requests against a door that a test answers at: what no real relay does when one wants it. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { exchangeTimeoutMs } from '../../../../src/core/limits.ts';
import type { DownFrame } from '../../../../src/core/protocol/down.ts';
import type { HelloFrame } from '../../../../src/core/protocol/up.ts';
import { RequestsWire } from '../../../../src/sdk/transport/requests.ts';
import { helloOf } from '../../../support/hello.ts';
import { Listener } from '../../../support/listener.ts';
import { sendOf } from '../../../support/raw-requests.ts';
import { ScriptedSockets } from '../../../support/scripted-sockets.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

/** A request that waits for what a test answers. */
interface Asked {
  readonly route: string;
  readonly body: string;
  readonly hello: HelloFrame;
  readonly answer: ServerResponse;
}

const setting = async (context: TestContext) => {
  const asked: Asked[] = [];
  let tell = Promise.withResolvers<void>();
  const server = createServer(async (request, answer) => {
    const body = await text(request);
    const route = request.url?.split('/').at(-1) ?? '';
    const [hello] = (route === 'frames' ? JSON.parse(body) : [JSON.parse(body.split('\n')[0] ?? '')]) as [HelloFrame];
    asked.push({ route, body, hello, answer });
    tell.resolve();
    tell = Promise.withResolvers();
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const next = async (route: string): Promise<Asked> => {
    for (;;) {
      const index = asked.findIndex((one) => one.route === route);
      const [found] = index < 0 ? [] : asked.splice(index, 1);
      if (found) return found;
      await tell.promise;
    }
  };
  const clock = new VirtualClock(1, 0);
  const listener = new Listener();
  const address = `ws://localhost:${(server.address() as AddressInfo).port}/v1/sites/shop/socket`;
  const means = { clock, sockets: new ScriptedSockets(), failures: 3, blockedUntil: 0 };
  const wire = new RequestsWire(address, listener, means, []);
  context.after(() => {
    wire.close();
    server.closeAllConnections();
    server.close();
  });
  await listener.until('opened');
  const say = (frame: unknown): void => wire.send(JSON.stringify(frame));
  return { next, clock, listener, means, say };
};

const down = ({ answer }: Asked, frame: unknown): void => {
  answer.write(`data: ${JSON.stringify(frame)}\n\n`);
};

const welcome = { t: 'welcome', v: 3, conversations: [] };

/** Welcome, with a stream that goes on. */
const welcomed = async (context: TestContext, more: object = {}) => {
  const scene = await setting(context);
  scene.say(helloOf('shop', 'first'));
  const stream = await scene.next('stream');
  down(stream, { ...welcome, ...more });
  await scene.listener.until('welcome');
  return { ...scene, stream };
};

test('[X1] the credential stands in the body, and in no address', async (context) => {
  const { stream } = await welcomed(context);
  assert.equal(stream.hello.tok, 'first');
  assert.ok(!(stream.answer.req.url ?? '').includes('first'));
  assert.match(stream.answer.req.headers['content-type'] ?? '', /^text\/plain/u);
  assert.equal(stream.answer.req.headers['authorization'], undefined);
});

test('[I1] a secret that is to follow is not used before the session does, which knows whether it is kept', async (context) => {
  const { say, next } = await welcomed(context, { secret: 'second' });
  say({ t: 'ping' });
  assert.equal((await next('frames')).hello.tok, 'first');
  say({ t: 'sub', c: 'conversation', s: 0 });
  assert.equal((await next('stream')).hello.tok, 'first');
});

test('once welcome, a credential that is good no more ends the wire without a reason to stop for good', async (context) => {
  const { say, next, listener } = await welcomed(context);
  say({ t: 'ping' });
  const { answer } = await next('frames');
  answer.writeHead(401).end('[{"t":"bye","code":"not-authenticated"}]');
  await listener.until('closed 1006');
  assert.deepEqual(listener.heard, ['opened', 'welcome', 'closed 1006']);
});

test('any other reason is told', async (context) => {
  const { say, next, listener } = await welcomed(context);
  say({ t: 'ping' });
  const { answer } = await next('frames');
  answer.writeHead(429).end('[{"t":"bye","code":"rate-abused"}]');
  await listener.until('closed 1006');
  assert.deepEqual(listener.heard, ['opened', 'welcome', 'bye', 'closed 1006']);
});

test('what a proxy answers in the relay’s place ends the wire, and is not taken for a frame', async (context) => {
  const { say, next, listener } = await welcomed(context);
  say({ t: 'ping' });
  const { answer } = await next('frames');
  answer.writeHead(502).end('<h1>Bad gateway</h1>');
  await listener.until('closed 1006');
  assert.deepEqual(listener.heard, ['opened', 'welcome', 'closed 1006']);
});

test('[D4] a request without an answer ends the wire at its time; what waits behind it is not sent before', async (context) => {
  const { say, next, listener, clock } = await welcomed(context);
  say(sendOf('conversation', 1, { type: 'message.send', text: 'One' }));
  const first = await next('frames');
  say(sendOf('conversation', 2, { type: 'message.send', text: 'Two' }));
  await clock.advance(exchangeTimeoutMs - 1);
  assert.ok(!first.body.includes('Two'));
  assert.ok(!listener.heard.includes('closed 1006'));
  await clock.advance(1);
  await listener.until('closed 1006');
  if (!first.answer.destroyed) await once(first.answer, 'close');
});

test('[D3] frames come whole, however the network cuts them', async (context) => {
  const { stream, listener } = await welcomed(context);
  const frame: DownFrame = { t: 'nack', c: 'conversation', id: 'one', code: '“€🪴”', fatal: false };
  for (const byte of Buffer.from(`: a comment\n\ndata: ${JSON.stringify(frame)}\n\n`)) {
    stream.answer.write(Buffer.of(byte));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await listener.until('nack');
  assert.deepEqual(listener.frames.at(-1), frame);
});

test('a stream that ends ends the wire; one that was replaced does not', async (context) => {
  const { say, next, listener, stream } = await welcomed(context);
  say({ t: 'watch', q: 'open', list: 'open' });
  const second = await next('stream');
  if (!stream.answer.destroyed) await once(stream.answer, 'close');
  down(second, welcome);
  await listener.until('auth');
  assert.ok(second.body.includes('"watch"'));
  second.answer.end();
  await listener.until('closed 1006');
  assert.deepEqual(listener.heard, ['opened', 'welcome', 'auth', 'closed 1006']);
});
