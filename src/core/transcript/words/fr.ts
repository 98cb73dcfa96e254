/** What a transcript says by itself, in French. */
import type { MailWords, ToldWords } from '../words.ts';

const someone = (name: string): string => name || 'Un membre de notre équipe';
export const told: ToldWords = {
  you: 'Vous',
  someAgent: 'Notre équipe',
  someVisitor: 'Visiteur',
  notices: {
    started: () => 'Début de la conversation',
    'agent-joined': (name) => `${someone(name)} a rejoint la conversation`,
    'agent-left': (name) => `${someone(name)} a quitté la conversation`,
    'you-ended': () => 'Vous avez mis fin à la conversation',
    'agent-ended': (name) => `${someone(name)} a mis fin à la conversation`,
    'supervisor-ended': () => 'Un responsable a mis fin à la conversation',
    'supervisor-joined': () => 'Un responsable a rejoint la conversation',
    'supervisor-left': () => 'Un responsable a quitté la conversation',
    'visitor-gone': () => 'Conversation terminée\u00a0: vous avez quitté la page',
    unanswered: () => 'Conversation terminée\u00a0: personne n’était libre pour répondre',
    'time-over': () => 'Conversation terminée\u00a0: aucun message depuis longtemps',
    overflow: () => 'Conversation terminée\u00a0: toute notre équipe est occupée. Merci de réessayer un peu plus tard.',
  },
};

export const title = 'Transcription de la conversation';

export const mail: MailWords = {
  intro: (site) => `Voici la transcription de votre conversation avec ${site}.`,
  until: (moment) => `Elle s’arrête au ${moment}.`,
  times: (zone) => `Fuseau horaire\u00a0: ${zone}.`,
  why: (site) =>
    `Vous recevez ce message parce que cette adresse a été indiquée dans une conversation avec ${site}. Si ce n’était pas vous, vous pouvez l’ignorer.`,
};
