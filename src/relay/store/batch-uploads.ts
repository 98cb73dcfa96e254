/**
 * Uploads while a batch is being judged: those that its messages name, each of which is sent once. Rules W5 and X2 in
 * docs/SPEC.md.
 */
import type { Attachment, Upload } from '../../core/conversation/attachments.ts';
import type { Context } from '../../core/conversation/conversation.ts';
import { type Actor, isStaff } from '../../core/conversation/participants.ts';
import type { ConversationEvent } from '../../core/conversation/vocabulary.ts';
import type { AppendRequest } from './store.ts';

/** What the database has of the uploads that a batch names: whole ones that nobody has sent, by id. Locked. */
export type LoadedUploads = ReadonlyMap<string, Upload & { readonly site: string }>;

/** An upload that is part of a conversation from here on. */
export interface SentUpload {
  readonly id: string;
  readonly conversation: string;
}

/** Whose an upload is. Those of the desk are the same in whatever capacity they act. */
export const ownerOf = ({ kind, id }: Pick<Actor, 'kind' | 'id'>): string => `${isStaff(kind) ? 'staff' : kind}/${id}`;

/** The uploads that have to be looked up for a batch, each once and in order, so that no two relays deadlock. */
export const uploadsNamed = (requests: readonly AppendRequest[]): readonly string[] =>
  [...new Set(requests.flatMap(namedBy))].sort();

const namedBy = ({ command }: AppendRequest): readonly string[] =>
  command.type === 'message.send' ? (command.attachments ?? []) : [];

export class BatchUploads {
  readonly #unsent: Map<string, Upload & { readonly site: string }>;
  readonly #sent: SentUpload[] = [];

  constructor(loaded: LoadedUploads) {
    this.#unsent = new Map(loaded);
  }

  /** Of what a request names, what its sender may send there. */
  context(request: AppendRequest): Pick<Context, 'uploads'> {
    const named = namedBy(request);
    if (named.length === 0) return {};
    const found = named.flatMap((id): [string, Attachment][] => {
      const upload = this.#unsent.get(id);
      return upload && isFor(upload, request) ? [[id, upload.attachment]] : [];
    });
    return { uploads: new Map(found) };
  }

  /** They have been sent. */
  sent(conversation: string, events: readonly ConversationEvent[]): void {
    for (const event of events) {
      if (event.type !== 'message.sent') continue;
      for (const { id } of event.attachments ?? []) {
        this.#unsent.delete(id);
        this.#sent.push({ id, conversation });
      }
    }
  }

  /** In the order of their ids. */
  get toWrite(): readonly SentUpload[] {
    return [...this.#sent].sort((one, other) => (one.id < other.id ? -1 : 1));
  }
}

/**
 * Whether it is this sender's, for this conversation. A visitor who has signed in since is the same one in a conversation
 * that they have taken along, by whatever id they have uploaded it (I4).
 */
const isFor = (
  { site, owner, conversation }: Upload & { readonly site: string },
  request: Pick<AppendRequest, 'site' | 'actor' | 'conversation'>,
): boolean => {
  if (site !== request.site || (conversation ?? request.conversation) !== request.conversation) return false;
  const sameSide = request.actor.kind === 'visitor' && owner.startsWith('visitor/') && conversation !== undefined;
  return sameSide || owner === ownerOf(request.actor);
};
