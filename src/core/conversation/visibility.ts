/**
 * Who sees which event. Internal events are in the log, but never reach a visitor.
 *
 * No rule that a visitor sees may depend on an event hidden from them: applying only the visible events gives the same
 * state as far as they can tell. Frames carry the range they cover, so a hidden event leaves no hole.
 */

import type { Conversation } from './conversation.ts';
import { newMood } from './mood.ts';
import { newNotes } from './notes.ts';
import { isStaff, type ParticipantKind } from './participants.ts';
import { newRouting } from './routing.ts';
import { newVisitorContext } from './visitor-context.ts';
import type { ConversationEvent, FactType } from './vocabulary.ts';

const audience: Readonly<Record<FactType, 'everyone' | 'staff'>> = {
  'conversation.started': 'everyone',
  'conversation.assigned': 'everyone',
  'conversation.released': 'everyone',
  'conversation.ended': 'everyone',
  'conversation.closed': 'everyone',
  'message.sent': 'everyone',
  'note.written': 'staff',
  'aside.written': 'staff',
  'context.set': 'staff',
  'visitor.identified': 'everyone',
  'consent.given': 'everyone',
  'survey.answered': 'everyone',
  'conversation.queued': 'staff',
  'offer.made': 'staff',
  'offer.ended': 'staff',
  'round.ended': 'staff',
  'conversation.overflowed': 'staff',
  'assignment.notified': 'staff',
  'assignment.seen': 'staff',
  'wrap-up.freed': 'staff',
  'supervisor.joined': 'everyone',
  'supervisor.left': 'everyone',
  'consultant.left': 'staff',
  'consult.asked': 'staff',
  'consult.accepted': 'staff',
  'consult.failed': 'staff',
  'consult.ended': 'staff',
  'contact.linked': 'staff',
  'contact.changed': 'staff',
  'contact.unlinked': 'staff',
  'case.linked': 'staff',
  'case.changed': 'staff',
  'case.unlinked': 'staff',
};

/** Whether readers of this kind may see events of this type. */
export const isVisible = (event: Pick<ConversationEvent, 'type'>, reader: ParticipantKind): boolean =>
  audience[event.type] === 'everyone' || isStaff(reader);

/** The events that readers of this kind may see, without what is not for them. */
export const seenBy = (events: readonly ConversationEvent[], reader: ParticipantKind): readonly ConversationEvent[] =>
  isStaff(reader) ? events : events.filter((event) => isVisible(event, reader)).map(withoutScore);

/** What the desk's relays make of a message is no concern of who wrote it. */
const withoutScore = (event: ConversationEvent): ConversationEvent => {
  if (event.type !== 'message.sent' || event.score === undefined) return event;
  const { score: _, ...rest } = event;
  return rest;
};

/** The conversation as readers of this kind may know it. */
export const visibleTo = (conversation: Conversation, reader: ParticipantKind): Conversation => {
  if (isStaff(reader)) return conversation;
  const { supervision: _, consulting: _consulting, links: _links, ...visible } = conversation;
  return { ...visible, notes: newNotes, context: newVisitorContext, routing: newRouting, mood: newMood };
};
