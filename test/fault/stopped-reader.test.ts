/** Readers who stop reading while a great deal is written to their conversation. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { textLengthMax } from '../../src/core/limits.ts';
import { openPostgresStore } from '../../src/relay/store/postgres/postgres-store.ts';
import { TestPostgres } from '../support/postgres.ts';
import { newSecret, RawSocket } from '../support/raw-socket.ts';
import { site } from '../support/relay.ts';
import { processConfig, RelayProcess } from '../support/relay-process.ts';
import { residentBytes } from '../support/resident-memory.ts';
import { Sender } from '../support/sender.ts';

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

/** Follows a conversation on from `s`. Speaks version 1, which gets every event, however many it has missed. */
const follow = async (context: TestContext, port: number, secret: string, at: { c: string; s: number }) => {
  const reader = await RawSocket.open(port, site);
  context.after(() => reader.close());
  reader.send(reader.hello(site, 'visitor', secret, { v: 1, subs: [at] }));
  await reader.next('live');
  return reader;
};

const seqsOf = ({ frames }: RawSocket) =>
  frames.flatMap((frame) => (frame.t === 'ev' ? frame.events.map(({ seq }) => seq) : []));

const lastOf = ({ frames }: RawSocket) => frames.findLast((frame) => frame.t === 'ev')?.last ?? 0;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

const startPostgresAndRelay = async (context: TestContext) => {
  const postgres = await TestPostgres.start();
  context.after(() => postgres.close());
  const database = await postgres.createDatabase();
  const relay = await RelayProcess.start({ config: { ...processConfig, postgres: database }, node: tidy });
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
    await reading.until(() => lastOf(reading) === head);
    return { head, most: Math.max(most, await residentBytes(relay.pid)) };
  };

  const usual = await write(warmUp);
  const at = { c, s: usual.head };
  const sleepers = await Promise.all(Array.from({ length: stopped }, () => follow(context, relay.port, secret, at)));
  for (const { socket } of sleepers) socket.pause();
  const { head, most } = await write(messages);
  for (const sleeper of sleepers) assert.ok(lastOf(sleeper) < head, 'it has not read on');
  const growth = most - usual.most;
  context.diagnostic(`memory: ${megabytes(most)} at most, ${megabytes(growth)} more than with no reader stopped`);
  assert.ok(growth < growthMax, `the relay's memory grew by ${megabytes(growth)}`);

  for (const { socket } of sleepers) socket.resume();
  for (const sleeper of sleepers) {
    await sleeper.until(() => lastOf(sleeper) === head || sleeper.closed !== undefined);
    assert.deepEqual(
      seqsOf(sleeper),
      Array.from({ length: head - usual.head }, (_, index) => usual.head + index + 1),
    );
  }
});
