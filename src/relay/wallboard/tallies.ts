/**
 * What was counted in a site's queues, and who waits there. A port, kept in the store's database: the append counts, in the
 * transaction in which it happens. `test/contract/store/tallying.contract.ts` holds both dialects to its promises. Rule V9.
 */
import type { Tally } from '../../core/wallboard/tally.ts';
import type { QueueBoard } from '../../core/wallboard/wallboard.ts';

/** What was counted in a queue in a quarter of an hour. */
export interface SlotTally extends Tally {
  readonly queue: string;
  /** Its start, in milliseconds since 1970. */
  readonly slot: number;
}

export interface Tallies {
  /** The site's queues where conversations are open: how many, and since when the first of them waits. */
  waiting(site: string): Promise<readonly Omit<QueueBoard, 'day'>[]>;
  /** What was counted in slots that begin at `from` or later, before `to`. */
  counted(site: string, span: { readonly from: number; readonly to: number }): Promise<readonly SlotTally[]>;
}
