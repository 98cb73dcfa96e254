/** What a configuration says of routing, and what it may leave out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agentUnits, offerMs, queueLengthMax, timeLimitMs } from '../../../src/core/limits.ts';
import { parseConfig } from '../../../src/relay/config.ts';
import { methodsOf, presencesFor, queuesOf, routingOf } from '../../../src/relay/routing-settings.ts';
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

test('[R9] [R10] [M3] nothing overflows unless the workstream says so; visitors of live ones are told their place unless it says not to', () => {
  const live = routingOf({ mode: 'live', routing: { queue: 'sales' } });
  assert.deepEqual(live?.overflow, {});
  assert.deepEqual(live?.told, { position: true, wait: true });
  const told = { position: false };
  assert.deepEqual(routingOf({ mode: 'live', routing: { queue: 'sales', told } })?.told, {
    position: false,
    wait: true,
  });
  const persistent = routingOf({
    mode: 'persistent',
    routing: { queue: 'sales', told: { position: true, wait: true } },
  });
  assert.deepEqual(persistent?.told, { position: false, wait: false }, 'never');
  const overflow = {
    full: { length: 2, action: 'queue', queue: 'returns' },
    waited: { afterMs: 60_000, action: 'offer' },
  } as const;
  assert.deepEqual(routingOf({ mode: 'live', routing: { queue: 'sales', overflow } })?.overflow, {
    full: { length: 2, action: { queue: 'returns' } },
    waited: { afterMs: 60_000, action: 'offer' },
  });
});

test('[R9] what is offered anyway is offered to whoever is signed in, whatever their presence', () => {
  const presences = ['available'] as const;
  assert.deepEqual(presencesFor({}, { presences }), presences);
  assert.deepEqual(presencesFor({ overflow: 'queue' }, { presences }), presences);
  assert.deepEqual(presencesFor({ overflow: 'offer' }, { presences }).includes('offline'), false);
  assert.deepEqual(presencesFor({ overflow: 'offer' }, { presences }).includes('do-not-disturb'), true);
});

test('[R9] [X3] an overflow that leads nowhere, or is one past its bounds, is refused with the place', () => {
  const [site] = testConfig.sites;
  assert.ok(site);
  const [workstream] = site.workstreams;
  const withOverflow =
    (overflow: object, more: object = {}) =>
    () => {
      const routing = { queue: 'sales', overflow, ...more };
      return parseConfig({ ...testConfig, sites: [{ ...site, queues, workstreams: [{ ...workstream, routing }] }] });
    };
  const full = (length: number) => ({ full: { length, action: 'end' } });
  const waited = (afterMs: number) => ({ waited: { afterMs, action: 'end' } });
  for (const fits of [full(1), full(queueLengthMax), waited(timeLimitMs.min), waited(timeLimitMs.max)]) {
    assert.ok(withOverflow(fits)());
  }
  assert.throws(withOverflow(full(0)), /overflow\/full\/length is 0/);
  assert.throws(withOverflow(full(queueLengthMax + 1)), /overflow\/full\/length is 10001/);
  assert.throws(withOverflow(waited(timeLimitMs.min - 1)), /overflow\/waited\/afterMs/);
  assert.throws(withOverflow(waited(timeLimitMs.max + 1)), /overflow\/waited\/afterMs/);
  const elsewhere = (queue?: string) => ({ full: { length: 5, action: 'queue', ...(queue && { queue }) } });
  assert.ok(withOverflow(elsewhere('returns'))());
  assert.throws(withOverflow(elsewhere()), /overflow\/full needs a "queue"/);
  assert.throws(withOverflow(elsewhere('sales')), /"sales" is the queue it stands in/);
  assert.throws(withOverflow(elsewhere('return')), /none of the site’s queues. Did you mean "returns"/);
  assert.throws(withOverflow({ full: { length: 5, action: 'end', queue: 'returns' } }), /overflow\/full needs/);
  assert.throws(withOverflow({ full: { length: 5, action: 'offer' } }, { assign: 'pick' }), /is offered to nobody/);
});
