/** The verbs a visitor has. */
import type { Readable } from './observable.ts';
import type { Delivered, VisitorSnapshot } from './snapshots.ts';

export interface VisitorClient extends Readable<VisitorSnapshot> {
  /** Connects, or tries again at once after `waiting` or `stopped`. Harmless while connected. */
  connect(): void;

  /**
   * Sends a message; starts a conversation first if there is none. The message shows as pending at once.
   *
   * Resolves when it is committed. Rejects with a `ParlorError`: `text-*` at once for a text that can't be sent, the
   * relay's code if it is refused (the message stays visible with its reason), `stopped` after `close()`. Being offline
   * is not a failure: the promise waits.
   */
  send(text: string): Promise<Delivered>;

  /** Ends the conversation. Rejects with `not-allowed` in persistent mode (M1), `conversation-ended` if it is over. */
  end(): Promise<Delivered>;

  /** Leaves an ended conversation behind: the next message starts a new one. */
  startNew(): void;

  /** Tries a refused message again, as a new one with the same text. */
  resend(id: string): Promise<Delivered>;

  /** Takes a refused message off the screen. */
  discard(id: string): void;

  /** Disconnects and lets go of everything. What was not confirmed rejects with `stopped`. */
  close(): void;
}
