/** What has happened between two snapshots of the visitor's client, as far as the page and the badge are concerned. */
import type { ConversationEvent } from '../core/conversation/vocabulary.ts';
import type { ConversationView, VisitorSnapshot } from '../sdk/snapshots.ts';

/**
 * The events that came while somebody was watching, oldest first.
 *
 * What is read from the log when a conversation is opened again is history, not news.
 */
export const newsBetween = (before: VisitorSnapshot, after: VisitorSnapshot): readonly ConversationEvent[] => {
  const earlier = before.view;
  const view = after.view;
  if (!earlier?.loaded || view === undefined || view === earlier) return [];
  if (view.conversation.id !== earlier.conversation.id) return [];
  return view.events.filter((event) => event.seq > earlier.conversation.seq);
};

/** Whether a message was written by somebody else. */
export const isIncoming = (event: ConversationEvent): boolean =>
  event.type === 'message.sent' && event.by.kind !== 'visitor';

/** How many messages of others lie beyond `seq`. */
export const unreadAfter = ({ events }: ConversationView, seq: number): number =>
  events.filter((event) => event.seq > seq && isIncoming(event)).length;
