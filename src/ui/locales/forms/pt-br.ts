/** The words of forms, and of the question where a mail goes, in Brazilian Portuguese. */
import type { MailStrings } from '../mail/strings.ts';
import type { FormStrings } from './strings.ts';

export const ptBr: FormStrings = {
  beforeHeading: 'Antes de começar',
  goOn: 'Continuar',
  afterHeading: 'Como foi?',
  rating: 'O que você achou desta conversa?',
  ratings: ['Muito ruim', 'Ruim', 'Regular', 'Boa', 'Muito boa'],
  send: 'Enviar',
  skip: 'Pular',
  thanks: 'Obrigado pela sua resposta.',
  contactHeading: 'Deixe uma mensagem',
  contactSend: 'Enviar mensagem',
  contactSent: 'Recebemos sua mensagem. Vamos responder por e-mail ou telefone.',
  questions: { name: 'Nome', email: 'E-mail', phone: 'Telefone', message: 'Sua mensagem' },
  reachHelp: 'Basta um dos dois.',
  optional: 'opcional',
  choose: 'Escolha…',
  problems: {
    missing: 'Responda a esta pergunta.',
    'too-long': 'Está longo demais.',
    malformed: 'Contém um caractere danificado.',
    'no-email': 'Escreva um endereço de e-mail, como nome@example.com.',
    'no-phone': 'Escreva só um número de telefone, como +55 11 2345-6789.',
    'no-choice': 'Escolha uma das opções.',
  },
  wrong: 'Confira as respostas marcadas.',
  notSent: 'Não foi possível enviar. Está tudo aqui ainda: tente de novo.',
  sending: 'Enviando…',
};

export const mail: MailStrings = {
  entry: 'Enviar a conversa por e-mail',
  text: 'Tudo o que foi dito aqui até agora, com os nomes dos arquivos.',
  address: 'Endereço de e-mail',
  send: 'Enviar',
  sending: 'Enviando…',
  cancel: 'Cancelar',
  dismiss: 'Fechar',
  onItsWay: (address) => `A transcrição está a caminho de ${address}.`,
  problems: {
    noAddress: 'Escreva um endereço de e-mail, como nome@example.com.',
    elsewhere: 'Não é possível enviar para este endereço.',
    unanswered: 'Será possível enviar assim que alguém responder.',
    tooLong: 'Esta conversa é longa demais para um e-mail. Você pode baixá-la.',
    tooOften: 'Já foi enviada vezes suficientes hoje. Você pode baixá-la.',
    failed: 'Não foi possível enviar. Tente de novo.',
  },
};
