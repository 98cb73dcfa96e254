/** What was said with somebody before, for the people of the desk, without a user interface. Rules S5 and S9 in docs/SPEC.md. */
import type { Conversation } from '../../core/conversation/conversation.ts';
import { newConversation } from '../../core/conversation/conversation.ts';
import type { PastRow } from '../../core/conversation/past.ts';
import type { ConversationEvent } from '../../core/conversation/vocabulary.ts';
import type { DeskAccess } from '../desk-requests.ts';
import { PatientRequests } from '../patient-requests.ts';

/** Whose conversations are wanted: earlier ones of who is in a conversation, those of a contact, or those about a case. */
export type PastOf = { readonly conversation: string } | { readonly contact: string } | { readonly case: string };

/** A page of them, and where the next one begins if there is one. */
export interface PastPage {
  readonly conversations: readonly PastRow[];
  readonly next?: string;
}

/** Events of a conversation as one that is not followed is read, and whether there are earlier ones. */
export interface PastStretch {
  readonly epoch: string;
  /** As it is now. */
  readonly conversation: Conversation;
  readonly events: readonly ConversationEvent[];
  readonly more: boolean;
}

interface Asking {
  readonly signal?: AbortSignal;
}

/**
 * Conversations that an agent need not have to know of, as they are at the moment. It keeps nothing.
 *
 * Promises reject with a `ParlorError`: `unknown-conversation` if it is not theirs to read, `stopped` if the signal gave the
 * question up, `not-authenticated` if no token helps, and `rate-limited`, `overloaded` or `unavailable` if it may be tried again
 * later.
 */
export interface AgentPast {
  /** The newest first; `after` is `next` of the page before. */
  list(of: PastOf, options?: Asking & { readonly after?: string }): Promise<PastPage>;
  /**
   * The newest conversations that the agent may read and that say all words of the query, without regard to case and accents: in
   * their title, in what was said last, or as the visitor's number. Twenty at most, of the newest thousand.
   */
  search(query: string, options?: Asking): Promise<readonly PastRow[]>;
  /**
   * The newest events, or those before seq `before`. What is not one's own is read through another conversation of that person
   * that one may read, once it is over.
   */
  read(
    conversation: string,
    options?: Asking & { readonly before?: number; readonly through?: string },
  ): Promise<PastStretch>;
}

export const createAgentPast = (access: DeskAccess): AgentPast => new HttpPast(access);

const pageSample: PastPage = { conversations: [] };

class HttpPast implements AgentPast {
  readonly #requests: PatientRequests;

  constructor(access: DeskAccess) {
    this.#requests = new PatientRequests(access);
  }

  list(of: PastOf, { after, signal }: Asking & { readonly after?: string } = {}): Promise<PastPage> {
    const path = withQuery(pathOf(of), { after });
    return this.#requests.ask({ method: 'GET', path, signal }, pageSample);
  }

  async search(query: string, { signal }: Asking = {}): Promise<readonly PastRow[]> {
    const request = { method: 'POST', path: 'conversations/search', body: { query }, signal } as const;
    return (await this.#requests.ask(request, pageSample)).conversations;
  }

  read(
    conversation: string,
    { before, through, signal }: Asking & { readonly before?: number; readonly through?: string } = {},
  ): Promise<PastStretch> {
    const path = withQuery(`conversations/${encodeURIComponent(conversation)}/events`, {
      before: before?.toString(),
      through,
    });
    const sample: PastStretch = { epoch: '', conversation: newConversation(''), events: [], more: false };
    return this.#requests.ask({ method: 'GET', path, signal }, sample);
  }
}

const pathOf = (of: PastOf): string => {
  if ('conversation' in of) return `conversations/${encodeURIComponent(of.conversation)}/earlier`;
  if ('contact' in of) return `contacts/${encodeURIComponent(of.contact)}/conversations`;
  return `cases/${encodeURIComponent(of.case)}/conversations`;
};

const withQuery = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return given.length === 0 ? path : `${path}?${given.join('&')}`;
};
