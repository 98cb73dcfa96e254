/** What people of the desk read in German where they search and give commands. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

export const palette: DeskWords['palette'] = {
  search: 'Suche und Befehle',
  hint: 'Etwas finden oder sagen, was zu tun ist',
  results: 'Ergebnisse',
  groups: {
    actions: 'Jetzt tun',
    conversations: 'Gespräche',
    contacts: 'Kontakte',
    cases: 'Vorgänge',
    articles: 'Artikel',
  },
  searching: 'Es wird gesucht …',
  none: 'Nichts gefunden',
  found: counting('de', { one: '# Ergebnis', other: '# Ergebnisse' }),
  failed: (reason) => `Hier kann gerade nicht gesucht werden. ${reason}`,
  tryAgain: 'Noch einmal versuchen',
  offline: 'Keine Verbindung. Gesucht wird, sobald es wieder eine gibt.',
  keys: 'Pfeiltasten wählen, Eingabe öffnet, Esc schließt',
  close: 'Schließen',
  back: 'Zurück zu den Ergebnissen',
  notLoaded: 'Die Suche konnte nicht geladen werden. Versuchen Sie es noch einmal, sobald es eine Verbindung gibt.',

  home: 'Zur Startseite',
  settings: 'Einstellungen öffnen',
  notifications: 'Benachrichtigungen öffnen',
  nextUnread: 'Zur nächsten Sitzung mit Neuem',
  closeSession: (title) => `${title} beenden oder schließen …`,
  sessionPanel: { open: 'Sitzungsleiste öffnen', collapse: 'Sitzungsleiste einklappen' },
  talkPanel: { open: 'Gesprächsfenster öffnen', collapse: 'Gesprächsfenster verkleinern' },
  sounds: { on: 'Töne abspielen', off: 'Töne stummschalten' },
  presence: (name) => `Status: ${name}`,
  theme: (name) => `Darstellung: ${name}`,
  density: (name) => `Dichte: ${name}`,
  accept: (title) => `${title} annehmen`,
  decline: (title) => `${title} ablehnen`,
};
