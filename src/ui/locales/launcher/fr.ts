/** The launcher's words in French, and how to get the rest. */
import { counting } from '../counting.ts';
import type { VisitorWords } from '../visitors/words.ts';
import type { LauncherStrings } from './strings.ts';

export const launcher: LauncherStrings = {
  region: 'Service client',
  launcher: 'Discutez avec nous',
  unread: counting('fr', { one: '# nouveau message', many: '# de nouveaux messages', other: '# nouveaux messages' }),
  notLoaded: 'Le chat n’a pas pu être chargé. Vérifiez votre connexion et réessayez.',
};

export const rest = (): Promise<VisitorWords> => import('../visitors/fr.ts');
