/** Words around a transcript that is to be sent by mail. Loaded only where a site allows it. */

/** Why it can't be sent, as far as somebody can do something about it. */
export type MailProblem = 'noAddress' | 'elsewhere' | 'unanswered' | 'tooLong' | 'tooOften' | 'failed';

export interface MailStrings {
  /** Entry of the menu, button, and what is asked then. */
  readonly entry: string;
  /** What is sent. */
  readonly text: string;
  readonly address: string;
  readonly send: string;
  readonly sending: string;
  readonly cancel: string;
  /** Takes away what was said last. */
  readonly dismiss: string;
  readonly onItsWay: (address: string) => string;
  readonly problems: Readonly<Record<MailProblem, string>>;
}
