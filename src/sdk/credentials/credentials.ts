/**
 * The credentials of an anonymous visitor, and where they are kept: a port, with the browser's storage and memory
 * beside it. Rules I1, I2 and M6 in docs/SPEC.md.
 *
 * Reading and writing are synchronous on purpose: nothing may stand between a visitor's message and the relay.
 */
export interface Credentials {
  /** 256 bits in base64url that make this device this visitor. Made by the client; the relay keeps a hash only. */
  readonly secret: string;
  /** Names the device. Not a secret. */
  readonly device: string;
}

export interface CredentialStore {
  /** What is kept, or undefined if nothing usable is. Never throws. */
  read(): Credentials | undefined;
  /**
   * Keeps `credentials` instead of what was there; if it can't, that stays, and `read` says so. Called with the first
   * message, never before, and when the relay has given another secret. Never throws.
   */
  write(credentials: Credentials): void;
  /** Leaves no trace. Never throws. */
  clear(): void;
}
