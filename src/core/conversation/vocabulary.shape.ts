/** The run-time shape of each word: what the relay checks untrusted input against, and what docs/PROTOCOL.md prints. */
import type { TSchema } from 'typebox';
import * as asides from './asides.shape.ts';
import * as assignment from './assignment.shape.ts';
import * as consent from './consent.shape.ts';
import * as consulting from './consulting.shape.ts';
import * as lifecycle from './lifecycle.shape.ts';
import * as links from './links.shape.ts';
import * as messages from './messages.shape.ts';
import * as notes from './notes.shape.ts';
import * as overflow from './overflow.shape.ts';
import * as routing from './routing.shape.ts';
import * as supervision from './supervision.shape.ts';
import * as survey from './survey.shape.ts';
import * as visitor from './visitor.shape.ts';
import * as context from './visitor-context.shape.ts';
import type { CommandType, FactType } from './vocabulary.ts';

export const commandShapes: Record<CommandType, TSchema> = {
  'conversation.start': lifecycle.ConversationStart,
  'conversation.pick': lifecycle.ConversationPick,
  'conversation.release': lifecycle.ConversationRelease,
  'conversation.reopen': lifecycle.ConversationReopen,
  'conversation.reclaim': lifecycle.ConversationReclaim,
  'conversation.recall': lifecycle.ConversationRecall,
  'conversation.end': lifecycle.ConversationEnd,
  'session.close': lifecycle.SessionClose,
  'conversation.expire': lifecycle.ConversationExpire,
  'conversation.force-close': lifecycle.ConversationForceClose,
  'message.send': messages.MessageSend,
  'note.write': notes.NoteWrite,
  'aside.write': asides.AsideWrite,
  'context.update': context.ContextUpdate,
  'survey.answer': survey.SurveyAnswer,
  'visitor.identify': visitor.VisitorIdentify,
  'offer.make': routing.OfferMake,
  'offer.accept': routing.OfferAccept,
  'offer.decline': routing.OfferDecline,
  'offer.expire': routing.OfferExpire,
  'offer.withdraw': routing.OfferWithdraw,
  'transfer.cancel': routing.TransferCancel,
  'round.end': routing.RoundEnd,
  'queue.overflow': overflow.QueueOverflow,
  'conversation.auto-assign': assignment.ConversationAutoAssign,
  'assignment.see': assignment.AssignmentSee,
  'wrap-up.free': assignment.WrapUpFree,
  'conversation.assign': supervision.ConversationAssign,
  'conversation.requeue': supervision.ConversationRequeue,
  'conversation.transfer': supervision.ConversationTransfer,
  'conversation.join': supervision.ConversationJoin,
  'conversation.leave': supervision.ConversationLeave,
  'consult.ask': consulting.ConsultAsk,
  'consult.accept': consulting.ConsultAccept,
  'consult.decline': consulting.ConsultDecline,
  'consult.cancel': consulting.ConsultCancel,
  'consult.expire': consulting.ConsultExpire,
  'consult.withdraw': consulting.ConsultWithdraw,
  'consult.end': consulting.ConsultEnd,
  'contact.link': links.ContactLink,
  'contact.unlink': links.ContactUnlink,
  'case.link': links.CaseLink,
  'case.unlink': links.CaseUnlink,
  'links.refresh': links.LinksRefresh,
};

export const factShapes: Record<FactType, TSchema> = {
  'conversation.started': lifecycle.ConversationStarted,
  'conversation.assigned': lifecycle.ConversationAssigned,
  'conversation.released': lifecycle.ConversationReleased,
  'conversation.ended': lifecycle.ConversationEnded,
  'conversation.closed': lifecycle.ConversationClosed,
  'message.sent': messages.MessageSent,
  'note.written': notes.NoteWritten,
  'aside.written': asides.AsideWritten,
  'context.set': context.ContextSet,
  'visitor.identified': visitor.VisitorIdentified,
  'consent.given': consent.ConsentGiven,
  'survey.answered': survey.SurveyAnswered,
  'conversation.queued': routing.ConversationQueued,
  'offer.made': routing.OfferMade,
  'offer.ended': routing.OfferEnded,
  'round.ended': routing.RoundEnded,
  'conversation.overflowed': overflow.ConversationOverflowed,
  'assignment.notified': assignment.AssignmentNotified,
  'assignment.seen': assignment.AssignmentSeen,
  'wrap-up.freed': assignment.WrapUpFreed,
  'supervisor.joined': supervision.SupervisorJoined,
  'supervisor.left': supervision.SupervisorLeft,
  'consultant.left': supervision.ConsultantLeft,
  'consult.asked': consulting.ConsultAsked,
  'consult.accepted': consulting.ConsultAccepted,
  'consult.failed': consulting.ConsultFailed,
  'consult.ended': consulting.ConsultEnded,
  'contact.linked': links.ContactLinked,
  'contact.changed': links.ContactChanged,
  'contact.unlinked': links.ContactUnlinked,
  'case.linked': links.CaseLinked,
  'case.changed': links.CaseChanged,
  'case.unlinked': links.CaseUnlinked,
};
