/** The refusals that only people of the desk meet: part of the table in `errors.ts`. A page's bundle is made without. */
import { afterSignIn, type ErrorEntry, later, never } from './retry.ts';

export const deskErrors = {
  'sign-in-failed': afterSignIn,
  'sign-in-blocked': later,
  'login-taken': never,
  'password-weak': never,
  'link-over': never,
  'already-assigned': never,
  'already-offered': later,
  'offer-over': never,
  'agent-unavailable': later,
  'session-limit': later,
  'too-many-consultants': later,
  'unknown-presence': never,
  'not-assigned': never,
  'stale-assignment': never,
  'unknown-entry': never,
  'stale-version': never,
  'library-full': never,
} as const satisfies Record<string, ErrorEntry>;
