/** What supervisors did, and what is kept of visitors: for those of the desk who see to that. Rules V8 and X6. */
import type { AuditEntry, AuditFilter } from '../../core/privacy/audit-entry.ts';
import type { Erasure, ErasureWish, FoundVisitors } from '../../core/privacy/visitor-data.ts';
import { systemClock } from '../clock.ts';
import type { DeskAccess } from '../desk-requests.ts';
import { newIdentifier } from '../identifier.ts';
import { PatientRequests } from '../patient-requests.ts';

/** Some entries, newest first; `next` leads to those before them. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  readonly next?: string;
}

/** Some erasures, newest first. */
export interface ErasurePage {
  readonly erasures: readonly Erasure[];
  readonly next?: string;
}

/**
 * The audit log of an agent's site, and the data of its visitors. Nothing of it is kept.
 *
 * Promises reject with a `ParlorError`: `not-allowed` if the agent's role may not do it (supervisors and admins read the audit
 * log, admins alone see to visitors), `unknown-entry` if the site has nothing of that visitor, `not-authenticated` if no token
 * helps, and `rate-limited`, `overloaded` or `unavailable` if it may be tried again later.
 */
export interface AgentPrivacy {
  audit(filter: AuditFilter, page?: { readonly before?: string; readonly signal?: AbortSignal }): Promise<AuditPage>;
  /** All of it, as a table or as lines of JSON. */
  auditFile(filter: AuditFilter, format: 'csv' | 'jsonl'): Promise<Blob>;
  findVisitors(
    query: string,
    part?: { readonly after?: string; readonly signal?: AbortSignal },
  ): Promise<FoundVisitors>;
  /** All that is kept of a visitor, as JSON. */
  exportVisitor(visitor: string): Promise<Blob>;
  /** A file that such an export names. Rejects with `unknown-file` if it is not kept any more. */
  exportedFile(file: { readonly conversation: string; readonly id: string }): Promise<Blob>;
  /** Has a visitor erased; resolves when that is written down. The same again is the same erasure. */
  eraseVisitor(wish: Pick<ErasureWish, 'id' | 'visitor' | 'contact'>): Promise<Erasure>;
  erasure(id: string): Promise<Erasure>;
  erasures(page?: { readonly before?: string; readonly signal?: AbortSignal }): Promise<ErasurePage>;

  /** An id for an erasure: made once, however often it takes to ask for it. */
  newId(): string;
}

export const createAgentPrivacy = (access: DeskAccess): AgentPrivacy => new HttpPrivacy(access);

const entriesSample: { readonly entries: readonly never[] } = { entries: [] };
const erasuresSample: { readonly erasures: readonly never[] } = { erasures: [] };
const foundSample: { readonly visitors: readonly never[] } = { visitors: [] };
const erasureSample = { id: '', visitor: '', askedAt: 0 };

class HttpPrivacy implements AgentPrivacy {
  readonly #requests: PatientRequests;

  constructor(access: DeskAccess) {
    this.#requests = new PatientRequests(access);
  }

  audit(
    filter: AuditFilter,
    { before, signal }: { readonly before?: string; readonly signal?: AbortSignal } = {},
  ): Promise<AuditPage> {
    return this.#requests.ask<AuditPage>(
      { method: 'GET', path: `audit${queryOf({ ...filter, before })}`, signal },
      entriesSample,
    );
  }

  async auditFile(filter: AuditFilter, format: 'csv' | 'jsonl'): Promise<Blob> {
    const path = `audit/export${queryOf({ ...filter, format })}`;
    return (await this.#requests.tell({ method: 'GET', path, isLarge: true })).blob();
  }

  findVisitors(
    query: string,
    { after, signal }: { readonly after?: string; readonly signal?: AbortSignal } = {},
  ): Promise<FoundVisitors> {
    const body = { query, ...(after !== undefined && { after }) };
    return this.#requests.ask<FoundVisitors>(
      { method: 'POST', path: 'admin/visitors/search', body, signal },
      foundSample,
    );
  }

  async exportVisitor(visitor: string): Promise<Blob> {
    const path = `admin/visitors/${encodeURIComponent(visitor)}/export`;
    return (await this.#requests.tell({ method: 'GET', path, isLarge: true })).blob();
  }

  async exportedFile({ conversation, id }: { readonly conversation: string; readonly id: string }): Promise<Blob> {
    const path = `admin/conversations/${encodeURIComponent(conversation)}/files/${encodeURIComponent(id)}`;
    return (await this.#requests.tell({ method: 'GET', path, isLarge: true })).blob();
  }

  eraseVisitor(wish: Pick<ErasureWish, 'id' | 'visitor' | 'contact'>): Promise<Erasure> {
    return this.#erasure({ method: 'POST', path: 'admin/erasures', body: wish });
  }

  erasure(id: string): Promise<Erasure> {
    return this.#erasure({ method: 'GET', path: `admin/erasures/${encodeURIComponent(id)}` });
  }

  erasures({ before, signal }: { readonly before?: string; readonly signal?: AbortSignal } = {}): Promise<ErasurePage> {
    const request = { method: 'GET', path: `admin/erasures${queryOf({ before })}`, signal } as const;
    return this.#requests.ask<ErasurePage>(request, erasuresSample);
  }

  newId(): string {
    return newIdentifier(systemClock);
  }

  async #erasure(request: Parameters<PatientRequests['tell']>[0]): Promise<Erasure> {
    return (await this.#requests.ask<object>(request, erasureSample)) as Erasure;
  }
}

const queryOf = (given: Readonly<Record<string, string | number | undefined>>): string => {
  const said = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return said.length === 0 ? '' : `?${new URLSearchParams(said)}`;
};
