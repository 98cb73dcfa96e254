/**
 * Assigned without having been asked for: work that its agent has and may not have seen, and capacity that wrap-up takes for a
 * while. Rules N5, A6 and R7 in docs/SPEC.md. Durability: journal, never shown to visitors.
 *
 * ```
 *   assigned by itself, or by a supervisor ──▶ unseen ──see, or anything the agent writes──▶ seen
 *                                                └──recall──▶ open, at its old place
 * ```
 */
import { type Refusal, refuse, unreachable } from '../errors.ts';
import { unseenMs } from '../limits.ts';
import type { Context, Conversation } from './conversation.ts';
import type { Assignee } from './lifecycle.ts';
import type { Routing } from './routing.ts';
import type { AssignmentCommand, AssignmentFact, Command, LifecycleFact, Place } from './vocabulary.ts';

type Notified = Extract<AssignmentFact, { type: 'assignment.notified' }>;

/** What an agent has without having asked for it, and has not opened. */
export interface Unseen {
  readonly scenario: Notified['scenario'];
  /** The assignment. */
  readonly epoch: number;
  /** Time at which its notification is over, in milliseconds since 1970 by the database's clock. */
  readonly until: number;
}

/** How wrap-up takes capacity: always, never, or for so long (R7). */
export type WrapUp = 'held' | 'freed' | { readonly heldMs: number };

/** What follows an assignment that its agent has not asked for. */
export const notified = (
  { agent, epoch }: { readonly agent: Assignee; readonly epoch: number },
  { scenario, ms, reasons }: Pick<Notified, 'scenario' | 'ms' | 'reasons'>,
): Notified => ({ type: 'assignment.notified', agent, scenario, epoch, ms, ...(reasons && { reasons }) });

export const decideAssignment = (
  { routing, lifecycle }: Conversation,
  command: Exclude<AssignmentCommand, { type: 'conversation.auto-assign' }>,
): readonly AssignmentFact[] | Refusal => {
  switch (command.type) {
    case 'assignment.see':
      return routing.unseen ? [{ type: 'assignment.seen' }] : refuse('wrong-state');
    case 'wrap-up.free': {
      const isMeant = lifecycle.state === 'wrap-up' && lifecycle.since === command.since;
      return isMeant && routing.heldUntil !== undefined ? [{ type: 'wrap-up.freed' }] : refuse('wrong-state');
    }
    default:
      return unreachable(command);
  }
};

/** Why it does not go back to the queue for not having been seen, if it does not. */
export const recallProblem = ({ unseen }: Routing): Refusal | undefined => (unseen ? undefined : refuse('wrong-state'));

/** What an agent's word does besides being said: who answers has seen it. */
export const seeing = ({ routing, lifecycle }: Conversation, { actor }: Context): readonly AssignmentFact[] =>
  routing.unseen && lifecycle.assignee?.id === actor.id ? [{ type: 'assignment.seen' }] : [];

/** The slice of routing after an event of assignment. */
export const applyAssignment = (
  { unseen, heldUntil, escalation, ...rest }: Routing,
  event: AssignmentFact & Place,
): Routing => {
  // Who has seen it knows of it.
  const routing = { ...rest, ...(escalation && event.type !== 'assignment.seen' && { escalation }) };
  switch (event.type) {
    case 'assignment.notified': {
      const { scenario, epoch, at, ms } = event;
      return { ...routing, unseen: { scenario, epoch, until: at + ms } };
    }
    case 'assignment.seen':
      return { ...routing, ...(heldUntil !== undefined && { heldUntil }) };
    case 'wrap-up.freed':
      return { ...routing, ...(unseen && { unseen }) };
    default:
      return unreachable(event);
  }
};

/** Until when wrap-up takes capacity that has just begun, where that ends by itself. */
export const wrapUpHold = ({ wrapUp }: Routing, event: LifecycleFact & Place): Pick<Routing, 'heldUntil'> =>
  typeof wrapUp === 'object' && event.type === 'conversation.ended' && event.to === 'wrap-up'
    ? { heldUntil: event.at + wrapUp.heldMs }
    : {};

/**
 * When it goes back to the queue for not having been seen, or its wrap-up takes no more capacity, in milliseconds since 1970;
 * undefined while neither is to come. A conversation that is active is not in wrap-up, so there is never more than one.
 */
export const lapsesAt = ({ unseen, heldUntil }: Pick<Routing, 'unseen' | 'heldUntil'>): number | undefined =>
  unseen ? unseen.until + unseenMs : heldUntil;

/** What the relay gives when that time has come. */
export const lapseOf = ({
  routing: { unseen },
  lifecycle: { since },
}: Pick<Conversation, 'routing' | 'lifecycle'>): Extract<Command, { type: 'conversation.recall' | 'wrap-up.free' }> =>
  unseen ? { type: 'conversation.recall', epoch: unseen.epoch } : { type: 'wrap-up.free', since };

/** Whether the wrap-up that goes on takes capacity (R7). */
export const holdsWrapUp = ({ wrapUp, heldUntil }: Pick<Routing, 'wrapUp' | 'heldUntil'>): boolean =>
  wrapUp === 'held' || (wrapUp !== 'freed' && heldUntil !== undefined);
