/** What routing does as time goes by, on a real database whose clock is the test's, with relays that stop and die. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absence, agentSessionsMax, routing as bounds, relayBeat, roundPauseMs } from '../../../src/core/limits.ts';
import { RoutingScene, site } from '../../support/routing-relay.ts';

const c = 'conversation-1';

test('[N8] [R3] who does not answer in time is inactive, and the next one is asked; not a moment early', async (t) => {
  const scene = new RoutingScene(t, { offer: { ms: 60_000 } });
  const relay = scene.relay(t);
  await scene.come(relay, 'ana');
  await scene.begin(relay, c);
  assert.equal(await scene.offeredTo(c), 'ana');
  await scene.come(relay, 'ben');
  await scene.clock.advance(59_999);
  assert.equal(await scene.offeredTo(c), 'ana');
  await scene.clock.advance(1);
  assert.equal(await scene.offeredTo(c), 'ben');
  assert.equal(await scene.presenceOf('ana'), 'inactive');
});

test('[R3] when all were tried nobody is asked for thirty seconds, and then everybody again', async (t) => {
  const scene = new RoutingScene(t, { offer: { declinedAlert: false } });
  const relay = scene.relay(t);
  await scene.come(relay, 'ana');
  await scene.begin(relay, c);
  assert.equal(await scene.act(relay, c, 'ana', 'offer.decline'), 'ok');
  await scene.clock.advance(roundPauseMs - 1);
  assert.equal(await scene.offeredTo(c), undefined);
  await scene.clock.advance(bounds.waitingMs + 1);
  assert.equal(await scene.offeredTo(c), 'ana');
});

test('[A6] an offer to who has been away for fifteen seconds moves on, and counts as nothing', async (t) => {
  const scene = new RoutingScene(t);
  const relay = scene.relay(t);
  await scene.come(relay, 'ana');
  await scene.begin(relay, c);
  await scene.come(relay, 'ben');
  await scene.leave(relay, 'ana');
  assert.equal(await scene.presenceOf('ana'), 'offline');
  await scene.clock.advance(absence.offerMs - 1);
  assert.equal(await scene.offeredTo(c), 'ana', 'a page that is opened again finds it');
  await scene.clock.advance(1);
  assert.equal(await scene.offeredTo(c), 'ben');
  await scene.come(relay, 'ana');
  assert.equal(await scene.presenceOf('ana'), 'available');
  assert.deepEqual((await scene.now(c)).routing.tried, []);
});

test('[N10] [A6] who is back within fifteen seconds finds the offer, with the time that is left', async (t) => {
  const scene = new RoutingScene(t, { offer: { ms: 60_000 } });
  const relay = scene.relay(t);
  await scene.come(relay, 'ana');
  await scene.begin(relay, c);
  const { until = 0 } = (await scene.now(c)).routing.offer ?? {};
  await scene.leave(relay, 'ana');
  await scene.clock.advance(10_000);
  await scene.come(relay, 'ana');
  await scene.clock.advance(40_000);
  assert.equal((await scene.now(c)).routing.offer?.until, until);
  assert.equal(await scene.act(relay, c, 'ana', 'offer.accept'), 'ok');
});

test('[A6] a live conversation of who is away for two and a half minutes returns to its place in the queue', async (t) => {
  const scene = new RoutingScene(t);
  const relay = scene.relay(t);
  await scene.come(relay, 'ana');
  await scene.begin(relay, c);
  await scene.act(relay, c, 'ana', 'offer.accept');
  const { arrivedAt } = (await scene.now(c)).routing;
  await scene.leave(relay, 'ana');
  await scene.clock.advance(absence.sessionMs - 1);
  assert.equal((await scene.now(c)).lifecycle.state, 'active');
  await scene.clock.advance(1);
  assert.partialDeepStrictEqual(await scene.now(c), { lifecycle: { state: 'open' }, routing: { arrivedAt } });
  await scene.come(relay, 'ben');
  assert.equal(await scene.offeredTo(c), 'ben');
});

test('[A6] who is back after a minute has all of it still; a persistent conversation is theirs however long they were away', async (t) => {
  const scene = new RoutingScene(t);
  const relay = scene.relay(t);
  await scene.come(relay, 'ana');
  await scene.begin(relay, c);
  await scene.act(relay, c, 'ana', 'offer.accept');
  await scene.leave(relay, 'ana');
  await scene.clock.advance(60_000);
  await scene.come(relay, 'ana');
  await scene.clock.advance(600_000);
  assert.partialDeepStrictEqual((await scene.now(c)).lifecycle, {
    state: 'active',
    assignee: { id: 'ana' },
    assignmentEpoch: 1,
  });
  const other = new RoutingScene(t, {}, { mode: 'persistent' });
  const there = other.relay(t);
  await other.come(there, 'ana');
  await other.begin(there, c);
  await other.act(there, c, 'ana', 'offer.accept');
  await other.leave(there, 'ana');
  await other.clock.advance(3_600_000);
  assert.partialDeepStrictEqual((await other.now(c)).lifecycle, { state: 'active', assignee: { id: 'ana' } });
});

test('[A6] the agents of a relay that dies count as away once it is silent; those at another one do not', async (t) => {
  const scene = new RoutingScene(t);
  const [dying, living] = [scene.relay(t, 'relay-1'), scene.relay(t, 'relay-2')];
  await scene.come(dying, 'ana');
  await scene.come(dying, 'ben');
  await scene.come(living, 'ben');
  await dying.die();
  await scene.clock.advance(relayBeat.lastsMs + relayBeat.everyMs + 1_000);
  assert.equal(await scene.presenceOf('ana'), 'offline');
  assert.equal(await scene.presenceOf('ben'), 'available');
});

test('[A6] a relay that was taken for dead by mistake brings its agents back', async (t) => {
  const scene = new RoutingScene(t);
  const [paused, other] = [scene.relay(t, 'relay-1'), scene.relay(t, 'relay-2')];
  await scene.come(paused, 'ana');
  await scene.store.workforce.step({ id: 'ana', site }, { kind: 'unlinked', relay: 'relay-1' });
  await scene.store.workforce.forgetRelay('relay-1');
  assert.equal(await scene.presenceOf('ana'), 'offline');
  await scene.clock.advance(relayBeat.everyMs + 1_000);
  assert.equal(await scene.presenceOf('ana'), 'available');
  await other.stop();
});

test('[A6] a relay that stops in order leaves nobody connected behind', async (t) => {
  const scene = new RoutingScene(t);
  const relay = scene.relay(t);
  await scene.come(relay, 'ana');
  await relay.stop();
  assert.equal(await scene.presenceOf('ana'), 'offline');
  assert.deepEqual(await scene.store.workforce.linkedTo('relay-1'), []);
});

test('[A5] an eleventh conversation finds who has ten not disturbed, until they reset it', async (t) => {
  const scene = new RoutingScene(t, { units: 1 });
  const relay = scene.relay(t);
  await scene.come(relay, 'ana');
  for (let index = 1; index <= agentSessionsMax; index += 1) {
    await scene.begin(relay, `conversation-${index}`);
    assert.equal(await scene.act(relay, `conversation-${index}`, 'ana', 'offer.accept'), 'ok');
  }
  assert.equal(await scene.presenceOf('ana'), 'busy');
  await scene.begin(relay, 'conversation-11');
  assert.equal(await scene.offeredTo('conversation-11'), undefined);
  assert.equal(await scene.presenceOf('ana'), 'do-not-disturb');
  await scene.act(relay, c, 'ana', 'session.close');
  await scene.clock.advance(bounds.waitingMs);
  assert.equal(await scene.offeredTo('conversation-11'), undefined, 'room alone does not end it');
  await relay.roster.request({ actor: { kind: 'agent', id: 'ana' }, site }, {});
  await scene.clock.advance(0);
  assert.equal(await scene.offeredTo('conversation-11'), 'ana');
});

test('[M2] what is written at night is offered when hours begin', async (t) => {
  const off: [string, string][] = [];
  const day: [string, string][] = [['10:00', '18:00']];
  const hours = { timeZone: 'UTC', week: [day, day, day, day, day, off, off] as never };
  const scene = new RoutingScene(t, {}, { mode: 'persistent', hours });
  const relay = scene.relay(t);
  await scene.come(relay, 'ana');
  await scene.begin(relay, c);
  await scene.clock.advance(29 * 60_000);
  assert.equal(await scene.offeredTo(c), undefined);
  await scene.clock.advance(60_000 + bounds.lookEveryMs);
  assert.equal(await scene.offeredTo(c), 'ana');
});

test('[R8] of two relays that look at the same work at the same moment one makes the offer', async (t) => {
  const scene = new RoutingScene(t, { units: 100 });
  const relays = [scene.relay(t, 'relay-1'), scene.relay(t, 'relay-2')] as const;
  for (const index of [1, 2, 3]) await scene.begin(relays[0], `conversation-${index}`);
  await scene.come(relays[0], 'ana');
  await scene.come(relays[1], 'ben');
  await scene.clock.advance(bounds.waitingMs);
  const holders = await Promise.all([1, 2, 3].map((index) => scene.offeredTo(`conversation-${index}`)));
  assert.deepEqual(holders.filter((id) => id !== undefined).toSorted(), ['ana', 'ben']);
  const made = scene.commits.flatMap(({ events }) => events.filter(({ type }) => type === 'offer.made'));
  assert.equal(made.length, 2);
});
