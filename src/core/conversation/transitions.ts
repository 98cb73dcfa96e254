/**
 * The complete table of a conversation's states: where each lifecycle command leads from each state, or why it doesn't.
 * Rules C1–C12 and M4 in docs/SPEC.md. Who may give a command is in `access.ts`.
 *
 * ```
 *   new ──start──▶ open ──pick──▶ active ──end──▶ wrap-up ──close──▶ closed
 *                  ▲ ▲ └──end─────┼─ ▲ └─────────────────────────────▶ ▲
 *                  │ └──release,  │  └─reopen─┐                         │
 *                  │    close     │           │                         │
 *                  │    (live)    └─close────▶ waiting ──expire─────────┘
 *                  └──a message of the visitor─┘  (persistent)
 * ```
 */
import type { ErrorCode } from '../errors.ts';
import type { LifecycleCommand } from './vocabulary.ts';

/** `new` is the state before the first event. */
export type State = 'new' | 'open' | 'active' | 'waiting' | 'wrap-up' | 'closed';

/** Fixed when the workstream is made (M8). */
export type Mode = 'live' | 'persistent';

export const states: readonly State[] = ['new', 'open', 'active', 'waiting', 'wrap-up', 'closed'];

/** A move, with the rule that allows it. */
export interface Transition {
  readonly rule: string;
  readonly to: Exclude<State, 'new'>;
}

/** What a command does in a state: a move or a refusal, in both modes alike or in each its own. */
export type Outcome = Transition | ErrorCode | Readonly<Record<Mode, Transition | ErrorCode>>;

const go = (rule: string, to: Transition['to']): Transition => ({ rule, to });

const noSuch = 'unknown-conversation';
const ended = 'conversation-ended';
const wrong = 'wrong-state';

export const transitions: Readonly<Record<State, Readonly<Record<LifecycleCommand['type'], Outcome>>>> = {
  new: {
    'conversation.start': go('C1', 'open'),
    'conversation.pick': noSuch,
    'conversation.end': noSuch,
    'conversation.release': noSuch,
    'conversation.reopen': noSuch,
    'conversation.reclaim': noSuch,
    'conversation.recall': noSuch,
    'session.close': noSuch,
    'conversation.expire': noSuch,
    'conversation.force-close': noSuch,
  },
  open: {
    'conversation.start': 'conversation-exists',
    'conversation.pick': go('C2', 'active'),
    // Nobody has it yet, so nobody but the visitor could end it: M1.
    'conversation.end': { live: go('C3', 'closed'), persistent: 'not-allowed' },
    'conversation.release': wrong,
    'conversation.reopen': wrong,
    'conversation.reclaim': wrong,
    'conversation.recall': wrong,
    'session.close': wrong,
    'conversation.expire': go('C3', 'closed'),
    'conversation.force-close': go('C11', 'closed'),
  },
  active: {
    'conversation.start': 'conversation-exists',
    'conversation.pick': 'already-assigned',
    'conversation.end': go('C4', 'wrap-up'),
    'conversation.release': go('C5', 'open'),
    'conversation.reopen': 'already-assigned',
    // Who has a persistent conversation finds it there however long they were away.
    'conversation.reclaim': { live: go('C5', 'open'), persistent: wrong },
    // What nobody has seen nobody is at work on.
    'conversation.recall': go('C5', 'open'),
    'session.close': { live: go('C5', 'open'), persistent: go('C6', 'waiting') },
    'conversation.expire': go('C4', 'wrap-up'),
    'conversation.force-close': go('C11', 'closed'),
  },
  waiting: {
    'conversation.start': 'conversation-exists',
    'conversation.pick': wrong,
    'conversation.end': wrong,
    'conversation.release': wrong,
    'conversation.reopen': go('C7', 'active'),
    'conversation.reclaim': wrong,
    'conversation.recall': wrong,
    'session.close': wrong,
    'conversation.expire': go('C9', 'closed'),
    'conversation.force-close': go('C11', 'closed'),
  },
  'wrap-up': {
    'conversation.start': ended,
    'conversation.pick': ended,
    'conversation.end': ended,
    'conversation.release': ended,
    'conversation.reopen': ended,
    'conversation.reclaim': ended,
    'conversation.recall': ended,
    'session.close': go('C10', 'closed'),
    'conversation.expire': go('C10', 'closed'),
    'conversation.force-close': go('C11', 'closed'),
  },
  closed: {
    'conversation.start': ended,
    'conversation.pick': ended,
    'conversation.end': ended,
    'conversation.release': ended,
    'conversation.reopen': ended,
    'conversation.reclaim': ended,
    'conversation.recall': ended,
    'session.close': ended,
    'conversation.expire': ended,
    'conversation.force-close': ended,
  },
};

/** The move that a message of the visitor makes besides being written (C8); most states stay as they are. */
export const woken: Readonly<Partial<Record<State, Transition>>> = { waiting: go('C8', 'open') };

/** The move that `command` makes from `state`, or the code it is refused with. */
export const transition = (state: State, command: LifecycleCommand['type'], mode: Mode): Transition | ErrorCode => {
  const outcome = transitions[state][command];
  if (typeof outcome === 'string' || 'to' in outcome) return outcome;
  return outcome[mode];
};
