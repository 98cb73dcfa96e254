/** The outbox of a browser's page: IndexedDB, else `localStorage`; outside browsers there is only memory. */
import { credentialKey } from '../credentials/credential-key.ts';
import { indexedDbOutbox } from './indexed-db.ts';
import { type LaneLocks, webLocks } from './lane-locks.ts';
import { localStorageOutbox } from './local-storage.ts';
import type { OutboxStore } from './outbox-store.ts';

/** Where one site's outbox is kept, best first, and what proves that its owners live. */
export interface OutboxPlace {
  readonly stores: readonly OutboxStore[];
  readonly locks: LaneLocks | undefined;
}

/** Names what is kept in this browser for one agent. */
export const agentKey = (relay: string, site: string, agent: string): string =>
  `${credentialKey(relay, site)}:agent:${encodeURIComponent(agent)}`;

/** That of the visitors of this browser profile, or that of one agent. */
export const browserOutbox = (relay: string, site: string, agent?: string): OutboxPlace => {
  if (typeof document === 'undefined') return { stores: [], locks: undefined };
  const name = `${agent === undefined ? credentialKey(relay, site) : agentKey(relay, site, agent)}:outbox`;
  return { stores: [indexedDbOutbox(name), localStorageOutbox(name)], locks: webLocks(name) };
};
