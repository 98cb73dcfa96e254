/** Who takes part in a conversation, and in what capacity they act. */

/** The capacity somebody acts in. A bot is an agent who is a program. */
export type ParticipantKind = 'visitor' | 'agent' | 'bot' | 'supervisor' | 'system';

export const participantKinds: readonly ParticipantKind[] = ['visitor', 'agent', 'bot', 'supervisor', 'system'];

/** Who did something, as kept in the log. `name` is what others may see; visitors without one are numbered. */
export interface Actor {
  readonly kind: ParticipantKind;
  readonly id: string;
  readonly name?: string;
}

/** Who works for the site: the people at the desk, and its bots. */
export const isStaff = (kind: ParticipantKind): kind is 'agent' | 'bot' | 'supervisor' =>
  kind !== 'visitor' && kind !== 'system';

/** The actor of what Parlor does by itself: timers and overflow. */
export const system: Actor = { kind: 'system', id: 'system' };
