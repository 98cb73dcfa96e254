/**
 * Files on their way to a conversation: sent up while people write, then sent with a message. Loaded with the first of them.
 * Rule W5 in docs/SPEC.md; why so, in decision 0034.
 *
 * ```
 *   waiting ──▶ uploading ──▶ ready ──send──▶ gone: its message is in the outbox
 *      ▲  └──cannot be taken──┴──▶ failed ──cancel──▶ gone
 *      └──────────retry──────────────┘
 * ```
 */
import type { FileRules } from '../../core/attachments/file-rules.ts';
import type { Attachment } from '../../core/conversation/attachments.ts';
import type { MessageCommand } from '../../core/conversation/vocabulary.ts';
import { type ErrorCode, type ErrorParams, isParlorError, ParlorError } from '../../core/errors.ts';
import { attachmentsMax } from '../../core/limits.ts';
import { textProblem } from '../../core/text.ts';
import type { Clock } from '../clock.ts';
import { newIdentifier } from '../identifier.ts';
import { Observable, type Readable } from '../observable.ts';
import type { Delivered } from '../snapshots.ts';
import { type FileDoor, type RisenFile, sendUp } from './upload.ts';

/** A file that somebody has chosen. */
export interface FileView {
  readonly id: string;
  readonly file: Blob;
  readonly name: string;
  /** Bytes that the relay has. */
  readonly sent: number;
  readonly state: 'waiting' | 'uploading' | 'ready' | 'failed';
  /** It is to go as soon as it is up: whoever chose it has sent it. */
  readonly isMeant: boolean;
  /** Whether a reload finds it again; undefined until that is known, and of a visitor's: theirs are kept nowhere. */
  readonly isKept?: boolean;
  /** Why it failed. */
  readonly code?: ErrorCode;
  readonly params?: ErrorParams;
}

/** The files chosen for one conversation, as a value that can be watched, and what can be done with them. */
export interface Files extends Readable<readonly FileView[]> {
  /**
   * Begins to send a file up; gives its id. What can't be sent is there with the reason. `signal` cancels it. A reload
   * forgets it, unless `isKept` says otherwise or its message has been sent.
   */
  add(file: Blob, options?: { readonly name?: string; readonly signal?: AbortSignal }): string;
  /** Forgets it, wherever it is; what the relay has of it is given up. */
  cancel(id: string): void;
  /** Tries one again that failed. */
  retry(id: string): void;
  /**
   * Sends the text at once, with the files that are up, and each of the others with a message of its own as soon as it is: no
   * text waits for a file. Resolves when what goes at once is committed, or with nothing if there is nothing of it; rejects as
   * `send` of the client does.
   */
  send(text: string): Promise<Delivered | undefined>;
  /** What has been sent up here, by the name that a message has for it. */
  known(upload: string): Attachment | undefined;
  /** What has come with a message. Rejects with `unknown-file` if it is not there, or not to be read. */
  load(conversation: string, attachment: Pick<Attachment, 'id'>, signal?: AbortSignal): Promise<Blob>;
}

/** What the files of a conversation need. */
export interface FilePlace {
  readonly clock: Clock;
  /** In the name of whoever it is now. */
  readonly door: () => FileDoor;
  /** What may be sent now; undefined if nothing. */
  readonly rules: () => FileRules | undefined;
  /** Where it is to be sent; undefined if the relay knows of no conversation yet. */
  readonly conversation: () => string | undefined;
  readonly submit: (command: MessageCommand) => Promise<Delivered>;
}

/** One of them, as those know it who send it up. */
export interface Entry extends FileView {
  readonly stop: AbortController;
  readonly attachment?: Attachment;
}

export class ConversationFiles implements Files {
  protected readonly place: FilePlace;
  protected readonly entries = new Observable<readonly Entry[]>([]);
  readonly #known = new Map<string, Attachment>();
  #isSending = false;

  readonly subscribe = this.entries.subscribe;
  readonly getSnapshot: () => readonly FileView[] = this.entries.getSnapshot;

  constructor(place: FilePlace) {
    this.place = place;
  }

  add(file: Blob, { name = file instanceof File ? file.name : '', signal }: Parameters<Files['add']>[1] = {}): string {
    const id = newIdentifier(this.place.clock);
    const entry: Entry = { id, file, name, sent: 0, state: 'waiting', isMeant: false, stop: new AbortController() };
    const problem = this.#problemOf(file);
    this.entries.set([...this.entries.getSnapshot(), problem ? { ...entry, ...failure(problem) } : entry]);
    signal?.addEventListener('abort', () => this.cancel(id));
    if (signal?.aborted) this.cancel(id);
    void this.sendAll();
    return id;
  }

  cancel(id: string): void {
    const entry = this.find(id);
    this.remove([id]);
    if (!entry) return;
    entry.stop.abort();
    // What is left of it is removed after a while in any case.
    if (entry.attachment)
      this.place
        .door()
        .drop(entry.attachment.id)
        .catch(() => undefined);
  }

  retry(id: string): void {
    const { file, name, isMeant, state } = this.find(id) ?? {};
    if (!file || name === undefined || state !== 'failed') return;
    // What the relay has given up is another upload from here on.
    const next = newIdentifier(this.place.clock);
    const fresh: Entry = {
      id: next,
      file,
      name,
      sent: 0,
      state: 'waiting',
      isMeant: isMeant === true,
      stop: new AbortController(),
    };
    this.entries.set(this.entries.getSnapshot().map((one) => (one.id === id ? fresh : one)));
    void this.sendAll();
  }

  async send(written: string): Promise<Delivered | undefined> {
    const text = written.trim() === '' ? '' : written;
    const problem = text === '' ? undefined : textProblem(text);
    if (problem) throw new ParlorError(problem);
    const ready = this.entries.getSnapshot().filter(({ state }) => state === 'ready');
    this.entries.set(this.entries.getSnapshot().map((one) => ({ ...one, isMeant: true })));
    const [first, ...others] = ready.slice(0, attachmentsMax.perMessage);
    const rest = this.#flush(ready.slice(attachmentsMax.perMessage));
    if (!first && text === '') return undefined;
    const delivered = this.#submit(text, first ? [first, ...others] : []);
    await rest;
    return delivered;
  }

  known(upload: string): Attachment | undefined {
    return this.#known.get(upload);
  }

  load(conversation: string, { id }: Pick<Attachment, 'id'>, signal?: AbortSignal): Promise<Blob> {
    return this.place.door().load(conversation, id, signal);
  }

  /** Nothing more is sent up, and nothing is held. */
  end(): void {
    for (const { stop } of this.entries.getSnapshot()) stop.abort();
    this.entries.set([]);
    this.#known.clear();
  }

  /** One after the other, in the order in which they were chosen. */
  protected async sendAll(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    for (let entry = this.#next(); entry; entry = this.#next()) await this.#sendUp(entry);
    this.#isSending = false;
  }

  #next(): Entry | undefined {
    return this.entries.getSnapshot().find(({ state }) => state === 'waiting');
  }

  async #sendUp(entry: Entry): Promise<void> {
    const { id } = entry;
    this.change(id, { state: 'uploading' });
    try {
      const { attachment } = await this.rise(entry);
      this.#known.set(attachment.id, attachment);
      this.change(id, { state: 'ready', sent: entry.file.size, attachment });
      const ready = this.find(id);
      if (ready?.isMeant) void this.#flush([ready]);
      // Cancelled in the very last moment.
      if (!ready)
        this.place
          .door()
          .drop(attachment.id)
          .catch(() => undefined);
    } catch (error) {
      const problem = isParlorError(error) ? error : new ParlorError('unavailable', { cause: error });
      this.change(id, failure(problem));
    }
  }

  /** Resolves when all of it is at the relay, by this name. */
  protected rise({ id, file, name, stop }: Entry, upload = id): Promise<RisenFile> {
    const conversation = this.place.conversation();
    return sendUp(
      { id: upload, file, name },
      {
        clock: this.place.clock,
        door: this.place.door(),
        signal: stop.signal,
        ...(conversation !== undefined && { conversation }),
        kept: (sent) => this.change(id, { sent }),
      },
    );
  }

  /** Each with a message of its own: what becomes of that is for the transcript to show. */
  async #flush(entries: readonly Entry[]): Promise<void> {
    await Promise.all(entries.map((entry) => this.#submit('', [entry]).catch(() => undefined)));
  }

  #submit(text: string, entries: readonly Entry[]): Promise<Delivered> {
    const attachments = entries.flatMap(({ attachment }) => attachment?.id ?? []);
    this.remove(entries.map(({ id }) => id));
    return this.place.submit({ type: 'message.send', text, ...(attachments.length > 0 && { attachments }) });
  }

  #problemOf({ size }: Blob): ParlorError | undefined {
    const rules = this.place.rules();
    if (!rules) return new ParlorError('not-allowed');
    if (size === 0) return new ParlorError('file-empty');
    return size > rules.maxBytes ? new ParlorError('file-too-large', { params: { max: rules.maxBytes } }) : undefined;
  }

  protected find(id: string): Entry | undefined {
    return this.entries.getSnapshot().find((one) => one.id === id);
  }

  protected change(id: string, change: Partial<Entry>): void {
    this.entries.set(this.entries.getSnapshot().map((one) => (one.id === id ? { ...one, ...change } : one)));
  }

  protected remove(ids: readonly string[]): void {
    this.entries.set(this.entries.getSnapshot().filter(({ id }) => !ids.includes(id)));
  }
}

const failure = ({ code, params }: ParlorError): Pick<Entry, 'state' | 'code' | 'params'> => ({
  state: 'failed',
  code,
  params,
});
