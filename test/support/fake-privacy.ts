/** The audit log and the data of visitors, in memory, for tests of the desk. */
import { ParlorError } from '../../src/core/errors.ts';
import type { AuditEntry } from '../../src/core/privacy/audit-entry.ts';
import type { Erasure, KnownOfVisitor } from '../../src/core/privacy/visitor-data.ts';
import type { AgentPrivacy } from '../../src/sdk/privacy/agent-privacy.ts';

type Answer = <T>(question: string, answer: () => T, options?: { readonly signal?: AbortSignal }) => Promise<T>;

/** How many entries a page has. */
const page = 3;

export class FakePrivacy implements AgentPrivacy {
  /** Newest first. */
  entries: readonly AuditEntry[] = [];
  visitors: readonly KnownOfVisitor[] = [];
  erased: Erasure[] = [];
  isAdmin = true;
  readonly #answer: Answer;
  #ids = 0;

  constructor(answer: Answer) {
    this.#answer = answer;
  }

  readonly audit: AgentPrivacy['audit'] = (filter, { before = '0', ...options } = {}) =>
    this.#answer(
      `audit ${JSON.stringify(filter)} ${before}`,
      () => {
        const { by, action } = filter;
        const all = this.entries.filter(
          (one) => (by ?? one.by.id) === one.by.id && (action ?? one.action) === one.action,
        );
        const from = Number(before);
        const rest = all.length > from + page ? { next: String(from + page) } : {};
        return { entries: all.slice(from, from + page), ...rest };
      },
      options,
    );

  readonly auditFile: AgentPrivacy['auditFile'] = (filter, format) =>
    this.#answer(`audit file ${JSON.stringify(filter)} ${format}`, () => new Blob(['"time"']));

  readonly findVisitors: AgentPrivacy['findVisitors'] = (query, { after, ...options } = {}) =>
    this.#answer(
      `visitors ${query} ${after ?? ''}`,
      () => ({ visitors: this.visitors, ...(after === undefined && query === 'far' && { next: 'conversation-1' }) }),
      options,
    );

  /** What an export says. */
  document: object = {};

  readonly exportVisitor: AgentPrivacy['exportVisitor'] = (visitor) =>
    this.#answer(`export ${visitor}`, () => new Blob([JSON.stringify(this.document)]));

  readonly exportedFile: AgentPrivacy['exportedFile'] = ({ conversation, id }) =>
    this.#answer(`file ${conversation} ${id}`, () => new Blob([id]));

  readonly eraseVisitor: AgentPrivacy['eraseVisitor'] = (wish) =>
    this.#answer(`erase ${JSON.stringify(wish)}`, () => {
      const erasure = { ...wish, site: 'demo', by: { id: 'admin', name: 'Rui' }, upTo: 0, askedAt: 0 };
      this.erased = [erasure, ...this.erased];
      return erasure;
    });

  readonly erasure: AgentPrivacy['erasure'] = (id) =>
    this.#answer(`erasure ${id}`, () => {
      const erasure = this.erased.find((one) => one.id === id);
      if (!erasure) throw new ParlorError('unknown-entry');
      return erasure;
    });

  readonly erasures: AgentPrivacy['erasures'] = (options = {}) =>
    this.#answer(
      'erasures',
      () => {
        if (!this.isAdmin) throw new ParlorError('not-allowed');
        return { erasures: this.erased };
      },
      options,
    );

  readonly newId = (): string => {
    this.#ids += 1;
    return `erasure-${this.#ids}`;
  };
}
