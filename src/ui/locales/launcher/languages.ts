/** The languages the launcher's words come in. */
import type { Languages } from '../languages.ts';
import { othersOf } from '../visitors/languages.ts';
import { en } from './en.ts';
import type { LauncherStrings } from './strings.ts';

export const launcher: Languages<LauncherStrings> = {
  name: 'launcher',
  en,
  others: othersOf(({ launcher }) => launcher),
};
