/** What visitors are told of their place, on a real database whose clock is the test's. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { lineTelling as bounds, waitMean } from '../../../src/core/limits.ts';
import type { QueueFrame } from '../../../src/core/protocol/down.ts';
import { InProcessBus } from '../../../src/relay/bus/in-process.ts';
import type { SiteConfig } from '../../../src/relay/config.ts';
import type { RoutingConfig } from '../../../src/relay/routing-settings.ts';
import type { Commit } from '../../../src/relay/store/store.ts';
import { type Waiter, WaitingLines } from '../../../src/relay/waiting-lines.ts';
import { WorkLists } from '../../../src/relay/work-list.ts';
import { ClockedStore } from '../../support/clocked-store.ts';
import { pushed } from '../../support/scripted-conversation.ts';
import { Sender, workstream } from '../../support/sender.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

const minute = 60_000;
const log = { warn: (...what: unknown[]) => assert.fail(JSON.stringify(what)) };

const siteWith = (told?: RoutingConfig['told'], mode: 'live' | 'persistent' = 'live'): SiteConfig => ({
  id: 'acme',
  name: 'Acme',
  origins: [],
  queues: [{ id: 'sales', name: 'Sales' }],
  workstreams: [
    { id: workstream, name: 'Sales', mode, routing: { queue: 'sales', assign: 'pick', ...(told && { told }) } },
  ],
});

class Visitor implements Waiter {
  readonly conversation: string;
  readonly heard: (Omit<QueueFrame, 't' | 'c'> & { readonly at: number })[] = [];
  readonly #now: () => number;
  isDeaf = false;

  constructor(conversation: string, now: () => number) {
    this.conversation = conversation;
    this.#now = now;
  }

  tell({ t: _, c, ...news }: QueueFrame): boolean {
    assert.equal(c, this.conversation);
    if (!this.isDeaf) this.heard.push({ ...news, at: this.#now() });
    return !this.isDeaf;
  }

  get position(): number | undefined {
    return this.heard.at(-1)?.position;
  }
}

const open = (config: SiteConfig = siteWith(), mode: 'live' | 'persistent' = 'live') => {
  const clock = new VirtualClock();
  const store = new ClockedStore(clock.now);
  const sites = new Map([['acme', config]]);
  const bus = new InProcessBus();
  const relays = ['here', 'there'].map((relayId) => ({
    lines: new WaitingLines({ bus, relayId, sites, store, clock, log }),
    lists: new WorkLists(bus, relayId),
  }));
  const followers = new Map<string, [WaitingLines, Visitor][]>();
  const visitors = new Map<string, Sender>();
  let given = 0;
  /** A command given at a relay: it and whoever follows hear of the commit. */
  const give = async (request: Parameters<ClockedStore['append']>[0][number], at = 0): Promise<void> => {
    const [result] = await store.append([request]);
    if (!result?.ok || !result.commit) return;
    const commit: Commit = result.commit;
    relays[at]?.lines.committed(commit);
    relays[at]?.lists.committed(commit);
    for (const [lines, visitor] of followers.get(commit.after.id) ?? []) lines.stands(visitor, commit.after);
  };
  const visitorOf = (c: string): Sender => {
    const known = visitors.get(c) ?? Sender.visitor(c);
    visitors.set(c, known);
    return known;
  };
  const once = () => {
    given += 1;
    return { lane: `lane-${given}`, n: 1, id: `command-${given}` };
  };
  return {
    clock,
    store,
    sites,
    start: (c: string, priority = 0, at = 0) =>
      give(visitorOf(c).start(c, { ...once(), start: { workstream, mode, queueing: { ...pushed, priority } } }), at),
    /** By an agent of its own each: nobody may have more than ten. */
    pick: (c: string, at = 0) => give(Sender.agent(`${given}`).give(c, { type: 'conversation.pick' }, once()), at),
    end: (c: string, at = 0) => give(visitorOf(c).give(c, { type: 'conversation.end' }, once()), at),
    /** The visitor's page follows the conversation over a relay. */
    follow: async (c: string, at = 0): Promise<Visitor> => {
      const visitor = new Visitor(c, clock.now);
      const { lines } = relays[at] as (typeof relays)[number];
      followers.set(c, [...(followers.get(c) ?? []), [lines, visitor]]);
      const known = await store.conversation(c);
      if (known) lines.stands(visitor, known.conversation);
      return visitor;
    },
    leave: (visitor: Visitor) => {
      for (const { lines } of relays) lines.leave(visitor, 'acme');
      followers.delete(visitor.conversation);
    },
    close: async () => {
      await Promise.all(relays.map(({ lines }) => lines.stop()));
      await store.close();
    },
  };
};

const opened = (t: TestContext, ...how: Parameters<typeof open>) => {
  const all = open(...how);
  t.after(() => all.close());
  return all;
};

test('[R10] who comes is told their place at once, and when it changes, every ten seconds at most', async (t) => {
  const { clock, start, pick, follow } = opened(t);
  const ids = ['a', 'b', 'c', 'd'];
  for (const id of ids) {
    await start(id);
    await clock.advance(1);
  }
  const last = await follow('d');
  await clock.advance(bounds.settleMs);
  assert.equal(last.position, 4);
  await pick('a');
  await clock.advance(1_000);
  await pick('b');
  await clock.advance(bounds.everyMs - 1_000 - bounds.settleMs - 1);
  assert.equal(last.heard.length, 1, 'not yet');
  await clock.advance(bounds.settleMs + 1);
  assert.deepEqual(
    last.heard.map(({ position }) => position),
    [4, 2],
  );
  await clock.advance(5 * minute);
  assert.equal(last.heard.length, 2, 'nothing has changed');
});

test('[R10] a change that another relay has made is heard of over the bus', async (t) => {
  const { clock, start, end, follow } = opened(t);
  await start('a', 0, 0);
  await clock.advance(1);
  await start('b', 0, 1);
  const visitor = await follow('b', 1);
  await clock.advance(bounds.everyMs + 1_000);
  assert.equal(visitor.position, 2);
  await end('a', 0);
  await clock.advance(bounds.settleMs);
  assert.equal(visitor.position, 1);
});

test('[R10] what the bus loses is found a little later', async (t) => {
  const { clock, store, start, follow } = opened(t);
  await start('a');
  await clock.advance(1);
  await start('b');
  const visitor = await follow('b');
  await clock.advance(bounds.everyMs);
  await store.append([Sender.agent('Ben').give('a', { type: 'conversation.pick' })]);
  await clock.advance(bounds.lookEveryMs);
  assert.equal(visitor.position, 1);
});

test('[R10] who is taken, or leaves the page, hears no more; a page that comes back is told anew', async (t) => {
  const { clock, start, pick, follow, leave } = opened(t);
  await start('a');
  const first = await follow('a');
  await clock.advance(minute);
  leave(first);
  const second = await follow('a');
  await clock.advance(bounds.settleMs);
  assert.deepEqual([first.heard.length, second.position], [1, 1]);
  await pick('a');
  await clock.advance(5 * minute);
  assert.equal(second.heard.length, 1);
  assert.equal(clock.waiting, 0, 'nobody is left to look for');
});

test('[D8] [R10] who reads slowly is told later, and then what holds', async (t) => {
  const { clock, start, follow } = opened(t);
  await start('a');
  const visitor = await follow('a');
  visitor.isDeaf = true;
  await clock.advance(minute);
  visitor.isDeaf = false;
  await clock.advance(bounds.everyMs);
  assert.deepEqual(
    visitor.heard.map(({ position }) => position),
    [1],
  );
});

test('[R10] the average wait is told from twenty waits on, if it is above a minute, in whole minutes', async (t) => {
  const { clock, start, pick, end, follow } = opened(t);
  const waits = async (count: number, ms: number): Promise<void> => {
    for (let one = 0; one < count; one += 1) {
      const c = `former-${clock.now()}`;
      await start(c);
      await clock.advance(ms);
      await pick(c);
      await end(c);
    }
  };
  const told = async (c: string): Promise<number | undefined> => {
    await start(c);
    const visitor = await follow(c);
    await clock.advance(bounds.settleMs);
    await end(c);
    return visitor.heard.at(-1)?.waitMs;
  };
  await waits(waitMean.least - 1, 4 * minute + 20_000);
  assert.equal(await told('a'), undefined);
  await waits(1, 4 * minute + 20_000);
  assert.equal(await told('b'), 4 * minute);
  await waits(50, minute / 2);
  assert.equal(await told('c'), undefined, 'a minute or less is not worth telling');
});

test('[R10] [M3] [O2] each can be switched off, in force at once; persistent conversations are told nothing', async (t) => {
  const { clock, start, follow, sites } = opened(t, siteWith({ position: false }));
  await start('a');
  const visitor = await follow('a');
  await clock.advance(minute);
  assert.deepEqual(visitor.heard, []);
  sites.set('acme', siteWith());
  await clock.advance(bounds.lookEveryMs);
  assert.equal(visitor.position, 1);
  sites.set('acme', siteWith({ position: false }));
  await clock.advance(bounds.lookEveryMs);
  assert.deepEqual([visitor.heard.length, visitor.position], [2, undefined], 'what was told is taken back');
  const persistent = opened(t, siteWith({ position: true }, 'persistent'), 'persistent');
  await persistent.start('a');
  const other = await persistent.follow('a');
  await persistent.clock.advance(minute);
  assert.deepEqual(other.heard, []);
});

test('[R10] whatever happens, on two relays, all who wait were told the place that the database says', async () => {
  const act = fc.record({
    who: fc.nat(6),
    act: fc.constantFrom('start', 'start', 'pick', 'end', 'pause'),
    at: fc.nat(1),
    priority: fc.nat(1),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
      const { clock, store, start, pick, end, follow, close } = open();
      const pages: Visitor[] = [];
      for (const { who, act: what, at, priority } of acts) {
        const c = `conversation-${who}`;
        if (what === 'start') {
          await start(c, priority, at);
          if (!pages.some(({ conversation }) => conversation === c)) pages.push(await follow(c, at));
        }
        if (what === 'pick') await pick(c, at);
        if (what === 'end') await end(c, at);
        await clock.advance(what === 'pause' ? 7_000 : 100);
      }
      await clock.advance(2 * bounds.everyMs);
      const ids = pages.map(({ conversation }) => conversation);
      const places = await store.queues.positions({ site: 'acme', queue: 'sales' }, ids);
      for (const { conversation, position } of pages) {
        if (places.has(conversation)) assert.equal(position, places.get(conversation), conversation);
      }
      for (const { heard } of pages) {
        for (const [index, { at }] of heard.entries()) {
          assert.ok(index === 0 || at - (heard[index - 1]?.at ?? 0) >= bounds.everyMs, 'not more often than that');
        }
      }
      await close();
    }),
    { numRuns: 40 },
  );
});
