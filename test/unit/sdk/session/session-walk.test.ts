import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { step } from '../../../../src/sdk/session/session.ts';
import { dueAt, type Input, type Session } from '../../../../src/sdk/session/session-state.ts';
import { addressed, following, happenings, inState, onSecond, start, toLive } from '../../../support/session-states.ts';

const { go, alarm } = happenings;

const anyInput: fc.Arbitrary<Input> = fc.oneof(
  { arbitrary: fc.constantFrom(...Object.values(happenings)), weight: 2 },
  { arbitrary: fc.constantFrom(...toLive), weight: 3 },
  { arbitrary: fc.constantFrom(...[...toLive.slice(2), go].map(onSecond)), weight: 3 },
  { arbitrary: fc.constantFrom(go, alarm), weight: 2 },
);

const anyPause = fc.oneof({ arbitrary: fc.nat(1_000), weight: 5 }, { arbitrary: fc.nat(30_000), weight: 1 });

const anyWalk = fc.array(fc.tuple(anyInput, anyPause, fc.double({ min: 0.1, max: 0.9, noNaN: true })), {
  maxLength: 80,
  size: 'max',
});

/** The sockets of a session, as the driver has them. */
const socketsOf = ({ phase, successor }: Session): Map<number, 'opening' | 'open'> =>
  new Map(
    [phase, successor?.phase].flatMap((one) =>
      one && 'socket' in one ? [[one.socket.id, one.name === 'opening' ? 'opening' : 'open'] as const] : [],
    ),
  );

/** Whether one more alarm at most leaves nothing due: a successor that takes over may be late for something itself. */
const isDoneWithAlarms = (session: Session, now: number): boolean =>
  [session, step(session, alarm, { now, random: 0.5 }).session].some(
    (one) => (dueAt(one) ?? Number.POSITIVE_INFINITY) > now,
  );

test('any walk keeps at most two sockets, talks only through open ones, and never leaves an alarm due', () => {
  let pairs = 0;
  const anyStart = fc.constantFrom(following(), inState('live'), inState('live, opening'), inState('live, syncing'));
  fc.assert(
    fc.property(anyStart, anyWalk, (beginning, inputs) => {
      let session = beginning;
      let now = start;
      const wires = socketsOf(session);
      for (const [happening, passed, random] of inputs) {
        now += passed;
        const input = addressed(session, happening);
        // The driver hands these on only while it has the socket.
        if ('socket' in input && !wires.has(input.socket)) continue;
        if (input.kind === 'opened') wires.set(input.socket, 'open');
        if (input.kind === 'closed') wires.delete(input.socket);
        const moved = step(session, input, { now, random });
        session = moved.session;
        for (const effect of moved.effects) {
          if (effect.kind === 'open') {
            assert.ok(!wires.has(effect.socket));
            wires.set(effect.socket, 'opening');
          }
          if (effect.kind === 'close') assert.ok(wires.delete(effect.socket));
          if (effect.kind === 'transmit') assert.equal(wires.get(effect.socket), 'open');
        }
        assert.deepEqual(wires, socketsOf(session));
        assert.ok(session.successor === undefined || 'link' in session.phase);
        if (input.kind === 'alarm') assert.ok(isDoneWithAlarms(session, now));
        if (wires.size === 2) pairs += 1;
      }
    }),
    { numRuns: 1_000 },
  );
  assert.ok(pairs > 1_000, 'the walks led past two connections often enough to say something');
});
