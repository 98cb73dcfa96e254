/** What people of the desk read in Japanese. */
import type { DeskWords } from '../words.ts';
import * as account from './account.ts';
import * as around from './around.ts';
import * as desk from './desk.ts';
import * as palette from './palette.ts';
import * as records from './records.ts';
import * as supervision from './supervision.ts';
import * as talk from './talk.ts';
import * as wallboard from './wallboard.ts';

export const words: DeskWords = {
  ...desk,
  ...account,
  ...around,
  ...palette,
  ...records,
  ...supervision,
  ...talk,
  ...wallboard,
};
