/**
 * Escalation: what somebody has handed on to a queue, until an agent has it who knows of it. Rule N1 in docs/SPEC.md.
 * Durability: journal, never shown to visitors.
 *
 * ```
 *   active, waiting, open ──requeue──▶ escalated ──accepted, picked, given by a supervisor──▶ over
 *                                       │   ▲  └──assigned by itself──▶ unseen ──seen──▶ over
 *                                       │   └───────not seen in time──────┘
 *                                       └──ended, closed──▶ over
 * ```
 *
 * It follows from the events that there are: a place in a queue that somebody of the desk has given it is an escalation, one
 * that it has from its start is none, and what overflows stays what it was.
 */
import { isStaff } from './participants.ts';
import type { LifecycleFact, Place, RoutingFact } from './vocabulary.ts';

/** Who has handed it on, and what they would have read first. */
export interface Escalation {
  readonly by: { readonly id: string; readonly name: string; readonly isBot?: true };
  /** The beginning of their note, if they have left one. */
  readonly note?: string;
}

/** What an offer of it is about, and what tells of it where nobody is asked. */
export const escalationScenario = ({ by }: Escalation): 'escalation' | 'bot-escalation' =>
  by.isBot ? 'bot-escalation' : 'escalation';

/** As it enters a queue: by whose hand, if by anybody's. */
export const escalationBy = ({
  by: { kind, id, name = '' },
  note,
}: Extract<RoutingFact, { type: 'conversation.queued' }> & Place): Escalation | undefined =>
  isStaff(kind)
    ? { by: { id, name, ...(kind === 'bot' && { isBot: true }) }, ...(note !== undefined && { note }) }
    : undefined;

/** Whether it goes on after an event of the lifecycle: who was not asked may not have seen it. */
export const staysEscalated = (event: LifecycleFact): boolean => {
  switch (event.type) {
    case 'conversation.assigned':
      return event.reason === 'auto-assigned' || event.reason === 'auto-accepted';
    case 'conversation.released':
      return event.reason === 'transferred' || event.reason === 'rerouted' || event.reason === 'agent-gone';
    default:
      return false;
  }
};
