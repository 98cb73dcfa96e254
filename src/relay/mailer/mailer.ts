/**
 * Mailer: hands mails on. A port; `smtp` and `folder` beside it keep its promises, and `test/contract/mailer.contract.ts` holds
 * them to it. What is to be sent, how often it is tried and when that is given up, whoever uses it decides.
 */

export interface Mail {
  /** The `Message-ID` without its brackets: the same mail has the same one each time, and so is known by it. */
  readonly id: string;
  /** As it stands in the configuration: `chat@shop.example`, or `Shop <chat@shop.example>`. */
  readonly from: string;
  /** One address, by itself. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** BCP 47. */
  readonly language: string;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** Why a mail was not taken: a word or a number for the log, and nothing of the mail. */
export interface NotTaken {
  /** `never`: it is the mail or its address, and will be the next time, too. */
  readonly again: 'later' | 'never';
  readonly reason: string;
}

export interface Mailer {
  /**
   * Hands the mail on. Resolves with undefined once whoever takes it answers for it, or with why it does not. Never rejects.
   * Who dies in between does not know: the same mail again has the same id.
   */
  send(mail: Mail): Promise<NotTaken | undefined>;

  /** Lets go of connections. */
  close(): Promise<void>;
}

/** What every mail of ours says to the programs it passes: nobody wrote it, and nobody is to answer by machine (RFC 3834). */
export const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' } as const;
