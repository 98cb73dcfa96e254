/** The words of a transcript by mail in Romanian. */
import type { MailStrings } from './strings.ts';

export const ro: MailStrings = {
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
