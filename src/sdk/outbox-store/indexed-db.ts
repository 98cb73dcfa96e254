/** An outbox in IndexedDB: large, and written without holding the page up. */
import { createStore, del, get, set, type UseStore, values } from 'idb-keyval';
import { type OutboxStore, readKept } from './outbox-store.ts';

/** The database is called `name`, and opened with the first call. */
export const indexedDbOutbox = (name: string): OutboxStore => {
  let database: UseStore | undefined;
  /** Browsers lose connections to it in the field: what fails is tried once more on a new one. */
  const withDatabase = async <T>(act: (store: UseStore) => Promise<T>): Promise<T> => {
    try {
      database ??= createStore(name, 'lanes');
      return await act(database);
    } catch {
      database = createStore(name, 'lanes');
      return act(database);
    }
  };
  return {
    all: async () => (await withDatabase((store) => values<unknown>(store))).flatMap((value) => readKept(value) ?? []),
    read: async (lane) => readKept(await withDatabase((store) => get<unknown>(lane, store))),
    write: (kept) => withDatabase((store) => set(kept.lane, kept, store)),
    remove: (lane) => withDatabase((store) => del(lane, store)),
  };
};
