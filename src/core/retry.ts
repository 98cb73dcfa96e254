/** What to do about a refusal. */

/** When trying the same thing again makes sense. */
export type Retry = 'never' | 'later' | 'after-sign-in';

/** What to do about a code. What it means is in `error-meanings.ts`. */
export interface ErrorEntry {
  readonly retry: Retry;
  /** The WebSocket close code when this refusal ends the connection. */
  readonly closes?: number;
}

export const never: ErrorEntry = { retry: 'never' };
export const later: ErrorEntry = { retry: 'later' };
export const afterSignIn: ErrorEntry = { retry: 'after-sign-in' };
