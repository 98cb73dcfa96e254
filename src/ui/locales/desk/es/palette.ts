/** What people of the desk read in Spanish where they search and give commands. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

export const palette: DeskWords['palette'] = {
  search: 'Búsqueda y acciones',
  hint: 'Busque algo o diga qué hacer',
  results: 'Resultados',
  groups: {
    actions: 'Hacer ahora',
    conversations: 'Conversaciones',
    contacts: 'Contactos',
    cases: 'Casos',
    articles: 'Artículos',
  },
  searching: 'Buscando…',
  none: 'No se ha encontrado nada',
  found: counting('es', { one: '# resultado', many: '# de resultados', other: '# resultados' }),
  failed: (reason) => `Ahora no se puede buscar aquí. ${reason}`,
  tryAgain: 'Reintentar',
  offline: 'No hay conexión. Se buscará en cuanto vuelva.',
  keys: 'Las flechas eligen, Intro abre, Esc cierra',
  close: 'Cerrar',
  back: 'Volver a los resultados',
  notLoaded: 'No se ha podido cargar la búsqueda. Inténtelo de nuevo cuando haya conexión.',

  home: 'Ir al inicio',
  settings: 'Abrir los ajustes',
  notifications: 'Abrir las notificaciones',
  nextUnread: 'Ir a la siguiente ficha con novedades',
  closeSession: (title) => `Finalizar o cerrar ${title}…`,
  sessionPanel: { open: 'Abrir el panel de fichas', collapse: 'Contraer el panel de fichas' },
  talkPanel: { open: 'Abrir el panel de comunicación', collapse: 'Minimizar el panel de comunicación' },
  sounds: { on: 'Activar los sonidos', off: 'Silenciar los sonidos' },
  presence: (name) => `Estado: ${name}`,
  theme: (name) => `Apariencia: ${name}`,
  density: (name) => `Densidad: ${name}`,
  accept: (title) => `Aceptar ${title}`,
  decline: (title) => `Rechazar ${title}`,
};
