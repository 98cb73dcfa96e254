/** The words of forms: around what a site asks, and of what every contact form asks. Loaded only where something is asked. */
import type { ContactQuestion } from '../../../core/forms/contact-form.ts';
import type { AnswerProblem } from '../../../core/forms/form.ts';

export interface FormStrings {
  /** Before a conversation. */
  readonly beforeHeading: string;
  readonly goOn: string;
  /** After one. */
  readonly afterHeading: string;
  readonly rating: string;
  /** From the worst to the best. */
  readonly ratings: readonly [string, string, string, string, string];
  readonly send: string;
  readonly skip: string;
  readonly thanks: string;
  /** While nobody is there. */
  readonly contactHeading: string;
  readonly contactSend: string;
  readonly contactSent: string;
  readonly questions: Readonly<Record<ContactQuestion, string>>;
  /** That one of the two ways is enough. */
  readonly reachHelp: string;
  /** Behind the label of what need not be answered. */
  readonly optional: string;
  /** Nothing is chosen yet. */
  readonly choose: string;
  /** What is wrong with an answer. */
  readonly problems: Readonly<Record<AnswerProblem, string>>;
  /** That something is wrong, above what is. */
  readonly wrong: string;
  /** What was written could not be sent, and is still there. */
  readonly notSent: string;
  readonly sending: string;
}
