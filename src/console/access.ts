/** How somebody gets to the desk, and leaves it: what `<parlor-console>` needs of signing in. */
import type { SignInWays } from '../core/accounts/provider-sign-in.ts';
import type { ErrorCode, ErrorParams } from '../core/errors.ts';
import type { AgentClient } from '../sdk/agent-client.ts';

/** Why somebody was not let in, or no longer. */
export interface Refused {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

/** Whom a link to set a password by is for. */
export interface LinkedAccount {
  readonly name: string;
  /** What they sign in with. */
  readonly login: string;
}

/** The promises reject with a `ParlorError`. */
export interface DeskAccess {
  /** A client without a password, for who is signed in already; undefined if they have to sign in. */
  resume(): Promise<AgentClient | undefined>;
  /** Rejects with `sign-in-failed`, or with `sign-in-blocked` and `params.retryMs`. */
  signIn(login: string, password: string): Promise<AgentClient>;
  /** Ends the sign-in at the relay too: nobody comes back with what this browser holds. */
  signOut(): Promise<void>;
  /** How people sign in, if not by password alone. */
  readonly otherwise?: {
    /** Rejects with `unavailable`. */
    ways(): Promise<SignInWays>;
    /** Leaves the page for the identity provider, which is to ask who somebody is even if it knows, with `anew`. */
    leave(options: { readonly anew: boolean }): void;
  };
  /** What links lead to that passwords are set by, where there are any. */
  readonly links?: {
    /** Rejects with `link-over`. */
    read(link: string): Promise<LinkedAccount>;
    /** Sets a password and signs in. Rejects with `link-over`, or with `password-weak` and `params.problem`. */
    setPassword(link: string, password: string): Promise<AgentClient>;
  };
}
