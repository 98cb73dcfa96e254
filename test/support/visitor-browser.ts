/** One visitor's browser on virtual time: what its tabs share, and tabs that hear each other and can crash. */
import type { CredentialStore } from '../../src/sdk/credentials/credentials.ts';
import { memoryCredentials } from '../../src/sdk/credentials/memory.ts';
import type { LogStore } from '../../src/sdk/log-cache/log-store.ts';
import type { Siblings } from '../../src/sdk/siblings/siblings.ts';
import type { VisitorOptions } from '../../src/sdk/visitor-options.ts';
import type { VisitorClient } from '../../src/sdk/visitor-verbs.ts';
import { TestLocks, type TestPage, TestStorage } from './outbox-places.ts';
import { setting } from './visitor-setting.ts';

/** A channel between pages: what is posted arrives at all others as a copy, a little later. */
export class TestChannel {
  readonly #listeners = new Set<(word: unknown) => void>();
  readonly #after: (ms: number, run: () => void) => unknown;
  /** Milliseconds that a word takes. */
  delayMs = 2;
  /** Every word that was posted. */
  readonly words: unknown[] = [];

  constructor(after: (ms: number, run: () => void) => unknown) {
    this.#after = after;
  }

  /** One page's end. Of one that `isGone` nothing is heard any more. */
  of(isGone: () => boolean): Siblings {
    let own: ((word: unknown) => void) | undefined;
    return {
      post: (word) => {
        if (own && !isGone()) this.post(word, own);
      },
      listen: (hear) => {
        if (own) return;
        own = (word) => isGone() || hear(word);
        this.#listeners.add(own);
      },
      close: () => {
        if (own) this.#listeners.delete(own);
        own = undefined;
      },
    };
  }

  /** Anybody in the origin can post. */
  post(word: unknown, from?: (word: unknown) => void): void {
    this.words.push(word);
    for (const listener of this.#listeners) {
      if (listener === from) continue;
      const copy: unknown = structuredClone(word);
      this.#after(this.delayMs, () => this.#listeners.has(listener) && listener(copy));
    }
  }
}

/** The record of a log cache. What is kept is a copy; what is done instead of answering is up to `fails`. */
export class TestLogStore implements LogStore {
  record: unknown;
  readonly calls: (keyof LogStore)[] = [];
  fails: (call: keyof LogStore) => 'throws' | 'hangs' | 'works' = () => 'works';

  readonly read = (): Promise<unknown> => this.#call('read', () => structuredClone(this.record));
  readonly write = (record: unknown): Promise<void> =>
    this.#call('write', () => {
      this.record = structuredClone(record);
    });
  readonly remove = (): Promise<void> =>
    this.#call('remove', () => {
      this.record = undefined;
    });

  readonly clear = (): Promise<void> =>
    this.#call('clear', () => {
      this.record = undefined;
    });

  async #call<T>(call: keyof LogStore, act: () => T): Promise<T> {
    this.calls.push(call);
    const fails = this.fails(call);
    if (fails === 'throws') throw new DOMException('The storage refuses.', 'QuotaExceededError');
    return fails === 'hangs' ? new Promise(() => undefined) : act();
  }
}

export interface Tab {
  readonly client: VisitorClient;
  readonly page: TestPage;
  /** Ends like a tab that crashes: without a word to anybody. */
  readonly crash: () => void;
  /** Cuts this tab's connection and lets it have no other, until it is given back. */
  readonly lose: (isLost: boolean) => void;
}

/** A browser with its visitor, its storages, its locks and its channel, and as many tabs as a test opens. */
export const visitorBrowser = ({ hasLocks = true } = {}) => {
  const { clock, relay, visitor } = setting();
  const storage = new TestStorage();
  const locks = new TestLocks();
  const log = new TestLogStore();
  const channel = new TestChannel(clock.after);
  const credentials: CredentialStore = memoryCredentials();

  const tab = ({ clock: own, ...options }: Partial<VisitorOptions> = {}): Tab => {
    const { now, random, bytes } = own ?? clock;
    const page = locks.page();
    let isDead = false;
    let isLost = false;
    const connections = new Set<number>();
    const client = visitor({
      credentials,
      outbox: { store: storage.of(() => isDead), ...(hasLocks && { locks: page }) },
      siblings: channel.of(() => isDead),
      log: { ...log, read: () => log.read(), write: (record) => (isDead ? Promise.resolve() : log.write(record)) },
      clock: { now, random, bytes, after: (ms, run) => clock.after(ms, () => isDead || run()) },
      transport: {
        open: (address, listener) => {
          if (isDead) return { send() {}, close() {} };
          if (isLost) {
            clock.after(relay.latencyMs, () => listener.closed(1006));
            return { send() {}, close() {} };
          }
          connections.add(relay.connections.length);
          return relay.transport.open(address, listener);
        },
      },
      ...options,
    });
    const cut = (): void => {
      for (const index of connections) relay.connections[index]?.cut();
    };
    return {
      client,
      page,
      crash: () => {
        isDead = true;
        cut();
        page.dies();
      },
      lose: (lost) => {
        isLost = lost;
        if (lost) cut();
        else client.connect();
      },
    };
  };
  return { clock, relay, storage, locks, log, channel, credentials, tab };
};
