/**
 * To whom a conversation can be handed on, and who can be consulted about it: what a desk shows before the relay judges.
 * Rules S10 and V5 in docs/SPEC.md. Pure.
 */
import type { Conversation } from '../conversation/conversation.ts';
import { isBeside } from '../conversation/supervision.ts';
import { agentSessionsMax } from '../limits.ts';
import type { AgentRow } from '../presence/agent-state.ts';
import type { BasePresence } from '../presence/presence.ts';

/** An agent of the site, as the others see them. */
export interface Colleague
  extends Pick<AgentRow, 'id' | 'seq' | 'name' | 'presence' | 'load' | 'capacity' | 'sessions'> {
  /** Whether the conversation's queue is one of theirs. */
  readonly isOfQueue: boolean;
}

/** A queue of the site. */
export interface QueueStanding {
  readonly id: string;
  readonly name: string;
  /** How many wait in it, counted up to 10,000. */
  readonly waiting: number;
  /** How many of its agents are there to be asked. */
  readonly present: number;
  /** Whether it is within the hours of anything that leads to it (M2). */
  readonly isOpen: boolean;
  /** When it will be, in milliseconds since 1970, if it isn't and that is known. */
  readonly opensAt?: number;
}

export interface HandingOn {
  /** What the conversation takes of an agent's capacity. */
  readonly units: number;
  /** Presences in which agents are asked. */
  readonly presences: readonly BasePresence[];
  /** Without who asks. */
  readonly colleagues: readonly Colleague[];
  readonly queues: readonly QueueStanding[];
}

/** Why somebody can't be asked now. */
export type NotToBeAsked = 'has-it' | 'asked' | 'there' | 'other-queue' | 'presence' | 'sessions';

type About = Pick<Conversation, 'id' | 'seq' | 'lifecycle' | 'routing' | 'supervision' | 'consulting'>;

/** Why the conversation can't be handed on to this colleague, or undefined if they can be asked. */
export const transferProblem = (
  { lifecycle, routing }: About,
  { id, isOfQueue, presence, sessions }: Colleague,
  presences: readonly BasePresence[],
): NotToBeAsked | undefined => {
  if (lifecycle.assignee?.id === id) return 'has-it';
  if (routing.offer?.agent.id === id) return 'asked';
  if (!isOfQueue) return 'other-queue';
  if (!isThere(presence, presences)) return 'presence';
  return sessions >= agentSessionsMax ? 'sessions' : undefined;
};

/** Why this colleague can't be consulted about the conversation, or undefined if they can be asked. */
export const consultProblem = (
  conversation: Conversation,
  { id, presence }: Colleague,
  presences: readonly BasePresence[],
): NotToBeAsked | undefined => {
  const { lifecycle, routing, consulting } = conversation;
  if (lifecycle.assignee?.id === id) return 'has-it';
  const asked = [...(consulting?.requests ?? []), ...(routing.offer ? [routing.offer] : [])];
  if (asked.some(({ agent }) => agent.id === id)) return 'asked';
  if (isBeside(conversation, id)) return 'there';
  return isThere(presence, presences) ? undefined : 'presence';
};

const isThere = ({ base }: AgentRow['presence'], presences: readonly BasePresence[]): boolean =>
  base !== 'offline' && presences.includes(base);

/** The colleagues as they are in the meantime: of two of the same the newer one. */
export const withNewer = (
  colleagues: readonly Colleague[],
  rows: readonly Omit<Colleague, 'isOfQueue'>[],
): readonly Colleague[] => {
  const newest = new Map(rows.map((row) => [row.id, row]));
  return colleagues.map((one) => {
    const row = newest.get(one.id);
    return row === undefined || row.seq <= one.seq ? one : { ...one, ...row };
  });
};
