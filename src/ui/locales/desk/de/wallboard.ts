/** What people of the desk read in German of the wallboard. */
import type { DeskWords } from '../words.ts';

export const wallboard: DeskWords['wallboard'] = {
  loading: 'Die Zahlen werden geladen …',
  dayIn: (day, timeZone) => `${day} · ${timeZone}`,
  staleSince: (time) => `Nicht aktuell: So war es um ${time}.`,
  noQueue: 'Keine Warteschlange',
  waiting: 'Wartend',
  longest: 'Längste Wartezeit',
  nobodyWaits: 'Niemand wartet',
  level: 'Servicelevel',
  levelMeans: (seconds) => `innerhalb von ${seconds} Sekunden angenommen`,
  noLevel: 'Noch keines',
  counts: (seconds) => ({
    inTime: `Angenommen in ${seconds} s`,
    late: 'Später angenommen',
    abandoned: 'Abgebrochen',
    unserved: 'Ohne Betreuung beendet',
    handled: 'Bearbeitet',
  }),
  taken: 'Angenommen',
  overTheDay: 'Im Lauf des Tages',
  hour: 'Stunde',
  wholeDay: 'Ganzer Tag',
  byQueue: 'Nach Warteschlange',
  chart: 'Ein Balken für jede Stunde. Die Tabelle daneben enthält dieselben Zahlen.',
  emptyDay: 'Heute wurde noch nichts gezählt',
  emptyHint: 'Sobald ein Gespräch angenommen, verlassen oder beendet wird, erscheint es hier von selbst.',
  explain: 'Was gezählt wird',
  means: (seconds) => ({
    waiting:
      'Offene Gespräche, die niemand hat, live und fortlaufend. Die längste Wartezeit ist die des ersten von ihnen.',
    level: `Von den Live-Gesprächen, die zum ersten Mal angenommen oder die abgebrochen wurden, der Anteil, der innerhalb von ${seconds} Sekunden nach dem Beginn angenommen wurde.`,
    abandoned: 'Live-Gespräche, deren Besucher gegangen ist, bevor jemand sie angenommen hat, wie schnell auch immer.',
    unserved:
      'Live-Gespräche, die anders geendet haben, bevor jemand sie angenommen hat: Niemand kam rechtzeitig, die Warteschlange lief über, oder die Teamleitung hat sie beendet. Sie zählen nicht zum Servicelevel.',
    handled: 'Gespräche, die zu Ende sind und die jemand hatte, live und fortlaufend.',
  }),
};
