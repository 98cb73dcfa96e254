/** What people of the desk read in Brazilian Portuguese of the wallboard. */
import type { DeskWords } from '../words.ts';

export const wallboard: DeskWords['wallboard'] = {
  loading: 'Carregando os números…',
  dayIn: (day, timeZone) => `${day} · ${timeZone}`,
  staleSince: (time) => `Desatualizado: era assim às ${time}.`,
  noQueue: 'Sem fila',
  waiting: 'Aguardando agora',
  longest: 'Maior espera',
  nobodyWaits: 'Ninguém aguarda',
  level: 'Nível de serviço',
  levelMeans: (seconds) => `atendidas em até ${seconds} segundos`,
  noLevel: 'Ainda nenhum',
  counts: (seconds) => ({
    inTime: `Atendidas em ${seconds} s`,
    late: 'Atendidas depois',
    abandoned: 'Abandonadas',
    unserved: 'Encerradas sem atendente',
    handled: 'Concluídas',
  }),
  taken: 'Atendidas',
  overTheDay: 'Ao longo do dia',
  hour: 'Hora',
  wholeDay: 'Dia inteiro',
  byQueue: 'Por fila',
  chart: 'Uma barra para cada hora. A tabela ao lado tem os mesmos números.',
  emptyDay: 'Nada foi contado hoje ainda',
  emptyHint: 'Assim que uma conversa for atendida, abandonada ou encerrada, ela aparece aqui sozinha.',
  explain: 'O que é contado',
  means: (seconds) => ({
    waiting: 'Conversas abertas que ninguém tem, ao vivo e persistentes. A maior espera é a da primeira delas.',
    level: `Das conversas ao vivo que um atendente assumiu pela primeira vez ou que foram abandonadas, a parcela assumida em até ${seconds} segundos do início.`,
    abandoned: 'Conversas ao vivo cujo visitante saiu antes que um atendente as assumisse, por mais cedo que fosse.',
    unserved:
      'Conversas ao vivo que terminaram de outra forma antes que um atendente as assumisse: ninguém chegou a tempo, a fila transbordou ou um supervisor as encerrou. Não fazem parte do nível de serviço.',
    handled: 'Conversas encerradas que algum atendente teve, ao vivo e persistentes.',
  }),
};
