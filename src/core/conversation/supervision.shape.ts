/** Shapes of supervision's commands and events. */
import Type from 'typebox';
import { Name } from './shapes.ts';

/** A supervisor gives open work to an agent, who has it at once (V4). */
export const ConversationAssign = Type.Object({
  type: Type.Literal('conversation.assign'),
  /** The id of the agent. */
  agent: Name,
  /** Whatever their presence and capacity; not if they are offline or have ten sessions. */
  override: Type.Optional(Type.Boolean()),
});

/** It is to stand in another queue: what nobody has (V4), or what somebody hands on (V5). */
export const ConversationRequeue = Type.Object({
  type: Type.Literal('conversation.requeue'),
  queue: Name,
  /** What whoever gets it is to read first (N1): a private note, written with it or not at all. Not for what nobody has. */
  note: Type.Optional(Type.String()),
});

/** Somebody else is asked to take over what an agent has (V5). */
export const ConversationTransfer = Type.Object({
  type: Type.Literal('conversation.transfer'),
  /** The id of the agent who is asked. */
  agent: Name,
});

/** A supervisor wants to take part, for everybody to see (V3). */
export const ConversationJoin = Type.Object({ type: Type.Literal('conversation.join') });

/** Who takes part beside its agent does so no longer: a supervisor who joined, or a consultant. */
export const ConversationLeave = Type.Object({ type: Type.Literal('conversation.leave') });

/** A supervisor takes part from here on; who it is is the event's actor. */
export const SupervisorJoined = Type.Object({ type: Type.Literal('supervisor.joined') });

/** And no longer. */
export const SupervisorLeft = Type.Object({ type: Type.Literal('supervisor.left') });

/** An agent who has handed it on, or was consulted, reads it no longer. */
export const ConsultantLeft = Type.Object({ type: Type.Literal('consultant.left') });
