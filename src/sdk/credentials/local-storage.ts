/** Credentials in the browser's `localStorage`: one visitor per relay, site and browser profile. */
import { identifierLength } from '../../core/limits.ts';
import { credentialKey } from './credential-key.ts';
import type { CredentialStore, Credentials } from './credentials.ts';
import { memoryCredentials } from './memory.ts';

/**
 * A browser may refuse its storage at any moment (private windows, full disks, policies). What can't be kept there is
 * kept in memory, so that the visitor stays the same for as long as the page; but it replaces nothing that may still be
 * there, since that is what other pages, and the next one, go by.
 */
export const localStorageCredentials = (relay: string, site: string): CredentialStore => {
  const key = credentialKey(relay, site);
  const memory = memoryCredentials();
  /** They were there once. */
  let isThere = false;
  return {
    read: () => {
      attempt(() => {
        const text = localStorage.getItem(key);
        const kept = parse(text);
        // Whoever has cleared a storage that works means it.
        if (kept) memory.write(kept);
        else if (isThere && text === null) memory.clear();
        isThere = kept !== undefined;
      });
      return memory.read();
    },
    write: (credentials) => {
      const isKept = attempt(() => {
        localStorage.setItem(key, JSON.stringify(credentials));
        isThere = true;
        return true;
      });
      if (isKept || !memory.read()) memory.write(credentials);
    },
    clear: () => {
      memory.clear();
      attempt(() => localStorage.removeItem(key));
    },
  };
};

const attempt = <T>(act: () => T): T | undefined => {
  try {
    return act();
  } catch {
    return undefined;
  }
};

/** Other scripts of the page can write there too: what is not of our shape is not ours. */
const parse = (text: string | null): Credentials | undefined => {
  const { secret, device } = (JSON.parse(text ?? 'null') ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof secret !== 'string' || !/^[\w-]{43}$/u.test(secret)) return undefined;
  if (typeof device !== 'string' || !/^[\w-]+$/u.test(device)) return undefined;
  const { min, max } = identifierLength;
  return device.length < min || device.length > max ? undefined : { secret, device };
};
