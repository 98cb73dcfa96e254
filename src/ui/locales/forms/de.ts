/** The words of forms in German. */
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
