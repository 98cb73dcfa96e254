/** Shapes of overflow's command and event. */
import Type from 'typebox';
import { Name } from './shapes.ts';

/** What becomes of a conversation that the queue has no room or no time for: another queue has it, or anybody signed in. */
const Elsewhere = Type.Union([Type.Literal('offer'), Type.Object({ queue: Name })]);

/** It has waited in its queue for too long (R9). Only the relay gives it. */
export const QueueOverflow = Type.Object({
  type: Type.Literal('queue.overflow'),
  /** Since when it waits: another moment means that it waits for something else by now. */
  since: Type.Integer({ minimum: 0 }),
  /** Ends, is offered to whoever is signed in, or goes to another queue. */
  action: Type.Union([Type.Literal('end'), Elsewhere]),
});

/** The queue was too long for it, or it has waited there for too long. */
export const ConversationOverflowed = Type.Object({
  type: Type.Literal('conversation.overflowed'),
  reason: Type.Union([Type.Literal('queue-full'), Type.Literal('waited')]),
  /** It is offered to whoever is signed in, or stands in another queue from here on. */
  action: Elsewhere,
});
