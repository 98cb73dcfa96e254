/**
 * What an agent is asked and told beside their sessions: offers, wishes to consult them, and notices, from the rows of lists.
 * Rules N1, N2, N7, N10, S7 and S10 in docs/SPEC.md.
 */
import type { Summary } from '../core/conversation/summary.ts';
import { listOf } from './agent-role.ts';
import { keepItems } from './conversation-views.ts';
import type { Replica } from './session/replica.ts';
import type { AgentSnapshot, NoticeView, OfferView } from './snapshots.ts';

export class OfferViews {
  #offers: readonly OfferView[] = [];
  #notices: readonly NoticeView[] = [];

  /** For the agent with this id. Those that end first come first; the same arrays as long as nothing changes. */
  of(replica: Replica, me: string | undefined): Pick<AgentSnapshot, 'offers' | 'notices'> {
    this.#offers = keepItems(this.#offers, this.#offersOf(replica, me));
    this.#notices = keepItems(this.#notices, this.#noticesOf(replica));
    return { offers: this.#offers, notices: this.#notices };
  }

  #offersOf(replica: Replica, me: string | undefined): readonly OfferView[] {
    const views = listOf(replica, 'offers').rows.flatMap((summary): readonly OfferView[] => {
      const known = this.#offers.find((one) => one.summary === summary);
      const view = known ?? offerOf(summary, me, replica);
      return view ? [view] : [];
    });
    return views.sort((one, other) => one.endsAt - other.endsAt);
  }

  #noticesOf(replica: Replica): readonly NoticeView[] {
    const unseen = listOf(replica, 'mine').rows.flatMap((summary): readonly NoticeView[] => {
      if (!summary.unseen) return [];
      const { scenario, until } = summary.unseen;
      return [this.#kept({ scenario, conversation: summary.id, summary, endsAt: hereAt(replica, until) })];
    });
    const uneasy = listOf(replica, 'attention').rows.map((summary: Summary) =>
      this.#kept({ scenario: 'sentiment', conversation: summary.id, summary }),
    );
    return [...unseen.sort((one, other) => (one.endsAt ?? 0) - (other.endsAt ?? 0)), ...uneasy];
  }

  /** What is said already, as long as it is about the same row. */
  #kept(view: NoticeView): NoticeView {
    return (
      this.#notices.find(({ summary, scenario }) => summary === view.summary && scenario === view.scenario) ?? view
    );
  }
}

/** A time of the relay's by this computer's clock. */
const hereAt = ({ aheadMs = 0 }: Replica, at: number): number => at - aheadMs;

/** Who is offered a conversation that they are also asked about answers the offer first: it may settle both. */
const offerOf = (summary: Summary, me: string | undefined, replica: Replica): OfferView | undefined => {
  const { id: conversation, offer, consults = [] } = summary;
  const base = { conversation, summary };
  if (offer?.agent.id === me && offer) return { ...base, offer, endsAt: hereAt(replica, offer.until) };
  const asked = consults.find(({ agent }) => agent.id === me);
  if (!asked) return undefined;
  const { seq, countdown, until } = asked;
  return { ...base, offer: { seq, countdown, declinable: true, scenario: 'consult' }, endsAt: hereAt(replica, until) };
};
