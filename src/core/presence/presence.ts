/**
 * An agent's presence: a value moved by a pure function. Rules A1–A8, N8 and N9 in docs/SPEC.md. Durability: a row per
 * agent, in no conversation's log.
 *
 * What others see is computed, from the strongest reason down:
 *
 * ```
 *   signed out ▸ connection lost ▸ alert (missed, declined, session limit) ▸ chosen by hand ▸ named by a workstream ▸ load
 *      offline       offline         inactive, or do-not-disturb                                    free, partly, all used
 * ```
 *
 * So a reason that goes gives way to the next, and nothing has to remember what was there before it.
 */
import { unreachable } from '../errors.ts';
import { presenceGraceMs } from '../limits.ts';

/** What routing looks at. `inactive` is never chosen: it says that an offer was missed. */
export type BasePresence = 'available' | 'busy' | 'do-not-disturb' | 'away' | 'offline' | 'inactive';

/** A presence that may be chosen: a base, or a custom one that stands on a base. */
export interface Choice {
  readonly base: Exclude<BasePresence, 'inactive'>;
  /** The id of a custom presence; its name is the site's. */
  readonly custom?: string;
}

/** Why no work comes until the agent acts, shown as a banner. */
export type PresenceAlert = 'missed' | 'declined' | 'session-limit';

/** How much an agent has, and may have. */
export interface Workload {
  /** Units of capacity in use: offers, active sessions, wrap-up as the workstream says. */
  readonly load: number;
  readonly capacity: number;
}

export interface PresenceState {
  readonly link: 'signed-out' | 'connected' | { readonly lostAt: number };
  readonly workload: Workload;
  readonly alert?: PresenceAlert;
  readonly chosen?: Choice;
  /** What the workstream of the session started last names (A4). */
  readonly named?: Choice;
  /** Since when it is what others see, in milliseconds since 1970. */
  readonly since: number;
}

/** What others see of somebody. */
export interface Presence {
  readonly base: BasePresence;
  readonly custom?: string;
  readonly setBy: 'system' | 'agent';
  readonly since: number;
}

export type PresenceInput =
  /** Signed in, or the connection is back. `initial` is the agent's own default presence. */
  | { readonly kind: 'connected'; readonly initial?: Choice }
  | { readonly kind: 'lost' }
  | { readonly kind: 'signed-out' }
  /** Chosen by hand. */
  | { readonly kind: 'chosen'; readonly choice: Choice }
  /** The workload is another. `by` an accept or a close, or anything else. */
  | { readonly kind: 'workload'; readonly workload: Workload; readonly by: 'accept' | 'close' | 'other' }
  /** A session was started whose workstream names a presence (A4). */
  | { readonly kind: 'named'; readonly choice: Choice }
  | { readonly kind: 'alerted'; readonly alert: PresenceAlert }
  /** By the agent, or by a supervisor (A8). */
  | { readonly kind: 'reset' };

/** Somebody who has never signed in. */
export const newPresence = (workload: Workload): PresenceState => ({ link: 'signed-out', workload, since: 0 });

/** The state after `input`. Pure and total. */
export const stepPresence = (state: PresenceState, input: PresenceInput, now: number): PresenceState => {
  const next = move(state, input, now);
  return isSame(presenceOf(state), presenceOf(next)) ? next : { ...next, since: now };
};

const move = (state: PresenceState, input: PresenceInput, now: number): PresenceState => {
  switch (input.kind) {
    case 'connected':
      return connected(state, input.initial, now);
    case 'lost':
      return state.link === 'connected' ? { ...state, link: { lostAt: now } } : state;
    case 'signed-out':
      return { link: 'signed-out', workload: state.workload, since: state.since };
    case 'chosen': {
      const { alert: _, ...rest } = state;
      return { ...rest, chosen: input.choice };
    }
    case 'workload':
      return worked(state, input.workload, input.by);
    case 'named':
      return { ...state, named: input.choice };
    case 'alerted':
      return { ...state, alert: input.alert };
    case 'reset':
      return { link: state.link, workload: state.workload, since: state.since };
    default:
      return unreachable(input);
  }
};

/** Back within the grace, everything is as it was; later, and after signing in, the day begins anew (A6). */
const connected = (state: PresenceState, initial: Choice | undefined, now: number): PresenceState => {
  const { link, workload, alert, since } = state;
  if (link === 'connected') return state;
  if (link !== 'signed-out' && now - link.lostAt <= presenceGraceMs) return { ...state, link: 'connected' };
  const fresh: PresenceState = { link: 'connected', workload, since, ...(alert && { alert }) };
  return initial && isLasting(initial) ? { ...fresh, chosen: initial } : fresh;
};

/** What was chosen for a while ends with the next accept or close (A3); so does what a workstream named. */
const worked = (state: PresenceState, workload: Workload, by: 'accept' | 'close' | 'other'): PresenceState => {
  const next = { ...state, workload };
  if (by === 'other') return next;
  const { named: _, chosen, ...rest } = next;
  return chosen && isLasting(chosen) ? { ...rest, chosen } : rest;
};

/** Whether it holds until it is changed (A3). */
const isLasting = ({ base }: Choice): boolean => base !== 'available' && base !== 'busy';

/** What others see. */
export const presenceOf = (state: PresenceState): Presence => {
  const { link, alert, chosen, named, workload, since } = state;
  if (link !== 'connected') return { base: 'offline', setBy: 'system', since };
  if (alert) return { base: alert === 'missed' ? 'inactive' : 'do-not-disturb', setBy: 'system', since };
  if (chosen) return { ...chosen, setBy: 'agent', since };
  return { ...(named ?? { base: baseOf(workload) }), setBy: 'system', since };
};

/** What the load alone says (A2). */
const baseOf = ({ load, capacity }: Workload): BasePresence => {
  if (load >= capacity) return 'do-not-disturb';
  return load > 0 ? 'busy' : 'available';
};

const isSame = (one: Presence, other: Presence): boolean =>
  one.base === other.base && one.custom === other.custom && one.setBy === other.setBy;
