/** What people of the desk read in Romanian where they search and give commands. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

export const palette: DeskWords['palette'] = {
  search: 'Căutare și comenzi',
  hint: 'Căutați ceva sau spuneți ce este de făcut',
  results: 'Rezultate',
  groups: {
    actions: 'De făcut acum',
    conversations: 'Conversații',
    contacts: 'Contacte',
    cases: 'Cazuri',
    articles: 'Articole',
  },
  searching: 'Se caută…',
  none: 'Nu s-a găsit nimic',
  found: counting('ro', { one: 'Un rezultat', few: '# rezultate', other: '# de rezultate' }),
  failed: (reason) => `Aici nu se poate căuta acum. ${reason}`,
  tryAgain: 'Încercați din nou',
  offline: 'Fără conexiune. Se caută imediat ce revine.',
  keys: 'Săgețile aleg, Enter deschide, Esc închide',
  close: 'Închideți',
  back: 'Înapoi la rezultate',
  notLoaded: 'Căutarea nu a putut fi încărcată. Încercați din nou când există conexiune.',

  home: 'La pagina Acasă',
  settings: 'Deschideți setările',
  notifications: 'Deschideți notificările',
  nextUnread: 'La următoarea sesiune cu noutăți',
  closeSession: (title) => `Încheiați sau închideți ${title}…`,
  sessionPanel: { open: 'Deschideți panoul sesiunilor', collapse: 'Restrângeți panoul sesiunilor' },
  talkPanel: { open: 'Deschideți panoul de comunicare', collapse: 'Minimizați panoul de comunicare' },
  sounds: { on: 'Redați sunete', off: 'Opriți sunetele' },
  presence: (name) => `Status: ${name}`,
  theme: (name) => `Aspect: ${name}`,
  density: (name) => `Densitate: ${name}`,
  accept: (title) => `Acceptați ${title}`,
  decline: (title) => `Refuzați ${title}`,
};
