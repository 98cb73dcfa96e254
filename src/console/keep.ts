/** Entries in a storage of the browser. Rule S3 in docs/SPEC.md. */

/** The part of `Storage` that is needed. A browser may refuse any call: blocked, full, gone. */
export type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The keys that begin with this; none if the browser doesn't tell. */
export const keysOf = (keep: Keep, prefix: string): string[] => {
  try {
    const keys = Array.from({ length: keep.length }, (_, at) => keep.key(at) ?? '');
    return keys.filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
};

/** Whatever stands there: another version's entry must not break the desk. */
export const read = (keep: Keep, key: string): unknown => {
  try {
    return JSON.parse(keep.getItem(key) ?? 'null');
  } catch {
    return undefined;
  }
};

/** Throws if the browser refuses. */
export const write = (keep: Keep, key: string, value: unknown): void => keep.setItem(key, JSON.stringify(value));
