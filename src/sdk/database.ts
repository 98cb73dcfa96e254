/** A database of the browser's that is opened with the first call, and again when the browser has lost it. */
import type { UseStore } from 'idb-keyval';

/** Acts on what `open` opens. Browsers lose connections in the field: what fails is tried once more on a new one. */
export const steadyDatabase = (open: () => UseStore): (<T>(act: (store: UseStore) => Promise<T>) => Promise<T>) => {
  let database: UseStore | undefined;
  return async (act) => {
    try {
      database ??= open();
      return await act(database);
    } catch {
      database = open();
      return act(database);
    }
  };
};
