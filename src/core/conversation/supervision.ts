/**
 * Supervision: work given to an agent or another queue, handed on, and people who take part beside its agent. Rules V3–V5
 * in docs/SPEC.md. Durability: journal; visitors see who joins and leaves, and who has it.
 *
 * ```
 *   open ──assign──▶ active         active, waiting ──transfer──▶ offered ──accept──▶ active, the first a consultant
 *   open ──requeue──▶ open                                          └──decline, expire, withdraw, cancel──▶ as before
 *                                   active, waiting ──requeue──▶ open
 * ```
 */
import { type ErrorCode, type Refusal, refuse, unreachable } from '../errors.ts';
import { agentSessionsMax, consultantsMax, escalationNoteLength } from '../limits.ts';
import type { BasePresence } from '../presence/presence.ts';
import { excerpt } from '../text.ts';
import { notified } from './assignment.ts';
import type { Context, Conversation } from './conversation.ts';
import { type Assignee, assigned, type Lifecycle } from './lifecycle.ts';
import { decideNote } from './notes.ts';
import type { AgentStanding, OfferTerms, Routing } from './routing.ts';
import type { State } from './transitions.ts';
import type {
  AssignmentFact,
  LifecycleFact,
  NoteFact,
  Place,
  RoutingFact,
  SupervisionCommand,
  SupervisionFact,
} from './vocabulary.ts';

/** What is kept of it; left out of a conversation as long as there is nothing. */
export interface Supervision {
  /** Supervisors who take part. */
  readonly joined: readonly Assignee[];
  /** Agents who read along: those who have handed it on to the one who has it, and those who were asked (S10). */
  readonly consultants: readonly Assignee[];
  /** Since when its agent has it, in milliseconds since 1970. */
  readonly assignedAt?: number;
  /** The last transfer, if it came to nothing. */
  readonly failedTransfer?: { readonly agent: Assignee; readonly why: 'declined' | 'missed' | 'agent-gone' };
}

export const newSupervision: Supervision = { joined: [], consultants: [] };

/** What the configuration says of handing a conversation to somebody: left out if there is no such agent or queue. */
export interface Handing {
  /** The agent's name, and the address of a picture of them. */
  readonly name?: string;
  readonly picture?: string;
  /** It is a bot's: nothing is handed to it, and it is not consulted. */
  readonly isBot?: true;
  /** Presences in which agents get such work. */
  readonly presences: readonly BasePresence[];
  /** How they are asked. */
  readonly offer: Pick<OfferTerms, 'countdown' | 'missedAlert' | 'declinedAlert'> & { readonly ms: number };
}

const noSuch = 'unknown-conversation';
const ended = 'conversation-ended';
const wrong = 'wrong-state';

/** Where each may happen, and why not elsewhere. */
const problems: Readonly<Record<State, Readonly<Record<SupervisionCommand['type'], ErrorCode | undefined>>>> = {
  new: {
    'conversation.assign': noSuch,
    'conversation.requeue': noSuch,
    'conversation.transfer': noSuch,
    'conversation.join': noSuch,
    'conversation.leave': noSuch,
  },
  open: {
    'conversation.assign': undefined,
    'conversation.requeue': undefined,
    'conversation.transfer': wrong,
    'conversation.join': wrong,
    'conversation.leave': undefined,
  },
  active: {
    'conversation.assign': 'already-assigned',
    'conversation.requeue': undefined,
    'conversation.transfer': undefined,
    'conversation.join': undefined,
    'conversation.leave': undefined,
  },
  waiting: {
    'conversation.assign': wrong,
    'conversation.requeue': undefined,
    'conversation.transfer': undefined,
    'conversation.join': undefined,
    'conversation.leave': undefined,
  },
  'wrap-up': {
    'conversation.assign': ended,
    'conversation.requeue': ended,
    'conversation.transfer': ended,
    'conversation.join': ended,
    'conversation.leave': undefined,
  },
  closed: {
    'conversation.assign': ended,
    'conversation.requeue': ended,
    'conversation.transfer': ended,
    'conversation.join': ended,
    'conversation.leave': ended,
  },
};

type Followed = readonly (SupervisionFact | RoutingFact | LifecycleFact | AssignmentFact | NoteFact)[];

export const decideSupervision = (
  { lifecycle, routing, supervision = newSupervision }: Conversation,
  command: SupervisionCommand,
  context: Context,
): Followed | Refusal => {
  const problem = problems[lifecycle.state][command.type];
  const holder = lifecycle.assignee;
  if (problem === 'already-assigned' && holder) return refuse(problem, { agent: holder.name });
  if (problem !== undefined) return refuse(problem);
  const { actor } = context;
  switch (command.type) {
    case 'conversation.assign': {
      const why = standingProblem(routing, command, context);
      return why ?? decideAssign(lifecycle, command, context);
    }
    case 'conversation.requeue':
      return decideRequeue(routing, lifecycle, command, context);
    case 'conversation.transfer':
      return decideTransfer(routing, lifecycle, command, context);
    case 'conversation.join':
      if (holder?.id === actor.id || lifecycle.former?.id === actor.id) return refuse('not-allowed');
      return has(supervision.joined, actor.id) ? refuse(wrong) : [{ type: 'supervisor.joined' }];
    case 'conversation.leave':
      return has(supervision.joined, actor.id) ? [{ type: 'supervisor.left' }] : [{ type: 'consultant.left' }];
    default:
      return unreachable(command);
  }
};

const named = (id: string, { name = '', picture }: Partial<Handing> = {}): Assignee => ({
  id,
  name,
  ...(picture !== undefined && { picture }),
});

/** Who gives it to themselves has asked for it. */
const decideAssign = (
  lifecycle: Lifecycle,
  { agent: id }: Extract<SupervisionCommand, { type: 'conversation.assign' }>,
  { actor, handing }: Context,
): Followed => {
  const fact = assigned(lifecycle, named(id, handing), 'assigned');
  const { ms = 0 } = handing?.offer ?? {};
  return id === actor.id ? [fact] : [fact, notified(fact, { scenario: 'supervisor-assigned', ms })];
};

const decideRequeue = (
  { offer: _, queue: present, priority, pushes, units, wrapUp, presence }: Routing,
  { state }: Lifecycle,
  { queue, note }: Extract<SupervisionCommand, { type: 'conversation.requeue' }>,
  { handing }: Context,
): Followed | Refusal => {
  if (!handing) return refuse('unknown-entry');
  if (state === 'open' && queue === present) return refuse(wrong);
  const written = note === undefined ? [] : decideNote(state, { type: 'note.write', text: note });
  if ('refused' in written) return written;
  const told = note === undefined ? {} : { note: excerpt(note, escalationNoteLength) };
  const queued = { queue, priority, pushes, units, wrapUp, ...(presence && { presence }), ...told };
  const released = { type: 'conversation.released', to: 'open', reason: 'transferred' } as const;
  return [...written, { type: 'conversation.queued', ...queued }, ...(state === 'open' ? [] : [released])];
};

const decideTransfer = (
  routing: Routing,
  { assignee }: Lifecycle,
  { agent: id }: Extract<SupervisionCommand, { type: 'conversation.transfer' }>,
  context: Context,
): Followed | Refusal => {
  const { handing, agent } = context;
  if (routing.offer) return refuse('already-offered', { agent: routing.offer.agent.name });
  if (assignee?.id === id) return refuse('already-assigned', { agent: assignee.name });
  const problem = standingProblem({ ...routing, units: 0 }, { agent: id }, context);
  if (problem || !handing || !agent) return problem ?? refuse('agent-unavailable');
  const reasons = { method: 'transfer', freeUnits: agent.freeUnits, idleSince: 0, lastOfferAt: 0 } as const;
  const asked = { agent: named(id, handing), scenario: 'transfer', reasons } as const;
  // Who hands something on is to hear a yes or a no, whatever the workstream says of its own offers.
  return [{ type: 'offer.made', ...asked, ...handing.offer, declinable: true, timeout: 'route-on' }];
};

/**
 * Why the agent can't be given it, or undefined if they can. All that is in the way stands in the parameters: the queue
 * that is not theirs, their presence, the units that they would have too many, the sessions they have.
 */
const standingProblem = (
  { queue, units, offer }: Routing,
  { agent: id, override = false }: { readonly agent: string; readonly override?: boolean },
  { agent, handing }: Context,
): Refusal | undefined => {
  if (!agent || !handing || handing.isBot) return refuse('agent-unavailable');
  const { presence, queues, ...counted } = agent;
  const { freeUnits, sessions } = offer?.agent.id === id ? withoutOffer(counted, units) : counted;
  const isPresent = presence !== 'offline' && (override || handing.presences.includes(presence));
  const params = {
    ...(queue !== '' && queues?.includes(queue) === false && { queue }),
    ...(!isPresent && { presence }),
    ...(freeUnits < units && units > 0 && !override && { units: units - freeUnits }),
    ...(sessions >= agentSessionsMax && { sessions }),
  };
  return Object.keys(params).length > 0 ? refuse('agent-unavailable', params) : undefined;
};

/** What is offered to them is in the count already. */
const withoutOffer = (
  { freeUnits, sessions }: Pick<AgentStanding, 'freeUnits' | 'sessions'>,
  units: number,
): Pick<AgentStanding, 'freeUnits' | 'sessions'> => ({ freeUnits: freeUnits + units, sessions: sessions - 1 });

/** Whether somebody takes part beside the agent who has it. */
export const isBeside = ({ supervision }: Conversation, id: string): boolean =>
  supervision !== undefined && (has(supervision.joined, id) || has(supervision.consultants, id));

const has = (people: readonly Assignee[], id: string): boolean => people.some((one) => one.id === id);

export const without = (people: readonly Assignee[], id: string): readonly Assignee[] =>
  people.filter((one) => one.id !== id);

/** The consultants with one more: where there are too many of them, who has been there for longest is none any more. */
export const beside = (consultants: readonly Assignee[], agent: Assignee): readonly Assignee[] =>
  [...without(consultants, agent.id), agent].slice(-consultantsMax);

/** The slice after an event of its own. */
export const applySupervision = (supervision: Supervision, { type, by }: SupervisionFact & Place): Supervision => {
  switch (type) {
    case 'supervisor.joined':
      return { ...supervision, joined: [...supervision.joined, { id: by.id, name: by.name ?? '' }] };
    case 'supervisor.left':
      return { ...supervision, joined: without(supervision.joined, by.id) };
    case 'consultant.left':
      return { ...supervision, consultants: without(supervision.consultants, by.id) };
    default:
      return unreachable(type);
  }
};

/** The slice after an event of the lifecycle, which found the conversation as `before` says. */
export const accompanyLifecycle = (
  { failedTransfer: _, assignedAt, ...supervision }: Supervision,
  event: LifecycleFact & Place,
  before: Lifecycle,
): Supervision => {
  switch (event.type) {
    case 'conversation.started':
      return newSupervision;
    case 'conversation.assigned': {
      const { id } = event.agent;
      const first = event.reason === 'transferred' ? before.assignee : undefined;
      const others = without(supervision.consultants, id);
      const consultants = first && first.id !== id ? beside(others, first) : others;
      return { joined: without(supervision.joined, id), consultants, assignedAt: event.at };
    }
    case 'conversation.released':
      // There is nobody to be consulted by.
      return { ...supervision, consultants: [] };
    case 'conversation.ended':
    case 'conversation.closed': {
      const isClosed = event.type === 'conversation.closed' || event.to === 'closed';
      return {
        joined: isClosed ? [] : supervision.joined,
        consultants: [],
        ...(assignedAt !== undefined && { assignedAt }),
      };
    }
    default:
      return unreachable(event);
  }
};

/** The slice after an event of routing: what became of a transfer. */
export const accompanyRouting = (supervision: Supervision, event: RoutingFact & Place): Supervision => {
  const { failedTransfer: _, ...rest } = supervision;
  if (event.type === 'offer.made') return rest;
  if (event.type !== 'offer.ended' || event.scenario !== 'transfer') return supervision;
  // Who has taken it back knows what became of it.
  if (event.why === 'cancelled') return rest;
  return { ...rest, failedTransfer: { agent: event.agent, why: event.why } };
};
