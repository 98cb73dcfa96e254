/** The append on SQLite: load, plan, write and commit, on the one connection that writes. Rule D1 in docs/SPEC.md. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Conversation } from '../../../core/conversation/conversation.ts';
import type { AgentState } from '../../../core/presence/agent-state.ts';
import { type UploadRow, uploadOfRow } from '../../attachments/upload-table.ts';
import { rowOfAudit } from '../../audit/audit-table.ts';
import { addTally, valuesOf } from '../../wallboard/tally-table.ts';
import { agentsOf } from '../agents-concerned.ts';
import { needsOf, queuesToCount, type Starter, sitesToCount, startersOf } from '../append-needs.ts';
import {
  eventKey,
  type Loaded,
  laneKey,
  ongoingKey,
  type Plan,
  planAppend,
  secretKey,
  visitorKey,
} from '../append-plan.ts';
import { linkNeedsOf } from '../batch-links.ts';
import { queueKey } from '../batch-queues.ts';
import { type LoadedUploads, uploadsNamed } from '../batch-uploads.ts';
import { agentOfRow, conversationOfRow, rowOfAgent, rowOfConversation, rowOfEvent, rowOfVisitor } from '../rows.ts';
import { type Database, epochKey } from '../schema.ts';
import type { AppendRequest, AppendResult } from '../store.ts';
import { addWait } from '../waits.ts';
import { SqliteLinks } from './sqlite-links.ts';

const sql = {
  begin: 'begin immediate',
  commit: 'commit',
  epoch: 'select value from meta where key = ?',
  conversation: 'select snapshot from conversation where id = ?',
  lane: 'select last_n, elsewhere from lane where conversation = ? and lane = ?',
  event: 'select seq, at, digest from event where conversation = ? and id = ?',
  visitor: 'select number from visitor where site = ? and id = ?',
  secret: `select id from visitor where site = ?1 and secret_hash = ?2
    union all select id from visitor where site = ?1 and next_hash = ?2
    union all select id from visitor where site = ?1 and former_hash = ?2`,
  site: 'select visitor_count from site where id = ?',
  ongoing: `select id, workstream from conversation
    where site = ? and visitor = ? and state in ('open', 'active', 'waiting')`,
  insertConversation: `insert into conversation
    (id, site, workstream, visitor, state, assignee, head, snapshot, started_at, since, updated_at,
      queue, priority, arrived_at, to_route, paused_until, offered_to, offer_until, reclaimable,
      overflow_since, accompanied, lapses_at, uneasy, consult_until, mode)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  updateConversation: `update conversation
    set visitor = ?, state = ?, assignee = ?, head = ?, snapshot = ?, since = ?, updated_at = ?,
      queue = ?, priority = ?, arrived_at = ?, to_route = ?, paused_until = ?, offered_to = ?, offer_until = ?,
      reclaimable = ?, overflow_since = ?, accompanied = ?, lapses_at = ?, uneasy = ?, consult_until = ?
    where id = ?`,
  queueLength: `select count(*) as length from
    (select 1 from conversation where site = ? and queue = ? and state = 'open' limit ?)`,
  addWait: addWait('?', '?', '?'),
  addTally: addTally(Array.from({ length: 8 }, () => '?')),
  agent: 'select state from agent_state where id = ?',
  saveAgent: `insert into agent_state (id, site, state, lost_at, version, signed_out) values (?, ?, ?, ?, ?, ?)
    on conflict (id) do update set state = excluded.state, lost_at = excluded.lost_at, version = excluded.version,
      signed_out = excluded.signed_out`,
  upload: `select id, site, owner, conversation, name, type, bytes, width, height from upload
    where id = ? and state = 'whole'`,
  sendUpload: "update upload set state = 'sent', conversation = ? where id = ?",
  insertAudit: 'insert into audit (site, at, id, actor, action, subject) values (?, ?, ?, ?, ?, ?)',
  insertEvent: `insert into event (conversation, seq, id, type, at, actor, fact, digest)
    values (?, ?, ?, ?, ?, ?, ?, ?)`,
  saveLane: `insert into lane (conversation, lane, last_n, elsewhere) values (?, ?, ?, ?)
    on conflict (conversation, lane) do update set last_n = excluded.last_n, elsewhere = excluded.elsewhere`,
  saveSite: `insert into site (id, visitor_count) values (?, ?)
    on conflict (id) do update set visitor_count = excluded.visitor_count`,
  insertVisitor: `insert into visitor (id, site, number, secret_hash, secret_since, next_hash, next_salt)
    values (?, ?, ?, ?, ?, ?, ?)`,
} as const;

/** The columns of routing, in the order of the statements. */
const routingOf = (row: Database['conversation']): readonly SQLInputValue[] => [
  row.queue,
  row.priority,
  row.arrived_at,
  row.to_route,
  row.paused_until,
  row.offered_to,
  row.offer_until,
  row.reclaimable,
  row.overflow_since,
  row.accompanied,
  row.lapses_at,
  row.uneasy,
  row.consult_until,
];

export class SqliteAppender {
  readonly #db: DatabaseSync;
  readonly #now: () => number;
  readonly #links: SqliteLinks;
  readonly #statements: Readonly<Record<keyof typeof sql, StatementSync>>;

  /** Takes a connection whose tables exist and whose transactions are its own; `now` is the database's clock. */
  constructor(db: DatabaseSync, now: () => number = Date.now) {
    this.#db = db;
    this.#now = now;
    this.#links = new SqliteLinks(db);
    const prepared = Object.entries(sql).map(([name, text]) => [name, db.prepare(text)]);
    this.#statements = Object.fromEntries(prepared) as Record<keyof typeof sql, StatementSync>;
  }

  /** Returns when the commit is fsynced. Throws with nothing written. */
  append(requests: readonly AppendRequest[]): readonly AppendResult[] {
    this.#statements.begin.run();
    try {
      const loaded = this.#load(requests);
      const plan = planAppend(requests, loaded);
      this.#write(plan, loaded.now);
      this.#statements.commit.run();
      return plan.results;
    } catch (error) {
      // A full disk may have rolled back by itself.
      if (this.#db.isTransaction) this.#db.exec('rollback');
      throw error;
    }
  }

  #load(requests: readonly AppendRequest[]): Loaded {
    const needs = needsOf(requests);
    const conversations = new Map<string, Conversation>();
    for (const id of needs.conversations) {
      const row = this.#get<Pick<Database['conversation'], 'snapshot'>>('conversation', id);
      if (row) conversations.set(id, conversationOfRow(row));
    }
    const agents = new Map<string, AgentState>();
    for (const id of agentsOf(requests, conversations)) {
      const row = this.#get<Pick<Database['agent_state'], 'state'>>('agent', id);
      if (row) agents.set(id, agentOfRow(row));
    }
    const lanes = new Map<string, number>();
    const elsewhere = new Map<string, string>();
    for (const { conversation, lane } of needs.lanes) {
      const row = this.#get<Pick<Database['lane'], 'last_n' | 'elsewhere'>>('lane', conversation, lane);
      if (row) lanes.set(laneKey(conversation, lane), row.last_n);
      if (typeof row?.elsewhere === 'string') elsewhere.set(laneKey(conversation, lane), row.elsewhere);
    }
    const events = new Map<string, Pick<Database['event'], 'seq' | 'at' | 'digest'>>();
    for (const { conversation, id } of needs.events) {
      const row = this.#get<Pick<Database['event'], 'seq' | 'at' | 'digest'>>('event', conversation, id);
      if (row) events.set(eventKey(conversation, id), row);
    }
    const epoch = this.#get<Pick<Database['meta'], 'value'>>('epoch', epochKey)?.value ?? '';
    const starters = this.#loadStarters(startersOf(requests, conversations));
    const queueLengths = new Map<string, number>();
    for (const { site, queue, most } of queuesToCount(requests, conversations)) {
      const row = this.#get<{ length: number }>('queueLength', site, queue, most);
      queueLengths.set(queueKey({ site, queue }), row?.length ?? 0);
    }
    const links = this.#links.load(linkNeedsOf(requests, conversations));
    const uploads = this.#loadUploads(requests);
    const found = { conversations, agents, lanes, elsewhere, events, queueLengths, links, uploads };
    return { now: this.#now(), epoch, ...found, ...starters };
  }

  #loadUploads(requests: readonly AppendRequest[]): LoadedUploads {
    const rows = uploadsNamed(requests).flatMap((id) => this.#get<UploadRow>('upload', id) ?? []);
    return new Map(rows.map((row) => [row.id, uploadOfRow(row)]));
  }

  #loadStarters(
    starters: readonly Starter[],
  ): Pick<Loaded, 'visitorNumbers' | 'secretHolders' | 'visitorCounts' | 'ongoing'> {
    const visitorNumbers = new Map<string, number>();
    const secretHolders = new Map<string, string>();
    const ongoing = new Map<string, string>();
    for (const { site, visitor, secretHash } of starters) {
      const known = this.#get<Pick<Database['visitor'], 'number'>>('visitor', site, visitor);
      if (known) visitorNumbers.set(visitorKey(site, visitor), known.number);
      const holder = this.#get<Pick<Database['visitor'], 'id'>>('secret', site, secretHash ?? null);
      if (holder) secretHolders.set(secretKey(site, secretHash ?? ''), holder.id);
      const going = this.#all<Pick<Database['conversation'], 'id' | 'workstream'>>('ongoing', site, visitor);
      for (const { id, workstream } of going) ongoing.set(ongoingKey(site, visitor, workstream), id);
    }
    const visitorCounts = new Map<string, number>();
    for (const site of sitesToCount(starters, visitorNumbers)) {
      visitorCounts.set(site, this.#get<Pick<Database['site'], 'visitor_count'>>('site', site)?.visitor_count ?? 0);
    }
    return { visitorNumbers, secretHolders, visitorCounts, ongoing };
  }

  #write(plan: Plan, now: number): void {
    for (const [site, count] of plan.visitorCounts) this.#run('saveSite', site, count);
    for (const visitor of plan.visitors) {
      const { id, site, number, secret_hash, secret_since, next_hash, next_salt } = rowOfVisitor(visitor, now);
      this.#run('insertVisitor', id, site, number, secret_hash, secret_since, next_hash, next_salt);
    }
    for (const { conversation, isNew } of plan.conversations) {
      const row = rowOfConversation(conversation, now);
      const { id, site, workstream, visitor, state, assignee, head, snapshot, started_at, since, updated_at } = row;
      if (isNew) {
        const origin = [id, site, workstream, visitor] as const;
        const place = [state, assignee, head, snapshot, started_at, since, updated_at] as const;
        this.#run('insertConversation', ...origin, ...place, ...routingOf(row), row.mode);
      } else {
        const place = [state, assignee, head, snapshot, since, updated_at] as const;
        this.#run('updateConversation', visitor, ...place, ...routingOf(row), id);
      }
    }
    for (const { agent } of plan.agents) {
      const { id, site, state, lost_at, version, signed_out } = rowOfAgent(agent);
      this.#run('saveAgent', id, site, state, lost_at, version, signed_out);
    }
    for (const { site, queue, waitMs } of plan.waits) this.#run('addWait', site, queue, waitMs);
    for (const tally of plan.tallies) this.#run('addTally', ...valuesOf(tally));
    for (const event of plan.events) {
      const { conversation, seq, id, type, at, actor, fact, digest } = rowOfEvent(event);
      this.#run('insertEvent', conversation, seq, id, type, at, actor, fact, digest);
    }
    for (const entry of plan.audit) {
      const { site, at, id, actor, action, subject } = rowOfAudit(entry);
      this.#run('insertAudit', site, at, id, actor, action, subject);
    }
    this.#links.write(plan);
    for (const { id, conversation } of plan.sentUploads) this.#run('sendUpload', conversation, id);
    for (const { conversation, lane, lastN, elsewhere } of plan.lanes) {
      this.#run('saveLane', conversation, lane, lastN, elsewhere ?? null);
    }
  }

  #get<Row>(name: keyof typeof sql, ...values: readonly SQLInputValue[]): Row | undefined {
    return this.#statements[name].get(...values) as Row | undefined;
  }

  #all<Row>(name: keyof typeof sql, ...values: readonly SQLInputValue[]): readonly Row[] {
    return this.#statements[name].all(...values) as unknown[] as Row[];
  }

  #run(name: keyof typeof sql, ...values: readonly SQLInputValue[]): void {
    this.#statements[name].run(...values);
  }
}
