/** The table of the audit log. Nothing ever changes or leaves it. */
import type { AuditEntry } from '../../core/privacy/audit-entry.ts';

/** As Kysely sees it. `subject` is JSON: what it was about. */
export interface AuditTable {
  audit: { site: string; at: number; id: string; actor: string; action: string; subject: string };
}

export const auditTable = (words: { readonly id: string; readonly int: string; readonly ordered: string }): string =>
  `create table if not exists audit (
    site ${words.id} not null,
    at ${words.int} not null,
    id ${words.id} not null,
    actor text not null,
    action ${words.id} not null,
    subject text not null,
    primary key (site, at, id)
  ) ${words.ordered}`;

export const rowOfAudit = ({ site, at, id, by, action, ...subject }: AuditEntry): AuditTable['audit'] => ({
  site,
  at,
  id,
  actor: JSON.stringify({ id: by.id, name: by.name }),
  action,
  subject: JSON.stringify(subject),
});

export const auditOfRow = ({ actor, action, subject, ...place }: AuditTable['audit']): AuditEntry => ({
  ...place,
  by: JSON.parse(actor) as AuditEntry['by'],
  action: action as AuditEntry['action'],
  ...(JSON.parse(subject) as Pick<AuditEntry, 'conversation' | 'agent' | 'queue' | 'visitor' | 'contact' | 'override'>),
});
