/** A value that can be watched: all that a user interface knows of the SDK. */

/** The shape that React's `useSyncExternalStore`, Vue and Svelte stores and our own controllers accept. */
export interface Readable<T> {
  /** The value now. The same object as long as nothing has changed. */
  getSnapshot(): T;
  /** Calls `listener` after each change, at most once per microtask; gives the function that stops it. */
  subscribe(listener: () => void): () => void;
}

export class Observable<T> implements Readable<T> {
  #value: T;
  #scheduled = false;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  // Fields, so that they can be handed on without their object.
  readonly getSnapshot = (): T => this.#value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Replaces the value. An identical one tells nobody. */
  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      for (const listener of [...this.#listeners]) listener();
    });
  }
}
