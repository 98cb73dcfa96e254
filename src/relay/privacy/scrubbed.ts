/**
 * What is left of a conversation when all that anybody said in it is gone. Pure. Rule X6 in docs/SPEC.md; why so, in decision
 * 0061.
 *
 * Its row and its log keep their places, for figures: when it began and ended, in which states it was, which agents had it
 * and for how long. Nobody reads them any more: what is left names no site, so that to whoever asks for it, or gives it a
 * command, there is no such conversation.
 */
import { type Conversation, newConversation } from '../../core/conversation/conversation.ts';
import type { ConversationEvent } from '../../core/conversation/vocabulary.ts';
import type { Database } from '../store/schema.ts';

/** Whose an emptied conversation is: nobody's, and the same nobody's, so that no two of them belong together. */
export const nobody = 'erased';

/** Whether what was said in it is gone, or going. */
export const isErased = ({ seq, lifecycle }: Pick<Conversation, 'seq' | 'lifecycle'>): boolean =>
  seq > 0 && lifecycle.site === '';

/** Of each event what says when something happened and by whose work; never what a visitor is, has, or was told. */
const kept: Readonly<Record<ConversationEvent['type'], 'all' | readonly string[]>> = {
  'conversation.started': ['workstream', 'mode'],
  'conversation.assigned': 'all',
  'conversation.released': 'all',
  'conversation.ended': 'all',
  'conversation.closed': 'all',
  'conversation.queued': ['queue', 'priority', 'pushes', 'units', 'wrapUp', 'presence'],
  'conversation.overflowed': 'all',
  'offer.made': 'all',
  'offer.ended': 'all',
  'round.ended': 'all',
  'assignment.notified': 'all',
  'assignment.seen': 'all',
  'wrap-up.freed': 'all',
  'supervisor.joined': 'all',
  'supervisor.left': 'all',
  'consult.asked': 'all',
  'consult.accepted': 'all',
  'consult.failed': 'all',
  'consult.ended': 'all',
  'consultant.left': 'all',
  'survey.answered': ['rating'],
  'message.sent': [],
  'note.written': [],
  'aside.written': [],
  'visitor.identified': [],
  'context.set': [],
  'consent.given': [],
  'contact.linked': [],
  'contact.changed': [],
  'contact.unlinked': [],
  'case.linked': [],
  'case.changed': [],
  'case.unlinked': [],
};

/** A row of the log as it is read to be emptied. */
export type FullEvent = Pick<Database['event'], 'seq' | 'type' | 'actor' | 'fact'>;

/** What is left of it. An event of a type that this build does not know keeps nothing. */
export const emptiedEvent = ({ seq, type, actor, fact }: FullEvent): Omit<FullEvent, 'type'> => {
  const by = JSON.parse(actor) as ConversationEvent['by'];
  const stays = kept[type as ConversationEvent['type']] ?? [];
  const entries = Object.entries(JSON.parse(fact) as object).filter(
    ([name]) => stays === 'all' || stays.includes(name),
  );
  return {
    seq,
    actor: by.kind === 'visitor' ? JSON.stringify({ kind: by.kind, id: nobody }) : actor,
    fact: JSON.stringify(Object.fromEntries(entries)),
  };
};

/** What is left of a conversation that is closed. */
export const emptied = ({ id, seq, lifecycle, visitor, routing, supervision, rated }: Conversation): Conversation => {
  const { page: _page, language: _language, ended, ...rest } = lifecycle;
  const { escalation: _, ...places } = routing;
  const { by, at, reason, name } = ended ?? {};
  const isStaff = by !== undefined && by !== 'visitor' && name !== undefined;
  return {
    ...newConversation(id),
    seq,
    lifecycle: {
      ...rest,
      site: '',
      ...(by !== undefined &&
        at !== undefined &&
        reason !== undefined && { ended: { by, at, reason, ...(isStaff && { name }) } }),
    },
    visitor: { id: nobody, number: visitor.number },
    routing: places,
    ...(supervision && { supervision }),
    ...(rated !== undefined && { rated }),
  };
};
