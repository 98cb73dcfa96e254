/**
 * What `<parlor-chat>` tells the page. All of it bubbles to the document, so that a page may listen before the element is
 * there.
 */
import type { ParticipantKind } from '../core/conversation/participants.ts';
import type { ErrorCode } from '../core/errors.ts';

/** `parlor-ready`: the element can be talked to. `parlor-open`, `parlor-close`: its panel was opened or closed. */
export class ParlorPanelEvent extends Event {
  constructor(type: 'parlor-ready' | 'parlor-open' | 'parlor-close') {
    super(type, { bubbles: true, composed: true });
  }
}

/** `parlor-error`: the chat can't go on; `code` says why. */
export class ParlorErrorEvent extends Event {
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super('parlor-error', { bubbles: true, composed: true });
    this.code = code;
  }
}

/** `parlor-start`: the visitor has started a conversation. */
export class ParlorStartEvent extends Event {
  readonly conversation: string;

  constructor(conversation: string) {
    super('parlor-start', { bubbles: true, composed: true });
    this.conversation = conversation;
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
    'parlor-ready': ParlorPanelEvent;
    'parlor-open': ParlorPanelEvent;
    'parlor-close': ParlorPanelEvent;
    'parlor-start': ParlorStartEvent;
    'parlor-message-sent': ParlorMessageEvent;
    'parlor-message-received': ParlorMessageEvent;
    'parlor-end': ParlorEndEvent;
    'parlor-error': ParlorErrorEvent;
  }
}
