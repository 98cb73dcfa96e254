/** The promises of `loadEarlier`: one for each conversation of which a page of history is wanted. */
import type { Replica } from './session/replica.ts';

interface Waiting {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

export class HistoryPages {
  readonly #waiting = new Map<string, Waiting>();

  /** Resolves when the page that is wanted has come, or is not wanted any more; at once if none is. */
  of(replica: Replica, c: string): Promise<void> {
    if (!isWanted(replica, c)) return Promise.resolve();
    const waiting = this.#waiting.get(c) ?? newWaiting();
    this.#waiting.set(c, waiting);
    return waiting.promise;
  }

  /** Called after every change: tells those whose page has come. */
  settle(replica: Replica): void {
    for (const [c, { resolve }] of this.#waiting) {
      if (isWanted(replica, c)) continue;
      this.#waiting.delete(c);
      resolve();
    }
  }
}

const newWaiting = (): Waiting => {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
};

const isWanted = ({ logs }: Replica, c: string): boolean => logs.get(c)?.wantsEarlier === true;
