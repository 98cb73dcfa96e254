/**
 * Where what is known of a visitor's conversation outlives a page: a port, with the browser's IndexedDB as the one in
 * use. One record, replaced as a whole.
 */
import { createStore, del, get, set } from 'idb-keyval';
import { credentialKey } from '../credentials/credential-key.ts';
import { dropDatabase, steadyDatabase } from '../database.ts';

export interface LogStore {
  /** What is kept, of whatever shape: other scripts of the page can write there too. */
  read(): Promise<unknown>;
  /** Keeps `record` instead of what was there. Called with the first message, never before. */
  write(record: unknown): Promise<void>;
  remove(): Promise<void>;
  /** Leaves nothing, of any workstream. */
  clear(): Promise<void>;
}

/** The record of one workstream's conversation; undefined outside browsers. */
export const browserLog = (relay: string, site: string, workstream: string): LogStore | undefined => {
  if (typeof document === 'undefined') return undefined;
  const name = `${credentialKey(relay, site)}:log`;
  const within = steadyDatabase(() => createStore(name, 'logs'));
  return {
    read: () => within((store) => get<unknown>(workstream, store)),
    write: (record) => within((store) => set(workstream, record, store)),
    remove: () => within((store) => del(workstream, store)),
    clear: () => dropDatabase(name),
  };
};
