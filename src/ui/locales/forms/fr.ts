/** The words of forms, and of the question where a mail goes, in French. */
import type { MailStrings } from '../mail/strings.ts';
import type { FormStrings } from './strings.ts';

export const fr: FormStrings = {
  beforeHeading: 'Avant de commencer',
  goOn: 'Continuer',
  afterHeading: 'Comment cela s’est-il passé\u202f?',
  rating: 'Êtes-vous satisfait de cette conversation\u202f?',
  ratings: ['Pas du tout', 'Plutôt non', 'Moyennement', 'Plutôt oui', 'Tout à fait'],
  send: 'Envoyer',
  skip: 'Passer',
  thanks: 'Merci de votre réponse.',
  contactHeading: 'Laissez-nous un message',
  contactSend: 'Envoyer le message',
  contactSent: 'Votre message nous est bien parvenu. Nous vous répondrons par e-mail ou par téléphone.',
  questions: { name: 'Nom', email: 'E-mail', phone: 'Téléphone', message: 'Votre message' },
  reachHelp: 'L’un des deux suffit.',
  optional: 'facultatif',
  choose: 'Choisir…',
  problems: {
    missing: 'Merci de répondre à cette question.',
    'too-long': 'C’est trop long.',
    malformed: 'Ce texte contient un caractère endommagé.',
    'no-email': 'Écrivez une adresse e-mail, comme nom@example.com.',
    'no-phone': 'Écrivez seulement un numéro de téléphone, comme +33 1 23 45 67 89.',
    'no-choice': 'Choisissez l’une des réponses.',
  },
  wrong: 'Merci de revoir les réponses signalées.',
  notSent: 'L’envoi n’a pas abouti. Rien n’est perdu\u202f: réessayez.',
  sending: 'Envoi en cours…',
};

export const mail: MailStrings = {
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
