/** What a transcript of the desk shows beside what visitors see: what its people write for each other. Rules C13, D3. Pure. */
import { unreachable } from '../errors.ts';
import {
  type DeskRows,
  type MessageRow,
  messageRow,
  type Pending,
  type Reader,
  type Row,
  type TextCommand,
  timeline,
} from './timeline.ts';
import type { ConversationEvent } from './vocabulary.ts';

/** The rows of a transcript of the desk, as `timeline` gives those of a visitor. */
export const deskTimeline = (
  events: readonly ConversationEvent[],
  pending: readonly Pending[],
  reader: Reader,
  dayOf: (at: number) => string,
): readonly Row[] => timeline(events, pending, reader, dayOf, deskRows);

const kinds: Readonly<Record<TextCommand['type'], MessageRow['kind']>> = {
  'message.send': 'message',
  'note.write': 'note',
};

const deskRows: DeskRows = {
  kindOf: ({ type }) => kinds[type],
  rowOf: (event, reader) => {
    switch (event.type) {
      case 'note.written':
        return messageRow('note', event, reader);
      case 'context.set':
      case 'conversation.queued':
      case 'offer.made':
      case 'offer.ended':
      case 'round.ended':
      case 'conversation.overflowed':
      case 'consultant.left':
        return undefined;
      default:
        return unreachable(event);
    }
  },
};
