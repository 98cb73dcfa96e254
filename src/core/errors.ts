/** The table of refusals: every code that may travel over the wire or be thrown by the SDK, with what to do about it. */
import { deskErrors } from './desk-errors.ts';
import { meanings } from './error-meanings.ts';
import { afterSignIn, type ErrorEntry, later, never, type Retry } from './retry.ts';

export type { ErrorEntry, Retry } from './retry.ts';

export const errors = {
  ...deskErrors,
  'bad-frame': { ...never, closes: 4500 },
  'frame-too-large': { ...never, closes: 4500 },
  'hello-expected': { ...never, closes: 4500 },
  'hello-timeout': { ...later, closes: 4006 },
  'unsupported-version': { ...never, closes: 4503 },
  'origin-not-allowed': { ...never, closes: 4502 },
  'unknown-site': { ...never, closes: 4501 },
  'unknown-workstream': never,
  'out-of-hours': later,
  'queue-full': later,
  'consent-required': never,
  'answers-required': never,
  'answer-invalid': never,
  'survey-over': never,
  'survey-answered': never,
  'not-authenticated': { ...afterSignIn, closes: 4501 },
  'identity-required': afterSignIn,
  'token-expired': { ...afterSignIn, closes: 4005 },
  'too-many-sockets': { ...later, closes: 4007 },
  'too-many-subscriptions': never,
  'unknown-conversation': never,
  'unknown-command': never,
  'invalid-command': never,
  'not-allowed': never,
  'wrong-state': never,
  'conversation-ended': never,
  'conversation-exists': never,
  'text-empty': never,
  'text-too-long': never,
  'text-malformed': never,
  'unknown-file': never,
  'too-many-files': never,
  'file-empty': never,
  'file-too-large': never,
  'file-not-allowed': never,
  'id-conflict': never,
  consumed: never,
  'lane-gap': later,
  'rate-limited': later,
  'rate-abused': { ...later, closes: 4004 },
  overloaded: later,
  unavailable: later,
  'going-away': { ...later, closes: 4001 },
  'slow-reader': { ...later, closes: 4002 },
  'no-pong': { ...later, closes: 4003 },
  internal: { ...later, closes: 4000 },
  stopped: never,
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
