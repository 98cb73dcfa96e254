/** How much waits for the agent: what is to be answered, and what they have not read. Rules N2 and S6 in docs/SPEC.md. Pure. */
import type { OfferView } from '../../sdk/snapshots.ts';
import type { DeskView } from '../desk.ts';
import { unreadCount } from '../desk-state.ts';
import { openOffers } from '../offers/answers.ts';

/** What is to be answered; the first is to be answered first. */
export const unansweredIn = ({ client, desk }: DeskView): readonly OfferView[] =>
  openOffers(client.offers, desk.attempts);

/** Messages that nobody has seen. */
export const unreadIn = ({ client, desk }: DeskView): number =>
  client.sessions.reduce((sum, session) => sum + unreadCount(desk, session), 0);
