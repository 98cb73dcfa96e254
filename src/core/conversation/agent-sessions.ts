/** The record of each agent's session in a conversation: who had it, from when to when, and why no longer. Rule C16 in docs/SPEC.md. */
import type { Assignee } from './lifecycle.ts';
import type { ConversationEvent } from './vocabulary.ts';

/** Why a session is over. */
export type SessionEnd = 'closed' | 'ended' | 'transferred' | 'released' | 'rerouted' | 'force-closed' | 'agent-gone';

export interface AgentSession {
  readonly agent: Assignee;
  /** How the agent came by it. */
  readonly how: Extract<ConversationEvent, { type: 'conversation.assigned' }>['reason'];
  /** The assignment's epoch: each session has its own. */
  readonly epoch: number;
  readonly openedAt: number;
  /** Left out while the session is open. */
  readonly closed?: { readonly at: number; readonly why: SessionEnd };
}

/** The sessions that the events of a whole log tell of, in their order; the last one may be open. Pure. */
export const agentSessionsOf = (events: readonly ConversationEvent[]): readonly AgentSession[] => {
  const sessions: AgentSession[] = [];
  const close = (at: number, why: SessionEnd): void => {
    const last = sessions.at(-1);
    if (last && !last.closed) sessions[sessions.length - 1] = { ...last, closed: { at, why } };
  };
  for (const event of events) {
    switch (event.type) {
      case 'conversation.assigned': {
        const { agent, reason: how, epoch, at } = event;
        // Who had it until then has handed it on.
        close(at, 'transferred');
        sessions.push({ agent, how, epoch, openedAt: at });
        break;
      }
      case 'conversation.released':
        close(event.at, endOf(event.reason));
        break;
      case 'conversation.ended':
        // What is only ended is still to be wrapped up.
        if (event.to === 'closed') close(event.at, event.reason === 'force-closed' ? 'force-closed' : 'ended');
        break;
      case 'conversation.closed':
        close(event.at, 'ended');
        break;
      default:
        break;
    }
  }
  return sessions;
};

const endOf = (reason: Extract<ConversationEvent, { type: 'conversation.released' }>['reason']): SessionEnd => {
  if (reason === 'session-closed') return 'closed';
  // What its visitor calls back was nobody's session.
  return reason === 'visitor-wrote' ? 'released' : reason;
};
