/**
 * The windows of one agent in this browser, as far as they agree on who is heard, who tells the system, and what is looked at.
 * Rules N4, N6 and N7 in docs/SPEC.md.
 *
 * What is true is what a lock is held for: it goes with its window, however that ends. Words between them only hurry.
 */
import { broadcastSiblings, type Siblings } from '../../sdk/siblings/siblings.ts';

export interface Windows {
  /** Says at what this window is being looked at: the conversation in front, or Home; undefined if nobody looks. */
  look(at: string | undefined): void;
  /** What is looked at in any of them. */
  lookedAt(): Promise<readonly string[]>;
  /** True in one of the windows that ask for it; in the others for half a minute false. */
  claim(what: string): Promise<boolean>;
  /** Calls `gained` once it is this window's turn, which it is until the function is called that this returns. */
  turn(what: string, gained: () => void): () => void;
  /** Tells the others. */
  tell(word: WindowWord): void;
  /** Calls `heard` with what others tell from here on. */
  listen(heard: (word: WindowWord) => void): void;
  close(): void;
}

/**
 * - `looked`: somebody looks elsewhere now, or nobody does.
 * - `dismissed`: this was taken off the screen.
 * - `settings`: the agent has set something about notifications: all of it, because a word may be faster than the browser's storage.
 */
export type WindowWord =
  | { readonly kind: 'looked' }
  | { readonly kind: 'settings'; readonly own: unknown }
  | { readonly kind: 'dismissed'; readonly key: string };

/** What Home is called among what is looked at: no conversation has an empty name. */
export const atHome = '';

/** No window learns of anything later than this after another one, in milliseconds. */
const claimMs = 30_000;

/** Those of this agent. Without locks, as in a page without TLS, each window is on its own. */
export const browserWindows = (agent: string): Windows => {
  const name = `parlor-desk:${agent}`;
  const siblings = broadcastSiblings(`${name}:notifications`);
  const locks = navigator.locks as LockManager | undefined;
  return locks ? new LockedWindows(name, locks, siblings) : new LoneWindow();
};

class LockedWindows implements Windows {
  readonly #name: string;
  readonly #locks: LockManager;
  readonly #siblings: Siblings;
  #at: string | undefined;
  #looking: (() => void) | undefined;

  constructor(name: string, locks: LockManager, siblings: Siblings) {
    this.#name = name;
    this.#locks = locks;
    this.#siblings = siblings;
  }

  look(at: string | undefined): void {
    if (at === this.#at) return;
    this.#at = at;
    this.#looking?.();
    this.#looking = at === undefined ? undefined : this.#hold(`looks:${at}`, 'shared', () => this.#tellLooked());
    if (at === undefined) this.#tellLooked();
  }

  async lookedAt(): Promise<readonly string[]> {
    const prefix = `${this.#name}:looks:`;
    const { held = [] } = await this.#locks.query();
    const names = held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []));
    // What this window has just begun to look at counts before the lock is there.
    return this.#at === undefined ? names : [...names, this.#at];
  }

  claim(what: string): Promise<boolean> {
    return new Promise((resolve) => {
      const held = this.#locks.request(`${this.#name}:claim:${what}`, { ifAvailable: true }, async (lock) => {
        resolve(lock !== null);
        if (lock) await new Promise((over) => setTimeout(over, claimMs));
      });
      held.catch(() => resolve(true));
    });
  }

  turn(what: string, gained: () => void): () => void {
    return this.#hold(`turn:${what}`, 'exclusive', gained);
  }

  tell(word: WindowWord): void {
    this.#siblings.post(word);
  }

  listen(heard: (word: WindowWord) => void): void {
    this.#siblings.listen((word) => {
      if (isWord(word)) heard(word);
    });
  }

  close(): void {
    this.look(undefined);
    this.#siblings.close();
  }

  #tellLooked(): void {
    this.tell({ kind: 'looked' });
  }

  #hold(what: string, mode: LockMode, gained: () => void): () => void {
    const giveUp = new AbortController();
    const held = this.#locks.request(`${this.#name}:${what}`, { mode, signal: giveUp.signal }, async () => {
      gained();
      await new Promise((resolve) => giveUp.signal.addEventListener('abort', resolve));
    });
    // Given up before it was there.
    held.catch(() => undefined);
    return () => giveUp.abort();
  }
}

class LoneWindow implements Windows {
  #at: string | undefined;

  look(at: string | undefined): void {
    this.#at = at;
  }

  async lookedAt(): Promise<readonly string[]> {
    return this.#at === undefined ? [] : [this.#at];
  }

  async claim(): Promise<boolean> {
    return true;
  }

  turn(_what: string, gained: () => void): () => void {
    gained();
    return () => undefined;
  }

  tell(): void {}

  listen(): void {}

  close(): void {}
}

const isWord = (word: unknown): word is WindowWord => {
  const { kind, key, own }: Partial<Record<string, unknown>> = typeof word === 'object' && word !== null ? word : {};
  if (kind === 'settings') return typeof own === 'object';
  return kind === 'looked' || (kind === 'dismissed' && typeof key === 'string');
};
