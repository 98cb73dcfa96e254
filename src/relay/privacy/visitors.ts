/**
 * Who a site's visitors are, for admins who export or erase what is kept of one of them. A port, kept in the store's database;
 * `test/contract/store/visitors.contract.ts` holds both dialects to its promises. Rule X6 in docs/SPEC.md.
 */
import type { CaseWithRequest } from '../../core/contacts/case.ts';
import type { Contact } from '../../core/contacts/contact.ts';
import type { FoundVisitors, KnownOfVisitor } from '../../core/privacy/visitor-data.ts';

/** A transcript that was asked for by mail. */
export interface AskedMail {
  readonly conversation: string;
  /** As long as it is still to go. */
  readonly address?: string;
  readonly language: string;
  readonly askedAt: number;
  readonly outcome?: string;
}

/** What is kept of a visitor beside their conversations. */
export interface BesideConversations {
  readonly contacts: readonly Contact[];
  readonly cases: readonly CaseWithRequest[];
  readonly mails: readonly AskedMail[];
}

export interface Visitors {
  /**
   * Visitors of whom the query says the id or the number, the id of a conversation or of a contact, or a part of a name, an
   * account, an e-mail address or a phone number. Conversations are looked through a part at a time: `next` says where the next
   * part begins, and is left out behind the last one. Who is found in several parts is found again.
   */
  find(site: string, wanted: { readonly query: string; readonly after?: string }): Promise<FoundVisitors>;

  /** Undefined if the site has nothing of them. */
  read(site: string, id: string): Promise<KnownOfVisitor | undefined>;

  besideConversations(site: string, id: string): Promise<BesideConversations>;
}
