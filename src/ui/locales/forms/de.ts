/** The words of forms, and of the question where a mail goes, in German. */
import type { MailStrings } from '../mail/strings.ts';
import type { FormStrings } from './strings.ts';

export const de: FormStrings = {
  beforeHeading: 'Bevor es losgeht',
  goOn: 'Weiter',
  afterHeading: 'Wie war es?',
  rating: 'Wie zufrieden sind Sie mit diesem Gespräch?',
  ratings: ['Sehr unzufrieden', 'Unzufrieden', 'Teils, teils', 'Zufrieden', 'Sehr zufrieden'],
  send: 'Senden',
  skip: 'Überspringen',
  thanks: 'Vielen Dank für Ihre Antwort.',
  contactHeading: 'Hinterlassen Sie uns eine Nachricht',
  contactSend: 'Nachricht senden',
  contactSent: 'Ihre Nachricht ist angekommen. Wir melden uns per E-Mail oder Telefon.',
  questions: { name: 'Name', email: 'E-Mail', phone: 'Telefon', message: 'Ihre Nachricht' },
  reachHelp: 'Eins von beiden genügt.',
  optional: 'freiwillig',
  choose: 'Bitte wählen …',
  problems: {
    missing: 'Bitte beantworten Sie das.',
    'too-long': 'Das ist zu lang.',
    malformed: 'Darin ist ein beschädigtes Zeichen.',
    'no-email': 'Schreiben Sie eine E-Mail-Adresse wie name@example.com.',
    'no-phone': 'Schreiben Sie nur eine Telefonnummer wie +49 30 123456.',
    'no-choice': 'Wählen Sie eine der Möglichkeiten.',
  },
  wrong: 'Bitte sehen Sie sich die markierten Antworten an.',
  notSent: 'Das konnte nicht gesendet werden. Es ist alles noch da: Versuchen Sie es noch einmal.',
  sending: 'Wird gesendet\u00a0…',
};

export const mail: MailStrings = {
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
