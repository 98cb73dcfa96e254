/** The queues while a batch is being judged: how long they are for whoever starts next, which waits are over, what counts. Rules R9, R10 and V9. */
import type { Conversation } from '../../core/conversation/conversation.ts';
import { isInLine, type OverflowAction } from '../../core/conversation/overflow.ts';
import type { ConversationEvent } from '../../core/conversation/vocabulary.ts';
import { countedAs, slotOf } from '../../core/wallboard/tally.ts';
import { tallySlotMs } from '../../core/wallboard-limits.ts';
import { columnOf, type TallyTable } from '../wallboard/tally-table.ts';
import type { QueueName } from './queues.ts';
import type { AppendRequest } from './store.ts';
import { type Wait, waitOf } from './waits.ts';

export const queueKey = ({ site, queue }: QueueName): string => `${site}/${queue}`;

export class BatchQueues {
  readonly #lengths: Map<string, number>;
  readonly #waits: Wait[] = [];
  readonly #tallies = new Map<string, TallyTable['queue_tally']>();

  /** `lengths` are those of the queues that may be too long for a start of the batch, by `queueKey`. */
  constructor(lengths: ReadonlyMap<string, number>) {
    this.#lengths = new Map(lengths);
  }

  /** The waits that are over, in the order of their queues, so that no two relays deadlock. */
  get waits(): readonly Wait[] {
    return this.#waits.toSorted((one, other) => (queueKey(one) < queueKey(other) ? -1 : 1));
  }

  /** What is to be counted in addition, in one order, too. */
  get tallies(): readonly TallyTable['queue_tally'][] {
    return [...this.#tallies].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, tally]) => tally);
  }

  moved(before: Conversation, after: Conversation, events: readonly ConversationEvent[]): void {
    const wait = waitOf(before, after, events);
    if (wait) this.#waits.push(wait);
    this.#tally(before, after, events);
    this.#count(before, -1);
    this.#count(after, 1);
  }

  /** What is to become of a start whose queue is full. */
  overflow(site: string, { queueing, full }: NonNullable<AppendRequest['start']>): { overflow?: OverflowAction } {
    if (!queueing || !full) return {};
    const length = this.#lengths.get(queueKey({ site, queue: queueing.queue })) ?? 0;
    return length >= full.length ? { overflow: full.action } : {};
  }

  #tally(before: Conversation, after: Conversation, events: readonly ConversationEvent[]): void {
    const as = countedAs(before, after, events);
    const at = events[0]?.at;
    if (as === undefined || at === undefined) return;
    const { lifecycle, routing } = after;
    const [site, queue, slot] = [lifecycle.site, routing.queue, slotOf(at, tallySlotMs)];
    const key = `${queueKey({ site, queue })}/${slot}`;
    const none = { site, queue, slot, in_time: 0, late: 0, abandoned: 0, unserved: 0, handled: 0 };
    const known = this.#tallies.get(key) ?? none;
    this.#tallies.set(key, { ...known, [columnOf[as]]: known[columnOf[as]] + 1 });
  }

  #count({ lifecycle, routing }: Conversation, step: number): void {
    const key = queueKey({ site: lifecycle.site, queue: routing.queue });
    const length = this.#lengths.get(key);
    if (length !== undefined && isInLine(routing, lifecycle)) this.#lengths.set(key, length + step);
  }
}
