/**
 * What the other codes mean, for developers: those that only people of the desk meet, those that a site's settings lead to,
 * and those that client and relay settle between them. Visitors' clients do without.
 */
import { meanings } from './error-meanings.ts';
import type { ErrorCode } from './errors.ts';

const deskMeanings = {
  'sign-in-failed': 'The name or the password is wrong.',
  'sign-in-blocked': 'Too many failed sign-ins for this account. Wait for the time given.',
  'login-taken': 'Another account signs in with this name.',
  'password-weak': 'It is too easy to guess: `params.problem`.',
  'link-over': 'The link was used, is too old, or another one has taken its place.',
  'already-assigned': 'Another agent has this conversation; `params.agent` names them.',
  'already-offered': 'The conversation is being offered to another agent; `params.agent` names them.',
  'offer-over': 'There is no such offer to you: it was answered, withdrawn, or its time is over.',
  'agent-unavailable':
    'The agent can’t be given this now: `params` has what is in the way of `queue`, `presence`, `units`, `sessions`.',
  'session-limit': 'The agent has ten sessions open. Close one first.',
  'too-many-consultants': 'As many are consulted or asked as may be: `params.max`.',
  'unknown-presence': 'The site has no presence of this id.',
  'not-assigned': 'Only the agent this conversation is assigned to can do this.',
  'stale-assignment': 'The conversation was assigned anew since this was written.',
  'unknown-entry': 'There is no such article, quick reply, queue, contact, case or agent.',
  'stale-version': 'It was changed since: `params.version`.',
  'library-full': 'There is no room for more than `params.max`.',
} as const;

/** Where a site has limits to keep to, or something to ask: pages of most sites do without. */
const settingMeanings = {
  'identity-required': 'This workstream is for visitors with a token of the site.',
  'out-of-hours': 'Nobody is there; `params.opensAt`, if known, says when somebody is, in milliseconds since 1970.',
  'queue-full': 'As many wait as may. What was written can be sent again later.',
  'consent-required': 'The visitor has to agree to notice `params.version` first.',
  'answers-required': 'Question `params.question` has to be answered first.',
  'answer-invalid': 'This is no answer to question `params.question`: `params.problem`.',
  'survey-over': 'Nothing is asked about this conversation, or not any more.',
  'survey-answered': 'It was answered before.',
} as const;

/** Of files. Those who have any load the part that knows what to say. */
const fileMeanings = {
  'unknown-file': 'There is no such upload of yours for this conversation, or it was sent already.',
  'too-many-files': 'There may be no more than `params.max` here.',
  'file-empty': 'There is nothing in this file.',
  'file-too-large': 'The file is larger than `params.max` bytes.',
  'file-not-allowed': 'Files of this type are not taken here: what is in it counts, not its name.',
} as const;

/** What happens to who talks: the code says it, and the user interface has words for it. */
const everydayMeanings = {
  'token-expired': 'The token has expired. Get a new one.',
  'not-allowed': 'This participant may not do this here.',
  'conversation-ended': 'The conversation has ended. Start a new one.',
  'text-empty': 'Nothing in it can be seen.',
  'text-too-long': 'It is longer than 6,000 characters, or `params.max`.',
  'text-malformed': 'It has an unpaired surrogate or U+0000.',
  'rate-limited': 'Too many commands. Try again after `retryMs`.',
  unavailable: 'It can’t be reached now. Nothing was lost.',
  internal: 'The relay made a mistake. It has been logged.',
  stopped: 'The client was closed before this was done.',
} as const;

/** Between client and relay: the SDK deals with them by itself. */
const wireMeanings = {
  'conversation-exists': 'Another one goes on: `params.conversation`.',
  'too-many-sockets': 'Too many connections.',
  'unknown-conversation': 'There is no such conversation for you.',
  'wrong-state': 'The conversation is in another state.',
  'bad-frame': 'The frame is not JSON of a documented shape.',
  'frame-too-large': 'A frame has at most 64 KiB, the first 8 KiB.',
  'hello-expected': 'The first frame must be `hello`, and it comes once.',
  'hello-timeout': 'No complete `hello` arrived within 5 seconds.',
  'unsupported-version': 'The relay does not speak this version. Load a newer client.',
  'too-many-subscriptions': 'This connection follows as much as it may.',
  'unknown-command': 'The relay does not know this command.',
  'invalid-command': 'The command’s fields are not of the documented shape.',
  'id-conflict': 'This id was used before for something else.',
  consumed: 'Its place in the lane was used by a refused command.',
  'lane-gap': 'A command before this one is missing: `want`.',
  'rate-abused': 'The connection kept sending above its rate.',
  overloaded: 'The relay is busy. Try again after `retryMs`.',
  'going-away': 'The relay is shutting down. Connect again.',
  'slow-reader': 'The connection did not read for 30 seconds.',
  'no-pong': 'The connection did not answer a ping.',
} as const;

export type DeskCode = keyof typeof deskMeanings;
export type SettingCode = keyof typeof settingMeanings;
export type WireCode = keyof typeof wireMeanings;
export type EverydayCode = keyof typeof everydayMeanings;
export type FileCode = keyof typeof fileMeanings;

export const allMeanings: Readonly<Record<ErrorCode, string>> = {
  ...meanings,
  ...deskMeanings,
  ...settingMeanings,
  ...everydayMeanings,
  ...fileMeanings,
  ...wireMeanings,
};
