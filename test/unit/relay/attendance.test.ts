/** Who counts as there, on a real database whose clock is the test's, with relays that stop, die and start. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { Actor } from '../../../src/core/conversation/participants.ts';
import type { Mode, State } from '../../../src/core/conversation/transitions.ts';
import { attendance as bounds } from '../../../src/core/limits.ts';
import { Appender } from '../../../src/relay/appender.ts';
import { Attendance } from '../../../src/relay/attendance.ts';
import { InProcessBus } from '../../../src/relay/bus/in-process.ts';
import { conversationLimits, Expiry } from '../../../src/relay/expiry.ts';
import { Following } from '../../../src/relay/following.ts';
import { Hub } from '../../../src/relay/hub.ts';
import { Load } from '../../../src/relay/load.ts';
import { ReadMarks } from '../../../src/relay/read-marks.ts';
import type { AppendRequest } from '../../../src/relay/store/store.ts';
import { WaitingLines } from '../../../src/relay/waiting-lines.ts';
import { WorkLists } from '../../../src/relay/work-list.ts';
import { ClockedStore } from '../../support/clocked-store.ts';
import { Sender, workstream } from '../../support/sender.ts';
import { masking } from '../../support/unmasked.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

const conversation = 'conversation-1';
const { goneAfterMs } = bounds;
/** How much later than promised it may be: until it is written down, and until it is looked for. */
const lateMs = bounds.writeEveryMs + bounds.slackMs;

const log = { warn: () => undefined, error: (...what: unknown[]) => assert.fail(JSON.stringify(what)) };
const metrics = { appendSeconds: { observe: () => undefined }, appendBatch: { observe: () => undefined } };

const open = (context: TestContext) => {
  const clock = new VirtualClock();
  const store = new ClockedStore(clock.now);
  const relays: { readonly stop: () => Promise<void> }[] = [];
  context.after(async () => {
    await Promise.all(relays.map((one) => one.stop()));
    await store.close();
  });

  /** A relay, as far as it concerns who is there. */
  const relay = () => {
    const bus = new InProcessBus();
    const workLists = new WorkLists(bus, 'here');
    const hub = new Hub({ bus, relayId: 'here', changed: () => undefined });
    const appender = new Appender({
      store,
      masking,
      lanes: 1,
      clock,
      log,
      metrics,
      committed: () => undefined,
    } as never);
    const attendance = new Attendance({ store, clock, log });
    const expiry = new Expiry({ source: conversationLimits(store, new Map()), appender, clock, log });
    attendance.start();
    expiry.start();
    /** Ends without a word, as by kill -9. */
    const stop = async (): Promise<void> => void (await Promise.all([attendance.stop(), expiry.stop()]));
    relays.push({ stop });
    /** Somebody follows the conversation over a connection of this relay; gives what ends it. */
    const follow = async (actor: Actor): Promise<() => void> => {
      const live = Promise.withResolvers<void>();
      const outlet = {
        reader: { actor, site: 'acme' },
        send: ({ t }: { t: string }) => {
          if (t === 'live' || t === 'denied') live.resolve();
        },
        isFull: false,
        drained: () => Promise.resolve(),
        isOpen: true,
        failed: (error: unknown) => assert.fail(String(error)),
      };
      const principal = { actor, site: 'acme', version: 3, device: 'device' };
      const sites = new Map();
      const waitingLines = new WaitingLines({ bus, relayId: 'here', sites, store, clock, log });
      const load = new Load({ clock, lag: { start: () => {}, take: () => 0, stop: () => {} }, appendQueue: () => 0 });
      const readMarks = new ReadMarks({ store, load, clock, log, moved: () => undefined });
      const parts = { store, hub, workLists, waitingLines, attendance, sites, load, readMarks, clock };
      const following = new Following(principal, parts, outlet);
      following.subscribe({ c: conversation, s: 0 });
      await live.promise;
      await setImmediate();
      return () => following.stop();
    };
    return { follow, stop };
  };

  const visitor = Sender.visitor('1');
  const agent = Sender.agent('Ana');
  const give = async (request: AppendRequest): Promise<void> => {
    const [result] = await store.append([request]);
    assert.ok(result?.ok, JSON.stringify(result));
  };
  return {
    clock,
    relay,
    visitor: visitor.actor,
    agent: agent.actor,
    begin: (mode: Mode = 'live') => give(visitor.start(conversation, { start: { workstream, mode } })),
    pick: () => give(agent.give(conversation, { type: 'conversation.pick' })),
    state: async (): Promise<State | undefined> =>
      (await store.conversation(conversation))?.conversation.lifecycle.state,
  };
};

const ends = { open: 'closed', active: 'wrap-up' } as const;

for (const [from, to] of Object.entries(ends) as [keyof typeof ends, State][]) {
  test(`[M5] a live conversation that is ${from} is ${to} three minutes after its visitor left, not before`, async (t) => {
    const { clock, relay, visitor, begin, pick, state } = open(t);
    await begin();
    if (from === 'active') await pick();
    const leave = await relay().follow(visitor);
    await clock.advance(3_600_000);
    assert.equal(await state(), from, 'who is there is not gone, however long');
    leave();
    await clock.advance(goneAfterMs);
    assert.equal(await state(), from);
    await clock.advance(lateMs);
    assert.equal(await state(), to);
  });
}

test('[M5] a visitor who is back in time goes on', async (t) => {
  const { clock, relay, visitor, begin, state } = open(t);
  await begin();
  const { follow } = relay();
  for (let visits = 0; visits < 5; visits += 1) {
    const leave = await follow(visitor);
    await clock.advance(bounds.writeEveryMs);
    leave();
    await clock.advance(goneAfterMs - lateMs);
  }
  assert.equal(await state(), 'open');
});

test('[M5] a visitor with two tabs is there until both are gone', async (t) => {
  const { clock, relay, visitor, begin, state } = open(t);
  await begin();
  const { follow } = relay();
  const [first, second] = [await follow(visitor), await follow(visitor)];
  first();
  await clock.advance(goneAfterMs * 3);
  assert.equal(await state(), 'open');
  second();
  await clock.advance(goneAfterMs + lateMs);
  assert.equal(await state(), 'closed');
});

test('[M5] a visitor who moves to another relay is there, whatever the first one says after it', async (t) => {
  const { clock, relay, visitor, begin, state } = open(t);
  await begin();
  const [one, other] = [relay(), relay()];
  const leave = await one.follow(visitor);
  await clock.advance(bounds.refreshMs);
  await other.follow(visitor);
  await clock.advance(bounds.writeEveryMs);
  leave();
  await clock.advance(goneAfterMs * 5);
  assert.equal(await state(), 'open');
});

test('[M5] a visitor whose relay dies has three minutes to come back', async (t) => {
  const { clock, relay, visitor, begin, state } = open(t);
  await begin();
  const [one] = [relay(), relay()];
  await one.follow(visitor);
  await clock.advance(bounds.refreshMs * 2.5);
  await one.stop();
  await clock.advance(goneAfterMs);
  assert.equal(await state(), 'open');
  await clock.advance(bounds.refreshMs + lateMs);
  assert.equal(await state(), 'closed');
});

test('[M5] nothing happens to a persistent conversation whose visitor leaves', async (t) => {
  const { clock, relay, visitor, begin, pick, state } = open(t);
  await begin('persistent');
  await pick();
  const leave = await relay().follow(visitor);
  leave();
  await clock.advance(goneAfterMs * 10);
  assert.equal(await state(), 'active');
});

test('[M5] an agent who reads along is no visitor', async (t) => {
  const { clock, relay, visitor, agent, begin, pick, state } = open(t);
  await begin();
  await pick();
  const { follow } = relay();
  await follow(agent);
  const leave = await follow(visitor);
  await clock.advance(bounds.writeEveryMs);
  leave();
  await clock.advance(goneAfterMs + lateMs);
  assert.equal(await state(), 'wrap-up');
});

test('[X2] whoever may not read a conversation is not there', async (t) => {
  const { clock, relay, visitor, begin, state } = open(t);
  await begin();
  const { follow } = relay();
  const leave = await follow(visitor);
  await clock.advance(bounds.writeEveryMs);
  leave();
  await follow({ kind: 'visitor', id: 'visitor-2' });
  await clock.advance(goneAfterMs + lateMs);
  assert.equal(await state(), 'closed');
});

test('a relay that stops while it writes down who is there writes no more after that', async () => {
  const clock = new VirtualClock();
  const { promise: written, resolve: write } = Promise.withResolvers<void>();
  const attendance = new Attendance({ store: { attend: () => written }, clock, log });
  attendance.start();
  attendance.came(conversation);
  await clock.advance(bounds.writeEveryMs);
  const stopped = attendance.stop();
  write();
  await stopped;
  assert.equal(clock.waiting, 0);
});
