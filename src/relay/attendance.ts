/**
 * Attendance: which conversations have their visitor there, on whatever relay. Rule M5 in docs/SPEC.md.
 *
 * A relay writes down, again and again, until when the visitors on its connections count as there; who is not written down
 * any more, because they left or because their relay died, is gone when that time is over. So nobody has to notice the
 * moment at which somebody goes, and no relay has to know of another's connections.
 */
import { attendance as bounds } from '../core/limits.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { Store } from './store/store.ts';

interface Parts {
  readonly store: Pick<Store, 'attend'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
}

export class Attendance {
  readonly #parts: Parts;
  /** Connections that follow a conversation as its visitor. */
  readonly #present = new Map<string, number>();
  /** What has changed since it was last written down. */
  readonly #changed = new Set<string>();
  #refreshAt = 0;
  #writing: Promise<void> | undefined;
  #cancel: (() => void) | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(): void {
    const { clock } = this.#parts;
    this.#refreshAt = clock.now() + bounds.refreshMs;
    this.#schedule();
  }

  /** Resolves when nothing is under way any more. Who is there then counts as leaving. */
  async stop(): Promise<void> {
    this.#cancel?.();
    await this.#writing;
    // What was under way has planned the next.
    this.#cancel?.();
  }

  came(conversation: string): void {
    const count = this.#present.get(conversation) ?? 0;
    this.#present.set(conversation, count + 1);
    if (count === 0) this.#changed.add(conversation);
  }

  left(conversation: string): void {
    const count = (this.#present.get(conversation) ?? 0) - 1;
    if (count > 0) {
      this.#present.set(conversation, count);
      return;
    }
    this.#present.delete(conversation);
    this.#changed.add(conversation);
  }

  /** Changes are written together, so that a crowd that comes or goes is few statements. */
  #schedule(): void {
    this.#cancel = this.#parts.clock.after(bounds.writeEveryMs, () => {
      this.#writing = this.#write()
        .catch((error: unknown) => this.#parts.log.warn({ err: error }, 'writing down who is there failed'))
        .finally(() => this.#schedule());
    });
  }

  async #write(): Promise<void> {
    const { clock, store } = this.#parts;
    const isDue = clock.now() >= this.#refreshAt;
    if (!isDue && this.#changed.size === 0) return;
    const present = isDue ? [...this.#present.keys()] : [...this.#changed].filter((one) => this.#present.has(one));
    const gone = [...this.#changed].filter((one) => !this.#present.has(one));
    this.#changed.clear();
    if (isDue) this.#refreshAt = clock.now() + bounds.refreshMs;
    try {
      await store.attend(present, bounds.goneAfterMs + bounds.refreshMs + bounds.slackMs);
      await store.attend(gone, bounds.goneAfterMs);
    } catch (error) {
      for (const one of [...present, ...gone]) this.#changed.add(one);
      throw error;
    }
  }
}
