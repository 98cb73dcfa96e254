/**
 * An agent's files on their way to a conversation, as they are kept beyond their window: what is told to whoever keeps them, and
 * how they come back. Rule S3 in docs/SPEC.md; why so, in decision 0070.
 */
import type { Attachment } from '../../core/conversation/attachments.ts';
import { isParlorError, ParlorError } from '../../core/errors.ts';
import { newIdentifier } from '../identifier.ts';
import type { Delivered } from '../snapshots.ts';
import { ConversationFiles, type Entry, type FilePlace, type Files, type FileView } from './files.ts';
import { elsewhere, type RisenFile } from './upload.ts';

/** What is told to whoever keeps the files of a conversation. None of it is waited for, but `renamed`. */
export interface FileKeeping {
  /** One was chosen. Resolves with whether a reload finds it again; never rejects. */
  chosen(file: FileView): Promise<boolean>;
  /** These are to go as soon as they are up. */
  meant(ids: readonly string[]): void;
  /** One is about to be sent up by another name. Resolves with whether it is still kept, and by that name; never rejects. */
  renamed(id: string, upload: string): Promise<boolean>;
  /** One is up; this is what messages call it. */
  whole(id: string, attachment: string): void;
  /** One was cancelled, or found to be sent already. */
  dropped(id: string): void;
  /** They go with a message. */
  sent(ids: readonly string[], delivered: Promise<Delivered>): void;
  /** Whether a message that is on its way, or there, names this one. */
  isNamed(attachment: string): boolean;
}

/** One that was kept, as it goes on here. */
export interface RestoredFile extends Pick<FileView, 'id' | 'file' | 'name' | 'isMeant'> {
  /** The name by which it was sent up. */
  readonly upload: string;
}

export class KeptConversationFiles extends ConversationFiles {
  readonly #keeping: FileKeeping;
  /** The names by which files are sent up that have another one than their id. */
  readonly #uploads = new Map<string, string>();
  /** Those that were chosen in another window, or before a reload, and have not been sent up anew since. */
  readonly #restored = new Set<string>();
  /** What messages call them, with their ids. */
  readonly #named = new Map<string, string>();

  constructor(place: FilePlace, keeping: FileKeeping) {
    super({
      ...place,
      submit: (command) => {
        const delivered = place.submit(command);
        keeping.sent(
          (command.attachments ?? []).flatMap((one) => this.#named.get(one) ?? []),
          delivered,
        );
        return delivered;
      },
    });
    this.#keeping = keeping;
  }

  override add(...chosen: Parameters<Files['add']>): string {
    const id = super.add(...chosen);
    const entry = this.find(id);
    // What can't be sent is not worth keeping.
    if (entry && entry.state !== 'failed')
      void this.#keeping.chosen(entry).then((isKept) => this.change(id, { isKept }));
    return id;
  }

  override cancel(id: string): void {
    const entry = this.find(id);
    super.cancel(id);
    if (entry) this.#keeping.dropped(id);
  }

  override send(text: string): Promise<Delivered | undefined> {
    const delivered = super.send(text);
    this.#keeping.meant(this.entries.getSnapshot().flatMap(({ id, isMeant }) => (isMeant ? [id] : [])));
    return delivered;
  }

  /** What the relay has given up is another upload from here on, of the same file: that is kept once. */
  override retry(id: string): void {
    if (this.find(id)?.state !== 'failed') return;
    this.#restored.delete(id);
    this.#uploads.set(id, newIdentifier(this.place.clock));
    this.change(id, { state: 'waiting', sent: 0, stop: new AbortController() });
    void this.sendAll();
  }

  /** Goes on with one that was kept, where the relay has got to with it. */
  restore({ id, file, name, isMeant, upload }: RestoredFile): void {
    if (this.find(id)) return;
    if (upload !== id) this.#uploads.set(id, upload);
    this.#restored.add(id);
    const stop = new AbortController();
    const entry: Entry = { id, file, name, sent: 0, state: 'waiting', isMeant, isKept: true, stop };
    // Ids sort by the time at which they were chosen.
    this.entries.set([...this.entries.getSnapshot(), entry].sort((one, other) => (one.id < other.id ? -1 : 1)));
    void this.sendAll();
  }

  /** Another window goes on with it: here it is not any more, and what the relay has of it stays. */
  handOver(id: string): void {
    const entry = this.find(id);
    this.remove([id]);
    entry?.stop.abort(elsewhere);
  }

  /** Nothing is held, or sent up, any more. Of what is kept the relay keeps what it has, unless it is to be forgotten. */
  override end({ forget = true }: { readonly forget?: boolean } = {}): void {
    if (!forget) for (const { stop, isKept } of this.entries.getSnapshot()) if (isKept) stop.abort(elsewhere);
    super.end();
  }

  protected override async rise(entry: Entry): Promise<RisenFile> {
    const { id, stop } = entry;
    const risen = await this.#rise(entry);
    const { attachment, sent: isSent } = risen;
    // Its window went between sending its message and forgetting it.
    const isOver = isSent || this.#keeping.isNamed(attachment.id);
    if (isOver) {
      this.remove([id]);
      this.#keeping.dropped(id);
    }
    // Neither is it given up at the relay.
    if (isOver || stop.signal.reason === elsewhere) throw new ParlorError('stopped');
    this.#upAs(id, attachment);
    return risen;
  }

  async #rise(entry: Entry): Promise<RisenFile> {
    const { id } = entry;
    const upload = this.#uploads.get(id);
    try {
      if (upload !== undefined && !this.#restored.has(id))
        this.change(id, { isKept: await this.#keeping.renamed(id, upload) });
      return await super.rise(entry, upload);
    } catch (error) {
      if (!isParlorError(error, 'unknown-file') || !this.#restored.delete(id)) throw error;
      // While nobody was there the relay has given it up.
      this.#uploads.set(id, newIdentifier(this.place.clock));
      return this.#rise(entry);
    }
  }

  #upAs(id: string, attachment: Attachment): void {
    this.#named.set(attachment.id, id);
    this.#keeping.whole(id, attachment.id);
  }
}
