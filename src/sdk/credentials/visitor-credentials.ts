/** A visitor nobody vouches for: the device's own secret, and a page's part in keeping it. Rules I1 and M6 in docs/SPEC.md. */
import type { Clock } from '../clock.ts';
import { newIdentifier, newSecret } from '../identifier.ts';
import type { Credential } from '../session/session-state.ts';
import type { CredentialStore, Credentials } from './credentials.ts';
import type { VisitorIdentity } from './visitor-identity.ts';

export class VisitorCredentials implements VisitorIdentity {
  readonly ready: Promise<void> = Promise.resolve();
  readonly #store: CredentialStore;
  readonly #clock: Clock;
  #credentials: Credentials;
  #isKept: boolean;

  /** Those in `store`, or new ones, which are not kept before `keep`. */
  constructor(store: CredentialStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
    const kept = store.read();
    this.#isKept = kept !== undefined;
    this.#credentials = kept ?? fresh(clock);
  }

  /** Whether this visitor is the one in the store. */
  get isKept(): boolean {
    return this.#isKept;
  }

  get isLost(): boolean {
    return this.#isKept && this.#store.read()?.device !== this.#credentials.device;
  }

  get isVacant(): boolean {
    return this.#store.read() === undefined;
  }

  forget(): void {
    this.#store.clear();
  }

  get owner(): string {
    return this.#credentials.device;
  }

  credential(): Credential {
    const { secret, device } = this.current();
    return { token: secret, device };
  }

  /** What to connect with: another page may have replaced the secret while this one slept. */
  current(): Credentials {
    const kept = this.#isKept ? this.#store.read() : undefined;
    // Another device's would be another visitor, and what is on this screen is not theirs.
    if (kept?.device === this.#credentials.device) this.#credentials = kept;
    return this.#credentials;
  }

  /** Writes them down. True if another page was faster: its visitor is this one then. */
  keep(): boolean {
    if (this.#isKept) return false;
    if (this.join()) return true;
    this.#isKept = true;
    this.#store.write(this.#credentials);
    return false;
  }

  /** If another page has written its visitor down meanwhile, that one is this one too. True if it was another before. */
  join(): boolean {
    const other = this.#isKept ? undefined : this.#store.read();
    if (!other) return false;
    this.#isKept = true;
    this.#credentials = other;
    return true;
  }

  /** No relay takes these any more: somebody else from here on, whom another page may have begun to be already. */
  beginAgain(): boolean {
    const kept = this.#store.read();
    const isOther = kept !== undefined && kept.secret !== this.#credentials.secret;
    this.#credentials = isOther ? kept : fresh(this.#clock);
    if (this.#isKept && !isOther) this.#store.write(this.#credentials);
    return true;
  }

  /** Goes by `secret` from now on if it can be kept in the place of the present one; else nothing changes. */
  replaceSecret(secret: string): void {
    if (!this.#isKept || this.#store.read()?.secret !== this.#credentials.secret) return;
    this.#store.write({ ...this.#credentials, secret });
    this.current();
  }
}

const fresh = (clock: Clock): Credentials => ({ secret: newSecret(clock), device: newIdentifier(clock) });
