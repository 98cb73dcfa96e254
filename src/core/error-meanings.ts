/**
 * What the codes mean that any client may meet and that do not say it all themselves, for developers: messages of errors. Page
 * scripts do without.
 */

import type { DeskCode } from './desk-meanings.ts';
import type { ErrorCode } from './errors.ts';
import type { PlainCode } from './plain-meanings.ts';

export const meanings: Readonly<Record<Exclude<ErrorCode, DeskCode | PlainCode>, string>> = {
  'out-of-hours': 'Nobody is there; `params.opensAt`, if known, says when somebody is, in milliseconds since 1970.',
  'not-authenticated': 'The credential is missing, forged or revoked.',
  'identity-required': 'This workstream needs a token of the site.',
  'invalid-command': 'The command is not of the documented shape.',
  'conversation-exists': 'Another one goes on: `params.conversation`.',
  'text-too-long': 'The text is longer than 6,000 characters, or `params.max`.',
  'text-malformed': 'The text has an unpaired surrogate or U+0000.',
  'id-conflict': 'The id was used for something else.',
  consumed: 'A refused command had its place in the lane.',
  'rate-limited': 'Too many commands. Try again after `retryMs`.',
  unavailable: 'It can’t be reached now. Nothing was lost.',
};
