/** The contacts and cases of an agent's site, without a user interface. Rules S10 and N11 in docs/SPEC.md. */
import type { CaseDraft, CaseRow, CaseSearch, CaseWithRequest } from '../../core/contacts/case.ts';
import type { Contact, ContactDraft } from '../../core/contacts/contact.ts';
import { systemClock } from '../clock.ts';
import type { DeskAccess } from '../desk-requests.ts';
import { newIdentifier } from '../identifier.ts';
import { PatientRequests } from '../patient-requests.ts';

/** A page of what was found, and where the next one begins if there is one. */
export interface ContactPage {
  readonly contacts: readonly Contact[];
  readonly next?: string;
}

export interface CasePage {
  readonly cases: readonly CaseRow[];
  readonly next?: number;
}

/** What may go with a question: `signal` gives it up, which rejects with `stopped` then. */
interface Asking {
  readonly signal?: AbortSignal;
}

/**
 * The contacts and cases of an agent's site. It keeps nothing. Conversations are linked to them by the agent's client, which
 * also shows the cases that are the agent's (`cases` of its snapshot).
 *
 * Promises reject with a `ParlorError`: `not-allowed` if the agent's role may not do it, `stale-version` if somebody has
 * changed it since (`params.version`), `unknown-entry` if there is no such thing, or none that it names (`params.field`),
 * `text-empty`, `text-too-long` or `text-malformed` (`params.field`), `library-full`, `not-authenticated` if no token helps,
 * and `rate-limited`, `overloaded` or `unavailable` if it may be tried again later. To try the same change again writes it
 * once.
 */
export interface AgentContacts {
  /**
   * The contacts that have all words of the query in name, account, e-mail or phone number, without regard to case and
   * accents, by the alphabet; `after` is `next` of the page before.
   */
  searchContacts(query: string, options?: Asking & { readonly after?: string }): Promise<ContactPage>;
  contact(id: string): Promise<Contact>;
  saveContact(draft: ContactDraft): Promise<Contact>;
  /** Deletes a contact as it was seen, as supervisors and admins may; harmless if it is gone already. */
  deleteContact(seen: Pick<Contact, 'id' | 'version'>): Promise<void>;

  /** The cases as they are looked for, the newest first. */
  searchCases(search: CaseSearch, options?: Asking): Promise<CasePage>;
  /** A case, with what a visitor has left behind if it has come of that (M2). */
  case(id: string): Promise<CaseWithRequest>;
  /** Saves a case; whom it is given to hears of it in their `cases`, and can't decline (N11). */
  saveCase(draft: CaseDraft): Promise<CaseRow>;
  /** Says that the agent has seen that a case is theirs: it is so in all their windows. Harmless if it was said already. */
  seeCase(seen: Pick<CaseRow, 'id' | 'unseen'>): Promise<void>;

  /** An id for something new: made once, however often it takes to save it. */
  newId(): string;
}

export const createAgentContacts = (access: DeskAccess): AgentContacts => new HttpContacts(access);

const contactSample: Contact = { id: '', site: '', visitors: [], updatedAt: 0, version: 0 };
const stamps = { updatedAt: 0, version: 0, seq: 0 };
const caseSample: CaseRow = { id: '', site: '', number: 0, title: '', status: 'open', ...stamps };

/** Answers with a list; of what is in it is known that the relay made it. */
const contactsSample: ContactPage = { contacts: [] };
const casesSample: CasePage = { cases: [] };

class HttpContacts implements AgentContacts {
  readonly #requests: PatientRequests;

  constructor(access: DeskAccess) {
    this.#requests = new PatientRequests(access);
  }

  searchContacts(query: string, { signal, after }: Asking & { readonly after?: string } = {}): Promise<ContactPage> {
    const body = { query, ...(after !== undefined && { after }) };
    return this.#requests.ask({ method: 'POST', path: 'contacts/search', body, signal }, contactsSample);
  }

  contact(id: string): Promise<Contact> {
    return this.#requests.ask({ method: 'GET', path: `contacts/${encodeURIComponent(id)}` }, contactSample);
  }

  saveContact({ id, version, name, email, phone, account }: ContactDraft): Promise<Contact> {
    const path = `contacts/${encodeURIComponent(id)}`;
    const body = { version, name, email, phone, account };
    return this.#requests.ask({ method: 'PUT', path, body }, contactSample);
  }

  async deleteContact({ id, version }: Pick<Contact, 'id' | 'version'>): Promise<void> {
    await this.#requests.tell({ method: 'DELETE', path: `contacts/${encodeURIComponent(id)}?version=${version}` });
  }

  searchCases(search: CaseSearch, { signal }: Asking = {}): Promise<CasePage> {
    return this.#requests.ask({ method: 'POST', path: 'cases/search', body: search, signal }, casesSample);
  }

  case(id: string): Promise<CaseWithRequest> {
    return this.#requests.ask({ method: 'GET', path: `cases/${encodeURIComponent(id)}` }, caseSample);
  }

  saveCase({ id, version, title, status, contact, assignee }: CaseDraft): Promise<CaseRow> {
    const path = `cases/${encodeURIComponent(id)}`;
    const body = { version, title, status, contact, assignee };
    return this.#requests.ask({ method: 'PUT', path, body }, caseSample);
  }

  async seeCase({ id, unseen }: Pick<CaseRow, 'id' | 'unseen'>): Promise<void> {
    if (!unseen) return;
    const { until } = unseen;
    await this.#requests.tell({ method: 'POST', path: `cases/${encodeURIComponent(id)}/seen`, body: { until } });
  }

  newId(): string {
    return newIdentifier(systemClock);
  }
}
