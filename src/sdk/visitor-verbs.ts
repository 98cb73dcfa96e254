/** The verbs a visitor has. */
import type { Answer } from '../core/conversation/visitor-context.ts';
import type { TokenProvider } from './credentials/visitor-token.ts';
import type { Readable } from './observable.ts';
import type { PageVariables } from './page-context.ts';
import type { Delivered, VisitorSnapshot } from './snapshots.ts';

/**
 * A visitor's client: connection, conversation and everything not yet confirmed, as one value that can be watched.
 *
 * A promise of a verb tells the end of that command; whoever does not care may leave it, but has to catch it, as any
 * promise. What people should see is in the snapshot in any case.
 */
export interface VisitorClient extends Readable<VisitorSnapshot> {
  /**
   * Connects, or tries again at once after `waiting` or `stopped`. Harmless while connected. The first message connects
   * too, if nothing has before.
   */
  connect(): void;

  /**
   * Sends a message; starts a conversation first if there is none. The message shows as pending at once.
   *
   * Resolves when it is committed. Rejects with a `ParlorError`: `text-*` at once for a text that can't be sent,
   * `rate-limited` at once if 5,000 commands are waiting already, the relay's code if it is refused (the message stays
   * visible with its reason), `stopped` after `close()`. Being offline is not a failure: the promise waits, and so it
   * does while the connection is stopped.
   */
  send(text: string): Promise<Delivered>;

  /**
   * Ends the conversation. Rejects with `not-allowed` in persistent mode (M1), `conversation-ended` if it is over,
   * `unknown-conversation` if there is none.
   */
  end(): Promise<Delivered>;

  /**
   * Says what the page knows of the visitor, and what they have answered before the conversation: to the agents of the one
   * that goes on, and of those that follow. It takes the place of what was said so before, and is taken for no more than the
   * page's word: never for who the visitor is.
   *
   * Resolves when the relay has it; at once if no conversation goes on. Rejects with a `RangeError` if there are more than
   * 100 variables or 10 answers, a name is longer than 64 characters, a value than 500, a question than 300, an answer than
   * 2,000, or all of it than 16,000; else as `send` does.
   */
  setContext(variables: PageVariables, answers?: readonly Answer[]): Promise<void>;

  /**
   * The visitor has agreed to this version of the site's notice (`front.notice`): said with every conversation that this
   * client starts from here on, and kept nowhere else; left out, they have not. Where the site requires consent and this is
   * another version, a start is refused with `consent-required`: the message stays and can be sent again.
   */
  consent(version?: string): void;

  /**
   * Says that the visitor is writing, to be called with every key, or with `false` that they are not any more. It reaches who
   * follows the conversation, while one goes on; nothing of it is kept. A message that is sent ends it by itself.
   */
  typing(isTyping?: boolean): void;

  /**
   * Says that the visitor has had the conversation, with all that is in it, in front of their eyes; to be called whenever that
   * is so and something may have come.
   */
  markRead(): void;

  /** Leaves an ended conversation behind: the next message starts a new one. One that goes on stays. */
  startNew(): void;

  /**
   * Tries a refused message again, as a new one with the same text; in a new conversation if that one is over. Rejects
   * with `wrong-state` if it isn't refused. Which of the visitor's pages it was written on makes no difference.
   */
  resend(id: string): Promise<Delivered>;

  /** Takes a refused message off the screen, on every page. */
  discard(id: string): void;

  /**
   * Fetches the page of history before what the view holds, if its `hasEarlier` says that there is one. Resolves when it
   * has come, after a lost connection too; at once if there is nothing to fetch. Never rejects.
   */
  loadEarlier(): Promise<void>;

  /**
   * From here on the visitor is whom the site vouches for with `token`, or with what it gives when it is asked, as it is with
   * `token` in the options. A conversation that goes on comes along: it is theirs from then on, on every device, with what was
   * not sent yet. Where they have another one going on already, the page goes on with that one, and this one stays the
   * device's. An anonymous client that this browser remembers connects to find out.
   *
   * Resolves when the page is that visitor's; while offline it waits. Rejects with a `ParlorError` if it stays whose it was:
   * `not-authenticated` for a token that nobody believes, `unavailable` if the token or the site's keys can't be had now,
   * `stopped` after `close()` or `reset()`. For the visitor it is already, from now on `token` is asked; for another one than
   * an identified one, it begins anew.
   */
  identify(token: string | TokenProvider): Promise<void>;

  /**
   * Signs out: nothing of this visitor is left in the browser, and its other pages follow at once. What was not confirmed
   * rejects with `stopped`, the connection is closed, and whoever writes next is somebody else: a new visitor, or whom
   * `token` names by then. Resolves when all is gone; rejects with `unavailable` if the part of the SDK that knows where
   * things are kept can't be loaded: then only the visitor's secret is gone.
   */
  reset(): Promise<void>;

  /** Disconnects and lets go of everything. What was not confirmed rejects with `stopped`. `connect()` begins again. */
  close(): void;
}
