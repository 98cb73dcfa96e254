import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '../../../src/core/conversation/participants.ts';
import { visibleTo } from '../../../src/core/conversation/visibility.ts';
import { eventsPerPageMax, historyPageMax, replayMax } from '../../../src/core/limits.ts';
import type { DownFrame } from '../../../src/core/protocol/down.ts';
import { InProcessBus } from '../../../src/relay/bus/in-process.ts';
import { Hub } from '../../../src/relay/hub.ts';
import { type Outlet, Subscription } from '../../../src/relay/subscription.ts';
import { agent, ScriptedLog, visitor } from '../../support/scripted-log.ts';

/** Everything that is due has happened. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const follow = (log: ScriptedLog, at: { s: number; e?: string } = { s: 0 }, actor: Actor = visitor) => {
  const frames: DownFrame[] = [];
  let full: PromiseWithResolvers<void> | undefined;
  const outlet = {
    reader: { actor, site: 'shop' },
    send: (frame: DownFrame) => void frames.push(frame),
    get isFull() {
      return full !== undefined;
    },
    drained: () => full?.promise ?? Promise.resolve(),
    isOpen: true,
    failed: (error: unknown) => assert.fail(String(error)),
  } satisfies Outlet;
  const hub = new Hub({ bus: new InProcessBus(), relayId: 'here', changed: () => undefined });
  const subscription = new Subscription({ c: log.id, ...at }, log.store, hub, outlet);
  subscription.start();
  const fill = (): void => {
    full = Promise.withResolvers();
  };
  const drain = (): void => {
    full?.resolve();
    full = undefined;
  };
  /** The seqs that the frames so far cover, in order. */
  const covered = (): number[] =>
    frames.flatMap((frame) =>
      frame.t === 'ev' ? Array.from({ length: frame.last - frame.first + 1 }, (_, index) => frame.first + index) : [],
    );
  const kinds = (): string[] => frames.map(({ t }) => t);
  return { frames, hub, subscription, fill, drain, covered, kinds };
};

test('[D5] a subscription gets what is after its own position, then live, then what is committed', async () => {
  const log = new ScriptedLog();
  log.start();
  log.say('one');
  log.say('two');
  const { hub, covered, kinds } = follow(log, { s: 1, e: log.epoch });
  await settled();
  hub.committed(log.say('three'));
  assert.deepEqual(covered(), [2, 3, 4]);
  assert.deepEqual(kinds(), ['ev', 'live', 'ev']);
});

test('[D3] what is committed while the log is being read is neither lost nor doubled', async () => {
  const log = new ScriptedLog();
  log.start();
  log.holds = true;
  const { hub, covered, kinds } = follow(log);
  for (const text of ['during the first look', 'during the page', 'after it']) {
    await settled();
    hub.committed(log.say(text));
    log.release();
  }
  log.holds = false;
  log.release();
  await settled();
  hub.committed(log.say('live'));
  assert.deepEqual(covered(), [1, 2, 3, 4, 5]);
  assert.equal(kinds().filter((kind) => kind === 'live').length, 1);
});

test('[D3] a commit that the bus lost is read from the log before the next one is shown', async () => {
  const log = new ScriptedLog();
  log.start();
  const { hub, covered } = follow(log);
  await settled();
  log.say('lost on the way');
  hub.committed(log.say('arrived'));
  await settled();
  assert.deepEqual(covered(), [1, 2, 3]);
});

test('[D3] a commit that comes twice is shown once', async () => {
  const log = new ScriptedLog();
  log.start();
  const { hub, covered } = follow(log);
  await settled();
  const commit = log.say('twice');
  hub.committed(commit);
  hub.committed(commit);
  assert.deepEqual(covered(), [1, 2]);
});

test('[D7] a head that the database knows of and the subscription does not is read', async () => {
  const log = new ScriptedLog();
  log.start();
  const { subscription, covered } = follow(log);
  await settled();
  log.say('nobody told');
  subscription.headIsAt(2);
  await settled();
  assert.deepEqual(covered(), [1, 2]);
});

test('[D8] a slow reader is sent nothing more until it has read, and then reads from the log', async () => {
  const log = new ScriptedLog();
  log.start();
  const { hub, covered, fill, drain, frames } = follow(log);
  await settled();
  fill();
  const before = frames.length;
  for (let index = 0; index < 50; index += 1) hub.committed(log.say(`${index}`));
  await settled();
  assert.equal(frames.length, before);
  drain();
  await settled();
  assert.deepEqual(
    covered(),
    log.events.map(({ seq }) => seq),
  );
});

test('[D5] a long backlog comes in pages', async () => {
  const log = new ScriptedLog();
  log.start();
  for (let index = 0; index < eventsPerPageMax; index += 1) log.say(`${index}`);
  const { frames, covered } = follow(log);
  await settled();
  const pages = frames.filter((frame) => frame.t === 'ev');
  assert.deepEqual(
    pages.map(({ more }) => more),
    [true, undefined],
  );
  assert.equal(covered().length, eventsPerPageMax + 1);
});

/** A log whose head is at `head`. */
const logTo = (head: number): ScriptedLog => {
  const log = new ScriptedLog();
  log.start();
  while (log.conversation.seq < head) log.say(`${log.conversation.seq + 1}`);
  return log;
};

test('[D5] who missed as much as is replayed gets it one by one, who missed one more gets the newest stretch', async () => {
  const log = logTo(replayMax + 2);
  const replayed = follow(log, { s: 2, e: log.epoch });
  const leapt = follow(log, { s: 1, e: log.epoch });
  await settled();
  assert.ok(!replayed.kinds().includes('gap'));
  assert.equal(replayed.covered().length, replayMax);
  assert.deepEqual(leapt.kinds(), ['gap', 'live']);
  const head = replayMax + 2;
  assert.partialDeepStrictEqual(leapt.frames[0] as object, {
    t: 'gap',
    c: log.id,
    e: log.epoch,
    first: head - historyPageMax + 1,
    last: head,
    events: log.events.slice(-historyPageMax),
    conversation: visibleTo(log.conversation, 'visitor'),
  });
  assert.deepEqual(leapt.frames[1], { t: 'live', c: log.id, e: log.epoch, s: head });
  leapt.hub.committed(log.say('live'));
  assert.deepEqual(leapt.covered(), [head + 1]);
});

test('[C13] a gap tells a visitor nothing of notes, and their agent all of them', async () => {
  const log = logTo(replayMax);
  log.assign();
  log.append(agent, { type: 'note.written', text: 'secret' });
  const seen = (actor: Actor) => {
    const { frames } = follow(log, { s: 0 }, actor);
    return settled().then(() => frames[0]);
  };
  const [toVisitor, toAgent] = [await seen(visitor), await seen(agent)];
  assert.ok(toVisitor?.t === 'gap' && toAgent?.t === 'gap');
  assert.equal(toVisitor.last, replayMax + 2);
  assert.ok(!JSON.stringify(toVisitor).includes('secret'));
  assert.equal(toVisitor.events.length, historyPageMax - 1);
  assert.notDeepEqual(toVisitor.conversation.notes, toAgent.conversation.notes);
  assert.deepEqual(toAgent.conversation, log.conversation);
});

test('[D8] a reader who was slow for too long goes on with the newest stretch', async () => {
  const log = logTo(1);
  const { hub, fill, drain, frames } = follow(log);
  await settled();
  fill();
  for (let index = 0; index <= replayMax; index += 1) hub.committed(log.say(`${index}`));
  await settled();
  const before = frames.length;
  drain();
  await settled();
  assert.deepEqual(
    frames.slice(before).map(({ t }) => t),
    ['gap', 'live'],
  );
});

test('[D5] a log that becomes another one while it is read is started over', async () => {
  const log = logTo(3);
  log.holds = true;
  const { kinds, frames } = follow(log, { s: 0, e: log.epoch });
  log.release();
  await settled();
  log.epoch = 'epoch-2';
  log.holds = false;
  log.release();
  await settled();
  assert.deepEqual(kinds(), ['reset', 'ev', 'live']);
  assert.ok(frames.every((frame) => 'e' in frame && frame.e === 'epoch-2'));
});

test('[D7] a head that is not in the log is asked for once', async () => {
  const log = logTo(1);
  const { subscription, covered, kinds } = follow(log);
  await settled();
  subscription.headIsAt(9);
  await settled();
  assert.deepEqual(covered(), [1]);
  assert.equal(kinds().at(-1), 'live');
});

for (const { title, at, why } of [
  { title: 'of another epoch', at: { s: 1, e: 'an older epoch' }, why: 'epoch' },
  { title: 'beyond the head', at: { s: 9, e: 'epoch-1' }, why: 'ahead' },
] as const) {
  test(`[D5] a position ${title} is reset and the log starts over`, async () => {
    const log = new ScriptedLog();
    log.start();
    log.say('one');
    const { frames, covered } = follow(log, at);
    await settled();
    assert.deepEqual(frames[0], { t: 'reset', c: log.id, e: log.epoch, why });
    assert.deepEqual(covered(), [1, 2]);
  });
}

test('[X2] who may not read is denied as if there were nothing, and told nothing later', async () => {
  const log = new ScriptedLog();
  log.start();
  const { frames, hub } = follow(log, { s: 0 }, agent);
  await settled();
  hub.committed(log.say('not for you'));
  await settled();
  assert.deepEqual(frames, [{ t: 'denied', c: log.id, code: 'unknown-conversation' }]);
});

test('[X6] whose visitor is being erased lets go of it as somebody new, before it is erased; who may not read it keeps the rest', async () => {
  const log = new ScriptedLog();
  log.start();
  log.say('of whom they were before');
  const stranger: Actor = { kind: 'visitor', id: 'v_2' };
  const keeps = follow(log, { s: 2, e: log.epoch }, stranger);
  await settled();
  assert.deepEqual(keeps.kinds(), ['denied']);
  log.isToBeErased = true;
  const leaves = follow(log, { s: 2, e: log.epoch }, stranger);
  await settled();
  assert.deepEqual(leaves.kinds(), ['reset', 'denied']);
});

test('[X2] who loses the conversation sees how, and nothing after; not even while catching up', async () => {
  const log = new ScriptedLog();
  log.start();
  log.assign();
  const live = follow(log, { s: 0 }, agent);
  const late = follow(log, { s: 0 }, agent);
  await settled();
  log.holds = true;
  late.subscription.headIsAt(3);
  const released = log.append(agent, { type: 'conversation.released', to: 'open', reason: 'session-closed' });
  const after = log.say('for the next one');
  for (const { hub } of [live, late]) {
    hub.committed(released);
    hub.committed(after);
  }
  log.holds = false;
  log.release();
  await settled();
  assert.deepEqual(live.covered(), [1, 2, 3]);
  assert.equal(live.kinds().at(-1), 'denied');
  assert.deepEqual(late.covered(), [1, 2]);
  assert.equal(late.kinds().at(-1), 'denied');
});
