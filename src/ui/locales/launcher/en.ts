/** The launcher's words in English. */
import type { LauncherStrings } from './strings.ts';

export const en: LauncherStrings = {
  region: 'Customer support',
  launcher: 'Chat with us',
  unread: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
  notLoaded: 'The chat couldn’t be loaded. Check your connection and try again.',
};
