/** The words of a transcript by mail in German. */
import type { MailStrings } from './strings.ts';

export const de: MailStrings = {
  entry: 'Gespräch per E-Mail senden',
  text: 'Alles, was hier bisher gesagt wurde, mit den Namen der Dateien.',
  address: 'E-Mail-Adresse',
  send: 'Senden',
  sending: 'Wird gesendet\u00a0…',
  cancel: 'Abbrechen',
  dismiss: 'Schließen',
  onItsWay: (address) => `Der Gesprächsverlauf ist unterwegs an ${address}.`,
  problems: {
    noAddress: 'Geben Sie eine E-Mail-Adresse an, zum Beispiel name@example.com.',
    elsewhere: 'An diese Adresse kann nicht gesendet werden.',
    unanswered: 'Das geht, sobald Ihnen jemand geantwortet hat.',
    tooLong: 'Dieses Gespräch ist zu lang für eine E-Mail. Sie können es stattdessen herunterladen.',
    tooOften: 'Das war für heute oft genug. Sie können das Gespräch stattdessen herunterladen.',
    failed: 'Das konnte nicht gesendet werden. Versuchen Sie es noch einmal.',
  },
};
