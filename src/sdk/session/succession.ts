/**
 * Succession: a second connection beside one whose relay is about to go, so that nobody is ever without. Rule D5 in
 * docs/SPEC.md.
 *
 * The second is moved by the same rules as the first, and shares what is held: events that come over both have one
 * position, commands that go over both have one id. Only one of them is talked over, the first, until the second is
 * live.
 */
import {
  type Connecting,
  closing,
  type Phase,
  type Role,
  type Session,
  type Step,
  type Successor,
  stay,
  watching,
} from './session-state.ts';

/** Moves the successor as if it was the only connection. What leads to its end ends nothing else. */
export const bySuccessor = (session: Session, { phase }: Successor, move: (second: Session) => Step): Step => {
  const { role, setbacks, awaySince } = session;
  const { session: after, effects } = move({ ...session, role: withoutLists(role), phase, successor: undefined });
  const successor = isConnecting(after.phase) ? { phase: after.phase } : undefined;
  return stay({ ...after, role, phase: session.phase, successor, setbacks, awaySince }, ...effects);
};

/**
 * The session with the successor in the place of its connection. Two relays tell of lists at their own pace, and what was
 * asked before now may be behind what the first one has told: the second is asked once it is the only one.
 */
export const takeOver = (session: Session, { phase }: Successor): Step =>
  stay(
    { ...session, phase, successor: undefined },
    ...('link' in phase ? watching(session.role.lists(phase.link.version), phase.socket) : []),
  );

/** Goes on without a successor. */
export const withoutSuccessor = (session: Session): Step =>
  stay({ ...session, successor: undefined }, ...closing(session.successor?.phase));

const withoutLists = (role: Role): Role => ({ ...role, lists: () => [] });

const isConnecting = (phase: Phase): phase is Connecting => phase.name === 'asking' || 'socket' in phase;
