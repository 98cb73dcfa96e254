/**
 * The contacts and cases of a site. A port, kept in the store's database; `test/contract/store/contacts.contract.ts` holds both
 * dialects to its promises. Rules I1, I3, S10 and N11 in docs/SPEC.md.
 *
 * Every change names the version that it was made from, as in the library. Conversations are linked by the append, and by
 * nothing else. All of it rejects with `unavailable` if the database can't be reached.
 */
import type { CaseDraft, CaseRequest, CaseRow, CaseSearch } from '../../core/contacts/case.ts';
import type { Contact, ContactDraft } from '../../core/contacts/contact.ts';
import type { Refusal } from '../../core/errors.ts';
import type { Past } from '../past/past.ts';
import type { Seen } from '../store/versioned-rows.ts';

/** A place in the order of a site's contacts. */
export interface ContactPosition {
  readonly key: string;
  readonly id: string;
}

export interface Contacts {
  /** The site's contacts that have all the words of `query`, by the alphabet, behind `after` if it is given, at most `limit`. */
  search(
    site: string,
    wanted: { readonly query: string; readonly after?: ContactPosition; readonly limit: number },
  ): Promise<readonly Contact[]>;

  read(site: string, id: string): Promise<Contact | undefined>;

  /** Refused with `stale-version`, `unknown-entry` if it is to be changed and is not there, or `library-full`. */
  save(site: string, draft: ContactDraft): Promise<Contact | Refusal>;

  /** Deletes what was seen, and which visitors it was; does nothing if it is gone already. Refused with `stale-version`. */
  delete(site: string, seen: Seen): Promise<Refusal | undefined>;
}

/** What a visitor has left behind, on its way to become the case of this id. */
export interface Asked {
  readonly id: string;
  readonly request: Omit<CaseRequest, 'at'>;
  readonly assignee?: { readonly id: string; readonly name: string };
}

export interface Cases {
  /** The site's cases that are as wanted, the newest first, at most `limit`. */
  search(site: string, wanted: CaseSearch & { readonly limit: number }): Promise<readonly CaseRow[]>;

  read(site: string, id: string): Promise<CaseRow | undefined>;

  /**
   * As that of contacts. Refused with `unknown-entry` too if there is no such contact. `by` is the agent who does it, who
   * is not alerted of what they give to themselves; `assignee` is the name of whom it is given to.
   */
  save(
    site: string,
    draft: CaseDraft,
    names: { readonly by: string; readonly assignee?: string },
  ): Promise<CaseRow | Refusal>;

  /**
   * Opens a case for what a visitor has left behind, with the one contact that is reached in that way. Opened again, it is as
   * it has become. `assignee` is whom it is given to. Refused with `queue-full` if as many of them are open as may be.
   */
  open(site: string, asked: Asked): Promise<CaseRow | Refusal>;

  /** What the case has come of; undefined if that was not written by a visitor. */
  request(site: string, id: string): Promise<CaseRequest | undefined>;

  /** The agent has seen that a case of theirs is theirs, in the alert that lasts `until`. Undefined if nothing changes by it. */
  see(site: string, agent: string, seen: { readonly id: string; readonly until: number }): Promise<CaseRow | undefined>;
}

/** A conversation whose contact or case is another than it knows. */
export interface OutdatedLink {
  readonly conversation: string;
  readonly site: string;
  /** Its last seq. */
  readonly head: number;
  /** Versions of what it is linked to, as they are now; 0 if it is not there any more. */
  readonly contact: number;
  readonly case: number;
}

export interface ContactBook {
  readonly contacts: Contacts;
  readonly cases: Cases;
  /** Conversations by whom they are with and what they are about. */
  readonly past: Past;
  /** Conversations that are not closed and have to be told of a change, at most `count`. */
  outdated(count: number): Promise<readonly OutdatedLink[]>;
}
