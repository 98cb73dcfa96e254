/** The languages that the words of a transcript to take along come in. */
import type { Languages } from '../languages.ts';
import { restOf } from '../visitors/rest.ts';
import { en } from './en.ts';
import type { TranscriptStrings } from './strings.ts';

export const transcript: Languages<TranscriptStrings> = {
  name: 'transcript',
  en,
  others: restOf(({ transcript }) => transcript),
};
