/** Words that visitors and agents both meet: transcript, composer, notices, refusals. */
import type { NoticeCode } from '../../../core/conversation/timeline.ts';
import type { ErrorCode } from '../../../core/errors.ts';
import type { DeskCode } from '../../../core/further-meanings.ts';

/** What happened that no visitor reads of. */
export type UnseenNoticeCode = 'you-joined' | 'you-left' | 'consented' | 'visitor-ended' | 'closed';

/** All of it. */
export interface TalkStrings extends VisitorTalkStrings {
  readonly notices: Readonly<Record<NoticeCode, (name: string) => string>>;
  readonly problems: Readonly<Record<ErrorCode, string>>;
}

/** Without what only people of the desk meet: so much every language has. */
export interface VisitorTalkStrings {
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
  readonly typing: (name: string) => string;
  /** The same of several; `names` are listed as the language lists them. */
  readonly typingTogether: (names: string) => string;
  readonly notSent: string;
  readonly resend: string;
  readonly edit: string;
  readonly discard: string;
  /** What happened; `name` is empty where nobody's is known. */
  readonly notices: Readonly<Record<Exclude<NoticeCode, UnseenNoticeCode>, (name: string) => string>>;
  /** Why something was refused, and what to do about it. */
  readonly problems: Readonly<Record<Exclude<ErrorCode, DeskCode>, string>>;
  readonly send: string;
  readonly charactersLeft: (count: number) => string;
  readonly charactersTooMany: (count: number) => string;
  readonly cancel: string;
}
