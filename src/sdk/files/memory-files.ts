/** Chosen files, kept as long as the process or the page lives: for windows that share one. */
import { type FileKeep, hasRoom, type KeptFile, readKeptFile } from './file-keep.ts';

/** A keep of its own at each call. */
export const memoryFiles = (): FileKeep => {
  const files = new Map<string, { readonly kept: KeptFile; readonly file: Blob }>();
  return {
    all: async (now) => {
      for (const [id, { kept }] of files) if (!readKeptFile(kept, now)) files.delete(id);
      return [...files.values()].map(({ kept }) => kept);
    },
    read: async (id) => files.get(id),
    write: async (kept, bytes) => {
      if (
        !hasRoom(
          [...files.values()].map((one) => one.kept),
          kept.bytes,
        )
      )
        return false;
      files.set(kept.id, { kept, file: new Blob([bytes], { type: kept.type }) });
      return true;
    },
    change: async (id, change) => {
      const found = files.get(id);
      if (found) files.set(id, { ...found, kept: { ...found.kept, ...change } });
    },
    remove: async (ids) => {
      for (const id of ids) files.delete(id);
    },
    clear: async () => files.clear(),
  };
};
