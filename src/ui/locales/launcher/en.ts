/** The launcher's words in English. */
import { counting } from '../counting.ts';
import type { LauncherStrings } from './strings.ts';

export const en: LauncherStrings = {
  region: 'Customer support',
  launcher: 'Chat with us',
  unread: counting('en', { one: '# new message', other: '# new messages' }),
  notLoaded: 'The chat couldn’t be loaded. Check your connection and try again.',
};
