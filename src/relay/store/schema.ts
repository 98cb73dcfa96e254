/**
 * The tables. The same in both dialects, with the same seq and epoch, so that a site can move from one to the other and
 * every client keeps its position.
 *
 * Nothing refers to a conversation by foreign key: only the append writes there, a conversation and its events in one
 * transaction, and a check of each row would cost it a look-up.
 */

import { type UploadTables, uploadTables } from '../attachments/upload-table.ts';
import { type AuditTable, auditTable } from '../audit/audit-table.ts';
import { type AccountTables, accountChanges, accountTables } from '../auth/account-tables.ts';
import { type ContactTables, contactTables } from '../contacts/contact-tables.ts';
import {
  type FullTextTables,
  type LibraryTables,
  libraryTables,
  postgresFullTextTables,
  sqliteFullTextTables,
} from '../library/library-tables.ts';
import { type ErasureTable, erasureTable } from '../privacy/erasure-table.ts';
import { type WishTable, wishTable } from '../transcript-mail/wish-table.ts';
import { type TallyTable, tallyTable } from '../wallboard/tally-table.ts';

/** What the tables hold, as Kysely sees it. Times are in milliseconds since 1970. */
export interface Database
  extends AccountTables,
    LibraryTables,
    AuditTable,
    ContactTables,
    UploadTables,
    WishTable,
    ErasureTable,
    TallyTable {
  /** `schema-version`, `log-epoch`, and settings as `setting/…`. */
  meta: { key: string; value: string };
  site: { id: string; visitor_count: number };
  /**
   * A visitor's present secret, the one that follows it and the one before it, as hashes: what of them is good stands in
   * `store.ts`. `secret_since` is null for a secret that is older than the column.
   */
  visitor: {
    id: string;
    site: string;
    number: number;
    secret_hash: string | null;
    secret_since: number | null;
    next_hash: string | null;
    next_salt: string | null;
    former_hash: string | null;
    former_until: number | null;
  };
  /** `snapshot` is core's `Conversation` at seq `head`, as JSON; the other columns are what is searched for. */
  conversation: {
    id: string;
    site: string;
    workstream: string;
    visitor: string;
    state: string;
    /** Who has it; who had it last, while nobody has. */
    assignee: string | null;
    /** Its queue, its place there, and whether the router is to find somebody for it; null where nothing is pushed. */
    queue: string | null;
    priority: number | null;
    arrived_at: number | null;
    to_route: number | null;
    /** Until when nobody is asked; to whom it is offered, and until when. */
    paused_until: number | null;
    offered_to: string | null;
    offer_until: number | null;
    /** When it goes back because nobody has seen it, or its wrap-up takes no more capacity; null while neither is to come. */
    lapses_at: number | null;
    /** How badly the visitor of what goes on feels: the level's place from the worst, 0; null where it is above neutral. */
    uneasy: number | null;
    /** Since when it waits for what may become too long (R9); null while it does not. */
    overflow_since: number | null;
    /** Whether it goes back to the queue when its agent has been away for too long. */
    reclaimable: number | null;
    mode: string | null;
    /** Whether somebody takes part without having it. */
    accompanied: number | null;
    /** By when the first of those has to answer who are asked to be consulted; null if nobody is. */
    consult_until: number | null;
    /** Since when it is nobody's, because what was said in it is to be forgotten; and 1 as long as it is not empty. */
    erased_at: number | null;
    to_empty: number | null;
    head: number;
    snapshot: string;
    started_at: number;
    since: number;
    updated_at: number;
  };
  /** The log. `actor` and `fact` are JSON. */
  event: {
    conversation: string;
    seq: number;
    id: string;
    type: string;
    at: number;
    actor: string;
    fact: string;
    digest: string;
  };
  /**
   * `state` is core's `AgentState`, as JSON; `lost_at` says since when they have been away from work that is theirs, and
   * `signed_out` whether for good.
   */
  agent_state: {
    id: string;
    site: string;
    state: string;
    lost_at: number | null;
    version: number;
    signed_out: number | null;
  };
  /** How many live conversations a queue has had to wait for their agent, and how long on an exponential mean. */
  queue_wait: { site: string; queue: string; count: number; mean_ms: number };
  /** Until when a relay counts as alive. */
  relay_beat: { relay: string; until: number };
  /** Until when the visitor of a live conversation counts as there. */
  attendance: { conversation: string; gone_at: number };
  /** Up to which seq the visitor and the agent who had it have read a conversation; 0 for nothing. */
  read_cursor: { conversation: string; visitor_seq: number; agent_seq: number };
  /** `elsewhere`: the conversation that stood in the way of the start that the lane began with. */
  lane: { conversation: string; lane: string; last_n: number; elsewhere: string | null };
}

/**
 * The version of what stands below. A build refuses a database that a newer one has changed, and brings an older one up
 * to here when it opens it.
 *
 * 1. The first tables.
 * 2. Refused starts are remembered with their lane; visitors' secrets change.
 * 3. Conversations are routed, and agents have a presence.
 * 4. Queues overflow, and their waits are reckoned.
 * 5. What nobody has seen goes back, wrap-up frees capacity, supervisors are told who feels badly, colleagues are consulted;
 *    sign-ins say when and by what; conversations are erased; and contacts and cases, uploads, what was read, transcripts by mail,
 *    erasures, what the wallboard counts, and what people of the desk have set for their accounts, which are tables of their own.
 */
export const schemaVersion = 5;

export const schemaVersionKey = 'schema-version';
export const epochKey = 'log-epoch';
export const settingKey = (key: string): string => `setting/${key}`;

/** The words in which the two dialects' tables differ. */
interface Words {
  /** An identifier, compared by its bytes. */
  readonly id: string;
  readonly int: string;
  readonly bytes: string;
  readonly table: string;
  /** A table kept in the order of its primary key, where there is such a thing. */
  readonly ordered: string;
  /** A table whose rows change with every event. */
  readonly restless: string;
  /** The mode that a snapshot says. */
  readonly modeOf: string;
  /** What articles are searched by. */
  readonly fullText: FullTextTables;
}

const sqlite: Words = {
  id: 'text',
  int: 'integer',
  bytes: 'blob',
  table: 'strict',
  ordered: 'strict, without rowid',
  restless: 'strict',
  modeOf: "json_extract(snapshot, '$.lifecycle.mode')",
  fullText: sqliteFullTextTables,
};

const postgres: Words = {
  id: 'text collate "C"',
  int: 'bigint',
  bytes: 'bytea',
  table: '',
  ordered: '',
  // Room on each page for the next version of a row, so that no index has to hear of it.
  restless: 'with (fillfactor = 70)',
  modeOf: "snapshot::json #>> '{lifecycle,mode}'",
  fullText: postgresFullTextTables,
};

/**
 * Statements that make the tables those of this version, for each dialect: change what a database of version `found`
 * has, then create what is missing. `found` is undefined if there are no tables. They belong in one transaction with the
 * new version number.
 */
export const preparation = (dialect: 'sqlite' | 'postgres', found: string | undefined): readonly string[] => {
  const words = dialect === 'sqlite' ? sqlite : postgres;
  const passed = found === undefined ? schemaVersion : Number(found);
  return [...changes.slice(passed - 1).flatMap((change) => change(words)), ...creation(words)];
};

/** What each version after the first changed in the tables of the one before. A released one stays as it is. */
const changes: readonly ((words: Words) => readonly string[])[] = [
  ({ id, int }) => [
    `alter table lane add column elsewhere ${id}`,
    ...[`secret_since ${int}`, `next_hash ${id}`, 'next_salt text', `former_hash ${id}`, `former_until ${int}`].map(
      (column) => `alter table visitor add column ${column}`,
    ),
  ],
  ({ id, int, modeOf }) => [
    ...[
      `queue ${id}`,
      `priority ${int}`,
      `arrived_at ${int}`,
      `to_route ${int}`,
      `paused_until ${int}`,
      `offered_to ${id}`,
      `offer_until ${int}`,
      `reclaimable ${int}`,
      `mode ${id}`,
      `accompanied ${int}`,
    ].map((column) => `alter table conversation add column ${column}`),
    `update conversation set mode = ${modeOf}`,
  ],
  ({ int }) => [
    `alter table conversation add column overflow_since ${int}`,
    `update conversation set overflow_since = since
      where state = 'open' and queue is not null and offered_to is null`,
  ],
  ({ id, int, restless }) => [
    ...['lapses_at', 'uneasy', 'consult_until', 'erased_at', 'to_empty'].map(
      (column) => `alter table conversation add column ${column} ${int}`,
    ),
    // What is older than agents' states gets their table as version 3 had it.
    `create table if not exists agent_state
      (id ${id} primary key, site ${id} not null, state text not null, lost_at ${int}, version ${int} not null) ${restless}`,
    `alter table agent_state add column signed_out ${int}`,
    ...accountChanges({ int }),
  ],
];

const creation = (words: Words): readonly string[] => [
  ...accountTables(words),
  ...conversationTables(words),
  ...libraryTables(words, words.fullText),
  auditTable(words),
  ...contactTables(words),
  ...uploadTables(words),
  ...wishTable(words),
  ...erasureTable(words),
  tallyTable(words),
];

const conversationTables = ({ id, int, table, ordered, restless }: Words): readonly string[] => [
  `create table if not exists meta (key ${id} primary key, value text not null) ${table}`,
  `create table if not exists site (id ${id} primary key, visitor_count ${int} not null) ${table}`,
  `create table if not exists visitor (
    id ${id} not null,
    site ${id} not null references site (id),
    number ${int} not null,
    secret_hash ${id},
    secret_since ${int},
    next_hash ${id},
    next_salt text,
    former_hash ${id},
    former_until ${int},
    primary key (site, id),
    unique (site, number),
    unique (site, secret_hash)
  ) ${table}`,
  'create unique index if not exists visitor_by_next_secret on visitor (site, next_hash)',
  'create unique index if not exists visitor_by_former_secret on visitor (site, former_hash)',
  `create table if not exists conversation (
    id ${id} primary key,
    site ${id} not null,
    workstream ${id} not null,
    visitor ${id} not null,
    state ${id} not null,
    assignee ${id},
    head ${int} not null,
    snapshot text not null,
    started_at ${int} not null,
    since ${int} not null,
    updated_at ${int} not null,
    queue ${id},
    priority ${int},
    arrived_at ${int},
    to_route ${int},
    paused_until ${int},
    offered_to ${id},
    offer_until ${int},
    reclaimable ${int},
    overflow_since ${int},
    mode ${id},
    accompanied ${int},
    lapses_at ${int},
    uneasy ${int},
    consult_until ${int},
    erased_at ${int},
    to_empty ${int}
  ) ${restless}`,
  'create index if not exists conversation_by_state on conversation (site, state, started_at, id)',
  'create index if not exists conversation_by_assignee on conversation (site, assignee, state, started_at, id)',
  "create index if not exists conversation_lately_closed on conversation (site, assignee, since) where state = 'closed'",
  'create index if not exists conversation_by_age on conversation (site, workstream, state, since)',
  'create index if not exists conversation_by_visitor on conversation (site, visitor, started_at)',
  `create index if not exists conversation_to_route on conversation
    (site, workstream, priority desc, arrived_at, id) where to_route = 1`,
  // All that a supervisor's list may ask for, so that counting it reads nothing else.
  `create index if not exists conversation_ongoing on conversation
    (site, started_at, id, state, queue, assignee, workstream, mode) where state <> 'closed'`,
  'create index if not exists conversation_accompanied on conversation (site) where accompanied = 1',
  'create index if not exists conversation_to_lapse on conversation (lapses_at) where lapses_at is not null',
  'create index if not exists conversation_uneasy on conversation (site, uneasy, started_at, id) where uneasy is not null',
  'create index if not exists conversation_by_consult on conversation (consult_until) where consult_until is not null',
  `create index if not exists conversation_to_forget on conversation
    (site, since) where state = 'closed' and erased_at is null`,
  'create index if not exists conversation_to_empty on conversation (id) where to_empty = 1',
  `create index if not exists conversation_by_offer on conversation (offer_until) where offered_to is not null`,
  'create index if not exists conversation_to_reclaim on conversation (assignee) where reclaimable = 1',
  `create index if not exists conversation_in_line on conversation
    (site, queue, priority desc, arrived_at, id) where state = 'open'`,
  `create index if not exists conversation_to_overflow on conversation
    (site, workstream, overflow_since) where overflow_since is not null`,
  `create table if not exists queue_wait (
    site ${id} not null,
    queue ${id} not null,
    count ${int} not null,
    mean_ms ${int} not null,
    primary key (site, queue)
  ) ${restless}`,
  `create index if not exists conversation_by_offered on conversation (offered_to) where offered_to is not null`,
  `create table if not exists agent_state (
    id ${id} primary key,
    site ${id} not null,
    state text not null,
    lost_at ${int},
    version ${int} not null,
    signed_out ${int}
  ) ${restless}`,
  'create index if not exists agent_state_by_site on agent_state (site)',
  'create index if not exists agent_state_by_loss on agent_state (lost_at) where lost_at is not null',
  `create table if not exists relay_beat (relay ${id} primary key, until ${int} not null) ${table}`,
  `create table if not exists event (
    conversation ${id} not null,
    seq ${int} not null,
    id ${id} not null,
    type text not null,
    at ${int} not null,
    actor text not null,
    fact text not null,
    digest text not null,
    primary key (conversation, seq),
    unique (conversation, id)
  ) ${ordered}`,
  `create table if not exists attendance (
    conversation ${id} primary key,
    gone_at ${int} not null
  ) ${restless}`,
  'create index if not exists attendance_by_end on attendance (gone_at)',
  `create table if not exists read_cursor (
    conversation ${id} primary key,
    visitor_seq ${int} not null,
    agent_seq ${int} not null
  ) ${restless}`,
  `create table if not exists lane (
    conversation ${id} not null,
    lane ${id} not null,
    last_n ${int} not null,
    elsewhere ${id},
    primary key (conversation, lane)
  ) ${ordered}`,
];

/** Why a database of this schema version can't be used by this build, or undefined if it can. */
export const versionProblem = (found: string | undefined): string | undefined =>
  found === undefined || Number(found) <= schemaVersion
    ? undefined
    : `The database was changed by a newer Parlor (schema ${found}); this one knows schema ${schemaVersion}.`;
