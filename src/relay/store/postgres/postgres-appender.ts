/**
 * The append on PostgreSQL: lock, load, plan, write and commit, in few round trips. Rules D1, D3 and I2 in docs/SPEC.md.
 *
 * Relays append to one database side by side. What decides is read under the lock that guards it, and each lock is
 * taken by a statement of its own, for a statement that waited still sees the database as it was before. Locks are
 * taken in one order, so that nobody waits in a circle:
 *
 * 1. the conversations of the batch that exist, by id: their seq, state and lanes;
 * 2. agents to whom the batch may make a difference, by id: their workload;
 * 3. visitors who start one, by site and id: that one conversation of theirs goes on at a time;
 * 4. the counters of sites where a visitor has no number yet, by id;
 * 5. with what is written, the means of queues whose waits are over, by site and queue; then what is counted of them, by site,
 *    queue and slot; then what conversations are linked to,
 *    by id, and which visitors are which contact, by site and id.
 *
 * 6. the uploads that messages name, by id, after the conversations: so that none of them is removed meanwhile.
 *
 * A conversation or visitor who appears while the locks are being taken would be locked out of order. The batch then
 * starts over, as it does when it meets another relay's row (unique violation) or a circle after all (deadlock).
 */
import type { ClientBase, Pool } from 'pg';
import type { Conversation } from '../../../core/conversation/conversation.ts';
import { ParlorError } from '../../../core/errors.ts';
import { appendAttemptsMax } from '../../../core/limits.ts';
import type { AgentState } from '../../../core/presence/agent-state.ts';
import { uploadOfRow } from '../../attachments/upload-table.ts';
import { rowOfAudit } from '../../audit/audit-table.ts';
import { valuesOf } from '../../wallboard/tally-table.ts';
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
import { uploadsNamed } from '../batch-uploads.ts';
import { agentOfRow, conversationOfRow, rowOfAgent, rowOfConversation, rowOfEvent, rowOfVisitor } from '../rows.ts';
import { epochKey } from '../schema.ts';
import type { AppendRequest, AppendResult } from '../store.ts';
import { loadLinks, writeLinks } from './postgres-links.ts';
import * as statements from './postgres-statements.ts';

export class PostgresAppender {
  readonly #pool: Pool;

  /** Takes a pool of pipelined connections. */
  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Resolves when the commit is fsynced. Rejects with what the driver says, or `unavailable` if others never let it in. */
  async append(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    let cause: unknown;
    for (let attempt = 1; attempt <= appendAttemptsMax; attempt += 1) {
      try {
        return await this.#attempt(requests);
      } catch (error) {
        if (!isContention(error)) throw error;
        cause = error;
      }
    }
    throw new ParlorError('unavailable', { cause });
  }

  async #attempt(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    const client = await this.#pool.connect();
    let isUsable = true;
    try {
      const loaded = await load(client, requests);
      const plan = planAppend(requests, loaded);
      await write(client, plan, loaded.now);
      return plan.results;
    } catch (error) {
      isUsable = await client.query('rollback').then(
        () => true,
        () => false,
      );
      throw error;
    } finally {
      client.release(!isUsable);
    }
  }
}

const load = async (client: ClientBase, requests: readonly AppendRequest[]): Promise<Loaded> => {
  const needs = needsOf(requests);
  const [, rows] = await Promise.all([
    client.query(statements.begin),
    statements.lockConversations(client, needs.conversations),
  ]);
  const conversations = new Map<string, Conversation>(rows.map((row) => [row.id, conversationOfRow(row)]));
  const agents = await loadAgents(client, agentsOf(requests, conversations));
  const starters = startersOf(requests, conversations);
  const missing = needs.conversations.filter((id) => !conversations.has(id));
  const started = starters.length === 0 ? nobody : await loadStarters(client, starters, missing);
  const queues = queuesToCount(requests, conversations);
  const named = uploadsNamed(requests);
  const [lanes, events, lengths, [log], links, uploads] = await Promise.all([
    statements.knownLanes(client, ...columns(needs.lanes, 'conversation', 'lane')),
    statements.knownEvents(client, ...columns(needs.events, 'conversation', 'id')),
    queues.length === 0
      ? []
      : statements.queueLengths(
          client,
          ...columns(queues, 'site', 'queue'),
          queues.map(({ most }) => most),
        ),
    statements.log(client, epochKey),
    loadLinks(client, linkNeedsOf(requests, conversations)),
    named.length === 0 ? [] : statements.lockUploads(client, named),
  ]);
  if (!log) throw new Error('The database has lost the epoch of its log.');
  return {
    ...log,
    ...started,
    links,
    uploads: new Map(uploads.map((row) => [row.id, uploadOfRow(row)])),
    agents,
    conversations,
    queueLengths: new Map(lengths.map(({ length, ...name }) => [queueKey(name), length])),
    lanes: new Map(lanes.map(({ conversation, lane, last_n }) => [laneKey(conversation, lane), last_n])),
    elsewhere: new Map(
      lanes.flatMap(({ conversation, lane, elsewhere }) =>
        elsewhere === null ? [] : [[laneKey(conversation, lane), elsewhere]],
      ),
    ),
    events: new Map(events.map((event) => [eventKey(event.conversation, event.id), event])),
  };
};

const loadAgents = async (client: ClientBase, ids: readonly string[]): Promise<ReadonlyMap<string, AgentState>> => {
  const rows = ids.length === 0 ? [] : await statements.lockAgents(client, ids);
  return new Map(rows.map((row) => [row.id, agentOfRow(row)]));
};

type Started = Pick<Loaded, 'visitorNumbers' | 'secretHolders' | 'visitorCounts' | 'ongoing'>;

const nobody: Started = {
  visitorNumbers: new Map(),
  secretHolders: new Map(),
  visitorCounts: new Map(),
  ongoing: new Map(),
};

/** Locks those who start something; `missing` are the conversations that did not exist when theirs were locked. */
const loadStarters = async (
  client: ClientBase,
  starters: readonly Starter[],
  missing: readonly string[],
): Promise<Started> => {
  const pairs = columns(starters, 'site', 'visitor');
  const visitors = await statements.lockVisitors(client, ...pairs);
  const visitorNumbers = new Map(visitors.map(({ site, id, number }) => [visitorKey(site, id), number]));
  const toCount = sitesToCount(starters, visitorNumbers);
  const sites = toCount.length === 0 ? [] : await lockSites(client, toCount);
  const [appeared, numbered, holders, ongoing] = await Promise.all([
    statements.appearedConversations(client, missing),
    statements.numberedVisitors(client, ...pairs),
    statements.secretHolders(client, ...columns(starters, 'site', 'secretHash')),
    statements.ongoingConversations(client, ...pairs),
  ]);
  if (appeared.length > 0 || numbered.length > visitors.length) throw new Overtaken();
  return {
    visitorNumbers,
    visitorCounts: new Map(sites.map(({ id, visitor_count }) => [id, visitor_count])),
    secretHolders: new Map(holders.map(({ site, id, secret_hash }) => [secretKey(site, secret_hash), id])),
    ongoing: new Map(ongoing.map(({ id, site, visitor, workstream }) => [ongoingKey(site, visitor, workstream), id])),
  };
};

const lockSites = async (client: ClientBase, ids: readonly string[]) => {
  const [, sites] = await Promise.all([statements.createSites(client, ids), statements.lockSites(client, ids)]);
  return sites;
};

/** Sends what there is to write and the commit behind it in one go; if the one fails, the other is a rollback. */
const write = async (client: ClientBase, plan: Plan, now: number): Promise<void> => {
  const sites = [...plan.visitorCounts].map(([id, visitor_count]) => ({ id, visitor_count }));
  const visitors = plan.visitors.map((visitor) => rowOfVisitor(visitor, now));
  const conversations = (isNew: boolean) =>
    plan.conversations
      .filter((one) => one.isNew === isNew)
      .map(({ conversation }) => rowOfConversation(conversation, now));
  const lanes = plan.lanes.map(({ lastN, ...lane }) => ({ ...lane, last_n: lastN }));
  const agents = (isNew: boolean) =>
    plan.agents.filter((one) => one.isNew === isNew).map(({ agent }) => rowOfAgent(agent));
  const rows: readonly (readonly object[])[] = [
    sites,
    visitors,
    conversations(true),
    conversations(false),
    plan.events.map(rowOfEvent),
    lanes,
    agents(false),
    agents(true),
    plan.audit.map(rowOfAudit),
  ];
  await Promise.all([
    ...plan.waits.map(({ site, queue, waitMs }) => statements.addWait(client, site, queue, waitMs)),
    ...plan.tallies.map((tally) => statements.addTally(client, ...valuesOf(tally))),
    ...writeLinks(client, plan),
    plan.sentUploads.length > 0 && statements.sendUploads(client, ...columns(plan.sentUploads, 'id', 'conversation')),
    rows.some(({ length }) => length > 0) && statements.writePlan(client, ...rows.map((some) => JSON.stringify(some))),
    client.query('commit'),
  ]);
};

/** Two columns of a list, as two arrays. */
const columns = <T>(rows: readonly T[], first: keyof T, second: keyof T): readonly [unknown[], unknown[]] => [
  rows.map((row) => row[first]),
  rows.map((row) => row[second]),
];

/** Another relay was faster with a conversation or a visitor. */
class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** Serialization failure, deadlock, unique violation. */
const contentionStates: readonly unknown[] = ['40001', '40P01', '23505'];

const isContention = (error: unknown): boolean =>
  error instanceof Overtaken || (error instanceof Error && 'code' in error && contentionStates.includes(error.code));
