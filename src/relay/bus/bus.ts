/**
 * The bus: how relays tell each other what they have committed. A port; `in-process` and `nats` beside it keep its
 * promises, and `test/contract/bus.contract.ts` holds them to it.
 *
 * Only a hint: what it drops, doubles or delays is repaired from the log (D7). Nothing may depend on it for truth.
 */
export interface Bus {
  /**
   * Hands `text` to every subscriber of `subject`, this relay's own included, soon and in the order of one publisher.
   * Never throws and never waits: while the bus is away, what is published is lost.
   */
  publish(subject: string, text: string): void;

  /** Listens to one exact subject; gives the function that stops it. */
  subscribe(subject: string, listener: (text: string) => void): () => void;

  /** Calls `listener` whenever the bus comes back after an absence: time to compare heads. */
  onReturn(listener: () => void): () => void;

  /** Whether messages can pass right now. */
  readonly connected: boolean;

  close(): Promise<void>;
}

/** A subject's parts are separated by dots; a part may hold letters, digits, `-` and `_`. */
export const conversationSubject = (conversation: string): string => `parlor.conversation.${conversation}`;

/** Where changes of a site's work lists are told. */
export const workSubject = (site: string): string => `parlor.work.${site}`;

/** Where it is told that there is another configuration. */
export const configurationSubject = 'parlor.configuration';

/** Where it is told which sign-in has ended. */
export const signOutSubject = 'parlor.sign-out';
