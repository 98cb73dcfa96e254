/** Typing and reading by the frames that travel: whatever somebody claims, and nothing of it where it does not belong. Rule W4. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { signalRate } from '../../../src/core/limits.ts';
import type { DownFrame } from '../../../src/core/protocol/down.ts';
import type { Config } from '../../../src/relay/config.ts';
import { helloOf } from '../../support/hello.ts';
import { post } from '../../support/raw-requests.ts';
import { newSecret, RawSocket } from '../../support/raw-socket.ts';
import { site, startRelay, testConfig } from '../../support/relay.ts';

const configWith = (signals?: Config['sites'][number]['workstreams'][number]['signals']): Config => ({
  ...testConfig,
  sites: testConfig.sites.map((one) => ({
    ...one,
    queues: [{ id: 'sales', name: 'Sales' }],
    workstreams: [
      {
        id: 'chat',
        name: 'Chat',
        mode: 'live',
        routing: { queue: 'sales', assign: 'pick' },
        ...(signals && { signals }),
      },
    ],
  })),
});

const typing = { t: 'sig', kind: 'typing' };

/** A visitor whom the first agent talks with; the second is consulted, the supervisor monitors: all follow it. */
const talking = async (context: TestContext, signals?: Parameters<typeof configWith>[0]) => {
  const { relay, port, token } = await startRelay(context, { config: configWith(signals) });
  const come = async (as: 'visitor' | 'agent', tok: string): Promise<RawSocket> => {
    const socket = await RawSocket.greeted(port, site, as, tok);
    context.after(() => socket.close());
    return socket;
  };
  const secret = newSecret();
  const visitor = await come('visitor', secret);
  const [ana, ben] = [await come('agent', await token('agent-1')), await come('agent', await token('agent-2'))];
  const sam = await come('agent', await token('supervisor'));
  const c = randomUUID();
  const give = async (socket: RawSocket, command: object, fence?: number): Promise<number> => {
    const id = socket.command(c, 1, command, { lane: randomUUID(), ...(fence !== undefined && { fence }) });
    const answer = await socket.answer(id);
    assert.equal(answer.t, 'ok', JSON.stringify(answer));
    return answer.t === 'ok' ? answer.s : 0;
  };
  const follow = async (socket: RawSocket): Promise<void> => {
    const from = socket.frames.length;
    socket.send({ t: 'sub', c, s: 0 });
    await socket.until(() => socket.frames.slice(from).some(({ t }) => t === 'live'));
  };
  await give(visitor, { type: 'conversation.start' });
  await give(ana, { type: 'conversation.pick' });
  const consult = await give(ana, { type: 'consult.ask', agent: 'agent-2' }, 1);
  await give(ben, { type: 'consult.accept', consult });
  const all = [visitor, ana, ben, sam];
  for (const socket of all) await follow(socket);
  /** Waits until everybody has passed a message of the visitor's, and with it all that was said before. */
  const settle = async (): Promise<number> => {
    const seq = await give(visitor, { type: 'message.send', text: 'And now?' });
    for (const socket of all) await socket.next('ev', ({ last }) => last >= seq);
    return seq;
  };
  return { relay, port, c, secret, visitor, ana, ben, sam, all, come, give, follow, settle, token };
};

const heard = ({ frames }: RawSocket): readonly DownFrame[] => frames.filter(({ t }) => t === 'sig');
const told = ({ frames }: RawSocket): readonly DownFrame[] => frames.filter(({ t }) => t === 'read');

test('[W4] who types is shown to everybody else who reads along, under the name that the relay knows', async (t) => {
  const { c, visitor, ana, ben, sam, settle } = await talking(t);
  ana.send({ ...typing, c, by: { kind: 'visitor', id: 'somebody', name: 'The director' }, name: 'The director' });
  for (const socket of [visitor, ben, sam]) {
    const { by, kind } = await socket.next('sig');
    assert.deepEqual({ by, kind }, { by: { kind: 'agent', id: 'agent-1', name: 'Maya Lindqvist' }, kind: 'typing' });
  }
  visitor.send({ ...typing, c });
  for (const socket of [ana, ben, sam]) await socket.next('sig', ({ by }) => by.kind === 'visitor');
  ana.send({ t: 'sig', c, kind: 'idle' });
  await visitor.next('sig', ({ kind }) => kind === 'idle');
  await settle();
  assert.deepEqual(
    [visitor, ana].map((socket) => heard(socket).length),
    [2, 1],
    'nobody is told of themselves',
  );
});

test('[W4] [S10] [V3] of who is consulted and who monitors nobody is told that they type', async (t) => {
  const { c, visitor, ben, sam, all, give, settle } = await talking(t);
  for (const socket of [ben, sam]) socket.send({ ...typing, c });
  await settle();
  for (const socket of all) assert.deepEqual(heard(socket), []);
  await give(sam, { type: 'conversation.join' });
  await sam.next('ev', ({ events }) => events.some(({ type }) => type === 'supervisor.joined'));
  sam.send({ ...typing, c });
  assert.equal((await visitor.next('sig')).by.kind, 'supervisor', 'once they have joined, they are');
});

test('[W4] [X2] a stranger, and who follows nothing, are not heard, and hear nothing', async (t) => {
  const { c, visitor, ana, all, come, settle } = await talking(t);
  const stranger = await come('visitor', newSecret());
  stranger.send({ t: 'sub', c, s: 0 });
  await stranger.next('denied');
  for (const frame of [
    { ...typing, c },
    { t: 'read', c, s: 1 },
  ])
    stranger.send(frame);
  stranger.send({ t: 'ping' });
  await stranger.next('pong');
  visitor.send({ ...typing, c });
  await ana.next('sig');
  await settle();
  assert.deepEqual(all.flatMap(told), [], 'nobody has read anything');
  assert.deepEqual(heard(stranger), []);
});

test('[W4] [X3] who floods with typing is heard now and then, and their messages go through', async (t) => {
  const { c, visitor, ana, settle } = await talking(t);
  for (let index = 0; index < 10 * signalRate.burst; index += 1) visitor.send({ ...typing, c });
  await settle();
  const count = heard(ana).length;
  assert.ok(count >= signalRate.burst && count <= 2 * signalRate.burst, `${count} came through`);
  assert.equal(visitor.closed, undefined);
});

test('[W4] [C13] once it is over, nobody types in it', async (t) => {
  const { c, visitor, ana, sam, give, settle } = await talking(t);
  await settle();
  await give(ana, { type: 'conversation.end' }, 1);
  for (const socket of [visitor, ana, sam]) {
    await socket.next('ev', ({ events }) => events.some(({ type }) => type === 'conversation.ended'));
    socket.send({ ...typing, c });
    socket.send({ t: 'ping' });
    await socket.next('pong');
  }
  for (const socket of [visitor, ana, sam]) assert.deepEqual(heard(socket), []);
});

test('[W4] what its agent has read is told to all, and what others claim of themselves is not', async (t) => {
  const { c, visitor, ana, ben, sam, all, settle } = await talking(t);
  const seq = await settle();
  for (const socket of [ben, sam]) socket.send({ t: 'read', c, s: seq });
  ana.send({ t: 'read', c, s: seq - 1 });
  for (const socket of all) await socket.next('read', ({ agent }) => agent === seq - 1);
  visitor.send({ t: 'read', c, s: 1 });
  for (const socket of all) await socket.next('read', (cursor) => cursor.visitor === 1 && cursor.agent === seq - 1);
  assert.deepEqual(
    all.map((socket) => told(socket).length),
    [2, 2, 2, 2],
  );
});

test('[W4] nobody reads backwards, or what is not there', async (t) => {
  const { c, visitor, ana, all, settle, come, secret, follow } = await talking(t);
  const seq = await settle();
  ana.send({ t: 'read', c, s: seq });
  await visitor.next('read', ({ agent }) => agent === seq);
  for (const lie of [seq - 1, 1, seq + 1, Number.MAX_SAFE_INTEGER]) {
    ana.send({ t: 'read', c, s: lie });
    // Each is written before the next one: the visitor's own mark, said after it, tells.
    visitor.send({ t: 'read', c, s: seq - 1 });
  }
  await ana.next('read', ({ visitor: mark }) => mark === seq - 1);
  const next = await settle();
  ana.send({ t: 'read', c, s: next });
  for (const socket of all) await socket.next('read', ({ agent }) => agent === next);
  const marks = told(visitor).map((frame) => (frame.t === 'read' ? frame.agent : 0));
  assert.deepEqual([...new Set(marks)], [seq, next]);
  const again = await come('visitor', secret);
  await follow(again);
  assert.partialDeepStrictEqual(await again.next('read'), { visitor: seq - 1, agent: next });
});

for (const s of [0, -1, 1.5, '1', null]) {
  test(`[W4] [X3] to have read up to ${JSON.stringify(s)} is no frame`, async (t) => {
    const { port } = await startRelay(t);
    const raw = await RawSocket.greeted(port, site, 'visitor', newSecret());
    raw.send({ t: 'read', c: randomUUID(), s });
    assert.deepEqual(await raw.end(), { code: 4500, reason: 'bad-frame' });
  });
}

test('[W4] a client of the version before is told nothing of it', async (t) => {
  const { port, c, secret, ana, settle } = await talking(t);
  const old = await RawSocket.open(port, site);
  t.after(() => old.close());
  old.send(old.hello(site, 'visitor', secret, { v: 3, subs: [{ c, s: 0 }] }));
  await old.next('live');
  ana.send({ ...typing, c });
  ana.send({ t: 'read', c, s: 1 });
  await ana.next('read');
  const seq = await settle();
  await old.next('ev', ({ last }) => last >= seq);
  assert.deepEqual([...heard(old), ...told(old)], []);
});

test('[W4] [D5] by request: what a visitor types and has read arrives as over a socket, and is answered with nothing', async (t) => {
  const { port, c, secret, ana, settle } = await talking(t);
  const seq = await settle();
  const frames = [helloOf(site, secret), { ...typing, c }, { t: 'read', c, s: seq }];
  assert.deepEqual(await (await post({ port, site }, frames)).frames, []);
  await ana.next('sig', ({ by }) => by.kind === 'visitor');
  await ana.next('read', ({ visitor }) => visitor === seq);
  const strangers = [helloOf(site, newSecret()), { ...typing, c }, { t: 'read', c, s: seq }, { t: 'ping' }];
  assert.deepEqual(
    (await post({ port, site }, strangers)).frames.map(({ t: type }) => type),
    ['pong'],
  );
  await settle();
  assert.equal(heard(ana).length, 1);
});

test('[W4] a site that does not want it has no typing, and tells nobody what the other has read', async (t) => {
  const off = { typing: false, agentRead: false, visitorRead: false };
  const { c, visitor, ana, settle } = await talking(t, off);
  const seq = await settle();
  for (const socket of [visitor, ana]) {
    socket.send({ ...typing, c });
    socket.send({ t: 'read', c, s: seq });
  }
  // Everybody knows of themselves: so their other windows do.
  assert.deepEqual(await visitor.next('read'), { t: 'read', c, visitor: seq });
  assert.deepEqual(await ana.next('read'), { t: 'read', c, agent: seq });
  await settle();
  for (const socket of [visitor, ana]) {
    assert.deepEqual(heard(socket), []);
    assert.equal(told(socket).length, 1);
  }
});
