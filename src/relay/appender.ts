/**
 * The appender: group commit without a timer. Rule D1 in docs/SPEC.md.
 *
 * Commands queue per lane of conversations. A lane takes everything that waits, up to a bound, into one transaction and
 * takes the next batch when that one is durable: a single command costs one fsync, ten thousand a second share them.
 * What the site's rules hide is hidden before anything waits here (X5).
 */
import { appendBatchMax } from '../core/limits.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { Masking } from './masking/masking.ts';
import type { Metrics } from './metrics.ts';
import type { AppendRequest, AppendResult, Commit, Store } from './store/store.ts';

/** What the sender is told; `unavailable` if the database could not be reached and the outcome is unknown. */
export type Answer = AppendResult;

interface Waiting {
  readonly request: AppendRequest;
  readonly bytes: number;
  readonly answer: (result: Answer) => void;
}

interface Options {
  readonly store: Store;
  /** Transactions that may run side by side: one for SQLite's single writer, more for PostgreSQL. */
  readonly lanes: number;
  /** Every command passes through it: there is no other way to the store. */
  readonly masking: Pick<Masking, 'request'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'appendSeconds' | 'appendBatch'>;
  /** Called for each commit after its sender was answered. */
  readonly committed: (commit: Commit) => void;
}

const unavailable: Answer = { ok: false, code: 'unavailable', fatal: false };

export class Appender {
  readonly #options: Options;
  readonly #lanes: { readonly queue: Waiting[]; running: Promise<void> | undefined }[];

  constructor(options: Options) {
    this.#options = options;
    this.#lanes = Array.from({ length: options.lanes }, () => ({ queue: [], running: undefined }));
  }

  /** Commands that wait for their transaction to begin. */
  get waiting(): number {
    return this.#lanes.reduce((sum, { queue }) => sum + queue.length, 0);
  }

  /** Takes a command in; `answer` is called once, when it is durable or refused. Order within a conversation is kept. */
  append(request: AppendRequest, bytes: number, answer: (result: Answer) => void): void {
    const lane = this.#lanes[laneOf(request.conversation, this.#lanes.length)];
    if (!lane) throw new RangeError('An appender needs at least one lane.');
    lane.queue.push({ request: this.#options.masking.request(request), bytes, answer });
    lane.running ??= this.#run(lane.queue).finally(() => {
      lane.running = undefined;
    });
  }

  /** Resolves when everything taken in so far has been answered. */
  async flush(): Promise<void> {
    await Promise.all(this.#lanes.map(({ running }) => running));
  }

  async #run(queue: Waiting[]): Promise<void> {
    // Let what arrived in the same turn of the event loop join the first batch.
    await Promise.resolve();
    while (queue.length > 0) await this.#commit(takeBatch(queue));
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    const { store, clock, log, metrics, committed } = this.#options;
    const started = clock.now();
    let results: readonly AppendResult[];
    try {
      results = await store.append(batch.map(({ request }) => request));
    } catch (error) {
      log.error({ err: error, commands: batch.length }, 'append failed');
      for (const { answer } of batch) answer(unavailable);
      return;
    }
    metrics.appendSeconds.observe((clock.now() - started) / 1000);
    metrics.appendBatch.observe(batch.length);
    for (const [index, result] of results.entries()) {
      if (!result.ok && result.mistake !== undefined) log.error({ mistake: result.mistake }, 'a command failed');
      batch[index]?.answer(result);
      if (result.ok && result.commit) committed(result.commit);
    }
  }
}

const takeBatch = (queue: Waiting[]): readonly Waiting[] => {
  let bytes = 0;
  let count = 0;
  for (const { bytes: more } of queue) {
    if (count === appendBatchMax.commands || (count > 0 && bytes + more > appendBatchMax.bytes)) break;
    bytes += more;
    count += 1;
  }
  return queue.splice(0, count);
};

/** FNV-1a: any spread will do, as long as one conversation always has the same lane. */
const laneOf = (conversation: string, lanes: number): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < conversation.length; index += 1) {
    hash = Math.imul(hash ^ conversation.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % lanes;
};
