/** What relays do with what nobody is asked about, as time goes by, on a real database whose clock is the test's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agentSessionsOf } from '../../../src/core/conversation/agent-sessions.ts';
import { overflowsSince } from '../../../src/core/conversation/overflow.ts';
import { system } from '../../../src/core/conversation/participants.ts';
import { agentUnits, routing as bounds, roundPauseMs, unseenMs } from '../../../src/core/limits.ts';
import { RoutingScene, site } from '../../support/routing-relay.ts';

const c = 'conversation-1';
const ms = 60_000;
const unasked = { offer: { ask: false, ms } };

const eventsOf = async ({ store }: RoutingScene, conversation = c) =>
  (await store.read(conversation, 0, 1_000))?.events ?? [];

test('[N5] [R8] what nobody is asked about is an agent’s at once, whichever of the two comes last', async (t) => {
  const scene = new RoutingScene(t, unasked);
  const relay = scene.relay(t);
  await scene.come(relay, 'ana');
  await scene.begin(relay, c);
  assert.equal(await scene.heldBy(c), 'ana');
  assert.equal(await scene.offeredTo(c), undefined);
  assert.equal(await scene.loadOf('ana'), agentUnits.conversation);
  await scene.leave(relay, 'ana');
  await scene.begin(relay, 'conversation-2');
  assert.equal(await scene.heldBy('conversation-2'), undefined);
  await scene.come(relay, 'ben');
  assert.equal(await scene.heldBy('conversation-2'), 'ben');
});

test('[N5] [R3] [A2] it takes capacity as an offer does: who has no room gets nothing', async (t) => {
  const scene = new RoutingScene(t, { ...unasked, units: 60 });
  const relay = scene.relay(t);
  await scene.come(relay, 'ana');
  await scene.begin(relay, c);
  await scene.begin(relay, 'conversation-2');
  assert.equal(await scene.presenceOf('ana'), 'busy');
  assert.equal(await scene.heldBy('conversation-2'), undefined);
  await scene.act(relay, c, 'ana', 'conversation.end');
  await scene.act(relay, c, 'ana', 'session.close');
  await scene.clock.advance(0);
  assert.equal(await scene.heldBy('conversation-2'), 'ana');
});

test('[R9] [N5] what has overflowed to whoever is signed in is offered all the same: they may look the other way', async (t) => {
  const scene = new RoutingScene(t, unasked);
  const relay = scene.relay(t);
  await scene.come(relay, 'ana');
  await relay.roster.request({ actor: { kind: 'agent', id: 'ana' }, site }, { choice: { base: 'away' } });
  await scene.begin(relay, c);
  assert.equal(await scene.heldBy(c), undefined);
  const { routing, lifecycle } = await scene.now(c);
  const since = overflowsSince(routing, lifecycle) ?? assert.fail();
  assert.equal(await scene.give(relay, c, system, { type: 'queue.overflow', since, action: 'offer' }), 'ok');
  await scene.clock.advance(bounds.waitingMs);
  assert.deepEqual([await scene.heldBy(c), await scene.offeredTo(c)], [undefined, 'ana']);
});

for (const mode of ['live', 'persistent'] as const) {
  test(`[A6] a ${mode} conversation that nobody has seen returns eight minutes after its notification, not a moment early`, async (t) => {
    const scene = new RoutingScene(t, { ...unasked, sameAgent: true }, { mode });
    const relay = scene.relay(t);
    await scene.come(relay, 'ana');
    await scene.begin(relay, c);
    const { arrivedAt, unseen } = (await scene.now(c)).routing;
    assert.equal(unseen?.until, scene.clock.now() + ms);
    await scene.come(relay, 'ben');
    await scene.clock.advance(ms + unseenMs - 1);
    assert.equal(await scene.heldBy(c), 'ana');
    await scene.clock.advance(1);
    await scene.clock.advance(0);
    assert.equal(await scene.heldBy(c), 'ben', 'who did not see it is not the first to get it again');
    assert.equal((await scene.now(c)).routing.arrivedAt, arrivedAt, 'at its old place');
    assert.deepEqual(
      [await scene.loadOf('ana'), await scene.loadOf('ben'), await scene.presenceOf('ana')],
      [0, agentUnits.conversation, 'available'],
      'it counts as neither missed nor declined',
    );
    assert.deepEqual(
      agentSessionsOf(await eventsOf(scene)).map(({ agent, how, closed }) => [agent.id, how, closed?.why]),
      [
        ['ana', 'auto-assigned', 'rerouted'],
        ['ben', 'auto-assigned', undefined],
      ],
    );
  });
}

test('[A6] who is alone gets it again when the round is over', async (t) => {
  const scene = new RoutingScene(t, unasked);
  const relay = scene.relay(t);
  await scene.come(relay, 'ana');
  await scene.begin(relay, c);
  await scene.clock.advance(ms + unseenMs);
  assert.equal(await scene.heldBy(c), undefined);
  await scene.clock.advance(roundPauseMs + 2 * bounds.waitingMs);
  assert.equal(await scene.heldBy(c), 'ana');
  assert.equal((await scene.now(c)).routing.unseen?.epoch, 2, 'and is notified anew');
});

test('[A6] [N7] what was seen, in whichever window, stays with its agent', async (t) => {
  const scene = new RoutingScene(t, unasked);
  const [here, there] = [scene.relay(t), scene.relay(t, 'relay-2')];
  await scene.come(here, 'ana');
  await scene.begin(there, c);
  await scene.clock.advance(ms + unseenMs - 1);
  const windows = [here, there].map((relay) => scene.act(relay, c, 'ana', 'assignment.see'));
  assert.deepEqual((await Promise.all(windows)).toSorted(), ['ok', 'wrong-state']);
  await scene.clock.advance(unseenMs);
  assert.equal(await scene.heldBy(c), 'ana');
});

test('[A6] it returns once, and while no relay runs not at all: then as soon as one does', async (t) => {
  const scene = new RoutingScene(t, unasked);
  const relay = scene.relay(t);
  await scene.come(relay, 'ana');
  await scene.begin(relay, c);
  await relay.die();
  await scene.clock.advance(ms + unseenMs + 5);
  assert.equal(await scene.heldBy(c), 'ana');
  for (const name of ['relay-2', 'relay-3', 'relay-4']) scene.relay(t, name);
  await scene.clock.advance(10);
  const returns = (await eventsOf(scene)).filter(({ type }) => type === 'conversation.released');
  assert.equal(returns.length, 1);
});

test('[N5] [A6] an offer that accepted itself had its notification: it returns eight minutes after it', async (t) => {
  const scene = new RoutingScene(t, { offer: { ms, timeout: 'accept' } });
  const relay = scene.relay(t);
  await scene.come(relay, 'ana');
  await scene.begin(relay, c);
  await scene.clock.advance(ms);
  assert.equal(await scene.heldBy(c), 'ana');
  await scene.clock.advance(unseenMs - 1);
  assert.equal(await scene.heldBy(c), 'ana');
  await scene.clock.advance(1);
  assert.equal(await scene.heldBy(c), undefined);
});

test('[R7] [R8] wrap-up takes capacity for so many seconds, and who gets free by that has work at once', async (t) => {
  const scene = new RoutingScene(t, { ...unasked, units: 60, wrapUp: { heldMs: 30_000 } });
  const [relay] = [scene.relay(t), scene.relay(t, 'relay-2'), scene.relay(t, 'relay-3')];
  await scene.come(relay, 'ana');
  await scene.begin(relay, c);
  await scene.begin(relay, 'conversation-2');
  await scene.clock.advance(10_000);
  await scene.act(relay, c, 'ana', 'conversation.end');
  await scene.clock.advance(29_999);
  assert.equal(await scene.heldBy('conversation-2'), undefined);
  assert.equal(await scene.loadOf('ana'), 60);
  await scene.clock.advance(1);
  await scene.clock.advance(0);
  assert.equal(await scene.heldBy('conversation-2'), 'ana');
  assert.equal(await scene.loadOf('ana'), 60);
  assert.equal((await scene.store.workforce.agent('ana'))?.sessions, 2, 'the session in wrap-up is still one');
  const freed = (await eventsOf(scene)).filter(({ type }) => type === 'wrap-up.freed');
  assert.equal(freed.length, 1);
  assert.equal(await scene.act(relay, c, 'ana', 'session.close'), 'ok');
  assert.equal(await scene.loadOf('ana'), 60, 'closing it frees nothing a second time');
});

test('[R7] a wrap-up that is closed before its time is freed by that, and nothing follows', async (t) => {
  const scene = new RoutingScene(t, { ...unasked, wrapUp: { heldMs: 30_000 } });
  const relay = scene.relay(t);
  await scene.come(relay, 'ana');
  await scene.begin(relay, c);
  await scene.act(relay, c, 'ana', 'conversation.end');
  await scene.act(relay, c, 'ana', 'session.close');
  assert.equal(await scene.loadOf('ana'), 0);
  const { seq } = await scene.now(c);
  await scene.clock.advance(60_000);
  assert.equal((await scene.now(c)).seq, seq);
});
