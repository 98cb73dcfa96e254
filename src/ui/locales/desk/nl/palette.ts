/** What people of the desk read in Dutch where they search and give commands. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

export const palette: DeskWords['palette'] = {
  search: 'Zoeken en opdrachten',
  hint: 'Zoek iets, of zeg wat er moet gebeuren',
  results: 'Resultaten',
  groups: {
    actions: 'Nu doen',
    conversations: 'Gesprekken',
    contacts: 'Contacten',
    cases: 'Cases',
    articles: 'Artikelen',
  },
  searching: 'Zoeken…',
  none: 'Niets gevonden',
  found: counting('nl', { one: '# resultaat', other: '# resultaten' }),
  failed: (reason) => `Hier kan nu niet worden gezocht. ${reason}`,
  tryAgain: 'Opnieuw proberen',
  offline: 'Geen verbinding. Er wordt gezocht zodra die er weer is.',
  keys: 'Pijltjes kiezen, Enter opent, Esc sluit',
  close: 'Sluiten',
  back: 'Terug naar de resultaten',
  notLoaded: 'Het zoeken kon niet worden geladen. Probeer het opnieuw zodra er verbinding is.',

  home: 'Naar de startpagina',
  settings: 'Instellingen openen',
  notifications: 'Meldingen openen',
  nextUnread: 'Naar de volgende sessie met iets nieuws',
  closeSession: (title) => `${title} beëindigen of sluiten…`,
  sessionPanel: { open: 'Sessiepaneel openen', collapse: 'Sessiepaneel inklappen' },
  talkPanel: { open: 'Gespreksvenster openen', collapse: 'Gespreksvenster verkleinen' },
  sounds: { on: 'Geluiden afspelen', off: 'Geluiden dempen' },
  presence: (name) => `Status: ${name}`,
  theme: (name) => `Weergave: ${name}`,
  density: (name) => `Dichtheid: ${name}`,
  accept: (title) => `${title} accepteren`,
  decline: (title) => `${title} weigeren`,
};
