/** The events that a client of the desk knows: all of them. Visitors' clients do without those that no visitor is told of. */
import type { FactType } from '../conversation/vocabulary.ts';
import { sharedEvents } from './decode-down.ts';

export const deskEvents: Readonly<Record<FactType, true>> = {
  ...sharedEvents,
  'note.written': true,
  'aside.written': true,
  'conversation.queued': true,
  'offer.made': true,
  'offer.ended': true,
  'round.ended': true,
  'assignment.notified': true,
  'assignment.seen': true,
  'wrap-up.freed': true,
  'consultant.left': true,
  'consult.asked': true,
  'consult.accepted': true,
  'consult.failed': true,
  'consult.ended': true,
  'context.set': true,
  'conversation.overflowed': true,
};
