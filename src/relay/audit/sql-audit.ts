/** The audit log in a store's database, but for what the append writes itself. */
import type { Kysely } from 'kysely';
import type { Ask } from '../store/ask.ts';
import type { Dialect } from '../store/dialect.ts';
import type { Database } from '../store/schema.ts';
import type { Audit, AuditEntry } from './audit.ts';
import { auditOfRow, rowOfAudit } from './audit-table.ts';

interface Parts {
  readonly db: Kysely<Database>;
  readonly dialect: Pick<Dialect, 'now'>;
  readonly ask: Ask;
}

export class SqlAudit implements Audit {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async add(entry: Omit<AuditEntry, 'at'>): Promise<void> {
    const { db, dialect, ask } = this.#parts;
    const { at: _, ...row } = rowOfAudit({ ...entry, at: 0 });
    await ask(() =>
      db
        .insertInto('audit')
        .values({ ...row, at: dialect.now })
        .execute(),
    );
  }

  async list(site: string, { before, limit }: Parameters<Audit['list']>[1]): Promise<readonly AuditEntry[]> {
    const { db, ask } = this.#parts;
    const ofSite = db.selectFrom('audit').selectAll().where('site', '=', site);
    const older = before
      ? ofSite.where(({ eb, and, or }) =>
          and([eb('at', '<=', before.at), or([eb('at', '<', before.at), eb('id', '<', before.id)])]),
        )
      : ofSite;
    const rows = await ask(() => older.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute());
    return rows.map(auditOfRow);
  }
}
