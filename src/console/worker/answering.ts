/**
 * What the desk's service worker does: hands what an agent chooses in a notification of the system to one of their windows, and
 * opens one if there is none. Rule N6 in docs/SPEC.md. It answers nothing to the network, and keeps nothing.
 *
 * ```
 *   a button is pressed ──▶ which window is theirs? ──▶ it does it; for all but Decline and Seen it comes to the front
 *                                                  └──▶ none: one is opened, and does it as soon as it is up to date
 * ```
 */
import { isToWorker, type NoticeAct, type NoticeData, noticeActs, type ToWindow } from './words.ts';

/** A window of the desk, or of whatever else comes from the same place. */
export interface DeskWindow {
  postMessage(word: ToWindow, ports?: readonly MessagePort[]): void;
  focus(): Promise<unknown>;
}

interface WorkerEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface NoticeEvent extends WorkerEvent {
  readonly action: string;
  readonly notification: { readonly data: unknown; close(): void };
}

/** The part of a service worker's global scope that is needed: its types and a page's can't be had at once. */
export interface WorkerScope {
  readonly clients: {
    matchAll(options: { readonly type: 'window'; readonly includeUncontrolled: true }): Promise<readonly DeskWindow[]>;
    openWindow(url: string): Promise<unknown>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'notificationclick' | 'notificationclose', listener: (event: NoticeEvent) => void): void;
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: unknown; readonly source: DeskWindow | null }) => void,
  ): void;
}

/** Time for a window to say whose it is, in milliseconds. Browsers let a worker bring a window to the front for some seconds. */
export const askMs = 1_000;

/** Time for a desk that was opened to be up to date, in milliseconds. */
export const arriveMs = 25_000;

/** What an agent need not see to know that it is done. */
const quiet: readonly NoticeAct[] = ['decline', 'seen'];

export const answerNotices = (worker: WorkerScope): void => {
  const arrivals = new Set<(agent: string, desk: DeskWindow) => void>();

  worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
  worker.addEventListener('message', ({ data, source }) => {
    if (isToWorker(data) && source) for (const arrived of [...arrivals]) arrived(data.agent, source);
  });
  worker.addEventListener('notificationclose', (event) => {
    const { data } = event.notification;
    if (isNoticeData(data)) event.waitUntil(tellGone(worker, data));
  });
  worker.addEventListener('notificationclick', (event) => {
    const { data } = event.notification;
    event.notification.close();
    if (isNoticeData(data)) event.waitUntil(hand(actOf(event.action), data));
  });

  const hand = async (act: NoticeAct, data: NoticeData): Promise<void> => {
    await tellGone(worker, data);
    const there = await windowOf(worker, data.agent);
    if (there) {
      there.postMessage({ kind: 'act', act, data });
      // A browser may not let it come to the front; it is done all the same.
      if (!quiet.includes(act)) await there.focus().catch(() => undefined);
      return;
    }
    const opened = arrival(data.agent);
    await worker.clients.openWindow(data.url).catch(() => undefined);
    (await opened)?.postMessage({ kind: 'act', act, data });
  };

  /** The next window whose desk is that agent's; undefined if none comes. */
  const arrival = (agent: string): Promise<DeskWindow | undefined> =>
    new Promise((resolve) => {
      const settle = (desk: DeskWindow | undefined): void => {
        arrivals.delete(arrived);
        clearTimeout(tooLate);
        resolve(desk);
      };
      const arrived = (whose: string, desk: DeskWindow): void => {
        if (whose === agent) settle(desk);
      };
      const tooLate = setTimeout(() => settle(undefined), arriveMs);
      arrivals.add(arrived);
    });
};

const windowsOf = (worker: WorkerScope): Promise<readonly DeskWindow[]> =>
  worker.clients.matchAll({ type: 'window', includeUncontrolled: true });

const tellGone = async (worker: WorkerScope, { agent, key }: NoticeData): Promise<void> => {
  for (const one of await windowsOf(worker)) one.postMessage({ kind: 'gone', agent, key });
};

/** The window that was looked at last among those that say that they are the agent's. */
const windowOf = async (worker: WorkerScope, agent: string): Promise<DeskWindow | undefined> => {
  const asked = (await windowsOf(worker)).map((one) => [one, isTheirs(one, agent)] as const);
  for (const [one, answer] of asked) if (await answer) return one;
  return undefined;
};

/** A window that is gone, asleep or something else never answers. */
const isTheirs = (one: DeskWindow, agent: string): Promise<boolean> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const settle = (is: boolean): void => {
      clearTimeout(tooLate);
      port1.close();
      resolve(is);
    };
    const tooLate = setTimeout(() => settle(false), askMs);
    port1.onmessage = ({ data }) => settle(data === true);
    one.postMessage({ kind: 'who', agent }, [port2]);
  });

const actOf = (action: string): NoticeAct => noticeActs.find((act) => act === action) ?? 'show';

const isNoticeData = (data: unknown): data is NoticeData => {
  const { agent, key, url }: Partial<Record<string, unknown>> = typeof data === 'object' && data !== null ? data : {};
  return typeof agent === 'string' && typeof key === 'string' && typeof url === 'string';
};
