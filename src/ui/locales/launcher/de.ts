/** The launcher's words in German, and how to get the rest. */
import { counting } from '../counting.ts';
import type { VisitorWords } from '../visitors/words.ts';
import type { LauncherStrings } from './strings.ts';

export const launcher: LauncherStrings = {
  region: 'Kundenservice',
  launcher: 'Chat mit uns',
  unread: counting('de', { one: '# neue Nachricht', other: '# neue Nachrichten' }),
  notLoaded: 'Der Chat konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
};

export const rest = (): Promise<VisitorWords> => import('../visitors/de.ts');
