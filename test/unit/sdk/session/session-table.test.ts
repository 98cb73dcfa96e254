import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { step } from '../../../../src/sdk/session/session.ts';
import { dueAt } from '../../../../src/sdk/session/session-state.ts';
import {
  following,
  type Happening,
  happenings,
  inState,
  named,
  type State,
  start,
  stateOf,
  toLive,
} from '../../../support/session-states.ts';

/** The state that follows, and the effects in order. */
type Expected = readonly [State, ...string[]];

const table: Record<State, Record<Happening, Expected>> = {
  idle: {
    connect: ['asking', 'authenticate'],
    disconnect: ['idle'],
    credential: ['idle'],
    'no credential for now': ['idle'],
    'no credential at all': ['idle'],
    renew: ['idle'],
    opened: ['idle'],
    welcome: ['idle'],
    live: ['idle'],
    ping: ['idle'],
    go: ['idle'],
    bye: ['idle'],
    closed: ['idle'],
    'closed for an expired token': ['idle'],
    'closed for good': ['idle'],
    'alarm too early': ['idle'],
    alarm: ['idle'],
    wake: ['idle'],
    suspend: ['idle'],
    'no network': ['idle'],
    'a message': ['idle'],
  },
  asking: {
    connect: ['asking'],
    disconnect: ['idle'],
    credential: ['opening', 'open'],
    'no credential for now': ['waiting'],
    'no credential at all': ['stopped'],
    renew: ['asking', 'authenticate'],
    opened: ['asking'],
    welcome: ['asking'],
    live: ['asking'],
    ping: ['asking'],
    go: ['asking'],
    bye: ['asking'],
    closed: ['asking'],
    'closed for an expired token': ['asking'],
    'closed for good': ['asking'],
    'alarm too early': ['asking'],
    alarm: ['asking'],
    wake: ['asking'],
    suspend: ['suspended'],
    'no network': ['asking'],
    'a message': ['asking'],
  },
  opening: {
    connect: ['opening'],
    disconnect: ['idle', 'close'],
    credential: ['opening'],
    'no credential for now': ['opening'],
    'no credential at all': ['opening'],
    renew: ['asking', 'close', 'authenticate'],
    opened: ['hello', 'hello'],
    welcome: ['opening'],
    live: ['opening'],
    ping: ['opening'],
    go: ['opening'],
    bye: ['opening'],
    closed: ['waiting'],
    'closed for an expired token': ['waiting'],
    'closed for good': ['stopped'],
    'alarm too early': ['opening'],
    alarm: ['waiting', 'close'],
    wake: ['opening'],
    suspend: ['suspended', 'close'],
    'no network': ['opening'],
    'a message': ['opening'],
  },
  hello: {
    connect: ['hello'],
    disconnect: ['idle', 'close'],
    credential: ['hello'],
    'no credential for now': ['hello'],
    'no credential at all': ['hello'],
    renew: ['asking', 'close', 'authenticate'],
    opened: ['hello'],
    welcome: ['syncing'],
    live: ['hello'],
    ping: ['hello'],
    go: ['hello'],
    bye: ['hello'],
    closed: ['waiting'],
    'closed for an expired token': ['waiting'],
    'closed for good': ['stopped'],
    'alarm too early': ['hello'],
    alarm: ['waiting', 'close'],
    wake: ['hello'],
    suspend: ['suspended', 'close'],
    'no network': ['hello'],
    'a message': ['hello'],
  },
  syncing: {
    connect: ['syncing'],
    disconnect: ['idle', 'close'],
    credential: ['syncing'],
    'no credential for now': ['syncing'],
    'no credential at all': ['syncing'],
    renew: ['asking', 'close', 'authenticate'],
    opened: ['syncing'],
    welcome: ['syncing'],
    live: ['live'],
    ping: ['syncing', 'pong'],
    go: ['syncing'],
    bye: ['syncing'],
    closed: ['waiting'],
    'closed for an expired token': ['waiting'],
    'closed for good': ['stopped'],
    'alarm too early': ['syncing'],
    alarm: ['waiting', 'close'],
    wake: ['syncing', 'ping'],
    suspend: ['suspended', 'close'],
    'no network': ['syncing'],
    'a message': ['syncing'],
  },
  live: {
    connect: ['live'],
    disconnect: ['idle', 'close'],
    credential: ['live'],
    'no credential for now': ['live'],
    'no credential at all': ['live'],
    renew: ['asking', 'close', 'authenticate'],
    opened: ['live'],
    welcome: ['live'],
    live: ['live'],
    ping: ['live', 'pong'],
    go: ['live'],
    bye: ['live'],
    closed: ['waiting'],
    'closed for an expired token': ['waiting'],
    'closed for good': ['stopped'],
    'alarm too early': ['live'],
    alarm: ['waiting', 'close'],
    wake: ['live', 'ping'],
    suspend: ['suspended', 'close'],
    'no network': ['live'],
    'a message': ['live', 'send'],
  },
  waiting: {
    connect: ['opening', 'open'],
    disconnect: ['idle'],
    credential: ['waiting'],
    'no credential for now': ['waiting'],
    'no credential at all': ['waiting'],
    renew: ['waiting'],
    opened: ['waiting'],
    welcome: ['waiting'],
    live: ['waiting'],
    ping: ['waiting'],
    go: ['waiting'],
    bye: ['waiting'],
    closed: ['waiting'],
    'closed for an expired token': ['waiting'],
    'closed for good': ['waiting'],
    'alarm too early': ['waiting'],
    alarm: ['opening', 'open'],
    wake: ['opening', 'open'],
    suspend: ['suspended'],
    'no network': ['waiting'],
    'a message': ['waiting'],
  },
  suspended: {
    connect: ['opening', 'open'],
    disconnect: ['idle'],
    credential: ['suspended'],
    'no credential for now': ['suspended'],
    'no credential at all': ['suspended'],
    renew: ['suspended'],
    opened: ['suspended'],
    welcome: ['suspended'],
    live: ['suspended'],
    ping: ['suspended'],
    go: ['suspended'],
    bye: ['suspended'],
    closed: ['suspended'],
    'closed for an expired token': ['suspended'],
    'closed for good': ['suspended'],
    'alarm too early': ['suspended'],
    alarm: ['suspended'],
    wake: ['opening', 'open'],
    suspend: ['suspended'],
    'no network': ['suspended'],
    'a message': ['suspended'],
  },
  stopped: {
    connect: ['asking', 'authenticate'],
    disconnect: ['idle'],
    credential: ['stopped'],
    'no credential for now': ['stopped'],
    'no credential at all': ['stopped'],
    renew: ['stopped'],
    opened: ['stopped'],
    welcome: ['stopped'],
    live: ['stopped'],
    ping: ['stopped'],
    go: ['stopped'],
    bye: ['stopped'],
    closed: ['stopped'],
    'closed for an expired token': ['stopped'],
    'closed for good': ['stopped'],
    'alarm too early': ['stopped'],
    alarm: ['stopped'],
    wake: ['stopped'],
    suspend: ['stopped'],
    'no network': ['stopped'],
    'a message': ['stopped'],
  },
};

for (const [state, row] of Object.entries(table) as [State, (typeof table)[State]][]) {
  test(`the session is ${state}: every input leads where the table says`, () => {
    for (const [happening, [to, ...effects]] of Object.entries(row) as [Happening, Expected][]) {
      const before = inState(state);
      assert.equal(stateOf(before), state);
      const now = happening === 'alarm' ? (dueAt(before) ?? start) : start;
      const moved = step(before, happenings[happening], { now, random: 0.5 });
      assert.deepEqual([stateOf(moved.session), ...named(moved.effects)], [to, ...effects], `${state}, ${happening}`);
    }
  });
}

test('any walk keeps at most one socket, talks only through an open one, and never leaves an alarm due', () => {
  const anyInput = fc.oneof(
    { arbitrary: fc.constantFrom(...Object.values(happenings)), weight: 2 },
    { arbitrary: fc.constantFrom(...toLive), weight: 3 },
  );
  const walk = fc.array(fc.tuple(anyInput, fc.nat(30_000), fc.double({ min: 0.1, max: 0.9, noNaN: true })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(walk, (inputs) => {
      let session = following();
      let now = start;
      let wire: 'none' | 'opening' | 'open' = 'none';
      for (const [input, passed, random] of inputs) {
        now += passed;
        // The driver hands these on only while it has a socket.
        if ((input.kind === 'opened' || input.kind === 'frame' || input.kind === 'closed') && wire === 'none') continue;
        if (input.kind === 'opened') wire = 'open';
        if (input.kind === 'closed') wire = 'none';
        const moved = step(session, input, { now, random });
        session = moved.session;
        for (const { kind } of moved.effects) {
          if (kind === 'open') {
            assert.equal(wire, 'none');
            wire = 'opening';
          }
          if (kind === 'close') {
            assert.notEqual(wire, 'none');
            wire = 'none';
          }
          if (kind === 'transmit') assert.equal(wire, 'open');
        }
        assert.equal(wire === 'none', ['idle', 'asking', 'waiting', 'suspended', 'stopped'].includes(stateOf(session)));
        if (input.kind === 'alarm') assert.ok((dueAt(session) ?? Number.POSITIVE_INFINITY) > now);
      }
    }),
    { numRuns: 500 },
  );
});
