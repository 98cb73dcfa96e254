/** How an agent comes to know of things, in all their windows: toasts, and what one window tells the system. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { DeskAct } from '../../../../src/console/acts.ts';
import { Alerting } from '../../../../src/console/notifications/alerting.ts';
import { toastMs } from '../../../../src/console/notifications/shelf.ts';
import type {
  Heard,
  SystemNotice,
  SystemNotices,
  SystemState,
} from '../../../../src/console/notifications/system-notices.ts';
import { settleMs, testMs } from '../../../../src/console/notifications/system-telling.ts';
import { ParlorError } from '../../../../src/core/errors.ts';
import type { AgentSnapshot, ConversationView } from '../../../../src/sdk/snapshots.ts';
import { AgentDesks } from '../../../support/agent-desks.ts';
import { offerOf, snapshotOf, talk } from '../../../support/desk-conversations.ts';
import { caseOf, homeWith, speech, uneasyOf } from '../../../support/desk-notices.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

/** The system, as all windows of a browser see it. */
class FakeSystem implements SystemNotices {
  state: SystemState = 'granted';
  heard: Heard | undefined;
  readonly shown: { all: readonly SystemNotice[] };

  constructor(shown: { all: readonly SystemNotice[] }) {
    this.shown = shown;
  }

  async ask(): Promise<void> {
    this.state = 'granted';
    this.heard?.changed();
  }

  async show(_agent: string, notices: readonly SystemNotice[]): Promise<boolean> {
    this.shown.all = notices;
    return true;
  }

  arrive(): void {}

  close(): void {}
}

class Room {
  readonly clock = new VirtualClock();
  readonly shown: { all: readonly SystemNotice[] } = { all: [] };
  readonly #desks = new AgentDesks();
  readonly #kept = new Map<string, string>();
  /** Whether the browser's other processes have not seen yet what one of them has kept. */
  isSlow = false;

  window(client: AgentSnapshot = snapshotOf({}), state: SystemState = 'granted') {
    const acts: DeskAct[] = [];
    const led: string[] = [];
    const system = new FakeSystem(this.shown);
    system.state = state;
    const alerting = new Alerting({
      agent: 'ana',
      url: 'https://chat.example/console/',
      clock: this.clock,
      windows: this.#desks.window(),
      keep: {
        getItem: (key) => (this.isSlow ? null : (this.#kept.get(key) ?? null)),
        setItem: (key, value) => void this.#kept.set(key, value),
      },
      play: async () => true,
      isTouched: () => true,
      system: (heard) => Object.assign(system, { heard }),
      act: (act) => void acts.push(act),
      lead: () => void led.push('led'),
    });
    const show = (next: AgentSnapshot): void => alerting.follow(homeWith(next), speech());
    show(client);
    const toasts = (): string[] => alerting.getSnapshot().toasts.map(({ scenario }) => scenario);
    return { alerting, acts, led, system, show, toasts };
  }

  titles(): string[] {
    return this.shown.all.map(({ title }) => title);
  }
}

const uneasy = snapshotOf({ notices: [uneasyOf(talk({ number: 3 }).view)] });
const withCase = (until: number): AgentSnapshot => ({ ...snapshotOf({}), cases: [caseOf(1, until)] });
const offered = (room: Room): AgentSnapshot =>
  snapshotOf({ offers: [offerOf(talk({ number: 1 }).view, { endsAt: room.clock.now() + 120_000 })] });

test('[N2] a toast comes and goes by itself; one that is dismissed goes from all windows', async () => {
  const room = new Room();
  const [first, second] = [room.window(uneasy), room.window(uneasy)];
  assert.deepEqual([first.toasts(), second.toasts()], [['sentiment'], ['sentiment']]);
  const [toast] = first.alerting.getSnapshot().toasts;
  assert.ok(toast);
  first.alerting.dismiss(toast.key);
  assert.deepEqual([first.toasts(), second.toasts()], [[], []]);
  for (const { show } of [first, second]) show(snapshotOf({}));
  for (const { show } of [first, second]) show(uneasy);
  assert.deepEqual([first.toasts(), second.toasts()], [['sentiment'], ['sentiment']], 'it is so again');
  await room.clock.advance(toastMs);
  assert.deepEqual([first.toasts(), second.toasts()], [[], []]);
});

test('[N11] a case goes when the relay knows that it was seen; if that is refused it stays, and says why', async () => {
  const room = new Room();
  const { alerting, acts, toasts } = room.window(withCase(room.clock.now() + 120_000));
  const [toast] = alerting.getSnapshot().toasts;
  assert.ok(toast);
  const see = async (answer: Promise<void>): Promise<void> => {
    alerting.see(toast);
    const act = acts.at(-1);
    assert.ok(act?.do === 'see-case');
    act.give(answer);
    await setImmediate();
  };
  await see(Promise.reject(new ParlorError('unavailable')));
  assert.equal(alerting.getSnapshot().refused.get(toast.key)?.code, 'unavailable');
  assert.deepEqual(toasts(), ['case-assigned']);
  await see(Promise.resolve());
  assert.equal(alerting.getSnapshot().refused.size, 0);
  assert.deepEqual(toasts(), []);
});

test('[S7] [V3] Open leads to monitoring what a colleague has, to where it stands what nobody has, and says why not', async () => {
  const room = new Room();
  const open = (view: ConversationView) => {
    const { alerting, acts } = room.window(snapshotOf({ notices: [uneasyOf(view)] }));
    const toast = alerting.getSnapshot().toasts[0] ?? assert.fail();
    alerting.open(toast);
    return { alerting, toast, act: acts.at(-1) };
  };
  assert.deepEqual(open(talk({ number: 3 }).view).act, {
    do: 'visit',
    place: { id: 'ongoing', at: '?state=open&sort=feeling' },
  });
  const { alerting, toast, act } = open(talk({ number: 4 }).picked().view);
  assert.ok(act?.do === 'monitor');
  assert.equal(act.conversation, 'conversation-4');
  act.give(Promise.resolve({ code: 'unknown-conversation', params: {} }));
  await setImmediate();
  assert.equal(alerting.getSnapshot().refused.get(toast.key)?.code, 'unknown-conversation');
});

test('[N11] Open opens the case, and says that it was seen', () => {
  const room = new Room();
  const { alerting, acts } = room.window(withCase(room.clock.now() + 120_000));
  const [toast] = alerting.getSnapshot().toasts;
  assert.ok(toast);
  alerting.open(toast);
  assert.deepEqual(acts[0], { do: 'open', session: { kind: 'case', id: 'case-1', title: 'A broken planter' } });
  assert.equal(acts[1]?.do, 'see-case');
});

test('[N6] while nobody looks at any window, one of them has the system show it; it goes when somebody looks', async () => {
  const room = new Room();
  const [first, second] = [room.window(), room.window()];
  second.alerting.look(true);
  for (const { show } of [first, second]) show(offered(room));
  await room.clock.advance(settleMs);
  assert.deepEqual(room.titles(), []);
  second.alerting.look(false);
  await room.clock.advance(settleMs);
  assert.deepEqual(room.titles(), ['Incoming conversation']);
  first.alerting.look(true);
  await room.clock.advance(settleMs);
  assert.deepEqual(room.titles(), []);
  first.alerting.look(false);
  await room.clock.advance(settleMs);
  for (const { show } of [first, second]) show(snapshotOf({}));
  await room.clock.advance(settleMs);
  assert.deepEqual(room.titles(), [], 'nor is what is over');
});

test('[N6] what is chosen there is done here, and is not shown again though it is still there', async () => {
  const room = new Room();
  const { show, system, acts, led } = room.window();
  show(offered(room));
  await room.clock.advance(settleMs);
  const data = room.shown.all[0]?.data;
  assert.ok(data && system.heard);
  system.heard.chosen('accept', data);
  const [act] = acts;
  assert.ok(act?.do === 'accept');
  assert.deepEqual([act.conversation, act.offer?.offer.seq], ['conversation-1', 1]);
  show({ ...offered(room), unsent: 1 });
  await room.clock.advance(settleMs);
  assert.deepEqual([room.titles(), led], [[], []]);
  system.heard.chosen('show', data);
  assert.deepEqual([acts.length, led], [1, ['led']]);
});

test('[N6] nothing is shown before it is allowed; as soon as it is, what waits is', async () => {
  const room = new Room();
  const { alerting, show } = room.window(snapshotOf({}), 'default');
  show(offered(room));
  await room.clock.advance(settleMs);
  assert.deepEqual([alerting.getSnapshot().system, room.titles()], ['default', []]);
  await alerting.askPermission();
  await room.clock.advance(settleMs);
  assert.deepEqual([alerting.getSnapshot().system, room.titles()], ['granted', ['Incoming conversation']]);
});

test('[N6] who signs out leaves nothing of it on the system’s screen', async () => {
  const room = new Room();
  const { alerting, show } = room.window();
  show(offered(room));
  await room.clock.advance(settleMs);
  assert.equal(room.titles().length, 1);
  alerting.close();
  await room.clock.advance(settleMs);
  assert.deepEqual(room.titles(), []);
});

test('[N6] a notification can be tried out', async () => {
  const room = new Room();
  const { alerting } = room.window();
  assert.equal(await alerting.testSystem(), true);
  assert.deepEqual(room.titles(), ['Notifications work']);
  await room.clock.advance(testMs);
  assert.deepEqual(room.titles(), []);
});

test('[N6] what is tried out right after it was allowed stays, though the system is told anew in the same moment', async () => {
  const room = new Room();
  const { alerting, show, system } = room.window(snapshotOf({}), 'denied');
  await system.ask();
  assert.equal(await alerting.testSystem(), true);
  show(offered(room));
  await room.clock.advance(settleMs);
  assert.deepEqual(room.titles(), ['Incoming conversation', 'Notifications work']);
  system.heard?.gone('test');
  show(snapshotOf({}));
  await room.clock.advance(settleMs);
  assert.deepEqual(room.titles(), [], 'put away, it is not shown again');
});

test('[N4] what an agent sets is kept, holds in their other windows at once, and in those that come', () => {
  const room = new Room();
  const [first, second] = [room.window(), room.window()];
  first.alerting.set({ muted: true });
  first.alerting.set({ volume: 40 });
  const own = { muted: true, volume: 40, messages: true };
  for (const { alerting } of [first, second, room.window()]) assert.deepEqual(alerting.getSnapshot().own, own);
});

test('[N4] it holds there though the word of it is faster than the browser’s storage', () => {
  const room = new Room();
  const [first, second] = [room.window(), room.window()];
  room.isSlow = true;
  first.alerting.set({ muted: true });
  assert.equal(second.alerting.getSnapshot().own.muted, true);
});
