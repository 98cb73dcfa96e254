/** What a visitor's screen is about, computed from the snapshot and stored nowhere. */
import type { VisitorSnapshot } from './snapshots.ts';

/**
 * - `new`: nothing written yet.
 * - `connecting`: there is nothing to show before the relay has answered.
 * - `open`: in line for an agent.
 * - `active`: an agent has the conversation.
 * - `waiting`: nobody has it and nobody is due: it goes on when the visitor writes. Persistent conversations only.
 * - `ended`: it is over; it can be read, and a new one started.
 * - `error`: the relay has refused this client for good.
 *
 * Losing the connection during a conversation is no phase: it goes on, and `snapshot.connection` has the note to show.
 */
export type VisitorPhase = 'new' | 'connecting' | 'open' | 'active' | 'waiting' | 'ended' | 'error';

export const phaseOf = ({ connection, me, view }: VisitorSnapshot): VisitorPhase => {
  if (connection.state === 'stopped') return 'error';
  if (!view) return me === undefined && connection.state !== 'idle' ? 'connecting' : 'new';
  if (!view.loaded) return 'connecting';
  const { state } = view.conversation.lifecycle;
  switch (state) {
    case 'new':
      return view.pending.some(({ command }) => command.type === 'conversation.start') ? 'open' : 'new';
    case 'open':
    case 'active':
    case 'waiting':
      return state;
    case 'wrap-up':
    case 'closed':
      return 'ended';
  }
};
