/** Clients that do not keep to the protocol, over real sockets: what they say, and how they say it. Rules D2–D5, D8, X3. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  frameChunksMax,
  frameRate,
  heartbeatMs,
  helloTimeoutMs,
  pongTimeoutMs,
  slowSocketMs,
  socketBuffer,
  textLengthMax,
} from '../../../src/core/limits.ts';
import { Connection } from '../../../src/relay/connection.ts';
import type { RelayParts } from '../../../src/relay/parts.ts';
import type { Wire } from '../../../src/relay/wire.ts';
import { BytePeer, bytesOf } from '../../support/byte-peer.ts';
import { helloOf } from '../../support/hello.ts';
import { newSecret, RawSocket } from '../../support/raw-socket.ts';
import { site, startRelay } from '../../support/relay.ts';
import { until } from '../../support/until.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

const start = { type: 'conversation.start' };
const say = (text: string) => ({ type: 'message.send', text });

const visitorWithConversation = async (port: number, secret = newSecret()) => {
  const raw = await RawSocket.greeted(port, site, 'visitor', secret);
  const c = randomUUID();
  await raw.answer(raw.command(c, 1, start));
  return { raw, c, secret };
};

const textsOf = ({ frames }: RawSocket): string[] =>
  frames.flatMap((frame) =>
    frame.t === 'ev' ? frame.events.flatMap((event) => (event.type === 'message.sent' ? [event.text] : [])) : [],
  );

/** Open sockets, as the relay counts them. */
const socketsAt = async (url: string): Promise<number> => {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^parlor_sockets (\d+)$/m.exec(metrics)?.[1]);
};

for (const ahead of [3, 1_000_000, Number.MAX_SAFE_INTEGER, 1e300]) {
  test(`[D5] a position past the head is none, be it ${ahead}: the log starts over, whole, and goes on`, async (context) => {
    const { port } = await startRelay(context);
    const { raw, c } = await visitorWithConversation(port);
    await raw.answer(raw.command(c, 2, say('One')));
    raw.send({ t: 'sub', c, s: ahead });
    assert.equal((await raw.next('reset')).c, c);
    assert.equal((await raw.next('live')).s, 2);
    await raw.answer(raw.command(c, 3, say('Two')));
    await raw.next('ev', ({ last }) => last === 3);
    assert.deepEqual(textsOf(raw), ['One', 'Two']);
    raw.send({ t: 'page', c, before: ahead + 1, limit: 100 });
    assert.partialDeepStrictEqual(await raw.next('page'), { first: 1, last: 3, more: false });
    raw.close();
  });
}

const c = 'conversation-of-lies';
const send = { t: 'send', c, id: 'message-of-lies', lane: 'lane-of-lies', command: say('Hello') };
const nonsense: readonly object[] = [
  { t: 'sub', c, s: -1 },
  { t: 'sub', c, s: 1.5 },
  { t: 'sub', c, s: '1' },
  { t: 'sub', c, s: null },
  { t: 'page', c, before: 1, limit: 1 },
  { t: 'page', c, before: 2, limit: 101 },
  { ...send, n: 0 },
  { ...send, n: -1 },
  { ...send, n: 1.5 },
  { ...send, n: 1, fence: -1 },
];

test('[X3] positions, places and fences that are no counts close the socket, and the relay goes on', async (context) => {
  const { port } = await startRelay(context);
  for (const frame of nonsense) {
    const raw = await RawSocket.greeted(port, site, 'visitor', newSecret());
    raw.send(frame);
    assert.deepEqual(await raw.end(), { code: 4500, reason: 'bad-frame' }, JSON.stringify(frame));
  }
  (await RawSocket.greeted(port, site, 'visitor', newSecret())).close();
});

test('[D4] a place that is skipped is waited for, one that was taken is not taken again: nothing slips past', async (context) => {
  const { port } = await startRelay(context);
  const { raw, c } = await visitorWithConversation(port);
  for (const n of [Number.MAX_SAFE_INTEGER, 1e300]) {
    assert.partialDeepStrictEqual(await raw.answer(raw.command(c, n, say('Far ahead'))), {
      code: 'lane-gap',
      fatal: false,
      want: 2,
    });
  }
  assert.partialDeepStrictEqual(await raw.answer(raw.command(c, 3, say('One ahead'))), { code: 'lane-gap', want: 2 });
  assert.equal((await raw.answer(raw.command(c, 2, say('In its place')))).t, 'ok');
  assert.partialDeepStrictEqual(await raw.answer(raw.command(c, 2, say('In the same place'))), {
    code: 'consumed',
    fatal: true,
  });
  assert.partialDeepStrictEqual(await raw.answer(raw.command(c, 1, say('Before it'))), { code: 'consumed' });
  raw.send({ t: 'sub', c, s: 0 });
  await raw.next('live');
  assert.deepEqual(textsOf(raw), ['In its place']);
  raw.close();
});

test('[D2] an id that comes again with another body, or from somebody else, is refused, and what stands there stays', async (context) => {
  const { port, token } = await startRelay(context);
  const { raw, c } = await visitorWithConversation(port);
  const id = raw.command(c, 2, say('The first'));
  const first = await raw.answer(id);
  assert.equal(first.t, 'ok');
  raw.frames.length = 0;
  raw.command(c, 3, say('Another body'), { id });
  assert.partialDeepStrictEqual(await raw.answer(id), { code: 'id-conflict', fatal: true });
  raw.frames.length = 0;
  raw.command(c, 4, say('The first'), { id, lane: 'another-lane-of-it' });
  assert.partialDeepStrictEqual(await raw.answer(id), { code: 'lane-gap' });
  raw.frames.length = 0;
  raw.command(c, 1, say('The first'), { id, lane: 'another-lane-of-it' });
  assert.deepEqual(await raw.answer(id), { ...first, dup: true });
  const agent = await RawSocket.greeted(port, site, 'agent', await token());
  await agent.answer(agent.command(c, 1, { type: 'conversation.pick' }));
  agent.command(c, 2, say('The first'), { id, fence: 1 });
  assert.partialDeepStrictEqual(await agent.answer(id), { code: 'id-conflict', fatal: true });
  agent.send({ t: 'sub', c, s: 0 });
  await agent.next('live');
  assert.deepEqual(textsOf(agent), ['The first']);
  for (const one of [raw, agent]) one.close();
});

const floods: Readonly<Record<string, (c: string, secret: string) => object>> = {
  sub: (c) => ({ t: 'sub', c, s: 0 }),
  unsub: (c) => ({ t: 'unsub', c }),
  watch: () => ({ t: 'watch', q: 'q', list: 'open' }),
  ping: () => ({ t: 'ping' }),
  auth: (_c, tok) => ({ t: 'auth', tok }),
};

test('[X3] who floods a relay with questions is let go, whatever they are, and others are not kept waiting', async (context) => {
  const { port } = await startRelay(context, { clock: new VirtualClock(1, Date.now()) });
  const { raw: other, c: elsewhere } = await visitorWithConversation(port);
  for (const [name, frame] of Object.entries(floods)) {
    const { raw, c, secret } = await visitorWithConversation(port);
    for (let index = 0; index < frameRate.burst; index += 1) raw.send(frame(c, secret));
    assert.equal((await raw.answer(raw.command(c, 2, say('Still here')))).t, 'ok', name);
    raw.send(frame(c, secret));
    assert.deepEqual(await raw.end(), { code: 4004, reason: 'rate-abused' }, name);
  }
  assert.equal((await other.answer(other.command(elsewhere, 2, say('Undisturbed')))).t, 'ok');
  other.close();
});

test('[X3] a hello that comes byte by byte has five seconds, however busily it comes', async (context) => {
  const clock = new VirtualClock(1, Date.now());
  const { port, url } = await startRelay(context, { clock });
  const peer = await BytePeer.open(port, site);
  const bytes = bytesOf(JSON.stringify(helloOf(site, newSecret())));
  for (const byte of bytes.subarray(0, 100)) {
    await peer.trickle(byte);
    await clock.advance((helloTimeoutMs - 100) / 100);
  }
  assert.equal(await socketsAt(url), 1);
  await clock.advance(100);
  // It gets as long again to close from its side.
  await clock.advance(helloTimeoutMs);
  await until('the relay to let it go', async () => (await socketsAt(url)) === 0);
  peer.close();
});

test('[X3] a frame may come in so many pieces of the network, and not in one more', {
  timeout: 10_000,
}, async (context) => {
  const clock = new VirtualClock(1, Date.now());
  const { port, url } = await startRelay(context, { clock });
  const peer = await BytePeer.greeted(port, site, newSecret());
  for (const byte of bytesOf(JSON.stringify({ t: 'ping' }).padEnd(frameChunksMax * 2))) {
    if (peer.isClosed) break;
    await peer.trickle(byte);
    // Each byte by itself, however the network likes to gather them.
    await setImmediate();
  }
  // It does not answer the relay's close either.
  await clock.advance(helloTimeoutMs);
  await until('the relay to let it go', async () => (await socketsAt(url)) === 0);
  peer.close();
});

test('[X3] a peer that vanishes without a word is found by the heartbeat, and what it followed with it', async (context) => {
  const clock = new VirtualClock(1, Date.now());
  const { port, url } = await startRelay(context, { clock });
  const { raw, c, secret } = await visitorWithConversation(port);
  const gone = await BytePeer.greeted(port, site, secret, { subs: [{ c, s: 0 }] });
  assert.equal(await socketsAt(url), 2);
  // Whoever lives answers; the other one is a cable that was pulled.
  const beats = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += 1_000) {
      raw.send({ t: 'pong' });
      await clock.advance(1_000);
    }
  };
  await beats(heartbeatMs * 1.2 + pongTimeoutMs + helloTimeoutMs + 3_000);
  await until('the relay to let it go', async () => (await socketsAt(url)) === 1);
  assert.equal((await raw.answer(raw.command(c, 2, say('Anybody there?')))).t, 'ok');
  for (const one of [raw, gone]) one.close();
});

/** What is held in buffers, in bytes: what is known to be garbage after this is given back a moment later. */
const bytesHeld = (): number => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  return process.memoryUsage().arrayBuffers;
};

/** Six thousand code points of four bytes each. */
const large = '😀'.repeat(textLengthMax);

test('[D8] [X3] who reads byte by byte is let go after thirty seconds, costs a bounded memory, and slows nobody', async (context) => {
  const clock = new VirtualClock(1, Date.now());
  const { port, url } = await startRelay(context, { clock });
  const { raw, c, secret } = await visitorWithConversation(port);
  for (let n = 2; n <= 101; n += 1) {
    await clock.advance(200);
    assert.equal((await raw.answer(raw.command(c, n, say(large)))).t, 'ok');
  }
  const before = bytesHeld();
  const slow = await BytePeer.greeted(port, site, secret);
  // 38 MB of answers.
  for (let asked = 0; asked < 16; asked += 1) slow.send({ t: 'page', c, before: 102, limit: 100 });
  const reader = await RawSocket.greeted(port, site, 'visitor', secret);
  // One after the other, as the slow one's would be: when these are here, those have been read as far as they will be.
  for (let asked = 0; asked < 16; asked += 1) {
    reader.frames.length = 0;
    reader.send({ t: 'page', c, before: 102, limit: 100 });
    assert.equal((await reader.next('page')).events.length, 100);
  }
  await until('less than 8 MB to be held for who does not read 38 MB', () => bytesHeld() - before < 8e6);
  for (let passed = 0; passed < slowSocketMs + helloTimeoutMs + 3_000; passed += 500) {
    slow.sip();
    slow.send({ t: 'pong' });
    for (const one of [raw, reader]) one.send({ t: 'pong' });
    await clock.advance(500);
  }
  await until('the relay to let it go', async () => (await socketsAt(url)) === 2);
  assert.equal((await raw.answer(raw.command(c, 102, say('Undisturbed')))).t, 'ok');
  for (const one of [raw, reader, slow]) one.close();
});

test('[D8] a wire that takes no more is known as full though nothing is pushed to it, until it has drained', () => {
  const clock = new VirtualClock(1, 0);
  const network = { bufferedBytes: 0, written: (): void => undefined };
  const wire: Wire = {
    isOpen: true,
    isTwoWay: true,
    get bufferedBytes() {
      return network.bufferedBytes;
    },
    listen: () => undefined,
    send: (_text, written) => {
      network.written = written;
    },
    pause: () => undefined,
    resume: () => undefined,
    close: () => undefined,
    terminate: () => undefined,
  };
  const connection = new Connection(wire, { site, address: 'address' }, { clock } as unknown as RelayParts);
  connection.beat();
  assert.equal(connection.fullSince, undefined);
  clock.set(7);
  network.bufferedBytes = socketBuffer.highBytes + 1;
  assert.equal(connection.fullSince, 7);
  clock.set(8);
  assert.equal(connection.fullSince, 7);
  network.bufferedBytes = 0;
  network.written();
  assert.equal(connection.fullSince, undefined);
});
