/** Presence: which of the reasons counts, and how each of them comes and goes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { presenceGraceMs } from '../../../../src/core/limits.ts';
import {
  type BasePresence,
  type Choice,
  newPresence,
  type PresenceInput,
  type PresenceState,
  presenceOf,
  stepPresence,
} from '../../../../src/core/presence/presence.ts';

const capacity = 100;
const workload = (load: number, by: 'accept' | 'close' | 'other' = 'other'): PresenceInput => ({
  kind: 'workload',
  workload: { load, capacity },
  by,
});
const chosen = (base: Choice['base'], custom?: string): PresenceInput => ({
  kind: 'chosen',
  choice: { base, ...(custom !== undefined && { custom }) },
});
const connected: PresenceInput = { kind: 'connected' };
const lost: PresenceInput = { kind: 'lost' };
const reset: PresenceInput = { kind: 'reset' };

/** The state after the inputs, each a second after the one before. */
const after = (...inputs: readonly PresenceInput[]): PresenceState =>
  inputs.reduce(
    (state, input, index) => stepPresence(state, input, (index + 1) * 1000),
    newPresence({ load: 0, capacity }),
  );

const baseAfter = (...inputs: readonly PresenceInput[]): BasePresence => presenceOf(after(...inputs)).base;

const loads: readonly { readonly load: number; readonly base: BasePresence }[] = [
  { load: 0, base: 'available' },
  { load: 1, base: 'busy' },
  { load: capacity - 1, base: 'busy' },
  { load: capacity, base: 'do-not-disturb' },
  { load: capacity + 1, base: 'do-not-disturb' },
];

for (const { load, base } of loads) {
  test(`[A2] with ${load} of ${capacity} units in use an agent is ${base}`, () => {
    assert.equal(baseAfter(connected, workload(load)), base);
    assert.equal(presenceOf(after(connected, workload(load))).setBy, 'system');
  });
}

test('[A2] an agent without any capacity takes no work', () => {
  assert.equal(presenceOf({ ...newPresence({ load: 0, capacity: 0 }), link: 'connected' }).base, 'do-not-disturb');
});

test('[A1] a custom presence counts as its base and keeps its name', () => {
  const presence = presenceOf(after(connected, chosen('away', 'lunch')));
  assert.deepEqual(presence, { base: 'away', custom: 'lunch', setBy: 'agent', since: 2000 });
});

for (const base of ['available', 'busy'] as const) {
  test(`[A3] ${base} set by hand holds until the next accept or close`, () => {
    const set = [connected, workload(capacity), chosen(base)];
    assert.equal(baseAfter(...set), base);
    assert.equal(baseAfter(...set, workload(capacity)), base);
    assert.equal(baseAfter(...set, workload(capacity, 'accept')), 'do-not-disturb');
    assert.equal(baseAfter(...set, workload(0, 'close')), 'available');
  });
}

for (const base of ['away', 'do-not-disturb', 'offline'] as const) {
  test(`[A3] ${base} set by hand holds until it is changed or the agent signs out`, () => {
    const set = [connected, chosen(base), workload(50, 'accept'), workload(0, 'close')];
    assert.equal(baseAfter(...set), base);
    assert.equal(baseAfter(...set, chosen('available')), 'available');
    assert.equal(baseAfter(...set, { kind: 'signed-out' }, connected), 'available');
  });
}

test('[A4] a session that is started sets the presence that its workstream names, until the next accept or close', () => {
  const named: PresenceInput = { kind: 'named', choice: { base: 'do-not-disturb', custom: 'on-a-call' } };
  const started = [connected, workload(10, 'accept'), named] as const;
  assert.deepEqual(presenceOf(after(...started)), {
    base: 'do-not-disturb',
    custom: 'on-a-call',
    setBy: 'system',
    since: 3000,
  });
  assert.equal(baseAfter(...started, workload(0, 'close')), 'available');
  assert.equal(baseAfter(connected, chosen('away'), named), 'away');
});

test('[A5] at the session limit an agent is not disturbed until the banner is reset', () => {
  const limited: PresenceInput = { kind: 'alerted', alert: 'session-limit' };
  assert.equal(baseAfter(connected, limited), 'do-not-disturb');
  assert.equal(baseAfter(connected, limited, workload(10, 'close')), 'do-not-disturb');
  assert.equal(baseAfter(connected, limited, workload(10, 'close'), reset), 'busy');
});

test('[A6] who loses the connection is offline at once', () => {
  assert.deepEqual(presenceOf(after(connected, lost)), { base: 'offline', setBy: 'system', since: 2000 });
});

test('[A6] back within the grace, the earlier presence is restored; a moment later it is reckoned anew', () => {
  const away = after(connected, chosen('busy'), lost);
  const lostAt = 3000;
  assert.equal(presenceOf(stepPresence(away, connected, lostAt + presenceGraceMs)).base, 'busy');
  assert.equal(presenceOf(stepPresence(away, connected, lostAt + presenceGraceMs + 1)).base, 'available');
});

test('[A6] whoever signs in starts with their own default presence if it is one that lasts', () => {
  const initial = (base: Choice['base']): PresenceInput => ({ kind: 'connected', initial: { base } });
  assert.equal(baseAfter(initial('away')), 'away');
  assert.equal(baseAfter(initial('offline')), 'offline');
  assert.equal(baseAfter(initial('busy')), 'available');
});

test('[A8] a reset leads to what the system makes of the load, whatever was chosen, named or missed', () => {
  assert.equal(baseAfter(connected, workload(50), chosen('away'), reset), 'busy');
  assert.equal(baseAfter(connected, workload(50), { kind: 'alerted', alert: 'missed' }, reset), 'busy');
  assert.equal(baseAfter(connected, lost, reset), 'offline');
});

test('[N8] a missed offer makes inactive until the agent acts, over a lost connection too', () => {
  const missed: PresenceInput = { kind: 'alerted', alert: 'missed' };
  assert.equal(baseAfter(connected, missed), 'inactive');
  assert.equal(baseAfter(connected, missed, workload(0, 'close')), 'inactive');
  assert.equal(baseAfter(connected, missed, chosen('available')), 'available');
  const back = stepPresence(after(connected, missed, lost), connected, presenceGraceMs * 3);
  assert.equal(presenceOf(back).base, 'inactive');
});

test('[N9] a declined offer makes do-not-disturb until the agent acts', () => {
  const declined: PresenceInput = { kind: 'alerted', alert: 'declined' };
  assert.equal(baseAfter(connected, declined), 'do-not-disturb');
  assert.equal(baseAfter(connected, declined, reset), 'available');
});

const base = fc.constantFrom('available', 'busy', 'do-not-disturb', 'away', 'offline') satisfies fc.Arbitrary<
  Choice['base']
>;
const inputs = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('connected' as const) }),
    fc.record({ kind: fc.constantFrom('lost' as const, 'signed-out' as const, 'reset' as const) }),
    fc.record({ kind: fc.constantFrom('chosen' as const, 'named' as const), choice: fc.record({ base }) }),
    fc.record({
      kind: fc.constant('alerted' as const),
      alert: fc.constantFrom('missed' as const, 'declined' as const, 'session-limit' as const),
    }),
    fc.record({
      kind: fc.constant('workload' as const),
      workload: fc.record({ load: fc.nat(120), capacity: fc.constant(capacity) }),
      by: fc.constantFrom('accept' as const, 'close' as const, 'other' as const),
    }),
  ),
);

test('[A1] nobody is inactive but who missed an offer, and nobody seems connected who is not', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const state = after(...given);
      const presence = presenceOf(state);
      if (presence.base === 'inactive') assert.equal(state.alert, 'missed');
      if (state.link !== 'connected') assert.equal(presence.base, 'offline');
      const chosenOne = given.findLast(({ kind }) => kind === 'chosen');
      if (presence.setBy === 'agent')
        assert.equal(chosenOne?.kind === 'chosen' && chosenOne.choice.base, presence.base);
    }),
  );
});

test('[A1] since when it is so changes exactly when others see another presence', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      let state = newPresence({ load: 0, capacity });
      given.forEach((input, index) => {
        const former = presenceOf(state);
        state = stepPresence(state, input, index + 1);
        const { since, ...seen } = presenceOf(state);
        const { since: formerSince, ...formerSeen } = former;
        try {
          assert.deepEqual(seen, formerSeen);
        } catch {
          assert.equal(since, index + 1);
          return;
        }
        assert.equal(since, formerSince);
      });
    }),
  );
});
