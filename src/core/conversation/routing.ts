/**
 * Routing: the queue a conversation stands in, the agent it is offered to, and what it costs whom. Rules R1–R3, R6, R7, N3, N5,
 * N8 and N9 in docs/SPEC.md. Durability: journal, never shown to visitors.
 *
 * ```
 *   nobody asked ──make──▶ offered ──accept──▶ assigned
 *       ▲  ▲ └─round.end─┐    │
 *       │  └─────────────┘    │
 *       └─decline, expire, withdraw
 * ```
 *
 * What somebody has may be offered to another one, too: a transfer (`supervision.ts`), answered in the same way, or taken back
 * by who has asked for it (V5).
 *
 * An offer is known by the seq at which it was made: whoever answers it names that seq, so that an answer that comes late,
 * twice or from the wrong window meets another offer or none.
 */
import { type ErrorCode, type Refusal, refuse, unreachable } from '../errors.ts';
import { agentSessionsMax, agentUnits, roundPauseMs } from '../limits.ts';
import type { BasePresence, Choice } from '../presence/presence.ts';
import { holdsWrapUp, notified, type Unseen, type WrapUp, wrapUpHold } from './assignment.ts';
import type { Context } from './conversation.ts';
import { type Escalation, escalationBy, escalationScenario, staysEscalated } from './escalation.ts';
import { assigned, type Lifecycle } from './lifecycle.ts';
import { applyOverflow, decideOverflow, decidePlace } from './overflow.ts';
import type {
  AssignmentCommand,
  AssignmentFact,
  LifecycleFact,
  Place,
  RoutingCommand,
  RoutingFact,
} from './vocabulary.ts';

/** How a conversation enters a queue: what its workstream says when it starts. */
export type Queueing = Omit<Extract<RoutingFact, { type: 'conversation.queued' }>, 'type'>;

export type OfferTerms = Omit<Extract<RoutingFact, { type: 'offer.made' }>, 'type' | 'ms'>;

/** A proposal that can still be answered. */
export interface LiveOffer extends OfferTerms {
  /** The seq at which it was made: its name. */
  readonly seq: number;
  /** Time by which it is to be answered, in milliseconds since 1970 by the database's clock. */
  readonly until: number;
  /** Of a transfer: the id of who has asked for it, and may take it back. */
  readonly askedBy?: string;
}

export interface Routing {
  /** Empty where the site has no queues: then it is everybody's. */
  readonly queue: string;
  readonly priority: number;
  readonly pushes: boolean;
  readonly units: number;
  readonly wrapUp: WrapUp;
  readonly presence?: Choice;
  readonly offer?: LiveOffer;
  /** Agents who declined or missed it in this round (R3). */
  readonly tried: readonly string[];
  /** Until then nobody is asked, in milliseconds since 1970: the pause between two rounds. */
  readonly pausedUntil: number;
  /** What became of it when its queue had no room or no time for it, in this wait (R9). */
  readonly overflow?: 'offer' | 'queue';
  /** When it took its place in the queue, in milliseconds since 1970: kept when it returns (R2). */
  readonly arrivedAt: number;
  /** It was put into another queue: who had it before is not asked first any more (R5). */
  readonly isHandedOn?: true;
  /** Somebody has handed it on to its queue, and no agent has it who knows of it (N1). */
  readonly escalation?: Escalation;
  /** Its agent has it without having asked for it, and has not opened it (A6). */
  readonly unseen?: Unseen;
  /** Until when its wrap-up takes capacity, where that ends by itself (R7). */
  readonly heldUntil?: number;
}

export const newRouting: Routing = {
  queue: '',
  priority: 0,
  pushes: false,
  units: agentUnits.conversation,
  wrapUp: 'held',
  tried: [],
  pausedUntil: 0,
  arrivedAt: 0,
};

/** An agent as the command that is about them finds them, under lock. */
export interface AgentStanding {
  readonly presence: BasePresence;
  /** Capacity that is left; less than 0 where more was taken by hand. */
  readonly freeUnits: number;
  /** Sessions open and offers that are live. */
  readonly sessions: number;
  /** The queues of the agent; all of them if left out. */
  readonly queues?: readonly string[];
}

/** What follows a start: the place in the queue. */
export const decideQueueing = ({ start }: Context): readonly RoutingFact[] | Refusal =>
  decidePlace(start?.queueing, start?.overflow);

export const decideRouting = (
  routing: Routing,
  lifecycle: Lifecycle,
  command: RoutingCommand,
  context: Context,
): readonly (RoutingFact | LifecycleFact | AssignmentFact)[] | Refusal => {
  const { offer } = routing;
  switch (command.type) {
    case 'offer.make':
      return decideOffer(routing, lifecycle, command, context);
    case 'round.end':
      return isUnasked(routing, lifecycle) ? [{ type: 'round.ended' }] : refuse('wrong-state');
    case 'queue.overflow':
      return decideOverflow(routing, lifecycle, command);
    default:
      if (offer?.seq !== command.offer) return refuse('offer-over');
      return decideAnswer({ ...routing, offer }, lifecycle, command);
  }
};

/** What an offer of it is about (N1). */
export const scenarioOf = (
  { escalation }: Pick<Routing, 'escalation'>,
  { assignmentEpoch }: Pick<Lifecycle, 'assignmentEpoch'>,
): LiveOffer['scenario'] => {
  if (escalation) return escalationScenario(escalation);
  return assignmentEpoch > 0 ? 'returning' : 'incoming';
};

/** Whether somebody is to be found for it. */
export const isUnasked = ({ pushes, offer }: Routing, { state }: Lifecycle): boolean =>
  pushes && state === 'open' && offer === undefined;

const decideOffer = (
  routing: Routing,
  lifecycle: Lifecycle,
  { type: _, presences, ...terms }: Extract<RoutingCommand, { type: 'offer.make' }>,
  { agent }: Context,
): readonly RoutingFact[] | Refusal => {
  if (!isUnasked(routing, lifecycle)) return refuse('wrong-state');
  if (!agent || !isEligible(routing, terms, presences, agent)) return refuse('agent-unavailable');
  return [{ type: 'offer.made', ...terms }];
};

/** What is not asked for is judged as an offer is, and is its agent's at once (N5). */
export const decideAutoAssign = (
  routing: Routing,
  lifecycle: Lifecycle,
  { agent: to, presences, reasons, ms }: Extract<AssignmentCommand, { type: 'conversation.auto-assign' }>,
  { agent }: Context,
): readonly (LifecycleFact | AssignmentFact)[] | Refusal => {
  if (!isUnasked(routing, lifecycle)) return refuse('wrong-state');
  if (!agent || !isEligible(routing, { agent: to, reasons }, presences, agent)) return refuse('agent-unavailable');
  const fact = assigned(lifecycle, to, 'auto-assigned');
  return [fact, notified(fact, { scenario: assignedScenario(routing), ms, reasons })];
};

/** What is told of it where it was assigned by itself. */
const assignedScenario = ({ escalation }: Routing): Unseen['scenario'] =>
  escalation ? escalationScenario(escalation) : 'assigned';

/** Whether it may be offered to this agent now (R3); the former agent is asked whatever their capacity (R5). */
const isEligible = (
  { units, tried }: Routing,
  { agent: { id }, reasons }: Pick<LiveOffer, 'agent' | 'reasons'>,
  presences: readonly BasePresence[],
  { presence, freeUnits, sessions }: AgentStanding,
): boolean => {
  if (tried.includes(id) || sessions >= agentSessionsMax) return false;
  if (reasons.method === 'same-agent') return presence !== 'offline';
  return presences.includes(presence) && freeUnits >= units;
};

const decideAnswer = (
  routing: Routing & { readonly offer: LiveOffer },
  lifecycle: Lifecycle,
  command: Exclude<RoutingCommand, { type: 'offer.make' | 'round.end' | 'queue.overflow' }>,
): readonly (RoutingFact | LifecycleFact | AssignmentFact)[] | Refusal => {
  const { offer } = routing;
  switch (command.type) {
    case 'offer.accept':
      return [assigned(lifecycle, offer.agent, isTransfer(offer) ? 'transferred' : 'accepted')];
    case 'offer.decline':
      return offer.declinable ? [ended(offer, 'declined', offer.declinedAlert)] : refuse('not-allowed');
    case 'offer.expire':
      return offer.timeout === 'accept'
        ? autoAccepted(routing, lifecycle)
        : [ended(offer, 'missed', offer.missedAlert)];
    case 'offer.withdraw':
      return [ended(offer, 'agent-gone', false)];
    case 'transfer.cancel':
      return [ended(offer, 'cancelled', false)];
    default:
      return unreachable(command);
  }
};

/** Its offer was the notification of it, and that is over (A6). */
const autoAccepted = (
  routing: Routing & { readonly offer: LiveOffer },
  lifecycle: Lifecycle,
): readonly (LifecycleFact | AssignmentFact)[] => {
  const fact = assigned(lifecycle, routing.offer.agent, 'auto-accepted');
  return [fact, notified(fact, { scenario: assignedScenario(routing), ms: 0 })];
};

const isTransfer = ({ scenario }: Pick<LiveOffer, 'scenario'>): boolean => scenario === 'transfer';

const ended = (
  offer: LiveOffer,
  why: Extract<RoutingFact, { type: 'offer.ended' }>['why'],
  alert: boolean,
): RoutingFact => ({
  type: 'offer.ended',
  agent: offer.agent,
  why,
  alert,
  ...(isTransfer(offer) && { scenario: 'transfer' }),
});

/**
 * Why the agent may not take this conversation by hand, or undefined if they may: it is offered to somebody else, stands in
 * another queue, is not for bots, or they have as many sessions as may be open. Capacity is theirs to overdraw.
 */
export const takingProblem = (
  { queue, offer, escalation }: Routing,
  { state }: Pick<Lifecycle, 'state'>,
  { actor, agent }: Context,
): Refusal | undefined => {
  if (offer && offer.agent.id !== actor.id) return refuse('already-offered', { agent: offer.agent.name });
  // What waits for its visitor is theirs who had it, in whatever queue they are now.
  const isElsewhere = state === 'open' && queue !== '' && agent?.queues?.includes(queue) === false;
  const isForPeople = actor.kind === 'bot' && escalation?.by.isBot === true;
  if (isElsewhere || isForPeople) return refuse('not-allowed');
  return agent && agent.sessions >= agentSessionsMax && !offer ? refuse('session-limit') : undefined;
};

/** The slice after an event of its own. */
export const applyRouting = (routing: Routing, event: RoutingFact & Place): Routing => {
  const { offer: _, ...rest } = routing;
  switch (event.type) {
    case 'conversation.queued': {
      const { queue, priority, pushes, units, wrapUp, presence } = event;
      const place = { queue, priority, pushes, units, wrapUp, ...(presence && { presence }) };
      // Who changes the queue keeps the place they had, among others whom nobody has asked for them.
      const { escalation: _former, arrivedAt, ...moved } = rest;
      const escalation = escalationBy(event);
      const placed = { ...moved, ...place, ...(escalation && { escalation }) };
      if (arrivedAt === 0) return { ...placed, arrivedAt: event.at };
      return { ...placed, arrivedAt, tried: [], pausedUntil: 0, isHandedOn: true };
    }
    case 'offer.made': {
      const { type: _type, seq, id: _id, at, by, ms, ...terms } = event;
      return { ...rest, offer: { ...terms, seq, until: at + ms, ...(isTransfer(terms) && { askedBy: by.id }) } };
    }
    case 'offer.ended':
      return event.why === 'agent-gone' || event.scenario
        ? rest
        : { ...rest, tried: [...routing.tried, event.agent.id] };
    case 'round.ended':
      return { ...rest, tried: [], pausedUntil: event.at + roundPauseMs };
    case 'conversation.overflowed':
      return applyOverflow(routing, event);
    default:
      return unreachable(event);
  }
};

/**
 * The slice after an event of the lifecycle: whoever has it now, the offer is over. Who gave it back, or was relieved of it, is
 * not the first to be asked again. `before` is how it was found.
 */
export const followLifecycle = (
  known: Routing,
  event: LifecycleFact & Place,
  before: Pick<Lifecycle, 'state' | 'assignee' | 'former'>,
): Routing => {
  // Whoever has it now, the next wait is another one, and what was not seen is over.
  const { overflow: _overflow, unseen: _unseen, heldUntil: _held, escalation, ...kept } = known;
  const escalated = escalation && staysEscalated(event) ? { escalation } : {};
  const routing = { ...kept, ...escalated, ...wrapUpHold(known, event) };
  // Of what is not offered there is nothing to remember; and a visitor, who knows of no offers, reckons the same.
  if (!routing.pushes && !routing.offer) return routing;
  const { offer: _, isHandedOn, ...rest } = routing;
  const isGivenBack =
    event.type === 'conversation.released' && event.reason !== 'visitor-wrote' && event.reason !== 'agent-gone';
  // Who waited for the visitor was in no queue, and joins it anew.
  const joins = event.type === 'conversation.released' && before.state === 'waiting';
  const arrivedAt = joins ? event.at : routing.arrivedAt;
  const isTaken = event.type === 'conversation.assigned';
  const giver = isGivenBack ? (before.assignee ?? before.former) : undefined;
  return {
    ...rest,
    tried: giver ? [giver.id] : [],
    pausedUntil: 0,
    arrivedAt,
    ...(isHandedOn && !isTaken && { isHandedOn }),
  };
};

/** Capacity that a conversation takes from an agent. */
export interface Holding {
  readonly agent: string;
  readonly units: number;
}

/** What a conversation takes from whom: while it is offered, active, and in wrap-up as its workstream says (R7). */
export const holdingsOf = (
  routing: Routing,
  { state, assignee }: Pick<Lifecycle, 'state' | 'assignee'>,
): readonly Holding[] => {
  const { offer, units } = routing;
  const holdings: Holding[] = offer ? [{ agent: offer.agent.id, units }] : [];
  if (assignee && state === 'active') holdings.push({ agent: assignee.id, units });
  if (assignee && state === 'wrap-up') holdings.push({ agent: assignee.id, units: holdsWrapUp(routing) ? units : 0 });
  return holdings;
};

/** The problem of an agent who answers an offer that is not theirs, or over. */
export const offeredProblem = ({ offer }: Routing, { actor }: Pick<Context, 'actor'>): ErrorCode | undefined =>
  offer?.agent.id === actor.id ? undefined : 'offer-over';

/** The problem of an agent who takes back a transfer that they have not asked for, or that is over. */
export const askingProblem = ({ offer }: Routing, { actor }: Pick<Context, 'actor'>): ErrorCode | undefined => {
  if (!offer || !isTransfer(offer)) return 'offer-over';
  return offer.askedBy === actor.id ? undefined : 'not-allowed';
};
