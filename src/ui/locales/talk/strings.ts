/** Words that visitors and agents both meet: transcript, composer, notices, refusals. */
import type { NoticeCode } from '../../../core/conversation/timeline.ts';
import type { ErrorCode } from '../../../core/errors.ts';

export interface TalkStrings {
  /** Name of the transcript. */
  readonly transcript: string;
  /** While the transcript is being fetched. */
  readonly loading: string;
  /** While what was said before is being fetched. */
  readonly loadingEarlier: string;
  /** Goes down to messages that came while scrolled up. */
  readonly newMessages: string;
  readonly you: string;
  /** Names for those who have none of their own. */
  readonly someAgent: string;
  readonly someVisitor: string;
  /** Title of a visitor who has no name, rule I2. */
  readonly visitorNumber: (number: number) => string;
  /** Spoken before a message, not shown. */
  readonly says: (name: string) => string;
  readonly sending: string;
  readonly sent: string;
  readonly seen: string;
  /** Who is writing; at least one name. */
  readonly typing: (names: readonly string[]) => string;
  readonly notSent: string;
  readonly resend: string;
  readonly edit: string;
  readonly discard: string;
  /** What happened; `name` is empty where nobody's is known. */
  readonly notices: Readonly<Record<NoticeCode, (name: string) => string>>;
  /** Why something was refused, and what to do about it. */
  readonly problems: Readonly<Record<ErrorCode, string>>;
  readonly send: string;
  readonly charactersLeft: (count: number) => string;
  readonly charactersTooMany: (count: number) => string;
  readonly cancel: string;
}
