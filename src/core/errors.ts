/** The table of refusals: every code that may travel over the wire or be thrown by the SDK, with what to do about it. */

/** When trying the same thing again makes sense. */
export type Retry = 'never' | 'later' | 'after-sign-in';

/** What a code means to a developer. Printed into docs/PROTOCOL.md. */
export interface ErrorEntry {
  readonly meaning: string;
  readonly retry: Retry;
  /** The WebSocket close code when this refusal ends the connection. */
  readonly closes?: number;
}

const entry = (meaning: string, retry: Retry, closes?: number): ErrorEntry =>
  closes === undefined ? { meaning, retry } : { meaning, retry, closes };

export const errors = {
  'bad-frame': entry('The frame is not JSON of a documented shape. The message names the place.', 'never', 4500),
  'frame-too-large': entry('The frame is larger than 64 KiB, or the first frame than 8 KiB.', 'never', 4500),
  'hello-expected': entry('The first frame must be `hello`, and it comes once.', 'never', 4500),
  'hello-timeout': entry('No complete `hello` arrived within 5 seconds.', 'later', 4006),
  'unsupported-version': entry('The relay does not speak this protocol version. Load a newer client.', 'never', 4503),
  'origin-not-allowed': entry(
    'The page’s origin is not in the site’s allow-list. Answered with HTTP 403.',
    'never',
    4502,
  ),
  'unknown-site': entry('There is no site with this id. Check the `site` attribute or option.', 'never', 4501),
  'unknown-workstream': entry(
    'The site has no workstream with this id. Check the `workstream` attribute or option.',
    'never',
  ),
  'not-authenticated': entry('The credential is missing, forged or revoked.', 'after-sign-in', 4501),
  'token-expired': entry('The token has expired. Get a new one and connect again.', 'after-sign-in', 4005),
  'sign-in-failed': entry('The name or the password is wrong.', 'after-sign-in'),
  'sign-in-blocked': entry('Too many failed sign-ins for this account. Wait for the time given.', 'later'),
  'login-taken': entry('Another account signs in with this name.', 'never'),
  'too-many-sockets': entry('This address or device has too many connections open.', 'later', 4007),
  'too-many-subscriptions': entry('This connection follows as many conversations or lists as it may.', 'never'),
  'unknown-conversation': entry('There is no such conversation, or it is not yours to see.', 'never'),
  'unknown-command': entry('The relay does not know this command. It may be older than the client.', 'never'),
  'invalid-command': entry(
    'The command’s fields are not of the documented shape. The message names the place.',
    'never',
  ),
  'not-allowed': entry('This participant may not do this in this kind of conversation.', 'never'),
  'wrong-state': entry('The conversation is not in a state in which this can be done.', 'never'),
  'conversation-ended': entry('The conversation has ended. Start a new one.', 'never'),
  'conversation-exists': entry(
    'This visitor already has a conversation here; `params.conversation` names it.',
    'never',
  ),
  'already-assigned': entry('Another agent has this conversation; `params.agent` names them.', 'never'),
  'not-assigned': entry('Only the agent this conversation is assigned to can do this.', 'never'),
  'stale-assignment': entry('The conversation was assigned anew since this was written.', 'never'),
  'text-empty': entry('The text is empty, or nothing in it can be seen.', 'never'),
  'text-too-long': entry('The text is longer than 6,000 characters.', 'never'),
  'text-malformed': entry('The text has half a character in it (an unpaired surrogate), or U+0000.', 'never'),
  'id-conflict': entry('This id was used before in this conversation with another content.', 'never'),
  consumed: entry('This place in the lane was used by a command that was refused.', 'never'),
  'lane-gap': entry('A command before this one is missing; `want` says which to send next.', 'later'),
  'rate-limited': entry('Too many commands at once. Try again after `retryMs`.', 'later'),
  'rate-abused': entry('The connection kept sending far above its rate.', 'later', 4004),
  overloaded: entry('The relay is busy. Try again after `retryMs`.', 'later'),
  unavailable: entry('The relay cannot reach its database. Nothing was lost; try again.', 'later'),
  'going-away': entry('The relay is shutting down. Connect again; another takes over.', 'later', 4001),
  'slow-reader': entry('The connection did not read for 30 seconds.', 'later', 4002),
  'no-pong': entry('The connection did not answer a ping.', 'later', 4003),
  internal: entry('The relay made a mistake. It has been logged.', 'later', 4000),
  stopped: entry('The client was closed before this was done.', 'never'),
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

/** The one error class of Parlor's promises. Test `code`, not the message. */
export class ParlorError extends Error {
  override readonly name = 'ParlorError';
  readonly code: ErrorCode;
  readonly retry: Retry;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, options: { message?: string; params?: ErrorParams; cause?: unknown } = {}) {
    super(options.message ?? errors[code].meaning, options.cause === undefined ? undefined : { cause: options.cause });
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
