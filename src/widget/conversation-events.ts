/** What `<parlor-chat>` tells the page of the visitor's conversation. All of it bubbles to the document. */
import type { ParticipantKind } from '../core/conversation/participants.ts';
import type { QueuePlace } from '../sdk/snapshots.ts';

/** `parlor-start`: the visitor has started a conversation. */
export class ParlorStartEvent extends Event {
  readonly conversation: string;

  constructor(conversation: string) {
    super('parlor-start', { bubbles: true, composed: true });
    this.conversation = conversation;
  }
}

/** `parlor-queued`: the visitor waits for an agent; told again whenever what is known of the queue changes. */
export class ParlorQueuedEvent extends Event {
  readonly conversation: string;
  /** Counted from 1; undefined where visitors are not told, or not yet. */
  readonly position: number | undefined;
  /** How long the wait is on average, in milliseconds. */
  readonly waitMs: number | undefined;

  constructor(conversation: string, { position, waitMs }: QueuePlace = {}) {
    super('parlor-queued', { bubbles: true, composed: true });
    this.conversation = conversation;
    this.position = position;
    this.waitMs = waitMs;
  }
}

/** `parlor-agent-joined`: somebody of the site has come into the conversation. */
export class ParlorAgentJoinedEvent extends Event {
  readonly conversation: string;
  /** As the visitor reads it. */
  readonly name: string;
  readonly kind: 'agent' | 'supervisor';

  constructor(joined: Pick<ParlorAgentJoinedEvent, 'conversation' | 'name' | 'kind'>) {
    super('parlor-agent-joined', { bubbles: true, composed: true });
    this.conversation = joined.conversation;
    this.name = joined.name;
    this.kind = joined.kind;
  }
}

/** `parlor-unread`: the number of messages that the visitor has not seen has changed. */
export class ParlorUnreadEvent extends Event {
  readonly unread: number;

  constructor(unread: number) {
    super('parlor-unread', { bubbles: true, composed: true });
    this.unread = unread;
  }
}

/** `parlor-message-sent`: the relay has the visitor's message. `parlor-message-received`: somebody else's arrived. */
export class ParlorMessageEvent extends Event {
  readonly conversation: string;
  readonly id: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;

  constructor(
    type: 'parlor-message-sent' | 'parlor-message-received',
    message: Pick<ParlorMessageEvent, 'conversation' | 'id' | 'text' | 'at'>,
  ) {
    super(type, { bubbles: true, composed: true });
    this.conversation = message.conversation;
    this.id = message.id;
    this.text = message.text;
    this.at = message.at;
  }
}

/** `parlor-end`: the conversation is over; `by` says who ended it, `reason` whether it was a person or a time limit. */
export class ParlorEndEvent extends Event {
  readonly conversation: string;
  readonly by: ParticipantKind;
  readonly reason: string;

  constructor(end: Pick<ParlorEndEvent, 'conversation' | 'by' | 'reason'>) {
    super('parlor-end', { bubbles: true, composed: true });
    this.conversation = end.conversation;
    this.by = end.by;
    this.reason = end.reason;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parlor-start': ParlorStartEvent;
    'parlor-queued': ParlorQueuedEvent;
    'parlor-agent-joined': ParlorAgentJoinedEvent;
    'parlor-unread': ParlorUnreadEvent;
    'parlor-message-sent': ParlorMessageEvent;
    'parlor-message-received': ParlorMessageEvent;
    'parlor-end': ParlorEndEvent;
  }
}
