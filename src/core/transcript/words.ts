/** The words of a transcript that is read without a page around it: what a file of it and a mail with it need. */
import type { NoticeCode } from '../conversation/timeline.ts';

/** What happened that no visitor reads of. */
export type UnseenNoticeCode = 'you-joined' | 'you-left' | 'consented' | 'surveyed' | 'visitor-ended' | 'closed';

/** Who writes, and what happened, as visitors read it. */
export interface ToldWords {
  readonly you: string;
  /** Names for those who have none of their own. */
  readonly someAgent: string;
  readonly someVisitor: string;
  /** What happened; `name` is empty where nobody's is known. */
  readonly notices: Readonly<Record<Exclude<NoticeCode, UnseenNoticeCode>, (name: string) => string>>;
}

/** At the head of a file. */
export interface FileWords {
  readonly title: string;
  readonly site: string;
  readonly made: string;
  readonly timeZone: string;
  /** Beside a message that had not been sent by then. */
  readonly notSent: string;
}

/** Around a transcript that comes as a mail. */
export interface MailWords {
  readonly intro: (site: string) => string;
  /** Up to when it goes. */
  readonly until: (moment: string) => string;
  readonly times: (zone: string) => string;
  /** Why somebody gets it, who may not have asked for it. */
  readonly why: (site: string) => string;
}
