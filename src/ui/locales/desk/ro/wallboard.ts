/** What people of the desk read in Romanian of the wallboard. */
import type { DeskWords } from '../words.ts';

export const wallboard: DeskWords['wallboard'] = {
  loading: 'Se încarcă cifrele…',
  dayIn: (day, timeZone) => `${day} · ${timeZone}`,
  staleSince: (time) => `Neactualizat: așa era la ${time}.`,
  noQueue: 'Fără coadă',
  waiting: 'În așteptare acum',
  longest: 'Cea mai lungă așteptare',
  nobodyWaits: 'Nu așteaptă nimeni',
  level: 'Nivel de servicii',
  levelMeans: (seconds) => `preluate în ${seconds} de secunde`,
  noLevel: 'Încă niciunul',
  counts: (seconds) => ({
    inTime: `Preluate în ${seconds} s`,
    late: 'Preluate mai târziu',
    abandoned: 'Abandonate',
    unserved: 'Încheiate fără agent',
    handled: 'Rezolvate',
  }),
  taken: 'Preluate',
  overTheDay: 'Pe parcursul zilei',
  hour: 'Ora',
  wholeDay: 'Toată ziua',
  byQueue: 'Pe cozi',
  chart: 'O bară pentru fiecare oră. Tabelul alăturat are aceleași cifre.',
  emptyDay: 'Astăzi nu s-a numărat încă nimic',
  emptyHint: 'De îndată ce o conversație este preluată, abandonată sau încheiată, apare aici de la sine.',
  explain: 'Ce se numără',
  means: (seconds) => ({
    waiting:
      'Conversații deschise pe care nu le are nimeni, live și persistente. Cea mai lungă așteptare este a primei dintre ele.',
    level: `Din conversațiile live preluate prima dată de un agent sau abandonate, partea preluată în ${seconds} de secunde de la început.`,
    abandoned: 'Conversații live al căror vizitator a plecat înainte ca un agent să le preia, oricât de repede.',
    unserved:
      'Conversații live încheiate altfel înainte ca un agent să le preia: nu a venit nimeni la timp, coada s-a umplut sau un supervizor le-a încheiat. Nu fac parte din nivelul de servicii.',
    handled: 'Conversații încheiate pe care le-a avut un agent, live și persistente.',
  }),
};
