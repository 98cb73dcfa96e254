/**
 * Contacts and cases while a batch is being judged: what it has to know of them, what its conversations are linked to, and which
 * visitors are remembered as which contact. Rules I1, I3 and S10 in docs/SPEC.md.
 */
import { emailKey, isIdentified, phoneKey } from '../../core/contacts/reaching.ts';
import type { Context, Conversation } from '../../core/conversation/conversation.ts';
import type { LinkedCase, LinkedContact, Links } from '../../core/conversation/links.ts';
import type { Database } from './schema.ts';
import type { AppendRequest } from './store.ts';

/** A contact or a case of a site. */
export interface EntryName {
  readonly site: string;
  readonly id: string;
}

/** Somebody whom a site vouches for, and how they are reached by its word. */
export interface VouchedVisitor {
  readonly site: string;
  readonly visitor: string;
  readonly email?: string;
  readonly phone?: string;
}

/** What has to be looked up for a batch. Nothing, nearly always. */
export interface LinkNeeds {
  readonly contacts: readonly EntryName[];
  readonly cases: readonly EntryName[];
  readonly visitors: readonly VouchedVisitor[];
}

/** What was found of it. Nothing holds it still: what has changed meanwhile is found as outdated. */
export interface LoadedLinks {
  /** By `entryKey`. */
  readonly contacts: ReadonlyMap<string, LinkedContact>;
  readonly cases: ReadonlyMap<string, LinkedCase>;
  /** The one contact that fits, by `vouchedKey`. */
  readonly fitting: ReadonlyMap<string, LinkedContact>;
}

/** Somebody who is a contact from here on, or no longer. */
export interface KnownVisitor {
  readonly site: string;
  readonly visitor: string;
  readonly contact: string;
  readonly isForgotten: boolean;
}

export const noLinks: LoadedLinks = { contacts: new Map(), cases: new Map(), fitting: new Map() };

export const entryKey = ({ site, id }: EntryName): string => `${site}/${id}`;

export const vouchedKey = ({ site, visitor, email = '', phone = '' }: VouchedVisitor): string =>
  JSON.stringify([site, visitor, email, phone]);

export const linkNeedsOf = (
  requests: readonly AppendRequest[],
  known: ReadonlyMap<string, Conversation>,
): LinkNeeds => {
  const contacts = new Map<string, EntryName>();
  const cases = new Map<string, EntryName>();
  const visitors = new Map<string, VouchedVisitor>();
  const need = (map: Map<string, EntryName>, site: string, id: string | undefined): void => {
    if (id !== undefined) map.set(entryKey({ site, id }), { site, id });
  };
  for (const request of requests) {
    const { command, site, conversation } = request;
    if (command.type === 'contact.link') need(contacts, site, command.contact);
    if (command.type === 'case.link') need(cases, site, command.case);
    if (command.type === 'links.refresh') {
      const { contact, case: about } = known.get(conversation)?.links ?? {};
      need(contacts, site, contact?.id);
      need(cases, site, about?.id);
    }
    const visitor = known.has(conversation) && request.start ? undefined : vouchedIn(request);
    if (visitor) visitors.set(vouchedKey(visitor), visitor);
  }
  return { contacts: [...contacts.values()], cases: [...cases.values()], visitors: [...visitors.values()] };
};

/** Whom the site vouches for in a request; nothing that a page says is looked at. */
const vouchedIn = ({ site, actor, start, vouched }: AppendRequest): VouchedVisitor | undefined => {
  const visitor = vouched?.id ?? (start && actor.id);
  if (visitor === undefined || !isIdentified(visitor)) return undefined;
  const { email = '', phone = '' } = (vouched ?? start)?.verified ?? {};
  const [mail, number] = [emailKey(email), phoneKey(phone)];
  return { site, visitor, ...(mail !== undefined && { email: mail }), ...(number !== undefined && { phone: number }) };
};

export class BatchLinks {
  readonly #loaded: LoadedLinks;
  readonly #links = new Map<string, Database['conversation_link']>();
  readonly #visitors = new Map<string, KnownVisitor>();

  constructor(loaded: LoadedLinks) {
    this.#loaded = loaded;
  }

  /** Rows of conversations that are linked to something, or were. In id order, so that no two relays deadlock. */
  get links(): readonly Database['conversation_link'][] {
    return [...this.#links.values()].sort((one, other) => (one.conversation < other.conversation ? -1 : 1));
  }

  /** Likewise in one order. */
  get visitors(): readonly KnownVisitor[] {
    return [...this.#visitors].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, visitor]) => visitor);
  }

  /** What the database says of contacts and cases, for the command. */
  context(request: AppendRequest, { links = {} }: Conversation): Pick<Context, 'links'> {
    const { contacts, cases, fitting } = this.#loaded;
    const { command, site } = request;
    const contact = (id = ''): Pick<Links, 'contact'> => {
      const found = contacts.get(entryKey({ site, id }));
      return found ? { contact: found } : {};
    };
    const about = (id = ''): Pick<Links, 'case'> => {
      const found = cases.get(entryKey({ site, id }));
      return found ? { case: found } : {};
    };
    if (command.type === 'contact.link') return { links: contact(command.contact) };
    if (command.type === 'case.link') return { links: about(command.case) };
    if (command.type === 'links.refresh') {
      return { links: { ...contact(links.contact?.id), ...about(links.case?.id) } };
    }
    const visitor = vouchedIn(request);
    const one = visitor && fitting.get(vouchedKey(visitor));
    return one ? { links: { fitting: one } } : {};
  }

  moved(before: Conversation, after: Conversation): void {
    if (!after.links) return;
    const isMoved = after.links !== before.links || after.lifecycle.state === 'closed';
    if (isMoved) this.#links.set(after.id, rowOf(after, after.links));
    this.#remember(before, after);
  }

  /** Who is somebody for their site is the contact they are linked to, in the next conversation too. */
  #remember(
    { links: former, visitor: { id: formerly } }: Conversation,
    { lifecycle, visitor, links }: Conversation,
  ): void {
    const [was, is] = [former?.contact?.id, links?.contact?.id];
    if (!isIdentified(visitor.id) || (was === is && formerly === visitor.id)) return;
    const contact = is ?? was;
    if (contact === undefined) return;
    const { site } = lifecycle;
    this.#visitors.set(`${site}/${visitor.id}`, { site, visitor: visitor.id, contact, isForgotten: is === undefined });
  }
}

const rowOf = ({ id, lifecycle }: Conversation, { contact, case: about }: Links): Database['conversation_link'] => ({
  conversation: id,
  site: lifecycle.site,
  contact: contact?.id ?? null,
  contact_version: contact?.version ?? null,
  case_id: about?.id ?? null,
  case_version: about?.version ?? null,
  ongoing: lifecycle.state === 'closed' ? 0 : 1,
});
