/** The launcher's words in Spanish, and how to get the rest. */
import { counting } from '../counting.ts';
import type { VisitorWords } from '../visitors/words.ts';
import type { LauncherStrings } from './strings.ts';

export const launcher: LauncherStrings = {
  region: 'Atención al cliente',
  launcher: 'Chatea con nosotros',
  unread: counting('es', { one: '# mensaje nuevo', many: '# de mensajes nuevos', other: '# mensajes nuevos' }),
  notLoaded: 'No se ha podido cargar el chat. Comprueba tu conexión e inténtalo de nuevo.',
};

export const rest = (): Promise<VisitorWords> => import('../visitors/es.ts');
