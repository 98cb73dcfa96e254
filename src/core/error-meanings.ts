/** What the codes mean that a page may have to do something about, for developers: messages of errors. Page scripts do without. */

import type { ErrorCode } from './errors.ts';
import type { DeskCode, FileCode, SettingCode, WireCode } from './further-meanings.ts';

export const meanings: Readonly<Record<Exclude<ErrorCode, DeskCode | FileCode | SettingCode | WireCode>, string>> = {
  'origin-not-allowed': 'The page’s origin is not in the site’s allow-list.',
  'unknown-site': 'There is no such site. Check `site`.',
  'unknown-workstream': 'The site has no such workstream. Check `workstream`.',
  'not-authenticated': 'The credential is missing, forged or revoked.',
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
};
