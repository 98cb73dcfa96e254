/** The order of an agent's sessions: that in which they were taken, the same in every window; those still unread come last. */
import type { Lifecycle } from '../core/conversation/lifecycle.ts';
import { listOf } from './agent-role.ts';
import type { ConversationLog } from './session/conversation-log.ts';
import type { Replica } from './session/replica.ts';

export class SessionOrder {
  /** When a session was taken, by its lifecycle: found once for each change of state. */
  readonly #takenAt = new WeakMap<Lifecycle, number>();

  of(replica: Replica): readonly string[] {
    const taken = listOf(replica, 'mine').rows.flatMap(({ id: c }) => {
      const log = replica.logs.get(c);
      return log ? [{ c, at: this.#takenAtOf(log) }] : [];
    });
    return taken.sort((one, other) => one.at - other.at).map(({ c }) => c);
  }

  #takenAtOf({ conversation: { lifecycle }, events, hasEarlier }: ConversationLog): number {
    const known = this.#takenAt.get(lifecycle);
    if (known !== undefined) return known;
    const assigned = events.filter(({ type }) => type === 'conversation.assigned').at(-1)?.at;
    // It may lie in a past that was not read: its state says at least since when it is what it is.
    const at = assigned ?? (hasEarlier ? lifecycle.since : undefined);
    if (at !== undefined) this.#takenAt.set(lifecycle, at);
    return at ?? Number.MAX_SAFE_INTEGER;
  }
}
