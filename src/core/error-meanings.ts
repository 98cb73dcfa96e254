/** What the codes mean that any client may meet, for developers: messages of errors. Page scripts do without. */
import type { ConnectionCode } from './connection-meanings.ts';
import type { DeskCode } from './desk-meanings.ts';
import type { ErrorCode } from './errors.ts';

export const meanings: Readonly<Record<Exclude<ErrorCode, DeskCode | ConnectionCode>, string>> = {
  'unknown-workstream': 'The site has no such workstream. Check `workstream`.',
  'out-of-hours': 'Nobody is there to answer; `params.opensAt`, if known, says when, in milliseconds since 1970.',
  'not-authenticated': 'The credential is missing, forged or revoked.',
  'identity-required': 'This workstream is for visitors with a token of the site.',
  'token-expired': 'The token has expired. Get a new one.',
  'unknown-conversation': 'There is no such conversation for you.',
  'unknown-command': 'The relay does not know this command.',
  'invalid-command': 'The command’s fields are not of the documented shape.',
  'not-allowed': 'This participant may not do this here.',
  'wrong-state': 'The conversation is in another state.',
  'conversation-ended': 'The conversation has ended. Start a new one.',
  'conversation-exists': 'This visitor has a conversation here: `params.conversation`.',
  'text-empty': 'Nothing in the text can be seen.',
  'text-too-long': 'The text is longer than 6,000 characters, or than `params.max`.',
  'text-malformed': 'The text has an unpaired surrogate or U+0000.',
  'id-conflict': 'This id was used before for something else.',
  consumed: 'Its place in the lane was used by a refused command.',
  'lane-gap': 'A command before this one is missing: `want`.',
  'rate-limited': 'Too many commands at once. Try again after `retryMs`.',
  overloaded: 'The relay is busy. Try again after `retryMs`.',
  unavailable: 'The relay cannot reach its database. Nothing was lost.',
  internal: 'The relay made a mistake. It has been logged.',
  stopped: 'The client was closed before this was done.',
};
