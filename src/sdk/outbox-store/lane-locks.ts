/** Proof that the owner of a lane lives: whoever holds its lock. A port, with the browser's Web Locks as the one in use. */
export interface LaneLocks {
  /**
   * Resolves once the lock is held, with the function that lets it go; it goes by itself with the page, however that
   * ends. Rejects when `signal` is aborted before.
   */
  hold(lane: string, signal: AbortSignal): Promise<() => void>;
  /** The same if nobody holds it now; else undefined. */
  take(lane: string): Promise<(() => void) | undefined>;
}

/** Every lock's name begins with `name`. Undefined where there are none, as in pages without TLS. */
export const webLocks = (name: string): LaneLocks | undefined => {
  if (typeof navigator === 'undefined' || navigator.locks === undefined) return undefined;
  const { locks } = navigator;
  return {
    hold: (lane, signal) =>
      new Promise((resolve, reject) => {
        locks.request(`${name}:${lane}`, { signal }, () => untilReleased(resolve)).catch(reject);
      }),
    take: (lane) =>
      new Promise((resolve, reject) => {
        locks
          .request(`${name}:${lane}`, { ifAvailable: true }, (lock) =>
            lock ? untilReleased(resolve) : resolve(undefined),
          )
          .catch(reject);
      }),
  };
};

/** A lock is held as long as the promise lasts that its request was answered with. */
const untilReleased = (held: (release: () => void) => void): Promise<void> =>
  new Promise((release) => held(() => release()));
