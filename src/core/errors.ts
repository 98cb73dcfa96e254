/** The table of refusals: every code that may travel over the wire or be thrown by the SDK, with what to do about it. */
import { meanings } from './error-meanings.ts';

/** When trying the same thing again makes sense. */
export type Retry = 'never' | 'later' | 'after-sign-in';

/** What to do about a code. What it means is in `error-meanings.ts`. */
export interface ErrorEntry {
  readonly retry: Retry;
  /** The WebSocket close code when this refusal ends the connection. */
  readonly closes?: number;
}

const entry = (retry: Retry, closes?: number): ErrorEntry => (closes === undefined ? { retry } : { retry, closes });

export const errors = {
  'bad-frame': entry('never', 4500),
  'frame-too-large': entry('never', 4500),
  'hello-expected': entry('never', 4500),
  'hello-timeout': entry('later', 4006),
  'unsupported-version': entry('never', 4503),
  'origin-not-allowed': entry('never', 4502),
  'unknown-site': entry('never', 4501),
  'unknown-workstream': entry('never'),
  'out-of-hours': entry('later'),
  'queue-full': entry('later'),
  'not-authenticated': entry('after-sign-in', 4501),
  'identity-required': entry('after-sign-in'),
  'token-expired': entry('after-sign-in', 4005),
  'sign-in-failed': entry('after-sign-in'),
  'sign-in-blocked': entry('later'),
  'login-taken': entry('never'),
  'too-many-sockets': entry('later', 4007),
  'too-many-subscriptions': entry('never'),
  'unknown-conversation': entry('never'),
  'unknown-command': entry('never'),
  'invalid-command': entry('never'),
  'not-allowed': entry('never'),
  'wrong-state': entry('never'),
  'conversation-ended': entry('never'),
  'conversation-exists': entry('never'),
  'already-assigned': entry('never'),
  'already-offered': entry('later'),
  'offer-over': entry('never'),
  'agent-unavailable': entry('later'),
  'session-limit': entry('later'),
  'too-many-consultants': entry('later'),
  'unknown-presence': entry('never'),
  'not-assigned': entry('never'),
  'stale-assignment': entry('never'),
  'text-empty': entry('never'),
  'text-too-long': entry('never'),
  'text-malformed': entry('never'),
  'unknown-entry': entry('never'),
  'stale-version': entry('never'),
  'library-full': entry('never'),
  'id-conflict': entry('never'),
  consumed: entry('never'),
  'lane-gap': entry('later'),
  'rate-limited': entry('later'),
  'rate-abused': entry('later', 4004),
  overloaded: entry('later'),
  unavailable: entry('later'),
  'going-away': entry('later', 4001),
  'slow-reader': entry('later', 4002),
  'no-pong': entry('later', 4003),
  internal: entry('later', 4000),
  stopped: entry('never'),
} as const satisfies Record<string, ErrorEntry>;

/** A kebab-case code of the table above. */
export type ErrorCode = keyof typeof errors;

/** Details that go with a code: names and numbers, never prose. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** True if `code` is in the table; a newer relay may send codes that an older client does not know. */
export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errors, code);

/** A refusal as a value: what `decide` and the relay answer instead of throwing. */
export interface Refusal {
  readonly refused: ErrorCode;
  readonly params?: ErrorParams;
}

export const refuse = (refused: ErrorCode, params?: ErrorParams): Refusal =>
  params === undefined ? { refused } : { refused, params };

/** What the codes mean whose sentence every client has; page scripts are built without any. */
const sharedMeanings: Readonly<Partial<Record<string, string>>> = meanings;

/** The one error class of Parlor's promises. Test `code`, not the message. */
export class ParlorError extends Error {
  override readonly name = 'ParlorError';
  readonly code: ErrorCode;
  readonly retry: Retry;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, options: { message?: string; params?: ErrorParams; cause?: unknown } = {}) {
    super(
      options.message ?? sharedMeanings[code] ?? code,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.code = code;
    this.retry = errors[code].retry;
    this.params = options.params ?? {};
  }
}

/** True if `error` is a `ParlorError`, of the given code if one is named. */
export const isParlorError = (error: unknown, code?: ErrorCode): error is ParlorError =>
  error instanceof ParlorError && (code === undefined || error.code === code);

/** Ends an exhaustive switch: reaching it at run time is a mistake of ours. */
export const unreachable = (value: never): never => {
  throw new TypeError(`Unhandled case: ${JSON.stringify(value)}`);
};
