/** What becomes of a wish to consult as time goes by, on a real database whose clock is the test's. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { absence } from '../../../src/core/limits.ts';
import { RoutingScene } from '../../support/routing-relay.ts';

const c = 'conversation-1';

/** Ana has a conversation, and Ben is there. */
const open = async (t: TestContext, ms = 60_000) => {
  const scene = new RoutingScene(t, { offer: { ms } });
  const relay = scene.relay(t);
  await scene.come(relay, 'ana');
  await scene.begin(relay, c);
  await scene.act(relay, c, 'ana', 'offer.accept');
  await scene.come(relay, 'ben');
  const consulting = async () => (await scene.now(c)).consulting;
  const why = async () => (await consulting())?.failed.map(({ agent, why: reason }) => `${agent.id} ${reason}`);
  const isAsked = async () => ((await consulting())?.requests.length ?? 0) > 0;
  const answer = (type: 'consult.accept' | 'consult.decline', consult: number) =>
    scene.give(relay, c, { kind: 'agent', id: 'ben', name: 'ben' }, { type, consult });
  return { scene, relay, why, isAsked, answer };
};

test('[S10] [N3] who does not answer in time is asked no longer; not a moment early, and nothing is held against them', async (t) => {
  const { scene, relay, why, isAsked, answer } = await open(t);
  const consult = await scene.ask(relay, c, 'ana', 'ben');
  await scene.clock.advance(59_999);
  assert.equal(await isAsked(), true);
  await scene.clock.advance(1);
  assert.equal(await isAsked(), false);
  assert.deepEqual(await why(), ['ben missed']);
  assert.equal(await scene.presenceOf('ben'), 'available', 'no alert');
  assert.equal(await answer('consult.accept', consult), 'offer-over');
});

test('[S10] [A6] who is asked and has been away for fifteen seconds is asked no longer, and not a moment less', async (t) => {
  const { scene, relay, why, isAsked } = await open(t);
  await scene.ask(relay, c, 'ana', 'ben');
  await scene.clock.advance(3_000);
  await scene.leave(relay, 'ben');
  await scene.clock.advance(absence.offerMs - 1);
  assert.equal(await isAsked(), true, 'a page that is opened again finds it');
  await scene.clock.advance(1);
  assert.deepEqual(await why(), ['ben agent-gone']);
});

test('[S10] [A6] who is asked and signs out is asked no longer, at once; connected by another sign-in they still are', async (t) => {
  const { scene, relay, why, isAsked } = await open(t);
  const signOut = async () => {
    await relay.roster.step({ id: 'ben', site: 'acme' }, { kind: 'signed-out' });
    for (let turn = 0; turn < 4; turn += 1) await scene.clock.advance(0);
  };
  await scene.ask(relay, c, 'ana', 'ben');
  await signOut();
  assert.equal(await isAsked(), true);
  await scene.leave(relay, 'ben');
  assert.equal(await isAsked(), true);
  await signOut();
  assert.deepEqual(await why(), ['ben agent-gone']);
});

test('[S10] [N10] who is back within fifteen seconds finds the wish, with the time that is left', async (t) => {
  const { scene, relay, why, isAsked, answer } = await open(t);
  const consult = await scene.ask(relay, c, 'ana', 'ben');
  await scene.leave(relay, 'ben');
  await scene.clock.advance(absence.offerMs - 1);
  await scene.come(relay, 'ben');
  await scene.clock.advance(30_000);
  assert.equal(await isAsked(), true);
  assert.equal(await answer('consult.accept', consult), 'ok');
  assert.deepEqual((await scene.now(c)).supervision?.consultants, [{ id: 'ben', name: 'ben' }]);
  await scene.clock.advance(60_000);
  assert.deepEqual(await why(), []);
});

test('[S10] [A6] an absence makes no time longer: what ends before the fifteen seconds are over is missed', async (t) => {
  const { scene, relay, why, isAsked } = await open(t, 20_000);
  await scene.ask(relay, c, 'ana', 'ben');
  await scene.clock.advance(10_000);
  await scene.leave(relay, 'ben');
  await scene.clock.advance(9_999);
  assert.equal(await isAsked(), true);
  await scene.clock.advance(1);
  assert.deepEqual(await why(), ['ben missed']);
});

test('[S10] several relays that look at the same moment end it once', async (t) => {
  const { scene, relay } = await open(t);
  scene.relay(t, 'relay-2');
  await scene.ask(relay, c, 'ana', 'ben');
  await scene.clock.advance(60_000);
  const failed = scene.commits.flatMap(({ events }) => events.filter(({ type }) => type === 'consult.failed'));
  assert.equal(failed.length, 1);
});

test('[S10] [A7] who is asked and appears offline by choice is still there to answer', async (t) => {
  const { scene, relay, isAsked, answer } = await open(t);
  const consult = await scene.ask(relay, c, 'ana', 'ben');
  await relay.roster.step({ id: 'ben', site: 'acme' }, { kind: 'chosen', choice: { base: 'offline' } });
  await scene.clock.advance(absence.offerMs * 2);
  assert.equal(await isAsked(), true);
  assert.equal(await answer('consult.decline', consult), 'ok');
});
