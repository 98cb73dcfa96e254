/**
 * What a browser keeps while somebody is at their identity provider: sealed by a key that all relays of a database share, so
 * that any of them can finish what another one began, and none has to remember it. Rule X4 in docs/SPEC.md.
 */
import { randomBytes } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { providerSignIn } from '../../core/account-limits.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';

/** What ties an answer of the provider to the browser that asked. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE: whoever catches the code alone has nothing. */
  readonly verifier: string;
}

const sealedBy = { alg: 'dir', enc: 'A256GCM' } as const;

export class Attempts {
  readonly #key: Uint8Array;
  readonly #clock: Pick<Clock, 'now'>;

  private constructor(key: Uint8Array, clock: Pick<Clock, 'now'>) {
    this.#key = key;
    this.#clock = clock;
  }

  static async open(store: Pick<Store, 'setting'>, clock: Pick<Clock, 'now'>): Promise<Attempts> {
    const key = await store.setting('provider-sign-in-key', randomBytes(32).toString('base64url'));
    return new Attempts(Buffer.from(key, 'base64url'), clock);
  }

  /** As it stands in a cookie: neither to be read nor to be changed by who has it. */
  seal({ state, nonce, verifier }: Attempt): Promise<string> {
    return new EncryptJWT({ state, nonce, verifier })
      .setProtectedHeader(sealedBy)
      .setExpirationTime(Math.floor((this.#clock.now() + providerSignIn.attemptMs) / 1000))
      .encrypt(this.#key);
  }

  /** Undefined if it was not sealed here, or too long ago. */
  async unseal(sealed: string): Promise<Attempt | undefined> {
    try {
      const { payload } = await jwtDecrypt(sealed, this.#key, {
        keyManagementAlgorithms: [sealedBy.alg],
        contentEncryptionAlgorithms: [sealedBy.enc],
        requiredClaims: ['exp', 'state', 'nonce', 'verifier'],
        currentDate: new Date(this.#clock.now()),
      });
      const { state, nonce, verifier } = payload;
      return { state: String(state), nonce: String(nonce), verifier: String(verifier) };
    } catch {
      return undefined;
    }
  }
}
