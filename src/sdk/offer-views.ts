/** What an agent is asked and told beside their sessions: offers and notices, from the rows of lists. Rules N1, N2, N7, N10 and S7. */
import type { Summary } from '../core/conversation/summary.ts';
import { ParlorError } from '../core/errors.ts';
import { listOf } from './agent-role.ts';
import { keepItems } from './conversation-views.ts';
import type { Replica } from './session/replica.ts';
import type { AgentSnapshot, NoticeView, OfferView } from './snapshots.ts';

export class OfferViews {
  #offers: readonly OfferView[] = [];
  #notices: readonly NoticeView[] = [];

  /** Those that end first come first; the same arrays as long as nothing changes. */
  of(replica: Replica): Pick<AgentSnapshot, 'offers' | 'notices'> {
    this.#offers = keepItems(this.#offers, this.#offersOf(replica));
    this.#notices = keepItems(this.#notices, this.#noticesOf(replica));
    return { offers: this.#offers, notices: this.#notices };
  }

  /** The name of the offer. @throws ParlorError `offer-over` if there is none of this conversation. */
  nameOf(conversation: string): number {
    const view = this.#offers.find((one) => one.conversation === conversation);
    if (!view?.summary.offer) throw new ParlorError('offer-over');
    return view.summary.offer.seq;
  }

  #offersOf(replica: Replica): readonly OfferView[] {
    const views = listOf(replica, 'offers').rows.flatMap((summary): readonly OfferView[] => {
      const known = this.#offers.find((one) => one.summary === summary);
      if (!summary.offer) return [];
      return [known ?? { conversation: summary.id, summary, endsAt: hereAt(replica, summary.offer.until) }];
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
