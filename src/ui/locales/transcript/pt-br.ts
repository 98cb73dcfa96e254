/** A transcript that visitors take with them, and the menu that it is in, in Brazilian Portuguese. */
import type { TranscriptStrings } from './strings.ts';

export const ptBr: TranscriptStrings = {
  menu: 'Mais',
  download: 'Baixar a conversa',
  downloadText: 'Baixar como texto simples',
  preparing: 'Reunindo a conversa…',
  cancel: 'Cancelar',
  failed: 'Não foi possível buscar a conversa inteira, por isso o arquivo não foi criado.',
  tryAgain: 'Tentar de novo',
  title: 'Transcrição da conversa',
  site: 'Site',
  made: 'Baixada em',
  timeZone: 'Fuso horário',
  notSent: 'Não enviada',
};
