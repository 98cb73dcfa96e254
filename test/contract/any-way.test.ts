/** The transport in use against a real relay: when it goes by requests, what it says by them, and when it comes back. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, type TestContext, test } from 'node:test';
import {
  blockedSocket,
  frameBytesMax,
  framesPerBatchMax,
  helloSubscriptionsMax,
  textLengthMax,
} from '../../src/core/limits.ts';
import { socketAddress } from '../../src/sdk/relay-address.ts';
import { anyWay } from '../../src/sdk/transport/any-way.ts';
import type { Wire } from '../../src/sdk/transport/transport.ts';
import { helloOf } from '../support/hello.ts';
import { HttpProxy } from '../support/http-proxy.ts';
import { Listener } from '../support/listener.ts';
import { pageAround } from '../support/page.ts';
import { post, sendOf } from '../support/raw-requests.ts';
import { newSecret } from '../support/raw-socket.ts';
import { site, startRelay } from '../support/relay.ts';
import { ScriptedSockets } from '../support/scripted-sockets.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

afterEach(() => pageAround.leave());

const start = { type: 'conversation.start' };
const say = (text: string) => ({ type: 'message.send', text });

/** A transport on virtual time, whose sockets are a test's and whose requests reach a relay. */
const setting = async (context: TestContext, proxied = false) => {
  const relay = await startRelay(context);
  const proxy = proxied ? await HttpProxy.start(relay.port) : undefined;
  if (proxy) context.after(() => proxy.close());
  const clock = new VirtualClock(1, Date.now());
  const sockets = new ScriptedSockets();
  const transport = anyWay(clock, sockets);
  const address = socketAddress(proxy?.url ?? relay.url, site);
  const wires: Wire[] = [];
  context.after(() => {
    for (const wire of wires) wire.close();
  });
  const open = () => {
    const listener = new Listener();
    const wire = transport.open(address, listener);
    wires.push(wire);
    return { listener, tell: (frame: unknown) => wire.send(JSON.stringify(frame)), wire };
  };
  /** Until the transport has learnt that sockets are blocked. */
  const block = async (): Promise<void> => {
    for (let count = 0; count < blockedSocket.tries; count += 1) await open().listener.until('closed 1006');
  };
  return { relay, door: { port: relay.port, site }, proxy, clock, sockets, transport, address, open, block };
};

/** By requests, and welcome. */
const welcomed = async (context: TestContext, proxied = false) => {
  const scene = await setting(context, proxied);
  await scene.block();
  const line = scene.open();
  await line.listener.until('opened');
  const secret = newSecret();
  const hello = helloOf(site, secret);
  line.tell(hello);
  await line.listener.until('welcome');
  return { ...scene, line, secret, hello };
};

test('after two sockets that brought nothing, one that fails is followed by requests at once', async (context) => {
  const { sockets, open, block } = await setting(context);
  await block();
  const { listener, tell } = open();
  await listener.until('opened');
  tell(helloOf(site, newSecret()));
  await listener.until('front');
  assert.equal(sockets.opened.length, blockedSocket.tries + 1);
  assert.deepEqual(listener.heard, ['opened', 'welcome', 'front']);
});

test('as long as sockets are known to be blocked none is tried; then one is, and if it opens the session is asked over', async (context) => {
  const { sockets, clock, open, line } = await welcomed(context);
  const tried = sockets.opened.length;
  line.wire.close();
  const next = open();
  await next.listener.until('opened');
  next.tell(helloOf(site, newSecret()));
  await next.listener.until('welcome');
  assert.equal(sockets.opened.length, tried);

  await clock.advance(blockedSocket.againMs);
  assert.equal(sockets.opened.length, tried + 1);
  assert.ok(!next.listener.heard.includes('go'));
  sockets.fate = 'open';
  await clock.advance(blockedSocket.againMs);
  await next.listener.until('go');
  assert.ok(sockets.opened.at(-1)?.isClosed);
  const back = open();
  await back.listener.until('opened');
  assert.equal(sockets.opened.length, tried + 3);
});

test('a socket that hangs is given up, and what was said to it is said by requests', async (context) => {
  const { sockets, clock, open } = await setting(context);
  sockets.fate = 'open';
  for (let count = 1; count <= blockedSocket.tries; count += 1) {
    const { listener } = open();
    await listener.until('opened');
    await clock.advance(blockedSocket.patienceMs - 1);
    assert.deepEqual(listener.heard, ['opened']);
    await clock.advance(1);
    await listener.until('closed 1006');
  }
  const { listener, tell } = open();
  await listener.until('opened');
  tell(helloOf(site, newSecret()));
  await clock.advance(blockedSocket.headStartMs);
  await listener.until('front');
  assert.deepEqual(listener.heard, ['opened', 'welcome', 'front']);
  assert.ok(sockets.opened.every(({ isClosed }) => isClosed));
});

test('a socket that brings a frame makes up for those that failed', async (context) => {
  const { sockets, open, block } = await setting(context);
  await block();
  sockets.fate = 'open';
  const { listener } = open();
  await listener.until('opened');
  sockets.opened.at(-1)?.listener.received('{"t":"pong"}');
  sockets.opened.at(-1)?.listener.closed(4001);
  assert.deepEqual(listener.heard, ['opened', 'pong', 'closed 4001']);
  sockets.fate = 'refused';
  await block();
});

test('without a network nothing is learnt of sockets', async (context) => {
  const { computer } = pageAround.enter();
  computer.onLine = false;
  const { block } = await setting(context);
  for (let count = 0; count < 3; count += 1) await block();
});

test('if requests fail, too, the connection is over, and a socket is tried first again', async (context) => {
  const { proxy, sockets, open, block } = await setting(context, true);
  await block();
  proxy?.fail();
  for (let count = 0; count < 2; count += 1) {
    const { listener } = open();
    await listener.until('closed 1006');
    assert.deepEqual(listener.heard, ['closed 1006']);
  }
  assert.equal(sockets.opened.length, blockedSocket.tries + 2);
  proxy?.heal();
  const { listener } = open();
  await listener.until('opened');
  sockets.fate = 'open';
  open();
  assert.equal(sockets.opened.length, blockedSocket.tries + 4);
});

test('[D4] what is sent goes in its order, together if it waited together, within the bounds of a request', async (context) => {
  const { line, door, proxy, secret } = await welcomed(context, true);
  const c = randomUUID();
  line.tell(sendOf(c, 1, start));
  await line.listener.until('ok');
  const before = proxy?.passed.get('frames') ?? 0;
  // A euro sign is three bytes.
  for (let n = 2; n <= 9; n += 1) line.tell(sendOf(c, n, say('€'.repeat(textLengthMax))));
  await line.listener.until('ok', 9);
  assert.equal((proxy?.passed.get('frames') ?? 0) - before, Math.ceil((8 * textLengthMax * 3) / frameBytesMax));
  for (let count = 0; count < framesPerBatchMax; count += 1) line.tell({ t: 'ping' });
  await line.listener.until('pong', framesPerBatchMax);
  const { frames } = await post(door, [helloOf(site, secret), { t: 'page', c, before: 10, limit: 100 }]);
  assert.ok(frames[0]?.t === 'page' && frames[0].events.length === 9);
  assert.deepEqual(
    line.listener.frames.flatMap((frame) => (frame.t === 'ok' ? [frame.s] : [])),
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
  );
});

test('[D4] a request that fails ends the wire, so that all that has no answer is said again', async (context) => {
  const { line, proxy } = await welcomed(context, true);
  proxy?.fail();
  line.tell(sendOf(randomUUID(), 1, start));
  await line.listener.until('closed 1006');
  line.tell(sendOf(randomUUID(), 2, start));
  assert.equal(line.listener.heard.at(-1), 'closed 1006');
});

test('[D3] [D5] what is followed goes on from where it was when something else is followed, too', async (context) => {
  const { line, door, secret } = await welcomed(context);
  const c = randomUUID();
  await post(door, [helloOf(site, secret), sendOf(c, 1, start), sendOf(c, 2, say('One'))]);
  line.tell({ t: 'sub', c, s: 0 });
  await line.listener.until('live');
  const others = Array.from({ length: helloSubscriptionsMax + 1 }, () => randomUUID());
  for (const other of others) line.tell({ t: 'sub', c: other, s: 0 });
  await line.listener.until('denied', others.length);
  await post(door, [helloOf(site, secret), sendOf(c, 3, say('Two'))]);
  const seqs = () =>
    line.listener.frames.flatMap((frame) => (frame.t === 'ev' ? frame.events.map(({ seq }) => seq) : []));
  while (seqs().length < 3) await line.listener.until('ev', line.listener.heard.filter((t) => t === 'ev').length + 1);
  assert.deepEqual(seqs(), [1, 2, 3]);
  line.tell({ t: 'unsub', c });
  line.tell({ t: 'watch', q: 'open', list: 'open' });
  await line.listener.until('rows');
  assert.equal(line.listener.heard.filter((what) => what === 'welcome').length, 1);
});

test('a credential is renewed as on a socket, and the stream goes on with it', async (context) => {
  const { relay, open, block } = await setting(context);
  await block();
  const { listener, tell } = open();
  await listener.until('opened');
  tell(helloOf(site, await relay.token(), { as: 'agent' }));
  await listener.until('welcome');
  tell({ t: 'auth', tok: await relay.token() });
  await listener.until('auth');
  const renewed = listener.frames.find((frame) => frame.t === 'auth');
  assert.ok(renewed?.t === 'auth' && (renewed.expiresMs ?? 0) > 0);
  tell({ t: 'auth', tok: 'nonsense' });
  await listener.until('closed 1006');
  assert.ok(!listener.heard.includes('bye'), 'one that was replaced meanwhile is no reason to stop for good');
});

test('who is not let in is told why', async (context) => {
  const { open, block } = await setting(context);
  await block();
  const { listener, tell } = open();
  await listener.until('opened');
  tell(helloOf(site, 'short'));
  await listener.until('closed 1006');
  assert.deepEqual(listener.heard, ['opened', 'bye', 'closed 1006']);
});

test('a wire that was closed says and hears nothing more', async (context) => {
  const { line } = await welcomed(context);
  const heard = line.listener.heard.length;
  line.tell({ t: 'ping' });
  line.wire.close();
  line.wire.close();
  line.tell({ t: 'ping' });
  const { open } = await setting(context);
  const other = open();
  await other.listener.until('closed 1006');
  assert.equal(line.listener.heard.length, heard);
});
