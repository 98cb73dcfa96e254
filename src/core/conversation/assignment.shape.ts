/** Shapes of what is assigned without having been asked for, and of capacity that wrap-up takes for a while. */
import Type from 'typebox';
import { AgentShape, PresenceBase, Reasons } from './routing.shape.ts';

/** What such an assignment is about (N1). */
export const AssignmentScenarioShape = Type.Union([
  Type.Literal('assigned'),
  Type.Literal('escalation'),
  Type.Literal('bot-escalation'),
  Type.Literal('supervisor-assigned'),
]);

/** The work is an agent's at once, who is not asked (N5). Only the relay's router gives it; judged again, as an offer is. */
export const ConversationAutoAssign = Type.Object({
  type: Type.Literal('conversation.auto-assign'),
  agent: AgentShape,
  /** For how long they are notified of it, in milliseconds. */
  ms: Type.Integer({ minimum: 1 }),
  /** Presences in which agents get this work; not asked of the former agent (R5). */
  presences: Type.Array(PresenceBase),
  reasons: Reasons,
});

/** The agent has opened what they have. */
export const AssignmentSee = Type.Object({ type: Type.Literal('assignment.see') });

/** Wrap-up has taken capacity for as long as it may (R7). Only the relay gives it; `since` names the wrap-up. */
export const WrapUpFree = Type.Object({ type: Type.Literal('wrap-up.free'), since: Type.Integer({ minimum: 0 }) });

/** Its agent, who has not asked for it, is notified for `ms` from this event's time. Until it is seen, it is unseen (A6). */
export const AssignmentNotified = Type.Object({
  type: Type.Literal('assignment.notified'),
  agent: AgentShape,
  scenario: AssignmentScenarioShape,
  /** The assignment. */
  epoch: Type.Integer({ minimum: 1 }),
  /** 0 where its offer was the notification. */
  ms: Type.Integer({ minimum: 0 }),
  /** Why this agent, where the router chose (R4). */
  reasons: Type.Optional(Reasons),
});

/** It was opened, or answered. */
export const AssignmentSeen = Type.Object({ type: Type.Literal('assignment.seen') });

/** From here on its wrap-up takes no capacity. */
export const WrapUpFreed = Type.Object({ type: Type.Literal('wrap-up.freed') });
