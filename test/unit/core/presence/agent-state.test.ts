/** Agents beside their account: connections over several relays, workload, alerts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presenceGraceMs } from '../../../../src/core/limits.ts';
import {
  type AgentInput,
  type AgentState,
  agentRowOf,
  changeAgent,
  newAgentState,
  routedAgentOf,
  stepAgent,
} from '../../../../src/core/presence/agent-state.ts';
import { presenceOf } from '../../../../src/core/presence/presence.ts';

const linked = (relay: string, more: Partial<Extract<AgentInput, { kind: 'linked' }>> = {}): AgentInput => ({
  kind: 'linked',
  relay,
  name: 'Ana',
  capacity: 100,
  ...more,
});
const unlinked = (relay: string): AgentInput => ({ kind: 'unlinked', relay });

const after = (state: AgentState, ...steps: readonly (readonly [number, AgentInput])[]): AgentState =>
  steps.reduce((held, [now, input]) => stepAgent(held, input, now), state);

const base = (state: AgentState): string => presenceOf(state.presence).base;

const here = { ...after(newAgentState('ana', 'shop'), [1_000, linked('relay-1')]), version: 1 };

/** Something is offered to her, or taken. */
const given = (state: AgentState, change: Partial<Parameters<typeof changeAgent>[1]>, now = 2_000): AgentState =>
  changeAgent(state, { agent: 'ana', units: 0, sessions: 0, by: 'other', isOffered: false, ...change }, now);

test('[A6] an agent is offline when the last relay has lost the last connection, and not before', () => {
  assert.equal(base(newAgentState('ana', 'shop')), 'offline');
  const both = after(here, [2_000, linked('relay-2')]);
  const one = after(both, [3_000, unlinked('relay-1')]);
  assert.equal(base(one), 'available');
  const none = after(one, [4_000, unlinked('relay-2')]);
  assert.equal(base(none), 'offline');
  assert.equal(stepAgent(none, unlinked('relay-2'), 5_000), none, 'what is known already changes nothing');
});

test('[A6] back within the grace everything is as before, and after it the day begins anew', () => {
  const away = after(
    here,
    [2_000, { kind: 'chosen', choice: { base: 'busy', custom: 'training' } }],
    [3_000, unlinked('relay-1')],
  );
  const soon = after(away, [3_000 + presenceGraceMs, linked('relay-2')]);
  assert.partialDeepStrictEqual(presenceOf(soon.presence), { base: 'busy', custom: 'training' });
  const late = after(away, [3_001 + presenceGraceMs, linked('relay-2')]);
  assert.partialDeepStrictEqual(presenceOf(late.presence), { base: 'available', setBy: 'system' });
});

test('[A3] [A6] who signs out is waited for no more, unless there is a connection of another sign-in; what was chosen is forgotten', () => {
  const chosen = after(here, [2_000, { kind: 'chosen', choice: { base: 'away' } }]);
  const signedOut: AgentInput = { kind: 'signed-out' };
  assert.equal(stepAgent(chosen, signedOut, 3_000), chosen);
  const away = after(chosen, [3_000, unlinked('relay-1')], [4_000, signedOut]);
  assert.equal(away.presence.link, 'signed-out');
  assert.equal(base(after(away, [5_000, linked('relay-1')])), 'available', 'within the grace, too');
  const nobody = newAgentState('ana', 'shop');
  assert.equal(stepAgent(nobody, signedOut, 1_000), nobody, 'who was never there');
});

test('[A1] a day begins with the presence that the configuration names, if it is one that lasts', () => {
  const away = stepAgent(newAgentState('ana', 'shop'), linked('relay-1', { initial: { base: 'away' } }), 1_000);
  assert.equal(base(away), 'away');
});

test('[A2] capacity that is configured anew holds from the next connection on', () => {
  const busy = given(here, { units: 40, sessions: 1 });
  assert.equal(base(busy), 'busy');
  assert.equal(base(after(busy, [3_000, linked('relay-2', { capacity: 40 })])), 'do-not-disturb');
});

test('[R7] [A3] work that is offered, taken and given back moves load, sessions and what was chosen for a while', () => {
  const offered = given(here, { units: 60, sessions: 1, isOffered: true });
  assert.partialDeepStrictEqual(routedAgentOf(offered, []), {
    load: 60,
    sessions: 1,
    lastOfferAt: 2_000,
    idleSince: 2_000,
  });
  const chosen = after(offered, [3_000, { kind: 'chosen', choice: { base: 'available' } }]);
  assert.equal(base(chosen), 'available');
  const accepted = given(chosen, { by: 'accept' }, 4_000);
  assert.equal(base(accepted), 'busy', 'it held until the next accept');
  const closed = given(accepted, { units: -60, sessions: -1, by: 'close' }, 5_000);
  assert.partialDeepStrictEqual(routedAgentOf(closed, []), {
    load: 0,
    sessions: 0,
    presence: 'available',
    idleSince: 5_000,
  });
});

test('[A4] a session that names a presence sets it', () => {
  const busy = given(here, { units: 20, sessions: 1, by: 'accept', named: { base: 'do-not-disturb' } });
  assert.partialDeepStrictEqual(presenceOf(busy.presence), { base: 'do-not-disturb', setBy: 'system' });
});

test('[N8] [N9] [A5] alerts show until they are reset, and why', () => {
  for (const [alert, expected] of [
    ['missed', 'inactive'],
    ['declined', 'do-not-disturb'],
  ] as const) {
    const alerted = given(here, { alert });
    assert.equal(base(alerted), expected);
    assert.equal(agentRowOf(alerted).alert, alert);
    assert.equal(base(after(alerted, [3_000, { kind: 'reset' }])), 'available');
  }
  assert.equal(base(after(here, [2_000, { kind: 'alerted', alert: 'session-limit' }])), 'do-not-disturb');
});

test('[A8] a reset keeps the load and takes back the rest', () => {
  const busy = given(here, { units: 20, sessions: 1 });
  const chosen = after(busy, [3_000, { kind: 'chosen', choice: { base: 'away' } }], [4_000, { kind: 'reset' }]);
  assert.partialDeepStrictEqual(agentRowOf(chosen), {
    load: 20,
    sessions: 1,
    presence: { base: 'busy', setBy: 'system' },
  });
});

test('load that an older build did not write down never goes below nothing', () => {
  assert.partialDeepStrictEqual(agentRowOf(given(here, { units: -20, sessions: -1 })), { load: 0, sessions: 0 });
});
