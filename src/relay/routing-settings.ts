/** What an operator says of routing: queues, and how a workstream's conversations get to agents. Rules R1–R5, R7 and N3–N9 (in part). */
import Type, { type Static } from 'typebox';
import { ChoiceShape, PresenceBase } from '../core/conversation/routing.shape.ts';
import type { Queueing } from '../core/conversation/routing.ts';
import { Name } from '../core/conversation/shapes.ts';
import type { Mode } from '../core/conversation/transitions.ts';
import { agentUnits, offerMs } from '../core/limits.ts';
import type { BasePresence } from '../core/presence/presence.ts';
import type { Method } from '../core/routing/match.ts';

const Units = Type.Integer({ minimum: 1, maximum: agentUnits.max });

/** A queue of a site, and who works in it. */
export const QueueShape = Type.Object(
  {
    id: Name,
    name: Name,
    /** Ids of its agents; everybody of the site if left out. */
    agents: Type.Optional(Type.Array(Name)),
    /** How it chooses among the eligible (R4). */
    method: Type.Optional(
      Type.Union([Type.Literal('most-free'), Type.Literal('round-robin'), Type.Literal('longest-idle')]),
    ),
  },
  { additionalProperties: false },
);

/** How a workstream's conversations get to agents. What is left out is as in `routingOf`. */
export const RoutingShape = Type.Object(
  {
    queue: Name,
    /** Whether they are offered to agents, or wait to be picked: fixed (R1). */
    assign: Type.Optional(Type.Union([Type.Literal('push'), Type.Literal('pick')])),
    /** Higher is served first (R2). */
    priority: Type.Optional(Type.Integer({ minimum: -1_000, maximum: 1_000 })),
    /** Capacity that one takes. */
    units: Type.Optional(Units),
    /** Whether it takes capacity through wrap-up too (R7). */
    wrapUp: Type.Optional(Type.Union([Type.Literal('held'), Type.Literal('freed')])),
    /** Presences in which agents get one (R3). */
    presences: Type.Optional(Type.Array(PresenceBase, { minItems: 1 })),
    /** Whether who had it before is asked first (R5). */
    sameAgent: Type.Optional(Type.Boolean()),
    /** The presence of an agent with such a session (A4). */
    presence: Type.Optional(ChoiceShape),
    offer: Type.Optional(
      Type.Object(
        {
          /** Time to answer, in milliseconds (N3). */
          ms: Type.Optional(Type.Integer({ minimum: offerMs.min, maximum: offerMs.max })),
          countdown: Type.Optional(Type.Boolean()),
          declinable: Type.Optional(Type.Boolean()),
          /** What happens when the time is over (N5, N8). */
          timeout: Type.Optional(Type.Union([Type.Literal('route-on'), Type.Literal('accept')])),
          /** Whether a miss makes inactive (N8), and declining not to be disturbed (N9). */
          missedAlert: Type.Optional(Type.Boolean()),
          declinedAlert: Type.Optional(Type.Boolean()),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);

export type QueueConfig = Static<typeof QueueShape>;
export type RoutingConfig = Static<typeof RoutingShape>;

/** A workstream's routing with nothing left out. */
export interface RoutingSettings {
  readonly queueing: Queueing;
  readonly presences: readonly Exclude<BasePresence, 'inactive'>[];
  readonly sameAgent: boolean;
  readonly offer: {
    readonly ms: number;
    readonly countdown: boolean;
    readonly declinable: boolean;
    readonly timeout: 'route-on' | 'accept';
    readonly missedAlert: boolean;
    readonly declinedAlert: boolean;
  };
}

/** The settings of a workstream that has any; conversations of others belong to everybody and are picked. */
export const routingOf = ({
  mode,
  routing,
}: {
  readonly mode: Mode;
  readonly routing?: RoutingConfig;
}): RoutingSettings | undefined => {
  if (!routing) return undefined;
  const { queue, assign = 'push', priority = 0, units = agentUnits.conversation, wrapUp = 'held', presence } = routing;
  const { presences = ['available', 'busy'], sameAgent = mode === 'persistent', offer } = routing;
  return {
    queueing: { queue, priority, pushes: assign === 'push', units, wrapUp, ...(presence && { presence }) },
    presences,
    sameAgent,
    offer: {
      ms: offerMs.usual,
      countdown: true,
      declinable: true,
      timeout: 'route-on',
      missedAlert: true,
      declinedAlert: true,
      ...offer,
    },
  };
};

interface Queued {
  readonly queues?: readonly QueueConfig[];
}

/** The queues of an agent; undefined where the site has none. */
export const queuesOf = ({ queues }: Queued, agent: string): readonly string[] | undefined =>
  queues?.filter(({ agents }) => agents === undefined || agents.includes(agent)).map(({ id }) => id);

/** How each queue of a site chooses. */
export const methodsOf = ({ queues = [] }: Queued): ReadonlyMap<string, Method> =>
  new Map(queues.map(({ id, method = 'most-free' }) => [id, method]));

/** What is wrong with a site's routing: the place, and a sentence. */
export const routingProblem = ({
  queues = [],
  workstreams,
}: Queued & { readonly workstreams: readonly { readonly routing?: RoutingConfig }[] }): string | undefined => {
  const ids = new Set<string>();
  for (const [index, { id }] of queues.entries()) {
    if (ids.has(id)) return `/queues/${index}/id ${JSON.stringify(id)} is used twice`;
    ids.add(id);
  }
  for (const [index, { routing }] of workstreams.entries()) {
    if (routing && !ids.has(routing.queue)) {
      return `/workstreams/${index}/routing/queue ${JSON.stringify(routing.queue)} is none of the site's queues`;
    }
  }
  return undefined;
};
