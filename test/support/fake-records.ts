/** Contacts, cases and what was said before, in memory, for tests of the desk: as the relay answers, and refusing when told to. */
import type { CaseDraft, CaseRow, CaseSearch, CaseWithRequest } from '../../src/core/contacts/case.ts';
import type { Contact, ContactDraft } from '../../src/core/contacts/contact.ts';
import type { PastRow } from '../../src/core/conversation/past.ts';
import { type ErrorCode, type ErrorParams, ParlorError } from '../../src/core/errors.ts';
import type { Wallboard } from '../../src/core/wallboard/wallboard.ts';
import type { AgentContacts, CasePage, ContactPage } from '../../src/sdk/contacts/agent-contacts.ts';
import type { AgentPast, PastOf, PastPage, PastStretch } from '../../src/sdk/past/agent-past.ts';
import type { AgentRecords } from '../../src/sdk/recording.ts';
import type { AgentWallboard } from '../../src/sdk/wallboard/agent-wallboard.ts';
import { FakePrivacy } from './fake-privacy.ts';

interface Asking {
  readonly signal?: AbortSignal;
}

export class FakeRecords implements AgentRecords {
  readonly kept = new Map<string, Contact>();
  readonly cases = new Map<string, CaseWithRequest>();
  /** Pages of what was said before, by what is asked as JSON. */
  readonly pages = new Map<string, PastPage>();
  readonly stretches = new Map<string, PastStretch>();
  /** Which conversations are found, by what is looked for. */
  readonly sought = new Map<string, readonly PastRow[]>();
  /** What was asked, in its order. */
  readonly asked: string[] = [];
  readonly #refusals: ParlorError[] = [];
  #held: Promise<void> | undefined;
  #ids = 0;

  /** The next thing that is asked is refused. */
  refuse(code: ErrorCode, params: ErrorParams = {}): void {
    this.#refusals.push(new ParlorError(code, { params }));
  }

  /** Answers nothing until what it gives is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.#held = new Promise((resolve) => {
      release = resolve;
    });
    return () => {
      this.#held = undefined;
      release();
    };
  }

  /** What was done, and who the visitors are. */
  readonly privacy = new FakePrivacy((question, answer, options) => this.#answer(question, answer, options));

  /** What the wallboard says. */
  board: Wallboard = { at: 0, timeZone: 'UTC', hours: [], queues: [] };

  readonly wallboard: AgentWallboard = { read: (options) => this.#answer('wallboard', () => this.board, options) };

  readonly contacts: AgentContacts = {
    searchContacts: (query, options = {}) =>
      this.#answer<ContactPage>(
        `contacts ${query}`,
        () => {
          const words = query.toLowerCase().split(/\s+/u);
          const texts = ({ name, email, phone, account }: Contact) =>
            `${name} ${email} ${phone} ${account}`.toLowerCase();
          return {
            contacts: [...this.kept.values()].filter((one) => words.every((word) => texts(one).includes(word))),
          };
        },
        options,
      ),
    contact: (id) => this.#answer(`contact ${id}`, () => found(this.kept, id)),
    saveContact: (draft) => this.#answer(`save ${JSON.stringify(draft)}`, () => this.#saveContact(draft)),
    deleteContact: async () => undefined,
    searchCases: (search: CaseSearch, options = {}) =>
      this.#answer<CasePage>(
        `cases ${JSON.stringify(search)}`,
        () => {
          const { query, contact } = search;
          const fits = ({ title, number, ...one }: CaseRow) =>
            `#${number} ${title}`.toLowerCase().includes(query.toLowerCase()) &&
            (contact === undefined || one.contact === contact);
          return { cases: [...this.cases.values()].filter(fits) };
        },
        options,
      ),
    case: (id) => this.#answer(`case ${id}`, () => found(this.cases, id)),
    saveCase: (draft) => this.#answer(`save ${JSON.stringify(draft)}`, () => this.#saveCase(draft)),
    seeCase: ({ id }) => this.#answer(`see ${id}`, () => undefined),
    newId: () => `new-${++this.#ids}`,
  };

  readonly past: AgentPast = {
    search: (query, options = {}) =>
      this.#answer(`conversations ${query}`, () => this.sought.get(query) ?? [], options),
    list: (of: PastOf, { after, ...options } = {}) =>
      this.#answer(
        `list ${JSON.stringify(of)}${after === undefined ? '' : ` after ${after}`}`,
        () => this.pages.get(JSON.stringify([of, after])) ?? { conversations: [] },
        options,
      ),
    read: (conversation, { before, through, ...options } = {}) =>
      this.#answer(
        `read ${conversation}${through === undefined ? '' : ` through ${through}`}`,
        () => found(this.stretches, before === undefined ? conversation : `${conversation} before ${before}`),
        options,
      ),
  };

  /** A contact that is there, in its first version. */
  keep(contact: Partial<Contact> & Pick<Contact, 'id'>): void {
    this.kept.set(contact.id, { site: 'demo', visitors: [], updatedAt: 0, version: 1, ...contact });
  }

  open(one: Partial<CaseWithRequest> & Pick<CaseRow, 'id' | 'number' | 'title'>): CaseWithRequest {
    const row = { site: 'demo', status: 'open', updatedAt: 0, version: 1, seq: 1, ...one } as const;
    this.cases.set(one.id, row);
    return row;
  }

  #saveContact({ id, version, ...content }: ContactDraft): Contact {
    const present = this.kept.get(id);
    if ((present?.version ?? 0) !== version) throw new ParlorError('stale-version', { params: { version } });
    const saved = { ...content, id, site: 'demo', visitors: [], updatedAt: 0, version: version + 1 };
    this.kept.set(id, saved);
    return saved;
  }

  #saveCase({ id, version, assignee, ...content }: CaseDraft): CaseRow {
    const present = this.cases.get(id);
    if ((present?.version ?? 0) !== version) throw new ParlorError('stale-version', { params: { version } });
    const saved: CaseRow = {
      ...content,
      id,
      site: 'demo',
      number: present?.number ?? this.cases.size + 1,
      updatedAt: 0,
      version: version + 1,
      seq: version + 1,
      ...(assignee !== undefined && { assignee: { id: assignee, name: assignee } }),
    };
    this.cases.set(id, saved);
    return saved;
  }

  async #answer<T>(what: string, answer: () => T, { signal }: Asking = {}): Promise<T> {
    this.asked.push(what);
    await this.#held;
    if (signal?.aborted) throw new ParlorError('stopped');
    const refusal = this.#refusals.shift();
    if (refusal) throw refusal;
    return answer();
  }
}

const found = <T>(kept: ReadonlyMap<string, T>, id: string): T => {
  const one = kept.get(id);
  if (one === undefined) throw new ParlorError('unknown-entry');
  return one;
};
