/** The words of a transcript by mail in French. */
import type { MailStrings } from './strings.ts';

export const fr: MailStrings = {
  entry: 'Envoyer la conversation par e-mail',
  text: 'Tout ce qui a été dit ici jusqu’à présent, avec les noms des fichiers.',
  address: 'Adresse e-mail',
  send: 'Envoyer',
  sending: 'Envoi…',
  cancel: 'Annuler',
  dismiss: 'Fermer',
  onItsWay: (address) => `La transcription est en route vers ${address}.`,
  problems: {
    noAddress: 'Saisissez une adresse e-mail, comme nom@example.com.',
    elsewhere: 'L’envoi à cette adresse n’est pas possible.',
    unanswered: 'L’envoi sera possible dès que quelqu’un vous aura répondu.',
    tooLong: 'Cette conversation est trop longue pour un e-mail. Vous pouvez la télécharger.',
    tooOften: 'Elle a été envoyée assez de fois pour aujourd’hui. Vous pouvez la télécharger.',
    failed: 'L’envoi a échoué. Veuillez réessayer.',
  },
};
