/** Erases what a browser keeps of its visitors, beside their secret. Rule I5 in docs/SPEC.md. */
import type { Clock } from './clock.ts';
import type { LogStore } from './log-cache/log-store.ts';
import type { OutboxStore } from './outbox-store/outbox-store.ts';
import { inTime } from './outbox-store/steady.ts';

/** Where things are kept. */
export interface Places {
  readonly stores: readonly OutboxStore[];
  readonly log: LogStore | undefined;
}

/**
 * Leaves nothing there, or nothing of one page, where another visitor has begun already. Those who wrote there have come to
 * their end before. A storage that does not answer is not waited for; never rejects.
 */
export const erase = async (
  { stores, log }: Places,
  page: { readonly lane: string; readonly owner: string } | undefined,
  clock: Clock,
): Promise<void> => {
  const erasing = stores.map((store) => async () => (page ? store.remove(page.lane) : store.clear()));
  const eraseLog = async (): Promise<void> => {
    if (!page) return log?.clear();
    const record = await log?.read();
    if ((record as { device?: unknown } | undefined)?.device === page.owner) await log?.remove();
  };
  await Promise.allSettled([...erasing, eraseLog].map((one) => inTime(clock, one)));
};
