import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { reconnectDelay } from '../../../../src/core/limits.ts';
import { backoff } from '../../../../src/sdk/session/backoff.ts';
import type { Session } from '../../../../src/sdk/session/session-state.ts';
import { closed, inState, run, start, toLive } from '../../../support/session-states.ts';

const { minMs, setbackMaxMs, maxMs, lastsAfterMs } = reconnectDelay;
const anyChance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** The longest that a session may wait which loses its connection now. */
const boundOf = (session: Session, now: number): number => {
  const { phase } = run(session, [closed(1006)], { now, random: 1 - Number.EPSILON }).session;
  return phase.name === 'waiting' ? phase.retryAt - now + 1 : assert.fail(`It is ${phase.name}.`);
};

const toLiveAgain = toLive.slice(2);

/** A session that was live for so long and is about to be again. */
const afterLife = (session: Session, from: number, lifeMs: number): Session => {
  const lost = run(session, [closed(1006)], { now: from + lifeMs, random: 0 }).session;
  return run(lost, [{ kind: 'alarm' }], { now: from + lifeMs }).session;
};

test('the delay is anywhere between nothing and its bound', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40_000), anyChance, (setbacks, awayMs, random) => {
      const bound = Math.min(maxMs, Math.max(Math.min(setbackMaxMs, minMs * 2 ** setbacks), awayMs));
      assert.equal(backoff(setbacks, awayMs, random), Math.floor(random * bound));
    }),
  );
});

test('[D5] whoever is let in nowhere waits at most as long as they have been away, and in the end at most the limit', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3_000), anyChance), { maxLength: 40 }), (tries) => {
      let now = start;
      let { session } = run(inState('live'), [closed(1006)], { now, random: 0.5 });
      for (const [tookMs, random] of tries) {
        if (session.phase.name !== 'waiting') assert.fail(`It is ${session.phase.name}.`);
        assert.ok(session.phase.retryAt - now <= Math.min(maxMs, Math.max(minMs, now - start)));
        now = session.phase.retryAt;
        ({ session } = run(session, [{ kind: 'alarm' }], { now }));
        now += tookMs;
        ({ session } = run(session, [closed(1006)], { now, random }));
      }
    }),
  );
});

test('a connection that was live for long is followed by the shortest delay', () => {
  assert.equal(boundOf(inState('live'), start + lastsAfterMs), minMs);
});

test('connections that are live for less cost more each time, but never much', () => {
  let session = inState('live');
  const bounds = [1, 2, 3, 4].map((round) => {
    const now = start + round * minMs;
    const bound = boundOf(session, now);
    session = run(afterLife(session, now - minMs, minMs), toLiveAgain, { now }).session;
    return bound;
  });
  assert.deepEqual(bounds, [minMs * 2, setbackMaxMs, setbackMaxMs, setbackMaxMs]);
});

test('a relay that drops everybody as soon as they are live is asked ever more rarely', () => {
  let session = inState('live');
  let now = start;
  const bounds: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    const life = run(session, [closed(1006)], { now: now + minMs - 1, random: 0.9 }).session;
    if (life.phase.name !== 'waiting') assert.fail(`It is ${life.phase.name}.`);
    bounds.push(life.phase.retryAt - now);
    now = life.phase.retryAt;
    session = run(life, [{ kind: 'alarm' }, ...toLiveAgain], { now }).session;
  }
  assert.ok((bounds.at(-1) ?? 0) > maxMs * 0.8, bounds.join());
});

test('sockets that only open, or are only let in, are no reason to come back sooner', () => {
  for (const inputs of [toLive.slice(2, 3), toLive.slice(2, 4)]) {
    let session = run(inState('live'), [closed(1006)], { random: 0 }).session;
    for (let away = 1; away <= 5; away += 1) {
      const now = start + away * 1_000;
      session = run(session, [{ kind: 'alarm' }, ...inputs], { now }).session;
      assert.equal(boundOf(session, now), away * 1_000);
      session = run(session, [closed(1006)], { now, random: 0 }).session;
    }
  }
});

test('delays begin anew when somebody wants to connect, or the page or the network is back', () => {
  for (const kind of ['connect', 'wake'] as const) {
    const { session } = run(inState('waiting'), [{ kind }], { now: start + 60_000 });
    assert.equal(boundOf(session, start + 60_000), minMs * 2 ** session.setbacks);
  }
});
