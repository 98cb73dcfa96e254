/** Between values of core and rows of the tables. */
import { lapsesAt } from '../../core/conversation/assignment.ts';
import { type Conversation, complete } from '../../core/conversation/conversation.ts';
import { uneasyOf } from '../../core/conversation/mood.ts';
import { overflowsSince } from '../../core/conversation/overflow.ts';
import type { Actor } from '../../core/conversation/participants.ts';
import { isUnasked } from '../../core/conversation/routing.ts';
import type { ConversationEvent, Fact } from '../../core/conversation/vocabulary.ts';
import type { AgentState } from '../../core/presence/agent-state.ts';
import type { EventRow, NewVisitor } from './append-plan.ts';
import type { Database } from './schema.ts';

export const rowOfEvent = ({ conversation, event, digest }: EventRow): Database['event'] => {
  const { type, seq, id, at, by, ...fact } = event;
  return { conversation, seq, id, type, at, actor: JSON.stringify(by), fact: JSON.stringify(fact), digest };
};

type StoredEvent = Pick<Database['event'], 'seq' | 'id' | 'type' | 'at' | 'actor' | 'fact'>;

export const eventOfRow = ({ seq, id, type, at, actor, fact }: StoredEvent): ConversationEvent => ({
  ...({ type, ...(JSON.parse(fact) as object) } as Fact),
  seq,
  id,
  at,
  by: JSON.parse(actor) as Actor,
});

export const rowOfConversation = (conversation: Conversation, now: number): Database['conversation'] => {
  const { id, seq, lifecycle, visitor, routing } = conversation;
  const { offer } = routing;
  return {
    id,
    site: lifecycle.site,
    workstream: lifecycle.workstream,
    visitor: visitor.id,
    state: lifecycle.state,
    assignee: (lifecycle.assignee ?? lifecycle.former)?.id ?? null,
    head: seq,
    snapshot: JSON.stringify(conversation),
    started_at: lifecycle.startedAt,
    since: lifecycle.since,
    updated_at: now,
    queue: routing.queue === '' ? null : routing.queue,
    priority: routing.priority,
    arrived_at: routing.arrivedAt,
    to_route: isUnasked(routing, lifecycle) ? 1 : null,
    paused_until: routing.pausedUntil,
    offered_to: offer?.agent.id ?? null,
    offer_until: offer?.until ?? null,
    reclaimable: lifecycle.state === 'active' && lifecycle.mode === 'live' ? 1 : null,
    overflow_since: overflowsSince(routing, lifecycle) ?? null,
    mode: lifecycle.mode,
    accompanied: isAccompanied(conversation) ? 1 : null,
    lapses_at: lapsesAt(routing) ?? null,
    uneasy: uneasyOf(conversation) ?? null,
    consult_until: consultUntil(conversation),
    erased_at: null,
    to_empty: null,
  };
};

/** When the first of the open requests runs out. */
const consultUntil = ({ consulting }: Conversation): number | null => {
  const { requests = [] } = consulting ?? {};
  return requests.length === 0 ? null : Math.min(...requests.map(({ until }) => until));
};

const isAccompanied = ({ lifecycle: { state }, supervision }: Conversation): boolean =>
  state !== 'closed' && supervision !== undefined && supervision.joined.length + supervision.consultants.length > 0;

export const conversationOfRow = ({ snapshot }: Pick<Database['conversation'], 'snapshot'>): Conversation =>
  complete(JSON.parse(snapshot) as Conversation);

export const rowOfVisitor = (
  { id, site, number, secretHash, nextSecret }: NewVisitor,
  now: number,
): Database['visitor'] => ({
  id,
  site,
  number,
  secret_hash: secretHash ?? null,
  secret_since: now,
  next_hash: nextSecret?.hash ?? null,
  next_salt: nextSecret?.salt ?? null,
  former_hash: null,
  former_until: null,
});

/**
 * Since when an agent has been away, in milliseconds since 1970; null if they are there. Who has signed out is not waited
 * for with what they are asked.
 */
export const awaySince = ({ presence: { link } }: AgentState): number | null => {
  if (link === 'connected') return null;
  return link === 'signed-out' ? 0 : link.lostAt;
};

export const rowOfAgent = (state: AgentState): Database['agent_state'] => {
  const { id, site, version, presence, sessions } = state;
  const { link, since } = presence;
  // What they have begun waits for who has signed out as for who is away.
  const lostAt = link === 'signed-out' ? since : awaySince(state);
  return {
    id,
    site,
    state: JSON.stringify(state),
    lost_at: sessions > 0 ? lostAt : null,
    version,
    signed_out: link === 'signed-out' ? 1 : null,
  };
};

export const agentOfRow = ({ state }: Pick<Database['agent_state'], 'state'>): AgentState =>
  JSON.parse(state) as AgentState;

/** What a row has of an event that may not be there. */
interface JoinedEvent {
  readonly seq: number | null;
  readonly id: string | null;
  readonly type: string | null;
  readonly at: number | null;
  readonly actor: string | null;
  readonly fact: string | null;
}

/** Whether a row of a join holds an event; its columns are there together or not at all. */
export const isEvent = <R extends JoinedEvent>(row: R): row is R & { [K in keyof JoinedEvent]-?: NonNullable<R[K]> } =>
  row.seq !== null;
