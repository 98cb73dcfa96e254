/** An outbox in IndexedDB: large, and written without holding the page up. */
import { createStore, del, get, set, values } from 'idb-keyval';
import { dropDatabase, steadyDatabase } from '../database.ts';
import { type OutboxStore, readKept } from './outbox-store.ts';

/** The database is called `name`, and opened with the first call. */
export const indexedDbOutbox = (name: string): OutboxStore => {
  const withDatabase = steadyDatabase(() => createStore(name, 'lanes'));
  return {
    all: async () => (await withDatabase((store) => values<unknown>(store))).flatMap((value) => readKept(value) ?? []),
    read: async (lane) => readKept(await withDatabase((store) => get<unknown>(lane, store))),
    write: (kept) => withDatabase((store) => set(kept.lane, kept, store)),
    remove: (lane) => withDatabase((store) => del(lane, store)),
    clear: () => dropDatabase(name),
  };
};
