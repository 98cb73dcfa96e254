import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ParlorError } from '../../../../src/core/errors.ts';
import { renewal } from '../../../../src/core/limits.ts';
import type { DownFrame } from '../../../../src/core/protocol/down.ts';
import { createAgentClient } from '../../../../src/sdk/agent-client.ts';
import { dueAt, type Input, type Session } from '../../../../src/sdk/session/session-state.ts';
import { ana, site } from '../../../support/memory-connection.ts';
import { MemoryRelay } from '../../../support/memory-relay.ts';
import {
  closed,
  credential,
  frame,
  inState,
  live,
  named,
  opened,
  run,
  start,
  stateOf,
  transmitted,
  welcome,
} from '../../../support/session-states.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

const minuteMs = 60_000;
const yearMs = 365 * 24 * 60 * minuteMs;
const alarm: Input = { kind: 'alarm' };
const another: Input = { kind: 'credential', credential: { ...credential, token: 'token-2' } };
const welcomeFor = (expiresMs: number): Input => frame({ ...welcome, expiresMs } as DownFrame);

/** Live, with a credential that is good for so long. */
const goodFor = (expiresMs: number): Session => run(inState('hello'), [welcomeFor(expiresMs), frame(live)]).session;

/** When a session asks for its next credential, in milliseconds from now; the relay pings meanwhile. */
const renewsAfter = (session: Session): number => {
  let after = session;
  let now = start;
  for (;;) {
    const due = dueAt(after) ?? assert.fail('Nothing is due.');
    now = Math.min(due, now + 20_000);
    const moved = run(after, now === due ? [alarm] : [frame({ t: 'pong' })], { now });
    if (named(moved.effects).includes('authenticate')) return now - start;
    assert.deepEqual(moved.effects, []);
    after = moved.session;
  }
};

test('the next credential is asked for a minute before the present one ends, or with a fifth of it left', () => {
  assert.equal(renewsAfter(goodFor(10 * minuteMs)), 9 * minuteMs);
  assert.equal(renewsAfter(goodFor(5 * minuteMs)), 4 * minuteMs);
  assert.equal(renewsAfter(goodFor(minuteMs)), 48_000);
  assert.equal(renewsAfter(goodFor(10_000)), 8_000);
});

test('[X3] a credential that ends at once is asked for no more often than every few seconds', () => {
  for (const expiresMs of [0, 1, 1_000, renewal.pauseMs])
    assert.equal(renewsAfter(goodFor(expiresMs)), renewal.pauseMs);
});

test('a credential that does not end is never asked for again', () => {
  assert.equal(dueAt(run(goodFor(minuteMs), [frame({ t: 'auth' })]).session), dueAt(inState('live')));
});

test('the next credential goes over the same connection, and its end counts from the answer', () => {
  const asking = run(goodFor(10_000), [alarm], { now: start + 8_000 });
  assert.deepEqual(named(asking.effects), ['authenticate']);
  const told = run(asking.session, [another], { now: start + 9_000 });
  assert.deepEqual(transmitted(told.effects), [{ t: 'auth', tok: 'token-2' }]);
  const answered = run(told.session, [frame({ t: 'auth', expiresMs: 10_000 })], { now: start + 9_500 });
  assert.equal(stateOf(answered.session), 'live');
  assert.equal(dueAt(answered.session), start + 17_500);
  // From now on it is also what the client comes back with.
  const again = run(answered.session, [closed(1006), { kind: 'connect' }, opened]);
  assert.ok(transmitted(again.effects).some((one) => one.t === 'hello' && one.tok === 'token-2'));
});

test('a credential that can not be had for now is asked for again, and the connection goes on', () => {
  const asking = run(goodFor(10_000), [alarm], { now: start + 8_000 }).session;
  const failed = run(asking, [{ kind: 'credential-failed', code: 'unavailable' }], { now: start + 8_000, random: 0.5 });
  assert.equal(stateOf(failed.session), 'live');
  assert.equal(dueAt(failed.session), start + 8_000 + renewal.pauseMs * 1.5);
  const again = run(failed.session, [alarm], { now: start + 8_000 + renewal.pauseMs * 1.5 });
  assert.deepEqual(named(again.effects), ['authenticate']);
});

test('a credential that can not be had at all is asked for no more; the connection goes on until the relay ends it', () => {
  const asking = run(goodFor(10_000), [alarm], { now: start + 8_000 }).session;
  const failed = run(asking, [{ kind: 'credential-failed', code: 'not-authenticated' }]).session;
  assert.equal(stateOf(failed), 'live');
  assert.equal(dueAt(failed), dueAt(inState('live')));
  const ended = run(failed, [closed(4005), { kind: 'wake' }]);
  assert.deepEqual(named(ended.effects), ['authenticate']);
});

test('a second connection renews its own credential once it has taken over', () => {
  const both = inState('live, hello');
  const taken = run(both, [
    { ...welcomeFor(10_000), socket: 2 } as Input,
    { ...frame(live), socket: 2 } as Input,
  ]).session;
  assert.equal(renewsAfter(taken), 8_000);
});

/** An agent whose clock is off, with tokens of ten minutes. */
const agentWithClock = (offsetMs: number, token: (count: number) => string) => {
  const clock = new VirtualClock(1, Date.UTC(2026, 2, 4) + offsetMs);
  const relay = new MemoryRelay(clock);
  relay.credential = { expiresMs: 10 * minuteMs };
  let asked = 0;
  const client = createAgentClient({
    relay: 'https://chat.example',
    site,
    clock,
    transport: relay.transport,
    token: async () => {
      asked += 1;
      return token(asked);
    },
  });
  return { clock, relay, client, asked: () => asked };
};

const passMinutes = async (minutes: number, clock: VirtualClock, relay: MemoryRelay): Promise<void> => {
  for (let beat = 0; beat < 3 * minutes; beat += 1) {
    await clock.advance(minuteMs / 3);
    for (const connection of relay.connections) connection.ping();
  }
};

test('an agent whose clock is a year off stays connected for an hour of ten-minute tokens', async () => {
  for (const offsetMs of [-yearMs, 0, yearMs]) {
    const { clock, relay, client, asked } = agentWithClock(offsetMs, () => ana.id);
    client.connect();
    await passMinutes(60, clock, relay);
    assert.equal(client.getSnapshot().connection.state, 'live');
    assert.equal(relay.connections.length, 1);
    assert.equal(relay.heardOf('auth').length, 6);
    assert.equal(asked(), 7);
    client.close();
  }
});

test('an agent whose sign-in is away for a while stays connected, and renews when it is back', async () => {
  const { clock, relay, client } = agentWithClock(0, (count) => {
    if (count > 1 && count < 5) throw new ParlorError('unavailable');
    return ana.id;
  });
  client.connect();
  await passMinutes(10, clock, relay);
  assert.equal(client.getSnapshot().connection.state, 'live');
  assert.equal(relay.connections.length, 1);
  assert.equal(relay.heardOf('auth').length, 1);
  client.close();
});
