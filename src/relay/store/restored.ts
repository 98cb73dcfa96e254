/** What a log that was restored from a backup is told about itself. Rules D5 and X4 in docs/SPEC.md. */
import { randomUUID } from 'node:crypto';
import { epochKey } from './schema.ts';

/** A statement for either dialect, and what stands in the places of its parameters. */
interface Statement {
  readonly sql: string;
  readonly parameters: readonly string[];
}

/** Statements that make restored tables the next epoch of the log. They belong in one transaction. */
export const restoredStatements = (dialect: 'sqlite' | 'postgres'): readonly Statement[] => {
  const [key, value] = dialect === 'sqlite' ? ['?', '?'] : ['$1', '$2'];
  return [
    {
      sql: `insert into meta (key, value) values (${key}, ${value}) on conflict (key) do update set value = excluded.value`,
      parameters: [epochKey, randomUUID()],
    },
    // A sign-in that was revoked after the backup was made must not be good again.
    { sql: 'delete from sign_in', parameters: [] },
    // Nor a link that was used.
    { sql: dialect === 'sqlite' ? withoutLinks : ifThereIs(withoutLinks), parameters: [] },
  ];
};

const withoutLinks = 'update own_account set link_hash = null, link_until = null';

/** A dump of an older version has no such table yet; a file gets it before. */
const ifThereIs = (sql: string): string => `do $$ begin ${sql}; exception when undefined_table then null; end $$`;
