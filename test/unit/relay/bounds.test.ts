/** One past each bound that a peer can reach over the network. Rule X3. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import {
  commandRate,
  frameFragmentsMax,
  historyRequestsMax,
  rateRefusalsMax,
  socketsPerDeviceMax,
  subscriptionsMax,
  watchesMax,
} from '../../../src/core/limits.ts';
import { newSecret, RawSocket } from '../../support/raw-socket.ts';
import { site, startRelay } from '../../support/relay.ts';

const say = (words: string) => ({ type: 'message.send', text: words });

test('[X3] a frame in sixteen fragments is read, in one more it closes the socket', async (context) => {
  const { port } = await startRelay(context);
  const raw = await RawSocket.greeted(port, site, 'visitor', newSecret());
  const inFragments = (count: number): void => {
    const frame = JSON.stringify({ t: 'ping' }).padEnd(count);
    for (let index = 0; index < count; index += 1) {
      const isLast = index === count - 1;
      raw.socket.send(isLast ? frame.slice(index) : frame.charAt(index), { fin: isLast });
    }
  };
  inFragments(frameFragmentsMax);
  await raw.next('pong');
  inFragments(frameFragmentsMax + 1);
  assert.equal((await raw.end()).code, 1008);
  (await RawSocket.greeted(port, site, 'visitor', newSecret())).close();
});

test('[X3] a binary frame closes the socket', async (context) => {
  const { port } = await startRelay(context);
  const raw = await RawSocket.greeted(port, site, 'visitor', newSecret());
  raw.socket.send(Buffer.from('{"t":"ping"}'));
  assert.deepEqual(await raw.end(), { code: 4500, reason: 'bad-frame' });
});

test('[X3] headers over 8 KiB are refused, and the relay goes on', async (context) => {
  const { port, url } = await startRelay(context);
  const socket = connect(port, 'localhost');
  await once(socket, 'connect');
  socket.write(`GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Pad: ${'x'.repeat(8 * 1024)}\r\n\r\n`);
  assert.match(await text(socket), /^HTTP\/1.1 431/);
  assert.equal((await fetch(`${url}/healthz`)).status, 200);
});

test('[X3] a device’s ninth socket is refused, and has room again when another has gone', async (context) => {
  const { port } = await startRelay(context);
  const secret = newSecret();
  const dev = randomUUID();
  const open = async (): Promise<RawSocket> => {
    const raw = await RawSocket.open(port, site);
    raw.send(raw.hello(site, 'visitor', secret, { dev }));
    return raw;
  };
  const held: RawSocket[] = [];
  for (let index = 0; index < socketsPerDeviceMax; index += 1) {
    const raw = await open();
    await raw.next('welcome');
    held.push(raw);
  }
  assert.deepEqual(await (await open()).end(), { code: 4007, reason: 'too-many-sockets' });
  held[0]?.socket.close();
  await held[0]?.end();
  const again = await open();
  await again.next('welcome');
  for (const raw of [...held, again]) raw.close();
});

test('[X3] a visitor follows five conversations, and is told so at the sixth', async (context) => {
  const { port } = await startRelay(context);
  const secret = newSecret();
  const raw = await RawSocket.greeted(port, site, 'visitor', secret);
  const conversations: string[] = [];
  for (let index = 0; index <= subscriptionsMax.visitor; index += 1) {
    const c = randomUUID();
    conversations.push(c);
    await raw.answer(raw.command(c, 1, { type: 'conversation.start' }));
    await raw.answer(raw.command(c, 2, { type: 'conversation.end' }));
    raw.send({ t: 'sub', c, s: 0 });
  }
  const denied = await raw.next('denied');
  assert.deepEqual(denied, { t: 'denied', c: conversations.at(-1), code: 'too-many-subscriptions' });
  raw.close();
});

test('[X3] sixteen pages of history may be asked for at once, one more closes the socket', async (context) => {
  const { port } = await startRelay(context);
  const raw = await RawSocket.greeted(port, site, 'visitor', newSecret());
  const c = randomUUID();
  await raw.answer(raw.command(c, 1, { type: 'conversation.start' }));
  const pages = (count: number) => Array.from({ length: count }, () => ({ t: 'page', c, before: 2, limit: 1 }));
  raw.send(pages(historyRequestsMax));
  await raw.until(() => raw.frames.filter(({ t }) => t === 'page').length === historyRequestsMax);
  raw.send(pages(historyRequestsMax + 1));
  assert.deepEqual(await raw.end(), { code: 4004, reason: 'rate-abused' });
});

test('[X3] an agent watches ten lists, and not one more', async (context) => {
  const { port, token } = await startRelay(context);
  const raw = await RawSocket.greeted(port, site, 'agent', await token());
  for (let index = 0; index < watchesMax; index += 1) {
    raw.send({ t: 'watch', q: `q${index}`, list: 'open' });
    await raw.next('rows', ({ q }) => q === `q${index}`);
  }
  raw.send({ t: 'watch', q: 'one more', list: 'open' });
  assert.equal((await raw.next('bye')).code, 'too-many-subscriptions');
});

test('[X2] a visitor who watches a list sees an empty one', async (context) => {
  const { port } = await startRelay(context);
  const visitor = await RawSocket.greeted(port, site, 'visitor', newSecret());
  await visitor.answer(visitor.command(randomUUID(), 1, { type: 'conversation.start' }));
  visitor.send({ t: 'watch', q: 'q', list: 'open' });
  assert.deepEqual(await visitor.next('rows'), { t: 'rows', q: 'q', reset: true, upsert: [], remove: [], total: 0 });
  visitor.close();
});

test('[X3] who keeps sending far above the rate is let go', async (context) => {
  const { port } = await startRelay(context);
  const raw = await RawSocket.greeted(port, site, 'visitor', newSecret());
  const c = randomUUID();
  // At five a second the bucket may earn a few more while they are read; each would start the count anew.
  const flood = (): void => {
    for (let n = 0; n < commandRate.visitor.burst + rateRefusalsMax + 1; n += 1) raw.command(c, 1, say('flood'));
  };
  while (raw.closed === undefined) {
    flood();
    raw.send({ t: 'ping' });
    raw.frames.length = 0;
    await raw.until(() => raw.closed !== undefined || raw.frames.some(({ t }) => t === 'pong'));
  }
  assert.deepEqual(raw.closed, { code: 4004, reason: 'rate-abused' });
});

test('[X3] a batch of sixty-four frames is read, one more closes the socket', async (context) => {
  const { port } = await startRelay(context);
  const raw = await RawSocket.greeted(port, site, 'visitor', newSecret());
  raw.send(Array.from({ length: 64 }, () => ({ t: 'ping' })));
  await raw.until(() => raw.frames.filter(({ t }) => t === 'pong').length === 64);
  raw.send(Array.from({ length: 65 }, () => ({ t: 'ping' })));
  assert.deepEqual(await raw.end(), { code: 4500, reason: 'bad-frame' });
});

for (const bytes of [31, 33]) {
  test(`[X3] a visitor’s secret of ${bytes} bytes is refused`, async (context) => {
    const { port } = await startRelay(context);
    const raw = await RawSocket.open(port, site);
    raw.send(raw.hello(site, 'visitor', Buffer.alloc(bytes, 7).toString('base64url')));
    assert.deepEqual(await raw.end(), { code: 4501, reason: 'not-authenticated' });
  });
}
