/** A visitor whom the site vouches for: the bearer of its tokens, the same in every browser. Rule I1 in docs/SPEC.md. */
import { ParlorError } from '../../core/errors.ts';
import type { Clock } from '../clock.ts';
import { newIdentifier } from '../identifier.ts';
import type { Credential } from '../session/session-state.ts';
import type { VisitorIdentity } from './visitor-identity.ts';

/** Gives a token that is valid now. */
export type TokenProvider = () => string | Promise<string>;

export class VisitorToken implements VisitorIdentity {
  readonly isKept = true;
  readonly ready: Promise<void>;
  #provide: TokenProvider;
  readonly #device: string;
  #known: () => void = () => undefined;
  #owner = '';
  /** Who the page was until it was signed in to, if it was a device. */
  readonly device: VisitorIdentity | undefined;

  constructor(provide: TokenProvider, clock: Clock, device?: VisitorIdentity) {
    this.device = device;
    this.#provide = provide;
    this.#device = newIdentifier(clock);
    this.ready = new Promise((resolve) => {
      this.#known = resolve;
    });
  }

  get owner(): string {
    return this.#owner;
  }

  get former(): string | undefined {
    return this.device?.owner;
  }

  /** Whoever made the browser forget the device has signed out of this page, too. */
  get isLost(): boolean {
    return this.device?.isKept === true && this.device.isVacant;
  }

  get isVacant(): boolean {
    return this.device?.isVacant ?? true;
  }

  /** Asks another one for tokens of the same visitor from now on. */
  askInstead(provide: TokenProvider): void {
    this.#provide = provide;
  }

  /** Rejects with `not-authenticated` if the token is somebody else's: what is on screen is not theirs. */
  async credential(): Promise<Credential> {
    const token = await this.#provide();
    const owner = subjectOf(token);
    if (owner === '' || (this.#owner !== '' && owner !== this.#owner)) throw new ParlorError('not-authenticated');
    this.#owner = owner;
    this.#known();
    return { token, device: this.#device };
  }

  /** Nobody waits for it any more, and the device that it was before is nobody's either. */
  forget(): void {
    this.#known();
    this.device?.forget();
  }
}

/** Whose token it is, as it says itself: enough to keep two people's things apart in a browser that is theirs. */
const subjectOf = (token: string): string => {
  try {
    const [, body = ''] = token.split('.');
    const bytes = Uint8Array.from(atob(body.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
    const { iss, sub } = JSON.parse(new TextDecoder().decode(bytes)) as { iss?: unknown; sub?: unknown };
    return typeof sub === 'string' ? JSON.stringify([iss, sub]) : '';
  } catch {
    return '';
  }
};
