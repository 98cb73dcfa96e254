/**
 * What the codes mean that whoever puts the chat into a page may have to do something about: messages of errors. Page scripts do
 * without.
 */

import type { ErrorCode } from './errors.ts';
import type { DeskCode, EverydayCode, FileCode, SettingCode, WireCode } from './further-meanings.ts';

export const meanings: Readonly<
  Record<Exclude<ErrorCode, DeskCode | EverydayCode | FileCode | SettingCode | WireCode>, string>
> = {
  'origin-not-allowed': 'The page’s origin is not in the site’s allow-list.',
  'unknown-site': 'There is no such site. Check `site`.',
  'unknown-workstream': 'The site has no such workstream. Check `workstream`.',
  'not-authenticated': 'The credential is missing, forged or revoked.',
};
