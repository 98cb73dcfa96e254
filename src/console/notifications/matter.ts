/** One thing that an agent is alerted to or told of. Rules N1, N2 and N11 in docs/SPEC.md. Pure. */
import type { Scenario } from '../../core/desk/desk-facts.ts';
import type { PresenceAlert } from '../../core/presence/presence.ts';
import type { CaseView, NoticeView, OfferView } from '../../sdk/snapshots.ts';

interface Base {
  /** The same in every window, and another one for the same thing another time. */
  readonly key: string;
  readonly scenario: Scenario;
  /** When it is over by itself, in milliseconds since 1970 by this computer's clock. */
  readonly endsAt?: number;
}

/** What waits for an answer. */
export interface OfferMatter extends Base {
  readonly kind: 'offer';
  readonly offer: OfferView;
  readonly endsAt: number;
}

/** What only informs: of a conversation, or of a case. */
export type ToldMatter =
  | (Base & { readonly kind: 'notice'; readonly notice: NoticeView })
  | (Base & { readonly kind: 'case'; readonly view: CaseView; readonly endsAt: number });

/** Why no work comes any more: told by a banner. */
export interface AlertMatter extends Base {
  readonly kind: 'alert';
  readonly alert: PresenceAlert;
}

export type Matter = OfferMatter | ToldMatter | AlertMatter;

/** What toasts tell. */
export const isTold = (matter: Matter): matter is ToldMatter => matter.kind === 'notice' || matter.kind === 'case';

/** What waits for an answer of the agent's: until then it sounds again, and a notification of the system stays. */
export const asksForAnswer = (matter: Matter): boolean => matter.kind === 'offer' || matter.kind === 'case';
