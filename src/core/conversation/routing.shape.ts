/** Shapes of routing's commands and events. */
import Type from 'typebox';
import { agentUnits, nameLengthMax, wrapUpHoldMs } from '../limits.ts';
import { Name } from './shapes.ts';

export const AgentShape = Type.Object({
  id: Type.String(),
  name: Type.String(),
  /** Address of a picture of them, where there is one. */
  picture: Type.Optional(Type.String()),
  /** They are a program. */
  isBot: Type.Optional(Type.Literal(true)),
});

const Seq = Type.Integer({ minimum: 1 });

export const PresenceBase = Type.Union([
  Type.Literal('available'),
  Type.Literal('busy'),
  Type.Literal('do-not-disturb'),
  Type.Literal('away'),
  Type.Literal('offline'),
]);

/** A presence that may be chosen: a base, or a custom one that stands on a base (A1). */
export const ChoiceShape = Type.Object({
  base: PresenceBase,
  /** The id of a custom presence. */
  custom: Type.Optional(Type.String({ minLength: 1, maxLength: nameLengthMax })),
});

/** What an offer is about (N1). */
export const ScenarioShape = Type.Union([
  Type.Literal('incoming'),
  Type.Literal('returning'),
  Type.Literal('escalation'),
  Type.Literal('bot-escalation'),
  Type.Literal('transfer'),
]);

/** Why this agent (R4). */
export const Reasons = Type.Object({
  method: Type.Union([
    Type.Literal('most-free'),
    Type.Literal('round-robin'),
    Type.Literal('longest-idle'),
    Type.Literal('same-agent'),
    Type.Literal('transfer'),
  ]),
  freeUnits: Type.Integer(),
  idleSince: Type.Integer({ minimum: 0 }),
  lastOfferAt: Type.Integer({ minimum: 0 }),
});

/** How wrap-up takes capacity: always, never, or for so many milliseconds (R7). */
export const WrapUpShape = Type.Union([
  Type.Literal('held'),
  Type.Literal('freed'),
  Type.Object({ heldMs: Type.Integer({ minimum: wrapUpHoldMs.min, maximum: wrapUpHoldMs.max }) }),
]);

/** How an offer is made and what becomes of it: the workstream's settings at that moment (N3, N5, N8, N9). */
const OfferTerms = {
  agent: AgentShape,
  scenario: ScenarioShape,
  /** Time to answer, in milliseconds. */
  ms: Type.Integer({ minimum: 1 }),
  /** Whether the seconds that are left are shown. */
  countdown: Type.Boolean(),
  /** Whether it can be declined. */
  declinable: Type.Boolean(),
  /** What happens when the time is over: another agent is asked, or it is theirs. */
  timeout: Type.Union([Type.Literal('route-on'), Type.Literal('accept')]),
  /** Whether a miss makes the agent inactive, and declining not to be disturbed, until they reset it. */
  missedAlert: Type.Boolean(),
  declinedAlert: Type.Boolean(),
  reasons: Reasons,
};

/** The work is proposed to an agent. Only the relay's router gives it; it is judged again by what holds when it is written. */
export const OfferMake = Type.Object({
  type: Type.Literal('offer.make'),
  ...OfferTerms,
  /** Presences in which agents get this work; not asked of the former agent (R5). */
  presences: Type.Array(PresenceBase),
});

/** The agent takes what is offered (C2). `offer` is the seq of the offer: any other than the present one is over (R6). */
export const OfferAccept = Type.Object({ type: Type.Literal('offer.accept'), offer: Seq });

/** The agent does not want it (N9). */
export const OfferDecline = Type.Object({ type: Type.Literal('offer.decline'), offer: Seq });

/** Its time is over (N5, N8). Only the relay's timers give it. */
export const OfferExpire = Type.Object({ type: Type.Literal('offer.expire'), offer: Seq });

/** Its agent has been away for too long (A6). Only the relay gives it. */
export const OfferWithdraw = Type.Object({ type: Type.Literal('offer.withdraw'), offer: Seq });

/** Who has asked an agent to take a conversation over does so no longer (V5). */
export const TransferCancel = Type.Object({ type: Type.Literal('transfer.cancel'), offer: Seq });

/** All who could have the work were tried: after a pause they are asked again (R3). Only the relay's router gives it. */
export const RoundEnd = Type.Object({ type: Type.Literal('round.end') });

/** It stands in a queue from here on, and costs its agent so much. */
export const ConversationQueued = Type.Object({
  type: Type.Literal('conversation.queued'),
  queue: Name,
  /** Higher is served first (R2). */
  priority: Type.Integer(),
  /** Whether it is offered to agents, or waits to be picked (R1). */
  pushes: Type.Boolean(),
  /** Capacity it takes. */
  units: Type.Integer({ minimum: 0, maximum: agentUnits.max }),
  /** Whether, and for how long, it takes capacity in wrap-up too. */
  wrapUp: WrapUpShape,
  /** The presence that its agent gets with it (A4). */
  presence: Type.Optional(ChoiceShape),
  /** The beginning of the note with which somebody has handed it on (N1); all of it is an event of its own. */
  note: Type.Optional(Type.String()),
});

/** It has been proposed to an agent, who has until `ms` after this event's time to answer. */
export const OfferMade = Type.Object({ type: Type.Literal('offer.made'), ...OfferTerms });

/** The proposal is over without having been accepted. */
export const OfferEnded = Type.Object({
  type: Type.Literal('offer.ended'),
  agent: AgentShape,
  /** `cancelled`: taken back, by the event's actor. */
  why: Type.Union([
    Type.Literal('declined'),
    Type.Literal('missed'),
    Type.Literal('agent-gone'),
    Type.Literal('cancelled'),
  ]),
  /** The agent gets no further work until they reset their presence. */
  alert: Type.Boolean(),
  /** If it was about handing it on: then it stays with who has it (V5). */
  scenario: Type.Optional(Type.Literal('transfer')),
});

/** Everybody who could have had it was asked. */
export const RoundEnded = Type.Object({ type: Type.Literal('round.ended') });
