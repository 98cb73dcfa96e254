/**
 * Read marks: what people have read, on its way into the database and from there to everybody. Rule W4 in docs/SPEC.md.
 *
 * Every message that is read is a mark, so they are not written one by one: what has come in since the last time goes into
 * one transaction, a few times a second at most, however many people read. Of a conversation and side only the furthest is
 * kept. While the relay has more to do than it gets done, they wait; what is lost with a relay, clients say again to the next.
 */
import type { ReadCursor } from '../core/conversation/standing.ts';
import { reading as bounds } from '../core/limits.ts';
import type { Clock } from './clock.ts';
import type { Load } from './load.ts';
import type { Log } from './log.ts';
import type { ReadMark } from './store/read-cursors.ts';
import type { Store } from './store/store.ts';

interface Parts {
  readonly store: { readonly readCursors: Pick<Store['readCursors'], 'advance'> };
  readonly load: Pick<Load, 'eased'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
  /** Called with each cursor that was moved, once that is written. */
  readonly moved: (conversation: string, cursor: ReadCursor) => void;
}

export class ReadMarks {
  readonly #parts: Parts;
  /** By conversation and side. */
  readonly #waiting = new Map<string, ReadMark>();
  #isStopped = false;
  #writeAt = Number.NEGATIVE_INFINITY;
  #writing: Promise<void> | undefined;
  #cancel: (() => void) | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Takes a mark in. Beyond what may wait it is dropped: then the database has been away for long. */
  add(mark: ReadMark): void {
    const key = `${mark.side} ${mark.conversation}`;
    const former = this.#waiting.get(key);
    if (former ? former.seq >= mark.seq : this.#waiting.size >= bounds.waitingMax) return;
    this.#waiting.set(key, mark);
    this.#plan();
  }

  /** Writes what is left. Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel?.();
    await this.#writing;
    let goesOn = true;
    while (goesOn && this.#waiting.size > 0) goesOn = await this.#write();
  }

  #plan(): void {
    if (this.#isStopped || this.#cancel !== undefined || this.#writing !== undefined) return;
    const { clock } = this.#parts;
    this.#cancel = clock.after(Math.max(0, this.#writeAt - clock.now()), () => {
      this.#cancel = undefined;
      this.#writing = this.#writeSoon().finally(() => {
        this.#writing = undefined;
        if (this.#waiting.size > 0) this.#plan();
      });
    });
  }

  async #writeSoon(): Promise<void> {
    await this.#parts.load.eased();
    const isWritten = await this.#write();
    this.#writeAt = this.#parts.clock.now() + (isWritten ? bounds.writeEveryMs : bounds.retryMs);
  }

  /** False if the database could not be asked: then they wait on. */
  async #write(): Promise<boolean> {
    const marks = [...this.#waiting].slice(0, bounds.batch);
    for (const [key] of marks) this.#waiting.delete(key);
    try {
      const moved = await this.#parts.store.readCursors.advance(marks.map(([, mark]) => mark));
      for (const [conversation, cursor] of moved) this.#parts.moved(conversation, cursor);
      return true;
    } catch (error) {
      for (const [key, mark] of marks) {
        if (!this.#waiting.has(key)) this.#waiting.set(key, mark);
      }
      this.#parts.log.warn({ err: error }, 'writing down what was read failed');
      return false;
    }
  }
}
