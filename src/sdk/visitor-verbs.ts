/** The verbs a visitor has. */
import type { Answer } from '../core/conversation/visitor-context.ts';
import type { TokenProvider } from './credentials/visitor-token.ts';
import type { Files } from './files/files.ts';
import type { ContactRequest, SurveyAnswers } from './forms.ts';
import type { TranscriptMail } from './mail-transcript.ts';
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
   * Starts a conversation before the visitor has written anything. Where one goes on, it goes on: then it resolves at once.
   * Resolves when it has begun; rejects with a `ParlorError` as `send` does, with the relay's code if no conversation can
   * begin now.
   */
  start(): Promise<void>;

  /**
   * What sends files along, and fetches those that came: the same one until the visitor is another. Choosing one is writing:
   * from then on this browser remembers the visitor. Rejects if that part of the SDK can't be loaded.
   */
  files(): Promise<Files>;

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
   * The visitor has answered this of what the site asks before a conversation (`front.preChat`): said with every conversation
   * that this client starts from here on, and kept nowhere else. An answer is a text: of a choice its id, of several choices
   * their ids with spaces between, of a consent `yes`. What the page has answered by `setContext`, naming a question of the
   * site by its id, is said with it; without what the site has to know, a start is refused with `answers-required`, and the
   * message stays and can be sent again.
   *
   * Rejects with `answers-required` or `answer-invalid`; `params.question` names the question, `params.problem` says what is
   * wrong with the answer.
   */
  answer(answers: readonly Answer[]): Promise<void>;

  /**
   * Answers what the site asks after a conversation (`front.postChat`), of the one on screen, which is over. Once: resolves
   * when it is committed, and goes out by itself like a message if it can't be sent now.
   *
   * Rejects as `answer` does, and with `survey-answered` if that was done before, on whatever page, `survey-over` if nothing is
   * asked or a day has passed since the end, `wrong-state` while it goes on, and `unknown-conversation` if there is none.
   */
  survey(survey: SurveyAnswers): Promise<Delivered>;

  /**
   * Leaves a message while nobody is there (`front.contactForm`): it becomes a case of the site. Nothing of it is kept here.
   * Resolves when it is on disk.
   *
   * Rejects as `answer` does, with `not-allowed` where there is no such form, `queue-full` or `rate-limited` if there are too
   * many, and `unavailable` if there is no answer: then it may be there or not, and the same under the same `key` is there once.
   */
  contact(request: ContactRequest): Promise<void>;

  /**
   * Has the transcript of the conversation on screen sent by mail, up to its last event, where the site allows it
   * (`front.transcriptMail`): to `address`, or to the one that the site vouches for. The address is kept until the mail is sent
   * or can't be, and not here. Resolves when the relay has written down that it is to be sent; then it is, whatever becomes of
   * this page.
   *
   * Rejects with a `ParlorError`: `answers-required` or `answer-invalid` (`params.problem`) if there is no address or it is none,
   * `not-allowed` if it may not go there, `wrong-state` if nobody has answered the visitor yet, `text-too-long` if the
   * conversation has more than 5,000 events, `rate-limited` if that was done too often within a day (`params.retryMs`),
   * `unknown-conversation` if there is none, `unknown-command` if this relay sends no mails, and `unavailable` if there is no
   * answer: then it may have been asked for or not, and the same under the same `key` is sent once.
   */
  mailTranscript(how?: TranscriptMail): Promise<void>;

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
