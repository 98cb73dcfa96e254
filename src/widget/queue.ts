/**
 * `window.Parlor`: the one function Parlor leaves in a page. It may be called before anything is loaded.
 *
 * The page makes it itself: `window.Parlor ||= (...call) => (Parlor.q ||= []).push(call)`. Then `Parlor('open')`,
 * `Parlor('send', 'Hello')` and so on call the method of that name on the page's first `<parlor-chat>`, as soon as there
 * is one.
 */
import type { ParlorChat } from './parlor-chat.ts';

/** Methods of `<parlor-chat>` that can be called. */
const methods = [
  'open',
  'close',
  'toggle',
  'minimise',
  'start',
  'send',
  'end',
  'identify',
  'setContext',
  'consent',
  'reset',
] as const;

export type QueuedCall = readonly [method: (typeof methods)[number], ...args: unknown[]];

export interface ParlorQueue {
  (...call: QueuedCall): void;
  /** Calls that nobody has answered yet. */
  q?: QueuedCall[];
}

declare global {
  interface Window {
    Parlor?: ParlorQueue;
  }
}

/** Answers what was called so far, and from here on calls directly. A second script leaves the first one's in place. */
export const takeOverQueue = (): void => {
  const waiting = window.Parlor?.q;
  if (window.Parlor !== undefined && waiting === undefined) return;
  const calls: QueuedCall[] = [];
  window.Parlor = (...call) => {
    calls.push(call);
    answer(calls);
  };
  calls.push(...(waiting ?? []));
  document.addEventListener('parlor-ready', () => answer(calls));
  answer(calls);
};

const answer = (calls: QueuedCall[]): void => {
  const chat = document.querySelector<ParlorChat>('parlor-chat');
  if (!chat?.isConnected) return;
  for (const [method, ...args] of calls.splice(0)) {
    if (!methods.includes(method)) throw new TypeError(`Parlor('${method}') is not among: ${methods.join(', ')}.`);
    // Who calls through the queue has nobody to hand a promise to; what fails is told as an event or shown.
    void Promise.resolve((chat[method] as (...args: unknown[]) => unknown)(...args)).catch(() => undefined);
  }
};
