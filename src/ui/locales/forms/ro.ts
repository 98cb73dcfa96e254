/** The words of forms in Romanian. */
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
