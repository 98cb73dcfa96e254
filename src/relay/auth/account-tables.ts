/** The tables of accounts: who there is, what they have signed in by, and what they have set themselves. The same in both dialects. */

/** Times are in milliseconds since 1970, by the database's clock. */
export interface AccountTables {
  agent: {
    id: string;
    site: string;
    login: string;
    /** The login as it is compared. */
    login_key: string;
    name: string;
    role: string;
    /** That of the configuration; empty if it has none. */
    password_hash: string;
  };
  /** When one began, was used last and by what is null for those that are older than the columns. */
  sign_in: {
    id: string;
    agent: string;
    secret_hash: string;
    expires_at: number;
    begun_at: number | null;
    used_at: number | null;
    browser: string | null;
    system: string | null;
  };
  /**
   * What somebody has set themselves. Their password, the digest of the configured one it was set over, since when it is, and
   * the one sign-in from before that stays good; and the hash of a link that another one can be set by, and until when. All in
   * one row: what a link does it does in one statement, so of two who use it at once one does.
   */
  own_account: {
    agent: string;
    password_hash: string | null;
    set_over: string | null;
    changed_at: number | null;
    keeps: string | null;
    link_hash: string | null;
    link_until: number | null;
  };
}

interface Words {
  readonly id: string;
  readonly int: string;
  readonly table: string;
}

/** Statements that give the tables of version 4 what they lack. */
export const accountChanges = ({ int }: Pick<Words, 'int'>): readonly string[] =>
  [`begun_at ${int}`, `used_at ${int}`, 'browser text', 'system text'].map(
    (column) => `alter table sign_in add column ${column}`,
  );

/** Statements that create what is missing, in a dialect's words. */
export const accountTables = ({ id, int, table }: Words): readonly string[] => [
  `create table if not exists agent (
    id ${id} primary key,
    site ${id} not null,
    login text not null,
    login_key ${id} not null unique,
    name text not null,
    role text not null,
    password_hash text not null
  ) ${table}`,
  `create table if not exists sign_in (
    id ${id} primary key,
    agent ${id} not null references agent (id),
    secret_hash text not null,
    expires_at ${int} not null,
    begun_at ${int},
    used_at ${int},
    browser text,
    system text
  ) ${table}`,
  'create index if not exists sign_in_by_expiry on sign_in (expires_at)',
  'create index if not exists sign_in_by_agent on sign_in (agent)',
  `create table if not exists own_account (
    agent ${id} primary key references agent (id),
    password_hash text,
    set_over text,
    changed_at ${int},
    keeps ${id},
    link_hash ${id},
    link_until ${int}
  ) ${table}`,
  'create unique index if not exists own_account_by_link on own_account (link_hash) where link_hash is not null',
];
