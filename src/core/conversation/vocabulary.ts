/**
 * Every word of a conversation: the commands that may be given and the events that may have happened.
 *
 * Adding a word here makes the compiler list what it still needs: a run-time shape, who may say it, what it does to
 * the conversation, who sees it and how the transcript shows it.
 */
import type { Static } from 'typebox';
import type * as asides from './asides.shape.ts';
import type * as assignment from './assignment.shape.ts';
import type * as consent from './consent.shape.ts';
import type * as consulting from './consulting.shape.ts';
import type * as lifecycle from './lifecycle.shape.ts';
import type * as links from './links.shape.ts';
import type * as messages from './messages.shape.ts';
import type * as notes from './notes.shape.ts';
import type * as overflow from './overflow.shape.ts';
import type { Actor } from './participants.ts';
import type * as routing from './routing.shape.ts';
import type * as supervision from './supervision.shape.ts';
import type * as survey from './survey.shape.ts';
import type * as visitor from './visitor.shape.ts';
import type * as context from './visitor-context.shape.ts';

export type LifecycleCommand =
  | Static<typeof lifecycle.ConversationStart>
  | Static<typeof lifecycle.ConversationPick>
  | Static<typeof lifecycle.ConversationRelease>
  | Static<typeof lifecycle.ConversationReopen>
  | Static<typeof lifecycle.ConversationReclaim>
  | Static<typeof lifecycle.ConversationRecall>
  | Static<typeof lifecycle.ConversationEnd>
  | Static<typeof lifecycle.SessionClose>
  | Static<typeof lifecycle.ConversationExpire>
  | Static<typeof lifecycle.ConversationForceClose>;

export type LifecycleFact =
  | Static<typeof lifecycle.ConversationStarted>
  | Static<typeof lifecycle.ConversationAssigned>
  | Static<typeof lifecycle.ConversationReleased>
  | Static<typeof lifecycle.ConversationEnded>
  | Static<typeof lifecycle.ConversationClosed>;

export type MessageCommand = Static<typeof messages.MessageSend>;
export type MessageFact = Static<typeof messages.MessageSent>;

export type NoteCommand = Static<typeof notes.NoteWrite>;
export type NoteFact = Static<typeof notes.NoteWritten>;

export type AsideCommand = Static<typeof asides.AsideWrite>;
export type AsideFact = Static<typeof asides.AsideWritten>;

export type IdentityCommand = Static<typeof visitor.VisitorIdentify>;
export type IdentityFact = Static<typeof visitor.VisitorIdentified>;

export type ContextCommand = Static<typeof context.ContextUpdate>;
export type ContextFact = Static<typeof context.ContextSet>;

export type ConsentFact = Static<typeof consent.ConsentGiven>;

export type SurveyCommand = Static<typeof survey.SurveyAnswer>;
export type SurveyFact = Static<typeof survey.SurveyAnswered>;

export type RoutingCommand =
  | Static<typeof routing.OfferMake>
  | Static<typeof routing.OfferAccept>
  | Static<typeof routing.OfferDecline>
  | Static<typeof routing.OfferExpire>
  | Static<typeof routing.OfferWithdraw>
  | Static<typeof routing.TransferCancel>
  | Static<typeof routing.RoundEnd>
  | Static<typeof overflow.QueueOverflow>;

export type RoutingFact =
  | Static<typeof routing.ConversationQueued>
  | Static<typeof routing.OfferMade>
  | Static<typeof routing.OfferEnded>
  | Static<typeof routing.RoundEnded>
  | Static<typeof overflow.ConversationOverflowed>;

export type AssignmentCommand =
  | Static<typeof assignment.ConversationAutoAssign>
  | Static<typeof assignment.AssignmentSee>
  | Static<typeof assignment.WrapUpFree>;

export type AssignmentFact =
  | Static<typeof assignment.AssignmentNotified>
  | Static<typeof assignment.AssignmentSeen>
  | Static<typeof assignment.WrapUpFreed>;

export type SupervisionCommand =
  | Static<typeof supervision.ConversationAssign>
  | Static<typeof supervision.ConversationRequeue>
  | Static<typeof supervision.ConversationTransfer>
  | Static<typeof supervision.ConversationJoin>
  | Static<typeof supervision.ConversationLeave>;

export type SupervisionFact =
  | Static<typeof supervision.SupervisorJoined>
  | Static<typeof supervision.SupervisorLeft>
  | Static<typeof supervision.ConsultantLeft>;

export type ConsultCommand =
  | Static<typeof consulting.ConsultAsk>
  | Static<typeof consulting.ConsultAccept>
  | Static<typeof consulting.ConsultDecline>
  | Static<typeof consulting.ConsultCancel>
  | Static<typeof consulting.ConsultExpire>
  | Static<typeof consulting.ConsultWithdraw>
  | Static<typeof consulting.ConsultEnd>;

export type ConsultFact =
  | Static<typeof consulting.ConsultAsked>
  | Static<typeof consulting.ConsultAccepted>
  | Static<typeof consulting.ConsultFailed>
  | Static<typeof consulting.ConsultEnded>;

export type LinkCommand =
  | Static<typeof links.ContactLink>
  | Static<typeof links.ContactUnlink>
  | Static<typeof links.CaseLink>
  | Static<typeof links.CaseUnlink>
  | Static<typeof links.LinksRefresh>;

export type LinkFact =
  | Static<typeof links.ContactLinked>
  | Static<typeof links.ContactChanged>
  | Static<typeof links.ContactUnlinked>
  | Static<typeof links.CaseLinked>
  | Static<typeof links.CaseChanged>
  | Static<typeof links.CaseUnlinked>;

/** Something a participant asks for. Named `noun.verb`. */
export type Command =
  | LifecycleCommand
  | MessageCommand
  | NoteCommand
  | AsideCommand
  | IdentityCommand
  | ContextCommand
  | SurveyCommand
  | RoutingCommand
  | AssignmentCommand
  | SupervisionCommand
  | ConsultCommand
  | LinkCommand;

/** Something that has happened, before it has a place in the log. Named `noun.past`. */
export type Fact =
  | LifecycleFact
  | MessageFact
  | NoteFact
  | AsideFact
  | IdentityFact
  | ContextFact
  | RoutingFact
  | AssignmentFact
  | ConsentFact
  | SurveyFact
  | SupervisionFact
  | ConsultFact
  | LinkFact;

export type CommandType = Command['type'];
export type FactType = Fact['type'];

/** A fact's place in the log. */
export interface Place {
  /** Dense position in the conversation, counted up from 1. */
  readonly seq: number;
  /** The command's id for its first event, the same with a suffix for further ones. Unique in the conversation. */
  readonly id: string;
  /** Time of the commit in milliseconds since 1970, by the database's clock. For display only: `seq` is the order. */
  readonly at: number;
  readonly by: Actor;
}

/** A fact in the conversation's log. */
export type ConversationEvent = Fact & Place;
