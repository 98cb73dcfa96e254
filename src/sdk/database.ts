/** A database of the browser's that is opened with the first call, and again when the browser has lost it. */
import type { UseStore } from 'idb-keyval';

/** Acts on what `open` opens. Browsers lose connections in the field: what fails is tried once more on a new one. */
export const steadyDatabase = (open: () => UseStore): (<T>(act: (store: UseStore) => Promise<T>) => Promise<T>) => {
  let database: UseStore | undefined;
  return async (act) => {
    try {
      database ??= yielding(open());
      return await act(database);
    } catch {
      database = yielding(open());
      return act(database);
    }
  };
};

/** In nobody's way who wants the database to be gone. */
const yielding =
  (use: UseStore): UseStore =>
  (mode, act) =>
    use(mode, (store) => {
      const { db } = store.transaction;
      db.onversionchange = () => db.close();
      return act(store);
    });

/** Nothing is left of it, not even its name, once what is under way in it has come to its end. */
export const dropDatabase = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const dropping = indexedDB.deleteDatabase(name);
    dropping.onsuccess = () => resolve();
    dropping.onerror = () => reject(dropping.error);
  });
