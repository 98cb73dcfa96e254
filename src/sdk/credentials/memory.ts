/** Credentials kept as long as the process or the page lives. */
import type { CredentialStore, Credentials } from './credentials.ts';

/** A store of its own at each call. Hand `kept` in to go on as a visitor who is already known. */
export const memoryCredentials = (kept?: Credentials): CredentialStore => {
  let credentials = kept;
  return {
    read: () => credentials,
    write: (given) => {
      credentials = given;
    },
    clear: () => {
      credentials = undefined;
    },
  };
};
