/** The bus inside one process: for one relay, or for several in it. Rule D7 in docs/SPEC.md. */
import type { Bus } from './bus.ts';
import { Subscribers } from './subscribers.ts';

export class InProcessBus implements Bus {
  readonly #subscribers: Subscribers;
  readonly #stops = new Set<() => void>();
  #isClosed = false;

  /** Relays in one process hear each other if their buses are given the same subscribers. */
  constructor(subscribers: Subscribers = new Subscribers()) {
    this.#subscribers = subscribers;
  }

  get connected(): boolean {
    return !this.#isClosed;
  }

  publish(subject: string, text: string): void {
    if (!this.#isClosed) this.#subscribers.tell(subject, text);
  }

  subscribe(subject: string, listener: (text: string) => void): () => void {
    if (this.#isClosed) return () => undefined;
    const leave = this.#subscribers.add(subject, listener);
    const stop = (): void => {
      this.#stops.delete(stop);
      leave();
    };
    this.#stops.add(stop);
    return stop;
  }

  /** It is never away. */
  onReturn(): () => void {
    return () => undefined;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const stop of [...this.#stops]) stop();
  }
}
