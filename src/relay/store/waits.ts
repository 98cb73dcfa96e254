/** How long live conversations wait for their agent, and what that comes to for a queue. Rule R10 in docs/SPEC.md. */
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { ConversationEvent } from '../../core/conversation/vocabulary.ts';
import { waitMean } from '../../core/limits.ts';
import type { QueueName } from './queues.ts';

/** A wait that is over. */
export interface Wait extends QueueName {
  readonly waitMs: number;
}

/**
 * The wait that these events have ended: from the place in the queue to the first agent. Who comes back to the queue has
 * an older place, which says nothing of the queue as it is; and a persistent conversation may wait for the morning.
 */
export const waitOf = (
  { lifecycle: before }: Conversation,
  { lifecycle, routing }: Conversation,
  events: readonly ConversationEvent[],
): Wait | undefined => {
  if (before.assignmentEpoch > 0 || lifecycle.mode !== 'live' || routing.queue === '') return undefined;
  const taken = events.find(({ type }) => type === 'conversation.assigned');
  if (!taken) return undefined;
  return { site: lifecycle.site, queue: routing.queue, waitMs: Math.max(0, taken.at - routing.arrivedAt) };
};

/**
 * Takes a wait into the mean of its queue; the parameters are site, queue and wait. The first ones count alike, so that
 * none of them counts for more than a tenth once there are enough to be told.
 */
export const addWait = (site: string, queue: string, waitMs: string): string => `insert into queue_wait
    (site, queue, count, mean_ms) values (${site}, ${queue}, 1, ${waitMs})
    on conflict (site, queue) do update set count = queue_wait.count + 1, mean_ms = queue_wait.mean_ms +
      (excluded.mean_ms - queue_wait.mean_ms) /
      case when queue_wait.count < ${waitMean.of - 1} then queue_wait.count + 1 else ${waitMean.of} end`;
