/**
 * Forgets what is to be forgotten: visitors whom an admin has had erased, and what has been kept for as long as its site says.
 * Rule X6 in docs/SPEC.md; why so, in decision 0061.
 *
 * Nothing is remembered between two looks. Each step stands in the database when it is done, and what was begun is found and gone
 * on with by whichever relay looks next. Two that do the same do no harm.
 */

import type { Conversation } from '../../core/conversation/conversation.ts';
import { isParlorError } from '../../core/errors.ts';
import type { Erasure } from '../../core/privacy/visitor-data.ts';
import { erasing as bounds, dayMs } from '../../core/privacy-limits.ts';
import type { Appender } from '../appender.ts';
import type { Blobs } from '../blobs/blobs.ts';
import type { Clock } from '../clock.ts';
import type { SiteConfig } from '../config.ts';
import type { Hub } from '../hub.ts';
import type { Log } from '../log.ts';
import { Lookout } from '../lookout.ts';
import { ownerOf } from '../store/batch-uploads.ts';
import type { AppendRequest, Store } from '../store/store.ts';
import type { WorkLists } from '../work-list.ts';
import type { Files } from './erasures.ts';

interface Parts {
  readonly store: Pick<Store, 'erasures' | 'uploads' | 'conversation'>;
  readonly blobs: Pick<Blobs, 'remove'>;
  readonly appender: Pick<Appender, 'append'>;
  readonly hub: Pick<Hub, 'erased'>;
  readonly workLists: Pick<WorkLists, 'refresh'>;
  readonly sites: ReadonlyMap<string, SiteConfig>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'info' | 'warn'>;
}

export class Eraser {
  readonly #parts: Parts;
  readonly #lookout: Lookout;
  #isStopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { clock, log } = parts;
    const failure = 'looking for what is to be forgotten failed';
    this.#lookout = new Lookout({ look: () => this.#look(), retryMs: bounds.retryMs, failure, clock, log });
  }

  start(): void {
    this.#lookout.start();
  }

  /** There is another erasure, or other times for which things are kept. */
  lookAgain(): void {
    this.#lookout.lookAgain();
  }

  /** Resolves when nothing is under way any more. */
  stop(): Promise<void> {
    this.#isStopped = true;
    return this.#lookout.stop();
  }

  /** Resolves with the time until the next look, in milliseconds. */
  async #look(): Promise<number> {
    const { erasures } = this.#parts.store;
    const taken = await erasures.take(bounds.erasures, bounds.leaseMs);
    for (const erasure of taken) await this.#eraseInTurn(erasure);
    const counts: readonly number[] = [
      ...(await Promise.all([...this.#parts.sites.values()].map((site) => this.#forgetOld(site)))),
      await this.#emptySealed(),
    ];
    if (taken.length === bounds.erasures || counts.some((count) => count >= bounds.batch)) return 0;
    const nextMs = (await erasures.nextMs()) ?? bounds.lookEveryMs;
    return Math.max(0, Math.min(nextMs, bounds.lookEveryMs));
  }

  /** One that can't be done now keeps none of the others waiting: it is taken in hand again. */
  async #eraseInTurn(erasure: Erasure): Promise<void> {
    const { id, site } = erasure;
    try {
      if (await this.#erase(erasure)) this.#parts.log.info({ erasure: id, site }, 'a visitor was erased');
      else await this.#parts.store.erasures.putOff(erasure, this.#isStopped ? 0 : bounds.retryMs);
    } catch (error) {
      if (!isParlorError(error)) throw error;
      this.#parts.log.warn({ err: error, erasure: id, site }, 'a visitor is not erased yet');
    }
  }

  /** Whether all of it is gone. */
  async #erase(erasure: Erasure): Promise<boolean> {
    const { erasures } = this.#parts.store;
    await erasures.writeDown(erasure);
    for (let more = true; more && !this.#isStopped; ) {
      const found = await erasures.unsealed(erasure, bounds.batch);
      const sealed = await Promise.all(found.map((one) => this.#endAndSeal(one, erasure)));
      more = found.length > 0;
      // Somebody was faster with each of them, or none could be ended: again, and not without a pause.
      if (more && !sealed.includes(true)) return false;
    }
    while (!this.#isStopped && (await this.#emptySealed()) > 0);
    const owner = ownerOf({ kind: 'visitor', id: erasure.visitor });
    await this.#removeFiles((count) => erasures.dropFiles({ site: erasure.site, owner }, count));
    if (this.#isStopped) return false;
    await erasures.finish(erasure);
    return true;
  }

  /** What goes on is ended first, in the name of who has it erased, so that everybody in it is told. */
  async #endAndSeal(conversation: Conversation, erasure: Erasure): Promise<boolean> {
    if (conversation.lifecycle.state === 'closed') return this.#seal(conversation);
    await new Promise((resolve) =>
      this.#parts.appender.append(forceClose(conversation, erasure), bounds.bytes, resolve),
    );
    const ended = (await this.#parts.store.conversation(conversation.id))?.conversation;
    return ended?.lifecycle.state === 'closed' && this.#seal(ended);
  }

  async #seal(conversation: Conversation): Promise<boolean> {
    const isSealed = await this.#parts.store.erasures.seal(conversation);
    if (isSealed) this.#parts.hub.erased(conversation.id);
    return isSealed;
  }

  /** Begins to forget what a site has kept for long enough. Gives how much there was, of what there is most of. */
  async #forgetOld({ id: site, retention = {} }: SiteConfig): Promise<number> {
    const { erasures } = this.#parts.store;
    const { conversationDays, fileDays } = retention;
    let count = 0;
    if (conversationDays !== undefined) {
      const found = await erasures.overdue({ site, ms: conversationDays * dayMs }, bounds.batch);
      await Promise.all(found.map((one) => this.#seal(one)));
      count = found.length;
    }
    if (fileDays === undefined) return count;
    const files = await erasures.dropOldFiles({ site, ms: fileDays * dayMs }, bounds.batch);
    await this.#forgetFiles(files);
    return Math.max(count, files.length);
  }

  /** Empties some of what is sealed, by whomever. Gives how many there were. */
  async #emptySealed(): Promise<number> {
    const ids = await this.#parts.store.erasures.sealed(bounds.batch);
    for (const id of ids) await this.#empty(id);
    if (ids.length > 0) await this.#parts.workLists.refresh();
    return ids.length;
  }

  async #empty(conversation: string): Promise<void> {
    const { erasures } = this.#parts.store;
    const files: Files = { conversation };
    while (!this.#isStopped && (await erasures.emptyEvents(conversation, bounds.events)));
    await this.#removeFiles((count) => erasures.dropFiles(files, count));
    if (!this.#isStopped) await erasures.finishEmptying(conversation);
  }

  async #removeFiles(drop: (count: number) => Promise<readonly string[]>): Promise<void> {
    for (let ids = await drop(bounds.batch); ids.length > 0 && !this.#isStopped; ids = await drop(bounds.batch)) {
      await this.#forgetFiles(ids);
    }
  }

  /** The rows go last: who dies in between leaves something to be found again. */
  async #forgetFiles(ids: readonly string[]): Promise<void> {
    const { store, blobs } = this.#parts;
    for (const id of ids) await blobs.remove(id);
    if (ids.length > 0) await store.uploads.forget(ids);
  }
}

/** The same on every relay that has the erasure in hand. */
const forceClose = ({ id: conversation }: Conversation, { id: erasure, site, by }: Erasure): AppendRequest => {
  const id = `erase-${erasure}`;
  return {
    ...{ conversation, id, lane: id, n: 1, digest: id, site },
    command: { type: 'conversation.force-close' },
    actor: { kind: 'supervisor', ...by },
    rights: ['force-close'],
  };
};
