/** Shapes of the lifecycle's commands and events. */
import Type from 'typebox';
import { languageLengthMax, pageLengthMax } from '../limits.ts';
import { AgentShape } from './routing.shape.ts';
import { ModeShape, Name } from './shapes.ts';

/** A visitor begins to talk. The message follows as a command of its own. */
export const ConversationStart = Type.Object({
  type: Type.Literal('conversation.start'),
  /** The site's workstream; the site's first one if left out. */
  workstream: Type.Optional(Name),
  /** Address of the page the visitor wrote from. */
  page: Type.Optional(Type.String({ maxLength: pageLengthMax })),
  /** BCP 47 language of the widget. */
  language: Type.Optional(Type.String({ maxLength: languageLengthMax })),
  /** The version of the site's notice that the visitor has agreed to (V7). */
  consent: Type.Optional(Name),
});

/** An agent takes an open conversation (C2). */
export const ConversationPick = Type.Object({ type: Type.Literal('conversation.pick') });

/** The agent gives it back to the queue, whatever the mode (C5). */
export const ConversationRelease = Type.Object({ type: Type.Literal('conversation.release') });

/** The agent who had it last goes on with a conversation that waits (C7). */
export const ConversationReopen = Type.Object({ type: Type.Literal('conversation.reopen') });

/** Its agent has been away for too long (A6). Only the relay gives it; `epoch` is the assignment that is meant. */
export const ConversationReclaim = Type.Object({
  type: Type.Literal('conversation.reclaim'),
  epoch: Type.Integer({ minimum: 1 }),
});

/** Its agent, who did not ask for it, has not seen it for too long (A6). Only the relay gives it, for that assignment. */
export const ConversationRecall = Type.Object({
  type: Type.Literal('conversation.recall'),
  epoch: Type.Integer({ minimum: 1 }),
});

/** The talking is to end, for everybody (C3, C4). Who may say so depends on the mode (M1). */
export const ConversationEnd = Type.Object({ type: Type.Literal('conversation.end') });

/** The agent closes the session: what follows depends on state and mode (C5, C6, C10). */
export const SessionClose = Type.Object({ type: Type.Literal('session.close') });

/** A time limit was reached. Only the relay's timers give it. */
export const ConversationExpire = Type.Object({
  type: Type.Literal('conversation.expire'),
  /** Since when the state lasts whose time is over: another means that it is over already. */
  since: Type.Integer({ minimum: 0 }),
  reason: Type.Union([Type.Literal('visitor-gone'), Type.Literal('unanswered'), Type.Literal('time-over')]),
});

/** A supervisor ends it, whatever its state (C11). */
export const ConversationForceClose = Type.Object({ type: Type.Literal('conversation.force-close') });

/** Always the first event of a conversation (C1). */
export const ConversationStarted = Type.Object({
  type: Type.Literal('conversation.started'),
  site: Name,
  workstream: Name,
  mode: ModeShape,
  visitor: Type.Object({
    id: Type.String(),
    /** The N of *Visitor N*, rule I2. */
    number: Type.Integer({ minimum: 1 }),
    name: Type.Optional(Type.String()),
    account: Type.Optional(Type.String()),
  }),
  page: Type.Optional(Type.String()),
  language: Type.Optional(Type.String()),
});

/** Somebody has it now (C2). */
export const ConversationAssigned = Type.Object({
  type: Type.Literal('conversation.assigned'),
  agent: AgentShape,
  /** Counts assignments up from 1; what an agent sends carries it as a fence (R6). */
  epoch: Type.Integer({ minimum: 1 }),
  reason: Type.Union([
    Type.Literal('picked'),
    Type.Literal('reopened'),
    Type.Literal('accepted'),
    Type.Literal('auto-accepted'),
    Type.Literal('auto-assigned'),
    Type.Literal('assigned'),
    Type.Literal('transferred'),
  ]),
});

/** Back to the queue, or waiting for the visitor: nobody has it, its place is kept. */
export const ConversationReleased = Type.Object({
  type: Type.Literal('conversation.released'),
  to: Type.Union([Type.Literal('open'), Type.Literal('waiting')]),
  reason: Type.Union([
    Type.Literal('session-closed'),
    Type.Literal('released'),
    Type.Literal('visitor-wrote'),
    Type.Literal('agent-gone'),
    Type.Literal('rerouted'),
    Type.Literal('transferred'),
  ]),
});

/** The talking is over; who ended it is the event's actor. */
export const ConversationEnded = Type.Object({
  type: Type.Literal('conversation.ended'),
  to: Type.Union([Type.Literal('wrap-up'), Type.Literal('closed')]),
  reason: Type.Union([
    Type.Literal('ended'),
    Type.Literal('visitor-gone'),
    Type.Literal('unanswered'),
    Type.Literal('time-over'),
    Type.Literal('overflow'),
    Type.Literal('force-closed'),
  ]),
});

/** Wrap-up is over. */
export const ConversationClosed = Type.Object({
  type: Type.Literal('conversation.closed'),
  reason: Type.Union([Type.Literal('session-closed'), Type.Literal('time-over')]),
});
