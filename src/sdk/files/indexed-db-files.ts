/**
 * Chosen files in IndexedDB. Their bytes are kept, and no reference to a file on a disk that somebody may change or remove;
 * apart from what is said of them, so that to look what there is reads none of them.
 */
import { createStore, promisifyRequest } from 'idb-keyval';
import { dropDatabase, steadyDatabase } from '../database.ts';
import { type FileKeep, hasRoom, type KeptFile, readKeptFile } from './file-keep.ts';

const aboutKey = (id: string): string => `about:${id}`;
const bytesKey = (id: string): string => `bytes:${id}`;
const aboutAll = (): IDBKeyRange => IDBKeyRange.bound(aboutKey(''), aboutKey('\uffff'));

/** The database is called `name`, and opened with the first call. */
export const indexedDbFiles = (name: string): FileKeep => {
  const withDatabase = steadyDatabase(() => createStore(name, 'files'));
  const remove = (ids: readonly string[]): Promise<void> =>
    withDatabase((use) =>
      use('readwrite', (store) => {
        for (const id of ids) {
          store.delete(aboutKey(id));
          store.delete(bytesKey(id));
        }
        return promisifyRequest(store.transaction);
      }),
    );
  return {
    remove,
    all: async (now) => {
      const [keys, values] = await withDatabase((use) =>
        use('readonly', (store) =>
          Promise.all([promisifyRequest(store.getAllKeys(aboutAll())), promisifyRequest(store.getAll(aboutAll()))]),
        ),
      );
      const found = values.map((value) => readKeptFile(value, now));
      const lost = keys.filter((_, index) => !found[index]).map((key) => String(key).slice(aboutKey('').length));
      if (lost.length > 0) await remove(lost);
      return found.flatMap((one) => one ?? []);
    },
    read: async (id) => {
      const [about, bytes] = await withDatabase((use) =>
        use('readonly', (store) =>
          Promise.all([
            promisifyRequest<unknown>(store.get(aboutKey(id))),
            promisifyRequest<unknown>(store.get(bytesKey(id))),
          ]),
        ),
      );
      if (about === undefined) return undefined;
      const kept = readKeptFile(about, 0);
      if (kept && bytes instanceof ArrayBuffer && bytes.byteLength === kept.bytes)
        return { kept, file: new Blob([bytes], { type: kept.type }) };
      await remove([id]);
      return undefined;
    },
    // Looked at and written in one transaction: two windows that choose in the same moment don't fill it beyond its bounds.
    write: (kept, bytes) =>
      withDatabase((use) =>
        use('readwrite', async (store) => {
          const there = (await promisifyRequest<unknown[]>(store.getAll(aboutAll()))) as readonly KeptFile[];
          if (!hasRoom(there, kept.bytes)) return false;
          store.put(kept, aboutKey(kept.id));
          store.put(bytes, bytesKey(kept.id));
          await promisifyRequest(store.transaction);
          return true;
        }),
      ),
    change: (id, change) =>
      withDatabase((use) =>
        use('readwrite', async (store) => {
          const about = await promisifyRequest<KeptFile | undefined>(store.get(aboutKey(id)));
          if (about) store.put({ ...about, ...change }, aboutKey(id));
          await promisifyRequest(store.transaction);
        }),
      ),
    clear: () => dropDatabase(name),
  };
};
