/** Which messages of a transcript have something hidden, and what is said of it in their bubbles. Rule X5 in docs/SPEC.md. */
import { html, nothing } from 'lit';
import type { MessageRow } from '../core/conversation/timeline.ts';
import type { ConversationEvent } from '../core/conversation/vocabulary.ts';
import './elements/parlor-masked.ts';

export class MaskedMessages {
  private events: readonly ConversationEvent[] = [];
  private ids: ReadonlySet<string> = new Set();

  /** What is in the log now. */
  know(events: readonly ConversationEvent[] = []): void {
    if (events === this.events) return;
    this.events = events;
    this.ids = new Set(events.flatMap((event) => ('masked' in event ? [event.id] : [])));
  }

  /** In the bubble of a message. */
  said(row: MessageRow, text: string): unknown {
    return this.ids.has(row.key) ? html`<parlor-masked text=${text}></parlor-masked>` : nothing;
  }
}
