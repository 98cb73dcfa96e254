/** What people of the desk read in Spanish of the wallboard. */
import type { DeskWords } from '../words.ts';

export const wallboard: DeskWords['wallboard'] = {
  loading: 'Cargando las cifras…',
  dayIn: (day, timeZone) => `${day} · ${timeZone}`,
  staleSince: (time) => `Sin actualizar: así estaba a las ${time}.`,
  noQueue: 'Sin cola',
  waiting: 'En espera ahora',
  longest: 'Espera más larga',
  nobodyWaits: 'Nadie espera',
  level: 'Nivel de servicio',
  levelMeans: (seconds) => `atendidas en ${seconds} segundos`,
  noLevel: 'Aún ninguno',
  counts: (seconds) => ({
    inTime: `Atendidas en ${seconds} s`,
    late: 'Atendidas más tarde',
    abandoned: 'Abandonadas',
    unserved: 'Terminadas sin agente',
    handled: 'Gestionadas',
  }),
  taken: 'Atendidas',
  overTheDay: 'A lo largo del día',
  hour: 'Hora',
  wholeDay: 'Todo el día',
  byQueue: 'Por cola',
  chart: 'Una barra por cada hora. La tabla de al lado tiene las mismas cifras.',
  emptyDay: 'Hoy aún no se ha contado nada',
  emptyHint: 'En cuanto una conversación se atienda, se abandone o termine, aparecerá aquí por sí sola.',
  explain: 'Qué se cuenta',
  means: (seconds) => ({
    waiting:
      'Conversaciones abiertas que nadie tiene, en vivo y persistentes. La espera más larga es la de la primera de ellas.',
    level: `De las conversaciones en vivo que un agente atendió por primera vez o que se abandonaron, la parte que se atendió en los ${seconds} segundos siguientes a su inicio.`,
    abandoned:
      'Conversaciones en vivo cuyo visitante se fue antes de que las atendiera un agente, por pronto que fuera.',
    unserved:
      'Conversaciones en vivo que terminaron de otro modo antes de que las atendiera un agente: nadie llegó a tiempo, la cola se desbordó o un supervisor las terminó. No forman parte del nivel de servicio.',
    handled: 'Conversaciones terminadas que tuvo algún agente, en vivo y persistentes.',
  }),
};
