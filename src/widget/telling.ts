/** What has happened between two snapshots, as the events that the page hears. */
import type { ConversationEvent } from '../core/conversation/vocabulary.ts';
import type { ErrorCode } from '../core/errors.ts';
import type { VisitorSnapshot } from '../sdk/snapshots.ts';
import { phaseOf } from '../sdk/visitor-phase.ts';
import {
  ParlorAgentJoinedEvent,
  ParlorEndEvent,
  ParlorMessageEvent,
  ParlorQueuedEvent,
  ParlorStartEvent,
  ParlorUnreadEvent,
} from './conversation-events.ts';
import { ParlorErrorEvent } from './events.ts';
import { isIncoming, newsBetween } from './news.ts';

/** What was known at some time. */
export interface Moment {
  readonly snapshot: VisitorSnapshot;
  readonly unread: number;
}

/**
 * Tells the page, through `host`, what has happened between one moment and the next, and forgets all but the last. `heard` is
 * told which messages of others have come.
 */
export const tell = (host: HTMLElement, moments: Moment[], heard: (message: string) => void): void => {
  for (let [before, after] = moments; before && after; [before, after] = moments) {
    // First of all: who listens may make something else happen.
    moments.shift();
    for (const event of between(before, after)) {
      host.dispatchEvent(event);
      if (event instanceof ParlorMessageEvent && event.type === 'parlor-message-received') heard(event.id);
      if (event instanceof ParlorErrorEvent) advise(host, event.code);
    }
  }
};

/** In the order in which it happened; then where the visitor stands in the queue, what is unread, and what went wrong. */
const between = (before: Moment, after: Moment): readonly Event[] => {
  const conversation = after.snapshot.view?.conversation.id ?? '';
  return [
    ...newsBetween(before.snapshot, after.snapshot).map((event) => eventOf(conversation, event)),
    queuedBetween(before.snapshot, after.snapshot),
    before.unread === after.unread ? undefined : new ParlorUnreadEvent(after.unread),
    errorBetween(before.snapshot, after.snapshot),
  ].filter((one) => one !== undefined);
};

/** Some refusals are mistakes of the page, which nobody sees who builds it. */
const advise = (host: HTMLElement, code: ErrorCode): void => {
  import('./advice.ts').then(({ adviseOnRefusal }) => adviseOnRefusal(host, code)).catch(() => undefined);
};

const eventOf = (conversation: string, event: ConversationEvent): Event | undefined => {
  switch (event.type) {
    case 'conversation.started':
      return new ParlorStartEvent(conversation);
    case 'conversation.assigned':
      return new ParlorAgentJoinedEvent({ conversation, name: event.agent.name, kind: 'agent' });
    case 'supervisor.joined':
      return new ParlorAgentJoinedEvent({ conversation, name: event.by.name ?? '', kind: 'supervisor' });
    case 'message.sent': {
      const { id, text, at } = event;
      const type = isIncoming(event) ? 'parlor-message-received' : 'parlor-message-sent';
      return new ParlorMessageEvent(type, { conversation, id, text, at });
    }
    case 'conversation.ended':
      return new ParlorEndEvent({ conversation, by: event.by.kind, reason: event.reason });
    default:
      return undefined;
  }
};

/** Whoever begins to wait is told so at once; then, with each change, where they stand. */
const queuedBetween = (before: VisitorSnapshot, after: VisitorSnapshot): Event | undefined => {
  const { view } = after;
  if (!view?.loaded || phaseOf(after) !== 'open') return undefined;
  const isSame = before.view?.loaded && phaseOf(before) === 'open' && before.view.queue === view.queue;
  return isSame ? undefined : new ParlorQueuedEvent(view.conversation.id, view.queue);
};

const errorBetween = (before: VisitorSnapshot, { connection }: VisitorSnapshot): Event | undefined =>
  connection.state === 'stopped' && before.connection !== connection
    ? new ParlorErrorEvent(connection.code)
    : undefined;
