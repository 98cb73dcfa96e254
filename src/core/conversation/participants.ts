/** Who takes part in a conversation, and in what capacity they act. */

/** The capacity somebody acts in. Bots and other channels will be further kinds. */
export type ParticipantKind = 'visitor' | 'agent' | 'supervisor' | 'system';

export const participantKinds: readonly ParticipantKind[] = ['visitor', 'agent', 'supervisor', 'system'];

/** Who did something, as kept in the log. `name` is what others may see; visitors without one are numbered. */
export interface Actor {
  readonly kind: ParticipantKind;
  readonly id: string;
  readonly name?: string;
}

/** The people who work at the desk. */
export const isStaff = (kind: ParticipantKind): kind is 'agent' | 'supervisor' =>
  kind === 'agent' || kind === 'supervisor';

/** The actor of what Parlor does by itself: timers and overflow. */
export const system: Actor = { kind: 'system', id: 'system' };
