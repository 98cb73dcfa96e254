/** The words of a transcript by mail in Dutch. */
import type { MailStrings } from './strings.ts';

export const nl: MailStrings = {
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
