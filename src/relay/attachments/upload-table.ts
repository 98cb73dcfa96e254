/** The table of what people upload, and that of blobs kept in the database. The same in both dialects. */
import type { Attachment, Upload } from '../../core/conversation/attachments.ts';

/**
 * What becomes of an upload:
 *
 * ```
 *   receiving ──last part──▶ whole ──a message names it──▶ sent
 *       └──cancelled, or its time is over──┴──▶ dropped ──its blob is gone──▶ (no row)
 * ```
 */
export type UploadState = 'receiving' | 'whole' | 'sent' | 'dropped';

export interface UploadTables {
  /** `id` is its blob's, too. Times are in milliseconds since 1970. */
  upload: {
    id: string;
    site: string;
    owner: string;
    /** For which conversation it is; with `sent`, in which it is. */
    conversation: string | null;
    /** Whose settings hold for it. */
    workstream: string;
    state: string;
    name: string;
    /** As it was said before the first part came, and as it has to be. */
    bytes: number;
    /** Parts that are kept: the first so many. */
    parts: number;
    /** What the first part shows. */
    type: string | null;
    width: number | null;
    height: number | null;
    changed_at: number;
  };
  /** Parts of blobs, where they are kept in the database. */
  blob_part: { blob: string; part: number; bytes: Uint8Array };
}

interface Words {
  readonly id: string;
  readonly int: string;
  readonly table: string;
  readonly bytes: string;
}

/** Statements that create what is missing, in a dialect's words. */
export const uploadTables = ({ id, int, table, bytes }: Words): readonly string[] => [
  `create table if not exists upload (
    id ${id} primary key,
    site ${id} not null,
    owner ${id} not null,
    conversation ${id},
    workstream ${id} not null,
    state ${id} not null,
    name text not null,
    bytes ${int} not null,
    parts ${int} not null,
    type ${id},
    width ${int},
    height ${int},
    changed_at ${int} not null
  ) ${table}`,
  "create index if not exists upload_unsent on upload (site, owner, bytes) where state in ('receiving', 'whole')",
  "create index if not exists upload_to_remove on upload (changed_at) where state <> 'sent'",
  "create index if not exists upload_to_forget on upload (site, changed_at) where state = 'sent'",
  'create index if not exists upload_by_conversation on upload (conversation) where conversation is not null',
  `create table if not exists blob_part (
    blob ${id} not null,
    part ${int} not null,
    bytes ${bytes} not null,
    primary key (blob, part)
  ) ${table}`,
];

/** The columns that make an attachment. */
export type AttachmentRow = Pick<UploadTables['upload'], 'id' | 'name' | 'type' | 'bytes' | 'width' | 'height'>;

export const attachmentOfRow = ({ id, name, type, bytes, width, height }: AttachmentRow): Attachment => ({
  id,
  name,
  type: type ?? 'application/octet-stream',
  bytes,
  ...(width !== null && height !== null && { width, height }),
});

/** The columns by which the append knows whether an upload may be sent. */
export type UploadRow = AttachmentRow & Pick<UploadTables['upload'], 'site' | 'owner' | 'conversation'>;

export const uploadOfRow = ({ site, owner, conversation, ...row }: UploadRow): Upload & { readonly site: string } => ({
  site,
  owner,
  ...(conversation !== null && { conversation }),
  attachment: attachmentOfRow(row),
});
