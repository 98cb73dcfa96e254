/** What a configuration says of routing, and what it may leave out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agentUnits, offerMs } from '../../../src/core/limits.ts';
import { parseConfig } from '../../../src/relay/config.ts';
import { methodsOf, queuesOf, routingOf } from '../../../src/relay/routing-settings.ts';
import { testConfig } from '../../support/relay.ts';

const queues = [
  { id: 'sales', name: 'Sales' },
  { id: 'returns', name: 'Returns', agents: ['ana'], method: 'round-robin' as const },
];

test('[R1] [N3] what a workstream leaves out is as the rules say', () => {
  assert.equal(routingOf({ mode: 'live' }), undefined, 'without a queue it is everybody’s');
  const settings = routingOf({ mode: 'live', routing: { queue: 'sales' } });
  assert.deepEqual(settings?.queueing, {
    queue: 'sales',
    priority: 0,
    pushes: true,
    units: agentUnits.conversation,
    wrapUp: 'held',
  });
  assert.deepEqual(settings?.presences, ['available', 'busy']);
  assert.partialDeepStrictEqual(settings?.offer, {
    ms: 120_000,
    countdown: true,
    declinable: true,
    timeout: 'route-on',
  });
  assert.equal(routingOf({ mode: 'live', routing: { queue: 'sales', assign: 'pick' } })?.queueing.pushes, false);
});

test('[R5] persistent workstreams ask the same agent first, live ones do not, unless they say so', () => {
  assert.equal(routingOf({ mode: 'live', routing: { queue: 'sales' } })?.sameAgent, false);
  assert.equal(routingOf({ mode: 'persistent', routing: { queue: 'sales' } })?.sameAgent, true);
  assert.equal(routingOf({ mode: 'persistent', routing: { queue: 'sales', sameAgent: false } })?.sameAgent, false);
});

test('[R3] [R4] a queue is everybody’s unless it names its agents; it asks who has most room unless it says how', () => {
  assert.deepEqual(queuesOf({ queues }, 'ana'), ['sales', 'returns']);
  assert.deepEqual(queuesOf({ queues }, 'ben'), ['sales']);
  assert.equal(queuesOf({}, 'ana'), undefined);
  assert.deepEqual(
    [...methodsOf({ queues })],
    [
      ['sales', 'most-free'],
      ['returns', 'round-robin'],
    ],
  );
});

test('[X3] a queue that is not there, or there twice, and an offer one past its bounds are refused with the place', () => {
  const [site] = testConfig.sites;
  assert.ok(site);
  const [workstream] = site.workstreams;
  const withRouting =
    (routing: object, own: object[] = queues) =>
    () =>
      parseConfig({ ...testConfig, sites: [{ ...site, queues: own, workstreams: [{ ...workstream, routing }] }] });
  assert.doesNotThrow(withRouting({ queue: 'sales', offer: { ms: offerMs.min } }));
  assert.throws(withRouting({ queue: 'support' }), /\/sites\/0\/workstreams\/0\/routing\/queue "support"/);
  assert.throws(
    withRouting({ queue: 'sales' }, [...queues, ...queues]),
    /\/sites\/0\/queues\/2\/id "sales" is used twice/,
  );
  for (const ms of [offerMs.min - 1, offerMs.max + 1]) assert.throws(withRouting({ queue: 'sales', offer: { ms } }));
  for (const units of [0, agentUnits.max + 1]) assert.throws(withRouting({ queue: 'sales', units }));
});
