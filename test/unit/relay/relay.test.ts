/** The relay over real sockets: letting in, refusing, storing, handing on. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { WebSocket } from 'ws';
import type { Summary } from '../../../src/core/conversation/summary.ts';
import { goSpread, helloTimeoutMs } from '../../../src/core/limits.ts';
import { subprotocol } from '../../../src/core/protocol/version.ts';
import { newSecret, RawSocket } from '../../support/raw-socket.ts';
import { site, startRelay } from '../../support/relay.ts';

const start = { type: 'conversation.start' };
const say = (text: string) => ({ type: 'message.send', text });

/** Status of a refused upgrade. */
const upgradeStatus = (url: string, headers: Record<string, string> = {}, protocols = [subprotocol]): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(url, protocols, { headers });
    socket.on('unexpected-response', (_request, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
      socket.terminate();
    });
    socket.on('open', () => reject(new Error('The socket opened.')));
    socket.on('error', () => undefined);
  });

test('[D1] a message is answered with its place in the log and comes back as an event', async (context) => {
  const { port } = await startRelay(context);
  const visitor = await RawSocket.greeted(port, site, 'visitor', newSecret());
  const c = randomUUID();
  const first = visitor.command(c, 1, start);
  const second = visitor.command(c, 2, say('Hello'));
  assert.partialDeepStrictEqual(await visitor.answer(first), { t: 'ok', s: 1 });
  assert.partialDeepStrictEqual(await visitor.answer(second), { t: 'ok', s: 2 });
  visitor.send({ t: 'sub', c, s: 0 });
  const { events, last } = await visitor.next('ev');
  assert.equal(last, 2);
  assert.deepEqual(
    events.map(({ type, seq }) => [seq, type]),
    [
      [1, 'conversation.started'],
      [2, 'message.sent'],
    ],
  );
  await visitor.next('live');
});

test('[D2] a repeated command is answered with its first result, marked as a repeat', async (context) => {
  const { port } = await startRelay(context);
  const visitor = await RawSocket.greeted(port, site, 'visitor', newSecret());
  const c = randomUUID();
  visitor.command(c, 1, start);
  const id = visitor.command(c, 2, say('Once'));
  const first = await visitor.answer(id);
  visitor.frames.length = 0;
  visitor.command(c, 2, say('Once'), { id });
  const again = await visitor.answer(id);
  assert.deepEqual(again, { ...first, dup: true });
});

test('[I2] visitors are numbered in the order of their first conversations, and a device keeps its number', async (context) => {
  const { port, token } = await startRelay(context);
  const secret = newSecret();
  const agent = await RawSocket.greeted(port, site, 'agent', await token());
  agent.send({ t: 'watch', q: 'open', list: 'open' });
  for (const own of [secret, newSecret()]) {
    const visitor = await RawSocket.greeted(port, site, 'visitor', own);
    await visitor.answer(visitor.command(randomUUID(), 1, start));
    visitor.close();
  }
  const back = await RawSocket.greeted(port, site, 'visitor', secret);
  const [ongoing] = (await back.next('welcome')).conversations;
  assert.ok(ongoing);
  await back.answer(back.command(ongoing.c, 1, { type: 'conversation.end' }));
  const again = randomUUID();
  await back.answer(back.command(again, 1, start));
  const rows = () => agent.frames.flatMap((frame) => (frame.t === 'rows' ? (frame.upsert as readonly Summary[]) : []));
  await agent.until(() => rows().some(({ id }) => id === again));
  const numberOf = (id: string) => rows().find((row) => row.id === id)?.visitor.number;
  assert.equal(numberOf(ongoing.c), 1);
  assert.equal(numberOf(again), 1);
  assert.deepEqual([...new Set(rows().map(({ visitor }) => visitor.number))].sort(), [1, 2]);
});

test('[C2] an agent picks an open conversation, reads all of it and answers; the visitor sees it', async (context) => {
  const { port, token } = await startRelay(context);
  const visitor = await RawSocket.greeted(port, site, 'visitor', newSecret());
  const c = randomUUID();
  visitor.command(c, 1, start);
  await visitor.answer(visitor.command(c, 2, say('Anybody there?')));
  visitor.send({ t: 'sub', c, s: 0 });
  await visitor.next('live');
  const agent = await RawSocket.greeted(port, site, 'agent', await token());
  assert.partialDeepStrictEqual(await agent.answer(agent.command(c, 1, { type: 'conversation.pick' })), { t: 'ok' });
  agent.send({ t: 'sub', c, s: 0 });
  await agent.next('live');
  await agent.answer(agent.command(c, 2, say('Yes'), { fence: 1 }));
  const { events } = await visitor.next('ev', (frame) =>
    frame.events.some((event) => event.type === 'message.sent' && event.text === 'Yes'),
  );
  assert.equal(events[0]?.by.name, 'Maya Lindqvist');
});

test('[C14] the end reaches every window at once, and what is sent after it is refused', async (context) => {
  const { port, token } = await startRelay(context);
  const secret = newSecret();
  const [window, other] = [
    await RawSocket.greeted(port, site, 'visitor', secret),
    await RawSocket.greeted(port, site, 'visitor', secret),
  ];
  const c = randomUUID();
  await window.answer(window.command(c, 1, start));
  const agent = await RawSocket.greeted(port, site, 'agent', await token());
  await agent.answer(agent.command(c, 1, { type: 'conversation.pick' }));
  for (const raw of [window, other, agent]) {
    raw.send({ t: 'sub', c, s: 0 });
    await raw.next('live');
  }
  await window.answer(window.command(c, 2, { type: 'conversation.end' }));
  for (const raw of [window, other, agent]) {
    await raw.next('ev', ({ events }) => events.some(({ type }) => type === 'conversation.ended'));
  }
  for (const [raw, n, more] of [
    [window, 3, {}],
    [other, 1, {}],
    [agent, 2, { fence: 1 }],
  ] as const) {
    assert.partialDeepStrictEqual(await raw.answer(raw.command(c, n, say('Too late'), more)), {
      code: 'conversation-ended',
      fatal: true,
    });
  }
  assert.partialDeepStrictEqual(
    await agent.answer(agent.command(c, 3, { type: 'note.write', text: 'Was kind.' }, { fence: 1 })),
    { t: 'ok' },
  );
});

test('[X2] an internal note reaches the agent and leaves no hole for the visitor', async (context) => {
  const { port, token } = await startRelay(context);
  const visitor = await RawSocket.greeted(port, site, 'visitor', newSecret());
  const c = randomUUID();
  await visitor.answer(visitor.command(c, 1, start));
  visitor.send({ t: 'sub', c, s: 0 });
  await visitor.next('live');
  const agent = await RawSocket.greeted(port, site, 'agent', await token());
  await agent.answer(agent.command(c, 1, { type: 'conversation.pick' }));
  agent.send({ t: 'sub', c, s: 0 });
  await agent.next('live');
  await agent.answer(agent.command(c, 2, { type: 'note.write', text: 'secret-note' }, { fence: 1 }));
  await agent.answer(agent.command(c, 3, say('Hello'), { fence: 1 }));
  await agent.next('ev', ({ events }) => events.some(({ type }) => type === 'note.written'));
  await visitor.next('ev', ({ events }) => events.some(({ type }) => type === 'message.sent'));
  const ranges = visitor.frames.flatMap((frame) => (frame.t === 'ev' ? [[frame.first, frame.last]] : []));
  assert.deepEqual(ranges, [
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
  ]);
  assert.ok(!JSON.stringify(visitor.frames).includes('secret-note'));
});

test('[X2] another visitor and an agent without the conversation are told what a stranger is told', async (context) => {
  const { port, token } = await startRelay(context);
  const owner = await RawSocket.greeted(port, site, 'visitor', newSecret());
  const c = randomUUID();
  await owner.answer(owner.command(c, 1, start));
  const stranger = await RawSocket.greeted(port, site, 'visitor', newSecret());
  const answers: object[] = [];
  for (const target of [c, randomUUID()]) {
    const {
      id: _,
      c: __,
      ...answer
    } = (await stranger.answer(stranger.command(target, 1, say('Hi')))) as { id: string; c: string };
    answers.push(answer);
  }
  assert.deepEqual(answers[0], answers[1]);
  assert.partialDeepStrictEqual(answers[0] ?? {}, { code: 'unknown-conversation', fatal: true });
  const agent = await RawSocket.greeted(port, site, 'agent', await token());
  for (const raw of [stranger, agent]) {
    raw.send({ t: 'sub', c, s: 0 });
    assert.equal((await raw.next('denied')).code, 'unknown-conversation');
  }
});

test('[D3] history is read upwards over the socket, without what the reader may not see', async (context) => {
  const { port, token } = await startRelay(context);
  const visitor = await RawSocket.greeted(port, site, 'visitor', newSecret());
  const c = randomUUID();
  visitor.command(c, 1, start);
  await visitor.answer(visitor.command(c, 2, say('one')));
  const agent = await RawSocket.greeted(port, site, 'agent', await token());
  agent.send({ t: 'page', c, before: 3, limit: 2 });
  assert.equal((await agent.next('denied')).code, 'unknown-conversation');
  await agent.answer(agent.command(c, 1, { type: 'conversation.pick' }));
  await agent.answer(agent.command(c, 2, { type: 'note.write', text: 'secret-note' }, { fence: 1 }));
  for (const raw of [visitor, agent]) raw.send({ t: 'page', c, before: 5, limit: 3 });
  const [seen, all] = [await visitor.next('page'), await agent.next('page')];
  assert.deepEqual([seen.first, seen.last, seen.more], [2, 4, true]);
  assert.deepEqual(
    all.events.map(({ type }) => type),
    ['message.sent', 'conversation.assigned', 'note.written'],
  );
  assert.deepEqual(seen.events, all.events.slice(0, 2));
});

test('[C5] an agent who closes an active live session sees it go and reads nothing after', async (context) => {
  const { port, token } = await startRelay(context);
  const visitor = await RawSocket.greeted(port, site, 'visitor', newSecret());
  const c = randomUUID();
  await visitor.answer(visitor.command(c, 1, start));
  const agent = await RawSocket.greeted(port, site, 'agent', await token());
  await agent.answer(agent.command(c, 1, { type: 'conversation.pick' }));
  agent.send({ t: 'sub', c, s: 0 });
  await agent.next('live');
  await agent.answer(agent.command(c, 2, { type: 'session.close' }, { fence: 1 }));
  await agent.next('ev', ({ events }) => events.some(({ type }) => type === 'conversation.released'));
  await agent.next('denied');
  await visitor.answer(visitor.command(c, 2, say('after-release')));
  // An answer to a later frame of the same socket shows that nothing came before it.
  agent.send({ t: 'ping' });
  await agent.next('pong');
  assert.ok(!JSON.stringify(agent.frames).includes('after-release'));
});

test('[X1] a foreign origin, an unknown site and a wrong subprotocol are refused before the upgrade', async (context) => {
  const { port } = await startRelay(context);
  const url = `ws://localhost:${port}/v1/sites/${site}/socket`;
  assert.equal(await upgradeStatus(url, { origin: 'https://evil.example' }), 403);
  assert.equal(await upgradeStatus(url, { origin: 'https://shop.example.evil.example' }), 403);
  assert.equal(await upgradeStatus(url, { origin: 'null' }), 403);
  assert.equal(await upgradeStatus(`ws://localhost:${port}/v1/sites/nowhere/socket`), 404);
  assert.equal(await upgradeStatus(`ws://localhost:${port}/elsewhere`), 404);
  assert.equal(await upgradeStatus(url, {}, ['parlor.v0']), 400);
  (await RawSocket.open(port, site, { origin: 'https://shop.example' })).close();
});

const closings: readonly {
  readonly title: string;
  readonly frames: readonly unknown[];
  readonly code: number;
  readonly reason: string;
}[] = [
  { title: 'text that is not JSON', frames: ['{'], code: 4500, reason: 'bad-frame' },
  { title: 'an unknown frame', frames: [{ t: 'shout' }], code: 4500, reason: 'bad-frame' },
  { title: 'a frame before hello', frames: [{ t: 'ping' }], code: 4500, reason: 'hello-expected' },
  {
    title: 'a first frame over 8 KiB',
    frames: [{ t: 'hello', pad: 'x'.repeat(8 * 1024) }],
    code: 4500,
    reason: 'frame-too-large',
  },
  { title: 'a frame over 64 KiB', frames: ['x'.repeat(64 * 1024 + 1)], code: 1009, reason: '' },
];

for (const { title, frames, code, reason } of closings) {
  test(`[X3] ${title} closes the socket with ${code}, and the relay goes on`, async (context) => {
    const { port } = await startRelay(context);
    const raw = await RawSocket.open(port, site);
    for (const frame of frames) raw.send(frame);
    assert.deepEqual(await raw.end(), { code, reason });
    (await RawSocket.greeted(port, site, 'visitor', newSecret())).close();
  });
}

const greetings: readonly {
  readonly title: string;
  readonly change: object;
  readonly code: number;
  readonly reason: string;
}[] = [
  {
    title: 'a secret that is too short',
    change: { as: 'visitor', tok: 'short' },
    code: 4501,
    reason: 'not-authenticated',
  },
  { title: 'another site than the address says', change: { site: 'elsewhere' }, code: 4501, reason: 'unknown-site' },
  { title: 'a forged token', change: { as: 'agent', tok: 'a.b.c' }, code: 4501, reason: 'not-authenticated' },
];

for (const { title, change, code, reason } of greetings) {
  test(`[X1] hello with ${title} is refused with ${reason}`, async (context) => {
    const { port } = await startRelay(context);
    const raw = await RawSocket.open(port, site);
    raw.send(raw.hello(site, 'visitor', newSecret(), change));
    assert.deepEqual(await raw.end(), { code, reason });
  });
}

test('[X3] commands nobody knows, of a wrong shape, or with a text out of bounds are refused by id, and the socket lives', async (context) => {
  const { port } = await startRelay(context);
  const visitor = await RawSocket.greeted(port, site, 'visitor', newSecret());
  const c = randomUUID();
  await visitor.answer(visitor.command(c, 1, start));
  const refused = async (n: number, command: object) => {
    const answer = await visitor.answer(visitor.command(c, n, command));
    return answer.t === 'nack' ? [answer.code, answer.fatal] : answer.t;
  };
  assert.deepEqual(await refused(2, say('')), ['text-empty', true]);
  assert.deepEqual(await refused(3, say('x'.repeat(6_001))), ['text-too-long', true]);
  assert.deepEqual(await refused(4, say('half \ud83d')), ['text-malformed', true]);
  assert.equal(await refused(5, say('x'.repeat(6_000))), 'ok');
  assert.deepEqual(await refused(6, { type: 'message.shout' }), ['unknown-command', true]);
  assert.deepEqual(await refused(6, { type: 'message.send' }), ['invalid-command', true]);
  assert.deepEqual(await refused(6, start), ['conversation-exists', true]);
  assert.deepEqual(await refused(7, { type: 'conversation.pick' }), ['not-allowed', true]);
});

test('[X3] a visitor’s 21st command at once is refused for its rate, temporarily, and in order', async (context) => {
  const { port } = await startRelay(context);
  const visitor = await RawSocket.greeted(port, site, 'visitor', newSecret());
  const c = randomUUID();
  const ids = [visitor.command(c, 1, start)];
  for (let n = 2; n <= 21; n += 1) ids.push(visitor.command(c, n, say(`${n}`)));
  for (const id of ids.slice(0, 20)) assert.equal((await visitor.answer(id)).t, 'ok');
  const answer = await visitor.answer(ids[20] ?? '');
  assert.partialDeepStrictEqual(answer, { t: 'nack', code: 'rate-limited', fatal: false });
  assert.ok(answer.t === 'nack' && (answer.retryMs ?? 0) > 0 && (answer.retryMs ?? 0) <= 200);
});

test('[X3] a peer that never says hello is let go after five seconds', async (context) => {
  const tasks: { readonly ms: number; readonly task: () => void }[] = [];
  const clock = {
    now: () => 0,
    random: () => 0.5,
    after: (ms: number, task: () => void) => {
      const entry = { ms, task };
      tasks.push(entry);
      return () => void tasks.splice(tasks.indexOf(entry), 1);
    },
  };
  const { port } = await startRelay(context, { clock });
  const raw = await RawSocket.open(port, site);
  // Other parts of the relay look at their work as often; it does them no harm.
  const due = tasks.filter(({ ms }) => ms === helloTimeoutMs);
  assert.ok(due.length > 0);
  for (const { task } of due) task();
  assert.deepEqual(await raw.end(), { code: 4006, reason: 'hello-timeout' });
});

test('[X3] an address holds sixteen sockets that have not said who they are, and not one more', async (context) => {
  const { port } = await startRelay(context);
  const held = await Promise.all(Array.from({ length: 16 }, () => RawSocket.open(port, site)));
  assert.equal(await upgradeStatus(`ws://localhost:${port}/v1/sites/${site}/socket`), 429);
  held[0]?.send(held[0].hello(site, 'visitor', newSecret()));
  await held[0]?.next('welcome');
  (await RawSocket.open(port, site)).close();
  for (const raw of held) raw.close();
});

test('health, readiness and metrics answer', async (context) => {
  const { url } = await startRelay(context);
  assert.equal((await fetch(`${url}/healthz`)).status, 200);
  assert.equal((await fetch(`${url}/readyz`)).status, 200);
  assert.match(await (await fetch(`${url}/metrics`)).text(), /parlor_sockets 0/);
});

test('a draining relay sends its clients away, takes nobody new and answers what it took in', async (context) => {
  const { port, relay } = await startRelay(context);
  const visitor = await RawSocket.greeted(port, site, 'visitor', newSecret());
  const id = visitor.command(randomUUID(), 1, start);
  await visitor.answer(id);
  const drained = relay.drain(60_000);
  assert.partialDeepStrictEqual(await visitor.next('go'), { after: goSpread.afterMs, why: 'going-away' });
  assert.equal(await upgradeStatus(`ws://localhost:${port}/v1/sites/${site}/socket`), 503);
  visitor.close();
  await drained;
});
