/** All that an agent is alerted to or told of, as one list of things that can be told apart. Rules N1, N2 and N11 in docs/SPEC.md. Pure. */
import type { DeskView } from '../desk.ts';
import { sessionInFront } from '../desk-state.ts';
import { answerTo, openOffers } from '../offers/answers.ts';
import type { AlertMatter, Matter, OfferMatter, ToldMatter } from './matter.ts';

/** What there is at this moment: what is to be answered first, then cases, then what only informs, then why no work comes. */
export const mattersOf = (view: DeskView): readonly Matter[] => [...offersIn(view), ...toldIn(view), ...alertIn(view)];

/** Without what the agent is answering right now. */
const offersIn = ({ client, desk }: DeskView): readonly OfferMatter[] =>
  openOffers(client.offers, desk.attempts).flatMap((offer) => {
    const { verb, refused } = answerTo(desk.attempts, offer) ?? {};
    if (verb !== undefined && !refused) return [];
    const { seq, scenario } = offer.offer;
    return { kind: 'offer', key: `${scenario} ${offer.conversation} ${seq}`, scenario, offer, endsAt: offer.endsAt };
  });

/** What is in front is seen already, though the relay may not know yet. */
const toldIn = ({ client, desk }: DeskView): readonly ToldMatter[] => {
  const front = sessionInFront(desk, client.sessions)?.conversation.id;
  const cases = client.cases.flatMap((view): ToldMatter[] => {
    const { unseen, case: row } = view;
    if (!unseen) return [];
    const endsAt = unseen.until;
    // By the relay's clock: that of this computer is corrected now and then.
    const key = `case ${row.id} ${row.unseen?.until}`;
    return [{ kind: 'case', key, scenario: 'case-assigned', view, endsAt }];
  });
  const notices = client.notices.flatMap((notice): ToldMatter[] => {
    const { scenario, conversation, summary, endsAt } = notice;
    if (conversation === front) return [];
    const key = `${scenario} ${conversation} ${summary.unseen?.epoch ?? ''}`;
    return [{ kind: 'notice', key, scenario, notice, ...(endsAt !== undefined && { endsAt }) }];
  });
  return [...cases, ...notices];
};

const alertIn = ({ client: { self } }: DeskView): readonly AlertMatter[] =>
  self?.alert
    ? [{ kind: 'alert', key: `${self.alert} ${self.presence.since}`, scenario: self.alert, alert: self.alert }]
    : [];

/** Those that are about the same as before are the same values. */
export const keptMatters = (before: readonly Matter[], after: readonly Matter[]): readonly Matter[] =>
  after.map((matter) => before.find((one) => one.key === matter.key && isSame(one, matter)) ?? matter);

const isSame = (one: Matter, other: Matter): boolean => one.endsAt === other.endsAt && rowOf(one) === rowOf(other);

const rowOf = (matter: Matter): unknown => {
  if (matter.kind === 'offer') return matter.offer;
  if (matter.kind === 'notice') return matter.notice;
  return matter.kind === 'case' ? matter.view : matter.alert;
};
