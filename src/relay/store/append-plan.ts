/**
 * The heart of the promise: from a batch of commands and what the database holds of their conversations, which events
 * follow and what each sender is told. Pure; the stores load, call this, and write, all in one transaction.
 *
 * Every rule of once and in order is here: repeats are answered as the first time, a lane never skips or goes back, a
 * refused command still takes its place, a seq is the head plus one. Rules D1–D3, C1, I2, R6, X2 in docs/SPEC.md.
 */
import { grantProblem } from '../../core/conversation/access.ts';
import {
  apply,
  type Context,
  type Conversation,
  decide,
  isRefusal,
  newConversation,
} from '../../core/conversation/conversation.ts';
import { isOver } from '../../core/conversation/lifecycle.ts';
import type { ConversationEvent } from '../../core/conversation/vocabulary.ts';
import { type AgentState, changeAgent, newAgentState, routedAgentOf } from '../../core/presence/agent-state.ts';
import type { AuditEntry } from '../../core/privacy/audit-entry.ts';
import { judgeLane } from '../../core/protocol/lane.ts';
import { agentChanges } from '../../core/routing/workload.ts';
import { auditOf } from '../audit/audit.ts';
import type { TallyTable } from '../wallboard/tally-table.ts';
import { agentConcerned } from './agents-concerned.ts';
import { elsewhereOf, exists, traceOf } from './append-answers.ts';
import { BatchLinks, type KnownVisitor, type LoadedLinks } from './batch-links.ts';
import { BatchQueues } from './batch-queues.ts';
import { BatchUploads, type LoadedUploads, type SentUpload } from './batch-uploads.ts';
import type { Database } from './schema.ts';
import type { AppendRequest, AppendResult, NextSecret } from './store.ts';
import type { Wait } from './waits.ts';

/** What the store has read and locked for a batch. */
export interface Loaded {
  /** The database's clock, in milliseconds since 1970. */
  readonly now: number;
  readonly epoch: string;
  /** The conversations of the batch that exist, by id. */
  readonly conversations: ReadonlyMap<string, Conversation>;
  /** Last number taken, by `laneKey`; missing means 0. */
  readonly lanes: ReadonlyMap<string, number>;
  /** Where the senders of lanes whose start was refused were sent to, by `laneKey`: the conversation that went on then. */
  readonly elsewhere: ReadonlyMap<string, string>;
  /** Events that a request of the batch may repeat, by `eventKey`. */
  readonly events: ReadonlyMap<string, { readonly seq: number; readonly at: number; readonly digest: string }>;
  /** Numbers of the visitors who start a conversation in this batch and have one already, by `visitorKey`. */
  readonly visitorNumbers: ReadonlyMap<string, number>;
  /**
   * Ids of the visitors whose secrets those are that conversations are started with in this batch, by `secretKey`:
   * present, next and former ones.
   */
  readonly secretHolders: ReadonlyMap<string, string>;
  /** How many visitors a site has numbered, by site; there for each site with a start by a visitor without a number. */
  readonly visitorCounts: ReadonlyMap<string, number>;
  /** Agents whom the batch may give work or take it from, by id; missing ones were never written. */
  readonly agents: ReadonlyMap<string, AgentState>;
  /**
   * How many stand in the queues that may be too long for who starts in this batch, by `queueKey`, as far as it makes a
   * difference. Nothing holds them still: others may join meanwhile.
   */
  readonly queueLengths: ReadonlyMap<string, number>;
  /** The conversation that goes on, by `ongoingKey`, for the visitors who start one in this batch. */
  readonly ongoing: ReadonlyMap<string, string>;
  /** Contacts and cases that the batch is about. */
  readonly links: LoadedLinks;
  /** What its messages are to be sent with. */
  readonly uploads: LoadedUploads;
}

/** One row of the log to insert. */
export interface EventRow {
  readonly conversation: string;
  readonly event: ConversationEvent;
  readonly digest: string;
}

/** What the store has to write. */
export interface Plan {
  readonly results: readonly AppendResult[];
  readonly events: readonly EventRow[];
  /** Conversations as they are now; `isNew` ones are to be inserted. In id order, so that no two relays deadlock. */
  readonly conversations: readonly { readonly conversation: Conversation; readonly isNew: boolean }[];
  readonly lanes: readonly {
    readonly conversation: string;
    readonly lane: string;
    readonly lastN: number;
    readonly elsewhere?: string;
  }[];
  readonly visitors: readonly NewVisitor[];
  readonly visitorCounts: ReadonlyMap<string, number>;
  /** What supervisors did. */
  readonly audit: readonly AuditEntry[];
  /** Agents as they are now; `isNew` ones have no row. In id order. */
  readonly agents: readonly { readonly agent: AgentState; readonly isNew: boolean }[];
  /** How long live conversations have waited for their agent, in the order of their queues. */
  readonly waits: readonly Wait[];
  /** What is to be counted in addition, in one order. */
  readonly tallies: readonly TallyTable['queue_tally'][];
  /** What conversations are linked to, and who is which contact; each in the order of its keys. */
  readonly links: readonly Database['conversation_link'][];
  readonly knownVisitors: readonly KnownVisitor[];
  /** Uploads that were sent, in the order of their ids. */
  readonly sentUploads: readonly SentUpload[];
}

export interface NewVisitor {
  readonly id: string;
  readonly site: string;
  readonly number: number;
  readonly secretHash?: string;
  readonly nextSecret?: NextSecret;
}

export const laneKey = (conversation: string, lane: string): string => `${conversation}/${lane}`;
export const eventKey = (conversation: string, id: string): string => `${conversation}/${id}`;
export const visitorKey = (site: string, visitor: string): string => `${site}/${visitor}`;
export const secretKey = (site: string, secretHash: string): string => `${site}/${secretHash}`;
export const ongoingKey = (site: string, visitor: string, workstream: string): string =>
  `${site}/${visitor}/${workstream}`;

export const planAppend = (requests: readonly AppendRequest[], loaded: Loaded): Plan => {
  const batch = new Batch(loaded);
  const results = requests.map((request) => batch.judge(request));
  return { results, ...batch.writes() };
};

/** The batch while it is being judged: later requests see what earlier ones did. */
class Batch {
  readonly #loaded: Loaded;
  readonly #conversations: Map<string, Conversation>;
  readonly #lanes: Map<string, number>;
  readonly #elsewhere: Map<string, string>;
  readonly #known: Map<string, { seq: number; at: number; digest: string }>;
  readonly #visitorNumbers: Map<string, number>;
  readonly #visitorCounts: Map<string, number>;
  readonly #secretHolders: Map<string, string>;
  readonly #agents: Map<string, AgentState>;
  readonly #queues: BatchQueues;
  readonly #links: BatchLinks;
  readonly #uploads: BatchUploads;
  readonly #ongoing: Map<string, string>;
  readonly #events: EventRow[] = [];
  readonly #audit: AuditEntry[] = [];
  readonly #touched = new Set<string>();
  readonly #movedLanes = new Map<string, { conversation: string; lane: string }>();
  readonly #newVisitors: NewVisitor[] = [];

  constructor(loaded: Loaded) {
    this.#loaded = loaded;
    this.#conversations = new Map(loaded.conversations);
    this.#lanes = new Map(loaded.lanes);
    this.#elsewhere = new Map(loaded.elsewhere);
    this.#known = new Map(loaded.events);
    this.#visitorNumbers = new Map(loaded.visitorNumbers);
    this.#visitorCounts = new Map(loaded.visitorCounts);
    this.#secretHolders = new Map(loaded.secretHolders);
    this.#agents = new Map(loaded.agents);
    this.#ongoing = new Map(loaded.ongoing);
    this.#queues = new BatchQueues(loaded.queueLengths);
    this.#links = new BatchLinks(loaded.links);
    this.#uploads = new BatchUploads(loaded.uploads);
  }

  /** What the sender is told. A mistake of ours costs the one command that met it, never the batch it came in. */
  judge(request: AppendRequest): AppendResult {
    try {
      return this.#judge(request);
    } catch (mistake) {
      return { ok: false, code: 'internal', fatal: true, mistake: traceOf(mistake) };
    }
  }

  #judge(request: AppendRequest): AppendResult {
    const conversation = this.#conversations.get(request.conversation);
    const lastN = this.#lanes.get(laneKey(request.conversation, request.lane)) ?? 0;
    const verdict = judgeLane(lastN, request.n);
    const closedDoor = this.#closedDoor(request, conversation);
    if (closedDoor) {
      const other = elsewhereOf(closedDoor);
      if (other !== undefined && verdict === 'next') this.#sendElsewhere(request, other);
      return closedDoor;
    }
    if (verdict === 'ahead') return { ok: false, code: 'lane-gap', fatal: false, want: lastN + 1 };
    if (verdict === 'next' && conversation) this.#advance(request);
    const first = this.#known.get(eventKey(request.conversation, request.id));
    if (first) {
      return first.digest === request.digest || first.digest === request.alike
        ? { ok: true, seq: first.seq, at: first.at, repeat: true }
        : { ok: false, code: 'id-conflict', fatal: true };
    }
    if (verdict === 'repeat') return { ok: false, code: 'consumed', fatal: true };
    return this.#decide(request, conversation ?? newConversation(request.conversation));
  }

  /** What is told to whom this conversation is no concern of. */
  #closedDoor(request: AppendRequest, conversation: Conversation | undefined): AppendResult | undefined {
    const { command, actor, site, start, vouched } = request;
    // Only visitors begin one: to everybody else a free id looks like one that another site has.
    const isAbsurd = command.type === 'conversation.start' && actor.kind !== 'visitor';
    if (isAbsurd) return { ok: false, code: 'not-allowed', fatal: true };
    if (conversation) {
      const problem = grantProblem(conversation, command.type, { actor, site, ...(vouched && { vouched }) });
      return problem === 'unknown-conversation' ? { ok: false, code: problem, fatal: true } : undefined;
    }
    if (command.type !== 'conversation.start') return { ok: false, code: 'unknown-conversation', fatal: true };
    if (!start) return undefined;
    const holder = this.#secretHolders.get(secretKey(site, start.secretHash ?? ''));
    if (holder !== undefined && holder !== actor.id) return { ok: false, code: 'not-authenticated', fatal: true };
    const told = this.#elsewhere.get(laneKey(request.conversation, request.lane));
    const other = told ?? this.#ongoing.get(ongoingKey(site, actor.id, start.workstream));
    return other === undefined ? undefined : exists(other);
  }

  #advance({ conversation, lane, n }: AppendRequest): void {
    const key = laneKey(conversation, lane);
    this.#lanes.set(key, n);
    this.#movedLanes.set(key, { conversation, lane });
  }

  /**
   * The sender moves what was written with the start into the other conversation, where ids make it happen once. So a
   * copy of the start must neither begin a conversation nor lead anywhere else, when the other one is over.
   */
  #sendElsewhere(request: AppendRequest, other: string): void {
    this.#advance(request);
    this.#elsewhere.set(laneKey(request.conversation, request.lane), other);
  }

  #decide(request: AppendRequest, before: Conversation): AppendResult {
    const context = this.#context(request, before);
    const verdict = decide(before, request.command, context);
    if (isRefusal(verdict)) {
      const { refused: code, params } = verdict;
      const known = code === 'conversation-exists' && !params ? { conversation: before.id } : params;
      return { ok: false, code, fatal: true, ...(known && { params: known }) };
    }
    const at = this.#loaded.now;
    const events = verdict.map(
      (fact, index): ConversationEvent => ({
        ...fact,
        seq: before.seq + 1 + index,
        id: index === 0 ? request.id : `${request.id}.${index}`,
        at,
        by: request.actor,
      }),
    );
    const after = events.reduce(apply, before);
    const agents = this.#changedAgents(before, after, events, request.site);
    // Nothing is kept before everything that may throw is over.
    if (before.seq === 0) {
      this.#advance(request);
      this.#number(request, after.visitor.number);
    }
    this.#keep(after, events, request.digest);
    this.#queues.moved(before, after, events);
    this.#links.moved(before, after);
    this.#uploads.sent(after.id, events);
    for (const agent of agents) this.#agents.set(agent.id, agent);
    const entry = auditOf(request, at);
    if (entry) this.#audit.push(entry);
    const commit = { epoch: this.#loaded.epoch, before, after, events, agents };
    return { ok: true, seq: before.seq + 1, at, repeat: false, commit };
  }

  /** The agents whose workload or presence is another after these events. */
  #changedAgents(
    before: Conversation,
    after: Conversation,
    events: readonly ConversationEvent[],
    site: string,
  ): readonly AgentState[] {
    return agentChanges(before, after, events).map((change) => {
      const known = this.#agents.get(change.agent) ?? newAgentState(change.agent, site);
      return { ...changeAgent(known, change, this.#loaded.now), version: known.version + 1 };
    });
  }

  #keep(after: Conversation, events: readonly ConversationEvent[], digest: string): void {
    const before = this.#conversations.get(after.id);
    if (before && before.visitor.id !== after.visitor.id) this.#forgetOngoing(before);
    this.#conversations.set(after.id, after);
    this.#touched.add(after.id);
    for (const event of events) {
      this.#events.push({ conversation: after.id, event, digest });
      this.#known.set(eventKey(after.id, event.id), { seq: event.seq, at: event.at, digest });
    }
    this.#trackOngoing(after);
  }

  /** One conversation of a visitor per workstream goes on at a time; one that has ended makes room for the next. */
  #trackOngoing({ id, lifecycle, visitor }: Conversation): void {
    const key = ongoingKey(lifecycle.site, visitor.id, lifecycle.workstream);
    if (!isOver(lifecycle.state)) this.#ongoing.set(key, id);
    else if (this.#ongoing.get(key) === id) this.#ongoing.delete(key);
  }

  /** It is somebody else's now. */
  #forgetOngoing({ id, lifecycle, visitor }: Conversation): void {
    const key = ongoingKey(lifecycle.site, visitor.id, lifecycle.workstream);
    if (this.#ongoing.get(key) === id) this.#ongoing.delete(key);
  }

  #context(request: AppendRequest, before: Conversation): Context {
    const { actor, site, fence, start, score, rights, handing, picture, surveys, masked } = request;
    const known = this.#visitorNumbers.get(visitorKey(site, actor.id));
    const visitorNumber = known ?? (this.#visitorCounts.get(site) ?? 0) + 1;
    return {
      actor,
      site,
      ...(fence !== undefined && { fence }),
      ...(rights && { rights }),
      ...(handing && { handing: handing.workstreams[before.lifecycle.workstream] ?? handing.usual }),
      ...(score !== undefined && { score }),
      ...(masked && { masked }),
      ...(surveys && { surveying: { now: this.#loaded.now, surveys } }),
      ...(picture !== undefined && { picture }),
      ...(start && { start: { ...startOf(start, visitorNumber), ...this.#queues.overflow(site, start) } }),
      ...this.#vouched(request, before),
      ...this.#standing(request),
      ...this.#links.context(request, before),
      ...this.#uploads.context(request),
    };
  }

  /** Whom the site vouches for, with what goes on of theirs where the conversation is. */
  #vouched({ site, vouched }: AppendRequest, { lifecycle }: Conversation): Pick<Context, 'vouched'> {
    if (!vouched) return {};
    const ongoing = this.#ongoing.get(ongoingKey(site, vouched.id, lifecycle.workstream));
    return { vouched: { ...vouched, ...(ongoing !== undefined && { ongoing }) } };
  }

  /** How the agent stands whom the command is about to give work. */
  #standing(request: AppendRequest): Pick<Context, 'agent'> {
    const id = agentConcerned(request);
    if (id === undefined) return {};
    const state = this.#agents.get(id) ?? newAgentState(id, request.site);
    const { presence, capacity, load, sessions } = routedAgentOf(state, []);
    const { queues } = request;
    return { agent: { presence, freeUnits: capacity - load, sessions, ...(queues && { queues }) } };
  }

  /** Gives a visitor the number their first conversation was started with (I2). */
  #number({ actor, site, start }: AppendRequest, number: number): void {
    const key = visitorKey(site, actor.id);
    if (this.#visitorNumbers.has(key)) return;
    this.#visitorNumbers.set(key, number);
    this.#visitorCounts.set(site, number);
    const { secretHash, nextSecret } = start ?? {};
    for (const hash of [secretHash, nextSecret?.hash]) {
      if (hash !== undefined) this.#secretHolders.set(secretKey(site, hash), actor.id);
    }
    const secrets = { ...(secretHash !== undefined && { secretHash }), ...(nextSecret && { nextSecret }) };
    this.#newVisitors.push({ id: actor.id, site, number, ...secrets });
  }

  writes(): Omit<Plan, 'results'> {
    const conversations = [...this.#touched].sort().flatMap((id) => {
      const conversation = this.#conversations.get(id);
      return conversation ? [{ conversation, isNew: !this.#loaded.conversations.has(id) }] : [];
    });
    const lanes = [...this.#movedLanes].map(([key, lane]) => {
      const elsewhere = this.#elsewhere.get(key);
      return { ...lane, lastN: this.#lanes.get(key) ?? 0, ...(elsewhere !== undefined && { elsewhere }) };
    });
    const agents = [...this.#agents.values()].flatMap((agent) => {
      const known = this.#loaded.agents.get(agent.id);
      return agent === known ? [] : [{ agent, isNew: known === undefined }];
    });
    const counted = [...this.#visitorCounts].filter(([site, count]) => this.#loaded.visitorCounts.get(site) !== count);
    return {
      events: this.#events,
      audit: this.#audit,
      conversations,
      lanes,
      visitors: this.#newVisitors,
      visitorCounts: new Map(counted),
      agents: agents.sort((one, other) => (one.agent.id < other.agent.id ? -1 : 1)),
      waits: this.#queues.waits,
      tallies: this.#queues.tallies,
      links: this.#links.links,
      knownVisitors: this.#links.visitors,
      sentUploads: this.#uploads.toWrite,
    };
  }
}

/** What `decide` needs for a start: nothing of what is for the store alone. */
const startOf = (
  { full: _full, secretHash: _hash, nextSecret: _next, ...start }: NonNullable<AppendRequest['start']>,
  visitorNumber: number,
): NonNullable<Context['start']> => ({ ...start, visitorNumber });
