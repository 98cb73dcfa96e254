/**
 * Files that were chosen in one of an agent's windows and not sent, beyond that window: written down, owned by one window at a
 * time, taken over from those that are gone and by the one that is looked at. Rule S3 in docs/SPEC.md; why so, in decision 0070.
 *
 * ```
 *   chosen ──▶ its lock is held ──▶ written ──▶ others told ──▶ cancelled, or its message is written down ──▶ removed ──▶ let go
 *   another's: told of, or found ──▶ wait for its lock (its window is gone, or somebody looks here) ──▶ read ──▶ goes on here
 * ```
 *
 * Nothing is sent twice: a window sends only what it owns, and lets go of it when it is removed. A window that dies between
 * sending and removing leaves a file whose message is in the outbox, or there: whoever goes on with it sees that, or hears it
 * from the relay.
 */
import { keptFilesMax } from '../../core/desk-limits.ts';
import { isParlorError } from '../../core/errors.ts';
import { siblingWatchMs } from '../../core/limits.ts';
import type { Clock } from '../clock.ts';
import type { LaneLocks } from '../outbox-store/lane-locks.ts';
import type { KeptLane } from '../outbox-store/outbox-store.ts';
import type { Siblings } from '../siblings/siblings.ts';
import type { FileKeep } from './file-keep.ts';
import { type FileWord, readFileWord, spokenFileWord } from './file-word.ts';
import type { FileView } from './files.ts';
import type { FileKeeping, RestoredFile } from './kept-files.ts';

/** Where they are kept, what proves that their owners live, and who else is there. */
export interface FilePlaces {
  readonly keep: FileKeep;
  readonly locks: LaneLocks;
  readonly siblings: Siblings;
}

/** The files of one conversation in this window. */
interface Shelf {
  restore(kept: RestoredFile): void;
  handOver(id: string): void;
}

interface Surroundings extends FilePlaces {
  readonly clock: Clock;
  readonly shelf: (conversation: string) => Shelf;
  /** Whether the conversation is on this desk: before, nobody could see what becomes of its files. */
  readonly isThere: (conversation: string) => boolean;
  /** Whether a message that is on its way to it, or there, names this upload. */
  readonly isNamed: (conversation: string, upload: string) => boolean;
  /** Resolves when what windows that are gone have left in the outbox is known. */
  readonly looked: () => Promise<void>;
  /** Called when `elsewhere` may be another number. */
  readonly changed: () => void;
}

export class FileKeeper {
  readonly #around: Surroundings;
  /** The conversation of each that is kept, whoever owns it, by id. */
  readonly #known = new Map<string, string>();
  /** What lets go of the lock of each that is this window's. Of one that could not be kept it is held all the same: it may be there yet. */
  readonly #owned = new Map<string, () => void>();
  /** What messages call those of this window's that are up, by id. */
  readonly #whole = new Map<string, string>();
  /** Those that a message of this window's names. */
  readonly #sent = new Set<string>();
  /** Those that are waited for. */
  readonly #watches = new Map<string, AbortController>();
  /** Conversations that somebody has looked at in another window since something was chosen for them, or they were looked at, here. */
  readonly #claimed = new Set<string>();
  /** Aborted while the page is away: a page that holds locks can't be brought back. */
  #present = new AbortController();
  #last: Promise<unknown> = Promise.resolve();

  constructor(around: Surroundings) {
    this.#around = around;
    this.#present.abort();
  }

  /** How many are kept that this window has not. */
  get elsewhere(): number {
    return [...this.#known.keys()].filter((id) => !this.#owned.has(id)).length;
  }

  /** The page is here, or here again. */
  arrive(): void {
    if (!this.#present.signal.aborted) return;
    this.#present = new AbortController();
    this.#around.siblings.listen((heard) => this.#hear(readFileWord(heard)));
    void this.#look();
  }

  /** The page goes, perhaps to come back: another one may go on with what is kept of it. */
  leave(): void {
    this.#present.abort();
    this.#watches.clear();
    for (const id of [...this.#owned.keys()]) this.#handOver(id);
    this.#known.clear();
    this.#around.siblings.close();
  }

  /** Leaves, and nothing of it stays, whoever chose it. Never rejects. */
  async forget(): Promise<void> {
    this.#post({ kind: 'forgotten' });
    this.leave();
    await this.#last;
    await this.#inTime(() => this.#around.keep.clear()).catch(() => undefined);
  }

  /** Called after every change of what the client shows: a conversation may be there now. */
  follow(): void {
    for (const id of this.#known.keys()) this.#watch(id);
  }

  /** Somebody looks at this conversation, from here on and here: what is chosen for it comes along. */
  claim(conversation: string): void {
    this.#claimed.delete(conversation);
    this.#post({ kind: 'claim', conversation });
  }

  /** This is written down in the outbox, and outlives the window by itself. */
  written({ conversations }: Pick<KeptLane, 'conversations'>): void {
    if (this.#sent.size === 0) return;
    const named = new Set(
      conversations.flatMap(({ entries }) => entries.flatMap(({ pending: { command } }) => uploadsOf(command))),
    );
    for (const id of this.#sent) if (named.has(this.#whole.get(id) ?? '')) this.#remove(id);
  }

  /** How the files of one conversation are kept. */
  of(conversation: string): FileKeeping {
    return {
      chosen: (file) => this.#keep(conversation, file),
      meant: (ids) => {
        for (const id of ids) void this.#change(id, { isMeant: true });
      },
      renamed: (id, upload) => this.#change(id, { upload }),
      whole: (id, attachment) => {
        this.#whole.set(id, attachment);
        void this.#change(id, { attachment });
      },
      dropped: (id) => this.#remove(id),
      sent: (ids, delivered) => {
        for (const id of ids) this.#sent.add(id);
        delivered.then(
          () => {
            for (const id of ids) this.#remove(id);
          },
          (error: unknown) => {
            // Whatever else refuses it, it is in the outbox. There it had no room.
            if (isParlorError(error, 'rate-limited')) for (const id of ids) void this.#goOn(conversation, id);
          },
        );
      },
      isNamed: (upload) => this.#around.isNamed(conversation, upload),
    };
  }

  async #look(): Promise<void> {
    const { keep, clock } = this.#around;
    const { signal } = this.#present;
    const all = await this.#inTime(() => keep.all(clock.now())).catch(() => []);
    if (signal.aborted) return;
    for (const { id, conversation } of all) this.#learn(id, conversation);
    this.#around.changed();
  }

  /** Whether it is kept now. What is too large is not even read. */
  async #keep(conversation: string, { id, file, name, isMeant }: FileView): Promise<boolean> {
    const { keep, locks, clock } = this.#around;
    const { signal } = this.#present;
    this.#claimed.delete(conversation);
    if (signal.aborted || file.size > keptFilesMax.bytes) return false;
    const at = clock.now();
    const isKept = await this.#do(async () => {
      this.#owned.set(id, await locks.hold(id, signal));
      // Its bytes: the file itself may be changed or gone by the time it is needed.
      const bytes = await file.arrayBuffer();
      const about = { id, upload: id, conversation, name, type: file.type, bytes: bytes.byteLength, isMeant, at };
      const isWritten = await keep.write(about, bytes);
      if (isWritten) this.#known.set(id, conversation);
      return isWritten;
    }).catch(() => false);
    if (isKept && !signal.aborted) {
      this.#post({ kind: 'kept', id, conversation });
      // Somebody has gone to another window while it was written.
      if (this.#claimed.has(conversation)) this.#yield(conversation);
    }
    return isKept;
  }

  /** Whether a reload would know. What can't be changed is not kept any more: as it was it might be sent twice. */
  async #change(id: string, change: Parameters<FileKeep['change']>[1]): Promise<boolean> {
    const { signal } = this.#present;
    return this.#do(async () => {
      if (signal.aborted || !this.#known.has(id)) return false;
      await this.#around.keep.change(id, change);
      return true;
    }).catch(() => {
      this.#remove(id);
      return false;
    });
  }

  #remove(id: string): void {
    const { signal } = this.#present;
    const isOurs = (): boolean => !signal.aborted && this.#owned.has(id);
    void this.#do(async () => {
      if (isOurs()) await this.#around.keep.remove([id]);
    })
      .catch(() => undefined)
      .then(() => {
        this.#sent.delete(id);
        if (!isOurs()) return;
        this.#known.delete(id);
        this.#letGo(id);
        this.#post({ kind: 'gone', id });
      });
  }

  #letGo(id: string): void {
    const release = this.#owned.get(id);
    this.#owned.delete(id);
    this.#sent.delete(id);
    this.#whole.delete(id);
    release?.();
  }

  /** Another window may go on with it. What is not kept stays here, for as long as this one lives. */
  #handOver(id: string): void {
    const conversation = this.#known.get(id);
    if (conversation !== undefined && this.#owned.has(id)) this.#around.shelf(conversation).handOver(id);
    this.#letGo(id);
  }

  #learn(id: string, conversation: string): void {
    this.#known.set(id, conversation);
    if (this.#claimed.has(conversation)) this.#watchLater(id);
    else this.#watch(id);
  }

  /** Whoever somebody looks at goes first. */
  #watchLater(id: string): void {
    this.#around.clock.after(siblingWatchMs, () => this.#watch(id));
  }

  /** Waits until nobody has it, to go on with it here. */
  #watch(id: string): void {
    const conversation = this.#known.get(id);
    const { signal } = this.#present;
    if (conversation === undefined || signal.aborted || this.#owned.has(id) || this.#watches.has(id)) return;
    if (!this.#around.isThere(conversation)) return;
    const watch = new AbortController();
    this.#watches.set(id, watch);
    this.#around.locks.hold(id, AbortSignal.any([signal, watch.signal])).then(
      (release) => {
        if (signal.aborted || watch.signal.aborted) return release();
        this.#watches.delete(id);
        this.#owned.set(id, release);
        void this.#goOn(conversation, id);
      },
      () => undefined,
    );
  }

  /** Goes on with one whose lock is held, if it is still kept. */
  async #goOn(conversation: string, id: string): Promise<void> {
    const { keep, looked, isNamed, shelf, changed } = this.#around;
    const { signal } = this.#present;
    await looked();
    const found = await this.#do(() => keep.read(id)).catch(() => undefined);
    // It may have been handed over meanwhile.
    if (signal.aborted || !this.#owned.has(id)) return;
    this.#sent.delete(id);
    if (!found) {
      this.#known.delete(id);
      this.#letGo(id);
    } else if (found.kept.attachment !== undefined && isNamed(conversation, found.kept.attachment)) {
      this.#remove(id);
    } else {
      this.#known.set(id, conversation);
      const { upload, name, isMeant } = found.kept;
      shelf(conversation).restore({ id, upload, name, isMeant, file: found.file });
    }
    changed();
  }

  #hear(word: FileWord | undefined): void {
    switch (word?.kind) {
      case 'kept':
        if (!this.#owned.has(word.id)) this.#learn(word.id, word.conversation);
        break;
      case 'gone':
        this.#known.delete(word.id);
        break;
      case 'claim':
        this.#claimed.add(word.conversation);
        this.#yield(word.conversation);
        break;
      case 'forgotten':
        this.#present.abort();
        this.#watches.clear();
        this.#known.clear();
        break;
      default:
        return;
    }
    this.#around.changed();
  }

  /** Somebody looks at another window: that one goes first, and this one waits behind it. */
  #yield(conversation: string): void {
    for (const [id, c] of this.#known) {
      if (c !== conversation) continue;
      this.#watches.get(id)?.abort();
      this.#watches.delete(id);
      // What is being written down of it is written first. What a message names is not to be taken back.
      this.#do(async () => {
        if (this.#claimed.has(conversation) && !this.#sent.has(id)) this.#handOver(id);
      }).catch(() => undefined);
      this.#watchLater(id);
    }
  }

  #post(word: FileWord): void {
    this.#around.siblings.post(spokenFileWord(word));
  }

  /** One after the other, in the order in which it was asked for. */
  #do<T>(job: () => Promise<T>): Promise<T> {
    const done = this.#last.then(() => this.#inTime(job));
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Rejects if the answer takes too long. */
  #inTime<T>(ask: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const cancel = this.#around.clock.after(keptFilesMax.answerMs, () => reject(new Error('No answer in time.')));
      ask().then(resolve, reject).finally(cancel);
    });
  }
}

const uploadsOf = (command: object): readonly string[] =>
  'attachments' in command && Array.isArray(command.attachments) ? command.attachments : [];
