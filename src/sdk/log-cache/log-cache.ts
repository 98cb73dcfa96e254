/**
 * The log cache: keeps what is known of the conversation on screen for the next page, which shows it before it is
 * connected and goes on from there. Rules D3 and D5 in docs/SPEC.md.
 *
 * Nobody waits for it, and what it has is never needed: a record is one contiguous run with its position, written as a
 * whole, so that any of them, however old and whichever page wrote it, is a place to go on from. Storage that fails is
 * left alone.
 */
import type { GapFrame } from '../../core/protocol/down.ts';
import type { Clock } from '../clock.ts';
import { inTime } from '../outbox-store/steady.ts';
import type { ConversationLog } from '../session/conversation-log.ts';
import type { LogStore } from './log-store.ts';
import { newestOf, readStretch } from './stretch.ts';

interface Surroundings {
  readonly store: LogStore | undefined;
  readonly clock: Clock;
  /** The device whose visitor may see it. */
  readonly device: () => string;
}

export class LogCache {
  readonly #around: Surroundings;
  #store: LogStore | undefined;
  #isAsked = false;
  /** Nothing is written before what was there has been read. */
  #isRead = false;
  #isStored = false;
  #isWriting = false;
  #underWay: Promise<unknown> | undefined;
  #wanted: ConversationLog | undefined;
  #written: ConversationLog | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#store = around.store;
  }

  /** What a former page has kept of this visitor's conversation. Once: later it is no news. Never rejects. */
  async read(): Promise<GapFrame | undefined> {
    if (this.#isAsked) return undefined;
    this.#isAsked = true;
    const record = await this.#attempt((store) => store.read());
    this.#isRead = true;
    this.#isStored = record !== undefined;
    const { device, frame } = (record ?? {}) as { readonly device?: unknown; readonly frame?: unknown };
    const stretch = device === this.#around.device() ? readStretch(frame) : undefined;
    return stretch?.t === 'gap' ? stretch : undefined;
  }

  /** Called after every change: keeps this log, or none. */
  keep(log: ConversationLog | undefined): void {
    if (!this.#isRead || (log === this.#wanted && (log || !this.#isStored))) return;
    this.#wanted = log;
    if (!this.#isWriting) void this.#write();
  }

  /** Keeps nothing from here on. Resolves when what is under way has come to its end. Never rejects. */
  async close(): Promise<void> {
    this.#store = undefined;
    await Promise.allSettled([this.#underWay]);
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
    do {
      this.#written = this.#wanted;
      const frame = this.#written && newestOf(this.#written);
      const record = { device: this.#around.device(), frame };
      if (frame) await this.#attempt((store) => store.write(record));
      else if (this.#isStored) await this.#attempt((store) => store.remove());
      this.#isStored = frame !== undefined;
    } while (this.#written !== this.#wanted);
    this.#isWriting = false;
  }

  async #attempt<T>(act: (store: LogStore) => Promise<T>): Promise<T | undefined> {
    const store = this.#store;
    if (!store) return undefined;
    try {
      const asking = inTime(this.#around.clock, async () => act(store));
      this.#underWay = asking;
      return await asking;
    } catch {
      this.#store = undefined;
      return undefined;
    }
  }
}
