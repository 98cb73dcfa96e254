/** An outbox in the browser's `localStorage`: for browsers that have no IndexedDB, or lose it, and for the moment until it has it. */
import { type KeptLane, type OutboxStore, readKept } from './outbox-store.ts';

/** Every key begins with `name`. Fails as the storage does: refused, full, gone. */
export const localStorageOutbox = (name: string): OutboxStore => {
  const prefix = `${name}:`;
  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  const readKey = (key: string) => readKept(parse(localStorage.getItem(key)));
  const jot = (kept: KeptLane) => localStorage.setItem(prefix + kept.lane, JSON.stringify(kept));
  return {
    all: async () => keys().flatMap((key) => readKey(key) ?? []),
    read: async (lane) => readKey(prefix + lane),
    write: async (kept) => jot(kept),
    jot,
    remove: async (lane) => localStorage.removeItem(prefix + lane),
    clear: async () => {
      for (const key of keys()) localStorage.removeItem(key);
    },
  };
};

/** Other scripts can write there too, and not everything they write is JSON. */
const parse = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
};
