/** What an agent sees and does about their own account, over HTTP. Rule X4 in docs/SPEC.md. */
import type { DeskAccess } from '../desk-requests.ts';
import { PatientRequests } from '../patient-requests.ts';

/** Somewhere somebody is signed in. */
export interface SignInView {
  readonly id: string;
  /** In milliseconds since 1970, if it is known. */
  readonly begunAt?: number;
  readonly usedAt?: number;
  /** By their names, if they can be told: `Firefox`, `Windows`. */
  readonly browser?: string;
  readonly system?: string;
}

export interface OwnSignIn extends SignInView {
  /** Whether it is the one that asks. */
  readonly isThis: boolean;
}

/** Each rejects with a `ParlorError`: `stopped` once `signal` has given it up, `unavailable` if it may be tried again later. */
export interface OwnAccount {
  /** Where the agent is signed in, where it was used last first. */
  signIns(options?: { readonly signal?: AbortSignal }): Promise<readonly OwnSignIn[]>;
  /** Ends one of them: at once, on all relays. */
  endSignIn(id: string): Promise<void>;
  /** Ends all but the one that asks. */
  endOtherSignIns(): Promise<void>;
  /**
   * Sets another password; all sign-ins but the one that asks end. Rejects with `sign-in-failed` if `former` is not the present
   * one, `sign-in-blocked` after too many of these, `password-weak` with `params.problem` if `next` is easy to guess.
   */
  changePassword(passwords: { readonly former: string; readonly next: string }): Promise<void>;
}

const sample: { readonly signIns: readonly OwnSignIn[] } = { signIns: [] };

export const createOwnAccount = (access: DeskAccess): OwnAccount => new HttpAccount(access);

class HttpAccount implements OwnAccount {
  readonly #requests: PatientRequests;

  constructor(access: DeskAccess) {
    this.#requests = new PatientRequests(access);
  }

  async signIns({ signal }: { readonly signal?: AbortSignal } = {}): Promise<readonly OwnSignIn[]> {
    return (await this.#requests.ask({ method: 'GET', path: 'me/sign-ins', signal }, sample)).signIns;
  }

  async endSignIn(id: string): Promise<void> {
    await this.#requests.tell({ method: 'DELETE', path: `me/sign-ins/${encodeURIComponent(id)}` });
  }

  async endOtherSignIns(): Promise<void> {
    await this.#requests.tell({ method: 'DELETE', path: 'me/sign-ins' });
  }

  async changePassword(passwords: { readonly former: string; readonly next: string }): Promise<void> {
    await this.#requests.tell({ method: 'PUT', path: 'me/password', body: passwords });
  }
}
