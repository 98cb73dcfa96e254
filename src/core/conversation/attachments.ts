/**
 * Attachments: files that go with a message. Rule W5 in docs/SPEC.md. Durability: journal; the bytes are kept beside it.
 *
 * A file is uploaded before the message that it goes with enters its lane: so a slow one holds up nothing that is written
 * meanwhile. The message names what was uploaded, and the append looks whether it may.
 */
import type { Static } from 'typebox';
import { type Refusal, refuse } from '../errors.ts';
import { attachmentsMax } from '../limits.ts';
import type { AttachmentShape } from './attachments.shape.ts';

export type Attachment = Static<typeof AttachmentShape>;

/** A whole upload that nobody has sent yet, and what it was meant for. */
export interface Upload {
  readonly attachment: Attachment;
  /** Who uploaded it, as `ownerOf` says. */
  readonly owner: string;
  /** Left out of what a visitor uploads who has no conversation yet: then it is good for any of theirs. */
  readonly conversation?: string;
}

/**
 * What a message's uploads come to, in the order in which it names them, or why it can't be sent. `sent` is how many the
 * conversation has already; `found` gives those uploads that are this sender's, for this conversation, and not sent yet.
 */
export const attachedBy = (
  ids: readonly string[],
  sent: number,
  found: ReadonlyMap<string, Attachment> = new Map(),
): readonly Attachment[] | Refusal => {
  const { perMessage, perConversation } = attachmentsMax;
  if (ids.length > perMessage) return refuse('too-many-files', { max: perMessage });
  if (sent + ids.length > perConversation) return refuse('too-many-files', { max: perConversation });
  const attached = [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
  return attached.length < ids.length ? refuse('unknown-file') : attached;
};
