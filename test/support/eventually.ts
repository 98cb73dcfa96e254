/** Waiting for what a client of the SDK is to show. */
import type { Readable } from '../../src/sdk/index.ts';

/** Resolves with what `pick` finds in the snapshot, now or after a change. */
export const eventually = <T, R>(source: Readable<T>, pick: (snapshot: T) => R | undefined | false): Promise<R> =>
  new Promise((resolve) => {
    const look = (): void => {
      const found = pick(source.getSnapshot());
      if (found === undefined || found === false) return;
      stop();
      resolve(found);
    };
    const stop = source.subscribe(look);
    look();
  });
