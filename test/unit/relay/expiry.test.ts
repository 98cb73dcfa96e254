/** The time limits of conversations, on a real database whose clock is the test's. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { defaultTimeLimits } from '../../../src/core/conversation/time-limits.ts';
import type { Mode, State } from '../../../src/core/conversation/transitions.ts';
import { attendance, expiry as bounds } from '../../../src/core/limits.ts';
import { Appender } from '../../../src/relay/appender.ts';
import type { SiteConfig } from '../../../src/relay/config.ts';
import { conversationLimits, Expiry } from '../../../src/relay/expiry.ts';
import type { AppendResult, Commit, Deadline } from '../../../src/relay/store/store.ts';
import { ClockedStore } from '../../support/clocked-store.ts';
import { Sender, workstream } from '../../support/sender.ts';
import { masking } from '../../support/unmasked.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const conversation = 'conversation-1';

const siteWith = (mode: Mode, timeLimits?: SiteConfig['workstreams'][number]['timeLimits']): SiteConfig => ({
  id: 'acme',
  name: 'Acme',
  origins: [],
  workstreams: [{ id: workstream, name: 'Sales', mode, ...(timeLimits && { timeLimits }) }],
});

/** As many relays as asked for on one database, keeping the limits of one workstream. */
const keep = (
  context: TestContext,
  mode: Mode,
  { relays = 1, timeLimits }: { relays?: number; timeLimits?: SiteConfig['workstreams'][number]['timeLimits'] } = {},
) => {
  const clock = new VirtualClock();
  const store = new ClockedStore(clock.now);
  const commits: Commit[] = [];
  const metrics = { appendSeconds: { observe: () => undefined }, appendBatch: { observe: () => undefined } };
  const log = { warn: () => undefined, error: (...what: unknown[]) => assert.fail(JSON.stringify(what)) };
  const expiries = Array.from({ length: relays }, () => {
    const appender = new Appender({
      masking,
      store,
      lanes: 1,
      clock,
      log,
      metrics,
      committed: (commit: Commit) => void commits.push(commit),
    } as never);
    const source = conversationLimits(store, new Map([['acme', siteWith(mode, timeLimits)]]));
    return new Expiry({ source, appender, clock, log });
  });
  context.after(async () => {
    await Promise.all(expiries.map((one) => one.stop()));
    await store.close();
  });
  const visitor = Sender.visitor('1');
  const agent = Sender.agent('Ana');
  let epoch = 0;
  const give = async (request: Parameters<ClockedStore['append']>[0][number]): Promise<void> => {
    const [result] = await store.append([request]);
    assert.ok(result?.ok, JSON.stringify(result));
  };
  return {
    clock,
    store,
    commits,
    start: () => {
      for (const one of expiries) one.start();
    },
    state: async (): Promise<State | undefined> =>
      (await store.conversation(conversation))?.conversation.lifecycle.state,
    begin: () => give(visitor.start(conversation, { start: { workstream, mode } })),
    say: () => give(visitor.say(conversation, 'Hello')),
    pick: () => {
      epoch += 1;
      return give(agent.give(conversation, { type: 'conversation.pick' }));
    },
    end: () => give(agent.give(conversation, { type: 'conversation.end' }, { fence: epoch })),
    leave: () => give(agent.give(conversation, { type: 'session.close' }, { fence: epoch })),
  };
};

test('[C3] a live conversation that nobody takes is closed after twenty minutes, not a moment earlier', async (t) => {
  const { clock, begin, start, state, commits } = keep(t, 'live');
  await begin();
  start();
  await clock.advance(20 * minute - 1);
  assert.equal(await state(), 'open');
  await clock.advance(1);
  assert.equal(await state(), 'closed');
  assert.deepEqual(
    commits.map(({ after }) => after.lifecycle.ended?.reason),
    ['unanswered'],
  );
});

test('[C3] what was said meanwhile gives no more time, but a return to the queue does', async (t) => {
  const { clock, begin, start, say, pick, leave, state } = keep(t, 'live');
  start();
  await begin();
  await clock.advance(15 * minute);
  await say();
  await pick();
  await leave();
  await clock.advance(19 * minute);
  assert.equal(await state(), 'open');
  await clock.advance(1 * minute);
  assert.equal(await state(), 'closed');
});

const wrapUps = { live: 15 * minute, persistent: day } as const;

for (const mode of ['live', 'persistent'] as const) {
  test(`[C10] wrap-up of a ${mode} conversation ends by itself when its time is over`, async (t) => {
    const { clock, begin, start, pick, end, state } = keep(t, mode);
    start();
    await begin();
    await pick();
    await end();
    await clock.advance(wrapUps[mode] - 1);
    assert.equal(await state(), 'wrap-up');
    await clock.advance(1);
    assert.equal(await state(), 'closed');
  });
}

test('[C9] a persistent conversation waits 28 days for its visitor', async (t) => {
  const { clock, begin, start, pick, leave, state } = keep(t, 'persistent');
  start();
  await begin();
  await pick();
  await leave();
  await clock.advance(28 * day - 1);
  assert.equal(await state(), 'waiting');
  await clock.advance(1);
  assert.equal(await state(), 'closed');
});

test('[C4] an active conversation lasts as long as it takes', async (t) => {
  const { clock, begin, start, pick, state } = keep(t, 'live');
  start();
  await begin();
  await pick();
  await clock.advance(2 * day);
  assert.equal(await state(), 'active');
});

test('[C9] a workstream may have limits of its own; what it leaves out is the mode’s', async (t) => {
  const { clock, begin, start, pick, leave, state } = keep(t, 'persistent', { timeLimits: { waitingMs: 5 * minute } });
  start();
  await begin();
  await clock.advance(day);
  assert.equal(await state(), 'open');
  await pick();
  await leave();
  await clock.advance(5 * minute);
  assert.equal(await state(), 'closed');
});

test('[C3] several relays end it once', async (t) => {
  const { clock, store, begin, start, state, commits } = keep(t, 'live', { relays: 3 });
  await begin();
  start();
  await clock.advance(20 * minute);
  assert.equal(await state(), 'closed');
  assert.equal(commits.length, 1);
  assert.equal((await store.read(conversation, 0, 10))?.events.length, 2);
});

test('[C3] a relay that was not there when the time came does it as soon as it is', async (t) => {
  const { clock, begin, start, state } = keep(t, 'live');
  await begin();
  await clock.advance(3 * day);
  start();
  await clock.advance(0);
  assert.equal(await state(), 'closed');
});

/** Deadlines that a test makes up, and what is done about them. */
const pretend = (context: TestContext, answer: AppendResult, found: () => readonly Deadline[]) => {
  const clock = new VirtualClock();
  const told: string[] = [];
  let looks = 0;
  const store = {
    deadlines: async () => {
      looks += 1;
      return found();
    },
    departures: async () => [],
  };
  const expiry = new Expiry({
    source: conversationLimits(store, new Map([['acme', siteWith('live')]])),
    appender: {
      append: (request, _bytes, reply) => {
        told.push(request.conversation);
        reply(answer);
      },
    },
    clock,
    log: { warn: () => undefined },
  });
  context.after(() => expiry.stop());
  expiry.start();
  return { clock, told, looks: () => looks };
};

const due = (n: number): Deadline => ({
  conversation: `c-${n}`,
  site: 'acme',
  state: 'open',
  since: 1,
  remainingMs: -n,
});
const done: AppendResult = { ok: true, seq: 2, at: 1, repeat: false };

test('[X3] what is due is asked for in batches, one right after the other', async (t) => {
  let left = bounds.batch + 1;
  const { clock, told } = pretend(t, done, () => {
    const batch = Array.from({ length: Math.min(left, bounds.batch) }, (_, n) => due(n));
    left -= batch.length;
    return batch;
  });
  await clock.advance(1);
  assert.equal(told.length, bounds.batch + 1);
});

test('[X3] a full batch that comes to nothing is not asked for without a pause', async (t) => {
  const refused: AppendResult = { ok: false, code: 'unavailable', fatal: false };
  const { clock, looks } = pretend(t, refused, () => Array.from({ length: bounds.batch }, (_, n) => due(n)));
  await clock.advance(bounds.retryMs - 1);
  assert.equal(looks(), 1);
  await clock.advance(1);
  assert.equal(looks(), 2);
});

test('[D7] a database that does not answer is asked again', async (t) => {
  let fails = true;
  const { clock, told } = pretend(t, done, () => {
    if (fails) throw new Error('no answer');
    return told.length === 0 ? [due(1)] : [];
  });
  await clock.advance(bounds.retryMs - 1);
  fails = false;
  await clock.advance(1);
  assert.deepEqual(told, ['c-1']);
});

test('[C3] the shortest limit is the longest pause: nothing begins and ends between two looks', async (t) => {
  const { clock, looks } = pretend(t, done, () => []);
  const pause = Math.min(bounds.lookEveryMs, attendance.goneAfterMs, ...Object.values(defaultTimeLimits.live));
  await clock.advance(pause - 1);
  assert.equal(looks(), 1);
  await clock.advance(1);
  assert.equal(looks(), 2);
});
