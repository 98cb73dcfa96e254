/**
 * The lifecycle: how a conversation starts, who has it, how it ends. Rules C1–C13 in docs/SPEC.md. Durability: journal.
 *
 * Every change of state is an event with its actor and reason; the table is in `transitions.ts`.
 */
import { type Refusal, refuse, unreachable } from '../errors.ts';
import type { Context } from './conversation.ts';
import type { Actor, ParticipantKind } from './participants.ts';
import { type Mode, type State, type Transition, transition, woken } from './transitions.ts';
import type { LifecycleCommand, LifecycleFact, Place } from './vocabulary.ts';

/** The agent who has the conversation. */
export interface Assignee {
  readonly id: string;
  readonly name: string;
  /** Address of a picture of them, where there is one: `https:`, or a path of the visitor's page. */
  readonly picture?: string;
  /** They are a program. */
  readonly isBot?: true;
}

interface Origin {
  readonly page?: string;
  readonly language?: string;
}

export interface Lifecycle extends Origin {
  readonly state: State;
  readonly site: string;
  readonly workstream: string;
  readonly mode: Mode;
  /** Milliseconds since 1970, as every time here; 0 before the start. */
  readonly startedAt: number;
  /** Since when the state is what it is. */
  readonly since: number;
  readonly assignee?: Assignee;
  /** Who had it last, while nobody has it: asked first when it comes back (R5), and free to go on with it (C7). */
  readonly former?: Assignee;
  /** How often it was assigned so far: the fence of what agents send (R6). */
  readonly assignmentEpoch: number;
  readonly ended?: {
    readonly by: ParticipantKind;
    readonly name?: string;
    readonly at: number;
    readonly reason: string;
  };
}

export const newLifecycle: Lifecycle = {
  state: 'new',
  site: '',
  workstream: '',
  mode: 'live',
  startedAt: 0,
  since: 0,
  assignmentEpoch: 0,
};

/** Whether messages can still be written: before wrap-up (C13). */
export const isOver = (state: State): boolean => state === 'wrap-up' || state === 'closed';

export const decideLifecycle = (
  lifecycle: Lifecycle,
  command: LifecycleCommand,
  context: Context,
): readonly LifecycleFact[] | Refusal => {
  if (command.type === 'conversation.expire' && command.since !== lifecycle.since) return refuse('wrong-state');
  const move = transition(lifecycle.state, command.type, lifecycle.mode);
  if (typeof move === 'string') {
    return move === 'already-assigned' && lifecycle.assignee
      ? refuse(move, { agent: lifecycle.assignee.name })
      : refuse(move);
  }
  const isLate = 'epoch' in command && command.epoch !== lifecycle.assignmentEpoch;
  return isLate ? refuse('wrong-state') : [factOf(lifecycle, command, move, context)];
};

/** What a message of the visitor does besides being written: a conversation that waits is open again (C8). */
export const decideWaking = ({ state }: Lifecycle, { kind }: Actor): readonly LifecycleFact[] => {
  const move = kind === 'visitor' ? woken[state] : undefined;
  return move ? [{ type: 'conversation.released', to: 'open', reason: 'visitor-wrote' }] : [];
};

const factOf = (
  lifecycle: Lifecycle,
  command: LifecycleCommand,
  move: Transition,
  { actor, site, start, picture }: Context,
): LifecycleFact => {
  switch (command.type) {
    case 'conversation.start': {
      if (!start) throw new TypeError('conversation.start needs context.start');
      const { workstream, mode, visitorNumber: number, account } = start;
      const visitor = { id: actor.id, number, ...named(actor), ...(account !== undefined && { account }) };
      return { type: 'conversation.started', site, workstream, mode, visitor, ...origin(command) };
    }
    case 'conversation.pick':
    case 'conversation.reopen': {
      const agent = {
        id: actor.id,
        name: actor.name ?? '',
        ...(picture !== undefined && { picture }),
        ...(actor.kind === 'bot' && { isBot: true as const }),
      };
      return assigned(lifecycle, agent, command.type === 'conversation.pick' ? 'picked' : 'reopened');
    }
    case 'conversation.release':
      return { type: 'conversation.released', to: 'open', reason: 'released' };
    case 'conversation.reclaim':
      return { type: 'conversation.released', to: 'open', reason: 'agent-gone' };
    case 'conversation.recall':
      return { type: 'conversation.released', to: 'open', reason: 'rerouted' };
    case 'conversation.end':
      return { type: 'conversation.ended', to: endState(move), reason: 'ended' };
    case 'conversation.force-close':
      return { type: 'conversation.ended', to: 'closed', reason: 'force-closed' };
    case 'session.close':
      return move.to === 'open' || move.to === 'waiting'
        ? { type: 'conversation.released', to: move.to, reason: 'session-closed' }
        : { type: 'conversation.closed', reason: 'session-closed' };
    case 'conversation.expire':
      return lifecycle.state === 'wrap-up'
        ? { type: 'conversation.closed', reason: 'time-over' }
        : { type: 'conversation.ended', to: endState(move), reason: command.reason };
    default:
      return unreachable(command);
  }
};

type Assigned = Extract<LifecycleFact, { type: 'conversation.assigned' }>;

/** The conversation is this agent's from here on: the next assignment of it. */
export const assigned = (
  { assignmentEpoch }: Pick<Lifecycle, 'assignmentEpoch'>,
  agent: Assignee,
  reason: Assigned['reason'],
): Assigned => ({ type: 'conversation.assigned', agent, epoch: assignmentEpoch + 1, reason });

/** Where the visitor wrote from, as far as it is known. */
const origin = ({ page, language }: Origin): Origin => ({
  ...(page !== undefined && { page }),
  ...(language !== undefined && { language }),
});

const named = (actor: Actor): { name?: string } => (actor.name === undefined ? {} : { name: actor.name });

const endState = (move: Transition): 'wrap-up' | 'closed' => (move.to === 'wrap-up' ? 'wrap-up' : 'closed');

export const applyLifecycle = (lifecycle: Lifecycle, event: LifecycleFact & Place): Lifecycle => {
  const since = event.at;
  const { former: _, ...unheld } = lifecycle;
  switch (event.type) {
    case 'conversation.started': {
      const { site, workstream, mode } = event;
      return {
        state: 'open',
        site,
        workstream,
        mode,
        startedAt: event.at,
        since,
        assignmentEpoch: 0,
        ...origin(event),
      };
    }
    case 'conversation.assigned':
      return { ...unheld, state: 'active', since, assignee: event.agent, assignmentEpoch: event.epoch };
    case 'conversation.released': {
      const { assignee, ...rest } = lifecycle;
      return { ...rest, state: event.to, since, ...(assignee && { former: assignee }) };
    }
    case 'conversation.ended': {
      const ended = { by: event.by.kind, ...named(event.by), at: event.at, reason: event.reason };
      // What was open was nobody's: whoever had given it back has no part in what came later.
      const last = lifecycle.state === 'open' ? unheld : lifecycle;
      return { ...last, state: event.to, since, ended };
    }
    case 'conversation.closed':
      return { ...lifecycle, state: 'closed', since };
    default:
      return unreachable(event);
  }
};
