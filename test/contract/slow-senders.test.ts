/** Peers who send a request byte by byte, or nothing, in real time: what they hold is taken back. Rule X3. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { requestTimeout } from '../../src/core/limits.ts';
import { openSqliteStore } from '../../src/relay/store/sqlite/sqlite-store.ts';
import type { AppendResult } from '../../src/relay/store/store.ts';
import { helloOf } from '../support/hello.ts';
import { post, RawStream, sendOf } from '../support/raw-requests.ts';
import { newSecret } from '../support/raw-socket.ts';
import { site, startRelay } from '../support/relay.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

const everyMs = 100;

/** Sends `head` at once and a byte every now and then from there on; gives the answer and how long it was waited for. */
const trickle = async (port: number, head: string) => {
  const socket = connect(port, 'localhost');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const begun = performance.now();
  socket.write(head);
  const timer = setInterval(() => socket.writable && socket.write('x'), everyMs);
  const answer = await text(socket).catch(() => '');
  clearInterval(timer);
  return { answer, tookMs: performance.now() - begun };
};

test('[X3] headers and bodies that trickle are cut at their time, while others are answered', async (context) => {
  const { port } = await startRelay(context);
  const head = `POST /v1/sites/${site}/frames HTTP/1.1\r\nHost: localhost\r\n`;
  const upgrade = `GET /v1/sites/${site}/socket HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nX-Pad: `;
  const [slowHeaders, slowUpgrade, slowBody] = [
    trickle(port, `${head}X-Pad: `),
    trickle(port, upgrade),
    trickle(port, `${head}Content-Length: 60000\r\n\r\n[`),
  ];
  const { status } = await post({ port, site }, [helloOf(site, newSecret()), { t: 'ping' }]);
  assert.equal(status, 200);
  const { headersMs, wholeMs, lookEveryMs } = requestTimeout;
  const cuts: [Promise<{ answer: string; tookMs: number }>, number][] = [
    [slowHeaders, headersMs],
    [slowUpgrade, headersMs],
    [slowBody, wholeMs],
  ];
  for (const [slow, ms] of cuts) {
    const { answer, tookMs } = await slow;
    assert.match(answer, /^HTTP\/1\.1 408/u);
    assert.ok(tookMs >= ms && tookMs < ms + 3 * lookEveryMs, `${tookMs} ms`);
  }
});

test('[X3] a connection that lies idle is cut, and a stream on which nothing happens is not', async (context) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parlor-idle-'));
  context.after(() => rm(dataDir, { recursive: true, force: true }));
  const store = await openSqliteStore(join(dataDir, 'parlor.db'));
  const disk = Promise.withResolvers<readonly AppendResult[]>();
  store.append = () => disk.promise;
  // No time passes for the relay, so that no ping keeps the stream busy.
  const { port } = await startRelay(context, { clock: new VirtualClock(1, Date.now()), store });
  const door = { port, site };
  const stream = await RawStream.open(door, [helloOf(site, newSecret())]);
  await stream.next('welcome');
  const begun = performance.now();
  await assert.rejects(
    post(door, [helloOf(site, newSecret()), sendOf(randomUUID(), 1, { type: 'conversation.start' })]),
  );
  assert.ok(performance.now() - begun >= requestTimeout.idleMs - everyMs);
  assert.equal(stream.isOver, false);
  assert.equal(stream.response.socket.destroyed, false);
  stream.close();
  disk.resolve([{ ok: false, code: 'unavailable', fatal: false }]);
});
