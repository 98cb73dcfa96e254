/**
 * Overflow: what becomes of a conversation that its queue has no room for, or no time. Rule R9 in docs/SPEC.md. Durability:
 * journal, never shown to visitors but for the end.
 *
 * Each wait overflows once: who has been moved to another queue, or is offered to everybody, waits there to its end.
 */
import { type Refusal, refuse } from '../errors.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Queueing, Routing } from './routing.ts';
import type { LifecycleFact, RoutingCommand, RoutingFact } from './vocabulary.ts';

export type Overflowed = Extract<RoutingFact, { type: 'conversation.overflowed' }>;

/** What is done: it ends, it is offered whatever the agents' presence, or another queue has it. */
export type OverflowAction = Extract<RoutingCommand, { type: 'queue.overflow' }>['action'];

/** What a start in a queue leads to, `overflow` being set where that is full. */
export const decidePlace = (
  queueing: Queueing | undefined,
  overflow: OverflowAction | undefined,
): readonly RoutingFact[] | Refusal => {
  if (!queueing) return [];
  const queued: RoutingFact = { type: 'conversation.queued', ...queueing };
  if (overflow === 'end') return refuse('queue-full');
  return overflow === undefined ? [queued] : [queued, overflowed('queue-full', overflow)];
};

/** What follows when it has waited for too long. Whoever is being asked right now may answer first. */
export const decideOverflow = (
  routing: Routing,
  { state, since }: Pick<Lifecycle, 'state' | 'since'>,
  { action, since: meant }: Extract<RoutingCommand, { type: 'queue.overflow' }>,
): readonly (RoutingFact | LifecycleFact)[] | Refusal => {
  if (overflowsSince(routing, { state, since }) !== meant) return refuse('wrong-state');
  return action === 'end'
    ? [{ type: 'conversation.ended', to: 'closed', reason: 'overflow' }]
    : [overflowed('waited', action)];
};

const overflowed = (reason: Overflowed['reason'], action: Overflowed['action']): Overflowed => ({
  type: 'conversation.overflowed',
  reason,
  action,
});

/** Whether it stands in a queue: nobody has it yet. */
export const isInLine = ({ queue }: Pick<Routing, 'queue'>, { state }: Pick<Lifecycle, 'state'>): boolean =>
  state === 'open' && queue !== '';

/** Since when it waits for what may become too long; undefined while it does not, or when that is over. */
export const overflowsSince = (
  { queue, offer, overflow }: Routing,
  { state, since }: Pick<Lifecycle, 'state' | 'since'>,
): number | undefined => (isInLine({ queue }, { state }) && !offer && !overflow ? since : undefined);

/** The slice after it: what is left of its round begins anew, since others are asked. */
export const applyOverflow = (routing: Routing, { action }: Overflowed): Routing => ({
  ...routing,
  tried: [],
  pausedUntil: 0,
  ...(action === 'offer' ? { overflow: 'offer' } : { overflow: 'queue', queue: action.queue }),
});
