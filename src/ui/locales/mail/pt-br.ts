/** The words of a transcript by mail in Brazilian Portuguese. */
import type { MailStrings } from './strings.ts';

export const ptBr: MailStrings = {
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
