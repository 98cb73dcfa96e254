/** Offers with the agent's own answers laid over them. Rules N2 and N7 in docs/SPEC.md. Pure. */
import type { Summary } from '../../core/conversation/summary.ts';
import type { AgentSnapshot, OfferView } from '../../sdk/snapshots.ts';
import type { Refused } from '../access.ts';
import type { Attempt } from '../desk-state.ts';

type Attempts = ReadonlyMap<string, Attempt>;

const isAnswer = ({ verb }: Attempt): boolean => verb === 'accept' || verb === 'decline';

/** What the agent answered to this very offer, and not to an earlier one of the same conversation. */
export const answerTo = (attempts: Attempts, { conversation, offer }: OfferView): Attempt | undefined => {
  const attempt = attempts.get(conversation);
  return attempt && isAnswer(attempt) && attempt.answers?.seq === offer.seq ? attempt : undefined;
};

/** The offers that wait for an answer. */
export const openOffers = (offers: readonly OfferView[], attempts: Attempts): readonly OfferView[] =>
  offers.filter((offer) => answerTo(attempts, offer)?.isDone !== true);

/**
 * The one offer that is shown: `shown` as long as it is there, though another may end before it. Nobody should find
 * themselves answering what came between their eyes and their hand.
 */
export const offerInFront = (offers: readonly OfferView[], shown: string | undefined): OfferView | undefined =>
  offers.find(({ conversation }) => conversation === shown) ?? offers[0];

/** An offer that the agent has accepted in vain. */
export interface LostOffer {
  readonly row: Summary;
  readonly refused: Refused;
  /** A colleague's wish to consult the agent. */
  readonly isConsult: boolean;
}

/** What was accepted when it had already been taken back. What another window has accepted was not. */
export const lostOffers = (
  attempts: Attempts,
  { offers, sessions, monitored }: Pick<AgentSnapshot, 'offers' | 'sessions' | 'monitored'>,
): readonly LostOffer[] =>
  [...attempts.values()].flatMap(({ verb, row, refused, answers }) => {
    if (verb !== 'accept' || !row || !refused) return [];
    const isHere =
      [...sessions, ...monitored].some(({ conversation }) => conversation.id === row.id) ||
      offers.some(({ conversation }) => conversation === row.id);
    return isHere ? [] : [{ row, refused, isConsult: answers?.scenario === 'consult' }];
  });
