/**
 * A store out of several, of which any may fail: it never throws and never hangs. What one of them does not do, or not in
 * time, the next one does from then on; the last resort is memory.
 */
import { storageTimeoutMs } from '../../core/limits.ts';
import type { Clock } from '../clock.ts';
import type { KeptLane, OutboxStore } from './outbox-store.ts';

export class SteadyStore {
  readonly #clock: Clock;
  /** Those that have not failed, best first. */
  #stores: readonly OutboxStore[];
  readonly #lost: (() => void) | undefined;
  readonly #underWay = new Set<Promise<unknown>>();

  /** `lost` is called whenever one of them has failed. */
  constructor(clock: Clock, stores: readonly OutboxStore[], lost?: () => void) {
    this.#clock = clock;
    this.#stores = stores;
    this.#lost = lost;
  }

  /** Whether there is one that has not failed yet. */
  get isLasting(): boolean {
    return this.#stores.length > 0;
  }

  /** Every lane that any of them keeps, each once, as it was written last. */
  async all(): Promise<readonly KeptLane[]> {
    const found = await this.#each((store) => store.all());
    return [
      ...new Map(
        found
          .flat()
          .sort(byAge)
          .map((kept) => [kept.lane, kept]),
      ).values(),
    ];
  }

  async read(lane: string): Promise<KeptLane | undefined> {
    const found = await this.#each((store) => store.read(lane));
    return found
      .filter((kept) => kept !== undefined)
      .sort(byAge)
      .at(-1);
  }

  /** Writes it down at once, where that can be done, until `write` has come to its end and `settle` is called. */
  jot(kept: KeptLane): void {
    for (const store of this.#stores.slice(1)) {
      try {
        store.jot?.(kept);
      } catch {
        // Refused, or full: it is written in a moment.
      }
    }
  }

  /** What was jotted down of this lane is written. */
  settle(lane: string): void {
    for (const store of this.#stores.slice(1)) if (store.jot) void this.#attempt(store, (one) => one.remove(lane));
  }

  /** Whether it is kept now; if not, it lives as long as the page. */
  async write(kept: KeptLane): Promise<boolean> {
    for (let [store] = this.#stores; store; [store] = this.#stores) {
      if (await this.#attempt(store, (one) => one.write(kept))) return true;
    }
    return false;
  }

  /** Wherever it is: a store that was slow once may have kept it after all. */
  async remove(lane: string): Promise<void> {
    await this.#each((store) => store.remove(lane));
  }

  /** Keeps nothing from here on. Resolves when what is under way has come to its end. Never rejects. */
  async close(): Promise<void> {
    this.#stores = [];
    await Promise.allSettled(this.#underWay);
  }

  async #each<T>(ask: (store: OutboxStore) => Promise<T>): Promise<readonly T[]> {
    const answers = await Promise.all(this.#stores.map((store) => this.#attempt(store, ask)));
    return answers.flatMap((answer) => (answer ? [answer.value] : []));
  }

  /** The answer; undefined if there was none in time, and then this store is not asked again. */
  async #attempt<T>(
    store: OutboxStore,
    ask: (store: OutboxStore) => Promise<T>,
  ): Promise<{ readonly value: T } | undefined> {
    const asking = inTime(this.#clock, async () => ask(store));
    this.#underWay.add(asking);
    try {
      return { value: await asking };
    } catch {
      this.#stores = this.#stores.filter((one) => one !== store);
      this.#lost?.();
      return undefined;
    } finally {
      this.#underWay.delete(asking);
    }
  }
}

const byAge = (one: KeptLane, other: KeptLane): number => one.at - other.at;

/** Rejects if the answer takes too long. */
export const inTime = <T>(clock: Clock, ask: () => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const cancel = clock.after(storageTimeoutMs, () => reject(new Error('No answer in time.')));
    ask().then(resolve, reject).finally(cancel);
  });
