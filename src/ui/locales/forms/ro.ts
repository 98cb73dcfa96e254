/** The words of forms, and of the question where a mail goes, in Romanian. */
import type { MailStrings } from '../mail/strings.ts';
import type { FormStrings } from './strings.ts';

export const ro: FormStrings = {
  beforeHeading: 'Înainte de a începe',
  goOn: 'Continuați',
  afterHeading: 'Cum a fost?',
  rating: 'Cât de mulțumit sunteți de această conversație?',
  ratings: ['Foarte nemulțumit', 'Nemulțumit', 'Așa și așa', 'Mulțumit', 'Foarte mulțumit'],
  send: 'Trimiteți',
  skip: 'Omiteți',
  thanks: 'Vă mulțumim pentru răspuns.',
  contactHeading: 'Lăsați-ne un mesaj',
  contactSend: 'Trimiteți mesajul',
  contactSent: 'Am primit mesajul dumneavoastră. Vă răspundem prin e-mail sau telefon.',
  questions: { name: 'Nume', email: 'E-mail', phone: 'Telefon', message: 'Mesajul dumneavoastră' },
  reachHelp: 'Este suficientă una dintre ele.',
  optional: 'opțional',
  choose: 'Alegeți…',
  problems: {
    missing: 'Vă rugăm să răspundeți.',
    'too-long': 'Este prea lung.',
    malformed: 'Conține un caracter deteriorat.',
    'no-email': 'Scrieți o adresă de e-mail, ca nume@example.com.',
    'no-phone': 'Scrieți doar un număr de telefon, ca +40 21 123 4567.',
    'no-choice': 'Alegeți una dintre variante.',
  },
  wrong: 'Vă rugăm să verificați răspunsurile marcate.',
  notSent: 'Nu s-a putut trimite. Totul este încă aici: încercați din nou.',
  sending: 'Se trimite…',
};

export const mail: MailStrings = {
  entry: 'Trimite conversația prin e-mail',
  text: 'Tot ce s-a spus aici până acum, cu numele fișierelor.',
  address: 'Adresă de e-mail',
  send: 'Trimite',
  sending: 'Se trimite…',
  cancel: 'Anulează',
  dismiss: 'Închide',
  onItsWay: (address) => `Transcrierea este pe drum către ${address}.`,
  problems: {
    noAddress: 'Scrieți o adresă de e-mail, de exemplu nume@example.com.',
    elsewhere: 'Nu se poate trimite la această adresă.',
    unanswered: 'Se poate trimite după ce v-a răspuns cineva.',
    tooLong: 'Această conversație este prea lungă pentru un e-mail. O puteți descărca.',
    tooOften: 'A fost trimisă de destule ori astăzi. O puteți descărca.',
    failed: 'Nu s-a putut trimite. Încercați din nou.',
  },
};
