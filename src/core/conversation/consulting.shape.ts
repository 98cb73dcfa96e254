/** Shapes of the commands and events of consulting. */
import Type from 'typebox';
import { Name } from './shapes.ts';

const AgentShape = Type.Object({ id: Type.String(), name: Type.String() });

/** The seq at which somebody was asked: the request's name. */
const Request = Type.Integer({ minimum: 1 });

/** Who has the conversation asks a colleague to look at it. */
export const ConsultAsk = Type.Object({
  type: Type.Literal('consult.ask'),
  /** The id of the agent who is asked. */
  agent: Name,
});

/** Who was asked comes. Any other request than one that is still open is over. */
export const ConsultAccept = Type.Object({ type: Type.Literal('consult.accept'), consult: Request });

/** Who was asked does not. */
export const ConsultDecline = Type.Object({ type: Type.Literal('consult.decline'), consult: Request });

/** Who asked does so no longer. */
export const ConsultCancel = Type.Object({ type: Type.Literal('consult.cancel'), consult: Request });

/** Nobody answered in time. Only the relay's timers give it. */
export const ConsultExpire = Type.Object({ type: Type.Literal('consult.expire'), consult: Request });

/** Who was asked has been away for too long (A6). Only the relay gives it. */
export const ConsultWithdraw = Type.Object({ type: Type.Literal('consult.withdraw'), consult: Request });

/** Who has the conversation needs a consultant no longer. */
export const ConsultEnd = Type.Object({
  type: Type.Literal('consult.end'),
  /** The id of the consultant. */
  agent: Name,
});

/** A colleague was asked, and has until `ms` after this event's time to answer. Its seq is the request's name. */
export const ConsultAsked = Type.Object({
  type: Type.Literal('consult.asked'),
  agent: AgentShape,
  ms: Type.Integer({ minimum: 1 }),
  /** Whether the seconds that are left are shown. */
  countdown: Type.Boolean(),
});

/** The event's actor is a consultant from here on. */
export const ConsultAccepted = Type.Object({ type: Type.Literal('consult.accepted'), consult: Request });

/** A request is over without having been accepted. */
export const ConsultFailed = Type.Object({
  type: Type.Literal('consult.failed'),
  consult: Request,
  agent: AgentShape,
  why: Type.Union([
    Type.Literal('declined'),
    Type.Literal('missed'),
    Type.Literal('agent-gone'),
    Type.Literal('cancelled'),
  ]),
});

/** A consultant is none any more, because who has the conversation said so. */
export const ConsultEnded = Type.Object({ type: Type.Literal('consult.ended'), agent: AgentShape });
