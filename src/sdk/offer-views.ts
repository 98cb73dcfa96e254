/** What is offered to an agent, and what they are asked by colleagues, made of the list of both. Rules N1, N7 and S10 in docs/SPEC.md. */
import type { Summary } from '../core/conversation/summary.ts';
import { listOf } from './agent-role.ts';
import { keepItems } from './conversation-views.ts';
import type { Replica } from './session/replica.ts';
import type { OfferView } from './snapshots.ts';

export class OfferViews {
  #views: readonly OfferView[] = [];

  /** The views for the agent with this id, those that end first first; the same array as long as nothing changes. */
  of(replica: Replica, me: string | undefined): readonly OfferView[] {
    const views = listOf(replica, 'offers').rows.flatMap((summary): readonly OfferView[] => {
      const known = this.#views.find((one) => one.summary === summary);
      const view = known ?? viewOf(summary, me, replica.aheadMs ?? 0);
      return view ? [view] : [];
    });
    views.sort((one, other) => one.endsAt - other.endsAt);
    this.#views = keepItems(this.#views, views);
    return this.#views;
  }
}

/** Who is offered a conversation that they are also asked about answers the offer first: it may settle both. */
const viewOf = (summary: Summary, me: string | undefined, aheadMs: number): OfferView | undefined => {
  const { id: conversation, offer, consults = [] } = summary;
  const base = { conversation, summary };
  if (offer?.agent.id === me && offer) return { ...base, offer, endsAt: offer.until - aheadMs };
  const asked = consults.find(({ agent }) => agent.id === me);
  if (!asked) return undefined;
  const { seq, countdown, until } = asked;
  return { ...base, offer: { seq, countdown, declinable: true, scenario: 'consult' }, endsAt: until - aheadMs };
};
