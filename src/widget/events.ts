/**
 * What `<parlor-chat>` tells the page of itself. It bubbles to the document, so that a page may listen before the element
 * is there; so does what it tells of the conversation (`conversation-events.ts`).
 */
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

declare global {
  interface HTMLElementEventMap {
    'parlor-ready': ParlorPanelEvent;
    'parlor-open': ParlorPanelEvent;
    'parlor-close': ParlorPanelEvent;
    'parlor-error': ParlorErrorEvent;
  }
}
