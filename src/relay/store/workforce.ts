/** What routing and presence ask of the database: agents' states, the work that waits, and what has come to its time. A part of the store's port. */
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { AgentInput, AgentState } from '../../core/presence/agent-state.ts';

/** An agent's state after a change that was asked for. */
export interface AgentStep {
  readonly state: AgentState;
  /** Whether anything was written. */
  readonly changed: boolean;
}

/** An offer that runs out. */
export interface DueOffer {
  readonly conversation: string;
  readonly site: string;
  readonly offer: number;
  /** Until then, in milliseconds by the database's clock; not above 0 if the time has come. */
  readonly remainingMs: number;
}

/** Somebody who is asked to be consulted. */
export type OpenConsult = Omit<DueOffer, 'offer'> & {
  /** The request's name: its seq. */
  readonly consult: number;
  /** For how long they have been away, in milliseconds; left out if they are there. */
  readonly awayMs?: number;
};

/** Work of an agent who is away: offered to them, or a live conversation of theirs. */
export type Absence = Pick<DueOffer, 'conversation' | 'site'> & {
  /** For how long they have been away, in milliseconds. */
  readonly awayMs: number;
} & ({ readonly offer: number } | { readonly epoch: number });

/** A conversation about which something lapses: nobody has seen it, or its wrap-up takes capacity for a while. */
export interface Lapse {
  readonly conversation: Conversation;
  /** Until then, in milliseconds by the database's clock; not above 0 if the time has come. */
  readonly remainingMs: number;
}

export interface Workforce {
  /** The states of a site's agents. */
  agents(site: string): Promise<readonly AgentState[]>;

  agent(id: string): Promise<AgentState | undefined>;

  /** Moves an agent's state, by the database's clock. At the same time as others, one after the other. */
  step(agent: Pick<AgentState, 'id' | 'site'>, input: AgentInput): Promise<AgentStep>;

  /** The agents whom a relay was connected to when it was last heard of. */
  linkedTo(relay: string): Promise<readonly AgentState[]>;

  /** The relay counts as alive for `ms` from now. False if it did not before. */
  beat(relay: string, ms: number): Promise<boolean>;

  /** Relays that no longer count as alive. */
  silentRelays(): Promise<readonly string[]>;

  forgetRelay(relay: string): Promise<void>;

  /**
   * Conversations of these workstreams for whom somebody is to be found, those first whose turn it is, at most `count` of
   * each workstream. Not those whose round is over and whose pause is not.
   */
  toRoute(site: string, workstreams: readonly string[], count: number): Promise<readonly Conversation[]>;

  /** The offers that run out first, at most `count`; those that have run out too. */
  dueOffers(count: number): Promise<readonly DueOffer[]>;

  /** What lapses first, at most `count`; what has lapsed too (A6, R7). */
  lapses(count: number): Promise<readonly Lapse[]>;

  /** Who is asked to be consulted: the requests of about `count` conversations, those that run out first and those that have. */
  openConsults(count: number): Promise<readonly OpenConsult[]>;

  /** The work of agents who are away, of those first who have been away for longest, at most `count`. */
  absences(count: number): Promise<readonly Absence[]>;
}
