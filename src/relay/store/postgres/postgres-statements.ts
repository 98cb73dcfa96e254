/** The statements of the append on PostgreSQL. Each takes and gives whole batches and is prepared once per connection. */
import type { ClientBase, QueryResultRow } from 'pg';
import type { UploadRow } from '../../attachments/upload-table.ts';
import { addTally as addTallyText } from '../../wallboard/tally-table.ts';
import type { Database } from '../schema.ts';
import { addWait as addWaitText } from '../waits.ts';

/** Runs a prepared statement. On a pipelined connection several can be under way: they run in the order of the calls. */
type Run<Row> = (client: ClientBase, ...values: readonly unknown[]) => Promise<readonly Row[]>;

export const prepared =
  <Row extends QueryResultRow>(name: string, text: string): Run<Row> =>
  async (client, ...values) =>
    (await client.query<Row>({ name: `parlor.${name}`, text, values: [...values] })).rows;

/**
 * Begins a transaction that sees what others have just committed, and whose commit is fsynced whatever the server's
 * default is. Every statement in it looks up a few keys; left to itself, the planner would remember from the time when
 * a table was small that reading all of it is cheapest.
 */
export const begin = `begin isolation level read committed;
  set local synchronous_commit = on;
  set local enable_seqscan = off;
  set local enable_hashjoin = off;
  set local enable_mergejoin = off`;

/** Takes ids. */
export const lockConversations = prepared<Pick<Database['conversation'], 'id' | 'snapshot'>>(
  'lock-conversations',
  'select id, snapshot from conversation where id = any($1) order by id for update',
);

/** Takes ids; agents of whom nothing was ever written are not among the rows. */
export const lockAgents = prepared<Pick<Database['agent_state'], 'id' | 'state'>>(
  'lock-agents',
  'select id, state from agent_state where id = any($1) order by id for update',
);

/** Takes sites and visitor ids, pairwise; visitors who have no number yet are not among the rows. */
export const lockVisitors = prepared<Pick<Database['visitor'], 'site' | 'id' | 'number'>>(
  'lock-visitors',
  `select site, id, number from visitor join unnest($1::text[], $2::text[]) as asked (site, id) using (site, id)
  order by site, id for update of visitor`,
);

/** Takes site ids. Makes counters where there are none, so that there is something to lock. */
export const createSites = prepared(
  'create-sites',
  `insert into site (id, visitor_count) select id, 0 from unnest($1::text[]) as asked (id) order by id
  on conflict do nothing`,
);

/** Takes site ids. */
export const lockSites = prepared<Database['site']>(
  'lock-sites',
  'select id, visitor_count from site where id = any($1) order by id for update',
);

/** Takes ids of conversations that were not there when the locks were taken, and gives those that are now. */
export const appearedConversations = prepared<Pick<Database['conversation'], 'id'>>(
  'appeared-conversations',
  'select id from conversation where id = any($1)',
);

/** Takes sites and visitor ids, pairwise. */
export const numberedVisitors = prepared<Pick<Database['visitor'], 'site' | 'id'>>(
  'numbered-visitors',
  'select site, id from visitor join unnest($1::text[], $2::text[]) as asked (site, id) using (site, id)',
);

/** Takes sites and hashes of secrets, pairwise. */
export const secretHolders = prepared<{ site: string; id: string; secret_hash: string }>(
  'secret-holders',
  `with asked (site, hash) as (select * from unnest($1::text[], $2::text[]))
  select site, id, hash as secret_hash from asked join visitor using (site) where secret_hash = hash
  union all select site, id, hash from asked join visitor using (site) where next_hash = hash
  union all select site, id, hash from asked join visitor using (site) where former_hash = hash`,
);

/** Takes sites and visitor ids, pairwise. */
export const ongoingConversations = prepared<Pick<Database['conversation'], 'id' | 'site' | 'visitor' | 'workstream'>>(
  'ongoing-conversations',
  `select id, site, visitor, workstream from conversation
  join unnest($1::text[], $2::text[]) as asked (site, visitor) using (site, visitor)
  where state in ('open', 'active', 'waiting')`,
);

/** Takes conversations and lanes, pairwise. */
export const knownLanes = prepared<Database['lane']>(
  'known-lanes',
  `select conversation, lane, last_n, elsewhere from lane
  join unnest($1::text[], $2::text[]) as asked (conversation, lane) using (conversation, lane)`,
);

/** Takes conversations and event ids, pairwise. */
export const knownEvents = prepared<Pick<Database['event'], 'conversation' | 'id' | 'seq' | 'at' | 'digest'>>(
  'known-events',
  `select conversation, id, seq, at, digest from event
  join unnest($1::text[], $2::text[]) as asked (conversation, id) using (conversation, id)`,
);

/** Takes sites, queues and the most that is counted, one of each for every queue. */
export const queueLengths = prepared<{ site: string; queue: string; length: number }>(
  'queue-lengths',
  `select site, queue, (
    select count(*) from (
      select 1 from conversation c where c.site = asked.site and c.queue = asked.queue and c.state = 'open'
      limit asked.most
    ) as line
  ) as length from unnest($1::text[], $2::text[], $3::bigint[]) as asked (site, queue, most)`,
);

/** Takes site, queue and a wait of it. */
export const addWait = prepared('add-wait', addWaitText('$1', '$2', '$3::bigint'));

/** Takes what `valuesOf` gives of what is to be counted. */
export const addTally = prepared('add-tally', addTallyText(Array.from({ length: 8 }, (_, index) => `$${index + 1}`)));

/** Takes the key of the epoch; gives it with the time. */
export const log = prepared<{ epoch: string; now: number }>(
  'log',
  'select value as epoch, cast(floor(extract(epoch from clock_timestamp()) * 1000) as bigint) as now from meta where key = $1',
);

/**
 * Writes a whole plan. Takes rows as JSON arrays: of sites, visitors, new conversations, changed conversations, events,
 * lanes, changed agents, new agents, the audit log. One statement, so that it is written as a whole or not at all, whatever happens to the commit behind it.
 */
export const writePlan = prepared(
  'write-plan',
  `with counted as (
    update site set visitor_count = changed.visitor_count
    from json_populate_recordset(null::site, $1) as changed where site.id = changed.id
  ), numbered as (
    insert into visitor select * from json_populate_recordset(null::visitor, $2)
  ), created as (
    insert into conversation select * from json_populate_recordset(null::conversation, $3)
  ), moved as (
    update conversation set visitor = changed.visitor, state = changed.state, assignee = changed.assignee, head = changed.head,
      snapshot = changed.snapshot, since = changed.since, updated_at = changed.updated_at, queue = changed.queue,
      priority = changed.priority, arrived_at = changed.arrived_at, to_route = changed.to_route,
      paused_until = changed.paused_until, offered_to = changed.offered_to, offer_until = changed.offer_until,
      reclaimable = changed.reclaimable, overflow_since = changed.overflow_since,
      accompanied = changed.accompanied, lapses_at = changed.lapses_at, uneasy = changed.uneasy,
      consult_until = changed.consult_until
    from json_populate_recordset(null::conversation, $4) as changed where conversation.id = changed.id
  ), logged as (
    insert into event select * from json_populate_recordset(null::event, $5)
  ), burdened as (
    update agent_state set state = changed.state, lost_at = changed.lost_at, version = changed.version,
      signed_out = changed.signed_out
    from json_populate_recordset(null::agent_state, $7) as changed where agent_state.id = changed.id
  ), met as (
    insert into agent_state select * from json_populate_recordset(null::agent_state, $8)
  ), audited as (
    insert into audit select * from json_populate_recordset(null::audit, $9)
  )
  insert into lane select * from json_populate_recordset(null::lane, $6)
  on conflict (conversation, lane) do update set last_n = excluded.last_n, elsewhere = excluded.elsewhere`,
);

/** Takes ids; of those that are whole and not sent. */
export const lockUploads = prepared<UploadRow>(
  'lock-uploads',
  `select id, site, owner, conversation, name, type, bytes, width, height from upload
  where id = any($1) and state = 'whole' order by id for update`,
);

/** Takes ids and conversations, pairwise. */
export const sendUploads = prepared(
  'send-uploads',
  `update upload set state = 'sent', conversation = sent.conversation
  from unnest($1::text[], $2::text[]) as sent (id, conversation) where upload.id = sent.id`,
);
