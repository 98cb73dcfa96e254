/** What an agent lets others know while they talk: that they type, and what they have read. Rule W4 in docs/SPEC.md. */
import { Recording } from './recording.ts';
import type { Signals } from './signals.ts';

export interface SignalVerbs {
  /**
   * Says that the agent is writing a message, to be called with every key, or with `false` that they are not any more. It
   * reaches who follows the conversation and may not; nothing of it is kept. A message that is sent ends it by itself. Not
   * for notes and what is said on the side.
   */
  typing(conversation: string, isTyping?: boolean): void;
  /**
   * Says that the agent has had all that the visitor has written on a screen that is visible and has the focus; to be called
   * whenever that is so and something may have come. It counts for who has the conversation.
   */
  markRead(conversation: string): void;
}

export abstract class Signalling extends Recording implements SignalVerbs {
  protected abstract readonly signals: Signals;

  typing(conversation: string, isTyping = true): void {
    this.signals.typing(conversation, isTyping);
  }

  markRead(conversation: string): void {
    this.signals.markRead(conversation);
  }
}
