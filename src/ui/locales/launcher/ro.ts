/** The launcher's words in Romanian, and how to get the rest. */
import { counting } from '../counting.ts';
import type { VisitorWords } from '../visitors/words.ts';
import type { LauncherStrings } from './strings.ts';

export const launcher: LauncherStrings = {
  region: 'Asistență clienți',
  launcher: 'Scrieți-ne',
  unread: counting('ro', { one: '# mesaj nou', few: '# mesaje noi', other: '# de mesaje noi' }),
  notLoaded: 'Chatul nu a putut fi încărcat. Verificați conexiunea și încercați din nou.',
};

export const rest = (): Promise<VisitorWords> => import('../visitors/ro.ts');
