/**
 * What people do, as DOM events: from the element where it happens up to the root, which turns it into a verb of the
 * client. They cross shadow roots; a root stops them, so that the page never sees them.
 */
import type { MessageRow } from '../core/conversation/timeline.ts';

/** A text is to be sent. Cancel it to leave the text in the composer. */
export class ParlorSendEvent extends Event {
  static readonly type = 'parlor-send';
  readonly text: string;

  constructor(text: string) {
    super(ParlorSendEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.text = text;
  }
}

/** The text in the composer has changed. */
export class ParlorDraftEvent extends Event {
  static readonly type = 'parlor-draft';
  readonly text: string;

  constructor(text: string) {
    super(ParlorDraftEvent.type, { bubbles: true, composed: true });
    this.text = text;
  }
}

/** A refused message is to be tried again. */
export class ParlorResendEvent extends Event {
  static readonly type = 'parlor-resend';
  readonly id: string;

  constructor(id: string) {
    super(ParlorResendEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** A refused message is to be written anew: its text belongs into the composer, and it away. */
export class ParlorEditEvent extends Event {
  static readonly type = 'parlor-edit';
  readonly row: Pick<MessageRow, 'key' | 'kind' | 'text'>;

  constructor(row: Pick<MessageRow, 'key' | 'kind' | 'text'>) {
    super(ParlorEditEvent.type, { bubbles: true, composed: true });
    this.row = row;
  }
}

/** A draft with a text that comes back to be edited: what was being written stays. */
export const withText = (draft: string, text: string): string => (draft.trim() === '' ? text : `${draft}\n${text}`);

/** A refused message is to be taken away. */
export class ParlorDiscardEvent extends Event {
  static readonly type = 'parlor-discard';
  readonly id: string;

  constructor(id: string) {
    super(ParlorDiscardEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** The reader of a transcript has come near its top, and there is more before it. */
export class ParlorEarlierEvent extends Event {
  static readonly type = 'parlor-earlier';

  constructor() {
    super(ParlorEarlierEvent.type, { bubbles: true, composed: true });
  }
}

/** A dialog's choice; `undefined` to leave it without one. Stays with the dialog: it does not bubble. */
export class ParlorChoiceEvent extends Event {
  static readonly type = 'parlor-choice';
  readonly value: string | undefined;

  constructor(value: string | undefined) {
    super(ParlorChoiceEvent.type);
    this.value = value;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parlor-send': ParlorSendEvent;
    'parlor-draft': ParlorDraftEvent;
    'parlor-resend': ParlorResendEvent;
    'parlor-edit': ParlorEditEvent;
    'parlor-discard': ParlorDiscardEvent;
    'parlor-earlier': ParlorEarlierEvent;
    'parlor-choice': ParlorChoiceEvent;
  }
}
