/** What a transcript says by itself, in Spanish. */
import type { MailWords, ToldWords } from '../words.ts';

const someone = (name: string): string => name || 'Alguien de nuestro equipo';
export const told: ToldWords = {
  you: 'Tú',
  someAgent: 'Nuestro equipo',
  someVisitor: 'Visitante',
  notices: {
    started: () => 'La conversación ha empezado',
    'agent-joined': (name) => `${someone(name)} se ha unido a la conversación`,
    'agent-left': (name) => `${someone(name)} ha dejado la conversación`,
    'you-ended': () => 'Has finalizado la conversación',
    'agent-ended': (name) => `${someone(name)} ha finalizado la conversación`,
    'supervisor-ended': () => 'Alguien de supervisión ha finalizado la conversación',
    'supervisor-joined': () => 'Alguien de supervisión se ha unido a la conversación',
    'supervisor-left': () => 'Alguien de supervisión ha dejado la conversación',
    'visitor-gone': () => 'Finalizada porque te fuiste',
    unanswered: () => 'Finalizada porque no había nadie libre para responder',
    'time-over': () => 'Finalizada porque no se escribió nada durante mucho tiempo',
    overflow: () => 'Finalizada porque todo nuestro equipo está ocupado. Inténtalo de nuevo más tarde.',
  },
};

export const title = 'Transcripción de la conversación';

export const mail: MailWords = {
  intro: (site) => `Aquí tienes la transcripción de tu conversación con ${site}.`,
  until: (moment) => `Llega hasta: ${moment}.`,
  times: (zone) => `Zona horaria: ${zone}.`,
  why: (site) =>
    `Recibes este mensaje porque alguien indicó esta dirección en una conversación con ${site}. Si no fuiste tú, puedes ignorarlo.`,
};
