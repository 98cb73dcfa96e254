/**
 * The judge of what comes back by itself: what its agent has not seen goes back to the queue eight minutes after its
 * notification, and wrap-up takes capacity for as long as its workstream says; neither is early, nor does it fail to come. Pure.
 */
import type { Queueing } from '../../src/core/conversation/routing.ts';
import type { ConversationEvent } from '../../src/core/conversation/vocabulary.ts';
import { offerMs, unseenMs } from '../../src/core/limits.ts';
import type { FinalLog, Violation } from './history.ts';

/** By so much a relay may be late that looks every few seconds. */
const latenessMs = 2 * offerMs.min;

/** A conversation while its log is read. */
interface Reading {
  readonly c: string;
  wrapUp: Queueing['wrapUp'];
  holder: string | undefined;
  /** When what is unseen goes back, and when wrap-up is freed: each as long as it is to come. */
  returnsAt: number | undefined;
  freesAt: number | undefined;
}

/** What is wrong in logs that were read at `now`. */
export const checkAssignments = (logs: readonly FinalLog[], now: number): readonly Violation[] =>
  logs.flatMap(({ c, events }) => {
    const reading: Reading = { c, wrapUp: 'held', holder: undefined, returnsAt: undefined, freesAt: undefined };
    const violations = events.flatMap((event) => read(reading, event));
    const { returnsAt, freesAt, holder } = reading;
    const overdue = (what: string, at: number | undefined): readonly Violation[] =>
      at !== undefined && at + latenessMs < now ? [wrong(c, [], `${what} since ${at}, and it is ${now}`)] : [];
    return [
      ...violations,
      ...overdue(`${holder} has not seen it and should have lost it`, returnsAt),
      ...overdue('its wrap-up should have been freed', freesAt),
    ];
  });

const wrong = (c: string, ids: readonly string[], why: string): Violation => ({ rule: 'lapse', c, ids, why });

const read = (reading: Reading, event: ConversationEvent): readonly Violation[] => {
  const { c, wrapUp, returnsAt, freesAt, holder } = reading;
  const early = (what: string, at: number | undefined): readonly Violation[] =>
    at === undefined || event.at < at ? [wrong(c, [event.id], `${what} at ${event.at}, due ${at ?? 'never'}`)] : [];
  switch (event.type) {
    case 'conversation.queued':
      reading.wrapUp = event.wrapUp;
      return [];
    case 'conversation.assigned':
      reading.holder = event.agent.id;
      reading.returnsAt = undefined;
      return [];
    case 'assignment.notified':
      reading.returnsAt = event.at + event.ms + unseenMs;
      return [];
    case 'assignment.seen':
      reading.returnsAt = undefined;
      return event.by.id === holder ? [] : [wrong(c, [event.id], `${event.by.id} saw what ${holder} has`)];
    case 'message.sent':
    case 'note.written':
      if (event.by.id === holder) reading.returnsAt = undefined;
      return [];
    case 'conversation.released':
      reading.holder = undefined;
      reading.returnsAt = undefined;
      return event.reason === 'rerouted' ? early('it went back', returnsAt) : [];
    case 'conversation.ended':
      reading.returnsAt = undefined;
      if (event.to === 'wrap-up' && typeof wrapUp === 'object') reading.freesAt = event.at + wrapUp.heldMs;
      return [];
    case 'wrap-up.freed':
      reading.freesAt = undefined;
      return early('its wrap-up was freed', freesAt);
    case 'conversation.closed':
      reading.freesAt = undefined;
      return [];
    default:
      return [];
  }
};
