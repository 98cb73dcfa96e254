/** Who a visitor's page is at first: whom the site vouches for, or whom this browser remembers, or nobody yet. Rule I1. */
import type { Clock } from '../clock.ts';
import type { VisitorOptions } from '../visitor-options.ts';
import type { CredentialStore } from './credentials.ts';
import { localStorageCredentials } from './local-storage.ts';
import { memoryCredentials } from './memory.ts';
import { VisitorCredentials } from './visitor-credentials.ts';
import type { VisitorIdentity } from './visitor-identity.ts';
import { VisitorToken } from './visitor-token.ts';

export const firstIdentity = (
  { relay, site, token, credentials = defaultStore(relay, site) }: VisitorOptions,
  clock: Clock,
): VisitorIdentity => (token ? new VisitorToken(token, clock) : new VisitorCredentials(credentials, clock));

const defaultStore = (relay: string, site: string): CredentialStore =>
  typeof document === 'undefined' ? memoryCredentials() : localStorageCredentials(relay, site);
