/** What the desk's service worker does with what an agent chooses in a notification of the system. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import {
  answerNotices,
  arriveMs,
  askMs,
  type DeskWindow,
  type WorkerScope,
} from '../../../../src/console/worker/answering.ts';
import type { NoticeData, ToWindow } from '../../../../src/console/worker/words.ts';

const data: NoticeData = {
  agent: 'ana',
  key: 'incoming conversation-1 2',
  subject: { kind: 'alert' },
  url: 'https://chat.example/console/',
};

/** A window of the browser, with whoever is at the desk in it. */
class FakeWindow implements DeskWindow {
  readonly heard: ToWindow[] = [];
  readonly agent: string | undefined;
  readonly mayFocus: boolean;
  focusedTimes = 0;

  /** Without an agent it never says anything: a shop, or a desk that is stuck. */
  constructor(agent?: string, { mayFocus = true } = {}) {
    this.agent = agent;
    this.mayFocus = mayFocus;
  }

  postMessage(word: ToWindow, ports: readonly MessagePort[] = []): void {
    if (word.kind !== 'who') this.heard.push(word);
    else if (this.agent !== undefined) ports[0]?.postMessage(word.agent === this.agent);
  }

  async focus(): Promise<void> {
    if (!this.mayFocus) throw new DOMException('Not allowed to focus a window.', 'InvalidAccessError');
    this.focusedTimes += 1;
  }

  get acts(): string[] {
    return this.heard.flatMap((word) => (word.kind === 'act' ? [word.act] : []));
  }
}

type Listener = (event: object) => void;

/** A service worker among these windows. */
const workerAmong = (...windows: FakeWindow[]) => {
  const listeners = new Map<string, Listener>();
  const opened: string[] = [];
  const scope = {
    clients: {
      matchAll: async () => windows,
      openWindow: async (url: string) => void opened.push(url),
      claim: async () => undefined,
    },
    skipWaiting: async () => undefined,
    addEventListener: (type: string, listener: Listener) => void listeners.set(type, listener),
  } as unknown as WorkerScope;
  answerNotices(scope);
  const notice = (type: string, action: string, about: unknown = data) => {
    const works: Promise<unknown>[] = [];
    const closed: string[] = [];
    const notification = { data: about, close: () => void closed.push('closed') };
    listeners.get(type)?.({ action, notification, waitUntil: (work: Promise<unknown>) => void works.push(work) });
    return { closed, done: Promise.all(works) };
  };
  const says = (word: unknown, source: FakeWindow): void => listeners.get('message')?.({ data: word, source });
  return { notice, opened, says };
};

const timed = (t: TestContext): void => t.mock.timers.enable({ apis: ['setTimeout'] });

test('[N6] what is chosen is done by a window of that agent, which comes to the front for it', async () => {
  const [other, mine] = [new FakeWindow('ben'), new FakeWindow('ana')];
  const { notice, opened } = workerAmong(other, mine);
  for (const action of ['accept', 'open', '']) {
    const { done, closed } = notice('notificationclick', action);
    await done;
    assert.deepEqual(closed, ['closed']);
  }
  assert.deepEqual(mine.acts, ['accept', 'open', 'show']);
  assert.equal(mine.focusedTimes, 3);
  assert.deepEqual([other.acts, other.focusedTimes, opened], [[], 0, []]);
});

test('[N6] Decline and Seen are done without bringing anything to the front', async () => {
  const mine = new FakeWindow('ana');
  const { notice } = workerAmong(mine);
  for (const action of ['decline', 'seen']) await notice('notificationclick', action).done;
  assert.deepEqual([mine.acts, mine.focusedTimes], [['decline', 'seen'], 0]);
});

test('[N6] it is done even where the browser lets nothing come to the front', async () => {
  const mine = new FakeWindow('ana', { mayFocus: false });
  await workerAmong(mine).notice('notificationclick', 'accept').done;
  assert.deepEqual(mine.acts, ['accept']);
});

test('[N7] all windows are told that it is gone, when it is answered and when it is taken away', async () => {
  const windows = [new FakeWindow('ana'), new FakeWindow('ana')];
  const { notice } = workerAmong(...windows);
  await notice('notificationclick', 'accept').done;
  await notice('notificationclose', '').done;
  const gone = { kind: 'gone', agent: 'ana', key: data.key };
  for (const { heard } of windows)
    assert.deepEqual(
      heard.filter(({ kind }) => kind === 'gone'),
      [gone, gone],
    );
  assert.deepEqual(
    windows.map(({ acts }) => acts),
    [['accept'], []],
  );
});

test('[N6] if no window answers, one is opened, which does it once it is the agent’s and up to date', async (t) => {
  const [shop, arriving] = [new FakeWindow(), new FakeWindow('ana')];
  timed(t);
  const { notice, opened, says } = workerAmong(shop);
  const { done } = notice('notificationclick', 'decline');
  await setImmediate();
  t.mock.timers.tick(askMs);
  await setImmediate();
  assert.deepEqual(opened, [data.url]);
  says({ kind: 'here', agent: 'ben' }, arriving);
  says({ kind: 'something else' }, arriving);
  await setImmediate();
  assert.deepEqual(arriving.acts, []);
  says({ kind: 'here', agent: 'ana' }, arriving);
  await done;
  assert.deepEqual(arriving.acts, ['decline']);
});

test('[N6] where nobody signs in to the one that was opened, nothing is done later', async (t) => {
  timed(t);
  const late = new FakeWindow('ana');
  const { notice, says } = workerAmong();
  const { done } = notice('notificationclick', 'accept');
  await setImmediate();
  t.mock.timers.tick(arriveMs);
  await done;
  says({ kind: 'here', agent: 'ana' }, late);
  await setImmediate();
  assert.deepEqual(late.acts, []);
});

test('notifications that are somebody else’s are left alone', async () => {
  const mine = new FakeWindow('ana');
  const { notice, opened } = workerAmong(mine);
  for (const about of [null, 'text', { agent: 'ana' }]) {
    await notice('notificationclick', 'accept', about).done;
    await notice('notificationclose', '', about).done;
  }
  assert.deepEqual([mine.heard, opened], [[], []]);
});
