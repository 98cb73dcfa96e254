import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newConversation } from '../../../../src/core/conversation/conversation.ts';
import {
  helloSubscriptionsMax,
  historyPageMax,
  pongTimeoutMs,
  probeTimeoutMs,
  welcomeTimeoutMs,
} from '../../../../src/core/limits.ts';
import type { DownFrame } from '../../../../src/core/protocol/down.ts';
import { version } from '../../../../src/core/protocol/version.ts';
import { follow, wantHistory } from '../../../../src/sdk/session/replica.ts';
import { connectionOf, dueAt, type Input, newSession } from '../../../../src/sdk/session/session-state.ts';
import {
  act,
  c,
  closed,
  frame,
  heartbeatMs,
  inState,
  named,
  opened,
  role,
  run,
  start,
  toHello,
  toLive,
  transmitted,
  welcome,
} from '../../../support/session-states.ts';

test('an expired token is asked for anew before the next try, another lost connection keeps it', () => {
  const expired = run(inState('live'), [closed(4005), { kind: 'wake' }]);
  assert.deepEqual(named(expired.effects), ['authenticate']);
  const lost = run(inState('live'), [closed(4001), { kind: 'wake' }]);
  assert.deepEqual(named(lost.effects), ['open']);
});

test('a refusal for good stops with the reason of the bye, or with that of the close code', () => {
  const codeAfter = (...inputs: readonly Input[]): unknown => connectionOf(run(inState('hello'), inputs).session);
  const bye = (code: string): Input => frame({ t: 'bye', code });
  assert.deepEqual(codeAfter(bye('unknown-site'), closed(4501)), { state: 'stopped', code: 'unknown-site' });
  assert.deepEqual(codeAfter(closed(4502)), { state: 'stopped', code: 'origin-not-allowed' });
  assert.deepEqual(codeAfter(bye('unknown-site'), closed(4503)), { state: 'stopped', code: 'unsupported-version' });
  // A proxy may swallow the close frame, but not the bye before it.
  assert.deepEqual(codeAfter(bye('not-authenticated'), closed(1006)), { state: 'stopped', code: 'not-authenticated' });
  assert.deepEqual(codeAfter(bye('a-later-invention'), closed(4999)), {
    state: 'stopped',
    code: 'unsupported-version',
  });
});

test('a bye from which one comes back changes nothing about coming back', () => {
  const { session } = run(inState('live'), [frame({ t: 'bye', code: 'internal' }), closed(1006)]);
  assert.equal(session.phase.name, 'waiting');
});

test('a connection has to be let in within the time for it', () => {
  assert.equal(dueAt(inState('opening')), start + welcomeTimeoutMs);
  assert.equal(dueAt(inState('hello')), start + welcomeTimeoutMs);
  assert.equal(dueAt(inState('asking')), undefined);
});

test('any frame keeps a live connection, silence ends it', () => {
  const silence = heartbeatMs + pongTimeoutMs;
  assert.equal(dueAt(inState('live')), start + silence);
  const heard = run(inState('live'), [frame({ t: 'pong' })], { now: start + 20_000 }).session;
  assert.equal(dueAt(heard), start + 20_000 + silence);
});

test('while the backlog is on its way, pings are no progress', () => {
  const pinged = run(inState('syncing'), [frame({ t: 'ping', heads: [] })], { now: start + 20_000 }).session;
  assert.equal(dueAt(pinged), dueAt(inState('syncing')));
});

test('a connection in doubt gets little time to prove itself', () => {
  const doubted = run(inState('live'), [{ kind: 'wake' }]).session;
  assert.equal(dueAt(doubted), start + probeTimeoutMs);
  const again = run(doubted, [{ kind: 'wake' }], { now: start + 1_000 }).session;
  assert.equal(dueAt(again), start + probeTimeoutMs);
  const cut = run(doubted, [{ kind: 'alarm' }], { now: start + probeTimeoutMs });
  assert.equal(cut.session.phase.name, 'waiting');
  const proven = run(doubted, [frame({ t: 'pong' })]).session;
  assert.equal(dueAt(proven), start + heartbeatMs + pongTimeoutMs);
});

test('[D5] hello names the position in every conversation that is followed', () => {
  const events: DownFrame = { t: 'ev', c, e: 'epoch-1', first: 1, last: 7, events: [] };
  const { session } = run(inState('live'), [frame(events), closed(1006), { kind: 'connect' }]);
  assert.deepEqual(transmitted(run(session, [opened]).effects), [
    {
      t: 'hello',
      v: version,
      site: 'shop',
      as: 'visitor',
      tok: 'token-1',
      dev: 'device-1',
      lane: 'lane-1',
      subs: [{ c, e: 'epoch-1', s: 7 }],
    },
  ]);
});

test('hello stays small: what it has no room for is followed right after the welcome', () => {
  const many = Array.from({ length: helloSubscriptionsMax + 2 }, (_, index) => `conversation-${index}`);
  const session = run(newSession('shop', role, 'lane-1'), [act((held) => many.reduce(follow, held))]).session;
  const hello = run(session, toHello);
  const said = hello.effects.flatMap((effect) =>
    effect.kind === 'transmit' && effect.frame.t === 'hello' ? effect.frame.subs.map((sub) => sub.c) : [],
  );
  const { effects, session: after } = run(hello.session, [frame(welcome)]);
  const later = effects.flatMap((effect) =>
    effect.kind === 'transmit' && effect.frame.t === 'sub' ? effect.frame.c : [],
  );
  assert.equal(said.length, helloSubscriptionsMax);
  assert.deepEqual([...said, ...later], many);
  assert.deepEqual(after.phase.name === 'syncing' && [...after.phase.awaited], many);
});

test('what is no longer followed is no longer told, and a denied conversation is not asked for again', () => {
  const other = 'conversation-2';
  const two = run(inState('live'), [act((held) => follow(held, other))]);
  assert.deepEqual(transmitted(two.effects), [{ t: 'sub', c: other, s: 0 }]);
  const dropped = run(two.session, [act((held) => ({ ...held, following: new Set([c]) }))]);
  assert.deepEqual(transmitted(dropped.effects), [{ t: 'unsub', c: other }]);
  const denied = run(inState('live'), [frame({ t: 'denied', c, code: 'unknown-conversation' })]);
  assert.deepEqual(denied.effects, []);
  assert.equal(denied.session.replica.following.size, 0);
});

test('what left the screen while its backlog was on its way is not waited for', () => {
  const dropped = run(inState('syncing'), [act((held) => ({ ...held, following: new Set() }))]);
  assert.deepEqual(named(dropped.effects), ['unsub']);
  assert.equal(dropped.session.phase.name, 'live');
});

test('a conversation that is denied before anything of it was read leaves the screen, another stays readable', () => {
  const denied = frame({ t: 'denied', c, code: 'unknown-conversation' });
  const unread = run(inState('syncing'), [denied]).session;
  assert.equal(unread.phase.name, 'live');
  assert.equal(unread.replica.logs.size, 0);
  const read = run(inState('live'), [denied]).session;
  assert.equal(read.replica.logs.size, 1);
});

test('a conversation that cannot be followed for now is asked for again', () => {
  const denied = run(inState('syncing'), [frame({ t: 'denied', c, code: 'unavailable' })]);
  assert.equal(denied.session.phase.name, 'syncing');
  const due = dueAt(denied.session) ?? assert.fail('Nothing is due.');
  const asked = run(denied.session, [{ kind: 'alarm' }], { now: due });
  assert.deepEqual(transmitted(asked.effects), [{ t: 'sub', c, s: 0 }]);
});

test('without a network, a connection that is lost or being tried is called offline', () => {
  const offline = (state: Parameters<typeof inState>[0]): unknown =>
    connectionOf(run(inState(state), [{ kind: 'network', isOnline: false }]).session).state;
  assert.deepEqual(
    (['idle', 'asking', 'opening', 'hello', 'syncing', 'live', 'waiting', 'suspended', 'stopped'] as const).map(
      offline,
    ),
    ['idle', 'offline', 'offline', 'offline', 'syncing', 'live', 'offline', 'offline', 'stopped'],
  );
  const { session } = run(inState('waiting'), [
    { kind: 'network', isOnline: false },
    { kind: 'network', isOnline: true },
  ]);
  assert.equal(connectionOf(session).state, 'waiting');
});

test('history is asked for once everything is up to date, once, and again on another connection', () => {
  const gap: DownFrame = {
    t: 'gap',
    c,
    e: 'epoch-1',
    first: 41,
    last: 60,
    events: [],
    conversation: { ...newConversation(c), seq: 60 },
  };
  const wanting = run(inState('syncing'), [frame(gap), act((held) => wantHistory(held, c))]);
  assert.deepEqual(named(wanting.effects), []);
  const asking = run(wanting.session, [frame({ t: 'live', c, e: 'epoch-1', s: 60 })]);
  const page = { t: 'page', c, before: 41, limit: historyPageMax };
  assert.deepEqual(transmitted(asking.effects), [page]);
  assert.deepEqual(named(run(asking.session, [act((held) => wantHistory(held, c))]).effects), []);
  const again = run(asking.session, [closed(1006), ...toLive.slice(0, 1), opened, frame(welcome)]);
  const answer = run(again.session, [frame({ t: 'live', c, e: 'epoch-1', s: 60 })]);
  assert.deepEqual(transmitted(answer.effects).at(-1), page);
});
