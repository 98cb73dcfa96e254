/** A final log, prepared for the history checker to look things up in. */
import type { ConversationEvent } from '../../src/core/conversation/vocabulary.ts';
import type { FinalLog } from './history.ts';

/** A log with its events by id, and who could see how much of it. */
export interface IndexedLog extends FinalLog {
  readonly byId: ReadonlyMap<string, ConversationEvent>;
  /** Until which seq each agent could see it; from the first on, because a picked conversation is shown whole. */
  readonly seenByAgents: ReadonlyMap<string, number>;
  /** The same for visitors: the device that began it, until its visitor signed in, and who that is. */
  readonly seenByVisitors: ReadonlyMap<string, number>;
}

/** Who sent a command, and the highest seq of its conversation that anybody knew when they did so first. */
export interface Sender {
  readonly id: string;
  readonly floor: number;
}

/**
 * Whether a visitor could be told that there is no such conversation, though what they sent stands in it as said by
 * `author`. A device is, once its visitor has signed in: it had missed an answer, or another tab more luck. And so is
 * who has signed in, of what a tab of the device had sent in a conversation that was not theirs, until somebody knew
 * that they had taken it along after all.
 */
export const isClosedTo = (
  { events, seenByVisitors }: IndexedLog,
  sender: Sender | undefined,
  author: string,
): boolean => {
  if (sender === undefined || seenByVisitors.get(sender.id) !== Number.POSITIVE_INFINITY) return true;
  const isTakenLater = events.some(
    (event) => event.type === 'visitor.identified' && event.visitor.id === sender.id && event.seq > sender.floor,
  );
  return isTakenLater && author !== sender.id;
};

/** Prepares a log. */
export const indexed = (log: FinalLog): IndexedLog => {
  const { events } = log;
  const seenByAgents = new Map<string, number>();
  let holder: string | undefined;
  for (const event of events) {
    if (event.type === 'conversation.assigned') holder = event.agent.id;
    if (holder !== undefined) seenByAgents.set(holder, event.seq);
    // Who loses it by this event still sees how; where it waits, and after an end, it stays readable.
    if (event.type === 'conversation.released' && event.to === 'open') holder = undefined;
  }
  const byId = new Map(events.map((event) => [event.id, event]));
  return { ...log, byId, seenByAgents, seenByVisitors: visitorsOf(events) };
};

const visitorsOf = (events: FinalLog['events']): ReadonlyMap<string, number> => {
  const seen = new Map<string, number>();
  for (const event of events) {
    if (event.type !== 'conversation.started' && event.type !== 'visitor.identified') continue;
    // The device still sees how it lost it.
    for (const id of seen.keys()) seen.set(id, event.seq);
    seen.set(event.visitor.id, Number.POSITIVE_INFINITY);
  }
  return seen;
};
