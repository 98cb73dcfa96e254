/** What is said of a row, in words: what became of what was done with it, and what others have done. Rules V2, V4 and V5. Pure. */
import type { Summary } from '../../core/conversation/summary.ts';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import type { ErrorCode } from '../../core/errors.ts';
import type { BasePresence } from '../../core/presence/presence.ts';
import type { Right } from '../../core/rights.ts';
import type { DeskStrings } from '../../ui/locales/desk/strings.ts';
import type { InTheWay, SupervisionStrings } from '../../ui/locales/desk/supervision.ts';
import type { TalkDeskStrings } from '../../ui/locales/desk/talk.ts';
import type { Refused } from '../access.ts';
import { nameOf } from '../site-words.ts';
import { type Deed, isPossible } from './deeds.ts';

/** What became of something that was done with a row. */
export type Outcome =
  | { readonly of: Deed | 'monitor' | 'take-back'; readonly is: 'under-way' }
  /** `seq`: of the row with which it was done. */
  | { readonly of: Deed | 'requeue' | 'take-back'; readonly is: 'done'; readonly name: string; readonly seq?: number }
  | { readonly of: Deed | 'monitor' | 'take-back'; readonly is: 'refused'; readonly refused: Refused };

type Spoken = 'presences' | 'waitsForConnection' | 'notDone' | 'takingBack' | 'takenBack' | 'requestOver';

interface Speech {
  readonly words: SupervisionStrings;
  readonly desk: Pick<DeskStrings, 'takenBy' | 'offeredTo'>;
  readonly talk: Pick<TalkDeskStrings, Spoken>;
  readonly problems: Readonly<Record<ErrorCode, string>>;
  readonly facts: DeskFacts | undefined;
  readonly isConnected: boolean;
}

export const outcomeText = (outcome: Outcome, speech: Speech): string => {
  const { words, talk, isConnected } = speech;
  switch (outcome.is) {
    case 'under-way':
      if (!isConnected) return talk.waitsForConnection;
      return outcome.of === 'take-back' ? talk.takingBack : words.underWay[outcome.of];
    case 'done':
      if (outcome.of === 'take-back') return talk.takenBack(outcome.name);
      return words.done[outcome.of](outcome.name);
    case 'refused':
      return talk.notDone(refusalText(outcome.refused, speech));
  }
};

/** Why: whoever was faster is named, and so is all that is in the way. */
export const refusalText = ({ code, params }: Refused, { words, desk, talk, problems, facts }: Speech): string => {
  const { agent, queue, presence, units, sessions } = params;
  if (code === 'already-assigned') return desk.takenBy(String(agent ?? ''));
  if (code === 'already-offered') return words.askedAlready(String(agent ?? ''));
  // What is over here was asked by its reader, not of them.
  if (code === 'offer-over') return talk.requestOver;
  if (code !== 'agent-unavailable') return problems[code];
  const why: InTheWay = {
    ...(queue !== undefined && { queue: nameOf(facts?.queues, String(queue)) }),
    ...(presence !== undefined && { presence: talk.presences[presence as BasePresence] ?? String(presence) }),
    ...(units !== undefined && { units: Number(units) }),
    ...(sessions !== undefined && { sessions: Number(sessions) }),
  };
  return words.inTheWay(why);
};

/** What is said of what was done with a row, until it says by itself what has become of that. */
export const stillSaid = (outcome: Outcome | undefined, row: Summary): Outcome | undefined =>
  outcome?.of === 'transfer' && outcome.is === 'done' && row.seq > (outcome.seq ?? row.seq) ? undefined : outcome;

/** What has become of handing it on, as the list says by itself. */
export const standingText = (
  { offer, failedTransfer, beside }: Summary,
  { words, desk }: Pick<Speech, 'words' | 'desk'>,
): string => {
  if (offer?.scenario === 'transfer') return words.transferAsked(offer.agent.name);
  if (offer) return desk.offeredTo(offer.agent.name);
  if (failedTransfer) return words.transferFailed[failedTransfer.why](failedTransfer.agent.name);
  return beside && beside.length > 0 ? words.besides(beside.length) : '';
};

/** What can be done from a row itself: one thing at a time, the most pressing. */
export type RowAct = 'take-back' | 'dismiss' | 'monitor';

export const rowAct = (
  row: Summary,
  {
    outcome,
    me,
    rights,
  }: { readonly outcome: Outcome | undefined; readonly me: string; readonly rights: readonly Right[] },
): RowAct | undefined => {
  const isRefused = outcome?.is === 'refused';
  const isTakingBack = outcome?.of === 'take-back' && outcome.is === 'under-way';
  // Nothing else can wait for less long than an answer.
  if (!isRefused && row.offer?.askedBy === me && rights.includes('transfer'))
    return isTakingBack ? undefined : 'take-back';
  if (outcome && outcome.is !== 'under-way') return 'dismiss';
  return rights.includes('monitor') && isPossible('monitor', row, me) ? 'monitor' : undefined;
};
