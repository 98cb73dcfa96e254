/**
 * Repairs: what the bus has lost, found by comparing with the database. Rule D7 in docs/SPEC.md.
 *
 * Every few seconds, and at once when the bus comes back, one query reads the heads of all conversations that somebody
 * on this relay follows; who is behind reads the log. Another one reads how far people have read them. Watched lists are
 * queried again and the difference is told.
 */
import { compareHeadsMs } from '../core/limits.ts';
import type { Bus } from './bus/bus.ts';
import type { Clock } from './clock.ts';
import type { Hub } from './hub.ts';
import type { Log } from './log.ts';
import type { Store } from './store/store.ts';
import type { WorkLists } from './work-list.ts';

interface Parts {
  readonly bus: Pick<Bus, 'onReturn'>;
  readonly store: Pick<Store, 'heads'> & { readonly readCursors: Pick<Store['readCursors'], 'of'> };
  readonly hub: Pick<Hub, 'conversations' | 'headsAre' | 'cursorsAre'>;
  readonly workLists: Pick<WorkLists, 'refresh'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
}

export class Repairs {
  readonly #parts: Parts;
  #running: Promise<void> | undefined;
  /** Asked for while one was under way, which may have looked too early. */
  #again = false;
  #cancel: (() => void) | undefined;
  #stopListening: (() => void) | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(): void {
    this.#stopListening = this.#parts.bus.onReturn(() => this.#compareNow());
    this.#schedule();
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#stopListening?.();
    this.#again = false;
    await this.#running;
  }

  #schedule(): void {
    const { clock } = this.#parts;
    // Relays that started together don't ask together, and none asks later than promised.
    this.#cancel = clock.after(compareHeadsMs * (0.8 + 0.2 * clock.random()), () => {
      this.#compareNow();
      this.#schedule();
    });
  }

  #compareNow(): void {
    if (this.#running !== undefined) {
      this.#again = true;
      return;
    }
    this.#running = this.#compare()
      .catch((error: unknown) => this.#parts.log.warn({ err: error }, 'comparing with the database failed'))
      .finally(() => {
        this.#running = undefined;
        if (!this.#again) return;
        this.#again = false;
        this.#compareNow();
      });
  }

  async #compare(): Promise<void> {
    const { store, hub, workLists } = this.#parts;
    const { conversations } = hub;
    if (conversations.length > 0) {
      const heads = await store.heads(conversations);
      hub.headsAre(
        heads,
        conversations.filter((id) => !heads.has(id)),
      );
      hub.cursorsAre(await store.readCursors.of(conversations));
    }
    await workLists.refresh();
  }
}
