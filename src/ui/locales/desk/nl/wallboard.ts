/** What people of the desk read in Dutch of the wallboard. */
import type { DeskWords } from '../words.ts';

export const wallboard: DeskWords['wallboard'] = {
  loading: 'De cijfers worden geladen…',
  dayIn: (day, timeZone) => `${day} · ${timeZone}`,
  staleSince: (time) => `Niet actueel: zo was het om ${time}.`,
  noQueue: 'Geen wachtrij',
  waiting: 'Wacht nu',
  longest: 'Langste wachttijd',
  nobodyWaits: 'Niemand wacht',
  level: 'Serviceniveau',
  levelMeans: (seconds) => `binnen ${seconds} seconden aangenomen`,
  noLevel: 'Nog geen',
  counts: (seconds) => ({
    inTime: `Aangenomen in ${seconds} s`,
    late: 'Later aangenomen',
    abandoned: 'Afgehaakt',
    unserved: 'Zonder medewerker geëindigd',
    handled: 'Behandeld',
  }),
  taken: 'Aangenomen',
  overTheDay: 'In de loop van de dag',
  hour: 'Uur',
  wholeDay: 'Hele dag',
  byQueue: 'Per wachtrij',
  chart: 'Een balk voor elk uur. De tabel ernaast heeft dezelfde cijfers.',
  emptyDay: 'Vandaag is nog niets geteld',
  emptyHint: 'Zodra een gesprek wordt aangenomen, verlaten of beëindigd, verschijnt het hier vanzelf.',
  explain: 'Wat er wordt geteld',
  means: (seconds) => ({
    waiting:
      'Open gesprekken die niemand heeft, live en doorlopend. De langste wachttijd is die van het eerste daarvan.',
    level: `Van de livegesprekken die voor het eerst zijn aangenomen of waarbij is afgehaakt, het deel dat binnen ${seconds} seconden na het begin is aangenomen.`,
    abandoned: 'Livegesprekken waarvan de bezoeker vertrok voordat een medewerker ze aannam, hoe snel ook.',
    unserved:
      'Livegesprekken die op een andere manier eindigden voordat een medewerker ze aannam: niemand kwam op tijd, de wachtrij liep over of een supervisor beëindigde ze. Ze tellen niet mee in het serviceniveau.',
    handled: 'Gesprekken die voorbij zijn en die een medewerker heeft gehad, live en doorlopend.',
  }),
};
