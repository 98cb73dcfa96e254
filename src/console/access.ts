/** How somebody gets to the desk, and leaves it: what `<parlor-console>` needs of signing in. */
import type { ErrorCode, ErrorParams } from '../core/errors.ts';
import type { AgentClient } from '../sdk/agent-client.ts';

/** Why somebody was not let in, or no longer. */
export interface Refused {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

/** The promises reject with a `ParlorError`. */
export interface DeskAccess {
  /** A client without a password, for who is signed in already; undefined if they have to sign in. */
  resume(): Promise<AgentClient | undefined>;
  /** Rejects with `sign-in-failed`, or with `sign-in-blocked` and `params.retryMs`. */
  signIn(login: string, password: string): Promise<AgentClient>;
  /** Ends the sign-in at the relay too: nobody comes back with what this browser holds. */
  signOut(): Promise<void>;
}
