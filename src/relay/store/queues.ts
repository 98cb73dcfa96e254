/** What is asked of the database about queues: who stands where, how long they wait, what has waited for too long. A part of the store's port. */

/** A queue of a site. */
export interface QueueName {
  readonly site: string;
  readonly queue: string;
}

/** How long a conversation of a workstream may wait in its queue before it overflows (R9). */
export interface WaitLimit {
  readonly site: string;
  readonly workstream: string;
  readonly limitMs: number;
}

/** A conversation that has waited, or will have waited, for as long as it may. */
export interface Overdue {
  readonly conversation: string;
  readonly site: string;
  readonly workstream: string;
  readonly queue: string;
  /** Since when it waits. */
  readonly since: number;
  /** Its last seq. */
  readonly head: number;
  /** Until then, in milliseconds by the database's clock; not above 0 if the time has come. */
  readonly remainingMs: number;
}

/** The waits of a queue's live conversations, from their place in it to an agent. */
export interface Waits {
  /** How many there were. */
  readonly count: number;
  /** Their exponential mean, in milliseconds: the latest counts for a tenth. */
  readonly meanMs: number;
}

export interface Queues {
  /**
   * The places of these conversations in their queue, counted from 1 in the order in which they are served; those that do
   * not stand there are left out.
   */
  positions(queue: QueueName, conversations: readonly string[]): Promise<ReadonlyMap<string, number>>;

  /** How many stand in the queue, counted up to `most`. */
  length(queue: QueueName, most: number): Promise<number>;

  waits(queue: QueueName): Promise<Waits>;

  /**
   * For each of these limits the conversations that reach it first, at most `count`; those that have reached it too. Not
   * those that are being offered to somebody, nor those that have overflowed in this wait.
   */
  overdue(limits: readonly WaitLimit[], count: number): Promise<readonly Overdue[]>;
}
