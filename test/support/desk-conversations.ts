/**
 * Conversations for tests of the desk: several side by side, each moment a value of its own, so that a test can show one
 * after the other. Built from facts with core's own `apply`.
 */
import { apply, type Conversation, newConversation } from '../../src/core/conversation/conversation.ts';
import { escalationScenario } from '../../src/core/conversation/escalation.ts';
import type { Actor } from '../../src/core/conversation/participants.ts';
import type { LiveOffer } from '../../src/core/conversation/routing.ts';
import { type Summary, summarise } from '../../src/core/conversation/summary.ts';
import type { Pending } from '../../src/core/conversation/timeline.ts';
import type { ConversationEvent, Fact } from '../../src/core/conversation/vocabulary.ts';
import type { AgentRow } from '../../src/core/presence/agent-state.ts';
import type { AgentSnapshot, ConversationView, OfferView } from '../../src/sdk/snapshots.ts';
import { ana, startedAt, system } from './scripted-conversation.ts';

interface Talk {
  readonly view: ConversationView;
  /** The conversation after a further fact, `afterMs` after the last one. */
  then(by: Actor, fact: Fact, afterMs?: number): Talk;
  visitorSays(text: string, score?: number): Talk;
  agentSays(text: string): Talk;
  picked(agent?: Actor): Talk;
  ended(by: Actor): Talk;
  /** Assigned to Ana, who was not asked. */
  assigned(): Talk;
  /** Handed on to a queue by who has it. */
  escalated(by: Actor, note?: string): Talk;
}

interface TalkOptions {
  readonly id?: string;
  readonly number?: number;
  readonly name?: string;
  readonly mode?: 'live' | 'persistent';
  readonly at?: number;
}

/** A conversation that a visitor has started. */
export const talk = ({ id, number = 1, name, mode = 'live', at = startedAt }: TalkOptions = {}): Talk => {
  const conversation = newConversation(id ?? `conversation-${number}`);
  const visitor: Actor = { kind: 'visitor', id: `visitor-${number}`, ...(name !== undefined && { name }) };
  const first: Fact = {
    type: 'conversation.started',
    site: 'demo',
    workstream: 'website',
    mode,
    visitor: { id: visitor.id, number, ...(name !== undefined && { name }) },
    page: 'https://shop.example/teapots',
    language: 'en',
  };
  return grow({ conversation, events: [], visitor, at }, visitor, first, 0);
};

interface Grown {
  readonly conversation: Conversation;
  readonly events: readonly ConversationEvent[];
  readonly visitor: Actor;
  readonly at: number;
}

const grow = (before: Grown, by: Actor, fact: Fact, afterMs: number): Talk => {
  const seq = before.conversation.seq + 1;
  const at = before.at + afterMs;
  const event: ConversationEvent = { ...fact, seq, at, by, id: `${before.conversation.id}-event-${seq}` };
  const after: Grown = {
    ...before,
    at,
    conversation: apply(before.conversation, event),
    events: [...before.events, event],
  };
  const then = (who: Actor, what: Fact, ms = 30_000): Talk => grow(after, who, what, ms);
  return {
    view: {
      conversation: after.conversation,
      events: after.events,
      pending: [],
      loaded: true,
      hasEarlier: false,
      loadsEarlier: false,
    },
    then,
    visitorSays: (text, score) =>
      then(after.visitor, { type: 'message.sent', text, ...(score !== undefined && { score }) }),
    agentSays: (text) => then(ana, { type: 'message.sent', text }),
    picked: (agent = ana) => {
      const { id, name = '' } = agent;
      const epoch = after.conversation.lifecycle.assignmentEpoch + 1;
      return then(agent, { type: 'conversation.assigned', agent: { id, name }, epoch, reason: 'picked' });
    },
    assigned: () => {
      const { id, name = '' } = ana;
      const epoch = after.conversation.lifecycle.assignmentEpoch + 1;
      const fact = { agent: { id, name }, epoch } as const;
      const { escalation } = after.conversation.routing;
      const scenario = escalation ? escalationScenario(escalation) : 'assigned';
      return then(system, { type: 'conversation.assigned', ...fact, reason: 'auto-assigned' }).then(
        system,
        { type: 'assignment.notified', ...fact, scenario, ms: 120_000 },
        0,
      );
    },
    escalated: (by, note) => {
      const place = { queue: 'service', priority: 0, pushes: true, units: 20, wrapUp: 'held' } as const;
      const released = { type: 'conversation.released', to: 'open', reason: 'transferred' } as const;
      return then(by, { type: 'conversation.queued', ...place, ...(note !== undefined && { note }) }).then(
        by,
        released,
        0,
      );
    },
    ended: (who) => then(who, { type: 'conversation.ended', to: 'wrap-up', reason: 'ended' }),
  };
};

/** The visitor of a conversation as an actor. */
export const visitorOf = ({ conversation }: ConversationView): Actor => ({
  kind: 'visitor',
  id: conversation.visitor.id,
});

export const withPending = (view: ConversationView, ...pending: readonly Pending[]): ConversationView => ({
  ...view,
  pending,
});

export const rowOf = ({ conversation }: ConversationView): Summary => summarise(conversation);

/** The row, and how many times what was said last has been read from it: whenever it is drawn. */
export const counted = (row: Summary): { readonly row: Summary; readonly draws: () => number } => {
  let draws = 0;
  const { lastMessage } = row;
  const watched = Object.defineProperty({ ...row }, 'lastMessage', {
    enumerable: true,
    get: () => {
      draws += 1;
      return lastMessage;
    },
  });
  return { row: watched, draws: () => draws };
};

/** The conversation as it is offered to Ana, by a clock that still has two minutes. */
export const offerOf = (
  view: ConversationView,
  { endsAt = Date.now() + 120_000, ...terms }: Partial<LiveOffer> & { readonly endsAt?: number } = {},
): OfferView => {
  const { id, seq } = view.conversation;
  const offer: LiveOffer = {
    seq,
    until: endsAt,
    agent: { id: ana.id, name: ana.name ?? '' },
    scenario: 'incoming',
    countdown: true,
    declinable: true,
    timeout: 'route-on',
    missedAlert: true,
    declinedAlert: true,
    reasons: { method: 'most-free', freeUnits: 100, idleSince: 0, lastOfferAt: 0 },
    ...terms,
  };
  return { conversation: id, summary: { ...rowOf(view), queue: 'service', offer }, offer, endsAt };
};

/** A colleague's wish to consult Ana about the conversation. */
export const consultOf = (view: ConversationView, endsAt = Date.now() + 120_000): OfferView => {
  const { id, seq } = view.conversation;
  const request = { seq, agent: { id: ana.id, name: ana.name ?? '' }, until: endsAt, countdown: true };
  const offer = { seq, countdown: true, declinable: true, scenario: 'consult' } as const;
  return { conversation: id, summary: { ...rowOf(view), queue: 'service', consults: [request] }, offer, endsAt };
};

/** Ana as her colleagues see her. */
export const selfWith = (parts: Partial<AgentRow> = {}): AgentRow => ({
  id: ana.id,
  seq: 1,
  site: 'demo',
  name: ana.name ?? '',
  presence: { base: 'available', setBy: 'system', since: 0 },
  load: 0,
  capacity: 100,
  sessions: 0,
  ...parts,
});

/** What a signed-in agent's client shows. */
export const snapshotOf = (parts: {
  readonly open?: readonly ConversationView[];
  readonly waiting?: readonly ConversationView[];
  readonly sessions?: readonly ConversationView[];
  readonly offers?: AgentSnapshot['offers'];
  readonly notices?: AgentSnapshot['notices'];
  readonly self?: AgentSnapshot['self'];
  readonly desk?: AgentSnapshot['desk'];
  readonly refused?: AgentSnapshot['refused'];
}): AgentSnapshot => {
  const listOf = (views: readonly ConversationView[] = []): AgentSnapshot['open'] => ({
    rows: views.map(rowOf),
    total: views.length,
    loaded: true,
  });
  return {
    connection: { state: 'live' },
    me: ana,
    open: listOf(parts.open),
    waiting: listOf(parts.waiting),
    offers: parts.offers ?? [],
    notices: parts.notices ?? [],
    cases: [],
    ...(parts.self && { self: parts.self }),
    ...(parts.desk && { desk: parts.desk }),
    sessions: parts.sessions ?? [],
    monitored: [],
    loaded: true,
    unsent: 0,
    keepsUnsent: true,
    filesElsewhere: 0,
    refused: parts.refused ?? [],
  };
};
