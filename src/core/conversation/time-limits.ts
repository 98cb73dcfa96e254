/** The time limits of a conversation: how long it may stay as it is. Rules C3, C9 and C10 in docs/SPEC.md. */
import type { Lifecycle } from './lifecycle.ts';
import type { Mode, State } from './transitions.ts';
import type { LifecycleCommand } from './vocabulary.ts';

/** A workstream's limits, in milliseconds. */
export interface TimeLimits {
  /** How long it may wait for an agent. */
  readonly unansweredMs: number;
  /** How long it may wait for its visitor. Live conversations never do. */
  readonly waitingMs: number;
  /** How long its agent may take to wrap up. */
  readonly wrapUpMs: number;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** What holds unless a workstream says otherwise. */
export const defaultTimeLimits: Readonly<Record<Mode, TimeLimits>> = {
  live: { unansweredMs: 20 * minuteMs, waitingMs: 28 * dayMs, wrapUpMs: 15 * minuteMs },
  persistent: { unansweredMs: 30 * dayMs, waitingMs: 28 * dayMs, wrapUpMs: dayMs },
};

export type Expire = Extract<LifecycleCommand, { type: 'conversation.expire' }>;

/** States whose time is limited: by which limit, and what is said when it is over. */
export const limitedStates = {
  open: { limit: 'unansweredMs', reason: 'unanswered' },
  waiting: { limit: 'waitingMs', reason: 'time-over' },
  'wrap-up': { limit: 'wrapUpMs', reason: 'time-over' },
} as const satisfies Partial<Record<State, { readonly limit: keyof TimeLimits; readonly reason: Expire['reason'] }>>;

export type LimitedState = keyof typeof limitedStates;

/** What the relay gives when the visitor of a live conversation is gone, in the state that began at `since` (M5). */
export const departureOf = ({ since }: Pick<Lifecycle, 'since'>): Expire => ({
  type: 'conversation.expire',
  reason: 'visitor-gone',
  since,
});

/** What the relay gives when a state that began at `since` has lasted as long as it may. */
export const expiryOf = ({ state, since }: { readonly state: LimitedState } & Pick<Lifecycle, 'since'>): Expire => ({
  type: 'conversation.expire',
  reason: limitedStates[state].reason,
  since,
});
