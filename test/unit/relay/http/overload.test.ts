/** A relay with too much to do: whom it turns away, and what it never puts off. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { WebSocket } from 'ws';
import { loopLag, turnedAwaySeconds } from '../../../../src/core/limits.ts';
import { subprotocol } from '../../../../src/core/protocol/version.ts';
import { newSecret, RawSocket } from '../../../support/raw-socket.ts';
import { site, startRelay } from '../../../support/relay.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

/** The answer to somebody who is not let in. */
const refusal = async (port: number): Promise<{ status: number; retryAfter: number; code: unknown }> => {
  const socket = new WebSocket(`ws://localhost:${port}/v1/sites/${site}/socket`, [subprotocol]);
  socket.on('error', () => undefined);
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
  const { code } = JSON.parse(await text(response)) as { code: unknown };
  return { status: response.statusCode ?? 0, retryAfter: Number(response.headers['retry-after']), code };
};

test('[X3] a relay that lags turns new sockets away for a while, keeps history waiting, and acknowledges as ever', async (context) => {
  const clock = new VirtualClock(1, Date.now());
  const figures = { lagMs: 0 };
  const lag = { start: () => undefined, take: () => figures.lagMs, stop: () => undefined };
  const { port } = await startRelay(context, { clock, lag });
  const raw = await RawSocket.greeted(port, site, 'visitor', newSecret());
  const c = randomUUID();
  await raw.answer(raw.command(c, 1, { type: 'conversation.start' }));

  figures.lagMs = loopLag.maxMs + 1;
  await clock.advance(loopLag.sampleMs);
  for (const [chance, seconds] of [
    [0, turnedAwaySeconds.min],
    [0.999, turnedAwaySeconds.max],
  ] as const) {
    clock.chance = chance;
    assert.deepEqual(await refusal(port), { status: 503, retryAfter: seconds, code: 'overloaded' });
  }
  raw.send({ t: 'page', c, before: 2, limit: 1 });
  assert.equal((await raw.answer(raw.command(c, 2, { type: 'message.send', text: 'Hello' }))).t, 'ok');
  assert.ok(!raw.frames.some(({ t }) => t === 'page'));

  figures.lagMs = loopLag.maxMs;
  await clock.advance(loopLag.sampleMs);
  await raw.next('page');
  (await RawSocket.open(port, site)).close();
  raw.close();
});
