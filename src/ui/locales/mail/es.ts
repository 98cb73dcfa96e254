/** The words of a transcript by mail in Spanish. */
import type { MailStrings } from './strings.ts';

export const es: MailStrings = {
  entry: 'Enviar la conversación por correo',
  text: 'Todo lo que se ha dicho aquí hasta ahora, con los nombres de los archivos.',
  address: 'Correo electrónico',
  send: 'Enviar',
  sending: 'Enviando…',
  cancel: 'Cancelar',
  dismiss: 'Cerrar',
  onItsWay: (address) => `La transcripción va de camino a ${address}.`,
  problems: {
    noAddress: 'Escribe una dirección de correo, como nombre@example.com.',
    elsewhere: 'No se puede enviar a esta dirección.',
    unanswered: 'Se podrá enviar cuando alguien te haya respondido.',
    tooLong: 'Esta conversación es demasiado larga para un correo. Puedes descargarla.',
    tooOften: 'Ya se ha enviado suficientes veces por hoy. Puedes descargarla.',
    failed: 'No se pudo enviar. Inténtalo de nuevo.',
  },
};
