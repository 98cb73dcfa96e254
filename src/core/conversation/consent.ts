/**
 * Consent: what a visitor has agreed to before the first message. Rule V7 in docs/SPEC.md. Durability: journal.
 *
 * It is given with the start, to one version of the site's notice, and stands in the log behind it. Whoever goes on with a
 * conversation is not asked again, whatever the notice says by then.
 */
import { type Refusal, refuse } from '../errors.ts';
import type { ConsentFact, LifecycleCommand } from './vocabulary.ts';

/** The notice that a workstream shows before a conversation. */
export interface Notice {
  readonly version: string;
  /** Whether nothing begins without consent. */
  readonly required: boolean;
}

type Start = Pick<Extract<LifecycleCommand, { type: 'conversation.start' }>, 'consent'>;

/** Why a start with this consent, or without any, is refused. */
export const consentProblem = ({ consent }: Start, notice: Notice | undefined): Refusal | undefined =>
  notice?.required && consent !== notice.version ? refuse('consent-required', { version: notice.version }) : undefined;

/** What a start says of consent. To a notice that is not shown, nobody has agreed. */
export const decideConsent = ({ consent }: Start, notice: Notice | undefined): readonly ConsentFact[] =>
  notice && consent === notice.version ? [{ type: 'consent.given', notice: notice.version }] : [];
