/** The place in a queue, as a visitor's client shows it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeLastsMs } from '../../../src/core/limits.ts';
import type { VisitorClient } from '../../../src/sdk/visitor-verbs.ts';
import { ana } from '../../support/memory-connection.ts';
import { isLive, setting } from '../../support/visitor-setting.ts';

const waiting = async () => {
  const all = setting();
  const client = all.visitor();
  void client.send('Hello').catch(() => undefined);
  await all.clock.until(() => isLive(client) && client.getSnapshot().view?.conversation.lifecycle.state === 'open');
  const c = client.getSnapshot().view?.conversation.id ?? '';
  return { ...all, client, c };
};

const placeOf = (client: VisitorClient) => client.getSnapshot().view?.queue;

test('[R10] a place that is told is in the snapshot, replaced by the next one, and gone when an agent comes', async () => {
  const { clock, relay, client, c } = await waiting();
  assert.equal(placeOf(client), undefined);
  relay.connection.send({ t: 'queue', c, position: 3 });
  await clock.until(() => placeOf(client) !== undefined);
  assert.deepEqual(placeOf(client), { position: 3 });
  relay.connection.send({ t: 'queue', c: 'another', position: 9 });
  relay.connection.send({ t: 'queue', c, position: 2, waitMs: 240_000 });
  await clock.until(() => placeOf(client)?.position === 2);
  assert.deepEqual(placeOf(client), { position: 2, waitMs: 240_000 });
  relay.act(c, ana, { type: 'conversation.pick' });
  await clock.until(() => client.getSnapshot().view?.conversation.lifecycle.state === 'active');
  assert.equal(placeOf(client), undefined);
});

test('[R10] nothing else in the view changes with it', async () => {
  const { clock, relay, client, c } = await waiting();
  // What is loaded with the first conversation says something of it, too.
  await import('../../../src/sdk/signals.ts');
  await clock.until(() => client.getSnapshot().view?.read !== undefined);
  const before = client.getSnapshot().view;
  relay.connection.send({ t: 'queue', c, position: 3 });
  await clock.until(() => placeOf(client) !== undefined);
  const { queue: _, ...after } = client.getSnapshot().view ?? {};
  assert.deepEqual(after, before);
  assert.equal(client.getSnapshot().view?.events, before?.events);
});

test('[R10] [X3] a place outlasts a short loss of the connection, and no long one', async () => {
  const { clock, relay, client, c } = await waiting();
  relay.connection.send({ t: 'queue', c, position: 3 });
  await clock.until(() => placeOf(client) !== undefined);
  const lostAt = clock.now();
  relay.isReachable = false;
  relay.connection.cut();
  const seen: (readonly [number, boolean])[] = [];
  client.subscribe(() => seen.push([clock.now() - lostAt, placeOf(client) !== undefined]));
  await clock.advance(5 * placeLastsMs);
  assert.equal(placeOf(client), undefined);
  for (const [ms, shows] of seen) assert.equal(shows, ms < placeLastsMs, `${ms} ms after the loss`);
  assert.ok(seen.some(([, shows]) => shows));
});
