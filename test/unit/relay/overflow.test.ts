/** Conversations that wait for too long, on a real database whose clock is the test's. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { Appender } from '../../../src/relay/appender.ts';
import type { SiteConfig } from '../../../src/relay/config.ts';
import { Expiry, queueLimits } from '../../../src/relay/expiry.ts';
import type { RoutingConfig } from '../../../src/relay/routing-settings.ts';
import type { Commit } from '../../../src/relay/store/store.ts';
import { ClockedStore } from '../../support/clocked-store.ts';
import { incoming, pushed } from '../../support/scripted-conversation.ts';
import { Sender, workstream } from '../../support/sender.ts';
import { masking } from '../../support/unmasked.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

const minute = 60_000;
const conversation = 'conversation-1';

type Waited = NonNullable<NonNullable<RoutingConfig['overflow']>['waited']>;

const siteWith = (waited?: Waited): SiteConfig => ({
  id: 'acme',
  name: 'Acme',
  origins: [],
  queues: [
    { id: 'sales', name: 'Sales' },
    { id: 'returns', name: 'Returns' },
  ],
  workstreams: [
    {
      id: workstream,
      name: 'Sales',
      mode: 'live',
      routing: { queue: 'sales', ...(waited && { overflow: { waited } }) },
    },
  ],
});

/** As many relays as asked for on one database, with somebody who waits. */
const wait = async (context: TestContext, waited?: Waited, relays = 1) => {
  const clock = new VirtualClock();
  const store = new ClockedStore(clock.now);
  const sites = new Map([['acme', siteWith(waited)]]);
  const commits: Commit[] = [];
  const metrics = { appendSeconds: { observe: () => undefined }, appendBatch: { observe: () => undefined } };
  const log = { warn: () => undefined, error: (...what: unknown[]) => assert.fail(JSON.stringify(what)) };
  const expiries = Array.from({ length: relays }, () => {
    const committed = (commit: Commit) => void commits.push(commit);
    const appender = new Appender({ store, masking, lanes: 1, clock, log, metrics, committed } as never);
    return new Expiry({ source: queueLimits(store, sites), appender, clock, log });
  });
  context.after(async () => {
    await Promise.all(expiries.map((one) => one.stop()));
    await store.close();
  });
  const start = { start: { workstream, mode: 'live', queueing: pushed } } as const;
  const [begun] = await store.append([Sender.visitor('1').start(conversation, start)]);
  assert.ok(begun?.ok);
  for (const one of expiries) one.start();
  return {
    clock,
    store,
    commits,
    configure: (next?: Waited) => {
      sites.set('acme', siteWith(next));
      for (const one of expiries) one.lookAgain();
    },
    read: async () => {
      const known = (await store.conversation(conversation))?.conversation;
      assert.ok(known);
      return known;
    },
  };
};

test('[R9] [C3] who waits for longer than the workstream lets them is ended, not a moment earlier', async (t) => {
  const { clock, read } = await wait(t, { afterMs: 5 * minute, action: 'end' });
  await clock.advance(5 * minute - 1);
  assert.equal((await read()).lifecycle.state, 'open');
  await clock.advance(1);
  assert.partialDeepStrictEqual((await read()).lifecycle, { state: 'closed', ended: { reason: 'overflow' } });
});

test('[R9] several relays move it to the other queue once, and leave it there', async (t) => {
  const { clock, read, commits } = await wait(t, { afterMs: minute, action: 'queue', queue: 'returns' }, 3);
  await clock.advance(10 * minute);
  assert.partialDeepStrictEqual(await read(), { lifecycle: { state: 'open' }, routing: { queue: 'returns' } });
  assert.equal(commits.length, 1);
});

test('[R9] [O2] a limit that comes with a new configuration holds for who waits already', async (t) => {
  const { clock, read, configure } = await wait(t);
  await clock.advance(10 * minute);
  assert.equal((await read()).routing.overflow, undefined);
  configure({ afterMs: minute, action: 'offer' });
  await clock.advance(1);
  assert.equal((await read()).routing.overflow, 'offer');
});

test('[R9] while somebody is asked nothing overflows; when they do not want it, it does', async (t) => {
  const { clock, store, read } = await wait(t, { afterMs: minute, action: 'end' });
  const { routing } = await read();
  assert.equal(routing.offer, undefined);
  const ana = Sender.agent('Ana');
  const site = 'acme';
  await store.workforce.step({ id: ana.actor.id, site }, { kind: 'linked', relay: 'relay-1', name: 'Ana' });
  const agent = { id: ana.actor.id, name: 'Ana' };
  const system = new Sender({ kind: 'system', id: 'system' });
  const offer = system.give(conversation, { ...incoming, presences: [...incoming.presences], agent });
  const [made] = await store.append([offer]);
  assert.ok(made?.ok, JSON.stringify(made));
  await clock.advance(2 * minute);
  assert.equal((await read()).lifecycle.state, 'open');
  const [declined] = await store.append([ana.give(conversation, { type: 'offer.decline', offer: made.seq })]);
  assert.ok(declined?.ok);
  await clock.advance(2 * minute);
  assert.equal((await read()).lifecycle.state, 'closed');
});
