/** Where outboxes are kept in tests: storage that several pages share and that fails on demand, and their locks. */
import type { LaneLocks } from '../../src/sdk/outbox-store/lane-locks.ts';
import type { KeptLane, OutboxStore } from '../../src/sdk/outbox-store/outbox-store.ts';

/** Storage as a browser has it. What is kept is a copy, as there. */
export class TestStorage {
  readonly lanes = new Map<string, string>();
  /** What is done instead of answering: throw, or never answer. Asked for each call. */
  fails: (call: keyof OutboxStore) => 'throws' | 'hangs' | 'works' = () => 'works';
  readonly calls: (keyof OutboxStore)[] = [];
  /** Nothing is answered before. */
  delayed: Promise<void> = Promise.resolve();

  /** A page's way to it. Of one that `isGone` nothing happens any more. */
  of(isGone: () => boolean): OutboxStore {
    const call = <T>(name: keyof OutboxStore, act: () => T): Promise<T> =>
      isGone() ? new Promise(() => undefined) : this.#call(name, act);
    return {
      all: () => call('all', () => [...this.lanes.values()].map((text) => JSON.parse(text) as KeptLane)),
      read: (lane) => call('read', () => JSON.parse(this.lanes.get(lane) ?? 'null') ?? undefined),
      write: (kept) => call('write', () => void this.lanes.set(kept.lane, JSON.stringify(kept))),
      remove: (lane) => call('remove', () => void this.lanes.delete(lane)),
      clear: () => call('clear', () => this.lanes.clear()),
    };
  }

  /** The texts of all messages that are kept, lane by lane. */
  get texts(): string[] {
    return [...this.lanes.values()].flatMap((text) =>
      (JSON.parse(text) as KeptLane).conversations.flatMap(({ entries }) =>
        entries.flatMap(({ pending: { command } }) => (command.type === 'message.send' ? [command.text] : [])),
      ),
    );
  }

  #call<T>(call: keyof OutboxStore, act: () => T): Promise<T> {
    this.calls.push(call);
    const fails = this.fails(call);
    if (fails === 'throws') throw new DOMException('The storage refuses.', 'QuotaExceededError');
    return fails === 'hangs' ? new Promise(() => undefined) : this.delayed.then(act);
  }
}

interface Waiting {
  readonly page: TestPage;
  readonly grant: (release: () => void) => void;
}

/** Locks as a browser has them: held by pages, given on in order, and gone with their page. */
export class TestLocks {
  readonly #holders = new Map<string, TestPage>();
  readonly #queues = new Map<string, Waiting[]>();

  page(): TestPage {
    return new TestPage(this);
  }

  request(lane: string, page: TestPage, signal: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { page, grant: resolve };
      this.#queue(lane).push(waiting);
      signal.addEventListener('abort', () => {
        const queue = this.#queue(lane);
        if (!queue.includes(waiting)) return;
        queue.splice(queue.indexOf(waiting), 1);
        reject(signal.reason);
      });
      this.#grantNext(lane);
    });
  }

  /** The lock, if it is free. */
  async take(lane: string, page: TestPage): Promise<(() => void) | undefined> {
    return this.#holders.has(lane) ? undefined : this.request(lane, page, new AbortController().signal);
  }

  /** Who holds the lock of a lane. */
  holder(lane: string): TestPage | undefined {
    return this.#holders.get(lane);
  }

  /** A page is gone: so is all it held and waited for. */
  forget(page: TestPage): void {
    for (const queue of this.#queues.values()) {
      queue.splice(0, queue.length, ...queue.filter((one) => one.page !== page));
    }
    for (const [lane, holder] of [...this.#holders]) {
      if (holder === page) this.#release(lane, page);
    }
  }

  #queue(lane: string): Waiting[] {
    const queue = this.#queues.get(lane) ?? [];
    this.#queues.set(lane, queue);
    return queue;
  }

  #grantNext(lane: string): void {
    if (this.#holders.has(lane)) return;
    const next = this.#queue(lane).shift();
    if (!next) return;
    this.#holders.set(lane, next.page);
    queueMicrotask(() => next.grant(() => this.#release(lane, next.page)));
  }

  #release(lane: string, page: TestPage): void {
    if (this.#holders.get(lane) !== page) return;
    this.#holders.delete(lane);
    this.#grantNext(lane);
  }
}

/** One page's way to the locks. */
export class TestPage implements LaneLocks {
  readonly #locks: TestLocks;
  #isDead = false;

  constructor(locks: TestLocks) {
    this.#locks = locks;
  }

  hold(lane: string, signal: AbortSignal): Promise<() => void> {
    return this.#isDead ? new Promise(() => undefined) : this.#locks.request(lane, this, signal);
  }

  take(lane: string): Promise<(() => void) | undefined> {
    return this.#isDead ? new Promise(() => undefined) : this.#locks.take(lane, this);
  }

  /** However it ends. */
  dies(): void {
    this.#isDead = true;
    this.#locks.forget(this);
  }
}
