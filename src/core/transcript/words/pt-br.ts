/** What a transcript says by itself, in Brazilian Portuguese. */
import type { MailWords, ToldWords } from '../words.ts';

const someone = (name: string): string => name || 'Alguém da nossa equipe';
export const told: ToldWords = {
  you: 'Você',
  someAgent: 'Nossa equipe',
  someVisitor: 'Visitante',
  notices: {
    started: () => 'Conversa iniciada',
    'agent-joined': (name) => `${someone(name)} entrou na conversa`,
    'agent-left': (name) => `${someone(name)} saiu da conversa`,
    'you-ended': () => 'Você encerrou a conversa',
    'agent-ended': (name) => `${someone(name)} encerrou a conversa`,
    'supervisor-ended': () => 'Alguém da supervisão encerrou a conversa',
    'supervisor-joined': () => 'Alguém da supervisão entrou na conversa',
    'supervisor-left': () => 'Alguém da supervisão saiu da conversa',
    'visitor-gone': () => 'Encerrada porque você saiu',
    unanswered: () => 'Encerrada porque não havia ninguém livre para responder',
    'time-over': () => 'Encerrada porque nada foi escrito por muito tempo',
    overflow: () => 'Encerrada porque toda a nossa equipe está ocupada. Tente de novo mais tarde.',
  },
};

export const title = 'Transcrição da conversa';

export const mail: MailWords = {
  intro: (site) => `Aqui está a transcrição da sua conversa com ${site}.`,
  until: (moment) => `Ela vai até ${moment}.`,
  times: (zone) => `Fuso horário: ${zone}.`,
  why: (site) =>
    `Você recebeu esta mensagem porque este endereço foi informado em uma conversa com ${site}. Se não foi você, pode ignorá-la.`,
};
