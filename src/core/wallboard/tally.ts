/**
 * What the numbers of the wallboard count: each is defined here and nowhere else. Rule V9 in docs/SPEC.md. Pure.
 *
 * Waits are those of live conversations, from their start to the first agent: who comes back to the queue has an older place, and a
 * persistent conversation may wait for the morning. A conversation counts in the queue where it is at that moment, and when it
 * happens, so that what was counted stays as it is.
 */
import type { Conversation } from '../conversation/conversation.ts';
import { isOver } from '../conversation/lifecycle.ts';
import type { ConversationEvent } from '../conversation/vocabulary.ts';
import { serviceLevelMs } from '../wallboard-limits.ts';

/** How often it has happened. */
export interface Tally {
  /** An agent took it for the first time, within `serviceLevelMs` of its start, that included. */
  readonly inTime: number;
  /** The same, later. */
  readonly late: number;
  /** Its visitor left, or was gone for too long, before any agent took it, however soon that was. */
  readonly abandoned: number;
  /** It ended otherwise before any agent took it: nobody came in time, its queue overflowed, a supervisor ended it. */
  readonly unserved: number;
  /** It is over, live or persistent, and some agent had it: once, whatever follows in wrap-up. */
  readonly handled: number;
}

export type Counted = keyof Tally;

export const counted: readonly Counted[] = ['inTime', 'late', 'abandoned', 'unserved', 'handled'];

export const noTally: Tally = { inTime: 0, late: 0, abandoned: 0, unserved: 0, handled: 0 };

/** What a conversation counts as by the events of one command; undefined if it is counted for nothing. */
export const countedAs = (
  { lifecycle: before }: Pick<Conversation, 'lifecycle'>,
  { lifecycle: after }: Pick<Conversation, 'lifecycle'>,
  events: readonly ConversationEvent[],
): Counted | undefined => {
  const wasTaken = before.assignmentEpoch > 0;
  const isLive = after.mode === 'live';
  for (const event of events) {
    if (event.type === 'conversation.assigned' && !wasTaken && isLive)
      return event.at - after.startedAt <= serviceLevelMs ? 'inTime' : 'late';
    if (event.type === 'conversation.ended' && !isOver(before.state)) {
      if (wasTaken) return 'handled';
      return isLive ? unservedAs(event) : undefined;
    }
  }
  return undefined;
};

const unservedAs = ({
  reason,
  by,
}: Extract<ConversationEvent, { type: 'conversation.ended' }>): 'abandoned' | 'unserved' =>
  reason === 'visitor-gone' || (reason === 'ended' && by.kind === 'visitor') ? 'abandoned' : 'unserved';

export const sumOf = (tallies: readonly Tally[]): Tally => {
  const sum = { ...noTally };
  for (const tally of tallies) for (const one of counted) sum[one] += tally[one];
  return sum;
};

/** How many were taken by an agent. */
export const takenOf = ({ inTime, late }: Pick<Tally, 'inTime' | 'late'>): number => inTime + late;

/**
 * The service level: of those that were taken or abandoned, the share that was taken in time, from 0 to 1. Undefined where that
 * happened to nobody: nothing is not all, and not none.
 */
export const serviceLevelOf = ({ inTime, late, abandoned }: Tally): number | undefined => {
  const all = inTime + late + abandoned;
  return all === 0 ? undefined : inTime / all;
};

/** The quarter of an hour that a moment is counted in, by its start. */
export const slotOf = (at: number, slotMs: number): number => at - (at % slotMs);
