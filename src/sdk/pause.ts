/** Waiting before something is tried again, for as long as it is still wanted. */
import type { Clock } from './clock.ts';

/** Resolves after `ms`, or at once when `signal` gives up whatever is waited for. */
export const pause = (ms: number, clock: Pick<Clock, 'after'>, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const cancel = clock.after(ms, resolve);
    signal?.addEventListener(
      'abort',
      () => {
        cancel();
        resolve();
      },
      { once: true },
    );
  });
