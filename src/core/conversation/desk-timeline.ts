/**
 * What a transcript of the desk shows beside what visitors see: what its people write for each other, and who is
 * consulted. Rules C13, D3 and S10 in docs/SPEC.md. Pure.
 */
import { unreachable } from '../errors.ts';
import {
  type DeskRows,
  type MessageRow,
  messageRow,
  notice,
  type Pending,
  type Reader,
  type Row,
  type Said,
  type TextCommand,
  type Timeline,
  timelineAfter,
} from './timeline.ts';
import type { ConversationEvent } from './vocabulary.ts';

/** The rows of a transcript of the desk, as `timeline` gives those of a visitor. */
export const deskTimeline = (
  events: readonly ConversationEvent[],
  pending: readonly Pending[],
  reader: Reader,
  dayOf: (at: number) => string,
): readonly Row[] => deskTimelineAfter(undefined, { events, pending }, reader, dayOf).rows;

/** The same from what it was before, as `timelineAfter` gives it to a visitor. */
export const deskTimelineAfter = (
  former: Timeline | undefined,
  said: Said,
  reader: Reader,
  dayOf: (at: number) => string,
): Timeline => timelineAfter(former, said, reader, dayOf, deskRows);

const kinds: Readonly<Record<TextCommand['type'], MessageRow['kind']>> = {
  'message.send': 'message',
  'note.write': 'note',
  'aside.write': 'aside',
};

const deskRows: DeskRows = {
  kindOf: ({ type }) => kinds[type],
  rowOf: (event, reader) => {
    switch (event.type) {
      case 'note.written':
        return messageRow('note', event, reader);
      case 'aside.written':
        return messageRow('aside', event, reader);
      case 'consult.asked':
        return notice(event, 'consult-asked', event.agent.name);
      case 'consult.accepted':
        return notice(event, 'consult-accepted');
      case 'consult.failed':
        return notice(event, `consult-${event.why}`, event.agent.name);
      case 'consult.ended':
        return notice(event, 'consult-ended', event.agent.name);
      case 'consultant.left':
        return notice(event, 'consultant-left');
      case 'context.set':
      case 'conversation.queued':
      case 'offer.made':
      case 'offer.ended':
      case 'round.ended':
      case 'conversation.overflowed':
      case 'assignment.notified':
      case 'assignment.seen':
      case 'wrap-up.freed':
      case 'contact.linked':
      case 'contact.changed':
      case 'contact.unlinked':
      case 'case.linked':
      case 'case.changed':
      case 'case.unlinked':
        return undefined;
      default:
        return unreachable(event);
    }
  },
};
