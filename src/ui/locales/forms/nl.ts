/** The words of forms, and of the question where a mail goes, in Dutch. */
import type { MailStrings } from '../mail/strings.ts';
import type { FormStrings } from './strings.ts';

export const nl: FormStrings = {
  beforeHeading: 'Voordat we beginnen',
  goOn: 'Verder',
  afterHeading: 'Hoe was het?',
  rating: 'Hoe tevreden ben je over dit gesprek?',
  ratings: ['Heel ontevreden', 'Ontevreden', 'Gaat wel', 'Tevreden', 'Heel tevreden'],
  send: 'Versturen',
  skip: 'Overslaan',
  thanks: 'Bedankt voor je antwoord.',
  contactHeading: 'Laat een bericht achter',
  contactSend: 'Bericht versturen',
  contactSent: 'We hebben je bericht ontvangen. We antwoorden per e-mail of telefoon.',
  questions: { name: 'Naam', email: 'E-mail', phone: 'Telefoon', message: 'Je bericht' },
  reachHelp: 'Een van de twee is genoeg.',
  optional: 'niet verplicht',
  choose: 'Kies…',
  problems: {
    missing: 'Beantwoord deze vraag.',
    'too-long': 'Dit is te lang.',
    malformed: 'Hier staat een beschadigd teken in.',
    'no-email': 'Schrijf een e-mailadres, zoals naam@example.com.',
    'no-phone': 'Schrijf alleen een telefoonnummer, zoals +31 20 123 4567.',
    'no-choice': 'Kies een van deze mogelijkheden.',
  },
  wrong: 'Kijk nog eens naar de gemarkeerde antwoorden.',
  notSent: 'Versturen is niet gelukt. Alles staat er nog: probeer het opnieuw.',
  sending: 'Versturen…',
};

export const mail: MailStrings = {
  entry: 'Gesprek per e-mail versturen',
  text: 'Alles wat hier tot nu toe is gezegd, met de namen van bestanden.',
  address: 'E-mailadres',
  send: 'Versturen',
  sending: 'Versturen…',
  cancel: 'Annuleren',
  dismiss: 'Sluiten',
  onItsWay: (address) => `Het verslag is onderweg naar ${address}.`,
  problems: {
    noAddress: 'Vul een e-mailadres in, zoals naam@example.com.',
    elsewhere: 'Naar dit adres kan het niet worden verstuurd.',
    unanswered: 'Dit kan zodra iemand je heeft geantwoord.',
    tooLong: 'Dit gesprek is te lang voor een e-mail. Je kunt het wel downloaden.',
    tooOften: 'Dat was vaak genoeg voor vandaag. Je kunt het wel downloaden.',
    failed: 'Dit kon niet worden verstuurd. Probeer het opnieuw.',
  },
};
