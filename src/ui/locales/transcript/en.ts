/** A transcript that visitors take with them, and the menu that it is in, in English. */
import { title } from '../../../core/transcript/words/en.ts';
import type { TranscriptStrings } from './strings.ts';

export const en: TranscriptStrings = {
  menu: 'More',
  download: 'Download transcript',
  downloadText: 'Download as plain text',
  preparing: 'Collecting the transcript…',
  cancel: 'Cancel',
  failed: 'The transcript couldn’t be fetched as a whole, so there is no file.',
  tryAgain: 'Try again',
  title,
  site: 'Website',
  made: 'Downloaded',
  timeZone: 'Times are in',
  notSent: 'Not sent',
};
