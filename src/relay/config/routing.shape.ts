/** Shape of what an operator says of routing: queues, and how a workstream's conversations get to agents. Rules R1–R5, R7 and N3–N9 (in part). */
import Type from 'typebox';
import { PresenceBase } from '../../core/conversation/routing.shape.ts';
import { agentUnits, nameLengthMax, offerMs, wrapUpHoldMs } from '../../core/limits.ts';
import { OverflowShape } from './overflow.shape.ts';

const closed = { additionalProperties: false };

const name = (description: string) => Type.String({ minLength: 1, maxLength: nameLengthMax, description });

const flag = (description: string) => Type.Optional(Type.Boolean({ description }));

const base = (): typeof PresenceBase => ({
  ...PresenceBase,
  ...{ description: 'One of "available", "busy", "do-not-disturb", "away" and "offline".' },
});

/** A presence that may be chosen (A1), with what it is for here. */
export const choice = (description: string) =>
  Type.Object(
    { base: base(), custom: Type.Optional(name('The id of a custom presence that stands on it.')) },
    { ...closed, description },
  );

/** A queue of a site, and who works in it. */
export const QueueShape = Type.Object(
  {
    id: name('What workstreams call the queue.'),
    name: name('What people call the queue.'),
    agents: Type.Optional(
      Type.Array(name('The "id" of an agent.'), {
        description: 'Ids of the agents who work in it; everybody of the site, if left out.',
      }),
    ),
    method: Type.Optional(
      Type.Union([Type.Literal('most-free'), Type.Literal('round-robin'), Type.Literal('longest-idle')], {
        description: 'How it chooses among those who could have the work (R4); "most-free", if left out.',
      }),
    ),
  },
  { ...closed, description: 'A queue: it has "id" and "name".' },
);

const Offer = Type.Object(
  {
    ask: flag(
      'Whether the agent is asked at all; so it is, if left out. With false the conversation is theirs at once (N5), is shown as new for "ms", and goes back to the queue if they have not opened it eight minutes later (A6).',
    ),
    ms: Type.Optional(
      Type.Integer({
        minimum: offerMs.min,
        maximum: offerMs.max,
        description: 'Time to answer, in milliseconds, from 5,000 to 600,000; 120,000, if left out (N3).',
      }),
    ),
    countdown: flag('Whether the seconds that are left are shown; they are, if left out.'),
    declinable: flag('Whether it can be declined; it can, if left out (N5).'),
    timeout: Type.Optional(
      Type.Union([Type.Literal('route-on'), Type.Literal('accept')], {
        description: 'When the time is over: "route-on" asks somebody else, "accept" gives it to its agent (N5, N8).',
      }),
    ),
    missedAlert: flag('Whether who misses it is inactive until they act; so it is, if left out (N8).'),
    declinedAlert: flag('Whether who declines is not disturbed until they act; so it is, if left out (N9).'),
  },
  { ...closed, description: 'How a conversation is offered to an agent.' },
);

const HeldFor = Type.Object(
  {
    heldMs: Type.Integer({
      minimum: wrapUpHoldMs.min,
      maximum: wrapUpHoldMs.max,
      description: 'For how long, in milliseconds, from 5,000 to 3,600,000.',
    }),
  },
  { ...closed, description: 'How long wrap-up takes capacity: it has "heldMs".' },
);

const Told = Type.Object(
  {
    position: flag('Whether visitors are told their place in the queue; they are, if left out.'),
    wait: flag('Whether visitors are told how long the wait is on average; they are, if left out.'),
  },
  { ...closed, description: 'What the visitors of live conversations are told while they wait (R10).' },
);

/** How a workstream's conversations get to agents. */
export const RoutingShape = Type.Object(
  {
    queue: name('The "id" of one of the site’s queues.'),
    /** Fixed: R1. */
    assign: Type.Optional(
      Type.Union([Type.Literal('push'), Type.Literal('pick')], {
        description: 'Whether conversations are offered to agents, "push", or wait to be taken, "pick" (R1).',
      }),
    ),
    priority: Type.Optional(
      Type.Integer({
        minimum: -1_000,
        maximum: 1_000,
        description: 'Higher is served first (R2); from -1,000 to 1,000, and 0, if left out.',
      }),
    ),
    units: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: agentUnits.max,
        description: 'Capacity that a conversation takes, in units; 20, if left out (R7).',
      }),
    ),
    wrapUp: Type.Optional(
      Type.Union([Type.Literal('held'), Type.Literal('freed'), HeldFor], {
        description:
          'Whether it takes capacity through wrap-up: "held", as if left out, "freed", or "heldMs" for so long (R7).',
      }),
    ),
    presences: Type.Optional(
      Type.Array(base(), {
        minItems: 1,
        description: 'Presences in which agents get such work; available and busy, if left out (R3).',
      }),
    ),
    sameAgent: flag('Whether who had it before is asked first; so it is where it is persistent (R5).'),
    presence: Type.Optional(choice('The presence that an agent gets with such a session (A4).')),
    offer: Type.Optional(Offer),
    overflow: Type.Optional(OverflowShape),
    told: Type.Optional(Told),
  },
  { ...closed, description: 'How the workstream’s conversations get to agents: it has "queue".' },
);
