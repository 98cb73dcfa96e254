/**
 * Removes what people have sent up and never sent: a while after it has come, or at once when they have given it up. Found by
 * query, by the database's clock: any relay does it, and none has to remember anything. Rule W5 in docs/SPEC.md.
 */
import { orphans as bounds } from '../../core/limits.ts';
import type { Blobs } from '../blobs/blobs.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Uploads } from './uploads.ts';

interface Parts {
  readonly uploads: Pick<Uploads, 'orphans' | 'forget'>;
  readonly blobs: Pick<Blobs, 'remove'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
}

export class Orphans {
  readonly #parts: Parts;
  #looking: Promise<void> | undefined;
  #cancel: (() => void) | undefined;
  #isStopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(): void {
    const { clock, log } = this.#parts;
    this.#looking = this.#removeSome()
      .catch((error: unknown) => {
        log.warn({ err: error }, 'removing files that were never sent failed');
        return bounds.retryMs;
      })
      .then((waitMs) => {
        if (!this.#isStopped) this.#cancel = clock.after(waitMs, () => this.start());
      });
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel?.();
    await this.#looking;
  }

  /** The rows go last: who dies in between leaves something to be found again. Resolves with the time until the next look. */
  async #removeSome(): Promise<number> {
    const { uploads, blobs } = this.#parts;
    const ids = await uploads.orphans(bounds.batch);
    for (const id of ids) await blobs.remove(id);
    if (ids.length > 0) await uploads.forget(ids);
    return ids.length < bounds.batch ? bounds.lookEveryMs : 0;
  }
}
