/** A log in memory under `planAppend`: what a store does around it, without a database. */
import { type Conversation, newConversation } from '../../src/core/conversation/conversation.ts';
import { isOver } from '../../src/core/conversation/lifecycle.ts';
import { isInLine } from '../../src/core/conversation/overflow.ts';
import type { ConversationEvent } from '../../src/core/conversation/vocabulary.ts';
import type { AgentState } from '../../src/core/presence/agent-state.ts';
import { agentsOf } from '../../src/relay/store/agents-concerned.ts';
import { needsOf, queuesToCount, sitesToCount, startersOf } from '../../src/relay/store/append-needs.ts';
import {
  eventKey,
  type Loaded,
  laneKey,
  ongoingKey,
  type Plan,
  planAppend,
  secretKey,
  visitorKey,
} from '../../src/relay/store/append-plan.ts';
import { noLinks } from '../../src/relay/store/batch-links.ts';
import { queueKey } from '../../src/relay/store/batch-queues.ts';
import type { QueueName } from '../../src/relay/store/queues.ts';
import type { AppendRequest, AppendResult } from '../../src/relay/store/store.ts';

export class PlannedLog {
  readonly conversations: Map<string, Conversation> = new Map();
  readonly events: Map<string, ConversationEvent[]> = new Map();
  readonly lanes: Map<string, number> = new Map();
  readonly agents: Map<string, AgentState> = new Map();
  readonly #elsewhere = new Map<string, string>();
  readonly #known = new Map<string, { seq: number; at: number; digest: string }>();
  readonly #numbers = new Map<string, number>();
  readonly #holders = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  #now = 0;

  append(requests: readonly AppendRequest[]): readonly AppendResult[] {
    this.#now += 1;
    const plan = planAppend(requests, this.#load(requests));
    this.#write(plan);
    return plan.results;
  }

  append1(request: AppendRequest): AppendResult {
    const [result] = this.append([request]);
    if (!result) throw new Error('A request without a result.');
    return result;
  }

  /** The log of a conversation. */
  of(conversation: string): readonly ConversationEvent[] {
    return this.events.get(conversation) ?? [];
  }

  get(conversation: string): Conversation {
    return this.conversations.get(conversation) ?? newConversation(conversation);
  }

  /** Only what the batch needs, as a database would give it. */
  #load(requests: readonly AppendRequest[]): Loaded {
    const needs = needsOf(requests);
    const conversations = only(this.conversations, needs.conversations);
    const starters = startersOf(requests, conversations);
    const visitorNumbers = only(
      this.#numbers,
      starters.map(({ site, visitor }) => visitorKey(site, visitor)),
    );
    const ongoing = new Map<string, string>();
    for (const { id, lifecycle, visitor } of this.conversations.values()) {
      const isStarter = starters.some((one) => one.visitor === visitor.id && one.site === lifecycle.site);
      if (isStarter && !isOver(lifecycle.state)) {
        ongoing.set(ongoingKey(lifecycle.site, visitor.id, lifecycle.workstream), id);
      }
    }
    const sites = sitesToCount(starters, visitorNumbers);
    return {
      now: this.#now,
      epoch: 'epoch',
      conversations,
      agents: only(this.agents, agentsOf(requests, conversations)),
      lanes: only(
        this.lanes,
        needs.lanes.map(({ conversation, lane }) => laneKey(conversation, lane)),
      ),
      elsewhere: only(
        this.#elsewhere,
        needs.lanes.map(({ conversation, lane }) => laneKey(conversation, lane)),
      ),
      events: only(
        this.#known,
        needs.events.map(({ conversation, id }) => eventKey(conversation, id)),
      ),
      visitorNumbers,
      secretHolders: only(
        this.#holders,
        starters.map(({ site, secretHash }) => secretKey(site, secretHash ?? '')),
      ),
      visitorCounts: new Map(sites.map((site) => [site, this.#counts.get(site) ?? 0])),
      ongoing,
      links: noLinks,
      uploads: new Map(),
      queueLengths: new Map(queuesToCount(requests, conversations).map((name) => [queueKey(name), this.#inLine(name)])),
    };
  }

  #inLine({ site, queue }: QueueName): number {
    return [...this.conversations.values()].filter(
      ({ lifecycle, routing }) => lifecycle.site === site && routing.queue === queue && isInLine(routing, lifecycle),
    ).length;
  }

  /** Fails as a database would: on keys that are taken, and rows that are not there. */
  #write(plan: Plan): void {
    for (const { site, id, number, secretHash, nextSecret } of plan.visitors) {
      insert(this.#numbers, visitorKey(site, id), number);
      if (secretHash !== undefined) insert(this.#holders, secretKey(site, secretHash), id);
      if (nextSecret) insert(this.#holders, secretKey(site, nextSecret.hash), id);
    }
    for (const [site, count] of plan.visitorCounts) this.#counts.set(site, count);
    for (const { conversation, isNew } of plan.conversations) {
      if (isNew === this.conversations.has(conversation.id)) throw new Error(`${conversation.id}: new or not?`);
      this.conversations.set(conversation.id, conversation);
    }
    for (const { agent, isNew } of plan.agents) {
      if (isNew === this.agents.has(agent.id)) throw new Error(`${agent.id}: new or not?`);
      this.agents.set(agent.id, agent);
    }
    for (const { conversation, event, digest } of plan.events) {
      insert(this.#known, eventKey(conversation, event.id), { seq: event.seq, at: event.at, digest });
      this.events.set(conversation, [...this.of(conversation), event]);
    }
    for (const { conversation, lane, lastN, elsewhere } of plan.lanes) {
      this.lanes.set(laneKey(conversation, lane), lastN);
      if (elsewhere !== undefined) this.#elsewhere.set(laneKey(conversation, lane), elsewhere);
    }
  }
}

const only = <V>(map: ReadonlyMap<string, V>, keys: readonly string[]): Map<string, V> =>
  new Map([...map].filter(([key]) => keys.includes(key)));

const insert = <V>(map: Map<string, V>, key: string, value: V): void => {
  if (map.has(key)) throw new Error(`${key} is taken`);
  map.set(key, value);
};
