/**
 * Uploads: what is known of the files that people send up, before and after they become part of a conversation. Part of the
 * store, so that the append sees them in its transaction; the bytes are `blobs`. Rules W5, D2 and X3 in docs/SPEC.md.
 */
import type { Attachment } from '../../core/conversation/attachments.ts';
import type { Refusal } from '../../core/errors.ts';
import type { UploadState } from './upload-table.ts';

/** What somebody means to send up. */
export interface Announced {
  /** The same whenever this sender announces it. */
  readonly id: string;
  readonly site: string;
  readonly owner: string;
  readonly conversation?: string;
  readonly workstream: string;
  readonly name: string;
  readonly bytes: number;
}

export interface StoredUpload extends Announced {
  readonly state: UploadState;
  /** The first so many parts are kept. */
  readonly parts: number;
  readonly type?: string;
  /** Once it is whole. */
  readonly attachment?: Attachment;
}

/** What the first part shows of a file. */
export interface Looks {
  readonly name: string;
  readonly type: string;
  readonly width?: number;
  readonly height?: number;
}

export interface Uploads {
  /**
   * Begins an upload, or goes on with it: the same announcement has the same answer. Refused with `id-conflict` if it was
   * another one, `unknown-file` if it was given up, and where too much is unsent with `too-many-files` for its
   * owner, `overloaded` for the site.
   */
  begin(announced: Announced): Promise<StoredUpload | Refusal>;

  find(id: string): Promise<StoredUpload | undefined>;

  /** Part `part` is kept, and is the next one; with the first, what it shows. False if it is not the next one any more. */
  grow(id: string, part: number, looks?: Looks): Promise<boolean>;

  /** Gives up what was not sent. */
  drop(id: string): Promise<void>;

  /** Gives up what has waited too long, by the database's clock; gives all that is given up, at most `count` of them. */
  orphans(count: number): Promise<readonly string[]>;

  /** Their blobs are gone. */
  forget(ids: readonly string[]): Promise<void>;

  /** What was sent in this conversation. */
  attachment(conversation: string, id: string): Promise<Attachment | undefined>;
}
