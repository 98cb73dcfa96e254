import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { heartbeatMs as relayHeartbeatMs, welcomeTimeoutMs } from '../../../../src/core/limits.ts';
import type { DownFrame, RowsFrame } from '../../../../src/core/protocol/down.ts';
import type { UpFrame } from '../../../../src/core/protocol/up.ts';
import { agentRole, listOf } from '../../../../src/sdk/agent-role.ts';
import { enqueue } from '../../../../src/sdk/session/outbox.ts';
import { follow, wantHistory } from '../../../../src/sdk/session/replica.ts';
import {
  connectionOf,
  dueAt,
  type Input,
  newSession,
  type Session,
} from '../../../../src/sdk/session/session-state.ts';
import {
  act,
  c,
  closed,
  frame,
  happenings,
  inState,
  live,
  named,
  onSecond,
  opened,
  run,
  start,
  stateOf,
  toLive,
  transmitted,
  welcome,
} from '../../../support/session-states.ts';

const toSecondLive: readonly Input[] = [opened, frame(welcome), frame(live)].map(onSecond);
const event = (seq: number): DownFrame => ({
  t: 'ev',
  c,
  e: 'epoch-1',
  first: seq,
  last: seq,
  events: [
    { type: 'message.sent', text: `text ${seq}`, seq, id: `id-${seq}`, at: 1, by: { kind: 'agent', id: 'ana' } },
  ],
});

test('[D5] go: a second connection is opened within the time given, at random, and the first goes on', () => {
  const going = run(inState('live'), [happenings.go], { random: 0.25 }).session;
  assert.equal(dueAt(going), start + 250);
  const both = run(going, [{ kind: 'alarm' }], { now: start + 250 });
  assert.equal(stateOf(both.session), 'live, opening');
  assert.deepEqual(named(both.effects), ['open']);
});

test('[D5] the second connection takes over when it is live; only then the first is closed, and nobody sees it', () => {
  const shown: unknown[] = [];
  let session = inState('live, opening');
  const effects: string[] = [];
  for (const input of toSecondLive) {
    const moved = run(session, [input]);
    session = moved.session;
    shown.push(connectionOf(session).state);
    effects.push(...named(moved.effects, 1));
  }
  assert.deepEqual(shown, ['live', 'live', 'live']);
  assert.deepEqual(effects, ['hello on the second', 'close']);
  assert.equal(stateOf(session), 'live');
});

test('[D2] [D4] what was sent over the first and not answered is sent again over the second, first', () => {
  const write = (id: string): Input =>
    act((held) => ({
      ...held,
      outbox: enqueue(held.outbox, c, { id, command: { type: 'message.send', text: id }, at: start }),
    }));
  const sent = run(inState('live, opening'), [write('one'), write('two')]);
  assert.deepEqual(named(sent.effects, 1), ['send', 'send']);
  const answered = run(sent.session, [frame({ t: 'ok', c, id: 'one', s: 1, at: 1 })]).session;
  const taken = run(answered, [...toSecondLive, write('three')]);
  assert.deepEqual(named(taken.effects, 1), [
    'hello on the second',
    'close',
    'send on the second',
    'send on the second',
  ]);
  const ids = transmitted(taken.effects).flatMap((one) => (one.t === 'send' ? [`${one.id} ${one.n}`] : []));
  assert.deepEqual(ids, ['two 2', 'three 3']);
});

test('[D5] a second connection that fails in whatever way leaves the first as it is', () => {
  for (const state of ['live, opening', 'live, hello', 'live, syncing'] as const) {
    for (const code of [1006, 4001, 4005, 4501]) {
      const { session, effects } = run(inState(state), [onSecond(closed(code))]);
      assert.equal(stateOf(session), 'live');
      assert.deepEqual(effects, []);
    }
  }
  const late = run(inState('live, hello'), [{ kind: 'alarm' }], { now: start + welcomeTimeoutMs });
  assert.equal(stateOf(late.session), 'live');
  assert.deepEqual(named(late.effects, 1), ['close on the second']);
});

test('a first connection that ends early is followed by the second wherever that one is', () => {
  const states = (['live, opening', 'live, hello', 'live, syncing'] as const).map((state) => {
    const { session, effects } = run(inState(state), [closed(4001)]);
    assert.deepEqual(effects, []);
    return stateOf(session);
  });
  assert.deepEqual(states, ['opening', 'hello', 'syncing']);
});

test('a relay that goes again while there is a second connection opens no third', () => {
  const again = run(inState('live, hello'), [happenings.go], { random: 0.5 });
  const due = run(again.session, [{ kind: 'alarm' }], { now: start + 500 });
  assert.equal(stateOf(due.session), 'live, hello');
  assert.deepEqual([...again.effects, ...due.effects], []);
});

test('a second connection whose relay goes, too, is followed by a third once it has taken over', () => {
  const soon = frame({ t: 'go', after: 0, why: 'going-away' });
  const taken = run(inState('live, syncing'), [onSecond(soon), onSecond(frame(live))]).session;
  assert.equal(stateOf(taken), 'live');
  assert.deepEqual(named(run(taken, [{ kind: 'alarm' }]).effects), ['open']);
});

test('[D3] what is missing is asked for over both connections, since nobody knows which will last', () => {
  const beyond = run(inState('live, syncing'), [frame(event(3))]).session;
  const due = dueAt(beyond) ?? assert.fail('Nothing is due.');
  assert.deepEqual(named(run(beyond, [{ kind: 'alarm' }], { now: due }).effects, 1), ['sub on the second', 'sub']);
});

test('[D3] what a second connection has asked for in its hello is still asked for on the first', () => {
  const beyond = run(inState('live, opening'), [frame(event(3)), onSecond(opened), onSecond(closed(1006))]).session;
  const due = dueAt(beyond) ?? assert.fail('Nothing is due.');
  assert.deepEqual(named(run(beyond, [{ kind: 'alarm' }], { now: due }).effects, 1), ['sub']);
});

test('[D3] history that was asked for and has not come is asked for again over the second connection', () => {
  const gap = { t: 'gap', c, e: 'epoch-1', first: 41, last: 60, events: [], conversation: { ...emptied(), seq: 60 } };
  const asking = run(inState('live, opening'), [frame(gap as DownFrame), act((held) => wantHistory(held, c))]);
  assert.deepEqual(named(asking.effects, 1), ['page']);
  const taken = run(asking.session, [opened, frame(welcome), frame({ ...live, s: 60 } as DownFrame)].map(onSecond));
  assert.deepEqual(named(taken.effects, 1), ['hello on the second', 'close', 'page on the second']);
});

const emptied = () => inState('live').replica.logs.get(c)?.conversation ?? assert.fail('It is not there.');

test('what is followed meanwhile is followed on both, and waited for before the second takes over', () => {
  const other = 'conversation-2';
  const more = run(inState('live, syncing'), [act((held) => follow(held, other))]);
  assert.deepEqual(named(more.effects, 1), ['sub on the second', 'sub']);
  const half = run(more.session, [onSecond(frame(live))]).session;
  assert.equal(stateOf(half), 'live, syncing');
  assert.equal(stateOf(run(half, [onSecond(frame({ ...live, c: other } as DownFrame))]).session), 'live');
});

test('lists are those of the first connection until the second has taken over, and is asked for them then', () => {
  const row = (id: string, seq: number) => ({ id, seq, site: 'shop', startedAt: 1 });
  const rows = (more: Partial<RowsFrame>): Input =>
    frame({ t: 'rows', q: 'open', upsert: [], remove: [], ...more } as DownFrame);
  const all = (...ids: string[]): Input => rows({ reset: true, upsert: ids.map((id) => row(id, 1)) as never });
  const others = ['joined', 'mine', 'waiting', 'offers', 'attention', 'me'].map((q) => rows({ q, reset: true }));
  const askedFor = (frames: readonly UpFrame[]) => frames.flatMap((one) => (one.t === 'watch' ? [one.list] : []));
  const shownOf = ({ replica }: Session) => listOf(replica, 'open').rows.map(({ id }) => id);
  const agent = newSession('shop', agentRole, 'lane-1');
  const going = run(agent, [
    ...toLive.slice(0, 4),
    all('a', 'b'),
    ...others,
    frame({ t: 'go', after: 0, why: 'going-away' }),
  ]);
  const both = run(going.session, [{ kind: 'alarm' }, onSecond(opened)]);
  const half = run(both.session, [rows({ remove: ['a'] })]);
  assert.deepEqual(shownOf(half.session), ['b']);
  const taken = run(half.session, [onSecond(frame(welcome))]);
  assert.equal(stateOf(taken.session), 'live');
  assert.deepEqual(shownOf(taken.session), ['b'], 'what the first told stays until the second tells');
  assert.deepEqual(askedFor(transmitted(taken.effects)), [
    'open',
    'joined',
    'mine',
    'waiting',
    'offers',
    'attention',
    'me',
  ]);
  assert.deepEqual(shownOf(run(taken.session, [all('b', 'c'), ...others]).session), ['b', 'c']);
});

/** Two relays that tell a log over two connections, each at its own pace, and some things twice. */
class TwoTellers {
  static readonly head = 12;
  session = inState('live, hello');
  #now = start;
  readonly #told = { first: 0, second: 0 };

  readonly turns: Readonly<Record<string, () => void>> = {
    'first tells': () => this.tell(frame(event(this.#next('first')))),
    'second tells': () => this.tell(onSecond(frame(event(this.#next('second'))))),
    'first tells again': () => this.tell(frame(event(Math.max(1, this.#told.first)))),
    'second tells again': () => this.tell(onSecond(frame(event(Math.max(1, this.#told.second))))),
    'second lets in': () => this.tell(onSecond(frame(welcome))),
    'first is lost': () => this.tell(closed(1006)),
    'second is lost': () => this.tell(onSecond(closed(1006))),
    alarm: () => this.alarm(),
  };

  tell(input: Input): void {
    this.#now += 1;
    this.session = run(this.session, [input], { now: this.#now }).session;
    const { events } = this.log;
    assert.ok(events.every(({ seq }, index) => seq === index + 1));
  }

  /** Lets the time come that is due next, unless that is silence. */
  alarm(): void {
    const due = dueAt(this.session) ?? this.#now;
    if (due > this.#now + relayHeartbeatMs) return;
    this.#now = Math.max(this.#now, due);
    this.tell({ kind: 'alarm' });
  }

  get log() {
    return this.session.replica.logs.get(c) ?? assert.fail('It is not there.');
  }

  /** Whoever is left tells the rest. */
  heal(): void {
    const steps = { waiting: { kind: 'connect' }, opening: opened, hello: frame(welcome) } as const;
    for (;;) {
      const { name } = this.session.phase;
      if (name === 'syncing' || name === 'live') break;
      this.tell(name in steps ? steps[name as keyof typeof steps] : assert.fail(`It is ${name}.`));
    }
    for (let seq = this.log.have + 1; seq <= TwoTellers.head; seq += 1) this.tell(frame(event(seq)));
  }

  #next(which: 'first' | 'second'): number {
    this.#told[which] = Math.min(TwoTellers.head, this.#told[which] + 1);
    return this.#told[which];
  }
}

test('[D3] events over two connections in any order and number give the screen that one gives', () => {
  const whole = Array.from({ length: TwoTellers.head }, (_, index) => `id-${index + 1}`);
  const turn = fc.constantFrom(...Object.keys(new TwoTellers().turns));
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 60, size: 'max' }), (turns) => {
      const tellers = new TwoTellers();
      for (const name of turns) tellers.turns[name]?.();
      tellers.heal();
      assert.deepEqual(
        tellers.log.events.map(({ id }) => id),
        whole,
      );
    }),
    { numRuns: 500 },
  );
});
