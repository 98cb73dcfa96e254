/** An outbox kept as long as the process or the page lives. */
import type { KeptLane, OutboxStore } from './outbox-store.ts';

/** A store of its own at each call. */
export const memoryOutbox = (): OutboxStore => {
  const lanes = new Map<string, KeptLane>();
  return {
    all: async () => [...lanes.values()],
    read: async (lane) => lanes.get(lane),
    write: async (kept) => void lanes.set(kept.lane, kept),
    remove: async (lane) => void lanes.delete(lane),
    clear: async () => lanes.clear(),
  };
};
