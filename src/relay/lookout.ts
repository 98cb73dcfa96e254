/**
 * Looks again and again for what has come to its time: after as long as the look before has said, or at once when there is
 * something new. Nothing is remembered between two looks; what is to be found stands in the database.
 */
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';

interface Parts {
  /** Does what is due. Resolves with the time until the next look, in milliseconds. */
  readonly look: () => Promise<number>;
  /** That time if a look fails, and what the log says then. */
  readonly retryMs: number;
  readonly failure: string;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
}

export class Lookout {
  readonly #parts: Parts;
  #looking: Promise<void> | undefined;
  #cancel: (() => void) | undefined;
  #isStopped = false;
  /** Asked for while a look was under way, which may have asked the wrong question. */
  #again = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(): void {
    this.#look();
  }

  /** Something else is due than was planned. */
  lookAgain(): void {
    if (this.#isStopped || this.#looking === undefined) return;
    this.#again = true;
    if (this.#cancel === undefined) return;
    this.#cancel();
    this.#look();
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel?.();
    await this.#looking;
  }

  #look(): void {
    const { look, retryMs, failure, clock, log } = this.#parts;
    this.#cancel = undefined;
    this.#again = false;
    this.#looking = look()
      .catch((error: unknown) => {
        log.warn({ err: error }, failure);
        return retryMs;
      })
      .then((waitMs) => {
        if (!this.#isStopped) this.#cancel = clock.after(this.#again ? 0 : waitMs, () => this.#look());
      });
  }
}
