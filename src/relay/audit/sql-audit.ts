/** The audit log in a store's database, but for what the append writes itself. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { AuditEntry } from '../../core/privacy/audit-entry.ts';
import type { Ask } from '../store/ask.ts';
import type { Dialect } from '../store/dialect.ts';
import type { Database } from '../store/schema.ts';
import type { Audit } from './audit.ts';
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

  async list(
    site: string,
    { before, limit, by, action, about, from, to }: Parameters<Audit['list']>[1],
  ): Promise<readonly AuditEntry[]> {
    const { db, ask } = this.#parts;
    const wanted = db
      .selectFrom('audit')
      .selectAll()
      .where('site', '=', site)
      .$if(action !== undefined, (all) => all.where('action', '=', action ?? ''))
      .$if(from !== undefined, (all) => all.where('at', '>=', from ?? 0))
      .$if(to !== undefined, (all) => all.where('at', '<', to ?? 0))
      // As `rowOfAudit` writes them: the id first, and each value behind a colon. Databases differ in what is alike to them.
      .$if(by !== undefined, (all) => all.where(beginsWith('actor', `{"id":${JSON.stringify(by)}`)))
      .$if(about !== undefined, (all) => all.where(contains('subject', `:${JSON.stringify(about)}`)));
    const older = before
      ? wanted.where(({ eb, and, or }) =>
          and([eb('at', '<=', before.at), or([eb('at', '<', before.at), eb('id', '<', before.id)])]),
        )
      : wanted;
    const rows = await ask(() => older.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute());
    return rows.map(auditOfRow);
  }
}

const beginsWith = (column: 'actor', text: string): RawBuilder<boolean> =>
  sql<boolean>`substr(${sql.ref(column)}, 1, ${sql.lit([...text].length)}) = ${text}`;

const contains = (column: 'subject', text: string): RawBuilder<boolean> =>
  sql<boolean>`replace(${sql.ref(column)}, ${text}, '') <> ${sql.ref(column)}`;
