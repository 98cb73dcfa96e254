/** Readers who stop reading while a great deal is written to their conversation. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { textLengthMax } from '../../src/core/limits.ts';
import { openPostgresStore } from '../../src/relay/store/postgres/postgres-store.ts';
import { TestPostgres } from '../support/postgres.ts';
import { newSecret, RawSocket } from '../support/raw-socket.ts';
import { site } from '../support/relay.ts';
import { neverLate, processConfig, RelayProcess } from '../support/relay-process.ts';
import { residentBytes } from '../support/resident-memory.ts';
import { Sender } from '../support/sender.ts';
import { isLong } from './installation.ts';

/** 30 MB for each reader: many times what sockets and their buffers take. */
const messages = 10_000;
const text = 'x'.repeat(textLengthMax / 2);
const batch = 40;

/** Written before it is measured: reading from the log makes garbage, and a process grows until it is used to that. */
const warmUp = 4_000;

/** Lets garbage be collected early, so that what is measured is what is held. */
const tidy = ['--max-old-space-size=128', '--max-semi-space-size=2'];

/** Readers who stop. If what they don't read was kept for them, it would be 240 MB. */
const stopped = 8;
const growthMax = 96 * 1024 * 1024;

/** How long they stop, in milliseconds, when the long form is run: until the relay has given them up, and longer. */
const stoppedMs = 60_000;

/** Pause between more messages meanwhile, in milliseconds. */
const pauseMs = 2_000;

/** Follows a conversation on from `s`. */
const follow = async (context: TestContext, port: number, secret: string, at: { c: string; s: number }) => {
  const reader = await RawSocket.open(port, site);
  context.after(() => reader.close());
  // Whoever reads is alive.
  reader.socket.on('message', () => reader.frames.at(-1)?.t === 'ping' && reader.send({ t: 'pong' }));
  reader.send(reader.hello(site, 'visitor', secret, { subs: [at] }));
  await reader.next('live');
  return reader;
};

/** Where a reader is who began at `from`; fails if there is a hole in what it was told. */
const positionOf = ({ frames }: RawSocket, from: number): number => {
  let have = from;
  for (const frame of frames) {
    if (frame.t === 'gap') assert.ok(frame.last > have);
    else if (frame.t === 'ev') assert.equal(frame.first, have + 1);
    else continue;
    have = frame.last;
  }
  return have;
};

/** What it was told of last. */
const lastOf = ({ frames }: RawSocket) => frames.findLast((frame) => frame.t === 'ev' || frame.t === 'gap')?.last ?? 0;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

const startPostgresAndRelay = async (context: TestContext) => {
  const postgres = await TestPostgres.start();
  context.after(() => postgres.close());
  const database = await postgres.createDatabase();
  const relay = await RelayProcess.start({
    config: { ...processConfig, postgres: database },
    node: [...neverLate, ...tidy],
  });
  context.after(() => relay.close());
  const store = await openPostgresStore(database);
  context.after(() => store.close());
  return { relay, store };
};

test(`[D8] [X3] readers who stop while ${messages} messages are written cost the relay little memory, slow nobody, and catch up`, async (context) => {
  const { relay, store } = await startPostgresAndRelay(context);
  const [secret, c] = [newSecret(), randomUUID()];
  const author = await RawSocket.greeted(relay.port, site, 'visitor', secret);
  context.after(() => author.close());
  await author.answer(author.command(c, 1, { type: 'conversation.start' }));
  const { you } = await author.next('welcome');
  const reading = await follow(context, relay.port, secret, { c, s: 0 });

  // A visitor may not write this fast through a relay: the log grows beside it, and the relay is told now and then.
  const bulk = new Sender({ kind: 'visitor', id: you.id }, { site, lane: 'bulk-of-messages' });
  let told = 1;
  const write = async (count: number): Promise<{ head: number; most: number }> => {
    let most = 0;
    let head = 0;
    for (let written = batch; written <= count; written += batch) {
      const results = await store.append(Array.from({ length: batch }, () => bulk.say(c, text)));
      assert.ok(results.every(({ ok }) => ok));
      if (written % 1_000 > 0) continue;
      told += 1;
      const answer = await author.answer(author.command(c, told, { type: 'message.send', text: 'And another thing' }));
      assert.equal(answer.t, 'ok');
      head = answer.t === 'ok' ? answer.s : 0;
      most = Math.max(most, await residentBytes(relay.pid));
    }
    await reading.until(() => lastOf(reading) === head || reading.closed !== undefined);
    assert.equal(reading.closed, undefined);
    return { head, most: Math.max(most, await residentBytes(relay.pid)) };
  };

  const usual = await write(warmUp);
  const at = { c, s: usual.head };
  const sleepers = await Promise.all(Array.from({ length: stopped }, () => follow(context, relay.port, secret, at)));
  const stoppedAt = performance.now();
  for (const { socket } of sleepers) socket.pause();
  const wrote = await write(messages);
  for (const sleeper of sleepers) assert.ok(lastOf(sleeper) < wrote.head, 'it has not read on');
  let { head, most } = wrote;
  while (isLong && performance.now() - stoppedAt < stoppedMs) {
    const more = await write(1_000);
    head = more.head;
    most = Math.max(most, more.most);
    await delay(pauseMs);
  }
  const growth = most - usual.most;
  const seconds = Math.round((performance.now() - stoppedAt) / 1_000);
  context.diagnostic(
    `${stopped} readers stopped for ${seconds} s, ${head - at.s} messages of ${text.length} characters: ` +
      `${megabytes(most)} of memory at most, ${megabytes(growth)} more than with no reader stopped`,
  );
  assert.ok(growth < growthMax, `the relay's memory grew by ${megabytes(growth)}`);

  for (const { socket } of sleepers) socket.resume();
  for (const sleeper of sleepers) {
    await sleeper.until(() => lastOf(sleeper) === head || sleeper.closed !== undefined);
    if (isLong) await sleeper.end();
    const have = positionOf(sleeper, at.s);
    if (have === head) continue;
    assert.ok(sleeper.closed && isLong, 'it was given up');
    const again = await follow(context, relay.port, secret, { c, s: have });
    assert.equal(positionOf(again, have), head);
  }
});
