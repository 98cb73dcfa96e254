/** The launcher's words in Dutch, and how to get the rest. */
import { counting } from '../counting.ts';
import type { VisitorWords } from '../visitors/words.ts';
import type { LauncherStrings } from './strings.ts';

export const launcher: LauncherStrings = {
  region: 'Klantenservice',
  launcher: 'Chat met ons',
  unread: counting('nl', { one: '# nieuw bericht', other: '# nieuwe berichten' }),
  notLoaded: 'De chat kon niet worden geladen. Controleer je verbinding en probeer het opnieuw.',
};

export const rest = (): Promise<VisitorWords> => import('../visitors/nl.ts');
