/** Who listens to which subject. */
type Listener = (text: string) => void;

export class Subscribers {
  readonly #subjects = new Map<string, Set<{ readonly listener: Listener }>>();

  /** Subjects that somebody listens to. */
  get subjects(): Iterable<string> {
    return this.#subjects.keys();
  }

  has(subject: string): boolean {
    return this.#subjects.has(subject);
  }

  /** Gives the function that takes the listener out again. */
  add(subject: string, listener: Listener): () => void {
    const entry = { listener };
    const entries = this.#subjects.get(subject) ?? new Set();
    this.#subjects.set(subject, entries.add(entry));
    return () => {
      entries.delete(entry);
      if (entries.size === 0 && this.#subjects.get(subject) === entries) this.#subjects.delete(subject);
    };
  }

  /** Calls each listener in a turn of its own, soon and in order: none can hold up, fail or re-enter another. */
  tell(subject: string, text: string): void {
    const entries = this.#subjects.get(subject);
    if (!entries) return;
    for (const entry of entries) {
      queueMicrotask(() => {
        if (entries.has(entry)) entry.listener(text);
      });
    }
  }
}
