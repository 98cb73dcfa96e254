/**
 * What the relays know of an agent beside the account: presence, connections, workload. A value moved by a pure function. Rules
 * A1–A6, A8 and R7 in docs/SPEC.md. Durability: a row per agent, written with the event that changes it.
 */
import { unreachable } from '../errors.ts';
import { agentUnits } from '../limits.ts';
import type { RoutedAgent } from '../routing/match.ts';
import {
  type Choice,
  newPresence,
  type Presence,
  type PresenceAlert,
  type PresenceState,
  presenceOf,
  stepPresence,
} from './presence.ts';

/** Plain JSON. */
export interface AgentState {
  readonly id: string;
  readonly site: string;
  readonly name: string;
  /** They are a program. */
  readonly isBot?: true;
  readonly presence: PresenceState;
  /** The relays that they are connected to. */
  readonly links: readonly string[];
  /** Sessions open and offers that are live. */
  readonly sessions: number;
  /** Since when there was nothing to do, or work was last taken or offered, in milliseconds since 1970. */
  readonly idleSince: number;
  /** When work was last offered to them; 0 if never. */
  readonly lastOfferAt: number;
  /** Counts what was written; 0 if nothing ever was. */
  readonly version: number;
}

/** What becomes of an agent's state without any conversation. */
export type AgentInput =
  /** A relay has a connection of theirs. `initial` is the presence that they begin their day with. */
  | {
      readonly kind: 'linked';
      readonly relay: string;
      readonly name: string;
      readonly isBot?: boolean;
      /** Units that they have; what is usual if left out. */
      readonly capacity?: number;
      readonly initial?: Choice;
    }
  /** A relay has no connection of theirs any more, or is gone itself. */
  | { readonly kind: 'unlinked'; readonly relay: string }
  /** A sign-in of theirs has ended. As long as a relay has a connection, there is another one. */
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'chosen'; readonly choice: Choice }
  | { readonly kind: 'alerted'; readonly alert: PresenceAlert }
  | { readonly kind: 'reset' };

/** What an event of a conversation does to an agent. */
export interface AgentChange {
  readonly agent: string;
  readonly units: number;
  readonly sessions: number;
  readonly by: 'accept' | 'close' | 'other';
  /** Work was offered to them. */
  readonly isOffered: boolean;
  readonly alert?: PresenceAlert;
  /** The presence that their new session asks for (A4). */
  readonly named?: Choice;
}

export const newAgentState = (id: string, site: string): AgentState => ({
  id,
  site,
  name: '',
  presence: newPresence({ load: 0, capacity: agentUnits.agent }),
  links: [],
  sessions: 0,
  idleSince: 0,
  lastOfferAt: 0,
  version: 0,
});

/** The state after `input`; the same one if nothing changes. Pure and total. */
export const stepAgent = (state: AgentState, input: AgentInput, now: number): AgentState => {
  switch (input.kind) {
    case 'linked':
      return linked(state, input, now);
    case 'unlinked': {
      if (!state.links.includes(input.relay)) return state;
      const links = state.links.filter((relay) => relay !== input.relay);
      const presence = links.length > 0 ? state.presence : stepPresence(state.presence, { kind: 'lost' }, now);
      return { ...state, links, presence };
    }
    case 'signed-out':
      // Who was never there has no state to be kept.
      if (state.links.length > 0 || state.version === 0) return state;
      return { ...state, presence: stepPresence(state.presence, input, now) };
    case 'chosen':
    case 'alerted':
    case 'reset':
      return { ...state, presence: stepPresence(state.presence, input, now) };
    default:
      return unreachable(input);
  }
};

const linked = (
  { isBot: _, ...state }: AgentState,
  { relay, name, isBot = false, capacity = agentUnits.agent, initial }: Extract<AgentInput, { kind: 'linked' }>,
  now: number,
): AgentState => {
  const { load } = state.presence.workload;
  const connected = stepPresence(state.presence, { kind: 'connected', ...(initial && { initial }) }, now);
  const presence = stepPresence(connected, { kind: 'workload', workload: { load, capacity }, by: 'other' }, now);
  const isKnown = state.links.includes(relay);
  const links = isKnown ? state.links : [...state.links, relay];
  return { ...state, name, ...(isBot && { isBot }), presence, links };
};

/** The state after what a conversation takes from the agent has changed. Pure. */
export const changeAgent = (state: AgentState, change: AgentChange, now: number): AgentState => {
  const { workload } = state.presence;
  // An older build may have given work without writing it down here.
  const load = Math.max(0, workload.load + change.units);
  let presence = stepPresence(
    state.presence,
    { kind: 'workload', workload: { ...workload, load }, by: change.by },
    now,
  );
  if (change.named) presence = stepPresence(presence, { kind: 'named', choice: change.named }, now);
  if (change.alert) presence = stepPresence(presence, { kind: 'alerted', alert: change.alert }, now);
  return {
    ...state,
    presence,
    sessions: Math.max(0, state.sessions + change.sessions),
    idleSince: now,
    lastOfferAt: change.isOffered ? now : state.lastOfferAt,
  };
};

/** The agent as the match sees them. */
export const routedAgentOf = (state: AgentState, queues: readonly string[]): RoutedAgent => ({
  id: state.id,
  isBot: state.isBot === true,
  queues,
  presence: presenceOf(state.presence).base,
  capacity: state.presence.workload.capacity,
  load: state.presence.workload.load,
  sessions: state.sessions,
  idleSince: state.idleSince,
  lastOfferAt: state.lastOfferAt,
});

/** One row of a list of agents. Plain JSON. */
export interface AgentRow {
  readonly id: string;
  /** Of two rows of an agent the one with the higher seq is newer. */
  readonly seq: number;
  readonly site: string;
  readonly name: string;
  /** They are a program. */
  readonly isBot?: true;
  readonly presence: Presence;
  /** Why no work comes until they act. */
  readonly alert?: PresenceAlert;
  /** Units in use, and units there are. */
  readonly load: number;
  readonly capacity: number;
  readonly sessions: number;
}

export const agentRowOf = ({ id, version, site, name, isBot, presence, sessions }: AgentState): AgentRow => ({
  id,
  seq: version,
  site,
  name,
  ...(isBot && { isBot }),
  presence: presenceOf(presence),
  ...(presence.alert && { alert: presence.alert }),
  load: presence.workload.load,
  capacity: presence.workload.capacity,
  sessions,
});
