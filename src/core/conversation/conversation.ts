/**
 * The engine: a conversation is a value moved by two pure functions.
 *
 * `decide` says whether a command may happen and what follows; `apply` makes it have happened. The relay calls both and
 * stores the events; the SDK applies what arrives and asks `decide` only to grey out buttons. Each feature is one file
 * beside this one, of one shape; the two switches below are the only place that knows them all.
 */
import { type Refusal, refuse, unreachable } from '../errors.ts';
import type { Form } from '../forms/form.ts';
import type { Right } from '../rights.ts';
import { grantProblem } from './access.ts';
import { decideAside } from './asides.ts';
import { applyAssignment, decideAssignment, recallProblem, seeing } from './assignment.ts';
import { consentProblem, decideConsent, type Notice } from './consent.ts';
import { accompanyConsulting, applyConsulting, type Consulting, decideConsulting } from './consulting.ts';
import { applyLifecycle, decideLifecycle, decideWaking, type Lifecycle, newLifecycle } from './lifecycle.ts';
import { applyLinks, decideLinks, type FoundLinks, type Links, linkFitting } from './links.ts';
import {
  applyFiles,
  applyMessages,
  decideMessage,
  type MessageContext,
  type Messages,
  newMessages,
} from './messages.ts';
import { applyMood, type Mood, newMood } from './mood.ts';
import { applyNotes, decideNote, type Notes, newNotes } from './notes.ts';
import type { OverflowAction } from './overflow.ts';
import type { Actor } from './participants.ts';
import {
  type AgentStanding,
  applyRouting,
  decideAutoAssign,
  decideQueueing,
  decideRouting,
  followLifecycle,
  newRouting,
  type Queueing,
  type Routing,
  takingProblem,
} from './routing.ts';
import {
  accompanyLifecycle,
  accompanyRouting,
  applySupervision,
  decideSupervision,
  type Handing,
  newSupervision,
  type Supervision,
} from './supervision.ts';
import { decideSurvey, type Surveying } from './survey.ts';
import type { Mode } from './transitions.ts';
import { applyVisitor, decideIdentity, newVisitor, type Visitor, type Vouched } from './visitor.ts';
import {
  answeredAt,
  applyContext,
  begunWith,
  decideContext,
  newVisitorContext,
  openingProblem,
  type Verified,
  type VisitorContext,
  vouched,
} from './visitor-context.ts';
import type { AsideCommand, Command, ConversationEvent, Fact, MessageCommand, NoteCommand } from './vocabulary.ts';

/** Everything that is true of a conversation at `seq`, without its transcript. Small, immutable, plain JSON. */
export interface Conversation {
  readonly id: string;
  /** Position of the last event applied; 0 before the first. */
  readonly seq: number;
  readonly lifecycle: Lifecycle;
  readonly visitor: Visitor;
  readonly messages: Messages;
  readonly notes: Notes;
  readonly context: VisitorContext;
  readonly routing: Routing;
  readonly mood: Mood;
  /** The version of the notice that the visitor has agreed to at the start; left out if there was none to agree to. */
  readonly consent?: string;
  /** The visitor has said how it was since it is over: with which rating, 0 for none. The rest is in the log. */
  readonly rated?: number;
  /** Left out as long as nobody has had it. */
  readonly supervision?: Supervision;
  /** Left out as long as its agent has asked nobody. */
  readonly consulting?: Consulting;
  /** Left out as long as it was linked to nothing. */
  readonly links?: Links;
}

/** What `decide` needs to know from outside: time, identity and numbers come in, never from within. */
export interface Context extends MessageContext {
  readonly actor: Actor;
  /** Site that the actor belongs to. */
  readonly site: string;
  /** The assignment epoch the sender believed in, for what agents do (R6). */
  readonly fence?: number;
  /** For what supervisors do: their rights (V1). */
  readonly rights?: readonly Right[];
  /** For an agent who takes a conversation: address of a picture of them. */
  readonly picture?: string;
  /** For `conversation.start`: what the site's configuration and the visitor counter say. */
  readonly start?: {
    readonly workstream: string;
    readonly mode: Mode;
    readonly visitorNumber: number;
    readonly account?: string;
    /** What else the site vouches for. */
    readonly verified?: Verified;
    readonly device?: string;
    readonly queueing?: Queueing;
    /** The notice that is shown before it, if there is one (V7). */
    readonly notice?: Notice;
    /** What is asked before it, of whoever this is (W6). */
    readonly form?: Form;
    /** Why none can be begun here now, if that is so: told to who has not begun it already. */
    readonly problem?: Refusal;
    /** What is to become of it, if its queue is full (R9). */
    readonly overflow?: OverflowAction;
  };
  /** For `visitor.identify`: whom the site vouches for. */
  readonly vouched?: Vouched;
  /** For `survey.answer`. */
  readonly surveying?: Surveying;
  /** For commands that give work to an agent or take it: that agent. */
  readonly agent?: AgentStanding;
  /** For commands that hand work to somebody who is named, or to a queue. */
  readonly handing?: Handing;
  /** For what links, and for who comes with the site's word: what the database has of contacts and cases. */
  readonly links?: FoundLinks;
}

/** A conversation before its first event. */
export const newConversation = (id: string): Conversation => ({
  id,
  seq: 0,
  lifecycle: newLifecycle,
  visitor: newVisitor,
  messages: newMessages,
  notes: newNotes,
  context: newVisitorContext,
  routing: newRouting,
  mood: newMood,
});

/** A conversation that an older build has written, with the slices of this one. */
export const complete = (conversation: Conversation): Conversation => ({
  ...newConversation(conversation.id),
  ...conversation,
});

/** Whether `command` may happen now, and what follows: one or more facts in order, or the reason it may not. Pure. */
export const decide = (conversation: Conversation, command: Command, context: Context): readonly Fact[] | Refusal => {
  const problem = grantProblem(conversation, command.type, context);
  if (problem !== undefined) return refuse(problem);
  const { lifecycle, routing } = conversation;
  switch (command.type) {
    case 'conversation.start':
      return decideStart(conversation, command, context);
    case 'conversation.pick':
    case 'conversation.reopen':
      return unless(takingProblem(routing, lifecycle, context), () => decideLifecycle(lifecycle, command, context));
    case 'conversation.recall':
      return unless(recallProblem(routing), () => decideLifecycle(lifecycle, command, context));
    case 'conversation.release':
    case 'conversation.reclaim':
    case 'conversation.end':
    case 'session.close':
    case 'conversation.expire':
    case 'conversation.force-close':
      return decideLifecycle(lifecycle, command, context);
    case 'message.send':
    case 'note.write':
    case 'aside.write':
      return followed(decideWriting(conversation, command, context), () => seeing(conversation, context));
    case 'visitor.identify':
      return followed(decideIdentity(conversation.id, lifecycle.state, context.vouched), () => [
        ...vouched(context.vouched?.verified),
        ...linkFitting(conversation.links, context.links),
      ]);
    case 'context.update':
      return decideContext(lifecycle.state, conversation.context, command);
    case 'survey.answer':
      return decideSurvey(conversation, command, context.surveying);
    case 'offer.make':
    case 'offer.accept':
    case 'offer.decline':
    case 'offer.expire':
    case 'offer.withdraw':
    case 'transfer.cancel':
    case 'round.end':
    case 'queue.overflow':
      return decideRouting(routing, lifecycle, command, context);
    case 'conversation.auto-assign':
      return decideAutoAssign(routing, lifecycle, command, context);
    case 'assignment.see':
    case 'wrap-up.free':
      return decideAssignment(conversation, command);
    case 'conversation.transfer':
      return followed(decideSupervision(conversation, command, context), () => seeing(conversation, context));
    case 'conversation.assign':
    case 'conversation.requeue':
    case 'conversation.join':
    case 'conversation.leave':
      return decideSupervision(conversation, command, context);
    case 'consult.ask':
    case 'consult.accept':
    case 'consult.decline':
    case 'consult.cancel':
    case 'consult.expire':
    case 'consult.withdraw':
    case 'consult.end':
      return decideConsulting(conversation, command, context);
    case 'contact.link':
    case 'contact.unlink':
    case 'case.link':
    case 'case.unlink':
    case 'links.refresh':
      return decideLinks(lifecycle.state, conversation.links, command, context.links);
    default:
      return unreachable(command);
  }
};

/** What somebody writes: to the visitor, or for the desk. */
const decideWriting = (
  { lifecycle, messages }: Conversation,
  command: MessageCommand | NoteCommand | AsideCommand,
  context: Context,
): readonly Fact[] | Refusal => {
  switch (command.type) {
    case 'message.send':
      return followed(decideMessage(lifecycle.state, messages, command, context), () =>
        decideWaking(lifecycle, context.actor),
      );
    case 'note.write':
      return decideNote(lifecycle.state, command);
    case 'aside.write':
      return decideAside(lifecycle.state, command);
    default:
      return unreachable(command);
  }
};

/** To whoever could not begin for another reason there is no use in agreeing to anything. */
const decideStart = (
  { lifecycle, links }: Conversation,
  command: Extract<Command, { type: 'conversation.start' }>,
  context: Context,
): readonly Fact[] | Refusal => {
  const { problem, notice, form, verified, device } = context.start ?? {};
  return unless(problem ?? consentProblem(command, notice) ?? openingProblem(command, form), () => {
    const started = followed(decideLifecycle(lifecycle, command, context), () => decideConsent(command, notice));
    return followed(
      followed(started, () => decideQueueing(context)),
      () => [
        ...vouched(verified),
        ...begunWith(device),
        ...answeredAt(command, form),
        ...linkFitting(links, context.links),
      ],
    );
  });
};

/** What a command leads to of which the other features may have the first word. A state that forbids it says so itself. */
const unless = (problem: Refusal | undefined, decided: () => readonly Fact[] | Refusal): readonly Fact[] | Refusal => {
  const verdict = decided();
  return isRefusal(verdict) ? verdict : (problem ?? verdict);
};

/** The facts and what follows from them; a refusal of either as it is. */
const followed = (
  verdict: readonly Fact[] | Refusal,
  consequence: () => readonly Fact[] | Refusal,
): readonly Fact[] | Refusal => {
  if (isRefusal(verdict)) return verdict;
  const more = consequence();
  return isRefusal(more) ? more : [...verdict, ...more];
};

/** The conversation after `event`. Total: every event that was stored can be applied. Pure. */
export const apply = (conversation: Conversation, event: ConversationEvent): Conversation => {
  const next = applyShared(conversation, event);
  const { supervision = newSupervision } = conversation;
  switch (event.type) {
    case 'message.sent':
      return { ...next, messages: applyFiles(next.messages, event), mood: applyMood(next.mood, event) };
    case 'visitor.identified':
    case 'consent.given':
    case 'survey.answered':
    case 'conversation.started':
      return next;
    case 'conversation.assigned':
    case 'conversation.released':
    case 'conversation.ended':
    case 'conversation.closed':
      return {
        ...withoutConsulting(next),
        routing: followLifecycle(next.routing, event, conversation.lifecycle),
        supervision: accompanyLifecycle(supervision, event, conversation.lifecycle),
      };
    case 'note.written':
      return { ...next, notes: applyNotes(next.notes, event) };
    case 'context.set':
      return { ...next, context: applyContext(next.context, event) };
    case 'conversation.queued':
    case 'offer.made':
    case 'offer.ended':
    case 'round.ended':
    case 'conversation.overflowed':
      return { ...next, routing: applyRouting(next.routing, event), ...accompanied(conversation, event) };
    case 'assignment.notified':
    case 'assignment.seen':
    case 'wrap-up.freed':
      return { ...next, routing: applyAssignment(next.routing, event) };
    case 'supervisor.joined':
    case 'supervisor.left':
    case 'consultant.left':
      return { ...next, supervision: applySupervision(supervision, event) };
    case 'aside.written':
      return next;
    case 'consult.asked':
    case 'consult.accepted':
    case 'consult.failed':
    case 'consult.ended':
      return {
        ...next,
        consulting: applyConsulting(next.consulting, event),
        supervision: accompanyConsulting(supervision, event),
      };
    case 'contact.linked':
    case 'contact.changed':
    case 'contact.unlinked':
    case 'case.linked':
    case 'case.changed':
    case 'case.unlinked':
      return { ...next, links: applyLinks(next.links, event) };
    default:
      return unreachable(event);
  }
};

/** Whoever has it now, who was asked was asked by somebody else. */
const withoutConsulting = ({ consulting: _, ...conversation }: Conversation): Conversation => conversation;

const accompanied = (
  { supervision }: Conversation,
  event: Parameters<typeof accompanyRouting>[1],
): Pick<Conversation, 'supervision'> => (supervision ? { supervision: accompanyRouting(supervision, event) } : {});

/**
 * The same as far as a visitor may know: of what only the desk sees, only the position moves. A visitor's client loads
 * this part alone.
 */
export const applyShared = (conversation: Conversation, event: ConversationEvent): Conversation => {
  const next = { ...conversation, seq: event.seq };
  switch (event.type) {
    case 'conversation.started':
      return { ...next, lifecycle: applyLifecycle(next.lifecycle, event), visitor: applyVisitor(next.visitor, event) };
    case 'visitor.identified':
      return { ...next, visitor: applyVisitor(next.visitor, event) };
    case 'consent.given':
      return { ...next, consent: event.notice };
    case 'survey.answered':
      return { ...next, rated: event.rating ?? 0 };
    case 'conversation.assigned':
    case 'conversation.released':
    case 'conversation.ended':
    case 'conversation.closed':
      return { ...next, lifecycle: applyLifecycle(next.lifecycle, event) };
    case 'message.sent':
      return { ...next, messages: applyMessages(next.messages, event) };
    default:
      return next;
  }
};

/** True if the value that `decide` gave is a refusal. */
export const isRefusal = (verdict: readonly Fact[] | Refusal): verdict is Refusal => 'refused' in verdict;

/** Whether this actor could give this command now: advice for buttons. The relay's verdict is what counts. */
export const could = (conversation: Conversation, command: Command, context: Context): boolean =>
  !isRefusal(decide(conversation, command, context));
