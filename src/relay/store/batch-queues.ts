/** The queues while a batch is being judged: how long they are for whoever starts next, and which waits are over. Rules R9 and R10. */
import type { Conversation } from '../../core/conversation/conversation.ts';
import { isInLine, type OverflowAction } from '../../core/conversation/overflow.ts';
import type { ConversationEvent } from '../../core/conversation/vocabulary.ts';
import type { QueueName } from './queues.ts';
import type { AppendRequest } from './store.ts';
import { type Wait, waitOf } from './waits.ts';

export const queueKey = ({ site, queue }: QueueName): string => `${site}/${queue}`;

export class BatchQueues {
  readonly #lengths: Map<string, number>;
  readonly #waits: Wait[] = [];

  /** `lengths` are those of the queues that may be too long for a start of the batch, by `queueKey`. */
  constructor(lengths: ReadonlyMap<string, number>) {
    this.#lengths = new Map(lengths);
  }

  /** The waits that are over, in the order of their queues, so that no two relays deadlock. */
  get waits(): readonly Wait[] {
    return this.#waits.toSorted((one, other) => (queueKey(one) < queueKey(other) ? -1 : 1));
  }

  moved(before: Conversation, after: Conversation, events: readonly ConversationEvent[]): void {
    const wait = waitOf(before, after, events);
    if (wait) this.#waits.push(wait);
    this.#count(before, -1);
    this.#count(after, 1);
  }

  /** What is to become of a start whose queue is full. */
  overflow(site: string, { queueing, full }: NonNullable<AppendRequest['start']>): { overflow?: OverflowAction } {
    if (!queueing || !full) return {};
    const length = this.#lengths.get(queueKey({ site, queue: queueing.queue })) ?? 0;
    return length >= full.length ? { overflow: full.action } : {};
  }

  #count({ lifecycle, routing }: Conversation, step: number): void {
    const key = queueKey({ site: lifecycle.site, queue: routing.queue });
    const length = this.#lengths.get(key);
    if (length !== undefined && isInLine(routing, lifecycle)) this.#lengths.set(key, length + step);
  }
}
