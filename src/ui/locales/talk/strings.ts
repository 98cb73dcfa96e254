/** Words that visitors and agents both meet: transcript, composer, notices, refusals. */
import type { NoticeCode } from '../../../core/conversation/timeline.ts';
import type { ErrorCode } from '../../../core/errors.ts';
import type { DeskCode, FileCode } from '../../../core/further-meanings.ts';
import type { ToldWords } from '../../../core/transcript/words.ts';

/** All of it. */
export interface TalkStrings extends VisitorTalkStrings {
  readonly notices: Readonly<Record<NoticeCode, (name: string) => string>>;
  readonly problems: Readonly<Record<ErrorCode, string>>;
}

/** Without what only people of the desk meet: so much every language has. */
export interface VisitorTalkStrings extends ToldWords {
  /** Name of the transcript. */
  readonly transcript: string;
  /** While the transcript is being fetched. */
  readonly loading: string;
  /** While what was said before is being fetched. */
  readonly loadingEarlier: string;
  /** Goes down to messages that came while scrolled up. */
  readonly newMessages: string;
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
  /** Why something was refused, and what to do about it; of files, the words about files say it. */
  readonly problems: Readonly<Record<Exclude<ErrorCode, DeskCode | FileCode>, string>>;
  readonly send: string;
  readonly charactersLeft: (count: number) => string;
  readonly charactersTooMany: (count: number) => string;
  readonly cancel: string;
}
